"""A build: what has changed and no more, and never a file that nobody knows of."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from iceta_infographic.build import manifest
from iceta_infographic.build import run as running
from iceta_infographic.build.plan import Plan, Task
from iceta_infographic.build.run import Outcome
from iceta_infographic.errors import UsageError
from iceta_infographic.resources import builtin_templates
from tests.build.support import Renderer, agency, checked, finding, plan_of
from tests.page.support import page_agency

SATU, DUA, TIGA, PLEDGE = "contoh/satu/a4", "contoh/dua/a4", "contoh/tiga/a4", "contoh/maklumat"
ALL = sorted([SATU, DUA, TIGA, PLEDGE])


class Workshop:
    """A workspace to build in, and what came of it."""

    def __init__(self, root: Path, renderer: Renderer) -> None:
        self.root = root
        self.output = root / "output"
        self.renderer = renderer
        self.told: list[tuple[int, int, str]] = []

    def build(
        self,
        plan: Plan | None = None,
        *,
        force: bool = False,
        progress: Callable[[int, int, str], None] | None = None,
    ) -> Outcome:
        self.told = []
        return running.run(
            plan or plan_of(checked(agency("satu", "dua", "tiga"))),
            root=self.root,
            output=self.output,
            folders=(builtin_templates(),),
            jobs=1,
            force=force,
            progress=progress or (lambda *told: self.told.append(told)),
        )

    def files(self) -> set[str]:
        """Everything below the output folder, the manifest and hidden files aside."""
        found = (path.relative_to(self.output) for path in self.output.rglob("*") if path.is_file())
        return {
            path.as_posix()
            for path in found
            if path.name != manifest.NAME and not any(part.startswith(".") for part in path.parts)
        }

    def hold(self) -> None:
        """The manifest names exactly the files that are there, as they are."""
        artifacts = manifest.load(self.output)
        assert {artifact.path for artifact in artifacts} == self.files()
        for artifact in artifacts:
            content = (self.output / artifact.path).read_bytes()
            described = manifest.describe(
                artifact.path,
                content,
                agency=artifact.agency,
                service=artifact.service,
                form=artifact.format,
                pages=artifact.pages,
                min_font_pt=artifact.min_font_pt,
            )
            assert artifact == described
        left = [path for path in self.output.rglob("*") if path.suffix == ".tmp"]
        assert left == []


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    monkeypatch.delenv("ICETA_CACHE", raising=False)
    renderer = Renderer()
    monkeypatch.setattr("iceta_infographic.build.run.make", renderer)
    return Workshop(tmp_path, renderer)


def of(*stems: str) -> set[str]:
    return {f"{stem}.{suffix}" for stem in stems for suffix in ("pdf", "png")}


# --- what is made -------------------------------------------------------------------------


def test_a_first_build_makes_everything(shop: Workshop) -> None:
    outcome = shop.build()
    assert shop.renderer.taken() == ALL
    assert sorted(outcome.built) == ALL
    assert (outcome.unchanged, outcome.kept, outcome.absent, outcome.removed) == ((), (), (), ())
    assert outcome.failed == {}
    assert shop.files() == of(*ALL)
    shop.hold()


def test_what_is_written_is_not_kept_in_memory(shop: Workshop) -> None:
    # A whole region's pages are more than a gigabyte; what is said of them is not.
    outcome = shop.build()
    contents = [content for made in outcome.built.values() for _, content in made.files]
    assert contents == [b""] * len(contents) != []
    pdf = outcome.built[ALL[0]].files[0][0]
    assert (shop.output / pdf.path).stat().st_size == pdf.bytes > 0


def test_the_second_time_there_is_nothing_to_do(shop: Workshop) -> None:
    shop.build()
    before = {path: path.stat().st_mtime_ns for path in shop.output.rglob("*") if path.is_file()}
    shop.renderer.taken()
    outcome = shop.build()
    assert shop.renderer.taken() == []
    assert sorted(outcome.unchanged) == ALL
    assert outcome.built == {}
    assert shop.told == []
    after = {path: path.stat().st_mtime_ns for path in shop.output.rglob("*") if path.is_file()}
    assert after == before


def test_force_makes_everything_again(shop: Workshop) -> None:
    shop.build()
    shop.renderer.taken()
    outcome = shop.build(force=True)
    assert shop.renderer.taken() == ALL
    assert outcome.unchanged == ()
    shop.hold()


def test_one_changed_service_is_all_that_is_made_again(shop: Workshop) -> None:
    shop.build()
    shop.renderer.taken()
    other = plan_of(checked(agency("satu", "dua", "tiga", own=["dua"])))
    outcome = shop.build(other)
    assert shop.renderer.taken() == [DUA]
    assert sorted(outcome.unchanged) == sorted([PLEDGE, SATU, TIGA])
    shop.hold()


def test_an_added_service_is_all_that_is_made(shop: Workshop) -> None:
    shop.build()
    shop.renderer.taken()
    shop.build(plan_of(checked(agency("satu", "empat", "dua", "tiga"))))
    assert shop.renderer.taken() == ["contoh/empat/a4"]
    assert shop.files() == of(*ALL, "contoh/empat/a4")
    shop.hold()


def test_progress_is_told_after_every_document(shop: Workshop) -> None:
    shop.build()
    assert [(done, total) for done, total, _ in shop.told] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert sorted(stem for *_, stem in shop.told) == ALL


@pytest.mark.parametrize("damage", ["deleted", "shortened", "changed"])
def test_a_file_that_is_not_as_it_was_made_comes_back(shop: Workshop, damage: str) -> None:
    shop.build()
    path = shop.output / f"{DUA}.png"
    content = path.read_bytes()
    if damage == "deleted":
        path.unlink()
    else:
        path.write_bytes(content[:-3] if damage == "shortened" else content[::-1])
    shop.build()
    assert path.read_bytes() == content
    shop.hold()


def test_a_build_of_one_format_leaves_the_others_alone(shop: Workshop) -> None:
    shop.build()
    shop.renderer.taken()
    shop.build(plan_of(checked(agency("satu", "dua", "tiga")), formats=["f4"], pledges=[]))
    new = ["contoh/dua/f4", "contoh/satu/f4", "contoh/tiga/f4"]
    assert shop.renderer.taken() == new
    assert shop.files() == of(*ALL, *new)
    shop.hold()


def test_a_build_of_one_agency_leaves_the_others_alone(shop: Workshop) -> None:
    both = [checked(agency("satu")), checked(agency("satu", ident="lain"))]
    shop.build(plan_of(*both))
    shop.renderer.taken()
    outcome = shop.build(plan_of(both[0], everyone=["contoh", "lain"]))
    assert shop.renderer.taken() == []
    assert outcome.removed == ()
    assert "lain/satu/a4.pdf" in shop.files()
    shop.hold()


# --- what is removed ----------------------------------------------------------------------


def foreign(shop: Workshop) -> list[Path]:
    """Put files of somebody else's beside ours."""
    paths = [
        shop.output / name
        for name in ("catatan.txt", "contoh/dua/catatan.txt", "contoh/dua/a4-9.png", "lain/a4.pdf")
    ]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"milik orang")
    return paths


