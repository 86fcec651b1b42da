"""Gold lines → predictions and figures, as ``graphkit eval`` tells them."""

from graphkit.measure.figure import Figure, Options
from graphkit.measure.lines import lines, write
from graphkit.measure.measures import MEASURES

__all__ = ["MEASURES", "Figure", "Options", "lines", "write"]
