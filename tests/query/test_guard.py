"""Only what reads, and reads this graph alone, is answered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.query import QueryError
from graphkit.query.guard import MAX_QUERY_CHARACTERS, check

READS = [
    "SELECT * { ?s ?p ?o }",
    "ASK { ?s ?p 'SERVICE' }",
    'SELECT * { ?s ?p """a "quoted" SERVICE""" }',
    "SELECT * { ?s ?p ?o } # FROM here on, SERVICE",
    "SELECT * { ?from ?service $load . ?from ex:service <https://x.example/service/from> }",
    'SELECT * { ?s ?p ?o FILTER(CONTAINS(?o, "from Pyongyang")) }',
    "PREFIX x: <http://x.example/#> SELECT * { ?s x:delete ?o }",
    "SELECT * { ?s ?p ?o FILTER(?o < 3 && ?o > 1) }",
    "SELECT * { ?s ?p ?o FILTER(?o<3) }",
    "SELECT ?from-1 { ?s ?p ?o }",
    "SELECT * { <urn:x#y> ?p <#here> } ORDER BY ?p",
]
REFUSED = {
    "SELECT * { SERVICE <http://x.example/> { ?s ?p ?o } }": "SERVICE",
    "SELECT * { service silent ?x { ?s ?p ?o } }": "SERVICE",
    "SELECT * { ?s ?p ?o.SERVICE ?x { ?s ?p ?o } }": "SERVICE",
    "SELECT * { ?s ?p 'a' SERVICE <x:y> { ?s ?p 'b' } }": "SERVICE",
    "SELECT * FROM <http://x.example/> { ?s ?p ?o }": "FROM",
    "SELECT * from named <http://x.example/> { ?s ?p ?o }": "FROM",
    "LOAD <http://x.example/>": "LOAD",
    "INSERT DATA { <x:a> <x:b> <x:c> }": "INSERT",
    "DELETE WHERE { ?s ?p ?o }": "DELETE",
    "DROP ALL": "DROP",
    "SELECT * { \\u0053ERVICE <http://x.example/> { ?s ?p ?o } }": "SERVICE",
    "SELECT * { \\U00000053ERVICE <http://x.example/> { ?s ?p ?o } }": "SERVICE",
    # a comparison that looks like the start of an IRI
    "SELECT * { FILTER(1<2)SERVICE?x{?s ?p ?o}FILTER(2>1) }": "SERVICE",
    "SELECT * { FILTER(1<2)SERVICE?x#>\n{?s ?p ?o} }": "“<”",
    "SELECT * { FILTER(1<2&&'x>'='x>')SERVICE ?u {} FILTER('a'='a') }": "“<”",
    "SELECT * { FILTER(1<2#>'''\n)SERVICE ?x {} #'''\n }": "“<”",
    "SELECT * { FILTER(1<2)SERVICE?x://>2){} }": "SERVICE",
}


@pytest.mark.parametrize("query", READS)
def test_what_only_reads_passes(query):
    check(query)


@pytest.mark.parametrize("query", REFUSED)
def test_what_changes_or_leaves_the_graph_is_refused(query):
    with pytest.raises(QueryError, match=REFUSED[query]) as caught:
        check(query)
    assert caught.value.line


def test_the_place_is_named():
    with pytest.raises(QueryError) as caught:
        check("SELECT *\n{ SERVICE ?x {} }")
    assert (caught.value.line, caught.value.column) == (2, 3)
    assert str(caught.value).startswith("line 2, column 3: SERVICE")


def test_a_query_that_could_nest_too_deep_is_refused():
    with pytest.raises(QueryError, match="more than 10000"):
        check("SELECT * " + "{" * MAX_QUERY_CHARACTERS)


PIECES = st.sampled_from(
    ["?x", "<", ">", "<http://x.example/#a>", '"', "'", "'''", '"""', "#", "\n", " ", "\\", "x:y"]
)


@given(st.lists(PIECES, max_size=12), st.lists(PIECES, max_size=12))
def test_a_service_stays_visible_behind_anything_that_ends(before, after):
    """Complete strings, comments and IRIs in front never hide it."""
    ended = "".join(before).replace('"', "").replace("'", "").replace("#", "").replace("\\", "")
    query = f"SELECT * {{ {ended} \n SERVICE ?x {{ {''.join(after)} }} }}"
    with pytest.raises(QueryError):
        check(query)
