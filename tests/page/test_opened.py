"""A PDF that is open is read as one that is not, and closed when it is done."""

from pathlib import Path

import pytest

from iceta_infographic.page import png
from iceta_infographic.page.opened import opened, pages_of
from iceta_infographic.page.printed import printed
from tests.page.support import document

CSS = "p{break-after:page}"
SIZE = (60, 40)


def test_it_is_read_twice_and_says_the_same(tmp_path: Path) -> None:
    data = document(tmp_path, "<p>satu</p><p>dua</p><p>tiga</p>", CSS)
    with opened(data) as finished:
        assert printed(finished) == printed(data)
        assert png.pictures(finished, SIZE) == png.pictures(data, SIZE)
        assert printed(finished) == printed(data)


def test_each_page_is_read_once(tmp_path: Path) -> None:
    with opened(document(tmp_path, "<p>satu</p><p>dua</p>", CSS)) as finished:
        assert list(pages_of(finished)) == list(pages_of(finished))


def test_afterwards_it_is_closed_also_after_an_error(tmp_path: Path) -> None:
    data = document(tmp_path, "<p>satu</p>", CSS)
    with pytest.raises(ZeroDivisionError), opened(data) as finished:
        raise ZeroDivisionError
    assert [page.raw for page in finished.pages] == [None] * len(finished.pages)
