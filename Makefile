# What can be done here. `make` alone lists it.
.DEFAULT_GOAL := help
.PHONY: help demo test check run bench kill faults fuzz check-import install clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## build, play the year 2025 and the story, try other rules on it, issue and export its quarters into .demo/
	@scripts/demo.sh

test: ## build and run every test
	@scripts/test.sh

check: ## format, documentation, imports, linked libraries, every target without warnings
	@scripts/check.sh

run: ## a daemon on the demo city that stays, in .run/
	@scripts/run.sh

bench: ## measure both engines beside their floors, at SIZES=10k,100k,1M orders; .bench/results.json
	@SIZES='$(SIZES)' scripts/bench.sh

kill: ## SIGKILL a loaded daemon ROUNDS=100 times, and a tenth of that on PostgreSQL, and count what it had acknowledged
	@ROUNDS=$(ROUNDS) scripts/kill.sh

faults: ## full, slow, read-only and damaged disks, a clock set back, servers and networks that go away, two daemons; ONLY=NAME
	@ONLY='$(ONLY)' scripts/faults.sh

fuzz: ## give RUNS=1000000 made-up messages to their readers; SEED=N for the same ones again; finds in .fuzz/finds
	@RUNS='$(RUNS)' SEED='$(SEED)' scripts/fuzz.sh

check-import: ## import FILE= by MAPPING= into CITY= and compare the figures with the file's own
	@FILE='$(FILE)' MAPPING='$(MAPPING)' CITY='$(CITY)' scripts/check-import.sh

install: ## install the release build below DESTDIR= and PREFIX=
	@DESTDIR='$(DESTDIR)' PREFIX='$(PREFIX)' scripts/install.sh

clean: ## remove what was built and played
	@rm -rf .build .demo .run .bench
