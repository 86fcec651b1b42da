"""Checks the members of a WACZ, a ZIP archive of web archives, against the digests that it tells.

https://specs.webrecorder.net/wacz/1.1.1/ describes it.
"""

import hashlib
import re
import zipfile

from graphkit.read.formats.archives.members import MAX_RATIO
from graphkit.read.formats.inputs import MAX_RECORD_BYTES
from graphkit.read.formats.rows.json_values import json_value

PACKAGE_MEMBER, PAGES_FOLDER = "datapackage.json", "archive/"
CHUNK_OF_MEMBER = 1 << 20
TOLD_DIGEST = re.compile(r"(md5|sha1|sha256|sha512):([0-9a-fA-F]{32,128})")


def pages_of(files: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """The members that hold pages; all of an archive that is no WACZ."""
    if all(one.filename != PACKAGE_MEMBER for one in files):
        return files
    return [one for one in files if one.filename.startswith(PAGES_FOLDER)] or files


def digests(archive: zipfile.ZipFile) -> dict[str, str]:
    """The digests of members that a WACZ tells, by their names; none for another archive."""
    if PACKAGE_MEMBER not in archive.namelist():
        return {}
    with archive.open(PACKAGE_MEMBER) as file:
        text = file.read(MAX_RECORD_BYTES).decode("utf-8", "replace")
    found = json_value(text).value
    told = found.get("resources") if isinstance(found, dict) else None
    resources = [one for one in told if isinstance(one, dict)] if isinstance(told, list) else []
    return {str(one.get("path")): str(one.get("hash")) for one in resources}


def altered(archive: zipfile.ZipFile, one: zipfile.ZipInfo, told: str) -> bool:
    """Whether a member has another digest than ``told``, such as ``sha256:…``.

    A member that is unpacked to too much is left to those who refuse it.
    """
    found = TOLD_DIGEST.fullmatch(told)
    if found is None:
        return False
    made = hashlib.new(found[1], usedforsecurity=False)
    left = max(MAX_RECORD_BYTES, MAX_RATIO * one.compress_size)
    with archive.open(one) as member:
        while left > 0 and (data := member.read(CHUNK_OF_MEMBER)):
            made.update(data)
            left -= len(data)
    return left > 0 and made.hexdigest() != found[2].lower()
