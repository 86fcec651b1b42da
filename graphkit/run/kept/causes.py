"""The digests of all that a finding depends on, besides the article itself."""

import hashlib
import re
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.resources import files
from pathlib import Path

import msgspec

from graphkit.extract import model_digests
from graphkit.gazetteer.seeds import folder
from graphkit.identity import digest
from graphkit.records import Search
from graphkit.settings import Settings

# The packages and modules of graphkit that understand an article, those that parse its text, and
# the tables of these. Tests hold them against what is imported and opened.
UNDERSTANDING = (
    *("anchor", "annotate", "assemble", "compare", "errors.py", "extract", "gazetteer"),
    *("identity.py", "knowledge", "pipeline.py", "read", "records", "registry.py", "resolve"),
    *("text", "version.py"),
)
PARSING = ("annotate", "errors.py", "gazetteer", "identity.py", "records", "text")
TABLES_OF_PARSE = ("actors/titles.tsv",)
NAME_OF_REQUIREMENT = re.compile(r"[\w.-]+")
BLOCK = 1 << 20


def of_search(search: Search) -> str:
    """The digest of the settings of a search, and of the model files of its level."""
    told = [msgspec.to_builtins(search), model_digests(search.level)]
    return digest(msgspec.json.encode(told, order="sorted"))


def of_names(settings: Settings) -> str:
    """The digest of the files that name entities: ``entities.toml`` and the knowledge base."""
    named = (settings.entities, settings.knowledge)
    return digest("\n".join(_of_file(Path(file)) if file else "" for file in named).encode())


@cache
def of_program() -> str:
    """The digest of the code, the tables and the libraries that understand an article."""
    return _of_files(UNDERSTANDING, sorted(folder("seeds").rglob("*.tsv")))


@cache
def of_parser() -> str:
    """The digest of the code, the tables and the libraries that parse a text."""
    return _of_files(PARSING, [folder("seeds") / name for name in TABLES_OF_PARSE])


def _of_files(names: Iterable[str], tables: Iterable[Path]) -> str:
    """The digest of some of graphkit's modules, some tables, and the versions of the libraries."""
    package = Path(str(files("graphkit")))
    code = (path for name in names for path in _modules(package / name))
    seen = [_of_file(path) for path in (*code, *tables)]
    return digest("\n".join([*seen, *_versions()]).encode())


def _modules(path: Path) -> list[Path]:
    return sorted(path.rglob("*.py")) if path.is_dir() else [path]


def _versions() -> list[str]:
    """The installed version of each package that graphkit requires."""
    names = {
        found[0] for one in requires("graphkit") or () if (found := NAME_OF_REQUIREMENT.match(one))
    }
    return sorted(f"{name} {_version(name)}" for name in names)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _of_file(path: Path) -> str:
    """The SHA-256 of a file, which is read in blocks."""
    seen = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            seen.update(block)
    return seen.hexdigest()
