"""Which event is meant: by its name, by a name that many share, by a noun; sentences of our own."""

from datetime import date

import pytest
from from_text import resolved

from graphkit.gazetteer.entries import KnownEvent
from graphkit.gazetteer.tables import known_events
from graphkit.records import Search
from graphkit.text.names import name_words

RULES = Search(level="rules")


def told(text: str, day: date | None) -> dict[str, str]:
    """The words of the text that stand for an event of the table, with its name."""
    found = resolved(text, day)
    known = {actor.id: actor.name for actor in found.actors if actor.kind == "event" and actor.when}
    return {
        mention.span.of(text): known[actor]
        for mention in found.mentions
        for actor in mention.actors
        if actor in known
    }


@pytest.mark.parametrize(
    ("text", "day", "words", "name"),
    [
        ("A World War II veteran spoke.", date(2019, 6, 6), "World War II", "World War II"),
        ("He fell in the Second World War.", date(1995, 5, 8), "Second World War", "World War II"),
        ("It was a bunker of the Cold War era.", date(2012, 3, 1), "Cold War", "Cold War"),
        ("Firms make post-Brexit plans.", date(2019, 2, 1), "Brexit", "Brexit"),
        ("She marched in the Arab Spring.", date(2013, 4, 4), "Arab Spring", "Arab Spring"),
        ("Security grew after 9/11.", date(2005, 9, 1), "9/11", "September 11 attacks"),
        ("Much changed since Sept. 11.", date(2004, 1, 9), "Sept. 11", "September 11 attacks"),
    ],
)
def test_a_name_is_its_event_whatever_stands_beside_it(text, day, words, name):
    assert told(text, day).get(words) == name


@pytest.mark.parametrize(
    ("text", "day", "words", "name"),
    [
        # a year in front decides
        ("They met at the 2012 Summer Olympics.", date(2019, 1, 5), "2012 Summer Olympics", "2012"),
        ("The 2006 World Cup was long ago.", date(2018, 6, 20), "2006 World Cup", "2006 FIFA"),
        ("She ran at the 2020 Olympics.", date(2021, 9, 1), "2020 Olympics", "2020 Summer"),
        ("She won gold at the London 2012 Games.", date(2019, 1, 5), "London 2012 Games", "2012"),
        # so does a year or a place behind
        ("The World Cup in Brazil was loud.", date(2017, 5, 5), "World Cup", "2014 FIFA"),
        ("The Olympics of 1996 were hot.", date(2008, 8, 9), "Olympics", "1996 Summer"),
        # the one that is going on, just past or near
        ("The World Cup kicks off today.", date(2014, 6, 12), "World Cup", "2014 FIFA"),
        ("Leaders left the G20 summit.", date(2010, 6, 28), "G20 summit", "2010 G20 Toronto"),
        ("Leaders left the G-20 summit.", date(2010, 11, 13), "G-20 summit", "2010 G20 Seoul"),
        ("The NATO summit ended.", date(2014, 9, 6), "NATO summit", "2014 NATO Wales"),
        ("The war in Afghanistan goes on.", date(1985, 3, 3), "war in Afghanistan", "Soviet"),
        ("The war in Afghanistan goes on.", date(2009, 3, 3), "war in Afghanistan", "War in Afgh"),
    ],
)
def test_a_name_of_many_is_the_one_of_the_year_the_place_or_the_day(text, day, words, name):
    found = told(text, day).get(words, "")
    assert found.startswith(name)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The G20 summit is useful.", None),
        ("The G20 summit is useful.", date(2018, 4, 1)),
        ("Ivo Lind skied in the World Cup.", date(2016, 7, 1)),
        ("Ivo Lind skied in the World Cup.", date(2018, 1, 20)),
        ("The 1931 World Cup is a fable.", date(2018, 6, 20)),
        ("Nobody had heard of Brexit.", date(1998, 1, 1)),
        ("The G20 summit in Norway was a joke.", date(2018, 12, 5)),
        ("The court meets on September 11.", date(2018, 9, 1)),
        ("On Sept. 11, the shop opens.", date(2018, 9, 1)),
    ],
)
def test_a_name_that_nothing_decides_is_no_event_of_the_table(text, day):
    assert told(text, day) == {}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # an election of another country, whatever is held elsewhere in these weeks
        (
            "Iraq counted. In Baghdad, Iraqis waited. The election was close, Barack Obama said.",
            date(2010, 11, 5),
        ),
        ("Ghana is split. Ghanaians fear the 2016 election in Accra.", date(2016, 12, 20)),
        ("Cubans in Havana fear the 2010 election. Cuba is calm.", date(2010, 11, 20)),
        ("Cuba is calm. Cubans fear the presidential election.", date(2016, 11, 20)),
        # a noun alone, in an article that speaks of no place of the event
        ("The war between the two bakers of Lind goes on.", date(2006, 5, 5)),
        ("The United States said the war was long.", date(2006, 5, 5)),
        ("The summit of the hill is bare.", date(2018, 7, 12)),
        ("The mayor of Chicago won the election.", date(2012, 11, 8)),
        ("The club held an election.", date(2016, 11, 9)),
        (
            "Argentina voted. The gubernatorial election in Buenos Aires was calm.",
            date(2015, 11, 1),
        ),
        ("Ukraine and Russia met. Regional conflict hurts trade in Ukraine.", date(2018, 3, 3)),
        ("Paris is quiet. Police in Paris foiled an attack.", date(2015, 11, 15)),
        ("Paris is quiet. The July 2015 attack on a lorry shook Paris.", date(2016, 2, 2)),
        ("The bombing of a village in Norway was a film.", date(2005, 7, 9)),
    ],
)
def test_a_noun_that_does_not_fit_is_no_event(text, day):
    assert told(text, day) == {}


