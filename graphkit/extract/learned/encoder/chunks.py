"""Words → chunks, the stretches that the encoder reads at once, and the windows round a cue.

A chunk is whole paragraphs as long as they fit, each closed by ``[SEP]``, all of them opened by one
``[CLS]``. A window is the words among which a cue's source and content are looked for.
"""

from collections.abc import Callable, Iterator
from itertools import accumulate, groupby
from typing import NamedTuple

from graphkit.extract.learned.words import MARKS, Word

# The base model was trained on stretches of up to 256 pieces; attention costs the square.
ROOM, LONGEST = 160, 250
# Nineteen of twenty news paragraphs have fewer words than either side of a window.
BEFORE, AFTER = 60, 70
STOPS = frozenset(".!?")


class Chunk(NamedTuple):
    """What the encoder reads: parallel numbers for each piece, and where each word begins.

    ``heads``: for each word the place of its first piece.
    """

    words: tuple[Word, ...]
    pieces: tuple[int, ...]
    quoted: tuple[int, ...]
    shapes: tuple[int, ...]
    heads: tuple[int, ...]


class Cut(NamedTuple):
    """Words of one paragraph with the pieces of each."""

    words: tuple[Word, ...]
    pieces: tuple[tuple[int, ...], ...]

    @property
    def size(self) -> int:
        """How many pieces it takes, the closing sign included."""
        return sum(map(len, self.pieces)) + 1


def chunks(
    text: str,
    words: tuple[Word, ...],
    split: Callable[[str], tuple[int, ...]],
    first: int,
    last: int,
) -> tuple[Chunk, ...]:
    """The chunks of a text; every word is in exactly one of them.

    ``split`` gives a word's pieces, ``first`` and ``last`` are the numbers of the opening and the
    closing sign.
    """
    cuts = [
        cut
        for _, paragraph in groupby(words, lambda word: word.paragraph)
        for cut in _cuts(text, tuple(paragraph), split)
    ]
    return tuple(_chunk(packed, first, last) for packed in _packed(cuts))


def _cuts(
    text: str, paragraph: tuple[Word, ...], split: Callable[[str], tuple[int, ...]]
) -> Iterator[Cut]:
    """A paragraph in stretches of at most ``LONGEST`` pieces, cut behind a sentence if it can."""
    pieces = tuple(split(text[word.start : word.end]) for word in paragraph)
    start = 0
    while start < len(paragraph):
        end = _end(text, paragraph, pieces, start)
        yield Cut(paragraph[start:end], pieces[start:end])
        start = end


def _end(
    text: str, paragraph: tuple[Word, ...], pieces: tuple[tuple[int, ...], ...], start: int
) -> int:
    sizes = list(accumulate(map(len, pieces[start:])))
    fitting = sum(size <= LONGEST for size in sizes)
    if fitting == len(sizes):
        return len(paragraph)
    stops = (
        at + 1
        for at in range(start + fitting - 1, start + fitting // 2, -1)
        if text[paragraph[at].start] in STOPS
    )
    return next(stops, start + max(1, fitting))


def _packed(cuts: list[Cut]) -> Iterator[list[Cut]]:
    packed: list[Cut] = []
    for cut in cuts:
        if packed and 1 + sum(one.size for one in packed) + cut.size > ROOM:
            yield packed
            packed = []
        packed.append(cut)
    if packed:
        yield packed


def _chunk(cuts: list[Cut], first: int, last: int) -> Chunk:
    pieces, quoted, shapes, heads = [first], [0], [0], []
    for cut in cuts:
        for word, parts in zip(cut.words, cut.pieces, strict=True):
            heads.append(len(pieces))
            pieces += parts
            quoted += [int(word.quoted)] * len(parts)
            shapes += [word.shape] * len(parts)
        pieces.append(last)
        quoted.append(0)
        shapes.append(0)
    words = tuple(word for cut in cuts for word in cut.words)
    return Chunk(words, tuple(pieces), tuple(quoted), tuple(shapes), tuple(heads))


def windows(text: str, words: tuple[Word, ...]) -> tuple[tuple[int, int], ...]:
    """For each word the half open range of words round it that it may be the cue of.

    It is the word's paragraph, and the next one as long as a quotation runs on.
    """
    spans = _paragraphs(words)
    ends = list(spans)
    for place in range(len(spans) - 2, -1, -1):
        if _runs_on(text, words, spans[place], spans[place + 1]):
            ends[place] = (spans[place][0], ends[place + 1][1])
    return tuple(
        (max(start, at - BEFORE), min(end, at + AFTER + 1))
        for (own, stop), (start, end) in zip(spans, ends, strict=True)
        for at in range(own, stop)
    )


def _paragraphs(words: tuple[Word, ...]) -> list[tuple[int, int]]:
    sizes = [len(list(group)) for _, group in groupby(words, lambda word: word.paragraph)]
    ends = list(accumulate(sizes))
    return list(zip([0, *ends], ends, strict=False))


def _runs_on(
    text: str, words: tuple[Word, ...], before: tuple[int, int], after: tuple[int, int]
) -> bool:
    """A paragraph that opens with a mark goes on with a quotation, or follows a colon."""
    end, start = words[before[1] - 1], words[after[0]]
    return text[start.start] in MARKS and (
        (end.quoted and text[end.start] not in MARKS) or text[end.start] == ":"
    )
