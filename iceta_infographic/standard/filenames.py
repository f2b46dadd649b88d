"""Names of agency files: the id and its ending, and what is wrong with other names (IC106)."""

import re
from pathlib import Path as FilePath
from pathlib import PurePath

from .findings import Finding, Mark, Severity
from .slug import ID_PATTERN, slug

SUFFIXES = frozenset({".yaml", ".yml"})

_ID = re.compile(ID_PATTERN)
_WITH_TXT = re.compile(r"(?P<stem>[^.].*)\.ya?ml\.txt", re.IGNORECASE)
_UNNAMED = "disdukcapil"
_SHOW_ENDINGS = (
    "Bila .txt tidak terlihat di Windows: di jendela folder pilih View (Tampilan), "
    "lalu centang File name extensions."
)


def is_agency_file(name: str) -> bool:
    """Tell by its name whether a file in ``standards/`` is an agency's."""
    # A name that begins with a dot is an editor's or the system's own.
    return PurePath(name).suffix.lower() in SUFFIXES and not name.startswith(".")


def rightful(name: str) -> str | None:
    """Tell what a file should be called that Notepad has given a second ending.

    Args:
        name: the file's name, ``dlh.yaml.txt``.

    Returns:
        ``dlh.yaml``; None for every other name.
    """
    found = _WITH_TXT.fullmatch(name)
    if found is None:
        return None
    stem = found["stem"]
    return f"{stem if _ID.fullmatch(stem) else slug(stem) or _UNNAMED}.yaml"


def id_of(name: str) -> str:
    """Tell which agency a file stands for, by its name; also where Notepad spoilt it."""
    return PurePath(rightful(name) or name).stem


def judge_name(path: FilePath, file: str) -> Finding | None:
    """Judge the name of an agency file.

    Args:
        path: the file.
        file: the same as it is shown to the user.

    Returns:
        IC106 where the name is no id with the right ending.
    """
    if right := rightful(path.name):
        message = "Nama berkas ini berakhiran .txt, sehingga isinya tidak terbaca."
        advice = f"Ganti namanya menjadi {right}."
        if path.with_name(right).exists():
            message = f"{message[:-1]}; {right} juga ada."
            advice = f"Pindahkan isi yang benar ke {right}, lalu hapus berkas ini."
        return _finding(file, message, f"{advice} {_SHOW_ENDINGS}")
    if _ID.fullmatch(path.stem) and path.suffix in SUFFIXES:
        return None
    return _finding(
        file,
        "Nama berkas ini tidak dapat dipakai sebagai id perangkat daerah.",
        "Pakai huruf kecil, angka, dan tanda hubung saja, diakhiri .yaml, "
        f"misalnya: {slug(path.stem) or _UNNAMED}.yaml.",
    )


def _finding(file: str, message: str, hint: str) -> Finding:
    return Finding("IC106", Severity.ERROR, file, Mark(1, 1), (), message, hint)
