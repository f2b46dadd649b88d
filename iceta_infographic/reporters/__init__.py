"""How findings leave the program: a registry of small functions, one for each format."""

from collections.abc import Callable, Mapping

from . import github, gitlab, json, sarif, text
from .result import Result

__all__ = ["AUTO", "REPORTERS", "Reporter", "Result", "fitting"]

Reporter = Callable[[Result], str]
"""Writes a result down; the text has no line break at its end."""

REPORTERS: Mapping[str, Reporter] = {
    "text": text.report,
    "json": json.report,
    "github": github.report,
    "gitlab": gitlab.report,
    "sarif": sarif.report,
}
"""The reporters by the name that ``--format`` takes."""

AUTO = "auto"
"""What ``--format`` takes to leave the choice to :func:`fitting`."""

_BY_VARIABLE = (("GITHUB_ACTIONS", "github"), ("GITLAB_CI", "gitlab"))
"""Each CI system sets its variable to ``true``."""


def fitting(environment: Mapping[str, str]) -> str:
    """Choose the reporter for where the program runs.

    Args:
        environment: the environment's variables.

    Returns:
        The CI system's own reporter, or that for people.
    """
    return next((name for key, name in _BY_VARIABLE if environment.get(key) == "true"), "text")
