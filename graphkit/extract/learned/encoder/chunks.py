"""Divides the words of a text into chunks, the sequences that the encoder reads.

A chunk is one ``[CLS]``, then as many whole paragraphs as fit, each with a ``[SEP]`` at its end. A
paragraph that is too long is divided.
"""

from collections.abc import Callable, Iterator
from itertools import accumulate, groupby
from typing import NamedTuple

from graphkit.extract.learned.windows import runs_on
from graphkit.extract.learned.words import ModelWord

# The largest number of pieces of a chunk of several paragraphs, and of the part of a paragraph. The
# base model was trained on sequences of up to 256 pieces; the cost of attention grows with the
# square of the length.
MAX_PACKED_PIECES, MAX_PARAGRAPH_PIECES = 160, 250
SENTENCE_END_SIGNS = frozenset(".!?")


class Chunk(NamedTuple):
    """The sequence that the encoder reads.

    ``words`` are the words of the chunk. ``pieces`` has the number of each piece in the vocabulary,
    ``quoted`` is 1 for a piece in quotation marks, else 0, ``shapes`` has the shape of the piece's
    word. ``heads`` has for each word the index of its first piece. Three inputs of the ONNX graph
    have the names ``pieces``, ``quoted`` and ``shapes``.
    """

    words: tuple[ModelWord, ...]
    pieces: tuple[int, ...]
    quoted: tuple[int, ...]
    shapes: tuple[int, ...]
    heads: tuple[int, ...]


class ParagraphPart(NamedTuple):
    """Words of one paragraph (``words``), and the numbers of the pieces of each (``pieces``)."""

    words: tuple[ModelWord, ...]
    pieces: tuple[tuple[int, ...], ...]

    @property
    def size(self) -> int:
        """The number of its pieces, with ``[SEP]``."""
        return sum(map(len, self.pieces)) + 1


def chunks(
    text: str,
    words: tuple[ModelWord, ...],
    split: Callable[[str], tuple[int, ...]],
    first: int,
    last: int,
) -> tuple[Chunk, ...]:
    """The chunks of a text; every word is in exactly one of them.

    ``split`` gives the numbers of a word's pieces. ``first`` and ``last`` are the numbers of
    ``[CLS]`` and ``[SEP]``.
    """
    parts = [
        part
        for _, paragraph in groupby(words, lambda word: word.paragraph)
        for part in _parts(text, tuple(paragraph), split)
    ]
    return tuple(_chunk(packed, first, last) for packed in _packed(text, parts))


def _parts(
    text: str, paragraph: tuple[ModelWord, ...], split: Callable[[str], tuple[int, ...]]
) -> Iterator[ParagraphPart]:
    """The parts of a paragraph, each of at most ``MAX_PARAGRAPH_PIECES``."""
    pieces = tuple(split(text[word.start : word.end]) for word in paragraph)
    start = 0
    while start < len(paragraph):
        end = _end(text, paragraph, pieces, start)
        yield ParagraphPart(paragraph[start:end], pieces[start:end])
        start = end


def _end(
    text: str, paragraph: tuple[ModelWord, ...], pieces: tuple[tuple[int, ...], ...], start: int
) -> int:
    """The end of the part of a paragraph that begins with word number ``start``.

    It is after the last sentence end in the second half of the words that fit, else after the last
    word that fits. It has at least one word.
    """
    sizes = list(accumulate(map(len, pieces[start:])))
    fitting = sum(size <= MAX_PARAGRAPH_PIECES for size in sizes)
    if fitting == len(sizes):
        return len(paragraph)
    stops = (
        at + 1
        for at in range(start + fitting - 1, start + fitting // 2, -1)
        if text[paragraph[at].start] in SENTENCE_END_SIGNS
    )
    return next(stops, start + max(1, fitting))


def _packed(text: str, parts: list[ParagraphPart]) -> Iterator[list[ParagraphPart]]:
    """The parts in groups of at most ``MAX_PACKED_PIECES``; a longer part is a group alone.

    The paragraphs of one quotation come into one group if they fit.
    """
    packed: list[ParagraphPart] = []
    for together in _quotations(text, parts):
        for own in (together,) if _size(together) <= MAX_PACKED_PIECES else ([p] for p in together):
            if packed and _size([*packed, *own]) > MAX_PACKED_PIECES:
                yield packed
                packed = []
            packed += own
    if packed:
        yield packed


def _quotations(text: str, parts: list[ParagraphPart]) -> Iterator[list[ParagraphPart]]:
    """The parts in groups over which a quotation runs, each other part alone."""
    group: list[ParagraphPart] = []
    for part in parts:
        if group and not runs_on(text, group[-1].words[-1], part.words[0]):
            yield group
            group = []
        group.append(part)
    if group:
        yield group


def _size(parts: list[ParagraphPart]) -> int:
    """The number of pieces of a chunk of these parts."""
    return 1 + sum(part.size for part in parts)


def _chunk(parts: list[ParagraphPart], first: int, last: int) -> Chunk:
    """The chunk of some parts, with the numbers of ``[CLS]`` (``first``) and ``[SEP]``."""
    pieces, quoted, shapes, heads = [first], [0], [0], []
    for part in parts:
        for word, own in zip(part.words, part.pieces, strict=True):
            heads.append(len(pieces))
            pieces += own
            quoted += [int(word.quoted)] * len(own)
            shapes += [word.shape] * len(own)
        pieces.append(last)
        quoted.append(0)
        shapes.append(0)
    words = tuple(word for part in parts for word in part.words)
    return Chunk(words, tuple(pieces), tuple(quoted), tuple(shapes), tuple(heads))
