"""A table that lies is refused: each fault with its file, its line, its column and what to do."""

import subprocess
import sys

import pytest

from graphkit.gazetteer.check import faults
from graphkit.gazetteer.seeds import folder
from graphkit.gazetteer.unchecked import unchecked_ids

VOCABULARY = """#: vocabulary = text -- the list that a value belongs to
#: value = text -- a value that a column may have
#: meaning = text -- what it means
vocabulary\tvalue\tmeaning
kind\tperson\ta human being
kind\torganization\ta group of people with a name
class\tDAY\ta day
"""
COUNTRIES = """#: name = text -- the country's name
#! unique name
#! order name
name
Norway
Sweden
"""
HEAD = """#: name = text -- the name that is shown
#: kind = @kind -- what it is
#: wikidata? = qid -- its Wikidata id
#: country? = countries.tsv:name -- the country that it belongs to
#: aliases* = text -- other names, joined by |
#: start? = date -- its first day
#: end? = date -- its last day
#: forms*(,) = that|to -- how the claim follows
#: rank? = number -- a whole number
#: pattern? = regex -- what a line looks like
#: words? = pattern @class -- words and classes
#! unique name kind
#! order name
#! not-before end start
name\tkind\twikidata\tcountry\taliases\tstart\tend\tforms\trank\tpattern\twords
"""
GOOD = {
    "name": "Ada Hill",
    "kind": "person",
    "wikidata": "Q42",
    "country": "Norway",
    "aliases": "Hill|A. Hill",
    "start": "2018-07",
    "end": "2018-07-09",
    "forms": "that,to",
    "rank": "-3",
    "pattern": "a|b",
    "words": "(on|of)? >DAY week",
}


def row(**changes):
    return "\t".join({**GOOD, **changes}.values()) + "\n"


@pytest.fixture
def told(tmp_path):
    def check(*rows, head=HEAD):
        (tmp_path / "vocabulary.tsv").write_text(VOCABULARY)
        (tmp_path / "countries.tsv").write_text(COUNTRIES)
        (tmp_path / "actors.tsv").write_text(head + "".join(rows))
        return faults(tmp_path)

    return check


FIRST = HEAD.count("\n") + 1
# A row that is wrong in one way, the column, and words of the reason.
BROKEN = [
    (row(name=""), "name", "is empty"),
    (row(kind=""), "kind", "is empty"),
    (row(kind="bdy"), "kind", "“bdy” is not one of organization, person"),
    (row(kind="Person"), "kind", "“Person” is not one of"),
    (row(country="Norwai"), "country", "“Norwai” is not in countries.tsv, column name"),
    (row(country="Norway|Sweden"), "country", "is not in countries.tsv"),
    (row(wikidata="42"), "wikidata", "“42” is not a Wikidata id"),
    (row(wikidata="Q0"), "wikidata", "is not a Wikidata id"),
    (row(wikidata="Q42 "), "wikidata", "blanks around it"),
    (row(wikidata="q42"), "wikidata", "is not a Wikidata id"),
    (row(name=" Ada"), "name", "blanks around it"),
    (row(aliases="Hill||A."), "aliases", "“” is not text"),
    (row(aliases="Hill|Hill"), "aliases", "names one twice"),
    (row(aliases="|Hill"), "aliases", "“” is not text"),
    (row(start="2018-13"), "start", "is not a date"),
    (row(start="2018-02-30"), "start", "is not a date"),
    (row(start="9 July 2018"), "start", "is not a date"),
    (row(start="18-07-09"), "start", "is not a date"),
    (row(start="2018-07-10"), "end", "“2018-07-09” is before “2018-07-10”"),
    (row(start="2019"), "end", "“2018-07-09” is before “2019”"),
    (row(forms="that to"), "forms", "“that to” is not “that” or “to”"),
    (row(forms="that|to"), "forms", "is not “that” or “to”"),
    (row(forms="that,that"), "forms", "names one twice"),
    (row(rank="1.5"), "rank", "is not a whole number"),
    (row(rank="one"), "rank", "is not a whole number"),
    (row(pattern="(a"), "pattern", "is not a regular expression"),
    (row(pattern="[z-a]"), "pattern", "is not a regular expression"),
    (row(words="(on DAY"), "words", "“(on DAY” is not a pattern"),
    (row(words="DAI week"), "words", "“DAI week” is not a pattern over words and the classes DAY"),
    (row(words="* on"), "words", "is not a pattern"),
    (row().rstrip("\n") + "\tmore\n", "", "12 cells for 11 columns"),
    ("Ada Hill\tperson\n", "", "2 cells for 11 columns"),
    (row().replace("\t", " "), "", "1 cells for 11 columns"),
]


