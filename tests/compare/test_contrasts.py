"""Which statements stand against each other, and which only look so."""

from collections.abc import Sequence
from datetime import date

import pytest
from from_text import understood

from graphkit.pipeline import gather
from graphkit.records import Contrast, Timeline

MAY = date(2024, 5, 15)


def opposed(*texts: str, day: date = MAY) -> Sequence[Contrast]:
    return gather(understood(text, day) for text in texts).contrasts


def words(found: Timeline, contrast: Contrast) -> list[str]:
    texts = {a.id: a.text for a in found.articles}
    said = {s.id: texts[s.utterance.article] for s in found.statements}
    return [
        span.of(said[id_])
        for side in contrast.sides
        for id_, spans in zip(side.statements, side.words, strict=True)
        for span in spans
    ]


OPPOSED = [
    ("opposite judgement", "Ada Holm praised the plan. Ben Orr condemned the plan."),
    ("opposite judgement", "Ada Holm called the plan “sensible.” Ben Orr called it “absurd.”"),
    ("opposite judgement", "Ada Holm said the law was fair. Ben Orr said the law was unfair."),
    ("opposite judgement", "Ada Holm said the law was too weak. Ben Orr welcomed the law."),
    (
        "opposite judgement",
        "Ada Holm said the visit was productive. Ben Orr said the visit was not productive.",
    ),
    (
        "opposite judgement",
        "“We made progress in the talks,” Ada Holm said. Ben Orr described the talks as a failure.",
    ),
    (
        "opposite judgement",
        (
            "“The ceasefire was a triumph,” Ada Holm said. “The ceasefire led to a disaster,” Ben "
            "Orr said."
        ),
    ),
    (
        "denies the claim",
        (
            "Ada Holm said that the bank had hidden the loss. Ben Orr denied that the bank had "
            "hidden the loss."
        ),
    ),
    (
        "denies the claim",
        "Ada Holm accused Ben Orr of selling the boat. Orr denied selling the boat.",
    ),
    ("denies the claim", "Ada Holm accused Ben Orr of theft. Orr denied the accusation."),
    ("denies the claim", "Ada Holm accused Ben Orr of theft. Orr denied any wrongdoing."),
    (
        "denies the claim",
        (
            "Ben Orr said that the minister had been warned. Ada Holm rejected the claim that the "
            "minister had been warned."
        ),
    ),
    (
        "opposite claim",
        "Ada Holm said that the train had stopped. Ben Orr said that the train had not stopped.",
    ),
    (
        "opposite claim",
        "“Prices will rise,” Ada Holm said. “Prices will fall,” Ben Orr said.",
    ),
    (
        "opposite claim",
        "Ada Holm said that the hall would close. Ben Orr said that the hall would not close.",
    ),
    (
        "different number",
        "Ada Holm said that two shots had been fired. Ben Orr said that no shots had been fired.",
    ),
    (
        "opposite demand",
        "Ada Holm said the mayor should resign. Ben Orr said the mayor should not resign.",
    ),
    (
        "different number",
        "Ada Holm said that four sailors were missing. Ben Orr said that two sailors were missing.",
    ),
    (
        "different number",
        (
            "Ada Holm said that at least 900 workers had joined the strike. Ben Orr said that 300 "
            "workers had joined the strike."
        ),
    ),
    ("refuses the demand", "Ada Holm urged Ben Orr to resign. Orr refused to resign."),
    (
        "refuses the demand",
        "Ada Holm urged Ben Orr to publish the notes. “I will not publish the notes,” Orr said.",
    ),
    (
        "refuses the demand",
        "Ada Holm demanded that the port publish its records. Ben Orr rejected the demand.",
    ),
    # an answer to what a noun or a pronoun stands for
    ("denies the claim", "Ada Holm said that the dam leaked. Ben Orr denied the claim."),
    ("opposite claim", "Ada Holm said that the dam leaked. Ben Orr said that was nonsense."),
    (
        "opposite claim",
        "Ada Holm accused Ben Orr of theft. Orr’s lawyer, Tom Reed, said the charges were false.",
    ),
    (
        "denies the claim",
        (
            "Ada Holm said that the port had hidden the wreck. The town was quiet on Sunday, and "
            "nobody came to the harbour that day, since rain fell from the morning until the "
            "evening and the wind blew from the north; even the gulls had left the quay and the "
            "boats. Ben Orr dismissed the idea that the port had ever hidden a wreck."
        ),
    ),
    (
        "refuses the demand",
        "Ada Holm ordered the port to open the gate. Ben Orr said his company opposed the order.",
    ),
    # the other side by its verb or its source
    (
        "opposite claim",
        "Ada Holm said that the law saves time. Her opponents say it wastes paper.",
    ),
    ("opposite claim", "Ada Holm said that the law saves time. Ben Orr countered that it is slow."),
    # a reply to a demand
    (
        "refuses the demand",
        "Ada Holm urged the port to let divers see the wreck. “We need no divers,” Ben Orr said.",
    ),
    (
        "refuses the demand",
        "Ada Holm asked the firm to delay the move. Ben Orr said a delay was out of the question.",
    ),
    (
        "refuses the demand",
        "Ada Holm demanded that Ben Orr pay the crew. “I will pay nothing,” Orr said.",
    ),
    # a plan and its rejection
    (
        "rejects the plan",
        "Ada Holm said that she would sell the ferry. Ben Orr called the decision a betrayal.",
    ),
    # criticism and defence
    (
        "opposite judgement",
        "Ada Holm criticized Ben Orr for the payment. Orr insisted that the payment was due.",
    ),
    (
        "opposite judgement",
        "Ben Orr said that the wreck was old. Ada Holm accused Orr of lying about the wreck.",
    ),
    # a claim and what denies something of the same thing
    (
        "opposite claim",
        "Ada Holm said that the ropes had been tested. Ben Orr said nobody had touched the ropes.",
    ),
    ("opposite claim", "Ada Holm said that troops crossed. “There was no crossing,” Ben Orr said."),
    (
        "opposite claim",
        "Ada Holm said the port had lost 300 crowns. Ben Orr said the port had lost nothing.",
    ),
    # a number for the number of somebody else
    (
        "different number",
        "Ada Holm said that 50 homes were flooded. Ben Orr said the figure was closer to 80.",
    ),
]


