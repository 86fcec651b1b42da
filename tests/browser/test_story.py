"""A whole story: honest days, a mark’s number, disputes, undo; many articles, skewed speakers."""

import json
import runpy
import tomllib
from pathlib import Path

import pytest

from graphkit.render import Story, StoryStep

pytestmark = pytest.mark.browser
MAKER = Path(__file__).resolve().parents[2] / "tools" / "page" / "skewed.py"


@pytest.fixture(scope="module")
def skewed():
    """Speakers by 1 ÷ rank, bursts, three years, half of the days only bounds."""
    return runpy.run_path(str(MAKER))["skewed"](600)


def shown(view):
    return view.evaluate("graphkit.shown().length")


def state(view, name):
    return view.evaluate("(name) => graphkit.state()[name]", name)


def test_the_first_view_is_the_chronicle_by_day(opened, skewed):
    view = opened(skewed)
    days = view.locator("#chronicle .row[data-at]").evaluate_all(
        "(all) => all.map((one) => one.dataset.at)"
    )
    assert len(days) > 10
    assert days == sorted(days)
    view.get_by_role("button", name="newest first").click()
    first = view.locator("#chronicle .row[data-at]").first.get_attribute("data-at")
    assert first >= days[-1]


def test_a_month_without_statements_shows_none(opened, skewed):
    view = opened(skewed, "#from=1999-01-01&to=1999-01-31")
    assert shown(view) == 0
    assert "No statement passes" in view.locator("#chronicle").inner_text()
    view.get_by_role("checkbox", name="or may be earlier").check()
    bounds = sum(one.said.start is None for one in skewed.statements)
    assert shown(view) == bounds > 0
    view.get_by_role("button", name="Drop the filter 1 Jan – 31 Jan 1999").click()
    assert shown(view) == len(skewed.statements)


def test_no_mark_leaves_its_day(opened, skewed):
    view = opened(skewed)
    marks = view.evaluate("graphkit.lanes.marks()")
    assert len(marks) > 50
    assert [m for m in marks if abs(m["x"] - m["due"]) > max(m["wide"], 1)] == []


def test_a_mark_opens_as_many_as_it_says_its_own_first(opened, skewed):
    view = opened(skewed, "#zoom=2022-01-01.2022-04-30")
    marks = [m for m in view.evaluate("graphkit.lanes.marks()") if m["count"] > 1][:40]
    assert marks
    for mark in marks:
        view.evaluate("({ first, key }) => graphkit.set({ claim: first, focus: key })", mark)
        near = view.evaluate("graphkit.near()")
        assert (len(near), near[0]) == (mark["count"], mark["first"])


def test_every_speaker_has_a_lane(opened, skewed):
    view = opened(skewed)
    speakers = {actor for one in skewed.statements for actor in one.actors}
    lanes = {m["key"].split(".")[1] for m in view.evaluate("graphkit.lanes.marks()")}
    assert lanes - {"?"} <= speakers
    assert len(lanes) > 0.9 * len(speakers)
    scroll = "(one) => one.scrollHeight > one.clientHeight"
    assert view.locator("#lanes .scroll").evaluate(scroll)


def test_an_outlier_is_counted_and_does_not_stretch_the_axis(opened, skewed):
    first, last = opened(skewed).evaluate("graphkit.lanes.window()")
    assert first > "2021-06-01"
    assert last < "2025-06-01"


def test_a_name_in_a_lane_opens_its_card(opened, skewed):
    view = opened(skewed)
    view.locator("#lanes .name").first.click()
    assert state(view, "focus").startswith("n.")
    card = view.locator("#evidence").inner_text()
    assert "Speaks of" in card
    assert "Spoken of by" in card


@pytest.mark.parametrize("width", [1024, 1366, 1440, 1920])
def test_the_fifteen_most_telling_names_are_all_written_and_lines_rarely_cross(
    opened, skewed, width
):
    view = opened(skewed, viewport={"width": width, "height": 900})
    view.wait_for_function("graphkit.graph.tags?.length === 15")
    assert view.evaluate("graphkit.graph.crossings()") <= 60


def test_a_badge_expands_a_name_and_escape_leads_back(opened, skewed):
    view = opened(skewed)
    view.wait_for_function("graphkit.graph.badges.length > 0")
    before = view.evaluate("graphkit.graph.names.size")
    view.evaluate("graphkit.graph.expand(graphkit.graph.badges[0].id)")
    assert view.evaluate("graphkit.graph.names.size") > before
    view.evaluate("graphkit.graph.centre([...graphkit.graph.names][0])")
    assert state(view, "around")
    view.keyboard.press("Escape")
    assert not state(view, "around")


