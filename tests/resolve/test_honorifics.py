"""Ranks, honorifics and letters of many countries are no part of a name: one person is one."""

from datetime import date

import pytest
from from_text import understood

SPRING_2018 = date(2018, 3, 5)


def people(text: str) -> set[str]:
    found = understood(text, SPRING_2018).actors
    return {actor.name for actor in found if actor.kind != "country"}


@pytest.mark.parametrize(
    "title",
    [
        *("Shri", "Smt.", "Union Minister", "Chief Minister", "Maulana", "Havildar", "DGP", "CM"),
        *("Alhaji", "Hajia", "Mallam", "Barrister", "Engr.", "CP", "ACP", "DSP", "IGP", "Otunba"),
        *("Rt Hon", "Viscount", "Det Insp", "Ch Supt", "Wing Commander", "Lance Corporal"),
        *("Mme", "Maître", "Monsieur", "Sheikha", "Mullah", "Grand Mufti", "Ayatollah", "Haji"),
        *("Staff Sgt.", "Pfc.", "1st Lt.", "State Sen.", "Petty Officer", "Assemblywoman"),
        *("PM", "VP", "Deputy Chief Constable", "District Attorney", "Police Commissioner"),
    ],
)
def test_a_title_before_a_name_makes_no_second_person(title: str):
    text = f"{title} Robert Tarrish opened the hall. Tarrish said that it was overdue."
    assert people(text) == {"Robert Tarrish"}


@pytest.mark.parametrize(
    "letters", ["IPS", "AVSM", "GCFR", "OFR", "mni", "QPM", "GBE", "LLB", "KCMG", "SAN", "MBBS"]
)
def test_letters_behind_a_name_make_no_second_person(letters: str):
    text = f"Robert Tarrish, {letters}, opened the hall. Tarrish said that it was overdue."
    assert people(text) == {"Robert Tarrish"}
    assert people(text.replace(",", "")) == {"Robert Tarrish"}


@pytest.mark.parametrize(
    "text",
    [
        "Sen. Ada Tarrish, R-Ohio, said no. Tarrish left.",
        "Sen. Ada Tarrish, D-Calif., said no. Tarrish left.",
        "Sen. Ada Tarrish (D-N.Y.) said no. Tarrish left.",
        "Rep. Ada Tarrish, an R-Texas member, said no.",
        "Cllr Ada Tarrish (Lab) said no. Tarrish left.",
        "“No,” said Ada Tarrish, D-W.Va. Tarrish left.",
    ],
)
def test_a_party_and_a_state_behind_a_name_are_no_actors(text: str):
    assert "Ada Tarrish" in people(text)
    assert people(text) <= {"Ada Tarrish", "Texas"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("CP Rail said that trains were late.", "CP Rail"),
        ("Sri Lanka closed its ports.", "Sri Lanka"),
        ("PC World tested the phone.", "PC World"),
    ],
)
def test_letters_that_start_another_name_are_part_of_it(text: str, name: str):
    found = {actor.name for actor in understood(text, SPRING_2018).actors}
    assert name in found
