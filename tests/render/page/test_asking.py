import gzip
import hashlib
from base64 import b64decode

from graphkit.records import Timeline
from graphkit.render import Asking, page
from graphkit.render.page.asking import engine, program

# Of oxigraph 0.5.11 on npm: its web_bg.wasm, and its web.js as a plain script.
SHA256_OF_WASM = "b95b15accb6b789667b8d8b0b8f139d5de588e572499672ff37ce9ba01c4a428"
SHA256_OF_SCRIPT = "f73ed8bcd20e0184d8197af6b147ae243b7761be92cbd845da2863130741fd49"


def test_oxigraph_is_the_package_that_was_read() -> None:
    wasm = gzip.decompress(b64decode(program()))
    assert hashlib.sha256(wasm).hexdigest() == SHA256_OF_WASM
    assert hashlib.sha256(engine().encode()).hexdigest() == SHA256_OF_SCRIPT
    assert "</script" not in engine()
    assert "import.meta" not in engine()


def test_only_a_page_that_can_be_asked_may_run_webassembly(tiny: Timeline) -> None:
    asked = page(tiny, asking=Asking("", {}))
    assert "wasm-unsafe-eval" in asked
    assert "wasm-unsafe-eval" not in page(tiny)
    assert 1.9e6 < len(asked) - len(page(tiny)) < 2.1e6
