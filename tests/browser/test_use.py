"""Looking for something: filters, dates, table, keys; every part follows every choice."""

import csv
import io
import re

import pytest

pytestmark = pytest.mark.browser


def count(view):
    return [int(n) for n in re.findall(r"\d+", view.locator("output.count").inner_text())]


def rows(view):
    return view.locator("#table tbody tr:not([hidden])")


def search(view, words):
    """Types words and asks for them at once, without the pause after the last letter."""
    view.get_by_role("searchbox").fill(words)
    view.get_by_role("searchbox").press("Enter")


def spots(view):
    return view.locator("#lanes .spot").count()


def test_a_search_forgets_case_and_marks_what_it_finds(opened, tiny):
    view = opened(tiny, "#view=table")
    search(view, "hILL’s")
    assert count(view) == [2, 4]
    assert rows(view).count() == 2
    assert "Hill’s" in view.locator("#table mark").all_inner_texts()


def test_a_speaker_is_chosen_in_graph_lanes_and_table_at_once(opened, tiny):
    view = opened(tiny)
    view.get_by_role("combobox", name="Speaker").select_option(tiny.statements[1].actors[0])
    assert count(view) == [2, 4]
    assert spots(view) == 2  # one by that day judges, the other denies
    view.wait_for_function("graphkit.graph.edges.length === 2")
    view.get_by_role("tab", name="Table").click()
    assert rows(view).count() == 2


def test_brushed_days_filter_every_part(opened, tiny):
    view = opened(tiny)
    mark = view.locator("#lanes .spot", has_text="2 March 2020").first.bounding_box()
    y = view.locator("#lanes .scroll svg").bounding_box()["y"] + 3
    view.mouse.move(mark["x"] - 12, y)
    view.mouse.down()
    view.mouse.move(mark["x"] + mark["width"] + 12, y)
    view.mouse.up()
    chosen = view.evaluate("graphkit.state()")
    assert chosen["from"] <= "2020-03-02" <= chosen["to"]
    assert view.locator("input[type=date]").first.input_value() == chosen["from"]
    shown = view.evaluate("graphkit.shown()")
    assert count(view)[0] == len(shown)
    view.wait_for_timeout(200)
    drawn = view.evaluate("graphkit.graph.drawn.flatMap(({ members }) => members)")
    assert 0 < len(set(drawn)) <= len(shown)
    view.get_by_role("tab", name="Table").click()
    assert rows(view).count() == len(shown)


def test_only_sure_dates_leave_out_what_has_a_bound_alone(opened, tiny):
    view = opened(tiny)
    view.get_by_text("Days and more").click()
    view.get_by_role("checkbox", name="exact day").check()
    assert count(view) == [2, 4]
    view.keyboard.press("Escape")
    view.get_by_role("button", name="Show all").click()
    assert count(view) == [4]


def test_a_head_sorts_the_table_both_ways(opened, tiny):
    view = opened(tiny, "#view=table")
    head = view.get_by_role("columnheader", name="Who")
    for order in ("ascending", "descending"):
        head.get_by_role("button").click()
        assert head.get_attribute("aria-sort") == order
        names = view.locator("#table tbody td:nth-child(2)").all_inner_texts()
        assert names == sorted(names, reverse=order == "descending")


def test_what_is_filtered_is_what_the_csv_holds(opened, tiny):
    view = opened(tiny)
    search(view, "waste")
    with view.expect_download() as waiting:
        view.get_by_text("Save", exact=True).click()
        view.get_by_role("button", name="CSV").click()
    text = waiting.value.path().read_text("utf-8-sig")
    told = list(csv.DictReader(io.StringIO(text)))
    assert [row["id"] for row in told] == view.evaluate("graphkit.shown()")
    assert {row["actor"] for row in told} == {"Springfield Water Board"}


def test_the_keyboard_alone_reaches_a_sentence(opened, tiny):
    view = opened(tiny)
    view.locator(".canvas").focus()
    view.keyboard.press("ArrowRight")
    assert re.search(r", (person|body|place|event), \d", view.locator("#live").inner_text())
    view.keyboard.press("Enter")
    assert view.locator("#evidence h2").count() == 1
    first = view.evaluate("graphkit.state().focus")
    view.keyboard.press("Escape")
    view.locator(".canvas").focus()
    view.keyboard.press("ArrowRight")
    view.keyboard.press("e")
    assert view.locator("#evidence .sentence").count() > 0
    assert view.evaluate("graphkit.state().focus") != first


def test_j_k_and_escape_walk_through_the_sentences(opened, tiny):
    view = opened(tiny)
    seen = []
    for key in "jjk":
        view.keyboard.press(key)
        seen.append(view.evaluate("graphkit.state().claim"))
    assert seen[0] == seen[2] != seen[1]
    view.keyboard.press("Escape")
    assert view.evaluate("graphkit.state().claim") == ""


def test_next_and_previous_end_where_the_list_does(opened, tiny):
    view = opened(tiny)
    view.keyboard.press("j")
    assert view.get_by_role("button", name="Previous").is_disabled()
    view.get_by_role("button", name="Next").click()
    assert "2 of 4" in view.locator(".panes").inner_text()


def test_the_sides_of_an_event_stand_in_columns_with_their_words(opened, tiny):
    view = opened(tiny)
    view.evaluate("(id) => graphkit.set({ focus: `n.${id}` })", tiny.contrasts[0].topic)
    assert view.locator("#evidence h2").inner_text() == "2020 bridge talks"
    assert view.locator("#evidence .two h3").all_inner_texts() == [
        "Ada Hill",
        "Springfield Water Board",
    ]
    assert "the ferry union" in view.locator("#evidence dl").inner_text()


def test_what_is_printed_are_sentences_with_their_dates(opened, tiny):
    view = opened(tiny)
    search(view, "waste")
    view.emulate_media(media="print")
    view.evaluate("dispatchEvent(new Event('beforeprint'))")
    paper = view.locator("body").inner_text()
    assert "The Water Board called Hill’s talks" in paper
    assert "by 4 March 2020" in paper
    assert "visited Springfield" not in paper
    assert view.locator("button:visible").count() == 0


@pytest.mark.parametrize(
    "tab", ["Chronicle", "Disputes", "People", "Compare", "Sources", "Table", "About"]
)
def test_a_narrow_screen_never_scrolls_sideways(opened, tiny, tab):
    view = opened(tiny, viewport={"width": 360, "height": 740}, has_touch=True)
    view.get_by_role("tab", name=tab).click()
    assert view.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_has_the_colours_of_the_system_until_told_otherwise(opened, tiny, scheme):
    view = opened(tiny, color_scheme=scheme)
    other = {"light": "Dark", "dark": "Light"}[scheme]
    paper = "getComputedStyle(document.body).backgroundColor"
    before = view.evaluate(paper)
    view.get_by_role("button", name=other, exact=True).click()
    assert view.evaluate(paper) != before


def test_without_scripts_the_page_says_what_it_needs(opened, tiny):
    view = opened(tiny, java_script_enabled=False, ready="noscript")
    assert "switched off" in view.locator("noscript").inner_text()
