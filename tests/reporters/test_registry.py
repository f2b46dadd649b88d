import pytest

from iceta_infographic.reporters import REPORTERS, Result, fitting


@pytest.mark.parametrize(
    ("environment", "name"),
    [
        ({}, "text"),
        ({"CI": "true"}, "text"),
        ({"GITHUB_ACTIONS": "true", "CI": "true"}, "github"),
        ({"GITLAB_CI": "true", "CI": "true"}, "gitlab"),
        ({"GITHUB_ACTIONS": "false"}, "text"),
        ({"GITHUB_ACTIONS": ""}, "text"),
    ],
)
def test_the_environment_chooses_the_reporter(environment: dict[str, str], name: str) -> None:
    assert fitting(environment) == name


@pytest.mark.parametrize("name", list(REPORTERS))
def test_no_reporter_ends_with_a_line_break(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    text = REPORTERS[name](Result(findings=(), lines={}, files=1, services=1))
    assert text
    assert text == text.rstrip("\n")
