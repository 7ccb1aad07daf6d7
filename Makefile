# Every target installs what it needs into .venv; only make and python3 are assumed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install -q --disable-pip-version-check
HASIL := hasil

.DEFAULT_GOAL := help
.PHONY: help demo web test lint bench docs wheel clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

# Debian ships python3 without ensurepip; where we may, we install it.
$(BIN)/python:
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	  { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq python3-venv && $(PYTHON) -m venv $(VENV); } || \
	  { echo "python3-venv belum ada; jalankan: sudo apt-get install python3-venv"; exit 1; }; }

$(VENV)/.run: requirements/run.txt pyproject.toml | $(BIN)/python
	$(PIP) --require-hashes -r requirements/run.txt
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.web: requirements/web.txt pyproject.toml | $(BIN)/python
	$(PIP) --require-hashes -r requirements/web.txt
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements/dev.txt pyproject.toml | $(BIN)/python
	$(PIP) --require-hashes -r requirements/dev.txt
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

demo: $(VENV)/.run ## write the example's LKjIP (DOCX, PDF, HTML) and the findings on the original
	@$(BIN)/sakip contoh -o $(HASIL)/contoh --timpa
	@$(BIN)/sakip susun $(HASIL)/contoh/bluto-2023.xlsx -o $(HASIL)
	@$(BIN)/sakip periksa $(HASIL)/contoh/bluto-2023-asli.xlsx --format html -o $(HASIL)/temuan-asli.html || [ $$? = 1 ]
	@$(BIN)/sakip periksa $(HASIL)/contoh/bluto-2023-asli.xlsx --pilih salah | tail -n 12 || true
	@echo; echo "LKjIP contoh (DOCX, PDF, HTML) dan temuan atas laporan asli ada di folder $(HASIL)/"

	@echo "Aplikasi web dengan kabupaten contoh: make web"

web: $(VENV)/.web ## run the web application with a demo kabupaten (SQLite in hasil/web), log-ins printed
	@SAKIP_DATA=$(HASIL)/web $(BIN)/sakip web --contoh

# Browser tests drive Debian's chromium; PostgreSQL runs from a throw-away cluster. Where they are missing and we may, we install.
test: $(VENV)/.dev ## pass all tests: on SQLite, in a browser, and the web application's once more on PostgreSQL
	@command -v chromium >/dev/null || { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; } || echo "chromium tidak ada: uji peramban dilewati"
	$(BIN)/python -m pytest -n auto
	tests/postgresql.sh $(BIN)/python -m pytest -n auto tests/web --ignore tests/web/peramban/test_halaman_peramban.py

lint: $(VENV)/.dev ## ruff, mypy strict, import-linter
	$(BIN)/ruff check src tests bench docs
	$(BIN)/ruff format --check src tests bench docs
	SAKIP_DATA=.mypy_cache/data $(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.dev ## measure the figures of bench/ (installs LibreOffice where it may)
	@command -v soffice >/dev/null || { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq --no-install-recommends libreoffice-writer; } || echo "LibreOffice tidak ada: angkanya tidak diukur"
	$(BIN)/python bench/jalankan.py
	$(BIN)/python bench/web.py
	$(BIN)/python bench/skm.py
	$(BIN)/python bench/skm_serbuan.py
	$(BIN)/python bench/mutasi.py
	$(BIN)/python bench/teks_jahat.py

docs: $(VENV)/.dev ## generate the reference pages and build the site into site/
	$(PIP) --require-hashes -r requirements/docs.txt
	$(BIN)/python docs/buat.py
	$(BIN)/python -m mkdocs build -q

wheel: $(VENV)/.dev ## build the wheel into dist/
	$(BIN)/python -m pip wheel -q --no-deps --no-build-isolation -w dist .

clean:
	rm -rf $(VENV) $(HASIL) site dist
