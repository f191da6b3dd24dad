"""The reporting verbs, nouns and phrases of English news, as plain tables; `claimcheck.saying.cues` reads them.

One row: stance | frame | verbs. The frame letters say what may follow the verb:
c a clause or a quotation, n a noun phrase, i an infinitive, o an object with an infinitive ("urged them to leave"),
a an addressee ("told reporters that"), x the form is also a common noun or adjective ("claims", "plans"), so that more proof
is asked,
f the content may stand before ("…, she said").
A verb with a particle carries it after an underscore ("point_out", "call_for").
General English, written from usage and grammars of reporting verbs (Quirk et al. 1985, 16.31 on factual, volitional and
emotive verbs; Biber et al. 1999, 9.2.2); not from any labelled text.
"""

from __future__ import annotations

VERBS = """
says | cf | say state remark observe declare explain write tweet post add continue proclaim opine quip joke muse utter
says | cf | recount recall testify
says | cf | joke boast brag gush conclude reason elaborate clarify specify assert contend maintain insist argue allege stress
says | cf | emphasize emphasise
says | cf | underscore underline reiterate reaffirm point_out make_clear put_it note explain relate narrate read blog comment
says | cf | reply respond answer retort counter rejoin chime_in intone whisper shout yell scream cry exclaim mutter murmur
says | cf | mumble bellow roar sob
says | cf | sigh snap laugh chant sing deadpan drawl stammer recite dictate caution counsel interject
says | cfx | claim report estimate comment echo charge preach signal
says | cfa | tell inform notify remind assure convince persuade brief advise reassure
says | cf | announce reveal disclose divulge report show demonstrate indicate suggest hint imply prove find
says | cf | determine learn discover certify verify attest hear
says | cfx | rule
says | cf | decide resolve conclude concur agree
says | n | mention cite quote discuss address describe characterize characterise depict portray call label dub term brand
says | n | liken compare
says | n | outline detail unveil express voice articulate reference invoke tout pitch promote highlight summarize summarise
says | n | refer_to talk_about speak_about speak_of allude_to comment_on touch_on hint_at point_to write_about warn_about
says | n | ask_about tell_of boast_of
says | n | talk_of respond_to react_to reply_to testify_about elaborate_on expand_on tweet_about joke_about lecture_on
says | n | note report announce reveal disclose underscore underline emphasize emphasise stress highlight recall recount
says | n | reiterate repeat
says | n | claim explain declare indicate suggest show demonstrate confirm acknowledge admit concede predict tweet post
says | n | publish read
accuses | n | bemoan lament
says | n | echo repeat lay_out spell_out trot_out shed_light_on weigh_in_on expound_on chronicle recap rehash
accuses | n | downplay play_down grill push_back_against push_back_on seize_on pounce_on pillory skewer vilify disparage
accuses | n | belittle
accuses | n | demean heckle boo upbraid badmouth trash admonish berate complain_about inveigh_against fulminate_against
thinks | n | champion thank compliment respect rejoice_in stand_by celebrate cheer trust mistrust distrust cherish
says | n | speak_out_about speak_out_on speak_out_against
says | nx | label detail view
confirms | cf | confirm acknowledge admit concede confess recognize recognise affirm corroborate
confirms | n | own_up_to admit_to confess_to attest_to
denies | cf | deny dispute refute
denies | n | reject dismiss dispute refute rebut repudiate disavow deny disclaim contradict debunk brush_off laugh_off
denies | n | wave_away scoff_at
doubts | cf | doubt question wonder
doubts | nx | doubt question challenge contest
doubts | n | cast_doubt_on call_into_question
accuses | n | accuse blame fault implicate denounce condemn criticize criticise attack slam blast rip lambaste lambast
accuses | n | castigate chastise
accuses | n | chide scold rebuke reprimand rebuff berate deride mock ridicule taunt assail excoriate decry deplore bash
accuses | n | savage pan
accuses | n | lash_out_at rail_against lash_out_against speak_out_against hit_out_at go_after take_aim_at call_out
accuses | n | charge_with
accuses | nx | charge fault slight censure
accuses | cf | complain lament bemoan grumble gripe protest
accuses | n | complain_about complain_of protest_against object_to
asks | cfa | ask
asks | cf | inquire enquire query wonder
asks | n | ask_about inquire_about press_on
warns | cfa | warn
warns | cf | caution
warns | n | warn_of warn_against
orders | oc | urge ask order command instruct implore beg beseech encourage exhort press
orders | oc | call_on call_upon ask_for tell plead_with lobby warn advise
orders | cifx | demand
orders | cx | request order
orders | n | call_for press_for push_for appeal_for ask_for plead_for argue_for argue_against advocate advocate_for lobby_for
orders | n | recommend urge caution_against
orders | n | warn_against advise_against campaign_against
orders | cf | propose recommend suggest advise plead protest urge
orders | nx | propose demand request
promises | cif | promise pledge vow swear threaten guarantee
promises | ix | pledge vow offer
promises | i | undertake commit volunteer
denies | i | refuse decline
plans | i | plan intend aim agree decide resolve choose opt propose prefer threaten hope promise want wish
plans | ix | plan offer aim
plans | n | plan_on commit_to agree_to agree_on consent_to
thinks | cf | believe think feel reckon suppose surmise guess reason argue hold assume presume conclude calculate deem
thinks | cx | feel guess
thinks | cf | suspect realize realise understand know remember imagine consider appreciate see
thinks | n | consider view believe_in see_as think_of think_about regard_as
thinks | n | support oppose back favor favour endorse praise laud hail commend applaud welcome defend embrace admire like
thinks | n | love hate
thinks | n | despise dislike loathe detest resent disapprove_of approve_of disagree_with agree_with sympathize_with side_with
thinks | n | prefer
thinks | nx | support favor favour prefer value
thinks | cf | agree disagree concur
expects | cf | expect anticipate predict forecast foresee project bet envision envisage
expects | icx | expect anticipate
expects | nx | forecast predict project
hopes | cif | hope wish dream pray
hopes | iocn | want
hopes | n | hope_for wish_for long_for
fears | cf | fear worry dread
fears | n | worry_about fret_about fear
orders | oi | want
"""

