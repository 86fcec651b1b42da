"""Reads the texts that databases of news export: LexisNexis, Factiva, ProQuest.

They are read by the layouts that the makers and users of these databases describe, and have not
been tested on real files, which nobody may pass on.
"""

from graphkit.read.formats.exports.factiva import factiva_record
from graphkit.read.formats.exports.nexis import nexis_record
from graphkit.read.formats.exports.parts import read_export
from graphkit.read.formats.exports.proquest import proquest_record
from graphkit.read.formats.exports.told import export_kind

# How a part of a file becomes the data and the text of an article, by the format.
EXPORTS = {"factiva": factiva_record, "nexis": nexis_record, "proquest": proquest_record}

__all__ = ["EXPORTS", "export_kind", "read_export"]
