"""What a single line of site furniture looks like, reason by reason."""

from __future__ import annotations

import re

# Agencies, picture desks and platforms that stand in credits. General knowledge of the trade; longest names first.
AGENCY = (
    r"(?:AP Photo|AP|AFP|PA Wire|PA Media|PA|EPA-EFE|EPA|EFE|UPI|ANSA|[Dd]pa|DPA|REUTERS|Reuters|(?:The )?Associated Press|Press Association|"
    r"Agence France-Presse|Getty Images|Getty|Shutterstock|Alamy|Rex Features|Rex|REX|Bloomberg|Xinhua|TASS|Tass|Sputnik|RIA Novosti|"
    r"Anadolu Agency|Anadolu|NurPhoto|ZUMA Press|ZUMA|Corbis|iStock|Flickr|Wikimedia Commons|Wikipedia|Creative Commons|Unsplash|Pexels|"
    r"Pixabay|SWNS|Splash News|WENN|AAP|Kyodo News|Kyodo|Yonhap|(?:The )?Canadian Press|Storyful|Imago|Picture Alliance|picture alliance|"
    r"Global Look Press|Ruptly|Maxar|Handout|HANDOUT|Pool|Agencies|YouTube|Facebook|Twitter|Instagram)"
)
SPACED_AGENCY = AGENCY.replace(" ", r"\ ")  # for patterns in which a plain space means nothing
_NAME = r"[A-ZÀ-Þ][\w.'’-]*"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_SAYS = re.compile(r"\b(?:said|says|told|asked|wrote|tweeted|replied|added|according to)\b")
_SPOKEN = re.compile(r"[“”\"«„]")
_ENDED = re.compile(r"[.!?…][”’\"')\]]*\Z")
_LONGEST = 2500

