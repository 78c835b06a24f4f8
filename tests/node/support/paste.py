"""Types texts into an interactive shell on a pseudo-terminal, as pasting without brackets does.

Reads {"command", "texts", "interrupts", "cwd", "env"} as JSON; prints what the terminal showed.
"""

import json
import os
import pty
import select
import sys
import time

SECONDS = 20  # for one text
QUIET = 0.3  # seconds without output, after which everything typed has been read


class Terminal:
    def __init__(self, session):
        pid, self.descriptor = pty.fork()
        if pid == 0:
            os.chdir(session["cwd"])
            os.execvpe(session["command"][0], session["command"], session["env"])
        os.set_blocking(self.descriptor, False)
        self.shown = b""

    def step(self, keys, seconds):
        """Writes what the terminal takes now, reads what it shows; the keys that are left."""
        writers = [self.descriptor] if keys else []
        readable, writable, _ = select.select([self.descriptor], writers, [], seconds)
        if readable:
            self.shown += os.read(self.descriptor, 65536)
        if writable:
            keys = keys[os.write(self.descriptor, keys[:256]) :]
        return keys, bool(readable or writable)

    def type(self, text):
        keys = text.encode()
        while keys:
            keys, _ = self.step(keys, SECONDS)

    def settle(self):
        is_busy = True
        while is_busy:
            _, is_busy = self.step(b"", QUIET)

    def wait_for(self, text):
        end = time.monotonic() + SECONDS
        while text.encode() not in self.shown:
            if time.monotonic() > end:
                sys.exit(f"{text} was not shown, but:\n{self.shown.decode(errors='replace')}")
            self.step(b"", 0.1)


def main():
    session = json.load(sys.stdin)
    terminal = Terminal(session)
    terminal.wait_for("READY> ")
    for number, text in enumerate(session["texts"]):
        terminal.type(text)
        if session["interrupts"]:
            terminal.settle()
            terminal.type("\x03")
            terminal.settle()
        # The words on the screen while they are typed are not the words that are printed.
        terminal.type(f'echo DO"NE"-{number}.\n')
        terminal.wait_for(f"DONE-{number}.")
    print(terminal.shown.decode(errors="replace"))


main()
