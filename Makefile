# graph: build the shipped article and say where its page is. check: what takes seconds. test: everything
# that CI checks. hooks: have git run check before each commit. fuzz: a minute a target.
PYTHON ?= python3
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
OUT ?= out
SECONDS_A_TARGET ?= 60
DATA ?= ../shared/data
MEASURES ?= ../shared/eval/eval_attrib.py

.PHONY: graph test check hooks lint types layers scripts programs bench fuzz accuracy model clean

graph: .venv/installed
	$(BIN)/graphkit build seeds/articles -o $(OUT)

check: lint types layers
	$(BIN)/graphkit check-seeds seeds

hooks:
	git config core.hooksPath .ci/hooks

test: check scripts programs
	$(BIN)/python -m pytest

lint: .venv/installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/installed-test
	$(BIN)/mypy

layers: .venv/installed-test
	$(BIN)/lint-imports --no-cache

scripts:
	@sh .ci/scripts

programs:
	@sh .ci/programs

.venv/bin/python:
	PYTHON=$(PYTHON) sh .ci/venv

.venv/installed: requirements.lock requirements-build.lock pyproject.toml | .venv/bin/python
	$(INSTALL) --require-hashes --only-binary :all: -r requirements.lock -r requirements-build.lock
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/installed-test: requirements-test.lock .venv/installed
	$(INSTALL) --require-hashes --only-binary :all: -r requirements-test.lock
	@touch $@

bench: .venv/installed-test programs
	$(BIN)/python tools/page/bench.py

fuzz: .venv/installed-test
	$(INSTALL) --require-hashes --only-binary :all: -r tools/fuzz/requirements.txt
	$(BIN)/python -m tools.fuzz --seconds $(SECONDS_A_TARGET)

accuracy: .venv/installed-test
	$(BIN)/python -m tools.accuracy $(DATA)
	$(BIN)/python -m tools.forms tests/gold/forms
	$(BIN)/python -m tools.news $(DATA) tests/gold/news.jsonl
	$(BIN)/python -m tools.news $(DATA) tests/gold/news_late.jsonl
	$(BIN)/python -m tools.days $(DATA) tests/gold/news.jsonl
	$(BIN)/python -m tools.topics $(DATA) tests/gold/news.jsonl
	$(BIN)/python -m tools.topics $(DATA) tests/gold/news_late.jsonl
	$(BIN)/python -m tools.namings $(DATA)/actors

# The training packages are no part of the program: torch alone is larger than all the rest.
model: .venv/installed
	$(PYTHON) -m venv .venv-model
	.venv-model/bin/python -m pip install --quiet -r tools/training/requirements.txt
	PYTHONPATH=.:$$(echo .venv/lib/python*/site-packages) .venv-model/bin/python -m tools.training.train \
		--data $(DATA)/attribution --measures $(MEASURES) --out model
	PYTHONPATH=.:$$(echo .venv/lib/python*/site-packages) .venv-model/bin/python -m tools.training.export \
		--network model/network.pt --data $(DATA)/attribution --out model
	$(BIN)/python -m tools.training.ranking $(DATA)/actors
	$(BIN)/python -m tools.training.fast --data $(DATA)/attribution --measures $(MEASURES) --out model

clean:
	rm -rf .venv tools/page/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find $(OUT) -mindepth 1 ! -name README.md -delete
