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
        (
            person("Tom Lindgren"),
            Actor(id="b", name="Tom Lindgrenn", kind="organization"),
            "nearly the same letters",
        ),
        (person("Mara Quell", None, "Quell"), person("Q. Ell", None, "Quell"), "both are called"),
    ],
)
def test_pairs_that_look_alike(one, other, why):
    (pair,) = alike([one, other])
    assert pair.why.startswith(why)


def test_what_is_linked_twice_is_two():
    assert not alike([person("Kim Jong Un", "Q1"), person("Kim Jong Il", "Q2")])


def test_people_are_no_bodies():
    assert not alike([person("Quell"), Actor(id="b", name="Quell", kind="organization")])


def test_a_name_in_two_scripts_is_shown():
    (pair,) = alike([person("Ada Brandwell"), person("Ада Брандвелл")])
    assert pair.why == "they sound alike in two scripts"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Абэ Синдзо", "Shinzo Abe"), ("Мухаммад Ширзадов", "Mohammad Shirzad")],
)
def test_a_name_in_two_scripts_may_differ_a_little(one, other):
    assert alike([person(one), person(other)])


def test_thousands_of_one_family_name_are_compared_in_no_time():
    assert not alike([person(f"A{n} Quell") for n in range(3000)])


def test_thousands_are_compared_in_no_time():
    assert not alike([person(f"Ada{n} Quell{n}") for n in range(3000)])
