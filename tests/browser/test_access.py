"""Everybody can use the page: axe-core finds nothing, keys reach every row, links can be copied."""

from importlib.resources import files

import pytest

pytestmark = pytest.mark.browser
AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
# What else the page can show than its first view: a sentence found, a card, an article, a matrix.
STATES = (
    "view: 'table', q: 'the', claim: graphkit.shown()[1]",
    "view: 'people', q: '', claim: '', focus: `n.${graphkit.model.actors[0].id}`",
    "view: 'compare', a: graphkit.model.actors[0].id, b: graphkit.model.actors[1].id, focus: ''",
    "view: 'sources', focus: `a.${graphkit.model.articles[0].id}`",
    "view: 'chronicle', focus: '', pane: 'matrix', who: graphkit.model.actors[0].id",
)
# "zoomed" is a window of 1440 × 900 at 200 %.
SIZES = {
    "wide": {"width": 1440, "height": 900},
    "narrow": {"width": 360, "height": 740},
    "zoomed": {"width": 720, "height": 450},
}


def violations(view):
    """What axe-core has against the page as it stands, one line each."""
    view.evaluate(AXE)
    found = view.evaluate("axe.run(document, { resultTypes: ['violations'] })")["violations"]
    return [f"{one['id']}: {one['nodes'][0]['target']}" for one in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_in_any_view(opened, tiny, size, scheme):
    view = opened(tiny, viewport=SIZES[size], color_scheme=scheme)
    for tab in view.get_by_role("tab").all():
        tab.click()
        assert violations(view) == []
    for state in STATES:
        view.evaluate(f"graphkit.set({{ {state} }})")
        assert violations(view) == []


def test_arrow_keys_go_from_row_to_row(opened, tiny):
    view = opened(tiny, "#view=table")
    row = "document.activeElement.closest('tr')?.getAttribute('aria-rowindex')"
    view.locator("#table .scroll").focus()
    seen = []
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "End", "ArrowDown", "Home"):
        view.keyboard.press(key)
        seen.append(view.evaluate(row))
    assert seen == ["2", "3", "2", "5", "5", "2"]
    view.keyboard.press("Enter")
    assert view.locator("#evidence .sentence").count() > 0


def focused(view):
    return view.evaluate("document.activeElement.textContent")


def test_who_walks_by_keys_stays_where_they_are(opened, tiny):
    view = opened(tiny)
    view.keyboard.press("j")
    view.get_by_role("button", name="Next").focus()
    for _ in range(2):
        view.keyboard.press("Enter")
        assert focused(view) == "›"


def test_a_mark_and_a_side_keep_the_focus_when_they_are_opened(opened, tiny):
    view = opened(tiny)
    view.locator("#lanes .spot[tabindex='0']").focus()
    view.keyboard.press("ArrowDown")
    mark = view.evaluate("document.activeElement.getAttribute('aria-label')")
    view.keyboard.press("Enter")
    assert view.evaluate("document.activeElement.getAttribute('aria-label')") == mark
    view.locator("#chronicle .row .verb").last.focus()
    words = focused(view)
    view.keyboard.press("Enter")
    assert view.locator("#evidence .sentence").count() > 0
    assert focused(view) == words


def test_a_tap_opens_what_it_hits(opened, tiny):
    view = opened(tiny, viewport=SIZES["narrow"], has_touch=True, is_mobile=True)
    board = tiny.statements[1].actors[0]
    view.get_by_role("button", name="Graph", exact=True).first.click()
    view.wait_for_timeout(300)
    spot = view.evaluate("(key) => graphkit.graph.where(key)", f"n.{board}")
    view.touchscreen.tap(spot["x"], spot["y"])
    view.locator("#evidence h2").first.wait_for()
    assert board in view.url
    view.evaluate("graphkit.set({ focus: '', claim: '', pane: '' }); scrollTo(0, 0)")
    view.get_by_role("button", name="Lanes").tap()
    view.locator("#lanes .spot").first.tap()
    assert view.locator("#evidence .sentence").count() > 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_leave_the_drawings_their_ground(opened, tiny, scheme):
    view = opened(tiny, forced_colors="active", color_scheme=scheme)
    ground = "(part) => getComputedStyle(document.querySelector(part)).backgroundColor"
    plain = opened(tiny, color_scheme=scheme)
    assert view.evaluate(ground, "#graph") == plain.evaluate(ground, "#graph")
    assert violations(view) == []


def test_plus_minus_and_0_zoom_the_days(opened, tiny):
    view = opened(tiny)
    ticks = "document.querySelector('#lanes .days').textContent"
    view.locator("#lanes .spot[tabindex='0']").focus()
    whole = view.evaluate(ticks)
    view.keyboard.press("+")
    view.keyboard.press("+")
    assert view.evaluate(ticks) != whole
    view.keyboard.press("0")
    assert view.evaluate(ticks) == whole


def test_a_copied_link_is_the_address_and_says_so(opened, tiny):
    view = opened(tiny, permissions=["clipboard-read", "clipboard-write"])
    view.keyboard.press("j")
    view.get_by_role("button", name="Copy link").click()
    view.get_by_role("button", name="Copied").wait_for()
    assert view.evaluate("navigator.clipboard.readText()") == view.url
    assert "claim=" in view.url
