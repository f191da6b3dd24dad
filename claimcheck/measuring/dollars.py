"""Whose dollars a bare "$" means: those of the outlet's country, unless the article marks its own country's dollars apart."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from claimcheck.model import Article, Quantity, Span, Value

_COUNTRIES = {"au": "AUD", "ca": "CAD", "nz": "NZD", "sg": "SGD", "hk": "HKD"}
"""Countries with a dollar of their own, by the last part of a web address; an address that says none means American dollars."""


_HOST = re.compile(r"^(?:[a-z]+://)?(?:[\w-]+\.)+([a-z]{2,})(?=[:/?#]|$)", re.I)


_AMERICAN = re.compile(r"US[-\s]?\$|\$US|U\.S\.|USD|\bUS\b|American|greenback", re.I)


_MARKED = {
    "AUD": re.compile(r"\b(?:AU?\$|AUD\b)|\$A\b|Australian dollar", re.I),
    "CAD": re.compile(r"\b(?:CA?\$|CAD\b)|\$C\b|Canadian dollar|loonie", re.I),
    "NZD": re.compile(r"\b(?:NZ\$|NZD\b)|\$NZ\b|New Zealand dollar|kiwi dollar", re.I),
    "SGD": re.compile(r"\b(?:S\$|SGD\b)|Singapore dollar", re.I),
    "HKD": re.compile(r"\b(?:HK\$|HKD\b)|Hong Kong dollar", re.I),
}


def in_local_dollars(article: Article, span: Span, value: Value) -> Value:
    """The value of a number phrase, with a bare "$" or "dollars" read as the dollars of the outlet's country.

    News wires turn sums into their readers' money, so that one sum stands in three papers with three figures and one sign. An
    article that marks its country's dollars apart (A$) means American ones by a bare "$".
    """
    if not isinstance(value, Quantity) or value.unit != "USD":
        return value
    local = _local(article)
    if local == "USD" or _AMERICAN.search(article.words(span)):
        return value
    return replace(value, unit=local)


@lru_cache(maxsize=256)
def _local(article: Article) -> str:
    for address in (article.url, article.source):
        host = _HOST.match(address.strip()) if address else None
        if host:
            found = _COUNTRIES.get(host.group(1).lower(), "USD")
            return "USD" if found != "USD" and _MARKED[found].search(article.text) else found
    return "USD"
