"""Predicts answers for the lines of a gold file and compares them with it (``graphkit eval``).

``MEASURES`` has the measures by name. ``lines`` reads a gold file, ``write`` writes predictions.
"""

from graphkit.measure.figure import Figure, Options
from graphkit.measure.lines import lines, write
from graphkit.measure.measures import MEASURES

__all__ = ["MEASURES", "Figure", "Options", "lines", "write"]
