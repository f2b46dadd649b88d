"""The HTML report in a real Chromium: what people see, and what they can do without a mouse."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from iceta_infographic.report.html import write
from tests.conftest import AGENCY, REGION
from tests.report.support import FOLDERS, chromium, everything, report

WIDTHS = (360, 768, 1440)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = chromium()
    assert program, "no Chromium here: apt-get install chromium"
    with sync_playwright() as playwright:
        # Whoever builds this as root, in a container, has no sandbox.
        opened = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of a workspace with everything in it."""
    workspace = tmp_path_factory.mktemp("laporan")
    (workspace / "standards").mkdir()
    (workspace / "iceta.yaml").write_text(REGION, encoding="utf-8")
    (workspace / "standards" / "dinsos.yaml").write_text(AGENCY, encoding="utf-8")
    everything(workspace)
    path = workspace / "kepatuhan.html"
    path.write_bytes(write(report(workspace), FOLDERS))
    return path


def opened(browser: Browser, file: Path, width: int = 1440, *, scripts: bool = True) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, java_script_enabled=scripts, offline=True
    )
    page = context.new_page()
    page.goto(file.as_uri())
    return page


@pytest.fixture
def page(browser: Browser, file: Path) -> Iterator[Page]:
    shown = opened(browser, file)
    yield shown
    shown.context.close()


def names(page: Page) -> list[str]:
    """Give the agencies on the map that are seen, from above."""
    rows = page.locator("table.peta tbody tr:visible th a")
    return [text.removeprefix("Dinas ") for text in rows.all_inner_texts()]


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_and_nothing_sticks_out(width: int, browser: Browser, file: Path) -> None:
    page = opened(browser, file, width)
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    found: Any = Axe().run(page).response
    assert [(v["id"], v["nodes"][0]["html"]) for v in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_everything_of_the_map_is_seen(width: int, browser: Browser, file: Path) -> None:
    page = opened(browser, file, width)
    cells = page.locator("table.peta tbody .sel")
    assert cells.count() == 7 * 6
    assert all(cells.nth(i).is_visible() for i in range(cells.count()))
    weak = page.locator("table.peta .sel.v-lemah").first
    assert weak.inner_text().split() == ["1", "lemah"]
    # A gap is told by letters and edges, too: with all colour gone they stay apart.
    page.add_style_tag(content="html{filter:grayscale(1)}")
    borders = page.locator("table.peta .sel").evaluate_all(
        "cells => cells.map(c => [c.className, getComputedStyle(c).borderTopStyle, c.innerText])"
    )
    assert {style for name, style, _ in borders if "v-lemah" in name} == {"dashed"}
    assert all("kosong" in text for name, _, text in borders if "v-kosong" in name)
    page.context.close()


def test_no_request_leaves_the_machine(browser: Browser, file: Path) -> None:
    context = browser.new_context(offline=True)
    page = context.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url.partition(":")[0]))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(file.as_uri())
    assert page.evaluate(
        "document.fonts.ready.then(() => document.fonts.check('16px \"Plus Jakarta Sans\"'))"
    )
    assert set(asked) <= {"file", "data"}
    assert complaints == []
    context.close()


def test_the_worst_are_above_until_somebody_sorts(page: Page) -> None:
    assert names(page) == ["Rusak", "Ganda", "Folder", "Kosong", "Lemah", "Baik", "Asing"]
    head = page.get_by_role("columnheader", name="Perangkat daerah")
    head.get_by_role("button").click()
    assert names(page) == sorted(names(page))
    assert head.get_attribute("aria-sort") == "ascending"
    head.get_by_role("button").click()
    assert names(page) == sorted(names(page), reverse=True)
    assert head.get_attribute("aria-sort") == "descending"
    page.get_by_role("columnheader", name="Waktu").get_by_role("button").click()
    assert names(page)[0] == "Lemah"
    assert page.locator("th[aria-sort]").count() == 1


def test_it_filters_by_name_status_and_gap(page: Page) -> None:
    page.get_by_label("Cari perangkat daerah").fill("baik")
    assert names(page) == ["Baik"]
    assert "1 dari 7" in page.get_by_role("status").inner_text()
    assert page.locator("#tanpa-berkas li:visible").count() == 0
    assert page.locator("article.rinci:visible h3").all_inner_texts() == ["Dinas Baik"]
    page.get_by_label("Cari perangkat daerah").fill("tanpa")
    assert names(page) == []
    assert page.get_by_text("Tidak ada perangkat daerah yang cocok").is_visible()
    assert page.locator("#tanpa-berkas li:visible").count() == 1
    page.get_by_role("button", name="Tampilkan semua").click()
    expect(page.locator("table.peta tbody tr:visible th a")).to_have_count(7)
    page.get_by_label("Status").select_option("sebagian")
    assert names(page) == ["Lemah"]
    page.get_by_role("button", name="Tampilkan semua").click()
    page.get_by_label("Yang kurang").select_option("waktu")
    assert "Lemah" in names(page)
    assert "Baik" not in names(page)
    page.get_by_label("Yang kurang").select_option("call_center")
    assert "Kosong" in names(page)


def test_a_link_finds_what_the_filter_hides(page: Page) -> None:
    page.get_by_label("Cari perangkat daerah").fill("baik")
    page.locator("ol.bantu a").first.click()
    expect(page.locator(page.evaluate("location.hash")).locator("h3")).to_be_in_viewport()
    assert len(names(page)) == 7


def test_the_keyboard_is_enough(page: Page) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Langsung ke isi"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#isi"
    head = page.get_by_role("columnheader", name="Biaya").get_by_role("button")
    head.focus()
    page.keyboard.press("Enter")
    assert page.get_by_role("columnheader", name="Biaya").get_attribute("aria-sort") == "descending"
    outline = head.evaluate("node => getComputedStyle(node).outlineStyle")
    assert outline == "solid"
    summary = page.locator("details summary").first
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator("details").first.get_attribute("open") is not None


def test_all_services_open_and_close_at_once(page: Page) -> None:
    page.get_by_role("button", name="Buka semua layanan").click()
    assert page.locator("details:not([open])").count() == 0
    page.get_by_role("button", name="Tutup semua layanan").click()
    assert page.locator("details[open]").count() == 0


def test_it_can_be_read_without_scripts(browser: Browser, file: Path) -> None:
    page = opened(browser, file, scripts=False)
    assert len(names(page)) == 7
    assert not page.locator("#saring").is_visible()
    assert not page.locator("#buka").is_visible()
    page.locator("details summary").first.click()
    assert page.locator("details .unsur-layanan").first.is_visible()
    page.context.close()


def test_it_prints_without_controls_and_breaks_no_row(page: Page) -> None:
    page.emulate_media(media="print")
    assert not page.locator("nav").is_visible()
    assert not page.locator("#saring").is_visible()
    assert len(names(page)) == 7
    assert page.pdf(format="A4").startswith(b"%PDF")
    assert {
        row.evaluate("node => getComputedStyle(node).breakInside")
        for row in page.locator("table.peta tbody tr").all()
    } == {"avoid"}
