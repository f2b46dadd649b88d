"""Which word was meant."""

import pytest

from iceta_infographic.standard.nearest import Meant, here_meant, meant
from iceta_infographic.standard.schema import AGENCY, REGION, SERVICE
from iceta_infographic.standard.vocabulary import CHANNELS


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("prosedure", "prosedur"),
        ("Prosedur", "prosedur"),
        ("PERSYARATAN", "persyaratan"),
        ("dasar hukum", "dasar_hukum"),
        ("dasar-hukum", "dasar_hukum"),
        ("\u200bnama", "nama"),
        ("syarat", "persyaratan"),
        ("requirements", "persyaratan"),
        ("tarif", "biaya"),
        ("alur", "prosedur"),
        ("jangka waktu", "waktu"),
        ("hasil", "produk"),
        ("aduan", "pengaduan"),
        ("judul", "nama"),
        ("waktu:1 hari", "waktu"),
    ],
)
def test_words_of_a_service(typed: str, word: str) -> None:
    assert here_meant(typed, SERVICE) == word
    assert meant(typed, SERVICE, "agency") == Meant(word)


@pytest.mark.parametrize(
    ("typed", "word"), [("wa", "whatsapp"), ("lapor", "sp4n_lapor"), ("twitter", "x")]
)
def test_words_of_channels(typed: str, word: str) -> None:
    assert here_meant(typed, CHANNELS) == word


@pytest.mark.parametrize(
    ("typed", "known", "expected"),
    [
        ("whatsapp", AGENCY["perangkat_daerah"]["schema"], Meant("whatsapp", ("kanal",))),
        ("telp", AGENCY["perangkat_daerah"]["schema"], Meant("telepon", ("kanal",))),
        ("biaya", AGENCY, Meant("biaya", ("layanan",))),
        ("instagram", AGENCY["kanal"]["schema"], Meant("instagram", ("kanal.media_sosial",))),
        ("nama", AGENCY, Meant("nama", ("perangkat_daerah",))),
        ("nomor", AGENCY, Meant("nomor", ("penetapan", "maklumat"))),
        ("status", SERVICE, Meant("status", ("",))),
    ],
)
def test_words_that_belong_elsewhere(typed: str, known: dict[str, object], expected: Meant) -> None:
    assert meant(typed, known, "agency") == expected


@pytest.mark.parametrize("typed", ["zzzz", "", "!!!", "a" * 1000, "<<"])
def test_nothing_comes_near(typed: str) -> None:
    assert meant(typed, SERVICE, "agency") is None
    assert meant(typed, REGION, "region") is None


def test_a_value_is_not_looked_for_elsewhere() -> None:
    assert meant("biaya", ["draf", "contoh"]) is None
