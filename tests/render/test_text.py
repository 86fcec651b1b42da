import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.render.text import LINES, WIDTH, label, units


@given(st.text(), st.data())
def test_offsets_count_as_javascript_counts(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    before = text[:offset].encode("utf-16-le", "surrogatepass")
    assert units(text)(offset) == len(before) // 2


@given(st.text())
def test_a_label_fits_and_is_never_empty(name: str) -> None:
    lines = label(name).split("\n")
    assert 1 <= len(lines) <= LINES
    assert all(0 < len(line) <= WIDTH for line in lines)


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
