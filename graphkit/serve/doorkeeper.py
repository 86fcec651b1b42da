"""Who may ask: requests that were sent to this server by its own name, not by a foreign page."""

from collections.abc import Iterable

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graphkit.serve.protocol import MAX_REQUEST_BYTES
from graphkit.serve.refusal import RefusedRequest

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Doorkeeper:
    """An application that passes on what may be asked, and adds headers to each response.

    A page of another site can let a browser send requests here under another name (DNS rebinding)
    or under this one. ``Host`` shows the first, ``Origin`` the second.
    """

    def __init__(self, inner: ASGIApp, hosts: Iterable[str]) -> None:
        """Takes the application, and the names with port under which this server is asked."""
        self._inner, self._hosts = inner, frozenset(host.encode() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request; what is not HTTP goes on."""
        if scope["type"] != "http":
            await self._inner(scope, receive, send)
            return

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        refusal = self._refusal(scope)
        await (refusal.response() if refusal else self._inner)(scope, receive, sent)

    def _refusal(self, scope: Scope) -> RefusedRequest | None:
        headers: list[tuple[bytes, bytes]] = scope["headers"]
        hosts = [value for name, value in headers if name == b"host"]
        origins = {value for name, value in headers if name == b"origin"}
        if len(hosts) != 1 or hosts[0] not in self._hosts:
            return RefusedRequest(403, "this server answers to its own name alone")
        if origins - {b"http://" + host for host in self._hosts}:
            return RefusedRequest(403, "no page of another site may ask")
        return _too_long(scope)


def _too_long(scope: Scope) -> RefusedRequest | None:
    """The refusal of a request whose address, headers or announced body are too long."""
    headers: list[tuple[bytes, bytes]] = scope["headers"]
    told = [int(value) for name, value in headers if name == b"content-length"]
    if max(len(scope["raw_path"]) + len(scope["query_string"]), *told, 0) > MAX_REQUEST_BYTES:
        return RefusedRequest(413, f"a request has at most {MAX_REQUEST_BYTES} bytes")
    if sum(len(name) + len(value) for name, value in headers) > MAX_REQUEST_BYTES:
        return RefusedRequest(431, f"headers have at most {MAX_REQUEST_BYTES} bytes")
    return None
