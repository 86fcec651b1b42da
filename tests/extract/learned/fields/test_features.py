import pytest
from spacy.lang.en import English
from spacy.tokens import Doc

from graphkit.extract.learned.fields.features import (
    cue_features,
    general_features,
    label_features,
    may_be_cue,
    paths,
)
from graphkit.extract.learned.fields.tokens import dependents, model_tokens


@pytest.fixture
def seen():
    """Quell said rain fell ."""
    doc = Doc(
        English().vocab,
        words=["Quell", "said", "rain", "fell", "."],
        spaces=[True, True, True, False, False],
        heads=[1, 1, 3, 1, 1],
        deps=["nsubj", "ROOT", "nsubj", "ccomp", "punct"],
        pos=["PROPN", "VERB", "NOUN", "VERB", "PUNCT"],
        tags=["NNP", "VBD", "NN", "VBD", "."],
        lemmas=["Quell", "say", "rain", "fall", "."],
    )
    return model_tokens(doc.text, doc)


def test_model_tokens_are_tokens_without_blanks():
    doc = Doc(
        English().vocab, words=["One", "\n\n", "“", "Two"], spaces=[False, False, False, False]
    )
    for token in doc:
        token.is_sent_start = token.i == 0
    found = model_tokens(doc.text, doc)
    assert [row.form for row in found] == ["one", "“", "two"]
    assert [row.word.paragraph for row in found] == [0, 1, 1]
    assert [row.word.quoted for row in found] == [False, True, True]


def test_what_hangs_on_a_token_comes_in_the_order_of_the_text(seen):
    assert dependents(seen) == ((), (0, 3, 4), (), (2,), ())


def test_a_way_through_the_tree_starts_at_the_cue(seen):
    assert paths(seen, dependents(seen), 1, (0, 5)) == {
        0: "vnsubj",
        1: "=",
        2: "vccomp vnsubj",
        3: "vccomp",
        4: "vpunct",
    }


def test_a_way_goes_up_as_well(seen):
    assert paths(seen, dependents(seen), 3, (0, 2)) == {0: "^ccomp vnsubj", 1: "^ccomp"}


def test_verbs_may_be_cues_and_other_words_only_if_they_were(seen):
    assert [may_be_cue(row, frozenset({"rain"})) for row in seen] == [
        False,
        True,
        True,
        True,
        False,
    ]


def test_a_cue_is_told_by_its_subject_and_its_clause(seen):
    found = cue_features(seen, dependents(seen), 1)
    assert {"w=say", "c=<nsubj", "c=>ccomp", "all=ccomp nsubj"} <= set(found)


def test_every_word_of_a_window_has_its_features(seen):
    found = label_features(seen, dependents(seen), 1, (0, 4), general_features(seen))
    assert len(found) == 4
    assert "p=vnsubj" in found[0]
    assert "p=vccomp vnsubj" in found[2]
