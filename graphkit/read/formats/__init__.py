"""The built-in readers of file formats.

A new format needs a module and a line in ``BUILT_IN_READERS``.
"""

from graphkit.read.formats.text import read_text
from graphkit.registry import Reader

# The reader of each file suffix, in small letters and with its dot.
BUILT_IN_READERS: dict[str, Reader] = {
    ".txt": read_text,
}