_CREDIT = re.compile(
    rf"""
    [(\[]? (?: (?i:photos?|photographs?|pictures?|images?|videos?|graphic|footage|illustration|credit|(?:photo|image|picture)\ credit)
               \s* (?: : | (?i:by\b|courtesy\b|copyright\b|taken\ by\b) ) [^.!?:]{{1,90}}
             | (?i:courtesy\ of|(?:attached\ )?(?:video|photo|image)s?\ courtesy\ of)\ [^.!?:]{{1,80}}
             | (?:{_NAME}[ ,]*){{0,6}} [/|] \s* {SPACED_AGENCY} (?:\s*(?:[/|,]|via)\s*[\w .&'’-]{{1,40}}){{0,3}}
             | {SPACED_AGENCY} \s* [/|] \s* [\w .&'’/|@-]{{1,60}}
             | {SPACED_AGENCY} (?:\s*(?:[/|,&–-]|via|and)\s*{SPACED_AGENCY}){{0,4}}
             | (?:{_NAME}\ ){{1,4}} via\ {SPACED_AGENCY}
             | [\w .&'’/-]{{1,60}} \ /\ The\ [A-Z][a-z]+ ) [)\]]? \Z""",
    re.VERBOSE,
)
_SIGN_OFF = re.compile(
    rf"""
    [a-z]{{2,4}} (?:[/,&]\ ?[a-z]{{2,4}} | \ [a-z]{{2,3}}(?=[\s/,(]) ){{0,5}} \s* \( [^()]{{0,60}} {SPACED_AGENCY} [^()]{{0,60}} \) \Z
    | \(? (?i:additional\ reporting|reporting|editing|writing|compiled|translated|edited)\ by\ {_NAME}
    | [^.!?]{{3,80}} \ contributed\ (?:reporting|to\ this\ (?:report|story|article|post))
    | (?i:with\ (?:files|reporting|material|additional\ reporting)\ (?:from|by)\b)
    | \( [^()]{{2,40}} \d{{4}} [^()]{{0,12}} \ page\ ?\w{{1,4}} \) \Z""",
    re.VERBOSE,
)
_BYLINE = re.compile(
    rf"(?:By|BY)\s+(?:{_NAME}[ ,]*(?:and\s+|(?:de|van|von|al|bin|der|la|in|for)\s+)?){{1,9}}(?:[|•·–-].{{0,60}})?\Z"
)
PERSON = re.compile(rf"{_NAME}(?:\s+(?:{_NAME}|de|van|von|der|la|al|bin|ter|di|da)){{1,3}}\Z")
_TIME_WORDS = re.compile(
    rf"""(?ix) (?: \b(?: (?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.? | {_MONTH} | \d{{1,4}}(?:st|nd|rd|th)?
    | a\.?m\.? | p\.?m\.? | [ecmp][sd]?t | gmt | bst | utc | cest? | ist | jst | aest | aedt | noon | local | time | eastern
    | (?:last|first)? \s? (?:updated?|published|posted|modified|created|edited|uploaded) | on | at | ago | mins? | minutes? | hours? | hrs?
    | days? | read | z )\b | [\s,.:|•·—–/()+tT-] )+ \Z"""
)
_UPDATED = re.compile(
    rf"(?i)\b(?:updated|published|posted|last modified|first published|date)\s*(?:[:|]|on\b|at\b)?\s*"
    rf"(?:\d{{1,4}}[-/. :]\d|\d{{1,2}}\s+{_MONTH}|{_MONTH}\s+\d|[a-z]+day,?\s+(?:\d|{_MONTH}))"
)
_EXACT = frozenset(
    """comments|comment|share|shares|tweet|print|email|save|advertisement|advertisements|ad|ads|sponsored|promoted|read more|more|source link|
    source|related|related articles|related stories|related topics|related content|related coverage|related news|related links|most read|
    most popular|most viewed|trending|trending now|top stories|latest news|latest|editor's picks|editors' picks|recommended|newsletter|
    newsletters|subscribe|subscribe now|sign up|sign in|log in|login|register|menu|search|close|skip to content|skip to main content|
    back to top|load more|show more|show less|show all|view all|see all|next|previous|next article|previous article|video|videos|photo|
    photos|gallery|image|images|play|live|share this|share this article|share this story|share on facebook|share on twitter|follow us|copy link|
    image caption|continue reading|story continues below|loading|in pictures|pictures|view comments|view gallery|hide caption|
    toggle caption|enlarge this image|tags|topics|about us|contact us|privacy policy|terms of use|terms of service|cookie policy|
    read the full story|read full article|full story|leave a comment|leave a reply|post a comment|post comment|no comments|join the discussion|
    please enter your name here|audio|listen|listen now|watch|watch now|watch live|breaking news|editor's choice|don't miss|
    what our readers are reading|our readers are reading|our readers are reading too|people are also reading|you may also like""".replace(
        "\n", ""
    )
    .replace("    ", "")
    .split("|")
)
_COUNTER = re.compile(
    r"(?i)\(?(?:visited\s[\d,]+\stimes.*|[\d.,]+[km]?\s(?:comments?|shares?|views?|likes?|retweets?|reads?)|comments?\s\(\d+\)|\d+\sshow\sall\b.*)\Z"
)
_CALL = re.compile(
    r"""(?ix)(?:
      read\s(?:more|next|also|the\s(?:full|rest|original))\b | (?:related|see\salso|also\sread|watch|listen|don[’']?t\smiss|tags?|filed\sunder|
      topics?|categories|more\s(?:from|on)\s[^:.]{2,50}|download\sapp|most\sread|also\son\b[^:.]{2,40})\s*: | just\swatched\b | must\swatch\b
      | most\sread\b | related\s(?:stories|articles|content|coverage|topics)\b | (?:click|tap|swipe|press)\s(?:here|on|the|to|below)\b
      | (?:read\sor\s)?share\sthis\b | share\s(?:on|via|your)\b | (?:story|article)\scontinues | scroll\s(?:down|for|to)\b
      | sign\s(?:up|in)\b | log\sin\b | subscribe\b | register\s(?:now|here|for|to)\b | download\s(?:the|our)\b[^.]{0,40}\bapp\b
      | get\s(?:the\s|our\s|your\s|all\sthe\s)?(?:latest|best|daily|free|breaking|morning|news|updates|alerts|email|stories)\b
      | (?:follow|like)\s(?:us|\S+(?:\s\S+){0,3}\son\s(?:twitter|facebook|instagram|x|youtube|linkedin|telegram|whatsapp))\b
      | join\s[^.]{0,60}\b(?:conversations?|forum|discussion|readers|community|newsletter|channel|mailing\slist|debate\sbelow)\b
      | please\s(?:enter|refresh|log|sign|enable|disable|turn|subscribe|register|verify|select|fill|check\sback|wait|try\sagain|see\sour|read\sour)\b
      | enter\syour\b | (?:invalid|your)\se-?mail | leave\sa\s(?:comment|reply) | thank\syou\sfor\s(?:registering|subscribing|signing|reading|joining|your\ssubscri)
      | (?:stay|keep)\s(?:up\sto\sdate|up-to-date|tuned|connected|informed)\b | never\smiss\b | sponsored\s(?:by|content|post)\b
      | (?:do\syou\shave\sa\s(?:story|tip|photo|video)|got\sa\s(?:story|tip|news|question|confidential)|have\s(?:you\sgot\s)?a\s(?:news\s)?tip)\b
      | if\syou\b[^.]{0,90}\b(?:fill\sin\sthe\sform|email\sus|e-mail\sus|contact\sus|get\sin\stouch|let\sus\sknow)
      | (?:email|e-mail|contact|call|write\sto|text|message)\s(?:us|the\seditor|our\s(?:news|team))\b | send\sus\b | tell\sus\b
      | (?:what|how)\sdo\syou\sthink\?
      | (?:notifications?|alerts?|subscriptions?|cookies?)\scan\sbe\s(?:managed|changed|switched|turned|cancelled|canceled|disabled)\b
      | (?:advertisement|newsletter)\b )"""
)
_FIXED = re.compile(
    r"""(?ix) all\srights\sreserved | this\smaterial\smay\snot\sbe\s(?:published|reproduced) | media\splayback\sis\s(?:unsupported|not\ssupported)
      | continue\sreading\sthe\smain\sstory | replay\smore\svideos | (?:enable|turn\son)\sjavascript | javascript\s(?:is|must\sbe)
      | (?:we|this\s(?:web\s?)?site|our\s(?:web\s?)?site)\suses?\scookies | by\s(?:continuing|clicking|signing\sup|subscribing)\b.{0,80}\byou\s(?:agree|accept|consent)
      | we\smay\s(?:earn|receive)\s(?:a\s|an\s)?(?:affiliate\s)?commission | (?:views|opinions)\sexpressed\s(?:here|in\sthis|are\s(?:those|the\sauthor))
      | ^this\s(?:post|story|article|page|report)\s(?:has\sbeen|was|will\sbe)\s(?:last\s)?updated\b | ^this\sis\sa\s(?:breaking|developing)\s(?:news\s)?story
      | (?:story|article|report|post|piece)\s(?:was\s)?(?:originally|first)\s(?:published|appeared)\s(?:on|in|by|at)
      | (?:republished|reprinted|reproduced)\s(?:here\s)?(?:with\s(?:the\s)?permission|under\sa) | ^(?:copyright|©|\(c\))\s
      | please\senter\s(?:your|an|a\svalid) | check\sback\s(?:here\s)?for\s(?:more\s)?updates | published\swithout\sediting | auto-generated\sfrom\sa\ssyndicated"""
)
_MACHINE = re.compile(r"(?i)\b(?:automatic(?:ally)?|machine|AI|artificial intelligence|google translate|deepl)\b")
_RENDERED = re.compile(r"(?i)\b(?:translat\w+|language versions?|versions? (?:are|is))\b")
_CAVEAT = re.compile(
    r"(?i)\b(?:inaccura\w+|errors?|mistakes|original|please|main language|generated by|translated (?:by|automatically|using|with))\b"
)
_FORM = re.compile(
    r"(?i)\b(?:earlier|previous|original)\b.{0,30}\bversions?\b.{0,80}\b(?:misspell\w*|spelling|typo|headline|caption|hyperlink|link|formatting|byline)\b"
)
_BIO = re.compile(
    rf"(?:{_NAME}\s+){{1,4}}(?:is|was|covers|writes|reports|can be reached|joined)\b.{{0,160}}"
    r"(?:\b[Ff]ollow (?:him|her|them|\w+)\b|\bon Twitter\b|@\w|\bcan be reached\b|\b[Rr]ead (?:his|her|their) )|[\w.]+ (?:reporter|correspondent|editor|writer) (?:[A-Z]\S+ ){2,3}can be reached"
)
_ADDRESS = re.compile(r"(?:https?://\S+|www\.\S+|\S+@\S+\.\w+|\[email\sprotected\]|(?:[#@]\w+[\s,]*)+)\Z", re.IGNORECASE)
_INTERFACE = re.compile(
    r"(?i)\b(?:browser|refresh|log(?:ged)? in|sign(?:ed)? in|sign up|register(?:ing)?|newsletter|inbox|subscri\w+|password|e-?mail address|"
    r"your e-?mail|cookies?|javascript|notifications|preferences|homepage|click|invalid|re-enter|privacy (?:notice|policy)|terms)\b"
)
_READER = re.compile(r"(?i)\b(?:you|your|please|our)\b")

