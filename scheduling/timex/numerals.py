"""What a number may be by its shape: an hour, a day, a date, a clock time."""

from __future__ import annotations

from scheduling.timex.clock import At, clock_of
from scheduling.timex.days import DayOfMonth, NumericDate
from scheduling.timex.moments import OnDayAt
from scheduling.timex.tokens import Kind, Token

_MOST_SLIPPED = 39  # "the 32nd of May" is a slip, and no other day of May
Meaning = tuple[str, object]


def meanings_of(token: Token) -> list[Meaning]:
    match token.kind:
        case Kind.NUMBER:
            return _number(token.text)
        case Kind.ORDINAL:
            day = int("".join(one for one in token.text if one.isdigit()))
            return [("ORD", day)] if 1 <= day <= _MOST_SLIPPED else []
        case Kind.CLOCK:
            return _clock(token.text)
        case Kind.PAIR:
            return _pair(token.text)
        case Kind.DATE:
            return _date(token.text)
        case Kind.ISO:
            return _iso(token.text)
        case _:
            return []


def _number(digits: str) -> list[Meaning]:
    number = int(digits[:9])
    if len(digits) <= 2:
        found: list[Meaning] = [("NUM", number), ("DIGITS", number)]
        return [*found, ("PADDED", number)] if digits[0] == "0" and number else found
    if len(digits) == 4 and 1990 <= number <= 2099:
        return [("YEAR", number)]
    if len(digits) <= 4 and number // 100 <= 24 and number % 100 < 60:
        clock = clock_of(number // 100, number % 100, settled=digits[0] == "0")
        run_together = [("NUM4", clock)] if clock else []
        return [*run_together, *([("NUM", number)] if len(digits) == 3 else [])]
    return [("NUM", number)] if len(digits) == 3 else []


def _clock(text: str) -> list[Meaning]:
    hour, minute = (
        int(one) for one in text.replace(".", ":").replace("h", ":").replace(";", ":").split(":")[:2]
    )
    clock = clock_of(hour, minute, settled=text[0] == "0" or "h" in text)
    found: list[Meaning] = [("CLOCK", clock)] if clock else []
    return [*found, ("HOURS", 60 * hour + minute)] if "h" in text else found


def _pair(text: str) -> list[Meaning]:
    first, second = (int(one) for one in text.replace("/", ".").split("."))
    found: list[Meaning] = []
    if "/" in text:
        if 1 <= min(first, second) <= 12 and 1 <= max(first, second) <= 31:
            found.append(("NUMDATE", NumericDate(first, second)))
        return found
    found.append(("DECIMAL", float(f"{first}.{text.split('.')[1]}")))
    if 1 <= second <= 12 and 1 <= first <= 31:
        found.append(("NUMDATE" if text[0] == "0" or ".0" in text else "DOTDATE", DayOfMonth(first, second)))
    if len(text.split(".")[1]) == 2 and (clock := clock_of(first, second, settled=text[0] == "0")):
        found.append(("DOTCLOCK", clock))
    return found


def _date(text: str) -> list[Meaning]:
    numbers = [int(one) for one in text.replace("/", " ").replace("-", " ").replace(".", " ").split()]
    first, second, year = numbers
    year += 2000 if year < 100 else 0
    if not (1 <= min(first, second) <= 12 and 1 <= max(first, second) <= 31 and 1900 <= year <= 2199):
        return []
    dotted = "." in text
    value = DayOfMonth(first, second, year) if dotted and second <= 12 else NumericDate(first, second, year)
    return [("NUMDATE", value)]


def _iso(text: str) -> list[Meaning]:
    year, month, day = (int(one) for one in text[:10].split("t")[0].split("-"))
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return []
    date = DayOfMonth(day, month, year)
    if "t" not in text:
        return [("NUMDATE", date)]
    hour, minute = (int(one) for one in text.split("t")[1].rstrip("z").split(":")[:2])
    clock = clock_of(hour, minute, settled=True)
    return [("ISOTIME", OnDayAt(date, At(clock)))] if clock else []
