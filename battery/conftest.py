"""The battery stands on the same real PostgreSQL as the tests."""

from __future__ import annotations

from tests.conftest import database, server, server_folder, template
from tests.shell.conftest import stage

__all__ = ["database", "server", "server_folder", "stage", "template"]
