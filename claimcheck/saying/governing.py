"""Who governs a reporting word: the subject of a verb, the owner of a remark, the name after "according to"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.model import Article, Mention, Span
from claimcheck.saying.cue_lexicon import REPORT_ADVERBS, SOURCE_PHRASES
from claimcheck.saying.cues import FORMS, NOUNS, VERBS
from claimcheck.saying.stance import NEUTRAL

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_PHRASE = re.compile("|".join(re.escape(phrase) for phrase in SOURCE_PHRASES if " " in phrase), re.IGNORECASE)
_ASIDE = re.compile(r"\s*(?:,[^;:“”\"]{1,200},|\([^()]{1,160}\)|[–—-]\s[^–—“”\"]{1,160}\s[–—-])\s*")
_VOICE = re.compile(
    r"(?:['’]s?)?\s+(?:\w+\s+)?(?:account|handle|feed|tweet|post|message|statement|letter|memo|book|column|office)\b"
)
"""What speaks for its owner: "Brenn’s account tweeted"."""
_BE = {"is", "was", "were", "are", "been", "being", "be"}
_DETERMINERS = {"the", "a", "an", "one", "two", "three", "its", "his", "her", "their", "our", "another"}
_BETWEEN = _BE | set(
    re.findall(
        r"\w+",
        """has have had who which that also then later earlier again once never not did does do will would could may might must
        should can on in at the a an this last next monday tuesday wednesday thursday friday saturday sunday january february
        march april june july august september october november december morning afternoon evening night week month year day
        time yesterday today tomorrow""",
    )
)
_QUOTED = "”\"’'»"
MAX_ASIDE = 3
"""Names that may stand in an aside between a speaker and the verb ("Ann, who met Ben and Cleo, said")."""
MAX_GAP = 7
"""Words that may stand between a speaker and the verb: "has on Tuesday again" (an aside between commas is counted apart)."""


def cues_in(article: Article, span: Span) -> Iterator[Span]:
    """The words of a place that may report something: verbs, nouns, adverbs and source phrases of the lexicon."""
    words = article.words(span)
    for found in _WORD.finditer(words):
        word = found[0].lower()
        if word in FORMS or word in NOUNS or word in REPORT_ADVERBS:
            yield Span(span.start + found.start(), span.start + found.end(), span.field)
    for found in _PHRASE.finditer(words):
        yield Span(span.start + found.start(), span.start + found.end(), span.field)


def may_report(article: Article, sentence: Span) -> bool:
    """Whether a sentence is worth asking about: a noun with "that", or an inflected verb that is no noun, reports in it."""
    for cue in cues_in(article, sentence):
        word, behind = article.words(cue).lower(), _WORD.match(article.words(Span(cue.end + 1, sentence.end, sentence.field)))
        following = behind[0].lower() if behind else ""
        if " " in word or word in REPORT_ADVERBS or (word in NOUNS and following == "that"):
            return True
        if word in FORMS and _plain_verb(word, following):
            return True
    return False


def _plain_verb(word: str, following: str) -> bool:
    """Whether a form is inflected, and a reporting verb with what follows it, and no noun as well."""
    form = FORMS[word]
    verbs = (verb for verb in VERBS[form.lemma] if not verb.noun_like)
    return form.tenses != {"base"} and any(verb.particle in ((), (following,)) for verb in verbs)


def stance_of_word(article: Article, cue: Span, stance: str) -> str:
    """The stance that the cue's own verb gives where it is a graver one than this ("…, which the board denies")."""
    words = [word.lower() for word in _WORD.findall(article.words(cue))]
    verbs = [verb for word in words if word in FORMS for verb in VERBS[FORMS[word].lemma] if not verb.particle]
    stances = [verb.stance("c", "n") for verb in verbs] + [NOUNS[word] for word in words if word in NOUNS and word not in FORMS]
    return next((found for found in stances if found not in NEUTRAL), stance)


def governor(article: Article, cue: Span, mentions: Sequence[Mention], sentence: Span) -> Mention | None:
    """Who says it, among the mentions of the sentence.

    The owner of a noun ("his remarks"), the subject before a verb, the name after "according to", the subject behind a
    verb that follows what is said ("…,” said X).
    """
    behind = next((m for m in mentions if m.span.start >= cue.end and not m.genitive), None)
    ahead = [m for m in mentions if m.span.end <= cue.start][: -MAX_ASIDE - 1 : -1]
    word = article.words(cue).lower()
    close = behind is not None and _adjacent(article.words(Span(cue.end, behind.span.start, cue.field)))
    if " " in word:
        return behind if close else None
    if word in NOUNS and ahead and ahead[0].genitive:
        return ahead[0] if _owned(article.words(Span(ahead[0].span.end, cue.start, cue.field))) else None
    if word not in FORMS:
        return None
    form = FORMS[word]
    for mention in ahead:
        gap = article.words(Span(mention.span.end, cue.start, cue.field))
        if mention.genitive and not _VOICE.match(gap):
            continue
        if _subject(_VOICE.sub(" ", gap), form.tenses, form.lemma):
            return mention
    fronted = article.words(Span(sentence.start, cue.start, cue.field)).rstrip()[-1:]
    addressed = any(verb.has("a") or verb.has("o") for verb in VERBS[form.lemma])
    if close and fronted and (fronted in _QUOTED or (fronted == "," and not addressed)) and form.tenses & {"past", "s"}:
        return behind
    return None


def _owned(gap: str) -> bool:
    """Whether no more than one adjective stands between an owner and the noun ("Brenn’s earlier remarks")."""
    return re.fullmatch(r"(?:['’]s?)?\s+(?:\w+\s+)?", gap) is not None


def _adjacent(gap: str) -> bool:
    return len(gap) < 40 and set(gap.lower().split()) <= _DETERMINERS


def _subject(gap: str, tenses: frozenset[str], lemma: str) -> bool:
    """Whether only auxiliaries, adverbs, days and one aside stand between a subject and its verb, and the verb is no passive."""
    if len(gap) > 240:
        return False
    words = _ASIDE.sub(" ", gap, count=1).lower().split()
    if len(words) > MAX_GAP or not all(word.strip(",") in _BETWEEN or word.endswith("ly") for word in words):
        return False
    return not ("part" in tenses and lemma != "quote" and _BE & set(words))
