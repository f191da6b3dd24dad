"""Where a door leads: the endpoint's address, the model's name and the key, from settings or a recording."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from claimcheck.errors import InsecureEndpoint, NoEndpoint, SettingsError

if TYPE_CHECKING:
    from claimcheck.door.cassette import Replay
    from claimcheck.settings import Settings

OPENAI = "https://api.openai.com/v1"
REPLAYED = "http://llm.invalid/v1"  # a name that cannot exist (RFC 2606): a replay has nowhere to go


@dataclass(frozen=True, slots=True)
class Address:
    """Where the endpoint is: `url` as the SDK wants it, `host` with its port as people read it."""

    url: str
    host: str
    loopback: bool


def find(settings: Settings, replay: Replay | None) -> Address:
    """The address in force. Raises NoEndpoint and InsecureEndpoint."""
    if replay:
        return Address(REPLAYED, "llm.invalid", loopback=True)
    if not settings.has_endpoint:
        raise NoEndpoint(
            "No model's endpoint is configured. Give --base-url (or CLAIMCHECK_BASE_URL), replay a recording with --replay, "
            "or read with --reader rules."
        )
    url = settings.base_url or OPENAI
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise NoEndpoint("The base URL is no web address. Give one like http://127.0.0.1:8080/v1.") from None
    if parts.scheme not in {"http", "https"} or not host:
        raise NoEndpoint("The base URL is no web address. Give one like http://127.0.0.1:8080/v1.")
    address = Address(url, f"{host}:{port}" if port else host, _loopback(host))
    if parts.scheme == "http" and not address.loopback and not settings.allow_insecure:
        raise InsecureEndpoint(
            f"Plain http to {address.host} would send articles and key unencrypted. Use https, or allow it with --allow-insecure."
        )
    return address


def _loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def model(settings: Settings, replay: Replay | None) -> str:
    """The model's name, a recording's own where none is configured. Raises NoEndpoint."""
    name = settings.model or (replay.model if replay else None)
    if not name:
        raise NoEndpoint("No model is named. Give --model (or CLAIMCHECK_MODEL) the name that the endpoint knows it by.")
    return name


def key(settings: Settings) -> str:
    """The key as it is sent; "none" where there is none, which local servers take. Raises SettingsError."""
    given = settings.api_key.get_secret_value().strip() if settings.api_key else ""
    if not (given.isascii() and given.isprintable()):  # else the transport would say so, and show it
        raise SettingsError("The API key holds characters that no key has. Copy it anew into CLAIMCHECK_API_KEY.")
    return given or "none"
