"""The words of site furniture: agencies in credits, labels of page controls, calls to the reader, notices."""

from __future__ import annotations

import re


def _phrases(table: str) -> frozenset[str]:
    """The phrases of a table, which bars and line ends part."""
    return frozenset(phrase.strip() for line in table.splitlines() for phrase in line.split("|") if phrase.strip())


def _any(table: str) -> str:
    """An expression that matches any line of a table; a plain space in it stands for white space."""
    return "|".join(line.strip().replace(" ", r"\s+") for line in table.splitlines() if line.strip())


# Agencies, picture desks and platforms that stand in credits; longest names first.
_AGENCIES = """
    AP Photo | AP | AFP | PA Wire | PA Media | PA | EPA-EFE | EPA | EFE | UPI | ANSA | dpa | DPA | REUTERS | Reuters
    The Associated Press | Associated Press | Press Association | Agence France-Presse | Getty Images | Getty
    Shutterstock | Alamy | Rex Features | Rex | REX | Bloomberg | Xinhua | TASS | Tass | Sputnik | RIA Novosti
    Anadolu Agency | Anadolu | NurPhoto | ZUMA Press | ZUMA | Corbis | iStock | Flickr | Wikimedia Commons
    Wikipedia | Creative Commons | Unsplash | Pexels | Pixabay | SWNS | Splash News | WENN | AAP | Kyodo News
    Kyodo | Yonhap | The Canadian Press | Canadian Press | Storyful | Imago | Picture Alliance | picture alliance
    Global Look Press | Ruptly | Maxar | Handout | HANDOUT | Pool | Agencies | YouTube | Facebook | Twitter
    Instagram
    """
AGENCY = "(?:" + "|".join(sorted((name.replace(" ", r"\ ") for name in _phrases(_AGENCIES)), key=lambda n: (-len(n), n))) + ")"

LABELS = _phrases(
    """
    comments | comment | share | shares | tweet | print | email | save | advertisement | advertisements | ad | ads
    sponsored | promoted | read more | more | source link | source | related | related articles | related stories
    related topics | related content | related coverage | related news | related links | most read | most popular
    most viewed | trending | trending now | top stories | latest news | latest | editor's picks | editors' picks
    recommended | newsletter | newsletters | subscribe | subscribe now | sign up | sign in | log in | login
    register | menu | search | close | skip to content | skip to main content | back to top | load more | show more
    show less | show all | view all | see all | next | previous | next article | previous article | video | videos
    photo | photos | gallery | image | images | play | live | share this | share this article | share this story
    share on facebook | share on twitter | follow us | copy link | image caption | continue reading
    story continues below | loading | in pictures | pictures | view comments | view gallery | hide caption
    toggle caption | enlarge this image | tags | topics | about us | contact us | privacy policy | terms of use
    terms of service | cookie policy | read the full story | read full article | full story | leave a comment
    leave a reply | post a comment | post comment | no comments | join the discussion | audio | listen | listen now
    watch | watch now | watch live | breaking news | editor's choice | don't miss | our readers are reading
    people are also reading | what our readers are reading | our readers are reading too | you may also like
    download app | get the app
    """
)

# How a line begins that calls on the reader, or leads to other pages.
CALL = re.compile(
    "(?i)(?:"
    + _any(
        r"""
        read (?:more|next|also|the (?:full|rest|original))\b
        (?:related|see also|also read|watch|listen|don[’']?t miss|tags?|filed under|topics?|categories|download app|most read)\s*:
        (?:more (?:from|on)|also on) [^:.]{2,50}:
        (?:just|must) watch(?:ed)?\b
        most read\b
        related (?:stories|articles|content|coverage|topics)\b
        (?:click|tap|swipe|press) (?:here|on|the|to|below)\b
        (?:read or )?share this\b
        share (?:on|via|your)\b
        (?:story|article) continues
        scroll (?:down|for|to)\b
        sign (?:up|in)\b
        log in\b
        subscribe\b
        register (?:now|here|for|to)\b
        download (?:the|our)\b[^.]{0,40}\bapp\b
        get (?:the |our |your |all the )?(?:latest|best|daily|free|breaking|morning|news|updates|alerts|email|stories)\b
        (?:follow|like) us\b
        (?:follow|like) \S+(?: \S+){0,3} on (?:twitter|facebook|instagram|x|youtube|linkedin|telegram|whatsapp)\b
        join [^.]{0,60}\b(?:conversations?|forum|discussion|readers|community|newsletter|channel|mailing list|debate below)\b
        please (?:enter|refresh|log|sign|enable|disable|turn|subscribe|register|verify|select|fill|check back|wait|try again)\b
        please (?:see|read) our\b
        enter your\b
        (?:invalid|your) e-?mail
        leave a (?:comment|reply)
        thank you for (?:registering|subscribing|signing up|your subscri|reading (?:our|the|this)\b|reading\W)
        (?:stay|keep) (?:up to date|up-to-date|tuned|connected|informed)\b
        never miss\b
        sponsored (?:by|content|post)\b
        (?:do you have|have you got|got|have) an? (?:news )?(?:story|tip|photo|video|news|question|confidential)\b
        if you\b[^.]{0,90}\b(?:fill in the form|e-?mail us|contact us|get in touch|let us know)
        (?:e-?mail|contact|call|write to|text|message) (?:us|the editor|our (?:news|team))\b
        send us (?:your|an?|tips|photos|videos|feedback)\b
        tell us (?:what you think|your (?:views?|thoughts|story|stories)|in the comments|below)\b
        (?:what|how) do you think\? (?:let|tell|share|comment|leave|join|have)\b
        (?:follow|find|read|see) (?:all )?(?:of )?(?:the )?(?:\S+ ){0,4}coverage (?:at|on|here|of)\b
        you can (?:now |also )?(?:share|listen to|follow) (?:this|us|\S+ \S+ articles)\b
        for more (?:stories|news|information|on this story|coverage|updates),? (?:visit|go to|click|see|follow|check|download)\b
        (?:notifications?|alerts?|subscriptions?|cookies?) can be (?:managed|changed|switched|turned|cancell?ed|disabled)\b
        advertisement(?:\s*[-–—:]| continue| scroll|\Z)
        newsletter (?:sign|subscri)
        slideshow \(
        our standards:
        """
    )
    + ")"
)

