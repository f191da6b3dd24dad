"""Words that try to be more than words: markup, schemes, formulas, escapes; every output must show them and obey none.

`HOSTILE` holds them all, `BY_OUTPUT` by what they aim at. `PROBE` stands in each script that would run: whoever executes one
raises a dialog or a console message that says so.
"""

from __future__ import annotations

PROBE = "pwned"

_SCRIPTS = f"""
<script>alert('{PROBE}')</script>
<SCRIPT>alert('{PROBE}')</SCRIPT>
<scr<script>ipt>alert('{PROBE}')</scr</script>ipt>
<script >alert('{PROBE}')</script >
<script/x>alert('{PROBE}')</script>
<script src=http://127.0.0.1:9/x.js></script>
<script src="data:text/javascript,alert('{PROBE}')"></script>
<script type=module>import('data:text/javascript,alert(1)')</script>
</script><script>alert('{PROBE}')</script>
</style><script>alert('{PROBE}')</script>
</title><script>alert('{PROBE}')</script>
</textarea><script>alert('{PROBE}')</script>
</noscript><script>alert('{PROBE}')</script>
</template><script>alert('{PROBE}')</script>
</svg><script>alert('{PROBE}')</script>
--><script>alert('{PROBE}')</script>
<!--<script>alert('{PROBE}')</script>-->
<![CDATA[<script>alert('{PROBE}')</script>]]>
]]><script>alert('{PROBE}')</script>
<?xml version="1.0"?><script xmlns="http://www.w3.org/1999/xhtml">alert('{PROBE}')</script>
<img src=x onerror=alert('{PROBE}')>
<img src=x onerror="alert('{PROBE}')">
<img src=`x` onerror=alert('{PROBE}')>
<img/src/onerror=alert('{PROBE}')>
<img src='x'onerror='alert("{PROBE}")'>
<img src=x:x onerror=alert('{PROBE}')//
<img srcset=x onerror=alert('{PROBE}')>
<img src="http://127.0.0.1:9/pixel.png">
<image src=x onerror=alert('{PROBE}')>
<svg onload=alert('{PROBE}')>
<svg/onload=alert('{PROBE}')>
<svg><script>alert('{PROBE}')</script></svg>
<svg><script href="data:text/javascript,alert('{PROBE}')"/></svg>
<svg><animate onbegin=alert('{PROBE}') attributeName=x dur=1s>
<svg><a xlink:href="javascript:alert('{PROBE}')"><text y=20>click</text></a></svg>
<svg><set onbegin=alert('{PROBE}') attributename=x to=y>
<svg><foreignObject><iframe onload=alert('{PROBE}')></foreignObject></svg>
<svg><style><img src=x onerror=alert('{PROBE}')></style></svg>
<svg><use href="data:image/svg+xml,<svg id=x onload=alert(1)></svg>#x"/></svg>
<math><mtext><table><mglyph><style><img src=x onerror=alert('{PROBE}')>
<math href="javascript:alert('{PROBE}')">click</math>
<math><mi xlink:href="data:x,<script>alert(1)</script>">
<body onload=alert('{PROBE}')>
<body onpageshow=alert('{PROBE}')>
<html onmouseover=alert('{PROBE}')>
<video><source onerror=alert('{PROBE}')></video>
<video src=x onerror=alert('{PROBE}') autoplay>
<audio src=x onerror=alert('{PROBE}')>
<iframe src="javascript:alert('{PROBE}')"></iframe>
<iframe srcdoc="<script>alert('{PROBE}')</script>"></iframe>
<iframe src=http://127.0.0.1:9/></iframe>
<object data="javascript:alert('{PROBE}')"></object>
<object data=http://127.0.0.1:9/x.swf></object>
<embed src="javascript:alert('{PROBE}')">
<embed src="data:text/html,<script>alert(1)</script>">
<applet code=x archive=http://127.0.0.1:9/x.jar></applet>
<frameset onload=alert('{PROBE}')><frame src=x></frameset>
<details open ontoggle=alert('{PROBE}')>
<details/open/ontoggle="alert('{PROBE}')">x</details>
<dialog open onclose=alert('{PROBE}')><form method=dialog><button autofocus>x</button></form></dialog>
<marquee onstart=alert('{PROBE}')>
<input autofocus onfocus=alert('{PROBE}')>
<input type=image src=x onerror=alert('{PROBE}')>
<select autofocus onfocus=alert('{PROBE}')>
<textarea autofocus onfocus=alert('{PROBE}')>
<keygen autofocus onfocus=alert('{PROBE}')>
<button formaction="javascript:alert('{PROBE}')">click</button>
<form action="javascript:alert('{PROBE}')"><input type=submit></form>
<form action=http://127.0.0.1:9/ method=post><input name=q autofocus></form>
<isindex type=image src=1 onerror=alert('{PROBE}')>
<a href="javascript:alert('{PROBE}')">click</a>
<a href=javascript:alert('{PROBE}')>click</a>
<a href="&#106;avascript:alert('{PROBE}')">click</a>
<a href="jav&#x09;ascript:alert('{PROBE}')">click</a>
<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">click</a>
<a href="vbscript:msgbox('{PROBE}')">click</a>
<a id=x tabindex=1 onfocus=alert('{PROBE}')>x</a>
<div onpointerover="alert('{PROBE}')">x</div>
<div style="width:expression(alert('{PROBE}'))">x</div>
<div style="background:url(http://127.0.0.1:9/x)">x</div>
<div style="position:fixed;inset:0;background:#fff;z-index:9999">covered</div>
<style>@import 'http://127.0.0.1:9/x.css';</style>
<style>*{{background:url(http://127.0.0.1:9/x)}}</style>
<style>body{{display:none}}</style>
<link rel=stylesheet href=http://127.0.0.1:9/x.css>
<link rel=preload as=script href=http://127.0.0.1:9/x.js>
<link rel=dns-prefetch href=//127.0.0.1:9>
<link rel=icon href=http://127.0.0.1:9/x.ico>
<meta http-equiv=refresh content="0;url=http://127.0.0.1:9/">
<meta http-equiv="refresh" content="0;url=javascript:alert('{PROBE}')">
<meta http-equiv=Content-Security-Policy content="default-src *">
<meta charset=utf-7>+ADw-script+AD4-alert(1)+ADw-/script+AD4-
<base href=http://127.0.0.1:9/>
<base target=_blank>
<template shadowrootmode=open><script>alert('{PROBE}')</script></template>
<portal src=http://127.0.0.1:9/></portal>
<slot onslotchange=alert('{PROBE}')>
<x onclick=alert('{PROBE}')>x</x>
<xss id=x tabindex=1 onfocus=alert('{PROBE}')></xss>
<plaintext>
<xmp>
<listing>
<noembed><img title="</noembed><img src=x onerror=alert(1)>">
<table><td background="javascript:alert('{PROBE}')">
</p></div></main></body></html>
</blockquote></figure></section></article>
</mark></span></bdi></li></ul>
</summary></details>
<!-- open comment
<!doctype html><html><head><title>other</title></head>
<h1>ALARM: everything is wrong</h1>
<mark class="changed">not in the article</mark>
<a href="#f1">finding 1</a>
<p id="f1">twice</p>
<
>
<<<>>>
</
<!
<?
< script>alert(1)</ script>
<%00script>alert(1)</script>
\u003cscript\u003ealert(1)\u003c/script\u003e
%3Cscript%3Ealert(1)%3C/script%3E
&lt;script&gt;alert(1)&lt;/script&gt;
&#60;script&#62;alert(1)&#60;/script&#62;
&#x3c;script&#x3e;alert(1)
&amp;lt;b&amp;gt;
&NewLine;&Tab;&colon;&lpar;
＜script＞alert(1)＜/script＞
"""

