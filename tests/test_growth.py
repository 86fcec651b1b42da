"""What an article costs grows with its length and not faster, in each step and each pattern."""

import gc
import importlib
import pkgutil
import re
import time
from functools import cache

import pytest

import graphkit
from graphkit.anchor import anchor
from graphkit.annotate import parse
from graphkit.assemble import relations, statements
from graphkit.extract import extract
from graphkit.knowledge import ResolverContext
from graphkit.read import article_from_text
from graphkit.records import Search
from graphkit.resolve import resolve

# Twice the text takes at most so many times as long; a step that takes less time than the second
# number is not measured, since the clock is too rough for it.
MOST, LEAST_SECONDS = 3, 0.05
FIRST = ("Al", "Bran", "Cor", "Dag", "Eld", "Fen", "Gor", "Hal", "Ing", "Jor", "Kel", "Lor")
LAST = ("an", "bert", "dric", "fa", "gil", "ho", "is", "kar", "len", "mo", "na", "or", "pha")
NAMES = [f"{first}{last}" for first in FIRST for last in LAST]
TEXTS = {
    "leading blanks": lambda n: " " * (n * 50) + "The mayor said it.",
    "nested reports": lambda n: "Ada Quell " + "said that Bo Marr " * n + "said that it is so.",
    "clauses without end": lambda n: "He said it, " * n,
    "opening marks": lambda n: "“" * (n * 10) + " he said.",
    "closing marks": lambda n: "”" * (n * 10) + " he said.",
    "angle marks": lambda n: "«" * (n * 5) + "»" * (n * 5) + " he said.",
    "underscores": lambda n: "_" * (n * 50) + " he said.",
    "marks that are never closed": lambda n: "He said “it is so. " * n,
    "straight marks": lambda n: '"' * (n * 10 + 1) + " he said.",
    "many names": lambda n: "".join(
        f"{NAMES[i % 156]} {NAMES[(i * 7 + i // 156) % 156]}son said no. " for i in range(n)
    ),
    "no full stop": lambda n: "the mayor of the town went on and " * n,
    "brackets": lambda n: "(" * (n * 10) + ")" * (n * 10) + " he left.",
    "pronouns": lambda n: "Ada Quell left. " + "He said she told him that they left. " * n,
    "days": lambda n: "on Monday, July 3, 2018, " * n + "he left.",
}


def steps(text: str) -> dict[str, float]:
    """The seconds of each step."""
    seconds, search = {}, Search(level="rules")

    def timed(name, step, *words):
        start = time.process_time()
        found = step(*words)
        seconds[name] = time.process_time() - start
        return found

    article = timed("read", article_from_text, text)
    doc = timed("parse", parse, article.text)
    seen = timed("extract", extract, article, doc, search)
    context = ResolverContext()
    resolved = timed("resolve", resolve, article, doc, seen.utterances, context, 0.5)
    days = (article, doc, seen.utterances, seen.narrations, resolved)
    calendar = timed("anchor", anchor, *days)
    timed("assemble", statements, seen, resolved, calendar)
    relations(seen, resolved, calendar)
    return seconds


def fastest(text: str) -> dict[str, float]:
    several = [steps(text) for _ in range(2)]
    return {name: min(one[name] for one in several) for name in several[0]}


@pytest.mark.parametrize("kind", TEXTS)
def test_a_step_takes_twice_as_long_for_twice_the_text(kind):
    gc.collect()
    gc.disable()
    try:
        once, twice = fastest(TEXTS[kind](200)), fastest(TEXTS[kind](400))
    finally:
        gc.enable()
    grown = {name: twice[name] / once[name] for name in twice if twice[name] > LEAST_SECONDS}
    assert {name: round(by, 1) for name, by in grown.items() if by > MOST} == {}


@cache
def patterns() -> dict[str, re.Pattern]:
    """The patterns of all modules, by the first name that each has."""
    found = {}
    for module in pkgutil.walk_packages(graphkit.__path__, "graphkit."):
        if not module.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(module.name)).items():
                if isinstance(value, re.Pattern):
                    found.setdefault(value, f"{module.name}.{name}")
    return {name: pattern for pattern, name in found.items()}


# What patterns repeat: blanks, letters, marks, the beginnings of tags.
REPEATED = (" ", "\t", "\n", "a", "A", "1", '"', "“", "(", "[", "<", "-", ".", ",", ":", "a ", "A ")
REPEATED += ("Aa ", "1 ", ". ", "a.", "<a ", "<!--", "a-", "\n ", "a: b\n", "of the ", "said ")


@pytest.mark.parametrize("name", patterns())
def test_a_pattern_finds_where_it_begins_or_does_not_without_trying_every_way(name):
    pattern = patterns()[name]
    slow = {}
    for part in REPEATED:
        text = (part * 1000)[:1000] + "\x01"
        whole = text.encode() if isinstance(pattern.pattern, bytes) else text
        start = time.process_time()
        pattern.match(whole)
        pattern.fullmatch(whole)
        if (seconds := time.process_time() - start) > LEAST_SECONDS:
            slow[part] = seconds
    assert slow == {}
