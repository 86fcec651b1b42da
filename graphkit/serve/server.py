"""The server: uvicorn, on this machine alone."""

import asyncio
import socket
from pathlib import Path

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from graphkit.serve.doorkeeper import Doorkeeper
from graphkit.serve.site import site

HOME = "127.0.0.1"
# A connection on which no whole request came for so long is closed.
SILENCE_SECONDS = 10
# More clients at once get the status 503.
MAX_CONNECTIONS = 256
# What a client may send before its request is whole: the query, and as much for the headers.
MAX_REQUEST_HEAD_BYTES = 32 * 2**10
# Ctrl-C ends the command within two seconds.
ENDING_SECONDS = 1


class PatientProtocol(H11Protocol):
    """A connection that is closed when its first request does not come whole.

    Uvicorn counts the silence after a response, but not that before the first request.
    """

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begins to count."""
        super().connection_made(transport)
        self.loop.call_later(SILENCE_SECONDS, self._impatient)

    def _impatient(self) -> None:
        if not self.headers and not self.transport.is_closing():
            self.transport.close()


class BuildServer:
    """A server of the build in a folder, which listens on 127.0.0.1."""

    def __init__(self, folder: Path, port: int) -> None:
        """Takes the port; 0 takes a free one.

        Raises:
            OSError: the port is taken.
        """
        self._socket = socket.create_server((HOME, port))
        self.port: int = self._socket.getsockname()[1]
        hosts = (f"{HOME}:{self.port}", f"localhost:{self.port}")
        settings = uvicorn.Config(
            Doorkeeper(site(folder), hosts),
            http=PatientProtocol,
            loop="asyncio",
            ws="none",
            log_level="critical",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            limit_concurrency=MAX_CONNECTIONS,
            timeout_keep_alive=SILENCE_SECONDS,
            timeout_graceful_shutdown=ENDING_SECONDS,
            h11_max_incomplete_event_size=MAX_REQUEST_HEAD_BYTES,
        )
        self._server = uvicorn.Server(settings)

    def run(self) -> None:
        """Answers requests until :meth:`stop` or a signal ends it."""
        self._server.run(sockets=[self._socket])

    def stop(self) -> None:
        """Lets :meth:`run` end."""
        self._server.should_exit = True
