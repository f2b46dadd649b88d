import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from iceta_infographic.report.html import font_css, write
from tests.report.support import FOLDERS, HEAD, agency, everything, put, report, service

VOID = {"meta", "link", "br", "col", "input", "img", "path", "polyline"}


class Balance(HTMLParser):
    """Holds that every element is closed in its turn, and gathers ids and links."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if tag == "a":
            self.links.append(str(given["href"]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def page(workspace: Path) -> str:
    return write(report(workspace), FOLDERS).decode()


def parsed(text: str) -> Balance:
    balance = Balance()
    balance.feed(text)
    assert balance.open == []
    return balance


def test_it_is_one_sound_page_whose_links_lead_somewhere(workspace: Path) -> None:
    everything(workspace)
    found = parsed(page(workspace))
    assert len(found.ids) == len(set(found.ids))
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)


def test_it_needs_nothing_from_anywhere(workspace: Path) -> None:
    everything(workspace)
    text = page(workspace)
    assert "default-src 'none'" in text
    assert re.findall(r"(?:src|href)=\"(?!#)[^\"]*\"", text) == []
    assert set(re.findall(r"url\(([a-z]+):", text)) == {"data"}
    assert "@import" not in text


def test_everything_is_named(workspace: Path) -> None:
    everything(workspace)
    text = parsed(page(workspace)).text
    for part in (
        "Kepatuhan standar pelayanan",
        "6 dari 7 perangkat daerah sudah mempunyai berkas",
        "keadaan per 24 November 2026",
        "Dinas Tanpa",
        "Dinas Asing",
        "2 berkas untuk satu id",
        "Berkas standards/rusak.yaml tidak dapat dibaca",
        "secepatnya",
        "Waktu belum memuat angka dan satuan.",
        "Tulis misalnya: paling lama 3 hari kerja.",
        "UU 25/2009 Pasal 21; PermenPANRB 15/2014",
        "Jangka waktu pelayanan",
        "bukan ramalan nilai Ombudsman RI",
        "tidak berada dalam git",
    ):
        assert part in text, part


def test_what_was_typed_stays_text(workspace: Path) -> None:
    evil = "</script><script>alert(1)</script><img src=x onerror=alert(1)> & \"'"
    yaml = "'" + evil.replace("'", "''") + "'"
    head = HEAD.replace("nama: Dinas Sosial\n", f"nama: {yaml}\n", 1)
    put(workspace, "asing", agency(service(yaml, produk=yaml, waktu=yaml), head=head))
    text = page(workspace)
    assert "<img" not in text
    assert text.count("<script>") == 1
    assert evil in parsed(text).text


@pytest.mark.parametrize("text", ["", "a: ["])
def test_a_broken_roster_is_said_first(text: str, workspace: Path) -> None:
    (workspace / "iceta.yaml").write_text(text, encoding="utf-8")
    said = parsed(page(workspace)).text
    assert said.index("iceta.yaml masih salah") < said.index("Unsur yang paling sering kurang")
    assert "Dinas Sosial" in said


def test_nothing_at_all_is_a_page_too(workspace: Path) -> None:
    (workspace / "standards" / "dinsos.yaml").unlink()
    said = parsed(page(workspace)).text
    assert "Belum satu pun dari 2 perangkat daerah mempunyai berkas" in said


def test_a_template_of_the_workspace_goes_first(workspace: Path) -> None:
    own = workspace / "templates" / "laporan"
    own.mkdir(parents=True)
    (own / "kepatuhan.css").write_text("/* milik sendiri */", encoding="utf-8")
    text = write(report(workspace), (own.parent, *FOLDERS)).decode()
    assert "milik sendiri" in text
    assert "Kepatuhan standar pelayanan" in text


def test_the_font_is_small_enough_to_carry() -> None:
    assert "font/woff2;base64" in font_css()
    assert len(font_css()) < 60_000
