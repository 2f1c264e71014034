"""English: how candidates say yes, no, that one, another time, and everything else. Data only.

Patterns are explained in `patterns`; words in FILLER are skipped and need not be written.
"""

from __future__ import annotations

from negotiation.reading.cues import Cue
from negotiation.reading.language import Language, words

FILLER = """
really very quite so just pretty perfectly please pls plz kindly sir madam maam also honestly still
and oh um uh er erm hmm hm haha lol well then dear guys folks simply truly entirely completely fully
indeed though however mate buddy basically literally ah aha umm hmmm
"""

CLASSES = {
    "it": """it this that these those they them thing slot slots time times option options date dates day days
        which proposal proposed everything appointment one ones timing plan schedule interview meeting event place""",
    "itis": "thats its theyre thatll itll thisll thatd itd theyll those theres",
    "be": "is are was be am seems seem sounds sound looks look feels s would will should shall can could might may does do",
    "good": """good great fine ok okay okey perfect cool alright excellent awesome fantastic wonderful lovely ideal brilliant
        super nice convenient doable possible feasible acceptable agreeable sweet rad amazing peachy grand splendid suitable
        workable better best correct right terrific brill perfecto gr8 k yes dandy neat fab fabulous superb suited sorted
        promising exact accurate spot marvellous""",
    "bad": """bad impossible unsuitable inconvenient awful terrible tricky difficult hard problematic wrong incorrect unavailable
        impractical""",
    "would": "would will should could can shall may might must ill id well wed il",
    "i": "i we im were ive id ill",
    "work": "work works working suit suits fit fits wrk wrks",
    "ord": "first second third fourth fifth 1st 2nd 3rd 4th 5th",
    "num": "1 2 3 4 5 one two three four five",
    "digit": "1 2 3 4 5",
    "letter": "a b c d e",
    "part": "morning afternoon evening noon lunch lunchtime midday early late the in mid",
    "option": """one option slot time timeslot choice suggestion appointment date offer proposal alternative possibility entry item bullet
        pick timing day""",
    "meeting": """interview interviews meeting appointment appt call session booking slot event chat talk conversation
        reservation conference date time schedule""",
    "calendar": """half quarter thing week weekend month monday tuesday wednesday thursday friday saturday sunday january february
        march april may june july august september october november december mon tue tues wed weds thu thur thurs fri sat sun
        jan feb mar apr jun jul aug sep sept oct nov dec""",
    "month": """january february march april may june july august september october november december jan feb mar apr jun jul aug
        sep sept oct nov dec""",
    "job": "job role position application candidacy opportunity post opening company vacancy",
    "any": "@t @x @m",
    "thank": "thanks thank thx thnx thanx ty tysm cheers thankyou thanku tks appreciated",
    "wh": "what whats when whens where wheres who whos whom whose why whys how hows which",
    "aux": "is are am was were does did can could will would should shall may isnt arent dont doesnt wont cant",
    "subject": "i we you it he she they there this that these those the my your our his her their any anyone someone somebody a an",
    "person": "human person recruiter someone somebody agent representative rep operator hr staff people manager",
    "tell": "tell give send show get let email text forward share provide message remind",
    "attribute": """number phone address location contact rating link details email name price cost rent status duration
        length agenda format information info description policy reviews zipcode directions""",
}

