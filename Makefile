# make demo   parses a bundled article and shows what was read from it
# make test   everything that CI runs
# make bench  speed, memory and import time of the wheel, beside other libraries
# Needs Python 3.11 or newer, git and make; everything else is installed into .venv.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo $$p; break; }; done)
VENV := .venv
WHEEL_VENV := .venv-wheel
BENCH_VENV := .venv-bench
WHEEL := dist/.built
COMPILE := $(if $(shell command -v cc),always,never)
BIN := $(VENV)/bin
PIP := -m pip --disable-pip-version-check --quiet
PLUGIN := examples/newsevents-sanctions
DEMO := seeds/ru/kremlin-five-hours.txt

.PHONY: demo test lint types unit wheel bench docs clean

demo: $(VENV)/.installed
	$(BIN)/newsevents parse $(DEMO)

test: lint types unit wheel

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .

types: $(VENV)/.installed-dev
	$(BIN)/mypy

unit: $(VENV)/.installed-dev
	$(BIN)/python -m pytest

# The wheel, compiled where a C compiler is, in an environment of its own: all tests run on it, the examples run from it,
# and a stranger's plugin is installed and tested.
wheel: $(WHEEL)
	rm -rf $(WHEEL_VENV)
	$(BIN)/python -m venv $(WHEEL_VENV)
	$(WHEEL_VENV)/bin/python $(PIP) install "$$(echo dist/newsevents-*.whl)[testing]" jsonschema
	$(WHEEL_VENV)/bin/python -m pytest -p no:cacheprovider tests
	$(WHEEL_VENV)/bin/python $(PIP) install ./$(PLUGIN)
	cd $(PLUGIN) && $(CURDIR)/$(WHEEL_VENV)/bin/python -m pytest -c pyproject.toml --rootdir . -p no:cacheprovider
	cd dist && $(CURDIR)/$(WHEEL_VENV)/bin/newsevents plugins
	cd dist && $(CURDIR)/$(WHEEL_VENV)/bin/python -m newsevents.examples

# The wheel as it should be published: compiled with a profile.
bench: $(VENV)/.installed-dev
	rm -rf build/profiled
	NEWSEVENTS_COMPILE=$(COMPILE:always=profiled) $(BIN)/python -m hatchling build --target wheel --directory build/profiled
	$(BIN)/python -m venv $(BENCH_VENV)
	$(BENCH_VENV)/bin/python $(PIP) install --force-reinstall "$$(echo build/profiled/newsevents-*.whl)[bench]"
	$(BENCH_VENV)/bin/python benchmarks/parse.py
	$(BENCH_VENV)/bin/python benchmarks/dates.py

# Writes the pages of the reference that come from the code, and the output of examples; tests tell when they are out of date.
docs: $(VENV)/.installed
	$(BIN)/python tools/build_reference.py
	$(BIN)/python tools/refresh_examples.py

$(WHEEL): $(VENV)/.installed-dev $(shell git ls-files src seeds docs) README.md tools/compile.py hatch_build.py
	rm -rf dist
	NEWSEVENTS_COMPILE=$(COMPILE) $(BIN)/python -m hatchling build --target wheel
	@touch $@

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "newsevents needs Python 3.11 or newer: put it on the PATH, or say make PYTHON=/path/to/python3" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(BIN)/python pyproject.toml
	$(BIN)/python $(PIP) install --editable .
	@touch $@

$(VENV)/.installed-dev: $(BIN)/python pyproject.toml
	$(BIN)/python $(PIP) install --editable '.[dev]'
	@touch $@ $(VENV)/.installed

clean:
	rm -rf $(VENV) $(WHEEL_VENV) $(BENCH_VENV) dist build
