"""The age of a standard."""

import calendar
from datetime import date

from ..model import Agency, Day


def last_review(agency: Agency) -> tuple[Day, date] | None:
    """Give when a standard was last looked at: reviewed, else decreed.

    Returns:
        The day as typed and as a date, or None where no date can be read.
    """
    decree = agency.decree
    if decree is None:
        return None
    days = [
        (day, day.date) for day in (decree.reviewed, decree.day) if day is not None and day.date
    ]
    # A review dated before its decree is IC604's; the later of the two is the fairer one.
    return max(days, key=lambda pair: pair[1]) if days else None


def months_later(start: date, months: int) -> date:
    """Give the same day so many months later, or the last one of that month."""
    years, month = divmod(start.month - 1 + months, 12)
    year = start.year + years
    if year > date.max.year:
        return date.max
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last))
