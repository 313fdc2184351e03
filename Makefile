# Kith: the commands that people need. `make run` and `make check` set themselves up.
SHELL := /bin/bash
SWIFT := swift
BUILD := .build/release
JOBS ?=

.PHONY: run check test bench hostile faults format setup build clean

## Build Kith and run the first prebuilt scenario.
run: build
	@$(BUILD)/kith run s1

## Everything that is checked before a change lands.
check: setup
	@.ci/check

## The quick tests, within a minute of a build.
test: setup
	@$(SWIFT) build -c release --build-tests --quiet
	@$(SWIFT) test -c release --skip-build --skip AcceptanceTests --skip LawTests --skip PairingTests --quiet

## How fast it is.
bench: setup
	@$(SWIFT) build -c release --quiet --product kith-bench
	@$(BUILD)/kith-bench

## Spoilt scenarios and sites by the hundred, which the program must refuse or survive: N=5000 SEED=7 for more, and others.
N ?= 500
SEED ?= 1
hostile: build
	@python3 Tests/Hostile/hostile.py -n $(N) --seed $(SEED)

## Faults made on purpose, each of which a test must notice: an hour or so; ONLY=word for some of them.
ONLY ?=
faults: setup
	@python3 Tests/Faults/faults.py --only "$(ONLY)"

## Lay out the source code.
format:
	@$(SWIFT) format -i -r Package.swift Sources Tests Benchmarks

setup:
	@.ci/setup

build: setup
	@echo "Building Kith (the first time takes about a minute) …" >&2
	@$(SWIFT) build -c release --quiet --product kith

clean:
	@rm -rf .build
