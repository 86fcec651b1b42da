"""Names that stand for no actor, with the reason; and names like them that do stand for one."""

from datetime import date

import pytest
from from_text import understood

SPRING_2018 = date(2018, 3, 5)


def refused(text: str) -> dict[str, str]:
    return {one.span.of(text): one.reason for one in understood(text, SPRING_2018).refused}


def named(text: str) -> set[str]:
    return {actor.name for actor in understood(text, SPRING_2018).actors}


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("By Ada Quell\n\nTom Reyd left the port.", "Ada Quell", "byline"),
        ("Tom Reyd left.\n\n(Reporting by Ada Quell)", "Ada Quell", "credit of the outlet"),
        ("Tom Reyd left. (Editing by Ada Quell)", "Ada Quell", "credit of the outlet"),
        ("Photograph: Ada Quell/Getty Images\n\nTom Reyd left.", "Ada Quell", "picture credit"),
        ("Tom Reyd left.\n\n© 2018 Ada Quell and Sons", "Ada Quell", "notice"),
        ("Sen. Ada Quell, D-Calif., voted no.", "D-Calif.", "tag of a party and a state"),
        ("Sen. Tom Reyd (R-Ohio) voted no.", "R-Ohio", "tag of a party and a state"),
        ("Rep. Ida Brand, R-N.Y., left early.", "R-N.Y.", "tag of a party and a state"),
        ("Shares of Varn Steel (VRN.N) fell.", "VRN.N", "sign of a market"),
        ("Shares of Varn Steel (NYSE: VRN) fell.", "VRN", "sign of a market"),
        ("It was 54 Fahrenheit in the shade.", "Fahrenheit", "unit"),
        ("The match starts at 2000 GMT on Friday.", "GMT", "unit"),
        ("The Leave campaign had more money.", "Leave", "option of a vote"),
        ("The Remain side had better speakers.", "Remain", "option of a vote"),
        ("Shares of European banks fell.", "European", "adjective"),
        ("The attack on the neo-Nazi group failed.", "Nazi", "adjective"),
        ("Her neighbour is a Muslim.", "Muslim", "one of a kind"),
        ("The park is open to Muslims and Christians.", "Muslims", "people"),
        ("The judge heard Senators Ada Quell and Tom Reyd.", "Senators", "common noun"),
        ("He met Transport Commissioner Ada Quell.", "Transport", "part of an office"),
        ("OSTERWICK (Reuters) - Tom Reyd left.", "OSTERWICK", "dateline"),
        ("Oslo, July 7 (AFP) – Tom Reyd left.", "Oslo", "dateline"),
        ("LONDON Tom Reyd left on Monday.", "LONDON", "dateline"),
        ("The Ebola outbreak is over, the clinic said.", "Ebola", "term"),
        ("The Osterby virus spread in the port of Varn.", "Osterby", "product, work or term"),
        ("The police compared DNA from the car.", "DNA", "term"),
        ("Tom Reyd has an Apple Watch and a dog.", "Watch", "part of a name"),
        ("Shares of Latin American banks fell.", "Latin American", "adjective"),
        ("Volkswagen AG (VOWG_p.DE) sold fewer cars.", "VOWG_p", "sign of a market"),
        (
            "Write to Ada Quell at ada@example.org\n\nTom Reyd left.",
            "Ada Quell",
            "credit of the outlet",
        ),
        ("Tom Reyd won the match.\n\nBooked: Quell. Ref: Brandwell.", "Ref", "label"),
        ("Norway play Tuvalu in Group B on Monday.", "Group B", "code"),
        (
            "The clinic is in the novel “Brandwellia” by Ada Quell.",
            "Brandwellia",
            "product, work or term",
        ),
        ("Momentum for a law has faded in the port.", "Momentum", "first word of a sentence"),
        (
            "Ada Quell and Tom Reyd wrote it. The Quell-Reyd bill failed.",
            "Quell-Reyd",
            "pair of names",
        ),
        (
            "A bridge falls\n\nTom Reyd left on Monday.\n\nIda Brandwell\n\nMore on this",
            "Ida Brandwell",
            "line without a sentence",
        ),
    ],
)
def test_some_names_stand_for_no_actor(text: str, words: str, reason: str):
    assert refused(text).get(words) == reason


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("By Ada Quell\n\nTom Reyd thanked Ada Quell.", "Ada Quell"),
        ("OSLO (Reuters) - Police in Oslo searched the port.", "Oslo"),
        ("April Quell left. April said that it was cold.", "April Quell"),
        ("The European Commission said no.", "European Commission"),
        ("Mr. T said that he was tired.", "T"),
        ("In 2015 IBM sold the plant.", "IBM"),
        ("He told the Guardian that he left.", "Guardian"),
        ("The Workers' Party said no.", "Workers' Party"),
        ("Rick London drove. London said no.", "Rick London"),
        ("NASA Administrator Ida Brand said no.", "NASA"),
        ("A bridge falls\n\nAda Quell’s day\n\nAda Quell left on Monday.", "Ada Quell"),
        ("A bridge falls\n\n“We left on Monday.”\n\nAda Quell, baker", "Ada Quell"),
        ("The Hewlett-Packard board met.", "Hewlett-Packard"),
        ("He told Varnweek: “We left.”", "Varnweek"),
        ("Target said that sales fell.", "Target"),
        ("Sales rose at Orchard. Orchard has forty shops.", "Orchard"),
        ("Shell said that sales fell.", "Shell"),
        ("Varnwell Professor Ida Brand said no.", "Varnwell"),
    ],
)
def test_a_name_like_these_still_stands_for_its_actor(text: str, name: str):
    assert name in named(text)


def test_the_place_of_a_dateline_that_the_article_does_not_name_again_is_no_actor():
    assert named("VARN HARBOUR (Agency) - Tom Reyd left.") == {"Tom Reyd"}


def test_a_reporter_is_not_the_one_who_is_called_so_in_the_article():
    text = "By William James\n\nTom James left. James said that he was tired."
    (said,) = understood(text, SPRING_2018).statements
    names = {actor.id: actor.name for actor in understood(text, SPRING_2018).actors}
    assert [names[one] for one in said.actors] == ["Tom James"]


def test_a_text_in_another_language_gives_no_names():
    text = (
        "Die Aufnahme der Patienten in die Klinik war am Montag nach dem Brand im Keller wieder "
        "möglich, doch die Leitung der Klinik sprach von einem hohen Schaden an den Geräten."
    )
    assert named(text) == set()
    assert "not English" in refused(text).values()


def test_a_participle_that_opens_a_sentence_is_no_given_name():
    text = "Ada Quell runs the mill. Hosting Quell, the club gave her a cup. Quell said it was old."
    assert named(text) == {"Ada Quell"}
