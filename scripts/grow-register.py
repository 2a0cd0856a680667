#!/usr/bin/env python3
"""grow-register.py FROM TO TIMES: a register of a city TIMES as large, to measure on.

FROM is the register file of a city that was played (scripts/demo.sh leaves one), and no daemon has it open. Every
contact, request, order, event and message of it is there TIMES times in TO, at the same moments and next to each other
in the order of entry, each copy under numbers of its own: copy 7 of WO-2025-000123 is WO-2025-7000123. Rules, accounts,
contractors and places are there once, and the contracts' sums are as much larger. Kept decisions are sealed anew. The
journal is not: the daemon that opens TO closes its blocks first, and `mcctl journal verify` finds it whole.
"""
import hashlib
import os
import re
import sqlite3
import sys

STEP = 1_000_000  # the serial numbers of one copy

# What a column holds, by its name: numbers of contacts, requests, orders and inspections, as keys or as people write
# them; rising keys of rows; texts in which such numbers stand. Every other column stays as it is.
KEYS = {"work_order", "contact", "request", "inspection", "open_inspection"}
NUMBERS = {"contact_number", "request_number", "order_number", "inspection_number"}
ROWS = {"id", "event", "description_event"}
TEXTS = {"message_id", "key", "subject", "body", "external_number", "text", "local_part"}
OWN_NUMBER = {"work_order", "contact", "service_request", "inspection"}

# Tables that are there once.
ONCE = {
    "register_fact", "policy_version", "user_account", "delegation", "access_token", "contractor", "framework_contract",
    "price_item", "rota_turn", "place", "street", "street_word", "street_civic", "mandate_ceiling", "mandate_day",
    "import_batch", "number_series", "schema_migration", "quarantined_mail", "answered_key", "notice_stop",
}
# Blocks and acts of statistics rest on the positions of the smaller journal.
LEFT_OUT = {"journal_block", "statistics_act"}


def moved_text(text, copy):
    """A text with the numbers of its copy."""
    if copy == 0 or text is None:
        return text
    moved, count = re.subn(r"(?i)\b((?:C|R|WO|I)-\d{4}-)(\d{6})\b", rf"\g<1>{copy}\2", text)
    return moved if count else f"{copy}.{text}"


class Seals:
    """The seals of kept decisions, which events hold."""

    def __init__(self, old):
        self.decisions = {}
        rows = old.execute(
            "SELECT work_order, decided_at, kind, rule, policy_version, outcome, facts, candidates FROM decision")
        for order, *content in rows:
            self.decisions[self.seal(order, 0, content)] = (order, content)

    @staticmethod
    def seal(order, copy, content):
        year, serial = divmod(order + copy * STEP, 1_000_000_000)
        words = [f"WO-{year}-{serial:06d}", *map(str, content)]
        return hashlib.sha256("\x1f".join(words).encode()).hexdigest()

    def moved_facts(self, facts, copy):
        """An event's facts with the seals and message ids of its copy."""
        if copy == 0:
            return facts
        facts = re.sub(r'"decision":"([0-9a-f]{64})"', lambda found: self.replaced(found, copy), facts)
        return re.sub(
            r'"messageID":"([^"]*)"', lambda found: f'"messageID":"{moved_text(found[1], copy)}"', facts)

    def replaced(self, found, copy):
        order, content = self.decisions[found[1]]
        return f'"decision":"{self.seal(order, copy, content)}"'


