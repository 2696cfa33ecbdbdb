# make          installs what is missing, builds, and renders Templates/ into Reports/
# make test     the same, and runs the tests
# make install  puts the command klio into PREFIX/bin (PREFIX=~/.local)
# make dist     puts one static, stripped binary and its checksum into dist/
# make lint     checks the style of the sources
# make measure  times and instruction counts of the command (Tests/Measuring/measure)

PREFIX ?= ~/.local
prefix := $(patsubst ~%,$(HOME)%,$(PREFIX))

packages := libcmark-dev libevent-dev libjemalloc-dev libmpfr-dev libyaml-dev pkg-config
klio := .build/release/klio
# One executable without any library to load starts in about a millisecond.
flags := --configuration release --product klio -Xswiftc -static-executable
ifeq ($(shell uname),Darwin)
flags := --configuration release --product klio
endif

.PHONY: render test install dist lint measure build packages

render: build
	@$(klio) render && echo "Open Reports/index.html in a browser."

test: packages
	@swift build --build-tests --explicit-target-dependency-import-check error
	@swift test --skip-build --disable-xctest

install: build
	@install -d "$(prefix)/bin" && install -m 755 $(klio) "$(prefix)/bin/klio"
	@echo "Installed $(prefix)/bin/klio"

dist: build
	@rm -rf dist && install -d dist
	@name=klio-$$($(klio) --version)-$$(uname -s)-$$(uname -m) && strip -o dist/$$name $(klio) \
	    && cd dist && sha256sum $$name > $$name.sha256 && ls -l

lint:
	@swift format lint --strict --recursive Package.swift Sources Tests

measure: build
	@Tests/Measuring/measure $(klio)

build: packages
	@swift build $(flags)

packages:
	@command -v swift >/dev/null || { echo "Klio needs Swift 6.2 or newer: https://swift.org/install"; exit 1; }
ifneq ($(shell uname),Darwin)
	@missing=$$(for p in $(packages); do \
	    dpkg-query -W -f '$${Status}' $$p 2>/dev/null | grep -q '^install ok installed' || echo $$p; done); \
	if [ -n "$$missing" ]; then \
	    sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	    echo "Installing" $$missing; \
	    $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing; \
	fi
endif
