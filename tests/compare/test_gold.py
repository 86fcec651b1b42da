"""The contrasts of twelve invented articles against what a reader wrote down beforehand."""

import json
from pathlib import Path

import pytest
from from_text import RULES

from graphkit.gazetteer.seeds import folder
from graphkit.pipeline import timeline
from graphkit.records import Timeline
from graphkit.store.comparison.contrast_lines import contrast_lines

GOLD = Path(__file__).parents[1] / "gold" / "messages"
# Of 16 contrasts at least so many are found, and no other; raise it when more are.
LEAST_FOUND = 15
# Of 45 contrasts of eighteen articles, and others that are shown, some of them right.
LEAST_FOUND_OF_AGENCIES, MOST_OTHERS_OF_AGENCIES = 13, 7


@pytest.fixture(scope="module")
def found() -> Timeline:
    return timeline(sorted(GOLD.glob("*.txt")), RULES)


def shown(timeline_: Timeline) -> list[dict[str, object]]:
    return [json.loads(line) for line in contrast_lines(timeline_).splitlines()]


def fits(wanted: dict[str, list[str]], contrast: dict[str, object]) -> bool:
    text = [json.dumps(side, ensure_ascii=False) for side in contrast["sides"]]  # type: ignore[attr-defined]
    for order in (text, text[::-1]):
        if wanted["kind"] == contrast["kind"] and all(
            name.split()[-1] in side and word in side
            for name, word, side in zip(wanted["sides"], wanted["words"], order, strict=True)
        ):
            return True
    return False


def test_most_contrasts_of_the_gold_are_found_and_no_other(found):
    gold = json.loads((GOLD / "gold.json").read_text("utf-8"))
    wanted, right = gold["contrasts"], [*gold["contrasts"], *gold["found_later"]]
    made = shown(found)
    missed = [one for one in wanted if not any(fits(one, c) for c in made)]
    assert len(wanted) - len(missed) >= LEAST_FOUND, missed
    assert [c["basis"] for c in made if not any(fits(one, c) for one in right)] == []


def test_each_contrast_has_words_days_and_a_reason(found):
    for contrast in shown(found):
        assert contrast["basis"]
        for side in contrast["sides"]:  # type: ignore[attr-defined]
            assert side["speakers"]
            assert side["name"]
            for statement in side["statements"]:
                assert statement["words"]
                assert statement["day"] or statement["start"] or statement["end"]


def test_the_first_article_is_two_sides_on_the_talks():
    seed = timeline([folder("seeds") / "articles" / "mixed-messages.txt"])
    (contrast,) = shown(seed)
    assert contrast["kind"] == "opposite judgement"
    assert contrast["subject"] == "July 2018 Pyongyang talks"
    sides = contrast["sides"]
    assert [len(side["statements"]) for side in sides] == [3, 4]  # type: ignore[attr-defined]
    assert [side["name"] for side in sides] == [  # type: ignore[attr-defined]
        "Mike Pompeo",
        "Ministry of Foreign Affairs of North Korea",
    ]


def test_contrasts_of_agency_articles_are_found_and_few_are_wrong():
    folder_ = GOLD.parent / "agencies"
    wanted = json.loads((folder_ / "gold.json").read_text("utf-8"))["contrasts"]
    made = shown(timeline(sorted(folder_.glob("*.txt")), RULES))
    found = [one for one in wanted if any(fits(one, c) for c in made)]
    others = [c["basis"] for c in made if not any(fits(one, c) for one in wanted)]
    assert len(found) >= LEAST_FOUND_OF_AGENCIES, found
    assert len(others) <= MOST_OTHERS_OF_AGENCIES, others
