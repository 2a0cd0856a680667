#!/usr/bin/env python3
"""Counts the figures of a statistics document again, from the journal's CSV export, and compares every one.

recount.py JOURNAL.csv STATISTICS.xml [--replaced FORMER.xml] [--zone Europe/Rome]

Written from the rules in docs/STATISTICS.md, with nothing but Python's standard library: it shares no code with the
program that made the document. It prints how many figures of each kind are equal, and each that differs; it ends with 1
when one differs, is missing, is too many, or has a code that the rules do not name, and with 2 when it cannot count: a
file is not there or is something else, or there is no such time zone. Of a further version, the document that it
replaces tells which act its late entries were told against; without it they are taken for the same.
"""
import argparse
import bisect
import csv
import json
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

NAMESPACE = "{urn:maintenance-centre:quarterly-statistics:1}"
NONE = "-"
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def refuse(sentence):
    """Says why nothing can be counted, and ends."""
    print(sentence, file=sys.stderr)
    sys.exit(2)


def read(path, reader, what):
    """What a file holds, or an end with a sentence when it cannot be read or is something else."""
    try:
        return reader(path)
    except OSError as error:
        refuse(f"{path} cannot be read: {error.strerror}.")
    except (ElementTree.ParseError, csv.Error, ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        refuse(f"{path} is not {what}.")


# --- The journal ---------------------------------------------------------------------------------------------------


class Event:
    """One line of the export."""

    __slots__ = ("position", "at", "entered", "kind", "request", "order", "labels", "to", "cents", "facts")

    def __init__(self, row):
        self.position = int(row["position"])
        self.at, self.entered = milliseconds(row["occurredAt"]), milliseconds(row["enteredAt"])
        self.kind, self.request, self.order = row["kind"], row["request"], row["order"]
        self.labels = tuple(row[name] or NONE for name in LABELS)
        self.to = row["to"] or NONE
        self.cents = cents(row["amount"]) if row["amount"] else 0
        self.facts = json.loads(row["facts"])

    def instant(self, name):
        """A fact that is a moment, or None."""
        value = self.facts.get(name)
        return value["ms"] if isinstance(value, dict) and "ms" in value else None

    def money(self, name):
        """A fact that is an amount, or None."""
        value = self.facts.get(name)
        return value["cents"] if isinstance(value, dict) and "cents" in value else None


LABELS = ("area", "category", "zone", "urgency", "channel", "contractor")
CONTRACTOR = LABELS.index("contractor")


def milliseconds(text):
    return (datetime.fromisoformat(text.replace("Z", "+00:00")) - EPOCH) // timedelta(milliseconds=1)


def cents(text):
    whole, _, decimals = text.lstrip("-").partition(".")
    return (-1 if text.startswith("-") else 1) * (int(whole) * 100 + int(decimals.ljust(2, "0")[:2]))


def read_journal(path, last):
    """The events up to a position, which must be all there."""

    def events_of(path):
        with open(path, newline="", encoding="utf-8") as file:
            return [Event(row) for row in csv.DictReader(file) if int(row["position"]) <= last]

    events = read(path, events_of, "the CSV that mcctl journal export writes")
    if [event.position for event in events] != list(range(1, last + 1)):
        refuse(f"{path} does not hold every event from 1 to {last}, which the document rests on.")
    return events


# --- Periods -------------------------------------------------------------------------------------------------------


class Period:
    """Days from midnight to midnight in the city's time zone."""

    def __init__(self, first, last, zone):
        self.first, self.last, self.zone = first, last, zone
        self.start, self.end = self.midnight(first), self.midnight(last + timedelta(days=1))
        self.weeks = [] if (last - first).days >= 270 * 7 else weeks(first, last)

    def midnight(self, day):
        start = datetime(day.year, day.month, day.day, tzinfo=self.zone)
        return (start.astimezone(timezone.utc) - EPOCH) // timedelta(milliseconds=1)

    def __contains__(self, instant):
        return self.start <= instant < self.end

    def week(self, instant):
        """The week of an instant, by ISO 8601 and the city's clocks."""
        return week((EPOCH + timedelta(milliseconds=instant)).astimezone(self.zone).date())


def week(day):
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def weeks(first, last):
    found = []
    while first <= last:
        if week(first) not in found[-1:]:
            found.append(week(first))
        first += timedelta(days=1)
    return found


def neighbours(label, first, last):
    """The days of the period before, and of the same period a year before."""
    if "/" in label:
        count = timedelta(days=(last - first).days + 1)
        return (first - count, last - count), (year_before(first), year_before(last))
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    return tuple((shifted(first, -back), shifted(first, months - back) - timedelta(days=1)) for back in (months, 12))


def shifted(first, months):
    """The first day of a month, so many months on."""
    total = first.year * 12 + first.month - 1 + months
    return date(total // 12, total % 12 + 1, 1)


def year_before(day):
    return date(day.year - 1, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)


# --- Histories -----------------------------------------------------------------------------------------------------

# Tells of a request or an order and moves it nowhere (rule 5).
TELLS = {
    "request.asked", "order.alarm", "order.contractor-wrote", "target.warned", "mandate.adjusted", "invoice.recorded",
    "invoice.cancelled",
}
ACTS = ("order.", "target.", "mandate.", "inspection.")
# After these the order has no firm, though the event names the one that it had.
FREES = {"order.refused", "order.expired", "order.withdrawn", "order.handed-back", "order.reopened"}
CHANGES = {
    "request.opened": "opened", "request.reopened": "reopened", "request.cancelled": "cancelled",
    "request.resolved": "closed", "request.rejected": "closed", "request.referred": "closed",
    "order.opened": "opened", "order.reopened": "reopened", "order.closed": "closed", "order.cancelled": "cancelled",
}


class Change:
    """What happened to a request or an order, from which labels to which, and when it counts."""

    __slots__ = ("when", "what", "before", "after", "event")

    def __init__(self, when, what, before, after, event):
        self.when, self.what, self.before, self.after, self.event = when, what, before, after, event


class Act:
    """An event of a request or an order, and how that stood: what was done counts no earlier than its latest change."""

    __slots__ = ("event", "latest", "when", "is_open", "fits")

    def __init__(self, event, latest, is_open, fits):
        self.event, self.latest, self.when = event, latest, max(event.at, latest)
        self.is_open, self.fits = is_open, fits


class History:
    """One request or order: its changes in the order of entry, none earlier than the one before (rules 2 and 3)."""

    def __init__(self, events):
        self.changes = []
        self.acts = []
        self.is_open = False
        self.labels = None
        for event in events:
            self.take(event)

    def take(self, event):
        was_open = self.is_open
        fits = self.change(CHANGES.get(event.kind, "moved"), event.labels, event)
        self.acts.append(Act(event, self.latest, was_open or self.is_open, fits))
        if event.kind in FREES and self.is_open:
            bare = event.labels[:CONTRACTOR] + (NONE,) + event.labels[CONTRACTOR + 1 :]
            self.change("moved", bare, event)

    def change(self, what, labels, event):
        opens = what in ("opened", "reopened")
        if self.is_open and opens:
            what, opens = "moved", False
        if self.is_open == opens or (what == "moved" and labels == self.labels):
            return False  # What does not fit counts nowhere (rule 6).
        before = self.labels if self.is_open else None
        self.changes.append(Change(max(event.at, self.latest), what, before, labels, event))
        self.labels, self.is_open = labels, opens or what == "moved"
        return True

    @property
    def latest(self):
        return self.changes[-1].when if self.changes else -sys.maxsize


class Journal:
    """The events by what they are about."""

    def __init__(self, events):
        requests, orders = defaultdict(list), defaultdict(list)
        self.contacts, links = [], defaultdict(list)
        for event in events:
            if event.kind == "contact.logged":
                self.contacts.append(event)
            elif event.kind in TELLS:
                continue
            elif event.kind.startswith("request."):
                requests[event.request].append(event)
                if event.kind in ("request.linked", "request.unlinked") and event.order:
                    links[event.order].append((event.position, event.facts["reporters"]))
            elif event.kind.startswith(ACTS) and event.order:
                orders[event.order].append(event)
        self.requests = {number: History(list_) for number, list_ in requests.items()}
        self.orders = {number: History(list_) for number, list_ in orders.items()}
        self.links = links


# --- Counting a period ---------------------------------------------------------------------------------------------

# What each figure is broken down by, besides the whole city.
MOVEMENT_PARTS = ("carriedIn", "opened", "reopened", "movedIn", "closed", "cancelled", "movedOut", "carriedOut")
MOVEMENTS = {
    "requests": ("area", "category", "zone", "channel"),
    "orders": ("area", "category", "zone", "urgency", "contractor"),
}
MONEY = [("area",), ("category",), ("zone",), ("contractor",), ("contract",)]
FIRM = [("contractor",)]
COUNTS = {
    "contacts.received": [("channel",), ("outcome",), ("area",), ("channel", "outcome")],
    "contacts.chasers": [("channel",), ("area",)],
    "requests.ended": [("outcome",), ("area", "outcome")],
    "requests.linked": [("area",)],
    "requests.unlinked": [("area",)],
    "orders.reworked": [("area",), ("contractor",)],
    "orders.unassigned": [("area",)],
    "approvals.given": [("area",)],
    "approvals.declined": [("area",)],
    "mandates.used": [("outcome",), ("area",), ("contractor",)],
    "mandates.ratified": [],
    "mandates.ratificationsRefused": [],
    "offers.sent": FIRM,
    "offers.chosen": FIRM,
    "offers.accepted": FIRM,
    "offers.refused": FIRM,
    "offers.expired": FIRM,
    "offers.withdrawn": FIRM,
    "offers.handedBack": FIRM,
    "inspections.scheduled": [("area",)],
    "inspections.preventive": [("outcome",), ("area",)],
    "inspections.safety": [("outcome",), ("area",)],
    "inspections.verification": [("outcome",), ("area",)],
}
AMOUNTS = {
    "orders.amount": MONEY,
    "orders.owed": MONEY,
    "approvals.amount": [("area",)],
    "mandates.amount": [("outcome",), ("area",), ("contractor",)],
}
RATIOS = {
    "contacts.answered": [("channel",)],
    "contacts.requests": [("channel",)],
    "requests.perOrder": [("area",)],
    "orders.requests": [("area",)],
    "orders.notFixed": [("area",), ("contractor",)],
    "targets.met": [
        ("area",), ("urgency",), ("target",), ("urgency", "target"), ("contractor",), ("contractor", "target"),
        ("urgency", "contractor", "target"),
    ],
}
TIMES = {
    "approval": [(), ("area",), ("urgency",)],
    "acceptance": [(), ("area",), ("urgency",), ("contractor",)],
    "arrival": [(), ("area",), ("urgency",), ("contractor",)],
    "makingSafe": [(), ("area",), ("urgency",), ("contractor",)],
    "completion": [(), ("area",), ("urgency",), ("contractor",)],
}
HOUR, DAY = 3_600, 86_400
# A time that is exactly a limit belongs to the band that ends there.
BANDS = [
    (HOUR, "PT0S-PT1H"), (4 * HOUR, "PT1H-PT4H"), (12 * HOUR, "PT4H-PT12H"), (DAY, "PT12H-P1D"),
    (3 * DAY, "P1D-P3D"), (7 * DAY, "P3D-P7D"), (30 * DAY, "P7D-P30D"), (sys.maxsize, "P30D-"),
]
SERIES = ("contacts", "requests", "orders")
ENTERED_LATE = ("opened", "reopened", "closed", "cancelled")
LATE = ["late.contacts"] + [f"late.{subject}.{what}" for subject in ("requests", "orders") for what in ENTERED_LATE]
LATE_MONEY = ["late.orders.amount", "late.orders.owed"]
# Events that a figure simply counts.
SIMPLE = {
    "order.accepted": "offers.accepted", "order.refused": "offers.refused", "order.expired": "offers.expired",
    "order.withdrawn": "offers.withdrawn", "order.handed-back": "offers.handedBack",
    "order.reworked": "orders.reworked", "order.unassigned": "orders.unassigned",
    "order.declined": "approvals.declined", "mandate.ratified": "mandates.ratified",
    "mandate.ratification-refused": "mandates.ratificationsRefused", "inspection.scheduled": "inspections.scheduled",
}
# The acts that an event stands for: completion for arrival and making safe too, making safe for arrival.
REACHES = {
    "order.accepted": ("acceptance",), "order.started": ("arrival",), "order.made-safe": ("arrival", "makingSafe"),
    "order.completed": ("arrival", "makingSafe", "completion"),
}


class Count:
    """The figures of one period: a code and its dimensions to what was counted."""

    def __init__(self, journal, period, preceding=None):
        self.period, self.preceding = period, preceding
        # For each figure: how many (or the denominator), the part (or the numerator), and cents.
        self.sums = defaultdict(lambda: [0, 0, 0])
        self.times = defaultdict(list)
        self.movements = defaultdict(Counter)
        self.series, self.late, self.late_money = Counter(), Counter(), Counter()
        self.count_contacts(journal.contacts)
        for history in journal.requests.values():
            self.count_movement("requests", history)
            self.count_request(history)
        for number, history in journal.orders.items():
            self.count_movement("orders", history)
            self.count_order(history, journal.links[number])
            self.count_targets(history)
            self.count_times(history)
            self.count_consent(history)

    def add(self, code, labels, count=1, part=0, money=0, **details):
        """Adds to a figure, for the whole city and by all that it is broken down by."""
        values = dict(zip(LABELS, labels), **details)
        for names in [()] + (COUNTS.get(code) or AMOUNTS.get(code) or RATIOS.get(code) or []):
            sums = self.sums[code, tuple((name, values.get(name, NONE)) for name in names)]
            sums[0], sums[1], sums[2] = sums[0] + count, sums[1] + part, sums[2] + money

    # Movements

    def count_movement(self, subject, history):
        within = [change for change in history.changes if change.when in self.period]
        earlier = [change for change in history.changes if change.when < self.period.start]
        for change in earlier:
            self.count_late(f"late.{subject}.{change.what}", change.event)
        start = open_labels(earlier[-1]) if earlier else None
        end = open_labels(within[-1]) if within else start
        for name in (None,) + MOVEMENTS[subject]:
            self.move(subject, name, "carriedIn", start)
            for change in within:
                self.count_change(subject, name, change)
            self.move(subject, name, "carriedOut", end)
        if subject == "orders":
            for change in within:
                if change.what == "opened":
                    key = tuple((name, change.after[LABELS.index(name)]) for name in ("area", "urgency"))
                    self.sums["orders.opened", key][0] += 1

    def count_change(self, subject, name, change):
        if change.before is not None and value(change.before, name) != value(change.after, name):
            self.move(subject, name, "movedOut", change.before)
            self.move(subject, name, "movedIn", change.after)
        if change.what != "moved":
            self.move(subject, name, change.what, change.after)

    def move(self, subject, name, part, labels):
        if labels is not None:
            key = ((name, value(labels, name)),) if name else ()
            self.movements[subject, key][part] += 1

    # Contacts and requests

    def count_contacts(self, contacts):
        for event in contacts:
            if event.at < self.period.start:
                self.count_late("late.contacts", event)
            if event.at not in self.period:
                continue
            self.series["contacts", self.period.week(event.at)] += 1
            self.add("contacts.received", event.labels, outcome=event.to)
            if event.to == "chaser":
                self.add("contacts.chasers", event.labels)
            self.add("contacts.answered", event.labels, part=event.to in ("information", "referred"))
            self.add("contacts.requests", event.labels)

    def count_late(self, code, event):
        """Counts what lies before the period and was entered after the act of the period before."""
        if self.preceding is not None and event.position > self.preceding and code in LATE:
            self.late[code] += 1

    def count_late_money(self, code, event, money):
        if self.preceding is not None and event.position > self.preceding:
            self.late_money[code] += money

    def count_request(self, history):
        for change in history.changes:
            if change.when not in self.period:
                continue
            if change.what == "opened":
                self.series["requests", self.period.week(change.when)] += 1
                self.add("contacts.requests", change.after, count=0, part=1)
                self.add("requests.perOrder", change.after, count=0, part=1)
            elif change.what in ("closed", "cancelled"):
                self.add("requests.ended", change.after, outcome=change.event.kind.removeprefix("request."))
        for act in history.acts:
            if act.when in self.period and act.event.kind in ("request.linked", "request.unlinked"):
                if not act.event.facts.get("opening"):
                    self.add(act.event.kind.replace("request.", "requests."), act.event.labels)

    # What is done for orders

    def count_order(self, history, links):
        opened = [act.event for act in history.acts if act.event.kind == "order.opened"]
        told = [(event.position, event.facts["requests"]) for event in opened if "requests" in event.facts]
        told = sorted(told + links)
        contract = NONE
        for act in history.acts:
            if act.when in self.period:
                place = bisect.bisect_left(told, (act.event.position, 0))
                self.count_act(act.event, act.fits, told[place - 1][1] if place else 1, contract)
            elif act.when < self.period.start:
                if act.event.kind == "order.closed" and act.fits:
                    self.count_late_money("late.orders.amount", act.event, act.event.cents)
                if leaves_debt(act.event):
                    self.count_late_money("late.orders.owed", act.event, act.event.money("owed"))
            # An offer says under which contract; it holds until the firm loses the order.
            if act.event.kind == "order.offered":
                contract = act.event.facts.get("contract", NONE)
            elif act.event.kind in FREES or act.event.kind == "order.unassigned":
                contract = NONE
        for change in history.changes:
            if change.when in self.period:
                self.count_life(change)

    def count_life(self, change):
        if change.what == "opened":
            self.add("requests.perOrder", change.after)
        elif change.what == "closed":
            self.series["orders", self.period.week(change.when)] += 1
            self.add("orders.notFixed", change.after)
        elif change.what == "reopened":
            self.add("orders.notFixed", change.after, count=0, part=1)

    def count_act(self, event, fits, requests, contract):
        kind, facts, labels = event.kind, event.facts, event.labels
        if kind in SIMPLE:
            self.add(SIMPLE[kind], labels)
        if kind == "order.offered":
            self.add("offers.sent", labels)
            if facts.get("chosen"):
                self.add("offers.chosen", labels)
        elif kind == "order.approved" and facts.get("enough") is not False:
            self.add("approvals.given", labels)
            self.add("approvals.amount", labels, money=event.cents)
        elif kind == "mandate.used":
            self.add("mandates.used", labels, outcome=facts["mandate"])
            self.add("mandates.amount", labels, money=event.cents, outcome=facts["mandate"])
        elif kind == "inspection.recorded":
            self.add("inspections." + facts["kind"], labels, outcome=facts["outcome"])
        elif kind == "order.closed" and fits:
            self.add("orders.amount", labels, money=event.cents, contract=contract)
            self.add("orders.requests", labels, part=requests)
        if leaves_debt(event):
            self.add("orders.owed", labels, money=event.money("owed"), contract=contract)

    # Targets

    def count_targets(self, history):
        """What stands of each target at the end of each of the order's lives, wherever it counts."""
        standing, decided = {}, []
        for act in history.acts:
            event = act.event
            if event.kind == "order.reopened":
                decided += standing.values()
                standing = {}
            elif event.kind == "order.reworked":
                # Completion is judged anew, if it had been met.
                if standing.get("completion", (False,))[0]:
                    decided.append(standing.pop("completion"))
            elif event.kind == "target.relieved":
                # Its deadline has moved on: it was not missed.
                if not standing.get(event.facts["target"], (True,))[0]:
                    del standing[event.facts["target"]]
            elif event.kind in ("target.met", "target.breached"):
                self.judge(standing, act)
        for is_met, moment, labels, target in decided + list(standing.values()):
            if moment in self.period:
                self.add("targets.met", labels, part=is_met, target=target)

    def judge(self, standing, act):
        event = act.event
        target, due = event.facts["target"], event.instant("due")
        if due is None or act.latest == -sys.maxsize:
            return  # Without a due time, or of an order that was not opened yet (rule 6).
        is_met = event.kind == "target.met" and not event.facts.get("late")
        # No earlier than the order's latest change (rule 3); after its end, with it.
        moment = (event.instant("metAt") or event.at) if is_met else due
        moment = max(moment, act.latest) if act.is_open else act.latest
        before = standing.get(target)
        if before is not None:
            # Only an act in time takes a miss back, no later than the miss; after the order's end, where that counted.
            if before[0] or not is_met:
                return
            moment = min(moment, before[1]) if act.is_open else before[1]
        standing[target] = (is_met, moment, event.labels, target)

    # Times

    def count_times(self, history):
        reported, reached = None, set()
        for act in history.acts:
            event = act.event
            if event.kind == "order.opened" and reported is None:
                reported = event.instant("reportedAt") or event.at
            elif event.kind == "order.reopened":
                reported, reached = event.at, set()
            elif event.kind == "order.reworked":
                reached.discard("completion")
            if not act.is_open:
                continue
            steps = REACHES.get(event.kind, ())
            if event.kind == "inspection.recorded" and event.facts["outcome"] == "made-safe":
                steps = ("makingSafe",)
            for step in steps:
                if step not in reached and act.when in self.period:
                    self.time(step, max(0, event.at - reported) // 1000, event.labels)
                reached.add(step)

    def count_consent(self, history):
        """How long consent to an order's cost was waited for."""
        asked, is_given = None, False
        for act in history.acts:
            event = act.event
            if event.kind == "order.reopened":
                asked, is_given = None, False
            if event.kind in CHANGES or not act.is_open:
                continue
            if event.kind == "order.approved" and event.facts.get("enough") is not False:
                if asked is not None and act.when in self.period:
                    self.time("approval", max(0, event.at - asked) // 1000, event.labels)
                asked, is_given = None, True
            elif asks_consent(event, is_given):
                asked = event.at if asked is None else asked
            elif ends_asking(event):
                asked = None
            if event.kind == "mandate.used":
                is_given = False

    def time(self, step, seconds, labels):
        for names in TIMES[step]:
            self.times[step, tuple((name, value(labels, name)) for name in names)].append(seconds)


COST = {"order.set": "grown", "inspection.recorded": "grown", "order.reworked": "grown", "order.corrected": "claimed"}


def asks_consent(event, is_given):
    """It comes to wait for approval, its cost outgrew what was approved, or its mandate was not ratified."""
    if event.to == "approval":
        return True
    if event.kind == "mandate.ratification-refused":
        return not is_given
    fact = "claimed" if event.kind == "order.completed" else COST.get(event.kind)
    return event.facts.get(fact) is True


def ends_asking(event):
    """It waits no more, though nobody has consented."""
    if event.kind in ("order.declined", "order.ordered-at-once"):
        return True
    if event.facts.get(COST.get(event.kind)) is False:
        return True
    return event.to in ("evaluating", "inspection", "ready", "unassigned")


def leaves_debt(event):
    """A decision and a reopening tell again what the order owes already."""
    return event.kind not in ("order.decided", "order.reopened") and event.money("owed") is not None


def open_labels(change):
    """The labels that a thing has after a change, or None when it is open no more."""
    return change.after if change.what not in ("closed", "cancelled") else None


def value(labels, name):
    return labels[LABELS.index(name)] if name else None


# --- What a document should say ------------------------------------------------------------------------------------


def figures(count):
    """Every figure of a period: its code and dimensions to the text of its value, for a ratio with its parts."""
    found = {}
    for subject, names in MOVEMENTS.items():
        count.movements[subject, ()]  # That of the whole city is given even when nothing moved.
        for (of, key), parts in count.movements.items():
            if of == subject:
                for part in MOVEMENT_PARTS:
                    found[f"{subject}.{part}", key] = str(parts[part])
    for key, sums in count.sums.items():
        if key[0] == "orders.opened":
            found[key] = str(sums[0])
    for table, text in ((COUNTS, count_text), (AMOUNTS, amount_text), (RATIOS, ratio_text)):
        for code in table:
            count.sums[code, ()]
        found |= {key: text(sums) for key, sums in count.sums.items() if key[0] in table and text(sums)}
    for step in TIMES:
        count.times[step, ()]
    for (step, key), seconds in count.times.items():
        found |= {(f"times.{step}.{name}", key): text for name, text in time_texts(sorted(seconds)).items()}
    for step in TIMES:
        for name, number in Counter(band(seconds) for seconds in count.times[step, ()]).items():
            found[f"times.{step}.count", (("band", name),)] = str(number)
    for subject in SERIES:
        for week_ in count.period.weeks:
            found[f"series.{subject}", (("week", week_),)] = str(count.series[subject, week_])
    if count.preceding is not None:
        found |= {(code, ()): str(count.late[code]) for code in LATE}
        found |= {(code, ()): amount_text((0, 0, count.late_money[code])) for code in LATE_MONEY}
    return {(code, tuple(sorted(key))): text for (code, key), text in found.items()}


PARTS = ("value", "previous", "year-before")


class Table:
    """Every value that a document should hold: by part, figure to text."""

    def __init__(self, events, document, preceding, zone):
        journal = Journal(events)
        first_event = min((event.at for event in events if is_counted(event)), default=sys.maxsize)
        self.current = Count(journal, Period(*document.days, zone), preceding)
        self.parts = {"value": figures(self.current)}
        for part, days in zip(PARTS[1:], neighbours(document.label, *document.days)):
            # A period that ended before the first event has no figures.
            period = Period(*days, zone)
            self.parts[part] = figures(Count(journal, period)) if first_event < period.end else {}
            # A week that lies in both periods has a part in each.
            self.parts[part] = {key: text for key, text in self.parts[part].items() if not is_week(key)}
        # What happened in one of those alone stands there with nothing.
        for key in [key for part in PARTS[1:] for key in self.parts[part]]:
            if is_sum(key):
                money = key[0] in AMOUNTS or key[0] in LATE_MONEY
                self.parts["value"].setdefault(key, "0.00" if money else "0")
        for part in PARTS[1:]:
            self.parts[part] = {key: text for key, text in self.parts[part].items() if key in self.parts["value"]}


def is_week(key):
    return any(name == "week" for name, _ in key[1])


def is_sum(key):
    """Whether it can be added up, and is zero where nothing happened."""
    return key[0] not in RATIOS and key[0].split(".")[-1] not in ("mean", "median", "p90")


def time_texts(seconds):
    """What is told of times in rising order; of none only that there is none."""
    texts = {"count": str(len(seconds))}
    if seconds:
        texts["mean"] = str((2 * sum(seconds) + len(seconds)) // (2 * len(seconds)))
        texts["median"], texts["p90"] = str(nearest_rank(seconds, 50)), str(nearest_rank(seconds, 90))
    return texts


def band(seconds):
    return next(name for limit, name in BANDS if seconds <= limit)


def count_text(sums):
    return str(sums[0])


def amount_text(sums):
    sign, money = ("-", -sums[2]) if sums[2] < 0 else ("", sums[2])
    return f"{sign}{money // 100}.{money % 100:02}"


def ratio_text(sums):
    """Numerator / denominator = four decimals, half a unit rounded up; nothing for a share of nothing."""
    whole, part = sums[0], sums[1]
    if whole <= 0:
        return ""
    scaled = (2 * part * 10_000 + whole) // (2 * whole)
    return f"{part}/{whole}={scaled // 10_000}.{scaled % 10_000:04}"


def nearest_rank(ordered, percent):
    """The one at place ⌈percent/100 × n⌉."""
    return ordered[-(-len(ordered) * percent // 100) - 1]


# --- The document --------------------------------------------------------------------------------------------------


class Document:
    """What the XML says."""

    def __init__(self, path):
        root = ElementTree.parse(path).getroot()
        if root.tag != NAMESPACE + "QuarterlyStatistics":
            raise ValueError(root.tag)
        self.label, self.last = root.get("quarter"), int(root.get("journalPosition"))
        self.days = date.fromisoformat(root.get("from")), date.fromisoformat(root.get("to"))
        self.codes = {element.get("code") for element in root.iter(NAMESPACE + "Definition")}
        self.totals = {element.get("of"): element.attrib for element in root.iter(NAMESPACE + "Movement")}
        self.parts = {part: {} for part in PARTS}
        preceding = root.find(f".//{NAMESPACE}Preceding")
        self.preceding = None if preceding is None else int(preceding.get("journalPosition"))
        reissue = root.find(f".//{NAMESPACE}Reissue")
        self.replaced = None if reissue is None else int(reissue.get("journalPosition"))
        self.changes = {}
        for element in root.iter(NAMESPACE + "Change"):
            self.take_change(element)
        for element in root.iter(NAMESPACE + "Figure"):
            self.take(element)

    def take(self, element):
        attributes = dict(element.attrib)
        parts = attributes.pop("numerator", None), attributes.pop("denominator", None)
        others = value_of(attributes, "previous"), value_of(attributes, "yearBefore")
        key = key_of(attributes)
        if key in self.parts["value"]:
            sys.exit(f"{shown(key)} stands twice in the document.")
        self.parts["value"][key] = element.text if parts[0] is None else f"{parts[0]}/{parts[1]}={element.text}"
        for part, text in zip(PARTS[1:], others):
            if text is not None:
                self.parts[part][key] = text

    def take_change(self, element):
        attributes = dict(element.attrib)
        before, after = value_of(attributes, "before"), value_of(attributes, "after")
        part, since = attributes.pop("part", "value"), attributes.pop("position", None)
        for name in ("kind", "number", "occurredAt", "enteredAt"):
            attributes.pop(name, None)
        key = changed(key_of(attributes), part)
        self.changes[key] = (before, after)
        if since is not None and int(since) <= self.replaced:
            sys.exit(f"{shown(key)} changed before the version that is replaced.")


def changed(key, part):
    """What a change is of: a figure, and which of its values."""
    return key[0], key[1] + (("part", part),)


def value_of(attributes, name):
    """A value beside a figure's own, taken out of its attributes; a ratio with its parts."""
    text = attributes.pop(name, None)
    part, whole = attributes.pop(name + "Numerator", None), attributes.pop(name + "Denominator", None)
    return text if part is None else f"{part}/{whole}={text}"


def key_of(attributes):
    return attributes["code"], tuple(sorted((name, code) for name, code in attributes.items() if name != "code"))


def shown(key):
    return " ".join([key[0]] + [f"{name}={code}" for name, code in key[1]])


# --- Comparing -----------------------------------------------------------------------------------------------------


class Comparison:
    """How many values are equal, by kind, and which differ."""

    def __init__(self):
        self.equal, self.differing = Counter(), []

    def compare(self, kind, name, expected, stated):
        if expected == stated:
            self.equal[kind] += 1
        else:
            self.differing.append(f"{kind}: {name}: counted {expected}, the document says {stated}")

    def compare_all(self, kind, expected, stated):
        for key in sorted(expected.keys() | stated.keys()):
            self.compare(kind_of(key, kind), shown(key), expected.get(key), stated.get(key))

    def tell(self):
        for kind, number in sorted(self.equal.items()):
            print(f"{number:7} equal: {kind}")
        for line in self.differing:
            print(f"DIFFERS {line}")
        print(f"{sum(self.equal.values())} values equal, {len(self.differing)} different")


def kind_of(key, kind):
    return f"{key[0].split('.')[0]}, {kind}"


def known_codes():
    codes = {f"{subject}.{part}" for subject in MOVEMENTS for part in MOVEMENT_PARTS}
    codes |= COUNTS.keys() | AMOUNTS.keys() | RATIOS.keys() | set(LATE + LATE_MONEY)
    codes |= {f"times.{step}.{name}" for step in TIMES for name in ("count", "mean", "median", "p90")}
    return codes | {f"series.{subject}" for subject in SERIES}


def compare(events, document, former, zone):
    comparison = Comparison()
    for code in sorted((document.codes | {key[0] for key in document.parts["value"]}) - known_codes()):
        comparison.differing.append(f"{code}: no rule names this figure")
    table = Table(events, document, document.preceding, zone)
    for part in PARTS:
        comparison.compare_all(part, table.parts[part], document.parts[part])
    compare_totals(comparison, table.current, document)
    if document.replaced is not None:
        earlier = [event for event in events if event.position <= document.replaced]
        preceding = document.preceding if former is None else former.preceding
        compare_changes(comparison, Table(earlier, document, preceding, zone).parts, table.parts, document)
    return comparison


def compare_changes(comparison, before, after, document):
    """A reissue names each value that is another than in the version it replaces."""
    nothing = (None, "0", "0.00")
    changes = {}
    for part in PARTS:
        for key in before["value"].keys() | after["value"].keys():
            was, now = before[part].get(key), after[part].get(key)
            if was == now or (was in nothing and now in nothing):
                continue
            # A median that is there anew brings its comparisons along, which did not change by that.
            if part == "value" or is_sum(key) or (key in before["value"] and key in after["value"]):
                changes[changed(key, part)] = (was, now)
    comparison.compare_all("change", changes, document.changes)


def compare_totals(comparison, count, document):
    received = count.sums["contacts.received", ()][0]
    whole = {"contacts": Counter(opened=received, closed=received)}
    whole |= {subject: count.movements[subject, ()] for subject in MOVEMENTS}
    for subject, parts in whole.items():
        for part in MOVEMENT_PARTS:
            stated = document.totals.get(subject, {}).get(part)
            comparison.compare("totals", f"{subject}.{part}", str(parts[part]), stated)


def main():
    parser = argparse.ArgumentParser(description="Counts the figures of a statistics document again.")
    parser.add_argument("journal", help="the journal's CSV export")
    parser.add_argument("document", help="the statistics document, XML")
    parser.add_argument("--replaced", help="the document of the version that it replaces, XML")
    parser.add_argument("--zone", default="Europe/Rome", help="the city's time zone")
    arguments = parser.parse_args()
    try:
        zone = ZoneInfo(arguments.zone)
    except (LookupError, OSError, ValueError):
        refuse(f"There is no time zone {arguments.zone}.")
    what = "the XML that mcctl statistics export writes"
    document = read(arguments.document, Document, what)
    events = read_journal(arguments.journal, document.last)
    former = read(arguments.replaced, Document, what) if arguments.replaced else None
    if former and (former.label, former.last) != (document.label, document.replaced):
        refuse(f"{arguments.replaced} is not the version that {arguments.document} replaces.")
    comparison = compare(events, document, former, zone)
    print(f"{document.label}, from {len(events)} events")
    comparison.tell()
    sys.exit(1 if comparison.differing or not comparison.equal else 0)


def is_counted(event):
    return event.kind == "contact.logged" or (event.kind.startswith(("request.",) + ACTS) and event.kind not in TELLS)


if __name__ == "__main__":
    main()
