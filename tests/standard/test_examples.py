"""Examples for hints."""

import pytest

from iceta_infographic.standard.examples import (
    Example,
    example,
    example_of,
    is_optional,
    known_keys,
)
from iceta_infographic.standard.forms import rows, text
from iceta_infographic.standard.model import ELEMENTS
from iceta_infographic.standard.reader import read


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("biaya", Example("text", "gratis")),
        # A step has a waktu as well; the element is what is meant.
        ("waktu", Example("text", "1 hari kerja")),
        ("persyaratan", Example("list", "- Fotokopi Kartu Keluarga")),
        ("layanan", Example("list", "- nama: Penerbitan KTP-el Baru")),
        ("tarif", Example("list", "- {uraian: Darah lengkap, nilai: 40000}")),
        ("media_sosial", Example("dict", "instagram: dinsos.contoh")),
        ("singkatan", Example("text", "Dinsos")),
        ("wilayah", Example("text", "Kabupaten Contoh")),
        # Different things at different places.
        *((key, None) for key in ("nama", "alamat", "nomor", "kanal")),
        *((key, None) for key in ("", "zzz", "Biaya")),
    ],
)
def test_a_key_has_the_example_of_its_schema(key: str, expected: Example | None) -> None:
    assert example(key) == expected


def test_commas_within_an_entry_do_not_end_it() -> None:
    rules = rows("", "[{a: [1, 2], b: 3}, {a: 4}]", text("", ""))
    assert example_of(rules).typed == "- {a: [1, 2], b: 3}"


@pytest.mark.parametrize("key", sorted(known_keys()))
def test_every_example_can_be_typed_as_it_stands(key: str) -> None:
    known = example(key)
    if known is not None and known.form != "text":
        assert read(f"{key}:\n  {known.typed}\n".encode(), "x.yaml").data[key]


def test_what_rules_ask_for_is_not_optional() -> None:
    needed = {*ELEMENTS, "call_center", "media_sosial", "status", "nama", "langkah"}
    assert not {key for key in needed if is_optional(key)}
    assert all(map(is_optional, ("singkatan", "logo", "whatsapp", "instagram", "dasar_hukum")))
    assert not is_optional("zzz")
