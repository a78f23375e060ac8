#!/usr/bin/env python3
"""Writes dateutil-oracle.tsv: random rules and what python-dateutil makes of them.

    python3 make_dateutil_oracle.py > dateutil-oracle.tsv

The seed is fixed, so the file comes out the same. Left out, because python-dateutil departs from
RFC 5545 there: weeks 52 and 53 (it misjudges how long the year before was), and weekdays with and
without a number in one BYDAY (it keeps what is in both). Occurrences end with the year 2150,
because python-dateutil walks a rule that never matches to the end of its calendar.
"""

import datetime
import itertools
import random

from dateutil.rrule import rrulestr

datetime.MAXYEAR = 2150
ROWS, OCCURRENCES, SEED = 600, 12, 5545
WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def numbers(rng, low, high, signed, most=3):
    values = [rng.randint(low, high) for _ in range(rng.randint(1, most))]
    return [-v if signed and rng.random() < 0.4 else v for v in values]


def weekdays(rng, counted, top):
    days = []
    for _ in range(rng.randint(1, 5)):
        number = rng.choice([1, 1, 2, 3, 4, rng.randint(1, top)]) * rng.choice([1, 1, -1])
        days.append((str(number) if counted else "") + rng.choice(WEEKDAYS))
    return list(dict.fromkeys(days))


def rule(rng):
    freq = rng.choice(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
    parts = {}
    if rng.random() < 0.35:
        parts["BYMONTH"] = numbers(rng, 1, 12, False, 4)
    if freq == "YEARLY" and rng.random() < 0.25:
        parts["BYWEEKNO"] = numbers(rng, 1, 51, True)
    if freq == "YEARLY" and rng.random() < 0.2:
        parts["BYYEARDAY"] = numbers(rng, 1, 366, True, 5)
    if freq != "WEEKLY" and rng.random() < 0.35:
        parts["BYMONTHDAY"] = numbers(rng, 1, 31, True, 4)
    if rng.random() < 0.45:
        counted = freq in ("MONTHLY", "YEARLY") and "BYWEEKNO" not in parts and rng.random() < 0.5
        in_month = freq == "MONTHLY" or "BYMONTH" in parts
        parts["BYDAY"] = weekdays(rng, counted, 5 if in_month else 53)
    if rng.random() < 0.15:
        parts["BYHOUR"] = numbers(rng, 0, 23, False)
    if rng.random() < 0.1:
        parts["BYMINUTE"] = numbers(rng, 0, 59, False)
    if parts and rng.random() < 0.3:
        positions = [1, 2, 3, -1, -2, rng.randint(4, 40), -rng.randint(4, 40)]
        parts["BYSETPOS"] = rng.sample(positions, rng.randint(1, 3))
    if rng.random() < 0.4:
        parts["INTERVAL"] = [rng.choice([2, 2, 3, 4, 5, 6, 12, 18])]
    if rng.random() < 0.25:
        parts["WKST"] = [rng.choice(WEEKDAYS)]
    month = rng.randint(1, 12)
    last = (datetime.date(2024 + month // 12, month % 12 + 1, 1) - datetime.timedelta(1)).day
    start = datetime.datetime(
        2024, month, min(rng.choice([1, 5, 15, 28, 29, 30, 31]), last),
        rng.randint(0, 23), rng.choice([0, 15, 30, 59]))
    start = start.replace(year=rng.choice([2024, 2028])) if month == 2 else start.replace(
        year=rng.randint(1995, 2060))
    if rng.random() < 0.12:
        parts["COUNT"] = [rng.randint(1, 9)]
    elif rng.random() < 0.15:
        until = start + datetime.timedelta(rng.randint(0, 1500), 60 * rng.randint(-600, 600))
        parts["UNTIL"] = [until.strftime("%Y%m%dT%H%M%S")]
    text = ["%s=%s" % (name, ",".join(map(str, values))) for name, values in parts.items()]
    return start, ";".join(["FREQ=" + freq] + text)


def main():
    rng = random.Random(SEED)
    for _ in range(ROWS):
        start, text = rule(rng)
        found = itertools.islice(rrulestr(text, dtstart=start), OCCURRENCES)
        form = "%Y-%m-%dT%H:%M"
        dates = ",".join(day.strftime(form) for day in found if day.year <= datetime.MAXYEAR)
        print(start.strftime(form), text, dates, sep="\t")


if __name__ == "__main__":
    main()
