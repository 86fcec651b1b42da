"""Parses XML of strangers: no entity is replaced, no DTD is loaded, nothing is fetched."""

import io
import re
from collections.abc import Iterator
from contextlib import suppress

from lxml import etree
from lxml.etree import _Element as Element

from graphkit.read.formats.decode import UNSAFE_CHARACTER, decode
from graphkit.read.formats.inputs import MAX_RECORD_BYTES
from graphkit.read.formats.streams import forward

DECLARED_ENCODING_OF_XML = re.compile(rb"<\?xml[^>]{0,200}encoding\s*=\s*[\"']([\w.-]+)")
DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
# libxml2 refuses what is deeper or longer than it is built for: 256 elements, 10 million
# characters of one text. Both are more than an article has.
SAFE = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
NO_XML, DAMAGED = "no XML", "damaged"


class Unfit(Exception):  # noqa: N818 -- it is a property of the input, told as one line
    """XML that is not read: the message says why."""

    def __init__(self, why: str, more: str = "") -> None:
        super().__init__(f"{why}: {more}" if more else why)


def text_of_xml(data: bytes) -> tuple[str, str | None]:
    """The text of an XML file without its declaration, and a warning about its encoding.

    Raises:
        Unfit: the bytes are not text.
    """
    text, warning = decode(data)
    named = DECLARED_ENCODING_OF_XML.match(data)
    if text is None:
        raise Unfit(str(warning))
    if named and warning and warning.startswith("read as Windows"):
        with suppress(LookupError, UnicodeDecodeError):
            text, warning = data.decode(named[1].decode("ascii")), None
    elif named and not _known(named[1]):
        warning = f"read as UTF-8, for “{named[1].decode()}” is no encoding"
    return DECLARATION.sub("", UNSAFE_CHARACTER.sub("\ufffd", text), count=1), warning


def _known(named: bytes) -> bool:
    try:
        return bool("".encode(named.decode("ascii")) or True)
    except LookupError:
        return False


def xml_tree(text: str) -> Element:
    """The tree of a text of XML, which must be well formed.

    Raises:
        Unfit: it is not, or it uses entities of its own.
    """
    parser = etree.XMLParser(**SAFE, remove_pis=True, remove_comments=True)
    try:
        root = etree.fromstring(text.encode("utf-8"), parser=parser)
    except etree.XMLSyntaxError as error:
        raise Unfit(NO_XML, error.msg) from error
    if uses_entities(root):
        reason = "it uses entities of its own, which are not replaced"
        raise Unfit(reason)
    return root


def xml_elements(file: io.BufferedReader, names: tuple[str, ...]) -> Iterator[Element]:
    """The elements of these names, each once it is closed, from XML that may be damaged.

    An element that has been used is dropped, so that a feed of any length can be read.

    Raises:
        Unfit: what follows cannot be read; the elements before it were given.
    """
    source, _ = _source(file)
    walk = etree.iterparse(source, events=("end",), recover=True, remove_pis=True, **SAFE)
    try:
        for _, element in walk:
            if local_name(element) in names and not _inner(element, names):
                yield element
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
    except etree.XMLSyntaxError as error:
        raise Unfit(NO_XML, error.msg) from error
    if walk.root is None:
        raise Unfit(NO_XML)
    if walk.error_log:
        raise Unfit(DAMAGED, str(walk.error_log[0].message))


def _source(file: io.BufferedReader) -> tuple[io.BufferedIOBase, str | None]:
    """The text of a file as clean UTF-8 if it is not too large, else the file itself."""
    data = file.read(MAX_RECORD_BYTES + 1)
    if len(data) > MAX_RECORD_BYTES:
        return forward(file.read, data), None
    text, warning = text_of_xml(data)
    return io.BytesIO(text.encode("utf-8")), warning


def _inner(element: Element, names: tuple[str, ...]) -> bool:
    return any(local_name(one) in names for one in element.iterancestors())


def uses_entities(element: Element) -> bool:
    """Whether a text within an element is left out, since an entity of a DTD stands for it."""
    return any(True for _ in element.iter(etree.Entity))


def local_name(element: Element) -> str:
    """The name of an element without its namespace, in small letters.

    >>> local_name(etree.fromstring('<a:Entry xmlns:a="urn:a"/>'))
    'entry'
    """
    return str(element.tag).rpartition("}")[2].rpartition(":")[2].lower()


def child(element: Element, *names: str) -> Element | None:
    """The first child of the first of these names that there is."""
    found = {local_name(one): one for one in reversed(element) if isinstance(one.tag, str)}
    return next((found[name] for name in names if name in found), None)


def words_of(element: Element | None) -> str:
    """The text of an element on one line; ``""`` for ``None``."""
    return "" if element is None else " ".join("".join(element.itertext()).split())
