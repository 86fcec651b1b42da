"""Text that XML can hold."""

import re

# Characters that XML 1.0 cannot hold, not even escaped.
OUTSIDE_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def writable(text: str) -> str:
    """A text without the characters that XML 1.0 cannot hold; each becomes U+FFFD.

    >>> writable("a\\x00b")
    'a\ufffdb'
    """
    return OUTSIDE_XML.sub("\ufffd", text)
