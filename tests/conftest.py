"""A small timeline by hand, for whoever writes, asks or draws one."""

from datetime import date

import pytest

from graphkit.identity import digest, mint
from graphkit.records import (
    Actor,
    Article,
    Contrast,
    ContrastSide,
    Narration,
    Relation,
    Said,
    Span,
    Statement,
    Timeline,
    Utterance,
    When,
)

TEXT = """Two voices on the bridge talks

Mayor Ada Hill visited Springfield on Monday. “The talks were open & fine,” Hill told reporters \
after the bridge talks, “and <b>fair</b>.”

The Water Board called Hill’s talks “a \\ waste”, said "no" 😀, and never promised a new bridge.
"""
MONDAY = When(
    start=date(2020, 3, 2),
    end=date(2020, 3, 2),
    granularity="day",
    basis="“Monday” before publication",
)
SAID_MONDAY = Said(
    start=date(2020, 3, 2),
    end=date(2020, 3, 2),
    granularity="day",
    basis="“Monday” before publication",
    day=date(2020, 3, 2),
    ground="stated",
)
UNDATED = Said(end=date(2020, 3, 4), basis="no later than publication")


def at(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def sentence(first: str, last: str) -> Span:
    return Span(at(first).start, at(last).end)


def actor(name: str, **more: object) -> Actor:
    return Actor(id=mint("actor", name), name=name, **more)  # type: ignore[arg-type]


HILL = actor("Ada Hill", kind="person", aliases=("Hill", "Mayor Hill"))
BOARD = actor("Springfield Water Board", kind="organization", aliases=("Water Board",))
TOWN = actor("Springfield", kind="place", wikidata="Q28515")
TALKS = actor(
    "2020 bridge talks",
    kind="event",
    aliases=("bridge talks",),
    when=MONDAY,
    places=("Springfield",),
    parties=("Ada Hill", "Springfield Water Board", "the ferry union"),
)
ARTICLE = Article(
    id=mint("article", digest(TEXT.encode())),
    path="voices.txt",
    text=TEXT,
    digest=digest(TEXT.encode()),
    title="Two voices on the bridge talks",
    url="https://news.example/voices",
    publisher="The Example",
    published=When(start=date(2020, 3, 4), end=date(2020, 3, 4), granularity="day", basis="given"),
)


def statement(content: tuple[str, ...], cue: str, source: Span, **more: object) -> Statement:
    spans = tuple(at(words) for words in content)
    seen = {"kind": "mixed", "rule": "clause", "extractor": "rules", "score": 0.9}
    understood = {key: more.pop(key) for key in ("actors", "said", "about", "steps") if key in more}
    understood |= {"about_when": more.pop("about_when", None)}
    utterance = Utterance(
        id=mint("utterance", ARTICLE.digest, *((s.start, s.end) for s in spans)),
        article=ARTICLE.id,
        source=(source,),
        cue=(at(cue),),
        content=spans,
        **{**seen, **more},  # type: ignore[arg-type]
    )
    return Statement(id=utterance.id, utterance=utterance, **understood)  # type: ignore[arg-type]


FAIR = statement(
    ("“The talks were open & fine,”", "“and <b>fair</b>.”"),
    "told",
    Span(at("Hill told").start, at(" told").start),
    kind="direct",
    verb="tell",
    rule="quote, then its speaker",
    score=1.0,
    addressee=(at("reporters"),),
    sentence=sentence("“The talks", "</b>.”"),
    actors=(HILL.id,),
    steps=("“Hill” is a short name of Ada Hill",),
    said=SAID_MONDAY,
    about=(TALKS.id,),
)
WASTE = statement(
    ("Hill’s talks “a \\ waste”",),
    "called",
    at("The Water Board"),
    verb="call",
    commitment="evaluation",
    sentence=sentence("The Water", "new bridge."),
    actors=(BOARD.id,),
    steps=("“The Water Board” is a short name of Springfield Water Board", "no other body fits"),
    said=UNDATED,
    about=(TALKS.id, HILL.id),
    about_when=MONDAY,
)
PROMISE = statement(
    ("a new bridge",),
    "promised",
    at("The Water Board"),
    verb="promise",
    kind="indirect",
    commitment="promise",
    polarity="negated",
    sentence=sentence("The Water", "new bridge."),
    actors=(BOARD.id,),
    steps=("“The Water Board” is a short name of Springfield Water Board",),
    said=UNDATED,
    about=(),
)
VISIT = Relation(
    id=mint("narration", ARTICLE.digest, "visited"),
    narration=Narration(
        id=mint("narration", ARTICLE.digest, "visited"),
        article=ARTICLE.id,
        subject=(at("Mayor Ada Hill"),),
        relation="visited",
        object=(at("Springfield"),),
        sentence=sentence("Mayor", "Monday."),
        cue=(at("visited"),),
        rule="narration: verb",
    ),
    subjects=(HILL.id,),
    relation="visited",
    objects=(TOWN.id,),
    when=MONDAY,
)


@pytest.fixture
def tiny() -> Timeline:
    """Three statements on one event, two of them opposed, one narrated visit."""
    opposed = Contrast(
        id=mint("contrast", TALKS.id, FAIR.id, WASTE.id),
        kind="opposite judgement",
        topic=TALKS.id,
        subject=TALKS.name,
        sides=(
            ContrastSide(speakers=(HILL.id,), statements=(FAIR.id,), words=((at("open & fine"),),)),
            ContrastSide(
                speakers=(BOARD.id,), statements=(WASTE.id,), words=((at("a \\ waste"),),)
            ),
        ),
        basis="“open & fine” against “a \\ waste”",
    )
    return Timeline(
        articles=(ARTICLE,),
        actors=tuple(sorted((HILL, BOARD, TOWN, TALKS), key=lambda a: a.id)),
        statements=(FAIR, WASTE, PROMISE),
        relations=(VISIT,),
        contrasts=(opposed,),
    )


HOSTILE = 'a"b\\c\n\r\t\x00\x01\x85\u2028\u202e😀</script>=1+1 {?s ?p ?o} . <http://x>'


@pytest.fixture
def hostile() -> Timeline:
    """The worst strings everywhere, no dates, an unknown speaker, no topic."""
    article = Article(
        id=mint("article", HOSTILE),
        path="\udcff.txt",
        text=HOSTILE,
        digest=digest(HOSTILE.encode()),
        title="\udcff.txt" + HOSTILE,
        url="javascript:alert(1) <b>",
        publisher="=1+1",
        language="not a language!",
    )
    whole = (Span(0, len(HOSTILE)),)
    utterance = Utterance(
        id=mint("utterance", HOSTILE),
        article=article.id,
        source=(),
        cue=(),
        content=whole,
        sentence=whole[0],
        kind="direct",
        verb=HOSTILE,
        extractor=HOSTILE,
        rule=HOSTILE,
        medium=whole,
    )
    spoken = Statement(
        id=utterance.id, utterance=utterance, actors=(), steps=(HOSTILE,), said=Said()
    )
    named = Actor(id=mint("actor", HOSTILE), name=HOSTILE, kind="person", aliases=("=1+1",))
    return Timeline(
        articles=(article,),
        actors=(named,),
        statements=(spoken, replaced(spoken, actors=(named.id,), about=(named.id,))),
        relations=(),
    )


def replaced(spoken: Statement, **changes: object) -> Statement:
    fields = {name: getattr(spoken, name) for name in spoken.__struct_fields__}
    return Statement(**{**fields, "id": mint("statement", spoken.id), **changes})
