"""HTML to PDF, by WeasyPrint."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from ..errors import RenderError
from . import agent, calm, haste, loading, tags
from .haste.drawings import set_free

_LOOKS = 20
"""Looks of agencies that are kept: colours, icons in them, and the measures of a format."""
Box = tuple[float, float, float, float]
"""Left, top, right and bottom in CSS px, from the top left corner of the page."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A laid-out document.

    Attributes:
        boxes: for each page, the rectangle of every element with an id.
        sizes: for each page, width and height in CSS px.
    """

    boxes: tuple[Mapping[str, Box], ...]
    sizes: tuple[tuple[float, float], ...]
    _document: Any

    def pdf(self) -> bytes:
        """Write the PDF (PDF/UA-1: tagged, in reading order).

        Raises:
            RenderError: WeasyPrint complained about anything.
        """
        with _complaints():
            data: bytes = self._document.write_pdf(
                finisher=tags.finish, pdf_variant="pdf/ua-1", pdf_tags=True
            )
        return data


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        # Without HarfBuzz-Subset fontTools does the subsetting; slower, equally right.
        if not message.startswith("Using fontTools instead of HarfBuzz-Subset"):
            self.messages.append(message)


_SAID_ONCE = ("Ignored", "Font-face")
_SPOILT: dict[str, str] = {}
"""Style sheets with rules or fonts that WeasyPrint can't use, by their text.

It says so once a process, not once a page.
"""


class _complaints:
    """Turn what WeasyPrint only logs (a missing image, an unknown property) into an error."""

    def __init__(self, css: str = "") -> None:
        self._css = css

    def __enter__(self) -> None:
        self._collector = _Collector()
        self._logger = logging.getLogger("weasyprint")
        self._before = (self._logger.propagate, self._logger.handlers[:])
        self._logger.handlers[:] = [self._collector]
        self._logger.propagate = False

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        self._logger.propagate, self._logger.handlers[:] = self._before
        if kind is not None:
            return
        messages = self._collector.messages
        spoilt = [message for message in messages if message.startswith(_SAID_ONCE)]
        if spoilt:
            _SPOILT[self._css] = spoilt[0]
        elif self._css in _SPOILT:
            messages.append(_SPOILT[self._css])
        if messages:
            raise RenderError("WeasyPrint: " + "; ".join(messages[:5]))


@cache
def _font_configuration() -> Any:
    from weasyprint.text.fonts import FontConfiguration

    return FontConfiguration()


@cache
def _stylesheet(css: str, base: str, roots: tuple[Path, ...]) -> Any:
    weasyprint = loading.weasyprint()
    with _complaints(css):
        return weasyprint.CSS(
            string=css,
            base_url=base,
            url_fetcher=_fetcher(roots),
            font_config=_font_configuration(),
        )


@lru_cache(maxsize=_LOOKS)
def _look_sheet(css: str) -> Any:
    with _complaints(css):
        return loading.weasyprint().CSS(string=css, font_config=_font_configuration())


@cache
def _fetcher(roots: tuple[Path, ...]) -> Any:
    weasyprint = loading.weasyprint()

    class Fetcher(weasyprint.urls.URLFetcher):  # type: ignore[name-defined,misc]  # no stubs
        """Only what lies in the page itself or below the given folders."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            parts = urlsplit(url)
            if parts.scheme == "file":
                if parts.netloc not in ("", "localhost"):
                    raise ValueError(f"not on this machine: {url}")
                path = Path(url2pathname(unquote(parts.path))).resolve()
                if not any(path.is_relative_to(root) for root in roots):
                    raise ValueError(f"outside the workspace: {url}")
            elif parts.scheme != "data":
                raise ValueError(f"nothing is fetched from the network: {url}")
            return super().fetch(url, headers)

    return Fetcher(allowed_protocols=("file", "data"), allow_redirects=False)


_DRAWINGS: dict[str, Any] = {}
_MOST_DRAWINGS = 300
_DRAWING, _LONG_DRAWING = "data:image/svg+xml", 4_000
"""Icons are the same on many pages, and so is the code of a region: they are read once a process.

Only what an address holds itself is kept, for a file may change or be somebody else's; nothing
that keeps a page alive; and no address that is longer than a code's.
"""


def _keep_drawings(pictures: Mapping[str, Any]) -> None:
    if not haste.known(loading.weasyprint()):
        return
    free = {url: image for url, image in pictures.items() if set_free(image)}
    found = {
        url: image
        for url, image in free.items()
        if url.startswith(_DRAWING) and len(url) <= _LONG_DRAWING
    }
    _DRAWINGS.clear()
    if len(found) <= _MOST_DRAWINGS:
        _DRAWINGS.update(found)


def layout(
    html: str,
    *,
    css: str,
    css_base: Path,
    roots: tuple[Path, ...],
    look_css: str = "",
    page_css: str = "",
) -> Layout:
    """Lay out a document.

    Args:
        html: the whole document.
        css: the style's sheet; parsed once a process for each text.
        css_base: the folder that relative addresses in ``css`` start from.
        roots: folders, resolved, below which files may be read; nothing else is fetched.
        look_css: what an agency's pages of one format have in common (colours, icons, measures);
            that of the last few is kept like ``css``.
        page_css: a small sheet with what differs from page to page.

    Returns:
        The layout, from which the PDF can be written.

    Raises:
        RenderError: an image, a font or a rule of the style sheet could not be used.
    """
    weasyprint = loading.weasyprint()
    calm.sweep()
    base = css_base.resolve().as_uri() + "/"
    sheets = [_stylesheet(css, base, roots)]
    with _complaints(css):
        if look_css:
            sheets.append(_look_sheet(look_css))
        if page_css:
            sheets.append(weasyprint.CSS(string=page_css, font_config=_font_configuration()))
        page = agent.reader(weasyprint)(html, base_url=base, url_fetcher=_fetcher(roots))
        pictures = dict(_DRAWINGS)
        document = page.render(
            stylesheets=sheets, font_config=_font_configuration(), cache=pictures
        )
    _keep_drawings(pictures)
    return Layout(
        boxes=tuple(dict(page.anchors) for page in document.pages),
        sizes=tuple((page.width, page.height) for page in document.pages),
        _document=document,
    )
