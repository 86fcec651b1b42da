"""Quotation marks: what they hold, and that an odd one harms nothing outside its paragraph."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract.quotes.quotes import quotes


def held(text: str) -> list[str]:
    return [quote.words(text) for quote in quotes(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“Go,” she said.", ["Go,"]),
        ('"Go," she said. "Now."', ["Go,", "Now."]),
        ("‘Go,’ she said.", ["Go,"]),
        ("«Go», she said.", ["Go"]),
        ("„Go“ is German.", ["Go"]),
        ("„Go” is Polish.", ["Go"]),
        ("»Go«, she said.", ["Go"]),
        ("”Go“ came out of a converter.", ["Go"]),
        ("“Go“ and ”stay” did, too.", ["Go", "stay"]),
        ("She read: “[We] go.” Then she left.", ["[We] go."]),
        ("‘We love our dogs’ she said. ‘And the cats.’", ["We love our dogs", "And the cats."]),
        ("'We love our dogs' she said. 'And the cats.'", ["We love our dogs", "And the cats."]),
        ("'I saw the boys' boat, not 'em,' she said.", ["I saw the boys' boat, not 'em,"]),
        ("He wrote: “We are going home.", ["We are going home."]),
        ("“He said ‘no’ twice,” she said.", ["He said ‘no’ twice,"]),
        ("She said “I don’t know.”", ["I don’t know."]),
        ("It stayed closed’ is odd.", []),
        ("the boys’ boat and ’90s rock ’n’ roll", []),
        ("a 5'10\" man", []),
        ('He is 6\'2" tall and said "no" twice.', ["no"]),
        ("“One.” “Two.”", ["One.", "Two."]),
    ],
)
def test_marks_hold_words(text, words):
    assert held(text) == words


def test_a_quotation_over_paragraphs_opens_each_and_closes_the_last():
    text = "“One.\n\n“Two.\n\n“Three,” she said."
    found = quotes(text)
    assert held(text) == ["One.", "Two.", "Three,"]
    assert [quote.open_end for quote in found] == [True, True, False]


@pytest.mark.parametrize(("opens", "closes"), ["“”", "‘’", "''", '""', "«»"])
def test_marks_of_each_kind_run_over_paragraphs(opens, closes):
    text = f"{opens}We won’t go. It’s ours.\n\n{opens}We don’t ask the boys’ boss.{closes} He left."
    assert [quote.open_end for quote in quotes(text)] == [True, False]
    assert held(text) == ["We won’t go. It’s ours.", "We don’t ask the boys’ boss."]


def test_a_quotation_goes_on_only_in_marks_of_its_own_kind():
    text = "“We won’t go.\n\n'Tis late. ‘So they say,’ he added."
    assert [quote.open_end for quote in quotes(text)] == [False, False]


def test_an_odd_mark_loses_nothing_in_other_paragraphs():
    text = "He said “no.\n\nShe said “yes.” They left.\n\n“Why?” he asked."
    assert held(text)[-2:] == ["yes.", "Why?"]


def test_a_paragraph_that_only_opens_is_quoted_whole():
    assert held("She spoke.\n\n“We are done.\n\nThen she left.") == ["We are done."]


@given(st.text(alphabet="ab .,!?“”‘’\"'«»\n", max_size=80))
def test_quotations_lie_in_the_text_in_order_and_apart(text):
    found = [quote.span for quote in quotes(text)]
    assert all(0 <= s.start < s.end <= len(text) for s in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert not any("\n" in s.of(text) for s in found)


@given(st.lists(st.text(alphabet='ab .,“”"', max_size=20), min_size=1, max_size=4))
def test_a_paragraph_without_marks_changes_nothing_around_it(paragraphs):
    closed = [p for p in paragraphs if p.strip()]
    alone = [words for p in closed for words in held(p)]
    assert held("\n\nPlain words.\n\n".join(closed)) == alone
