"""Who must publish, and which file is whose; also where ``iceta.yaml`` is broken."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import NamedTuple

from ..standard import assemble
from ..standard.model import Region, RosterEntry
from ..standard.slug import slug
from ..workspace import Workspace


def region_of(workspace: Workspace) -> Region | None:
    """Return what ``iceta.yaml`` says, as far as it can be read.

    Args:
        workspace: the workspace.

    Returns:
        The facts; what is wrong in the file is empty in them. None when nothing can be read.
    """
    if workspace.region is not None or workspace.document is None:
        return workspace.region
    return assemble.region(workspace.document)


def roster_of(region: Region | None) -> tuple[RosterEntry, ...]:
    """Return the usable entries of a roster, each id once.

    Args:
        region: what ``iceta.yaml`` says, if anything.

    Returns:
        The entries; one without an id has one made from its name.
    """
    entries: dict[str, RosterEntry] = {}
    for entry in region.roster if region else ():
        ident = entry.id or slug(entry.name)
        if ident:
            entries.setdefault(ident, RosterEntry(ident, entry.name or ident))
    return tuple(entries.values())


class Seat(NamedTuple):
    """An agency's place in the report.

    Attributes:
        id: of the roster entry; of a file that no entry names, its name without ending.
        name: the roster's name; empty for a file that no entry names.
        files: indexes of the files that claim the place.
    """

    id: str
    name: str
    files: tuple[int, ...]


def seats(roster: Iterable[RosterEntry], files: Sequence[str]) -> tuple[Seat, ...]:
    """Give every roster entry its files, and every other file a place of its own.

    Args:
        roster: who must publish.
        files: the names of the agency files.

    Returns:
        The roster in its order, then the files that it doesn't name.
    """
    by_id: dict[str, list[int]] = defaultdict(list)
    for index, file in enumerate(files):
        # As in IC106: Dinsos.yaml and dinsos.yaml are one agency's.
        by_id[PurePath(file).stem.casefold()].append(index)
    taken = [Seat(e.id, e.name, tuple(by_id.pop(e.id.casefold(), ()))) for e in roster]
    rest = [Seat(PurePath(files[own[0]]).stem, "", tuple(own)) for own in by_id.values()]
    return (*taken, *rest)
