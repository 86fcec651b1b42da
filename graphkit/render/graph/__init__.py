"""The graph of a page and of a picture: its nodes, its lines, where they stand."""

from graphkit.render.graph.network import MAX_GRAPH_LINES, network

__all__ = ["MAX_GRAPH_LINES", "network"]
