"""The words of the format: what may stand where only certain words may."""

STATUSES = ("ditetapkan", "draf", "contoh")
FORMATS = ("a4", "f4", "a3", "a2", "xbanner", "rollup", "feed", "story", "layar")
SOCIAL_MEDIA = ("instagram", "facebook", "x", "tiktok", "youtube")
CHANNELS = (
    "call_center",
    "telepon",
    "sms",
    "whatsapp",
    "email",
    *SOCIAL_MEDIA,
    "situs",
    "aplikasi",
    "sp4n_lapor",
    "kotak_saran",
    "tatap_muka",
    "surat",
    "lainnya",
)
YES = ("true", "True", "TRUE", "ya", "Ya", "YA")
NO = ("false", "False", "FALSE", "tidak", "Tidak", "TIDAK")

UNFILLED = r"^\s*(?:[-–—.…_~?/]*|[nN]/[aA]|[tT]idak [aA]da\.?)\s*$"
"""Text that means "nothing here" where a list or keys belong (see IC301)."""
