"""Who is meant: one construction a test, in sentences of our own."""

from datetime import date

import pytest
from from_text import resolved
from msgspec import structs

from graphkit.annotate import parse
from graphkit.extract import extract
from graphkit.read.article import article_from_text
from graphkit.records import Search, Span
from graphkit.resolve import resolve

RULES = Search(level="rules")
SUMMER_2018 = date(2018, 7, 9)


def meant(text: str, words: str, day: date | None = SUMMER_2018, nth: int = 0) -> list[str]:
    """The names of the actors that the n-th occurrence of some words stands for."""
    found = resolved(text, day)
    names = {actor.id: actor.name for actor in found.actors}
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    hits = [m for m in found.mentions if (m.span.start, m.span.end) == (at, at + len(words))]
    return [names[actor] for hit in hits for actor in hit.actors]


def speakers(text: str, day: date | None = SUMMER_2018) -> list[list[str]]:
    found = resolved(text, day)
    names = {actor.id: actor.name for actor in found.actors}
    return [[names[actor] for actor in speaker.actors] for speaker in found.speakers]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Emmanuel Macron spoke. Macron left early.", "Macron", "Emmanuel Macron"),
        ("Macron spoke first. Later Emmanuel Macron left.", "Macron", "Emmanuel Macron"),
        ("Prime Minister Theresa May arrived. Mrs. May smiled.", "May", "Theresa May"),
        ("The French minister arrived in Rome.", "French", "France"),
        ("Germans voted on Sunday.", "Germans", "Germany"),
        ("The U.S. ambassador left.", "U.S.", "United States"),
        ("Kim Jong-un met Moon Jae-in.", "Kim Jong-un", "Kim Jong Un"),
        (
            "Officials met at the State Department.",
            "State Department",
            "United States Department of State",
        ),
    ],
)
def test_names(text: str, words: str, name: str):
    found = resolved(text, SUMMER_2018)
    names = {actor.id: actor.name for actor in found.actors}
    places = [at for at in range(len(text)) if text.startswith(words, at)]
    inside = [m for m in found.mentions for at in places if m.span.start <= at < m.span.end]
    assert len(inside) == len(places)
    assert {names[actor] for mention in inside for actor in mention.actors} == {name}


def test_two_people_with_one_family_name_stay_apart():
    text = "Kim Jong Un sent Kim Yo Jong to Seoul. Melania Trump and Donald Trump stayed away."
    people = {actor.name for actor in resolved(text, SUMMER_2018).actors if actor.kind == "person"}
    assert people == {"Kim Jong Un", "Kim Yo Jong", "Melania Trump", "Donald Trump"}


def test_people_of_no_table_are_actors_too():
    found = resolved(
        "Ada Brandwell, a farmer, said the harvest was late. Brandwell blamed the rain."
    )
    (person,) = [actor for actor in found.actors if actor.kind == "person"]
    assert (person.name, person.wikidata, person.aliases) == ("Ada Brandwell", None, ("Brandwell",))


@pytest.mark.parametrize(
    ("text", "words", "day", "name"),
    [
        (
            "The South Korean president visited Berlin.",
            "The South Korean president",
            date(2016, 5, 1),
            "Park Geun-hye",
        ),
        (
            "The South Korean president visited Berlin.",
            "The South Korean president",
            date(2019, 5, 1),
            "Moon Jae-in",
        ),
        (
            "Russia’s foreign minister spoke.",
            "Russia’s foreign minister",
            date(2015, 3, 3),
            "Sergey Lavrov",
        ),
        ("The president of France spoke.", "The president", date(2010, 3, 3), "Nicolas Sarkozy"),
        (
            "The North Korean leader smiled.",
            "The North Korean leader",
            date(2011, 6, 1),
            "Kim Jong Il",
        ),
    ],
)
def test_an_office_is_that_of_the_day(text: str, words: str, day: date, name: str):
    assert meant(text, words, day) == [name]


def test_the_state_is_not_the_country_where_a_part_of_it_is_named():
    assert meant("Lyra Sand moved to Nevada. The state raised the tax.", "The state") == []
    assert meant("France raised the tax. The state was poor.", "The state") == [
        "Government of France"
    ]


def test_an_office_without_a_day_names_nobody():
    assert meant("The president of France spoke.", "The president", day=None) == []


def test_an_office_is_first_looked_for_in_the_article():
    text = "President Vladimir Putin received Donald Trump. The president smiled."
    assert meant(text, "The president") == ["Vladimir Putin"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Turkish Foreign Ministry denied it. “We know nothing,” the ministry said.",
            "Ministry of Foreign Affairs of Turkey",
        ),
        ("A spokesman for the Japanese government said it would wait.", "Government of Japan"),
        ("State Department officials said they would wait.", "United States Department of State"),
    ],
)
def test_bodies_speak_through_unnamed_people(text: str, names: str):
    assert speakers(text)[-1] == [names]