def test_what_lost_its_service_is_removed_and_nothing_else(shop: Workshop) -> None:
    shop.build()
    theirs = foreign(shop)
    outcome = shop.build(plan_of(checked(agency("satu", "tiga"))))
    assert set(outcome.removed) == of(DUA)
    assert all(path.read_bytes() == b"milik orang" for path in theirs)
    ours = {artifact.path for artifact in manifest.load(shop.output)}
    assert ours == of(SATU, TIGA, PLEDGE)
    assert shop.files() == ours | {path.relative_to(shop.output).as_posix() for path in theirs}


def test_what_lost_its_agency_is_removed_with_its_folder(shop: Workshop) -> None:
    both = [checked(agency("satu")), checked(agency("satu", ident="lain"))]
    shop.build(plan_of(*both))
    outcome = shop.build(plan_of(both[0]))
    assert set(outcome.removed) == of("lain/satu/a4", "lain/maklumat")
    assert not (shop.output / "lain").exists()
    shop.hold()


def test_fewer_pages_remove_the_pictures_of_the_others(shop: Workshop) -> None:
    shop.renderer.pages[DUA] = 3
    shop.build()
    assert {"contoh/dua/a4-1.png", "contoh/dua/a4-3.png"} < shop.files()
    assert "contoh/dua/a4.png" not in shop.files()
    for pages, expected in [
        (2, {"contoh/dua/a4.pdf", "contoh/dua/a4-1.png", "contoh/dua/a4-2.png"}),
        (1, {"contoh/dua/a4.pdf", "contoh/dua/a4.png"}),
        (2, {"contoh/dua/a4.pdf", "contoh/dua/a4-1.png", "contoh/dua/a4-2.png"}),
    ]:
        shop.renderer.pages[DUA] = pages
        shop.build(force=True)
        assert {name for name in shop.files() if "/dua/" in name} == expected
        shop.hold()


