"""Lines of JSON, JSON and tables that are broken, odd or hostile."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tools.faults.case import SPOKEN, Case, one

if TYPE_CHECKING:
    from collections.abc import Iterator


def line(**more: object) -> str:
    """An article as a line of JSON."""
    return json.dumps({"title": "Ferry", "date": "2024-03-05", "text": SPOKEN, **more})


def cases() -> Iterator[Case]:
    """Lines of JSON, JSON and tables."""
    yield from _lines()
    yield from _json()
    yield from _tables()


def _lines() -> Iterator[Case]:
    good = line()
    lines = {
        "comma-ends": (f"{good},\n{good},\n", None),
        "blank-lines": (f"\n\n{good}\n\n   \n", 1),
        "no-end": (good, 1),
        "arrays": (f"[1,2]\n{good}\n[]\n", 1),
        "scalars": (f'1\n"x"\nnull\ntrue\n{good}\n', 1),
        "cut": (f"{good}\n{good[:40]}", 1),
        "two-in-line": (f"{good}{good}\n{line(title='b', text=SPOKEN * 2)}\n", 1),
        "deep": (f'{{"text":{"[" * 50_000}\n{good}\n', 1),
        "text-list": (line(text=[SPOKEN, 3]) + "\n" + good, 1),
        "text-object": (line(text={"html": SPOKEN}) + "\n" + good, 1),
        "text-null": (line(text=None) + "\n" + good, 1),
        "text-number": (line(text=5) + "\n" + good, 1),
        "text-blank": (line(text="  ") + "\n" + good, 1),
        "text-html": (line(text="<p>" * 3000 + SPOKEN) + "\n" + good, 1),
        "text-lone": ('{"text":"\\ud83d he said no"}\n' + good, 1),
        "title-list": (line(title=["a", {"b": 1}]), 1),
        "date-object": (line(date={"$date": 1709596800000}), 1),
        "date-millis": (line(date=1709596800000), 1),
        "date-bool": (line(date=True), 1),
        "url-list": (line(url=["http://a.example/", 4]), 1),
        "authors": (line(authors=[{"name": "A"}, None, ["B"]]), 1),
        "keys-case": ('{"Text":"' + "He said no. " * 9 + '","TITLE":"x"}', None),
        "keys-odd": ('{"":"x","\\u0000":"y","text":"' + "He said no. " * 9 + '"}', 1),
        "nan": ('{"text":NaN}\n' + good, 1),
        "lines-many": ("{}\n" * 20_000 + good, 1),
        "crlf": (f"{good}\r\n{line(title='b', text=SPOKEN * 2)}\r\n", 2),
        "separators": (line(text=SPOKEN + "\u2028" + SPOKEN + "\u0085"), 1),
    }
    for name, (text, articles) in lines.items():
        yield one(f"lines/{name}.jsonl", text, f"lines of JSON: {name}", articles)


def _json() -> Iterator[Case]:
    texts = {
        "list-of-lists": "[[[[]]]]",
        "object-empty": "{}",
        "list-mixed": f"[{line()}, 3, null, [{line()}]]",
        "cut": f"[{line()}, {line()[:30]}",
        "concatenated": f"{line()}\n\n{line()}",
        "single-quotes": line().replace('"', "'"),
        "comments": f"// an archive\n{line()}",
        "trailing": f"[{line()},]",
        "wrapped": f'{{"articles": [{line()}], "totalResults": 1}}',
        "ninjs-types": '{"uri":5,"body_text":["x"],"bodies":{"a":1},"headlines":"x"}',
        "ninjs-bodies": '{"uri":"urn:x","bodies":[{"value":null},7,{"role":"main"}]}',
        "ninjs-standard": '{"standard":{"name":"ninjs","version":"9.9"},"uri":"x","bodies":[]}',
        "geojson": '{"type":"FeatureCollection","features":[]}',
        "package": '{"name":"ferry","version":"1.0.0","dependencies":{}}',
        "schema": '{"$schema":"x","properties":{"text":{"type":"string"}}}',
        "big-int": '{"text":' + "1" * 100_000 + "}",
    }
    for name, text in texts.items():
        yield one(f"json/{name}.json", text, f"JSON: {name}")


def _tables() -> Iterator[Case]:
    head = "title,date,text\n"
    row = f'Ferry,2024-03-05,"{SPOKEN}"\n'
    tables = {
        "head-only": (head, 0),
        "no-head": (row, None),
        "no-text-column": (f"name,day\nx,y\n{row}", None),
        "text-twice": (f"text,text,title\n{SPOKEN},{SPOKEN},x\n", None),
        "quote-open": (head + 'x,2024-03-05,"' + SPOKEN + "\n" + row, None),
        "quote-inside": (head + f'x,2024-03-05,He said "no", {SPOKEN}\n' + row, None),
        "long-row": (head + "x," * 50_000 + "\n" + row, 1),
        "short-row": (head + "x\n" + row, 1),
        "long-cell": (head + f'x,2024-03-05,"{"He said no. " * 20_000}"\n' + row, 1),
        "nul": (head + "a\0b,2024,c\0d\n" + row, 1),
        "semicolons": ("title;date;text\n" + row.replace(",", ";"), None),
        "pipes": ("title|date|text\n" + f"Ferry|2024-03-05|{SPOKEN}\n", 1),
        "sep-line": (f"sep=;\ntitle;date;text\nFerry;2024-03-05;{SPOKEN}\n", None),
        "columns-many": (",".join(f"c{n}" for n in range(20_000)) + ",text\n" + "x,", None),
        "cr": ((head + row).replace("\n", "\r"), 1),
        "formula": (head + f'=1+1,2024-03-05,"{SPOKEN}"\n', 1),
        "bom-utf16": ("", None),
        "blank-rows": (head + ",,\n" * 5000 + row, 1),
        "title-lines": (head + f'"a\nb\nc",2024-03-05,"{SPOKEN}"\n', 1),
    }
    for name, (text, articles) in tables.items():
        data = (head + row).encode("utf-16") if name == "bom-utf16" else text.encode()
        yield one(f"table/{name}.csv", data, f"table: {name}", articles)
    tab = f"title\ttext\nx\t{SPOKEN}\n".encode()
    yield one("table/tabs.csv", tab, "tabs under the name of commas", 1)
