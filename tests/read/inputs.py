"""Reads inputs that a test makes, as the command reads files."""

import io

from graphkit.read.one_file import read_stream

TEXT = "The mayor, Ada Quell, said on Monday that the bridge at Wexford Mill will open in May. "
LONG = TEXT * 3


def read_bytes(name, data, **fields):
    """The articles of an input, and its diagnostics."""
    data = data.encode() if isinstance(data, str) else data
    results = [*read_stream(name, io.BufferedReader(io.BytesIO(data)), {}, fields)]
    return [a for r in results for a in r[0]], [d for r in results for d in r[1]]


def reasons(diagnostics, *severities):
    return [d.reason for d in diagnostics if d.severity in (severities or ("error", "warning"))]
