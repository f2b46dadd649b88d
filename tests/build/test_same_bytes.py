"""The same input gives the same bytes: other folder, day, hash seed, zone, language and jobs."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import AGENCY, REGION

ROOT = Path(__file__).parents[2]
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'


def built(folder: Path, *arguments: str, **environment: str) -> dict[str, str]:
    """Build the same workspace in a folder; return the digests of its files."""
    (folder / "standards").mkdir(parents=True)
    (folder / "iceta.yaml").write_text(REGION, encoding="utf-8")
    (folder / "standards" / "logo.svg").write_text(LOGO, encoding="utf-8")
    text = AGENCY.replace("  pimpinan", "  logo: logo.svg\n  pimpinan")
    # Letters of the other family, whose font is made for each document.
    text = text.replace("Fotokopi Kartu", "Fotokopi \u03a9 \u0416 Kartu")
    for number in range(2):
        path = folder / "standards" / f"dinas-{number}.yaml"
        path.write_text(text.replace("Sosial", f"Sosial {number}"), encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "iceta_infographic", "build", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        check=True,
        capture_output=True,
    )
    data = json.loads((folder / "output" / "manifest.json").read_bytes())
    return {artifact["path"]: artifact["sha256"] for artifact in data["artifacts"]}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("satu")
    return built(
        folder, "--jobs", "1", "--tanggal", "2026-02-01", PYTHONHASHSEED="1", TZ="Asia/Jakarta"
    )


def test_another_folder_day_seed_zone_language_and_number_of_jobs(
    tmp_path: Path, first: dict[str, str]
) -> None:
    again = built(
        tmp_path / "folder lain" / "dua",
        *("--jobs", "2", "--tanggal", "2026-12-31"),
        PYTHONHASHSEED="77",
        TZ="America/New_York",
        LANG="C",
        LC_ALL="C",
        HOME=str(tmp_path),
        SOURCE_DATE_EPOCH="1",
    )
    assert again == first
    assert len(again) == 8
