"""The page's modules hold what their own tests say, in the browser that runs them.

The same files run by ``make scripts`` where Node is at hand.
"""

from pathlib import Path

import pytest

pytestmark = pytest.mark.browser
ROOT = Path(__file__).resolve().parents[2]
TESTS = sorted((ROOT / "tests" / "render" / "js").glob("*.test.mjs"))
HERE = "http://graphkit.example/"
# Node's own test modules, as far as these tests need them.
STAND_INS = {
    "test.mjs": """export default (name, run) => {
      try { run(); results.push([name, ""]); }
      catch (error) { results.push([name, String(error.stack)]); }
    };""",
    "assert.mjs": """
    const keys = (one) => Object.keys(one).sort().join();
    const same = (a, b) => Object.is(a, b) || (typeof a === "object" && typeof b === "object"
      && a && b && keys(a) === keys(b) && Object.keys(a).every((key) => same(a[key], b[key])));
    const ok = (fine, ...seen) => { if (!fine) throw new Error(JSON.stringify(seen)); };
    const equal = (a, b) => ok(Object.is(a, b), a, b);
    const deepEqual = (a, b) => ok(same(a, b), a, b);
    const match = (a, b) => ok(b.test(a), a, String(b));
    export default { ok, equal, deepEqual, match };""",
    "": """<!doctype html><script type="importmap">{"imports": {"node:test": "/test.mjs",
        "node:assert/strict": "/assert.mjs"}}</script><script>globalThis.results = [];</script>""",
}


def serve(route):
    name = route.request.url.removeprefix(HERE)
    kind = "text/javascript" if name else "text/html"
    body = STAND_INS[name] if name in STAND_INS else (ROOT / name).read_text("utf-8")
    route.fulfill(body=body, content_type=f"{kind}; charset=utf-8")


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.name)
def test_a_module_does_what_its_tests_say(chromium, path):
    with chromium.new_context() as context:
        context.route("**/*", serve)
        view = context.new_page()
        view.goto(HERE)
        view.evaluate("(address) => import(address)", f"/{path.relative_to(ROOT).as_posix()}")
        results = view.evaluate("results")
    assert len(results) >= 3
    assert [error for _, error in results if error] == []
