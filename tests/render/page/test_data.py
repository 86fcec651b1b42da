import json

from graphkit.records import Timeline
from graphkit.render.claims import claims
from graphkit.render.page.data import data


def words(found: dict[str, object], claim: int, spans: str) -> list[str]:
    """What JavaScript cuts out of the article: offsets in UTF-16 code units."""
    table = found["claims"]
    text = found["articles"][table["article"][claim]]["text"].encode("utf-16-le")  # type: ignore[index]
    edges = table[spans][claim]  # type: ignore[index]
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return [text[2 * a : 2 * b].decode("utf-16-le") for a, b in pairs]


def test_places_are_those_of_the_text_as_javascript_counts(tiny: Timeline) -> None:
    found = data(tiny, claims(tiny))
    assert words(found, 1, "content") == ["“The talks were open & fine,”", "“and <b>fair</b>.”"]
    assert words(found, 3, "cue") == ["promised"]


def test_dates_are_told_once_with_their_reason(tiny: Timeline) -> None:
    found = data(tiny, claims(tiny))
    whens, told = found["whens"], found["words"]
    monday = whens[found["claims"]["said"][1]]  # type: ignore[index]
    assert monday[:3] == ("2020-03-02", "2020-03-02", "day")
    assert told[monday[3]] == "“Monday” before publication"  # type: ignore[index]
    assert len(whens) == len(set(whens))  # type: ignore[arg-type, call-overload]


def test_opposing_words_name_their_event_and_claims(tiny: Timeline) -> None:
    (contrast,) = data(tiny, claims(tiny))["contrasts"]  # type: ignore[misc]
    assert [[place for place, _ in side] for side in contrast["sides"]] == [[1], [2]]
    assert contrast["kind"] == "opposite judgement"


def test_everything_is_plain_json(hostile: Timeline) -> None:
    found = data(hostile, claims(hostile))
    assert json.loads(json.dumps(found))["claims"]["kind"] == [0, 0]


def test_a_timeline_of_nothing_is_empty_tables() -> None:
    found = data(Timeline(articles=(), actors=(), statements=(), relations=()), ())
    assert found["claims"] == {}
    assert found["articles"] == []
