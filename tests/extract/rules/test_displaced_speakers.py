"""The speaker stands where the parse does not look: behind a verb, after “for”, before a title."""

import pytest
from from_text import article

from graphkit.pipeline import understand
from graphkit.records import Search

LEVELS = ("rules", "accurate")


def told(text: str, level: str) -> dict[str, list[str]]:
    """The claims of a text, parts joined by “…”, each with the names of its speakers."""
    finding = understand(article(text), Search(level=level))
    names = {actor.id: actor.name for actor in finding.actors}
    return {
        " … ".join(part.of(text) for part in one.utterance.content): [names[a] for a in one.actors]
        for one in finding.statements
    }


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(
    ("text", "speaker", "claim"),
    [
        (
            "Guests, said Tilde Anders, are asked to pay.",
            "Tilde Anders",
            "Guests … are asked to pay",
        ),
        ("The bridge, said Mara Quell, is unsafe.", "Mara Quell", "The bridge … is unsafe"),
        ("The new mill, says Mara Quell, will open.", "Mara Quell", "The new mill … will open"),
        ("Visitors, warned Tilde Anders, should go.", "Tilde Anders", "Visitors … should go"),
        ("The ferry, said Ida Lund, never came.", "Ida Lund", "The ferry … never came"),
        ("Its roof, wrote Tom Varn, was too old.", "Tom Varn", "Its roof … was too old"),
        ("Their plan, claims Ida Lund, has no chance.", "Ida Lund", "Their plan … has no chance"),
        ("The dogs, explained Tom Varn, were ill.", "Tom Varn", "The dogs … were ill"),
        ("The road, so Mara Quell said, is shut.", "Mara Quell", "The road … is shut"),
        ("The road is shut, so Mara Quell said.", "Mara Quell", "The road is shut"),
    ],
)
def test_who_interrupts_a_clause_says_the_whole_of_it(
    text: str, speaker: str, claim: str, level: str
):
    assert told(text, level).get(claim) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Mara Quell, the mayor, warned Tom Varn, who had come late, that it rained.",
            "Mara Quell",
        ),
        ("The mayor, Mara Quell, said Tom Varn was ill.", "Mara Quell"),
        ("On Monday, Mara Quell said that it was late.", "Mara Quell"),
    ],
)
def test_a_speaker_before_the_verb_stays_the_speaker(text: str, speaker: str):
    assert [speaker] in told(text, "rules").values()


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(
    "text",
    [
        "Lena Orsi said yes, only for Timo Brandt to say that the boat was lost.",
        "‘We won,’ Lena Orsi said, only for Timo Brandt to write that ‘the boat was lost’.",
        "Lena Orsi said the trip went well, only for Timo Brandt to admit that the boat was lost.",
        "Lena Orsi left, only for Timo Brandt to claim a day later that the boat was lost.",
        "They waited, only for Timo Brandt to announce that the boat was lost.",
    ],
)
def test_what_came_next_was_said(text: str, level: str):
    found = told(text, level)
    (claim,) = [one for one in found if "lost" in one]
    assert found[claim] == ["Timo Brandt"]


@pytest.mark.parametrize(
    "text",
    [
        "Lena Orsi said that the trip went well, only to admit that the boat was lost.",
        "Lena Orsi said the boat was safe, only to say a day later that it was lost.",
        "Lena Orsi promised help, only to announce that the boat was lost.",
        "Tom Varn left, and Lena Orsi said all was safe, only to claim that the boat was lost.",
    ],
)
def test_what_came_next_was_said_by_the_same_speaker(text: str):
    found = told(text, "rules")
    (claim,) = [one for one in found if "lost" in one]
    assert found[claim] == ["Lena Orsi"]


@pytest.mark.parametrize(
    "text",
    [
        "The law exists only to say that the boat is lost.",
        "Lena Orsi came only to announce that the boat was lost.",
    ],
)
def test_a_purpose_was_not_said(text: str):
    assert not [one for one in told(text, "rules") if "lost" in one]


@pytest.mark.parametrize(
    "text",
    [
        "Lena Orsi waited for Timo Brandt to say that the boat was lost.",
        "It is time for Timo Brandt to admit that the boat was lost.",
    ],
)
def test_what_somebody_waits_for_was_not_said(text: str):
    assert ["Timo Brandt"] not in told(text, "rules").values()


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(
    "text",
    [
        "Rolf Gould, President Nordkom North America, says: “We grow fast.”",
        "Rolf Gould, Head Nordkom Logistics, said the port was full.",
        "“Sales will rise,” said Rolf Gould, Director Nordkom Asia.",
        "Rolf Gould, Chief Executive Nordkom Europe, told reporters that sales would rise.",
        "Rolf Gould, Manager Quell Motors, said that the mill was shut.",
    ],
)
def test_an_apposition_without_of_does_not_speak(text: str, level: str):
    assert list(told(text, level).values()) == [["Rolf Gould"]]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(
    "headline",
    [
        "Play won’t mock Rebecca Varn and Colleen Rooke, writer says",
        "Norda must pay Colleen Rooke, judge says",
        "Council owes Colleen Rooke, says union chief",
        "Mill will not sue Colleen Rooke, minister says",
        "Police cleared Colleen Rooke, lawyer says",
    ],
)
def test_who_ends_a_headline_is_no_apposition_of_the_name_before(headline: str, level: str):
    found = told(f"{headline}\n\nThe case ended on Friday.", level)
    assert ["Colleen Rooke"] not in found.values()
    assert [] in found.values()
