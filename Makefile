# Two commands matter: `make site` builds the public site, `make test` proves it. `make help` lists the rest.

PYTHON ?= python3
UV     ?= uv
JOBS   ?= 2
FILINGS ?= ../shared/data/filings

BIN     := .venv/bin
SITE    := .venv/installed-site
TEST    := .venv/installed-test
READY   := .venv/compiled
INSTALL := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check
APT     := DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends
COMPILE := $(UV) pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
           --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command "make lock"

# What the browser tests need of Debian: a browser, Chinese letters for it, a reader for printed pages,
# a library that Playwright's own Node.js is linked with, and two other engines, one of which wants a screen to draw on.
BROWSER_PACKAGES := chromium fonts-noto-cjk poppler-utils libatomic1 firefox-esr webkit2gtk-driver xvfb

# The same engine without the windows of a browser: a page opens in a third of the work. Without it the tests take chromium itself.
BROWSER_SHELL := chromium-headless-shell

# What the tests of deployment and of pushing need of Debian: the web servers that the templates are for, the judge of systemd's units,
# and the server that carriers push to.
SERVER_PACKAGES := nginx caddy systemd openssl curl git openssh-client openssh-server

# The further judges of the built pages come from npm, as package-lock.json pins them; one of them is written in Java.
# These are the commands they need, each with the Debian package that holds it.
JUDGES         := site_tests/judges
JUDGE_COMMANDS := node:nodejs npm:npm java:default-jre-headless

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site serve check test lint unit browser judges judge-commands servers bench corpus format lock clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

site: $(SITE) $(READY) ## Build the public site from plans/ into site/
	@$(BIN)/mingbai build

serve: $(SITE) | site/index.html ## Show the built site in a browser on this machine
	@$(BIN)/mingbai serve

check: lint unit ## Lint, types, import directions and the quick tests: to take under a minute

test: lint $(READY) browser judges servers ## Everything, the complete site and the real-browser tests too
	$(BIN)/python -m pytest --numprocesses $(JOBS) --dist worksteal

lint: $(TEST) # Style, types and import directions
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

unit: $(TEST) $(READY) # The tests that need neither the complete site, nor a browser, nor whole runs of commands
	$(BIN)/python -m pytest --numprocesses $(JOBS) -m "not browser and not whole_site and not whole_run"

bench: $(TEST) $(READY) ## Seconds, plans a second and peak memory for 1,000 and 10,000 plans; how long an old phone waits for a page
	$(BIN)/python -m site_tests.bench

corpus: $(TEST) $(READY) ## Import and judge all real filings in FILINGS, and compare with the frozen summary
	$(BIN)/python -m site_tests.corpus $(FILINGS) --against site_tests/corpus_summary.txt

format: $(TEST) ## Lay out the Python files as ruff does
	$(BIN)/ruff format .

lock: ## Pin the newest allowed versions anew (needs uv)
	@command -v "$(UV)" >/dev/null || { echo "make lock needs uv: pip install uv, or make lock UV=/path/to/uv"; exit 1; }
	$(COMPILE) --upgrade pyproject.toml requirements/build.in --output-file requirements/site.txt
	$(COMPILE) --upgrade --extra test --constraint requirements/site.txt pyproject.toml requirements/build.in \
	    --output-file requirements/test.txt
	@command -v npm >/dev/null || { echo "make lock needs npm for $(JUDGES)/package-lock.json"; exit 1; }
	npm --prefix $(JUDGES) update --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved --no-audit --no-fund

clean: ## Remove everything that these targets made
	rm -rf site .site-building-* .mingbai-cache .venv mingbai.egg-info .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache $(JUDGES)/node_modules
	find generator site_tests -name __pycache__ -type d -prune -exec rm -rf {} +

site/index.html:
	@$(MAKE) --no-print-directory site

# A virtual environment that holds exactly what the lock pins. A changed lock makes it anew.
$(SITE): requirements/site.txt pyproject.toml
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	    echo "Python 3.11 or newer is needed, and $(PYTHON) is not. Name another one: make site PYTHON=python3.12"; exit 1; }
	@"$(PYTHON)" -c 'import ensurepip' 2>/dev/null || [ "$$(id -u)" != 0 ] || ! command -v apt-get >/dev/null || { \
	    echo "Installing python3-venv" && apt-get -qq update && $(APT) python3-venv >/dev/null; }
	@"$(PYTHON)" -c 'import ensurepip' 2>/dev/null || { \
	    echo "Python's venv module is missing. As root: apt-get install python3-venv"; exit 1; }
	@echo "Installing what requirements/site.txt pins into .venv"
	@"$(PYTHON)" -m venv --clear .venv
	@$(INSTALL) --require-hashes --only-binary :all: -r requirements/site.txt
	@$(INSTALL) --no-index --no-deps --no-build-isolation --editable .
	@touch $@

# What every run would otherwise do first, done once for the program as it is now.
$(READY): $(SITE) $(shell find generator -name '*.py')
	@echo "Compiling the program and its patterns"
	@$(BIN)/python -m generator.compile_ahead
	@touch $@

$(TEST): $(SITE) requirements/test.txt
	@echo "Installing what requirements/test.txt pins into .venv"
	@$(INSTALL) --require-hashes --only-binary :all: -r requirements/test.txt
	@touch $@

# Installs those of the packages $(1) that are missing, where we may; otherwise the command $(2).
define with_packages
	@missing=; for package in $(1); do \
	    dpkg-query --show --showformat '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -z "$$missing" ]; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "Installing$$missing" && apt-get -qq update && $(APT) $$missing >/dev/null; \
	else $(2); fi
endef

# Debian's own browser where we may install it, otherwise the one that Playwright brings.
browser: $(TEST)
	$(call with_packages,$(BROWSER_PACKAGES),[ -x /usr/bin/chromium ] || $(BIN)/python -m playwright install --only-shell chromium)
	@[ -x /usr/bin/$(BROWSER_SHELL) ] || [ "$$(id -u)" != 0 ] || ! command -v apt-get >/dev/null || { \
	    echo "Installing $(BROWSER_SHELL)" && apt-get -qq update && $(APT) $(BROWSER_SHELL) >/dev/null; } || \
	    echo "There is no $(BROWSER_SHELL) here: the tests take chromium itself and longer."

servers:
	$(call with_packages,$(SERVER_PACKAGES),echo "The tests of deployment and of pushing need what is missing here. As root: apt-get install$$missing"; exit 1)

judges: $(JUDGES)/node_modules/.package-lock.json
	@command -v java >/dev/null || $(MAKE) --no-print-directory judge-commands

# npm writes this file when it is done. No package may run a script of its own while it is installed.
$(JUDGES)/node_modules/.package-lock.json: $(JUDGES)/package.json $(JUDGES)/package-lock.json
	@$(MAKE) --no-print-directory judge-commands
	@echo "Installing what $(JUDGES)/package-lock.json pins"
	@npm --prefix $(JUDGES) ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

judge-commands:
	@missing=; for pair in $(JUDGE_COMMANDS); do \
	    command -v $${pair%%:*} >/dev/null || missing="$$missing $${pair#*:}"; \
	done; \
	if [ -z "$$missing" ]; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "Installing$$missing" && apt-get -qq update && $(APT) $$missing >/dev/null; \
	else \
	    echo "The further judges of make test need what is missing here. As root: apt-get install$$missing"; exit 1; \
	fi
