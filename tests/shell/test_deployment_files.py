"""The files for operators: what they name exists, alerts ask for what is measured, each has its runbook."""

from __future__ import annotations

import asyncio
import configparser
import json
import re
import sys
from typing import Any

import yaml

from bot.commands.terminal import WRONG_SETTINGS
from tests.house.files import ROOT, top_packages
from tests.servers.api import Api

COPIED = re.compile(r"^COPY (?!--from)(.+) \S+$", re.MULTILINE)
METRIC = re.compile(r"\bparley_[a-z_]+")


def rules() -> list[dict[str, Any]]:
    (group,) = yaml.safe_load((ROOT / "deploy" / "alerts.yml").read_text())["groups"]
    found: list[dict[str, Any]] = group["rules"]
    return found


async def test_alerts_ask_for_metrics_that_there_are(api: Api) -> None:
    await api.call("GET", "/healthz")
    text = (await api.call("GET", "/metrics")).raw.decode()
    told = set(re.findall(r"^# TYPE (parley_\w+) ", text, re.MULTILINE))
    asked = {name for rule in rules() for name in METRIC.findall(rule["expr"])}
    assert asked
    assert {re.sub(r"_total$", "", name) for name in asked} <= {re.sub(r"_total$", "", name) for name in told}


async def test_the_pages_name_the_metrics_that_there_are(api: Api) -> None:
    text = (await api.call("GET", "/metrics")).raw.decode()
    told = {re.sub(r"_total$", "", name) for name in re.findall(r"^# TYPE (parley_\w+) ", text, re.MULTILINE)}
    for page in ("deployment.md", "runbooks.md"):
        named = set(METRIC.findall((ROOT / "docs" / page).read_text())) - {"parley_service", "parley_owner"}
        assert {re.sub(r"_total$", "", name) for name in named} <= told, page


def test_every_alert_has_its_runbook_and_every_runbook_its_alert() -> None:
    headings = set(re.findall(r"^## (Parley\w+)$", (ROOT / "docs" / "runbooks.md").read_text(), re.MULTILINE))
    assert {rule["alert"] for rule in rules()} == headings
    for rule in rules():
        assert rule["annotations"]["runbook"] == f"docs/runbooks.md#{rule['alert'].lower()}"


def test_the_image_holds_what_the_service_needs_and_runs_as_nobody_special() -> None:
    text = (ROOT / "Dockerfile").read_text()
    copied = {source for line in COPIED.findall(text) for source in line.split()}
    assert {*top_packages(), "migrations", "requirements.lock", "pyproject.toml"} <= copied
    assert all((ROOT / source).exists() for source in copied)
    let_in = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    assert copied <= let_in
    (user,) = re.findall(
        r"^USER (\d+):\d+$", text, re.MULTILINE
    )  # a number, so that a cluster can tell it is not root
    assert f"--uid {user} " in text
    assert text.index("USER ") < text.index("\nCMD ")
    assert "--require-hashes" in text


async def test_the_health_check_of_the_image_is_answered(api: Api) -> None:
    """As Docker runs it, on the port that the settings name."""
    found = re.search(r"^HEALTHCHECK .*\\\n\s+CMD (\[.*\])$", (ROOT / "Dockerfile").read_text(), re.MULTILINE)
    assert found is not None
    _, *words = json.loads(found[1])
    for port, status in ((api.url.rpartition(":")[2], 0), ("1", 1)):
        ran = await asyncio.create_subprocess_exec(
            sys.executable, *words, stderr=asyncio.subprocess.DEVNULL, env={"PARLEY_PORT": port}
        )
        assert await ran.wait() == status


def test_the_compose_file_demands_its_secrets_and_holds_none() -> None:
    compose = yaml.safe_load((ROOT / "compose.yaml").read_text())
    environment = compose["services"]["parley"]["environment"]
    for name in ("PARLEY_API_KEY", "PARLEY_SECRET_KEY"):
        assert environment[name].startswith(f"${{{name}:?")
    assert compose["services"]["parley"]["env_file"] == [{"path": ".env", "required": False}]
    (published,) = compose["services"]["parley"]["ports"]
    (mounted,) = compose["services"]["parley"]["volumes"]
    assert environment["PARLEY_HOST"] == "0.0.0.0"
    assert published.endswith(f":{environment['PARLEY_PORT']}")
    assert environment["PARLEY_DATA_DIR"].startswith(f"{mounted.partition(':')[2]}/")
    assert compose["services"]["parley"]["cap_drop"] == ["ALL"]
    assert compose["services"]["parley"]["depends_on"]["database"]["condition"] == "service_healthy"


def test_the_unit_runs_the_service_without_rights() -> None:
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read_string((ROOT / "deploy" / "parley.service").read_text())
    service = unit["Service"]
    assert service["ExecStart"].endswith("-m bot serve")
    assert (service["User"], service["NoNewPrivileges"], service["ProtectSystem"]) == (
        "parley",
        "yes",
        "strict",
    )
    assert int(service["TimeoutStopSec"]) > 20
    assert unit["Unit"]["StartLimitIntervalSec"] == "0"
    assert (service["Restart"], service["RestartPreventExitStatus"]) == ("always", str(WRONG_SETTINGS))
