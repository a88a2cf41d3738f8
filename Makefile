# make demo   an invented locality, ready to look at          make test   every check there is, what is long by some of it
# make setup  what both need                                  make drill  what is long, whole, in an hour
# make docs   the generated pages of the documentation
SHELL := /bin/bash
.ONESHELL:
.SHELLFLAGS := -euo pipefail -c
.PHONY: setup demo test drill docs clean

KITH := .venv/bin/kith
RUNTIME := .venv/.runtime
CHECKS := .venv/.checks
ASSETS := kith/web/static/nhsuk/.made
PEOPLE ?= 2000
PORT ?= 8000
# What tries some of it in `make test` and all of it in `make drill`: what takes longest first, so that neither of the two
# who do it is left alone with it.
LONGER := tests/drills/test_kills.py tests/drills/test_soak.py tests/web/test_corpora.py tests/web/matrix/test_matrix.py \
	tests/web/matrix/test_forms.py \
	tests/canaries tests/engine tests/audit tests/drills tests/web/test_hostile.py tests/journeys/test_nothing_leaks.py \
	tests/journeys/test_step_down.py \
	tests/journeys/test_every_page_otherwise.py tests/journeys/test_every_page.py tests/web/test_addresses_described.py \
	tests/exchange/test_corpora.py tests/web/test_sealed.py tests/journeys/test_old_machine.py \
	tests/journeys/test_first_thing.py tests/duties/test_one_by_one.py tests/exchange/test_fed.py \
	tests/intake/test_digests_whole.py tests/intake/test_one_visit.py tests/intake/test_order.py \
	tests/linkage/test_judging.py tests/linkage/test_name_groups.py tests/linkage/test_real_caseloads.py \
	tests/notices/test_never_unsafe.py tests/notices/test_sending.py tests/pictures/test_any_family.py

setup: $(RUNTIME) $(ASSETS)

$(RUNTIME): requirements.lock setup/uv.lock setup/python pyproject.toml
	setup/python requirements.lock
	touch $@

$(CHECKS): requirements-dev.lock $(RUNTIME)
	setup/python requirements-dev.lock
	touch $@

$(ASSETS): package-lock.json setup/assets setup/node.lock | $(RUNTIME)
	.venv/bin/python setup/assets
	touch $@

demo: setup
	$(KITH) migrate
	$(KITH) demo --people $(PEOPLE) --port $(PORT)

test: setup $(CHECKS)
	setup/browser
	.venv/bin/ruff check
	.venv/bin/lint-imports --no-cache
	.venv/bin/python -m pytest -n 2 --dist worksteal $(TESTS)

drill: setup $(CHECKS)
	setup/browser
	KITH_DRILL=long KITH_LOT=$${KITH_LOT:-$$(date +%s)} .venv/bin/python -m pytest -s -n 2 \
		--dist loadfile --no-loadscope-reorder --durations=40 $(LONGER)

docs: setup
	$(KITH) docs

clean:
	rm -rf .venv kith/web/static/nhsuk
