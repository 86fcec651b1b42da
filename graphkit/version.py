"""Which graphkit writes."""

from importlib.metadata import version as installed


def version() -> str:
    """The installed version."""
    return installed("graphkit")
