"""Reads the labels of layout: names before a colon, and the words of the table of labels."""

import re
from functools import cache

from graphkit.gazetteer import seeds

CAPITALISED_WORD = r"[^\W\d_a-z][\w.'’&-]*"
PRINTED_NAME = (
    rf"{CAPITALISED_WORD}"
    rf"(?: (?:{CAPITALISED_WORD}|de|del|der|la|van|von|bin|al|of|the)){{0,5}}"
)
# What may follow a name in a label: “(D-Ohio)”, “, harbour correspondent”.
LABEL_ROLE = r"(?: ?\([^()\n]{1,40}\)|, [^:\n.!?]{1,60})?"
# A label can follow the time of a recording: “[00:14] Tilda Grange:”, “0:14 GRANGE:”.
LABEL_TIME = r"(?:[\[(]?\d{1,2}(?::\d{2}){1,2}[\])]?[ \t]+)?"
LABEL_START = rf"^[ \t>*_]*{LABEL_TIME}[\"“]?"
LABEL_COLON = r"(:)[*_]*(?:[ \t]+|[ \t]*\n+[ \t]*)(?=\S)"
CAPITALS_LABEL = re.compile(
    rf"{LABEL_START}([A-Z][A-Z.'’ -]{{0,40}}?){LABEL_ROLE}{LABEL_COLON}", re.MULTILINE
)
NAME_LABEL = re.compile(rf"{LABEL_START}({PRINTED_NAME}){LABEL_ROLE}{LABEL_COLON}", re.MULTILINE)
# A time at the start of a line: “14:32”, “9.05 pm –”.
CLOCK_TIME = re.compile(
    r"^[ \t]*\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: (?-i:[A-Z]{2,4}))?[ \t]*[–—|-]?[ \t]+",
    re.IGNORECASE | re.MULTILINE,
)
# A line that is only a time: “14:32”, “3.15 pm GMT”, “1:51 P.M. EST”.
TIME_LINE = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4})?$")
# A question in a record without colons: “Q    Was he there?”, “Q. Was he there?”. It has no sign
# of its own, so the letter is label and sign.
QUESTION_SIGN = re.compile(r"^[ \t]*(?=([QA]))([QA])(?:\.[ \t]+|[ \t]{2,}|\t)(?=\S)", re.MULTILINE)


@cache
def labels(kind: str) -> frozenset[str]:
    """The labels of ``seeds/cues/labels.tsv`` of one kind."""
    return frozenset(r["label"] for r in seeds.rows("cues/labels.tsv") if r["kind"] == kind)


def plain(label: str) -> str:
    """A label as the table writes it.

    >>> plain("(Laughter.)")
    'laughter'
    """
    return label.strip(" .!:;()[]*_\t").lower()


def may_speak(label: str) -> bool:
    """Whether a label can name who speaks.

    >>> may_speak("Quell"), may_speak("Photo")
    (True, False)
    """
    return plain(label) not in labels("none")


def ends(line: str) -> bool:
    """Whether a line ends a statement or a transcript: a known one, a time, or one without a word.

    >>> ends("###"), ends("Media contact: Tom Lind"), ends("Endless rain fell.")
    (True, True, False)
    """
    words = plain(line)
    if TIME_LINE.match(words) or not any(sign.isalnum() for sign in words):
        return True
    return any(re.match(rf"{re.escape(end)}(?!\w)", words) for end in labels("end"))
