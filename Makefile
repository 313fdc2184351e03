# Kith: the commands that people need. `make run` and `make check` set themselves up.
SHELL := /bin/bash
SWIFT := swift
BUILD := .build/release
QUICK := .build/quick/release
comma := ,

.PHONY: run check test validate bench bench-peers scale sanitize dist hostile torture faults format setup build quick clean

## Run the first prebuilt scenario; the first time, with a program that is built quickly and runs slowly.
run: setup
	@if [ -x $(BUILD)/kith ]; then $(MAKE) --no-print-directory build && $(BUILD)/kith run s1; \
	else $(MAKE) --no-print-directory quick && $(QUICK)/kith run s1 --no-store && printf '\n%s\n%s\n' \
	  "This table came from a program built in a hurry: the same numbers, slowly. Next:" \
	  "  make build      about four minutes, once; then $(BUILD)/kith runs many times as fast" >&2; fi

## Everything that is checked before a change lands.
check: setup
	@.ci/check

## The quick tests: without those that run whole scenarios, and without what has "thorough" in its name.
test: setup
	@.ci/build --build-tests
	@.ci/test --skip AcceptanceTests --skip '[Tt]horough' --quiet

## How fast it is.
bench: setup
	@.ci/build --product kith-bench
	@$(BUILD)/kith-bench

## How time and memory grow with people and ties: written to Results/scale.md and scale.svg; LARGEST=1000000 takes ten minutes and 6 GB.
LARGEST ?= 100000
scale: build
	@python3 Benchmarks/Scale/scale.py --largest $(LARGEST)

## Contagions beside the fastest other programs, written to Results/peers.md: NETWORKS=G1,G2,G3 PEERS=folder of scripts.
NETWORKS ?= G1,G2
PEERS ?=
RIVALS := .build/peers/bin
bench-peers: setup
	@.ci/build --product kith-bench
	@test -x $(RIVALS)/python || python3 -m venv .build/peers
	@$(RIVALS)/pip install --quiet numpy numba $(if $(PEERS),cynetdiff scipy networkx)
	@$(RIVALS)/python Benchmarks/Peers/graphs.py .build/peers/graphs $(subst $(comma), ,$(NETWORKS))
	@$(RIVALS)/python Benchmarks/Peers/compare.py $(BUILD)/kith-bench .build/peers/graphs --networks $(NETWORKS) \
	  $(if $(PEERS),--peers $(PEERS)) --out Results/peers.md

## Numbers that others worked out, and ours: written to Results/validation.md; FRESH=1 draws new ones.
FRESH ?=
validate: build
	@mkdir -p Results
	@$(BUILD)/kith validate --out Results/validation.md $(if $(FRESH),--fresh)

## Spoilt scenarios and sites by the hundred, which the program must refuse or survive: N=5000 SEED=7 for more, and others.
N ?= 500
SEED ?= 1
hostile: build
	@python3 Tests/Hostile/hostile.py -n $(N) --seed $(SEED)

## Runs that are killed, starved and written to failing disks, which must go on to the same bytes: KILLS=3000 before a release.
KILLS ?= 200
torture: build
	@python3 Tests/Torture/torture.py -n $(KILLS) --seed $(SEED)

## The quick tests under a sanitizer, built apart: KIND=address or thread.
KIND ?= address
sanitize: setup
	@.ci/sanitize $(KIND)

## Faults made on purpose, each of which a test must notice: an hour or so; ONLY=word for some of them.
ONLY ?=
faults: setup
	@python3 Tests/Faults/faults.py --only "$(ONLY)"

## Lay out the source code.
format:
	@$(SWIFT) format -i -r Package.swift Sources Tests Benchmarks

setup:
	@.ci/setup

## The program as it is meant to be used.
build: setup
	@echo "Building Kith (the first time takes about four minutes) …" >&2
	@.ci/build --product kith

## An archive that runs on any Linux of this kind of processor with nothing installed, tried where there is nothing else.
dist: setup
	@.ci/dist

quick: setup
	@echo "Building Kith in a hurry (the first time takes about a minute) …" >&2
	@.ci/build --product kith --scratch-path .build/quick -Xswiftc -Onone -Xcc -DKITH_PLAIN

clean:
	@rm -rf .build
