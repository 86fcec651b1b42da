"""Text files and Markdown that are broken, odd or hostile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.faults.case import SPOKEN, Case, one

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD = "---\ntitle: Ferry to sail\ndate: 2024-03-05\n---\n"


def cases() -> Iterator[Case]:
    """Encodings, front matter, dates, addresses, names and long stretches."""
    yield from _encodings()
    yield from _front_matter()
    yield from _bodies()
    yield from _markdown()


def _encodings() -> Iterator[Case]:
    good = HEAD + SPOKEN
    yield one(
        "text/boms-three.txt", b"\xef\xbb\xbf" * 3 + good.encode(), "three byte-order marks", 1
    )
    yield one("text/bom-middle.txt", (good + "\ufeff" + SPOKEN).encode(), "a mark in the middle", 1)
    yield one("text/utf16-odd.txt", good.encode("utf-16") + b"x", "UTF-16 of an odd length")
    yield one("text/utf16-lone.txt", good.encode("utf-16") + b"\x00\xd8", "UTF-16, half a pair")
    yield one(
        "text/utf32-big.txt", b"\x00\x00\xfe\xff" + good.encode("utf-32-be"), "UTF-32, big end"
    )
    yield one("text/gb18030.txt", "市长说，渡轮将在六月再次航行。".encode("gb18030"), "GB 18030")
    yield one(
        "text/shift-jis.txt", "市長は「橋は安全だ」と述べた。".encode("shift_jis"), "Shift JIS"
    )
    yield one("text/koi8.txt", "Мэр сказал, что мост безопасен.".encode("koi8-r"), "KOI8-R")
    yield one("text/ebcdic.txt", good.encode("cp500", "replace"), "EBCDIC")
    yield one("text/utf7.txt", good.encode("utf-7"), "UTF-7")
    yield one("text/mac-roman.txt", good.encode("mac_roman", "replace"), "Mac Roman", 1)
    yield one(
        "text/mixed.txt", good.encode() + "“Ja”, caf\xe9".encode("cp1252"), "UTF-8, then cp1252", 1
    )
    yield one("text/bytes-255.txt", bytes(range(255, -1, -1)) * 40, "all bytes, backwards")
    yield one("text/ff-only.txt", b"\xff" * 5000, "only FF")
    yield one("text/zero-only.txt", b"\x00" * 5000, "only NUL")
    yield one("text/tail-zero.txt", good.encode() + b"\x00" * 4096, "padded with NUL", 1)
    yield one("text/private.txt", good + "\ue000\U0010fffd" * 50, "private characters", 1)
    yield one(
        "text/tags.txt", good + "".join(chr(0xE0020 + n) for n in range(90)), "tag characters", 1
    )
    yield one("text/line-ends.txt", good.replace("\n", "\n\r"), "line ends the wrong way round", 1)


def _front_matter() -> Iterator[Case]:
    heads = {
        "anchor": "title: &a Ferry\npublisher: *a\n",
        "merge": "<<: {title: x}\n",
        "tabs": "\ttitle:\tFerry\n",
        "no-blank": "title:Ferry\ndate:2024-03-05\n",
        "multi": "title: |\n  Ferry\n  to sail\n",
        "list": "- title: Ferry\n- date: 2024-03-05\n",
        "binary": "title: !!binary R0lGODlhDAAMAIQAAP==\n",
        "float": "title: .inf\ndate: .nan\nurl: 1e999\n",
        "long-key": "k" * 100_000 + ": x\n",
        "keys": "".join(f"key{n}: {n}\n" for n in range(5000)),
        "deep": "title: " + "[" * 3000 + "]" * 3000 + "\n",
        "quote-open": 'title: "Ferry\ndate: 2024-03-05\n',
        "colon": "title: Ferry: the truth: part 2\n",
        "null": "title: ~\ndate: null\nurl:\n",
        "spread": "title: Ferry\n...\n",
        "js-url": "url: javascript:alert(1)\n",
        "data-url": "url: data:text/html,<script>alert(1)</script>\n",
        "file-url": "url: file:///etc/passwd\n",
        "space-url": 'url: http://exa mple/<>"{}|^`\\\n',
        "idn-url": "url: http://xn--/\u202e%zz\n",
        "ipv6-url": "url: http://[::1\n",
        "port-url": "url: http://host.example:99999999/\n",
        "lang": "language: xx-\u202eYY-zz-aa-bb-cc\n",
        "date-list": "date: [2024-03-05, 2024-03-06]\n",
        "date-big": "date: 99999999999999999999-01-01\n",
        "date-zone": "date: 2024-03-05T10:00:00+99:99\n",
        "date-zero": "date: 0000-00-00\n",
        "updated-before": "date: 2024-03-05\nupdated: 2001-01-01\n",
        "title-200k": "title: " + "Ferry " * 33_000 + "\n",
        "title-lines": 'title: "a\\nb\\r\\0c"\n',
        "publisher-markup": "publisher: '<b onclick=x>\"&amp;</b>'\n",
    }
    for name, head in heads.items():
        yield one(f"front/{name}.txt", f"---\n{head}---\n{SPOKEN}", f"front matter: {name}", 1)
    yield one("front/only.txt", "---\ntitle: Ferry\n---\n", "front matter and no text", 0)
    yield one("front/twice.txt", HEAD + HEAD + SPOKEN, "front matter twice", 1)
    yield one("front/dashes.txt", "---\n" * 20_000 + SPOKEN, "twenty thousand rules")


def _bodies() -> Iterator[Case]:
    bodies = {
        "said-chain": "Brandt said that " * 3000 + "the ferry sails.",
        "told-chain": "Brandt told Moreau that Moreau told Brandt that " * 800 + "it sails.",
        "colons": "Brandt: " * 5000,
        "turns": "".join(f"Speaker {n}: I said so.\n" for n in range(4000)),
        "dashes": "— " * 20_000,
        "ellipses": "… " * 20_000 + SPOKEN,
        "closing": "”" * 20_000 + SPOKEN,
        "guillemets": "«" * 9000 + "»" * 9000 + SPOKEN,
        "alternate": "“a” 'b' \"c\" " * 3000,
        "dates": "on Monday, 5 March 2024 at 10:30 a.m., " * 4000 + SPOKEN,
        "numbers": "9" * 200_000 + " " + SPOKEN,
        "digits-dates": "2024-03-" * 20_000,
        "initials": "A. B. C. D. " * 8000 + SPOKEN,
        "hyphens": "well-" * 30_000 + SPOKEN,
        "underscores": "_" * 100_000 + SPOKEN,
        "slashes": "and/or/" * 20_000 + SPOKEN,
        "urls": "https://e.example/" + "a%20" * 40_000 + " " + SPOKEN,
        "emails": "a@" * 40_000 + SPOKEN,
        "tabs": "\t" * 100_000 + SPOKEN,
        "nbsp": "\u00a0" * 50_000 + SPOKEN,
        "ideographic": "\u3000" * 50_000 + SPOKEN,
        "short-lines": "a\n" * 60_000,
        "blank-lines": " \n\t\n" * 60_000 + SPOKEN,
        "names-many": " ".join(f"Mr Aber{n} Stell{n} said no." for n in range(3000)),
        "names-same": "Brandt said Brandt. " * 6000,
        "pronouns": "He said he said she said they said it. " * 3000,
        "titles": "Minister Secretary General Doctor Professor " * 4000 + SPOKEN,
        "all-caps": SPOKEN.upper() * 60,
        "no-vowels": "bcdfg hjklm " * 8000,
        "thai": "นายกเทศมนตรีกล่าวว่าสะพานปลอดภัย" * 200,
        "german": "Die Bürgermeisterin sagte am Dienstag, die Brücke sei sicher. " * 20,
        "rtl-marks": SPOKEN.replace(" ", "\u200f \u200e"),
        "interlinear": "\ufff9Brandt\ufffasaid\ufffb no. " + SPOKEN,
        "variation": SPOKEN.replace("B", "B\ufe0f"),
        "keycaps": "1️⃣ 2️⃣ " * 3000 + SPOKEN,
        "surrogate-escape": "\\ud800\\udc00 " * 500 + SPOKEN,
    }
    for name, body in bodies.items():
        yield one(f"body/{name}.txt", HEAD + body, f"text: {name}")


def _markdown() -> Iterator[Case]:
    bodies = {
        "brackets": "[" * 30_000 + SPOKEN,
        "emphasis": "*_" * 20_000 + SPOKEN,
        "links": "[a](" * 10_000 + SPOKEN,
        "quotes": ">" * 20_000 + " " + SPOKEN,
        "fence": "```\n" + SPOKEN,
        "table": "|" * 30_000 + "\n" + SPOKEN,
        "html": "<script>alert(1)</script>\n\n" + SPOKEN,
        "list": "".join("  " * n + "- x\n" for n in range(300)) + SPOKEN,
        "toml": "+++\ntitle = 'Ferry'\ndate = 2024-03-05\n+++\n" + SPOKEN,
    }
    for name, body in bodies.items():
        yield one(f"markdown/{name}.md", body, f"Markdown: {name}")
