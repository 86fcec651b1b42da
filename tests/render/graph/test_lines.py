from graphkit.identity import mint
from graphkit.records import Said, Span
from graphkit.render.claims import Claim
from graphkit.render.graph.lines import graph_lines, verbs


def claim(who: str, about: str, label: str = "said", tone: str = "says") -> Claim:
    return Claim(
        id=mint(who, about, label),
        article="a",
        kind="direct",
        tone=tone,
        label=label,
        verb=label,
        polarity="asserted",
        commitment="neutral",
        source=(),
        cue=(),
        content=(),
        sentence=Span(0, 1),
        actors=tuple(who.split()),
        about=tuple(about.split()),
        said=Said(),
        rule="by hand",
    )


def test_claims_of_one_pair_and_tone_are_one_line_that_knows_them() -> None:
    (line,) = graph_lines([claim("a", "b"), claim("a", "b", "told"), claim("a", "b")])
    assert (line.start, line.end, line.members) == ("a", "b", (0, 1, 2))
    assert line.label == "said ×2, told"


def test_tones_and_directions_are_lines_of_their_own() -> None:
    found = graph_lines([claim("a", "b"), claim("b", "a"), claim("a", "b", "blamed", "judges")])
    assert [(line.start, line.tone) for line in found] == [
        ("a", "says"),
        ("b", "says"),
        ("a", "judges"),
    ]


def test_the_line_of_most_claims_comes_first() -> None:
    found = graph_lines([claim("a", "b"), claim("c", "d"), claim("c", "d")])
    assert [line.start for line in found] == ["c", "a"]


def test_two_speakers_on_two_topics_are_four_lines() -> None:
    assert len(graph_lines([claim("a b", "c d")])) == 4


def test_nobody_has_a_line_to_himself() -> None:
    assert graph_lines([claim("a", "a")]) == ()


def test_what_is_about_nothing_has_no_line() -> None:
    assert graph_lines([claim("a", "")]) == ()


def test_more_than_two_verbs_are_counted() -> None:
    assert verbs(["said", "told", "wrote", "told"]) == "told ×2, said +1"
