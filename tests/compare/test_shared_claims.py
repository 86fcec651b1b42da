"""One claim in several articles: verbatim, cut, in other words; never two claims as one."""

from datetime import date

import pytest
from from_text import article

from graphkit.pipeline import gather, understand
from graphkit.records import Search, SharedClaim, Timeline

RULES_ONLY = Search(level="rules")
TUESDAY = date(2024, 5, 14)
SCENE = (
    "TARN – The harbour of Tarn was closed after a crane fell into the basin. Ada Holm is the "
    "harbour master of Tarn. "
)


def timeline(*texts: str) -> Timeline:
    return gather(understand(article(SCENE + text, TUESDAY), RULES_ONLY) for text in texts)


def claims(*texts: str) -> tuple[SharedClaim, ...]:
    return timeline(*texts).shared_claims


ONE = [
    (
        "verbatim",
        "“The crane fell in the night,” Holm said.",
        "“The crane fell in the night,” said Ada Holm.",
    ),
    (
        "cut",
        "“The crane fell in the night and broke the wall,” Holm said.",
        "“The crane fell in the night,” Holm said on Tuesday.",
    ),
    (
        "reported",
        "“The crane broke the northern wall of the basin,” Holm said.",
        "Holm said that the crane had broken the northern wall of the basin.",
    ),
    (
        "reported",
        "“We will repair the northern wall,” Holm said.",
        "Holm said that she would repair the northern wall.",
    ),
]


@pytest.mark.parametrize(("how", "one", "other"), ONE)
def test_one_claim_in_two_articles(how: str, one: str, other: str):
    (claim,) = claims(one, other)
    assert {report.wording for report in claim.reports} == {"fullest", how}
    assert all(report.origin_basis for report in claim.reports)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“The crane fell in the night,” Holm said.", "“The crane fell in the day,” Holm said."),
        (
            "“The crane broke the northern wall,” Holm said.",
            "Holm said that the crane had not broken the northern wall.",
        ),
        (
            "“The crane broke two northern walls,” Holm said.",
            "Holm said that the crane had broken three northern walls.",
        ),
        ("“It was not,” Holm said.", "“It was not,” Holm said on Tuesday."),
        (
            "“The crane fell in the night,” Holm said.",
            "“The crane fell in the night,” the diver Tom Reed said.",
        ),
        (
            "Holm advised sailors to consider avoiding the northern basin.",
            "Holm advised divers to consider using the northern basin.",
        ),
        (
            "Holm advised sailors to consider avoiding the northern basin.",
            "Holm advised sailors to consider using the northern basin.",
        ),
    ],
)
def test_two_claims_stay_two(one: str, other: str):
    assert claims(one, other) == ()


def test_the_fullest_words_are_the_longest_quoted_ones():
    found = timeline(
        "Holm said that the crane had broken the northern wall of the basin in the night.",
        "“The crane broke the northern wall of the basin,” Holm said.",
    )
    (claim,) = found.shared_claims
    fullest = next(s for s in found.statements if s.id == claim.fullest)
    assert fullest.utterance.kind == "direct"


def test_a_day_that_one_report_proves_is_the_day_of_all():
    found = gather(
        [
            understand(
                article(SCENE + "On Monday, Holm said: “The crane fell in the night.”", TUESDAY),
                RULES_ONLY,
            ),
            understand(
                article(SCENE + "“The crane fell in the night,” Holm said. The end.", TUESDAY),
                RULES_ONLY,
            ),
        ]
    )
    (claim,) = found.shared_claims
    assert claim.day == date(2024, 5, 13)
    for statement in found.statements:
        if statement.said.ground == "claim":
            assert statement.said.day == claim.day


def test_copies_of_one_text_are_one_origin():
    body = (
        "“The crane fell in the night,” Holm told reporters. The divers came at noon and left in "
        "the evening, and the ferry waited outside the wall for a whole day."
    )
    (claim, *_) = claims(body, body + " This paper follows the port.")
    assert claim.origins == 1
    assert any(report.origin_basis.startswith("a copy") for report in claim.reports)
