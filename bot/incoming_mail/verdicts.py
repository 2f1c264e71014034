"""May the address in From be believed? DMARC (RFC 7489) by what the receiving server found out.

Either its own verdict, in an Authentication-Results header that names it, or SPF and DKIM as the provider
reports them, held against the domain in From. A result that is no result (none, temporary) is no failure.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.incoming_mail.addresses import ADDRESS, domain_of
from bot.incoming_mail.found import Verdict
from bot.incoming_mail.headers import Headers

FAILED = {"fail", "softfail", "hardfail", "permerror", "invalid"}
METHOD = re.compile(r"\b(dmarc|spf|dkim)\s*=\s*([a-z]+)([^;]{0,500})", re.IGNORECASE)
MAIL_FROM = re.compile(r"smtp\.mailfrom\s*=\s*\"?([^\s;\"]{1,255})", re.IGNORECASE)
SIGNED_BY = re.compile(
    r"header\.d\s*=\s*\"?([^\s;\"]{1,255})|header\.i\s*=\s*\"?@?([^\s;\"]{1,255})", re.IGNORECASE
)
DKIM_DOMAIN = re.compile(r"(?:^|;)\s*d\s*=\s*([^\s;]{1,255})", re.IGNORECASE)
SENDGRID_DKIM = re.compile(r"@([^\s:{},]{1,255})\s*:\s*([a-z]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Check:
    """One result, and the domain that it speaks for."""

    result: str
    domain: str


@dataclass(frozen=True, slots=True)
class Evidence:
    checks: tuple[Check, ...] = ()
    dmarc: str | None = None


def verdict(sender: str, evidence: Evidence) -> Verdict:
    match evidence.dmarc:
        case "pass":
            return Verdict.PASS
        case "fail":
            return Verdict.FAIL
        case _:
            return _by_checks(domain_of(sender), evidence.checks)


def _by_checks(domain: str, checks: tuple[Check, ...]) -> Verdict:
    if any(check.result == "pass" and aligned(domain, check.domain) for check in checks):
        return Verdict.PASS
    conclusive = any(check.result == "pass" or check.result in FAILED for check in checks)
    return Verdict.FAIL if conclusive else Verdict.NONE


def aligned(one: str, other: str) -> bool:
    """Relaxed alignment, as far as it can be told without a list of public suffixes."""
    if not one or not other or "." not in min(one, other, key=len):
        return False
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")


def by_results(headers: Headers, server: str) -> Evidence | None:
    """From the topmost Authentication-Results of the server that is believed (RFC 8601)."""
    for value in headers.all("authentication-results"):
        named, _, results = value.partition(";")
        if named.split()[:1] == [server]:
            return _read_results(results)
    return None


def _read_results(results: str) -> Evidence:
    checks, dmarc = [], None
    for method, result, rest in METHOD.findall(results):
        match method.lower():
            case "dmarc":
                dmarc = result.lower()
            case "spf":
                found = MAIL_FROM.search(rest)
                checks.append(Check(result.lower(), domain_of(found[1]) if found else ""))
            case _:
                found = SIGNED_BY.search(rest)
                checks.append(Check(result.lower(), domain_of(found[1] or found[2]) if found else ""))
    return Evidence(tuple(checks), dmarc)


def by_mailgun(headers: Headers, envelope_sender: str) -> Evidence:
    """A header that somebody else put in as well counts by its worst value."""
    spf = worst(headers.all("x-mailgun-spf"))
    dkim = worst(headers.all("x-mailgun-dkim-check-result"))
    domains = [found[1] for each in headers.all("dkim-signature") if (found := DKIM_DOMAIN.search(each))]
    signed_by = domains[0].lower() if len(set(domains)) == 1 else ""
    return Evidence((Check(spf, domain_of(envelope_sender)), Check(dkim, signed_by)))


def worst(values: Iterable[str]) -> str:
    """Of several values, one that is no pass; `none` for none."""
    return min((value.strip().lower() for value in values), key=lambda value: value == "pass", default="none")


def by_sendgrid(spf: str, dkim: str, envelope_sender: str) -> Evidence:
    signed = tuple(
        Check(result.lower(), domain.lower()) for domain, result in SENDGRID_DKIM.findall(dkim[:2000])
    )
    return Evidence((Check(spf.strip().lower() or "none", domain_of(envelope_sender)), *signed))


def by_postmark(headers: Headers, sender: str) -> Evidence:
    """SPF as a header; DKIM among the tests of the spam filter, where AU stands for the author's domain."""
    received = headers.first("received-spf")
    found = re.search(r"envelope-from=([^\s;]+)", received, re.IGNORECASE)
    address = ADDRESS.search(found[1]) if found else None
    spf = Check(received.partition(" ")[0].lower() or "none", domain_of(address[0]) if address else "")
    tests = set(re.split(r"[,\s]+", headers.first("x-spam-tests")))
    if "DKIM_VALID_AU" in tests:
        return Evidence((spf, Check("pass", domain_of(sender))))
    return Evidence((spf, Check("fail" if "DKIM_INVALID" in tests else "none", "")))


def envelope_of(text: str) -> tuple[tuple[str, ...], str | None]:
    """SendGrid's `envelope`: to whom, and from whom."""
    try:
        told = json.loads(text)
        return tuple(str(each) for each in told["to"]), str(told["from"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return (), None
