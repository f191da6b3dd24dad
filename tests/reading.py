"""Short texts, scanned and read by the rules, for tests of what a model may add."""

from claimcheck.asking.linking import Linker
from claimcheck.asking.passages import Letter, Passage, Window, cut
from claimcheck.asking.verify import Verifier
from claimcheck.model import Article, Attribution, Names, QuoteClaim, Scan, Span
from claimcheck.naming.names import find_names
from claimcheck.saying.attribution import attribute
from claimcheck.text.layout import lay_out
from claimcheck.text.quotations import find_quotations


class Read:
    """One text with all that a proof needs, and the places of its words."""

    def __init__(self, text: str, attributions: tuple[Attribution, ...] | None = None) -> None:
        self.article = Article("a", text)
        layout = lay_out(self.article)
        self.scan = Scan(self.article, layout, find_quotations(self.article, layout), ())
        self.names: Names = find_names(self.scan)
        self.attributions = attribute(self.scan, self.names) if attributions is None else attributions
        self.linker = Linker(self.scan, self.names, self.attributions)
        self.verifier = Verifier(self.scan, self.names, self.linker)

    def span(self, words: str) -> Span:
        """The first place of the words."""
        at = self.article.text.index(words)
        return Span(at, at + len(words))

    def entity(self, name: str) -> int:
        """The index of the entity of this name."""
        [index] = [i for i, entity in enumerate(self.names.entities) if entity.name == name]
        return index

    def passage(self, *words: str, letter: Letter = "s") -> Passage:
        """One passage over the whole text, with these words marked."""
        [passage] = cut(self.scan, [self.span(w) for w in words], letter, Window(0, marks=1000))
        return passage

    def sentences(self) -> Passage:
        """One passage over the whole text with every sentence marked."""
        [passage] = cut(self.scan, [s.span for s in self.scan.layout.sentences], "s", Window(0, marks=1000))
        return passage

    def quote(self, words: str) -> QuoteClaim:
        """An open quote claim of these words."""
        return QuoteClaim("a", self.span(words))
