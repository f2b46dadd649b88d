"""A workspace as large as wanted, made from the real standards beside it.

Every service is one of ``standards/``, under another name and id, so that lengths, shapes and
the mix of cheap and costly pages are those of real life. The same arguments make the same files.
"""

import argparse
import random
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parents[1]
PER_AGENCY = 17
"""Services of an agency: about 2,000 over 119 agencies in a real regency."""


def make(folder: Path, services: int, *, seed: int = 1, formats: str = "a4") -> Path:
    """Write a workspace.

    Args:
        folder: where; made where it is missing.
        services: how many services in all.
        seed: another one makes another mix.
        formats: what ``keluaran`` names, parted by commas.

    Returns:
        The folder.
    """
    chance = random.Random(seed)  # noqa: S311 # no secret, a mix that can be repeated
    sources = [_read(path) for path in sorted((HERE / "standards").glob("*.yaml"))]
    pool = [
        {**service, "pengaduan": service.get("pengaduan") or source["pengaduan"]}
        for source in sources
        for service in source["layanan"]
        if service.get("pengaduan") or source.get("pengaduan")
    ]
    standards = folder / "standards"
    standards.mkdir(parents=True, exist_ok=True)
    ids = []
    for start in range(0, services, PER_AGENCY):
        number = start // PER_AGENCY + 1
        source = sources[number % len(sources)]
        ids.append(f"instansi-{number:04}")
        agency = {**source, "layanan": []}
        agency.pop("pengaduan", None)
        agency["perangkat_daerah"] = {
            key: value for key, value in source["perangkat_daerah"].items() if key != "logo"
        }
        agency["perangkat_daerah"]["nama"] += f" {number}"
        for index in range(start, min(start + PER_AGENCY, services)):
            service = dict(pool[chance.randrange(len(pool))])
            service["id"] = f"layanan-{index + 1:05}"
            service["nama"] = f"{service['nama']} {index + 1}"
            agency["layanan"].append(service)
        _write(standards / f"{ids[-1]}.yaml", agency)
    region = _read(HERE / "iceta.yaml")
    region.pop("lambang", None)
    region["keluaran"] = formats.split(",")
    region["perangkat_daerah"] = [{"id": ident, "nama": ident} for ident in ids]
    _write(folder / "iceta.yaml", region)
    return folder


class _Plain(yaml.SafeDumper):
    """Writes a thing that stands in several places several times: aliases are refused (IC104)."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def _read(path: Path) -> Any:
    # The base loader: everything stays the text that was typed, as in the program itself.
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506


def _write(path: Path, data: Any) -> None:
    text = yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10_000)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("services", type=int)
    parser.add_argument("--formats", default="a4")
    given = parser.parse_args()
    make(given.folder, given.services, formats=given.formats)
