import base64
import gzip
import hashlib
import json
import os
import re
import runpy
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from graphkit.records import Timeline
from graphkit.render import Story, StoryStep, page
from graphkit.render.assets import packed, script, style, vis_network

PACK = Path(__file__).resolve().parents[3] / "tools" / "page" / "pack.py"
SHA256_OF_VIS = "c539ad1086f6ccd49189d57265de65cff062b65ed5c4867851558bc451e6505b"
BUILD = """
import importlib.util, sys
spec = importlib.util.spec_from_file_location("conftest", "tests/conftest.py")
made = importlib.util.module_from_spec(spec); spec.loader.exec_module(made)
from graphkit.render import page
sys.stdout.buffer.write(page(made.tiny.__wrapped__()).encode())
"""


class Parts(HTMLParser):
    """The elements of a page with their attributes and text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.parts: list[tuple[str, dict[str, str | None], str]] = [("", {}, "")]
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.parts.append((tag, dict(attrs), ""))

    def handle_data(self, data: str) -> None:
        tag, attributes, text = self.parts[-1]
        self.parts[-1] = tag, attributes, text + data

    def handle_endtag(self, tag: str) -> None:
        self.parts.append((f"/{tag}", {}, ""))


def parts(html: str, tag: str) -> list[tuple[dict[str, str | None], str]]:
    return [(attributes, text) for name, attributes, text in Parts(html).parts if name == tag]


def told(html: str) -> dict[str, list[object]]:
    data = next(text for a, text in parts(html, "script") if a.get("id") == "data")
    return json.loads(data)  # type: ignore[no-any-return]


def test_the_policy_names_what_runs_and_nothing_else(tiny: Timeline) -> None:
    html = page(tiny)
    policy = next(a["content"] for a, _ in parts(html, "meta") if "http-equiv" in a)
    assert policy is not None
    brought = [vis_network()]
    brought += [text for a, text in parts(html, "script") if "type" not in a]
    brought += [text for _, text in parts(html, "style")]
    hashes = [base64.b64encode(hashlib.sha256(t.encode()).digest()).decode() for t in brought]
    assert re.findall(r"'sha256-([^']+)'", policy) == hashes
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy


def test_nothing_on_the_page_names_another_file(tiny: Timeline) -> None:
    for tag, attributes, _ in Parts(page(tiny)).parts:
        assert not {"src", "srcset", "data"} & set(attributes), tag
        assert not any(name.startswith("on") or name == "style" for name in attributes), tag
        assert (attributes.get("href") or "#").startswith(("#", "data:image/svg+xml,")), tag
    assert not re.search(r"@import|url\((?!#)", style())
    assert not re.search(r"\b(fetch|XMLHttpRequest|eval|innerHTML|outerHTML|insertAdj)", script())


def test_vis_network_is_the_file_that_was_read_and_measured() -> None:
    assert hashlib.sha256(vis_network().encode()).hexdigest() == SHA256_OF_VIS
    assert vis_network() == runpy.run_path(str(PACK))["brought"]()


def test_the_page_carries_vis_network_packed(tiny: Timeline) -> None:
    told = next(text for a, text in parts(page(tiny), "script") if a.get("id") == "vis-network")
    assert told == packed()
    assert gzip.decompress(base64.b64decode(told)).decode() == vis_network()


def test_the_script_is_packed_of_the_modules_as_they_are() -> None:
    """After a change of a module: ``python tools/page/pack.py``."""
    assert script().split(" */", 1)[0] == f"/* js/ {runpy.run_path(str(PACK))['modules_digest']()}"


def test_a_story_is_data_of_the_page(tiny: Timeline) -> None:
    told_story = Story(title="<b>", step=(StoryStep(address="view=table", text="</script>"),))
    html = page(tiny, story=told_story)
    assert told(html)["story"] == {"title": "<b>", "steps": [["view=table", "</script>"]]}


def test_a_page_without_data_is_smaller_than_300_kilobytes() -> None:
    empty = Timeline(articles=(), actors=(), statements=(), relations=())
    assert len(page(empty).encode()) < 300_000


def test_a_title_is_given_or_the_articles_or_plain(tiny: Timeline) -> None:
    def title(html: str) -> str:
        return parts(html, "title")[0][1]

    assert title(page(tiny, title="A <b> & c")) == "A <b> & c"
    assert title(page(tiny)) == "Two voices on the bridge talks"
    nothing = Timeline(articles=(), actors=(), statements=(), relations=())
    assert title(page(nothing)) == "Who said what, when, about whom"


def test_hostile_words_are_data_and_never_markup(hostile: Timeline, tiny: Timeline) -> None:
    harmless = [tag for tag, _, _ in Parts(page(tiny, title="x")).parts]
    html = page(hostile, title="</title><script>alert(1)</script>")
    assert [tag for tag, _, _ in Parts(html).parts] == harmless
    assert html.encode("utf-8").decode("utf-8") == html
    assert told(html)["articles"][0]["url"] == ""  # type: ignore[index]


@pytest.mark.parametrize(
    "odd", [{"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo"}, {"PYTHONHASHSEED": "77", "LC_ALL": "C"}]
)
def test_the_same_timeline_gives_the_same_bytes(tiny: Timeline, odd: dict[str, str]) -> None:
    made = subprocess.run(
        [sys.executable, "-c", BUILD], capture_output=True, check=True, env=os.environ | odd
    )
    assert made.stdout.decode() == page(tiny)
