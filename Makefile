# The two that matter: `make build` and `make test`. Both set up what they need, once.

VENV := .venv
BIN := $(VENV)/bin
SET_UP := pyproject.toml tools/environment.sh tools/system-libraries.sh
COMPILE := CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --generate-hashes \
	--build-deps-for editable --allow-unsafe --strip-extras \
	--no-emit-index-url --no-emit-find-links --no-emit-options $(if $(UPGRADE),--upgrade)
# make ends with "Error 1", which whoever fills in the standards would take for a bug of the program.
SAY_WHY := || { status=$$?; echo 'Ada yang belum beres: lihat pesan di atas. Baris "Error" berikut ini \
	dari make dan artinya hanya itu.' >&2; exit $$status; }

.DELETE_ON_ERROR:
.PHONY: help build check test lint lock bench fuzz gallery clean

help: ## list what can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' $(MAKEFILE_LIST)

build: $(VENV)/.ready ## render every standard in standards/ to output/
	@sh tools/system-libraries.sh $(BIN)/python
	@$(BIN)/iceta build $(SAY_WHY)

check: $(VENV)/.ready ## check iceta.yaml and every standard in standards/
	@$(BIN)/iceta check $(SAY_WHY)

test: lint ## everything that must pass: lint, types, tests
	@sh tools/system-libraries.sh $(BIN)/python
	@$(BIN)/python -m pytest -n auto

lint: $(VENV)/.ready-dev ## ruff and mypy
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy

bench: $(VENV)/.ready-dev ## how fast the engine is beside its peers, and at growing sizes
	@$(BIN)/python -m benchmarks.bench

fuzz: $(VENV)/.ready-dev ## spoil real standards at random: 20,000 through check, 500 through build
	@$(BIN)/python -m fuzz.run

gallery: $(VENV)/.ready ## every style and format for three services, as one page to look at
	@$(BIN)/python -m tools.gallery

lock: $(VENV)/.ready-dev ## renew the lock files after a change of pyproject.toml (UPGRADE=1: all to the newest)
	@$(COMPILE) --output-file requirements.lock pyproject.toml
	@$(COMPILE) --extra dev --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml

clean: ## remove the environment and the caches; output/ stays
	@rm -rf $(VENV) build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find iceta_infographic tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.ready: requirements.lock $(SET_UP)
	@sh tools/environment.sh requirements.lock
	@touch $@

# The development lock holds the same pins and more, so this environment serves for both.
$(VENV)/.ready-dev: requirements-dev.lock requirements.lock $(SET_UP)
	@sh tools/environment.sh requirements-dev.lock
	@touch $(VENV)/.ready $@
