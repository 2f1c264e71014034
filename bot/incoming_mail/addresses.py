"""Addresses in headers from outside, by plain patterns: the library's parser is slow on hostile ones."""

from __future__ import annotations

import re

ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9.-]{1,189}")
IN_BRACKETS = re.compile(r"<\s*([^<>@\s]{1,64}@[A-Za-z0-9.-]{1,189})\s*>")
MESSAGE_ID = re.compile(r"<[A-Za-z0-9!#$%&'*+/=?^_`{|}~.:\[\]-]{1,120}@[A-Za-z0-9.\[\]:_-]{1,120}>")
LONGEST_HEADER = 16_000
WITHOUT_DOTS = {"gmail.com", "googlemail.com"}


def addresses_in(header: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found.lower() for found in ADDRESS.findall(header[:LONGEST_HEADER])))


def sender_in(header: str) -> str:
    """The one address of a From header; empty where there is none, or are several."""
    bracketed = IN_BRACKETS.findall(header[:LONGEST_HEADER])
    found = tuple(dict.fromkeys(each.lower() for each in bracketed)) or addresses_in(header)
    return found[0] if len(found) == 1 else ""


def message_ids_in(header: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(MESSAGE_ID.findall(header[:LONGEST_HEADER])))


def domain_of(address: str) -> str:
    return address.rpartition("@")[2].lower().rstrip(".")


def same_mailbox(one: str, other: str) -> bool:
    """Whether both lead to one person: in letters of either case, with or without a "+tag"."""
    return bool(one) and mailbox(one) == mailbox(other)


def mailbox(address: str) -> str:
    user, _, domain = address.strip().lower().rpartition("@")
    user = user.partition("+")[0] or user
    if domain in WITHOUT_DOTS:
        return f"{user.replace('.', '')}@gmail.com"
    return f"{user}@{domain}"