CUES = {
    Cue.YES: """
        yes
        yes (we|i) (can|could|will|do|would|am)
        (yeah|yea|yep|yup|yas|yess|ya|yah|aye|ja|si|yeh|yeap|yessir|yis|ys)
        ^ y $
        (sure|certainly|absolutely|definitely|affirmative|surely|indubitably|agreed|roger|deal|naturally|totally) $
        (sure|absolutely|definitely|of course|yes) (thing|thats|it|i|we|this|that|ill|id|why|the|lets)
        ^ (sure|absolutely|definitely|certainly)
        [for] sure
        sure thing
        of course
        by all means
        ^ why not $
        (that|this|<itis>|it|which) [<be>] (correct|right|true|accurate|exact|exactly) [it]
        ^ (correct|right|true|exactly|precisely) $
        i [can|could|do|hereby|will|would like to|want to] confirm [@t|it|that|this|the]
        (can|could|do|hereby) confirm
        [consider|its|that|thats|all|is] confirmed
        [hereby] confirming
        ^ confirm $
        confirm (it|this|that|the)
        approved
        go ahead
        [do] go for it
        (thats|that is|yes thats|its|it is) (it|the one|the ones)
        i (do|would|did|will|am) $
        ^ do $
        (it|they|we|that) (is|does|do|are) $
        ^ do it
        i accept [it|that|this|the offer|the invitation|the invite|your invitation]
        (happy|glad|delighted|pleased) to (confirm|accept)
        (nailed|nailing) it
        nailed
        you got it
        bingo
        (okyes|okyeah|yesok)
        ok yes
        👍
        ✅
        ✔
        ☑
        👌
        💯
        🤝
    """,
    Cue.FINE: """
        (ok|okay|okey|k|kk|oki|okie|okk|okidoki|okeydokey|okeydoke)
        (great|good|perfect|cool|alright|fine|nice|awesome|excellent|fantastic|wonderful|lovely|brilliant|super|fab|terrific|sweet|amazing|neat)
        (all right|right o|righto|got it|understood|noted|sounds like a plan|fair enough|wonderful|splendid|superb|gotcha|marvellous|perfecto)
        [as] you (wish|like|say|please)
        [i] see
        (done|works|agreed|ideal) $
        do that
        🎉
        🙌
        👏
    """,
    Cue.SUITS: """
        (<it>|<itis>) .. [<be>] .. <good>
        (sounds|sound|looks|look|seems|seem|looking|feels|its|thats|all|be) .. (<good>|like a plan)
        (<it>|<itis>) (will|would|should|could|shall|can|do|does|might) [be] (work|works|suit|suits|fit|do|great|good|fine)
        (<it>|<itis>|which) .. (works|suits|fits|wrks|workz|work|suit)
        (@t|@r) .. (works|work|suits|suit|fits|wrks|workz|fit|do|ok|<good>)
        (works|work|suits|suit|fits|ok|okay|fine|good|great|perfect|convenient|cool|suitable|possible|best|better|doable) (for|with|by) (me|us|my)
        (suits|fits) (me|us) [fine]
        (i|we) (am|are|would|will|shall|should|can|could|might|may) .. [be] (available|free|open|happy|fine|ok|okay|good|there|flexible|comfortable|delighted|glad)
        (im|were|id|ill|wed) .. [be] (available|free|open|happy|fine|ok|okay|good|there|game|down|comfortable|delighted|glad) [with|for|on|at]
        (happy|fine|ok|okay|cool|good|comfortable|pleased) (with|for|by) (<it>|@t|@r|the|you)
        (i|we) (can|could|will|would|should|may|might) .. (make|do|attend|join|manage|come|take|swing) (<it>|@t|@r|on|at|then|the)
        (id|ill|wed|well) .. (make|do|attend|join|manage|come|take|be) (<it>|@t|@r|on|at|then|the|there)
        (i|we) (can|could|will|would) (attend|make|join|come|manage|do)
        (count me in|im in|im game|im down|im on board|im free|im available|im happy|im good)
        (no|not a|without|0) (problem|problems|prob|probs|issue|issues|objection|objections|conflict|conflicts|clash) [at] [all]
        (nothing|dont) .. against it
        (like|love) (it|this|that|the|them|@t|@r|these|those)
        (i|id|we|wed) .. (like|love|enjoy|prefer) (it|this|that|@t|@r|the)
        (see|talk to|speak to|meet) (you|u|ya|them|him|her) (then|there|@t|at|on|soon|@r)
        looking forward [to]
        [i] cant complain
        [i] [really] cant wait
        cant argue with that
        not bad
        ^ (works|suits|fits)
        ^ [would|will] work
        ^ (gonna|going to) be <good>
        all <good>
        [i] have no (objections|problem|objection|issue|issues)
        (give|giving) it a (shot|try|go)
        (will|that) do (it|nicely|fine)
        shouldnt be a problem
        (isnt|wouldnt be|not|wont be) a problem
        (accept|approve) (it|this|that|the|@t|@r)
        spot on
        be there
        (worth|up) (it|for it)
        does the trick
        my preference
    """,
    Cue.TAKE: """
        <would> (take|choose|pick|grab|have|accept|go|settle|opt|select|vote) [with|for] [it|that|this|one|the|them|him|her|@r|@t|your]
        want to have (it|this|that)
        [<i>] (take|choose|pick|grab|accept|select|prefer|want) (it|that|this|the one|that one|this one|@r|@t)
        (lets|let us) [go|do|say|take|make|book|confirm|have|use|lock|stick|schedule|pick] [with|for|in|it|that|this] [@t|@r|the|that|this]
        (book|lock|pencil|sign|schedule|put|confirm|reserve|set|pop|slot|mark|note) (it|me|that|this|us) [in|down|up] [for|on] [@t|@r|then]
        (book|reserve|schedule|confirm|make|choose|select|pick|take) (it|that|this|the one|that one|this one|@r|them)
        put .. (calendar|schedule|books)
        (go|going|stick|proceed) with (it|that|this|@r|@t|the|them|him|her)
        (move|moving) (ahead|forward|on) with (it|that|this|the)
        [i] would like to (book|take|have|confirm|accept|go) (it|that|this|@r|@t|with)
        count me in
        im in $
        you got (me|urself|yourself) [for]
        (works|it) is
        (@t|@r) it is
        ill be (there|in|attending|joining)
        (do|accept) the
        me down [for]
        consider it done
        done deal
        (use|using) @r
        its a (deal|date)
        want (this|that|it|the one)
    """,
    Cue.ANY: """
        (any|either|each|every|all|anyone) [one] of (them|these|those|the|your) [slots|times|options|dates|three|two|3|2]
        (any|either|each|every) [one|slot|time|option|day|of] (works|work|suits|is|are|would|will|be|ok|fine|goes|should|may|can)
        (any|either|each|every) (one|slot|option|slots|options)
        ^ (any|either) $
        ^ (any|either) .. <good>
        (both|all|all three|all 3|all two|they all|these all|those all|everything) [of] [them|these|those|slots|times|options|the|are|would|will|should|offered|dates] .. (work|works|fine|ok|okay|good|great|suit|possible|fit|do|convenient|available|well|perfect|free|works)
        (works|work|fine|good|ok|okay|happy|free|available) .. (any|either|all|both) [of] [them|these|those|the] [slots|times|options]
        all [of] (them|these|those) [are] [<good>]
        both $
        (whichever|whatever|whenever) [one] .. [you|suits|works|is|best|easier|prefer|like|time]
        (dont|do not|doesnt) (mind|care) [which|what]
        im (easy|flexible|not fussed|not fussy|not bothered|indifferent|open)
        no (preference|preferences)
        (you|u) (choose|pick|decide|can choose|can pick)
        [i] leave it (to|up to) you
        up to you
        your (choice|call|pick)
        [doesnt|does not|makes no] (matter|difference)
        all the same to me
        (live|happy|fine|ok) with (any|either|all|both)
        (suit|fit|suits|fits) (any|either|all|both)
        (can|could) (do|make) (any|either|all|both)
    """,
    Cue.NO: """
        no
        (nope|nah|nay|noo|naw|negative|nop|nein|non|never|nada)
        ^ n $
        no (thanks|thank you|thank|thx|ty)
        no (way|chance|dice|go)
        (unfortunately|sadly|afraid|regrettably|alas|probably|rather) not
        ^ (unfortunately|sadly|regrettably) $
        (id|would|i) rather not
        ^ (impossible|incorrect|wrong|negative) $
        ^ not $
        not (exactly|this time|this one|that one|at all|today|that|it|good)
        (i|we) (dont|do not|didnt|did not|wont|would not|wouldnt) $
        i (dont|do not) (want|wish|need|like) (to|it|that|this|them|any|those|the|these)
        (i) [would] rather not
        (i|we) (decline|refuse|pass|reject)
        [thats|that is|it is|its|this is|thats] (incorrect|wrong|false|not right|not correct|not it)
        (<it>|<itis>) (does|is|do|will|are|would|can) not $
        (it|that|they|this|those|these) (doesnt|isnt|dont|arent|wont|wasnt) $
        👎
        ❌
    """,
    Cue.UNSUITED: """
        (<it>|<itis>) .. <bad>
        (@t|@r|@x) .. <bad>
        (i|we) (cant|cannot|couldnt|wont|can not|will not|could not|would not|am not|m not) .. (make|do|attend|join|manage|come|take) [<it>|@x|@r|then|the|that|at|on|to]
        (im|were|i am|we are) (not|un|unable|no longer) .. (available|free|able|there|around|in|possible|attend|make|join) [to]
        (cant|cannot|wont|couldnt) (make|do|attend|join|manage|come|be) [<it>|@x|@r|then|that]
        (i|we) (cant|cannot|wont) $
        (cant|cannot|wont) (make|do|manage) it
        (not|no longer|un) .. (available|free|able|possible|convenient|suitable|workable|feasible|ideal|work|working)
        (unable|unavailable)
        (busy|booked|occupied|tied up|engaged|unavailable|double booked|in class|at work|working|traveling|travelling|on leave|on vacation|on holiday|away|out of town|out of office|taken|full)
        (i have|ive|i already have|have got|ive already|i got|theres) [already] [got] (a|an|another|other|some|my) [other] (conflict|clash|appointment|commitment|exam|meeting|class|shift|obligation|engagement|lecture|interview|call|thing|plans)
        (have|got|ive|has|had|theres) .. (conflict|clash|appointment|commitment|exam|meeting|class|shift|plans|obligation|engagement|lecture|conflicts|commitments|emergency) [then|that|at|on|day]
        (conflicts|clashes|conflict|clash|overlaps|interferes) with
        (too|far|bit|little) (early|late|soon|short|tight|far)
        (doesnt|dont|didnt|wont|isnt|arent|does not|do not|will not|would not|wouldnt|cant|not) .. (work|works|suit|suits|fit|good|great|ok|okay|fine|possible|convenient|match|do|doable|ideal|go)
        (no|not any) (good|use|longer|time|can do)
        not (good|great|ideal|possible|ok|okay|fine|convenient)
        out of (the question|luck)
        (is|are|its|thats) out
        (something|smth|sth|things|thing) [has] (came|come) up
        (difficult|hard|tough|tricky|impossible) .. (for me|to make|to do)
        (interview|meeting|booking|appointment) with (another|someone|somebody)
        (no) can do
        i have to work
        wish i could
        (have|has) to (skip|miss|pass|decline)
        [have] to miss
        (cant|cannot|wont|can not) [be] (happen|happening|there|make)
    """,
    Cue.LATER: """
        (not|now|no) (now|right now|yet|just yet|at the moment|at this time|today|just now|at present|for now|this time)
        (maybe|perhaps|possibly|probably|might) (later|another time|some other time|another day|next time|in a bit|soon|in a while|at a later time|not|sometime)
        (<it>|sure|yes) [but] not (now|right now|yet)
        (do|lets do|will do|ill do|schedule|book) (that|it) later
        some other time
        (maybe|perhaps) another time
        later $
        (maybe|perhaps) (in|at) a (bit|while|later time|little)
        (ill|i will|let me|have to|need to|must|will have to|going to) (think about|get back to|check|consult|confirm later|let you know|come back|ask|see|look at|think) [about|to|you|it|on|with|my|if|the]
        (get|getting|come|coming) back to you
        (dont|do not|didnt) (want|wish|need|like|have) to (schedule|book|make|reserve|do|add|go|create|set|visit|see) .. [now|yet]
        (dont|do not) (add|book|schedule|make|create|do|need|want) [to|it|that|anything|an|any|a|the]
        skip (that|it|this|adding|the|any)
        skip
        leave it
        (no|not|wont be|not be|isnt) [is|be|really|that] (necessary|needed|need|required)
        (no|dont) need
        not (necessary|needed|required|interested in that)
        maybe some other
        hold off
        not (sure|certain) yet
    """,
    Cue.NONE_OF: """
        (none|neither) [of] [them|these|those|the|your|which] [slots|times|options|dates|two|three] .. [work|works|suit|suits|fit|fits|possible|ok|good|is|are|do|convenient]
        (none|neither) (works|work|suits|suit|fits|fit|is|are|do)
        (not|cant|cannot|dont|doesnt|wont|couldnt) .. (any|either) [one] of (them|these|those|the|your) [slots|times|options|dates]
        (cant|cannot|dont|not|wont|couldnt|can not) .. (any|either|both|all) .. (slots|times|options|dates|work|suit|fit|days)
        (all|both|they|these|those|them|all of them|all of these|all of those|both of them|any of these|any of them|any of those) [slots|times|options|dates|days] [are|unfortunately] (dont|do not|wont|will not|arent|are not|cant|not|doesnt) .. [work|suit|fit|ok|good|possible|convenient|me]
        (all|both) [of] [them|these|those|which|the] [slots|times] [are|is] [all] <bad>
        nothing .. (works|suits|fits|suitable|possible|works for|suits) [for] [me|us]
        (working|busy|away|at work|occupied|class) .. (all|both) [of] (these|those|them|the) [slots|times]
        (all|both) [of] [them|these|those|which|the] [slots|times] .. (bad|impossible|out|taken|unsuitable|during|too|unavailable|no good|clash|conflict)
        (nothing|no (slot|time|option|date)) .. (works|suits|fits|suitable|works|fit|suit|that works)
        (none|neither)
        (these|those|the|your) [three|two|slots|times|options|dates|days|offered] (dont|do not|wont|arent|are not|will not) .. [work|suit|fit|ok|good|possible|convenient]
        (they|these|those) [all] (clash|conflict|overlap|stink|suck)
        didnt like (them|these|those|any)
        (dont|do not) like (them|these|those|any|that|this|it|the)
    """,
    Cue.OTHERS: """
        (other|another|different|alternative|alternate|additional|further|extra|more|some more|new) (time|times|slot|slots|option|options|date|dates|day|days|opening|openings|timing|timings|choices|choice|alternatives|possibilities|suggestions|suggestion|availability|appointment|appointments|one|ones|hour|hours|week|possibility|timeslot|timeslots|idea|ideas|windows|window|offers|proposals|place|places|recommendations|recommendation|dates)
        (any|some|the|find|see|show|have|suggest|offer|provide|send|give|recommend|is there|are there|for|look at|prefer|want|like|you|try|completely|totally|with) (other|others|another|else|alternatives|alternative|different)
        (anything|something|someone|somebody|somewhere|anyone|anybody|anywhere|what|when|who|where|which) (else|other|different|others)
        (anything|something|any) .. (earlier|later|sooner)
        (earlier|later|sooner) (slot|slots|time|times|date|dates|option|options|appointment|day)
        (alternatives|alternative|others) [$]
        (show|give|send|offer|find|see|suggest|want|need|list|get) [me|us] [some|any|a few] more
        more (options|times|slots|choices|dates)
        (keep|continue) (looking|going|searching|trying|browsing)
        (next|following) (one|option|options) [please]
        what (else|other|others|alternatives|options)
        (what|which) (times|slots|days|dates|time|day) (work|works|suit|suits|would work|is best|are best) [best] [for] [you|your team|them]
        (what|which) (times|slots|days|dates|hours|time|day|date|openings|availability|appointments) (are|do|is|else|would|have|can|could|remain) .. [available|free|have|left|open|offer|possible|remain]
        (when|what times) (are|is|can|do|could|would|else) (you|they|he|she|we|the interviewer|your team|it) .. [free|available|have|do|meet|open]
        (next|first|earliest|soonest) (available|possible|free|open) [slot|time|date|appointment|opening]
        (next|first|earliest|soonest) (slot|opening|availability)
        [do] you (have|got|offer) .. (openings|availability|free|open|slots|times|available)
        (when|which) else
        try (again|another|something|others|a different|for)
        (search|look|check) (again|for something|for another|for other|for others)
        (change|switch|modify|update) .. (criteria|search|preferences)
        propose (another|other|new|something|a new|different)
        (can|could) (you|we) (do|find|look at|try|pick|choose) .. (another|other|different|alternative|else)
        (on|for) (a|some) (different|other|another|completely different) (day|date|time|week)
        refresh
        swap
        a different
    """,
    Cue.SEARCH: """
        (find|search|recommend|suggest|look for|look up|locate|list|browse|explore|look into)
        (looking|searching|hunting) for
        ^ [<would>] need [help] (a|an|some|to find|somewhere|someplace)
        (i|we|id|ill|would|also) need [help] (a|an|some|to find|somewhere|someplace)
        (i|id|would|we|wed) (want|like|prefer|love|rather have) (a|an|some|somewhere|something|someplace|someone|to (find|see|eat|try|look|check|search|rent|move))
        (do|does) you (have|know|got) [of] (any|anything|some|something|somewhere|anyone)
        (how|what) about (a|an|one|some|something|the)
        (try|see) .. (in|with|at)
        (is|are) there (a|an|any|some) .. (in|near|around|at|with)
        (there|one|ones|something|place|places) that (has|have|is|are|serves|serve|offers)
        (switch|change) [it] to
        i (need|want|prefer) .. (in|with|at least|located)
    """,
    Cue.KEEP: """
        (dont|do not|not|never|please dont) [you|dare|want|need|wish|have] [to] (cancel|delete|remove|decline|move|change|reschedule|withdraw|postpone|drop|call) [it|that|this|the]
        (keep|leave) (it|this|that|the|them|my|things|everything) [as|is|the|on|for|there|where] [is|it|way|calendar|me]
        (keep|leave|stick) [with|to] (it|this|that|the) .. [time|slot|appointment|interview|booking|original]
        (never mind|nevermind|nvm|forget it|forget about it|disregard that|ignore that|ignore my last|disregard my last)
        scratch that i can
        (stay|stays|staying) (as|the|put|with)
        (spoke|speak) too soon
        changed my mind .. keep
        [i] can still (make|do|meet|attend|come|go)
        no change
        have you not do (that|it)
        dont do (that|it|this)
    """,
    Cue.MOVE: """
        (reschedule|rescheduling|resched|rescheduled|re schedule|rearrange|re arrange|rebook|re book|postpone|postponing|postponement|postponed)
        (move|moving|shift|shifting|push|bump|pull|bring|delay|change|changing|switch|swap|alter|modify|amend|adjust|update|defer) .. (interview|meeting|appointment|appt|call|session|slot|booking|time|date|day|timing|timings|event|schedule|reservation|start|visit|hour|plans|plan|visit|lunch|dinner|party|class|game)
        (move|moving|shift|push|bump|delay|switch|defer|advance) (it|that|this|mine|my|our|the|us|things|him|her|them) [back|up|forward|out|to|@t|till|until|for]
        (move|shift|push|bump|change|switch|pull|delay) .. (to|by|until|till|back|forward|up|from|for|earlier|later) [@t|@m|another|a later|an earlier|not]
        (push|put|move|bring|pull) .. (back|forward|off|out|up|earlier|later)
        (put|putting|push) (it|this|that|the) .. off
        (new|different|another|other|later|earlier) (time|date|day|slot) (for|instead) [my|the|our] [<meeting>]
        (find|agree|arrange|pick|choose|set|have|need|get|want) [on|a|an|some|to] (another|new|different|other|later|earlier) (time|date|day|slot|appointment) .. (instead|for|interview)
        (do|have|hold|make) it (another|on another|a different|on a different) (time|day|date|week)
        (extend|lengthen|shorten|prolong) 
        (change|update|correct|edit|fix|adjust) (it|that|this|the time|the date|the start|start|the end) [to|by|as]
        make .. (last|end|start|happen|begin) [until|at|@t|in]
        (should|needs to|supposed to|was to|has to) .. (start|end|begin|last|go to|have started|be at|be on) [@t|until|at]
        (time|date) .. (was|is) (actually|really|supposed|wrong)
    """,
    Cue.CHANGE: """
        (change|make|switch|move|update|correct|set) (it|that|this|the|my|them) [.. to|for|at|on|be|a] [@t]
        [lets|can you|could you|no|i must|must|to] make it [for|at|on|to|@t|a]
        change .. (to|for) 
        (instead|rather)
        (make|book|put|do) (the|my|it|this) (table|reservation|appointment|booking|party) .. for
        i (meant|said|wanted)
        instead $
        (only|just|its|it is) [is] for
        (the|its|it is|that is) .. (name|named|called)
        (for|party of) <num> (people|person|persons|guests|adults|pax|of us)
        (for|party of) (6|7|8|six) (people|person|persons|guests)
        <num> (people|person|persons|guests) (not|instead)
    """,
    Cue.CANCEL: """
        (cancel|cancelling|canceling|cancellation|cancle|call off|calling off|scrap|scrub|abort|nix|axe|cncl) [it|that|this|the|my|our|on] .. [<meeting>]
        call (it|the|my|this|that|our) .. off
        (be|get|want|have|needs|been) .. (cancelled|canceled)
        (dont|do not|wont|no longer) need (the|my|this|that|an|a|our) .. (interview|meeting|appointment|slot|call|booking|it)
        (have|need|got|want|wish|like|going) to (cancel|call off|back out|pull out|bow out|drop out)
        (isnt|arent|not|aint|wont be|is not|are not) (going|coming|happening|attending|doing) .. [after all|afterall|anymore|any more|any longer]
        (drop|dropping) (my|the) (plan|plans|appointment|interview|meeting)
    """,
    Cue.DROP: """
        (delete|deleting|remove|removing|erase|decline|declining|get rid of|trash|discard|eliminate) [it|that|this|the|my|our|off|all|every|us] .. [<meeting>|calendar|from]
        take .. off [the|my|your] [calendar|schedule|list|books]
        (delete|remove|erase|decline)
        lets get rid of
    """,
    Cue.WITHDRAW: """
        (withdraw|withdrawing|withdrawal|withdrawl|retract|retracting|rescind|pull|revoke) .. (application|candidacy|candidature|name|myself|interest|submission)
        (i|we|id like to|want to|must|have to|need to|to|hereby|decided to|am|im) (withdraw|withdrawing) [from]
        withdraw [from] [the] [process|application|candidacy|recruitment|selection|running|pool|job|role|consideration]
        withdrawing
        (cancel|close|drop|end|stop|delete|remove|discard|terminate|retire) .. (application|candidacy|candidature)
        (remove|take|withdraw) (me|my name|myself) (from|out of|off) [the|your|this|further] [list|process|consideration|pool|running|shortlist|candidates|selection|pipeline|application]
        (no longer|not|not any longer|dont want to be) .. (considered|candidate|applying) [for|anymore|any more] [the|this] [<job>]
        (stop|quit|dont|do not|please dont) (considering|consider|pursuing|processing) .. (me|my|application|us|further)
        (no longer|not|dont|wont be|wont) [want|wish|like] [to] [be] (pursue|pursuing|proceed|proceeding|continue|continuing|moving forward|move forward|participate|participating) [with|in] [the|this|your|my] [<job>|process|interview|hiring|recruitment|further|selection]
        (no longer|not|dont|lost|no) .. (interested|interest|want|wish) [in|to|with] [the|this|your|that|a|have] [hiring|open|offered] (<job>|process|recruitment)
        (accepted|taken|took|signed|found|got|landed|received|have|accepting|taking|take) .. (another|other|different|new|a) (job|offer|position|role|opportunity|employer)
        (accepted|taken|signed|found) .. (job|offer|role|position|elsewhere|contract)
        (decided|chosen|opted) .. (not to|against|to not) .. [proceed|continue|pursue|apply|move|go|interview|attend|job|role|applying]
        (dont|do not|no longer|not) (want|wish|intend|plan|going) [to] .. (job|role|position|proceed|continue|work for you|work at|move forward|pursue|be considered|go ahead|interview with|go through)
        (decline|turn down|declining|pass on|passing on|refuse|reject) .. (interview|invitation|invite|job|offer|role|position|opportunity|candidacy|process)
        (pull|pulling|back|bow|drop|dropping|backing|bowing|step|count|opt|opting) [me] (out|away|back) [of|from] .. [process|running|consideration|application|candidacy|race|this]
        (out|withdraw) of the (process|running|race)
        (consider|count) me out
        (im|i am|were) out
        (find|look for|hire|give it to|pick) (someone|somebody|another) (else|candidate)
        no longer (looking|available for the|on the market|job hunting|searching|seeking)
        (not|no longer) (looking|searching|seeking) [for] .. (job|work|jobs|anymore|any more|position|change)
        give up (my|the|on the|on) (application|candidacy|job|spot|place)
    """,
    Cue.UNINTERESTED: """
        (not|no longer|isnt|aint) interested [anymore|any more|any longer|at all]
        (job|role|position|this|it) (isnt|not|is not) for me
        (not|no) (for me|my thing|a good fit|the right fit|a fit|the right job)
        (lost|no) interest
        dont want (it|this|the) (anymore|any more|job|interview)
        (not|dont want to) (attend|do|take|have) (the|this|any|an|your) (interview|interviews|meeting)
    """,
    Cue.HUMAN: """
        (speak|talk|chat|connect|get in touch|in touch|put me through|put me in touch|transfer|discuss|be connected|be transferred|contact|deal|be put through|converse|communicate) [this|it|me|directly|live] (to|with|through) .. (human|person|recruiter|someone|somebody|agent|representative|rep|operator|hr|staff|people|manager|real|coordinator|being|team|live|department|anyone|anybody|you in person|hiring|supervisor|colleague)
        ^ [a|an] (real|actual|live|living) (human|person|people|being|agent|recruiter|operator|contact|representative) $
        (want|need|prefer|like|get|give|connect|hand|transfer|refer|put) [me|this|it|over] [to] [an|a|the] [real|actual|live] (human|recruiter|operator|representative|person|agent)
        can (a|the|some) (human|person|recruiter|agent)
        (have|get|ask|tell|let|can|could|please have|would) [a|an|the|some] (human|recruiter|someone|somebody|person|representative|agent|colleague|coordinator|manager|hr|anyone) [from|at|in|on|please] [hr|your|the|team|recruiting|staff|office|human resources] (call|contact|phone|ring|email|reach|speak|talk|get|write|answer|help|reply|respond|take|give|chat|step)
        (call|ring|phone|contact) me [back|up|directly|on|at|instead|asap|personally|immediately|tomorrow|today]
        (give|gimme) me a (call|ring|buzz|bell)
        (phone|telephone|contact) number .. (recruiter|hr|someone|person|hiring|team)
        (recruiter|hr|hiring manager) .. (call|contact|phone|ring|email) me
        (who|where|how) can i (call|talk|speak|phone|contact|reach|ring) [to|with] (someone|somebody|anyone|a|the|you|hr|your) [human|person|recruiter|team|real|hr|hiring]
        ^ (human|agent|representative|operator|recruiter) $
        (human|person|someone|somebody|recruiter) (now|instead|please|asap|help)
        (dont|do not|not|refuse|wont|hate|rather not|stop) [want|wish|like] [to] (talk|speak|talking|speaking|chat|chatting|deal|dealing|communicate|write) (to|with) [a|an|this|the|some] (bot|machine|robot|computer|chatbot|ai|automated)
        (dont|do not|not|hate|sick of|tired of|rather not|refuse to|wont|stop) .. (bot|machine|robot|computer|chatbot|ai|automated)
        stop this bot
        (speak|talk) (to|with) (you|him|her|them|anna|the team) (directly|personally|in person|by phone|on the phone|over the phone)
        (escalate|handover|hand over|take over) [this|me|it|to]
        (someone|somebody|anyone|anybody) .. (call|contact|phone|ring|reach|talk to|speak to|get in touch|help) [with] (me|us)
        (someone|somebody|anyone|anybody|person|human) [i|that i|who i] (can|could) (speak|talk|chat) [to|with]
        (is there|are there) (anyone|anybody|someone|somebody|a human|a person|people) .. (talk|speak|call|contact|there|here|reach|help|ask)
        (customer|human|live) (service|support|assistance|help|chat)
        (someone|somebody|recruiter) [please] call
    """,
    Cue.GREET: """
        (hi|hello|hey|hiya|heya|howdy|yo|greetings|sup|hii|helo|hallo|hullo|heyy|morning|evening|gday|namaste|salutations) [there|all|everyone|again|bot|team|folks|guys]
        good (morning|afternoon|evening|day) [to] [you]
        (nice|pleased|good|great|lovely) to (meet|hear from|e meet) you
        [i] hope (you|this|all|your|everyone|everything) .. (well|good|fine|great|you|day|week)
        how (are|r) (you|u|things|we) [doing|today|going]
        (whats up|wassup|how do you do|hows it going|whats new)
        happy (new year|holidays|easter|monday|friday)
        trust you are
        is (anybody|anyone|somebody|someone) (there|here|home)
        (you|u|anyone) there
        help $
    """,
    Cue.THANK: """
        <thank> [you|u|so|again|for|a] [much|lot|million|bunch|ton|everything|help|kindly|your|the|that|bunch] [help|time|reply|message|info|information|assistance|quick|fast|reservation] [response|reply|answer]
        much (appreciated|obliged|thanks)
        (appreciate|appreciated) [it|that|this|your|the] [help|time]
        (many|huge|big|1000) thanks
        (great|good|amazing|excellent|nice|wonderful|awesome) (help|job|work|service|assistance)
        (your|youre|you are|you|u r) .. (help|helpful|best|great|awesome|star|lifesaver|kind|genius|legend|hero)
        (you|youve) (have|been|were|are) .. (help|helpful|kind|great|wonderful)
        domo arigato
        (merci|danke|gracias|grazie|obrigado|obrigada|thankful|grateful)
        you rock
        🙏
        ❤
        (no worries|np|welcome|youre welcome|no prob|dont mention it|my pleasure|likewise|same to you|you too)
    """,
    Cue.DONE: """
        (<itis>|that|this|it) [is|will|would|should|ll|be|ill|takes] [be|do|about] (all|it|everything|care of everything|enough|sufficient) [for|i|we] [now|today|me|the moment|need|needed|want|wanted|from]
        (<itis>|that|this) [is] (all|it|what) [that] (i|we) (need|needed|want|wanted|require|required|have|had|wanted to know|was looking for|asked)
        (thats|that is|that would be|that will be|thatll be|that should be|thatll|that) (all|it|everything)
        that (should|will|ought to) do [it]
        nothing (else|more|further|now)
        (dont|do not|wont|no) need .. (else|more|further|anything|help)
        no [i] dont need .. [else|anything|more|help]
        (no|nothing) (more|further) [questions|help|requests|assistance|concerns]
        (im|i am|were|we are|all|you are) (done|good|set|finished|sorted|all set|ok|covered) [with|for|here|now]
        all (set|done|good|sorted)
        that (takes|took) care
        (that|it) is done
        this is done
        ^ done $
        all i (need|needed|want|wanted)
        (handle|take|do) it from here
        [i] wanted to know
        (takes care|taken care) of everything
        carry on
        lets move on
        not at the moment
        going to work [out] fine
    """,
    Cue.BYE: """
        (bye|goodbye|byebye|cya|ciao|farewell|cheerio|adios|ta ta|toodles|gn)
        good (bye|night)
        see (you|ya|u) [later|soon|around|then|there|tomorrow|@t|@m]
        (have|enjoy) [a|an|your] (nice|good|great|lovely|wonderful|awesome|pleasant|the|rest|fantastic|beautiful|fab) [rest] [day|one|evening|weekend|afternoon|night|time|week|of]
        take care
        (talk|speak|catch) [to] [you] (soon|later)
        until (then|next time)
        nice day
        bye for now
    """,
    Cue.BOOK: """
        (book|schedule|reserve|arrange|create|add|set|make|put|set up|block|fix|pencil|organise|organize|insert|mark|slot|register|enter)
        (want|need|like|have) .. (appointment|reservation|booking|visit|table)
        (have|get) (me|us) (a|an|in|down)
    """,
    Cue.ASK: """
        ^ [ok|okay|great|but|by the way|btw|so|alright|cool|hey|hi|hello|maybe|also|now|quick question|question|one question|perfect|yes|no|or|thanks] <wh>
        <wh> (is|are|was|were|do|does|did|will|would|can|could|should|has|have|kind|long|many|much|time|day|s|if|type|sort|events|else)
        (tell|inform|advise|remind|enlighten) me .. [<wh>|if|whether|about]
        let me know .. (<wh>|if|whether|about|the)
        (<tell>|email|obtain|find|have|need|want|know|check|find out|look up|see|like|confirm) [me|us|out|to|for|on|you|i|know|them|up] [get|the|their|a|his|her|its|your|that|whats|hav|have|of|about] .. <attribute>
        (want|like|need|love|curious|wanted|wondering|wish) to (know|hear|learn|ask|understand|check|clarify|find out|enquire|inquire)
        (do|does|would|could|can) (you|u|anyone|it) (know|tell|say|remember|explain|clarify|mention)
        (check|see|find out|confirm|verify|know|ask|wonder|wondering|curious|find|search for) (if|whether|when|what|how|where|who|which|for whether)
        (can|could|may|might) i (know|ask|have|get|see|hear)
        (any|an|some) (idea|update|updates|news|information|info|word|clue|feedback)
        (what|how) about (the|my|your|his|her)
        (explain|clarify|describe|elaborate)
        (i have|ive got|got|have) (a|some|one|1|two|2|couple|few|another) .. (question|questions|query|queries)
        (shall|should) i (bring|prepare|wear|get|come|call|know|send|do)
        is (it|this|that|the) (on|in|at|via|over|by|a|an|going|supposed|unisex|furnished|remote|online|virtual|possible to)
        their (number|address|phone)
        (call|dial|phone|ring) [up] (him|her|them|my|the|<any>)
        (documents|docs|papers) .. (carry|bring|needed|required)
    """,
    Cue.SUGGEST: """
        ^ [ok|okay|great|but|alright|or|maybe|yes|no|thanks|perfect|cool] (how|what|hows|whats) about
        (how|what) about
        how (are|r) (you|u|things|ya) [doing|today]
        how do you do
        (why not|what a|how nice|how lovely|what good)
    """,
    Cue.WHETHER: """
        ^ [ok|okay|great|but|so|and|also|maybe|alright|thanks|cool|hi|hello|hey|yes|no] <aux> (<subject>|pets|people|dogs|parking|lunch|@t|@m|@x|@r|anything|something|remote|all|both|either)
        ^ (is|are|was|were|does|did|will|has) (it|they|there|he|she|you|we|i|this|that|pets|people|anyone|anybody) .. $
        do (i|we|you|they) (have|need|get|want|know|offer|mind|think)
        ^ [ok|okay|great|but|maybe|thanks|hi|hello] (do|have|has) (you|we|they|i|these|those|there|the)
        (would|could|can|will) (you|it|that|this|there|we|i|he|she|they) (be|have|possibly|mind|please)
    """,
    Cue.AVAILABLE: """
        (how|what|hows|whats) about (@t|@r|@x|@m|on|in|at|for|next|this|the @t)
        (@t|@r|@m) .. (available|free|open|possible|option|doable|taken|gone|left|instead|ok|okay|fine|work|suit|good) [?]
        (available|free|open|availability|opening|openings|slot|slots|space|room|something|anything|vacancy|vacancies) .. (@t|@m|@r)
        (available|free|open|availability) .. (that|then) [day|time]
        (could|can|may|shall|might|should) (we|i) .. (@t|@r)
        (would|does|could) (@t|@r)
        (would|could|will|can|is|might|does) (it|that|you|they|there|he|she) .. (do|be|make|possible|fit|work|meet|manage|see|try|available|free|ok|okay) .. (@t|@r)
        (any chance|possible|feasible|possibility) .. (@t|@r)
        <any> (possible|instead|ok|okay|free|available|work|works)
        try .. [for|on] @t
        am i (free|available|open)
    """,
    Cue.RELATIVE: """
        (after|afterward|afterwards|beforehand)
        (same|that) (day|time|week|evening|afternoon|morning)
        in <num> (weeks|days|hours|months)
        in (2025|2026|2027|2028|spring|summer|autumn|winter|the spring|the summer)
    """,
    Cue.OWN_TIME: """
        [<wh>|what time|if] (am|im|are) i .. (free|available|open|booked|busy|doing|meeting)
        (when|what time|what times) (am|are|im|do|will|can|i|is) (i|we|my|be|have) .. (free|available|open|availability|time|book)
        (what|whats|is|check|check out|look at|see|show|show me|find|read|run down|details of) (my|our) (availability|calendar|schedule|free time|agenda|diary)
        my (availability|free time)
        <wh> .. (on|in) my (calendar|schedule|agenda)
        (what|which|do|does|whats|if|that) .. (i|we) [do] have .. (on|scheduled|planned|booked|going|tomorrow|today|@t|@m|events|meetings|anything)
        do i have (a|any|an|another|other) .. (meeting|meetings|event|events|appointment|appointments|interview)
        (when|that|if) i (have|am) .. (free|time|available|open|availability)
        (details|look|check) .. (my|the) calendar
    """,
    Cue.HOW_TO: """
        how (do|can|could|would|should|to|may) [i|you|we|one] .. (add|create|set|make|use|change|update|book|customize|delete|cancel|reschedule|work|help|do|get|updating|start|schedule)
        how (about|to) (updating|creating|adding|changing|update|create|add|change)
        what (can|could|else can) you do
        (other|what) (tricks|features)
        how may i help
    """,
    Cue.CORRECTION: """
        (actually|wait|oops|whoops|correction|or rather|hang on|hold on|hold up|ooops|woops|scratch that|strike that|my mistake|my bad|on second thought|on second thoughts|second thoughts|come to think of it|i meant|i mean|no wait|typo)
        (let me|i want to|i need to|have to) (correct|rephrase|change|fix) (that|myself|it|my)
        (changed|change|changing) my mind
        (made|make|was) .. (mistake|error|typo|wrong)
        (sorry|apologies) (i meant|no|not|wait|wrong|that|i misread|i mixed)
        [i] (misread|mistyped|misspoke|typed|mixed up|got that wrong|meant)
        (spoke|speak) too soon
        (thinking about it|after all)
        (forget|ignore|disregard) (that|what i said|my last|my previous|the last)
        [its] not .. but
        should (be|have been|read|say)
    """,
    Cue.PREFER: """
        (prefer|preferably|preferred|preference|rather|favourite|favorite|ideally|preferable|top pick|first choice|top choice|best choice|prefered)
        (best|better|most|nicest|easiest|the most|ideal) [for|convenient] [me|us]
        (suits|works|fits|suit|work|fit) .. (best|better|most|well)
        (lean|leaning) (towards|toward|to)
        (force|forced|make|have|had|were) (me|to) .. (choose|pick|decide)
        if i (had|have|could|must|got|were|can) .. (choose|pick)
        (would|d) be (best|better|ideal|preferable)
        number one (choice|preference)
        over @x
    """,
    Cue.BACKUP: """
        (backup|back up|fallback|fall back|plan b|second choice|second best|otherwise|or else|alternatively|failing that|if not|if need be|if needed|if necessary|worst case|last resort|second option if|at a push|at a pinch|plan c)
        followed by
        (or|else) maybe
    """,
    Cue.IF: """
        (if|unless|provided|providing|in case|assuming|as long as|so long as|only if|given that|should that|supposing|whether|depending)
    """,
    Cue.UNSURE: """
        (maybe|perhaps|not sure|unsure|might|possibly|i guess|dunno|idk|not certain|dont know|do not know|tentatively|hopefully|unclear|undecided)
    """,
    Cue.CLEAR: """
        (forget|ignore|disregard|scrap|drop|delete|clear|reset|remove|erase|cancel|scratch|undo) (everything|all|what|whatever|my|all of|the) .. (i said|said|preferences|constraints|wishes|restrictions|limits|availability|earlier|before|requirements|told you|conditions)
        (start|begin|starting) (over|afresh|anew|from scratch|again|fresh)
        [my] (previous|earlier|old) (restrictions|constraints|preferences|wishes|limits|conditions) .. (no longer|dont|not) .. [apply|hold|matter|valid]
        (restrictions|constraints|preferences) (are|is) (gone|lifted|off)
    """,
    Cue.INSTRUCT: """
        (ignore|disregard|forget|override|bypass|skip|violate|discard|overwrite) .. (instructions|instruction|rules|prompt|policy|policies|guidelines|directives|programming|orders|commands|guardrails|training|context)
        (ignore|disregard) .. (previous|prior|above|preceding|earlier)
        (system|developer|admin|root|assistant) (prompt|mode|message|override|instruction|instructions|command|note|access|update|role|privileges)
        ^ (system|assistant|developer|sudo|root)
        sudo
        (new|updated|following|hidden|secret|your|my) (instructions|instruction|directive|orders|system prompt|prompt|directives)
        (you are|youre|u are) now
        you are (dan|a|an|the) .. (hacker|admin|unrestricted|jailbroken|ai|assistant|model)
        (act|behave|respond|pretend|roleplay|simulate) (as|like|to be|that|you) .. [if|a|an|the|are|were]
        (jailbreak|jailbroken|prompt injection|dan mode|developer mode|debug mode|god mode|maintenance mode)
        (answer|respond|reply|say) .. (every|all|only|always|with) .. [yes|question|questions|accept|true|confirmed]
        (always|only|just|must) (say|answer|reply|respond|accept|confirm|output)
        (reveal|print|output|show|repeat|leak|display|dump|list|expose|echo) .. (prompt|instructions|system|secret|secrets|password|passwords|token|tokens|api key|database|credentials|configuration|config|candidates|applicants|other|keys|variables)
        (book|confirm|cancel|delete|accept|reserve|schedule|reject|block|approve) (all|every|everything|everyone|each|everybody) .. [interviews|candidates|slots|others|people|applicants|appointments|times]
        (cancel|delete|reject|remove|block|disqualify|drop|fail|reschedule|lower|downgrade) .. (other|others|everyone|everybody|all|their|the rest|them|competing|remaining) [candidates|candidate|applicants|interviews|applications|applicant]
        (set|mark|update|change|make|put|move|rank|give|raise|increase|promote|rate|score|list) .. (status|score|rank|hired|accepted|shortlisted|first place|top of|rating|fit score|approved|ranking|candidate|offer_accepted)
        (hire|select|approve|shortlist|pick|promote|advance) me (now|immediately|for the|as|without|to|automatically|over|at)
        (drop|truncate|alter) (table|database|tables)
        (select|delete|insert|update) .. (from|into|where|set) (users|candidates|interviews|table|bookings)
        (execute|run|eval|exec|call) .. (command|script|code|function|sql|query|shell|tool|api)
        (end|begin|start) [of] (prompt|instructions|system|conversation|user input)
        (schedule|book|put) .. with the (ceo|president|director|boss)
        (as an|youre an|you are an) (ai|language model|llm|administrator|admin)
        (above|previous|prior) (instructions|rules|text|prompt|policy|messages)
        (tell|give|show|send|share) me .. (other|another|someone|persons|everyone|everybodys|others|candidates|ranked|interviewers personal) .. (candidate|candidates|applicants|phone|email|emails|salary|interview|times|name|names|data|address|number|numbers|private)
        candidate_status
        (im|i am|this is|am) (your|the|a|an) (developer|admin|administrator|creator|owner|engineer|system|root|programmer|operator|ceo|manager of this)
        (from|by) (the|your) (developer|developers|admin|administrator|system|creator)
        (authorised|authorized|permission|permitted) to (override|access|ignore|change|bypass)
        (transfer|wire|send) .. (money|bitcoin|funds|payment|dollars)
        (translate|summarize|summarise|write|compose|generate) .. (poem|essay|code|following|story|song|python|text)
        no (restrictions|limitations|rules)
    """,
    Cue.JOKE: """
        [just] (kidding|joking|messing|teasing)
        (jk|haha jk|only joking|just kidding|seriously now|on a serious note|anyway|anyways|in all seriousness|but seriously|seriously)
    """,
    Cue.SELF: """
        (i|im|ive|id|ill|we|were|my|mine)
        (works|suits|fits|fine|great|good|best|better) [for|with]
    """,
    Cue.PROMPT_DONE: """
        (booked|scheduled|confirmed|reserved|added|deleted|cancelled|canceled|changed|moved|updated|removed|placed|accepted|declined|successful|successfully|success|done)
        (ive|i have|i) (put|made|set|booked|added|changed|scheduled|deleted|cancelled|arranged|created|fixed)
        (have|has) been (made|set|booked|added|scheduled)
        (all|you|youre) .. set
        (your|the) (reservation|appointment|booking|visit|table|event) (is|was|has|went|have) .. (made|set|fixed|booked|through|success|done|confirmed|scheduled|complete|reserved|added)
        (made|finished|completed) .. (reservation|appointment|booking|visit)
        (find it|see it|its|it) (in|on) your calendar
        (sorry|unfortunately|couldnt|unable|cant|cannot|didnt)
        found .. [event|events|list|number]
        here (is|are|s) (the|your|what)
        heres
    """,
    Cue.PROMPT_CANCEL: """
        (cancel|decline|delete|remove|withdraw|call off|drop) .. (correct|right|ok|sure|really|this|it|that|interview|appointment|booking)
        want .. to (cancel|decline|delete|remove|withdraw)
        (cancel|decline|delete|withdraw)
    """,
    Cue.PLAIN: """
        (anything|any other|something|anything else|what else) .. (i should|should i|i need|do i need|information|info|details|questions|documents|know|bring|prepare)
        (feel|think) about (it|that|this|them)
        make sure
        no (doubt|idea|later than|earlier than|sooner than|before|more than|less than|matter|need to apologise|need to apologize|@x|@t|@m|one|news|hurry|rush|pressure|stress)
        (number|no) <digit>
        (i|we) cant (thank|remember|find|see|hear|open|access|believe|stress|log|click|figure|seem)
        cant (thank|remember|find|see|hear|open|access|believe|log|click|figure|seem)
        not only
        if not
        why not .. (other|another|else|different|change|move)
        (hope|hoping|hopefully) .. (good|great|fine|well|works|ok|okay|suits|possible|suitable)
        is (it|this|that|there|@t|@r) .. (ok|okay|possible|fine|good|alright|all right|work|suitable|convenient) [if|to|for]
        (would|could|can|will|does|do|is|are|might) (it|this|that|@t|@r|these|those|they|the) .. (work|suit|fit|possible|ok|okay|fine|good|convenient)
        (would|could|can|may|might) (i|we) .. (do|make|have|meet|come|join|take|book|get|be)
        good (luck|point|question|news|idea|week)
        (see|check) if
        (other than|apart from|besides) that
        have .. (good|great|nice|lovely|wonderful) [day|one|week|weekend|evening]
        (right|just) (now|away|after|before)
        (if|whether) (it|this|that|@t|@r|these|those|they) .. (work|works|suits|fits|ok|okay|fine|good|possible)
        best (regards|wishes)
        let me know if .. (works|suits|ok|fine|possible|good)
        (much|even|far|lot|bit|little) better
        the best (time|day|way|date|slot)
        my best (time|day|date|slot)
        would be (better|best|preferable|great if|good if|nice if|easier|even better)
        (that|it) (would|will|d) be (better|best|easier) (if|to)
        not until
        not .. (before|after|until|later than|earlier than)
    """,
    Cue.EXCEPT: """
        (anything|any|all|everything|every|either) but (@r|@x|@t)
        (except|excluding|but not|apart from|other than|all but|any but|anything but|save|barring|besides|minus|without) [for] [@r|@x|@t|the]
    """,
    Cue.NOT: """
        (rather than|instead of|over|not) [the] @t
        (not|rather than|instead of|and not|over|dont want|no to|definitely not|anything but|never|dont like|cant do|cannot do|cant make|skip|forget|ruling out|rule out|dislike|hate|cross out|drop) [the] (@r|@x)
        @r .. (no|out|isnt|doesnt|not|wont|cant|too)
        (not|no) @r
    """,
    Cue.SHIFT: """
        (earlier|later|sooner|instead|half an hour|but at|but can|but could|but a|only if|same time|the day after|the day before|the next day|the week after|an hour|minutes)
        (nearly|almost|close to|not quite) (right|perfect|there|it|works|good)
    """,
    Cue.ABOUT_OFFER: """
        (at|with|for|by|on|during|before|after|to) (that|the given|the proposed|the offered|the scheduled|the mentioned|the said) (time|hour|slot|date|day)
        the time you mention
    """,
    Cue.DURATION: """
        (how long|duration|how much time|how many (minutes|hours)|length of|long will|long does|take long|last long|how lengthy)
        (minutes|hour|hours|min) or (minutes|hour|hours|min)
        (is it|will it|does it) .. (hour|minutes)
        what time .. (end|finish|over|be done)
    """,
    Cue.WHO: """
        (who|whom|whos|interviewer|interviewers|panel|panelists|attendees|participants) [is|will|are|am|would|do|be]
        name of .. (interviewer|person|recruiter|manager)
    """,
    Cue.WHERE: """
        (where|wheres|address|location|directions|parking|venue|park my|which (building|office|floor|room|entrance|city)|how do i get there|public transport|get there|find you|floor|postcode)
    """,
    Cue.FORMAT: """
        (remote|remotely|online|virtual|virtually|zoom|teams|skype|google meet|hangouts|webex|video|videocall|in person|face to face|onsite|on site|by phone|over the phone|phone call|phone interview|camera|webcam|microphone|link|technical test|coding test|whiteboard|format|language will|in english|in german|in french|conducted|group interview|one on one)
    """,
    Cue.ZONE: """
        (time zone|timezone|tz|which zone|what zone|local time|your time|my time|gmt|utc)
        is (that|this|it|@t|@m|@r) .. [<any>|est|pst|cet|gmt|utc|ist|aest|aedt|edt|cest|bst] (or|time)
        (est|pst|cet|gmt|utc|ist|aest|aedt|edt|cest|bst|cst|mst|pdt) or (est|pst|cet|gmt|utc|ist|aest|aedt|edt|cest|bst|cst|mst|pdt)
    """,
    Cue.PREPARE: """
        (prepare|preparation|prep|bring|wear|dress|dress code|documents|document|carry|id card|identification|laptop|notebook|portfolio|certificates|passport|resume copy|copies|read beforehand|attire|outfit|need to know|materials|homework|presentation|study)
    """,
    Cue.STATUS: """
        (status|what time is (my|the)|when is (my|the)|is (my|the) .. (confirmed|booked|still on|scheduled)|did (you|u) (get|receive|see)|have you (received|got|read|booked)|which stage|what happens|next steps|next step|hear back|when will i|am i (booked|confirmed|scheduled|shortlisted)|is it (booked|confirmed)|still on|my rank|ranked|decision|outcome|result|results|update)
    """,
    Cue.BOT: """
        (are|r|am) (you|u|i) .. (bot|robot|human|machine|ai|chatbot|person|computer|real|program|automated|gpt|chatgpt|assistant|software|somebody|someone)
        is (this|it) .. (bot|robot|human|machine|ai|chatbot|computer|automated|program|real person)
        (talking|speaking|chatting|writing) (to|with) (a|an) .. (bot|robot|human|machine|ai|person|computer|program|real)
        (you|u) (a|an) .. (bot|robot|human|machine|ai|chatbot|person|computer)
        what are you
        who are you
        (a|the) (bot|robot|chatbot)
    """,
    Cue.WISHES: """
        what (did|have) i (say|said|tell|told|write|wrote|ask|asked|wished|wish)
        (what|which) .. (you|u) (noted|stored|remember|saved|have noted|know about my|have on file|understood)
        (show|see|list|tell|what are|whats|review|remind) .. my (preferences|wishes|constraints|restrictions|limits|availability|conditions)
        (have|did) you (note|noted|remember|save) (my|what|that i)
    """,
    Cue.SALARY: """
        (salary|pay|wage|wages|compensation|remuneration|stipend|bonus|benefits|package|ctc|lpa|paid|hourly rate|pay rate|payscale|equity|perks|raise|day rate|how much do you pay|how much does it pay|how much money|money|relocation|reimburse|reimbursed|reimbursement|travel expenses|travel costs|visa sponsorship|sponsor my visa)
    """,
    Cue.ACCOMMODATION: """
        (wheelchair|accessible|accessibility|disability|disabilities|disabled|accommodation|accommodations|reasonable adjustment|reasonable adjustments|adjustments|hearing aid|deaf|blind|sign language|interpreter|screen reader|dyslexia|dyslexic|autism|autistic|adhd|step free|captions|captioning|lip read|hard of hearing|visually impaired|hearing impaired|impairment|special needs|extra time|pregnant|pregnancy|breastfeeding|epilepsy|stutter|stammer|chronic illness|chronic pain|service dog|guide dog|neurodivergent|mobility|crutches|prayer|ramadan)
    """,
    Cue.COMPLAINT: """
        (complaint|complain|complaints|unacceptable|ridiculous|disgusting|discrimination|discriminated|discriminatory|unfair|unprofessional|rude|lawyer|sue|legal action|terrible experience|waste of (my|time)|disappointed|disappointing|outrageous|harassment|harassed|sexist|racist|report you|appalling|fed up|frustrated|frustrating|annoying|annoyed|joke of a|horrible|worst|pathetic|a joke|mess|third time|how dare|shame on)
        (this|it|that) is [getting] (a joke|ridiculous|absurd|unacceptable|insane|nonsense|bs)
        (nobody|no one|noone) (called|answered|replied|showed|came|turned|responded)
        (twice|again|already) .. (told|asked|said|wrote)
        (waited|waiting) .. (nobody|no one|hours|weeks|hour)
    """,
    Cue.DISTRESS: """
        (suicide|suicidal|kill myself|end my life|want to die|hurt myself|self harm|harm myself|cant go on|cannot go on|end it all|no reason to live|dont want to live|take my [own] life|better off dead|hopeless|desperate|panic attack|breakdown|overwhelmed|depressed|in crisis|nervous breakdown|crying|having a hard time|passed away|died|funeral|bereavement|hospitalized|hospitalised|in hospital|being abused|domestic violence)
    """,
    Cue.ABUSE: """
        (fuck|fucking|fucked|fuk|shit|shitty|asshole|arsehole|bastard|bitch|idiot|idiots|moron|morons|stupid|dumb|dumbass|stfu|shut up|screw you|go to hell|piss off|cunt|dick|wanker|retard|retarded|loser|losers|imbecile|crap|bullshit|suck my|kill you|hate you|scum|trash company|useless|hell with you)
        (fuck|screw) (you|off|this|that|u)
        🖕
        🤬
    """,
    Cue.DATA_EXPORT: """
        (export|copy|download|send|access|provide|give|request|see|extract|get|receive) .. (my|all|personal|the) .. (data|personal information|information you (have|hold|store)|records|file you have)
        (data|what information|which data|what data|what personal data) .. (you|u) (have|hold|store|stored|keep|collect|saved)
        (subject access|access request|dsar|sar request|data portability|article 15|gdpr request|data access)
    """,
    Cue.DATA_ERASURE: """
        (delete|erase|remove|wipe|destroy|purge|forget|anonymise|anonymize|clear) .. (my|all|personal) .. (data|information|details|records|record|profile|account|info|history|file|messages|cv|resume|chat)
        (delete|erase|remove|forget) (everything|all|anything) (about|you have|that you|on|you know|related to) .. [me|on me|about me]
        (right to be forgotten|right to erasure|article 17|forget me|data deletion|erasure request|gdpr deletion)
        (delete|erase) me from
    """,
    # References, looked for only where something was offered.
    Cue.ORDINAL: """
        [the|ur|your|that|this|my] <ord> [<option>|time slot|time option] [on your list|on the list|of them|of those|of these|of the (two|three|list)|you (offered|mentioned|listed|suggested|proposed|sent|gave)]
    """,
    Cue.NUMBERED: """
        [option|options|number|numbers|slot|slots] <digit> [or|/] [option|number|slot] <digit> $
        (option|slot|choice|number|no|num|nr|#|time|suggestion|alternative|offer|proposal|variant|opt|timeslot|date|time slot) [number|no|#|nr|is] (<num>|<letter>)
        ^ [ill take|lets go with|ill go with|lets do|i choose|i pick|i prefer|go with|take|pick|choose|yes|ok|okay|thanks|book|confirm|the|lets say|say|its|id say|i say|mine is|my choice is|put me down for|sure|great|hi|hello] <digit> [thanks|thank you|works|is|is (fine|good|ok|great|perfect)|it is|would|suits|fits|sounds|would be|works best] $
        ^ (a|b|c) $
        [the|number|option] (<digit>|b|c) (works|is fine|is good|is ok|is perfect|suits|it is|is great|works best|is better|is best|is ideal|would be)
        the <digit> $
        (<num>|<letter>) [of] (on|from) (your|the) list
    """,
    Cue.EARLIEST: """
        [the] (earliest|soonest|earlier|sooner) (one|of (the|them|these|those)|option|slot|time|date|offer|appointment|day|possible|please|$) [two|three|them|options|slots|ones|times]
        the (earliest|soonest|sooner|earlier)
        (whichever|whatever|what|which|the one that|one that) [one] (is|comes|comes up|happens|starts|ever is) [the] (earlier|earliest|sooner|soonest|first)
        the (sooner|earlier|quicker) the better
        as (early|soon) as possible
        (first|soonest) (available|possible) [one|slot|of those]
        asap
    """,
    Cue.LATEST: """
        [the] (latest|later) (one|of (the|them|these|those)|option|slot|time|date|offer|appointment|day|possible) [two|three|them|options|slots|ones|times]
        the (latest|later) [suits|works|is|would|please|$]
        (whichever|whatever|the one that|one that) [one] (is|comes|starts) [the] (later|latest|last)
        the later the better
        as late as possible
    """,
    Cue.LAST: """
        (the|your|that|this|very) last [<option>|of (them|those|these|the three|the two)] [on your list|you (offered|mentioned|listed|suggested)]
        last (<option>|of (them|those|these|the three|the two))
        [the] latter [one|option|slot|two]
        ^ last $
        the (final|bottom) [<option>]
        final (<option>)
        bottom one
    """,
    Cue.MIDDLE: """
        [the] (middle|center|centre) (one|option|slot|time|date|of (them|those|these|the three))
        the middle $
        the middle (works|is|would|please|suits)
        (one|option|slot) in the middle
        ^ middle $
    """,
    Cue.FORMER: """
        [the] former [one|option|slot]
        [the] top (one|option|slot|of the list)
        the top
    """,
    Cue.PART_ONE: """
        [the|that|your] (morning|afternoon|evening) (one|slot|option|appointment|offer)
    """,
    Cue.OTHER_ONE: """
        the other [one|slot|option|time|date|day] $
        the other (one|slot|option|works|is|would|suits)
        the remaining (one|slot|option|time)
    """,
    Cue.NOT_REFERENCE: """
        [the] <ord> <calendar>
        [the] <ord> of (<month>|next month|this month|the month|the following|all)
        <month> [the] <ord>
        <calendar> [the] <ord>
        [the] (<ord>|last) (thing|half|week|weeks|weekend|day of|days of|part|quarter|hour|name|thoughts|thought|round|interview|stage|month|year|job|time i|minute|year|night|question|of all|and foremost|available|come|floor|draft|employer|week of|working|business|monday|tuesday|wednesday|thursday|friday|saturday|sunday|few|couple|possible|several)
        (a|one|1|per|every|each|split|on) second
        on second (thought|thoughts)
        second (thought|thoughts|job|language|year|semester|shift)
        (at|to|be) (first|last|latest|the latest)
        at the (latest|earliest)
        first (thing|of all|come|name|available|time|off|week|half|day)
        my (<ord>|last) (choice|preference|pick|priority|option|day|interview|week|name|exam|job) [would|is|be]
        my <ord> [choice|preference] (is|would|<any>)
        [the] last (time|week|month|year|night|friday|monday|tuesday|wednesday|thursday|saturday|sunday|day|days|interview|resort|message|email|mail|minute)
        (in|the|for the|over the|only|at|this|next) last (few|two|three|couple|minute|days|weeks)
        <ord> <ord>
        (first|last) (but not least)
        (number|no|option) (<num>) (priority|priorities|choice|fan)
        (or|maybe|slightly|little|bit|hour|hours|minutes|mins|day|days|week|weeks|any|something|anything|much|no|even|half) (earlier|later|sooner)
        (time|date) (one|two|three) (hour|hours|day|days)
        as soon as (i|you|we)
    """,
}