def test_who_speaks_for_a_body_is_kept_beside_it():
    (speaker,) = resolved("The unnamed Kremlin spokesman said it was late.", SUMMER_2018).speakers
    assert speaker.through == "unnamed Kremlin spokesman"


def test_a_statement_is_its_authors():
    text = "The Iranian government was angry. “We shall not wait,” its statement said."
    assert speakers(text) == [["Government of Iran"]]


def test_two_leaders_are_those_who_lead():
    text = "Mike Pompeo watched Donald Trump and Kim Jong Un. The two leaders agreed to meet again."
    assert meant(text, "The two leaders") == ["Donald Trump", "Kim Jong Un"]


def test_two_men_are_those_spoken_of_last():
    text = (
        "Donald Trump stayed at home. Mike Pompeo met Kim Jong Un. The two men did not shake hands."
    )
    assert meant(text, "The two men") == ["Mike Pompeo", "Kim Jong Un"]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Angela Merkel met Emmanuel Macron. She praised the talks.", "She", "Angela Merkel"),
        ("Mike Pompeo met Kim Jong Un again. He had met with him twice.", "him", "Kim Jong Un"),
        ("Donald Trump and Kim Jong Un shook hands. They smiled.", "They", "Donald Trump"),
    ],
)
def test_pronouns(text: str, words: str, name: str):
    assert meant(text, words)[:1] == [name]


def test_a_relative_pronoun_is_the_noun_before_it():
    text = "Mara Quell, who said she had seen the fire, called the police."
    article, doc = article_from_text(text), parse(text)
    (told,) = extract(article, doc, RULES).utterances
    who = structs.replace(told, source=(Span(12, 15),))
    found = resolve(article, doc, (who,))
    names = {actor.id: actor.name for actor in found.actors}
    assert [names[actor] for speaker in found.speakers for actor in speaker.actors] == [
        "Mara Quell"
    ]


def test_first_person_in_a_quotation_is_its_speaker():
    text = "“I shall go,” Angela Merkel said. “My bags are packed,” Emmanuel Macron replied."
    assert meant(text, "I") == ["Angela Merkel"]
    assert meant(text, "My") == ["Emmanuel Macron"]


def test_first_person_outside_of_quotations_is_nobody():
    assert meant("I met Angela Merkel in Berlin.", "I") == []


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Donald Trump met Kim Jong Un last month. He praised their meeting in Singapore.",
            "their meeting in Singapore",
            "2018 North Korea–United States Singapore Summit",
        ),
        (
            "Pompeo spoke to reporters in North Korea about last week’s talks.",
            "last week’s talks",
            "July 2018 Pyongyang talks",
        ),
        (
            "He called the Iran nuclear deal a mistake.",
            "Iran nuclear deal",
            "Joint Comprehensive Plan of Action",
        ),
    ],
)
def test_events(text: str, words: str, name: str):
    assert meant(text, words) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The board held a meeting in Oslo.",
        "Talks between the teachers and the city went on.",
        "Angela Merkel praised her talks with Emmanuel Macron.",
    ],
)
def test_what_fits_no_event_well_is_none(text: str):
    assert not [actor for actor in resolved(text, SUMMER_2018).actors if actor.kind == "event"]


def test_an_unknown_speaker_is_said_to_be_unknown():
    found = resolved("“It is raining,” somebody said.", SUMMER_2018)
    assert [speaker.actors for speaker in found.speakers] == [()]
    assert [diagnostic.severity for diagnostic in found.diagnostics] == ["note"]


def test_every_mention_names_an_actor_of_the_cast_and_says_why():
    found = resolved(
        "Mr. Trump met Kim. “I like him,” the president said of their summit in Singapore."
    )
    ids = {actor.id for actor in found.actors}
    assert all(set(mention.actors) <= ids and mention.basis for mention in found.mentions)


def test_a_made_up_word_in_a_quotation_is_nobody():
    text = "“We saw the great Zorblatt Not!” Angela Merkel said."
    assert {actor.name for actor in resolved(text, SUMMER_2018).actors} == {"Angela Merkel"}


@pytest.mark.parametrize(
    "text",
    [
        "“I have worked for Zorblatt since May,” Angela Merkel said.",
        "“We saw the great Zorblatt,” Angela Merkel said of Zorblatt.",
        "“We saw the Zorblatt Institute,” Angela Merkel said.",
    ],
)
def test_what_has_a_sign_of_a_body_is_one(text: str):
    assert len(resolved(text, SUMMER_2018).actors) == 2


