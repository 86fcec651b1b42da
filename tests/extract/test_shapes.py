"""Shapes of reports beside “X said that …”: each with its speaker and claim, at every level."""

from functools import cache

import pytest

from graphkit.annotate import parse
from graphkit.extract import extract
from graphkit.records import Search, Utterance
from tests.from_text import article

LEVELS = ["rules", "accurate"]

# Sentence, the last word of the speaker, and what the claim holds.
REFUSED = [
    ("The bank refused to confirm the sale.", "bank", "the sale"),
    ("Lena Orr declined to say whether the fund was safe.", "Orr", "whether the fund was safe"),
    ("Lena Orr stopped short of saying the fund was safe.", "Orr", "the fund was safe"),
    ("The mayor left without saying that the bridge was shut.", "mayor", "the bridge was shut"),
    ("The company said nothing about the leak.", "company", "about the leak"),
    ("The coach would not discuss the transfer.", "coach", "the transfer"),
    ("The ministry offered no further comment.", "ministry", "no further comment"),
    ("The owners gave no details of the accident.", "owners", "no details"),
    ("The police would not comment on the arrest.", "police", "on the arrest"),
    ("The spokesman refused to confirm that the ship had sunk.", "spokesman", "the ship had sunk"),
    ("The clinic had no comment on the report.", "clinic", "no comment"),
    ("The army would neither confirm nor deny the attack.", "army", "the attack"),
    ("The mayor would not be drawn on the cost.", "mayor", "the cost"),
    ("The bank kept silent about the losses.", "bank", "the losses"),
    ("Quell dodged questions about the fund.", "Quell", "questions about the fund"),
    ("The company has yet to comment on the recall.", "company", "the recall"),
    ("The bishop had nothing to say about the letter.", "bishop", "about the letter"),
    ("Lind avoided calling the strike illegal.", "Lind", "the strike illegal"),
    ("The company provided no details of the deal.", "company", "no details of the deal"),
]
# Sentence, the last word of the speaker, the claim and the class of the verb.
SHAPED = [
    (
        "Ida Moss made it clear that the offer was final.",
        "Moss",
        "that the offer was final",
        "claim",
    ),
    ("Berg made clear that the pier would close.", "Berg", "that the pier would close", "claim"),
    ("She blamed the fire on a spark.", "She", "the fire on a spark", "accusation"),
    ("Rangers warned farmers against burning straw.", "Rangers", "burning straw", "warning"),
    ("The union called for a new vote.", "union", "a new vote", "order"),
    ("The farmers called for lower rents.", "farmers", "lower rents", "order"),
    ("The plan was denounced by Tove Lind.", "Lind", "The plan", "evaluation"),
    ("The vote was condemned by the bishop.", "bishop", "The vote", "evaluation"),
    ("A plan condemned by doctors will go ahead.", "doctors", "A plan", "evaluation"),
    ("He was accused by prosecutors of fraud.", "prosecutors", "He of fraud", "accusation"),
    (
        "The plan was criticised by the union as a waste.",
        "union",
        "The plan as a waste",
        "evaluation",
    ),
    ("The plan, which Berg praised, was dropped.", "Berg", "The plan", "evaluation"),
    ("It was a charge the bank rejected.", "bank", "a charge", "denial"),
    (
        "The committee found flaws which Lind said could sink the ship.",
        "Lind",
        "flaws which could sink the ship",
        "neutral",
    ),
    (
        "The union issued a warning that trains would stop.",
        "union",
        "that trains would stop",
        "warning",
    ),
    (
        "The clerk was reminded by the judge that lies were punished.",
        "judge",
        "that lies were punished",
        "warning",
    ),
    ("Witnesses described a loud bang.", "Witnesses", "a loud bang", "evaluation"),
    (
        "The senator attacked the plan as “a gift.”",
        "senator",
        "the plan as “a gift.”",
        "evaluation",
    ),
    (
        "The bank issued a denial that it had lost files.",
        "bank",
        "that it had lost files",
        "denial",
    ),
    ("The owners gave assurances that all was safe.", "owners", "that all was safe", "promise"),
]
MANNER = [
    ("“Brilliant,” Lev Brandt beamed.", "Brandt"),
    ("“Brilliant,” Lev Brandt purred.", "Brandt"),
    ("“We lost,” the captain groused, shaking his head.", "captain"),
    ("“Never again!” she bristled.", "she"),
    ("“Too late,” grouched the ferryman.", "ferryman"),
    ("“It is over,” the coach sighed.", "coach"),
    ("“Nobody asked me,” the baker sniffed.", "baker"),
    ("“You call that a goal?” snorted Tove Lind.", "Lind"),
    ("“Not in my town,” the mayor huffed.", "mayor"),
    ("“They know where I live,” Orr deadpanned.", "Orr"),
]
NO_REPORT = [
    "“The Mill,” a song by Lev Brandt, won a prize.",
    "In “The Mill,” Lev Brandt sings.",
    "“The Mill” opened in May.",
    "It says nothing on the box.",
    "Quell filed a motion seeking to bar the witness.",
    "The children made the water clear.",
    "She made the windows clear.",
    "The bank failed to answer the invitation.",
    "The path describes a curve around the lake.",
    "The driver was questioned by police about the crash.",
    "If Berg says that the wall is safe, nobody will believe him.",
    "Berg may say that the wall is safe.",
]
# Sentence, and the claims of its two reports.
JOINED = [
    (
        "Envoy Ida Moss met reporters, describing the talks as “slow” and accused Laskin of delay.",
        "the talks as “slow”",
        "Laskin of delay",
    ),
    (
        "Quell called the bridge a waste and accused the board of delay.",
        "the bridge a waste",
        "the board of delay",
    ),
    (
        "Adler said Sunday that the ship was lost, only for Berg to write that it had been found.",
        "that the ship was lost",
        "that it had been found",
    ),
    (
        "Berg wrote on Friday, announcing she won’t sell the docks and advising members to wait.",
        "she won’t sell the docks",
        "to wait",
    ),
    (
        "Berg praised the crew before noting that the ship was late.",
        "the crew",
        "that the ship was late",
    ),
    (
        "The mayor denied that she had lied but admitted that she had slept.",
        "that she had lied",
        "that she had slept",
    ),
    (
        "The mayor praised the crew and promised to raise their pay.",
        "the crew",
        "to raise their pay",
    ),
]


