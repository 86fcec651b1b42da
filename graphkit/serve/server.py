"""The server: a thread for each connection, on this machine alone."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from graphkit.serve.messages import HttpRequest, HttpResponse, refusal
from graphkit.serve.protocol import MAX_REQUEST_BYTES
from graphkit.serve.site import response

HOME = "127.0.0.1"
# A client that sends nothing for so long is hung up on; it holds up only its own thread.
SILENCE_SECONDS = 10.0
# Each query has a process; more at once would only wait for the cores.
MAX_QUERIES_AT_ONCE = 4
WAIT_SECONDS = 5.0
HEADERS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cache-Control", "no-store"),
)


class BuildServer(ThreadingHTTPServer):
    """A server of the build in a folder."""

    daemon_threads = True

    def __init__(self, folder: Path, port: int) -> None:
        super().__init__((HOME, port), BuildHandler)
        self.folder = folder
        self.places = threading.BoundedSemaphore(MAX_QUERIES_AT_ONCE)


class BuildHandler(BaseHTTPRequestHandler):
    """Reads a request, has it answered, and writes the response."""

    server: BuildServer
    timeout = SILENCE_SECONDS
    server_version = "graphkit"
    sys_version = ""

    def _handle(self) -> None:
        self._send(self._answer())

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = _handle  # noqa: N815

    def _answer(self) -> HttpResponse:
        """The response; a page of another name that leads here is refused, as is a long body."""
        port = self.server.server_address[1]
        if self.headers.get("Host", "") not in {f"{HOME}:{port}", f"localhost:{port}"}:
            return refusal(403, "this server answers to its own name alone")
        length = self.headers.get("Content-Length", "0")
        if self.headers.get("Transfer-Encoding") or not length.isdigit():
            return refusal(411, "say the length of the request")
        if int(length) > MAX_REQUEST_BYTES or len(self.path) > MAX_REQUEST_BYTES:
            self.close_connection = True
            return refusal(413, f"a request has at most {MAX_REQUEST_BYTES} bytes")
        return self._placed(self._request(self.rfile.read(int(length))))

    def _request(self, body: bytes) -> HttpRequest:
        parts = urlsplit(self.path)
        return HttpRequest(
            method=self.command,
            path=parts.path,
            parameters=tuple(parse_qsl(parts.query, keep_blank_values=True)),
            headers={name.lower(): value for name, value in self.headers.items()},
            body=body,
        )

    def _placed(self, request: HttpRequest) -> HttpResponse:
        """The response to a request; a query waits for one of the places."""
        if request.path != "/sparql":
            return response(request, self.server.folder)
        if not self.server.places.acquire(timeout=WAIT_SECONDS):
            return refusal(503, "too many queries at once; ask again")
        try:
            return response(request, self.server.folder)
        finally:
            self.server.places.release()

    def _send(self, told: HttpResponse) -> None:
        self.send_response(told.status)
        length = ("Content-Length", str(len(told.body)))
        for name, value in (("Content-Type", told.kind), length, *HEADERS, *told.more):
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(told.body)

    def log_message(self, *_: object) -> None:
        """Writes no line for each request."""


def server(folder: Path, port: int) -> BuildServer:
    """A server of the build in a folder, which listens on 127.0.0.1; port 0 takes a free one.

    Raises:
        OSError: the port is taken.
    """
    return BuildServer(folder, port)
