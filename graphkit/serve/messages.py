"""What comes in and what goes out over HTTP, as data."""

from collections.abc import Mapping

from msgspec import Struct


class HttpRequest(Struct, frozen=True, kw_only=True):
    """A request: ``path`` without its query, ``parameters`` as they came, headers in lower case."""

    method: str
    path: str
    parameters: tuple[tuple[str, str], ...] = ()
    headers: Mapping[str, str] = {}
    body: bytes = b""


class HttpResponse(Struct, frozen=True, kw_only=True):
    """A response; ``kind`` is its media type, ``more`` are other headers."""

    status: int = 200
    kind: str = "text/plain; charset=utf-8"
    body: bytes = b""
    more: tuple[tuple[str, str], ...] = ()


def refusal(status: int, reason: str) -> HttpResponse:
    """A response that says in one line why a request is not answered."""
    return HttpResponse(status=status, body=f"{' '.join(reason.split())}\n".encode())
