import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.render.graph.labels import LABEL_LINES, LABEL_WIDTH, label


@given(st.text())
def test_a_label_fits_and_is_never_empty(name: str) -> None:
    lines = label(name).split("\n")
    assert 1 <= len(lines) <= LABEL_LINES
    assert all(0 < len(line) <= LABEL_WIDTH for line in lines)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ada Hill", "Ada Hill"),
        ("Ministry of Foreign Affairs of Freedonia", "Ministry of Foreign\nAffairs of Freedonia"),
        ("a\u202eb\x00c\u200b", "abc"),
        ("\n", "(no name)"),
        ("word " * 2000, "\n".join(["word word word word"] * 3) + " …"),
    ],
)
def test_a_name_becomes_even_lines(name: str, shown: str) -> None:
    assert label(name) == shown
