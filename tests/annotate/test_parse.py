"""A parse's words stand where the text has them, whatever signs are between its letters."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.annotate import parse

SIGNS = "\u00ad\u200b\u200d\u202e\u2066\ufeff"
TEXTS = st.text(alphabet=f"abMQ .,\n'“”-1\u00a0é{SIGNS}", max_size=60)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_each_word_is_at_its_place(text):
    doc = parse(text)
    assert sum(len(token.text_with_ws) for token in doc) == len(text)
    for token in doc:
        there = text[token.idx : token.idx + len(token.text)]
        assert [c for c in there if c.isalnum()] == [c for c in token.text if c.isalnum()]


def test_a_soft_hyphen_in_a_name_changes_nothing_of_the_parse():
    plain, soft = (
        parse("Mara Quell said it snowed."),
        parse("Ma\u00adra Qu\u00adell said it snowed."),
    )
    assert [t.dep_ for t in plain] == [t.dep_ for t in soft]
    assert [t.ent_type_ for t in plain] == [t.ent_type_ for t in soft]
    assert soft.text == "Ma\u00adra Qu\u00adell said it snowed."


@pytest.mark.parametrize(
    "title", ["Capt.", "Sgt.", "Lt.", "Col.", "Maj.", "Det.", "Cmdr.", "Smt.", "Engr.", "Msgr."]
)
def test_the_full_stop_of_a_title_ends_no_sentence(title: str):
    sentences = [s.text for s in parse(f"Army {title} Ada Quell left. She came back.").sents]
    assert sentences == [f"Army {title} Ada Quell left.", "She came back."]
