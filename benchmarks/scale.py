"""What a province and the nation cost, calculated from what ``make bench`` measured.

python -m benchmarks.scale            prints the inputs and the tables
python -m benchmarks.scale --write    puts them into docs/scale.md
"""

import argparse
import json
from dataclasses import asdict, dataclass
from typing import Any

from benchmarks.tasks import HERE

DOCUMENT = HERE / "docs" / "scale.md"
BEGIN, END = "<!-- calculated: begin -->", "<!-- calculated: end -->"
DEFAULT = ("a4", "feed")
"""The formats of ``keluaran`` in iceta.yaml."""


@dataclass(frozen=True)
class Inputs:
    """Measured and assumed figures.

    Attributes:
        cpu_s: seconds of one core for all documents of one service, in the default formats.
        kb: kilobytes of their files.
        engine_ms: milliseconds a service for everything but drawing, all new.
        nothing_s: seconds of a build of 2,000 services with nothing to do.
        efficiency: speed of a core among others, 1 is that of a core alone.
        worker_mb: memory of a worker, MB.
    """

    cpu_s: float
    kb: float
    engine_ms: float
    nothing_s: float
    efficiency: float
    worker_mb: float


@dataclass(frozen=True)
class Place:
    """Whose services they are."""

    name: str
    regencies: int
    services: int


PER_REGENCY = 2_000
PLACES = (
    Place("one regency", 1, PER_REGENCY),
    Place("Jawa Barat, 27 regencies and cities", 27, 27 * PER_REGENCY),
    Place("Indonesia, 514 regencies and cities", 514, 514 * PER_REGENCY),
)
WAYS = (
    ("one laptop of 4 cores", 4),
    ("20 CI runners of 4 cores, `--shard I/20`", 80),
    ("8 machines of 16 cores, `--cluster`", 128),
)
EDITED = 0.01
"""Share of the services that somebody edits on a working day: 20 in a regency."""


def inputs_of(bench: dict[str, Any]) -> Inputs:
    """Return the inputs from ``output/bench.json``."""
    rows = [bench["layouts"][form] for form in DEFAULT]
    large = bench["sizes"][-1]
    return Inputs(
        cpu_s=round(sum(row["cpu"] for row in rows), 2),
        kb=round(sum(row["bytes"] for row in rows) / 1000),
        engine_ms=round(1000 * large["first"] / large["services"], 1),
        nothing_s=round(large["nothing"] * PER_REGENCY / large["services"], 2),
        efficiency=round(min(1.0, bench["jobs"]["ratio"] / 2), 2),
        worker_mb=round(bench["memory"]["largest_mb"]),
    )


def hours(services: float, inputs: Inputs) -> float:
    """Return the hours of one core that drawing and writing so many services take."""
    return services * (inputs.cpu_s + inputs.engine_ms / 1000) / 3600


def text(inputs: Inputs) -> str:
    """Write inputs and tables as Markdown."""
    lines = ["| input | measured |", "|---|---|"]
    lines += [f"| `{name}` | {value} |" for name, value in asdict(inputs).items()]
    lines += [
        "",
        "| everything new | services | core hours | output | "
        + " | ".join(name for name, _ in WAYS)
        + " |",
        "|---|---:|---:|---:|" + "---:|" * len(WAYS),
    ]
    for place in PLACES:
        core = hours(place.services, inputs)
        ways = [_time(core / cores / inputs.efficiency) for _, cores in WAYS]
        storage = place.services * inputs.kb / 1e6
        lines.append(
            f"| {place.name} | {place.services:,} | {core:,.1f} | {storage:,.1f} GB | "
            + " | ".join(ways)
            + " |"
        )
    lines += [
        "",
        "| one working day | edited services | core minutes | of that, finding out what to do |",
        "|---|---:|---:|---:|",
    ]
    for place in PLACES:
        edited = place.services * EDITED
        looking = place.regencies * inputs.nothing_s / 3600
        drawing = edited * inputs.cpu_s / 3600
        both = 60 * (drawing + looking)
        lines.append(f"| {place.name} | {edited:,.0f} | {both:,.1f} | {60 * looking:,.2f} |")
    return "\n".join(lines)


def _time(amount: float) -> str:
    if amount < 1 / 60:
        return "< 1 min"
    return f"{amount * 60:,.0f} min" if amount < 2 else f"{amount:,.1f} h"


def main() -> None:
    """Calculate from the last benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    bench = json.loads((HERE / "output" / "bench.json").read_bytes())
    told = text(inputs_of(bench))
    if given.write:
        whole = DOCUMENT.read_text(encoding="utf-8")
        head, tail = whole.partition(BEGIN)[0], whole.partition(END)[2]
        DOCUMENT.write_text(f"{head}{BEGIN}\n{told}\n{END}{tail}", encoding="utf-8")
    print(told)  # noqa: T201 # what it is for


if __name__ == "__main__":
    main()