# What invites the reader wherever it stands.
INVITED = re.compile(
    "(?i)(?:"
    + _any(
        r"""
        \b(?:click|tap) (?:here |below )?(?:to|for)\b
        \b(?:e-?mail|call|contact|text|message) us (?:at|on)\b
        \bstay up to date (?:on|with) (?:the |all the |our )?latest\b
        \bshare your (?:comments|views|thoughts|story|stories|photos)\b
        \bfollow us on\b
        \bsign up (?:here|to receive|for (?:our|the|it))\b
        \bshare this (?:story|article|post)\b
        """
    )
    + ")"
)

# Set phrases of notices, which no reporter writes.
FIXED = re.compile(
    "(?i)(?:"
    + _any(
        r"""
        all rights reserved
        this material may not be (?:published|reproduced)
        media playback is (?:unsupported|not supported)
        continue reading the main story
        replay more videos
        (?:enable|turn on) javascript
        javascript (?:is|must be)
        (?:we|(?:this|our) (?:web\s*)?site) uses? cookies
        by (?:continuing|clicking|signing up|subscribing)\b.{0,80}\byou (?:agree|accept|consent)
        we may (?:earn|receive) (?:an? )?(?:affiliate )?commission
        (?:views|opinions) expressed (?:here|in this|are (?:those|the author))
        ^this (?:post|story|article|page|report) (?:has been|was|will be) (?:last )?updated\b
        ^this is a (?:breaking|developing) (?:news )?story
        (?:story|article|report|post|piece) (?:was )?(?:originally|first) (?:published|appeared) (?:on|in|by|at)
        (?:republished|reprinted|reproduced) (?:here )?(?:with (?:the )?permission|under a)
        ^(?:copyright|©|\(c\))\s
        please enter (?:your|an|a valid)
        check back (?:here )?for (?:more )?updates
        published without editing
        auto-generated from a syndicated
        """
    )
    + ")"
)

# The vocabulary of page controls; several of these together make a line of the site.
INTERFACE = re.compile(
    r"(?i)\b(?:browser|refresh|log(?:ged)? in|sign(?:ed)? in|sign up|register(?:ing)?|newsletter|inbox|subscri\w+|password|"
    r"cookies?|e-?mail address|your e-?mail|javascript|notifications|preferences|homepage|click|invalid|re-enter|terms|"
    r"privacy (?:notice|policy))\b"
)
READER = re.compile(r"(?i)\b(?:you|your|please|our)\b")

# What asks for money or membership, and the words by which an outlet speaks of itself.
ASKING = re.compile(
    r"(?i)\byour (?:\w+ )?(?:support|donations?|contributions?|gift|membership|subscription|generosity|pledge)\b|\bdonate\b|"
    r"\bbecome an? (?:\w+ )?(?:member|supporter|subscriber|patron)\b|\bfor as little as\b|\bmake a (?:\w+ )?contribution\b|"
    r"\bsupport (?:our|independent|quality|local) (?:journalism|work|reporting|newsroom)\b|\bas little as [$£€]\d|"
    r"\bfavou?r to ask\b|\bafford to pay (?:for )?(?:it|news|us)\b"
)
OUTLET = re.compile(
    r"(?i)\b(?:journalis[mt]s?|reporters?|reporting|newsrooms?|stor(?:y|ies)|newspapers?|paywalls?|readers|coverage|articles?)\b"
)

# Headings over lists of links.
LIST_HEADING = re.compile(
    r"(?i)(?:read (?:more|next|also)|related(?: \w+)?|see also|more (?:on|from) .{2,40}|most (?:read|popular|viewed)|"
    r"recommended(?: for you)?|trending(?: now)?|top stories|latest news|you (?:may|might) also like|don[’']?t miss|"
    r"(?:what )?(?:our|other) readers .{2,30}|people (?:are )?also (?:read|reading)|also (?:read|on) ?.{0,30}|"
    r"editors?[’']?s? (?:picks|choice)|more stories|keep reading)\s*:?\Z"
)
