"""What the tests of builds share: an agency with three services, findings, and a quick renderer."""

from collections.abc import Callable, Iterable
from pathlib import Path

from iceta_infographic.build.make import Failed, Made
from iceta_infographic.build.manifest import describe
from iceta_infographic.build.plan import Plan, Task, make_plan
from iceta_infographic.standard.check import Checked
from iceta_infographic.standard.findings import Finding, Mark, Severity
from iceta_infographic.standard.model import Agency
from tests.page.support import agency_of, region_of

REGION = region_of()

TEXT = """\
status: ditetapkan
perangkat_daerah:
  nama: Dinas Contoh
  alamat: Jalan Contoh
  pimpinan: {jabatan: Kepala Dinas Contoh, nama: Nama Kepala}
kanal: {call_center: 0234 000 000, media_sosial: {instagram: "@contoh"}}
maklumat: {tanggal: 2026-01-05}
pengaduan: [Loket]
layanan:
"""
SERVICE = """\
  - id: {0}
    nama: Layanan {0}
    persyaratan: [KTP]
    prosedur: [Datang]
    waktu: 1 jam
    biaya: gratis
    produk: Surat
"""
OWN = "    pengaduan: [Kotak saran]\n"


def text_of(*services: str, own: Iterable[str] = ()) -> str:
    """Return an agency's file with services of these ids."""
    return TEXT + "".join(SERVICE.format(s) + (OWN if s in own else "") for s in services)


def agency(*services: str, ident: str = "contoh", own: Iterable[str] = ()) -> Agency:
    """Return an agency with services of these ids."""
    return agency_of(text_of(*services, own=own), ident)


def finding(
    code: str, *path: str | int, severity: Severity = Severity.ERROR, file: str = "contoh.yaml"
) -> Finding:
    """Return a finding at a path."""
    return Finding(code, severity, file, Mark(1, 1), path, "salah")


def checked(found: Agency | None, *findings: Finding, ident: str = "contoh") -> Checked:
    """Return an agency file as it was checked."""
    ident = found.id if found else ident
    return Checked(f"standards/{ident}.yaml", ident, None, found, findings)


def plan_of(
    *items: Checked,
    formats: Iterable[str] = ("a4",),
    pledges: Iterable[str] = ("a4",),
    drafts: bool = False,
    everyone: Iterable[str] | None = None,
    root: Path = Path("/tidak/ada"),
) -> Plan:
    """Plan a build of these files."""
    return make_plan(
        items,
        REGION,
        [*formats],
        pledge_formats=[*pledges],
        drafts=drafts,
        everyone=[item.id for item in items] if everyone is None else everyone,
        root=root,
    )


def _nothing(_: Task) -> None:
    return None


class Renderer:
    """Makes documents in no time, and remembers which.

    Attributes:
        made: stems in the order in which they were made.
        pages: how many pages each document has; one where it is not named.
        failing: stems of documents that can't be made.
    """

    def __init__(self) -> None:
        self.made: list[str] = []
        self.pages: dict[str, int] = {}
        self.failing: set[str] = set()
        self.before: Callable[[Task], None] = _nothing

    def __call__(self, task: Task, folders: tuple[Path, ...]) -> Made | Failed:
        """Stand in for :func:`iceta_infographic.build.make.make`."""
        self.before(task)
        self.made.append(task.stem)
        if task.stem in self.failing:
            return Failed("RenderError: uji")
        pages = self.pages.get(task.stem, 1)
        names = [f"{task.stem}.pdf"]
        names += [f"{task.stem}-{n}.png" for n in range(1, pages + 1)] if pages > 1 else []
        names += [f"{task.stem}.png"] if pages == 1 else []
        # What a page would show changes with its facts.
        content = f"{task.service} {task.agency.name} {len(folders)}".encode()
        files = tuple(
            (
                describe(
                    name,
                    name.encode() + content,
                    agency=task.agency.id,
                    service=task.service.id if task.service else None,
                    form=task.format,
                    pages=pages,
                    min_font_pt=9.0,
                ),
                name.encode() + content,
            )
            for name in names
        )
        return Made(files, rem=10, layouts=2)

    def taken(self) -> list[str]:
        """Return what was made since the last call, sorted."""
        made, self.made = sorted(self.made), []
        return made
