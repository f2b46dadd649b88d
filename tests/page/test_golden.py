"""A few pages as they were when somebody last looked at them, and the comparison itself.

``pytest --renew-golden`` draws them anew: look at every one before it is committed.
"""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageEnhance, ImageFilter

from iceta_infographic.page import pdf, png, qr
from tests.page import compare
from tests.page.support import A4, Seen, page_pledge, page_sheet

GOLDEN = Path(__file__).parent / "golden"
DIFFERENCES = Path(__file__).parents[2] / "output" / "golden-diff"
DOCUMENTS: dict[str, tuple[Callable[[str], Seen], str]] = {
    "terpendek": (page_sheet, "terpendek"),
    "lazim": (page_sheet, "lazim"),
    "terpanjang": (page_sheet, "terpanjang"),
    "maklumat": (page_pledge, "lazim"),
}


def kept(document: str) -> list[Path]:
    """Return the golden pictures of a document in the order of its pages."""
    return sorted(GOLDEN.glob(f"{document}-*.png"), key=lambda path: int(path.stem.split("-")[-1]))


def pages_of(document: str) -> list[Image.Image]:
    """Draw the pages of a document at the size of golden pictures."""
    draw, name = DOCUMENTS[document]
    return [compare.reduced(picture) for picture in draw(name).pictures]


def renew(document: str) -> None:
    """Keep the pages of a document as they are drawn now."""
    for path in kept(document):
        path.unlink()
    GOLDEN.mkdir(exist_ok=True)
    for number, page in enumerate(pages_of(document), 1):
        compare.kept(page).save(GOLDEN / f"{document}-{number}.png", optimize=True)


