from graphkit.identity import mint
from graphkit.records import Span, When
from graphkit.render.claims import Claim
from graphkit.render.links import links, verbs


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
        said=When(),
        rule="by hand",
    )


def test_claims_of_one_pair_and_tone_are_one_line_that_knows_them() -> None:
    (link,) = links([claim("a", "b"), claim("a", "b", "told"), claim("a", "b")])
    assert (link.start, link.end, link.members) == ("a", "b", (0, 1, 2))
    assert link.label == "said ×2, told"


def test_tones_and_directions_are_lines_of_their_own() -> None:
    found = links([claim("a", "b"), claim("b", "a"), claim("a", "b", "blamed", "judges")])
    assert [(link.start, link.tone) for link in found] == [
        ("a", "says"),
        ("b", "says"),
        ("a", "judges"),
    ]


def test_the_line_of_most_claims_comes_first() -> None:
    found = links([claim("a", "b"), claim("c", "d"), claim("c", "d")])
    assert [link.start for link in found] == ["c", "a"]


def test_two_speakers_on_two_topics_are_four_lines() -> None:
    assert len(links([claim("a b", "c d")])) == 4


def test_nobody_has_a_line_to_himself() -> None:
    assert links([claim("a", "a")]) == ()


def test_what_is_about_nothing_has_no_line() -> None:
    assert links([claim("a", "")]) == ()


def test_more_than_two_verbs_are_counted() -> None:
    assert verbs(["said", "told", "wrote", "told"]) == "told ×2, said +1"
