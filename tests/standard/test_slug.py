"""Ids made from names."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceta_infographic.standard.slug import ID_PATTERN, LONGEST, slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Penerbitan KTP Elektronik Baru", "penerbitan-ktp-elektronik-baru"),
        ("  KTP-el (baru)  ", "ktp-el-baru"),
        ("Kartu AK/I", "kartu-ak-i"),
        ("José & Çelik", "jose-celik"),
        ("½ hari", "1-2-hari"),
        ("ꦗꦮ", ""),
        ("—", ""),
        ("", ""),
    ],
)
def test_slugs(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_a_long_name_is_cut_between_words() -> None:
    made = slug("layanan " * 50)

    assert len(made) <= LONGEST
    assert made.endswith("layanan")
    assert len(slug("a" * 500)) == LONGEST


@given(st.text())
def test_a_slug_is_an_id_and_its_own_slug(name: str) -> None:
    made = slug(name)

    assert made == "" or re.fullmatch(ID_PATTERN, made)
    assert slug(made) == made
