"""What stands above an article is read line by line; a fault costs its own line alone."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from graphkit.read.formats.front_matter import split

TITLES = [
    "Fire: two streets shut",
    "[Video] ‘Deep rot’ at pier, #2 says @mayor",
    '"Deep rot" at the pier, she says',
    "'Deep rot', she says: 'shut it'",
    "- a dash first",
    "* a star",
    "& Sons: the firm that left",
    "!important",
    "@mayor hits back",
    "`quoted`",
    "%40 more",
    "# trending",
    "{curly}",
    "100: the number",
    "null",
    "yes",
    "~",
    "| pipe",
    "> more",
    "Who's next? 'Nobody'",
    "a : b",
    "key: value: third",
]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_reaches_to_the_end_of_its_line(title):
    found = split(f"---\ntitle: {title}\ndate: 2024-05-10\n---\nText.")
    assert found == ({"title": title, "date": "2024-05-10"}, "Text.", ())


@pytest.mark.parametrize("title", TITLES)
def test_what_a_library_writes_as_yaml_is_read_as_it_was(title):
    matter = yaml.safe_dump({"title": title, "date": "2024-05-10"}, allow_unicode=True)
    assert split(f"---\n{matter}---\nText.").fields["title"] == title


words = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]))


@given(words)
def test_any_line_is_its_own_title(title):
    plain = " ".join(title.split())
    if not plain or (plain[0] == plain[-1] and plain[0] in "\"'") or plain[0] in "|>":
        return
    found = split(f"---\ntitle: {plain}\ndate: 2024-05-10\n---\nText.")
    assert found.fields == {"title": plain, "date": "2024-05-10"}


@given(words)
def test_any_yaml_of_a_library_is_read(title):
    plain = " ".join(title.split())
    matter = yaml.safe_dump({"title": plain})
    assert split(f"---\n{matter}---\nText.").fields == {"title": plain}


def test_quotation_marks_around_all_of_a_value_are_taken_off():
    for written in ('"It’s over"', "'It’s over'", '"It\\u2019s over"'):
        assert split(f"---\ntitle: {written}\n---\nText.").fields["title"] == "It’s over"
    assert split("---\ntitle: 'It''s over'\n---\nText.").fields["title"] == "It's over"


def test_values_of_several_lines_are_block_yaml():
    for block in (
        ">-\n  Two\n  streets",
        "|\n  Two\n  streets",
        "Two\n  streets",
        '"Two\n  streets"',
    ):
        found = split(f"---\ntitle: {block}\ndate: 2024-05-10\n---\nText.")
        assert found.fields == {"title": "Two streets", "date": "2024-05-10"}, block


def test_toml_stands_between_plus_signs():
    found = split('+++\ntitle = "Fire: two streets"\ndate = 2024-05-10\ntags = ["a"]\n+++\nText.')
    assert found.fields == {"title": "Fire: two streets", "date": "2024-05-10"}
    assert (found.body, found.faults) == ("Text.", ("“tags” is not text",))
    broken = split("+++\ntitle = Fire\n+++\nText.")
    assert broken.fields == {}
    assert broken.faults[0].startswith("line 2 and below: no TOML")


def test_a_fault_costs_its_line_alone_and_names_it():
    text = "---\ntitle: A day\nno field here\ntags:\n  - a\nurl: !!x\n  y: [\n"
    text += "date: 2024-05-10\n---\nText."
    found = split(text)
    assert found.fields == {"title": "A day", "date": "2024-05-10"}
    assert [fault.split(":")[0] for fault in found.faults] == ["line 3", "line 4", "line 6"]


def test_names_of_fields_may_have_capitals_and_hyphens():
    assert split("---\nTitle: A\nDate-Source: B\n---\nText.").fields == {
        "title": "A",
        "date_source": "B",
    }


def test_a_field_given_twice_is_told_and_the_first_stays():
    found = split("---\ntitle: A\ntitle: B\n---\nText.")
    assert found.fields == {"title": "A"}
    assert found.faults == ("line 3: “title” is given twice; the first is taken",)


def test_no_alias_is_followed():
    assert split("---\na: &a\n  - x\nb:\n  - *a\n---\nText.").fields == {}


@pytest.mark.parametrize("rule", ["---", "+++"])
def test_prose_between_two_rules_stays_prose(rule):
    text = f"---\nA first paragraph.\n\nA second one.\n---\nThe rest with {rule}."
    found = split(text)
    assert (found.fields, found.body) == ({}, text)
    assert found.faults


def test_a_comment_and_an_empty_line_say_nothing():
    assert split("---\n# from the desk\ntitle: A\n\ndate: 2024-05-10\n---\nText.") == (
        {"title": "A", "date": "2024-05-10"},
        "Text.",
        (),
    )
