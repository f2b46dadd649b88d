"""Parts of a build: each document belongs to exactly one, and together they are the whole."""

from pathlib import Path

import pytest

from iceta_infographic import cli
from iceta_infographic.build import manifest
from iceta_infographic.build.shard import Shard, read
from iceta_infographic.errors import UsageError
from tests.build.support import Renderer
from tests.conftest import AGENCY

STEMS = [f"instansi-{n % 70}/layanan-{n}/a4" for n in range(2000)]


@pytest.mark.parametrize("of", [1, 2, 5, 7])
def test_every_document_belongs_to_exactly_one_part(of: int) -> None:
    shards = [Shard(number, of) for number in range(1, of + 1)]
    assert all(sum(shard.has(stem) for shard in shards) == 1 for stem in STEMS)
    sizes = [sum(map(shard.has, STEMS)) for shard in shards]
    assert max(sizes) < 1.25 * len(STEMS) / of


def test_the_parts_are_the_same_everywhere() -> None:
    # As reckoned once: another machine, another Python, another day must agree.
    assert [Shard(1, 3).has(stem) for stem in STEMS[:6]] == PARTS


PARTS = [True, False, False, False, False, False]


def test_what_is_typed() -> None:
    assert read("2/5") == Shard(2, 5)


@pytest.mark.parametrize("typed", ["", "2", "0/5", "6/5", "2/0", "-1/5", "2/5/6", "a/b", "²/5"])
def test_what_is_no_part_is_refused(typed: str) -> None:
    with pytest.raises(UsageError, match="--shard"):
        read(typed)


def test_parts_made_apart_are_put_together_by_their_caches(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "".join(
        AGENCY.partition("layanan:\n")[2].replace("surat-keterangan", f"surat-{n}")
        for n in range(9)
    )
    standard = workspace / "standards" / "dinsos.yaml"
    standard.write_text(AGENCY.partition("layanan:\n")[0] + "layanan:\n" + text, encoding="utf-8")
    renderer = Renderer()
    monkeypatch.setattr("iceta_infographic.build.run.make", renderer)
    monkeypatch.setenv("ICETA_CACHE", str(workspace / "bersama"))
    made = []
    for number in (1, 2, 3):
        # Each part on a machine of its own: an output folder of its own.
        assert (
            cli.main(["build", "--jobs", "1", "--shard", f"{number}/3", "--output", f"o{number}"])
            == 0
        )
        made.append(renderer.taken())
        assert {a.stem for a in manifest.load(workspace / f"o{number}")} == {*made[-1]}
    assert all(made)
    assert cli.main(["build", "--jobs", "1"]) == 0
    assert renderer.taken() == []
    whole = {artifact.stem for artifact in manifest.load(workspace / "output")}
    assert whole == {stem for stems in made for stem in stems}
    assert len(whole) == 10