@pytest.mark.parametrize(
    ("written", "again"),
    [
        ("Angela Merkel", "Ang\u200bela Mer\u2060kel"),
        ("Angela Merkel", "\u202eAngela Merkel\u202c"),
        ("Angela Merkel", "ANGELA MERKEL"),
        ("Zoë Brandwell", "Zoe\u0308 Brandwell"),
        ("Zoë Brandwell", "Ｚｏë Brandwell"),
        ("Ada Brandwell", "Ad\u0430 Brandwell"),
        ("Donald Trump", "D\u043en\u0430ld Trum\u0440"),
    ],
)
def test_a_name_written_with_other_signs_is_the_same_and_shown_plainly(written: str, again: str):
    found = resolved(f"{written} spoke first. Later that day {again} said it was late.")
    (person,) = [actor for actor in found.actors if actor.kind == "person"]
    assert person.name == written
    shown = "".join((person.name, *person.aliases))
    assert not any("\u200b" <= sign <= "\u206f" for sign in shown)


def test_a_country_that_plays_a_match_does_not_speak():
    text = (
        "England beat Norway in the last match of the season. The striker scored twice, and the "
        "goalkeeper left the squad with the coach. “We played well,” England said."
    )
    found = resolved(text, SUMMER_2018)
    assert {a.kind for a in found.actors if a.name in {"England", "Norway"}} == {"organization"}


def test_whose_words_are_not_known_are_not_the_last_ones():
    text = (
        "Tom Lind attacked Angela Merkel. ‘I have tried’, she said. "
        "Nobody knows who answered: “He is wrong.”"
    )
    assert meant(text, "I") in ([], ["Angela Merkel"])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Beijing said it would answer.", "Government of China"),
        ("Paris said that Berlin was late.", "Government of France"),
        ("Lagos said that it was late.", "Lagos"),
    ],
)
def test_a_capital_speaks_for_its_government(text: str, name: str):
    assert speakers(text) == [[name]]


def test_where_a_capital_is_no_speaker_it_is_a_place():
    assert meant("She flew to Beijing.", "Beijing") == ["Beijing"]


@pytest.mark.parametrize(
    ("text", "day", "name"),
    [
        ("George Bush said it was late.", date(1991, 3, 1), "George H. W. Bush"),
        ("George Bush said it was late.", date(2004, 3, 1), "George W. Bush"),
        ("Georgia said it would count again in Atlanta.", SUMMER_2018, "Georgia (U.S. state)"),
        ("Georgia said it would count again in Tbilisi.", SUMMER_2018, "Georgia"),
    ],
)
def test_who_of_two_of_one_name_is_told_by_the_day_and_the_places(text: str, day: date, name: str):
    assert speakers(text, day) == [[name]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ada Quell, Tom Lind and Ida Marl said it was over.", "Ada Quell|Ida Marl|Tom Lind"),
        ("Ada Brandwell, 34, and Tom Lind, 36, said it was over.", "Ada Brandwell|Tom Lind"),
        ("Neither Ada Brandwell nor Tom Lind said whether it was so.", "Ada Brandwell|Tom Lind"),
        ("“It is late,” said Ada Brandwell, and Tom Lind left.", "Ada Brandwell"),
        ("Israel and Hamas traded fire. Both sides said it was over.", "Hamas|Israel"),
        ("Ada Brandwell was quoted as saying it was over.", "Ada Brandwell"),
        ("Theresa May came to Brussels. The prime minister said it was over.", "Theresa May"),
        ("The pope said that it was over.", "Pope Francis"),
        ("Quell Motors shut a mill. The carmaker said it was sorry.", "Quell Motors"),
        ("Kim Yong Chol came. The North Korean official said it was over.", "Kim Yong Chol"),
        ("Mike Pompeo came. The secretary of state said it was over.", "Mike Pompeo"),
        ("Quell Motors shut a mill. The chief executive said it was over.", ""),
        ("France's armed forces minister said it was over.", "Florence Parly"),
        ("The German vice-chancellor said it was over.", ""),
        ("The Pentagon leader said it was over.", ""),
        ("The German leader said it was over.", "Angela Merkel"),
        ("China's vice premier said it was over.", ""),
        ("Japan's vice foreign minister said it was over.", ""),
        ("Japan's foreign minister said it was over.", "Taro Kono"),
        ("Japan's chief cabinet secretary said it was over.", "Yoshihide Suga"),
        ("Myanmar's state counsellor said it was over.", "Aung San Suu Kyi"),
        ("Vice President Mike Pence said it was over in the U.S.", "Mike Pence"),
        ("Oxfam sent lorries. It said it was over.", "Oxfam"),
        ("Interpol sent a team. A spokesman said it was over.", "Interpol"),
        ("The Quell Bank was sorry. A statement said it was over.", "Quell Bank"),
        ("A spokesman said it was over.", ""),
        ("Brussels told Rome that it was over.", "European Union"),
        ("Brussels said it was over. Belgium was tired.", "Government of Belgium"),
        ("Donald Trump left. His daughter Ivanka said it was over.", "Ivanka"),
        ("The talks of ²⁰¹² were long. Ada Quell said it was over.", "Ada Quell"),
        ("Melania Trump left. Trump said it was over. Donald Trump sat down.", "Donald Trump"),
        ("Maher al-Assad left Syria. President Assad said it was over.", "Bashar al-Assad"),
        ("Lee Jae-yong said it was over.", "Lee Jae-yong"),
        ("Dr. King said it was over.", "King"),
        ("Mr. Harlan slept. Mrs. Harlan said it was over.", "Mrs. Harlan"),
        ("Mara\u00a0Quell said it was over.", "Mara Quell"),
        ("The leaders of France and Germany said it was over.", "Angela Merkel|Emmanuel Macron"),
        ("Merkel and Macron met. “It is over,” they said.", "Angela Merkel|Emmanuel Macron"),
        (
            "French President Emmanuel Macron and Chancellor Angela Merkel said it was over.",
            "Angela Merkel|Emmanuel Macron",
        ),
        ("Tom Lind left. While she was late, Ada Marl said it was over.", "Ada Marl"),
        ("Prince Harry left. The prince said it was over.", "Prince Harry"),
        ("Ada Quell met Ida Marl. The singer said it was over.", ""),
        ("Ada Quell, a judge, was late. The striker said it was over.", ""),
        (
            "The Syrian Observatory for Human Rights said it was over.",
            "Syrian Observatory for Human Rights",
        ),
    ],
)
def test_who_said_so(text: str, names: str):
    assert sorted(speakers(text)[0]) == list(filter(None, names.split("|")))


