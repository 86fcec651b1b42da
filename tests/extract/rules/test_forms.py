"""Whole forms in which news lets people speak: each speech with its speaker and all its words."""

import pytest

from graphkit.annotate import parse
from graphkit.extract import extract
from graphkit.records import Article, Paragraph, Search, Span
from tests.from_text import article

# Form, text, and of each speech the speaker and its paragraphs.
Speeches = list[tuple[str, list[str]]]
FORMS: list[tuple[str, str, Speeches]] = [
    (
        "transcript with roles, later with last names",
        (
            "ROB FRANK, KNN CORRESPONDENT: The bridge is shut tonight.\n\nIt will stay shut.\n\n"
            "ANN DELL, KNN ANCHOR: When will it open?\n\nFRANK: Nobody knows.\n\n(CROSSTALK)\n\n"
            "DELL: Thank you. (LAUGHTER)"
        ),
        [
            ("ROB FRANK", ["The bridge is shut tonight.", "It will stay shut."]),
            ("ANN DELL", ["When will it open?"]),
            ("ROB FRANK", ["Nobody knows."]),
            ("ANN DELL", ["Thank you."]),
        ],
    ),
    (
        "press briefing",
        (
            "A briefing\n\nMS ORTEGA: One announcement.\n\nYesterday the council met.\n\n"
            "We will meet again in June. (Applause.)\n\nQUESTION: Was the mayor there?\n\n"
            "MS ORTEGA: She was."
        ),
        [
            (
                "MS ORTEGA",
                ["One announcement.", "Yesterday the council met.", "We will meet again in June."],
            ),
            ("QUESTION", ["Was the mayor there?"]),
            ("MS ORTEGA", ["She was."]),
        ],
    ),
    (
        "interview with one person in the standfirst",
        (
            "Chef Dana Tomas talks of her new kitchen.\n\nQ: Why here?\n\nA: The light is good.\n\n"
            "And the fish is fresh.\n\nQ: Are you happy?\n\nA: I sleep well.\n\n"
            "This interview was shortened."
        ),
        [
            ("Q", ["Why here?"]),
            ("Dana Tomas", ["The light is good.", "And the fish is fresh."]),
            ("Q", ["Are you happy?"]),
            ("Dana Tomas", ["I sleep well."]),
        ],
    ),
    (
        "interview with names in mixed letters",
        (
            "A talk about bread\n\nCourier: How did you begin?\n\nIlse Varga: With one oven.\n\n"
            "My aunt lent me the money.\n\nCourier: And now?\n\nIlse Varga: Now we have nine."
        ),
        [
            ("Courier", ["How did you begin?"]),
            ("Ilse Varga", ["With one oven.", "My aunt lent me the money."]),
            ("Courier", ["And now?"]),
            ("Ilse Varga", ["Now we have nine."]),
        ],
    ),
    (
        "press statement without marks",
        (
            "A lock fails\n\nThe Ports Agency released the following statement:\n\n"
            "The quay is closed. Repairs will take a month.\n\nWe regret the delay.\n\n###\n\n"
            "The agency has 40 clerks."
        ),
        [
            (
                "The Ports Agency",
                ["The quay is closed. Repairs will take a month.", "We regret the delay."],
            )
        ],
    ),
    (
        "letterhead",
        "From the desk of Mayor Zoe Lund:\n\n“The pool will open in June.”",
        [("Mayor Zoe Lund", ["“The pool will open in June.”"])],
    ),
    (
        "statement from somebody",
        (
            "Statement from Governor Ida Moss\n\nI have asked for help.\n\n"
            "Our crews are on the road.\n\nMedia contact: Bo Dahl"
        ),
        [("Governor Ida Moss", ["I have asked for help.", "Our crews are on the road."])],
    ),
    (
        "questions without a label",
        (
            "Ann Dell keeps bees on a roof.\n\nDo you get stung?\n\nI do, and I deserve it.\n\n"
            "Why bees?\n\nMy aunt kept them. I had no say.\n\n"
            "**What would you change?**\n\nThe roof.\n\n"
            "Ann Dell sells her honey on Saturdays."
        ),
        [
            ("Ann Dell", ["I do, and I deserve it."]),
            ("Ann Dell", ["My aunt kept them. I had no say."]),
            ("Ann Dell", ["The roof."]),
        ],
    ),
    (
        "initials behind the first names",
        (
            "A talk about glass\n\nIlse Varga: Who taught you?\n\nBo Dahl: Nobody did.\n\n"
            "IV: And now?\n\nBD: Now I teach."
        ),
        [
            ("Ilse Varga", ["Who taught you?"]),
            ("Bo Dahl", ["Nobody did."]),
            ("Ilse Varga", ["And now?"]),
            ("Bo Dahl", ["Now I teach."]),
        ],
    ),
    (
        "record with questions without a colon",
        (
            "A briefing\n\nMS. DELL: Good morning.\n\nQ   Is the bridge safe?\n\n"
            "MS. DELL: It is.\n\n"
            "Q   Are you sure?\n\nMS. DELL: I am. (Laughter.)\n\nThank you all.\n\n1:51 P.M. EST"
        ),
        [
            ("MS. DELL", ["Good morning."]),
            ("Q", ["Is the bridge safe?"]),
            ("MS. DELL", ["It is."]),
            ("Q", ["Are you sure?"]),
            ("MS. DELL", ["I am.", "Thank you all."]),
        ],
    ),
    (
        "times before the labels",
        (
            "A recording\n\n[00:04] Ilse Varga: We begin.\n\n[00:09] Bo Dahl: At last.\n\n"
            "[00:12] Ilse Varga: You were late.\n\n[00:15] Bo Dahl: I was."
        ),
        [
            ("Ilse Varga", ["We begin."]),
            ("Bo Dahl", ["At last."]),
            ("Ilse Varga", ["You were late."]),
            ("Bo Dahl", ["I was."]),
        ],
    ),
    (
        "letter",
        (
            "Ann Dell, a potter, has written to the council. The letter reads in full:\n\n"
            "Dear councillors,\n\nI ask you to keep the kiln.\n\n"
            "It is older than the town hall.\n\n"
            "Yours faithfully,\n\nAnn Dell\n\nThe council will meet in May."
        ),
        [
            (
                "Ann Dell",
                [
                    "Dear councillors,",
                    "I ask you to keep the kiln.",
                    "It is older than the town hall.",
                ],
            )
        ],
    ),
    (
        "statement that its first person ends",
        (
            "The keeper's own statement reads in full:\n\nI accept the ban.\n\n"
            "I shall be back in May.\n\n"
            "The next match is on Sunday."
        ),
        [("The keeper's", ["I accept the ban.", "I shall be back in May."])],
    ),
    (
        "statement on a topic",
        "Statement by Mayor Zoe Lund on the fire at Pier 4:\n\nI thank the crews.\n\nENDS",
        [("Mayor Zoe Lund", ["I thank the crews."])],
    ),
    (
        "posts below their author",
        (
            "The minister wrote at night.\n\nBo Dahl @bodahl · Jun 11\n\n1/ The bridge is safe.\n\n"
            "2/2 We will mend it.\n\nTove Lind @tove · Jun 11\n\n"
            "Replying to @bodahl\n\nIt does not.\n\n"
            "Nobody else replied."
        ),
        [
            ("Bo Dahl", ["1/ The bridge is safe.", "2/2 We will mend it."]),
            ("Tove Lind", ["It does not."]),
        ],
    ),
    (
        "copied post with its time",
        (
            "A late post\n\n"
            "Bo Dahl\n@bodahl\nThe pier holds.\nI looked.\n9:14 AM · May 6, 2024\n\nIt fell."
        ),
        [("Bo Dahl", ["The pier holds.", "I looked."])],
    ),
    (
        "quotation alone in its paragraph",
        (
            "Bo Dahl said that the pier was safe.\n\n“I walked on it this morning.”\n\n"
            "“We go,” said Tove Lind."
        ),
        [
            ("Bo Dahl", ["that the pier was safe"]),
            ("Bo Dahl", ["“I walked on it this morning.”"]),
            ("Tove Lind", ["“We go,”"]),
        ],
    ),
    (
        "headings of a live blog",
        (
            "The storm\n\n16:31 Bo Dahl: we need blankets, not visits\n\n"
            "The road to Ostby is shut.\n\n"
            "15:02\n\nPier is lost: police\n\nBo Dahl was there."
        ),
        [("Bo Dahl", ["we need blankets, not visits"]), ("police", ["Pier is lost"])],
    ),
    (
        "quotation that opens a headline",
        "‘We will not leave the island’: Bo Dahl defies the council\n\nThe ferry left at noon.",
        [("Bo Dahl", ["‘We will not leave the island’"])],
    ),
    (
        "role before a name and a colon",
        "After the match\n\nHarriers captain Bo Dahl: “I cannot feel my legs. I do not mind.”",
        [("Bo Dahl", ["“I cannot feel my legs. I do not mind.”"])],
    ),
    (
        "post",
        (
            "The mayor was quick to answer.\n\nThis is a bad plan. https://t.co/Ab12\n\n"
            "— Robin Mace (@RobinMace_) May 6, 2024"
        ),
        [("Robin Mace", ["This is a bad plan."])],
    ),
    (
        "two posts",
        (
            "Two of them wrote at once.\n\nThe dam holds. pic.twitter.com/abc\n\n"
            "— Harbour Watch (@harbourwatch) May 6, 2024\n\nIt does not.\n\n"
            "— Tove Lind (@tove) May 7, 2024"
        ),
        [("Harbour Watch", ["The dam holds."]), ("Tove Lind", ["It does not."])],
    ),
    (
        "block quotation",
        (
            "A letter\n\nIn her letter the bishop wrote:\n\n> The roof leaks.\n"
            "> The bells are cracked.\n\nNobody answered."
        ),
        [("the bishop", ["The roof leaks.", "The bells are cracked."])],
    ),
    (
        "reactions",
        "The vote\n\nZoe Lund, mayor: “We are glad.”\n\nBo Dahl, cook: “I am not.”",
        [("Zoe Lund", ["“We are glad.”"]), ("Bo Dahl", ["“I am not.”"])],
    ),
    (
        "live blog",
        "The storm\n\n14:40 “No ship will leave today,” the harbour master said.",
        [("the harbour master", ["“No ship will leave today,”"])],
    ),
    (
        "pull quote",
        (
            "The docks\n\n“We will not sell the docks,” Zoe Lund said.\n\n"
            "“We will not sell the docks.”\n― Zoe Lund"
        ),
        [("Zoe Lund", ["“We will not sell the docks,”"])],
    ),
    (
        "British marks over paragraphs",
        "Ann Worth said: ‘We won’t move. It’s our home.\n\n‘We’ve lived here for years.’",
        [("Ann Worth", ["‘We won’t move. It’s our home.\n\n‘We’ve lived here for years.’"])],
    ),
]
NO_FORMS = [
    "The menu\n\nSoup: leek and potato.\n\nBread: rye.\n\nFish: cod.",
    "A list\n\nPHOTO: The bridge at night.\n\nNOTE: Times may change.",
    "The club met.\n\n— The office is closed on Friday.",
    "Statement from the bank\n\nThe balance was high. It was sent in May.",
    (
        "The sea\n\nWhy is it salty?\n\nRivers carry salt.\n\nIs it deep?\n\nIn places.\n\n"
        "Who owns it?\n\nNobody."
    ),
    "A new pier\n\nBy Bo Dahl @bodahl\n\nThe pier was opened on Friday.",
    "Goals\n\nOstby: Lund 2 goals.\n\nHolm: Dahl 1 goal.\n\nOstby: Berg 3.\n\nHolm: Orr 1.",
    "Weather\n\nMonday: rain and wind\n\nTuesday: sun and more wind\n\nThe week will be cool.",
]


