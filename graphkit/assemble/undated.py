"""The interval of what has no dating."""

from graphkit.records import Said

UNDATED = Said(basis="no date is known")
