"""Formats that need no more than any plug-in gets; each has an ``EXPORTER``."""
