"""Deep calls have room, and are calls like any other."""

import pytest

from iceta_infographic.build import depth
from iceta_infographic.build.depth import deep


def test_it_returns_and_raises_what_the_function_does() -> None:
    assert deep(divmod, 7, 2) == (3, 1)
    assert deep(sorted, [2, 3, 1], reverse=True) == [3, 2, 1]
    with pytest.raises(ZeroDivisionError):
        deep(divmod, 1, 0)


def test_its_frame_is_larger_than_a_piece_of_the_stack() -> None:
    # Python's pieces are of 16 kB, and larger ones of a power of two.
    size = 8 * deep.__code__.co_stacksize
    assert size == 8 * depth.SLOTS
    assert 1 << 17 < size < (1 << 17) + (1 << 15)


def test_calls_within_it_may_be_as_deep_as_elsewhere() -> None:
    def down(levels: int) -> int:
        return 0 if levels == 0 else 1 + down(levels - 1)

    assert deep(down, 500) == down(500) == 500
