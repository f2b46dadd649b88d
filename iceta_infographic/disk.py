"""Reading what may be anything, and what goes wrong with files and folders, in Indonesian."""

import errno
import os
import stat
from collections.abc import Collection
from os import PathLike

from .errors import UsageError

# By name: not every system knows every number.
_REASONS = {
    "EACCES": "tidak diizinkan, atau sedang dibuka oleh program lain",
    "EPERM": "tidak diizinkan",
    "EROFS": "tempatnya hanya dapat dibaca",
    "ENOSPC": "ruang disk habis",
    "EDQUOT": "jatah ruang disk habis",
    "EFBIG": "berkasnya terlalu besar untuk disk ini",
    "ENOENT": "berkas atau foldernya tidak ada",
    "EEXIST": "sudah ada yang bernama sama",
    "EISDIR": "nama itu dipakai sebuah folder",
    "ENOTDIR": "salah satu bagian jalurnya bukan folder",
    "ENOTEMPTY": "foldernya tidak kosong",
    "ENAMETOOLONG": "namanya terlalu panjang",
    "EINVAL": "namanya tidak dapat dipakai di disk ini",
    "ELOOP": "tautannya berputar-putar",
    "EBUSY": "sedang dipakai oleh program lain",
    "ETXTBSY": "sedang dipakai oleh program lain",
    "EMFILE": "terlalu banyak berkas yang terbuka",
    "ENFILE": "terlalu banyak berkas yang terbuka",
    "ENOMEM": "memori komputer habis",
    "EIO": "disk atau jaringannya bermasalah",
    "ENXIO": "disk atau jaringannya bermasalah",
    "ENODEV": "disk atau jaringannya bermasalah",
    "ESTALE": "disk atau jaringannya bermasalah",
    "ETIMEDOUT": "disk atau jaringannya tidak menjawab",
}

_UNKNOWN = "sebabnya tidak diketahui"

WRITE_HINT = (
    "Tutup berkas itu bila sedang dibuka; periksa juga izin foldernya dan ruang disk, lalu ulangi."
)
"""What helps when a file can't be written."""


def reason(error: OSError) -> str:
    """Say why the system refused a file or folder.

    Args:
        error: what it raised.

    Returns:
        An Indonesian clause; never the system's own English words.
    """
    number = error.errno
    if number is None:
        return _UNKNOWN
    return _REASONS.get(errno.errorcode.get(number, ""), f"{_UNKNOWN} (kode {number})")


def cannot_write(path: str | PathLike[str], error: OSError) -> UsageError:
    """Make the error for a file that can't be written.

    Args:
        path: the file as it is shown to the user.
        error: what the system raised.

    Returns:
        The error, to be raised.
    """
    return UsageError(f"Berkas {path} tidak dapat ditulis: {reason(error)}.", WRITE_HINT)


def read_plain(
    path: str | PathLike[str], most: int, owners: Collection[int] | None = None
) -> bytes:
    """Read a file that others may have put there: never a pipe, a device, a link or too much.

    Args:
        path: the file.
        most: bytes that it may have.
        owners: ids of the users it may belong to; None means anybody.

    Returns:
        Its content.

    Raises:
        OSError: it is not there, or no such file.
    """
    # Without NONBLOCK opening a pipe would wait for somebody to write into it.
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    with open(os.open(path, flags | getattr(os, "O_BINARY", 0)), "rb") as file:  # noqa: PTH123
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode) or status.st_size > most:
            raise OSError(errno.EINVAL, "no plain file", str(path))
        if owners is not None and status.st_uid not in owners:
            raise OSError(errno.EPERM, "somebody else's", str(path))
        return file.read(most)
