"""The tokens of a parse as plain columns, which all rules of resolving look at."""

from collections.abc import Iterable, Sequence
from itertools import accumulate

from msgspec import Struct
from spacy.tokens import Doc

from graphkit.records import Span
from graphkit.text.names import name_key
from graphkit.text.quotation_marks import (
    DOUBLE_CLOSING_MARKS,
    DOUBLE_OPENING_MARKS,
    STRAIGHT_DOUBLE_MARK,
)
from graphkit.text.scripts import one_script, visible


class TokenTable(Struct, frozen=True, kw_only=True):
    """The columns of a parse, one row for each token.

    ``text`` is the token, ``key`` the token folded for comparison of names, ``lemma`` its lemma in
    small letters. ``start`` is the offset of its first character in code points; ``spaced`` says
    that white space stands before it. ``pos`` is its part of speech, ``dep`` its dependency label
    and ``head`` the row of its head. ``entity_type`` is the type of the named entity that it lies
    in, or ``""``; ``begins`` says that it is the first token of that named entity. ``sentence`` is
    the number of its sentence, and ``sentences`` has the rows ``[start, end)`` of each sentence.
    ``quotation`` is the number of the quoted stretch that it lies in, or -1. ``narrated`` has, by
    number of sentence, how many of the sentences up to it are not quoted as a whole.
    """

    text: tuple[str, ...]
    key: tuple[str, ...]
    start: tuple[int, ...]
    spaced: tuple[bool, ...]
    pos: tuple[str, ...]
    dep: tuple[str, ...]
    head: tuple[int, ...]
    lemma: tuple[str, ...]
    entity_type: tuple[str, ...]
    begins: tuple[bool, ...]
    sentence: tuple[int, ...]
    sentences: tuple[tuple[int, int], ...]
    quotation: tuple[int, ...]
    narrated: tuple[int, ...]


def token_table(doc: Doc) -> TokenTable:
    """The columns of a parsed text."""
    bounds = tuple((sentence.start, sentence.end) for sentence in doc.sents)
    tokens = [*doc]  # each pass over a parse makes its tokens anew
    texts = tuple([token.text for token in tokens])
    quotation = _quotations(texts)
    return TokenTable(
        text=texts,
        key=tuple(map(name_key, texts)),
        start=tuple([token.idx for token in tokens]),
        spaced=(True, *[bool(token.whitespace_) or "\n" in token.text for token in tokens])[:-1],
        pos=tuple([token.pos_ for token in tokens]),
        dep=tuple([token.dep_ for token in tokens]),
        head=tuple([token.head.i for token in tokens]),
        lemma=tuple([token.lemma_.lower() for token in tokens]),
        entity_type=tuple([token.ent_type_ for token in tokens]),
        begins=tuple([token.ent_iob_ == "B" for token in tokens]),
        sentence=tuple(n for n, (start, end) in enumerate(bounds) for _ in range(start, end)),
        sentences=bounds,
        quotation=quotation,
        narrated=tuple(accumulate(_is_narrated(quotation[s:e], texts[s:e]) for s, e in bounds)),
    )


def _is_narrated(quotation: Sequence[int], texts: Sequence[str]) -> bool:
    """Whether a word of a sentence, by its tokens, stands outside quotation marks."""
    pairs = zip(quotation, texts, strict=True)
    return any(number < 0 and any(map(str.isalpha, text)) for number, text in pairs)


def span_of(tokens: TokenTable, start: int, end: int) -> Span:
    """The place of the tokens ``[start, end)`` in the text."""
    return Span(tokens.start[start], tokens.start[end - 1] + len(tokens.text[end - 1]))


def age_behind(tokens: TokenTable, end: int) -> int | None:
    """The age in years after a name, or ``None``: 84 in "Ada Quell, 84, …".

    The age is a number between two commas, or between a comma and a full stop. ``end`` is the token
    after the name.
    """
    behind = tokens.text[end : end + 3]
    aged = behind[:1] == (",",) and behind[2:] in {(",",), (".",)} and behind[1].isdecimal()
    return int(behind[1]) if aged else None


def written(tokens: TokenTable, start: int, end: int) -> str:
    """The tokens ``[start, end)`` as they are written, on one line.

    White space of any kind is one blank. Invisible characters (joiners, marks of direction) are
    left out. In a word that mixes scripts, letters that look Latin become Latin letters, so that no
    name is shown that only looks like another.
    """
    parts = ((" " if tokens.spaced[i] else "") + tokens.text[i] for i in range(start, end))
    shown = visible(" ".join("".join(parts).split()))
    return shown if shown.isascii() else " ".join(map(one_script, shown.split(" ")))


def _quotations(texts: Iterable[str]) -> tuple[int, ...]:
    """The number of the quoted stretch of each token, or -1; a stretch ends with its paragraph.

    >>> _quotations(["“", "Go", ",", "”", "he", "said", "."])
    (0, 0, 0, 0, -1, -1, -1)
    """
    numbers, inside, count = [], False, -1
    for text in texts:
        mark = text[:1]
        opens = mark in DOUBLE_OPENING_MARKS or (mark == STRAIGHT_DOUBLE_MARK and not inside)
        closes = mark in DOUBLE_CLOSING_MARKS or (mark == STRAIGHT_DOUBLE_MARK and inside)
        if "\n" in text:
            inside = False
        elif opens:
            inside, count = True, count + 1
        numbers.append(count if inside else -1)
        if closes:
            inside = False
    return tuple(numbers)