def expression(table, column):
    """What a column of a copy holds, in SQL; `k` is the copy, `:times` how many there are."""
    # Where the six digits of a number begin: WO-2026-000123, and the others have one letter.
    digits = {"order_number": 8}.get(column, 7)
    if column in KEYS or column == "number" and table in OWN_NUMBER:
        return f"{column} + k * {STEP}"
    if column in ROWS or table == "mandate_use" and column == "decision":
        return f"{column} * :times + k"
    if column in NUMBERS:
        return f"CASE WHEN k = 0 THEN {column} ELSE substr({column}, 1, {digits}) || k || substr({column}, -6) END"
    if column in TEXTS and table != "journal_words":
        return f"moved_text({column}, k)"
    if table == "journal_event":
        if column in {"position", "block", "digest"}:
            return "NULL"
        if column == "facts":
            return "CASE WHEN facts LIKE '%\"decision\":%' OR facts LIKE '%\"messageID\":%'" \
                " THEN moved_facts(facts, k) ELSE facts END"
    return column


def main(source, target, times):
    if os.path.exists(target):
        sys.exit(f"{target} exists already.")
    new = sqlite3.connect(target, isolation_level=None)
    new.execute("PRAGMA journal_mode = OFF")
    new.execute("PRAGMA synchronous = OFF")
    new.execute("PRAGMA cache_size = -500000")
    new.execute("ATTACH ? AS old", [source])
    seals = Seals(new)
    new.create_function("moved_text", 2, moved_text, deterministic=True)
    new.create_function("moved_facts", 2, seals.moved_facts, deterministic=True)
    parts = new.execute(
        "SELECT type, name, tbl_name, sql FROM old.sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid").fetchall()
    kinds = dict(new.execute("SELECT name, type FROM pragma_table_list WHERE schema = 'old'").fetchall())
    tables = [name for kind, name, _, _ in parts if kind == "table" and kinds[name] == "table"]
    # The tables of words make what stands behind them by themselves.
    words = [name for kind, name, _, _ in parts if kind == "table" and kinds[name] == "virtual"]
    for kind, name, _, sql in parts:
        if kind == "table" and name in tables + words:
            new.execute(sql)
    new.execute("CREATE TEMP TABLE copies AS WITH RECURSIVE n(k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM n"
                " WHERE k < ? - 1) SELECT k FROM n", [times])
    for table in tables:
        if table in LEFT_OUT:
            continue
        if table in ONCE:
            new.execute(f"INSERT INTO main.{table} SELECT * FROM old.{table}")
            continue
        columns = [row[1] for row in new.execute(f"PRAGMA old.table_info({table})")]
        values = ", ".join(expression(table, column) for column in columns)
        # What the centre itself has to do is due once.
        where = " WHERE k = 0 OR key GLOB '*-[0-9][0-9][0-9][0-9]-[0-9]*'" if table == "agenda" else ""
        # The copies of one row stand next to each other, in the order of the rows.
        new.execute(
            f"INSERT INTO main.{table} ({', '.join(columns)}) SELECT {values} FROM old.{table} CROSS JOIN copies{where}",
            {"times": times})
        count = new.execute(f"SELECT count(*) FROM main.{table}").fetchone()[0]
        print(f"{table}: {count}", file=sys.stderr)
    sums = ("ceiling", "committed", "asked", "invoiced", "turns", "turns_amount")
    new.execute("UPDATE framework_contract SET " + ", ".join(f"{name} = {name} * :times" for name in sums),
                {"times": times})
    new.execute("UPDATE number_series SET last = last + :more", {"more": (times - 1) * STEP})
    for table in words:
        isEnded = int(table == "search_ended")
        new.execute(
            f"INSERT INTO main.{table} (rowid, words) SELECT request, words FROM main.search_document WHERE ended = ?"
            " ORDER BY request", [isEnded])
    for kind, _, table, sql in parts:
        if kind != "table" and table in tables:
            new.execute(sql)
    version = new.execute("PRAGMA old.user_version").fetchone()[0]
    application = new.execute("PRAGMA old.application_id").fetchone()[0]
    new.execute(f"PRAGMA user_version = {version}")
    new.execute(f"PRAGMA application_id = {application}")
    new.close()


if __name__ == "__main__":
    if len(sys.argv) != 4 or not sys.argv[3].isdigit() or int(sys.argv[3]) < 1:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
