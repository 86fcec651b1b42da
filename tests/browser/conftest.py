"""Debian's Chromium, and pages opened in it from disk with all that they ask for written down."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from graphkit.pipeline import timeline as read
from graphkit.records import Timeline
from graphkit.render import Asking, Story
from graphkit.render import page as drawn

# What Chromium would otherwise ask the network for by itself, or start for a person.
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SEED = Path(__file__).resolve().parents[2] / "seeds" / "articles"
DESK = {"width": 1440, "height": 900}
VIOLATIONS = """addEventListener("securitypolicyviolation",
  (event) => console.warn(`policy: ${event.violatedDirective} ${event.sourceFile}`));"""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A headless Chromium; without one the tests skip, and fail where CI promised it."""
    path = shutil.which("chromium")
    if path is None:
        reason = "the page was NOT tested: Chromium is missing (apt-get install chromium)"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def seed() -> Timeline:
    """The shipped article, read as a build reads it."""
    return read([SEED])


@pytest.fixture
def opened(chromium: Browser, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Draws a timeline and opens it from disk: ``opened(tiny, "#view=table", viewport={…})``.

    Afterwards every page that was opened is held to the promise of the format: it asked for
    nothing but itself, and neither the browser nor its policy had anything to say against it.
    """
    contexts: list[BrowserContext] = []
    asked: list[str] = []
    complaints: list[str] = []
    file = tmp_path / "graph.html"

    def look(
        timeline: Timeline,
        address: str = "",
        *,
        title: str | None = None,
        asking: Asking | None = None,
        story: Story | None = None,
        ready: str = "html[data-ready]",
        changed: Callable[[str], str] = str,
        before: str = "",
        **more: Any,
    ) -> Page:
        html = changed(drawn(timeline, title=title, asking=asking, story=story))
        file.write_bytes(html.encode("utf-8"))
        context = chromium.new_context(**{"viewport": DESK, "offline": True, **more})
        contexts.append(context)
        context.add_init_script(VIOLATIONS + before)
        view = context.new_page()
        view.set_default_timeout(10_000)
        watch(view, asked, complaints)
        view.goto(file.as_uri() + address)
        view.wait_for_selector(ready, state="attached")
        return view

    look.complaints = complaints  # type: ignore[attr-defined]
    yield look
    for context in contexts:
        context.close()
    assert complaints == []
    # A worker that the page makes of its own text is no request: its address is a blob of the page.
    others = {url.partition("#")[0] for url in asked if not url.startswith("blob:null/")}
    assert others <= {file.as_uri()}


def watch(view: Page, asked: list[str], complaints: list[str]) -> None:
    view.on("request", lambda request: asked.append(request.url))
    view.on("pageerror", lambda error: complaints.append(str(error)))
    view.on("console", lambda said: complaints.append(f"{said.type}: {said.text}"))
    view.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
