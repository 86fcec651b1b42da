"""Folders, file names, standard input, settings and options that are broken, odd or hostile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.faults.case import SPOKEN, Case

if TYPE_CHECKING:
    from collections.abc import Iterator

GOOD = f"---\ntitle: Ferry\ndate: 2024-03-05\n---\n{SPOKEN}".encode()


def cases() -> Iterator[Case]:
    """Folders, standard input, settings, overrides and options."""
    yield from _folders()
    yield from _streams()
    yield from _settings()
    yield from _options()


def _folders() -> Iterator[Case]:
    deep = "/".join(["d"] * 400) + "/a.txt"
    names = {
        "hidden": ".hidden/a.txt",
        "only-suffix": ".txt",
        "no-suffix": "article",
        "upper-suffix": "ARTICLE.TXT",
        "blanks": "  a  .txt",
        "percent": "a%2e%2e%2fb.txt",
        "colon": "a:b:c.txt",
        "newlines": "a\r\nb.txt",
        "deep": deep,
        "unknown-suffix": "a.qqq",
        "partial": "a.txt.part",
        "backup": "a.txt~",
        "python": "a.py",
        "picture": "a.png",
    }
    for name, path in names.items():
        yield Case(f"folder-{name}", {path: GOOD, "good.txt": GOOD + b"Yes."}, f"name: {name}", 1)
    yield Case("folder-empty", {}, "a folder without files", 0)
    links = (("symlink", "/etc", "outside"), ("symlink", ".", "inside"))
    yield Case("folder-links", {"a.txt": GOOD}, "links to folders", 1, prepare=links)
    hard = (("chmod", "000", "shut"),)
    yield Case("folder-shut", {"a.txt": GOOD, "shut/b.txt": GOOD}, "unreadable", 1, prepare=hard)
    pipe = (("fifo", "pipe.txt"),)
    yield Case("folder-pipe", {"a.txt": GOOD}, "a pipe", 1, prepare=pipe)
    yield Case("path-twice", {"a.txt": GOOD}, "a file named twice", 1, inputs=("a.txt", "a.txt"))
    yield Case("path-both", {"a.txt": GOOD}, "a file and its folder", 1, inputs=("a.txt", "."))
    yield Case(
        "path-missing", {"a.txt": GOOD}, "a path that is not there", inputs=("a.txt", "b.txt")
    )
    yield Case("path-empty", {"a.txt": GOOD}, "an empty path", inputs=("",))
    yield Case("path-device", {"a.txt": GOOD}, "a device", inputs=("a.txt", "/dev/null"))
    yield Case("path-long", {"a.txt": GOOD}, "a path too long", inputs=("n" * 5000,))


def _streams() -> Iterator[Case]:
    streams = {
        "empty": (b"", 0),
        "text": (GOOD, 1),
        "binary": (bytes(range(256)) * 40, None),
        "zip-cut": (b"PK\x03\x04" + bytes(90), None),
        "page": (b"<!doctype html><p>" + SPOKEN.encode(), None),
        "lines": (b'{"text": 1}\n{"text": "He said no."}\n', None),
    }
    for name, (data, articles) in streams.items():
        yield Case(
            f"stdin-{name}", {}, f"standard input: {name}", articles, stdin=data, inputs=("-",)
        )
    yield Case("stdin-twice", {}, "standard input twice", stdin=GOOD, inputs=("-", "-"))


def _settings() -> Iterator[Case]:
    settings: dict[str, bytes] = {
        "empty": b"",
        "binary": bytes(range(256)),
        "brackets": b"a = " + b"[" * 20_000,
        "tables": b"[a]\n" * 2,
        "unknown": b"colour = 'red'\n",
        "types": b"min_score = 'high'\nwith_sparql = 3\n",
        "range": b"min_score = 99\n",
        "nan": b"min_score = nan\n",
        "level": b"level = 'divine'\n",
        "fields-type": b"fields = 3\n",
        "fields-key": b"[fields]\nnothing = 'x'\n",
        "fields-list": b"[fields]\ntext = ['a']\n",
        "iri-js": b"base_iri = 'javascript:alert(1)//'\n",
        "iri-blank": b"base_iri = 'http://e.example/a b<>'\n",
        "knowledge": b"knowledge = 'nowhere.kb'\n",
        "entities": b"entities = 'nowhere.toml'\n",
        "title": b"title = '" + b"<script>" * 5000 + b"'\n",
    }
    for name, data in settings.items():
        yield Case(
            f"settings-{name}",
            {"a.txt": GOOD, "graphkit.toml": data},
            f"settings: {name}",
            options=("--settings", "{folder}/graphkit.toml"),
            inputs=("a.txt",),
        )


def _options() -> Iterator[Case]:
    options: dict[str, tuple[str, ...]] = {
        "field-none": ("--field", "text"),
        "field-unknown": ("--field", "colour=x"),
        "field-empty": ("--field", "text="),
        "field-twice": ("--field", "text=a", "--field", "text=b"),
        "iri-relative": ("--base-iri", "../x"),
        "iri-controls": ("--base-iri", "http://e.example/\u202e\n"),
        "title-controls": ("--title", "\x1b[31m</title><script>"),
        "level": ("--level", "none"),
        "score": ("--min-score", "nan"),
        "certainty": ("--min-certainty", "-1"),
        "settings-folder": ("--settings", "{folder}"),
        "settings-missing": ("--settings", "{folder}/none.toml"),
        "knowledge-text": ("--knowledge", "{folder}/a.txt"),
        "knowledge-folder": ("--knowledge", "{folder}"),
        "entities-text": ("--entities", "{folder}/a.txt"),
        "entities-folder": ("--entities", "{folder}"),
        "image-suffix": ("--image", "{folder}/a.bmp"),
        "image-folder": ("--image", "{folder}/none/a.svg"),
        "embed-folder": ("--embed", "{folder}"),
        "strict-empty": ("--strict",),
    }
    for name, words in options.items():
        yield Case(
            f"option-{name}", {"a.txt": GOOD}, f"options: {name}", options=words, inputs=("a.txt",)
        )
    for name, toml in {
        "loop": '[[same]]\nnames = ["Brandt", "Brandt"]\n',
        "types": "same = 3\ndifferent = 'x'\n",
        "binary": "\x00\x01",
        "brackets": "a = " + "[" * 20_000,
    }.items():
        files = {"a.txt": GOOD, "e.toml": toml.encode()}
        words = ("--entities", "{folder}/e.toml")
        yield Case(f"entities-{name}", files, f"entities: {name}", options=words, inputs=("a.txt",))
