"""What is known about a place where YAML can't be read."""

from dataclasses import dataclass

from .findings import Mark

LONGEST = 200
"""Characters of a line that are looked at: an answer must not cost more on a huge line."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Where the quoted text read last begins and ends."""

    start: Mark
    end: Mark


@dataclass(frozen=True, slots=True)
class Trouble:
    """What the YAML parser said, and the lines it said it of.

    Attributes:
        problem, context: the parser's words.
        at, since: where it stumbled, and where what it was reading began.
        lines: the lines of the file.
        quoted: the value read last, where it was in quotation marks.
    """

    problem: str
    context: str
    at: Mark
    since: Mark
    lines: tuple[str, ...]
    quoted: Quoted | None

    def line(self, number: int) -> str:
        """The beginning of a line; empty where there is none."""
        return self.lines[number - 1][:LONGEST] if 0 < number <= len(self.lines) else ""

    @property
    def here(self) -> str:
        """The line where the parser stumbled."""
        return self.line(self.at.line)

    @property
    def character(self) -> str:
        """The character where what the parser was reading began."""
        return self.line(self.since.line)[self.since.column - 1 : self.since.column]

    @property
    def starts_line(self) -> bool:
        """Whether the parser stumbled over the first thing in the line."""
        return not self.here[: self.at.column - 1].strip()

    def opened(self) -> Mark:
        """The bracket opened last, for a file that ends before anything follows it."""
        for number in range(min(self.at.line, len(self.lines)), 0, -1):
            if column := 1 + max(self.line(number).rfind(sign) for sign in "[{"):
                return Mark(number, column)
        return self.at

    def above(self, number: int) -> int:
        """The nearest line above that says something; 0 where there is none."""
        number -= 1
        while number > 0 and (not self.line(number).strip() or _comment(self.line(number))):
            number -= 1
        return number


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said to the user."""

    mark: Mark
    message: str
    hint: str = ""
    code: str = "IC102"


def _comment(line: str) -> bool:
    return line.lstrip().startswith("#")


def indent(line: str) -> int:
    """Count the characters before the first that is seen."""
    return len(line) - len(line.lstrip())
