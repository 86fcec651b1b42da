"""Formats that need no more than a plug-in gets; each module has an ``Exporter``."""
