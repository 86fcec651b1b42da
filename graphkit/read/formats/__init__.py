"""One module a file format; a new format is its module and one line of ``BUILT_IN_READERS``."""

from graphkit.read.formats.text import read_text
from graphkit.registry import Reader

# The reader of each file suffix, in small letters and with its dot.
BUILT_IN_READERS: dict[str, Reader] = {
    ".txt": read_text,
}
