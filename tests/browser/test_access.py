"""Everybody can use the page: axe-core finds nothing, keys reach every row, links can be copied."""

from importlib.resources import files

import pytest

pytestmark = pytest.mark.browser
AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
SIZES = {"wide": {"width": 1440, "height": 900}, "narrow": {"width": 360, "height": 740}}


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
    view.evaluate("graphkit.set({ view: 'table', focus: graphkit.lines()[0], q: 'the' })")
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


def test_plus_minus_and_0_zoom_the_days(opened, tiny):
    view = opened(tiny)
    ticks = "document.querySelector('#lanes .axis').textContent"
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
