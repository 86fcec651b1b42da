"""Marks are law: a quotation over paragraphs is one claim, and nothing beside the marks is quoted.

The articles are made: any kind of marks, one to three paragraphs of one to six sentences, the
speaker before, within or behind them, other marks nested in them, other paragraphs around, and
sentences of the narrator.
"""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphkit.annotate import parse
from graphkit.extract import extract
from graphkit.records import Search, Utterance
from tests.from_text import article

SPEAKERS = ("Mayor Ilse Varga", "harbour master Tomas Wehn", "the head teacher, Sara Quist")
MARKS = (("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»"), ("„", "“"))
# The marks of words that are quoted within a quotation.
NESTED = {"“": "‘’", '"': "''", "‘": "“”", "'": '""', "«": "“”", "„": "‚‘"}
QUOTED_WITHIN = (
    "They wrote {0}not this year{1} on the door",
    "A man with a {0}temporary{1} badge sent us home",
    "{0}We are only the builders,{1} one of them told me",
)
SAID = (
    "We have waited for the bridge longer than anyone should have to wait",
    "I walked past the old mill every day when I was a child",
    "Nobody asked us what we wanted before they drew the plans",
    "My mother’s shop was there for twenty years, and she never complained",
    "If the money doesn’t come, we will have to close by the autumn",
    "You can’t run a school on promises alone",
    "It was never about the farmers’ money",
    "They told me that it would be finished by spring, and I believed them",
)
TOLD = (
    "Work there stopped in 2011 after the roof leaked.",
    "About 40 people came to the hall that evening.",
    "Her family moved to Kelderby when she was nine.",
    "The vote is to take place in May.",
)
FORMS = ("before", "within", "behind")
# What the speaker said, per paragraph, with the marks; and the text.
Made = tuple[tuple[str, ...], str]


@st.composite
def articles(draw: Callable) -> Made:
    """A quotation over paragraphs in an article: its parts, and the text."""
    opens, closes = draw(st.sampled_from(MARKS))
    who, form = draw(st.sampled_from(SPEAKERS)), draw(st.sampled_from(FORMS))
    nested = tuple(one.format(*NESTED[opens]) for one in QUOTED_WITHIN)
    sentences = st.lists(st.sampled_from(SAID + nested), min_size=1, max_size=5, unique=True)
    first, *more = draw(st.lists(sentences, min_size=1, max_size=3))
    paragraphs = [". ".join(one) + "." for one in (first, *more)]
    ends = [*[""] * len(more), closes]
    quoted = [f"{opens}{one}{end}" for one, end in zip(paragraphs, ends, strict=True)]
    parts, lines = _told(form, who, quoted, closes)
    narrated = st.sampled_from(TOLD)
    beside = f" {draw(narrated)}" if draw(st.booleans()) and form != "behind" else ""
    around = [draw(narrated) for _ in range(draw(st.integers(0, 4)))]
    body = [*around, *lines[:-1], lines[-1] + beside, draw(narrated)]
    return parts, "\n\n".join(["The bridge of Kelderby", *body])


def _told(form: str, who: str, quoted: list[str], closes: str) -> tuple[tuple[str, ...], list[str]]:
    """The parts of the quotation and its paragraphs, with the speaker in one of three places."""
    if form == "before":
        first = f"{who[0].upper()}{who[1:]} said: {quoted[0]}"
        return tuple(quoted), [first, *quoted[1:]]
    if form == "within":
        opening = f"{quoted[0][0]}We go,{closes}"
        return (opening, *quoted), [f"{opening} {who} said. {quoted[0]}", *quoted[1:]]
    last = quoted[-1][:-2] + "," + closes
    return (*quoted[:-1], last), [*quoted[:-1], f"{last} {who} said."]


def holders(made: Made, level: str) -> list[Utterance]:
    """The reports that have a word of the quotation."""
    parts, text = made
    start = text.index(parts[0])
    one = article(text)
    seen = extract(one, parse(one.text), Search(level=level)).utterances
    assert one.text == text
    end = text.index(parts[-1], start) + len(parts[-1])
    return [u for u in seen if any(s.start < end and start < s.end for s in u.content)]


@pytest.mark.parametrize("level", ["rules", "fast", "accurate"])
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(made=articles())
def test_a_quotation_is_one_claim_with_all_its_paragraphs_and_nothing_else(made: Made, level: str):
    parts, text = made
    found = [" ".join(s.of(text) for s in u.content).split() for u in holders(made, level)]
    assert " ".join(parts).split() in found
