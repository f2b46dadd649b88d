"""``iceta new``: an agency file in which every element is explained where it is filled in."""

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import UsageError
from ..resources import new_agency_template
from ..standard.slug import ID_PATTERN, slug
from .options import Root, open_workspace
from .output import write
from .schema import schema_text

if TYPE_CHECKING:
    from ..workspace import Workspace

SCHEMA_FILE = Path("schema", "standar-pelayanan.schema.json")
_UNNAMED = "Tulis nama resmi perangkat daerah di sini"
_PLAIN = re.compile(r"[A-Za-z0-9](?:[\w .,/()–-]*[\w.)])?")
"""Text that YAML takes as it is; anything else is put in quotes."""


def new(
    id_: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="Nama pendek perangkat daerah: huruf kecil, angka, dan tanda hubung.",
        ),
    ],
    root: Root = None,
) -> None:
    """Buat standards/ID.yaml yang siap diisi, dengan penjelasan di setiap unsur."""
    workspace = open_workspace(root)
    _must_be_id(id_)
    _must_be_new(id_, workspace)
    path = workspace.folder / f"{id_}.yaml"
    write(path, agency_text(id_, _name(id_, workspace)), replace=False)
    schema = workspace.root / SCHEMA_FILE
    if not schema.exists():
        write(schema, schema_text(), replace=False)
    shown = workspace.shown(path)
    typer.echo(f"{shown} sudah dibuat. Isi berkas itu, lalu periksa dengan: iceta check {id_}")


def agency_text(id_: str, name: str | None) -> str:
    """Write the file for a new agency.

    Args:
        id_: the agency's id.
        name: its official name, when the roster knows it.

    Returns:
        The text of ``standards/ID.yaml``.
    """
    template = new_agency_template()
    return template.replace("«id»", id_).replace("«nama»", _scalar(name or _UNNAMED))


def _scalar(text: str) -> str:
    # What JSON puts in quotes YAML reads the same way.
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _name(id_: str, workspace: "Workspace") -> str | None:
    roster = workspace.region.roster if workspace.region else ()
    return next((entry.name for entry in roster if entry.id == id_), None)


def _must_be_id(id_: str) -> None:
    # The contract allows a hyphen at the start, which every command would take for an option.
    if re.fullmatch(ID_PATTERN, id_) and not id_.startswith("-"):
        return
    raise UsageError(
        f"{id_} tidak dapat dipakai sebagai id.",
        "Pakai huruf kecil, angka, dan tanda hubung saja, "
        f"misalnya: iceta new {slug(id_.removesuffix('.yaml')) or 'disdukcapil'}",
    )


def _must_be_new(id_: str, workspace: "Workspace") -> None:
    for path in workspace.standards():
        if path.stem.casefold() == id_:
            raise _there_already(path, workspace, "Buka dan lengkapi berkas itu.")
    for path, id_there in zip(workspace.misnamed(), workspace.misnamed_ids(), strict=True):
        if id_there == id_:
            hint = f"Ganti namanya menjadi {id_}.yaml, lalu lengkapi berkas itu."
            raise _there_already(path, workspace, hint)


def _there_already(path: Path, workspace: "Workspace", hint: str) -> UsageError:
    return UsageError(f"Berkas {workspace.shown(path)} sudah ada dan tidak diubah.", hint)