def spoken(one: Article, level: str) -> Speeches:
    """Speaker and paragraphs of each speech."""
    seen = extract(one, parse(one.text), Search(level=level)).utterances
    text = one.text
    return [(u.source[0].of(text), [s.of(text) for s in u.content]) for u in seen]


@pytest.mark.parametrize("level", ["rules", "accurate"])
@pytest.mark.parametrize(("text", "speeches"), [pytest.param(*f[1:], id=f[0]) for f in FORMS])
def test_each_speech_of_a_form_has_its_speaker_and_its_words(
    text: str, speeches: Speeches, level: str
):
    assert spoken(article(text), level) == speeches


@pytest.mark.parametrize("text", NO_FORMS)
def test_other_lines_with_a_colon_or_a_dash_are_no_form(text: str):
    assert spoken(article(text), "rules") == []


def test_blanks_behind_the_colon_of_an_announcement_change_nothing():
    text = "The mayor released the following statement:{}\n\nWe regret the delay.\n\nWe are sorry."
    plain, blank = (spoken(article(text.format(end)), "rules") for end in ("", "\u00a0"))
    assert blank == plain == [("The mayor", ["We regret the delay.", "We are sorry."])]


def test_a_reader_that_knows_the_roles_has_the_last_word():
    text = "Ilse\nWe go.\nWe stay."
    paragraphs = tuple(
        Paragraph(span=Span(*place), role="turn", speaker=Span(0, 4), cue=Span(0, 4))
        for place in ((5, 11), (12, 20))
    )
    plain = article(text)
    known = Article(id=plain.id, path="", text=text, digest=plain.digest, paragraphs=paragraphs)
    assert spoken(known, "rules") == [("Ilse", ["We go.", "We stay."])]
