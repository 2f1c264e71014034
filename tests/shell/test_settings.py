"""Settings: what the environment may say, and what is answered when it says something else."""

from __future__ import annotations

from dataclasses import fields
from datetime import time, timedelta
from pathlib import Path

import pytest

from bot.keys import find_keys, hkdf
from bot.setting_kinds import Secret, Setting
from bot.setting_limits import LIMITS
from bot.settings import CHECKOUT, PROCESS, BadSettings, Settings, read_settings, unknown_names
from db.sealing import Key, KeyRing
from negotiation.policy import Policy

PORTAL = {"DATABASE_URL": "postgresql://ann:pa55@db/portal", "PARLEY_API_KEY": "a-key-of-the-portal"}


def test_an_empty_environment_gives_the_contracts_defaults() -> None:
    settings = read_settings({})
    assert (settings.host, settings.port, settings.rate_limit_per_minute) == ("127.0.0.1", 8080, 100)
    assert settings.data_folder == CHECKOUT / ".parley"
    assert settings.database_url is None
    assert settings.demo is True
    assert settings.policy == Policy()


def test_variables_that_are_set_to_nothing_count_as_not_set() -> None:
    assert read_settings({"DATABASE_URL": "", "PARLEY_PORT": "  "}) == read_settings({})


def test_every_fault_is_told_at_once() -> None:
    with pytest.raises(BadSettings) as refusal:
        read_settings(
            {
                "DATABASE_URL": "mysql://ann:pa55@db/portal",
                "PARLEY_PORT": "80800",
                "PARLEY_DEMO": "yes",
                "PARLEY_SMTP_URL": "mailto:ann:pa55@host",
                "PARLEY_REMINDERS_HOURS": "1,24",
                "PARLEY_CANDIDATE_DAY": "20:00-08:00",
            }
        )
    assert set(refusal.value.args) == {
        "DATABASE_URL must be a postgresql:// address",
        "PARLEY_PORT must be a whole number from 0 to 65535, not '80800'",
        "PARLEY_DEMO must be 1 or 0, not 'yes'",
        "PARLEY_SMTP_URL must be an address such as smtps://user:password@host:465",
        "PARLEY_CANDIDATE_DAY must be two times of a day such as 08:00-20:00, not '20:00-08:00'",
        "PARLEY_REMINDERS_HOURS must be two falling numbers of hours up to 720 such as 24,1, not '1,24'",
        "PARLEY_API_KEY must be set when DATABASE_URL is: the portal's calls are known by it",
    }


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("PARLEY_PORT", "-1"),
        ("PARLEY_PORT", "8o80"),
        ("PARLEY_PORT", "٨٠٨٠"),
        ("PARLEY_RATE_LIMIT_PER_MINUTE", "1e3"),
        ("PARLEY_PUBLIC_URL", "parley.example"),
        ("PARLEY_PUBLIC_URL", "ftp://parley.example"),
        ("PARLEY_PUBLIC_URL", "https://parley.example?next=1"),
        ("PARLEY_PUBLIC_URL", "https://parley.example:99999"),
        ("PARLEY_SMTP_URL", "smtp://"),
        ("PARLEY_SMTP_URL", "smtp://host:port"),
        ("PARLEY_MAIL_FROM", "nobody"),
        ("PARLEY_LOG_LEVEL", "loud"),
        ("PARLEY_API_KEY", "two words"),
        ("PARLEY_API_KEY", "schlüssel"),
        ("PARLEY_SECRET_KEY", "short"),
        ("PARLEY_TOKEN_KEYS", "short"),
        ("PARLEY_TOKEN_KEYS", f"{'A' * 43}=,"),
        ("PARLEY_TOKEN_KEYS", f"{'A' * 43}=,{'A' * 43}="),
        ("PARLEY_GOOGLE_API_URL", "www.googleapis.com"),
        ("PARLEY_DATA_DIR", "nul\0byte"),
        ("PARLEY_HORIZON_DAYS", "0"),
        ("PARLEY_QUIET_HOURS", "21-8"),
        ("PARLEY_REMINDERS_HOURS", "24"),
        ("PARLEY_REMINDERS_HOURS", "48,24,1"),
        ("PARLEY_CANDIDATE_DAY", "08:00-25:00"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_by_the_settings_name(name: str, given: str) -> None:
    with pytest.raises(BadSettings, match=f"^{name} must be "):
        read_settings({name: given})


def test_each_limit_reaches_the_policy() -> None:
    settings = read_settings(
        {
            "PARLEY_OFFERS_PER_MESSAGE": "5",
            "PARLEY_HORIZON_DAYS": "7",
            "PARLEY_REMINDERS_HOURS": "48,2",
            "PARLEY_QUIET_HOURS": "22:00-07:30",
        }
    )
    assert settings.policy == Policy(
        offers_per_message=5,
        horizon=timedelta(days=7),
        reminders_before=(timedelta(hours=48), timedelta(hours=2)),
        quiet_hours=(time(22), time(7, 30)),
    )


def test_every_field_of_the_policy_has_a_setting_and_no_variable_two_meanings() -> None:
    assert set(LIMITS) == {each.name for each in fields(Policy)}
    names = [row.name for row in (*PROCESS.values(), *LIMITS.values())]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("row", LIMITS.values(), ids=lambda row: row.name)
def test_the_default_that_is_shown_is_a_value_that_can_be_given(row: Setting) -> None:
    settings = read_settings({row.name: row.shown_default.strip("`")})
    assert settings.policy == Policy()


def test_with_a_portals_database_no_demo_is_loaded_unless_asked_for() -> None:
    assert read_settings(PORTAL).demo is False
    assert read_settings(PORTAL | {"PARLEY_DEMO": "1"}).demo is True


def test_a_portals_database_without_its_key_is_refused() -> None:
    with pytest.raises(BadSettings, match="PARLEY_API_KEY must be set when DATABASE_URL is"):
        read_settings({"DATABASE_URL": PORTAL["DATABASE_URL"]})


def test_googles_settings_are_wanted_together() -> None:
    with pytest.raises(BadSettings) as refusal:
        read_settings({**PORTAL, "PARLEY_GOOGLE_CLIENT_ID": "an-id"})
    assert set(refusal.value.args) == {
        "PARLEY_GOOGLE_CLIENT_SECRET must be set when PARLEY_GOOGLE_CLIENT_ID is: they were made together",
        "PARLEY_TOKEN_KEYS must be set when DATABASE_URL and PARLEY_GOOGLE_CLIENT_ID are: all processes have "
        "to open what one of them sealed; `openssl rand -base64 32` makes one",
    }


def test_no_secret_shows_in_a_printed_setting() -> None:
    mail = {"PARLEY_SMTP_URL": "smtps://ann:pa55@mail.example"}
    google = {
        "PARLEY_TOKEN_KEYS": "dG9rZW5rZXl0b2tlbmtleXRva2Vua2V5dG9rZW5rZXk=",
        "PARLEY_GOOGLE_CLIENT_ID": "an-id",
        "PARLEY_GOOGLE_CLIENT_SECRET": "GOCSPX-secret",
    }
    printed = repr(read_settings(PORTAL | mail | google | {"PARLEY_SECRET_KEY": "s" * 32}))
    assert "tokenkey" not in printed
    assert "GOCSPX" not in printed
    assert "pa55" not in printed
    assert "a-key-of-the-portal" not in printed
    assert "s" * 32 not in printed


def test_a_mail_server_is_read_with_its_escapes() -> None:
    server = read_settings({"PARLEY_SMTP_URL": "smtps://ann%40corp:p%2Fw@mail.example"}).mail_server
    assert server is not None
    assert (server.host, server.port, server.tls, server.user) == ("mail.example", 465, True, "ann@corp")
    assert server.password == Secret("p/w")


@pytest.mark.parametrize(
    ("environment", "address"),
    [
        ({}, "http://127.0.0.1:4321"),
        ({"PARLEY_HOST": "::1"}, "http://[::1]:4321"),
        ({"PARLEY_HOST": "0.0.0.0"}, "http://localhost:4321"),
        ({"PARLEY_HOST": "::"}, "http://localhost:4321"),
        ({"PARLEY_PUBLIC_URL": "https://talk.example/p/"}, "https://talk.example/p"),
    ],
)
def test_links_begin_with_the_public_address(environment: dict[str, str], address: str) -> None:
    assert read_settings(environment).public_url_at(4321) == address


def test_misspelt_settings_are_found() -> None:
    assert unknown_names({"PARLEY_PROT": "1", "PARLEY_PORT": "1", "PATH": "/bin"}) == ("PARLEY_PROT",)


def at(folder: Path, **more: str) -> Settings:
    return read_settings({"PARLEY_DATA_DIR": str(folder), **more})


def test_missing_keys_are_made_once_and_kept_for_their_owner_alone(tmp_path: Path) -> None:
    first, second = find_keys(at(tmp_path / "new")), find_keys(at(tmp_path / "new"))
    assert first == second
    assert first.api != first.signing
    assert {path.name for path in (tmp_path / "new").iterdir()} == {"api-key", "secret-key", "token-key"}
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in (tmp_path / "new").iterdir())


def test_given_keys_are_used_and_nothing_is_written(tmp_path: Path) -> None:
    given = {"PARLEY_API_KEY": "given", "PARLEY_SECRET_KEY": "k" * 40, "PARLEY_TOKEN_KEYS": "A" * 43}
    keys = find_keys(at(tmp_path / "new", **given))
    assert (keys.api.reveal(), keys.signing.reveal()) == ("given", "k" * 40)
    assert keys.sealing == KeyRing((Key(bytes(32)),))
    assert not (tmp_path / "new").exists()


def test_processes_with_the_same_portal_key_sign_alike_without_a_common_folder(tmp_path: Path) -> None:
    one, other = find_keys(at(tmp_path / "a", **PORTAL)), find_keys(at(tmp_path / "b", **PORTAL))
    third = find_keys(at(tmp_path / "c", **PORTAL | {"PARLEY_API_KEY": "another"}))
    assert one == other
    assert len({one.signing, third.signing, one.api}) == 3


def test_the_derivation_is_that_of_rfc_5869() -> None:
    """Appendix A.3: SHA-256 with neither salt nor info; the first block of its output."""
    assert hkdf(bytes([0x0B] * 22), b"").hex() == (
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"
    )
