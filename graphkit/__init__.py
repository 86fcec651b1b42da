"""graphkit reads news articles and builds a timeline graph of who said what, when, about whom.

>>> import graphkit
>>> graphkit.build([])
<Graph: 0 statements in 0 articles>
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graphkit.graph import Graph, build
    from graphkit.settings import Settings

__all__ = ["Graph", "Settings", "build"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 -- PEP 562
    """What ``graphkit`` offers, loaded when it is asked for: the command needs less to start.

    Raises:
        AttributeError: it offers nothing of this name.
    """
    if name in __all__:
        return getattr(import_module("graphkit.graph"), name)
    message = f"module 'graphkit' has no attribute {name!r}"
    raise AttributeError(message)