_ATTRIBUTES = f"""
"
'
`
">
'>
"><script>alert('{PROBE}')</script>
'><script>alert('{PROBE}')</script>
"><img src=x onerror=alert('{PROBE}')>
" onmouseover="alert('{PROBE}')
' onmouseover='alert("{PROBE}")
" autofocus onfocus="alert('{PROBE}')
" style="display:none
" id="top
" class="finding alarm
"/><svg onload=alert('{PROBE}')>
x" href="javascript:alert('{PROBE}')
x onclick=alert('{PROBE}')
"-alert('{PROBE}')-"
';alert('{PROBE}');//
\\";alert('{PROBE}');//
`-alert('{PROBE}')-`
${{alert('{PROBE}')}}
"""

_TEMPLATES = """
{{ 7 * 7 }}
{{ config }}
{{ ''.__class__.__mro__[1].__subclasses__() }}
{{ self._TemplateReference__context }}
{% raw %}
{% endraw %}
{% for x in range(9) %}x{% endfor %}
{% include '/etc/passwd' %}
{# comment #}
{%- endif -%}
${7*7}
#{7*7}
<%= 7*7 %>
%(message)s
%s%s%s%n
{0.__class__}
{page}
$(id)
`id`
; id
| id
"""

_ADDRESSES = f"""
javascript:alert('{PROBE}')
JaVaScRiPt:alert('{PROBE}')
javascript://example.org/%0aalert('{PROBE}')
javascript:/*--></title></style></textarea></script><svg/onload=alert('{PROBE}')>
data:text/html,<script>alert('{PROBE}')</script>
data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==
vbscript:msgbox(1)
file:///etc/passwd
blob:http://127.0.0.1:9/x
view-source:http://127.0.0.1:9/
ftp://127.0.0.1:9/x
//127.0.0.1:9/x
\\\\127.0.0.1\\share\\x
http://
https://"onmouseover="alert('{PROBE}')
https://example.org/"><script>alert('{PROBE}')</script>
https://example.org/ onclick=alert('{PROBE}')
http:javascript:alert('{PROBE}')
mailto:x@example.org?subject=<b>
../../../../etc/passwd
..\\..\\windows\\system32
/dev/null
CON
.hidden
x/../../y
"""

