#!/usr/bin/env python3
"""Check .eml and .ics files with readers that share no code with their writer.

    check_mail.py [--json] FILE-OR-FOLDER...

Messages are read by Python's own email package (policy "default"), calendars by the icalendar
package when it is installed. A message with a file NAME.expected.json beside it is compared with that.
Prints one line for each fault and ends with 1 when there is any.
"""

import argparse
import base64
import email
import email.header
import email.policy
import email.utils
import json
import pathlib
import re
import sys

try:
    import icalendar
except ImportError:
    icalendar = None

ENCODED = re.compile(rb"=\?([^?\s]+)\?([BbQq])\?([^?\s]*)\?=")
ONCE = ["from", "to", "subject", "date", "message-id", "mime-version", "auto-submitted",
        "x-auto-response-suppress", "content-type", "content-transfer-encoding"]
MULTIPART_WITHOUT = {"content-transfer-encoding"}


def line_faults(data):
    """Lengths and line ends of a message."""
    if b"\r\n" in data:
        if re.search(rb"(?<!\r)\n|\r(?!\n)", data):
            yield "line ends are mixed"
        data = data.replace(b"\r\n", b"\n")
    if b"\r" in data or b"\0" in data:
        yield "a bare CR or a NUL"
    if any(byte > 0x7E or byte < 0x20 and byte not in (9, 10) for byte in data):
        yield "a byte that is not visible ASCII"
    for number, line in enumerate(data.split(b"\n"), 1):
        if len(line) > 998:
            yield f"line {number} has {len(line)} characters"
        if b"=?" in line and ENCODED.search(line) and len(line) > 76:
            yield f"line {number} with encoded-words has {len(line)} characters"
        if line == b"." or line.startswith(b"From "):
            yield f"line {number} is not safe on the way: {line!r}"
        if line != line.rstrip():
            yield f"line {number} ends with white space"
    head = data.split(b"\n\n", 1)[0]
    for number, line in enumerate(head.split(b"\n"), 1):
        if not re.match(rb"[!-9;-~]+:|[ \t]+[^ \t]", line):
            yield f"header line {number} is neither a field nor a fold: {line!r}"


def encoded_word_faults(data):
    """Each encoded-word alone."""
    for match in ENCODED.finditer(data):
        charset, kind, text = match.groups()
        if len(match.group(0)) > 75:
            yield f"an encoded-word of {len(match.group(0))} characters"
        if charset.upper() != b"UTF-8" or kind.upper() != b"B":
            yield f"an unexpected encoded-word {match.group(0)!r}"
            continue
        try:
            decoded = base64.b64decode(text, validate=True).decode("utf-8")
        except ValueError as error:
            yield f"encoded-word {match.group(0)!r}: {error}"
            continue
        if any(ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0 for c in decoded):
            yield f"a control character in {match.group(0)!r}"


def message_of(path):
    """The parsed message, what is in it, and its faults."""
    data = path.read_bytes()
    faults = list(line_faults(data))
    head = data.replace(b"\r\n", b"\n").split(b"\n\n", 1)[0]
    faults += encoded_word_faults(head)
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        faults += [f"defect {defect!r}" for defect in part.defects]
        for name, value in part.items():
            faults += [f"defect in {name}: {defect!r}" for defect in value.defects]
            if part is not message and not name.lower().startswith("content-"):
                faults.append(f"field {name} in a part")
        if not part.is_multipart():
            part.get_payload(decode=True)
            faults += [f"defect of a body {defect!r}" for defect in part.defects]
    for name in ONCE:
        count = len(message.get_all(name, []))
        if count != 1 and not (name in MULTIPART_WITHOUT and message.is_multipart()):
            faults.append(f"{count} fields {name}")
    for forbidden in ("bcc", "cc", "resent-to", "received"):
        if forbidden in message:
            faults.append(f"a field {forbidden}")
    try:
        if email.utils.parsedate_to_datetime(str(message["date"])).utcoffset() is None:
            faults.append("a date without an offset")
    except (TypeError, ValueError) as error:
        faults.append(f"date: {error}")
    if not re.fullmatch(r"<[^\s<>@]+@[^\s<>@]+>", str(message["message-id"]).strip()):
        faults.append(f"message-id {message['message-id']!r}")
    body = message.get_body(preferencelist=("plain",))
    html = message.get_body(preferencelist=("html",))

    # The older reader of the same package, for names: the newer one of Python up to 3.12 puts a space
    # between two encoded-words of a phrase, against RFC 2047 section 6.2.
    older = email.message_from_bytes(data, policy=email.policy.compat32)

    def people(name):
        return [[str(email.header.make_header(email.header.decode_header(shown))), address]
                for shown, address in email.utils.getaddresses(older.get_all(name, []))]

    def content(part):
        # Text travels with CRLF inside base64 (RFC 2045 section 6.8).
        return part.get_content().replace("\r\n", "\n") if part else None

    found = {
        "file": path.name,
        "subject": str(message["subject"]),
        "from": people("from"),
        "to": people("to"),
        "text": content(body),
        "html": content(html),
        "attachments": [
            {"name": part.get_filename(), "type": part.get_content_type(),
             "base64": base64.b64encode(part.get_payload(decode=True)).decode()}
            for part in message.iter_attachments()
        ] if message.get_content_type() == "multipart/mixed" else [],
    }
    for part in message.iter_attachments() if found["attachments"] else []:
        if part.get_content_type() == "text/calendar":
            faults += calendar_faults(part.get_payload(decode=True))
    expected_path = path.with_suffix(".expected.json")
    if expected_path.exists():
        expected = json.loads(expected_path.read_text(encoding="utf-8"))
        for key, value in expected.items():
            if found.get(key) != value:
                faults.append(f"{key} reads {found.get(key)!r}, expected {value!r}")
    return found, faults


