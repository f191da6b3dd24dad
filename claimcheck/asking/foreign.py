"""Who governs a reporting word in German, French and Spanish: enough to prove a model's answer, not to read without one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.model import Article, Mention, Span

SAMPLE = 3000
"""Characters that show an article's language."""

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset("the of and to in that is was for on with by he it as at his be from she they".split())


@dataclass(frozen=True, slots=True)
class Language:
    """What stands around a reporting word; every list holds small letters.

    `telling` are words that no other of the languages has so often; `verbs` follow or precede their subject, with nothing but
    `between` (auxiliaries, adverbs, determiners) in the gap; `sources` stand right before the name ("laut", "selon"), and
    `behind` right after it ("zufolge"). `days` are capitalised words that are nobody's name.
    """

    telling: frozenset[str]
    verbs: re.Pattern[str]
    between: frozenset[str]
    sources: re.Pattern[str]
    behind: re.Pattern[str] | None = None
    days: frozenset[str] = frozenset()


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _any(words: str) -> re.Pattern[str]:
    phrases = "|".join(re.escape(word).replace("_", r"\s+").replace("'", "['’]") for word in words.split())
    return re.compile(rf"\b(?:{phrases})(?!\w)", re.IGNORECASE)


_GERMAN = Language(
    _words("der die das und nicht ist von mit den dem ein eine auf für im wurde werden sich auch bei nach aus"),
    _any(
        """sagt sagte sagten gesagt erklärt erklärte erklärten betont betonte betonten meint meinte berichtet berichtete
        berichteten teilt teilte teilten mitgeteilt schreibt schrieb schrieben geschrieben fordert forderte forderten warnt warnte
        warnten kritisiert kritisierte kündigt kündigte kündigten bestätigt bestätigte bestätigten behauptet behauptete fügt
        fügte versichert versicherte versicherten räumt räumte antwortet antwortete entgegnete erzählt erzählte erzählten nannte
        nennt bezeichnet bezeichnete beteuerte dementiert dementierte bekräftigt bekräftigte mahnte mahnt lobte lobt rief"""
    ),
    _words("der die das ein eine am abend morgen mittag heute gestern dann auch noch später zudem weiter hat hatte haben habe"),
    _any("laut nach_angaben nach_angaben_der nach_angaben_des nach_angaben_von so"),
    _any("zufolge"),
    _words(
        """montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag abend morgen januar februar märz april mai juni
        juli august september oktober november dezember angaben"""
    ),
)
_FRENCH = Language(
    _words("le les des et une est dans pour que qui du au sur pas ont cette aux avec plus selon"),
    _any(
        """dit disait déclare déclaré déclarait affirme affirmé affirmait explique expliqué expliquait ajoute ajouté ajoutait
        précise précisé précisait indique indiqué indiquait souligne souligné soulignait estime estimé estimait assure assuré
        assurait annonce annoncé raconte raconté racontait lance lancé reconnaît reconnu confie confié insiste insisté regrette
        regretté écrit répond répondu martèle martelé prévient prévenu témoigne témoigné dénonce dénoncé juge jugé rappelle
        rappelé résume résumé conclut conclu"""
    ),
    _words(
        "le la les l un une a ont avait avaient aussi encore lundi mardi mercredi jeudi vendredi samedi dimanche ensuite hier"
    ),
    _any("selon d'après"),
    None,
    _words("lundi mardi mercredi jeudi vendredi samedi dimanche"),
)
_SPANISH = Language(
    _words("el los las del y que en una por con para su se al como más fue según lo"),
    _any(
        """dijo dice decía dicho afirmó afirma declaró declara explicó explica añadió añade agregó agrega señaló señala aseguró
        asegura indicó indica manifestó manifiesta anunció anuncia advirtió advierte comentó comenta reconoció reconoce sostuvo
        sostiene subrayó subraya destacó destaca contó cuenta respondió responde insistió insiste lamentó lamenta apuntó apunta
        escribió escribe denunció denuncia precisó precisa"""
    ),
    _words("el la los las un una ha han había también además ayer hoy lunes martes miércoles jueves viernes sábado domingo"),
    _any("según"),
)
LANGUAGES = (_GERMAN, _FRENCH, _SPANISH)
_QUIET = frozenset(" \t\n\xa0\u202f-'’")
"""What may stand between the words of a gap: white space, and the signs of "a-t-il" and "l’armateur"."""


def language_of(text: str) -> Language | None:
    """German, French or Spanish where the text's small words say so, else None (English, or none that is known here)."""
    words = [word.lower() for word in _WORD.findall(text[:SAMPLE])]
    counted = [sum(word in language.telling for word in words) for language in LANGUAGES]
    most = max(counted)
    return LANGUAGES[counted.index(most)] if most > 3 and most > 2 * sum(word in _ENGLISH for word in words) else None


def spoken_by(
    article: Article, language: Language, sentence: Span, mentions: Sequence[Mention]
) -> Iterator[tuple[Mention, Span]]:
    """Every name of a sentence that governs a reporting word in it, with that word's place, in the order of the words.

    Pronouns and what stands farther off are left open: what is not found proves nothing.
    """
    words = article.words(sentence)
    named = [m for m in mentions if m.entity is not None and not _is_day(article, language, m)]
    for found in language.verbs.finditer(words):
        cue = Span(sentence.start + found.start(), sentence.start + found.end(), sentence.field)
        mention = _ahead(article, language, cue, named) or _behind(article, language, cue, named)
        if mention is not None:
            yield mention, cue
    for pattern, near in ((language.sources, _behind), (language.behind, _ahead)):
        for found in pattern.finditer(words) if pattern else ():
            cue = Span(sentence.start + found.start(), sentence.start + found.end(), sentence.field)
            mention = near(article, language, cue, named)
            if mention is not None and (found[0].lower() != "so" or words[: found.start()].rstrip().endswith(",")):
                yield mention, cue


def _is_day(article: Article, language: Language, mention: Mention) -> bool:
    return article.words(mention.span).lower() in language.days


def _ahead(article: Article, language: Language, cue: Span, mentions: Sequence[Mention]) -> Mention | None:
    before = [m for m in mentions if m.span.end <= cue.start]
    return before[-1] if before and _empty(article, language, Span(before[-1].span.end, cue.start, cue.field)) else None


def _behind(article: Article, language: Language, cue: Span, mentions: Sequence[Mention]) -> Mention | None:
    after = next((m for m in mentions if m.span.start >= cue.end), None)
    return after if after is not None and _empty(article, language, Span(cue.end, after.span.start, cue.field)) else None


def _empty(article: Article, language: Language, gap: Span) -> bool:
    """Whether nothing but auxiliaries, adverbs, determiners and days stands in a gap."""
    words = article.words(gap)
    quiet = len(words) < 60 and not set(_WORD.sub("", words)) - _QUIET
    return quiet and all(word.lower() in language.between or word.lower() in language.days for word in _WORD.findall(words))
