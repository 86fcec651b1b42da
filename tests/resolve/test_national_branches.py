"""An organization with a country or a longer name in the article is not the one of the tables."""

from datetime import date

import pytest
from from_text import understood

SPRING_2018 = date(2018, 3, 5)


def organizations(text: str) -> set[str]:
    found = understood(text, SPRING_2018).actors
    return {actor.name for actor in found if actor.kind == "organization"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "American and British Red Cross teams came.",
            {"American Red Cross", "British Red Cross"},
        ),
        ("The Kenyan Red Cross said that it was late.", {"Kenyan Red Cross"}),
        ("The Red Cross Society of China sent tents.", {"Red Cross Society of China"}),
        ("Greenpeace Germany said that it would sue.", {"Greenpeace Germany"}),
        ("Amnesty International Kenya's director left.", {"Amnesty International Kenya"}),
        ("UNICEF Kenya said that it was late.", {"UNICEF Kenya"}),
        ("The Texas Democratic Party lost.", {"Texas Democratic Party"}),
        ("The New Zealand Labour Party lost.", {"New Zealand Labour Party"}),
        ("The Ohio Supreme Court ruled on Monday.", {"Ohio Supreme Court"}),
        ("The Supreme Court of Texas ruled on Monday.", {"Supreme Court of Texas"}),
        ("The California Department of Justice sued.", {"California Department of Justice"}),
        ("The Ohio Senate voted on Monday.", {"Ohio Senate"}),
    ],
)
def test_a_national_organization_is_one_of_its_own(text: str, names: set[str]):
    assert organizations(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Red Cross said that it was late.", "International Committee of the Red Cross"),
        ("The U.S. Federal Reserve raised its rate.", "Federal Reserve"),
        ("The Turkish NATO mission left.", "NATO"),
        ("The World Health Organization's Africa office said no.", "World Health Organization"),
        ("The Japanese unit of Apple closed.", "Apple Inc."),
        ("The Canadian Supreme Court ruled.", "Supreme Court of Canada"),
        ("Amnesty International met Kenya’s president.", "Amnesty International"),
    ],
)
def test_a_country_near_an_organization_does_not_always_make_another(text: str, name: str):
    assert name in organizations(text)


def test_a_given_name_before_a_city_is_a_person():
    names = {actor.name for actor in understood("Petra Paris said no.", SPRING_2018).actors}
    assert names == {"Petra Paris"}


def test_a_name_that_goes_on_with_another_family_name_is_another_person():
    text = "“It needs time,” Mohammed bin Rashid al-Tarrish said."
    assert {actor.name for actor in understood(text, SPRING_2018).actors} == {
        "Mohammed bin Rashid al-Tarrish"
    }