def test_a_table_that_is_what_it_says_has_no_fault(told):
    assert (
        told(
            row(), row(name="Bo Hill"), row(name="Bo Hill", kind="organization").replace("Bo", "Ca")
        )
        == ()
    )


@pytest.mark.parametrize(("wrong", "column", "reason"), BROKEN, ids=lambda value: repr(value)[:40])
def test_a_broken_row_is_refused_with_its_line(told, wrong, column, reason):
    found = told(wrong)
    assert [(f.file, f.line, f.column) for f in found] == [("actors.tsv", FIRST, column)]
    assert reason in found[0].reason
    assert found[0].remedy


@pytest.mark.parametrize(
    ("wrong", "remedy"),
    [
        (row(country="Norwai"), "did you mean “Norway”?"),
        (row(kind="organisation"), "did you mean “organization”?"),
        (row(kind="bdy"), "the column holds what it is"),
        (row(forms="that|to"), "put “,” between two values"),
        (row(words="(on DAY"), "did you mean “(on DAY)”?"),
        (row(words="DEY week"), "did you mean “DAY”?"),
        (row(name=""), "the column holds the name that is shown"),
        ("Ada Hill\tperson\n", "put one tab between two cells, empty ones too: name, kind,"),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_a_fault_says_what_to_do(told, wrong, remedy):
    (fault,) = told(wrong)
    assert fault.remedy.startswith(remedy)


def test_a_row_that_stands_twice_is_told_with_the_first(told):
    (fault,) = told(row(), row(start="2018"))
    assert (fault.line, fault.reason) == (
        FIRST + 1,
        f"“Ada Hill person” stands in line {FIRST} already",
    )


def test_rows_that_are_not_in_order_are_told(told):
    (fault,) = told(row(name="B"), row(name="A"))
    assert (fault.line, fault.column, fault.reason) == (FIRST + 1, "name", "“A” stands behind “B”")
    assert fault.remedy == "put it before “B”"


def test_a_column_that_is_not_declared_is_told_before_all_else(told):
    (fault,) = told(row(kind="bdy"), head=HEAD.replace("#: kind = @kind -- what it is\n", ""))
    assert (fault.line, fault.column) == (FIRST - 2, "")
    assert fault.reason.startswith("the columns are name, kind")


def test_the_shipped_tables_are_what_they_say():
    assert faults(folder("seeds")) == ()


def test_ids_that_nothing_was_held_against_are_listed(tmp_path):
    (tmp_path / "a.tsv").write_text(
        "name\twikidata\tchecked\nAda\tQ1\tunchecked\nBo\tQ2\tknowledge\nCa\t\t\n"
    )
    assert unchecked_ids(tmp_path) == (("a.tsv", 2, "Ada", "Q1"),)


def test_the_command_tells_each_fault_and_fails(tmp_path):
    (tmp_path / "a.tsv").write_text("#: name = number -- a number\nname\nten\n")
    done = subprocess.run(
        [sys.executable, "-m", "graphkit", "check-seeds", tmp_path],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert (
        done.stdout
        == "a.tsv:3:name: “ten” is not a whole number; the column holds a number\n1 fault\n"
    )


def test_the_command_is_content_with_the_shipped_tables():
    done = subprocess.run(
        [sys.executable, "-m", "graphkit", "check-seeds"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "0 faults\n"
