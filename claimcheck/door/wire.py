"""One request over the wire: sent once, with a deadline and a bound on the reply, every trouble in our own words."""

from __future__ import annotations

import asyncio
import json
import logging
import re
import ssl
from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any

from claimcheck.door import secret
from claimcheck.door.cassette import miss
from claimcheck.door.retry import Failed, OnTheWay, retry_after
from claimcheck.errors import EndpointFailed, ModelNotFound, NotAnEndpoint, WrongKey

if TYPE_CHECKING:
    import openai
    from openai.types.chat import ChatCompletion

LOUD = ("instructor", "openai", "httpx", "httpx2", "httpcore", "httpcore2", "vcr")
LARGEST_REPLY = 4_000_000  # bytes; an answer of 10,000 tokens is 50,000
_CONNECT = 10.0  # seconds
_DROPPED = "The connection dropped in the middle of the reply."
_IDENTIFIER = re.compile(r"[\w.\[\]-]{1,80}")


class NoConnection(OnTheWay):
    """Nobody took the connection; `why` in a few words."""

    def __init__(self, why: str) -> None:
        super().__init__("connection", f"The endpoint takes no connections any more ({why}).")
        self.why = why


def post(request: dict[str, Any], *, url: str, key: str, deadline: float, proxies: bool) -> dict[str, Any]:
    """The reply to one chat completion request, as parsed JSON; see `exchange`."""

    async def alone() -> dict[str, Any]:
        async with open_client(url, key, deadline, proxies) as client:
            return await exchange(client, request, deadline)

    return asyncio.run(alone())


def open_client(url: str, key: str, deadline: float, proxies: bool, connections: int = 1) -> openai.AsyncOpenAI:
    """The SDK's client, to be used as a context: no retries, no redirects, at most so many connections, no word in any log."""
    import openai

    silence()  # again: OPENAI_LOG opens the log while openai is imported
    http = openai.DefaultAsyncHttpxClient(
        follow_redirects=False,
        trust_env=proxies,
        verify=url.startswith("https:"),
        limits=type(openai.DEFAULT_CONNECTION_LIMITS)(max_connections=connections, max_keepalive_connections=connections),
    )
    return openai.AsyncOpenAI(
        base_url=url,
        api_key=key,
        max_retries=0,
        timeout=openai.Timeout(deadline, connect=min(deadline, _CONNECT)),
        http_client=http,
    )


def silence() -> None:
    """Silence the loggers of the SDK, of instructor and of the transport, which would write article text."""
    for name in LOUD:
        logging.getLogger(name).setLevel(logging.CRITICAL)


async def exchange(client: openai.AsyncOpenAI, request: dict[str, Any], deadline: float) -> dict[str, Any]:
    """The reply to one chat completion request, as parsed JSON.

    Raises OnTheWay for what may be tried again, Failed for what may not, and what ends the run. The whole reply must be
    there within `deadline` seconds, however steadily it trickles.
    """
    import openai

    try:
        return _parsed(secret.without(client.api_key, await _body(client, request, deadline)))
    except TimeoutError:
        raise _late(deadline) from None
    except openai.APIConnectionError as error:
        raise _unconnected(error, deadline) from None
    except openai.APIStatusError as error:
        raise _refused(error, request["model"], client.api_key) from None
    except transport_errors() as error:  # while the body is read, which the SDK does not watch
        if "Timeout" in type(error).__name__:
            raise _late(deadline) from None
        raise OnTheWay("connection", _DROPPED) from None
    except openai.OpenAIError:
        raise OnTheWay("server", "The endpoint's reply could not be read.") from None
    except UnicodeEncodeError:
        raise Failed("bad request", "The passage holds half a surrogate pair, which cannot be sent.") from None


async def _body(client: openai.AsyncOpenAI, request: dict[str, Any], deadline: float) -> bytes:
    # client.chat.completions.with_streaming_response does just this, after 0.3 s of importing every resource that OpenAI has.
    raw: Any = {"headers": {"X-Stainless-Raw-Response": "stream"}}
    body = bytearray()
    async with asyncio.timeout(deadline):
        response: Any = await client.post("/chat/completions", body=request, options=raw, cast_to=object)
        try:
            async for chunk in response.iter_bytes():
                body += chunk
                if len(body) > LARGEST_REPLY:
                    raise Failed("too large", f"The reply is larger than {LARGEST_REPLY:,} bytes; no answer is.")
        finally:
            await response.close()
    return bytes(body)


def _parsed(body: bytes) -> dict[str, Any]:
    if body.lstrip()[:1] == b"<":
        raise NotAnEndpoint("The endpoint answers with a web page. Mend --base-url: it usually ends in /v1.")
    try:
        parsed = json.loads(body)
    except (ValueError, RecursionError):
        raise OnTheWay("server", "The endpoint's reply is no JSON.") from None
    if not isinstance(parsed, dict):
        raise OnTheWay("server", "The endpoint's reply is no chat completion.")
    return parsed


