"""A build on a port of this machine: its page, its files, and a SPARQL endpoint that only reads."""

from graphkit.serve.server import BuildServer

__all__ = ["BuildServer"]
