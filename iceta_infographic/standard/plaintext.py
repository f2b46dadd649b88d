"""From a file to its characters: regular, small enough, UTF-8 and nothing invisible."""

import os
import re
import stat
from pathlib import Path as FilePath

from ..errors import UsageError
from .findings import Finding, Mark, Severity

LARGEST = 1024 * 1024
"""Bytes a file may have; the longest published standard is a twentieth of this."""

_START = Mark(1, 1)

_UTF8_BOM = b"\xef\xbb\xbf"

_SAVE_AS = "Buka di Notepad, pilih Simpan Sebagai, lalu pilih Encoding: UTF-8."
_WRITE_ANEW = "Salin isinya ke berkas baru yang dibuat dengan Notepad."
_RETYPE = (
    "Biasanya ikut tersalin dari Word atau halaman web: hapus huruf di tempat itu, "
    "lalu ketik ulang."
)

_OTHER_KINDS = (
    (b"\xff\xfe", "tersimpan sebagai UTF-16, bukan UTF-8", _SAVE_AS),
    (b"\xfe\xff", "tersimpan sebagai UTF-16, bukan UTF-8", _SAVE_AS),
    (b"PK\x03\x04", "berkas Word, Excel, atau ZIP, bukan berkas teks", _WRITE_ANEW),
    (b"\xd0\xcf\x11\xe0", "berkas Word atau Excel lama, bukan berkas teks", _WRITE_ANEW),
    (b"%PDF-", "berkas PDF, bukan berkas teks", _WRITE_ANEW),
    (b"{\\rtf", "berkas RTF, bukan berkas teks biasa", _WRITE_ANEW),
    (b"\x89PNG", "gambar, bukan berkas teks", ""),
    (b"\xff\xd8\xff", "gambar, bukan berkas teks", ""),
)

# NEL, LS and PS end a line for YAML 1.1 but for no editor, so that a comment or a value
# could go on where nobody sees it; a BOM inside the text makes a key that looks right.
# What turns the direction of writing makes a page say something else than the file.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
# A carriage return is the end of a line in a file, but within a value it was made by an escape.
_UNSEEN_IN_VALUE = re.compile(rf"{_UNSEEN.pattern}|\r")


def load(path: FilePath, file: str) -> bytes | Finding:
    """Read a file's bytes without ever waiting for them or reading more than allowed.

    Args:
        path: the file.
        file: the same as it is shown to the user.

    Returns:
        The bytes; or why it is no text file (IC101) or too large (IC105).

    Raises:
        UsageError: it does not exist or may not be read.
    """
    try:
        # Asked before opening as well: opening a device or a FIFO can have effects.
        refused = _refusal(path.stat(), file)
        return refused or _open_and_read(path, file)
    except FileNotFoundError:
        raise UsageError(f"Berkas {file} tidak ditemukan.") from None
    except PermissionError:
        raise UsageError(
            f"Berkas {file} tidak boleh dibaca.", "Periksa izin berkas itu di komputer Anda."
        ) from None
    except (OSError, ValueError):
        raise UsageError(f"Berkas {file} tidak dapat dibuka.") from None


def _open_and_read(path: FilePath, file: str) -> bytes | Finding:
    flags = os.O_RDONLY
    for name in ("O_NONBLOCK", "O_CLOEXEC", "O_BINARY"):
        flags |= getattr(os, name, 0)
    with os.fdopen(os.open(path, flags), "rb") as stream:
        if refused := _refusal(os.fstat(stream.fileno()), file):
            return refused
        raw = stream.read(LARGEST + 1)
    return too_large(len(raw), file) or raw


def _refusal(status: os.stat_result, file: str) -> Finding | None:
    if stat.S_ISDIR(status.st_mode):
        return _finding("IC101", file, _START, f"{file} adalah folder, bukan berkas teks.")
    if not stat.S_ISREG(status.st_mode):
        return _finding("IC101", file, _START, f"{file} bukan berkas teks biasa.")
    return too_large(status.st_size, file)


def too_large(size: int, file: str) -> Finding | None:
    """Judge a size in bytes.

    Args:
        size: bytes.
        file: the file as it is shown.

    Returns:
        IC105 where the size is over the limit.
    """
    if size <= LARGEST:
        return None
    return _finding(
        "IC105",
        file,
        _START,
        f"Berkas ini lebih besar daripada batas {LARGEST // 1024**2} MB untuk satu berkas "
        "standar pelayanan.",
        "Periksa apakah berkasnya benar; bila memang sebesar itu, bagi menjadi beberapa berkas.",
    )


def decode(raw: bytes, file: str) -> str | Finding:
    """Turn bytes into text; a UTF-8 byte order mark at the start is left out.

    Args:
        raw: the file's bytes.
        file: the file as it is shown.

    Returns:
        The text; or IC101 at the first character that is no text.
    """
    for start, what, hint in _OTHER_KINDS:
        if raw.startswith(start):
            return _finding("IC101", file, _START, f"Berkas ini {what}.", hint)
    raw = raw.removeprefix(_UTF8_BOM)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        if unseen := _UNSEEN.search(before):
            return _unseen(before, unseen, file)
        return _finding(
            "IC101",
            file,
            place(before, len(before)),
            "Huruf di tempat ini tidak tersimpan sebagai UTF-8.",
            _SAVE_AS,
        )
    unseen = _UNSEEN.search(text)
    return _unseen(text, unseen, file) if unseen else text


def unseen_in(value: str) -> tuple[str, str] | None:
    """Look for what nobody sees in a value: an escape in double quotes makes it.

    Args:
        value: the value as YAML reads it.

    Returns:
        A message and a hint (IC101); None where all of it can be seen.
    """
    found = _UNSEEN_IN_VALUE.search(value)
    if found is None:
        return None
    return (
        f"Ada tanda yang tidak terlihat (U+{ord(found.group()):04X}) di dalam isian ini.",
        "Garis miring terbalik (\\) di dalam kutip ganda membuat tanda khusus; hapus, "
        "atau pakai kutip tunggal ('...').",
    )


def is_another_kind(raw: bytes) -> bool:
    """Tell whether bytes are no text at all: UTF-16, a Word file, a picture."""
    return b"\0" in raw or any(raw.startswith(start) for start, _, _ in _OTHER_KINDS)


def _unseen(text: str, found: re.Match[str], file: str) -> Finding:
    where = place(text, found.start())
    character = found.group()
    if character == "\0":
        message = "Berkas ini bukan berkas teks, atau tidak tersimpan sebagai UTF-8."
        return _finding("IC101", file, where, message, _SAVE_AS)
    message = f"Ada tanda yang tidak terlihat (U+{ord(character):04X}) di tempat ini."
    return _finding("IC101", file, where, message, _RETYPE)


def place(text: str, index: int) -> Mark:
    """Tell in which line and column a character stands.

    Args:
        text: the whole text.
        index: which of its characters, from 0; its length for the end.

    Returns:
        Line and column, from 1; a line ends with LF, CR or both.
    """
    before = text[:index]
    breaks = before.count("\n") + before.count("\r") - before.count("\r\n")
    line_start = max(before.rfind("\n"), before.rfind("\r")) + 1
    return Mark(breaks + 1, index - line_start + 1)


def _finding(code: str, file: str, mark: Mark, message: str, hint: str = "") -> Finding:
    return Finding(code, Severity.ERROR, file, mark, (), message, hint)
