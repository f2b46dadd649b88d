"""Text of any length: parted at sentences and words, whole, and never more than fits a slide."""

import json
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iceta_infographic.page.facts import facts
from iceta_infographic.page.parting import (
    HEADING,
    LABEL,
    ROOMS,
    Room,
    part,
    part_block,
    pieces,
    shorten,
    tables,
)
from iceta_infographic.page.proof import squeezed
from iceta_infographic.page.sections import Block, Section, complaints, sections
from iceta_infographic.page.widths import em
from tests.page.support import AGENCY_TEXT, agency_with, region_of, service_with

LONG = "kata yang panjang dan banyak sekali " * 60
ROOM = ROOMS["lembar"]


def blocks_of(element: str, typed: str, room: Room = ROOM) -> tuple[Block, ...]:
    service = service_with(**{element: typed})
    found = [part(s, room) for s in sections(service, facts(service)) if s.id == element]
    return found[0].blocks


def texts(blocks: Iterable[Block]) -> str:
    """Return everything blocks say."""
    every = (t for b in blocks for t in (b.text, *b.notes, b.time, *b.cells, *b.details))
    return squeezed("".join(every))


def size(block: Block) -> float:
    return sum(map(em, (block.text, block.time, *block.notes, *block.cells, *block.details)))


def test_many_sub_steps_may_be_parted_but_not_torn_off_their_step() -> None:
    details = [f"rincian {n}" for n in range(1, 21)]
    typed = f"[{{langkah: Terbit, rincian: [{', '.join(details)}]}}, Selesai]"
    first, *rest, last = blocks_of("prosedur", typed)
    assert (first.number, first.text, first.keep) == (1, "Terbit", True)
    assert [b.text for b in rest] == details
    assert {b.kind for b in rest} == {"rincian"}
    assert not any(b.keep for b in rest)
    assert (last.number, last.text) == (2, "Selesai")


def test_a_long_step_with_many_sub_steps_is_parted_and_keeps_its_first_one() -> None:
    details = ", ".join(f"rincian {n}" for n in range(1, 21))
    found = blocks_of("prosedur", f'[{{langkah: "{LONG}", waktu: 1 jam, rincian: [{details}]}}]')
    step = [b for b in found if b.kind != "rincian"]
    assert " ".join(b.text for b in step) == LONG.strip()
    assert [b.keep for b in step] == [False] * (len(step) - 1) + [True]
    assert [b.time for b in step] == [""] * (len(step) - 1) + ["1\u00a0jam"]
    assert len(found) == len(step) + 20


# --- texts too long for a column ----------------------------------------------------------

