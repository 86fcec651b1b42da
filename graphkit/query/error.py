"""The error of a question, in one line."""


class QueryError(ValueError):
    """A query that is not answered; the message is one line with the place, where there is one.

    ``line`` and ``column`` count from 1.

    >>> print(QueryError("SERVICE asks another machine", "SELECT *\\n{ SERVICE", 11))
    line 2, column 3: SERVICE asks another machine
    """

    def __init__(self, reason: str, sparql: str = "", start: int | None = None) -> None:
        """Takes the reason and the offset in the query at which it shows."""
        self.reason = " ".join(reason.split())
        self.line = self.column = None if start is None else 1
        if start is not None:
            before = sparql[:start]
            self.line = before.count("\n") + 1
            self.column = start - before.rfind("\n")
        place = "" if start is None else f"line {self.line}, column {self.column}: "
        super().__init__(place + self.reason)