_MARKDOWN = """
[link](javascript:alert(1))
[link](http://127.0.0.1:9/)
[link][ref]
[ref]: http://127.0.0.1:9/
![img](http://127.0.0.1:9/x.png)
![img](x "onerror=alert(1)")
<http://127.0.0.1:9/>
<x@example.org>
http://127.0.0.1:9/auto
www.example.org
# heading
## heading ##
> quoted
* item
+ item
- item
1. item
- [x] done
---
***
===
```
```html
~~~
    indented
`code`
**bold** __bold__
*em* _em_
~~gone~~
| a | b |
|---|---|
$x^2$
$$\\href{javascript:alert(1)}{x}$$
\\
\\*
&nbsp;
[^1]
[^1]: footnote
:smile:
@someone
#123
<!-- hidden -->
<details><summary>x</summary>
::: warning
!!! danger
[[wiki]]
{:onclick="alert(1)"}
"""

_FORMULAS = """
=1+1
=cmd|'/c calc'!A1
=HYPERLINK("http://127.0.0.1:9/","x")
=IMPORTXML("http://127.0.0.1:9/","//a")
=WEBSERVICE("http://127.0.0.1:9/")
+1+1
+cmd|'/c calc'!A1
-1+1
-2+3+cmd|'/c calc'!A1
@SUM(1+1)
@x
%0A=1+1
;=1+1
,=1+1
"=1+1"
'=1+1
＝1+1
＋1+1
－1+1
＠SUM(1+1)
"""

_RECORDS = """
","x","
";"x";"
\\"}]}
{"severity":"error"}
}]}],"runs":[]
::error file=x,line=1::everything is wrong
::warning::x
::set-output name=x::y
::add-mask::x
::stop-commands::x
##[error]x
%0A::error::x
%25%0D%0A::debug::x
[bold red]rich[/bold red]
[link=http://127.0.0.1:9/]x[/link]
[/]
:warning:
'; DROP TABLE claims; --
" OR 1=1 --
Robert'); DROP TABLE articles;--
"""

_CONTROLS = (
    "\x1b[31mred\x1b[0m",
    "\x1b[2J\x1b[H",
    "\x1b]0;title\x07",
    "\x1b]8;;http://127.0.0.1:9/\x1b\\link\x1b]8;;\x1b\\",
    "\x1b[1A\x1b[2Kgone",
    "\x1bc",
    "\x9b31mred",
    "\x9d0;title\x9c",
    "\x07bell",
    "\x08\x08back",
    "over\rwritten",
    "a\nb\r\nc",
    "a\n\n# heading\n\nb",
    "a\n<script>alert(1)</script>\nb",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\x00nul",
    "\x0bv\x0cf\x1cx\x1dx\x1ex\x1fx",
    "\x7fdel",
    "\x85next",
    "\u2028line\u2029paragraph",
    "\u202egnp.exe",
    "\u202dx\u202c",
    "\u2066x\u2069",
    "\u2067abc",
    "\u200bzero\u200cwidth\u200d",
    "\u00adsoft",
    "\ufeffbom",
    "\ufffe\uffff",
    "\ud800 lone",
    "\udfff lone",
    "a" + "\u0301" * 60,
    "שלום <b>",
    'مرحبا" onload=x',
    "\U000e0041\U000e0042 tags",
    "🏴\u200d☠️",
    "x" * 400,
    "<" * 200,
    '"' * 200,
    "&" * 200,
)


def _lines(block: str) -> tuple[str, ...]:
    return tuple(line for line in block.split("\n") if line)


BY_OUTPUT: dict[str, tuple[str, ...]] = {
    "script": _lines(_SCRIPTS),
    "attribute": _lines(_ATTRIBUTES),
    "template": _lines(_TEMPLATES),
    "address": _lines(_ADDRESSES),
    "markdown": _lines(_MARKDOWN),
    "formula": _lines(_FORMULAS),
    "record": _lines(_RECORDS),
    "control": _CONTROLS,
}
HOSTILE: tuple[str, ...] = tuple(dict.fromkeys(line for lines in BY_OUTPUT.values() for line in lines))
