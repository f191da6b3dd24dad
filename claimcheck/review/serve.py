"""The review page on the loopback address, until it is stopped."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable

import uvicorn

from claimcheck.errors import OutputError
from claimcheck.review.app import application
from claimcheck.review.desk import Desk

LOOPBACK = "127.0.0.1"


def server(desk: Desk, port: int = 0) -> tuple[uvicorn.Server, socket.socket, str]:
    """A server that is not yet running, its socket (bound to 127.0.0.1; port 0 is any free one) and the page's address.

    Raises OutputError where the port cannot be had.
    """
    listening = socket.socket()
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((LOOPBACK, port))
    except OSError as error:
        listening.close()
        raise OutputError(f"port {port} cannot be had ({error.strerror}); give another one with --port.") from None
    port, secret = listening.getsockname()[1], secrets.token_urlsafe(24)
    hosts = frozenset({f"{LOOPBACK}:{port}", f"localhost:{port}"})
    config = uvicorn.Config(
        application(desk, secret, hosts), log_level="error", access_log=False, lifespan="off", ws="none", server_header=False
    )
    return uvicorn.Server(config), listening, f"http://{LOOPBACK}:{port}/{secret}/"


def serve(desk: Desk, port: int, tell: Callable[[str], None]) -> None:
    """Serve the page until Control-C; `tell` gets its address."""
    running, listening, url = server(desk, port)
    with listening:
        tell(url)
        running.run(sockets=[listening])
