"""What a person is told of a build, in words that do nothing but be read."""

from pathlib import Path

from graphkit.pipeline import timeline
from graphkit.records import Diagnostic, Search
from graphkit.report import line, plain, report, row


def test_the_report_counts_and_names_what_it_read(tiny):
    told = report(tiny)
    assert "3 statements and 1 narrated relation in 1 article" in told
    assert "| not said (negated) | 1 |" in told
    assert "- file: voices.txt" in told


def test_each_trouble_stands_in_the_report(tiny):
    diagnostic = Diagnostic(
        path="b.txt",
        place="the file",
        reason="not text",
        remedy="save it",
        severity="error",
        kind="not text",
    )
    fields = {name: getattr(tiny, name) for name in tiny.__struct_fields__}
    told = report(type(tiny)(**{**fields, "diagnostics": (diagnostic,)}))
    assert "- error: b.txt: the file: not text; save it" in told


def test_the_words_of_strangers_are_shown_and_do_nothing(hostile):
    told = report(hostile)
    assert "<script" not in told.replace("\\<", "")
    assert "\u202e" not in told
    assert "\x00" not in told


def test_a_row_says_who_did_not_say_it(tiny):
    actors = {actor.id: actor for actor in tiny.actors}
    told = row(tiny.statements[2], tiny.articles[0].text, actors)
    assert (told["actor"], told["said"]) == ("Springfield Water Board", "did not promise")
    assert told["date"] == "by 2020-03-04"


def test_a_line_is_one_line():
    diagnostic = Diagnostic(
        path="a\nb\x1b[2J", place="p", reason="r\r\n", remedy="m", severity="note", kind="no date"
    )
    assert line(diagnostic) == "a b [2J: p: r; m"


def test_plain_keeps_letters_of_every_script():
    assert plain("José 金正恩 “yes”") == "José 金正恩 “yes”"


def test_names_that_are_no_actors_are_counted_with_what_they_are(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text(
        "By Ada Quell\n\nVARN (Agency) – Tom Reyd, D-Ohio, said it was 54 Fahrenheit. "
        "Reyd left.\n\n(Editing by Ida Brandwell)\n"
    )
    told = report(timeline([path], Search(level="rules")))
    assert "| byline | 1 |" in told
    assert "| credit of the outlet | 1 |" in told
    assert "| tag of a party and a state | 1 |" in told
    assert "- no actor (byline): Ada Quell" in told


def test_without_such_names_the_report_says_so(tiny):
    assert "## Names that are no actors\n\nNone.\n" in report(tiny)
