"""Actors that look alike are shown to a person, and are not brought together."""

import pytest

from graphkit.records import Actor
from graphkit.report import alike


def person(name, wikidata=None, *aliases):
    return Actor(id=name, name=name, kind="person", wikidata=wikidata, aliases=aliases)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (person("Mara Quell"), person("Mara Jane Quell"), "one name is part of the other"),
        (person("Mara Quell"), person("Maria Quell"), "same family name, same first letter"),
        (person("Tom Lindgren"), person("Tom Lindgrenn"), "nearly the same letters"),
        (person("Mara Quell", None, "Quell"), person("Q. Ell", None, "Quell"), "both are called"),
    ],
)
def test_pairs_that_look_alike(one, other, why):
    (pair,) = alike([one, other])
    assert pair.why.startswith(why)


def test_what_is_linked_twice_is_two():
    assert not alike([person("Kim Jong Un", "Q1"), person("Kim Jong Il", "Q2")])


def test_people_are_no_bodies():
    assert not alike([person("Quell"), Actor(id="b", name="Quell", kind="body")])
