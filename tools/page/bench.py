"""How fast the page is beside pyvis's own page of the same data, in one run of one browser.

Usage: ``make bench``. Times are medians of some runs in milliseconds; ratios are what counts,
for machines differ. Ours is usable when everything answers. pyvis's is shown when its progress
bar goes (``stabilizationIterationsDone``) and can be clicked when its nodes have come to rest
(``stabilized``).
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from generated import generated
from playwright.sync_api import Browser, sync_playwright
from pyvis.network import Network

from graphkit.records import Timeline
from graphkit.render import page
from graphkit.render.claims import claims

ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
RUNS, PATIENCE = 5, 200_000
WATCH = """globalThis.tasks = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries().map((one) => one.duration)))
  .observe({ type: "longtask", buffered: true });"""
READY = "html[data-ready]"
# pyvis's page keeps its drawing in a global of this name; whoever sets it is listened to.
SETTLED = """globalThis.times = {};
Object.defineProperty(globalThis, "network", { get: () => globalThis.drawn, set: (made) => {
  globalThis.drawn = made;
  for (const name of ["stabilizationIterationsDone", "stabilized"]) {
    made.once(name, () => { times[name] = performance.now(); });
  } } });"""
FILTER = """(words) => { const start = performance.now(); graphkit.set({ q: words });
  document.body.offsetHeight; return performance.now() - start; }"""


def main() -> None:
    """Prints the table."""
    path = shutil.which("chromium")
    with sync_playwright() as play, TemporaryDirectory() as folder:
        browser = play.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        for name, value in figures(browser, Path(folder)):
            print(f"{name:<58}{value:>12}", flush=True)
        browser.close()


def figures(browser: Browser, folder: Path) -> Iterator[tuple[str, str]]:
    """The figures with their names, as they are measured."""
    empty = len(page(generated(0)).encode())
    yield "page without data, KB", f"{empty / 1000:.0f}"
    usable: dict[int, float] = {}
    for size in (50, 250, 5000):
        found = generated(size)
        ours = folder / f"{size}.html"
        ours.write_text(page(found), "utf-8")
        yield f"{size}: bytes for a statement", f"{(ours.stat().st_size - empty) / size:.0f}"
        times, tasks = zip(*(opened(browser, ours) for _ in range(RUNS)), strict=True)
        usable[size] = median(times)
        yield f"{size}: usable after, ms", f"{usable[size]:.0f}"
        yield f"{size}: longest task of the main thread, ms", f"{median(tasks):.0f}"
        if size <= 250:  # noqa: PLR2004 - pyvis's page of more takes minutes
            shown, rest = settled(browser, pyvis_page(found, folder))
            yield f"{size}: pyvis's own page shown, at rest, ms", f"{shown:.0f} {rest:.0f}"
            yield f"{size}: ours ÷ pyvis's shown", f"{usable[size] / shown:.3f}"
            yield f"{size}: ours ÷ pyvis's at rest", f"{usable[size] / rest:.3f}"
    yield "5,000 ÷ 250", f"{usable[5000] / usable[250]:.2f}"
    yield "a filter at 5,000, ms", f"{filtered(browser, folder / '5000.html'):.0f}"


def opened(browser: Browser, file: Path) -> tuple[float, float]:
    """When our page answers, and its longest task."""
    view = browser.new_page(viewport={"width": 1440, "height": 900})
    view.add_init_script(WATCH)
    view.goto(file.as_uri())
    view.wait_for_selector(READY, state="attached")
    view.wait_for_timeout(500)
    ready, longest = view.evaluate("[graphkit.ready, Math.max(0, ...tasks)]")
    view.close()
    return ready, longest


def settled(browser: Browser, file: Path) -> tuple[float, float]:
    """When pyvis's page shows its graph, and when its nodes have come to rest."""
    view = browser.new_page(viewport={"width": 1440, "height": 900})
    view.set_default_timeout(PATIENCE)
    view.add_init_script(SETTLED)
    view.goto(file.as_uri(), wait_until="commit")
    view.wait_for_function("globalThis.times?.stabilized")
    shown, rest = view.evaluate("[times.stabilizationIterationsDone, times.stabilized]")
    view.close()
    return shown, rest


def filtered(browser: Browser, file: Path) -> float:
    """How long a search takes until everything shows what it left."""
    view = browser.new_page(viewport={"width": 1440, "height": 900})
    view.goto(file.as_uri())
    view.wait_for_selector(READY, state="attached")
    times = [view.evaluate(FILTER, f"ferry {n}") for n in range(1, 2 * RUNS)]
    view.close()
    return median(times)


def pyvis_page(found: Timeline, folder: Path) -> Path:
    """The page that pyvis makes by itself of the same: actors, statements, who says what of whom.

    A statement is a node there, for a line can be clicked but opens nothing.
    """
    net = Network(directed=True, cdn_resources="in_line")
    names = {actor.id: actor.name for actor in found.actors}
    for claim in claims(found):
        net.add_node(claim.id, label=claim.label)
        for one in (*claim.actors, *claim.about):
            net.add_node(one, label=names[one])
        net.add_edges([(start, claim.id) for start in claim.actors])
        net.add_edges([(claim.id, end) for end in claim.about])
    file = folder / "pyvis.html"
    file.write_text(net.generate_html(), "utf-8")
    return file


if __name__ == "__main__":
    main()
