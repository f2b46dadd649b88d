import json
from datetime import date

import pytest

from iceta_infographic.diff import words
from iceta_infographic.diff.changes import (
    AgencyChange,
    Change,
    Comparison,
    Kind,
    Point,
    ServiceChange,
    Status,
)
from iceta_infographic.diff.writers import WRITERS

BEFORE = Point("HEAD~1", "1a2b3c4d5e6f", date(2026, 1, 5))
TIME = Change(
    "waktu", "waktu", Kind.CHANGED, "3 hari kerja", "5 hari kerja", "lebih lama", measured=True
)
NEW = Change("persyaratan", "persyaratan", Kind.ADDED, after="Surat | <b> *pengantar*", item=True)
COMPARISON = Comparison(
    before=BEFORE,
    after=Point(),
    problems=("iceta.yaml pada HEAD~1 salah, baris 7: Rusak.",),
    region=(Change("kanal_bersama", "kanal bersama Aplikasi", Kind.REMOVED),),
    agencies=(
        AgencyChange(
            "disdukcapil",
            "Dinas Dukcapil",
            Status.CHANGED,
            problems=("Berkas memuat 1 kesalahan isian.",),
            changes=(Change("kanal", "Call center", Kind.CHANGED, "0234 1", "0234 2"),),
            services=(
                ServiceChange("akta", "Akta Kelahiran", "", Status.CHANGED, (TIME,)),
                ServiceChange("kk", "Kartu Keluarga", "", Status.CHANGED, (TIME, NEW)),
                ServiceChange("ktp", "KTP-el", "KTP", Status.RENAMED, (NEW,)),
                ServiceChange("kia", "Kartu Identitas Anak", "", Status.ADDED),
            ),
        ),
        AgencyChange("dinkes", "Dinas Kesehatan", Status.UNREADABLE, ("Tidak dapat dibaca.",)),
        AgencyChange("dlh", "Dinas LH", Status.RENAMED, earlier_id="blh"),
    ),
)
NOTHING = Comparison(BEFORE, Point("main", "2b3c", None), (), (), ())


def test_text_says_one_change_in_one_line_and_several_below_their_service(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    assert WRITERS["text"](COMPARISON) == (
        "Perubahan janji layanan: HEAD~1 (1a2b3c4, 5 Januari 2026) → berkas sekarang\n"
        "\n"
        "iceta.yaml\n"
        "  iceta.yaml pada HEAD~1 salah, baris 7: Rusak.\n"
        "  kanal bersama Aplikasi dihapus\n"
        "\n"
        "Dinas Dukcapil (disdukcapil)\n"
        "  Berkas memuat 1 kesalahan isian.\n"
        "  Call center 0234 1 → 0234 2\n"
        "  Akta Kelahiran: waktu 3 → 5 hari kerja, lebih lama\n"
        "  Kartu Keluarga:\n"
        "    waktu 3 → 5 hari kerja, lebih lama\n"
        "    persyaratan ditambah: Surat | <b> *pengantar*\n"
        "  Layanan berganti nama: KTP → KTP-el\n"
        "    persyaratan ditambah: Surat | <b> *pengantar*\n"
        "  Layanan baru: Kartu Identitas Anak\n"
        "\n"
        "Dinas Kesehatan (dinkes): tidak dapat dibandingkan\n"
        "  Tidak dapat dibaca.\n"
        "\n"
        "Dinas LH (dlh, sebelumnya blh)\n"
        "\n"
        "Seluruhnya: 3 perangkat daerah, 3 layanan berubah, 1 layanan baru, 1 perubahan di"
        " iceta.yaml."
    )


def test_text_keeps_to_the_width_of_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    assert max(map(len, WRITERS["text"](COMPARISON).splitlines())) <= 50


def test_what_was_typed_can_not_steer_the_terminal() -> None:
    nasty = ServiceChange("x", "a\x1b[2J\nb\u202e", "", Status.ADDED)
    one = AgencyChange("x", "X\x07", Status.CHANGED, services=(nasty,))
    text = WRITERS["text"](Comparison(BEFORE, Point("a\x1b", "1", None), (), (), (one,)))
    assert not {"\x1b", "\x07", "\u202e"} & set(text)
    assert "\n  Layanan baru: a\ufffd[2J b\ufffd\n" in text


def test_markdown_shows_what_was_typed_as_typed() -> None:
    text = WRITERS["md"](COMPARISON)
    assert text.startswith("## Perubahan janji layanan: HEAD\\~1 (1a2b3c4, 5 Januari 2026) → ")
    assert (
        "- **Kartu Keluarga**\n"
        "  - waktu 3 → 5 hari kerja, lebih lama\n"
        "  - persyaratan ditambah: Surat \\| &lt;b&gt; \\*pengantar\\*\n"
        "- Layanan berganti nama: KTP → KTP-el\n"
    ) in text
    assert "### Dinas Kesehatan (dinkes): tidak dapat dibandingkan\n\n- Tidak dapat dibaca." in text


def test_json_holds_it_all() -> None:
    data = json.loads(WRITERS["json"](COMPARISON))
    assert data["version"] == 1
    assert data["before"] == {"name": "HEAD~1", "commit": "1a2b3c4d5e6f", "date": "2026-01-05"}
    assert data["after"] == {"name": None, "commit": None, "date": None}
    assert data["problems"] == list(COMPARISON.problems)
    first = data["agencies"][0]
    assert (first["id"], first["status"]) == ("disdukcapil", "changed")
    assert first["services"][0] == {
        "id": "akta",
        "name": "Akta Kelahiran",
        "earlier_name": "",
        "status": "changed",
        "changes": [
            {
                "subject": "waktu",
                "label": "waktu",
                "kind": "changed",
                "before": "3 hari kerja",
                "after": "5 hari kerja",
                "note": "lebih lama",
                "text": "waktu 3 → 5 hari kerja, lebih lama",
            }
        ],
    }
    assert data["agencies"][2]["earlier_id"] == "blh"


@pytest.mark.parametrize("name", ["text", "md"])
def test_no_change_is_said(name: str) -> None:
    text = WRITERS[name](NOTHING)
    assert text.endswith("Tidak ada janji layanan yang berubah.")
    assert "main (2b3c)" in text


@pytest.mark.parametrize(
    ("point", "called"),
    [
        (Point("HEAD~1", "1a2b3c4d5e", date(2026, 1, 5)), "HEAD~1 (1a2b3c4, 5 Januari 2026)"),
        (Point("1a2b3c4d5e", "1a2b3c4d5e", date(2026, 1, 5)), "1a2b3c4 (5 Januari 2026)"),
        (Point("1a2b", "1a2b3c4d5e", None), "1a2b3c4"),
        (Point(), "berkas sekarang"),
    ],
)
def test_a_commit_is_called_as_the_user_did_and_by_its_short_id(point: Point, called: str) -> None:
    assert words.point(point) == called
