"""The registry, and that every rule's examples show what the rule finds."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from iceta_infographic.standard import assemble, rules
from iceta_infographic.standard.check import check_file
from iceta_infographic.standard.findings import Finding, Mark, Severity
from iceta_infographic.standard.model import Agency, Official, Region, Service, Text
from iceta_infographic.standard.reader import Document, read
from iceta_infographic.standard.rules import Context, registry

Findings = Callable[..., list[Finding]]

WARNINGS = {
    *("IC307", "IC308", "IC310", "IC311", "IC312", "IC313", "IC314", "IC315", "IC316"),
    *("IC402", "IC403", "IC404", "IC503", "IC504", "IC505", "IC506", "IC601", "IC603", "IC604"),
    *("IC702", "IC704"),
}
# Not a text of a file: a name of one, bytes that are no text.
OUTSIDE = {"IC101", "IC106"}
PAGE = {"IC701", "IC702", "IC704"}
CODES = sorted(registry().keys() - PAGE)
JARGON = re.compile(r"\b(?:string|mapping|list|null|parser|token|array|boolean|int)\b", re.I)


def test_every_code_of_the_checker_has_its_file() -> None:
    assert set(CODES) >= {f"IC{number}" for number in (*range(101, 107), *range(201, 206))}
    assert set(CODES) >= {f"IC{number}" for number in (*range(301, 317), *range(401, 405))}
    assert set(CODES) >= {f"IC{number}" for number in (*range(501, 507), *range(601, 605), 703)}


def test_codes_are_in_order_and_severities_as_published() -> None:
    assert list(registry()) == sorted(registry())
    warnings = {code for code, rule in registry().items() if rule.severity is Severity.WARNING}
    assert warnings == WARNINGS & registry().keys()


@pytest.mark.parametrize("code", CODES)
def test_documentation_says_why_and_how(code: str) -> None:
    rule = registry()[code]
    assert rule.code == code
    assert rule.title
    assert rule.text.splitlines()[0].endswith(".")
    assert "Cara memperbaiki:" in rule.text
    assert not JARGON.search(rule.text + rule.title)
    assert rule.wrong.endswith("\n")
    assert rule.right.endswith("\n")
    assert rule.wrong != rule.right


@pytest.mark.parametrize("code", [code for code in CODES if code not in OUTSIDE])
def test_the_wrong_example_is_wrong_and_the_right_one_right(findings: Findings, code: str) -> None:
    rule = registry()[code]
    assert [found.severity for found in findings(rule.wrong, code)][:1] == [rule.severity]
    assert findings(rule.right, code) == []


@pytest.mark.parametrize("code", [code for code in CODES if registry()[code].check])
def test_messages_are_sentences_in_plain_words(findings: Findings, code: str) -> None:
    for finding in findings(registry()[code].wrong, code):
        assert finding.path
        for text in (finding.message, finding.hint):
            assert text[0] == text[0].upper()
            assert text.endswith((".", "!", "?"))
            assert not JARGON.search(text)


def test_names_of_programmes_stand_in_no_documentation() -> None:
    assert not [code for code, rule in registry().items() if "i-ceta" in rule.text.casefold()]


def test_the_wrong_encoding_and_the_wrong_name(findings: Findings, tmp_path: Path) -> None:
    right = registry()["IC101"].right
    path = tmp_path / "dinas.yaml"
    path.write_bytes(right.encode("cp1252"))
    context = Context(today=date(2026, 11, 24), region=None, root=tmp_path, file=path)
    assert [f.code for f in check_file(path, "dinas.yaml", context).findings] == ["IC101"]
    for example, expected in (("wrong", ["IC106"]), ("right", [])):
        name = getattr(registry()["IC106"], example).strip().removeprefix("standards/")
        assert [f.code for f in findings("waktu: 1 hari kerja\n", "", name=name)] == expected


def test_a_faultless_file_has_no_findings(findings: Findings) -> None:
    assert findings("waktu: 1 hari kerja\n") == []


NOTHING = Service(
    id="",
    name=Text("", ("layanan", 0, "nama")),
    source=None,
    requirements=(),
    procedure=(),
    durations=(),
    fee=None,
    products=(),
    complaints=(),
    own_complaints=False,
    components={},
    unreadable=frozenset(),
    path=("layanan", 0),
)


@pytest.mark.parametrize("services", [(), (NOTHING,), (NOTHING, NOTHING)])
@pytest.mark.parametrize("status", ["ditetapkan", "draf", ""])
def test_an_agency_without_anything_is_no_trouble(
    services: tuple[Service, ...], status: str, tmp_path: Path, region: Region
) -> None:
    agency = Agency(
        id="",
        status=status,
        name=Text("", ()),
        short=None,
        address=None,
        hours=(),
        site=None,
        logo=None,
        colour=None,
        style=None,
        head=Official(None, None, None, None, None, ()),
        channels=(),
        decree=None,
        pledge=None,
        services=services,
    )
    document = Document("x.yaml", {}, (), {(): (Mark(1, 1), Mark(1, 1))})
    context = Context(today=date(2026, 11, 24), region=region, root=tmp_path, file=tmp_path / "x")
    codes = {finding.code for finding in rules.run(agency, document, context)}
    assert {"IC401", "IC501", "IC502"} <= codes
    assert ("IC301" in codes) is bool(services)


def test_unreadable_elements_are_left_alone(findings: Findings) -> None:
    wrong = "\n".join(
        [
            "persyaratan: Fotokopi KTP dan lain-lain",
            "prosedur: {a: Lihat bagan}",
            "waktu: [[secepatnya]]",
            "biaya: [sesuai perda]",
            "produk: {nama: x}",
            "pengaduan: {kanal: WhatsApp}\n",
        ]
    )
    found = findings(wrong)
    assert {finding.code for finding in found} <= {"IC201", "IC202", "IC203"}
    assert {finding.path[2] for finding in found} == {
        *("persyaratan", "prosedur", "waktu", "biaya", "produk", "pengaduan")
    }


WORDS = st.sampled_from(
    [
        *("gratis", "Rp", "40.000", "sesuai", "perda", "1/2024", "×", "Rp0", "dan lain-lain", "-"),
        *("3", "hari", "kerja", "jam", "±", "secepatnya", "x", "24", "–", "setengah", "meterai"),
        *("WhatsApp", "0812 3456", "@contoh", "a@b.go.id", "www,", "https://simbg.go.id", "loket"),
        *("SPAN LAPOR", "Ibu Contoh", "S.Sos.", "lihat bagan", "SK", "nomor", "1.", "…", "é", ""),
        *("19800101 200501 1 001", "2026-01-05", "5 Januari 2014", "logo.svg", "../x", "'", "#"),
    ]
)
TEXTS = st.lists(WORDS, max_size=5).map(" ".join)
LISTS = st.lists(TEXTS, max_size=3)


@given(
    st.fixed_dictionaries(
        {
            "status": st.sampled_from(["ditetapkan", "contoh"]),
            "perangkat_daerah": st.fixed_dictionaries(
                {"situs": TEXTS, "logo": TEXTS, "pimpinan": st.fixed_dictionaries({"nip": TEXTS})}
            ),
            "kanal": st.dictionaries(st.sampled_from(["call_center", "email"]), TEXTS),
            "penetapan": st.dictionaries(st.sampled_from(["nomor", "tanggal", "ditinjau"]), TEXTS),
            "maklumat": st.dictionaries(st.sampled_from(["tempat", "tanggal", "teks"]), TEXTS),
            "pengaduan": LISTS,
            "layanan": st.lists(
                st.fixed_dictionaries(
                    {
                        "nama": TEXTS,
                        "persyaratan": LISTS,
                        "prosedur": LISTS,
                        "waktu": TEXTS
                        | st.lists(st.fixed_dictionaries({"lama": TEXTS, "untuk": TEXTS})),
                        "biaya": TEXTS
                        | st.fixed_dictionaries(
                            {
                                "kolom": LISTS,
                                "rumus": TEXTS,
                                "tarif": st.lists(
                                    st.fixed_dictionaries({"uraian": TEXTS, "nilai": LISTS})
                                ),
                            }
                        ),
                        "produk": LISTS,
                        "pengaduan": LISTS
                        | st.lists(st.fixed_dictionaries({"kanal": TEXTS, "alamat": TEXTS})),
                    }
                ),
                max_size=3,
            ),
        }
    )
)
def test_whatever_stands_in_a_file_is_checked_without_harm(content: dict[str, object]) -> None:
    raw = yaml.safe_dump(content, allow_unicode=True).encode()
    document = read(raw, "dinas.yaml")
    agency = assemble.agency(document, "dinas", [])
    context = Context(date(2026, 11, 24), None, Path("/tidak-ada"), Path("/tidak-ada/dinas.yaml"))
    for finding in rules.run(agency, document, context):
        assert 1 <= finding.mark.line <= len(document.lines)
        assert 1 <= finding.mark.column <= len(document.lines[finding.mark.line - 1])
        assert finding.message.endswith((".", "?", "!", "…"))
