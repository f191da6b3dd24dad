"""Who and what an article names: people, organisations, places and role nouns, resolved within the article."""

from __future__ import annotations

from claimcheck.model import Names, Scan
from claimcheck.naming.pieces import find_pieces
from claimcheck.naming.resolution import resolve
from claimcheck.naming.rolenouns import find_role_nouns
from claimcheck.naming.runs import case_of
from claimcheck.naming.tokens import tokenise


def find_names(scan: Scan) -> Names:
    """The entities of an article with every place where it names them, by name, role or pronoun.

    Reads `scan.article`, `scan.layout` and `scan.quotations`. What cannot be decided stays open (`Mention.entity` None): a
    wrong name is worse than none. Mentions are in the order of the text, title first.
    """
    rows = tokenise(scan)
    pieces = find_pieces(rows, case_of(rows))
    return resolve(scan.article, rows, pieces, find_role_nouns(rows, pieces))