ENGLISH = Language(
    code="en",
    known_by=words(
        """
        the i you is are to and of for my it that this can could would will not dont please with
        what when how have do we me be at on or works work fine thanks thank yes okay good great
        which does your was am any there one they if but time other sorry hi hello interview
        available need want like more cant meeting both
        no a as so or in he from im id ill thats an his her their them then too very really just will
        free busy early late later earlier instead time either first second third last two morning
        afternoon evening today tomorrow next week monday tuesday wednesday thursday friday saturday
        y n k sunday why nothing impossible option human person
        """
    ),
    filler=words(FILLER),
    negators=words(
        """
        not dont doesnt didnt wont cant cannot isnt arent wasnt wouldnt couldnt shouldnt never
        havent hasnt aint neither without hardly nor nothing nobody
        """
    ),
    turns=words("but because although whereas however"),
    places={
        "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5,
    },
    parts={"morning": (0, 12), "afternoon": (12, 18), "evening": (17, 24)},
    numbers={
        "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
        "a": 1, "b": 2, "c": 3, "d": 4, "e": 5,
    },
    classes=CLASSES,
    cues=CUES,
    short_forms={
        "u": "you", "ur": "your", "r": "are", "abt": "about", "arnd": "around", "wud": "would", "cud": "could",
        "shud": "should", "wat": "what", "wen": "when", "gud": "good", "cuz": "because", "bcoz": "because", "bc": "because",
        "nd": "and", "em": "them", "lemme": "let me", "gimme": "give me", "wanna": "want", "gonna": "going", "tho": "though",
        "anyting": "anything", "smth": "something", "sth": "something", "b4": "before", "2moro": "tomorrow",
        "pl": "please", "availble": "available", "avail": "available",
    },
    real_words=words(
        """
        accent latter letter later lather weather whether there their these those where were here
        hear quiet quite write white right night might light sight eight weight height freight
        rather father mother other another bother wither either neither nether might right tight
        fight first thirst fist list last lost past post most must thing think thank tank than then
        them they their theme hope home have hate late date rate fate work word world would could
        mould should shout short shirt start state stage store story place plane plant plans plain
        please phase phrase pleased released lease close clothe clothes chose choose loose lose
        house horse hours house nurse course found round sound pound ground bound hound around mound
        three there tree free fleet meet meat need feed seed send spend lend except expect accept
        aspect respect inspect exempt confirm conform inform perform platform reform decline define
        refine incline delete complete compete deplete remote promote remove removed improve approve
        approach appointed disappointed moving loving living giving having saving making taking
        talking walking change charge chance challenge range arrange strange orange contact contract
        contrast context content contain recruit result resume presume resort report record regard
        formal former format normal finally family fairly failing final finals finale email emails
        female details retail number lumber slumber member parking marking barking cancel council
        counsel cancer candle finish finished furnish furnished mails minds hands bands lands person
        persons prison parson personal panel channel paper papers panels calls cells balls walls
        halls prices prince price pride prize music muses musics trying drying crying rooms roots
        roofs boots books looks cooks hooks monday sunday tuesday thursday friday saturday wednesday
        today holiday monthly mondays fridays minor manor motor tutor busy bush bust dusty rusty
        table cable able fable stable label leave leaves leaving leading reading feeling dealing
        seeing being morning mourning evening interest interested interesting other others bothers
        mothers brothers whole while white which witch switch through though thought thoughts tough
        rough please pleas breakfast dinner dinners winner speak speaks sneak steak shift shaft
        swift waste taste paste haste quick quit suits suite suites
        """
    ),
)