def test_a_pronoun_can_stand_before_its_name():
    text = "Ida Marl sang. While she was late, Ada Quell said it was over."
    assert meant(text, "she") == ["Ada Quell"]


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("The mayor of Birmingham, Alabama, was late.", None),
        ("She flew to Birmingham, London and Rome.", "Q2256"),
        ("The mayor of Birmingham was late.", "Q2256"),
    ],
)
def test_a_town_of_another_country_is_another(text: str, item: str | None):
    (found,) = [a.wikidata for a in resolved(text, SUMMER_2018).actors if a.name == "Birmingham"]
    assert found == item


def test_a_long_chain_of_owners_breaks_nothing():
    assert speakers("Ada Quell said it was over. She praised " + "the talks, " * 800 + "all.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mahmud Ahmadinejad said Iran was ready.", "Mahmoud Ahmadinejad"),
        ("Viktor Yanukovich said Ukraine was ready.", "Viktor Yanukovych"),
        ("Volodymyr Zelenskyy left Ukraine. Zelensky said so.", "Volodymyr Zelenskyy"),
    ],
)
def test_a_known_name_spelled_another_way(text: str, name: str):
    assert [a.name for a in resolved(text, SUMMER_2018).actors if a.kind == "person"] == [name]


@pytest.mark.parametrize(
    "name", ["John Bruton", "Angela Murkill", "Boris Jensen", "Teresa Maywood", "Michel Tammar"]
)
def test_somebody_who_is_nearly_called_so_is_somebody_else(name: str):
    found = resolved(f"{name} said the talks were useful.", SUMMER_2018).actors
    assert [(a.name, a.wikidata) for a in found] == [(name, None)]


def test_names_of_the_same_consonants_stay_two():
    found = resolved("Michelle Brown left. Michael Brown left. Michelle Obama saw Michael Obama.")
    assert len([a for a in found.actors if a.kind == "person"]) == 4


def test_a_region_of_another_country_is_not_the_country_of_its_name():
    text = "Macedonia signed. In the Greek region of Macedonia, farmers were angry."
    found = {
        a.kind for a in resolved(text, SUMMER_2018).actors if "Macedonia" in (a.name, *a.aliases)
    }
    assert found == {"country", "place"}


def test_a_county_tells_which_georgia():
    found = resolved("Georgia counted votes in Fulton County.").actors
    assert [a.kind for a in found if a.name.startswith("Georgia")] == ["place"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Robert Quell GmbH said it would not pay.", "Robert Quell GmbH", "organization"),
        ("Shares of Martin Holm SA fell.", "Martin Holm SA", "organization"),
        ("Tom Quell Asset Management sold it.", "Tom Quell Asset Management", "organization"),
        ("The Virginia Office of Roads shut it.", "Virginia Office of Roads", "organization"),
        ("Amara Diallo, an engineer, said it was dry.", "Amara Diallo", "person"),
        ("Quell Steel, the producer, said it was dry.", "Quell Steel", "organization"),
    ],
)
def test_a_word_in_a_name_or_beside_it_tells_the_kind(text: str, name: str, kind: str):
    assert {a.name: a.kind for a in resolved(text).actors}[name] == kind
