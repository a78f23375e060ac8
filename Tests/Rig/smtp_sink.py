"""A small SMTP server for the tests: takes every letter and appends it to the mailbox of its recipient.

    python3 smtp_sink.py PORT FOLDER

Stands at the far end of the mailers that only relay. No extension, no TLS, one client at a time.
"""

import pathlib
import re
import socketserver
import sys


class Session(socketserver.StreamRequestHandler):
    def handle(self):
        self.say(220, "sink")
        recipients = []
        while line := self.rfile.readline():
            word = line.split()[:1]
            command = word[0].upper() if word else b""
            if command in (b"HELO", b"EHLO"):
                self.say(250, "sink")
            elif command == b"RCPT":
                recipients.append(re.search(rb"<([^@>]+)", line)[1].decode())
                self.say(250, "ok")
            elif command == b"DATA":
                self.say(354, "go on")
                self.keep(recipients)
                recipients = []
                self.say(250, "kept")
            elif command == b"QUIT":
                self.say(221, "bye")
                return
            else:
                self.say(250, "ok")

    def say(self, code, text):
        self.wfile.write(f"{code} {text}\r\n".encode())

    def keep(self, recipients):
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            line = line[1:] if line.startswith(b"..") else line
            lines.append(line.replace(b"\r\n", b"\n"))
        for recipient in recipients:
            with open(pathlib.Path(sys.argv[2]) / recipient, "ab") as mailbox:
                mailbox.write(b"From sink Thu Jan  1 00:00:00 1970\n" + b"".join(lines) + b"\n")


socketserver.TCPServer.allow_reuse_address = True
socketserver.TCPServer(("127.0.0.1", int(sys.argv[1])), Session).serve_forever()
