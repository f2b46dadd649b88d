"""WeasyPrint, imported once a process and made ready: only what a page needs of it, and quicker."""

import contextlib
import gc
import io
import os
import threading
import warnings
from functools import cache
from importlib.metadata import version
from typing import Any

from ..errors import UsageError
from . import agent, fonts, foreign, haste, late, packing

FONT_TOOLS = (
    "fontTools",
    "fontTools.subset",
    "fontTools.ttLib",
    "fontTools.varLib",
    "fontTools.varLib.instancer",
)
"""What WeasyPrint imports for fonts that no page of ours has."""


_ALONE = threading.Lock()
"""What is changed while WeasyPrint is imported is the whole process's: one thread does it."""


def weasyprint() -> Any:
    """Return the module.

    Raises:
        UsageError: Pango is not installed.
    """
    with _ALONE:
        return _ready()


@cache
def _ready() -> Any:
    # Fontconfig reads the variable when it is first used in the process: before the import.
    os.environ["FONTCONFIG_FILE"] = str(fonts.prepare().config)
    module = _imported()
    raster = module.images.RasterImage
    coded = getattr(raster, "_get_png_data", None)
    if coded is not None:
        raster._get_png_data = staticmethod(lambda image: packing.repacked(coded(image)))
    opened = module.pdf.fonts.TTFont

    def unstamped(*arguments: Any, **options: Any) -> Any:
        # A variable font is cut to its letters for each document, and would say when.
        return opened(*arguments, **{"recalcTimestamp": False, **options})

    module.pdf.fonts.TTFont = unstamped
    haste.hasten(module)
    # Modules stay for good, and nothing has been laid out yet: looking through them at every sweep
    # of the first page would take a quarter of a second.
    gc.freeze()
    return module


def _imported() -> Any:
    with contextlib.ExitStack() as stack:
        stack.enter_context(warnings.catch_warnings())
        # The same about HarfBuzz-Subset, said a second time on import.
        warnings.filterwarnings("ignore", category=DeprecationWarning)
        stack.enter_context(contextlib.redirect_stdout(io.StringIO()))
        stack.enter_context(late.later(FONT_TOOLS))
        stack.enter_context(foreign.compiled())
        try:
            import pydyf

            stack.enter_context(agent.sparing(version("weasyprint") in haste.KNOWN))
            import weasyprint
        except OSError as error:
            raise UsageError(
                "Pustaka Pango belum terpasang di komputer ini.",
                "Pemeriksaan (iceta check) tetap dapat dipakai; cara memasang Pango ada di"
                " docs/panduan.md bagian 2.",
            ) from error
    pydyf.zlib = packing.Zlib
    return weasyprint
