"""Nothing let in: what a hostile file asks for is refused with a finding, and never fetched."""

import base64
import socket
import struct
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from iceta_infographic import cli
from iceta_infographic.build.make import Made, make
from iceta_infographic.build.plan import Task
from iceta_infographic.page.printed import printed
from tests.conftest import AGENCY

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{}</svg>'


def picture(width: int, height: int) -> bytes:
    """Return a PNG that says it is so large, with a few bytes in it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\0" * 4096)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


PNG = picture(1, 1)
HUGE = base64.b64encode(picture(50_000, 50_000)).decode()
LOGOS = {
    "entity": b'<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    + SVG.format("<text>&e;</text>").encode(),
    "laughs": b'<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    + SVG.format("<text>&b;</text>").encode(),
    "file": SVG.format('<image href="file:///etc/passwd"/>').encode(),
    "network": SVG.format('<image href="http://127.0.0.1:{port}/a.png"/>').encode(),
    "import": SVG.format("<style>@import 'http://127.0.0.1:{port}/a.css';</style>").encode(),
    "script": SVG.format("<script>alert(1)</script>").encode(),
    "html": SVG.format(
        '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="/etc/passwd"/>'
        "</foreignObject>"
    ).encode(),
    "inner": SVG.format(f'<image href="data:image/png;base64,{HUGE}"/>').encode(),
    "huge": picture(50_000, 50_000),
    "wide": picture(50_000, 1),
    "zip": b"PK\x03\x04" + PNG,
    "pdf": b"%PDF-1.7\n" + PNG,
    "php": b"GIF89a<?php system($_GET[0]); ?>",
    "html-first": b"<!doctype html><script>alert(1)</script>" + PNG,
    "gzip": b"\x1f\x8b\x08\x00" + b"\0" * 60,
    "text": b"/etc/passwd",
    "empty": b"",
}
NAMES = (
    "file:///etc/passwd",
    "http://127.0.0.1:{port}/a.png",
    "//127.0.0.1/a.png",
    "/etc/passwd",
    "../../../../../../etc/passwd",
    "/dev/zero",
    "data:image/svg+xml,<svg/>",
    "logo.svg\x00.png",
)


@pytest.fixture
def port() -> Iterator[int]:
    """A server that counts who comes; nobody may."""
    came: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.05)
        over = threading.Event()

        def wait() -> None:
            while not over.is_set():
                try:
                    came.append(server.accept())
                except TimeoutError:
                    continue

        thread = threading.Thread(target=wait)
        thread.start()
        yield server.getsockname()[1]
        over.set()
        thread.join()
    assert came == []


def build(workspace: Path, name: str) -> int:
    text = AGENCY.replace("  pimpinan", f"  logo: '{name}'\n  pimpinan")
    (workspace / "standards" / "dinsos.yaml").write_text(text, encoding="utf-8")
    return cli.main(["build", "--only", "maklumat", "--tanggal", "2026-02-01"])


@pytest.mark.parametrize("kind", LOGOS)
def test_a_hostile_logo_is_refused_with_a_finding(
    workspace: Path, capsys: pytest.CaptureFixture[str], port: int, kind: str
) -> None:
    content = LOGOS[kind].replace(b"{port}", str(port).encode())
    (workspace / "standards" / "logo.svg").write_bytes(content)
    assert build(workspace, "logo.svg") == 1
    said = capsys.readouterr()
    assert "[IC703]" in said.out
    assert "Traceback" not in said.out + said.err
    assert not [*(workspace / "output").rglob("*.pdf")]


@pytest.mark.parametrize("name", NAMES)
def test_a_logo_from_elsewhere_is_refused_with_a_finding(
    workspace: Path, capsys: pytest.CaptureFixture[str], port: int, name: str
) -> None:
    assert build(workspace, name.format(port=port)) == 1
    said = capsys.readouterr()
    assert "[IC703]" in said.out or "[IC101]" in said.out
    assert "Traceback" not in said.out + said.err
    assert not [*(workspace / "output").rglob("*.pdf")]


def test_a_picture_with_something_behind_it_is_a_picture_and_no_more(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A polyglot: whoever takes the page takes the picture's pixels, never what hangs on it.
    tail = b"PK\x03\x04<script>rahasia-di-belakang</script>"
    (workspace / "standards" / "logo.svg").write_bytes(PNG + tail)
    made: list[Made] = []

    def noted(task: Task, folders: tuple[Path, ...]) -> object:
        result = make(task, folders)
        assert isinstance(result, Made)
        made.append(result)
        return result

    monkeypatch.setattr("iceta_infographic.build.run.make", noted)
    assert build(workspace, "logo.svg") == 0
    for _, content in made[0].files:
        assert b"rahasia-di-belakang" not in content


def test_typed_markup_and_templates_are_printed_as_they_stand(workspace: Path, port: int) -> None:
    typed = f"<img src=http://127.0.0.1:{port}/a.png> {{{{ 7*7 }}}} {{% raw %}} <script>"
    text = AGENCY.replace("Fotokopi Kartu Keluarga", f"'{typed}'")
    (workspace / "standards" / "dinsos.yaml").write_text(text, encoding="utf-8")
    assert cli.main(["build", "--only", "a4", "--tanggal", "2026-02-01"]) == 0
    pdf = workspace / "output" / "dinsos" / "surat-keterangan" / "a4.pdf"
    text = "".join("".join(page.text for page in printed(pdf.read_bytes())).split())
    assert "".join(typed.split()) in text
