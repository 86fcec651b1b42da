"""One article's calendar, from hand-made utterances and hand-made resolved entities."""

from datetime import date

import pytest

from graphkit.anchor import anchor
from graphkit.annotate import parse
from graphkit.records import (
    Actor,
    Article,
    Calendar,
    Mention,
    Narration,
    QuoteKind,
    ResolvedEntities,
    Span,
    Speaker,
    Utterance,
    When,
)

MONDAY = date(2018, 7, 9)
FAIR = When(start=date(2018, 6, 12), end=date(2018, 6, 13), granularity="day", basis="events")


def span(text: str, words: str) -> Span:
    place = text.index(words)
    return Span(place, place + len(words))


def calendar(
    text: str,
    cue: str,
    content: str,
    *,
    kind: QuoteKind = "indirect",
    event: str = "",
    published: date | None = MONDAY,
) -> Calendar:
    """The calendar of a text in which Mack says one thing, perhaps of a fair."""
    utterance = Utterance(
        id="u",
        article="a",
        source=(span(text, "Mack"),),
        cue=(span(text, cue),),
        content=(span(text, content),),
        sentence=Span(0, len(text)),
        kind=kind,
        verb=cue,
        extractor="test",
        rule="test",
    )
    narration = Narration(
        id="n",
        article="a",
        subject=(span(text, "Mack"),),
        relation="attended",
        object=(span(text, event),) if event else (),
        sentence=Span(0, len(text)),
        cue=(span(text, cue),),
        rule="test",
    )
    mentions = [Mention(span=span(text, "Mack"), kind="name", actors=("mack",), basis="")]
    if event:
        mentions.append(Mention(span=span(text, event), kind="event", actors=("fair",), basis=""))
    resolved = ResolvedEntities(
        actors=(
            Actor(id="mack", name="Ms. Mack", kind="person"),
            Actor(id="fair", name="June fair", kind="event", when=FAIR),
        ),
        mentions=tuple(mentions),
        speakers=(Speaker(utterance="u", actors=("mack",), steps=()),),
    )
    when = When(start=published, end=published, granularity="day", basis="front matter")
    article = Article(id="a", path="a", text=text, digest="", published=published and when)
    return anchor(article, parse(text), [utterance], [narration], resolved)


def interval(when: When | None) -> tuple[str, str] | None:
    return (str(when.start or ""), str(when.end or "")) if when else None


@pytest.mark.parametrize(
    ("text", "event", "said", "basis"),
    [
        (
            "Mack said ahead of the fair that it rained.",
            "the fair",
            ("", "2018-06-11"),
            "“ahead of the fair”",
        ),
        (
            "At the end of the fair, Mack said that it rained.",
            "the fair",
            ("2018-06-13", "2018-06-13"),
            "“At the end of the fair”",
        ),
        (
            "At the fair last month, Mack said that it rained.",
            "the fair",
            ("2018-06-12", "2018-06-13"),
            "“At the fair last month”",
        ),
        (
            "Mack said of the fair that it rained.",
            "the fair",
            ("", "2018-07-09"),
            "no date in the text; no later than publication",
        ),
    ],
)
def test_an_event_dates_what_is_said_at_it(
    text: str, event: str, said: tuple[str, str], basis: str
):
    (dating,) = calendar(text, "said", "that it rained", event=event).datings
    assert (interval(dating.said), dating.said.basis) == (said, basis)


def test_what_was_spoken_of_is_what_the_claim_is_about():
    text = "Mack said of the fair that it rained."
    (dating,) = calendar(text, "said", "that it rained", event="the fair").datings
    assert interval(dating.about) == ("2018-06-12", "2018-06-13")


@pytest.mark.parametrize(
    ("text", "content", "kind", "about"),
    [
        (
            "On Friday, Mack said: “It opens today.”",
            "“It opens today.”",
            "direct",
            ("2018-07-06", "2018-07-06"),
        ),
        (
            "On Friday, Mack said that it opens today.",
            "that it opens today",
            "indirect",
            ("2018-07-09", "2018-07-09"),
        ),
        (
            "On June 28, Mack said that it would open next month.",
            "that it would open next month",
            "indirect",
            ("2018-07-01", "2018-07-31"),
        ),
        (
            "Mack said that it has been open since 2016.",
            "that it has been open since 2016",
            "indirect",
            ("2016-01-01", ""),
        ),
        (
            "Mack said that it opened in May after she, in 2016, had paid.",
            "that it opened in May after she, in 2016, had paid",
            "indirect",
            ("2018-05-01", "2018-05-31"),
        ),
        ("Mack said that it is late.", "that it is late", "indirect", None),
    ],
)
def test_a_claim_speaks_of_a_time_counted_from_the_day_of_saying(
    text: str, content: str, kind: QuoteKind, about: tuple[str, str] | None
):
    (dating,) = calendar(text, "said", content, kind=kind).datings
    assert interval(dating.about) == about


def test_a_narration_has_the_days_of_its_event():
    found = calendar("Mack attended the fair on foot.", "attended", "on foot", event="the fair")
    assert interval(found.narrated[0].when) == ("2018-06-12", "2018-06-13")


def test_a_narration_without_an_event_has_the_time_of_its_verb():
    found = calendar("Mack visited us on Friday.", "visited", "us")
    assert interval(found.narrated[0].when) == ("2018-07-06", "2018-07-06")


def test_without_a_publication_date_nothing_is_guessed():
    found = calendar("Mack said on Friday that it rained.", "said", "it rained", published=None)
    (dating,) = found.datings
    assert (interval(dating.said), dating.said.granularity) == (("", ""), "unknown")
    assert [t.severity for t in found.diagnostics] == ["warning"]


@pytest.mark.parametrize(
    ("text", "content", "about"),
    [
        (
            "In May 2017, Mack said that it would open next year.",
            "that it would open next year",
            ("2018-01-01", "2018-12-31"),
        ),
        (
            "Mack said in 2016 that the last year was hard.",
            "that the last year was hard",
            ("2015-01-01", "2015-12-31"),
        ),
        (
            "Mack said last year that it would open in May.",
            "that it would open in May",
            ("2017-05-01", "2018-05-31"),
        ),
        (
            "Mack said that the war lasted from 1990 to 1995.",
            "that the war lasted from 1990 to 1995",
            ("1990-01-01", "1995-12-31"),
        ),
    ],
)
def test_what_was_said_in_a_month_or_year_is_read_from_it(
    text: str, content: str, about: tuple[str, str]
):
    (dating,) = calendar(text, "said", content).datings
    assert interval(dating.about) == about


def test_an_expression_of_the_claim_goes_before_an_event():
    text = "Mack said that the fair will end by August."
    (dating,) = calendar(text, "said", "that the fair will end by August", event="the fair").datings
    assert interval(dating.about) == ("", "2018-08-31")
