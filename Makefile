# One word for each job. The first one that is called makes the virtual environment.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: check test clients bench out

$(BIN)/i2vbib: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet -e '.[dev,cite]'
	touch $@

check: $(BIN)/i2vbib   ## formatting, lint, types, and that out/ is what data/ gives
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/i2vbib --data data build --check

test: $(BIN)/i2vbib    ## the tests; those of clients that are not installed are skipped
	$(BIN)/pytest -n auto

clients:               ## install every real client (Debian and npm packages) that the tests know
	scripts/install-clients

bench: $(BIN)/i2vbib   ## speed and memory beside the peers
	$(BIN)/python -m benchmarks.export

out: $(BIN)/i2vbib     ## read data/catalog.md again and rebuild out/
	$(BIN)/i2vbib --data data sync data/catalog.md
	$(BIN)/i2vbib --data data build
