"""graphkit reads news articles and builds a timeline graph of who said what, when, about whom.

>>> import graphkit
>>> graphkit.build([])
<Graph: 0 statements in 0 articles>
"""

from graphkit.graph import Graph, build

__all__ = ["Graph", "build"]
