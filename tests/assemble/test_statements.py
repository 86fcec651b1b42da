"""A statement joins what was seen with who and when, and decides what it is about."""

from msgspec.structs import replace

from graphkit.assemble import statements
from graphkit.records import (
    Actor,
    Calendar,
    Mention,
    ResolvedEntities,
    Seen,
    Span,
    Speaker,
    Utterance,
)

TEXT = "The clerk said the mayor told him the bridge talks failed, of last week’s meetings."
MAYOR = Actor(id="mayor", name="The mayor", kind="person")
CLERK = Actor(id="clerk", name="The clerk", kind="person")
TALKS = Actor(id="talks", name="Bridge talks", kind="event")


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def utterance(name: str, source: str, cue: str, content: str, addressee: str = "") -> Utterance:
    return Utterance(
        id=name,
        article="a",
        source=(at(source),),
        cue=(at(cue),),
        content=(at(content),),
        sentence=Span(0, len(TEXT)),
        kind="indirect",
        verb="say",
        addressee=(at(addressee),) if addressee else (),
        extractor="rules",
        rule="clause",
    )


OUTER = utterance("outer", "The clerk", "said", "the mayor told him the bridge talks failed")
INNER = utterance("inner", "the mayor", "told", "the bridge talks failed", addressee="him")
SEEN = Seen(utterances=(OUTER, INNER), narrations=())


def resolved(*mentions: Mention) -> ResolvedEntities:
    return ResolvedEntities(
        actors=(MAYOR, CLERK, TALKS),
        mentions=mentions,
        speakers=(
            Speaker(utterance="outer", actors=("clerk",), steps=("named",)),
            Speaker(utterance="inner", actors=("mayor",), steps=("named",)),
        ),
    )


def mention(words: str, actor: str, kind: str = "description") -> Mention:
    return Mention(span=at(words), kind=kind, actors=(actor,), basis="")


def understood(*mentions: Mention) -> dict[str, object]:
    found = statements(SEEN, resolved(*mentions), Calendar(timexes=(), datings=()))
    return {s.id: s for s in found}


def test_a_statement_is_about_whom_its_claim_mentions():
    found = understood(mention("the mayor", "mayor"), mention("the bridge talks", "talks"))
    assert found["outer"].about == ("mayor", "talks")
    assert found["inner"].about == ("talks",)


def test_a_speaker_who_says_i_is_not_what_the_claim_is_about():
    assert understood(mention("him", "clerk", "pronoun"))["outer"].about == ()
    assert understood(mention("him", "clerk", "name"))["outer"].about == ("clerk",)


def test_an_unsure_pronoun_says_of_nobody_that_a_claim_is_about_them():
    him = mention("him", "mayor", "pronoun")
    assert understood(replace(him, certainty=0.6))["outer"].about == ()
    assert understood(replace(him, certainty=0.7))["outer"].about == ("mayor",)
    unsure = replace(mention("the mayor", "mayor"), certainty=0.6)
    assert understood(unsure)["outer"].about == ("mayor",)


def test_an_event_beside_the_claim_is_what_it_is_about_and_an_actor_there_is_not():
    beside = understood(mention("last week’s meetings", "talks"))
    assert beside["outer"].about == ("talks",)
    assert understood(mention("last week’s meetings", "mayor"))["outer"].about == ()


def test_a_name_that_is_a_part_of_another_is_no_topic_of_its_own():
    whole = Mention(span=at("the bridge talks"), kind="name", actors=("mayor",), basis="")
    part = Mention(span=at("bridge"), kind="name", actors=("clerk",), basis="")
    (outer, _) = statements(SEEN, resolved(whole, part), Calendar(timexes=(), datings=()))
    assert "clerk" not in outer.about


def test_the_owner_of_a_description_is_no_topic_of_its_own():
    land = Actor(id="land", name="Ravia", kind="country")
    crew = Actor(id="crew", name="Police of Ravia", kind="organization")
    part = Mention(span=at("bridge"), kind="name", actors=("land",), basis="")
    for through, topics in ((False, ("crew",)), (True, ("crew", "land"))):
        whole = replace(mention("the bridge talks", "crew"), through=through)
        named = resolved(whole, part)
        named = replace(named, actors=(*named.actors, land, crew))
        (outer, _) = statements(SEEN, named, Calendar(timexes=(), datings=()))
        assert outer.about == topics


def test_a_person_within_a_description_of_another_person_is_a_topic_too():
    whole, part = mention("the mayor told him", "mayor"), mention("him", "clerk", "name")
    assert understood(whole, part)["outer"].about == ("clerk", "mayor")


def test_a_topic_has_the_places_of_its_words():
    found = understood(mention("the mayor", "mayor"), mention("him", "mayor", "pronoun"))
    (topic,) = found["outer"].topic_words
    assert (topic.actor, [span.of(TEXT) for span in topic.words]) == ("mayor", ["the mayor", "him"])


def test_what_is_told_within_a_telling_names_who_reports_it():
    found = understood()
    assert found["inner"].reported_by == ("clerk",)
    assert found["outer"].reported_by == ()


def test_the_addressee_is_resolved():
    assert understood(mention("him", "clerk", "pronoun"))["inner"].addressees == ("clerk",)


def test_without_a_date_or_a_speaker_both_are_said_to_be_unknown():
    nobody = ResolvedEntities(actors=(), mentions=(), speakers=())
    (found, _) = statements(SEEN, nobody, Calendar(timexes=(), datings=()))
    assert (found.actors, found.steps) == ((), ("the source is not named",))
    assert (found.said.start, found.said.end, found.said.granularity) == (None, None, "unknown")
