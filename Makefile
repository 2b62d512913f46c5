# Two commands for a new machine: `make demo` and `make test`. Both set up what they need.
VENV   ?= .venv
PYTHON ?= python3
BIN     = $(VENV)/bin
ARGS   ?=

.PHONY: demo test check browser build clean

demo: $(VENV)/.installed
	$(BIN)/lagebild demo $(ARGS)

test: $(VENV)/.test-installed browser check
	sh tools/with-postgres.sh $(BIN)/python -m pytest -n 2 $(ARGS)

check: $(VENV)/.test-installed
	$(BIN)/ruff check src tests bench training
	$(BIN)/ruff format --check src tests bench training
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

build: $(VENV)/.test-installed
	$(BIN)/python -m pip install -q build
	$(BIN)/python -m build

$(VENV)/bin/python:
	@$(PYTHON) -m venv $(VENV) 2>/dev/null || sh tools/install-venv.sh $(PYTHON) $(VENV)

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install -q --disable-pip-version-check -e .
	@touch $@

$(VENV)/.test-installed: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install -q --disable-pip-version-check -e ".[test,check]"
	@touch $@ $(VENV)/.installed

browser:
	@sh tools/install-browser.sh

clean:
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache
