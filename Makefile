# make demo: set everything up and open the sample workshop.  make test: set up and pass every test.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEV_READY := $(VENV)/.dev-ready
NODE_READY := node_modules/.ready

.PHONY: demo test setup lab check static bench format clean

demo: $(READY)
	$(BIN)/journeylab demo

# two runs: the browser's driver keeps an event loop running, which other tests need to be free
test: static
	$(BIN)/python -m pytest -m "not browser"
	$(BIN)/python -m pytest -m browser

setup: $(DEV_READY) $(NODE_READY)

lab: $(READY)
	$(BIN)/journeylab lab

check: static
	HYPOTHESIS_PROFILE=quick $(BIN)/python -m pytest -q -n 2 -m "not browser and not slow and not postgresql and not engines and not data"

# all that needs no test run: format, lint, types, import contracts, JavaScript
static: setup
	$(BIN)/ruff format --check -q .
	$(BIN)/ruff check -q .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/node.py check

bench: setup
	for b in $(filter-out benchmarks/diagnose.py,$(wildcard benchmarks/*.py)); do $(BIN)/python $$b || exit 1; done
	$(BIN)/python benchmarks/diagnose.py --events 1000000

format: setup
	$(BIN)/ruff format -q .
	$(BIN)/ruff check -q --fix .

clean:
	rm -rf $(VENV) node_modules

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("JourneyLab needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12") if sys.version_info < (3, 11) else None'
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { echo "Python has no ensurepip here: install python3-venv (apt-get install python3-venv), then try again."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --disable-pip-version-check -e .
	@touch $@

# what tests and checks need, and a workshop does not
$(DEV_READY): $(READY)
	$(BIN)/python -m pip install -q --disable-pip-version-check -e ".[dev]"
	@touch $@

$(NODE_READY): package.json $(DEV_READY)
	$(BIN)/python tools/node.py install
	@touch $@
