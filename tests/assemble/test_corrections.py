"""What a reader corrected is obeyed; what no longer fits is told."""

from datetime import date

import pytest
from msgspec.structs import replace

from graphkit.assemble import corrected
from graphkit.knowledge import Correction
from graphkit.records import Finding, Reading, Timeline


@pytest.fixture
def finding(tiny: Timeline) -> Finding:
    return Finding(
        article=tiny.articles[0],
        actors=tiny.actors,
        mentions=(),
        statements=tiny.statements,
        relations=(),
        readings=tuple(Reading(statement=one.id) for one in tiny.statements),
    )


def wrong(finding: Finding, kind: str, right: str = "", number: int = 1) -> Correction:
    """A correction of the statement with that number."""
    cue = finding.statements[number].utterance.cue[0]
    words = cue.of(finding.article.text)
    return Correction(
        text=finding.article.digest,
        cue=(cue.start, cue.end),
        words=words,
        wrong=kind,  # type: ignore[arg-type]
        right=right,
    )


def test_a_speaker_is_another_and_the_reason_says_who_says_so(finding: Finding) -> None:
    (done,), told = corrected([finding], [wrong(finding, "speaker", "ada hill")])
    hill = finding.statements[0].actors
    assert done.statements[1].actors == hill
    assert "corrected by a reader" in done.statements[1].steps[0]
    assert done.statements[1].id == finding.statements[1].id
    assert told == ()


def test_a_day_is_the_one_that_a_reader_knows(finding: Finding) -> None:
    (done,), _ = corrected([finding], [wrong(finding, "day", "2020-03-03")])
    said = done.statements[1].said
    assert (said.start, said.end, said.day) == (date(2020, 3, 3),) * 3
    assert said.ground == "stated"


def test_a_statement_is_about_others_or_about_nobody(finding: Finding) -> None:
    (done,), _ = corrected([finding], [wrong(finding, "about", "Springfield; 2020 bridge talks")])
    names = {actor.id: actor.name for actor in finding.actors}
    assert [names[key] for key in done.statements[1].about] == ["Springfield", "2020 bridge talks"]
    (done,), told = corrected([finding], [wrong(finding, "about")])
    assert done.statements[1].about == ()
    assert told == ()


def test_what_is_no_statement_is_gone_with_its_reading(finding: Finding) -> None:
    (done,), _ = corrected([finding], [wrong(finding, "statement")])
    assert [one.id for one in done.statements] == [
        finding.statements[0].id,
        finding.statements[2].id,
    ]
    assert [one.statement for one in done.readings] == [one.id for one in done.statements]


def test_a_name_of_another_article_comes_into_the_finding(finding: Finding) -> None:
    alone = replace(finding, actors=tuple(a for a in finding.actors if a.name != "Ada Hill"))
    other = replace(finding, article=replace(finding.article, digest="other"), statements=())
    (done, _), _ = corrected([alone, other], [wrong(alone, "speaker", "Ada Hill")])
    assert "Ada Hill" in {actor.name for actor in done.actors}


@pytest.mark.parametrize(
    ("kind", "right", "reason"),
    [
        ("speaker", "Nobody Known", "no actor of this build is called “Nobody Known”"),
        ("speaker", "", "no actor of this build is called “”"),
        ("about", "Ada Hill; Nobody Known", "“Nobody Known”"),
        ("day", "Monday", "“Monday” is no day"),
    ],
)
def test_what_cannot_be_obeyed_is_told(
    finding: Finding, kind: str, right: str, reason: str
) -> None:
    (done,), (told,) = corrected([finding], [wrong(finding, kind, right)])
    assert done.statements == finding.statements
    assert reason in told.reason
    assert told.severity == "warning"


def test_what_no_longer_fits_is_told(finding: Finding) -> None:
    moved = replace(wrong(finding, "statement"), cue=(0, 5))
    another = replace(wrong(finding, "statement"), text="0" * 64)
    (done,), told = corrected([finding], [moved, another])
    assert done.statements == finding.statements
    assert [one.reason.partition(": ")[2] for one in told] == [
        "no statement of this build stands there in these words"
    ] * 2


def test_without_corrections_nothing_changes(finding: Finding) -> None:
    assert corrected([finding], []) == ((finding,), ())
