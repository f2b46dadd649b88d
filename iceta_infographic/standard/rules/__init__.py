"""The rules: one defect, one file.

A rule's module is named after its code. Its docstring, in Indonesian, is what ``iceta
explain`` prints; ``WRONG`` and ``RIGHT`` are its examples; ``check`` finds the defect in an
agency's file, ``check_region`` in ``iceta.yaml``.
The codes 1xx and 2xx have no ``check``: the reader and the shape find those.
"""

import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from inspect import cleandoc
from pathlib import Path as FilePath
from types import MappingProxyType, ModuleType
from typing import Literal, NamedTuple

from ..findings import Finding, Path, Severity, in_order
from ..model import Agency, Region
from ..reader import Document
from . import _waiver


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know beside the agency's own facts.

    Attributes:
        today: the date that ages are counted to.
        region: what ``iceta.yaml`` says; None where that file can't be used.
        root: the workspace's folder.
        file: the agency's file.
    """

    today: date
    region: Region | None
    root: FilePath
    file: FilePath


class Problem(NamedTuple):
    """What a rule found.

    Attributes:
        path: where in the data; the last step may be a key that is absent.
        message: what is wrong, an Indonesian clause without jargon.
        hint: how to repair it, an Indonesian clause; :func:`run` makes sentences of both.
        at: whether the finding points at the value or at its key.
    """

    path: Path
    message: str
    hint: str = ""
    at: Literal["value", "key"] = "value"


Check = Callable[[Agency, Context], Iterator[Problem]]
"""Finds a defect in an agency's facts."""

RegionCheck = Callable[[Region, Document, FilePath], Iterator[Problem]]
"""Finds a defect in ``iceta.yaml``: its facts, the file itself, the workspace's folder."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes:
        code: ``IC`` and three digits.
        severity: how bad what it finds is.
        title: what it finds, in a few Indonesian words.
        text: its documentation, Indonesian.
        wrong, right: YAML as a person would see it, with and without the defect.
        check: finds the defect; None where the reader or the shape does.
        check_region: finds it in ``iceta.yaml``; None where it can't be there.
    """

    code: str
    severity: Severity
    title: str
    text: str
    wrong: str
    right: str
    check: Check | None
    check_region: RegionCheck | None = None


@cache
def registry() -> Mapping[str, Rule]:
    """Give every rule by its code, in order of the codes."""
    names = sorted(
        module.name for module in pkgutil.iter_modules(__path__) if module.name.startswith("ic")
    )
    rules = (_rule(import_module(f"{__name__}.{name}")) for name in names)
    return MappingProxyType({rule.code: rule for rule in rules})


def _rule(module: ModuleType) -> Rule:
    return Rule(
        code=module.CODE,
        severity=module.SEVERITY,
        title=module.TITLE,
        text=cleandoc(module.__doc__ or ""),
        wrong=module.WRONG,
        right=module.RIGHT,
        check=getattr(module, "check", None),
        check_region=getattr(module, "check_region", None),
    )


def run(agency: Agency, document: Document, context: Context) -> list[Finding]:
    """Apply every rule to an agency.

    Args:
        agency: the facts; any part of them may be missing.
        document: the file that the facts were read from.
        context: date, region and folders.

    Returns:
        What was found and not waived in the file, each once, in the file's order.
    """
    return _findings(
        (
            (rule, problem)
            for rule in registry().values()
            if rule.check is not None
            for problem in rule.check(agency, context)
        ),
        document,
    )


def run_region(region: Region, document: Document, root: FilePath) -> list[Finding]:
    """Apply every rule that knows ``iceta.yaml`` to it.

    Args:
        region: the facts; any part of them may be missing.
        document: the file that the facts were read from.
        root: the workspace's folder.

    Returns:
        What was found and not waived in the file, each once, in the file's order.
    """
    return _findings(
        (
            (rule, problem)
            for rule in registry().values()
            if rule.check_region is not None
            for problem in rule.check_region(region, document, root)
        ),
        document,
    )


def _findings(problems: Iterable[tuple[Rule, Problem]], document: Document) -> list[Finding]:
    findings = (
        Finding(
            code=rule.code,
            severity=rule.severity,
            file=document.file,
            mark=(
                document.key_mark(problem.path)
                if problem.at == "key"
                else document.mark(problem.path)
            ),
            path=problem.path,
            message=_sentence(problem.message),
            hint=_sentence(problem.hint),
        )
        for rule, problem in problems
    )
    return in_order(_waiver.apply(findings, document.lines))


def _sentence(clause: str) -> str:
    if not clause:
        return ""
    return clause[0].upper() + clause[1:] + ("" if clause.endswith((".", "?", "!", "…")) else ".")
