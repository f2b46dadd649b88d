"""Whether an SVG draws and does nothing else."""

import base64
import binascii
import re
from collections import defaultdict
from collections.abc import Callable
from xml.parsers import expat

_NAMESPACE = "http://www.w3.org/2000/svg"
_ACTIVE = frozenset({"script", "foreignObject", "iframe", "object", "embed", "audio", "video"})
_EXTERNAL = re.compile(r"url\(\s*[\"']?\s*(?![\s\"'#])|@import", re.IGNORECASE)
_PICTURE = re.compile(r"data:image/(?:png|jpeg|jpg);base64,", re.IGNORECASE)
_COPIES = "use"

DEEPEST = 100
"""Levels an SVG may have; drawing programs make a few dozen."""

MOST_COPIES = 5_000
"""Shapes that ``use`` may draw in all: copies of copies grow without bounds."""

_BROKEN = "SVG-nya rusak"
_REACHES_OUT = "SVG-nya memanggil berkas atau alamat lain"
_ACTS = "SVG-nya memuat skrip atau isi lain yang bukan gambar"


def looks_like(data: bytes) -> bool:
    """Whether bytes may be an SVG: text that begins with a tag."""
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"<"


def inspect(data: bytes, inspect_raster: Callable[[bytes], str | None]) -> str | None:
    """Judge an SVG.

    Refused are document types and entities, scripts, event attributes, foreign objects,
    stylesheets and references from outside the file, and copies that multiply.

    Args:
        data: the file's content.
        inspect_raster: judges the pictures set into it.

    Returns:
        Why it can't be used, an Indonesian clause; None when it can.
    """
    reader = _Reader(inspect_raster)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = reader.doctype
    parser.ProcessingInstructionHandler = reader.instruction
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    try:
        parser.Parse(data, True)
    except _Refused as refused:
        return refused.reason
    except (expat.ExpatError, ValueError, LookupError):
        return _BROKEN
    return reader.verdict()


class _Refused(Exception):
    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class _Reader:
    """Looks at an SVG piece by piece; nothing of it is kept but who copies whom."""

    def __init__(self, inspect_raster: Callable[[bytes], str | None]) -> None:
        self._inspect_raster = inspect_raster
        self._ids: list[str] = []
        self._depth = 0
        self._style: list[str] | None = None
        self._copies: dict[str, list[str]] = defaultdict(list)

    def doctype(self, *_: object) -> None:
        raise _Refused("SVG-nya memuat DOCTYPE; simpan ulang sebagai SVG biasa")

    def instruction(self, target: str, _data: str) -> None:
        if target.lower() == "xml-stylesheet":
            raise _Refused(_REACHES_OUT)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, tag = name.rpartition(" ")
        if self._depth == 0 and (namespace, tag) != (_NAMESPACE, "svg"):
            raise _Refused("isinya bukan PNG, JPEG, atau SVG")
        self._depth += 1
        if self._depth > DEEPEST:
            raise _Refused("SVG-nya terlalu rumit")
        if tag in _ACTIVE:
            raise _Refused(_ACTS)
        self._ids.append(attributes.get("id", ""))
        for attribute, value in attributes.items():
            self._attribute(tag, attribute.rpartition(" ")[2], value)
        if tag == "style":
            self._style = []

    def end(self, name: str) -> None:
        if name.rpartition(" ")[2] == "style" and self._style is not None:
            if _is_external_style("".join(self._style)):
                raise _Refused(_REACHES_OUT)
            self._style = None
        self._ids.pop()
        self._depth -= 1

    def characters(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)

    def verdict(self) -> str | None:
        """Judge what only the whole file shows: how much its copies draw."""
        sizes: dict[str, int] = {}
        for id_ in ("", *self._copies):
            if self._size(id_, sizes, 0) > MOST_COPIES:
                return "SVG-nya terlalu rumit"
        return None

    def _attribute(self, tag: str, name: str, value: str) -> None:
        if name.lower().startswith("on"):
            raise _Refused(_ACTS)
        if name == "attributeName" and value.rpartition(":")[2] == "href":
            raise _Refused(_REACHES_OUT)
        if name in {"href", "src"}:
            self._reference(tag, value.strip())
        elif name == "base" or (_is_external_style if name == "style" else _EXTERNAL.search)(value):
            raise _Refused(_REACHES_OUT)

    def _reference(self, tag: str, value: str) -> None:
        if value.startswith("#"):
            if tag == _COPIES:
                for id_ in {"", *self._ids}:
                    self._copies[id_].append(value[1:])
            return
        picture = _PICTURE.match(value)
        if picture is None:
            if value:
                raise _Refused(_REACHES_OUT)
            return
        try:
            data = base64.b64decode("".join(value[picture.end() :].split()), validate=True)
        except (binascii.Error, ValueError):
            raise _Refused(_BROKEN) from None
        if reason := self._inspect_raster(data):
            raise _Refused(f"gambar di dalam SVG tidak dapat dipakai: {reason}")

    def _size(self, id_: str, sizes: dict[str, int], depth: int) -> int:
        # A copy of itself, or copies deeper than any drawing has: more than is allowed.
        if depth > DEEPEST:
            return MOST_COPIES + 1
        if id_ not in sizes:
            total = sum(1 + self._size(inner, sizes, depth + 1) for inner in self._copies[id_])
            sizes[id_] = min(total, MOST_COPIES + 1)
        return sizes[id_]


def _is_external_style(css: str) -> bool:
    # A backslash can spell "url(" and "@import" in other letters, and no logo needs one.
    return "\\" in css or _EXTERNAL.search(css) is not None
