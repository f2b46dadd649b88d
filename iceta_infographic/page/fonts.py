"""The fonts pages are set in: from packages, never from the machine.

Variable fonts cost 60-95 ms a document when the PDF is written, since they are instanced
each time. The three weights the pages use are therefore instanced once and kept in the
user's cache folder, together with a Fontconfig file that knows nothing but that folder.
"""

import hashlib
import tempfile
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

import platformdirs

from ..glyphs import FALLBACK, FAMILY, sources

WEIGHTS = (500, 700, 800)


@dataclass(frozen=True, slots=True)
class Fonts:
    """Where the fonts of this process lie.

    Attributes:
        config: the Fontconfig file to be named in ``FONTCONFIG_FILE``.
        digest: changes when any glyph could; part of a page's key.
    """

    config: Path
    digest: str


@cache
def digest() -> str:
    """Return a digest of the font files and of what instances them."""
    hasher = hashlib.sha256(f"{WEIGHTS} {version('fonttools')}".encode())
    for source in sources():
        hasher.update(source.read_bytes())
    return hasher.hexdigest()[:16]


@cache
def prepare() -> Fonts:
    """Make sure the instanced fonts lie in the cache folder, and say where.

    Returns:
        The fonts; a second call in the process costs nothing.

    Raises:
        OSError: neither the user's cache folder nor a temporary one can be written.
    """
    for base in (platformdirs.user_cache_path("iceta-infographic"), Path(tempfile.gettempdir())):
        folder = base / f"iceta-fonts-{digest()}"
        if (folder / "fonts.conf").is_file():
            return Fonts(folder / "fonts.conf", digest())
        try:
            _fill(folder)
        except OSError:
            continue
        return Fonts(folder / "fonts.conf", digest())
    raise OSError("no folder for the instanced fonts can be written")


def _fill(folder: Path) -> None:
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    main, fallback = sources()
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix="iceta-fonts-") as scratch:
        made = Path(scratch) / "fonts"
        made.mkdir()
        for weight in WEIGHTS:
            with TTFont(main, recalcTimestamp=False) as font:
                instance = instancer.instantiateVariableFont(
                    font, {"wght": weight}, updateFontNames=True
                )
                instance.save(made / f"jakarta-{weight}.ttf")
        (made / "fallback.ttf").write_bytes(fallback.read_bytes())
        (made / "fonts.conf").write_text(_fontconfig(folder), encoding="utf-8")
        try:
            made.rename(folder)
        except OSError:
            # Another process was first: the content is the same by the digest in the name.
            if not (folder / "fonts.conf").is_file():
                raise


def _fontconfig(folder: Path) -> str:
    from xml.sax.saxutils import escape  # late: it knows the network, which costs start-up

    where = escape(str(folder))
    return f"""<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{where}</dir>
  <cachedir>{where}</cachedir>
  <match target="pattern">
    <edit name="family" mode="append"><string>{FAMILY}</string><string>{FALLBACK}</string></edit>
  </match>
</fontconfig>
"""
