"""The article of a web page: its text without navigation, comments and hidden parts, and what the page says of itself.

Run as a program it is the worker of `claimcheck.readers.html`: pages in, articles out, each as a line that holds a length and the
bytes of that length.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from typing import Any

_NEWS = re.compile(r"(News|Report|Blog|Opinion|Analysis|Review|Background)?\w*(Article|Posting|Report)$")
_UNSEEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d]*[1-9])", re.I
)
_CLASS_UNSEEN = re.compile(r"([.#][\w-]+)\s*\{[^{}]*(?:display\s*:\s*none|visibility\s*:\s*hidden)[^{}]*\}", re.I)
_OURS = re.compile(rb"<meta name=\"generator\" content=\"claimcheck ")


def article(page: bytes) -> dict[str, str]:
    """`text`, `title`, `source`, `published` and `url` of a page, each "" where the page gives none.

    The text is what trafilatura finds, without comments, hidden elements and tables, a blank line between paragraphs; the other
    fields are schema.org's (JSON-LD) where the page has them, else trafilatura's. `refused` says why a page is not read.
    """
    from trafilatura import bare_extraction
    from trafilatura.utils import load_html

    if _OURS.search(page[:4096]):
        return {"refused": "it is a report that claimcheck wrote, not an article"}
    tree = load_html(page)
    if tree is None:
        return {"refused": "it holds no HTML that can be read"}
    said = _schema_org(tree)
    _drop_hidden(tree)
    # Dates are guessed from nothing but what the page declares.
    declared = {"extensive_search": False, "original_date": True}
    wanted: dict[str, Any] = {"include_comments": False, "include_tables": False, "with_metadata": True}
    found: Any = bare_extraction(tree, **wanted, date_extraction_params=declared)
    if found is None or not (found.text or "").strip():
        return {"refused": "no article was found in the page; save its text as .txt"}
    title = said.get("title") or found.title or ""
    paragraphs = [line.strip() for line in (found.text or "").split("\n") if line.strip()]
    if len(paragraphs) > 1 and paragraphs[0] == title:
        paragraphs = paragraphs[1:]
    guessed = {"title": title, "source": found.sitename or "", "published": found.date or "", "url": found.url or ""}
    return {"text": "\n\n".join(paragraphs), **guessed, **said}


def _drop_hidden(tree: Any) -> None:
    """Take out what a reader of the page does not see: by attribute, inline style, or a rule of the page's own style sheets."""
    names = {
        name for style in tree.iter("style") for name in _CLASS_UNSEEN.findall(re.sub(r"(?s)/\*.*?\*/", "", style.text or ""))
    }
    for element in [element for element in tree.iter() if isinstance(element.tag, str) and _hidden(element, names)]:
        if element.getparent() is not None:
            element.drop_tree()


def _hidden(element: Any, names: set[str]) -> bool:
    get = element.get
    if get("hidden") is not None or element.tag in {"template", "noscript"} or _UNSEEN.search(get("style") or ""):
        return True
    return bool(names) and (f"#{get('id')}" in names or any(f".{name}" in names for name in (get("class") or "").split()))


def _schema_org(tree: Any) -> dict[str, str]:
    """What the page's JSON-LD says of a NewsArticle (or another article)."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                data = json.loads(script.text or "")
            except (ValueError, RecursionError):
                continue
            for node in _nodes(data, 0):
                if _NEWS.match(_first(node.get("@type"))):
                    return {name: value for name, value in _declared(node).items() if value}
    return {}


def _nodes(data: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if isinstance(data, list):
        for entry in data:
            yield from _nodes(entry, depth)
    elif isinstance(data, dict) and depth < 4:
        yield data
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(data.get(name), depth + 1)


def _declared(node: Mapping[str, Any]) -> dict[str, str]:
    publisher = node.get("publisher")
    publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
    page = node.get("mainEntityOfPage")
    return {
        "title": _first(node.get("headline")),
        "source": _first(publisher.get("name")) if isinstance(publisher, dict) else _first(publisher),
        "published": _first(node.get("datePublished")),
        "url": _first(node.get("url")) or _first(page.get("@id") if isinstance(page, dict) else page),
    }


def _first(value: Any) -> str:
    """A string, or the first of a list of them, with its white space folded."""
    value = value[0] if isinstance(value, list) and value else value
    return " ".join(value.split()) if isinstance(value, str) else ""


def _serve() -> None:
    """Answer pages until standard input ends."""
    while head := sys.stdin.buffer.readline():
        page = sys.stdin.buffer.read(int(head))
        try:
            answer = article(page)
        except Exception as error:  # noqa: BLE001  # whatever a page makes the libraries do ends here
            answer = {"refused": f"its HTML could not be taken apart ({type(error).__name__})"}
        data = json.dumps(answer).encode()
        sys.stdout.buffer.write(b"%d\n" % len(data) + data)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    _serve()
