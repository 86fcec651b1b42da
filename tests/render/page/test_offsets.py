from hypothesis import given
from hypothesis import strategies as st

from graphkit.render.page.offsets import units


@given(st.text(), st.data())
def test_offsets_count_as_javascript_counts(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    before = text[:offset].encode("utf-16-le", "surrogatepass")
    assert units(text)(offset) == len(before) // 2
