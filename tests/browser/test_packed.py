"""What draws the graph comes packed: all else is there before it, and without it."""

import base64
import gzip
import re

import pytest

pytestmark = pytest.mark.browser
OLD = "delete globalThis.DecompressionStream;"
PACKED = re.compile(r'(?<=id="vis-network">)[^<]+')


def other(html):
    """The page with another script in place of vis-network."""
    script = b"globalThis.executed = 1; globalThis.vis = {};"
    return PACKED.sub(base64.b64encode(gzip.compress(script)).decode("ascii"), html)


def torn(html):
    """The page with a script that breaks off."""
    return PACKED.sub(lambda found: found[0][:40_000], html)


def usable(view):
    """Everything but the graph answers, and a sentence says why that does not."""
    assert "cannot unpack" in view.locator("#graph").inner_text()
    view.locator("#lanes .spot").first.click()
    assert view.locator("#evidence .sentence").count() > 0
    view.get_by_role("searchbox").fill("waste")
    view.get_by_role("searchbox").press("Enter")
    assert view.locator("output.count").inner_text() == "2 of 4 shown"
    for name in ("Disputes", "Table", "About", "Chronicle"):
        view.get_by_role("tab", name=name).click()
    view.get_by_role("button", name="Dark").click()


def test_an_old_browser_shows_all_but_the_graph(opened, tiny):
    usable(opened(tiny, before=OLD))


def test_an_old_browser_opens_a_permalink(opened, tiny):
    view = opened(tiny, f"#view=table&claim={tiny.statements[1].id}", before=OLD)
    assert view.locator("#evidence .paper .cue").inner_text() == "called"
    assert view.locator("#table tbody tr:not([hidden])").count() == 4


def test_what_is_torn_is_not_drawn_with(opened, tiny):
    usable(opened(tiny, changed=torn))


def test_no_script_but_the_pinned_one_runs(opened, tiny):
    view = opened(tiny, changed=other)
    usable(view)
    assert view.evaluate("globalThis.executed") is None
    said = [*opened.complaints]
    opened.complaints.clear()
    assert said
    assert all("olicy" in one for one in said)


def test_sentences_and_dates_are_there_before_what_draws_the_graph(opened, tiny):
    slow = """const real = DecompressionStream; globalThis.DecompressionStream = class {
      constructor(kind) { const { readable, writable } = new real(kind);
        const late = new TransformStream({ transform: (chunk, to) => new Promise((done) =>
          { globalThis.go = () => { to.enqueue(chunk); done(); }; }) });
        Object.assign(this, { readable: readable.pipeThrough(late), writable }); } };"""
    view = opened(tiny, before=slow, ready="#lanes .spot")
    assert view.locator("html[data-ready]").count() == 0
    view.locator("#lanes .spot").first.click()
    assert view.locator("#evidence .sentence").count() > 0
    assert view.locator("#graph canvas").count() == 0
    chosen = view.url
    while view.locator("html[data-ready]").count() == 0:
        view.evaluate("globalThis.go?.()")
    assert view.url == chosen
    view.get_by_role("button", name="Graph").first.click()
    assert view.locator("#graph canvas").is_visible()
