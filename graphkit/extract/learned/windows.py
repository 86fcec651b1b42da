"""Gives the window of each word: the words among which its source and content are looked for."""

from itertools import accumulate, groupby, pairwise

from graphkit.extract.learned.words import ModelWord
from graphkit.text.quotation_marks import DOUBLE_MARKS

# The largest number of words of a window before and after its cue: those with which the models were
# trained, and those with which the encoder labels. On PolNeAR's development part no content of the
# encoder ends in mid-sentence with 120, and 19 do with the others, which level ``fast`` keeps: its
# figures are 0.1 higher with them (docs/accuracy.md).
TRAINED_REACH = (60, 70)
WIDE_REACH = (120, 120)


def windows(
    text: str, words: tuple[ModelWord, ...], reach: tuple[int, int] = TRAINED_REACH
) -> tuple[tuple[int, int], ...]:
    """For each word the half open range of the numbers of the words in its window.

    The window is the word's paragraph and those before and after it as long as a quotation goes on,
    cut to the numbers of words before and after it in ``reach``.
    """
    spans = _paragraphs(words)
    joined = [runs_on(text, words[one[1] - 1], words[other[0]]) for one, other in pairwise(spans)]
    reached = list(spans)
    for place, is_one in enumerate(joined):
        if is_one:
            reached[place + 1] = (reached[place][0], spans[place + 1][1])
    for place in reversed(range(len(joined))):
        if joined[place]:
            reached[place] = (reached[place][0], reached[place + 1][1])
    before, after = reach
    return tuple(
        (max(start, at - before), min(end, at + after + 1))
        for (own, stop), (start, end) in zip(spans, reached, strict=True)
        for at in range(own, stop)
    )


def _paragraphs(words: tuple[ModelWord, ...]) -> list[tuple[int, int]]:
    """For each paragraph the half open range of its words."""
    sizes = [len(list(group)) for _, group in groupby(words, lambda word: word.paragraph)]
    ends = list(accumulate(sizes))
    return list(zip([0, *ends], ends, strict=False))


def runs_on(text: str, last: ModelWord, first: ModelWord) -> bool:
    """Whether a quotation goes on from one paragraph, by its last word, to the first of the next.

    The next begins with a double mark, and the one before ends inside a quotation or with a colon.
    """
    return text[first.start] in DOUBLE_MARKS and (
        (last.quoted and text[last.start] not in DOUBLE_MARKS) or text[last.start] == ":"
    )