def test_back_and_forward_walk_what_was_chosen(opened, skewed):
    view = opened(skewed)
    view.get_by_role("tab", name="People").click()
    view.locator("#people .name.link").first.click()
    view.go_back()
    assert state(view, "focus") == ""
    assert state(view, "view") == "people"
    view.go_back()
    assert state(view, "view") == "chronicle"
    view.go_forward()
    assert state(view, "view") == "people"


def test_the_skip_link_moves_the_focus_and_nothing_else(opened, skewed):
    view = opened(skewed, "#q=ferry")
    before = view.url
    view.locator(".skip").focus()
    view.keyboard.press("Enter")
    assert view.evaluate("document.activeElement.id") == "chronicle"
    assert view.url == before


def test_selecting_words_opens_nothing(opened, tiny):
    view = opened(tiny)
    view.keyboard.press("j")
    before = state(view, "claim")
    box = view.locator("#evidence .paper .other").first.bounding_box()
    view.mouse.move(box["x"] + 4, box["y"] + 8)
    view.mouse.down()
    view.mouse.move(box["x"] + 60, box["y"] + 8)
    view.mouse.up()
    assert view.evaluate("String(getSelection())").strip()
    assert state(view, "claim") == before


def test_a_swipe_on_the_graph_scrolls_a_phone(opened, tiny):
    view = opened(tiny, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    view.get_by_role("button", name="Graph", exact=True).first.tap()
    touch = "(one) => getComputedStyle(one).touchAction"
    assert view.locator("#graph canvas").evaluate(touch) == "pan-y"


def test_a_correction_is_kept_shown_undone_and_saved(opened, tiny):
    view = opened(tiny)
    view.keyboard.press("j")
    view.get_by_role("button", name="speaker", exact=True).click()
    view.get_by_role("combobox", name="The right speaker").fill("Springfield Water Board")
    view.get_by_role("button", name="Correct").click()
    assert "Corrected: speaker is" in view.locator("#evidence").inner_text()
    view.get_by_text("Save", exact=True).click()
    with view.expect_download() as waiting:
        view.get_by_role("button", name="Corrections").click()
    (one,) = json.loads(waiting.value.path().read_text("utf-8"))["corrections"]
    assert one["text"] == tiny.articles[0].digest
    assert tiny.articles[0].text[slice(*one["cue"])] == one["words"]
    assert (one["wrong"], one["right"]) == ("speaker", "Springfield Water Board")
    view.reload()
    view.wait_for_selector("html[data-ready]", state="attached")
    view.get_by_role("button", name="undo").click()
    assert "Corrected" not in view.locator("#evidence").inner_text()


def test_two_names_are_compared_under_an_address_of_their_own(opened, tiny):
    hill, board = tiny.statements[0].actors[0], tiny.statements[1].actors[0]
    view = opened(tiny, f"#view=compare&a={hill}&b={board}")
    assert "2020 bridge talks" in view.locator("#compare").inner_text()
    assert "Pairs that stand against each other 1" in view.locator("#evidence").inner_text()


def test_an_article_is_read_whole_and_an_outlet_is_a_filter(opened, skewed):
    view = opened(skewed, "#view=sources")
    view.locator("#sources .source-row").first.click()
    assert view.locator("#evidence .paper .source").count() > 0
    view.locator("#sources .line .link").first.click()
    assert 0 < shown(view) < len(skewed.statements)


def test_a_story_leads_through_addresses(opened, tiny):
    steps = (
        StoryStep(address="view=table", text="All as rows."),
        StoryStep(address="view=chronicle&q=waste", text="Who called it a waste?"),
    )
    view = opened(tiny, story=Story(title="Two voices", step=steps))
    view.get_by_role("button", name="Follow the story").click()
    assert state(view, "view") == "table"
    view.get_by_role("button", name="The next step").click()
    assert "a waste?" in view.locator("#story").inner_text()
    assert shown(view) == 2
    view.get_by_role("button", name="Leave the story").click()
    assert view.get_by_role("searchbox").is_visible()


def test_names_that_are_one_are_noted_on_a_card_and_saved(opened, tiny):
    view = opened(tiny, f"#focus=n.{tiny.statements[0].actors[0]}")
    view.get_by_role("combobox", name="Another name").fill('Ada "B" Hill')
    view.get_by_role("button", name="the same", exact=True).click()
    view.get_by_text("Save", exact=True).click()
    with view.expect_download() as waiting:
        view.get_by_role("button", name="Names").click()
    told = tomllib.loads(waiting.value.path().read_text("utf-8"))
    assert told == {"same-as": {'Ada "B" Hill': "Ada Hill"}, "not-same-as": {}}
