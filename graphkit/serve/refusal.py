"""Why a request is not answered."""

from starlette.responses import PlainTextResponse


class RefusedRequest(Exception):  # noqa: N818 -- it is an answer, not a fault of the program
    """A request that is not answered, with the status of HTTP and the reason."""

    def __init__(self, status: int, reason: str) -> None:
        """Takes the status and the reason, which becomes one line."""
        super().__init__(" ".join(reason.split()))
        self.status = status

    def response(self) -> PlainTextResponse:
        """The response, with the reason in one line."""
        return PlainTextResponse(f"{self}\n", self.status)
