"""A narration becomes a relation when both its ends are known."""

from graphkit.assemble import relations
from graphkit.records import Actor, Calendar, Mention, Narration, ResolvedEntities, Seen, Span

TEXT = "The two men met their summit host."
ANN, BOB = (Actor(id=n, name=n, kind="person") for n in ("ann", "bob"))


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def told(subject: str, object_: str, *mentions: Mention):
    narration = Narration(
        id="n",
        article="a",
        subject=(at(subject),),
        relation="met",
        object=(at(object_),),
        sentence=Span(0, len(TEXT)),
        cue=(at("met"),),
        rule="narration: verb",
    )
    resolved = ResolvedEntities(actors=(ANN, BOB), mentions=mentions, speakers=())
    return relations(
        Seen(utterances=(), narrations=(narration,)), resolved, Calendar(timexes=(), datings=())
    )


def mention(words: str, *actors: str) -> Mention:
    return Mention(span=at(words), kind="description", actors=actors, basis="")


def test_both_ends_known():
    (found,) = told("The two men", "host", mention("The two men", "ann"), mention("host", "bob"))
    assert (found.subjects, found.relation, found.objects) == (("ann",), "met", ("bob",))


def test_a_pair_meets_each_other():
    (found,) = told("The two men", "The two men", mention("The two men", "ann", "bob"))
    assert (found.subjects, found.objects) == (("ann",), ("bob",))


def test_an_unknown_end_makes_no_relation():
    assert told("The two men", "host", mention("host", "bob")) == ()


def test_nobody_meets_himself():
    found = told("The two men", "host", mention("The two men", "ann"), mention("host", "ann"))
    assert found == ()


def test_the_widest_mention_is_meant():
    (found,) = told(
        "The two men",
        "their summit host",
        mention("The two men", "ann"),
        mention("their", "ann"),
        mention("their summit host", "bob"),
    )
    assert found.objects == ("bob",)
