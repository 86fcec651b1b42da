"""Words → chunks, the stretches that the encoder reads at once.

A chunk is whole paragraphs as long as they fit, each closed by ``[SEP]``, all of them opened by one
``[CLS]``.
"""

from collections.abc import Callable, Iterator
from itertools import accumulate, groupby
from typing import NamedTuple

from graphkit.extract.learned.words import ModelWord

# The base model was trained on stretches of up to 256 pieces; attention costs the square.
MAX_PACKED_PIECES, MAX_PARAGRAPH_PIECES = 160, 250
SENTENCE_END_SIGNS = frozenset(".!?")


class Chunk(NamedTuple):
    """What the encoder reads: parallel numbers for each piece, and where each word begins.

    ``words``: the words of the chunk; ``pieces``: the number of each piece in the vocabulary;
    ``quoted``: 1 in quotation marks, else 0; ``shapes``: the shape of the piece's word; ``heads``:
    for each word the place of its first piece. The graph's inputs have the names of the fields.
    """

    words: tuple[ModelWord, ...]
    pieces: tuple[int, ...]
    quoted: tuple[int, ...]
    shapes: tuple[int, ...]
    heads: tuple[int, ...]


class ParagraphPart(NamedTuple):
    """Words of one paragraph, and the pieces of each."""

    words: tuple[ModelWord, ...]
    pieces: tuple[tuple[int, ...], ...]

    @property
    def size(self) -> int:
        """How many pieces it takes, the closing sign included."""
        return sum(map(len, self.pieces)) + 1


def chunks(
    text: str,
    words: tuple[ModelWord, ...],
    split: Callable[[str], tuple[int, ...]],
    first: int,
    last: int,
) -> tuple[Chunk, ...]:
    """The chunks of a text; every word is in exactly one of them.

    ``split`` gives a word's pieces, ``first`` and ``last`` are the numbers of the opening and the
    closing sign.
    """
    parts = [
        part
        for _, paragraph in groupby(words, lambda word: word.paragraph)
        for part in _parts(text, tuple(paragraph), split)
    ]
    return tuple(_chunk(packed, first, last) for packed in _packed(parts))


def _parts(
    text: str, paragraph: tuple[ModelWord, ...], split: Callable[[str], tuple[int, ...]]
) -> Iterator[ParagraphPart]:
    """A paragraph in parts of bounded size, cut behind a sentence where that is possible."""
    pieces = tuple(split(text[word.start : word.end]) for word in paragraph)
    start = 0
    while start < len(paragraph):
        end = _end(text, paragraph, pieces, start)
        yield ParagraphPart(paragraph[start:end], pieces[start:end])
        start = end


def _end(
    text: str, paragraph: tuple[ModelWord, ...], pieces: tuple[tuple[int, ...], ...], start: int
) -> int:
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


def _packed(parts: list[ParagraphPart]) -> Iterator[list[ParagraphPart]]:
    packed: list[ParagraphPart] = []
    for part in parts:
        if packed and 1 + sum(one.size for one in packed) + part.size > MAX_PACKED_PIECES:
            yield packed
            packed = []
        packed.append(part)
    if packed:
        yield packed


def _chunk(parts: list[ParagraphPart], first: int, last: int) -> Chunk:
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
