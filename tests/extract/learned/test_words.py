from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract.learned.words import words


def forms(text, *, quoted):
    return [text[w.start : w.end] for w in words(text) if w.quoted is quoted]


def test_every_sign_that_is_no_blank_is_in_exactly_one_word():
    text = "Ms. O’Hara-Lind_2 said: 5%!"
    assert "".join(text[w.start : w.end] for w in words(text)) == text.replace(" ", "")


def test_a_quotation_is_told_from_what_stands_round_it():
    assert forms("“Wait,” she said, “and see.”", quoted=False) == ["she", "said", ","]


def test_straight_marks_open_and_close_in_turn():
    assert forms('"Wait," she said.', quoted=False) == ["she", "said", "."]


def test_a_mark_that_nothing_closes_quotes_no_more_than_its_paragraph():
    assert forms("She said “wait\n\nHe left.", quoted=False) == ["She", "said", "He", "left", "."]


def test_a_closing_mark_alone_quotes_only_itself_or_nothing():
    assert forms("He left.” They stayed.", quoted=True) == []


def test_paragraphs_are_counted_without_empty_lines():
    assert [w.paragraph for w in words("One\n\n \n\nTwo two")] == [0, 1, 1]


@given(st.text())
def test_words_lie_in_order_and_apart(text):
    found = words(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(text[w.start : w.end].strip() for w in found)
