"""The command line in Indonesian: help pages, and typer's own English words translated."""

import re
from typing import Any

from typer.core import TyperCommand, TyperGroup

OPTIONS_METAVAR = "[PILIHAN]"
COMMAND_METAVAR = "PERINTAH ..."

_HELP_OPTION = "Tampilkan petunjuk ini."
_WHOLE = 1000
"""Longer than any command's first sentence: none is cut."""
_UNKNOWN = "Perintah tidak dipahami ({}).", ""

# What typer says, and how we say it: message, hint. Groups of the pattern fill the braces.
_USAGE_ERRORS = (
    (
        r"No such option: (\S+) \(Possible options: (.+)\)",
        "Pilihan {0} tidak dikenal.",
        "Maksud Anda {1}?",
    ),
    (r"No such option: (\S+)", "Pilihan {0} tidak dikenal.", ""),
    (
        r"No such command '(.+)'\. Did you mean '(.+?)'.*\?",
        "Perintah {0} tidak dikenal.",
        "Maksud Anda iceta {1}?",
    ),
    (r"No such command '(.+)'\.", "Perintah {0} tidak dikenal.", ""),
    (r"Missing command\.", "Perintah belum disebut.", ""),
    (r"Missing argument '(.+)'\.", "{0} belum disebut.", ""),
    (r"Missing option '(.+)'\.", "Pilihan {0} wajib diisi.", ""),
    (r"Option '(.+)' requires an argument\.", "Pilihan {0} belum diberi isi.", ""),
    (r"Option '(.+)' does not take a value\.", "Pilihan {0} tidak memakai isi.", ""),
    (r"Got unexpected extra argument(?:s|\(s\))? \((.+)\)", "Terlalu banyak isian: {0}.", ""),
    (r"Invalid value for '(.+?)'.*", "Isi {0} tidak dapat dipakai.", ""),
)


def usage_error(message: str) -> tuple[str, str]:
    """Say typer's message about a wrong command line in Indonesian.

    Args:
        message: the message as typer words it.

    Returns:
        A sentence and a hint; the hint may be empty.
    """
    for pattern, sentence, hint in _USAGE_ERRORS:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            words = found.groups()
            return sentence.format(*words), hint.format(*words).replace(", ", " atau ")
    sentence, hint = _UNKNOWN
    return sentence.format(message), hint


# typer's Context and HelpFormatter have no public names, hence Any in what is overridden here.


class Command(TyperCommand):
    """A command whose help page is Indonesian."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        for parameter in self.params:
            _take_text_as_it_is(parameter)

    def get_help_option(self, ctx: Any) -> Any:
        """Give ``--help`` an Indonesian text."""
        return _in_indonesian(super().get_help_option(ctx))

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the line that shows how the command is typed."""
        _format_usage(self, ctx, formatter)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the lists of arguments and options."""
        _format_parameters(self, ctx, formatter)


class Group(TyperGroup):
    """The program itself: the list of its commands, in Indonesian."""

    def get_help_option(self, ctx: Any) -> Any:
        """Give ``--help`` an Indonesian text."""
        return _in_indonesian(super().get_help_option(ctx))

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the line that shows how the program is typed."""
        _format_usage(self, ctx, formatter)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the lists of options and commands."""
        _format_parameters(self, ctx, formatter)
        rows = [
            (name, command.get_short_help_str(_WHOLE))
            for name, command in self.commands.items()
            if not command.hidden
        ]
        with formatter.section("Perintah"):
            formatter.write_dl(rows)


def _take_text_as_it_is(parameter: Any) -> None:
    """Let a parameter ask nobody about what was not given, or is the text that it shall be.

    typer has pydantic convert every value, also those; importing it takes as long as starting
    Python does.
    """
    convert = parameter.process_value
    kind = getattr(getattr(parameter, "type_descriptor", None), "annotation", None)
    several = parameter.multiple or parameter.nargs == -1

    def process(context: Any, value: Any) -> Any:
        if value is None and not parameter.required:
            value = () if several else None
        # Letters beyond ASCII may be no letters at all, and that is for pydantic to say.
        elif kind == list[str] and isinstance(value, tuple) and all(map(_is_ascii, value)):
            value = list(value)
        elif kind is not str or several or not _is_ascii(value):
            return convert(context, value)
        return parameter.callback(context, parameter, value) if parameter.callback else value

    parameter.process_value = process


def _is_ascii(value: Any) -> bool:
    return isinstance(value, str) and value.isascii()


def _in_indonesian(help_option: Any) -> Any:
    if help_option is not None:
        help_option.help = _HELP_OPTION
        _take_text_as_it_is(help_option)
    return help_option


def _format_usage(command: Any, context: Any, formatter: Any) -> None:
    pieces = [command.options_metavar, *map(_typed, _arguments(command, context))]
    if isinstance(command, TyperGroup):
        pieces.append(command.subcommand_metavar)
    formatter.write_usage(context.command_path, " ".join(pieces), prefix="Cara pakai: ")


def _format_parameters(command: Any, context: Any, formatter: Any) -> None:
    arguments = [(argument.metavar, argument.help) for argument in _arguments(command, context)]
    # The record's own text adds "[default: ...]" in English; what a command does without an
    # option is for its help to say.
    options = [
        (record[0], option.help)
        for option in command.get_params(context)
        if option.param_type_name == "option" and (record := option.get_help_record(context))
    ]
    for heading, rows in (("Isian", arguments), ("Pilihan", options)):
        if rows:
            with formatter.section(heading):
                formatter.write_dl(rows)


def _arguments(command: Any, context: Any) -> list[Any]:
    return [p for p in command.get_params(context) if p.param_type_name == "argument"]


def _typed(argument: Any) -> str:
    name = argument.metavar if argument.required else f"[{argument.metavar}]"
    return name if argument.nargs == 1 else f"{name} ..."
