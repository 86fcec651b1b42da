"""Tells whether a text is an export of a database, by the first lines of its first article."""

import re

# A line that counts the articles of a file: “3 of 100 DOCUMENTS”.
NEXIS_COUNT = re.compile(rb"^[ \t]*\d{1,6} of \d{1,6} DOCUMENTS?[ \t\r]*$", re.MULTILINE)
# The files of Nexis Uni have these two lines above each text.
NEXIS_LENGTH = re.compile(rb"^Length:[ \t]*[\d,]{1,9} words?[ \t\r]*$", re.MULTILINE)
NEXIS_BODY = re.compile(rb"^Body[ \t\r]*$", re.MULTILINE)
# Three of the codes that stand before each field, if a user asked for them.
FACTIVA_CODES = tuple(
    re.compile(rb"^" + code + rb"(?:[ \t\r]|$)", re.MULTILINE) for code in (b"HD", b"WC", b"PD")
)
# Without codes the number of words is followed by the day.
FACTIVA_WORDS = re.compile(
    rb"^[\d,]{1,9} words\s{1,20}\d{1,2} [A-Z][a-z]{2,8} \d{4}[ \t\r]*$", re.MULTILINE
)
PROQUEST_LINE = re.compile(
    rb"^(?:Document \d{1,6} of \d{1,6}[ \t\r]*$|ProQuest document (?:ID|link)\b)", re.MULTILINE
)


def export_kind(head: bytes) -> str:
    """The database that exported a text, by its first bytes; ``""`` for any other text.

    >>> export_kind(b"   1 of 2 DOCUMENTS\\n\\nThe Ledger")
    'nexis'
    >>> export_kind(b"He read 1 of 2 documents.")
    ''
    """
    if NEXIS_COUNT.search(head) or (NEXIS_LENGTH.search(head) and NEXIS_BODY.search(head)):
        return "nexis"
    if PROQUEST_LINE.search(head):
        return "proquest"
    coded = all(code.search(head) for code in FACTIVA_CODES)
    return "factiva" if coded or FACTIVA_WORDS.search(head) else ""