@pytest.mark.parametrize(
    ("text", "day", "words", "name"),
    [
        (
            "Barack Obama thanked voters. The election was hard, Obama told Americans.",
            date(2012, 11, 9),
            "The election",
            "2012 United States presidential election",
        ),
        (
            "The 2008 U.S. presidential election was a long one.",
            date(2009, 4, 1),
            "2008 U.S. presidential election",
            "2008 United States presidential election",
        ),
        (
            "Iraqis in Baghdad fear the 2010 election. Iraq is calm.",
            date(2010, 11, 20),
            "the 2010 election",
            "2010 Iraqi parliamentary election",
        ),
        (
            "Austria is split. Austrians fear the 2016 election in Vienna.",
            date(2016, 12, 20),
            "the 2016 election in Vienna",
            "2016 Austrian presidential election",
        ),
        (
            "Her father fought in the Vietnam War. She said the war broke him.",
            date(2015, 4, 1),
            "the war",
            "Vietnam War",
        ),
        (
            "Offices stood empty during the coronavirus pandemic.",
            date(2021, 4, 1),
            "coronavirus pandemic",
            "COVID-19 pandemic",
        ),
        (
            "Voters in Scotland are tired. The 2014 referendum divided Scotland.",
            date(2016, 4, 1),
            "The 2014 referendum",
            "2014 Scottish independence referendum",
        ),
    ],
)
def test_a_noun_with_enough_beside_it_is_the_event(text, day, words, name):
    assert told(text, day)[words] == name


def whole(event: KnownEvent) -> bool:
    called = [alias for alias in event.entry.aliases if alias[0].islower()]
    nouns = all(set(name_words(alias)) & set(event.kinds) for alias in called)
    return nouns and (event.end is None or event.start <= event.end)


def test_a_row_ends_after_its_start_and_its_phrases_have_its_nouns():
    assert [event.entry.name for event in known_events() if not whole(event)] == []


def test_no_two_rows_have_one_name_or_one_item():
    names = [event.entry.name for event in known_events()]
    items = [event.entry.wikidata for event in known_events() if event.entry.wikidata]
    assert sorted(set(names)) == sorted(names)
    assert sorted(set(items)) == sorted(items)


def test_rows_stand_in_the_order_of_their_first_days():
    days = [event.start for event in known_events()]
    assert days == sorted(days)


def test_a_round_named_after_its_talks_does_not_trip_the_reader():
    assert told("After the talks in Oslo a second round came.", date(2018, 7, 9)) == {}


@pytest.mark.parametrize(
    "text",
    [
        "In Osaka, Donald Trump said his talks with Xi Jinping were good.",
        "Donald Trump said in Osaka that the meeting with Xi Jinping was short.",
        "Donald Trump and Xi Jinping left Osaka after their summit.",
    ],
)
def test_parties_alone_recall_no_event_of_years_ago(text: str):
    found = resolved(text, date(2019, 6, 29))
    assert [a.name for a in found.actors if a.kind == "event" and a.when.end.year < 2019] == []


def test_its_place_recalls_an_event_of_years_ago():
    text = "Donald Trump and Kim Jong Un met in Singapore. Their summit in Singapore was the first."
    found = resolved(text, date(2020, 6, 29))
    assert any("Singapore" in a.name for a in found.actors if a.kind == "event")
