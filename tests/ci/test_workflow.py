import re
import shutil
import subprocess
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from iceta_infographic import __version__
from iceta_infographic.ci import workflow
from iceta_infographic.ci.workflow import SYSTEMS, is_source, top
from iceta_infographic.cli import COMMANDS

TOP, BELOW = PurePosixPath(), PurePosixPath("data/pelayanan")
WAYS = [(inside, source) for inside in (TOP, BELOW) for source in (False, True)]
PROJECT = Path(__file__).parents[2]


def written(system: str, inside: PurePosixPath = TOP, *, source: bool = False) -> str:
    return workflow.text(SYSTEMS[system], inside, source=source)


def read(system: str, inside: PurePosixPath = TOP, *, source: bool = False) -> Any:
    # YAML 1.1 would take the key "on" for a truth value; as text it stays what it is.
    text = written(system, inside, source=source)
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 # it builds text and no objects


def job(inside: PurePosixPath = TOP, *, source: bool = False) -> Any:
    (only,) = read("github", inside, source=source)["jobs"].values()
    return only


def scripts(system: str, inside: PurePosixPath = TOP, *, source: bool = False) -> list[str]:
    if system == "github":
        steps = job(inside, source=source)["steps"]
        return [step["run"] for step in steps if "run" in step]
    (only,) = read(system, inside, source=source).values()
    return ["\n".join([*only["before_script"], *only["script"]])]


@pytest.mark.parametrize("system", list(SYSTEMS))
@pytest.mark.parametrize(("inside", "source"), WAYS)
def test_every_place_is_filled(system: str, inside: PurePosixPath, source: bool) -> None:
    assert not re.search("[«»]", written(system, inside, source=source))
    assert not re.search(r"[ \t]$", written(system, inside, source=source), re.MULTILINE)


@pytest.mark.parametrize("system", list(SYSTEMS))
@pytest.mark.parametrize(("inside", "source"), WAYS)
def test_the_scripts_are_shell(system: str, inside: PurePosixPath, source: bool) -> None:
    bash = shutil.which("bash")
    assert bash
    for script in scripts(system, inside, source=source):
        subprocess.run([bash, "-n"], input=script, check=True, encoding="utf-8")


@pytest.mark.parametrize("system", list(SYSTEMS))
def test_it_checks_builds_reports_and_says_what_changed(system: str) -> None:
    script = "\n".join(scripts(system))
    names = re.findall(r"\biceta ([a-z]+)\b(?! [a-z]*:)", script)
    assert {"check", "diff", "build", "report"} <= set(names)
    assert f"iceta check --format {system}" in script


@pytest.mark.parametrize("system", list(SYSTEMS))
def test_it_calls_only_commands_that_there_are(system: str) -> None:
    used = set(re.findall(r"(?:^|\s)iceta ([a-z]+)", "\n".join(scripts(system))))
    assert used <= {command.__name__ for command in COMMANDS}


@pytest.mark.parametrize("system", list(SYSTEMS))
def test_the_program_has_an_exact_version(system: str) -> None:
    assert f"iceta-infographic=={__version__}" in written(system)
    assert "tools/environment.sh requirements.lock" in written(system, source=True)


def test_actions_are_pinned_to_commits_with_their_versions_beside_them() -> None:
    uses = re.findall(r"uses: .*", written("github"))
    assert len(uses) == 5
    pinned = re.compile(r"uses: actions/[a-z/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    assert [line for line in uses if not pinned.fullmatch(line)] == []


def test_the_job_may_read_and_nothing_else() -> None:
    assert read("github")["permissions"] == {}
    assert job()["permissions"] == {"contents": "read"}
    checkout = next(step for step in job()["steps"] if "checkout" in step.get("uses", ""))
    assert checkout["with"]["persist-credentials"] == "false"


def test_no_expression_stands_in_a_script() -> None:
    # What a branch is called must not become part of a command.
    assert [script for script in scripts("github") if "${{" in script] == []


def test_it_ends_and_does_not_run_twice_for_one_change() -> None:
    assert int(job()["timeout-minutes"]) <= 60
    assert "github.ref" in read("github")["concurrency"]["group"]
    (gitlab,) = read("gitlab").values()
    assert gitlab["timeout"] == "30 minutes"
    assert gitlab["interruptible"] == "true"


@pytest.mark.parametrize("inside", [TOP, BELOW])
def test_github_keeps_the_cache_and_uploads_the_pages(inside: PurePosixPath) -> None:
    steps = {
        step["uses"].split("@")[0]: step["with"] for step in job(inside)["steps"] if "uses" in step
    }
    kept = [str(inside / name) for name in (".iceta-cache", "output")]
    assert steps["actions/cache/restore"]["path"].split() == kept
    assert steps["actions/cache/save"]["path"].split() == kept
    assert steps["actions/cache/save"]["key"] == steps["actions/cache/restore"]["key"]
    assert steps["actions/upload-artifact"]["path"] == f"{inside / 'output'}/"


@pytest.mark.parametrize("inside", [TOP, BELOW])
def test_gitlab_keeps_the_cache_and_the_pages(inside: PurePosixPath) -> None:
    (only,) = read("gitlab", inside).values()
    output = f"{inside / 'output'}/"
    assert {f"{inside / '.iceta-cache'}/", output} <= set(only["cache"]["paths"])
    assert only["artifacts"]["paths"] == [output]
    assert only["artifacts"]["reports"] == {"codequality": "gl-code-quality-report.json"}
    assert only["artifacts"]["when"] == only["cache"]["when"] == "always"


def test_everything_runs_in_the_folder_of_the_workspace() -> None:
    assert job(BELOW)["defaults"] == {"run": {"working-directory": str(BELOW)}}
    assert "defaults" not in job()
    (script,) = scripts("gitlab", BELOW, source=True)
    assert script.index(f"cd {BELOW}") < script.index("tools/environment.sh")
    assert "cd " not in scripts("gitlab")[0]


def test_findings_do_not_keep_the_report_from_being_made() -> None:
    steps = job()["steps"]
    after = steps[[step.get("run") for step in steps].index("iceta check --format github") + 1 :]
    assert len(after) == 5
    assert all("!cancelled()" in step["if"] for step in after)


def test_what_gitlab_runs_fails_when_the_check_did(tmp_path: Path) -> None:
    fake = tmp_path / "iceta"
    fake.write_text('#!/bin/sh\n[ "$1 $2" != "check " ]\n', encoding="utf-8")
    fake.chmod(0o755)
    (only,) = read("gitlab").values()
    done = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", "\n".join(only["script"])],
        env={"PATH": f"{tmp_path}:/usr/bin:/bin", "CI_PROJECT_DIR": str(tmp_path)},
        cwd=tmp_path,
    )
    assert done.returncode == 1


def test_the_top_is_where_git_is(tmp_path: Path) -> None:
    inside = tmp_path / "a" / "b"
    inside.mkdir(parents=True)
    assert top(inside) == inside
    (tmp_path / ".git").mkdir()
    assert top(inside) == tmp_path


def test_only_the_project_itself_is_its_source(tmp_path: Path) -> None:
    assert is_source(PROJECT)
    assert not is_source(tmp_path)
