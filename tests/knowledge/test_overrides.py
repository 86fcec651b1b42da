"""What a user says of actors in entities.toml, and what it does to a build."""

from datetime import date

import pytest

from graphkit.knowledge import Overrides, ResolverContext, overrides
from graphkit.pipeline import gather, understand
from graphkit.read.article import article_from_text
from graphkit.records import When
from graphkit.resolve import apply_overrides

DAY = When(start=date(2018, 3, 5), end=date(2018, 3, 5), granularity="day")
ONE = "Ada Brandwell, a farmer, said the harvest was late. Brandwell blamed the rain."
TWO = "Adah Brandwell said the harvest was early. Donald Trump agreed that Trump won."


def said(folder, text):
    (folder / "entities.toml").write_text(text, "utf-8")
    return overrides(folder / "entities.toml")


def built(overridden, *texts):
    articles = [article_from_text(text, published=DAY) for text in texts]
    found = (
        understand(article, context=ResolverContext(overrides=overridden)) for article in articles
    )
    return apply_overrides(gather(found), overridden)


def test_without_a_path_no_file_is_read(tmp_path, monkeypatch):
    said(tmp_path, '[names]\n"A" = "B"\n')
    monkeypatch.chdir(tmp_path)
    assert not overrides(None).lines


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(ValueError, match=r"entities\.toml: no such file"):
        overrides(tmp_path / "entities.toml")


def test_names_said_to_be_the_same_are_one_actor_and_no_id_changes(tmp_path):
    plain = built(Overrides(), ONE, TWO)
    overridden = said(tmp_path, '[same-as]\n"Adah Brandwell" = "Ada Brandwell"\n')
    found = built(overridden, ONE, TWO)
    (farmer,) = [a for a in found.actors if "Brandwell" in a.name]
    assert (farmer.name, farmer.aliases) == ("Ada Brandwell", ("Adah Brandwell", "Brandwell"))
    assert "“Adah Brandwell” is the same: entities.toml, line 2" in farmer.reasons
    assert [s.id for s in found.statements] == [s.id for s in plain.statements]
    known = {actor.id for actor in found.actors}
    assert all(set(s.actors) <= known for s in found.statements)


def test_names_said_to_be_two_are_two(tmp_path):
    overridden = said(tmp_path, '[not-same-as]\n"Trump" = ["Donald Trump"]\n')
    found = {actor.name: actor.wikidata for actor in built(overridden, TWO).actors}
    assert found["Trump"] is None
    assert found["Donald Trump"] == "Q22686"


def test_how_somebody_is_shown_and_what_they_are(tmp_path):
    text = (
        '[names]\n"ada brandwell" = "Lady Brandwell"\n[kinds]\n"Ada Brandwell" = "organization"\n'
    )
    (lady,) = [a for a in built(said(tmp_path, text), ONE).actors if "Brandwell" in a.name]
    assert (lady.name, lady.kind) == ("Lady Brandwell", "organization")
    assert "Ada Brandwell" in lady.aliases


