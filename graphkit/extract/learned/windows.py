"""Gives the window of each word: the words among which its source and content are looked for."""

from itertools import accumulate, groupby

from graphkit.extract.learned.words import ModelWord
from graphkit.text.quotation_marks import DOUBLE_MARKS

# The largest number of words of a window before and after its cue. Of twenty news paragraphs,
# nineteen have fewer words than either.
MAX_WORDS_BEFORE_CUE, MAX_WORDS_AFTER_CUE = 60, 70


def windows(text: str, words: tuple[ModelWord, ...]) -> tuple[tuple[int, int], ...]:
    """For each word the half open range of the numbers of the words in its window.

    The window is the word's paragraph and those after it as long as a quotation goes on, cut to the
    two largest numbers of words.
    """
    spans = _paragraphs(words)
    ends = list(spans)
    for place in range(len(spans) - 2, -1, -1):
        if _runs_on(text, words, spans[place], spans[place + 1]):
            ends[place] = (spans[place][0], ends[place + 1][1])
    return tuple(
        (max(start, at - MAX_WORDS_BEFORE_CUE), min(end, at + MAX_WORDS_AFTER_CUE + 1))
        for (own, stop), (start, end) in zip(spans, ends, strict=True)
        for at in range(own, stop)
    )


def _paragraphs(words: tuple[ModelWord, ...]) -> list[tuple[int, int]]:
    """For each paragraph the half open range of its words."""
    sizes = [len(list(group)) for _, group in groupby(words, lambda word: word.paragraph)]
    ends = list(accumulate(sizes))
    return list(zip([0, *ends], ends, strict=False))


def _runs_on(
    text: str, words: tuple[ModelWord, ...], before: tuple[int, int], after: tuple[int, int]
) -> bool:
    """Whether a quotation goes on from one paragraph (a range of words) to the next.

    The next begins with a double mark, and the one before ends inside a quotation or with a colon.
    """
    end, start = words[before[1] - 1], words[after[0]]
    return text[start.start] in DOUBLE_MARKS and (
        (end.quoted and text[end.start] not in DOUBLE_MARKS) or text[end.start] == ":"
    )
