"""The six elements by their formal names, and which law asks for what: data, no code.

The sources are UU 25/2009 (article 15, 20 to 22), PP 96/2012, PermenPANRB 15/2014, 29/2022
jo. 4/2023 and 62/2018.
"""

from collections.abc import Mapping
from types import MappingProxyType

TITLES: Mapping[str, str] = MappingProxyType(
    {
        "persyaratan": "Persyaratan",
        "prosedur": "Prosedur",
        "waktu": "Waktu",
        "biaya": "Biaya",
        "produk": "Produk",
        "pengaduan": "Pengaduan",
    }
)
"""Short names, for the heads of columns."""

FORMAL: Mapping[str, str] = MappingProxyType(
    {
        "persyaratan": "Persyaratan",
        "prosedur": "Sistem, mekanisme, dan prosedur",
        "waktu": "Jangka waktu pelayanan",
        "biaya": "Biaya/tarif",
        "produk": "Produk pelayanan",
        "pengaduan": "Penanganan pengaduan, saran, dan masukan",
    }
)
"""The names of PermenPANRB 15/2014."""

_COMPONENT = "UU 25/2009 Pasal 21; PermenPANRB 15/2014"

ELEMENT_LAW: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(TITLES, _COMPONENT),
        "pengaduan": f"{_COMPONENT}; PermenPANRB 62/2018 (SP4N-LAPOR!)",
    }
)
"""Which law asks for an element."""

TOPIC_LAW: Mapping[str, str] = MappingProxyType(
    {
        "IC4": "UU 25/2009 Pasal 22 (maklumat pelayanan)",
        "IC5": "UU 25/2009 Pasal 21; PermenPANRB 62/2018 (pengelolaan pengaduan)",
        "IC6": "UU 25/2009 Pasal 20; PP 96/2012 (penetapan standar pelayanan)",
    }
)
"""Which law a finding beside the elements rests on, by the beginning of its code."""

NOT_A_FORECAST = (
    "Skor hanya menghitung kelengkapan enam unsur yang tertulis; bukan ramalan nilai Ombudsman RI "
    "dan bukan ramalan nilai PEKPPP."
)
"""What the report must never be taken for; every output says so."""

BASIS = (
    "Pasal 15 dan Pasal 20–22 UU 25/2009 mewajibkan penyelenggara menyusun, menetapkan, dan "
    "memublikasikan standar pelayanan serta maklumat pelayanan. PermenPANRB 15/2014 memilih enam "
    "komponen penyampaian pelayanan untuk dipublikasikan; delapan komponen lain bersifat internal. "
    "PermenPANRB 29/2022 jo. 4/2023 menghitung media yang memuat keenamnya: cetak, elektronik, "
    "media sosial, situs web, dan aplikasi."
)
"""Why it is these six."""


def law_of(code: str, element: str | None) -> str:
    """Return the legal reference of a finding.

    Args:
        code: the finding's code.
        element: the element it stands on, if any.

    Returns:
        The reference; empty where a finding is only about how the file is written.
    """
    if element is not None:
        return ELEMENT_LAW[element]
    return TOPIC_LAW.get(code[:3], "")
