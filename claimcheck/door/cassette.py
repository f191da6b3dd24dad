"""Record what the model answers, and replay it with no network: vcrpy, with one configuration for users and tests.

How it is written down: `claimcheck.door.tape`. A request is matched by its method, its path and the sha256 of its body.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from claimcheck.door import drift, secret, tape
from claimcheck.errors import CassetteError, CassetteMiss

_OTHER_CLIENTS = ("httplib", "requests", "boto3", "urllib3", "httplib2", "tornado", "aiohttp")


class Replay:
    """A recording being replayed: `model` is the name that it was recorded with."""

    def __init__(self, cassette: Any) -> None:
        self._cassette = cassette
        self.model: str | None = tape.body(cassette.requests[0]).get("model")

    def unused(self) -> list[str]:
        """What was recorded and nobody asked for, in a few words each."""
        played = self._cassette.play_counts
        return [drift.label(tape.body(request)) for i, request in enumerate(self._cassette.requests) if not played[i]]


@contextmanager
def recording(path: Path, key: str = "") -> Iterator[None]:
    """Write every answer given within to `path`, all at once at the end; an old file is replaced. The key is left out of it.

    Nothing is written where the block ends in an exception or nothing was answered. Raises CassetteError if it cannot.
    """
    if not path.parent.is_dir():
        raise CassetteError(f"There is no folder for the recording {path}: make it, or choose another place.")
    held = _Held()
    with _use(path, held, record_mode="all", record_on_exception=False):
        yield
    if held.text:
        _write(path, secret.without(key, held.text.encode()))


@contextmanager
def replaying(path: Path) -> Iterator[Replay]:
    """Answer every request within from `path`, and none from the network. Raises CassetteError if it cannot be read."""
    if not path.is_file():
        raise CassetteError(f"There is no recording {path}. Make one with --record {path}.")
    try:
        used = _use(path, _Disk, record_mode="none")
        cassette = used.__enter__()
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise CassetteError(f"{path} is no recording of claimcheck's ({type(error).__name__}). Record it again.") from None
    try:
        if not cassette.requests:
            raise CassetteError(f"The recording {path} is empty. Record it again.")
        yield Replay(cassette)
    finally:
        used.__exit__(None, None, None)


def miss(error: BaseException) -> CassetteMiss:
    """What to say of vcrpy's exception for a request that the recording does not hold."""
    cassette: Any = getattr(error, "cassette", None)
    failed: Any = getattr(error, "failed_request", None)
    if cassette is None or failed is None:
        return CassetteMiss("The recording holds one answer fewer than the same request was sent. Record it again with --record.")
    recorded = [tape.body(request) for request in cassette.requests]
    asked = tape.scrub_request(failed)
    return CassetteMiss(drift.explain(tape.body(asked) if asked else {}, recorded, Path(cassette.path).name))


def configuration() -> dict[str, Any]:
    """The arguments for `VCR.use_cassette` or for pytest-recording's `vcr_config`; `register` must be called too."""
    return {
        "match_on": ["method", "path", "body_sha256"],
        "serializer": "json",
        "decode_compressed_response": True,
        "allow_playback_repeats": False,
        "before_record_request": tape.scrub_request,
        "before_record_response": tape.scrub_response,
        "skip_patchers": _OTHER_CLIENTS,
    }


def register(vcr: Any) -> None:
    """Make the serializer and the matcher known to a VCR."""
    vcr.register_serializer("json", tape.Json)
    vcr.register_matcher("body_sha256", tape.same_body)


def _use(path: Path, persister: Any, **modes: Any) -> Any:
    from vcr import VCR  # type: ignore[import-untyped]

    vcr = VCR()
    register(vcr)
    vcr.register_persister(persister)
    return vcr.use_cassette(str(path), **configuration(), **modes)


class _Disk:
    """vcrpy's persister for replays: UTF-8 whatever the locale, and never a write."""

    @staticmethod
    def load_cassette(path: str, serializer: Any) -> tuple[list[Any], list[Any]]:
        """Requests and responses."""
        from vcr.serialize import deserialize  # type: ignore[import-untyped]

        requests, responses, *_ = deserialize(Path(path).read_bytes().decode("utf-8"), serializer)
        return requests, responses

    @staticmethod
    def save_cassette(path: str, cassette_dict: dict[str, Any], serializer: Any) -> None:
        """Nothing."""


class _Held:
    """vcrpy's persister for recordings: starts afresh, and holds the text until the block has ended well."""

    def __init__(self) -> None:
        self.text = ""

    def load_cassette(self, path: str, serializer: Any) -> tuple[list[Any], list[Any]]:
        """Nothing: a recording replaces the file."""
        from vcr.persisters.filesystem import CassetteNotFoundError  # type: ignore[import-untyped]

        raise CassetteNotFoundError

    def save_cassette(self, path: str, cassette_dict: dict[str, Any], serializer: Any) -> None:
        """Keep the text."""
        from vcr.serialize import serialize

        self.text = serialize(cassette_dict, serializer)


def _write(path: Path, text: bytes) -> None:
    """Put the text in the file's place, whole or not at all. Raises CassetteError."""
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(text)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise CassetteError(f"The recording {path} cannot be written ({error.strerror}). Choose another place.") from None
