"""Members of archives are inputs of their own; names that lead out and bombs are refused."""

import gzip
import io
import tarfile
import zipfile

import pytest
from read.inputs import LONG, TEXT, read_bytes, reasons

ARTICLE = f"---\ndate: 2024-03-04\n---\n{TEXT}"


def zipped(**members):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return data.getvalue()


def tarred(**members):
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as archive:
        for name, text in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(text)
            archive.addfile(info, io.BytesIO(text.encode()))
    return data.getvalue()


@pytest.mark.parametrize(("name", "packed"), [("a.zip", zipped), ("a.tar", tarred)])
def test_the_members_of_an_archive_are_read_each_by_its_format(name, packed):
    data = packed(**{"in/one.txt": ARTICLE, "two.jsonl": f'{{"text": "{LONG}"}}', ".hid.txt": "x"})
    articles, _ = read_bytes(name, data)
    assert sorted(a.path for a in articles) == [f"{name}/in/one.txt", f"{name}/two.jsonl:1"]


def test_gzip_is_unpacked_and_so_is_what_is_inside():
    assert [a.path for a in read_bytes("a.txt.gz", gzip.compress(ARTICLE.encode()))[0]] == ["a.txt"]
    packed = gzip.compress(tarred(**{"one.txt": ARTICLE}))
    assert [a.path for a in read_bytes("a.tgz", packed)[0]] == ["a.tar/one.txt"]


@pytest.mark.parametrize("odd", ["../../out.txt", "/root.txt", "a\\..\\..\\b.txt", "C:x.txt"])
def test_a_name_that_leads_out_is_refused_and_the_others_are_read(odd):
    articles, diagnostics = read_bytes("a.zip", zipped(**{odd: ARTICLE, "ok.txt": ARTICLE}))
    assert [a.path for a in articles] == ["a.zip/ok.txt"]
    assert reasons(diagnostics, "error") == ["its name leads out of the archive"]


@pytest.mark.parametrize("suffix", ["txt", "jsonl"])
def test_a_bomb_is_refused_and_the_others_are_read(suffix):
    data = zipped(**{f"bomb.{suffix}": "{" * 60_000_000, "ok.txt": ARTICLE})
    articles, diagnostics = read_bytes("a.zip", data)
    assert [a.path for a in articles] == ["a.zip/ok.txt"]
    assert len(reasons(diagnostics, "error")) == 1


def test_archives_within_archives_end_somewhere():
    data = zipped(**{"one.txt": ARTICLE})
    for _ in range(5):
        data = zipped(**{"inner.zip": data})
    articles, diagnostics = read_bytes("a.zip", data)
    assert articles == []
    assert reasons(diagnostics, "error") == ["archives in archives, too deep"]


@pytest.mark.parametrize("cut", [10, 60, 100])
def test_a_cut_archive_is_said(cut):
    for name, data in (("a.zip", zipped(a=ARTICLE)), ("a.gz", gzip.compress(ARTICLE.encode()))):
        articles, diagnostics = read_bytes(name, data[:cut])
        assert articles == []
        assert len(reasons(diagnostics, "error")) == 1


def test_a_link_in_a_tar_archive_is_refused():
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as archive:
        info = tarfile.TarInfo("link.txt")
        info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(info)
    assert reasons(read_bytes("a.tar", data.getvalue())[1]) == ["no file but a link or a device"]


MAIL = f"""From: "The Ledger" <news@ledger.example>
Subject: =?utf-8?q?Br=C3=BCcke?= opens
Date: Mon, 04 Mar 2024 08:00:00 +0000
Message-ID: <1@ledger.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: multipart/alternative; boundary="c"

--c
Content-Type: text/html; charset=utf-8

<p>{LONG}</p>
--c--
--b
Content-Type: text/plain
Content-Disposition: attachment; filename="more.txt"

{TEXT} And more.
--b--
"""


def test_a_mail_is_an_article_and_its_attachment_another():
    (found, attached), _ = read_bytes("a.eml", MAIL)
    assert (found.title, found.publisher) == ("Brücke opens", "The Ledger")
    assert found.published.start.isoformat() == "2024-03-04"
    assert found.text.strip() == LONG.strip()
    assert attached.path == "a.eml/more.txt"
