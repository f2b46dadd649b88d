"""What every page of an agency says and how it looks."""

import dataclasses
from base64 import b64decode
from pathlib import Path

import pytest

from iceta_infographic.colour import palette
from iceta_infographic.page.look import bare_address, day_text, look_of, shared_values
from iceta_infographic.page.style import style_of
from iceta_infographic.standard.dates import day
from iceta_infographic.standard.model import Day, Region, Text
from tests.page.support import AGENCY_TEXT, REGION_TEXT, agency_of, plain_look, region_of

REGION = region_of()


def agency(extra: str = "", head: str = AGENCY_TEXT) -> str:
    return f"{head}{extra}layanan: [{{nama: L}}]\n"


def said(text: str, region: Region = REGION, *, incomplete: bool = False) -> dict[str, object]:
    found = agency_of(text)
    return shared_values(found, region, plain_look(found, region), incomplete=incomplete)


# --- style and colour ---------------------------------------------------------------------

OWN = "gaya: tegas\n" + AGENCY_TEXT.replace("  alamat:", '  warna: "#aa0000"\n  alamat:')
OF_REGION = REGION_TEXT + 'gaya: ringan\nwarna: "#0000aa"\n'


@pytest.mark.parametrize(
    ("head", "region", "style", "colour"),
    [
        (OWN, OF_REGION, "tegas", "#aa0000"),
        (AGENCY_TEXT, OF_REGION, "ringan", "#0000aa"),
        (AGENCY_TEXT, REGION_TEXT, "teduh", "#0b5d4b"),
    ],
    ids=["agency", "region", "neither"],
)
def test_the_agencys_style_and_colour_go_before_the_regions(
    head: str, region: str, style: str, colour: str
) -> None:
    found, where = agency_of(agency(head=head)), region_of(region)
    assert style_of(found, where) == style
    assert plain_look(found, where).colours == palette(colour)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n...", "png"),
        (b"\xff\xd8\xff...", "jpeg"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "svg+xml"),
    ],
)
def test_a_picture_becomes_part_of_the_page_by_what_it_is(
    tmp_path: Path, content: bytes, kind: str
) -> None:
    (tmp_path / "logo.jpg").write_bytes(content)
    look = look_of(agency_of(agency()), REGION, (tmp_path,), tmp_path / "logo.jpg", None)
    assert look.logo is not None
    head, _, data = look.logo.partition(";base64,")
    assert head == f"data:image/{kind}"
    assert b64decode(data) == content
    assert look.emblem is None


def test_files_are_read_only_below_the_template_folders(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    look = look_of(agency_of(agency()), REGION, (tmp_path / "link",), None, None)
    assert look.roots == ((tmp_path / "real").resolve(),)


# --- ribbon -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "ribbon"), [("ditetapkan", ""), ("draf", "DRAF"), ("contoh", "CONTOH")]
)
def test_what_is_not_decreed_says_so(status: str, ribbon: str) -> None:
    words = said(agency().replace("ditetapkan", status))["pita_teks"]
    assert isinstance(words, str)
    assert words.startswith(ribbon)
    assert bool(words) == bool(ribbon)


def test_an_incomplete_page_says_so_whatever_its_status() -> None:
    assert "BELUM LENGKAP" in str(said(agency(), incomplete=True)["pita_teks"])


# --- SP4N-LAPOR! --------------------------------------------------------------------------


def test_sp4n_lapor_has_its_address_in_words_and_as_a_code() -> None:
    lapor = said(agency())["lapor"]
    assert isinstance(lapor, dict)
    assert (lapor["nama"], lapor["alamat_pendek"]) == ("SP4N-LAPOR!", "www.lapor.go.id")
    assert lapor["qr"].startswith("data:image/svg+xml")


def test_without_an_address_there_is_no_code() -> None:
    region = region_of(REGION_TEXT.replace(", alamat: https://www.lapor.go.id", ""))
    assert not said(agency(), region)["lapor"]


