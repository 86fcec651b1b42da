"""An article that takes too much ends a process of its own, and the next one is understood."""

import os
import resource

import pytest

from graphkit.errors import InstallationError
from graphkit.pipeline import attempt
from graphkit.read import article_from_text
from graphkit.run import net
from graphkit.settings import Settings

RULES = Settings(level="rules")
GOOD = article_from_text("The mayor said that the bridge was safe.", path="good.txt")
BAD = article_from_text("BAD", path="bad.txt")


def turned_bad(monkeypatch, what):
    def some(article, search, context):
        return what() if article.id == BAD.id else attempt(article, search, context)

    monkeypatch.setattr(net, "attempt", some)


def without_end():
    while True:
        pass


def memory():
    resource.setrlimit(resource.RLIMIT_AS, (2**30, resource.RLIM_INFINITY))
    return b"x" * 2**34


@pytest.mark.parametrize(
    ("what", "reason"),
    [
        (without_end, "ended: it takes too much time"),
        (os.abort, "ended: it takes too much memory, or breaks a library"),
        (memory, "ended: it takes too much memory, or breaks a library"),
    ],
)
def test_an_article_that_ends_the_process_costs_the_others_nothing(monkeypatch, what, reason):
    monkeypatch.setattr(net, "SECONDS_AT_LEAST", 3.0)
    turned_bad(monkeypatch, what)
    first, second, third = net.understood([GOOD, BAD, GOOD], RULES)
    assert [one.id for one in first.statements] == [one.id for one in third.statements]
    assert (second.path, second.reason, second.severity) == ("bad.txt", reason, "error")


def test_a_model_that_is_missing_is_told_once(monkeypatch):
    def missing(_):
        message = "a model is missing"
        raise InstallationError(message)

    monkeypatch.setattr(net, "ready", missing)
    with pytest.raises(InstallationError, match="a model is missing"):
        list(net.understood([GOOD, GOOD], RULES))


def test_nothing_is_left_over_if_nobody_asks_on():
    found = net.understood([GOOD, GOOD], RULES)
    next(found)
    found.close()
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
