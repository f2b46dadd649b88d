"""How the sections of a service are dealt out to slides: as few as can be, none half empty.

A section that fits on a slide stays whole, alone or with its neighbours. What is longer than a
slide is parted where its blocks allow. The fewest slides that this needs are the most that are
taken; among all ways to fill them the one is taken that fills them most evenly. To part a section
that fits on a slide has its price: it is paid where a slide would be half empty, or is spared.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from .columns import Run
from .measures import SectionMeasure

FEW = 4
"""Up to so many blocks a section may leave a single one on a slide."""
SPARSE = 0.52
"""Share of a slide below which it is half empty, with something for what is reckoned."""
HOLLOW, DEPTH = 1.0, 2.0
"""What a half empty slide costs: at once, and for each slide that it lacks of being full."""
MISSES = 2
"""So many longer pieces are tried after one that is too high: columns may part it better."""
CARES = CAREFUL, TOGETHER, ANYWHERE = 2, 1, 0
"""How sections are parted: no block torn off; what belongs together stays so; at any block. The
next way is gone only where the one before has no room."""
MORE = 1
"""How many slides above the fewest a way to a place is still kept for."""
BREAK = 0.16
"""What it costs to part a section, in squares of the share that slides leave empty."""
LONE = 0.3
"""The same to leave a single block of a section on a slide."""

Place = tuple[int, int]
"""Section and block that a slide begins with."""
Deal = tuple[tuple[Run, ...], ...]
"""What stands on each slide."""
Height = Callable[[Sequence[Run]], float]
"""Tells how high runs stand on one slide."""


@dataclass(frozen=True, slots=True)
class Ties:
    """What holds a section together, in squares of the share that slides leave empty.

    Attributes:
        parted: what it costs to part it.
        lone: what it costs to leave a single block of it on a slide.
        apart: what it costs to begin a slide with it, away from the section before.
        whole: whether it is never parted where it fits on a slide.
    """

    parted: float = BREAK
    lone: float = LONE
    apart: float = 0.0
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Dealing:
    """What is dealt out.

    Attributes:
        sections: the sections in order.
        height: tells how high runs stand on one slide, px.
        room: how high they may stand, px.
        grown: tells how high runs stand when spaces are as wide as they may be, px: how full a
            slide looks.
        ties: of each section.
    """

    sections: Sequence[SectionMeasure]
    height: Height
    room: float
    grown: Height
    ties: Sequence[Ties]

    def fewest(self) -> int | None:
        """Return how many slides are needed; None when it can't be.

        It is quick to find how many there are when each takes all it can, whole sections or
        whatever there is room for. Only where these differ everything is dealt out.
        """
        long = self._long()
        whole, least = self._greedy(long), self._greedy(long | self._pliant)
        if whole is not None and whole == least:
            return whole
        found = self.deal()
        return len(found) if found is not None else None

    def _greedy(self, loose: frozenset[int]) -> int | None:
        place, count = (0, 0), 0
        while place[0] < len(self.sections):
            ends = [end for end, _, _ in self._ends(place, loose, CAREFUL)]
            if not ends:
                return None
            place, count = ends[-1], count + 1
        return count

    def deal(self) -> Deal | None:
        """Return what stands on each slide, or None when a block is higher than one."""
        long = self._long()
        for care in CARES:
            ways = self._ways(long, care)
            if ways:
                break
        else:
            return None
        count = min(ways)
        other = self._ways(long | self._pliant, care, most=count)
        return min([ways[count], *other.values()], key=lambda way: way[0])[1]

    def _sparse(self, runs: tuple[Run, ...]) -> float:
        """Return what a slide lacks to be more than half empty, as a share of its room."""
        if self.height(runs) >= SPARSE * self.room:
            return 0.0
        return max(SPARSE - self.grown(runs) / self.room, 0.0)

    @property
    def _pliant(self) -> frozenset[int]:
        """Which sections may be parted though they fit on a slide."""
        return frozenset(index for index, ties in enumerate(self.ties) if not ties.whole)

    def _long(self) -> frozenset[int]:
        """Return which sections do not fit on a slide by themselves."""
        return frozenset(
            index
            for index, section in enumerate(self.sections)
            if self.height((Run(index, 0, section.count),)) > self.room
        )

    def _ways(
        self, loose: frozenset[int], care: int, most: int | None = None
    ) -> dict[int, tuple[float, Deal]]:
        """Return the best way for each number of slides near the fewest, and how bad it is."""
        Way = tuple[float, Place, tuple[Run, ...]]
        known: dict[Place, dict[int, Way]] = {(0, 0): {0: (0.0, (0, 0), ())}}
        waiting = [(0, 0)]
        end = (len(self.sections), 0)
        while waiting:
            place = heappop(waiting)
            if place == end:
                break
            here = known[place]
            least = min(here)
            near = {n: way for n, way in here.items() if n <= least + MORE}
            for after, runs, height in self._ends(place, loose, care):
                if after not in known:
                    known[after] = {}
                    heappush(waiting, after)
                worse = self._badness(runs, height)
                for number, (bad, _, _) in near.items():
                    if most is not None and number >= most:
                        continue
                    best = known[after].get(number + 1)
                    if best is None or bad + worse < best[0]:
                        known[after][number + 1] = (bad + worse, place, runs)
        return {
            number: (way[0], _traced(known, end, number))
            for number, way in known.get(end, {}).items()
        }

    def _badness(self, runs: tuple[Run, ...], height: float) -> float:
        bad = max(1 - height / self.room, 0) ** 2
        if lack := self._sparse(runs):
            bad += HOLLOW + DEPTH * lack
        for index, run in enumerate(runs):
            ties = self.ties[run.section]
            if run.continued:
                bad += ties.parted
            elif index == 0:
                bad += ties.apart
            if run.last - run.first == 1 < self.sections[run.section].count:
                bad += ties.lone
        return bad

    def _ends(
        self, start: Place, loose: frozenset[int], care: int
    ) -> Iterator[tuple[Place, tuple[Run, ...], float]]:
        """Yield where a slide that begins at a place may end, what it holds and how high it is."""
        index, first = start
        runs: tuple[Run, ...] = ()
        while index < len(self.sections):
            count = self.sections[index].count
            misses = 0
            for last in self._breaks(index, first, care) if index in loose else ():
                held = (*runs, Run(index, first, last, continued=first > 0))
                height = self.height(held)
                if height <= self.room:
                    yield (index, last), held, height
                elif (misses := misses + 1) > MISSES:
                    return
            runs = (*runs, Run(index, first, count, continued=first > 0))
            height = self.height(runs)
            if height > self.room:
                return
            index, first = index + 1, 0
            yield (index, first), runs, height

    def _breaks(self, index: int, first: int, care: int) -> Iterator[int]:
        """Yield where a section may be parted after a block."""
        section = self.sections[index]
        apart = 2 if care == CAREFUL and section.count > FEW else 1
        for last in range(first + apart, section.count - apart + 1):
            if care == ANYWHERE or not section.keep[last - 1]:
                yield last


def _traced(
    known: dict[Place, dict[int, tuple[float, Place, tuple[Run, ...]]]], place: Place, number: int
) -> Deal:
    slides = []
    while number:
        _, before, runs = known[place][number]
        slides.append(runs)
        place, number = before, number - 1
    return tuple(reversed(slides))