def test_a_name_of_no_article_is_a_trouble_that_names_its_line(tmp_path):
    overridden = said(tmp_path, '\n[same-as]\n"Nobody Here" = "Ada Brandwell"\n')
    (diagnostic,) = [t for t in built(overridden, ONE).diagnostics if t.path == "entities.toml"]
    assert (diagnostic.place, diagnostic.severity) == ("line 3", "warning")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[same-as]\n"A" = "B"\n"B" = "C"\n"C" = "A"\n', r"lines 2, 3, 4: .*circle"),
        ('[same-as]\n"A" = "A"\n', r"line 2: .*circle"),
        ('[same-as]\n"A" = "B"\n\n[not-same-as]\n"B" = "A"\n', r"lines 2, 5: .*two by"),
        (
            '[same-as]\n"A" = "C"\n"B" = "C"\n[not-same-as]\n"A" = ["B"]\n',
            r"lines 2, 3, 5: .*two by",
        ),
        ('[not-same-as]\n"A" = "a"\n', r"line 2: .*apart from itself"),
        ('[kinds]\n"A" = "beast"\n', r"line 2: .*beast.*none of the kinds"),
        ('[names]\n"A" = 3\n', r"line 2: .*needs a name"),
        ('[same-as]\nA.b = "C"\n', r"line [12]: .*needs a name"),
        ('[not-same-as]\n"A" = ["B", 3]\n', r"line 2: .*needs a name"),
        ('[[same-as]]\n"A" = "B"\n', r"line 1: .*is a table"),
        ('same-as = "A"\n', r"line 1: .*is a table"),
        ('[same-as]\n"A" = "B"\n"a" = "C"\n', r"lines 2, 3: .*the same name"),
        ('[names]\n"" = "B"\n', r"line 2: a name is empty"),
        ("a = " + "[" * 10_000, r"entities\.toml: "),
        ('[friends]\n"A" = "B"\n', r"line 1: .*friends.*none of the tables"),
        ("[same-as\n", r"entities\.toml: .*line 1"),
    ],
)
def test_a_file_that_contradicts_itself_is_answered_with_its_lines(tmp_path, text, told):
    with pytest.raises(ValueError, match=told):
        said(tmp_path, text)


def test_a_surname_alone_is_nobody_of_another_article():
    one, two = "Mrs. Brandwell said it was late.", "Mrs. Brandwell said it was early."
    actors = built(Overrides(), one, two).actors
    assert [actor.name for actor in actors] == ["Brandwell", "Brandwell"]
    assert len({actor.id for actor in actors}) == 2


def test_a_full_name_is_one_in_every_article_and_says_why():
    (farmer,) = [
        actor for actor in built(Overrides(), ONE, f"{ONE} Again.").actors if actor.kind == "person"
    ]
    assert "one in 2 articles: the same full name and kind" in farmer.reasons


def test_a_long_chain_is_followed_to_its_end(tmp_path):
    chain = "".join(f'"N{n}" = "N{n + 1}"\n' for n in range(5_000))
    overridden = said(tmp_path, f"[same-as]\n{chain}")
    assert overridden.same["n0"] == overridden.same["n4999"] == "n5000"


def test_a_file_of_another_encoding_names_its_line(tmp_path):
    (tmp_path / "entities.toml").write_bytes('[names]\n"Jos\u00e9" = "J"\n'.encode("latin-1"))
    with pytest.raises(ValueError, match="line 2: no UTF-8"):
        overrides(tmp_path / "entities.toml")


def test_a_mark_of_the_byte_order_is_no_harm(tmp_path):
    (tmp_path / "entities.toml").write_bytes(b'\xef\xbb\xbf[names]\n"A" = "B"\n')
    assert overrides(tmp_path / "entities.toml").names == {"a": "B"}


def test_a_folder_is_no_file(tmp_path):
    (tmp_path / "entities.toml").mkdir()
    with pytest.raises(ValueError, match="not a file"):
        overrides(tmp_path / "entities.toml")


def test_a_message_stays_one_line_of_a_reasonable_length(tmp_path):
    rows = "".join(f'"A{n}" = "A{(n + 1) % 5000}"\n' for n in range(5000))
    with pytest.raises(ValueError, match="circle") as raised:
        said(tmp_path, f"[same-as]\n{rows}")
    assert len(str(raised.value)) < 500
    with pytest.raises(ValueError, match="needs a name") as raised:
        said(tmp_path, f'[names]\n"{"A" * 10_000}" = 3\n')
    assert len(str(raised.value)) < 500


def test_unknown_names_that_are_kept_apart_are_told_too(tmp_path):
    overridden = said(tmp_path, '[not-same-as]\n"Nobody Here" = "Nobody Else"\n')
    told = [t.reason for t in built(overridden, ONE).diagnostics if t.path == "entities.toml"]
    assert len(told) == 2