def meaning(error: openai.OpenAIError, model: str, key: str, deadline: float) -> Exception:
    """What to make of an error that the SDK raised before any body was read: OnTheWay, Failed, or what ends the run."""
    import openai

    if isinstance(error, openai.APIConnectionError):
        return _unconnected(error, deadline)
    if isinstance(error, openai.APIStatusError):
        return _refused(error, model, key)
    return OnTheWay("server", "The endpoint's reply could not be read.")


def _unconnected(error: openai.APIConnectionError, deadline: float) -> Exception:
    """What to make of a connection that failed: a recording without the answer, nobody there, or a line that dropped."""
    import openai

    causes = list(_causes(error))
    if missed := next((cause for cause in causes if type(cause).__module__.startswith("vcr.")), None):
        return miss(missed)
    names = {type(cause).__name__ for cause in causes}
    if certificate := next((cause for cause in causes if isinstance(cause, ssl.SSLError)), None):
        return NoConnection(f"its certificate does not hold: {certificate.reason or 'TLS failed'}".lower())
    if "ConnectTimeout" in names:
        return NoConnection(f"no connection within {min(deadline, _CONNECT):g} s")
    if "ConnectError" in names:
        return NoConnection("the connection is refused" if _is_refused(causes) else "the host is not found or not reachable")
    if isinstance(error, openai.APITimeoutError):
        return _late(deadline)
    return OnTheWay("connection", _DROPPED)


def _late(deadline: float) -> OnTheWay:
    return OnTheWay("timeout", f"There was no whole answer within {deadline:g} s (--timeout).")


def completion(text: str) -> ChatCompletion:
    """The text as the completion that instructor parses."""
    from openai.types.chat import ChatCompletion

    return ChatCompletion.construct(
        object="chat.completion",
        choices=[{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": text}}],
    )


def transport_errors() -> type[Exception]:
    """The root of the transport's errors: openai 3 stands on httpx2, openai 2 on httpx."""
    import openai

    transport = import_module(openai.DefaultAsyncHttpxClient.__mro__[1].__module__.partition(".")[0])
    root: type[Exception] = transport.HTTPError
    return root


def _is_refused(causes: list[BaseException]) -> bool:
    # anyio tries every address of a name and reports "All connection attempts failed".
    return any(isinstance(cause, ConnectionRefusedError) or "attempts failed" in str(cause) for cause in causes)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    for _ in range(20):
        if error is None:
            return
        yield error
        error = error.__cause__ or error.__context__


def _refused(error: openai.APIStatusError, model: str, key: str) -> Exception:
    """What to make of an error status; of its body only short identifiers are repeated, for it may hold text or key."""
    code, status = identifier(error.code, key), error.status_code
    if status in {401, 403}:
        return WrongKey(f"The endpoint does not accept the key ({status}). Set CLAIMCHECK_API_KEY or OPENAI_API_KEY.")
    if status == 404:
        return ModelNotFound(
            f"The endpoint knows no model {model!r}, or its address is another (404). Mend --model or --base-url."
        )
    if 300 <= status < 400:
        return NotAnEndpoint(f"The endpoint redirects ({status}). Give --base-url the address it leads to.")
    if status == 429 and code == "insufficient_quota":
        return EndpointFailed("The endpoint says that the account's quota is used up (429). Raise it, or use another endpoint.")
    if status == 429:
        return OnTheWay("rate limit", "The endpoint takes no more requests for now (429).", retry_after(error.response.headers))
    if status >= 500 or status in {408, 409}:
        return OnTheWay("server", f"The endpoint fails ({status}).", retry_after(error.response.headers))
    return bad_request(code, identifier(error.type, key), identifier(error.param, key), status)


def bad_request(code: str, type_: str, param: str, status: int) -> Failed:
    """What to make of a request that the endpoint does not take, by what its error says."""
    if status == 413 or code == "context_length_exceeded" or type_ == "exceed_context_size_error":
        return Failed("too long", "The passage does not fit into the model's context. Choose a smaller --window.")
    if code == "content_filter":
        return Failed("refusal", "The endpoint's content filter refused the passage.")
    about = ", ".join(word for word in (code, param) if word)
    return Failed(
        "bad request",
        f"The endpoint does not take the request ({status}{': ' + about if about else ''}). "
        "Look at temperature, seed, max_tokens and max_tokens_field among the settings; “none” leaves a parameter out.",
    )


def identifier(value: object, key: str) -> str:
    """A short word of an endpoint's, which may be repeated; empty for anything else, and where it holds the key."""
    shown = secret.without(key, value.encode("utf-8", "replace")).decode() if isinstance(value, str) else ""
    return shown if _IDENTIFIER.fullmatch(shown) else ""
