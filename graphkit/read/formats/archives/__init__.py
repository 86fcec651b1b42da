"""Reads archives and compressed files; each member is an input of its own."""

from graphkit.read.formats.archives.gzip_file import read_gzip
from graphkit.read.formats.archives.tar_file import read_tar
from graphkit.read.formats.archives.zip_file import read_zip

__all__ = ["read_gzip", "read_tar", "read_zip"]
