"""`python -m bot understand`: messages in, readings out, one JSON object a line; or one text explained.

`--explain "text"` shows a person how a text is read: its words with times and offers in place, every phrase
that was recognised, the rule that decided, and the chart that the times were chosen from. `--report CORPUS`
measures a corpus; `--compare CORPUS` puts what the rules are unsure of to the language model that is set.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pydantic import ValidationError

from bot import jsonl
from bot.commands.message_questions import Message, reading_fields
from bot.commands.understanding_report import report
from negotiation.acts import Asked, Context
from negotiation.reading.notice import Noticed, notice
from negotiation.understand import understand, weigh
from scheduling.timex.explain import explain, told

WRONG_USE = 2
_TOLD_OTHERWISE = frozenset({"times", "why", "windows", "excluded"})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Reads messages from standard input, one JSON object a line, and writes how they are read."
    )
    parser.add_argument("--explain", metavar="TEXT", help="show how one text is read, and why")
    parser.add_argument("--report", metavar="CORPUS", type=Path, help="measure a corpus of JSON Lines")
    parser.add_argument("--compare", metavar="CORPUS", type=Path, help="measure the model beside the rules")
    parser.add_argument("--now", help="with --explain: the moment of writing, RFC 3339 (default: now)")
    parser.add_argument("--timezone", default="Europe/Berlin", help="with --explain: the candidate's zone")
    parser.add_argument("--locale", help="with --explain: the candidate's language, like en-GB")
    parser.add_argument(
        "--asked", default="none", choices=[one.value for one in Asked], help="with --explain"
    )
    parser.add_argument(
        "--offered",
        action="append",
        default=[],
        metavar="START",
        help="with --explain: an offered start, RFC 3339; repeat it for several",
    )


def run(arguments: argparse.Namespace) -> int:
    try:
        if arguments.report is not None:
            return _print(report(arguments.report).lines())
        if arguments.compare is not None:
            return _print(_comparison(arguments.compare))
        if arguments.explain is not None:
            return _print(explained(arguments))
    except (ValueError, OSError) as error:
        sys.stderr.write(f"understand: {_sentence(error)}\n")
        return WRONG_USE
    return jsonl.run(answer)


def _comparison(corpus: Path) -> Iterator[str]:
    """Only this needs settings, and what it takes to ask a model."""
    from bot.second_reader.comparison import compared_as_set

    return compared_as_set(corpus, os.environ).lines()


def answer(fields: Mapping[str, object]) -> jsonl.Fields | jsonl.Fault:
    """One message's reading, or what is wrong with the line."""
    try:
        message = Message.model_validate(fields)
    except ValidationError as error:
        return jsonl.invalid_field(error)
    return reading_fields(understand(message.text, message.context()), message.timezone)


def explained(arguments: argparse.Namespace) -> Iterator[str]:
    """How one text is read, line by line, for a person."""
    message = Message.model_validate(
        {
            "text": arguments.explain,
            "now": arguments.now or datetime.now(UTC).isoformat(),
            "timezone": arguments.timezone,
            "offered": [_an_hour_from(start) for start in arguments.offered],
            "asked": arguments.asked,
            "locale": arguments.locale,
        }
    )
    context = message.context()
    yield from _explanation(notice(message.text, context), context)
    yield from ("", "times, from the chart of all that was found:")
    yield explain(
        message.text, context.now, context.zone, locale=context.locale, offered=tuple(context.offered)
    )


def _explanation(noticed: Noticed, context: Context) -> Iterator[str]:
    reading = weigh(noticed, context)
    yield f"language   {noticed.grammar.language.code}"
    yield f"read as    {' '.join(noticed.words.words)}"
    for hit in noticed.hits:
        said = " ".join(noticed.words.words[hit.start : hit.end])
        yield f"phrase     {said!r} says {hit.cue.value}   by {_shortened(hit.pattern)}"
    for time in noticed.times.mentions:
        yield f"time       {time.text!r} is {time.start} to {time.end}, {time.grain.value}, {time.role.value}"
    yield f"facts      {', '.join(sorted(cue.value for cue in noticed.said))}"
    yield f"rules      {', '.join(reading.why)}"
    for name, value in reading_fields(reading, context.zone).items():
        if name not in _TOLD_OTHERWISE:
            yield f"{name:<10} {value}"
    yield f"windows    {told(reading.windows, context.zone)}"
    yield f"excluded   {told(reading.excluded, context.zone)}"


def _shortened(pattern: str) -> str:
    return pattern if len(pattern) <= 60 else pattern[:57] + "..."


def _an_hour_from(start: str) -> dict[str, str]:
    try:
        begins = datetime.fromisoformat(start)
    except ValueError:
        raise ValueError("offered: must be a time like 2027-03-01T09:00:00+01:00, with its offset") from None
    return {"start": begins.isoformat(), "end": (begins + timedelta(hours=1)).isoformat()}


def _print(lines: Iterator[str]) -> int:
    for line in lines:
        sys.stdout.write(line + "\n")
    return 0


def _sentence(error: ValueError | OSError) -> str:
    if isinstance(error, ValidationError):
        return jsonl.invalid_field(error).message
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename} cannot be read: {error.strerror}"
    return str(error)
