"""The complaints at the foot: three columns, the code beside them, the ladder beneath."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iceta_infographic.page.band import band_height, place_band
from iceta_infographic.page.columns import Run
from iceta_infographic.page.measures import Band, Measures
from tests.page.plans import GEOMETRY, SPACES, measures, part_height, section

BODY = [section([30])]
Y = 500.0


def placed(m: Measures, run: Run | None = None, share: float = 0.0) -> Band:
    run = run or Run(-1, 0, m.complaints.count)
    height = band_height(run, m, GEOMETRY, SPACES, share)
    return place_band(run, m, GEOMETRY, SPACES, share, Y, height)


@settings(max_examples=150, deadline=None)
@given(
    channels=st.lists(st.floats(15, 200), max_size=40),
    tail=st.lists(st.floats(20, 90), max_size=2),
    qr=st.sampled_from([0.0, 60.0, 100.0, 300.0]),
    share=st.floats(0, 1),
)
def test_channels_stand_in_three_columns_in_order_and_on_nothing(
    channels: list[float], tail: list[float], qr: float, share: float
) -> None:
    m = measures(BODY, channels, tail=tail, qr=qr)
    band = placed(m, share=share)
    heading, *columns = band.parts
    assert heading.heading
    assert [i for part in columns for i in range(part.first, part.last)] == [*range(len(channels))]
    assert len({part.x for part in columns}) == len(columns) <= GEOMETRY.channel_columns == 3
    below_heading = heading.y + part_height(heading, m, GEOMETRY)
    for part in columns:
        assert part.width == pytest.approx(GEOMETRY.channel)
        bottom = part.y + part_height(part, m, GEOMETRY)
        for top in band.tail:
            assert bottom <= top + 0.01
        assert bottom <= band.height + 0.01
        if band.qr is not None and part.x + part.width > band.qr[0]:
            assert part.y >= band.qr[1] + m.qr
        else:
            assert part.y >= below_heading - 0.01
    if band.qr is not None:
        left, top, width = band.qr
        assert heading.x + heading.width <= left
        assert left + width == pytest.approx(GEOMETRY.content)
        assert top + m.qr <= min([*band.tail, band.height]) + 0.01
    assert (band.qr is not None) == (qr > 0)
    ends = [top + height for top, height in zip(band.tail, tail, strict=True)]
    limits = [*band.tail[1:], band.height][: len(ends)]
    assert all(end <= limit + 0.01 for end, limit in zip(ends, limits, strict=True))


def test_the_columns_are_as_even_as_the_channels_allow() -> None:
    band = placed(measures(BODY, [40.0] * 9, qr=0))
    assert [part.last - part.first for part in band.parts[1:]] == [3, 3, 3]


def test_beside_the_code_stand_fewer_channels() -> None:
    band = placed(measures(BODY, [40.0] * 9, qr=140))
    counts = [part.last - part.first for part in band.parts[1:]]
    assert sum(counts) == 9
    assert counts[-1] < counts[0]


def test_before_the_last_sheet_there_is_neither_code_nor_ladder() -> None:
    m = measures(BODY, [40.0] * 9)
    begun = placed(m, Run(-1, 0, 6))
    assert (begun.qr, begun.tail) == (None, ())
    assert begun.parts[0].width == pytest.approx(GEOMETRY.content)
    rest = placed(m, Run(-1, 6, 9, continued=True))
    assert rest.qr is not None
    assert len(rest.tail) == 1
    assert rest.parts[0].continued
    assert rest.parts[1].first == 6


def test_the_band_grows_with_its_share_of_air() -> None:
    m = measures(BODY, [40.0] * 9)
    run = Run(-1, 0, 9)
    heights = [band_height(run, m, GEOMETRY, SPACES, share / 4) for share in range(5)]
    assert heights == sorted(heights)
    assert heights[0] < heights[-1]


def test_a_band_without_channels_is_as_high_as_its_code() -> None:
    band = placed(measures(BODY, (), tail=()))
    assert band.qr is not None
    assert band.height >= band.qr[1] + 100
    assert len(band.parts) == 1