def test_a_hostile_manifest_removes_nothing_outside(shop: Workshop) -> None:
    shop.build()
    outside = shop.root / "berharga.txt"
    outside.write_bytes(b"milik orang")
    path = shop.output / manifest.NAME
    data = json.loads(path.read_bytes())
    entry = data["artifacts"][0]
    for name in ("../berharga.txt", str(outside), "a/../../berharga.txt"):
        data["artifacts"].append({**entry, "path": name, "agency": "sudah-tidak-ada"})
    path.write_text(json.dumps(data), encoding="utf-8")
    shop.build(plan_of(checked(agency("satu"))))
    assert outside.read_bytes() == b"milik orang"
    shop.hold()


@pytest.mark.parametrize("content", [b"", b"[]", b'{"version": 1, "artifacts": [{"path": 1}]}'])
def test_a_broken_manifest_is_made_anew(shop: Workshop, content: bytes) -> None:
    shop.build()
    (shop.output / manifest.NAME).write_bytes(content)
    shop.build()
    assert shop.files() == of(*ALL)
    shop.hold()


def test_an_emptied_output_folder_is_filled_again(shop: Workshop) -> None:
    shop.build()
    for path in sorted(shop.output.rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    shop.build()
    assert shop.files() == of(*ALL)
    shop.hold()


@pytest.mark.parametrize("content", [b"", b"[]", b'{"a": 1}', b"\xff", b"[" * 100_000])
def test_a_broken_cache_costs_nothing_but_time(shop: Workshop, content: bytes) -> None:
    shop.build()
    inside = [p for p in shop.root.rglob("*") if p.is_file() and shop.output not in p.parents]
    assert inside
    for path in inside:
        path.write_bytes(content)
    shop.build()
    assert shop.files() == of(*ALL)
    shop.hold()


# --- what is blocked or fails -------------------------------------------------------------


def test_what_is_blocked_keeps_its_last_good_output(shop: Workshop) -> None:
    shop.build()
    before = (shop.output / f"{DUA}.pdf").read_bytes()
    shop.renderer.taken()
    wrong = checked(agency("satu", "dua", "tiga", own=["dua"]), finding("IC301", "layanan", 1))
    outcome = shop.build(plan_of(wrong))
    assert shop.renderer.taken() == []
    assert (outcome.kept, outcome.absent) == ((DUA,), ())
    assert (shop.output / f"{DUA}.pdf").read_bytes() == before
    shop.hold()


def test_what_is_blocked_from_the_start_is_absent(shop: Workshop) -> None:
    wrong = checked(agency("satu", "dua", "tiga"), finding("IC301", "layanan", 1))
    outcome = shop.build(plan_of(wrong))
    assert (outcome.kept, outcome.absent) == ((), (DUA,))
    assert shop.files() == of(SATU, TIGA, PLEDGE)
    shop.hold()


def test_a_file_that_cannot_be_read_keeps_its_agencys_output(shop: Workshop) -> None:
    shop.build()
    outcome = shop.build(plan_of(checked(None, finding("IC102"))))
    assert outcome.removed == ()
    assert shop.files() == of(*ALL)
    shop.hold()


def test_one_that_fails_stops_no_other_and_keeps_what_it_had(shop: Workshop) -> None:
    shop.build()
    before = (shop.output / f"{DUA}.pdf").read_bytes()
    shop.renderer.failing = {DUA}
    outcome = shop.build(plan_of(checked(agency("satu", "dua", "empat", own=["dua"]))))
    assert outcome.failed == {DUA: "RenderError: uji"}
    assert [*outcome.built] == ["contoh/empat/a4"]
    assert (shop.output / f"{DUA}.pdf").read_bytes() == before
    shop.hold()
    # It is tried again, and not forgotten.
    shop.renderer.failing = set()
    shop.renderer.taken()
    shop.build(plan_of(checked(agency("satu", "dua", "empat", own=["dua"]))))
    assert shop.renderer.taken() == [DUA]
    shop.hold()


def test_what_failed_from_the_start_is_not_there(shop: Workshop) -> None:
    shop.renderer.failing = {DUA}
    shop.build()
    assert shop.files() == of(SATU, TIGA, PLEDGE)
    shop.hold()


# --- interruptions ------------------------------------------------------------------------


@pytest.mark.parametrize("after", [1, 2, 3])
@pytest.mark.parametrize("where", ["progress", "drawing"])
def test_an_interrupted_build_leaves_a_manifest_that_is_true(
    shop: Workshop, after: int, where: str
) -> None:
    def stop_telling(done: int, _total: int, _stem: str) -> None:
        if done == after:
            raise KeyboardInterrupt

    def stop_drawing(_: Task) -> None:
        if len(shop.renderer.made) == after:
            raise KeyboardInterrupt

    if where == "drawing":
        shop.renderer.before = stop_drawing
    with pytest.raises(KeyboardInterrupt):
        shop.build(progress=stop_telling if where == "progress" else None)
    shop.hold()
    assert len(manifest.load(shop.output)) == 2 * after
    done = shop.renderer.taken()
    shop.renderer.before = lambda _: None
    outcome = shop.build()
    # What was done is not done again.
    assert shop.renderer.taken() == sorted({*ALL} - {*done})
    assert sorted(outcome.unchanged) == done
    assert shop.files() == of(*ALL)
    shop.hold()


def test_an_interrupted_build_removes_what_lost_its_source_later(shop: Workshop) -> None:
    shop.build()

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    plan = plan_of(checked(agency("satu", "empat", "lima")))
    with pytest.raises(KeyboardInterrupt):
        shop.build(plan, progress=stop)
    shop.hold()
    shop.build(plan)
    assert shop.files() == of(SATU, PLEDGE, "contoh/empat/a4", "contoh/lima/a4")
    shop.hold()


def test_where_nothing_can_be_written_it_is_said_in_plain_words(shop: Workshop) -> None:
    shop.output.write_text("bukan folder", encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        shop.build()
    assert "Errno" not in str(caught.value)
    assert shop.output.read_text(encoding="utf-8") == "bukan folder"


def test_a_link_out_of_the_output_folder_is_refused(shop: Workshop) -> None:
    shop.output.mkdir()
    elsewhere = shop.root / "lain-tempat"
    elsewhere.mkdir()
    (shop.output / "contoh").symlink_to(elsewhere)
    with pytest.raises(UsageError):
        shop.build()
    assert [*elsewhere.iterdir()] == []


# --- the real thing -----------------------------------------------------------------------


def test_two_processes_draw_real_pages(tmp_path: Path) -> None:
    items = [checked(page_agency(name)) for name in ("terpendek", "tabel_empat_kolom")]
    told: list[str] = []

    def build() -> Outcome:
        return running.run(
            plan_of(*items, root=tmp_path),
            root=tmp_path,
            output=tmp_path / "output",
            folders=(builtin_templates(),),
            jobs=2,
            force=False,
            progress=lambda _done, _total, stem: told.append(stem),
        )

    outcome = build()
    assert outcome.failed == {}
    assert sorted(outcome.built) == sorted(told)
    assert len(told) == 4
    shop = Workshop(tmp_path, Renderer())
    shop.hold()
    for artifact in manifest.load(tmp_path / "output"):
        content = (tmp_path / "output" / artifact.path).read_bytes()
        assert content.startswith(b"%PDF-" if artifact.path.endswith("pdf") else b"\x89PNG")
    assert build().built == {}
