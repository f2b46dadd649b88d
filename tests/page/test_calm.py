"""Pages are drawn without pauses, and leave nothing behind."""

import gc
import subprocess
import sys
import weakref
from pathlib import Path

import pytest

from iceta_infographic.page.calm import THOROUGH, calm, sweep


class Ring:
    """Something that only the collector can clear away."""

    def __init__(self) -> None:
        self.me = self


@pytest.mark.parametrize("on", [True, False])
def test_inside_nothing_is_collected_and_at_the_end_all_of_it(on: bool) -> None:
    was = gc.isenabled()
    (gc.enable if on else gc.disable)()
    try:
        with calm():
            assert not gc.isenabled()
            ring = weakref.ref(Ring())
            assert ring() is not None
        assert ring() is None
        assert gc.isenabled() is on
    finally:
        (gc.enable if was else gc.disable)()


def test_what_a_layout_left_can_be_cleared_away_before_the_next() -> None:
    with calm():
        sweep()
        ring = weakref.ref(Ring())
        sweep()
        assert ring() is None
    ring = weakref.ref(Ring())
    gc.disable()
    sweep()
    assert ring() is not None
    gc.enable()


def test_also_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), calm():
        raise ZeroDivisionError
    assert gc.isenabled()


def test_what_lives_while_a_later_page_is_drawn_is_cleared_away_when_it_is_done() -> None:
    with calm():
        pass
    with calm():
        alive = Ring()
        ring = weakref.ref(alive)
        sweep()
    del alive
    gc.collect()
    assert ring() is None


def test_the_sweeps_of_a_first_page_do_not_look_through_the_modules() -> None:
    # A hundred thousand objects and more, which stay for good: what is left are the page's own.
    script = (
        "import gc; from iceta_infographic.page import loading;"
        "loading.weasyprint(); print(gc.get_freeze_count(), len(gc.get_objects()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=True,
        text=True,
    )
    frozen, left = map(int, done.stdout.split())
    assert frozen > 20 * left


def test_all_objects_are_looked_through_only_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    with calm():
        pass
    monkeypatch.setattr(gc, "collect", seen.append)
    for _ in range(2 * THOROUGH):
        with calm():
            pass
    assert seen.count(2) == 2
    assert seen.count(0) == 2 * THOROUGH - 2
