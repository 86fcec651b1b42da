"""How fast the page is beside pyvis's own page of the same data, in one run of one browser.

Usage: ``make bench``. Pages take turns, ours, theirs, ours, theirs; times are medians in
milliseconds, with how many there are; ratios are what counts, for machines differ. Ours is usable
when everything answers, the graph too. pyvis's is shown when its progress bar goes
(``stabilizationIterationsDone``) and can be clicked when its nodes have come to rest
(``stabilized``). What its page would be is a matter of taste: a statement as a node that can be
clicked, or as a line.
"""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from generated import generated
from playwright.sync_api import Browser, sync_playwright
from pyvis.network import Network

from graphkit.records import Timeline
from graphkit.render import page
from graphkit.render.claims import claims

Times = tuple[float, float]
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
PATIENCE = 200_000
# How often each page is opened; pyvis's page takes minutes where a number is small or none.
RUNS = {
    50: {"a node a statement": 9, "a line a statement": 9},
    250: {"a node a statement": 1, "a line a statement": 5},
    5000: {"ours alone": 5},
}
SEARCHES = 9
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
            print(f"{name:<62}{value:>12}", flush=True)
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
        own = {name: OWN[name](found, folder) for name in OWN if name in RUNS[size]}
        opened(browser, ours)
        times, theirs = turns(browser, ours, own, RUNS[size])
        usable[size] = median(ready for ready, _ in times)
        yield f"{size}: usable after, ms", told([ready for ready, _ in times])
        yield f"{size}: longest task of the main thread, ms", told([task for _, task in times])
        for name, seen in theirs.items():
            shown, rest = ([one[n] for one in seen] for n in range(2))
            yield f"{size}: pyvis's own page, {name}: shown, ms", told(shown)
            yield f"{size}: its nodes at rest, ms", told(rest)
            yield f"{size}: ours ÷ shown, {name}", f"{usable[size] / median(shown):.3f}"
    yield "5,000 ÷ 250", f"{usable[5000] / usable[250]:.2f}"
    yield "a filter at 5,000, ms", f"{filtered(browser, folder / '5000.html'):.0f}"


def turns(
    browser: Browser, ours: Path, own: Mapping[str, Path], runs: Mapping[str, int]
) -> tuple[list[Times], dict[str, list[Times]]]:
    """When our page answers with its longest task, and the times of pyvis's pages, in turns."""
    times: list[Times] = []
    theirs: dict[str, list[Times]] = {name: [] for name in own}
    for turn in range(max(runs.values())):
        for name, seen in theirs.items():
            if turn < runs[name]:
                times.append(opened(browser, ours))
                seen.append(settled(browser, own[name]))
        if not theirs:
            times.append(opened(browser, ours))
    return times, theirs


def told(times: Sequence[float]) -> str:
    """A median with the number of times that it is of."""
    return f"{median(times):.0f} (n={len(times)})"


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
    times = [view.evaluate(FILTER, f"ferry {n}") for n in range(1, 1 + SEARCHES)]
    view.close()
    return median(times)


def nodes(found: Timeline, folder: Path) -> Path:
    """The page that pyvis makes by itself: a statement is a node between who speaks and of whom.

    A line of it can be clicked but opens nothing, so what can be opened is a node.
    """
    net = Network(directed=True, cdn_resources="in_line")
    names = {actor.id: actor.name for actor in found.actors}
    for claim in claims(found):
        net.add_node(claim.id, label=claim.label)
        for one in (*claim.actors, *claim.about):
            net.add_node(one, label=names[one])
        net.add_edges([(start, claim.id) for start in claim.actors])
        net.add_edges([(claim.id, end) for end in claim.about])
    return written(net, folder / "nodes.html")


def lines(found: Timeline, folder: Path) -> Path:
    """The same where a statement is a line from who speaks to whom it is about."""
    net = Network(directed=True, cdn_resources="in_line")
    names = {actor.id: actor.name for actor in found.actors}
    for claim in claims(found):
        for one in (*claim.actors, *claim.about):
            net.add_node(one, label=names[one])
        for start, end in product(claim.actors, claim.about):
            net.add_edge(start, end, label=claim.label)
    return written(net, folder / "lines.html")


def written(net: Network, file: Path) -> Path:
    """The page as pyvis writes it."""
    file.write_text(net.generate_html(), "utf-8")
    return file


OWN = {"a node a statement": nodes, "a line a statement": lines}

if __name__ == "__main__":
    main()
