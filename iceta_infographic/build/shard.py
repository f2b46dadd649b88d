"""A part of a build, for CI machines that each make theirs (``--shard 2/5``)."""

import re
import zlib
from dataclasses import dataclass, replace

from ..errors import UsageError
from .prepare import Prepared

_TYPED = re.compile(r"(\d{1,4})/(\d{1,4})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Shard:
    """One part of several.

    Attributes:
        number: which one, from 1.
        of: how many there are.
    """

    number: int
    of: int

    def has(self, stem: str) -> bool:
        """Whether a document belongs to this part: the same on every machine and every day."""
        return zlib.crc32(stem.encode()) % self.of == self.number - 1


def read(typed: str) -> Shard:
    """Read what ``--shard`` says.

    Args:
        typed: ``2/5``, the second of five parts.

    Raises:
        UsageError: it is no such thing.
    """
    match = _TYPED.fullmatch(typed)
    shard = Shard(int(match[1]), int(match[2])) if match else None
    if shard is None or not 1 <= shard.number <= shard.of:
        raise UsageError(
            f"Isi --shard, yaitu {typed}, bukan bagian dari suatu pembagian.",
            "Tulis nomor bagian dan banyaknya bagian, misalnya --shard 2/5",
        )
    return shard


def part(prepared: Prepared, shard: Shard) -> Prepared:
    """Return what is to be built in one part; what was found stays as it is.

    Args:
        prepared: the whole build.
        shard: which part of it.
    """
    plan = prepared.plan
    return replace(
        prepared,
        plan=replace(
            plan,
            tasks=tuple(task for task in plan.tasks if shard.has(task.stem)),
            kept=tuple(stem for stem in plan.kept if shard.has(stem)),
        ),
        ready=tuple(document for document in prepared.ready if shard.has(document.stem)),
    )