@pytest.mark.parametrize(
    ("address", "bare"),
    [
        ("https://www.lapor.go.id", "www.lapor.go.id"),
        ("http://a.contoh/", "a.contoh"),
        ("https://a.contoh/b/?c=https://d", "a.contoh/b/?c=https://d"),
        ("a.contoh", "a.contoh"),
    ],
)
def test_an_address_as_people_say_it(address: str, bare: str) -> None:
    assert bare_address(address) == bare


# --- foot ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("2026-01-05", "5 Januari 2026"),
        ("5 Januari 2026", "5 Januari 2026"),
        ("2026-12-31", "31 Desember 2026"),
        ("Januari 2026", "Januari 2026"),
        ("2026-02-30", "2026-02-30"),
    ],
)
def test_a_date_in_words_and_what_is_none_as_typed(typed: str, words: str) -> None:
    assert day_text(Day(Text(typed, ()), day(typed))) == words


def test_the_foot_says_why_one_can_believe_it() -> None:
    text = agency("penetapan: {nomor: 1/SK/2026, tanggal: 2026-01-05, ditinjau: 2026-07-01}\n")
    text = text.replace("  alamat:", "  jam_layanan: [Senin 08.00–15.00, Jumat]\n  alamat:")
    values = said(text.replace("  alamat:", "  situs: https://a.contoh\n  alamat:"))
    hours = "Senin\u00a008.00–15.00 · Jumat"
    assert values["kaki_kiri"] == ["Jalan Contoh Nomor 0, Indramayu", hours]
    assert values["kaki_kanan"] == [
        "Nomor 1/SK/2026",
        "Ditetapkan\u00a05\u00a0Januari\u00a02026 · ditinjau\u00a01\u00a0Juli\u00a02026",
        "https://a.contoh",
    ]
    assert values["tanggal_dokumen"] == "2026-07-01"


@pytest.mark.parametrize(
    ("decree", "right", "date"),
    [
        ("", [], ""),
        ("penetapan: {nomor: 1}\n", ["Nomor 1"], ""),
        (
            "penetapan: {tanggal: 2026-01-05}\n",
            ["Ditetapkan\u00a05\u00a0Januari\u00a02026"],
            "2026-01-05",
        ),
        ("penetapan: {ditinjau: Juli 2026}\n", ["ditinjau\u00a0Juli\u00a02026"], ""),
    ],
)
def test_what_is_not_known_leaves_no_gap(decree: str, right: list[str], date: str) -> None:
    values = said(agency(decree))
    assert values["kaki_kanan"] == right
    # Never the day of the build: the same source gives the same file.
    assert values["tanggal_dokumen"] == date


@pytest.mark.parametrize(
    ("name", "short", "printed"),
    [
        ("Dinas Sosial", "Dinsos", "Dinsos Kabupaten Indramayu"),
        ("Dinas Sosial", "", "Dinas Sosial Kabupaten Indramayu"),
        ("RSUD Indramayu", "", "RSUD Indramayu"),
        ("Kecamatan Jatibarang", "", "Kecamatan Jatibarang Kabupaten Indramayu"),
    ],
)
def test_the_short_name_says_where_once(name: str, short: str, printed: str) -> None:
    head = AGENCY_TEXT.replace("nama: Dinas Contoh\n", f"nama: {name}\n", 1)
    head = head.replace("  singkatan: Discontoh\n", f"  singkatan: {short}\n" if short else "")
    values = said(agency(head=head))
    assert values["instansi"] == {
        "nama": name,
        "nama_pendek": printed,
        "singkatan": short or name,
    }


def test_programme_government_and_ladder_come_from_the_region() -> None:
    other = dataclasses.replace(REGION, government="Pemerintah Kota Lain", name="Kota Lain")
    values = said(agency(), other)
    assert values["wilayah"] == {"pemerintah": "Pemerintah Kota Lain", "nama": "Kota Lain"}
    assert values["eskalasi"] == other.escalation