def calendar_faults(data):
    """A calendar file."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        yield str(error)
        return
    if re.search(rb"(?<!\r)\n|\r(?!\n)", data) or not data.endswith(b"\r\n"):
        yield "a line end that is not CRLF"
    for number, line in enumerate(data.split(b"\r\n"), 1):
        if len(line) > 75:
            yield f"line {number} has {len(line)} octets"
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield f"line {number} cuts a character"
        if any(byte < 0x20 and byte != 9 or byte == 0x7F for byte in line):
            yield f"line {number} has a control character"
    lines = text.replace("\r\n ", "").split("\r\n")[:-1]
    open_parts = []
    for line in lines:
        if not re.match(r"[A-Z-]+[;:]", line):
            yield f"not a content line: {line!r}"
        if line.startswith("BEGIN:"):
            open_parts.append(line[6:])
        elif line.startswith("END:"):
            if not open_parts or open_parts.pop() != line[4:]:
                yield f"{line} closes nothing"
        elif open_parts[-1:] == ["VEVENT"] and line.startswith(("X-", "RRULE")):
            if re.search(r"SKIP|RSCALE|X-", line):
                yield f"a rule that few can read: {line!r}"
    if open_parts:
        yield f"{open_parts} not closed"
    if icalendar is None:
        return
    try:
        calendar = icalendar.Calendar.from_ical(data)
    except ValueError as error:
        yield f"icalendar: {error}"
        return
    for component in calendar.walk():
        for error in getattr(component, "errors", []):
            yield f"icalendar: {component.name}: {error}"
        if component.name == "VEVENT":
            for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"):
                if name not in component:
                    yield f"icalendar: an event without {name}"
            start, end = component.get("DTSTART"), component.get("DTEND")
            if end is not None and not end.dt > start.dt:
                yield "icalendar: an event that ends before it starts"


def calendar_of(path):
    """What is in a calendar file, and its faults."""
    data = path.read_bytes()
    found = {"file": path.name}
    faults = list(calendar_faults(data))
    if icalendar is not None and not faults:
        calendar = icalendar.Calendar.from_ical(data)
        found["name"] = str(calendar["X-WR-CALNAME"]) if "X-WR-CALNAME" in calendar else None
        found["events"] = [
            {"uid": str(e["UID"]), "summary": str(e["SUMMARY"]), "start": e["DTSTART"].dt.isoformat(),
             "description": str(e.get("DESCRIPTION", "")), "url": str(e["URL"]) if "URL" in e else None,
             "alarms": len(e.walk("VALARM")), "zone": str(getattr(e["DTSTART"].dt, "tzinfo", None))}
            for e in calendar.walk("VEVENT")
        ]
        expected_path = path.with_suffix(".expected.json")
        if expected_path.exists():
            expected = json.loads(expected_path.read_text(encoding="utf-8"))
            for key, value in expected.items():
                got = [e[key] for e in found["events"]]
                if got != value:
                    faults.append(f"{key} reads {got!r}, expected {value!r}")
    return found, faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--json", action="store_true", help="print what was read as JSON lines")
    parser.add_argument("paths", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    files = []
    for path in options.paths:
        files += sorted(path.rglob("*")) if path.is_dir() else [path]
    counts = {".eml": 0, ".ics": 0}
    faulty = 0
    for path in files:
        if path.suffix not in counts:
            continue
        counts[path.suffix] += 1
        try:
            found, faults = (message_of if path.suffix == ".eml" else calendar_of)(path)
        except Exception as error:  # a reader that falls over is a finding too
            found, faults = {"file": path.name}, [f"cannot be read: {error!r}"]
        faulty += bool(faults)
        if options.json:
            print(json.dumps(found, ensure_ascii=False))
        for fault in faults:
            print(f"{path}: {fault}", file=sys.stderr)
    reader = f"icalendar {icalendar.__version__}" if icalendar else "structural checks only"
    print(f"{counts['.eml']} messages (email of Python {sys.version.split()[0]}), "
          f"{counts['.ics']} calendars ({reader}), {faulty} with faults", file=sys.stderr)
    if sum(counts.values()) == 0:
        print("nothing to check", file=sys.stderr)
        return 66
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
