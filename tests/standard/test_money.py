"""Reading amounts of money."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iceta_infographic.standard.money import bare, rupiah


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("0", "0"),
        ("Rp0", "0"),
        ("Rp 0,-", "0"),
        ("40000", "40000"),
        ("40.000", "40000"),
        ("40.000,00", "40000"),
        ("40.000,50", "40000.5"),
        ("Rp40.000", "40000"),
        ("Rp 40.000", "40000"),
        ("Rp\u00a040.000", "40000"),
        ("rp. 40.000", "40000"),
        ("IDR 40.000", "40000"),
        ("Rp40.000,-", "40000"),
        ("Rp40.000,–", "40000"),
        ("Rp40.000.-", "40000"),
        ("  Rp40.000  ", "40000"),
        ("40.000 rupiah", "40000"),
        ("1.250.000", "1250000"),
        ("Rp1,5 juta", "1500000"),
        ("1.5 juta", "1500000"),
        ("1.500 juta", "1500000000"),
        ("15 ribu", "15000"),
        ("15rb", "15000"),
        ("2 miliar", "2000000000"),
    ],
)
def test_amounts(text: str, amount: str) -> None:
    assert rupiah(text) == Decimal(amount)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rp",
        "-",
        "gratis",
        "25,500.00",
        "40,000",
        "1.5",
        "12.34.567",
        "0405",
        "-5",
        "Rp40.000/orang",
        "Rp40.000 per lembar",
        "Rp40.000–Rp50.000",
        "40 000",
        "٤٠",
        "1" * 20,
        "Rp40.000\nRp50.000",
    ],
)
def test_no_amount_or_an_ambiguous_one(text: str) -> None:
    assert rupiah(text) is None


@given(st.integers(0, 999_999_999))
def test_a_written_amount_is_read_back(amount: int) -> None:
    dotted = f"{amount:,}".replace(",", ".")
    for text in (str(amount), dotted, f"Rp{dotted}", f"Rp. {dotted},-", f"{dotted},00"):
        assert rupiah(text) == amount


@given(st.text())
def test_any_text_is_read_without_harm(text: str) -> None:
    amount = rupiah(text)
    assert amount is None or amount >= 0


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((), False),
        (("40.000", "5000"), True),
        (("40.000", "gratis"), True),
        (("40.000", "2,5%"), True),
        (("Rp40.000", "5000"), False),
        (("2,5% dari nilai lelang", "1,5 persen"), False),
        (("gratis",), False),
    ],
)
def test_figures_are_rupiah_unless_they_say_otherwise(
    values: tuple[str, ...], expected: bool
) -> None:
    assert bare(values) is expected
