"""Nothing is passed over in silence: each record ends as one thing."""

from pathlib import Path

import pytest

from graphkit.pipeline import timeline
from graphkit.read import read
from graphkit.records import Search
from graphkit.report.diagnostics import outcomes

TEXT = "The mayor, Ada Quell, said on Monday that the bridge at Wexford Mill will open in May."
GERMAN = (
    "Der Bürgermeister sagte am Montag, dass die Brücke im Mai wieder geöffnet werde. Die Beamten"
    " bestätigten den Plan und nannten weitere Einzelheiten zu den Arbeiten am Fluss."
)


def written(path: Path, text: str = TEXT, **fields: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    above = "".join(f"{name}: {value}\n" for name, value in fields.items())
    path.write_text(f"---\ndate: 2024-03-04\n{above}---\n{text}\n")
    return path


def told(paths, **options):
    return [(d.path, d.severity, d.reason) for d in read(paths, **options)[1]]


def test_records_end_as_article_carrier_revision_or_refused(tmp_path):
    written(tmp_path / "a.txt", url="https://a.example/1")
    written(tmp_path / "b.txt", url="https://b.example/1")
    written(tmp_path / "c.txt", f"{TEXT} Or June.", url="https://a.example/1")
    (tmp_path / "d.txt").write_text("")
    found = timeline([tmp_path], Search(level="rules"))
    assert outcomes(found) == {"article": 1, "carrier": 1, "revision": 1, "refused": 1}


def test_linked_and_hidden_folders_are_said(tmp_path):
    written(tmp_path / "in" / "a.txt")
    written(tmp_path / "in" / ".hidden" / "b.txt", f"{TEXT} Two.")
    written(tmp_path / "other" / "c.txt", f"{TEXT} Three.")
    (tmp_path / "in" / "link").symlink_to(tmp_path / "other")
    assert told([tmp_path / "in"]) == [
        ("in", "note", "passed over: 1 hidden files and folders in it"),
        ("link", "warning", "passed over: a link to a folder, which is not followed"),
    ]


def test_a_link_that_leads_out_of_the_folder_is_refused(tmp_path):
    written(tmp_path / "in" / "a.txt")
    outside = written(tmp_path / "secret.txt", f"{TEXT} Two.")
    (tmp_path / "in" / "b.txt").symlink_to(outside)
    assert told([tmp_path / "in"]) == [
        ("b.txt", "error", "a link to a file that is not in the folder")
    ]


def test_what_a_build_writes_is_not_read_by_it(tmp_path):
    written(tmp_path / "a.txt")
    written(tmp_path / "out" / "b.txt", f"{TEXT} Two.")
    assert told([tmp_path], out=tmp_path / "out") == [
        ("out/b.txt", "error", "it is in the folder that the build writes into")
    ]


@pytest.mark.parametrize("declared", ["en", "de", ""])
def test_a_text_in_another_language_is_kept_and_not_read_as_english(tmp_path, declared):
    written(tmp_path / "a.txt", GERMAN, **({"language": declared} if declared else {}))
    found = timeline([tmp_path], Search(level="rules"))
    assert [a.language for a in found.articles] == ["de"]
    assert found.statements == ()
    assert [d.reason for d in found.diagnostics] == ["its language is “de”"]


@pytest.mark.parametrize(
    ("odd", "why"),
    [
        ("\u202enA\u202c", "controls of direction, which can hide a name"),
        ("\u0410nn", "words of letters of two scripts, which can look alike"),
        ("An\u200bn", "invisible characters within words"),
        ("\uff21nn", "full-width letters"),
        ("cafÃ© owner", "letters of an encoding that was read twice (“Ã©” for “é”)"),
        ("a" * 2000, "a word of more than a thousand characters"),
        ("and on " * 2000, "more than 10,000 characters without the end of a sentence"),
    ],
)
def test_characters_that_deceive_are_said(tmp_path, odd, why):
    written(tmp_path / "a.txt", f"{odd} said no. {TEXT}")
    assert why in [reason for _, _, reason in told([tmp_path])]
