"""Kill a build before every single thing that it does to the disk, and look at what is left.

Run as a program in an empty folder; prints how many moments there were, or what was wrong.
A fork stands for each build, so that hundreds of them take seconds.
"""

import os
import signal
import sys
from pathlib import Path

from iceta_infographic.build import manifest, run
from iceta_infographic.build.plan import Plan
from iceta_infographic.resources import builtin_templates
from tests.build.support import Renderer, agency, checked, plan_of

WRITING = ("os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.truncate", "os.chmod", "os.utime")
ROOT = Path.cwd()
OUTPUT = ROOT / "output"


def build(plan: Plan) -> None:
    """Build without drawing."""
    run.run(
        plan,
        root=ROOT,
        output=OUTPUT,
        folders=(builtin_templates(),),
        jobs=1,
        force=False,
        progress=lambda *_: None,
    )


def killed_at(moment: int, plan: Plan) -> bool:
    """Build in a fork that is killed at the given moment; tell whether it came so far."""
    child = os.fork()
    if child == 0:
        left = moment

        def look(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal left
            writes = event in WRITING or (
                event == "open" and isinstance(arguments[2], int) and arguments[2] & os.O_ACCMODE
            )
            if writes:
                left -= 1
                if left < 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(look)
        build(plan)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def pages() -> dict[str, bytes]:
    """Return everything that somebody who looks into the output folder sees."""
    return {
        path.relative_to(OUTPUT).as_posix(): path.read_bytes()
        for path in OUTPUT.rglob("*")
        if path.is_file() and not any(part.startswith(".") for part in path.parts)
    }


def clear() -> None:
    """Empty the folder."""
    for path in sorted(ROOT.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()


def expect(right: object, what: str) -> None:
    """Stop with what was wrong."""
    if not right:
        sys.exit(what)


def main() -> int:
    """Kill builds; return at how many moments."""
    os.fsync = lambda _: None  # type: ignore[assignment] # what a kill leaves, the system keeps
    vars(run)["make"] = Renderer()
    # One service stays, one changes, one goes, one comes.
    old = plan_of(checked(agency("satu", "dua", "tiga")))
    new = plan_of(checked(agency("satu", "dua", "empat", own=["dua"])))
    build(old)
    before = pages()
    clear()
    build(new)
    after = pages()
    moment = 0
    while True:
        clear()
        build(old)
        reached = killed_at(moment, new)
        for name, content in pages().items():
            whole = content in (before.get(name), after.get(name))
            expect(name == manifest.NAME or whole, f"{moment}: {name} is half done")
        lost = set(before) & set(after) - set(pages())
        expect(not lost, f"{moment}: lost {lost}")
        if not moment % 3:
            # Somebody thinks better of it in between; nothing of the killed build may stay.
            build(old)
            expect(pages() == before, f"{moment}: going back leaves something else")
        build(new)
        expect(pages() == after, f"{moment}: the next build is not right")
        expect(sorted(p.name for p in OUTPUT.iterdir()) == ["contoh", manifest.NAME], "remains")
        if not reached:
            return moment
        moment += 1


if __name__ == "__main__":
    print(main())  # noqa: T201 # what the test reads
