"""Events that no table lists: brought together in a story, kept apart where words part them."""

from datetime import date

import pytest
from from_text import understood

from graphkit.compare.story_events import AFTER_NAME
from graphkit.pipeline import gather
from graphkit.records import Timeline

MAY = date(2024, 5, 14)
SCENE = (
    "TARN – Ferries stayed in the harbour of Tarn, where the dockers of the Anchor union want more "
    "pay from Port Tarn. "
)


def timeline(*texts: str, day: date = MAY) -> Timeline:
    return gather(understood(SCENE + text, day) for text in texts)


def tied(found: Timeline) -> dict[str, int]:
    """How many statements are about each event."""
    names = {a.id: a.name for a in found.actors if a.kind == "event"}
    return {name: sum(id_ in s.about for s in found.statements) for id_, name in names.items()}


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Ada Holm said the strike was fair. Ben Orr said the strike would end soon.",
            {"strike, May 2024": 2},
        ),
        (
            "Ada Holm said the strike in Paris was long. Ben Orr said the strike would end soon.",
            {"strike in Paris, May 2024": 2},
        ),
        (
            "Ada Holm said the talks were slow. Ben Orr said the negotiations were hard.",
            {"talks, May 2024": 2},
        ),
        (
            "Ada Holm praised the wage talks. Ben Orr criticized the wage talks.",
            {"wage talks, May 2024": 2},
        ),
        (
            "Ada Holm spoke of the strike with pride. Ben Orr said the strike would end soon.",
            {"strike, May 2024": 2},
        ),
        # what is said at an event, or after it, is not about it
        (
            "Ada Holm said at the summit that pay fell. Ben Orr told the summit that pay fell.",
            {},
        ),
        # one statement is no thread of a story; an indefinite event need not be the same
        ("Ada Holm said the strike was fair.", {}),
        ("Ada Holm said a strike would be unfair. Ben Orr said a strike was possible.", {}),
        # words part two events of a kind
        ("Ada Holm said the Paris strike was fair. Ben Orr said the Lyon strike was fair.", {}),
        ("Ada Holm said the strike of 1984 was fair. Ben Orr praised the 1984 strike.", {}),
        # no event
        ("Ada Holm said the boat was old. Ben Orr said the boat was new.", {}),
    ],
)
def test_the_events_of_one_article(text: str, events: dict[str, int]):
    assert tied(timeline(text)) == events


def test_one_event_in_two_articles_of_a_story():
    found = timeline(
        "Ada Holm said the strike was fair. The union waits.",
        "Ben Orr said that the strike of the dockers would end soon. The port waits.",
    )
    assert list(tied(found).values()) == [2]


def test_weeks_later_it_is_another_strike():
    one = understood(SCENE + "Ada Holm said the strike was fair.", MAY)
    other = understood(SCENE + "Ben Orr said the strike was long.", date(2024, 7, 1))
    assert tied(gather([one, other])) == {}


def test_a_contrast_on_such_an_event_names_it():
    found = timeline("Ada Holm said the strike was fair. Ben Orr called the strike “reckless.”")
    (contrast,) = found.contrasts
    assert contrast.subject == "strike, May 2024"


@pytest.mark.parametrize(
    "phrase", ["talks about closing off the port", "talks with the union", "talks during the night"]
)
def test_the_name_of_an_event_ends_before_what_it_is_about(phrase: str):
    assert AFTER_NAME.split(phrase)[0] == "talks"


def test_the_order_of_the_articles_does_not_matter():
    texts = [SCENE + "Ada Holm said the strike was fair.", SCENE + "Ben Orr praised the strike."]
    found = [understood(text, MAY) for text in texts]
    assert gather(found) == gather(reversed(found))
