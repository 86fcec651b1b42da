"""ontology/statements.schema.json: each line of statements.jsonl fits it, and it has each field."""

import json
from typing import get_args

import jsonschema
import pytest
from newsroom import newsroom

from graphkit.gazetteer.seeds import folder
from graphkit.pipeline import timeline
from graphkit.records.actors import ActorKind, NamedBy, SourceKind
from graphkit.records.intervals import Granularity, Ground
from graphkit.records.seen import Polarity, QuoteKind
from graphkit.store import jsonl

SCHEMA = json.loads((folder("ontology") / "statements.schema.json").read_text("utf-8"))
CHECK = jsonschema.Draft202012Validator(
    SCHEMA, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)


def faults(data: bytes) -> list[str]:
    lines = data.splitlines()
    assert lines
    return [f"{one.json_path}: {one.message}" for line in lines for one in told(line)]


def told(line: bytes) -> list[jsonschema.ValidationError]:
    return list(CHECK.iter_errors(json.loads(line)))


def test_it_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", ["tiny", "hostile"])
def test_the_statements_of_a_build_by_hand_fit(name, request):
    assert faults(jsonl(request.getfixturevalue(name))) == []


def test_those_of_the_newsroom_fit():
    assert faults(jsonl(newsroom())) == []


def test_those_of_the_article_and_of_the_example_fit():
    found = timeline(
        [folder("seeds") / "articles" / "mixed-messages.txt", folder("seeds") / "example"]
    )
    assert faults(jsonl(found)) == []


def test_a_field_that_is_new_missing_or_of_another_type_is_a_fault(tiny):
    one = json.loads(jsonl(tiny).splitlines()[0])
    for wrong in (
        one | {"more": 1},
        {key: value for key, value in one.items() if key != "verb"},
        one | {"score": "high"},
        one | {"said": one["said"] | {"day": "2 March"}},
    ):
        assert len(faults(json.dumps(wrong).encode())) == 1


def test_its_lists_of_values_are_those_of_the_program():
    fields, parts = SCHEMA["properties"], SCHEMA["$defs"]
    for here, there in (
        (fields["kind"], QuoteKind),
        (fields["polarity"], Polarity),
        (parts["topic"]["properties"]["kind"], ActorKind),
        (parts["described"]["properties"]["kind"], SourceKind),
        (parts["interval"]["properties"]["granularity"], Granularity),
    ):
        assert tuple(here["enum"]) == get_args(there)
    assert parts["speaker"]["properties"]["named"]["enum"] == [*get_args(NamedBy), None]
    assert parts["said"]["properties"]["ground"]["enum"] == [*get_args(Ground), None]
