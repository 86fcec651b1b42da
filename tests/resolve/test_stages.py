"""The stages of resolving: each is given what an earlier one gives, and asking writes nothing."""

from datetime import date

import pytest

from graphkit.annotate import parse
from graphkit.extract import extract
from graphkit.knowledge import ResolverContext
from graphkit.read.article import article_from_text
from graphkit.records import Search, When
from graphkit.resolve.coreference.descriptions import described
from graphkit.resolve.coreference.possessors import possessors_of
from graphkit.resolve.discourse.document_state import Memory
from graphkit.resolve.discourse.entities import Entity, Proposal
from graphkit.resolve.stages import STAGES, document_state, given, resolve, run

DAY = When(start=date(2018, 7, 9), end=date(2018, 7, 9), granularity="day")
TEXT = (
    "Tom Quell met Ida Brandwell in Paris on Monday.\n\n"
    "“We will build it,” said the mayor, Tom Quell. He smiled. The foreign ministry declined."
)


def seen(text):
    article = article_from_text(text, published=DAY)
    doc = parse(text)
    return article, doc, extract(article, doc, Search(level="rules")).utterances


@pytest.fixture(scope="module")
def known():
    return given(*seen(TEXT), ResolverContext(), min_certainty=0.5)


def test_each_stage_needs_only_what_is_given_before_it(known):
    there = set(known)
    for stage in STAGES:
        assert set(stage.needs) <= there, stage
        there.add(stage.gives)


def test_each_stage_changes_nothing_but_what_it_gives(known):
    for stage in STAGES:
        after = run([stage], known)
        changed = {name for name in after if after[name] is not known.get(name)}
        assert changed <= {stage.gives}
        known = after


def test_no_stage_can_be_left_out_unnoticed():
    gives = [stage.gives for stage in STAGES]
    assert gives == sorted(gives, key=gives.index)
    assert gives[-1] == "resolved"


def test_a_rule_that_is_asked_writes_nothing():
    article, doc, utterances = seen("The leaders of France and Tuvalu met on Monday.")
    state = document_state(article, doc, utterances)
    before = (tuple(state.entities), dict(state.resolutions), dict(state.mentions))
    for candidate in state.candidates:
        if candidate.kind == "description":
            described(state, candidate, possessors_of(state, candidate))
    assert before == (tuple(state.entities), dict(state.resolutions), dict(state.mentions))


def test_who_leads_one_of_two_countries_is_no_actor_where_the_other_leader_is_not_known():
    article, doc, utterances = seen("The leaders of France and Tuvalu met on Monday.")
    found = {actor.name for actor in resolve(article, doc, utterances).actors}
    assert found == {"France", "Tuvalu"}


def test_an_actor_is_mentioned_or_speaks():
    article, doc, utterances = seen(TEXT + " Beijing said that the talks would go on.")
    found = resolve(article, doc, utterances)
    mentioned = {one for mention in found.mentions for one in mention.actors}
    speaking = {one for speaker in found.speakers for one in speaker.actors}
    assert {actor.id for actor in found.actors} <= mentioned | speaking


class TestMemory:
    """A memory alone writes, and gives the numbers of new entities."""

    @pytest.fixture
    def state(self):
        return document_state(*seen("Tom Quell met Ida Brandwell."))

    def test_a_new_entity_gets_the_next_number(self, state):
        memory = Memory(state)
        memory.record(
            0, Proposal(entities=(Entity(category="person", name="X"),), rule="none", basis="new")
        )
        assert memory.state.resolutions[0].entities == (len(state.entities),)
        assert memory.state.entities[-1].name == "X"
        assert len(state.entities) == len(memory.state.entities) - 1

    def test_the_state_that_it_was_given_stays_as_it_was(self, state):
        memory = Memory(state)
        older = state.entities[0]
        learned = Entity(number=0, category="person", name=older.name, gender="m")
        memory.record(1, Proposal(entities=(0,), rule="name", basis="told", learned=(learned,)))
        assert memory.state.entities[0].gender == "m"
        assert state.entities[0] == older
