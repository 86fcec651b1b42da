"""Gives the graph of a page or a picture: its nodes, its lines and their places."""

from graphkit.render.graph.network import MAX_GRAPH_LINES, network

__all__ = ["MAX_GRAPH_LINES", "network"]
