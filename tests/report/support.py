"""What the tests of the report share: small workspaces with everything that can be wrong."""

import os
import shutil
from datetime import date
from pathlib import Path

from iceta_infographic.report.gather import gather
from iceta_infographic.report.model import Agency, Report, Service
from iceta_infographic.resources import builtin_templates
from iceta_infographic.workspace import find
from tests.conftest import AGENCY

TODAY = date(2026, 11, 24)
FOLDERS = (builtin_templates(),)

ELEMENTS = {
    "persyaratan": "[Fotokopi Kartu Keluarga]",
    "prosedur": "[Pemohon menyerahkan berkas, Petugas memeriksa berkas]",
    "waktu": "1 hari kerja",
    "biaya": "gratis",
    "produk": "Surat keterangan",
    "pengaduan": "[{kanal: call_center, alamat: 0234 000 000}]",
}
"""Six elements in one line of YAML each, all of them complete."""

HEAD = AGENCY.partition("layanan:")[0]
"""An agency's own data, faultless."""


def service(name: str = "Surat Keterangan", /, **elements: str | None) -> str:
    """Write a service in YAML; None leaves an element out."""
    given = {**ELEMENTS, **elements}
    lines = [f"  - nama: {name}"]
    lines += [f"    {key}: {value}" for key, value in given.items() if value is not None]
    return "\n".join(lines) + "\n"


def agency(*services: str, head: str = HEAD) -> str:
    """Write an agency file with these services."""
    return f"{head}layanan:\n{''.join(services or (service(),))}"


def put(workspace: Path, ident: str, text: str) -> None:
    """Write an agency file."""
    (workspace / "standards" / f"{ident}.yaml").write_text(text, encoding="utf-8")


def roster(workspace: Path, *idents: str) -> None:
    """Put these ids, and no others, on the roster."""
    path = workspace / "iceta.yaml"
    head = path.read_text(encoding="utf-8").partition("perangkat_daerah:")[0]
    rows = "".join(f"  - {{id: {i}, nama: Dinas {i.capitalize()}}}\n" for i in idents)
    path.write_text(f"{head}perangkat_daerah:\n{rows}", encoding="utf-8")


def report(workspace: Path, since: str | None = None) -> Report:
    """Make the report of a workspace."""
    return gather(find(workspace), TODAY, since)


def only(workspace: Path, text: str) -> Agency:
    """Judge a file that is the only one."""
    put(workspace, "dinsos", text)
    return report(workspace).agencies[0]


def judged(workspace: Path, **elements: str | None) -> Service:
    """Judge the only service of the only file."""
    (made,) = only(workspace, agency(service(**elements))).services
    return made


def everything(workspace: Path) -> None:
    """Fill a workspace with one agency of every kind."""
    roster(workspace, "baik", "lemah", "kosong", "rusak", "ganda", "tanpa", "folder")
    put(workspace, "baik", agency(service("Kartu Kuning"), service("Surat Pindah")))
    put(workspace, "lemah", agency(service(waktu="secepatnya"), service("Surat Kedua")))
    poor = service("Layanan Buruk", produk='"-"', biaya='""', persyaratan="[]", pengaduan=None)
    head = HEAD.replace("  call_center: 0234 000 000\n", "").replace("maklumat:", "# maklumat:")
    put(workspace, "kosong", agency(poor, head=head))
    put(workspace, "rusak", "status: draf\nlayanan: [\n")
    put(workspace, "ganda", agency())
    (workspace / "standards" / "ganda.yml").write_text(agency(), encoding="utf-8")
    (workspace / "standards" / "folder.yaml").mkdir()
    put(workspace, "asing", agency(head=HEAD.replace("Dinas Sosial", "Dinas Asing")))
    (workspace / "standards" / "dinsos.yaml").unlink()


def chromium() -> str | None:
    """Find a Chromium on this machine."""
    names = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
