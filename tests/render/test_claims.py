from graphkit.gazetteer.seeds import rows
from graphkit.records import Timeline
from graphkit.render.claims import TONE_OF_COMMITMENT, claims


def test_statements_and_relations_stand_in_reading_order(tiny: Timeline) -> None:
    assert [claim.label for claim in claims(tiny)] == [
        "visited",
        "told",
        "called",
        "did not promise",
    ]


def test_each_looks_like_what_the_speaker_does(tiny: Timeline) -> None:
    assert [claim.tone for claim in claims(tiny)] == ["narrated", "says", "judges", "denies"]


def test_a_relation_has_the_date_and_the_ends_that_the_article_tells(tiny: Timeline) -> None:
    visit, told = claims(tiny)[0], tiny.relations[0]
    assert (visit.actors, visit.about, visit.said) == (told.subjects, told.objects, told.when)


def test_every_class_with_a_look_of_its_own_is_a_class_of_the_word_list() -> None:
    assert set(TONE_OF_COMMITMENT) <= {row["commitment"] for row in rows("cues/verbs.tsv")}