NOUNS = """
says | statement claim assertion allegation remark comment report account suggestion argument announcement declaration
says | testimony message news
says | rumor rumour explanation conclusion finding contention insistence reminder observation word indication sign revelation
says | notion evidence
denies | denial rejection refutation
doubts | doubt question skepticism scepticism
accuses | accusation complaint criticism charge
warns | warning caution
promises | promise pledge vow threat assurance guarantee commitment
thinks | belief view opinion feeling impression conviction assumption suspicion theory sense confidence
fears | fear concern worry anxiety
hopes | hope wish desire
expects | expectation prediction forecast estimate projection prospect
orders | demand request order appeal proposal recommendation advice plea
confirms | acknowledgment acknowledgement admission confirmation confession
asks | question query
"""

# Adjectives that take a clause after a copula: "is confident that", "was convinced", "are worried about".
ADJECTIVES = """
thinks | confident certain sure convinced adamant persuaded aware unaware satisfied positive
fears | worried concerned afraid fearful anxious nervous
hopes | hopeful optimistic
doubts | skeptical sceptical doubtful unsure uncertain dubious
says | clear critical supportive dismissive frank explicit outspoken
thinks | surprised pleased glad happy proud sorry angry disappointed furious frustrated upset shocked grateful delighted
thinks | outraged
plans | eager willing determined ready reluctant unwilling keen
"""

# Words before a source: "according to X", "in the words of X".
SOURCE_PHRASES = ("according to", "in the words of", "in the view of", "in the opinion of", "per")

# Sentence adverbs that report without naming a source.
REPORT_ADVERBS = {
    "reportedly": "reportedly",
    "allegedly": "alleged",
    "purportedly": "alleged",
    "supposedly": "alleged",
    "apparently": "likely",
    "presumably": "likely",
    "probably": "likely",
    "likely": "likely",
    "possibly": "may",
    "perhaps": "may",
    "maybe": "may",
    "potentially": "may",
}

# Participles of "is said to be": how certain that puts it.
REPORTED = {
    "said": "reportedly",
    "reported": "reportedly",
    "rumoured": "reportedly",
    "rumored": "reportedly",
    "understood": "reportedly",
    "believed": "likely",
    "thought": "likely",
    "expected": "likely",
    "presumed": "likely",
    "feared": "likely",
    "alleged": "alleged",
    "claimed": "alleged",
}

PAST = """
say said|tell told|write wrote written|think thought|feel felt|know knew known|understand understood|see saw seen|hear heard|
find found|make made|put put|read read|go went gone|show showed shown|swear swore sworn|hold held|speak spoke spoken|
foresee foresaw foreseen|sing sang sung|beseech besought|plead pleaded|cast cast|lash lashed|hit hit|take took taken|seek sought|
choose chose chosen|forget forgot forgotten|undertake undertook undertaken|bet bet|laugh laughed|own owned|broadcast broadcast|
forecast forecast|rebut rebutted|slam slammed|pan panned|rip ripped|dub dubbed|term termed|refer referred|
admit admitted|plan planned|
commit committed|chat chatted|snap snapped|opt opted|quip quipped|pitch pitched|allege alleged|concur concurred|prefer preferred|
tout touted|brag bragged|wave waved|think thought|call called|press pressed|blog blogged|dream dreamed|
learn learned learnt|beg begged|let let
"""
