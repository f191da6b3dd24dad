"""Keeps the key out of everything that is kept, though an endpoint may well repeat it in its reply."""

HIDDEN = b"[key]"
"""What stands where the key stood."""
SHORTEST = 8
"""A shorter key is none, and might be a word of the text."""


def without(key: str, data: bytes) -> bytes:
    """The data (a reply, a recording) with every place of the key hidden."""
    return data.replace(key.encode(), HIDDEN) if len(key) >= SHORTEST else data
