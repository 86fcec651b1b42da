"""The interval of what has no dating."""

from graphkit.records import When

UNDATED = When(basis="no date is known")
