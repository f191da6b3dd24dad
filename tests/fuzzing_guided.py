"""Fuzzing guided by coverage, with atheris (`pip install claimcheck-news[fuzz]`): `python tests/fuzzing_guided.py -runs=N`.

Arguments are libFuzzer's; a crash ends the run, shows its traceback and leaves its input in a file.
"""

from __future__ import annotations

import sys

import atheris  # type: ignore[import-not-found, import-untyped, unused-ignore]

with atheris.instrument_imports(include=["claimcheck"]):
    import fuzzing


def one(data: bytes) -> None:
    """One input: for any target a text of atheris's own, or one of ours with an ending of its own."""
    provider = atheris.FuzzedDataProvider(data)
    names = sorted(fuzzing.TARGETS.keys() - {"pages"})  # trafilatura is not ours to instrument
    target, corpus, _ = fuzzing.TARGETS[names[provider.ConsumeIntInRange(0, len(names) - 1)]]
    start = "" if provider.ConsumeBool() else fuzzing.made(provider.ConsumeIntInRange(0, 1_000_000), corpus)
    target(start + provider.ConsumeUnicode(300))


if __name__ == "__main__":
    atheris.Setup([sys.argv[0], "-max_len=700", "-timeout=20", *sys.argv[1:]], one)
    atheris.Fuzz()
