"""Lists quotation marks: which mark closes which, and which can only open or only close.

The marks are those of news in English; „ and « are around words of other languages.
"""

from collections.abc import Iterable

# Opening mark → closing mark. A straight mark opens and closes.
CLOSING_MARK_OF = {"“": "”", "„": "”", "«": "»", '"': '"', "‘": "’", "'": "'"}
OPENING_QUOTATION_MARKS = frozenset(CLOSING_MARK_OF)
CLOSING_QUOTATION_MARKS = frozenset(CLOSING_MARK_OF.values())
QUOTATION_MARKS = OPENING_QUOTATION_MARKS | CLOSING_QUOTATION_MARKS
# A single mark may be an apostrophe as well.
SINGLE_MARKS = frozenset("‘’'")
STRAIGHT_DOUBLE_MARK = '"'
DOUBLE_MARKS = QUOTATION_MARKS - SINGLE_MARKS
# The double marks whose shape shows whether they open or close.
DOUBLE_OPENING_MARKS = OPENING_QUOTATION_MARKS - SINGLE_MARKS - {STRAIGHT_DOUBLE_MARK}
DOUBLE_CLOSING_MARKS = CLOSING_QUOTATION_MARKS - SINGLE_MARKS - {STRAIGHT_DOUBLE_MARK}


def one_of(marks: Iterable[str]) -> str:
    """Returns the regular expression for one of some marks.

    >>> one_of(DOUBLE_OPENING_MARKS), one_of(DOUBLE_CLOSING_MARKS)
    ('[«“„]', '[»”]')
    """
    return f"[{''.join(sorted(marks))}]"
