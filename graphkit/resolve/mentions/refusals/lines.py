"""Finds lines that have no sentence: menus, teasers, the name of an author alone."""

from collections.abc import Sequence
from itertools import pairwise

from graphkit.records import Utterance
from graphkit.resolve.mentions.token_table import TokenTable
from graphkit.text.dependencies import VERBAL_POS

# Signs at the end of a line of prose, and of a line that introduces one.
ENDS_OF_PROSE = frozenset(".!?…:;,”\"’')]—–-")
# Signs at the end of a quotation, below which the speaker can stand.
ENDS_OF_QUOTATION = frozenset("”\"’'")
# A longer line without a verb can be part of a sentence that was cut by its layout.
MAX_WORDS_WITHOUT_SENTENCE = 10


def lines_without_sentence(
    tokens: TokenTable, utterances: Sequence[Utterance]
) -> tuple[tuple[int, int], ...]:
    """The tokens ``[start, end)`` of each short line without a verb, a number or an end sign.

    The first line is the headline and does not count, nor does a line below a quotation or one that
    is the source of reported words.
    """
    sources = [span for one in utterances for span in one.source]

    def told(start: int, end: int) -> bool:
        """Whether a line names the source of an utterance."""
        first, last = tokens.start[start], tokens.start[end - 1]
        return any(first <= span.end and span.start <= last for span in sources)

    bare = (
        line
        for before, line in pairwise(_lines(tokens))
        if _has_no_sentence(tokens, *line) and tokens.text[before[1] - 1] not in ENDS_OF_QUOTATION
    )
    return tuple(line for line in bare if not told(*line))


def _lines(tokens: TokenTable) -> list[tuple[int, int]]:
    """The tokens of each line that has any, without its line break."""
    breaks = [i for i, text in enumerate(tokens.text) if "\n" in text]
    starts = [0, *(i + 1 for i in breaks)]
    ends = [*breaks, len(tokens.text)]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if start < end]


def _has_no_sentence(tokens: TokenTable, start: int, end: int) -> bool:
    words = tokens.text[start:end]
    short = len(words) <= MAX_WORDS_WITHOUT_SENTENCE and words[-1][-1] not in ENDS_OF_PROSE
    numbers = any(char.isdecimal() for word in words for char in word)
    return short and not numbers and VERBAL_POS.isdisjoint(tokens.pos[start:end])
