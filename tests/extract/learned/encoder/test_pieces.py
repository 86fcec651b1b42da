from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract.learned.encoder.pieces import MAX_WORD_CHARACTERS, UNKNOWN_PIECE, splitter

VOCABULARY = {UNKNOWN_PIECE: 0, "deny": 1, "de": 2, "##ny": 3, "##ing": 4, "a": 5}


def test_the_longest_piece_is_taken_first():
    assert splitter(VOCABULARY)("denying") == (1, 4)


def test_a_rest_that_has_no_piece_makes_the_whole_word_unknown():
    assert splitter(VOCABULARY)("denyx") == (0,)


def test_capitals_and_accents_do_not_count():
    assert splitter(VOCABULARY)("DÉNY") == (1,)


def test_what_is_too_long_for_a_word_is_unknown():
    assert splitter({**VOCABULARY, "##a": 6})("a" * (MAX_WORD_CHARACTERS + 1)) == (0,)


@given(st.text(min_size=1))
def test_every_word_has_a_piece(word):
    assert splitter(VOCABULARY)(word)
