"""Word documents: paragraphs without notes and deleted words; nothing is fetched, no bomb opens."""

import io
import zipfile

import pytest
from read.inputs import LONG, TEXT, read_bytes, reasons

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"


def paragraph(*runs):
    return "<w:p>" + "".join(f"<w:r>{run}</w:r>" for run in runs) + "</w:p>"


def words(text):
    return f'<w:t xml:space="preserve">{text}</w:t>'


def docx(*paragraphs, title="", above="", member="word/document.xml"):
    body = (
        f'{above}<w:document xmlns:w="{SPACE}"><w:body>{"".join(paragraphs)}</w:body></w:document>'
    )
    core = (
        f'<c:coreProperties xmlns:c="{CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title></c:coreProperties>"
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(member, body)
        archive.writestr("docProps/core.xml", core)
    return stream.getvalue()


@pytest.mark.parametrize("name", ["a.docx", "a", "a.zip"])
def test_the_paragraphs_of_a_document_are_an_article_whatever_its_name(name):
    data = docx(paragraph(words("Bridge to open")), paragraph(words(TEXT), words("She left.")))
    articles, _ = read_bytes(name, data)
    assert [a.text for a in articles] == [f"Bridge to open\n\n{TEXT}She left."]


def test_tabs_breaks_and_hyphens_are_signs_and_a_word_of_two_runs_is_one():
    data = docx(
        paragraph(words("Wex"), words("ford"), "<w:tab/>", words("a"), "<w:br/>", words("b"))
    )
    articles, _ = read_bytes("a.docx", data)
    assert [a.text for a in articles] == ["Wexford a b"]


def test_deleted_and_moved_words_fields_and_older_drawings_are_left_out():
    deleted = "<w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
    moved = f"<w:moveFrom><w:r>{words('moved ')}</w:r></w:moveFrom>"
    field = "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>"
    drawing = (
        '<m:AlternateContent xmlns:m="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<m:Choice><w:txbxContent>{paragraph(words('In a box.'))}</w:txbxContent></m:Choice>"
        f"<m:Fallback><w:txbxContent>{paragraph(words('In a box.'))}</w:txbxContent></m:Fallback>"
        "</m:AlternateContent>"
    )
    data = docx(f"<w:p>{deleted}{moved}{field}<w:r>{words('He left.')}{drawing}</w:r></w:p>")
    articles, _ = read_bytes("a.docx", data)
    assert [a.text for a in articles] == ["He left.\n\nIn a box."]


def test_the_title_is_that_of_the_document_or_its_first_line():
    for title, expected in (("Bridge to open", "Bridge to open"), ("", "A headline")):
        data = docx(paragraph(words("A headline")), paragraph(words(LONG)), title=title)
        articles, _ = read_bytes("a.docx", data)
        assert [a.title for a in articles] == [expected]


def test_the_export_of_a_database_can_be_a_document():
    one = ("Bridge to open", "Wexford Ledger", "March 5, 2024 Tuesday", "Length: 40 words", "Body")
    lines = (*one, TEXT.strip(), "Load-Date: March 6, 2024", "End of Document")
    data = docx(*(paragraph(words(line)) for line in lines * 2))
    articles, _ = read_bytes("a.docx", data)
    assert [(a.title, a.publisher, a.text) for a in articles] == [
        ("Bridge to open", "Wexford Ledger", TEXT.strip())
    ] * 2


HUGE = docx(paragraph(words("a" * 11_000_000)))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (docx(member="xl/workbook.xml"), "no Word document: it has no word/document.xml"),
        (docx(), "it has no text"),
        (docx(above='<!DOCTYPE a [<!ENTITY e "x">]>'), "it has no text"),
        (
            docx(paragraph(words("&e;")), above='<!DOCTYPE a [<!ENTITY e "x">]>'),
            "it uses entities of its own, which are not replaced",
        ),
        (
            docx(paragraph(words("a" * 11_000_000))),
            "word/document.xml has more than 10,000,000 bytes",
        ),
        (docx(paragraph(words(LONG)))[:-40], "no Word document: File is not a zip file"),
    ],
)
def test_what_is_no_document_is_refused(data, reason):
    articles, problems = read_bytes("a.docx", data)
    assert articles == []
    assert reasons(problems, "error") == [reason]
