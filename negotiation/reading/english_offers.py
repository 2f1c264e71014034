"""English: how candidates point at what was offered, and how they weigh, correct and shift it. Data only."""

from __future__ import annotations

from negotiation.reading.cues import Cue

OFFERS = {
    Cue.CORRECTION: """
        (actually|oops|whoops|correction|or rather|hang on|hold on|hold up|ooops|woops|scratch that|
            strike that|my mistake|my bad|on second thought|on second thoughts|second thoughts|
            come to think of it|i meant|i mean|no wait|typo)
        ^ [no|oh|ah|ok|yes|hey|sorry|but|hmm|actually] wait [no|up]
        (no|oh|or) wait
        wait (no|a (sec|second|minute|moment)|sorry|actually|up|on|what|i (meant|mean|cant|can|said))
        (let me|i want to|i need to|have to) (correct|rephrase|change|fix) (that|myself|it|my)
        (changed|change|changing) my mind
        (made|make|was) .. (mistake|error|typo|wrong)
        ^ (no|nope|nah) @r $
        (sorry|apologies) (i meant|no|not|wait|wrong|that|i misread|i mixed)
        [i] (misread|mistyped|misspoke|typed|mixed up|got that wrong|meant)
        (spoke|speak) too soon
        (thinking about it|after all)
        (forget|ignore|disregard) (that|what i said|my last|my previous|the last)
        [its] not .. but
        [it|that|this|which] should (be|have been|read|say) [at|on] (@t|@m|@r|<hour>)
        (should have been|should read|should say)
    """,
    Cue.PREFER: """
        (@t|@r) i (think|reckon|suppose) $
        lets (say|go with|go for|do|make it|stick with|stick to|settle on|take) [the] (@t|@r)
        (prefer|preferably|preferred|preference|rather|favourite|favorite|ideally|preferable|top pick|
            first choice|top choice|best choice|prefered)
        (best|better|most|nicest|easiest|the most|ideal) [for|convenient] [me|us]
        (suits|works|fits|suit|work|fit) .. (best|better|most|well)
        (lean|leaning) (towards|toward|to)
        my (pick|choice|preference|favourite|favorite|vote) (is|would be|goes to|goes for|will be) [the|
            for] (@t|@r)
        (@t|@r) [would be|is|gets|be] my (pick|choice|favourite|favorite|preference|vote|first choice|
            top choice)
        (force|forced|make|have|had|were) (me|to) .. (choose|pick|decide)
        if i (had|have|could|must|got|were|can) .. (choose|pick)
        (would|d) be (best|better|ideal|preferable)
        number one (choice|preference)
        pref
        (@t|@r) [would|might|may|will|is|be|is gonna be] [be] [way|much|far|a lot|even] (easier|better|
            best|nicer|simpler|preferable|safer)
        (@t|@r) if (possible|poss|i can|at all possible|i could|thats possible|there is a choice)
        if (possible|at all possible|poss) [the|on|then] (@t|@r)
        (@t|@r) [slot|one|option] [<be>|would be] (ideal|perfect|best|favourite)
        over @x
        (@t|@r) (beats|trumps|wins over|wins) [the] [others|other|rest|all|@t|@r|@x]
        (@t|@r) first [choice|preference] $
        (@t|@r) would be (great|good|ideal|perfect|lovely|fine|best) if (its|that is|it is|thats|
            it) [still] (free|available|open|
            going|possible|ok|there|on)
        be (great|good|nice|lovely|ideal|perfect|brilliant|best|gr8|amazing) if (i|we) (could|can) (do|have|
            take|make|get|come|book) [the] (@t|@r)
        ^ only [the] (@t|@r) $
    """,
    Cue.BACKUP: """
        (unless|if) (youd|you|it|they|theyd|you would) (rather|prefer|preferred) .. [@t|@r]
        (backup|back up|fallback|fall back|plan b|second choice|second best|second preference|third choice|
            third preference|2nd choice|2nd preference|second pick|otherwise|or else|alternatively|
            failing that|if not|if need be|if needed|if necessary|worst case|last resort|second option if|
            at a push|at a pinch|plan c)
        (@t|@r) (second|third) [choice|preference] $
        followed by
        (or|else) maybe
        (@t|@r) .. too ($|if|though|maybe)
        (@t|@r) .. as $
        if (that|its|thats|it|this|those|<weekday>|@t|@r|@x) [is|was|one|slot] [already] (gone|taken|full|
            booked|unavailable|not available|not possible|not free|no longer available|no good|out|off)
        if (<weekday>|@t|@r|@x) [one|slot] (isnt|is not|doesnt|does not|cant|wont) [be] [work|suit|possible|
            available|free|good|ok|an option]
        if (that|it|this|those) (suits|suit|works|work|is|fits) .. (better|best|easier|more convenient)
        if (that|it|this) (doesnt|does not|isnt|wont|cant) [work|suit|fit|possible|available|be]
    """,
    Cue.IF: """
        (but|and|though|however) only (if|when|online|remote|remotely|virtually|via|by|over|with|until|till|
            through|on|as|for)
        (if|unless|provided|providing|in case|assuming|as long as|so long as|only if|given that|should that|
            supposing|whether|depending)
    """,
    Cue.UNSURE: """
        (at|from|start) [a] quarter (past|to) $
        (@t|@r) [on|on the] same day
        (only|just) have .. (minutes|mins|min|hour)
        at a (push|pinch|stretch)
        or (has|is) (it|that) [already] [been] (taken|gone|filled|booked|snapped up)
        (would have|wouldve|would of|id have|i would) [have] (said|gone for|picked|chosen|taken|preferred|
            suggested|done|agreed to|accepted) [for|the|on] .. (@t|@r)
        (maybe|perhaps|not sure|unsure|might|possibly|i guess|dunno|idk|not certain|dont know|do not know|
            tentatively|hopefully|unclear|undecided|havent decided|
            not decided|cant decide|torn between|doubt|doubtful|not convinced|for now|not final|provisional|
            provisionally|tbc|tbd|to be confirmed|subject to)
        (i|we) (may|might) [still|also] [be able to] (do|make|take|come|manage|attend|join|go)
        (thinking about|thinking of|considering|tempted by|pondering) [the] (@t|@r)
        (ill|i will|will|can|could|i can|let me|would|id) try [and|to] .. (make|do|come|get|be|swap|arrange|
            join|fit)
        (need|have|id need|would need) to (move|rearrange|swap|shift|change|shuffle|juggle|clear|get out of|
            skip|cut|cancel|reschedule) .. (something|some|few|things|stuff|shift|shifts|meeting|lecture|
            class|another|appointment|work|plans)
        (cutting|cut) it (fine|close|tight)
        because (i love|who|nothing says|everyone loves|i have nothing|thats what)
        (clearly|obviously) (you|nobody|no one)
        dont hold me to (it|that|this)
        (fairly|almost|nearly|reasonably|moderately) (sure|certain|confident)
        in pencil
        (in theory|on paper|theoretically|50/50|50 50|fifty fifty|iffy|touch and go|up in the air|long shot|
            a maybe)
        (@t|@r) is (50|fifty)
        (hope|hoping) [that] (i|ill|im|i will|to) .. (ok|okay|fine|better|well|there|make|manage)
        (could|might) be (ok|okay|alright|doable|possible|fine) $
        are you [really|100] sure
        (send|tell|give|show|email|share|see|read|know|get) .. (first|beforehand) $
        if (it|that|this|its|thats) .. (for|with) (my|her|him|them|work|the) [boss|manager|wife|husband|kids|
            rota|partner|team]
        ^ im good $
        ^ im good <thank> [you] $
        on hold
        hold (@t|@r|it|that|the|this) .. (until|till|while)
        (could|might) (work|suit) $
        least (favourite|favorite|preferred|convenient|suitable|ideal|good)
        (need|have|id need|would need) to (move|cancel|rearrange|skip|swap|reschedule) [my|the|a|an|
            another] (dentist|doctor|
            doctors|gym|lesson|physio|trip|holiday|flight|training|therapy|other)
    """,
    Cue.EXCEPT: """
        (anything|any|all|everything|every|either) but (@r|@x|@t)
        bar [the] (@r|@x|@t)
        (except|excluding|but not|apart from|other than|all but|any but|anything but|save|barring|besides|
            minus|without) [for] [@r|@x|@t|the]
    """,
    Cue.NOT: """
        (better|easier|nicer|best|convenient|simpler) [for me] than [the] (@t|@r)
        (rather than|instead of|over|not) [the] @t
        (rather|sooner) (@t|@r) than [the] (@t|@r)
        (not|rather than|instead of|and not|over|dont want|no to|definitely not|anything but|never|
            dont like|cant do|cannot do|cant make|skip|forget|ruling out|rule out|dislike|hate|cross out|
            drop) [the] (@r|@x)
        than [to] (do|take|have|come|go for|meet|choose|pick) [on|the] (@t|@r)
        (no|nope|nah) to [the] (@t|@x|@r)
        @r .. (no|out|isnt|doesnt|not|wont|cant|too)
        (not|no) @r
    """,
    Cue.SHIFT: """
        (at|from) half past $
        half past (instead|rather)
        (earlier|later|sooner|instead|half an hour|but at|but can|but could|but a|only if|same time|
            the day after|the day before|the next day|the week after|an hour|minutes|mins|min)
        (nearly|almost|close to|not quite) (right|perfect|there|it|works|good)
    """,
    Cue.EARLIER: """
        (earlier|sooner)
    """,
    Cue.IN_THE_DAY: """
        (earlier|later|sooner) [on] (in|during) the day
    """,
    Cue.LATER_ON: """
        later
    """,
    Cue.REQUEST: """
        (can|could|may|might|shall) (i|we|you) .. (speak|talk|chat|interview|call|connect|see) .. (@t|@r)
        (can|could|may|might|shall) (i|we|you) .. (have|do|make|take|get|grab|book|go|choose|pick|confirm|
            put|request|
            reserve|schedule|meet|say) .. (@t|@r)
        (how|what) about (@t|@r)
        lets .. (@t|@r)
        (can|could|would|will|may|might|please) [i|we|you|u|kindly] [kindly|please] (allot|allocate|assign|
            give|offer|reserve) [me|
            us] [the] (@t|@r)
    """,
    Cue.DEFER: """
        (cant|cannot|wont|dont|will not|do not|can not) .. (commit|confirm|say|decide|know|promise|tell|
            answer|sure) .. (until|till|before|yet) .. [@t|@m|@x]
        not until my (rota|roster|schedule|timetable|shifts|boss|manager) .. [@t|@m|@x]
        my (rota|roster|schedule|timetable|shifts) .. (comes out|come out|is out|are out|is published|
            changes) .. (@t|@m|@x)
        (i|ill|can i|could i|may i|let me|i will|id|will|shall|need to|have to|must|want to|going to|
            able to|
            try to) .. (tell|answer|decide|reply|respond|let you know|get back|come back|revert|update you|
            inform you|check|write [back]|email you|message you|text you|
            confirm [it|this|that] (by|until|before|on)) .. (@t|@m)
        (publishes|posts|releases|announces|sends|makes|gives) .. (rota|roster|schedule|shifts|
            timetable) .. (@t|@m|@x)
        (get|getting|receive|have) (my|the|our) [next|new] (rota|roster|schedule|shifts|timetable) (@t|@m|@x)
        (ask|asking) (my|the|him|her|them|around|someone|somebody|about|for) .. (@t|@m)
        (ill|i will|will) know [more|for] .. (@t|@m)
        (ill|i will|will|shall|to|let me) confirm [it|this|that] @t
        (get back|come back|revert|let you know) .. (@t|@m)
        ask me .. (@t|@m)
        (answer|reply|decision|feedback) .. (@t|@m)
    """,
    Cue.ABOUT_OFFER: """
        (at|with|for|by|on|during|before|after|to) (that|the given|the proposed|the offered|the scheduled|
            the mentioned|the said) (time|hour|slot|date|day)
        the time you mention
    """,
    Cue.ORDINAL: """
        [the|ur|your|that|this|my] <ord> [<option>|time slot|time option] [on your list|on the list|of them|
            of those|of these|of the (two|three|list)|you (offered|mentioned|listed|suggested|proposed|sent|
            gave)]
    """,
    Cue.NUMBERED: """
        [option|options|number|numbers|slot|slots] <digit> [or|/] [option|number|slot] <digit> $
        (option|slot|choice|number|no|num|nr|#|time|suggestion|alternative|offer|proposal|variant|opt|
            timeslot|date|time slot) [number|no|#|nr|is] (<num>|<letter>)
        ^ [ill take|make it|lets go with|ill go with|lets do|i choose|i pick|i prefer|go with|take|pick|
            no wait|wait|actually|oops|sorry|i said|i meant|choose|yes|ok|
            okay|thanks|book|confirm|the|lets say|say|its|id say|i say|mine is|my choice is|
            put me down for|sure|great|hi|hello|ill have|i want|i will take|i will go with|i would take|
            id take|id go with|id choose|id pick|reserve|grab|i like|give me] (<digit>|b|c|d) [thanks|
            thank you|
            works|is|is (fine|good|ok|great|perfect)|it is|would|suits|fits|sounds|would be|works best|
            for me|
            is for me] $
        (lets go with|ill take|ill have|id go with|i choose|i pick|go with|id take|id choose|choice is|
            its) a $
        ^ (a|b|c|d) $
        [the|number|option] (<digit>|b|c|d) (works|is fine|is good|is ok|is perfect|suits|it is|is great|
            works best|is better|is best|is ideal|would be|looks|sounds|seems|fits|for me|is the (best|one)|
            will (work|do)|would (work|suit|do)|suits me|is my|is (okay|convenient|possible|preferred))
        ^ (a|b|c|d) (works|is|suits|it is|would|sounds|looks|please|for me)
        the <digit> $
        (<num>|<letter>) [of] (on|from) (your|the) list
    """,
    Cue.EARLIEST: """
        (the|that) early (one|slot|option)
        ^ early (one|slot) [please|$]
        the (earliest|first|soonest) available (one|slot|option|of (the|them|these|those)) [works|would|is|$]
        [the] (earliest|soonest) (youve got|you have|you got|you can do|you offer|that you have)
        [the] (earliest|soonest) (one|of (the|them|these|those)|option|slot|time|date|offer|
            appointment|day|possible|please|$) [two|three|them|options|slots|ones|times]
        the (earlier|sooner) (one|of (the|them|these|those)|option|slot|time|date|offer|
            appointment|day) [two|three|them|options|slots|ones|times]
        (earlier|sooner) (one|of (the|them|these|those)) [two|three|options|slots|ones|times]
        the (earliest|soonest|sooner|earlier)
        (whichever|whatever|the one that|one that) [one] (is|comes|comes up|happens|starts|
            ever is) [the] (earlier|earliest|sooner|soonest|first)
        (what|which) [one] (is|comes|comes up|happens|starts|ever is) (earlier|earliest|sooner|soonest|
            first)
        (whichevers|whatevers|which ever is|what ever is) [the] (earlier|earliest|sooner|soonest|first)
        the (sooner|earlier|quicker) the better
        as (early|soon) as possible
        (first|soonest) (available|possible) [one|slot|of those]
        asap
        the (first|earliest) possible (day|date|time|one|slot|option)
    """,
    Cue.LATEST: """
        (the|that) late (one|slot|option)
        ^ late (one|slot) [please|$]
        [the] (furthest|farthest) (out|away|off|one)
        [the] latest (youve got|you have|you got|you can do|you offer|that you have|available)
        [the] latest (one|of (the|them|these|those)|option|slot|time|date|offer|appointment|day|
            possible) [two|three|them|options|slots|ones|times]
        the later (one|of (the|them|these|those)|option|slot|time|date|offer|appointment|day) [two|three|
            them|options|slots|ones|times]
        later (one|of (the|them|these|those)) [two|three|options|slots|ones|times]
        ^ latest $
        the (latest|later) [suits|works|is|would|please|$]
        (whichever|whatever|the one that|one that) [one] (is|comes|starts) [the] (later|latest|last)
        (whichevers|whatevers|which ever is|what ever is) [the] (later|latest|last)
        the later the better
        as late as possible
        the (last|latest) (possible|available) (day|date|time|one|slot|option|of (them|these|those))
    """,
    Cue.LAST: """
        (the|your|that|this|very) last [<option>|of (them|those|these|the three|the two)] [on your list|
            you (offered|mentioned|listed|suggested)]
        last (<option>|of (them|those|these|the three|the two))
        [the] last <option> (on|of|from|in) (your|the|my|this) list
        ^ last (1|slot|option) [please]
        (take|choose|pick|want|prefer|book|like|select) .. the last (time|date|hour|day) $
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
    Cue.FIRST_TWO: """
        [the|your] first (two|2|couple) [<option>|options|slots|times|dates|ones|of (them|those|these)]
    """,
    Cue.LAST_TWO: """
        [the|your] (last|latter|final) (two|2|couple) [<option>|options|slots|times|dates|ones|of (them|
            those|
            these)]
    """,
    Cue.PENULTIMATE: """
        [the] penultimate [<option>]
        [the] (second|next|2nd|one) to [the] last [<option>]
        [the] (second|2nd) last [<option>]
        [the] (<option>|last) (before|but) [the] (last|final) [<option>]
        [the] last but one
    """,
    Cue.EARLIER_OF_TWO: """
        ^ (earlier|sooner) (works|work|suits|fits|is|would|will) .. (me|better|best|good|great|fine|ok|
            okay|perfect|preferable|preferred|ideal|works|work|suit|please)
    """,
    Cue.LATER_OF_TWO: """
        ^ later (works|work|suits|fits|is|would|will) .. (me|better|best|good|great|fine|ok|okay|
            perfect|preferable|preferred|ideal|works|work|suit|please)
    """,
    Cue.FORMER: """
        [the] former [one|option|slot]
        [the] top (one|option|slot|of the list)
        the top
    """,
    Cue.PART_ONE: """
        [the|that|your] (lunchtime|lunch|midday|noon) (one|slot|option)
        [the|that|your] (morning|afternoon|evening) (one|ones|slot|option|appointment|offer)
        (the|that|your) (am|pm) (one|slot|option|appointment|offer)
        (the|that) <option> (before|after) (lunch|noon|midday)
        ^ [in the] (am|pm) $
        ^ [in the] (am|pm) (thanks|obviously|definitely|of course|for sure|works|it is|suits|then|lol|not)
        (i (mean|meant|said)|its|make it) (am|pm) $
        (the|that|your) <option> (in|on|for|from) [the|that] (morning|afternoon|evening)
    """,
    Cue.OTHER_ONE: """
        [the] other (two|2)
        the other [one|slot|option|time|date|day] $
        the other (one|slot|option|works|is|would|suits)
        the remaining (one|slot|option|time)
    """,
    Cue.HOUR: """
        (nearer|closer to|nearer to|more like) <hour> ($|<tail>)
        ^ [no|nope|yes|yeah|ok|okay|sure|perfect|great|good|cool|or|maybe|say|around|about|hmm|like|sorry|
            preferably|actually|wait] <hour> ($|<tail>)
        (what|how|hows) about [at|around|say|like] <hour> ($|<tail>)
        (do|make|try|have|manage|go for|go with|going with|prefer|rather|ideally|preferably|take|
            choose|pick|book|grab|meant|mean|said|say|like|not|only) [it|that] [the|at|around|for|
            to] <hour> ($|<tail>)
        (it|that|this|interview|meeting|call) to <hour> ($|<tail>)
        (change|move|reschedule|shift|swap|bump|push) [me|my time|the time|my slot|my interview] (to|for|
            until) <hour> ($|<tail>)
        (back|switch|go|stick|stay|leave it|keep it) (to|with|at) <hour> ($|<tail>|after all)
        (but|if) [at|for|only|maybe|rather|its|it is] <hour> ($|<tail>|not)
        (but|if) [at|for|only|maybe|rather|its|it is] <hour> not <hour>
        <hour> (not|instead of|rather than) [at] <hour> ($|<tail>)
        (its|is|be|was) <hour> (ok|okay|possible|free|available|fine|good|still|an option)
        (would|could|is|can|does|will) <hour> (be|work|suit|do|ok|okay|possible|alright|fine)
        <hour> on (monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|
            thursdays|fridays|mon|tue|tues|wed|thu|thur|thurs|fri)
        <hour> (works|work|would|could|suits|fits|instead|rather|then|sharp|is|isnt|doesnt|wont|please|
            it is)
        (need|want|like|prefer|rather|could|can|should|would|let) [it|that|this] [to] be [at|
            around] <hour> ($|<tail>)
    """,
    Cue.NOT_HOUR: """
        (the|these|those|all|of|your|any|first|last|next|other|past|<calendar>) <hour>
        <hour> (of|<calendar>)
        <hour> (of|out|more|other|days|people|options|slots|times|questions|minutes|hours|weeks|years|or)
    """,
    Cue.NOT_REFERENCE: """
        [my|the] <ord> (choice|preference|priority|pick) [is|would be|will be] (<weekday>|@t)
        on the (1st|2nd|3rd|4th|5th)
        [the] <ord> <calendar>
        [the] <ord> of (<month>|next month|this month|the month|the following|all)
        <month> [the] <ord>
        <calendar> [the] <ord>
        [the] (<ord>|last) (thing|half|week|weeks|weekend|day of|days of|part|quarter|hour|name|thoughts|
            thought|round|interview|stage|month|year|job|time i|minute|year|night|question|of all|
            and foremost|available|come|floor|draft|employer|week of|working|business|monday|tuesday|
            wednesday|thursday|friday|saturday|sunday|few|couple|possible|several)
        (a|one|1|per|every|each|split|on) second
        [the|my|your|our|a] (<ord>|last) (email|mail|message|reminder|invite|invitation|letter|call|text|
            candidate|person|interviewer|applicant|colleague|child|kid|baby|son|daughter|flight|train|bus|
            lecture|lesson|class|shift|application|attempt|part|bit|place|semester|trimester|two weeks|
            contact|proposal you|impression|aid|class)
        on second (thought|thoughts)
        second (thought|thoughts|job|language|year|semester|shift)
        (at|to) (first|last|latest|the latest)
        be (first|last|latest)
        is <hour> the (latest|earliest)
        (<calendar>|it|that|this|then) (would|will|must|should|has to|have to) be the latest
        at the (latest|earliest)
        first (thing|of all|come|name|available|time|off|week|half|day)
        my (<ord>|last) (choice|preference|pick|priority|option|day|interview|week|name|exam|job) [would|is|
            be]
        my <ord> [choice|preference] (is|would|<any>)
        [the] last (time|week|month|year|night|friday|monday|tuesday|wednesday|thursday|saturday|sunday|day|
            days|interview|resort|message|email|mail|minute)
        (in|for the|over the|only|at|this|next) last (few|two|three|couple|minute|days|weeks)
        the last (few|minute|days|weeks)
        the last (two|three|couple) (days|weeks|months|years|hours|minutes|times|of)
        <ord> <ord>
        (first|last) (but not least)
        first things first
        (number|no|option) (<num>) (priority|priorities|choice|fan)
        no one (ever|else|is|has|was|can|could|will|would|told|answered|called|here|there|picks|responded|
            replied|showed|came|$)
        said no one
        (or|maybe|slightly|little|bit|hour|hours|minutes|mins|day|days|week|weeks|any|something|anything|
            much|no|even|half) (earlier|later|sooner)
        (time|date) (one|two|three) (hour|hours|day|days)
        as soon as (i|you|we)
    """,
    Cue.HEARSAY: """
        (my|our|his|her|their|the|your|one of my|a) <someone> [on the phone|at work|just|already|also|tom|
            there] <says> .. [that] (@t|@r)
        (he|she|they|somebody|someone|everybody|everyone|hr|another) [just|already|also] <says> .. (@t|@r)
        (told|informed|promised) (me|us) .. (@t|@r)
        (@t|@r) .. (for|with|by) (him|her|them|you|everyone|everybody|my <someone>|your <someone>)
        (@t|@r) (was|were|wasnt|werent|would have|wouldve|used to|had been|seemed|looked|could have|
            couldve)
        said (no one|nobody|noone|no man)
        (@t|@r) .. (suit|suits|work|works|fit|fits|help|helps) [for] (him|her|them|everyone|everybody|(my|our|
            the|your) <someone>)
        <thank> [you] for [the|your] (offering|suggesting|proposing|offer|suggestion|
            proposal) [of|for] [the] (@t|@r)
        (elsewhere|somewhere else|(another|other) (company|firm|employer))
        my (other|previous|last|next|second|first|current|old) <meeting> .. (@t|@r)
        (my|our|a|another|your) <someone> .. (will|can|could|would|is|has|takes|took|likes|needs|
            gets) .. (@t|@r)
        (@t|@r) (is|are|was) (when|where|why) (my|our|his|her|the|a|they|we|he|she|everyone)
    """,
    Cue.WRY: """
        ^ (oh|ooh|oh well|oh wow|wow) [how|well|thats|thats just] (great|wonderful|joy|goody|fantastic|fab|
            perfect|brilliant|super|lovely|fun|yay|nice|terrific|marvellous|amazing|good|ideal) $
        how (generous|thoughtful|kind|considerate|convenient|charming|wonderful|fun|original|exciting|
            nice) [of you|of them] $
        (lucky|silly) me $
        (thanks|thank you|cheers) for nothing
        [just] what i [have|had|ve|d] [always|ever] (wanted|needed|dreamed|dreamt|hoped|wished)
        (every|any|each|my|a) .. (dream|nightmare) $
        dream come true $
        [right|bang|slap bang|smack|smack bang] in the middle of [the|my|our|a]
        ^ (thats|that is|isnt that) [already|literally|only] (@t|@m) $
        (couldnt|could not) (think|imagine) .. (better|nicer|worse)
        what a (joy|treat|dream|privilege|delight|joke|laugh|farce)
        (dream on|fat chance|in your dreams|living the dream)
        who needs (sleep|rest|a life|weekends|lunch|a lie in)
        (who doesnt|doesnt everyone|everybody|who wouldnt) (love|loves|enjoy|want)
    """,
    Cue.HEARD: """
        (another|yet another) (bot|robot|chatbot|machine)
        (i|ive|we|we have|have) [have|just] (got|received|get|saw|seen|read|opened|found|noticed) [it|the|
            your|that|an|a|all|this] .. (mail|email|emails|message|messages|invite|invitation|link|text|
            texts|call|letter|details|attachment)
        (i have|ive got|i do have|have|got|just|only|there is|theres) .. (question|questions|query|queries|
            concern|concerns|issue|problem)
        (i|we) (understand|see|know|get it|remember|heard|applied|agree that)
        (i|we) accept your (apology|apologies)
    """,
}
