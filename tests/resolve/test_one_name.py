"""One person in two articles under two spellings or lengths of a name; and two who are two."""

from datetime import date

import pytest
from from_text import understood

from graphkit.resolve import across

FIRST, LATER = date(2018, 3, 5), date(2018, 3, 6)


def speakers(one: str, other: str, *, story: bool = True) -> list[str]:
    """The ids of the speakers of two articles, of one story or of two."""
    board = "Varn Water Board" if story else "Oster Rail Board"
    mayor = "Ida Brandwell" if story else "Tom Reyd"
    first = understood(
        f"{one} met Ida Brandwell of the Varn Water Board. {one} said that it was early.", FIRST
    )
    second = understood(f"{mayor} left the {board}. {other} said that it was late.", LATER)
    found = across([first, second])
    return [actor for each in found for said in each.statements for actor in said.actors]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergei Ivanchuk", "Sergey Ivanchuk"),
        ("Mohammed Tarhani", "Muhammad Tarhani"),
        ("Yevgeny Prigonin", "Evgeny Prigonin"),
        ("Aleksandr Volkonin", "Alexander Volkonin"),
        ("Ahmed al-Khatabi", "Ahmad Al Khattabi"),
        ("Abdel-Fattah Karmani", "Abdul Fattah Karmani"),
        ("Kim Min-jung", "Kim Min Jung"),
        ("Ada Karin Quell", "Ada Quell"),
        ("William Tarrish", "Bill Tarrish"),
        ("A. K. Quell", "Ada K. Quell"),
        ("Dianne Varnholt", "Diane Varnholt"),
    ],
)
def test_two_spellings_of_a_name_in_one_story_are_one_person(one: str, other: str):
    found = speakers(one, other)
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Robert Haines Jr.", "Robert Haines"),
        ("Erik Tarrish", "Erika Tarrish"),
        ("Kim Jong-min", "Kim Jung-min"),
        ("Alan Pryce", "Alana Pryce"),
        ("Daniel Okafor", "Danielle Okafor"),
        ("Hassan Karimi", "Hussein Karimi"),
        ("Ada Karin Quell", "Ada Maria Quell"),
        ("Anna Petrova", "Anne Petrova"),
        ("Ada K. Quell", "Ada P. Quell"),
    ],
)
def test_relatives_with_like_names_are_two(one: str, other: str):
    assert len(set(speakers(one, other))) > 1


def test_in_two_stories_two_spellings_are_two_people():
    assert len(set(speakers("Sergei Ivanchuk", "Sergey Ivanchuk", story=False))) > 1


def test_two_of_one_family_name_in_an_article_are_not_brought_together():
    one = "Sergei Ivanchuk met Olga Ivanchuk of the Varn Board. Sergei Ivanchuk said it was late."
    other = "Sergey Ivanchuk left the Varn Board. Sergey Ivanchuk said that it was late."
    found = across([understood(one, FIRST), understood(other, LATER)])
    said = {actor for each in found for one in each.statements for actor in one.actors}
    assert len(said) > 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Varn Trade Fund (VTF) met. The VTF said it was over.", "Varn Trade Fund"),
        ("The Ada Quell Fund (Adaquell) met. Adaquell said it was over.", "Ada Quell Fund"),
        ("The Norland Unity Party (PUN) met. PUN said it was over.", "Norland Unity Party"),
        ("The Quell Institute (Inquell) met. Inquell warned of rain.", "Quell Institute"),
        ("The Party of Free Varn (PVL) met. The PVL said it was over.", "Party of Free Varn"),
    ],
)
def test_a_short_name_in_brackets_is_the_name_before_it(text: str, name: str):
    found = understood(text)
    (speaker,) = found.statements[-1].actors
    assert {actor.id: actor.name for actor in found.actors}[speaker] == name


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quell (Norland) won the race. Norland said it was proud.",
        "The bridge at Varn (Oster) is shut. Oster said it was safe.",
    ],
)
def test_brackets_behind_a_person_or_a_place_hold_another_name(text: str):
    found = understood(text)
    names = {actor.id: actor.name for actor in found.actors}
    assert not {names[one] for one in found.statements[-1].actors} & {"Ada Quell", "Varn"}


def test_a_full_name_beside_an_organization_stays_a_person():
    found = understood("The head of the Varn party, Tom Brandt, left. Brandt said it was over.")
    names = {actor.id: (actor.name, actor.kind) for actor in found.actors}
    assert [names[one] for one in found.statements[-1].actors] == [("Tom Brandt", "person")]
