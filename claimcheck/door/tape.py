"""How a recording is written down: which words of a request and its reply, in which form and order.

A cassette is readable JSON: every request with the answer to it. A request is matched by its method, path and the sha256
of its body, so one changed letter of a prompt, a schema or an article is a miss, never a wrong answer. Written down are

- of a request: the body and the content type; the address becomes http://llm.invalid/v1/…, wherever the endpoint is;
- of a reply: the content type, and of its body the model, the choices and the counts of tokens, untouched. Left out are
  the id, the times and the machine's own figures, which are no part of the answer and change from run to run;
- of errors only what the endpoint will never take (400, 413, 422), and of these only code, type and parameter: for the
  others a replay would have to wait.

A model's name that is a path keeps only its last part. Interactions stand in the order of their hashes, so that the
number of workers changes nothing.
"""

from __future__ import annotations

import hashlib
import json
from http import HTTPStatus
from typing import Any

ORIGIN = "http://llm.invalid/v1"
_KEPT_OF_REPLY = ("object", "model", "choices", "usage")
_KEPT_OF_CHOICE = ("index", "message", "finish_reason")
_KEPT_OF_ERROR = ("code", "type", "param")
REFUSALS = (400, 413, 422)  # what the endpoint does not take today it will not take tomorrow
_KEPT_OF_USAGE = ("prompt_tokens", "completion_tokens", "total_tokens")


def scrub_request(request: Any) -> Any | None:
    """The request as it is written down and compared: no host, no header but the content type, a canonical body."""
    if not request.path.endswith("/chat/completions"):
        return None
    asked = body(request)
    if "model" in asked:
        asked["model"] = _plain(asked["model"])
    request.uri = f"{ORIGIN}/chat/completions"
    request.headers = {"content-type": "application/json"}
    request.body = _canonical(asked)
    return request


def scrub_response(response: dict[str, Any]) -> dict[str, Any] | None:
    """The reply as it is written down; None, and so not at all, where it is an error or no JSON."""
    try:
        body = json.loads(response["body"]["string"])
    except (ValueError, RecursionError):
        return None
    status = response["status"]["code"]
    if status in REFUSALS and isinstance(body, dict):
        return _reply({"error": _of(body.get("error"), _KEPT_OF_ERROR)}, status)
    if status != 200 or not isinstance(body, dict):
        return None
    kept = _of(body, _KEPT_OF_REPLY)
    if "model" in kept:
        kept["model"] = _plain(kept["model"])
    if isinstance(kept.get("choices"), list):
        kept["choices"] = [_of(choice, _KEPT_OF_CHOICE) for choice in kept["choices"]]
    if "usage" in kept:
        kept["usage"] = _of(kept["usage"], _KEPT_OF_USAGE)
    return _reply(kept, 200)


def _of(whole: object, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: whole[name] for name in names if name in whole} if isinstance(whole, dict) else {}


def _reply(body: dict[str, Any], status: int) -> dict[str, Any]:
    return {
        "status": {"code": status, "message": HTTPStatus(status).phrase},
        "headers": {"content-type": ["application/json"]},
        "body": {"string": json.dumps(body).encode()},
    }


def _plain(model: object) -> object:
    """A model's name; of a path to a file only the last part."""
    if isinstance(model, str) and (model.startswith(("/", "~", ".")) or "\\" in model):
        return model.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return model


def _canonical(body: dict[str, Any]) -> bytes:
    """The bytes that are hashed: SDKs differ in the order of the outermost names; within, order is what the model sees."""
    return json.dumps({name: body[name] for name in sorted(body)}, ensure_ascii=False, separators=(",", ":")).encode()


def body(request: Any) -> dict[str, Any]:
    """A request's body as JSON."""
    parsed = json.loads(request.body)
    return parsed if isinstance(parsed, dict) else {}


def _sha256(request: Any) -> str:
    """The digest of the body, kept on the request: hashing each pair anew made a replay quadratic in its bytes (measured)."""
    if not hasattr(request, "body_sha256"):
        request.body_sha256 = hashlib.sha256(request.body or b"").hexdigest()
    digest: str = request.body_sha256
    return digest


def same_body(left: Any, right: Any) -> None:
    """Raise AssertionError where two bodies differ, as vcrpy's matchers do."""
    assert _sha256(left) == _sha256(right), "the body differs"  # noqa: S101


class Json:
    """vcrpy's serializer: bodies as JSON, not as strings of JSON, in the order of the requests' hashes."""

    @staticmethod
    def serialize(data: dict[str, Any]) -> str:
        """The file's text."""
        pairs = [(exchange["request"], exchange["response"]) for exchange in data["interactions"]]
        pairs.sort(key=lambda pair: hashlib.sha256(pair[0]["body"].encode()).hexdigest())
        interactions = [
            {
                "request": {**asked, "body": json.loads(asked["body"])},
                "response": {**answered, "body": json.loads(answered["body"]["string"])},
            }
            for asked, answered in pairs
        ]
        whole = {"version": data["version"], "interactions": interactions}
        try:
            text = json.dumps(whole, ensure_ascii=False, indent=1)
            text.encode()
        except UnicodeEncodeError:  # half a surrogate pair in an answer
            text = json.dumps(whole, indent=1)
        return text + "\n"

    @staticmethod
    def deserialize(text: str) -> dict[str, Any]:
        """What vcrpy works with; takes over nothing but the bodies. Raises ValueError, KeyError and TypeError."""
        whole = json.loads(text)
        interactions = []
        for exchange in whole["interactions"]:
            asked, answered = exchange["request"]["body"], exchange["response"]["body"]
            if not isinstance(asked, dict) or not isinstance(answered, dict):
                raise TypeError("a body is no JSON object")
            status = exchange["response"]["status"]["code"]
            if status not in {200, *REFUSALS}:
                raise ValueError("a status that is never recorded")
            request = {
                "method": "POST",
                "uri": f"{ORIGIN}/chat/completions",
                "headers": {"content-type": ["application/json"]},
                "body": _canonical(asked).decode(),
            }
            interactions.append({"request": request, "response": _reply(answered, status)})
        return {"version": whole["version"], "interactions": interactions}
