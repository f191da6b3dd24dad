"""Articles in ninjs, the IPTC's JSON for news, versions 1.x to 3.x."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck.errors import ArticleError
from claimcheck.model import Article
from claimcheck.readers.markup import text_of

_ASIDE = frozenset({"summary", "caption", "teaser", "abstract", "headline", "byline", "dateline", "slugline"})
"""Roles of bodies that are about the article and not the article."""
_PUBLISHED = ("versioncreated", "contentcreated", "firstcreated")


def is_ninjs(row: Mapping[str, Any]) -> bool:
    """Whether a JSON object is a ninjs item: it has a `uri`, and a body or a headline under one of ninjs' names."""
    return "uri" in row and any(name in {"bodies", "headlines", "headline"} or name.startswith("body_") for name in row)


def article_of(row: Mapping[str, Any], given_id: str) -> Article:
    """The article of a ninjs item.

    Of several bodies the longest with markup is taken (it keeps the paragraphs), else the longest plain one; summaries and
    captions are none. Names are those of 1.x (`body_text`, `body_xhtml`, `body_main` …, `headline`, `versioncreated`), 2.x
    (`bodies`, `headlines`) and 3.x (the same with capitals inside). Raises ArticleError where there is no body.
    """
    found = [(markup, text) for markup, role, text in _bodies(row) if role not in _ASIDE]
    marked = [text_of(text) for markup, text in found if markup]
    plain = [text for markup, text in found if not markup]
    text = max(marked, key=len, default="") or max(plain, key=len, default="")
    if not text.strip():
        raise ArticleError("it is a ninjs item without the text of an article; leave pictures, videos and events out")
    folded = {name.lower(): value for name, value in row.items()}
    published = next((folded[name] for name in _PUBLISHED if isinstance(folded.get(name), str)), None)
    uri, canonical = folded.get("uri"), folded.get("canonicalurl")
    url = canonical if isinstance(canonical, str) else uri if isinstance(uri, str) else ""
    return Article(given_id, text, _headline(row), _source(folded), published, url)


def _bodies(row: Mapping[str, Any]) -> Iterator[tuple[bool, str, str]]:
    """Each body: whether it has markup, its role, its words."""
    for name, value in row.items():
        if name.startswith("body_") and isinstance(value, str):
            role = name.removeprefix("body_")
            yield _is_markup(role, value), role, value
    bodies = row.get("bodies")
    for body in bodies if isinstance(bodies, list) else ():
        if isinstance(body, dict) and isinstance(body.get("value"), str):
            kind = str(body.get("contentType") or body.get("contenttype") or "")
            yield _is_markup(kind, body["value"]), str(body.get("role", "")), body["value"]


def _is_markup(kind: str, value: str) -> bool:
    """Whether a body is HTML, by what it is called, or by how it begins where its name tells nothing."""
    called = kind.lower()
    return "html" in called or ("plain" not in called and called != "text" and value.lstrip().startswith("<"))


def _headline(row: Mapping[str, Any]) -> str:
    for name in ("headline", "headline_main"):
        if isinstance(row.get(name), str):
            return text_of(row[name])
    headlines = row.get("headlines")
    listed = (
        [h for h in headlines if isinstance(h, dict) and isinstance(h.get("value"), str)] if isinstance(headlines, list) else []
    )
    listed.sort(key=lambda headline: headline.get("role", "main") != "main")
    return text_of(listed[0]["value"]) if listed else ""


def _source(folded: Mapping[str, Any]) -> str:
    """Who sends the news: the first of its sources, else the copyright's holder."""
    sources = folded.get("infosources") or folded.get("infosource")
    for source in sources if isinstance(sources, list) else ():
        if isinstance(source, dict) and isinstance(source.get("name"), str):
            return str(source["name"])
    holder = folded.get("copyrightholder")
    return holder if isinstance(holder, str) else ""
