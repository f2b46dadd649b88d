"""WeasyPrint is imported once, whoever asks first."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
DRAWN = """\
import hashlib, threading
from pathlib import Path
from iceta_infographic.page import loading, pdf
import tinycss2
read = tinycss2.parse_stylesheet
together = threading.Barrier({threads})
def first():
    together.wait()
    loading.weasyprint()
threads = [threading.Thread(target=first) for _ in range({threads})]
for thread in threads: thread.start()
for thread in threads: thread.join()
html = "<html lang='id'><head><title>a</title></head><body><h1>Judul</h1><p>Isi</p></body></html>"
laid = pdf.layout(html, css="@page {{ size: 400px 300px }} p {{ color: red }}",
                  css_base=Path(), roots=())
print(hashlib.sha256(laid.pdf()).hexdigest(), tinycss2.parse_stylesheet is read)
"""


def drawn(threads: int) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", DRAWN.format(threads=threads)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return done.stdout.split()


def test_threads_that_ask_at_once_draw_as_one_does() -> None:
    alone = drawn(1)
    assert alone[1] == "True"
    assert drawn(4) == alone