@cache
def found(text: str, level: str) -> tuple[Utterance, ...]:
    return extract(article(text), parse(text), Search(level=level)).utterances


def told(text: str, level: str) -> list[tuple[str, str]]:
    """The last word of the speaker, and the claim, of each report."""
    return [
        (
            u.source[-1].of(text).split()[-1] if u.source else "",
            " ".join(s.of(text) for s in u.content),
        )
        for u in found(text, level)
    ]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(("text", "who", "claim"), REFUSED)
def test_a_refusal_or_silence_tells_about_what(text: str, who: str, claim: str, level: str):
    (one,) = told(text, level)
    assert one[0] == who
    assert claim in one[1]
    assert found(text, level)[0].polarity == "negated"


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(("text", "who", "claim", "commitment"), SHAPED)
def test_a_report_is_found_in_its_shape(
    text: str, who: str, claim: str, commitment: str, level: str
):
    assert told(text, level) == [(who, claim)]
    assert found(text, level)[0].commitment == commitment


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(("text", "who"), MANNER)
def test_any_verb_of_manner_tells_a_quotation(text: str, who: str, level: str):
    assert told(text, level) == [(who, text[: text.index("”") + 1])]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("text", NO_REPORT)
def test_nothing_is_said(text: str, level: str):
    assert told(text, level) == []


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(("text", "first", "second"), JOINED)
def test_two_reports_in_one_sentence_are_two(text: str, first: str, second: str, level: str):
    assert [claim for _, claim in told(text, level)] == [first, second]


ASKED = [
    "Did she say “the bridge is safe”?",
    "Who said that the bridge was safe?",
]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("text", ASKED)
def test_a_question_asserts_nothing(text: str, level: str):
    assert {one.polarity for one in found(text, level)} == {"questioned"}


@pytest.mark.parametrize("level", LEVELS)
def test_two_verbs_that_but_joins_have_one_speaker(level: str):
    told_by = told("The mayor denied that she had lied but admitted that she had slept.", level)
    assert [who for who, _ in told_by] == ["mayor", "mayor"]
