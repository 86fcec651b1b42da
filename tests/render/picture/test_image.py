import xml.etree.ElementTree as ET

import pytest

from graphkit.records import Timeline
from graphkit.render import embed, framed, image, page, png, table

SVG = "{http://www.w3.org/2000/svg}"
NOTHING = Timeline(articles=(), actors=(), statements=(), relations=())


def texts(svg: str) -> set[str]:
    """Every text of a picture, names of several rows as one."""
    found = ET.fromstring(svg).iter(f"{SVG}text")  # noqa: S314 - our own picture
    return {" ".join(part.strip() for part in one.itertext()) for one in found}


def test_the_picture_names_everybody_every_verb_and_when(tiny: Timeline) -> None:
    told = texts(image(tiny))
    assert {"Two voices on the bridge talks", "Ada Hill", "Springfield Water Board"} <= told
    assert {"told", "called", "visited", "no date", "2 March"} <= told
    assert {"says", "judges", "told by the article"} <= told


def test_a_line_has_its_tone_by_colour_and_by_dashes(tiny: Timeline) -> None:
    assert "url(#graphkit-judges)" in image(tiny)
    assert 'stroke-dasharray="1 4"' in image(tiny)


@pytest.mark.parametrize("title", [None, "</svg><script>1</script>"])
def test_hostile_words_stay_words_in_picture_and_piece(
    hostile: Timeline, title: str | None
) -> None:
    for text in (image(hostile, title=title), embed(hostile, title=title)):
        tags = {one.tag.removeprefix(SVG) for one in ET.fromstring(text).iter()}  # noqa: S314
        assert "script" not in tags
        text.encode("utf-8")


def test_nothing_is_a_picture_too() -> None:
    assert texts(image(NOTHING)) == {"Who said what, when, about whom"}


def test_a_png_has_two_pixels_for_one(tiny: Timeline) -> None:
    svg = image(tiny)
    drawn = png(svg)
    assert drawn.startswith(b"\x89PNG")
    assert int.from_bytes(drawn[16:20]) == 2 * float(ET.fromstring(svg).attrib["width"])  # noqa: S314


def test_a_piece_holds_every_statement_and_neither_scripts_nor_addresses(tiny: Timeline) -> None:
    piece = embed(tiny)
    assert piece.count("<tr>") == 1 + len(tiny.statements)
    assert "did not promise" in piece
    assert "<script" not in piece
    assert "href" not in piece
    assert len(piece) < len(page(tiny)) / 10


def test_a_frame_holds_the_page_as_text_and_keeps_it_in(tiny: Timeline) -> None:
    frame = ET.fromstring(framed(page(tiny), "a & b"))  # noqa: S314
    assert frame.attrib["srcdoc"] == page(tiny)
    assert "allow-same-origin" not in frame.attrib["sandbox"]


def test_cells_of_a_table_are_text() -> None:
    assert "&lt;b&gt;" in table(["a"], [["<b>"]])
