"""Draw the pictures that the documentation shows anew.

Usage: python -m tools.pictures (after a change of how pages look)
"""

import io
from dataclasses import replace
from pathlib import Path

from PIL import Image

from iceta_infographic import workspace
from iceta_infographic.build.make import Made, make
from iceta_infographic.build.plan import Task
from iceta_infographic.resources import builtin_templates
from iceta_infographic.standard.model import Text
from tools.gallery import ROOT, read

PICTURES = (
    ("contoh-a4", "disnaker", "teduh", 760),
    ("gaya-teduh", "disdukcapil", "teduh", 500),
    ("gaya-tegas", "disdukcapil", "tegas", 500),
    ("gaya-resmi", "disdukcapil", "resmi", 500),
)
"""Name below docs/, agency, of which the first service is drawn, style, and width in pixels."""


def picture(agency: str, style: str, width: int) -> bytes:
    """Return the first sheet of an agency's first service as a PNG of a width in pixels."""
    region = workspace.find(ROOT).region
    if region is None:
        raise SystemExit("iceta.yaml is wrong")
    facts = replace(read(ROOT / "standards" / f"{agency}.yaml"), style=Text(style, ()))
    task = Task(facts, region, facts.services[0], "a4", False, None, None)
    made = make(task, (builtin_templates(),))
    if not isinstance(made, Made):
        raise SystemExit(made.reason)
    content = next(data for artifact, data in made.files if artifact.path.endswith(".png"))
    image = Image.open(io.BytesIO(content)).convert("RGB")
    height = round(image.height * width / image.width)
    small = image.resize((width, height), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    small.quantize(256, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def main() -> None:
    """Write them."""
    for name, agency, style, width in PICTURES:
        Path(ROOT / "docs" / f"{name}.png").write_bytes(picture(agency, style, width))


if __name__ == "__main__":
    main()
