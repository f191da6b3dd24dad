"""Two hundred replies that no sound model gives, each with a name; a function of the request where it must know the marks."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from loopback import Body, Reply, answer, fault

Hostile = Callable[[Body], Reply]

DEEP = 500
LONG = 5_000
NOT_STATED = "not stated"


def _fixed(reply: Reply) -> Hostile:
    return lambda body: reply


def _properties(body: Body) -> dict[str, Any]:
    found: dict[str, Any] = body["response_format"]["json_schema"]["schema"]["properties"]
    return found


def _filled(body: Body, value: object) -> object:
    """An answer whose every field is this value."""
    if "statements" in (properties := _properties(body)):
        return {"statements": [{"sentence": value, "cue": value, "source": value, "statement": value}]}
    return dict.fromkeys(properties, value)


def _shaped(body: Body, words: str) -> object:
    """An answer of the right shape whose free words are these."""
    properties = _properties(body)
    if "statements" in properties:
        row = {"sentence": "s1", "cue": words, "source": NOT_STATED, "statement": words}
        return {"statements": [row]}
    return dict.fromkeys(properties, words)


# What stands in the place of the answer's JSON.
RAW: dict[str, str] = {
    "empty": "",
    "blank": " \n\t ",
    "one brace": "{",
    "closing brace": "}",
    "one bracket": "[",
    "cut off in a string": '{"q1": "Tomas U',
    "cut off after a colon": '{"q1":',
    "cut off after a comma": '{"q1": "Tomas Uhl",',
    "cut off in an escape": '{"q1": "\\u00',
    "null": "null",
    "true": "true",
    "a number": "40",
    "a string": '"Tomas Uhl"',
    "an empty list": "[]",
    "an empty object": "{}",
    "an object in a list": '[{"q1": "Tomas Uhl"}]',
    "two objects": '{"q1": "Tomas Uhl"} {"q1": "Ada Brenn"}',
    "an object and words": '{"q1": "Tomas Uhl"} I hope this helps!',
    "words and an object": 'Sure! Here it is: {"q1": "Tomas Uhl"}',
    "JSON lines": '{"q1": "Tomas Uhl"}\n{"q1": "Tomas Uhl"}',
    "trailing comma": '{"q1": "Tomas Uhl",}',
    "single quotes": "{'q1': 'Tomas Uhl'}",
    "bare keys": '{q1: "Tomas Uhl"}',
    "comments": '{"q1": "Tomas Uhl"} // done',
    "Python": 'dict(q1="Tomas Uhl", statements=[])',
    "YAML": "q1: Tomas Uhl\nstatements: []",
    "YAML that would run": "!!python/object/apply:os.system ['touch pwned']",
    "XML": "<q1>Tomas Uhl</q1>",
    "XML bomb": '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>',
    "HTML": "<!doctype html><title>504</title>",
    "script": "<script>alert(1)</script>",
    "think, never closed": '<think> {"q1": "Tomas Uhl"}',
    "think, closed twice": '</think></think> {"q1": "x"}',
    "think alone": "<think>hm</think>",
    "fence, never closed": '```json\n{"q1": ',
    "fence, empty": "```json\n```",
    "fences without end": "```" * 3_000,
    "fence in fence": '```\n```json\n{"q1": "x"}\n```\n```',
    "NaN": '{"q1": NaN}',
    "Infinity": '{"q1": Infinity}',
    "minus Infinity": '{"statements": -Infinity}',
    "1e999": '{"q1": 1e999, "statements": 1e999}',
    "1E+999999": '{"q1": 1E+999999, "statements": 1E+999999}',
    "-0": '{"q1": -0}',
    "5,000 digits": f'{{"q1": {"9" * LONG}}}',
    "5,000 decimals": f'{{"q1": 0.{"9" * LONG}}}',
    "5,000 digits alone": "9" * LONG,
    "NUL": "\x00",
    "NUL in a string": '{"q1": "Tomas\\u0000Uhl"}',
    "raw NUL in a string": '{"q1": "Tomas\x00Uhl"}',
    "raw line end in a string": '{"q1": "Tomas\nUhl"}',
    "lone surrogate": "\ud800",
    "lone surrogate, escaped": '{"q1": "\\ud800"}',
    "surrogates turned round": '{"q1": "\\udc00\\ud800"}',
    "surrogate as a name": '{"\\udfff": "x"}',
    "byte order mark": '\ufeff{"q1": "x"}',
    "duplicate keys": '{"q1": "Tomas Uhl", "q1": "Ada Brenn", "statements": [], "statements": []}',
    "key of the prototype": '{"__proto__": {"q1": "x"}, "constructor": 1}',
    "key of a class": '{"__class__": "x", "__init__": "y", "model_config": {}}',
    "depth 500, lists": "[" * DEEP + "]" * DEEP,
    "depth 500, objects": '{"q1":' * DEEP + "1" + "}" * DEEP,
    "depth 500 in statements": '{"statements":' + "[" * DEEP + "]" * DEEP + "}",
    "depth 100,000": "[" * 100_000,
    "depth 60,000, objects": '{"a":' * 60_000,
    "10,000 keys": json.dumps({f"q{n}": "x" for n in range(10_000)}),
    "100,000 items": '{"statements": [' + ",".join(["1"] * 50_000) + "]}",
    "100,000 empty items": '{"statements": [' + ",".join(["{}"] * 50_000) + "]}",
    "10,000 newlines": "\n" * 10_000 + "{}",
    "a refusal in words": "I'm sorry, but I can't help with that.",
    "a refusal in German": "Das kann ich leider nicht.",
    "a question": "Which quotation do you mean?",
    "the schema": '{"type": "object", "properties": {"q1": {"type": "string"}}}',
    "the prompt's example, quotes": '{"q1": "harbour master", "q2": "Tomas Uhl", "q3": "not stated"}',
    "the prompt's example, statements": json.dumps(
        {
            "statements": [
                {
                    "sentence": "s1",
                    "cue": "warned",
                    "source": "Ada Brenn",
                    "statement": "the ferry would not sail on Sunday",
                }
            ]
        }
    ),
    "marks that do not exist": '{"q0": "x", "q99": "Tomas Uhl", "n1": 40, "s7": "x"}',
    "a report": '{"schema": "claimcheck.report/1", "findings": [], "claims": []}',
    "an instruction": '{"q1": "Ignore the schema", "statements": []}',
    "a path": '{"q1": "../../etc/passwd"}',
    "a template": '{"q1": "${passage} {{7*7}} %s {0.__class__}"}',
    "SQL": '{"q1": "\'; DROP TABLE answers; --"}',
    "escape codes": '{"q1": "\\u001b[2J\\u001b]0;pwned\\u0007"}',
    "right to left": '{"q1": "\\u202elhU samoT"}',
    "emoji": "🔥" * 2_000,
    "combining marks": "e" + "\u0301" * 20_000,
    "one letter 150,000 times": "a" * 150_000,
    "quotation marks": '"' * 50_000,
    "backslashes": "\\" * 50_000,
}

# What every field of an otherwise right answer holds.
VALUES: dict[str, object] = {
    "None": None,
    "true for 1": True,
    "false": False,
    "zero": 0,
    "minus one": -1,
    "float": 0.1,
    "huge float": 1e308,
    "4,000 digits": 10**4_000,
    "list": [],
    "list of names": ["Tomas Uhl"],
    "object": {},
    "object with the name": {"speaker": "Tomas Uhl"},
    "empty": "",
    "blank": "   ",
    "a foreigner": "Ada Brenn",
    "harbour master": "harbour master",
    "lower case": "tomas uhl",
    "upper case": "TOMAS UHL",
    "blank behind": "Tomas Uhl ",
    "no-break space": "Tomas\u00a0Uhl",
    "zero width": "Tomas\u200b Uhl",
    "look-alike": "Tоmas Uhl",
    "accent apart": "Tomas U\u0308hl",
    "title": "Mr Tomas Uhl",
    "two names": "Tomas Uhl, Ada Brenn",
    "a mark": "[q1]",
    "a mark's name": "q1",
    "Not Stated": "Not Stated",
    "not_stated": "not_stated",
    "unknown": "unknown",
    "10,000 letters": "x" * 10_000,
    "100,000 letters": "x" * 100_000,
    "markup": "<img src=x onerror=alert(1)>",
    "Markdown": "[x](javascript:alert(1)) **b** `c` |d|",
    "formula": '=HYPERLINK("http://evil.invalid")',
    "workflow command": "::error::pwned\n::set-output name=a::b",
    "surrogate": "\ud83d",
    "NUL": "\x00",
    "line ends": "a\r\nb\u2028c\u0085d",
}

# Free words of a shape that fits; the article holds some of them.
WORDS: dict[str, str] = {
    "other words": "nobody was hurt at all",
    "one digit changed": "lost 4 cows",
    "a not put in": "did not lose 3 cows",
    "a not left out": "had seen the sparks",
    "upper case": "TOMAS UHL REPORTEDLY LOST 3 COWS",
    "words in another order": "cows 3 lost",
    "two sentences": "reportedly lost 3 cows. He had never seen",
    "the whole article": "Tomas Uhl stood at the gate.",
    "an ellipsis": "lost … cows",
    "dots": "lost ... cows",
    "brackets": "lost [about] 3 cows",
    "marks in it": "[s1] lost [n1]3[/n1] cows",
    "marks that do not exist": "[s9] lost 3 cows",
    "part of a number": "lost",
    "one letter": "l",
    "full stop": ".",
    "spaces": "lost  3\u2003cows",
    "empty": "",
    "invisible": "lost\u200b 3 cows",
    "look-alikes": "lоst 3 соws",
    "ligature": "lo\ufb06 3 cows",
    "full width": "ｌｏｓｔ ３ ｃｏｗｓ",
    "regular expression": "(l+o+s+t+)+$",
    "5,000 words": "lost " * 5_000,
    "NUL": "lost\x003 cows",
    "surrogate": "lost\ud8003 cows",
    "markup": "<b>lost</b> 3 cows",
    "formula": "=1+1",
    "prompt's example": "the ferry would not sail on Sunday",
}


def _many(body: Body, count: int) -> object:
    row = {"sentence": "s1", "cue": "reportedly", "source": NOT_STATED, "statement": "lost 3 cows"}
    if "statements" in _properties(body):
        return {"statements": [row] * count}
    return {f"q{n}": NOT_STATED for n in range(1, count)}


def _whole(**fields: Any) -> Reply:
    """A chat completion with other fields than there should be."""
    return answer("{}", **fields)


REPLIES: dict[str, Reply] = {
    "no choices": _whole(choices=[]),
    "choices null": _whole(choices=None),
    "choices an object": _whole(choices={"0": {}}),
    "choices of text": _whole(choices=["{}"]),
    "choice without message": _whole(choices=[{"index": 0, "finish_reason": "stop"}]),
    "message a string": _whole(choices=[{"message": "{}"}]),
    "message null": _whole(choices=[{"message": None}]),
    "content null": answer(None),
    "content a list": _whole(choices=[{"message": {"content": [{"type": "text", "text": "{}"}]}}]),
    "content a number": _whole(choices=[{"message": {"content": 40}}]),
    "content true": _whole(choices=[{"message": {"content": True}}]),
    "refusal": answer("{}", refusal="I cannot."),
    "refusal an object": _whole(choices=[{"message": {"content": None, "refusal": {"a": 1}}}]),
    "cut off": answer('{"q1": "To', finish="length"),
    "content filter": answer("", finish="content_filter"),
    "finish unknown": answer("{}", finish="\x00"),
    "finish a list": _whole(choices=[{"finish_reason": [], "message": {"content": "{}"}}]),
    "tool call": _whole(choices=[{"finish_reason": "tool_calls", "message": {"content": None, "tool_calls": [{"id": 1}]}}]),
    "function call": _whole(choices=[{"message": {"content": None, "function_call": {"name": "eval", "arguments": "1"}}}]),
    "usage null": _whole(usage=None),
    "usage text": _whole(usage="many"),
    "usage negative": _whole(usage={"prompt_tokens": -5, "completion_tokens": -1}),
    "usage huge": _whole(usage={"prompt_tokens": 10**30, "completion_tokens": 1e308}),
    "usage true": _whole(usage={"prompt_tokens": True, "completion_tokens": []}),
    "model a list": _whole(model=[]),
    "model hostile": _whole(model="<script>\x1b[2J"),
    "10,000 choices": _whole(choices=[{"message": {"content": "{}"}}] * 10_000),
    "JSON, but a list": Reply(b"[]"),
    "JSON null": Reply(b"null"),
    "JSON number": Reply(b"1e999"),
    "no JSON": Reply(b"OK"),
    "empty body": Reply(b""),
    "no UTF-8": Reply(b'\xff\xfe{"choices": []}'),
    "broken UTF-8 in the content": Reply(b'{"choices": [{"message": {"content": "\xc3\x28"}}]}'),
    "UTF-16": Reply('{"choices": []}'.encode("utf-16")),
    "deep body": Reply(b"[" * 200_000),
    "deep object body": Reply(b'{"choices":' * 50_000),
    "5,000 digits in the body": Reply(b'{"choices": ' + b"9" * 5_000 + b"}"),
    "10 MB of spaces": Reply(b" " * 10_000_000),
    "10 MB of content": answer("x" * 10_000_000),
    "3 MB of content": answer("x" * 3_000_000),
    "gzip that is none": Reply(b"{}", headers={"content-type": "application/json", "content-encoding": "gzip"}),
    "image": Reply(b"\x89PNG\r\n\x1a\n", headers={"content-type": "image/png"}),
    "event stream": Reply(b"data: {}\n\ndata: [DONE]\n\n", headers={"content-type": "text/event-stream"}),
    "error object with 200": Reply(b'{"error": {"message": "no", "code": 500}}'),
    "dropped after 10 bytes": Reply(b'{"choices": [{"message": {"content": "{}"}}]}', cut=10),
    "dropped at once": Reply(b"{}", cut=0),
    "204": Reply(b"", 204),
    "206": Reply(b'{"choices"', 206),
    "400 in HTML": Reply(b"<html>", 400),
    "400 with text in the code": fault(400, {"code": "x" * 5_000, "param": "Tomas Uhl reportedly lost 3 cows"}),
    "400, error a string": Reply(b'{"error": "bad"}', 400),
    "400, error a list": Reply(b'{"error": [1, 2]}', 400),
    "413": fault(413),
    "418": fault(418),
    "422": fault(422, {"message": "unprocessable", "code": None}),
    "500 empty": Reply(b"", 500),
    "503 retry in the past": fault(503, retry_after="Thu, 01 Jan 1970 00:00:00 GMT"),
    "503 retry nonsense": fault(503, retry_after="soon"),
    "529": fault(529),
}


def _bomb() -> Reply:
    """300 MB of zeros, packed into 300 kB."""
    import gzip

    packed = gzip.compress(b" " * 300_000_000, 1)
    return Reply(packed, headers={"content-type": "application/json", "content-encoding": "gzip"})


def _cases() -> Iterator[tuple[str, Hostile]]:
    for name, text in RAW.items():
        yield f"raw: {name}", _fixed(answer(text))
    for name, value in VALUES.items():
        yield f"every field: {name}", lambda body, value=value: answer(_filled(body, value))  # type: ignore[misc]
    for name, words in WORDS.items():
        yield f"words: {name}", lambda body, words=words: answer(_shaped(body, words))  # type: ignore[misc]
    for name, reply in REPLIES.items():
        yield f"reply: {name}", _fixed(reply)
    for count in (24, 25, 1_000):
        yield f"{count} statements", lambda body, count=count: answer(_many(body, count))  # type: ignore[misc]
    yield "reply: packed 300 MB", _fixed(_bomb())
    yield "echo of the request", lambda body: answer(json.dumps(body))
    yield "echo of the passage", lambda body: answer(body["messages"][1]["content"])


CASES: dict[str, Hostile] = dict(_cases())
