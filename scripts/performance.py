#!/usr/bin/env python3
"""performance.py [RESULTS.json…]: writes what was measured into docs/PERFORMANCE.md, between its two marks.

Without names it takes .bench/results.json. Parts that were measured apart are given one after the other: what a later file
measured stands instead of what an earlier one did.
"""
import json
import os
import sys

PAGE = os.path.join(os.path.dirname(__file__), "..", "docs", "PERFORMANCE.md")
MARKS = ("<!-- figures -->\n", "<!-- end of figures -->\n")
SIZES = [("10k", 20_000), ("100k", 200_000), ("1M", 2_000_000)]
# What is asked of the registers of several sizes is found by what is always measured of them.
ANCHOR = "bytes an order"


def text(number):
    """A number with the digits that say something."""
    if number is None:
        return ""
    return f"{number:,.0f}".replace(",", " ") if abs(number) >= 100 else f"{number:.2f}".rstrip("0").rstrip(".")


def marked(measured, words):
    """Words, bold where the target is missed."""
    return f"**{words}**" if measured["isMet"] is False else words


def row(*cells):
    return "| " + " | ".join(cells) + " |\n"


def sized(found):
    """What is asked of registers, with a column for each size."""
    lines = row("", "engine", *(name for name, _ in SIZES), "target") + row("---", "---", "---:", "---:", "---:", "---")
    for name, engine in dict.fromkeys((each["name"], each["engine"]) for each in found):
        cells, target = [], ""
        for place, (_, most) in enumerate(SIZES):
            least = SIZES[place - 1][1] if place else 0
            here = [m for m in found if (m["name"], m["engine"]) == (name, engine) and least < m["size"] <= most]
            if not here:
                cells.append("–")
                continue
            words = f"{text(here[-1]['value'])} {here[-1]['unit']}"
            if here[-1]["ratio"] is not None:
                words += f" ({text(here[-1]['ratio'])})"
            cells.append(marked(here[-1], words))
            target = here[-1]["target"] or target
        lines += row(name, engine, *cells, target)
    return lines


def plain(found):
    """Everything else, a line each."""
    lines = row("", "engine", "measured", "floor", "ratio", "target") + row("---", "---", "---:", "---:", "---:", "---")
    for each in found:
        lines += row(
            each["name"], each["engine"] or "", marked(each, f"{text(each['value'])} {each['unit']}"),
            text(each["floor"]), text(each["ratio"]), each["target"] or "")
    return lines


def main(paths):
    results = []
    for path in paths:
        with open(path, encoding="utf-8") as file:
            results.append(json.load(file))
    measured = {}
    for each in (each for result in results for each in result["measurements"]):
        measured[(each["name"], each["engine"], each["size"])] = each
    every = list(measured.values())
    orders = {each["size"] for each in every if each["name"] == ANCHOR}
    faults = [f"- Not measured: {fault}\n" for result in results for fault in result["faults"]]
    last = max(results, key=lambda result: result["measuredAt"])
    figures = (
        f"Measured on {last['measuredAt'][:10]}, {last['cores']} processors, {last['memory'] // 1024} GB of memory, load"
        f" {last['load'] or 'unknown'}. Bold: the target is missed. In parentheses: the ratio that the target is for.\n\n"
        + plain([each for each in every if each["size"] not in orders]) + "\n"
        + sized([each for each in every if each["size"] in orders]) + ("\n" + "".join(faults) if faults else ""))
    with open(PAGE, encoding="utf-8") as file:
        before, rest = file.read().split(MARKS[0])
    after = rest.split(MARKS[1])[1]
    with open(PAGE, "w", encoding="utf-8") as file:
        file.write(before + MARKS[0] + figures + MARKS[1] + after)


if __name__ == "__main__":
    main(sys.argv[1:] or [".bench/results.json"])
