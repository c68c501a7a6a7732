"""The same desk without a window: one command, one answer, one exit status.

0 done, 2 usage, 3 refused (the clerk can mend it), 4 unavailable, 5 damaged.
With --json one value on stdout; on 3 to 5 stdout stays empty and stderr says
one sentence, or one JSON object.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable
from typing import NoReturn

from counter.cli_answers import see_writable
from counter.cli_commands import COMMANDS, Answer, Context, reads_only
from counter.cli_grammar import parser
from counter.errors import CounterError, Damaged, Refused, Unavailable

EXIT = {Refused: 3, Unavailable: 4, Damaged: 5}
# Where nothing was ever kept, these have nothing to do: a mistyped folder must not be made.
NEED_A_STORE = (
    *("ready", "return", "void", "erase", "rebuild", "backup", "supplement", "finance", "resume"),
    *("start", "extend", "hand-over", "take-over", "submit", "send-back", "send-across"),
    *("withdraw", "stop"),
    *("post", "undo", "correct", "bind", "fee"),
)
MOST = 2_000_000  # bytes taken from stdin: more is no scan, and is refused as such

Say = Callable[..., str]


def run(
    options: argparse.Namespace,
    open_context: Callable[[argparse.Namespace, bool], Context],
    say: Say,
) -> int:
    """Carry out one parsed command; return the exit status."""
    name = _name(options)
    try:
        answer = _answer(name, options, open_context)
    except CounterError as error:
        return _fail(error, say, as_json=options.json)
    except KeyboardInterrupt:
        return 130
    text = json.dumps(answer.value, ensure_ascii=False) if options.json else answer.text
    try:
        if text:
            print(_writable(text), flush=True)
    except BrokenPipeError:  # who asked has heard enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _answer(
    name: str,
    options: argparse.Namespace,
    open_context: Callable[[argparse.Namespace, bool], Context],
) -> Answer:
    reading = reads_only(name, options)
    if not reading and getattr(options, "out", None) is not None:
        see_writable(options.out)  # before anything is decided
    for _ in range(3):
        context = open_context(options, reading)
        try:
            answer = COMMANDS[name](context, options)
            if not reading or not context.stale():
                return answer
        finally:
            context.close()
    return answer  # somebody writes all the time: this is what was true a moment ago


def needs_a_store(options: argparse.Namespace) -> bool:
    """Tell whether a command has nothing to do where nothing was ever kept."""
    of_a_dossier = options.command == "refuse" and options.code is not None
    return options.command in NEED_A_STORE or of_a_dossier


def _fail(error: CounterError, say: Say, *, as_json: bool) -> int:
    print(_writable(told(error.code, say(error), as_json=as_json)), file=sys.stderr)
    return status(error)


def told(code: str, sentence: str, *, as_json: bool) -> str:
    """Return what stderr says of an error: a sentence, or one JSON object."""
    if not as_json:
        return sentence
    return json.dumps({"error": code, "message": sentence}, ensure_ascii=False)


def _writable(text: str) -> str:
    """Without the halves of characters that bytes of no UTF-8 leave in an argument."""
    return text.encode("utf-8", "replace").decode("utf-8")


def status(error: CounterError) -> int:
    """Return the exit status that says who can put an error right."""
    return next(number for kind, number in EXIT.items() if isinstance(error, kind))


def _name(options: argparse.Namespace) -> str:
    """Some commands are two words: `procedures import FILE`, `procedures set CODE`."""
    words: list[str] = getattr(options, "words", None) or []
    if options.command != "procedures" or words[:1] not in (["import"], ["set"], ["template"]):
        return str(options.command)
    if len(words) != 2:
        usage(f"procedures {words[0]}: cần đúng một {'CODE' if words[0] == 'set' else 'FILE'}")
    options.operand = words[1]
    return f"procedures {words[0]}"


def raw(text: str) -> bytes:
    """Return a TEXT argument as the line delivered it; `-` is read from stdin."""
    if text != "-":
        return os.fsencode(text)
    return sys.stdin.buffer.read(MOST) if sys.stdin else b""


def usage(message: str) -> NoReturn:
    """End with the status of a wrong command line."""
    parser().error(message)
