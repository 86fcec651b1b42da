from hashlib import sha256

import pytest

from graphkit.errors import InstallationError
from graphkit.extract.learned.model_files import model_file


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "cues.crf").write_bytes(b"weights")
    (tmp_path / "SHA256SUMS").write_text(f"{sha256(b'weights').hexdigest()}  cues.crf\n", "utf-8")
    return tmp_path


def test_a_file_with_its_digest_is_read(folder):
    assert model_file("cues.crf", folder) == b"weights"


def test_a_changed_file_is_refused(folder):
    (folder / "cues.crf").write_bytes(b"other")
    with pytest.raises(InstallationError, match=r"cues\.crf"):
        model_file("cues.crf", folder)


def test_a_file_that_no_digest_names_is_refused(folder):
    (folder / "labels.crf").write_bytes(b"weights")
    with pytest.raises(InstallationError, match=r"labels\.crf"):
        model_file("labels.crf", folder)
