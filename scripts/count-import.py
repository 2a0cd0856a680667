#!/usr/bin/env python3
"""Counts a file of requests quarter by quarter, on its own, and compares with what the daemon says.

count-import.py FILE MAPPING CITY --quarters     prints the quarters in which something happened
count-import.py FILE MAPPING CITY --compare DIR  compares with DIR/dry.json, DIR/import.json and DIR/QUARTER.json
"""
import csv
import json
import re
import sys
from collections import Counter
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo


def sections(path):
    """The mapping's sections: two levels of `key: value`, which is all it has."""
    found, section = {}, None
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        line = re.sub(r"\s+#.*$", "", line)
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        key, _, value = line.partition(": ") if ": " in line else (line.rstrip(":"), "", "")
        key, value = key.strip().strip("\"'"), value.strip().strip("\"'")
        if line[0] != " ":
            section = found.setdefault(key, {})
        else:
            section[key] = value
    return found


def city_zone(path):
    match = re.search(r"^timeZone:\s*\"?([\w/]+)", Path(path).read_text(encoding="utf-8"), re.M)
    return ZoneInfo(match.group(1))


def python_format(pattern):
    """The mapping's date pattern in Python's terms."""
    names = [("yyyy", "%Y"), ("MM", "%m"), ("dd", "%d"), ("HH", "%H"), ("hh", "%I"), ("mm", "%M"), ("ss", "%S"), ("a", "%p")]
    token = re.compile("|".join(name for name, _ in names))
    return token.sub(lambda match: dict(names)[match.group(0)], pattern)


def translate(table, word):
    lowered = {key.lower(): value for key, value in table.items()}
    return lowered.get(word.strip().lower(), lowered.get("*"))


def is_on_the_globe(row, columns):
    """Whether the row has no point, or one with both its numbers in range."""
    latitude, longitude = row[columns["latitude"]].strip(), row[columns["longitude"]].strip()
    if not latitude and not longitude:
        return True
    try:
        return -90 <= float(latitude) <= 90 and -180 <= float(longitude) <= 180
    except ValueError:
        return False


def read(path, mapping, city):
    """The rows as (opened, closed, state, category), and how many are refused."""
    plan = sections(mapping)
    columns, pattern = plan["columns"], python_format(plan["dates"]["format"])
    source, local = ZoneInfo(plan["dates"]["timeZone"]), city_zone(city)

    def moment(text):
        return datetime.strptime(text, pattern).replace(tzinfo=source).astimezone(local) if text else None

    taken, refused, numbers = [], 0, set()
    with open(path, newline="", encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            if None in row or None in row.values() or not is_on_the_globe(row, columns):
                refused += 1
                continue
            try:
                opened = moment(row[columns["created"]])
                written = moment(row[columns["closed"]])
                updated = moment(row[columns["updated"]])
                state = translate(plan["statuses"], row[columns["status"]])
                category = translate(plan["categories"], row[columns["category"]])
                channel = translate(plan["channels"], row[columns["channel"]])
            except (ValueError, AttributeError, TypeError):
                refused += 1
                continue
            number = row[columns["number"]]
            closed = (written or updated) if state not in ("open", "new") else None
            is_late = state not in ("open", "new") and (closed is None or closed < opened)
            if not (opened and state and category and channel and number) or is_late:
                refused += 1
                continue
            if number not in numbers:
                taken.append((opened, closed, state, category))
            numbers.add(number)
    return taken, refused


def quarter(moment):
    return f"{moment.year}-Q{(moment.month + 2) // 3}"


def count(rows):
    """Per quarter: opened, ended as done, ended otherwise, and carried out at its end."""
    opened, closed, cancelled = Counter(), Counter(), Counter()
    for begin, end, state, _ in rows:
        opened[quarter(begin)] += 1
        if end is not None:
            (cancelled if state == "cancelled" else closed)[quarter(end)] += 1
    return opened, closed, cancelled


def compare(rows, refused, folder):
    faults = 0
    reports = {name: json.loads((folder / f"{name}.json").read_text()) for name in ("dry", "import")}
    report = reports["import"]
    print(f"read={report['read']} imported={report['imported']} rejected={report['rejected']}")
    expected = {"read": len(rows) + refused, "imported": len(rows), "rejected": refused}
    for name, wanted in expected.items():
        for kind, found in reports.items():
            if found[name] != wanted:
                print(f"{kind}: {name} is {found[name]}, the file says {wanted}")
                faults += 1
    opened, closed, cancelled = count(rows)
    carried = 0
    for name in sorted(set(opened) | set(closed) | set(cancelled)):
        totals = json.loads((folder / f"{name}.json").read_text())["totals"]["requests"]
        carried_out = carried + opened[name] - closed[name] - cancelled[name]
        wanted = {
            "carriedIn": carried, "opened": opened[name], "closed": closed[name], "cancelled": cancelled[name],
            "carriedOut": carried_out,
        }
        print(name, " ".join(f"{field}={totals[field]}" for field in wanted))
        for field, value in wanted.items():
            if totals[field] != value:
                print(f"{name}: {field} is {totals[field]}, the file says {value}")
                faults += 1
        carried = carried_out
    print("the figures are the file's own" if faults == 0 else f"{faults} differences")
    return faults


def main():
    path, mapping, city = sys.argv[1:4]
    rows, refused = read(path, mapping, city)
    if sys.argv[4] == "--quarters":
        moments = [moment for row in rows for moment in row[:2] if moment]
        print(*sorted({quarter(moment) for moment in moments}))
        return 0
    return 1 if compare(rows, refused, Path(sys.argv[5])) else 0


sys.exit(main())
