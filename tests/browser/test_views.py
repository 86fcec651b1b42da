"""What the parts of the page say of themselves and of what is chosen."""

import re

import pytest

pytestmark = pytest.mark.browser


def count(view):
    """How many claims the filter bar says are shown."""
    return view.locator("output.count").inner_text()


def sentence(view):
    return "".join(view.locator("#evidence .paper .sentence").all_inner_texts())


def test_two_speakers_on_one_event_stand_side_by_side_with_the_words_that_oppose(opened, tiny):
    view = opened(tiny)
    # Few statements: both sides stand in the chronicle itself.
    assert "“open & fine” against" in view.locator("#chronicle .pair").inner_text()
    view.get_by_role("tab", name="Disputes").click()
    sides = view.locator("#disputes .pair .two > div")
    assert [one.locator("b").inner_text() for one in sides.all()] == [
        "Ada Hill",
        "Springfield Water Board",
    ]
    assert view.locator("#disputes mark.opposing").all_inner_texts() == [
        "open & fine",
        "a \\ waste",
    ]
    assert "no verdict" in view.locator("#disputes").inner_text()
    sides.last.locator(".verb").click()
    assert sentence(view)


def test_without_two_speakers_the_page_says_so(opened, hostile):
    view = opened(hostile, "#view=disputes")
    assert "A dispute is found where" in view.locator("#disputes").inner_text()
    assert "No change of position" in view.locator("#disputes").inner_text()


def test_keys_walk_from_mark_to_mark_in_the_lanes(opened, tiny):
    view = opened(tiny)
    view.locator("#lanes .spot[tabindex='0']").focus()
    view.keyboard.press("ArrowDown")
    view.keyboard.press("Enter")
    assert sentence(view)


def test_dark_and_light_change_the_drawing_too(opened, tiny):
    view = opened(tiny, color_scheme="dark")
    colour = "graphkit.graph.nodes.get()[0].color.border"
    dark = view.evaluate(colour)
    view.get_by_role("button", name="Light").click()
    assert view.evaluate(colour) != dark


def test_the_page_tells_what_it_holds_and_what_it_did_not_understand(opened, tiny):
    view = opened(tiny, "#view=about")
    about = view.locator("#about").inner_text()
    assert re.search(r"Statements\s+3", about)
    assert tiny.articles[0].digest[:16] in about
    assert "Nothing was reported." in about
    assert "vis-network" in about


def test_what_is_no_prose_is_told(opened, seed):
    about = opened(seed, "#view=about").locator("#about").inner_text()
    assert "picture credit: Photo by U.S. Department of State" in about


@pytest.mark.parametrize("width", [360, 1440])
def test_who_spoke_can_be_read_in_the_lanes(opened, seed, width):
    view = opened(seed, viewport={"width": width, "height": 900})
    if width < 1000:
        view.get_by_role("button", name="Lanes").click()
    names = view.locator("#lanes .who").evaluate_all("(all) => all.map((one) => one.textContent)")
    assert any(name.startswith("Ministry of ") for name in names)
    whole = view.locator("#lanes .name title").evaluate_all(
        "(all) => all.map((a) => a.textContent)"
    )
    assert "Ministry of Foreign Affairs of North Korea" in whole
    ends = view.locator("#lanes .who").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect().right)"
    )
    counts = view.locator("#lanes .name + text").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect().left)"
    )
    assert all(a < b for a, b in zip(ends, counts, strict=True))


@pytest.mark.parametrize("width", [360, 1440])
def test_no_verb_is_broken_in_the_table(opened, seed, width):
    view = opened(seed, "#view=table", viewport={"width": width, "height": 900})
    verb = view.locator("#table td:nth-child(3) > *", has_text="characterized")
    assert verb.evaluate("(one) => one.getBoundingClientRect().height") < 24


def test_nothing_is_an_answer_too(opened, tiny):
    empty = type(tiny)(articles=(), actors=(), statements=(), relations=())
    view = opened(empty)
    for tab in view.get_by_role("tab").all():
        tab.click()
    assert count(view) == "all 0 shown"
