"""Plays a person at a terminal: opens one, makes the call in it, types each line when a prompt stands there."""
import json, os, pty, select, sys, time

play = json.loads(sys.argv[1])
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(play["call"][0], play["call"])
keys = {"^C": b"\x03", "^D": b"\x04"}
lines, shown, fresh, end = list(play["lines"]), b"", b"", time.time() + 45
while time.time() < end:
    ready, _, _ = select.select([terminal], [], [], 0.2)
    if ready:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            break
        if not piece:
            break
        shown, fresh = shown + piece, fresh + piece
        continue
    if b"> " in fresh and lines:
        line, fresh = lines.pop(0), b""
        os.write(terminal, keys.get(line, line.encode() + b"\r"))
sys.stdout.buffer.write(shown)
_, status = os.waitpid(pid, 0)
sys.exit(os.waitstatus_to_exitcode(status))
