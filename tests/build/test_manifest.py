"""The manifest: what the tool wrote, and never believed when it says too much."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from iceta_infographic.build.manifest import Artifact, describe, dump, load


def artifact(path: str, service: str | None = "ktp", form: str = "a4") -> Artifact:
    return describe(
        path, b"isi", agency="contoh", service=service, form=form, pages=2, min_font_pt=9.03
    )


TWO = (artifact("contoh/ktp/a4.pdf"), artifact("contoh/maklumat.pdf", None))


def test_a_file_is_described_by_its_content() -> None:
    assert TWO[0].sha256 == hashlib.sha256(b"isi").hexdigest()
    assert TWO[0].bytes == 3


def test_what_was_written_is_read_back(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_bytes(dump(TWO))
    assert load(tmp_path) == TWO


def test_it_is_as_the_contract_says() -> None:
    data = json.loads(dump(TWO))
    assert [*data] == ["version", "artifacts"]
    assert data["version"] == 1
    assert [*data["artifacts"][0]] == (
        "path sha256 bytes agency service format pages min_font_pt".split()  # noqa: SIM905
    )
    assert data["artifacts"][1]["service"] is None


def test_the_order_of_the_files_does_not_matter() -> None:
    assert dump(TWO) == dump(reversed(TWO))


@pytest.mark.parametrize(
    ("path", "service", "form", "stem"),
    [
        ("contoh/ktp/a4.pdf", "ktp", "a4", "contoh/ktp/a4"),
        ("contoh/ktp/a4.png", "ktp", "a4", "contoh/ktp/a4"),
        ("contoh/ktp/a4-2.png", "ktp", "a4", "contoh/ktp/a4"),
        ("contoh/ktp/feed-12.png", "ktp", "feed", "contoh/ktp/feed"),
        ("contoh/ktp-2/a4.pdf", "ktp-2", "a4", "contoh/ktp-2/a4"),
        ("contoh/maklumat.pdf", None, "a4", "contoh/maklumat"),
        ("contoh/maklumat-2.png", None, "a4", "contoh/maklumat"),
        ("contoh/maklumat-f4.pdf", None, "f4", "contoh/maklumat-f4"),
        ("contoh/maklumat-f4-2.png", None, "f4", "contoh/maklumat-f4"),
        ("contoh/buku.pdf", None, "buku", "contoh/buku"),
    ],
)
def test_a_file_knows_its_document(path: str, service: str | None, form: str, stem: str) -> None:
    assert artifact(path, service, form).stem == stem


# --- what somebody else wrote into the file -----------------------------------------------

ENTRY: dict[str, Any] = json.loads(dump(TWO[:1]))["artifacts"][0]


def written(tmp_path: Path, data: object) -> Path:
    content = data if isinstance(data, bytes) else json.dumps(data).encode()
    (tmp_path / "manifest.json").write_bytes(content)
    return tmp_path


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"bukan JSON",
        b"\xff\xfe\x00",
        b"[" * 100_000,
        None,
        [],
        "teks",
        {},
        {"version": 1},
        {"version": 2, "artifacts": [ENTRY]},
        {"version": "1", "artifacts": [ENTRY]},
        {"version": 1, "artifacts": None},
        {"version": 1, "artifacts": "teks"},
        {"version": 1, "artifacts": {"path": "a"}},
        {"version": 1, "artifacts": ["teks"]},
        {"version": 1, "artifacts": [{}]},
        {"version": 1, "artifacts": [{**ENTRY, "lain": 1}]},
        *({"version": 1, "artifacts": [{**ENTRY, key: [1]}]} for key in ENTRY),
        *({"version": 1, "artifacts": [{**ENTRY, key: None}]} for key in ENTRY if key != "service"),
        {"version": 1, "artifacts": [{**ENTRY, "bytes": "3"}]},
        {"version": 1, "artifacts": [{**ENTRY, "path": 3}]},
    ],
)
def test_what_is_no_manifest_of_ours_holds_nothing(tmp_path: Path, data: object) -> None:
    assert load(written(tmp_path, data)) == ()


def test_without_a_manifest_nothing_is_ours(tmp_path: Path) -> None:
    assert load(tmp_path) == ()
    assert load(tmp_path / "tidak-ada") == ()
    (tmp_path / "manifest.json").mkdir()
    assert load(tmp_path) == ()


@pytest.mark.parametrize(
    "path",
    ["../luar.pdf", "a/../../luar.pdf", "/etc/passwd", "a/..", "..", "", ".", "a\0b.pdf"],
)
def test_only_what_lies_below_the_folder_is_ours(tmp_path: Path, path: str) -> None:
    folder = written(tmp_path, {"version": 1, "artifacts": [{**ENTRY, "path": path}, ENTRY]})
    assert [found.path for found in load(folder)] == ["contoh/ktp/a4.pdf"]
