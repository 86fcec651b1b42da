"""The words of a rule are made from its id, and readers of the outputs know them."""

import pytest

from graphkit.extract.attribution import AttributionCandidate, AttributionRule, ModelShare
from graphkit.extract.wording import rule_words


def seen(rule: AttributionRule, **more) -> AttributionCandidate:
    return AttributionCandidate((), (), (), "according to", "neutral", rule, **more)


@pytest.mark.parametrize("rule", AttributionRule)
def test_each_rule_has_words_of_its_own(rule):
    words = {other: rule_words(seen(other)) for other in AttributionRule}
    assert words[rule]
    assert list(words.values()).count(words[rule]) == 1


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (seen(AttributionRule.FRAME, frame="naming"), "frame: naming"),
        (seen(AttributionRule.PHRASE), "phrase: according to"),
        (
            seen(AttributionRule.SILENCE, model=ModelShare.EDGES),
            "refusal to speak; edges by the model",
        ),
        (
            seen(AttributionRule.LAYOUT_HEADLINE, model=ModelShare.AGREES),
            "layout: headline; the model agrees",
        ),
        (seen(AttributionRule.MODEL), "the model"),
    ],
)
def test_a_rule_is_told_with_its_frame_its_phrase_and_the_models_part(one, words):
    assert rule_words(one) == words


@pytest.mark.parametrize(
    ("one", "by_model"),
    [
        (seen(AttributionRule.MODEL), True),
        (seen(AttributionRule.NOUN, model=ModelShare.AGREES), True),
        (seen(AttributionRule.NOUN, model=ModelShare.EDGES), True),
        (seen(AttributionRule.NOUN), False),
    ],
)
def test_an_attribution_is_by_the_model_where_it_has_any_part_in_it(one, by_model):
    assert one.by_model is by_model