@pytest.mark.parametrize(("kind", "text"), OPPOSED)
def test_two_sides_stand_against_each_other(kind: str, text: str):
    (contrast,) = opposed(text)
    assert contrast.kind == kind
    assert len(contrast.statements) >= 2
    assert contrast.sides[0].speakers != contrast.sides[1].speakers
    assert contrast.basis.startswith(kind)
    assert all(spans for side in contrast.sides for spans in side.words)


NOT_OPPOSED = [
    # one speaker
    "Ada Holm said the plan was fair. Holm said the plan was unfair.",
    # two things
    "Ada Holm praised the plan. Ben Orr condemned the delay.",
    "Ada Holm praised the plan of the north. Ben Orr condemned the plan of the south.",
    "Ada Holm said the train had stopped. Ben Orr said the bus had not stopped.",
    # wished, asked, not known
    "Ada Holm said the talks were productive. Ben Orr hoped for productive talks.",
    "Ada Holm said the law was fair. Ben Orr asked whether the law was unfair.",
    "Ada Holm said the law was fair. Ben Orr did not say that the law was unfair.",
    "Ada Holm said the hall might close. Ben Orr said the hall might not close.",
    "Ada Holm said the hall would close. Ben Orr said the hall should not close.",
    # a denial that says more than the claim
    "Ada Holm said that the crew had been cut. Ben Orr said the crew was not cut on Sunday.",
    # numbers that can both be right
    "Ada Holm said that at least four people were missing. Ben Orr said six people were missing.",
    "Ada Holm said four people were missing. Ben Orr said another two people were missing.",
    "Ada Holm said four people were missing. Ben Orr said two people were late.",
    "Ada Holm said 40 beds were free on Tuesday. Ben Orr said 38 beds were free on Monday.",
    "Ada Holm said four people were killed in Paris. Ben Orr said two people were killed in Rome.",
    "Ada Holm said about 300 people had left. Ben Orr said 310 people had left.",
    # an accusation of somebody else
    "Ada Holm accused Ben Orr of theft. Tom Reed denied any wrongdoing.",
    # another demand
    "Ada Holm urged Ben Orr to resign. Orr refused to sing.",
    # no judgement of a thing
    "Ada Holm said the guests were welcome to come. Ben Orr condemned the guests.",
    # an answer to somebody else, or to nobody
    "Ada Holm said that the dam leaked. Ben Orr denied that he was ill.",
    "Ada Holm said that the dam leaked. Ben Orr denied wrongdoing.",
    "Ada Holm said that the dam leaked. The rival town said that it was quiet.",
    "Ada Holm said that the law saves time. Tom Reed left. Critics of Ben Orr say he sleeps.",
    # no answer to a demand
    "Ada Holm urged the port to open the gate. Ben Orr said that it was not cold.",
    # criticism that names no plan of somebody
    "Ada Holm said that the sea was calm. Ben Orr called the decision a betrayal.",
    # negation of both
    "Ada Holm said the train had not stopped. Ben Orr said the train had not stopped.",
]


@pytest.mark.parametrize("text", NOT_OPPOSED)
def test_no_contrast(text: str):
    assert opposed(text) == ()


def test_all_that_a_side_says_of_one_event_is_one_contrast():
    text = (
        "Ada Holm said the talks were productive. “We made progress in the talks,” Holm added. "
        "Ben Orr called the talks “a waste of time” and described the demands as “excessive.”"
    )
    found = gather([understood(text, MAY)])
    (contrast,) = found.contrasts
    assert [len(side.statements) for side in contrast.sides] == [2, 2]
    assert words(found, contrast) == ["productive", "progress", "waste", "excessive"]


def test_the_side_that_spoke_first_stands_first():
    found = gather(
        [
            understood("Ben Orr praised the plan on Tuesday.", date(2024, 5, 15)),
            understood(
                "Ada Holm condemned the plan on Monday. Ben Orr was away.", date(2024, 5, 14)
            ),
        ]
    )
    names = {a.id: a.name for a in found.actors}
    for contrast in found.contrasts:
        assert [names[side.speakers[0]] for side in contrast.sides] == ["Ada Holm", "Ben Orr"]


def test_another_story_has_another_plan():
    assert not opposed(
        "HALDEN – Ada Holm, the head of the clinic, praised the plan. The clinic has 40 beds and "
        "two doctors, and the nurses of the clinic want a third.",
        "TARN – Ben Orr, a trainer of horses, condemned the plan. The race track lost three horses "
        "in spring, and the stables stood empty for a month.",
    )


def test_the_order_of_the_articles_does_not_matter():
    one = understood("Ada Holm praised the plan. Ben Orr condemned the plan.", MAY)
    other = understood("Ada Holm praised the plan again. Ben Orr left the plan alone.", MAY)
    assert gather([one, other]).contrasts == gather([other, one]).contrasts


def test_answers_in_two_articles_are_two_contrasts():
    first = "Ada Holm accused Ben Orr of theft. Orr said the accusation was false."
    second = "Ada Holm accused Ben Orr of arson. Orr said the accusation was false."
    found = opposed(first, second)
    assert len(found) == 2
    assert all(len(contrast.statements) == 2 for contrast in found)
