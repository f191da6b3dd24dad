"""One article from its JSON, with a sentence for each way in which it can be wrong."""

from __future__ import annotations

import json

from claimcheck.errors import ArticleError
from claimcheck.model import Article

_OPTIONAL = ("id", "title", "source", "published", "url", "story")


def parse(written: str, given_id: str) -> Article:
    """The article that a JSON object describes: `text`, and if known `id`, `title`, `source`, `published`, `url`, `story`.

    `given_id` is the id where the object names none. Other fields are ignored, null counts as not known. An object that is a
    ninjs item is read as such. Raises ArticleError.
    """
    return article_of(_load(written), given_id)


def article_of(row: object, given_id: str) -> Article:
    """As `parse`, from what JSON (or any other source of rows) holds."""
    if isinstance(row, list):
        raise ArticleError("it holds a list of articles; write one object a line and name the file .jsonl")
    if not isinstance(row, dict):
        raise ArticleError('it holds no JSON object; an article looks like {"text": "...", "title": "..."}')
    if "text" not in row and "uri" in row:
        from claimcheck.readers import ninjs

        if ninjs.is_ninjs(row):
            return _whole(ninjs.article_of(row, given_id))
    if "text" not in row:
        raise ArticleError('its object has no "text"; add the words of the article under that name')
    fields = {name: _string(name, row[name]) for name in _OPTIONAL if row.get(name) is not None}
    article_id = fields.pop("id", "") or given_id
    return Article(id=article_id, text=_string("text", row["text"]), **fields)


def check_text(text: str, most: int) -> None:
    """Raises ArticleError where a text is empty, is no text, or holds more than `most` characters."""
    if "\0" in text:
        raise ArticleError("it holds NUL characters and is no plain text; export the article as UTF-8 text first")
    if not text.strip("\ufeff \t\r\n\f\v\u00a0\u200b"):
        raise ArticleError("it is empty; put the words of the article into it or leave it out")
    if len(text) > most:
        raise ArticleError(f"it has {len(text):,} characters, more than the limit of {most:,}; split it or raise the limit")


def _load(written: str) -> object:
    try:
        return json.loads(written)
    except json.JSONDecodeError as error:
        raise ArticleError(
            f"it is not valid JSON (line {error.lineno}, column {error.colno}: {error.msg}); correct it there"
        ) from None
    except RecursionError:
        raise ArticleError("its JSON is nested too deeply; an article is one flat object") from None
    except ValueError as error:  # an integer of thousands of digits
        raise ArticleError(f"it is not valid JSON ({str(error).split(';', 1)[0]}); correct it there") from None


def _whole(article: Article) -> Article:
    """The article of another format, if its strings are such."""
    for name in ("text", *_OPTIONAL):
        value = getattr(article, name)
        if value is not None:
            _string(name, value)
    return article


def _string(name: str, value: object) -> str:
    if not isinstance(value, str):
        kind = {dict: "an object", list: "a list", bool: "true or false", type(None): "null"}.get(type(value), "a number")
        raise ArticleError(f'its "{name}" is {kind}; it must be a string in quotation marks')
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise ArticleError(
            f'its "{name}" holds half a surrogate pair (character {error.start}); write the character whole'
        ) from None
    return value
