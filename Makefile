# Every recipe is one visible command. `make` lists what there is.
.DEFAULT_GOAL := help
.PHONY: help run test bench simulate torture deb install format lint clean

BUILD := swift build --explicit-target-dependency-import-check error
BIN := .build/release

help: ## list what there is
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

run: ## set up, build, and rehearse Changhan's fiscal year 2568 into ./rehearsal
	Tests/Rig/setup run && $(BUILD) -c release --product itactl && $(BIN)/itactl rehearse --config config/ita-reminderd.yaml --output rehearsal

test: ## set up and run everything that CI runs: lint, import check, tests, the real parts
	Tests/Rig/setup test && Tests/Rig/test

bench: ## memory, wake-ups, readiness and the cost of a cycle, as figures and ratios
	Tests/Rig/setup run && $(BUILD) -c release && Tests/Rig/bench

simulate: ## a crash at every effect of a spring and of a 1 October, 2,000 years and 1,000 times three in which things break
	$(BUILD) -c release --product ita-simulate && Tests/Rig/simulate && Tests/Rig/simulate --years 3 --worlds 1000

torture: ## the real daemon killed 500 times, its disk full and failing, its ledger torn and exchanged
	Tests/Rig/setup test && $(BUILD) -c release --static-swift-stdlib && Tests/Rig/torture

deb: ## build the Debian package into build/, without root
	Tests/Rig/setup deb && DEB_RULES_REQUIRES_ROOT=no DEB_OUTPUT=build debian/rules clean binary

install: ## build and install the package on this machine
	$(MAKE) deb && sudo apt-get install -y ./build/ita-reminderd_*.deb

format: ## write every source in the house style
	swift format -i -r Package.swift Sources Tests

lint: ## the style check alone
	swift format lint --strict -r Package.swift Sources Tests

clean: ## remove what was built
	rm -rf .build build rehearsal
