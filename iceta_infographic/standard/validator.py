# Cerberus ships no types, so its class is Any for mypy.
# mypy: allow-subclassing-any
"""Cerberus with the three rules of :mod:`.forms`, and quick with thousands of errors.

The only file that imports Cerberus, which costs more than all else that is needed to
read a file: import it late.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from cerberus import Validator
from cerberus.errors import (
    BAD_TYPE,
    CUSTOM,
    REGEX_MISMATCH,
    REQUIRED_FIELD,
    UNALLOWED_VALUE,
    UNKNOWN_FIELD,
    ErrorDefinition,
)

from .dates import day
from .findings import Path
from .schema import SCHEMAS, Kind, fitting
from .vocabulary import UNFILLED

_BAD_SHAPE = ErrorDefinition(0x100, "bentuk")
_NOT_FILLED = ErrorDefinition(0x101, "terisi")
_NO_CHOICE = ErrorDefinition(0x102, "pilihan")

_KINDS: dict[str, type] = {"dict": dict, "list": list}
_UNFILLED = re.compile(UNFILLED)

_CODES = {
    UNKNOWN_FIELD.code: "IC201",
    REQUIRED_FIELD.code: "IC202",
    _NOT_FILLED.code: "IC202",
    BAD_TYPE.code: "IC203",
    _BAD_SHAPE.code: "IC203",
    _NO_CHOICE.code: "IC203",
    UNALLOWED_VALUE.code: "IC204",
    REGEX_MISMATCH.code: "IC204",
    CUSTOM.code: "IC204",
}


@dataclass(frozen=True, slots=True)
class Defect:
    """One error of Cerberus: which finding it is, and where."""

    code: str
    path: Path


class StandardValidator(Validator):
    """Cerberus with ``bentuk``, ``terisi`` and ``pilihan``."""

    priority_validations = ("terisi", *Validator.priority_validations, "bentuk")

    @property
    def schema(self) -> Any:
        """The rules of the fields."""
        return self._schema

    @schema.setter
    def schema(self, schema: Any) -> None:
        # Cerberus judges a schema as often as it is given one. Ours is judged by a test:
        # for a user that is a quarter of the time that `iceta check` may take to start.
        self._schema = schema

    def _error(self, *args: Any) -> None:
        # Cerberus sorts all errors after each one and files it in two trees that nothing
        # here asks: minutes with 5,000 errors.
        if len(args) == 1:
            self._errors.extend(args[0])
        else:
            super()._error(*args)

    def _validate_bentuk(self, kind: str, field: str, value: Any) -> None:
        """{'type': 'string', 'allowed': ['dict', 'list']}"""  # noqa: D415 - a schema
        if isinstance(value, _KINDS[kind]):
            return
        if not isinstance(value, str) or not _UNFILLED.match(value):
            self._error(field, _BAD_SHAPE)
        self._drop_remaining_rules("schema")

    def _validate_terisi(self, wanted: bool, field: str, value: Any) -> None:
        """{'type': 'boolean'}"""  # noqa: D415 - a schema
        filled = bool(value)
        if isinstance(value, str):
            nothing = "bentuk" in self.schema[field] and _UNFILLED.match(value)
            filled = bool(value.strip()) and not nothing
        if wanted and not filled:
            self._error(field, _NOT_FILLED)
            self._drop_remaining_rules()

    def _validate_pilihan(self, alternatives: list[Any], field: str, value: Any) -> None:
        """{'type': 'list', 'schema': {'type': 'dict', 'check_with': 'bulk_schema'}}"""  # noqa: D415 - a schema
        chosen = fitting(alternatives, value)
        if chosen is None:
            self._error(field, _NO_CHOICE)
            return
        # Cerberus' own anyof judges all of the neighbours again for every value.
        crumb = (field, "pilihan", alternatives.index(chosen))
        child = self._get_child_validator(schema_crumb=crumb, schema={field: chosen})
        if not child({field: value}, normalize=False):
            self._errors.extend(child._errors)

    def _check_with_tanggal(self, field: str, value: str) -> None:
        if value.strip() and day(value) is None:
            self._error(field, "tanggal")


@cache
def _validator(kind: Kind) -> StandardValidator:
    return StandardValidator(SCHEMAS[kind])


def defects(data: dict[str, Any], kind: Kind) -> Iterator[Defect]:
    """Judge a file's data.

    Args:
        data: what was typed, as read by the reader.
        kind: which schema it must meet.

    Yields:
        Every error, groups taken apart, in no particular order.
    """
    validator = _validator(kind)
    validator.validate(data, normalize=False)
    pending = list(validator._errors)
    while pending:
        error = pending.pop()
        if error.is_group_error:
            pending.extend(error.child_errors)
        else:
            yield Defect(_CODES[error.code], error.document_path)
