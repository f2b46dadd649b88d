"""Where a printed address leads: what a reader of the PDF can tap instead of typing it."""

import re

COUNTRY = "62"
"""The country's code, which replaces the 0 that numbers begin with at home."""
SHORT = 6
"""Digits of a number, such as 112, that is the same everywhere in the country."""
PROFILES = {
    "instagram": "https://www.instagram.com/{}",
    "x": "https://x.com/{}",
    "tiktok": "https://www.tiktok.com/@{}",
    "youtube": "https://www.youtube.com/@{}",
}
"""Addresses of accounts, whose names begin with @; Facebook has none for its pages' names."""

_NUMBER = re.compile(r"[+(]?\d[\d\s().-]*")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_WEB = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
_ACCOUNT = re.compile(r"@([\w.]+)")
_WITHIN = re.compile(rf"{_WEB.pattern}|{_EMAIL.pattern}", re.IGNORECASE)
_AFTER = ".,;:!?)]}\"'"
"""Signs at the end of an address in running text that belong to the sentence."""


def target(kind: str, text: str) -> str:
    """Return where a channel's address leads.

    Args:
        kind: the channel, a key of ``sections.LABELS``.
        text: the address as typed.

    Returns:
        An address with its scheme (``tel:``, ``mailto:``, ``https:``); empty when the text
        names no single place for sure.
    """
    if _WEB.fullmatch(text):
        return _web(text)
    if _EMAIL.fullmatch(text):
        return f"mailto:{text}"
    if kind in ("call_center", "telepon", "sms", "whatsapp") and _NUMBER.fullmatch(text):
        return _call(kind, re.sub(r"\D", "", text))
    account = _ACCOUNT.fullmatch(text)
    if account and kind in PROFILES:
        return PROFILES[kind].format(account[1])
    return _web(text) if _DOMAIN.fullmatch(text) else ""


def within(text: str) -> list[tuple[int, int, str]]:
    """Return the web and e-mail addresses in a running text.

    Args:
        text: any text.

    Returns:
        Where each begins and ends, and where it leads.
    """
    if "@" not in text and "://" not in text and "www." not in text.casefold():
        return []
    found = []
    for match in _WITHIN.finditer(text):
        address = match[0].rstrip(_AFTER)
        leads = target("situs", address)
        if leads:
            found.append((match.start(), match.start() + len(address), leads))
    return found


def _web(text: str) -> str:
    return text if "://" in text else f"https://{text}"


def _call(kind: str, digits: str) -> str:
    if not 3 <= len(digits) <= 15:
        return ""
    if kind == "whatsapp":
        return f"https://wa.me/{_abroad(digits)}" if len(digits) > SHORT else ""
    scheme = "sms" if kind == "sms" else "tel"
    return f"{scheme}:{digits}" if len(digits) <= SHORT else f"{scheme}:+{_abroad(digits)}"


def _abroad(digits: str) -> str:
    return COUNTRY + digits[1:] if digits.startswith("0") else digits
