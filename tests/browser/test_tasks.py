"""What a reader who has never seen the page asks of it, with a mouse and keys."""

import runpy
from itertools import pairwise
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser
MAKER = Path(__file__).resolve().parents[2] / "tools" / "page" / "skewed.py"
OUTSIDE = """() => {
  const pane = document.querySelector(".canvas").getBoundingClientRect();
  const out = ([l, t, r, b]) => l < -pane.width / 2 || r > pane.width / 2
    || t < -pane.height / 2 || b > pane.height / 2;
  const { graph } = graphkit;
  const nodes = graph.nodes.get().filter(({ x, y, size }) =>
    out([x - size, y - size, x + size, y + size]));
  return [...graph.tags.filter(({ box }) => out(box)), ...nodes].map((one) => one.id);
}"""


@pytest.fixture(scope="module")
def skewed():
    """Speakers by 1 ÷ rank, bursts, three years, half of the days only bounds."""
    return runpy.run_path(str(MAKER))["skewed"](200)


def state(view, name):
    return view.evaluate("(name) => graphkit.state()[name]", name)


def searched(view, text):
    view.get_by_role("searchbox").fill(text)
    view.wait_for_function("(text) => graphkit.state().q === text", arg=text)


def test_nothing_found_names_the_word_and_the_filter_to_drop(opened, skewed):
    view = opened(skewed, "#from=2022-01-01")
    whole = view.evaluate("graphkit.shown().length")
    searched(view, "ferry zyzzyva")
    buttons = view.locator("#chronicle .empty button")
    assert buttons.all_inner_texts() == ["Drop “ferry zyzzyva”", "Drop “zyzzyva”"]
    counts = view.locator("#chronicle .empty p").all_inner_texts()[1:]
    assert counts[0].endswith(f" {whole} statements")
    buttons.nth(1).click()
    view.wait_for_function("graphkit.shown().length > 0")
    assert state(view, "q") == "ferry"
    assert counts[1].endswith(f" {view.evaluate('graphkit.shown().length')} statements")
    assert state(view, "from") == "2022-01-01"


def test_where_no_single_filter_helps_all_can_be_dropped(opened, skewed):
    view = opened(skewed, "#from=1999-01-01&to=1999-01-31&q=zyzzyva")
    view.get_by_role("button", name="Drop all filters").click()
    assert view.evaluate("graphkit.shown().length") == len(skewed.statements)


def test_a_statement_that_only_its_title_brings_up_says_so(opened, seed):
    view = opened(seed)
    searched(view, "mixed")
    rows = view.locator("#chronicle .row")
    assert sum("in the title" in text for text in rows.all_inner_texts()) > 1
    assert view.locator("#chronicle .row mark.hit").first.inner_text() == "Mixed"
    searched(view, "handshake")
    assert "in the title" not in view.locator("#chronicle").inner_text()


def test_compare_offers_those_who_stand_against_each_other_first(opened, seed):
    view = opened(seed, "#view=compare")
    first = view.locator("#compare .names button").first
    words = first.inner_text()
    first.click()
    heads = [one.inner_text() for one in view.locator("#compare select option:checked").all()]
    assert len(heads) == 2
    assert all(head.rpartition(" (")[0] in words for head in heads)
    against = view.evaluate("""() => { const { contrasts, claims, actors } = graphkit.model;
      return contrasts.map(({ sides }) => sides.flat().flatMap(({ n }) => claims[n].actors)
        .map((n) => actors[n].id)); }""")
    assert any({state(view, "a"), state(view, "b")} <= {*ids} for ids in against)


def test_what_is_counted_is_what_is_shown(opened, seed):
    view = opened(seed)
    said, told = len(seed.statements), len(seed.relations)
    line = view.locator("#standfirst").inner_text()
    assert line.startswith(f"{said} statements by ")
    assert f"{told} relations told" in line
    assert view.locator("output.count").inner_text() == f"all {said + told} shown"


def test_a_long_name_breaks_between_lines_and_opens_its_card_by_keys(opened, seed):
    view = opened(seed)
    name = view.locator("#chronicle .name", has_text="Ministry of Foreign Affairs").first
    assert name.evaluate("(one) => getComputedStyle(one).display") == "inline"
    name.focus()
    view.keyboard.press("Enter")
    assert state(view, "focus").startswith("n.")
    assert state(view, "claim") == ""


def test_more_names_are_offered_only_where_there_are_more(opened, seed, skewed):
    button = opened(seed).locator("#point .amount")
    assert button.is_disabled()
    view = opened(skewed)
    more = view.locator("#point .amount")
    for _ in range(20):
        if more.inner_text() == "Show fewer":
            break
        before = view.evaluate("graphkit.graph.names.size")
        more.click()
        told = view.locator("#point .told").inner_text()
        assert told.startswith(f"{view.evaluate('graphkit.graph.names.size')} of ")
        assert view.evaluate("graphkit.graph.names.size") > before
    more.click()
    assert more.inner_text() == "Show more"
    assert view.evaluate("graphkit.graph.names.size") == 15


def test_without_changes_of_position_the_graph_stays_beside_the_disputes(opened, seed):
    assert not seed.changes
    view = opened(seed)
    view.get_by_role("tab", name="Disputes").click()
    assert view.locator("#graph").is_visible()
    assert "No change of position was found" in view.locator("#disputes").inner_text()


def test_what_a_dispute_folds_can_be_opened(opened, seed):
    view = opened(seed, "#view=disputes")
    before = state(view, "claim")
    view.locator("#disputes").get_by_role("button", name="more").first.click()
    assert state(view, "claim") not in ("", before)


@pytest.mark.parametrize("size", [(1024, 768), (1100, 700)])
def test_names_and_nodes_stay_in_a_small_pane(opened, seed, size):
    view = opened(seed, viewport=dict(zip(("width", "height"), size, strict=True)))
    view.wait_for_function("graphkit.graph.tags !== null")
    assert view.evaluate(OUTSIDE) == []


def test_words_under_the_lanes_do_not_lie_on_each_other(opened, skewed):
    view = opened(skewed, viewport={"width": 1024, "height": 768})
    boxes = view.locator("#lanes .days text").evaluate_all(
        """(all) => all.map((one) => one.getBoundingClientRect())
        .map(({ left, right }) => [left, right])"""
    )
    boxes = sorted(box for box in boxes if box[1] > box[0])
    assert len(boxes) > 2
    assert all(left[1] <= right[0] for left, right in pairwise(boxes))


@pytest.mark.parametrize("width", [1024, 1440])
def test_a_chosen_filter_is_not_cut(opened, seed, width):
    view = opened(seed, viewport={"width": width, "height": 800})
    select = view.get_by_label("Speaker", exact=True)
    select.select_option(
        label=next(
            text
            for text in select.locator("option").all_inner_texts()
            if text.startswith("Mike Pompeo")
        )
    )
    wide = select.evaluate("(one) => one.getBoundingClientRect().width")
    assert 100 < wide <= 190


def test_no_word_of_the_table_is_broken(opened, skewed):
    view = opened(skewed, "#view=table")
    assert view.locator("#table td").first.inner_text().count("(") == 0
    wide = view.locator("#table th").nth(2).evaluate("(one) => one.clientWidth")
    assert wide > 100