def differences(document: str) -> list[str]:
    """Say which pages look different, and where a picture of the difference lies."""
    pages, expected = pages_of(document), kept(document)
    if len(pages) != len(expected):
        return [f"{document}: {len(pages)} pages, {len(expected)} expected"]
    found = []
    for path, page in zip(expected, pages, strict=True):
        difference = compare.compare(compare.opened(path), page)
        if not difference.alike:
            DIFFERENCES.mkdir(parents=True, exist_ok=True)
            difference.picture.save(DIFFERENCES / path.name)
            found.append(f"{path.name}: {difference.tiles} tiles, see {DIFFERENCES / path.name}")
    return found


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_page_looks_as_it_did(document: str, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--renew-golden"):
        renew(document)
    assert differences(document) == []


def test_no_golden_picture_is_left_over() -> None:
    assert sorted(GOLDEN.iterdir()) == sorted(path for name in DOCUMENTS for path in kept(name))


# --- the comparison itself ----------------------------------------------------------------

MM = 96 / 25.4
CODE = qr.address("https://www.lapor.go.id", "#0f1f1b")
BLOCKS = {
    # name: (left, top, width and height in mm, what it is)
    "one small line": (100, 200, 40, 4, "font-size:9pt;line-height:12pt", "Nomor 000/SK/2026"),
    "a requirement": (20, 60, 80, 12, "font-size:11pt", "Fotokopi Kartu Keluarga yang berlaku"),
    "a step": (20, 90, 80, 20, "font-size:11pt", "Petugas memeriksa berkas dan memaraf. " * 3),
    "a tint": (0, 120, 210, 30, "background:#e9f0ed", ""),
    "a card": (20, 20, 60, 30, "border:0.3mm solid #d4e0dc;border-radius:3mm", "1 hari kerja"),
    "a code": (140, 60, 20, 20, "", f'<img src="{CODE}" alt="kode" style="width:20mm">'),
}


def drawn(
    folder: Path, *, leave: str = "", move: str = "", by: tuple[float, float] = (0, 0)
) -> Image.Image:
    """Draw a page of blocks, one of them left out or moved by some mm."""
    body = ""
    for name, (left, top, width, height, style, text) in BLOCKS.items():
        if name == leave:
            continue
        x, y = by if name == move else (0, 0)
        body += (
            f'<div style="position:absolute;left:{left + x}mm;top:{top + y}mm;width:{width}mm;'
            f'height:{height}mm;{style}">{text}</div>'
        )
    document = pdf.layout(
        f'<html lang="id"><head><title>Uji</title></head><body>{body}</body></html>',
        css='body{font-family:"Plus Jakarta Sans";margin:0}',
        css_base=folder,
        roots=(folder.resolve(),),
        page_css="@page{size:210mm 297mm;margin:0}",
    )
    return compare.reduced(png.pictures(document.pdf(), A4.png)[0])


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Image.Image:
    """The page of blocks as it is kept."""
    buffer = BytesIO()
    compare.kept(drawn(tmp_path_factory.mktemp("page"))).save(buffer, "PNG")
    with Image.open(buffer) as image:
        return image.convert("RGB")


def test_the_same_page_is_the_same(page: Image.Image, tmp_path: Path) -> None:
    assert compare.compare(page, drawn(tmp_path)).tiles == 0


@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_that_is_gone_is_seen(page: Image.Image, tmp_path: Path, block: str) -> None:
    assert not compare.compare(page, drawn(tmp_path, leave=block)).alike


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("by", [(0, 3), (0, -3), (3, 0)], ids=["down", "up", "right"])
def test_a_block_that_moves_by_three_millimetres_is_seen(
    page: Image.Image, tmp_path: Path, block: str, by: tuple[float, float]
) -> None:
    assert not compare.compare(page, drawn(tmp_path, move=block, by=by)).alike


def test_another_word_is_seen(
    page: Image.Image, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left, top, width, height, style, _ = BLOCKS["a requirement"]
    monkeypatch.setitem(BLOCKS, "a requirement", (left, top, width, height, style, "KTP"))
    assert not compare.compare(page, drawn(tmp_path)).alike


def test_another_colour_is_seen(
    page: Image.Image, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left, top, width, height, _, text = BLOCKS["a tint"]
    monkeypatch.setitem(BLOCKS, "a tint", (left, top, width, height, "background:#cfe0da", text))
    assert not compare.compare(page, drawn(tmp_path)).alike


def _slipped(image: Image.Image) -> Image.Image:
    moved = image.copy()
    moved.paste(image.crop((0, 0, image.width - 1, image.height - 1)), (1, 1))
    return moved


OTHER_VERSIONS: dict[str, Callable[[Image.Image], Image.Image]] = {
    "softer letters": lambda image: image.filter(ImageFilter.GaussianBlur(0.5)),
    "sharper letters": lambda image: ImageEnhance.Sharpness(image).enhance(1.6),
    "a pixel further": _slipped,
    "a shade darker": lambda image: image.point(lambda value: max(value - 3, 0)),
}
"""What another version of a renderer may do to a page."""


@pytest.mark.parametrize("version", OTHER_VERSIONS)
@pytest.mark.parametrize("document", DOCUMENTS)
def test_what_another_version_does_to_letters_is_forgiven(version: str, document: str) -> None:
    for path in kept(document):
        expected = compare.opened(path)
        found = compare.compare(expected, OTHER_VERSIONS[version](expected))
        assert found.alike, (path.name, found.tiles)


def test_pages_of_different_size_differ(page: Image.Image) -> None:
    assert not compare.compare(page, page.resize((620, 400))).alike


def test_the_difference_is_shown_beside_what_was_expected_and_what_came(
    page: Image.Image, tmp_path: Path
) -> None:
    actual = drawn(tmp_path, leave="a card")
    picture = compare.compare(page, actual).picture
    width, height = page.size
    assert picture.size == (3 * width + 40, height)
    assert picture.crop((0, 0, width, height)).tobytes() == page.tobytes()
    assert picture.crop((width + 20, 0, 2 * width + 20, height)).tobytes() == actual.tobytes()
    marked = picture.crop((2 * width + 40, 0, 3 * width + 40, height))
    red = ImageChops.subtract(marked.getchannel("R"), marked.getchannel("G"))
    assert sum(value > 60 for value in red.tobytes()) > 100


def test_a_failure_names_the_picture_to_look_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.page.test_golden.DIFFERENCES", tmp_path / "diff")
    monkeypatch.setattr("tests.page.test_golden.GOLDEN", tmp_path)
    compare.kept(Image.new("RGB", (620, 877), "#ffffff")).save(tmp_path / "terpendek-1.png")
    (said,) = differences("terpendek")
    shown = tmp_path / "diff" / "terpendek-1.png"
    assert str(shown) in said
    with Image.open(shown) as picture:
        assert picture.size == (3 * 620 + 40, 877)


def test_a_page_too_many_or_too_few_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.page.test_golden.GOLDEN", tmp_path)
    assert differences("terpendek") == ["terpendek: 1 pages, 0 expected"]
    renew("terpendek")
    assert differences("terpendek") == []
    compare.kept(Image.new("RGB", (620, 877), "#ffffff")).save(tmp_path / "terpendek-2.png")
    assert differences("terpendek") == ["terpendek: 1 pages, 2 expected"]
