import pytest

from graphkit.extract.learned.windows import TRAINED_REACH, WIDE_REACH, windows
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


def test_a_window_goes_back_to_where_its_quotation_began():
    text = "They left.\n\n“We stay.\n\n“And wait,” she said."
    found = windows(text, words(text))
    assert found[-3] == found[3] == (3, len(words(text)))


@pytest.mark.parametrize("reach", [TRAINED_REACH, WIDE_REACH])
def test_a_window_reaches_only_so_far(reach):
    before, after = reach
    assert windows("word " * 300, words("word " * 300), reach)[150] == (150 - before, 151 + after)
