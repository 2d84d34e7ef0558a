# make run    set up, start the dashboard (PORT=8600)  make test   set up and run every test, the browser's too
# make check  format, lint, types, contracts, floors  make build  rebuild data/ from seeds/
# make lock   renew the pinned requirements           make bench  measure speed and scale
# make readers  also install what reads pages, PDF, Word, feeds and crawls (docs/readers.md)
# make signin   also install what editors sign in with       make audit  ask a feed of vulnerabilities about the pins
# make screenshots  pictures of every page, light and dark, wide and narrow
#
# Every path here is relative, so that a folder with spaces in its name works.

SHELL := /bin/sh
VENV ?= .venv
# Tests run in so many processes, a file in one of them; those that start processes of their own come after, alone.
JOBS ?= 2
# Where known vulnerabilities are asked for: pypi or osv.
FEED ?= pypi
PY := $(VENV)/bin/python
# The first of these that is Python 3.11 or newer; PYTHON=/path/to/python overrides it.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python3.14 python; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo "$$p"; break; }; done)
PIN = "$(PY)" -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate
COMPILE = $(PIN) --extra install
INSTALL = "$(PY)" -m pip install --quiet --disable-pip-version-check

.PHONY: help run readers signin build test check style types measures audit lock bench browser screenshots clean
.DEFAULT_GOAL := help

help:
	@sed -n '1,6s/^# //p' Makefile

run: $(VENV)/installed-run
	@"$(PY)" -m tracker build || test $$? -eq 1
	"$(PY)" -m streamlit run dashboard.py $(if $(PORT),--server.port "$(PORT)")

readers: $(VENV)/installed-run
	$(INSTALL) --require-hashes -r requirements-readers.txt

signin: $(VENV)/installed-run
	$(INSTALL) --require-hashes -r requirements-signin.txt

build: $(VENV)/installed-run
	"$(PY)" -m tracker build

test: $(VENV)/installed-dev browser
	"$(PY)" -m pytest -n $(JOBS) --dist loadfile --ignore=tests/refreshing/test_sharding.py
	"$(PY)" -m pytest tests/refreshing/test_sharding.py

# Three parts that need nothing of each other: make --jobs 2 check takes as long as the longest.
check: style types measures

style: $(VENV)/installed-dev
	"$(PY)" -m ruff format --check .
	"$(PY)" -m ruff check .
	"$(VENV)/bin/lint-imports"

types: $(VENV)/installed-dev
	"$(PY)" -m mypy

measures: $(VENV)/installed-dev
	"$(PY)" -m tracker score $(if $(CI),--verify,--write) data/quality.json
	"$(PY)" -m tracker check

bench: $(VENV)/installed-run
	@for script in benchmarks/*.py; do echo "== $$script"; "$(PY)" "$$script" || exit 1; done

screenshots: $(VENV)/installed-dev browser
	"$(PY)" scripts/screenshots.py --start

# UPGRADE=--upgrade takes the newest versions; without it the present pins stay where they still fit.
lock: $(VENV)/installed-dev
	$(COMPILE) $(UPGRADE) --output-file requirements.txt pyproject.toml
	$(COMPILE) $(UPGRADE) --extra dev --constraint requirements.txt --output-file requirements-dev.txt pyproject.toml
	$(COMPILE) $(UPGRADE) --extra readers --constraint requirements-dev.txt --output-file requirements-readers.txt pyproject.toml
	$(COMPILE) $(UPGRADE) --extra signin --constraint requirements-dev.txt --output-file requirements-signin.txt pyproject.toml
	$(PIN) $(UPGRADE) --group fuzzing --output-file requirements-fuzzing.txt
	$(PIN) $(UPGRADE) --group audit --output-file requirements-audit.txt
	@! grep -n '://' requirements*.txt || { echo 'The pins must name no host.' >&2; exit 1; }

# A package that the feed does not know is a failure: an answer that nothing was found must mean that it was looked for.
audit: $(VENV)/created
	@"$(PYTHON)" -m venv "$(VENV)-audit"
	"$(VENV)-audit/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-audit.txt
	@for pins in requirements.txt requirements-readers.txt requirements-signin.txt requirements-dev.txt; do echo "== $$pins"; \
		"$(VENV)-audit/bin/pip-audit" --strict --disable-pip --require-hashes --vulnerability-service "$(FEED)" -r "$$pins" || exit 1; done

clean:
	rm -rf "$(VENV)" "$(VENV)-audit" build dist tracker.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

# --- set-up; the stamp files make a second run quick ---

$(VENV)/created:
	@test -n "$(PYTHON)" || { echo 'Python 3.11 or newer is needed: install it, or name it with make PYTHON=/path/to/python.' >&2; exit 2; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo '$(PYTHON) is older than Python 3.11: name a newer one with make PYTHON=/path/to/python.' >&2; exit 2; }
	@"$(PYTHON)" -m venv "$(VENV)" || { echo 'No virtual environment could be made; on Debian and Ubuntu: apt-get install python3-venv' >&2; exit 2; }
	@touch "$@"

$(VENV)/installed-run: $(VENV)/created requirements.txt pyproject.toml
	@echo 'Installing the pinned packages ...'
	@$(INSTALL) --require-hashes -r requirements.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch "$@"

$(VENV)/installed-dev: $(VENV)/installed-run requirements-dev.txt requirements-fuzzing.txt
	@echo 'Installing the pinned tools for tests and checks ...'
	@$(INSTALL) --require-hashes -r requirements-dev.txt
	@$(INSTALL) --require-hashes --only-binary :all: -r requirements-fuzzing.txt 2>/dev/null || \
		echo 'There is no atheris for this system: texts are not bred by coverage, that test is skipped.'
	@touch "$@"

# The tests drive a real browser: $$CHROMIUM, one on PATH, Debian's (as root), or Playwright's own, in this order.
browser: $(VENV)/installed-dev
	@if "$(PY)" tests/chromium.py; then exit 0; fi; \
	if [ -n "$$CHROMIUM" ]; then "$(PY)" tests/chromium.py --explain; exit 2; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo 'Installing chromium with apt-get ...'; \
		{ apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } </dev/null >/dev/null || true; \
	fi; \
	if "$(PY)" tests/chromium.py; then exit 0; fi; \
	echo 'Installing chromium with Playwright ...'; \
	"$(PY)" -m playwright install chromium </dev/null || true; \
	"$(PY)" tests/chromium.py --explain
