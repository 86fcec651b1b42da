"""Comparing: what each claim says, and which statements stand against each other.

``readings`` reads the claims of one article. ``contrasted`` compares the statements of all.
"""

from graphkit.compare.contrasted import contrasted
from graphkit.compare.reading.readings import readings

__all__ = ["contrasted", "readings"]
