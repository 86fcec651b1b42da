"""The page as a person meets it: it opens, shows who speaks, and a line leads to its sentence."""

import json

import pytest

pytestmark = pytest.mark.browser


def told(view):
    return json.loads(view.locator("#data").text_content())


def test_the_page_is_usable_without_a_network(opened, tiny):
    view = opened(tiny)
    assert view.locator("h1").inner_text() == "Two voices on the bridge talks"
    assert view.locator("#graph canvas").is_visible()
    assert "shown" in view.locator("output.count").inner_text()


def test_the_network_is_never_asked_though_it_is_there(opened, tiny):
    view = opened(tiny, offline=False)
    view.get_by_role("tab", name="Table").click()
    assert view.evaluate("performance.getEntriesByType('resource').length") == 0


def test_everybody_who_speaks_or_is_spoken_of_has_a_node(opened, tiny):
    labels = {node["label"].replace("\n", " ") for node in told(opened(tiny))["network"]["nodes"]}
    assert labels == {"Ada Hill", "Springfield Water Board", "Springfield", "2020 bridge talks"}


def test_a_permalink_opens_its_sentence_marked(opened, tiny):
    fair, waste, _ = tiny.statements
    view = opened(tiny, f"#claim={waste.id}")
    marked = "".join(view.locator("#evidence .paper .sentence").all_inner_texts())
    assert marked.startswith("The Water Board called Hill’s talks")
    assert view.locator("#evidence .paper .cue").inner_text() == "called"
    assert view.locator("#evidence .paper .source").all_inner_texts() == ["The Water Board"]
    assert view.locator("#evidence .paper .claim").first.inner_text().startswith("Hill’s talks")
    assert "no later than publication" in view.locator("#evidence").inner_text()
    assert fair.id not in view.url


def test_a_permalink_restores_filters_and_view_in_a_new_page(opened, tiny):
    first = opened(tiny)
    first.get_by_role("searchbox").fill("WASTE")
    first.get_by_role("searchbox").press("Enter")
    first.get_by_role("tab", name="Table").click()
    address = "#" + first.url.partition("#")[2]
    again = opened(tiny, address)
    assert again.get_by_role("searchbox").input_value() == "WASTE"
    assert again.get_by_role("tab", name="Table").get_attribute("aria-selected") == "true"
    assert again.locator("output.count").inner_text() == first.locator("output.count").inner_text()
    assert "2 of 4" in again.locator("output.count").inner_text()


def test_a_click_on_a_line_opens_its_sentence(opened, tiny):
    view = opened(tiny)
    spot = view.evaluate(
        "graphkit.graph.where(graphkit.lines().find((key) => key.endsWith('judges')))"
    )
    view.mouse.click(spot["x"], spot["y"])
    view.locator("#evidence .paper").wait_for()
    assert "judges" in view.url
    assert view.locator("#evidence .paper .cue").inner_text() == "called"


def test_a_click_on_a_node_opens_what_its_actor_says(opened, tiny):
    board = tiny.statements[1].actors[0]
    view = opened(tiny)
    spot = view.evaluate("(key) => graphkit.graph.where(key)", f"n.{board}")
    view.mouse.click(spot["x"], spot["y"])
    view.locator("#evidence h2").wait_for()
    assert view.locator("#evidence h2").inner_text() == "Springfield Water Board"
    says = view.locator("#evidence .stance").all_inner_texts()
    assert any("called" in one for one in says)
    view.locator("#evidence .stance .verb").first.click()
    assert "1 of 2" in view.locator(".panes").inner_text()
