# `make help` lists the targets. Everything is installed into .venv from PyPI; nothing else on the machine is touched.
PYTHON ?= python3
BIN := .venv/bin
CASE := kremlin-2022
# Where `make record` asks: any OpenAI-compatible endpoint.
BASE_URL ?= http://127.0.0.1:8080/v1
MODEL ?=
# Labelled data for `make eval`; it is not part of this repository. READER=llm asks BASE_URL about the events named in ONLY.
DATA ?=
READER ?= rules
ONLY ?=

.DEFAULT_GOAL := help
.PHONY: help demo test check format docs fuzz record eval bench clean

help:  ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 18

.venv/ready: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "claimcheck needs Python 3.11 or newer: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

demo: .venv/ready  ## the report of the five articles in seeds/, from a recorded model: no key, no network
	@$(BIN)/claimcheck check seeds/$(CASE) --replay cassettes/$(CASE).json --fail-on never

test: .venv/ready  ## all tests, with no network but loopback
	$(BIN)/pytest -q

check: .venv/ready  ## format, lint, types, import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/ready  ## mend what format and lint can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

fuzz: .venv/ready  ## 200,000 inputs for what reads foreign text; then guided by coverage, where atheris can be had
	$(BIN)/python tests/fuzzing.py 200000
	HYPOTHESIS_PROFILE=long $(BIN)/pytest -q tests/test_fuzz.py
	@if $(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[fuzz]' && $(BIN)/python -c 'import atheris'; \
		then $(BIN)/python tests/fuzzing_guided.py -runs=50000; else echo 'no atheris here: not guided by coverage'; fi

docs: .venv/ready  ## write docs/reference/ from the code
	$(BIN)/python docs/make_reference.py

record: .venv/ready  ## ask the endpoint BASE_URL (and MODEL) anew and record its answers for the seeds
	$(BIN)/claimcheck check seeds/$(CASE) --reader llm --base-url $(BASE_URL) $(if $(MODEL),--model $(MODEL)) \
		--record cassettes/$(CASE).json --fail-on never

eval: .venv/ready  ## measure on the labelled data in DATA and write the tables of EVALUATION.md
	@$(BIN)/python benchmarks/challenge_table.py
	@$(BIN)/python benchmarks/evaluate.py --data "$(DATA)" --reader $(READER) $(if $(filter llm,$(READER)),--base-url $(BASE_URL)) \
		$(if $(MODEL),--model $(MODEL)) $(if $(ONLY),--only $(ONLY))

bench: .venv/ready  ## measure speed, growth and memory of reading and comparing
	@$(BIN)/python benchmarks/scale.py --into EVALUATION.md

clean:  ## remove what the targets above made
	rm -rf .venv .mypy_cache .ruff_cache .hypothesis dist build
