"""English: what candidates want done: move, cancel, withdraw, a person, an answer. Data only."""

from __future__ import annotations

from negotiation.reading.cues import Cue

REQUESTS = {
    Cue.SEARCH: """
        (find|search|recommend|suggest|look for|look up|locate|list|browse|explore|look into)
        (looking|searching|hunting) for
        ^ [<would>] need [help] (a|an|some|to find|somewhere|someplace)
        (i|we|id|ill|would|also) need [help] (a|an|some|to find|somewhere|someplace)
        (i|id|would|we|wed) (want|like|prefer|love|rather have) (a|an|some|somewhere|something|someplace|
            someone|to (find|see|eat|try|look|check|search|rent|move))
        (do|does) you (have|know|got) [of] (any|anything|some|something|somewhere|anyone)
        (how|what) about (a|an|one|some|something|the)
        (try|see) .. (in|with|at)
        (is|are) there (a|an|any|some) .. (in|near|around|at)
        (there|one|ones|something|place|places) that (has|have|is|are|serves|serve|offers)
        (switch|change) [it] to
        i (need|want|prefer) (a|an|some|it|something|one|to find|any) .. (in|with|at least|located)
    """,
    Cue.MOVE: """
        (reschedule|rescheduling|resched|rescheduled|re schedule|prepone|preponed|preponing|rearrange|
            re arrange|rebook|re book|
            postpone|postponing|postponement|postponed)
        (move|moving|shifting|push|bump|pull|bring|delay|change|changing|switch|swap|alter|modify|
            amend|adjust|update|defer) .. (interview|meeting|appointment|appt|call|session|slot|booking|
            time|date|day|timing|timings|event|schedule|reservation|start|visit|hour|plans|plan|visit|lunch|
            dinner|party|class|game)
        (move|moving|shift|push|bump|delay|switch|defer|advance) (it|that|this|mine|my|our|the|us|things|
            him|her|them) [back|up|forward|out|to|@t|till|until|for]
        (move|push|bump|change|switch|pull|delay) .. (to|by|until|till|back|forward|up|from|for|
            earlier|later) [@t|@m|another|a later|an earlier|not]
        (^|to|can|could|please|lets|may|should|<i>|you|they|and) shift (it|this|that|the|my|our|mine|@t|@m|
            to) .. [interview|meeting|call|appointment|to|by|back|forward]
        (push|put|move|bring|pull) .. (back|forward|off|out|up|earlier|later)
        (put|putting|push) (it|this|that|the) .. off
        ^ [just] (move|reschedule|postpone|rearrange) [it] $
        (can|could|should|must|to|please|lets) [we|you|i] [please] (move|push|bump) @t
        (adjourn|adjourned|adjourning|brought forward|put forward|bring forward)
        be (adjourned|deferred|advanced|put back|pushed back)
        (moved|shifted|pushed|switched|changed) it (to|into|from) (@t|@m|the|next|another)
        be (moved|postponed|rescheduled|shifted|pushed|delayed|changed|rearranged|put off)
        (new|different|another|other|later|earlier) (time|date|day|slot) (for|instead) [my|the|
            our] [<meeting>]
        (find|agree|arrange|pick|choose|set|have|need|get|want) [on|a|an|some|to] (another|new|different|
            other|later|earlier) (time|date|day|slot|appointment) .. (instead|for|interview)
        (do|have|hold|make) it (another|on another|a different|on a different) (time|day|date|week)
        (extend|lengthen|shorten|prolong)
        (change|update|correct|edit|adjust) (it|that|this|the time|the date|the start|start|
            the end) [to|by|as]
        make .. (last|end|start|happen|begin) [until|at|@t|in]
        (should|needs to|supposed to|was to|has to) .. (start|end|begin|last|go to|have started|be at|
            be on) [@t|until|at]
        (time|date) .. (was|is) (actually|really|supposed|wrong)
        (moving|rearranging|changing|postponing|swapping|move|rearrange|postpone) (@t|@m|@x)
    """,
    Cue.CHANGE: """
        (change|make|switch|move|update|correct|set) (it|that|this|the|my|them) [.. to|for|at|on|be|a] [@t]
        [lets|can you|could you|no|i must|must|to] make it [for|at|on|to|@t|a]
        change .. (to|for)
        (instead|rather)
        (make|book|put|do) (the|my|it|this) (table|reservation|appointment|booking|party) .. for
        i (meant|said|wanted)
        (i|we|id|wed) [would] (need|want|like|prefer) (it|this|that|my <meeting>|the <meeting>) .. (later|
            earlier|sooner)
        instead $
        (only|just|its|it is) [is] for
        (the|its|it is|that is) .. (name|named|called)
        (for|party of) <num> (people|person|persons|guests|adults|pax|of us)
        (for|party of) (6|7|8|six) (people|person|persons|guests)
        <num> (people|person|persons|guests) (not|instead)
    """,
    Cue.CANCEL: """
        (cancel|cancelling|canceling|cancellation|cancle|call off|calling off|scrap|scrub|abort|nix|axe|
            cncl) [it|that|this|the|my|our|on] .. [<meeting>]
        call (it|the|my|this|that|our) .. off
        (be|get|want|have|needs) .. (cancelled|canceled)
        (dont|do not|wont|no longer) need (the|my|this|that|an|a|our) .. (interview|meeting|appointment|
            slot|call|booking|it)
        (have|need|got|want|wish|like|going) to (cancel|call off|back out|pull out|bow out|drop out)
        (cant|cannot|wont|not able|unable|not be able) .. (attend|participate|come|make it|
            take part) (anymore|any more|any longer|after all)
        (isnt|arent|not|aint|wont be|is not|are not) (coming|attending) .. [after all|
            afterall|anymore|any more|any longer]
        (isnt|arent|not|aint|wont be|is not|are not) going (there|to it|to come|to attend|to make it|to go|
            to be there|to be able|to (the|my) <meeting>|through|after all|afterall|anymore|any more|$)
        (isnt|arent|not|aint|wont be) going (on|out|ahead) .. (after all|afterall|anymore|any more)
        (not|aint|wont be) doing (it|this|that|the) .. [after all|afterall|anymore|any more|any longer]
        (drop|dropping) (my|the) (plan|plans|appointment|interview|meeting)
        ^ stop $
        ^ (unsubscribe|unsubscribe me|opt out|optout)
    """,
    Cue.DROP: """
        (delete|deleting|remove|removing|erase|decline|declining|get rid of|trash|discard|eliminate) [it|
            that|this|the|my|our|off|all|every|us] .. [<meeting>|calendar|from]
        take .. off [the|my|your] [calendar|schedule|list|books]
        (delete|remove|erase|decline)
        lets get rid of
    """,
    Cue.WITHDRAW: """
        (been|was|got|getting|am|being) offered (a|another|the|my) .. (role|job|position|contract|post|
            place) .. (elsewhere|accepted|somewhere|taken|other|another)
        (accepted|taken|signed) .. (elsewhere|somewhere else)
        (withdraw|withdrawing|withdrawal|withdrawl|retract|retracting|rescind|pull|revoke) .. (application|
            candidacy|candidature|name|myself|interest|submission)
        (i|we|id like to|want to|must|have to|need to|to|hereby|decided to|am|im) (withdraw|
            withdrawing) [from]
        withdraw [from] [the] [process|application|candidacy|recruitment|selection|running|pool|job|role|
            consideration]
        withdrawing
        (decided|chosen|opted|going|choosing) to (stay|remain|go|accept|continue) (with|at|in) .. (company|
            employer|job|position|role|firm|offer)
        (cancel|close|drop|end|stop|delete|remove|discard|terminate|retire) .. (application|candidacy|
            candidature)
        (remove|take|withdraw) (me|my name|myself) (from|out of|off) [the|your|this|further] [list|process|
            consideration|pool|running|shortlist|candidates|selection|pipeline|application]
        (no longer|not|not any longer|dont want to be) .. (considered|candidate|applying) [for|anymore|
            any more] [the|this] [<job>]
        (stop|quit|dont|do not|please dont) (considering|consider|pursuing|processing) .. (me|my|
            application|us|further)
        (no longer|not|dont|wont be|wont) [want|wish|like] [to] [be] (pursue|pursuing|proceed|proceeding|
            continue|continuing|moving forward|move forward|participate|participating) [with|in] [the|this|
            your|my] [<job>|process|interview|hiring|recruitment|further|selection]
        (no longer|not|dont|lost|no) .. (interested|interest|want|wish) [in|to|with] [the|this|your|that|a|
            have] [hiring|open|offered] (<job>|process|recruitment)
        (accepted|taken|took|signed|found|landed|accept|accepting|taking|
            take) .. (another|other|different|new) (job|offer|position|role|opportunity|employer)
        (accepted|taken|took|signed|found|landed|accept|accepting|taking|
            take) .. a (job|offer|position|role)
        (accepted|taken|signed|found) .. (job|offer|role|position|elsewhere|contract)
        (decided|chosen|opted) .. (not to|against|to not) .. [proceed|continue|pursue|apply|move|go|
            interview|attend|job|role|applying]
        (dont|do not|no longer|not) (want|wish|intend|plan|going) [to] .. (job|role|position|proceed|
            continue|work for you|work at|move forward|pursue|be considered|go ahead|interview with|
            go through)
        (decline|turn down|declining|pass on|passing on|refuse|reject) .. (interview|invitation|invite|job|
            offer|role|position|opportunity|candidacy|process)
        (pull|pulling|back|bow|drop|dropping|backing|bowing|count|opt|opting) [me] (out|away|back) [of|
            from] .. [process|running|consideration|application|candidacy|race|this]
        (out|withdraw) of the (process|running|race)
        (step|stepping) (out|away|back|down) (of|from) .. (process|running|consideration|application|
            candidacy|race|recruitment|interview|interviews)
        (consider|count) me out
        (im|i am) out of (it|this|here)
        (pursue|pursuing|explore|exploring|go with|going with|focus on|focusing on) (other|another|
            different|
            some other|a different|something) (opportunities|opportunity|options|roles|offers|offer|role|
            direction|else|path)
        (hire|give it to|pick|choose|go with) (someone|somebody|another) (else|candidate)
        no longer (looking|available for the|on the market|job hunting|searching|seeking)
        (not|no longer) (looking|searching|seeking) [for] .. (job|work|jobs|anymore|any more|position|
            change)
        give up (my|the|on the|on) (application|candidacy|job|spot|place)
    """,
    Cue.UNINTERESTED: """
        (got|have|received|holding) .. (another|other|different|new) (job|offer|position|role|
            opportunity|employer)
        got .. a (position|role|job $)
        (got|have|received) .. (a job|an) offer [from|elsewhere|somewhere|at]
        (im|i am) out $
        (changed|changing) my mind about (working|the <job>|applying|joining|this <job>|your company)
        (just|already|recently) (started|begun|got|found) (a|my|another) [new] (job|role|position)
        (not|no longer|isnt|aint) interested [anymore|any more|any longer|at all]
        (not|no longer|isnt|aint) interested in [the|this|your|an|any|another] (interview|interviews|
            interviewing)
        (job|role|position|this|it) (isnt|not|is not) for me
        (dont|not) .. (role|job|position|company|this|it) .. (right|fit|match|one) for me
        (not|isnt) [the] (right|good) (fit|match|role|job|one|position) for me
        (not|no) (my thing|a good fit|the right fit|a fit|the right job)
        (lost|no) interest
        (dont|do not|no longer) .. want to (do|have|go through|go ahead|attend|go to|come to) [with] (this|it|
            that|an interview|the interview|this interview|your interview|interviews|the process) ($|anymore|
            any more|any longer|after all|at all)
        rather not do (this|it|the interview) ($|anymore|any more|after all)
        (give|giving) up on (this|it|you)
        (i|ill) give up
        (im|i am) done with (this|it|you|the process|interviews)
        (stop|quit) (messaging|texting|contacting|writing|emailing|mailing|bothering|spamming) [to] me
        (dont|do not|never) (contact|bother|message|write) [to] me (again|anymore|any more|ever)
        leave me alone
        [please] unsubscribe [me]
        [i] dont want (it|this|the) (anymore|any more|job|interview) [anymore|any more]
        (not|dont want to) (attend|do|take|have) (the|this|any|an|your) (interview|interviews|meeting)
        (found|accepted|taken) (something|somewhere) else [now] $
    """,
    Cue.PUZZLED: """
        what (do|does|did) (you|that|it|this) mean
        (dont|do not|didnt|did not|cant|cannot) (understand|follow|get) (you|that|this|it|what|the|$)
        ^ (huh|pardon|come again|sorry what|excuse me what|wdym|what) $
        (im|i am) [so|a bit] (confused|lost|puzzled)
        [that|this|it] (makes no|doesnt make|does not make) [any] sense
    """,
    Cue.HELD_UP: """
        (running|be|am|im|arrive|going to be) .. (late|delayed|behind schedule) [for|to|by|$]
        (running|be|am|im) .. (minutes|mins|min|minute) (late|behind)
        (be there|get there|arrive|make it|there|arriving) by (@t|@m|@x)
        (minutes|minute|min|mins) (late|away|out|off)
        running [a bit|a little|slightly|quite|so|very] (late|behind)
        (stuck|held up|trapped|sitting) [in|on|at|with|by] .. (traffic|train|bus|jam|motorway|lift|tube|queue|
            meeting)
        (train|bus|tram|flight|tube|metro|subway|taxi|uber|connection) .. (delayed|late|cancelled|canceled|
            broke down|stuck)
        (cant|cannot|dont|couldnt|could not|do not|unable to) (find|see|open|join|access|get in|get into|
            reach|enter) .. (building|entrance|office|room|link|door|call|meeting|you|house|place)
        (link|zoom|teams|call|camera|microphone|mic|audio|sound|internet|connection|wifi|
            laptop) .. (doesnt work|isnt working|wont open|not working|wont load|broken|is down|expired|died)
        (nobody|noone|no one) .. (here|there|call|opens|answers|answering|joined|picks up|responds|door)
        (im|i am) (outside|downstairs|at the (door|entrance)|at reception|in the (lobby|waiting room))
        (traffic|motorway|roads|trains|buses|tube|queue|queues) .. (bad|terrible|awful|mad|mental|horrendous|
            heavy|
            nightmare|chaos|rammed|hell)
        (be|am|im|arrive|run|running|bit|little|tad|touch) late ($|<tail>|sorry|because|as)
        (be|get) there in [a|about|like] (<num>|few|couple|second|sec|minute|bit|10|15|20) [of] [minutes|
            mins|min|seconds|secs]
        (just|now) (parking|arriving|pulling (in|up)|walking (in|over|up)) [now|up|the car]
    """,
    Cue.HUMAN: """
        (speak|talk|chat|connect|get in touch|in touch|put me through|put me in touch|transfer|discuss|
            be connected|be transferred|contact|deal|be put through|converse|communicate) [this|it|me|
            directly|live] (to|with|through) .. (human|person|recruiter|someone|somebody|agent|
            representative|rep|operator|hr|staff|people|manager|real|coordinator|being|team|live|department|
            anyone|anybody|you in person|hiring|supervisor|colleague|(a|any) (member|colleague) of)
        ^ [a|an] (real|actual|live|living) (human|person|people|being|agent|recruiter|operator|contact|
            representative) $
        (want|need|prefer|like|get|give|connect|hand|transfer|refer|put) [me|this|it|over] [to] [an|a|
            the] [real|actual|live] (human|recruiter|operator|representative|person|agent)
        can (a|the|some) (human|person|recruiter|agent)
        (have|get|ask|tell|let|can|could|please have|would) [a|an|the|some] (human|recruiter|someone|
            somebody|person|representative|agent|colleague|coordinator|manager|hr|anyone) [from|at|in|on|
            please] [hr|your|the|team|recruiting|staff|office|human resources] (call|contact|phone|ring|
            email|reach|speak|talk|get|write|answer|help|reply|respond|take|give|chat|step)
        (call|ring|phone|contact) me [back|up|directly|on|at|instead|asap|personally|immediately|tomorrow|
            today]
        (give|gimme) me a (call|ring|buzz|bell)
        (phone|telephone|contact) number .. (recruiter|hr|someone|person|hiring|team)
        (recruiter|hr|hiring manager) .. (call|contact|phone|ring|email) me
        (who|where|how) can i (call|talk|speak|phone|contact|reach|ring) [to|with] (someone|somebody|anyone|
            you|hr|a human|a person|the recruiter|a recruiter|the hiring manager|your team)
        ^ (human|agent|representative|operator|recruiter) $
        (wrong|not the right) (person|number|candidate|email|address)
        not who you (think|want|are looking for)
        (human|person|someone|somebody|recruiter) (now|please|asap|help)
        (human|someone|somebody|recruiter|a person|real person) instead
        (dont|do not|not|refuse|wont|hate|rather not|stop) [want|wish|like] [to] (talk|speak|talking|
            speaking|chat|chatting|deal|dealing|communicate|write) (to|with) [a|an|this|the|some] (bot|
            machine|robot|computer|chatbot|ai|automated)
        (dont|do not|not|hate|sick of|tired of|rather not|refuse to|wont|stop) .. (bot|machine|robot|
            computer|chatbot|ai|automated)
        stop this bot
        (speak|talk) (to|with) (you|him|her|them|anna|the team) (directly|personally|in person|by phone|
            on the phone|over the phone)
        (escalate|take over) [this|me|it|to]
        (handover|hand over) (this|me|it|to|to a)
        hand (this|me|it) over
        (would like|id like|may i|can i|could i|love|prefer) [to] (speak|talk|chat) [directly] (to|with)
        (someone|somebody|anyone|anybody) .. (call|contact|phone|ring|reach|talk to|speak to|get in touch|
            help) [with] (me|us)
        (want|like|need|prefer|rather|love|wanted) [to] (talk|speak|chat) [to|with] [you|someone] (first|
            before|beforehand)
        (someone|somebody|anyone|anybody|person|human) [i|that i|who i] (can|could) (speak|talk|chat) [to|
            with]
        (is there|are there) (anyone|anybody|someone|somebody|a human|a person|people) .. (talk|speak|call|
            contact|there|here|reach|help|ask)
        (customer|human|live) (service|support|assistance|help|chat)
        (someone|somebody|recruiter) [please] call
        put me (through|onto|in touch) [to|with]
        (over|on|by) the phone (with|to) (someone|somebody|a person|you|a human)
        (please|just) (ring|call|phone) [me] $
    """,
    Cue.BOOK: """
        (book|schedule|reserve|arrange|create|add|set|make|put|set up|block|fix|pencil|organise|organize|
            insert|mark|slot|register|enter)
        (want|need|like|have) .. (appointment|reservation|booking|visit|table)
        (have|get) (me|us) (a|an|in|down)
    """,
    Cue.SUGGEST: """
        (i have|ive got|i got|i have got|here is|heres|this is|its) [a|my] new (number|phone number|phone|
            email|mobile number|email address|address)
        ^ [ok|okay|great|but|alright|or|maybe|yes|no|thanks|perfect|cool] (how|what|hows|whats) about
        (how|what) about
        how (are|r) (you|u|things|ya) [doing|today]
        how do you do
        (why not|what a|how nice|how lovely|what good)
        ^ what $
        what do you mean [by|with] [that|this|it]
        (want|like|need|have|wanted) to (check|ask|confirm|clarify|verify) [it|this|that] (with|my|him|her|
            them)
    """,
    Cue.ASK: """
        ^ (are|is) (those|these|they|the) [times|slots|dates|options] (@t|@m) or (@t|@m)
        ^ (are|is) (those|these|they|the) [times|slots|dates|options] (for|on|in) (@t|@m) or (@t|@m)
        ^ [ok|okay|great|but|by the way|btw|so|alright|cool|hey|hi|hello|maybe|also|now|quick question|
            question|one question|perfect|yes|no|or|thanks] <wh>
        <wh> (is|are|was|were|do|does|did|will|would|can|could|should|has|have|kind|long|many|much|time|day|
            s|if|type|sort|events|else)
        ^ (with|to) (whom|who) $
        (tell|inform|advise|remind|enlighten) me .. [<wh>|if|whether|about]
        let me know .. (<wh>|if|whether|about|the)
        (<tell>|email|obtain|find|have|need|want|know|check|find out|look up|see|like|confirm) [me|us|out|
            to|for|on|you|i|know|them|up] [get|the|their|a|his|her|its|your|that|whats|hav|have|of|
            about] .. <attribute>
        (want|like|need|love|curious|wanted|wondering|wish) to (know|hear|learn|ask|understand|check|
            clarify|find out|enquire|inquire)
        (do|does|would|could|can) (you|u|anyone|it) (know|tell|say|remember|explain|clarify|mention)
        (check|see|find out|confirm|verify|know|ask|wonder|wondering|curious|find|search for) (if|whether|
            when|what|how|where|who|which|for whether)
        (can|could|may|might) i (know|ask|have|get|see|hear)
        (any|an|some) (idea|update|updates|news|information|info|word|clue|feedback)
        (what|how) about (the|my|your|his|her)
        (explain|clarify|describe|elaborate)
        (i have|ive got|got|have) (a|some|one|1|two|2|couple|few|another) .. (question|questions|query|
            queries)
        (shall|should) i (bring|prepare|wear|get|come|call|know|send|do)
        is (it|this|that|the) (on|in|at|via|over|by|a|an|going|supposed|unisex|furnished|remote|online|
            virtual|possible to)
        their (number|address|phone)
        (call|dial|phone|ring) [up] (him|her|them|my|the|<any>)
        (documents|docs|papers) .. (carry|bring|needed|required)
        just (checking|wondering|making sure|double checking) [that|if|whether] .. (still|going ahead|
            on) [going|on] [ahead]
        (not sure|unsure|dont know|do not know|forgot|forgotten|not certain) (where|who|how|which (building|
            office|floor|room|
            entrance|door|bus|train|station|platform))
    """,
    Cue.WHETHER: """
        ^ [ok|okay|great|but|so|and|also|maybe|alright|thanks|cool|hi|hello|hey|yes|no] <aux> (<subject>|
            pets|people|dogs|parking|lunch|@t|@m|@x|@r|anything|something|remote|all|both|either)
        ^ (is|are|was|were|does|did|will|has) (it|they|there|he|she|you|we|i|this|that|pets|people|anyone|
            anybody) .. $
        do (i|we|you|they) (have|need|get|want|know|offer|mind|think)
        ^ (@t|@m|@r) or (central|pacific|mountain|eastern|london|berlin|uk|us|local|my|your|
            yours|mine) [time] $
        ^ (is|are|was|were|does|did) .. (by|in|at|from|with|to) (the|a|my|your|our|it|you)
        ^ [ok|okay|great|but|maybe|thanks|hi|hello] (do|have|has) (you|we|they|i|these|those|there|the)
        (would|could|can|will) (you|it|that|this|there|we|i|he|she|they) (be|have|possibly|mind|please)
    """,
    Cue.AVAILABLE: """
        (can|could) (do|make|manage) [on] (@t|@r)
        (how|what|hows|whats) about (@t|@r|@x|@m|on|in|at|for|next|this|the @t)
        (@t|@r|@m) .. (available|free|open|possible|option|doable|taken|gone|left|instead|ok|okay|fine|work|
            suit|good) [?]
        (available|free|open|availability|opening|openings|slot|slots|space|room|something|anything|vacancy|
            vacancies) .. (@t|@m|@r)
        (available|free|open|availability) .. (that|then) [day|time]
        (could|can|may|shall|might|should) (we|i) .. (@t|@r)
        (could|can|would|will) (you|u) [please|maybe|possibly] (@t|@r)
        (would|is|will) (@t|@x|@m) .. [be] (too|a bit|very|way|really) (early|late|soon|short notice)
        (would|do|does|will|could|can|are) (you|they|he|she|we) .. (have|be|offer|do|make|meet|free|
            available) .. (@t|@r)
        (would|does|could) (@t|@r)
        (would|could|will|can|is|might|does) (it|that|you|they|there|he|she) .. (do|be|make|possible|fit|
            work|meet|manage|see|try|available|free|ok|okay) .. (@t|@r)
        (any chance|possible|feasible|possibility) .. (@t|@r)
        <any> (possible|instead|ok|okay|free|available|work|works)
        try .. [for|on] @t
        what else do you have .. @t
        am i (free|available|open)
        (is|are) (@t|@r) .. (up for grabs|going|on offer|on the table|there)
    """,
    Cue.RELATIVE: """
        (one|slot|option) (after|before|following) [the] (@t|@r)
        (after|afterward|afterwards|beforehand)
        (same|that) (day|time|week|evening|afternoon|morning)
        in <num> (weeks|days|hours|months)
        in (2025|2026|2027|2028|spring|summer|autumn|winter|the spring|the summer)
    """,
    Cue.OWN_TIME: """
        [<wh>|what time|if] (am|im|are) i .. (free|available|open|booked|busy|doing|meeting)
        (when|what time|what times) (am|are|im|do|will|can|i|is) (i|we|my|be|have) .. (free|available|open|
            availability|time|book)
        (what|whats|is|check|check out|look at|see|show|show me|find|read|run down|details of) (my|
            our) (availability|calendar|schedule|free time|agenda|diary)
        when (im|i am|ill be|i will be) (available|free|open)
        (show|list|see) .. (meetings|events|appointments) [i]
        (show|tell|give) me .. (meeting|event|appointment) of mine
        my (availability|free time)
        <wh> .. (on|in) my (calendar|schedule|agenda)
        (what|which|do|does|whats|if|that) .. (i|we) [do] have .. (on|scheduled|planned|booked|going|
            tomorrow|today|@t|@m|events|meetings|anything)
        do i have (a|any|an|another|other) .. (meeting|meetings|event|events|appointment|appointments|
            interview)
        (when|that|if) i (have|am) .. (free|time|available|open|availability)
        (details|look|check) .. (my|the) calendar
    """,
    Cue.HYPOTHETICAL: """
        what (if|happens if|would happen if|happens when) .. (cancel|cancelling|reschedule|move|change|
            withdraw|late|decline|miss|postpone)
        (how|until when|by when|how late|how soon) (do|can|could|would|should|to) [i|we] [still] (cancel|
            reschedule|move|change|withdraw|postpone)
        (is|would|will) it [be] (possible|ok|okay|allowed) to (cancel|reschedule|change|move|
            postpone) .. (later|
            afterwards|if|once|after)
        can i .. (cancel|reschedule|change|move) [it|this|that] (later|afterwards|if|once|any time|
            anytime|at any time)
        (did|have|had|if|when|do|are|why|should|in case) (you|they|somebody|someone|the company) [just|ever|
            already|need to|have to] .. (cancel|
            cancelled|canceled|cancelling|canceling|cancels|move|moved|reschedule|rescheduled|postpone|
            postponed)
        (has|is|was|will|if|had) (it|that|this|(my|the|our) <meeting>|thursdays|mondays|fridays|tuesdays|
            wednesdays|@t|@m|@x) .. [been|
            be|get|gets] (cancelled|canceled|called off|moved|postponed|rescheduled)
        (you|they) [have|had|just|already] (cancelled|canceled|postponed|rescheduled)
        how (much|long|many) .. (notice|days|time|warning) .. (to|if|before) .. (cancel|reschedule|
            cancelling|rescheduling|move)
    """,
    Cue.HOW_TO: """
        how (do|can|could|would|should|to|may) [i|you|we|one] .. (add|create|set|make|use|change|update|
            book|customize|delete|cancel|reschedule|work|help|do|get|updating|start|schedule)
        how (about|to) (updating|creating|adding|changing|update|create|add|change)
        what (can|could|else can) you do
        (other|what) (tricks|features)
        how may i help
    """,
    Cue.AS_NOUN: """
        change (of|in) [my|our] (circumstances|heart|scenery|career|pace)
        (career|policy|name|address|job) change
        [sorry|apologies] [for] (the|my|any|a|this) delay [in] [getting|coming|replying|responding|writing|
            answering]
        (cancellation|cancelation|rescheduling|no show) (policy|fee|fees|charge|charges|terms|rules|deadline|
            notice)
        (i|ill|ive|im|id|had to|have to|will|already|also|just) [just|already|had|have|to|be|am|can|
            could] (cancel|cancelled|canceled|cancelling|skip|drop) [my|the|a|an|our|some|that|this|her|
            his] [other|
            another|next] (gym|dentist|dentists|doctor|doctors|gp|class|classes|lesson|lessons|
            lecture|shift|shifts|plans|holiday|holidays|trip|flight|train|therapy|hair|haircut|hairdresser|
            physio|training|practice|party|dinner|date night|hospital|optician|vet|driving|viewing|babysitter|
            football|yoga|delivery|plumber|subscription)
        (move|moved|moving|rearrange|rearranged|reschedule|rescheduled|postpone|postponed|swap|swapped|
            shift) (my|
            the|a|an|our|some|that) [other|another|next] (gym|class|classes|lesson|lessons|lecture|shift|
            shifts|plans|holiday|holidays|trip|flight|train)
        (cancel|cancelled|canceled|cancelling|move|moved|moving|rearrange|rearranged|reschedule|rescheduled|
            postpone|postponed) (my|the|our|an|some|a) (other|another) (interview|interviews|meeting|meetings|
            appointment|appointments|call|calls|things|thing|one|commitments|stuff)
        (cancel|cancelled|canceled|move|moved|rearrange|rearranged|postpone) another (interview|meeting|
            appointment|call|thing|commitment)
        (do|will|should|must|would) i [need|have] [to] (cancel|withdraw|reschedule|rebook|rearrange)
        (moved|rescheduled|rearranged|postponed|swapped) (my|the|a|another) (dentist|dentists|doctor|doctors|
            gp|
            physio|therapy|hospital|optician|vet|viewing|appointment|other|meeting|delivery|interview with)
        (withdraw|withdrew|withdrawn|withdrawing) [from] (my|the|a|another) [other] (course|degree|studies|
            uni|university|college|class|school|programme|question|comment|request|complaint|cash|money|
            race|competition|applications)
        (withdraw|withdrew|withdrawn|withdrawing) [from] (my|the|all) other (application|applications|
            processes|process|
            interviews)
        (change|update|correct|amend|edit|remove|delete|drop|erase) [my|the|your|our] [second|old|other|last|
            spelling of] [my|the] (name|surname|spelling|address|email|phone|mobile|number|interviewer|room|
            title|details|
            pronouns|photo|cv|attachment|comment|message)
        (cancel|cancelled|cancelling|move|moved|change|changed) [my|the|your|our|his|her] (reference|
            references|chair|desk|table|
            shirt|clothes|car|bus|bike|bag|stuff|shoes)
        (was|were) [nearly|almost] (going|about|thinking) (to|of|about) (cancel|cancelling|withdraw|
            withdrawing|pull out|pulling out)
        (nearly|almost) (cancel|cancelling|cancelled|canceled|withdrew|withdraw|pulled out)
    """,
    Cue.CLEAR: """
        (forget|ignore|disregard|scrap|drop|delete|clear|reset|remove|erase|cancel|scratch|
            undo) (everything|all|what|whatever|my|all of|the) .. (i said|said|preferences|constraints|
            wishes|restrictions|limits|availability|earlier $|before $|requirements|told you|conditions)
        (forget|ignore|disregard|scrap|drop|undo) .. (i said|i told you|i mentioned) .. (about|on) .. $
        (start|begin|starting) (over|afresh|anew|from scratch|again|fresh)
        [my] (previous|earlier|old) (restrictions|constraints|preferences|wishes|limits|
            conditions) .. (no longer|dont|not) .. [apply|hold|matter|valid]
        (restrictions|constraints|preferences) (are|is) (gone|lifted|off)
    """,
}