_INVITED = re.compile(
    r"(?i)\b(?:(?:click|tap) (?:here |below )?(?:to|for)\b|(?:e-?mail|call|contact|text|message) us (?:at|on)\b|"
    r"stay up to date (?:on|with) (?:the |all the |our )?latest\b|share your (?:comments|views|thoughts|story|stories|photos)\b|follow us on\b)"
)

_PICTURE, _SITE = "a picture credit", "a line of the site, not of the article"


def reason(line: str) -> str:
    """Why one line carries no claims, by its own words alone; "" where they do not tell. Quoted or reported speech is never furniture."""
    if not any(letter.isalnum() for letter in line[:200]):
        return "a separator"
    if len(line) > _LONGEST:
        return ""
    if _FIXED.search(line) or _translated_by_machine(line):
        return "a notice about the page"
    return _label(line) or ("" if _SPOKEN.search(line) or _SAYS.search(line) else _call(line))


def _label(line: str) -> str:
    """Credits, bylines, times and headings of the site, known by their shape."""
    if _EXACT.intersection((line.strip(" .:!…»›>→*|").casefold().replace("’", "'"),)) or _COUNTER.match(line):
        return _SITE
    if len(line) > 400:
        return ""
    if _CREDIT.match(line) and not _ENDED.search(line.rstrip(")]")):
        return _PICTURE
    if _SIGN_OFF.match(line):
        return "the desk's sign-off"
    if _BYLINE.match(line):
        return "a byline"
    if is_time(line):
        return "a line of dates and times"
    return "an address" if _ADDRESS.match(line) else ""


def is_time(line: str) -> bool:
    """Whether a line says nothing but when it was published or updated."""
    if len(line) > 250 or not any(letter.isdigit() for letter in line):
        return False
    if _TIME_WORDS.match(line):
        return bool(re.search(r"[^\W\d_]|\d[-/.:]\d", line))
    return len(line.split()) <= 25 and bool(_UPDATED.search(line)) and not _ENDED.search(line.rstrip(")]"))


def _call(line: str) -> str:
    """Calls to the reader, notices and lines full of the page's controls."""
    if _CALL.match(line) or _INVITED.search(line):
        return _SITE
    if _FORM.search(line):
        return "a correction of form"
    if _BIO.match(line):
        return "a note on the author"
    hits = len({hit[0].casefold() for hit in _INTERFACE.finditer(line)})
    return _SITE if hits >= 3 and _READER.search(line) else ""


def _translated_by_machine(line: str) -> bool:
    """Whether a line says that the page was translated or written by a machine."""
    return len(line) < 600 and bool(_MACHINE.search(line) and _RENDERED.search(line) and _CAVEAT.search(line))
