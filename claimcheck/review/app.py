"""The page on which an editor decides, as an ASGI application: no build step, works without a script, keys with one.

Who may ask: the address holds a secret; the Host must be the loopback address that was opened (so that no other name leads here);
a change must come from the page itself (Origin, or Sec-Fetch-Site where a browser gives it), so that no other site can make one.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import Any
from urllib.parse import parse_qs

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from claimcheck.errors import ClaimcheckError
from claimcheck.evidence import shown
from claimcheck.review.desk import Desk, Word

WORDS: Mapping[str, Word] = {"dismissed": "dismissed", "confirmed": "confirmed", "": ""}
MOST = 20_000
"""The most bytes of a decision; a note is a sentence."""
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    # With "no-referrer" browsers would send no Origin either.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_FILES = {"review.css": "text/css", "review.js": "text/javascript"}


def application(desk: Desk, secret: str, hosts: frozenset[str]) -> Starlette:
    """The application for one report; `secret` is the first part of every path, `hosts` the Host headers that are answered."""

    async def page(request: Request) -> Response:
        return _refused(request, hosts) or _answer(_render(desk), "text/html")

    async def file(request: Request) -> Response:
        name = request.path_params["name"]
        return _refused(request, hosts) or (_answer(_file(name), _FILES[name]) if name in _FILES else _error(404, "no such page"))

    async def decide(request: Request) -> Response:
        refused = _refused(request, hosts) or _from_elsewhere(request)
        return refused or await _decide(request, desk, secret)

    routes = [
        Route(f"/{secret}/", page, methods=["GET"]),
        Route(f"/{secret}/decide", decide, methods=["POST"]),
        Route(f"/{secret}/{{name}}", file, methods=["GET"]),
    ]
    return Starlette(routes=routes)


def _refused(request: Request, hosts: frozenset[str]) -> Response | None:
    return None if request.headers.get("host", "").lower() in hosts else _error(421, "this page answers on its own address only")


def _from_elsewhere(request: Request) -> Response | None:
    """Why a change is refused that did not come from the page itself; None where it did."""
    origin, site = request.headers.get("origin"), request.headers.get("sec-fetch-site")
    own = f"http://{request.headers.get('host', '').lower()}"
    if origin != own or site not in {None, "same-origin"}:
        return _error(403, "a decision can only be sent from the review page itself")
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    return None if kind == "application/x-www-form-urlencoded" else _error(415, "a decision is sent as a form")


async def _decide(request: Request, desk: Desk, secret: str) -> Response:
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > MOST:
            return _error(413, "the note is too long")
    form = {name: values[-1] for name, values in parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True).items()}
    word = WORDS.get(form.get("decision", "-"))
    if word is None:
        return _error(400, "a decision is dismissed, confirmed or nothing")
    try:
        await run_in_threadpool(desk.decide, form.get("fingerprint", ""), word, form.get("note", "").strip())
    except ClaimcheckError as error:
        return _error(409, str(error))
    return RedirectResponse(f"/{secret}/#f-{form['fingerprint']}", status_code=303, headers=_HEADERS)


def _render(desk: Desk) -> str:
    return _template().render(entries=desk.entries, decisions=desk.decisions(), path=str(desk.path))


@lru_cache(maxsize=1)
def _template() -> Template:
    loader = PackageLoader("claimcheck.review", "page")
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, finalize=_shown, trim_blocks=True)
    return environment.get_template("review.html")


def _shown(value: Any) -> Any:
    return shown(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _file(name: str) -> str:
    return resources.files("claimcheck.review").joinpath("page", name).read_text(encoding="utf-8")


def _answer(text: str, kind: str) -> Response:
    return Response(text, media_type=kind, headers=_HEADERS)


def _error(status: int, why: str) -> Response:
    return PlainTextResponse(f"{why}\n", status_code=status, headers=_HEADERS)