PLACES = {
    "requirement": ("persyaratan", "[{0}]"),
    "requirement in a group": ("persyaratan", "[{{kelompok: K, butir: [{0}, a]}}]"),
    "step": ("prosedur", "[{{langkah: {0}, pelaku: P, waktu: 1 jam, rincian: [d]}}, a]"),
    "sub-step": ("prosedur", "[{{langkah: a, rincian: [{0}, b]}}]"),
    "time": ("waktu", "{0}"),
    "fee": ("biaya", "{0}"),
    "formula": ("biaya", "{{dasar: D, rumus: {0}}}"),
    "note": ("biaya", "{{dasar: D, catatan: {0}, rumus: r}}"),
    "legal basis": ("biaya", "{{dasar: {0}, rumus: r}}"),
    "product": ("produk", "[{0}, a, b, c]"),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_long_text_is_parted_between_words_and_loses_nothing(place: str) -> None:
    element, form = PLACES[place]
    found = blocks_of(element, form.format(f'"{LONG.strip()}"'))
    pieces = [b for b in found if "panjang" in b.text or b.kind == "sambungan"]
    assert len(pieces) >= 3
    assert all(em(b.text) <= ROOM.piece for b in pieces)
    assert " ".join(b.text for b in pieces).endswith(LONG.strip())
    # The rest goes on without a bullet or number of its own.
    assert [b.kind for b in pieces[1:]] == ["sambungan"] * (len(pieces) - 1)


def test_what_belongs_to_a_parted_step_follows_its_last_words() -> None:
    typed = f'[{{langkah: "{LONG}", pelaku: P, waktu: 1 jam, rincian: [d]}}]'
    found = blocks_of("prosedur", typed)
    assert [(b.notes, b.time, b.details) for b in found[:-1]] == [((), "", ())] * (len(found) - 1)
    assert (found[-1].notes, found[-1].time, found[-1].details) == (("P",), "1\u00a0jam", ("d",))


def channels_of(typed: str, room: Room = ROOM) -> tuple[Block, ...]:
    agency = agency_with(f"nama: L\npengaduan: {typed}", AGENCY_TEXT)
    return part(complaints(agency.services[0], agency, region_of())[0], room).blocks


def test_a_long_complaint_is_parted_too() -> None:
    found = [b for b in channels_of(f'["{LONG}"]') if "panjang" in b.text]
    assert len(found) >= 3
    assert " ".join(b.text for b in found) == LONG.strip()


def test_a_channel_with_a_long_address_or_a_long_name_is_parted() -> None:
    for key, other in (("alamat", "nama"), ("nama", "alamat")):
        typed = f'[{{kanal: whatsapp, {key}: "{LONG.strip()}", {other}: pendek}}]'
        found = channels_of(typed)
        assert squeezed(LONG) in squeezed("".join(b.text for b in found))
        assert "pendek" in texts(found)
        assert all(size(b) <= ROOM.piece for b in found)


WIDE_WORDS = st.text("abWé₂.;", min_size=1, max_size=30)


@settings(max_examples=100, deadline=None)
@given(words=st.lists(WIDE_WORDS, min_size=1, max_size=150), giant=st.integers(0, 900))
def test_pieces_give_the_text_back_and_none_is_too_wide(words: list[str], giant: int) -> None:
    text = " ".join([*words, "W" * giant, *words])
    found = pieces(text, 210)
    assert squeezed("".join(found)) == squeezed(text)
    assert max(map(em, found)) <= 210
    assert all(piece.strip() for piece in found)
    if giant <= 200:
        assert " ".join(found).split() == text.split()


def test_text_is_parted_where_a_sentence_ends() -> None:
    sentence = "Pemohon membawa berkas asli dan salinannya ke loket pada jam kerja. "
    found = pieces(sentence * 30, 300)
    assert all(piece.endswith("kerja.") for piece in found[:-1])


def test_text_of_a_usual_length_stays_in_one_piece() -> None:
    text = ("kata " * 170).strip()
    assert [b.text for b in blocks_of("persyaratan", json.dumps([text]))] == [text]


def cut(words: str, most: int) -> st.SearchStrategy[str]:
    return st.integers(1, most).map(lambda n: (words * (n // len(words) + 1))[:n].strip())


SHAPES = st.builds(
    Block,
    kind=st.sampled_from(["syarat", "kelompok", "langkah", "baris", "catatan", "rumus", "aduan"]),
    text=cut("kata demi kata. ", 4000),
    notes=st.lists(cut("oleh siapa ", 1500), max_size=2).map(tuple),
    time=cut("hari ", 900),
    details=st.lists(cut("rinci ", 900), max_size=20).map(tuple),
    keep=st.booleans(),
)


@settings(max_examples=80, deadline=None)
@given(block=SHAPES, room=st.sampled_from(sorted(ROOMS)))
def test_no_part_of_a_block_is_too_long_and_none_is_lost(block: Block, room: str) -> None:
    found = list(part_block(block, ROOMS[room]))
    assert sorted(texts(found)) == sorted(texts([block]))
    assert all(size(b) <= ROOMS[room].whole for b in found)
    assert all(squeezed(b.text) for b in found)
    assert found[0].kind == ("butir" if len(found) > 1 and block.kind == "baris" else block.kind)
    assert found[-1].keep <= block.keep


@settings(max_examples=60, deadline=None)
@given(
    label=st.integers(1, 3000),
    unit=st.integers(0, 900),
    cells=st.lists(st.integers(0, 400), min_size=1, max_size=3),
)
def test_a_long_row_goes_on_in_rows_beneath(label: int, unit: int, cells: list[int]) -> None:
    row = Block(
        "tarif",
        ("uraian tarif " * 300)[:label].strip(),
        notes=(("per satuan " * 100)[:unit].strip(),) if unit else (),
        cells=tuple(("9.000 " * 100)[:n].strip() for n in cells),
    )
    found = list(part_block(row, ROOM))
    assert sorted(texts(found)) == sorted(texts([row]))
    assert {len(b.cells) for b in found} == {len(cells)}
    for column in range(len(cells)):
        assert squeezed("".join(b.cells[column] for b in found)) == squeezed(row.cells[column])
    assert all(em(b.text) <= ROOM.piece for b in found)


def test_titles_that_introduce_too_much_need_not_stay_with_it() -> None:
    title = Block("kelompok", ("judul " * 150).strip(), keep=True)
    item = Block("syarat", ("isi " * 200).strip())
    few = part(
        Section("persyaratan", "P", "daftar", (Block("kelompok", "K", keep=True), item)), ROOM
    )
    assert [b.keep for b in few.blocks] == [True, False]
    many = part(Section("persyaratan", "P", "daftar", (title, title, item)), ROOM)
    assert [b.keep for b in many.blocks][-2:] == [False, False]


# --- tables ---------------------------------------------------------------------------------


def table(columns: tuple[str, ...], figures: tuple[float, ...]) -> Section:
    row = Block("tarif", "Uraian", notes=("per lembar",), cells=("1.000",) * len(figures))
    return Section("biaya", "Biaya/tarif", "tabel", (row,), columns, figures, wide=True)


def test_a_table_that_fits_stays_one() -> None:
    found = table(("Uraian", "Tarif"), (5.0,))
    assert tables(found, 30) == (found,)


def test_a_table_with_too_many_columns_becomes_a_list() -> None:
    columns = ("Uraian", *(f"Kolom {n}" for n in range(8)))
    (found,) = tables(table(columns, (5.0,) * 8), 8 * 5 + LABEL - 0.1)
    assert (found.shape, found.columns, found.figures) == ("daftar", (), ())
    assert [b.text for b in found.blocks] == [
        "Uraian: Uraian",
        "per lembar",
        *(f"Kolom {n}: 1.000" for n in range(8)),
    ]
    assert found.blocks[0].keep


def test_headings_too_long_for_their_columns_are_said_in_full_beneath() -> None:
    long = "Jasa sarana dan prasarana serta jasa pelayanan menurut peraturan"
    short, said = tables(table(("Tujuan", long), (5.0,)), 30)
    assert short.columns[0] == "Tujuan"
    assert short.columns[1].endswith("…")
    assert em(short.columns[1]) <= HEADING
    assert [b.text for b in said.blocks] == ["Kolom 1: Tujuan", f"Kolom 2: {long}"]


# --- shortening -----------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(text=st.text("abW ,.", max_size=200), most=st.integers(3, 60))
def test_what_is_shortened_begins_alike_and_says_so(text: str, most: int) -> None:
    found = shorten(text, most)
    assert em(found) <= most
    if em(text) <= most:
        assert found == text
    else:
        assert found.endswith("…")
        assert text.startswith(found[:-1])
