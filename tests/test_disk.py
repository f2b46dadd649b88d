"""What the system says about files, in Indonesian."""

import errno
import os
import re

import pytest

from iceta_infographic.disk import WRITE_HINT, cannot_write, reason

ENGLISH = re.compile(
    r"\b(?:no|not|file|directory|permission|denied|space|device|error|is|a)\b", re.I
)


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (errno.EACCES, "sedang dibuka"),
        (errno.ENOSPC, "ruang disk habis"),
        (errno.EROFS, "hanya dapat dibaca"),
        (errno.ENAMETOOLONG, "terlalu panjang"),
        (errno.EISDIR, "folder"),
        (errno.ENOTDIR, "bukan folder"),
        (errno.EBUSY, "program lain"),
    ],
)
def test_usual_reasons_are_named(number: int, word: str) -> None:
    assert word in reason(OSError(number, os.strerror(number)))


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_no_reason_is_in_english(number: int) -> None:
    said = reason(OSError(number, os.strerror(number)))
    assert said
    assert not ENGLISH.search(said)


@pytest.mark.parametrize("error", [OSError(), OSError("disk on fire"), OSError(99999, "odd")])
def test_an_unknown_reason_is_said_to_be_unknown(error: OSError) -> None:
    assert reason(error).startswith("sebabnya tidak diketahui")
    assert "fire" not in reason(error)


def test_a_file_that_can_not_be_written_is_a_usage_error_with_advice() -> None:
    error = cannot_write("output/a4.pdf", PermissionError(errno.EACCES, "Permission denied"))
    assert error.message.startswith("Berkas output/a4.pdf tidak dapat ditulis: ")
    assert error.hint == WRITE_HINT
    assert "Tutup berkas itu bila sedang dibuka" in WRITE_HINT
    assert "Permission" not in error.message
