"""Mails that are broken, odd or hostile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.faults.case import SPOKEN, Case, one

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD = (
    "From: Bay Desk <desk@e.example>\r\nSubject: Ferry\r\n"
    "Date: Tue, 05 Mar 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\nMessage-ID: <1@e.example>\r\n"
)
PLAIN = "Content-Type: text/plain; charset={}\r\n\r\n"


def cases() -> Iterator[Case]:
    """Charsets, transfer encodings, parts and heads."""
    bodies = {
        "charset-unknown": PLAIN.format("klingon") + SPOKEN,
        "charset-lie": PLAIN.format("us-ascii") + SPOKEN,
        "charset-rot13": PLAIN.format("rot13") + SPOKEN,
        "charset-utf7": PLAIN.format("utf-7") + "+ADw-b+AD4- He said no.",
        "base64-broken": "Content-Transfer-Encoding: base64\r\n"
        + PLAIN.format("utf-8")
        + "@@@=a=b",
        "encoding-unknown": "Content-Transfer-Encoding: zip\r\n" + PLAIN.format("utf-8") + SPOKEN,
        "quoted-broken": "Content-Transfer-Encoding: quoted-printable\r\n"
        + PLAIN.format("utf-8")
        + "=ZZ=\r\n=E2=80"
        + SPOKEN,
        "uuencode": "Content-Transfer-Encoding: uuencode\r\n" + PLAIN.format("utf-8") + "begin 6",
        "boundary-none": "Content-Type: multipart/mixed\r\n\r\n--x\r\n\r\n" + SPOKEN,
        "boundary-blank": 'Content-Type: multipart/mixed; boundary=""\r\n\r\n--\r\n\r\n' + SPOKEN,
        "boundary-long": f'Content-Type: multipart/mixed; boundary="{"b" * 50_000}"\r\n\r\n',
        "parts-deep": _deep(300),
        "parts-many": _many(2000),
        "message-nested": "Content-Type: message/rfc822\r\n\r\n" + HEAD * 40 + "\r\n" + SPOKEN,
        "partial": "Content-Type: message/partial; number=1; total=9\r\n\r\n" + SPOKEN,
        "external": "Content-Type: message/external-body; access-type=local-file; "
        'name="/etc/passwd"\r\n\r\n',
        "html-only": "Content-Type: text/html\r\n\r\n<p>" + SPOKEN,
        "no-body": "\r\n",
        "no-blank-line": "",
        "type-broken": "Content-Type: ///;;;==\r\n\r\n" + SPOKEN,
        "flowed": "Content-Type: text/plain; format=flowed\r\n\r\n" + SPOKEN.replace(" ", " \r\n"),
        "quoted-lines": "\r\n" + "> " * 2000 + SPOKEN,
    }
    for name, body in bodies.items():
        yield one(f"mail/{name}.eml", HEAD + body, f"mail: {name}")
    yield from _heads()


def _deep(depth: int) -> str:
    parts = "".join(
        f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(depth)
    )
    return parts + PLAIN.format("utf-8") + SPOKEN


def _many(count: int) -> str:
    part = "--b\r\nContent-Type: text/plain\r\n\r\n\r\n"
    return 'Content-Type: multipart/mixed; boundary="b"\r\n\r\n' + part * count + SPOKEN


def _heads() -> Iterator[Case]:
    heads = {
        "subject-encoded": HEAD.replace("Ferry", "=?utf-8?b?////?= =?x?q?=?="),
        "subject-lines": HEAD.replace("Ferry", "Ferry\r\n\tto sail\r\n\tsoon"),
        "subject-raw": HEAD.replace("Ferry", "F\u00e9rry \u202e"),
        "date-odd": HEAD.replace("Tue, 05 Mar 2024 10:00:00", "Tue, 35 Mar 99999 25:61:61"),
        "date-twice": HEAD + "Date: Wed, 06 Mar 2024 10:00:00 +0000\r\n",
        "from-broken": HEAD.replace("<desk@e.example>", "<<<,;:@@>"),
        "from-none": HEAD.replace("From: Bay Desk <desk@e.example>\r\n", ""),
        "head-long": HEAD + "X-Trace: " + "a" * 300_000 + "\r\n",
        "head-many": HEAD + "X-Trace: a\r\n" * 20_000,
        "id-odd": HEAD.replace("<1@e.example>", "<a b\u0000>>"),
    }
    for name, head in heads.items():
        yield one(f"mail-head/{name}.eml", head + "\r\n" + SPOKEN, f"head of a mail: {name}")
    box = f"From desk@e.example Tue Mar  5 10:00:00 2024\n{HEAD}\r\n{SPOKEN}\n\n" * 3
    yield one("mail/box.mbox", box, "a box of mails")
