import re
from xml.etree import ElementTree as ET

import pytest
from coloraide import Color

from iceta_infographic.report.badge import (
    COLOURS,
    LABEL_COLOUR,
    LONGEST,
    WORDS,
    Standing,
    badge,
    badges,
)
from iceta_infographic.report.model import Status

SVG = "{http://www.w3.org/2000/svg}"


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314


def title(svg: str) -> str:
    return ET.fromstring(svg).findtext(f"{SVG}title") or ""  # noqa: S314


def draw(label: str = "Standar pelayanan", message: str = "memenuhi · 100") -> str:
    return badge(label, message, Status.MEETS, f"{label}: {message}")


def test_a_badge_says_its_two_halves_and_has_a_title() -> None:
    svg = draw()
    assert texts(svg) == ["Standar pelayanan", "memenuhi · 100"]
    root = ET.fromstring(svg)  # noqa: S314
    assert root.get("role") == "img"
    assert root.get("aria-label") == title(svg) == "Standar pelayanan: memenuhi · 100"


@pytest.mark.parametrize("colour", [LABEL_COLOUR, *COLOURS.values()])
def test_white_text_can_be_read_on_every_colour(colour: str) -> None:
    assert Color("white").contrast(colour, method="wcag21") >= 4.5


def test_every_status_has_its_own_colour_and_words() -> None:
    assert set(COLOURS) == set(WORDS) == set(Status)
    assert len(set(COLOURS.values())) == len(Status)


def test_the_width_follows_the_text() -> None:
    def width(svg: str) -> float:
        return float(ET.fromstring(svg).get("width", ""))  # noqa: S314

    assert width(draw(message="belum")) < width(draw(message="belum lagi"))
    assert width(draw(message="iiii")) < width(draw(message="mmmm"))


@pytest.mark.parametrize("message", ["memenuhi", "a", "½ · é", "i" * 40, "W" * 40])
def test_text_stays_inside_its_half(message: str) -> None:
    svg = draw(message=message)
    root = ET.fromstring(svg)  # noqa: S314
    first, second = root.iter(f"{SVG}text")
    (edge,) = re.findall(r"M3 0H([\d.]+)V", svg)
    ends = [float(e.get("x", "")) + float(e.get("textLength", "")) for e in (first, second)]
    assert ends[0] < float(edge) < float(second.get("x", ""))
    assert ends[1] < float(root.get("width", ""))


def test_it_needs_nothing_from_elsewhere() -> None:
    svg = draw().replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert not re.search(r"https?:|url\(|<style|<script|<image|href", svg)


@pytest.mark.parametrize("typed", ["<script>\"&'", "a\x00b\x1b", "a\nb", "]]>", "\ud800"])
def test_what_was_typed_is_text(typed: str) -> None:
    svg = badge(typed, typed, Status.MEETS, typed)
    assert svg.encode("utf-8")
    assert len(texts(svg)) == 2
    assert "<script" not in svg


def test_a_long_text_is_cut() -> None:
    (_, message) = texts(draw(message="x" * 500))
    assert len(message) == LONGEST
    assert message.endswith("…")


def standings(*statuses: Status) -> list[Standing]:
    return [Standing(f"a{n}", f"Dinas {n}", one, "50") for n, one in enumerate(statuses)]


def test_a_region_and_its_agencies_have_one_each() -> None:
    found = dict(badges("Kabupaten Contoh", "41,6", Status, standings(*Status)))
    assert list(found) == ["kepatuhan.svg", "a0.svg", "a1.svg", "a2.svg", "a3.svg"]
    assert texts(found["kepatuhan.svg"])[1] == "1 dari 4 memenuhi"
    assert title(found["kepatuhan.svg"]) == (
        "Standar pelayanan Kabupaten Contoh: 1 dari 4 memenuhi, skor 41,6 dari 100"
    )
    assert texts(found["a1.svg"])[1] == "sebagian · 50"
    assert title(found["a1.svg"]) == "Standar pelayanan Dinas 1: sebagian, skor 50 dari 100"
    assert texts(found["a3.svg"])[1] == "tanpa berkas"


@pytest.mark.parametrize(
    ("statuses", "colour"),
    [
        ((Status.MEETS, Status.MEETS), Status.MEETS),
        ((Status.MEETS, Status.NO_FILE), Status.PARTLY),
        ((Status.PARTLY, Status.NOT_YET), Status.NOT_YET),
        ((), Status.NOT_YET),
    ],
)
def test_the_colour_of_a_region(statuses: tuple[Status, ...], colour: Status) -> None:
    ((_, svg),) = badges("Kabupaten Contoh", "0", statuses, [])
    assert f'fill="{COLOURS[colour]}"' in svg
