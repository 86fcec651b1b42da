from graphkit.extract.learned.windows import (
    MAX_WORDS_AFTER_CUE,
    MAX_WORDS_BEFORE_CUE,
    windows,
)
from graphkit.extract.learned.words import words


def test_a_window_ends_with_its_paragraph():
    text = "She spoke. He left.\n\nThey stayed."
    found = windows(text, words(text))
    assert found[0] == (0, 6)
    assert found[6] == (6, 9)


def test_a_window_goes_on_where_a_quotation_runs_on():
    text = "“We stay,” she said. “We stay\n\n“and wait.”"
    assert windows(text, words(text))[0][1] == len(words(text))


def test_a_window_goes_on_behind_a_colon_to_the_quotation_that_it_announces():
    text = "The minister:\n“We stay.”"
    assert windows(text, words(text))[0] == (0, 8)


def test_a_window_reaches_only_so_far():
    text = "word " * 300
    assert windows(text, words(text))[150] == (
        150 - MAX_WORDS_BEFORE_CUE,
        151 + MAX_WORDS_AFTER_CUE,
    )
