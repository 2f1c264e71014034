# Everything that one does with a checkout. `make help` lists it.
# Set-up is done on the way and only when something changed; `bot/set_up.py` says how.

.DEFAULT_GOAL := help
.PHONY: help run test check battery bench lock settings-page translations
MAKEFLAGS += --no-print-directory

# The first Python that is new enough; PYTHON=... chooses another.
CANDIDATES := python3.11 python3.12 python3.13 python3.14 python3
PYTHON = $(shell for each in $(CANDIDATES); do \
	"$$each" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$each"; break; }; done)
HERE := .venv/bin/python
WORKERS ?= 2

define set-up
@test -n "$(PYTHON)" || { \
	echo "set-up: Python 3.11 or newer is needed, and none of $(CANDIDATES) is one" >&2; \
	echo "  Debian 12: apt-get install python3 python3-venv; elsewhere: make $@ PYTHON=/path/to/python3" >&2; \
	exit 1; }
@"$(PYTHON)" -m bot.set_up $(1)
endef

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## set up what is missing, then run the service until Ctrl-C
	$(call set-up,requirements.lock)
	@$(HERE) -m bot serve

test: ## all tests, with a real PostgreSQL and a real browser
	$(call set-up,requirements-dev.lock)
	@$(HERE) -m tests.browser.chromium
	@$(HERE) -m pytest -n $(WORKERS)

check: ## form, types, import directions, and the locks
	$(call set-up,requirements-dev.lock)
	$(HERE) -m ruff format --check .
	$(HERE) -m ruff check .
	$(HERE) -m mypy
	.venv/bin/lint-imports
	@! grep -nE '://|--index-url|--find-links' requirements*.lock bench/peers/requirements.lock || { echo "a lock names an address" >&2; exit 1; }

battery: ## what is too slow for every test run: races and faults at size, clocks, zones, mutants that must be caught
	$(call set-up,requirements-dev.lock)
	@$(HERE) -m pytest battery -n $(WORKERS) --dist worksteal -o faulthandler_timeout=0

bench: ## measure, side by side, and print a table and JSON
	$(call set-up,requirements-dev.lock)
	@$(HERE) -m bench

settings-page: ## write docs/settings.md anew
	$(call set-up,requirements.lock)
	@$(HERE) -m bot.settings_page > docs/settings.md

translations: ## bring the translators' files in line with the English sentences
	$(call set-up,requirements.lock)
	@$(HERE) -m bot.po_files

LOCK = $(HERE) -m uv pip compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --no-header \
	--no-annotate --universal --python-version 3.11 pyproject.toml

# What runs is what was tested: tools may ask for older packages than the service would take by itself.
lock: ## resolve the dependencies anew, without writing any index's address
	$(call set-up,requirements-dev.lock)
	$(LOCK) --group dev --output-file requirements-dev.lock
	$(LOCK) --constraints requirements-dev.lock --output-file requirements.lock
