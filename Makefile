# Every target installs what it needs into .venv; only make and python3 are assumed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: test lint clean

$(VENV)/.dev: requirements/dev.txt pyproject.toml
	@$(PYTHON) -m venv $(VENV) || { echo "python3-venv belum ada; jalankan: apt-get install python3-venv"; exit 1; }
	$(BIN)/python -m pip install -q --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .
	@touch $@

test: $(VENV)/.dev ## pass all tests
	$(BIN)/python -m pytest

lint: $(VENV)/.dev ## ruff, mypy strict, import-linter
	$(BIN)/ruff check src tests
	$(BIN)/ruff format --check src tests
	$(BIN)/mypy
	$(BIN)/lint-imports

clean:
	rm -rf $(VENV)
