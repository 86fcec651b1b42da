"""People of one name in several articles: one actor, or two that are kept apart."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from graphkit.pipeline import gather, understand
from graphkit.read.article import article_from_text
from graphkit.records import Search, When

RULES = Search(level="rules")


def findings(*texts):
    """What is found in each text, published a day after the one before."""
    days = (date(2014, 8, 10) + timedelta(days=n) for n in range(len(texts)))
    whens = (When(start=day, end=day, granularity="day") for day in days)
    articles = (article_from_text(t, published=w) for t, w in zip(texts, whens, strict=True))
    return [understand(article, RULES) for article in articles]


def timeline(*texts):
    return gather(findings(*texts))


def people(*texts):
    return sorted(a.name for a in timeline(*texts).actors if a.kind == "person")


PLUMBER = "Tom Quell, a plumber from Leeds, said the pipe was broken."
SENATOR = "Senator Tom Quell said the bill was ready."


def test_one_name_and_one_walk_of_life_is_one():
    again = "Tom Quell, an electrician, said the lamp was broken."
    assert people(PLUMBER, again) == ["Tom Quell"]


def test_a_rare_name_without_a_calling_is_one():
    assert people("Tom Quell said so.", "Tom Quell said no.", SENATOR) == ["Tom Quell"]


def test_two_walks_of_life_are_two_people_with_names_that_tell_them_apart():
    assert people(PLUMBER, SENATOR) == ["Tom Quell (plumber)", "Tom Quell (senator)"]


def test_the_order_of_the_articles_does_not_matter():
    found = findings(PLUMBER, SENATOR)
    assert gather(found) == gather(reversed(found))


def test_the_first_to_be_published_keeps_the_id():
    alone = {a.id for a in timeline(PLUMBER).actors if a.kind == "person"}
    both = {a.name: a.id for a in timeline(PLUMBER, SENATOR).actors if a.kind == "person"}
    assert alone == {both["Tom Quell (plumber)"]}


def test_statements_keep_their_ids_and_lead_to_their_own_namesake():
    both = timeline(PLUMBER, SENATOR)
    names = {actor.id: actor.name for actor in both.actors}
    alone = {s.id for text in (PLUMBER,) for s in timeline(text).statements}
    assert alone <= {s.id for s in both.statements}
    assert sorted(names[one] for s in both.statements for one in s.actors) == [
        "Tom Quell (plumber)",
        "Tom Quell (senator)",
    ]


def test_a_companion_whom_no_table_knows_makes_them_one_after_all():
    first = "Ada Brandwell met Tom Quell, a plumber. Tom Quell said the pipe was broken."
    second = "Ada Brandwell met Senator Tom Quell. Senator Tom Quell said the bill was ready."
    assert people(first, second) == ["Ada Brandwell", "Tom Quell"]


@pytest.mark.parametrize("name", ["Michael Brown", "Maria Garcia", "Li Wang"])
def test_a_common_name_alone_is_no_reason(name):
    assert len(people(f"{name} said it was late.", f"{name} said it was early.")) == 2


def test_a_common_name_and_a_place_in_common_are_a_reason():
    first = "Michael Brown left Leeds. Michael Brown said it was late."
    second = "Michael Brown came to Leeds. Michael Brown said it was early."
    assert people(first, second) == ["Michael Brown"]


def test_both_stand_for_a_person_to_judge():
    both = timeline(PLUMBER, SENATOR)
    assert all("kept apart" in " ".join(a.reasons) for a in both.actors if a.kind == "person")


@pytest.mark.parametrize(
    "text",
    [
        "Gordon Brown, a plumber from Leeds, said the pipe was broken.",
        "Plumber Gordon Brown said the pipe was broken.",
        "Gordon Brown, 17, a student in Leeds, said the exam was hard.",
        "Farmer Donald Trump said the corn in Ohio was dry.",
    ],
)
def test_a_known_name_with_another_calling_is_a_namesake(text):
    assert [a.wikidata for a in timeline(text).actors if a.kind == "person"] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Gordon Brown, a former teacher from Kirkcaldy, said the budget was ready.",
        "Prime Minister Gordon Brown left. Gordon Brown, a farmer at heart, said so.",
        "Donald Trump, a billionaire, said the tower was tall.",
    ],
)
def test_a_known_name_with_a_calling_that_fits_is_not(text):
    assert all(a.wikidata for a in timeline(text).actors if a.kind == "person")


def test_two_of_one_day_have_two_names():
    found = [
        replace(one, article=replace(one.article, published=None, title=""))
        for one in findings("John Smith said it was late.", "John Smith said it was early.")
    ]
    names = [a.name for a in gather(found).actors if a.kind == "person"]
    assert sorted(names) == ["John Smith (1)", "John Smith (2)"]


def test_a_hundred_namesakes_take_no_time():
    texts = [f"John Smith said that {n} ferries were late." for n in range(100)]
    assert len(people(*texts)) == 100


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Edgar Thorn, 84, said it was late.", "Edgar Thorn, 19, said it was early."),
        ("Robert P. Castell said it was late.", "Robert K. Castell said it was early."),
        ("Violinist Paul Hendry said it was late.", "Detective Paul Hendry said it was early."),
        ("Kim Min-jung said it was late.", "Kim Min-jung said it was early."),
    ],
)
def test_ages_initials_callings_and_common_names_tell_two_apart(first, second):
    assert len(people(first, second)) == 2


def test_a_middle_initial_may_be_left_out():
    first = "Robert P. Castell said it was late."
    assert len(people(first, "Robert Castell said it was early.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Donald Trump, 14, of Boise said the spelling was hard.",
        "Boris Johnson, a singer from Ohio, said the song was hard.",
        "Singer Theresa May said the song was hard.",
        "Gordon Brown scored twice. Gordon Brown said the match was hard.",
    ],
)
def test_who_is_too_young_or_sings_or_scores_is_another(text):
    assert [a.wikidata for a in timeline(text).actors if a.kind == "person"] == [None]


def test_a_speaker_with_another_id_is_still_named_with_certainty():
    text = "Senator Tom Quell met Mayor Eva Lund. He said the bill was ready."
    both = timeline(PLUMBER, text)
    namings = [(set(one.actors), set(n.actors), n) for one in both.statements for n in one.namings]
    assert sorted(n.named for *_, n in namings) == ["full name", "pronoun"]
    assert all(actors == named for actors, named, _ in namings)
    known = {actor.id for actor in both.actors}
    weighed = {one.actor for *_, n in namings for one in n.candidates if one.actor}
    assert weighed
    assert weighed <= known
    assert {a.name for a in both.actors if a.id in weighed} >= {"Tom Quell (senator)"}
