"""English: how candidates say yes and no, that it suits or not, and that they need other times. Data only."""

from __future__ import annotations

from negotiation.reading.cues import Cue

ANSWERS = {
    Cue.YES: """
        (go on then|go on so|oh go on|might as well)
        go (4|for) it
        (i am|im) (agree|agreed) [with|to|on] [@t|@r|that|this|it]
        (i|we) agree [on|with|to] (@t|@r)
        yes
        yes (we|i) (can|could|will|do|would|am)
        (yeah|yea|yep|yup|yh|yas|yess|yaa|yeahh|yupp|ya|yah|aye|ja|si|yeh|yeap|yessir|yis|ys)
        ^ y $
        (sure|certainly|absolutely|definitely|affirmative|surely|indubitably|agreed|roger|deal|naturally|
            totally) $
        (sure|absolutely|definitely|of course|yes) (thing|thats|it|i|we|this|that|ill|id|why|the|lets)
        ^ (sure|absolutely|definitely|certainly)
        [for] sure
        sure thing
        of course
        by all means
        (id|i would|we would|wed) (love|like|be glad|be happy|be delighted|be pleased) to $
        (would love|love) to $
        (id|would|i would) [really] appreciate (that|it)
        (you bet|sure do|you betcha|yes indeed|most certainly|most definitely|without a doubt|hell yes|
            heck yes)
        ^ why not $
        (that|this|<itis>|it|which) [<be>] (correct|right|true|accurate|exact|exactly) [it]
        ^ (correct|right|true|exactly|precisely) $
        i [can|could|do|hereby|will|would like to|want to] confirm [@t|it|that|this|the]
        (can|could|do|hereby) confirm
        [consider|its|that|thats|all|is] confirmed
        [hereby] confirming
        ^ confirm $
        ^ can do $
        ^ (affirmative|roger|aye|righto) (captain|that|sir|boss|chief)
        confirm (it|this|that|the)
        approved
        go ahead
        [do] go for it
        (thats|that is|yes thats|its|it is) (it|the one|the ones)
        i (do|would|did|will|am) $
        ^ do $
        (it|they|we|that) (is|does|do|are) $
        ^ do it
        ^ i accept $
        ^ i accept that $
        i [hereby|gladly|happily] accept (it|this|the (offer|invitation|invite|time|slot|interview|
            appointment|date|proposal)|your (invitation|invite|proposal|offer)|@t|@r|with pleasure)
        (happy|glad|delighted|pleased) to (confirm|accept)
        (nailed|nailing) it
        (i|we) (will|shall|can) [be] (present|attend) [at|on] (this|that|the) (time|hour|date|day)
        nailed
        you got it
        ^ bingo ($|@t|@r)
        (okyes|okyeah|yesok)
        ^ i (think|guess|suppose|believe|reckon|imagine|assume) $
        i (guess|suppose) [that|it|this] (works|is <good>|will do)
        (itll|thatll|it will|that will|thisll) (have to|ll have to) do
        ^ (fs|fosho|ye|say less|no cap|ofc|def|deffo|aii|facts|yessir|bet|ight) [say less|lol|fr|$]
        (nah|no|naw) (yeah|yes|yep|yea) $
        ^ (locked|lock) (in|it in)
        ok yes
        👍
        ✅
        ✔
        ☑
        👌
        💯
        🤝
        ^ [i] will do $
    """,
    Cue.FINE: """
        lovely jubbly
        (brill|brilliant|ace|mint|sorted|smashing|cracking|lush|grand|fabulous|sound|peachy|stellar)
        (ok|okay|okey|k|kk|oki|okie|okk|okidoki|okeydokey|okeydoke)
        (okey dokey|okie dokie|oki doki|okay dokay|sounds like a plan <any>)
        gr8
        (great|good|perfect|cool|alright|fine|nice|awesome|excellent|fantastic|wonderful|lovely|brilliant|
            super|fab|terrific|sweet|amazing|neat)
        (all right|right o|righto|got it|understood|noted|sounds like a plan|fair enough|wonderful|splendid|
            superb|gotcha|marvellous|perfecto)
        [as] you (wish|like|say|please)
        [i] see
        (done|works|agreed|ideal) $
        do that
        🎉
        🙌
        👏
    """,
    Cue.SUITS: """
        (i am|im|ready) ready (for|on) [the] (@t|@r)
        (<it>|<itis>) .. [<be>] .. <good>
        (sounds|sound|looks|look|seems|seem|looking|feels|its|thats|all|be) .. (<good>|like a plan)
        (<it>|<itis>) (will|would|should|could|shall|can|do|does|might) [be] (work|works|suit|suits|fit|do|
            great|good|fine)
        (<it>|<itis>|which) .. (works|suits|fits|wrks|workz|work|suit)
        (@t|@r) .. (works|work|suits|suit|fits|wrks|workz|fit|do|ok|<good>)
        (works|work|suits|suit|fits|ok|okay|fine|good|great|perfect|convenient|cool|suitable|possible|best|
            better|doable) (for|with|by) (me|us|my)
        (suits|fits) (me|us) [fine]
        (i|we) (am|are|would|will|shall|should|can|could|might|may) .. [be] (available|free|open|happy|fine|
            ok|okay|good|there|flexible|comfortable|delighted|glad)
        (im|were|id|ill|wed) .. [be] (available|free|open|happy|fine|ok|okay|good|there|game|down|
            comfortable|delighted|glad) [with|for|on|at]
        (happy|fine|ok|okay|cool|good|comfortable|pleased|content|satisfied|delighted) (with|
            for|by) (<it>|@t|@r|the)
        (im|i am) good with (that|this|it|@t|@r)
        (i|we) (can|could|will|would|should|may|might) .. (make|do|attend|join|manage|come|take|
            swing) (<it>|@t|@r|on|at|then|the)
        (id|ill|wed) .. (make|do|attend|join|manage|come|take) (<it>|@t|@r|on|at|the|there)
        (id|ill|wed) be (there|attending|joining|coming)
        (i|we) (can|could|will|would) (attend|make|join|come|manage|do)
        (count me in|im in $|im game|im down|im on board|im free|im available|im happy|im good)
        (no|not a|without|0) (problem|problems|prob|probs|issue|issues|objection|objections|conflict|
            conflicts|clash) [at] [all]
        (nothing|dont) .. against it
        (like|love) (it|this|that|the|them|@t|@r|these|those)
        (i|id|we|wed) .. (like|love|enjoy|prefer) (it|this|that|@t|@r|the)
        (see|talk to|speak to|meet) (you|u|ya|them|him|her) (then|there|@t|at|on|soon|@r)
        looking forward [to]
        [i] cant complain
        [i] (can|could) live with (@t|@r|that|it|this)
        (im|i am|we are|very) interested
        [i] [really] cant wait
        cant argue with that
        not bad
        ^ (works|suits|fits)
        ^ [would|will] work
        ^ (gonna|going to) be <good>
        all <good>
        [i] have no (objections|problem|objection|issue|issues)
        (give|giving) it a (shot|try|go)
        (will|that|thatll|thatd) do [it] (it|nicely|fine|me|just fine|perfectly)
        shouldnt be a problem
        (isnt|wouldnt be|not|wont be) a problem
        no bother [at all]
        (accept|approve) (it|this|that|the|@t|@r)
        (ill|i will|we will|i shall) (wait for|expect|be waiting for) (the|your) (call|email|invite|
            invitation|message|link)
        (spot|bang) on
        (@t|@r) .. (spot|bang) on
        (i am|im|we are|will be|ill be|would be|id be|be) able to (attend|make|join|come|do) [on|at|for|it|
            that] [@t|@r|then]
        (@t|@r) .. more (convenient|convenience|comfortable|suitable|practical) [for|to] [me]
        (ill|i will|well|we will|i shall|shall) see (you|u|ya|them) (@t|@r)
        be there
        (worth|up) (it|for it)
        does the trick
        (i|we) (will|shall) be (attending|joining|coming|present|there) [on|at] (@t|@r)
        c you (then|@t|on|there|at)
        my preference
        looking forward to (meeting|seeing|speaking|chatting|talking|hearing|working|our|the|it|that) [to|
            with|from] [you|
            everyone|the team|chat|interview|call] [all|both|then|there|soon|@t|@m]
        (i|we) look forward [to] [@t|@m|it|that|meeting|seeing] [you|it|then] [all|both|there|then]
    """,
    Cue.TAKE: """
        (go|going|opt|opting) for [the] (@t|@r)
        (its|it|thats|that) [has|just] (gotta|got to) be [the] (@t|@r)
        (swap|switch|put|book|sign|pop|get|move) me (to|onto|on|in|into|for|down for|in for) [the] (@t|@r)
        (itll|it will|it|thatll|will|has|must|it would|its gonna|its going to) (have|has|need|
            got) to be [the] (@t|@r)
        (itll|it will|thatll|make that|make it) be [the] (@t|@r)
        <would> (take|choose|pick|grab|have|accept|go|settle|opt|select|vote) [with|for] [it|that|this|one|
            the|them|him|her|@r|@t|your]
        <would> [like|love|want|wish|prefer|be happy|be glad] to (take|choose|pick|grab|go for|go with|have|
            book|opt for|select|accept|do|reserve|confirm) [the] (@t|@r)
        (which|that|it|this) (leaves|leave) [me|us] [with|only] (@t|@r)
        leaving [me|us] [with|only] (@t|@r)
        want to have (it|this|that)
        [<i>] (take|choose|pick|grab|accept|select|prefer|want) (it|that|this|the one|that one|this one|@r|
            @t)
        (lets|let us) (go|do|say|take|make|book|confirm|have|use|lock|stick|schedule|pick) [with|for|in|it|
            that|this] [@t|@r|the|that|this]
        (lets|let us) [with|for|in|it|that|this] (@t|@r|the|that|this)
        ^ lets $
        (book|lock|pencil|sign|schedule|put|confirm|reserve|set|pop|slot|mark|note) (it|me|that|this|
            us) [in|down|up] [for|on] [@t|@r|then]
        (book|reserve|schedule|confirm|choose|select|pick|take) (it|that|this|the one|that one|
            this one|@r|them)
        put .. (calendar|schedule|books)
        (stick|pop|whack|chuck|squeeze|slot|fit) me (in|down) [for] [that|it|then|@t|@r|one]
        (give|gimme) (me|us) [the] (@t|@r)
        let it be [the|on] (@t|@r)
        (fix|book|schedule|arrange|set up|confirm) the (meeting|interview|appointment|call) $
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
        (id|i would|ill|i will|have to|must|gotta|want to) say [the] (@t|@r)
        let me have [the] (@t|@r) [appointment|slot|one|interview|time]
        itd (have|has|need|got) to be [the] (@t|@r)
        (am|im) (choosing|taking|picking|going for|going with|selecting|opting for) [the] (@t|@r)
    """,
    Cue.ANY: """
        (any|either|each|every|all|anyone) [one] of (them|these|those|the|your) [slots|times|options|dates|
            three|two|3|2]
        (any|either|each|every) [one|slot|time|option|day|of] (works|work|suits|is|are|would|will|be|ok|
            fine|goes|should|may|can)
        (any|either|each|every) (one|slot|option|slots|options)
        ^ (any|either) $
        ^ (any|either) .. <good>
        (both|all|all three|all 3|all two|they all|these all|those all|everything) [of] [them|these|those|
            slots|times|options|the|are|would|will|should|offered|dates] .. (work|works|fine|ok|okay|good|
            great|suit|possible|fit|do|convenient|available|well|perfect|free|works)
        (works|work|fine|good|ok|okay|happy|free|available) .. (any|either|all|both) [of] [them|these|those|
            the] [slots|times|options]
        all [of] (them|these|those) [are] [<good>]
        (rest|others|remaining|other two|other ones|other times|other slots|other options|remaining ones|
            remaining two) [of] [them|it] [are|is|all|both|would|will] (ok|okay|fine|good|great|work|works|
            suit|
            possible|available|free|doable|alright)
        (fine|ok|okay|good|happy|available|free) (with|for|on) [the] (rest|others|other two|remaining)
        both $
        (whichever|whatever|whenever) [one] .. [you|suits|works|is|best|easier|prefer|like|time]
        (dont|do not|doesnt) (mind|care) [which|what]
        im (easy|flexible|not fussed|not fussy|not bothered|indifferent|open)
        no [strong|particular|real] (preference|preferences)
        (you|u) (choose|pick|decide|can choose|can pick)
        [i] leave it (to|up to) you
        up to you
        your (choice|call|pick)
        (doesnt|does not|dont|wont|makes no|make no|no) (matter|difference)
        all the same to me
        surprise me
        dealers choice
        (live|happy|fine|ok) with (any|either|all|both)
        (suit|fit|suits|fits) (any|either|all|both)
        (can|could) (do|make) (any|either|all|both)
        (rest|others|other two|remaining) [<be>] (up for grabs|open)
    """,
    Cue.NO: """
        no
        (nope|nah|nay|noo|naw|negative|nop|nein|non|never|nada)
        ^ n $
        (dont|do not) (bother|worry about it)
        (thats|that is|this is|its) not what (i|we) (asked|wanted|said|meant|need|ordered|requested)
        no (thanks|thank you|thank|thx|ty)
        no (way|chance|dice|go)
        (very funny|as if|in your dreams|are you kidding|you must be joking|you are joking)
        (absolutely|definitely|certainly|surely|of course|clearly|totally) not
        (unfortunately|sadly|afraid|regrettably|alas|probably|rather) not
        ^ (unfortunately|sadly|regrettably) $
        (id|would|i) rather not
        (dont|do not) think $
        ^ (dont|do not) $
        ^ not for (me|us)
        ^ (impossible|incorrect|wrong|negative) $
        ^ not $
        not (exactly|this time|this one|that one|at all|today|that|it|good)
        (i|we) (dont|do not|didnt|did not|wont|would not|wouldnt) $
        i (dont|do not) (want|wish|need|like) (to|it|that|this|them|any|those|the|these)
        (i) [would] rather not
        (i|we) (decline|refuse|pass|reject)
        (lets|let us) (not|skip|leave it|forget)
        (thats|that is|its|it is|this is|that|it) not [gonna|going to] (happening|happen)
        not (gonna|going|going to) happen
        ^ not happening
        (decline|declining|refuse|reject) [the|this|that|your] (particular|specific|very|exact) (time|slot|
            date|day|hour|option)
        (decline|declining|refuse|pass on|turn down|reject) [the|this|that|your] [proposed|offered|suggested|
            given] (time|times|slot|slots|date|dates|day|timing)
        [thats|that is|it is|its|this is|thats] (incorrect|wrong|false|not right|not correct|not it)
        (<it>|<itis>) (does|is|do|will|are|would|can) not $
        (it|that|they|this|those|these) (doesnt|isnt|dont|arent|wont|wasnt) $
        👎
        ❌
    """,
    Cue.UNSUITED: """
        (@t|@r|it|that|<itis>) [is|s] (right|exactly|just|precisely|smack) (when|while) (i|my|our|we|the kids)
        (@t|@r|it|that) (is|s) (when|while) (i|my|our|we|the kids)
        <itis> (when|while) (i|my|our|we|the kids)
        (@t|@r|it|that) is (right|exactly|just|bang|smack) (when|during|in the middle|before|after|in)
        (<it>|<itis>) .. <bad>
        (@t|@r|@x) .. <bad>
        (i|we) (cant|cannot|couldnt|wont|can not|will not|could not|would not|am not|m not) .. (make|do|
            attend|join|manage|come|take) [<it>|@x|@r|then|the|that|at|on|to]
        (im|were|i am|we are) (not|un|unable|no longer) .. (available|free|able|there|around|in|possible|
            attend|make|join) [to]
        (cant|cannot|wont|couldnt) (make|do|attend|join|manage|come) [<it>|@x|@r|then|that]
        (cant|cannot|wont|couldnt) be (there|able|free|available|around|in|back|home|coming|attending|
            present|here|at|on|
            with|@x|@t|@m|$)
        (i|we) (cant|cannot|wont) $
        (cant|cannot|wont) (make|do|manage) it
        (not|no longer|un) .. (available|free|able|possible|convenient|suitable|workable|feasible|ideal|
            work|working)
        (unable|unavailable)
        (sick|unwell|poorly|in hospital|moving house) (this|today|tomorrow|until|till|all|since|right now|
            at the moment|@t|@x|@m)
        (off sick|out sick|called in sick|on sick leave|on annual leave)
        (busy|booked|occupied|tied up|engaged|unavailable|double booked|in class|at work|working|traveling|
            travelling|on leave|on vacation|on holiday|away|out of town|out of office|taken|full)
        (i have|ive|i already have|have got|ive already|i got|theres) [already] [got] (a|an|another|other|
            some|my) [other] (conflict|clash|appointment|commitment|exam|meeting|class|shift|obligation|
            engagement|lecture|interview|call|thing|plans)
        (have|having|got|ive|has) (exam|exams|class|classes|college|school|uni|university|work|office|duty|
            lectures|training|court|jury duty|surgery|travel|travels|viva|practicals|lab|labs) [on|at|from|
            then|
            that|during]
        (have|having|got|ive|has|had|theres) .. (conflict|clash|appointment|commitment|exam|meeting|class|
            shift|
            plans|obligation|engagement|lecture|conflicts|commitments|emergency) [then|that|at|on|day]
        (conflicts|clashes|conflict|clash|overlaps|interferes) with
        (too|far|bit|little) (early|late|soon|short|tight|far)
        (doesnt|dont|didnt|wont|isnt|arent|does not|do not|will not|would not|wouldnt|cant|not) .. (work|
            works|suit|suits|fit|good|great|ok|okay|fine|possible|convenient|match|do|doable|ideal|go)
        (no|not any) (good|use|time|can do)
        no longer ($|@t|@x|@m|@r|works|work|suits|suit|fits|possible|available|able|free|convenient|doable|
            ok|good|make|
            attend|come|feasible|do|can|going|have|coming|attending)
        not (good|great|ideal|possible|ok|okay|fine|convenient)
        out of (the question|luck)
        (is|are|its|thats) out
        (something|smth|sth|things|thing) [has] (came|come) up
        (id|would|i would|wed) [have] (love|like|loved|liked) to [come|meet|do it|attend|join] but (i|ive|im|
            my|our|theres|its|we|unfortunately|sadly)
        (im|i am|am|been|got|fell|feeling|feel) (ill|unwell|poorly)
        (im|i am|feeling) sick ($|so|and|today|unfortunately|sorry|with)
        (be|im|am|usually|still|probably) (asleep|sleeping|in bed)
        (difficult|hard|tough|tricky|impossible) .. (for me|to make|to do)
        (interview|meeting|booking|appointment) with (another|someone|somebody)
        (no) can do
        (in|during|at|within) my (shift|shifts|class|classes|lecture|lectures|working hours|work hours|
            commute|
            lesson|lessons|exam|exams|school hours|office hours|lunch|job)
        i (have|need) to (work|pick|go|be|attend|travel|drive|teach|study|leave|take|look after|catch|
            visit) [up|my|to|at|in|care|the|a]
        (ill|i will|im|i am|we are) [be] (on|in|at) (a|an|my|the) (plane|train|flight|meeting|class|exam|
            trip|lecture|road|doctors|dentist|dentists|bus|conference|appointment)
        (ill|i will|im|i am|we are) [be] (on|at) (holiday|vacation|leave|work|school)
        ^ (cant|cannot|wont|couldnt) $
        wish (i|we) (could|can) [do|make|come|attend|take|join] [@t|@r|it|that]
        (would|could) (have|ve) (been|worked|suited|done|loved|liked|taken|fit) .. [<good>]
        (wouldve|couldve|would of|could of) [been|worked|suited|done|loved|liked|taken|fit] [<good>]
        (ive|i have|i) [got|have|already|already got|already have] (something|stuff|things|plans|
            a thing) [else|on|planned|booked|scheduled] [on|at|already]
        (have|has) to (skip|miss|pass|decline)
        [have] to miss
        (cant|cannot|wont|can not) [be] (happen|happening|there|make)
        (ive|i have|have|ive just) been [just] (called in|called into|asked|told|rostered|
            scheduled) [to] (work|cover|do|come|@x)
    """,
    Cue.LATER: """
        (not|now|no) (now|right now|yet|just yet|at the moment|at this time|today|just now|at present|
            for now|this time)
        (maybe|perhaps|possibly|probably|might) (later|another time|some other time|another day|next time|
            in a bit|soon|in a while|at a later time|not|sometime)
        (<it>|sure|yes) [but] not (now|right now|yet)
        (do|lets do|will do|ill do|schedule|book) (that|it) later
        some other time
        (maybe|perhaps) another time
        ^ later $
        (maybe|perhaps) (in|at) a (bit|while|later time|little)
        (dont|do not|didnt) (want|wish|need|like|have) to (schedule|book|make|reserve|do|add|go|create|set|
            visit|see) .. [now|yet]
        (dont|do not) (add|book|schedule|make|create|do|need|want) [to|it|that|anything|an|any|a|the]
        (perhaps|maybe|possibly) [at|on] a later (date|time|day)
        (dont|do not) (confirm|finalise|finalize|lock) [it|that|yet|anything|in]
        skip (that|it|this|adding|the|any)
        skip
        (no|not|wont be|not be|isnt) [is|be|really|that] (necessary|needed|need|required)
        (no|dont) need
        not (necessary|needed|required|interested in that)
        maybe some other
        hold off
    """,
    Cue.THINKS: """
        (will|ill|can|to|shall) firm [it|this|that] up
        (will|ill|shall) (confirm|say|know) for (sure|definite|certain)
        (ill|i will|let me|have to|need to|must|will have to|going to|gotta|wanna|want to|should) [first|
            just|
            quickly|double] (think about|get back to|check|consult|discuss|sleep on|mull|
            confirm (later|soon|shortly|asap|this later)|let you know|come back|ask|see|look at|think|
            look into|verify|talk to|speak to|speak with|talk with|coordinate|sort out) [about|to|you|it|on|
            with|my|if|the|this|that] [wife|husband|partner|boss|manager|calendar|diary|schedule|family|mum|
            dad|team|work|over] [first|and]
        (will|shall) (let you know|revert|confirm (later|soon|shortly)|get back|update you|inform you|
            tell you) [back|soon|later|shortly|asap|to you]
        (get|come|circle|circling|revert|reverting) back [to you|with you]
        (getting|coming) back to you
        (let me|i need to|have to) think
        (need|want|have|like|could use) [some|a bit|a little|a bit of|a little bit of] [more] time to (think|
            decide|consider|check|plan|organise|organize|sort|figure|look)
        (give|need) [me] (a|an|some|one|a little|a few|two) (bit|time|moment|minute|minutes|
            second|sec|hour|day|days|
            more time|while) [to think|to check|to decide|please]
        (will|ill|shall|can|to|let me) (confirm|reply|answer|let you know|get back|tell you) [it|this|
            that|to you] (once|when|after|as soon as)
        (give|need) [me] (one more|another) (bit|moment|minute|minutes|hour|day|days|night) to (think|check|
            decide|consider|sleep on|ask)
        (not|dont) (sure|certain|decided|know) yet
        (ill|i will|will|gonna|going to|have to|must|should) (check|ask|confirm|see|verify|
            clear it) [it|that|this] (with|if|whether|when|once)
        (ill|i will|will|gonna|can i) (text|message|write|answer|reply|ring|call|tell) [u|you|to you|
            back] (later|soon|tonight|in a bit|asap|when|once|as soon as)
        let me (look|see|check) $
        (and|then|but) confirm (later|soon|shortly|tonight|tomorrow)
        (pending|waiting for|waiting on|subject to|depends on) [my|the|a] (approval|confirmation|roster|
            rota|
            shift|shifts|boss|manager|answer|reply|response)
        (bear with me|hang tight|one sec|one second|one moment|one minute|just a (sec|second|moment|minute))
    """,
    Cue.NONE_OF: """
        (none|neither) [of] [them|these|those|the|your|which] [slots|times|options|dates|two|
            three] .. [work|works|suit|suits|fit|fits|possible|ok|good|is|are|do|convenient]
        (none|neither) (works|work|suits|suit|fits|fit|is|are|do)
        (not|cant|cannot|dont|doesnt|wont|couldnt) .. (any|either) [one] of (them|these|those|the|
            your) [slots|times|options|dates]
        (cant|cannot|dont|not|wont|couldnt|can not) .. (any|either|both|all) .. (slots|times|options|dates|
            work|suit|fit|days)
        (all|both|they|these|those|them|all of them|all of these|all of those|both of them|any of these|
            any of them|any of those) [slots|times|options|dates|days] [are|unfortunately] (dont|do not|
            wont|will not|arent|are not|cant|not|doesnt) .. [work|suit|fit|ok|good|possible|convenient|me]
        (all|both) [of] [them|these|those|which|the] [slots|times] [are|is] [all] <bad>
        (unavailable|not available|not free|busy|booked|away) [at|on|during|for] [all|any] [of] (those|
            these) (times|dates|days|slots|hours)
        nothing .. (works|suits|fits|suitable|possible|works for|suits) [for] [me|us]
        (working|busy|away|at work|occupied|class) .. (all|both) [of] (these|those|them|the) [slots|times]
        (all|both) [of] [them|these|those|which|the] [slots|times] .. (bad|impossible|out|taken|unsuitable|
            during|too|unavailable|no good|clash|conflict)
        (all|both|they|these|those) .. (during|in|within|at) my (shift|shifts|class|classes|lecture|
            lectures|
            working hours|work hours|commute|lessons|exam|exams|school hours|office hours|job)
        (nothing|no (slot|time|option|date)) .. (works|suits|fits|suitable|works|fit|suit|that works)
        (none|neither)
        (these|those|the|your) [three|two|slots|times|options|dates|days|offered] (dont|do not|wont|arent|
            are not|will not) .. [work|suit|fit|ok|good|possible|convenient]
        (they|these|those) [all] (clash|conflict|overlap|stink|suck)
        didnt like (them|these|those|any)
        (dont|do not) like (them|these|those|any|that|this|it|the)
    """,
    Cue.OTHERS: """
        (other|another|different|alternative|alternate|additional|further|extra|more|some more|
            new) [available|
            possible|suitable|open|free|convenient|potential] (time|
            times|slot|slots|option|options|date|dates|day|days|opening|openings|timing|timings|choices|
            choice|alternatives|possibilities|suggestions|suggestion|availability|appointment|appointments|
            one|ones|hour|hours|week|possibility|timeslot|timeslots|idea|ideas|windows|window|offers|
            proposals|place|places|recommendations|recommendation|dates)
        (any|some|the|find|see|show|have|suggest|offer|provide|send|give|recommend|is there|are there|for|
            look at|prefer|want|like|you|try|completely|totally|with) (other|others|another|else|
            alternatives|alternative|different)
        (show|find|give|send|offer|suggest|recommend|get) (me|us) [some|any|the] (other|others|another|
            different)
        (anything|something|someone|somebody|somewhere|anyone|anybody|anywhere|what|when|who|where|
            which) (else|other|different|others)
        (anything|something|any) .. (earlier|later|sooner)
        (what|whats|what is|what times|which times) (have you got|do you have|can you offer|do you offer|
            there|available|free|open|possible) [free|available|open|left] @t
        (do you have|have you got|you got|have you) [got] (anything|something|any slots|any times|any time|
            any openings|slots|times) [free|available|open|left] @t
        ^ any (slots|times|openings) [free|available|open|left] @t
        (anything|something|any) .. instead $
        (whats|what is|any|anything|something) .. (closest|nearest|closer|nearer|close|near) [you|thing|time|
            one] [have|got|can do] [to|$]
        (closest|nearest) [time|slot|thing] (youve|you have|you can|you got|available|possible|to that)
        (earlier|later|sooner) (slot|slots|time|times|date|dates|option|options|appointment|day)
        (alternatives|alternative|others) [$]
        (show|give|send|offer|find|see|suggest|want|need|list|get) [me|us] [some|any|a few] more
        (suggest|propose|offer|give|send|share|provide|list|recommend) [me|us] [with] [some|any|a few|few|
            your|
            the] [available|possible|suitable|convenient|free|open] (times|slots|dates|options|timings|
            availability)
        (suggest|propose) [me|us] a (time|slot|date)
        (as soon as possible|asap)
        (how|what) about [right] now
        (can|could) [i|we] [do|come|come in|meet|talk|chat|speak|do it|do that|have it] [right|in] now
        ^ [and|so] (what|how) about (you|yourself|yours|you guys) $
        more (options|times|slots|choices|dates)
        (keep|continue) (looking|going|searching|trying|browsing)
        (next|following) (one|option|options) [please]
        what (else|other|others|alternatives|options)
        (what|which) (times|slots|days|dates|time|day) (work|works|suit|suits|would work|is best|
            are best) [best] [for] [you|your team|them]
        (what|which) (times|slots|days|dates|hours|openings|availability|appointments) (are|
            do|is|else|would|have|can|could|remain) .. [available|free|have|left|open|offer|possible|remain]
        (what|which) (time|day|date) (is|are|do|else|would|have|can|could|remains) .. (available|free|have|
            left|
            open|offer|possible|remain|suit|suits|best|work)
        (when|what times) (are|is|can|do|could|would|else) (you|they|he|she|we|the interviewer|your team|
            it) .. [free|available|have|do|meet|open]
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
        (something|anything|times|slots|any) .. (outside|out of) [of] [my|normal|usual] (working|work|office|
            business|school|
            shift) hours
        (got|have you|you got|is there|are there) any more ($|times|slots|options|dates|days)
        (something|anything|nothing|times|slots|any) .. (after|before) [of] [my|normal|usual] (working|work|
            office|business|school) hours
        (any|some|no) flexibility (on|with|around|in|for) [the|my|your] [time|date|day|timing|times|days|
            dates]
        (is|was) (that|this|it) (all|everything) [that] [you have|youve got|you got|there is|is available]
    """,
    Cue.KEEP: """
        [i|we|id|im] (dont|do not|not|never|please dont) [you|dare|want|need|wish|have|going] [to] (cancel|
            delete|remove|
            decline|move|change|reschedule|withdraw|postpone|drop|call) [it|that|this|the]
        (keep|leave) (it|this|that|the|them|my|things|everything) [as|is|the|on|for|there|where] [is|it|way|
            calendar|me]
        (keep|leave|stick) [with|to] (it|this|that|the) .. [time|slot|appointment|interview|booking|
            original]
        leave it $
        (never mind|nevermind|nvm|forget it|forget about it|disregard that|ignore that|ignore my last|
            disregard my last)
        scratch that i can
        (stay|stays|staying) (as|the|put|with)
        (spoke|speak) too soon
        changed my mind .. keep
        [i] can still (meet|attend|come|go)
        no change
        have you not do (that|it)
        dont do (that|it|this)
        (no|any) need to (cancel|move|reschedule|change|rearrange)
        (but|so) (ill|i will|will|im|i am|am|i can|can) [definitely|be] (come|coming|there|attend|attending|
            make it) $
        but [ill|i will] see (you|u|ya) [then|there|on|at] [@t|@m]
    """,
    Cue.BACK: """
        (back to|return to|revert to|keep|have|take|stick with|stick to|restore|prefer|stay with|
            leave it at|want) [my|the|our] (old|original|previous|former) (one|time|slot|
            appointment|date|interview|booking)
        (have|get|want|give me) (my|the) @t [slot|one|time|appointment|interview] back
        (back to how it was|as it was before|undo that|undo it|undo the (change|move))
        (the|my) (old|original|previous) (one|time|slot|appointment|date|booking) [again|back|after all|
            please|$]
    """,
    Cue.CALLS: """
        [is] (anybody|anyone|somebody|someone) [still] (there|here|home|listening)
        [are] (you|u) [still] (there|here) $
    """,
    Cue.GREET: """
        (hi|hello|hey|hiya|heya|howdy|yo|greetings|sup|hii|helo|hallo|hullo|heyy|morning|evening|gday|
            namaste|salutations) [there|all|everyone|again|bot|team|folks|guys]
        good (morning|afternoon|evening|day) [to] [you]
        (nice|pleased|good|great|lovely) to (meet|hear from|e meet) you
        [i] hope (you|this|all|your|everyone|everything) .. (well|good|fine|great|you|day|week)
        how (are|r) (you|u|things|we) [doing|today|going]
        (whats up|wassup|how do you do|hows it going|whats new)
        happy (new year|holidays|easter|monday|friday)
        trust you are
        help $
    """,
    Cue.THANK: """
        <thank> [you|u|so much] for .. (getting|coming|reaching|writing|replying|responding|messaging|
            checking) [back|out|in|to] [to me|me|with me|so] [quick|quickly|soon|fast|promptly]
        sorry for (the|my) (late|slow|delayed|tardy) (reply|response|answer) .. [was|been|were] [away|
            travelling|traveling|busy|sick|ill|at work|working|on holiday|off sick|in class|asleep|driving]
        (was|were|been) (away|travelling|traveling|busy|sick|ill|asleep|driving|on holiday|off sick|
            tied up|working)
        <thank> [you|u|so|again|for|a] [much|lot|million|bunch|ton|everything|help|kindly|your|the|that|
            bunch] [help|time|reply|message|info|information|assistance|quick|fast|reservation] [response|
            reply|answer]
        much (appreciated|obliged|thanks)
        (appreciate|appreciated) [it|that|this|your|the] [help|time]
        (many|huge|big|1000) thanks
        (great|good|amazing|excellent|nice|wonderful|awesome) (help|job|work|service|assistance)
        (your|youre|you are|you|u r) .. (help|helpful|best|great|awesome|star|lifesaver|kind|genius|legend|
            hero)
        (you|youve) (have|been|were|are) .. (help|helpful|kind|great|wonderful)
        domo arigato
        (merci|danke|gracias|grazie|obrigado|obrigada|thankful|grateful)
        you rock
        🙏
        ❤
        (no worries|np|welcome|youre welcome|no prob|dont mention it|my pleasure|likewise|same to you|
            you too)
        (sorry|apologies) for (the|my|any) delay [in] [getting|coming|replying|responding|writing|
            answering] [back] [to] [you]
    """,
    Cue.DONE: """
        (<itis>|that|this|it) [is|will|would|should|ll|be|ill|takes] [be|do|about] (all|it|everything|
            care of everything|enough|sufficient) [for|i|we] [now|today|me|the moment|need|needed|want|
            wanted|from]
        (<itis>|that|this) [is] (all|it|what) [that] (i|we) (need|needed|want|wanted|require|required|have|
            had|wanted to know|was looking for|asked)
        (thats|that is|that would be|that will be|thatll be|that should be|thatll|that) (all|it|everything)
        that (should|will|ought to) do [it]
        nothing (else|more|further|now)
        (dont|do not|wont|no) need .. (else|more|further|anything|help)
        no [i] dont need .. [else|anything|more|help]
        (no|nothing) (more|further) [questions|help|requests|assistance|concerns]
        (im|i am|were|we are|all|you are) (done|good|set|finished|sorted|all set|ok|covered) [with|for|here|
            now]
        (dont|do not) need [any|anymore|any more] (assistance|help|more help|further help|more assistance)
        all (set|done|good|sorted)
        that (takes|took) care
        (that|it) is done
        this is done
        ^ done $
        all i (need|needed|want|wanted)
        (handle|take|do) it from here
        [i] wanted to know
        ^ i wanted to know $
        i (managed|sorted|figured|fixed|solved) (it|that) [out]
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
        (have|enjoy) [a|an|your] (nice|good|great|lovely|wonderful|awesome|pleasant|the|rest|fantastic|
            beautiful|fab) [rest] [day|one|evening|weekend|afternoon|night|time|week|of]
        take care
        (talk|speak|catch) [to] [you] (soon|later)
        until (then|next time)
        nice day
        bye for now
        (chat|text|message) [you|to you] later
    """,
    Cue.COURTESY: """
        if (its|it is|thats) not too (late|soon|short notice)
        if (@t|@r|it|its|that|thats|this|those|they|theyre|the slot|still) .. (hasnt|isnt|havent|arent|
            has not|is not|not) .. (gone|taken|booked|filled|been taken|been filled|snapped up)
        if (it|its|that|thats|this|@t|@r) .. (available|free|there|going|open|on offer|up for grabs)
        if (possible|at all possible|(that|thats|it|its|this) [<be>] (ok|okay|fine|alright|possible|cool|
            convenient|works|suits|work|suit|fits) [for|with] [you|everyone|everybody|your team|the team|
            all]|
            you dont mind|you can|you could|you like|not too much trouble|its all the same [to you])
        if (need be|i (had|have) to (choose|pick|decide))
        (grateful|obliged|appreciate|appreciate it|thankful) if (you|i|we) (would|could|can|will)
    """,
    Cue.PLAIN: """
        (is|was|be|feels|thats|its) like (@t|@m|@x)
        (keep|keeping|bear|bearing) .. in mind
        or (has|is) (it|that) [already] [been] (taken|gone|filled|booked|snapped up)
        (no|not) [to] [all] [the] (rest|others|other two|other ones)
        (not|no) a morning person
        (cant|cannot|must not|mustnt|may not|shouldnt|doesnt) (know|find out|hear|learn) [about|of] [it|
            this|that]
        [please] (dont|do not) (call|phone|ring|contact|email|text|write to) (me|my|us|the|at)
        (dont|do not|havent|without) [have|got] [any|a] (lectures|lecture|class|classes|work|school|uni|
            training|meetings|appointments|plans|shift|shifts|exams)
        (need|want|require) (anything|something) (else|more) [from me|to|before|for|of me]
        (before|until|till|unless|once|when|after) i (say|can say|confirm|can confirm|agree|accept|commit|
            decide|choose|pick|book|can accept) [yes|to|it|on|anything]
        (love|hun|hon|pet|darling|babe|sweetheart|petal|duck|hen|treacle|bro|bruv|bud|fam|boss|chief|sis|
            lads|team|folks|yall) $
        [all|both|and] [the] (others|other ones|other two|other times|other days|rest) .. (clash|clashes|
            conflict|conflicts|dont work|doesnt work|do not work|wont work|are out|are no good|are taken|
            im at|im in|im on|i work|i have|ive)
        as i (have|need) to
        (im|i am) not (working|on shift|on duty|at work)
        (which|what) (one|ones|of (them|these|those)|<option>) .. (<good>|easier|easiest|quieter|suits|suit|
            works|work|fits|fit) .. [best|better] [for|with] [the|your|my] [<any>|$]
        which (is|would be|works|suits|fits|will be) (best|better|easier|easiest|preferable|more convenient|
            good) for (you|your|the|him|her|them|everyone|everybody|mr|mrs|ms|dr)
        ^ (is|are|do|does|will|would|can) any of (these|those|them)
        (least|less|more|how|most) busy
        [i] [hereby|can|do] (confirm|confirming|acknowledge) (receipt|receiving|having received|that i (got|
            received|have received))
        [sorry] wrong (chat|window|thread|group|conversation|tab)
        (never|didnt|havent|not) [actually|even] (got|get|gotten|received|receive|seen|saw|heard) [the|your|
            an|any|a]
        (who|which) (would be|is|will be|are) (pleased|delighted|happy|glad|able|available|free) [to]
        (cutting|cut) it (fine|close|tight)
        (did|have|has|had) i .. (accept|accepted|confirm|confirmed|book|booked|choose|chosen|agreed|agree|
            take|took) [it|that|the]
        (who|anyone|anybody|someone|somebody) else .. (room|interview|call|panel|meeting|join|joining|
            attend|
            attending|present|coming|talking|talk)
        who else (will|is going to) be (there|present|in|on|at|with)
        (remove|drop|delete|take) .. (from|off) [the|my|your] (attendee|attendees|guests|guest list|
            invite list|participants)
        (candidate|candidates|someone|somebody|he|she|they|person|people|others|colleague|else) (can|could|
            may|might|should|will) (have|take|get|choose|pick|keep)
        [<itis>|that|it|this] [is|was|be|always] (good|great|nice|fine|helpful|useful|interesting|lovely|
            cool|reassuring|amazing|awesome|fantastic|wonderful|brilliant|sad) [for me] to (know|hear|see|
            read)
        [its|thats|that is|well] (good|great|nice|fine|lovely|well|bully) (for|on) (you|u|him|her|them|
            everyone|whoever|ya)
        [i] [can|do|will|have to] (accept|understand|get|respect|appreciate) (that i|that it|that you|
            that they|that we|that the|that this|the decision|your decision|the outcome|the rejection|
            that decision|the consequences|the risk|i was|i am|ive|im|it was|it wasnt|your apology|
            your apologies|the blame)
        (agree|agreed|fair) [enough] (that|its|thats) .. (bad|hard|wrong|unfair|shame|pity|mess|difficult)
        (great|nice|good|fantastic|amazing|wonderful|excellent|perfect) (that|when|because) (you|they|it|
            this|he|she|everyone|people)
        (perfect|great|nice|lovely|brilliant|wonderful) (timing|weather|another|just what|more|now)
        who else (is|are|was|will) [be] (going|coming|attending|invited|joining|interviewing)
        [ill|i will] (take|pick|choose|have) one (of|later|soon|when|after|once)
        (yes|yeah|yep|ok|okay|sure) i (got|received|saw|read|did get|have received|have seen) .. (mail|
            email|
            message|invite|invitation|it|link|text)
        (yes|yeah|yep|ok|okay|sure) (i have|ive got|i do have|just|only|one|a) .. (question|questions|query|
            queries)
        (link|url|camera|webcam|mic|microphone|zoom|teams|website|page|button|form|phone|internet|wifi|
            file|attachment|portal|app|calendar invite|address|map|login|password) .. (doesnt work|
            not working|isnt working|
            does not work|wont open|wont load|is broken|expired|wont work|keeps)
        (yeah|sure|suuure) right
        (anything|any other|something|anything else|what else) .. (i should|should i|i need|do i need|
            information|info|details|questions|documents|know|bring|prepare)
        (feel|think) about (it|that|this|them)
        make sure
        yes or no
        no (doubt|idea|later than|earlier than|sooner than|before|more than|less than|matter|
            need to apologise|need to apologize|@x|@t|@m|one|news|hurry|rush|pressure|stress)
        (number|no) <digit>
        (i|we) cant (thank|remember|find|see|hear|open|access|believe|stress|log|click|figure|seem)
        cant (thank|remember|find|see|hear|open|access|believe|log|click|figure|seem)
        not only
        if not
        why not .. (other|another|else|different|change|move)
        (hope|hoping|hopefully) .. (good|great|fine|well|works|ok|okay|suits|possible|suitable)
        is (that|it|this) (right|correct|true|accurate)
        is (it|this|that|there|@t|@r) .. (ok|okay|possible|fine|good|alright|all right|work|suitable|
            convenient) [if|to|for]
        (would|could|can|will|does|do|is|are|might) (it|this|that|@t|@r|these|those|they|the) .. (work|suit|
            fit|possible|ok|okay|fine|good|convenient)
        (would|could|can|may|might) (i|we) .. (do|make|have|meet|come|join|take|book|get|be)
        good (luck|point|question|news|idea|week)
        (see|check) if
        (other than|apart from|besides) that
        have .. (good|great|nice|lovely|wonderful) [day|one|week|weekend|evening]
        (right|just) (now|away|after|before)
        (if|whether) (it|this|that|@t|@r|these|those|they) .. (work|works|suits|fits|ok|okay|fine|good|
            possible)
        best (regards|wishes)
        let me know if .. (works|suits|ok|fine|possible|good)
        (much|even|far|lot|bit|little) better
        the best (time|day|way|date|slot)
        my best (time|day|date|slot)
        would be (better|best|preferable|great if|good if|nice if|easier|even better)
        (that|it) (would|will|d) be (better|best|easier) (if|to)
        not until
        not .. (before|after|until|later than|earlier than)
        ^ good one $
        ^ nice try $
        [do you have|have you got|are there|is there] [any] (other|another|different|similar) [open] (jobs|
            job|roles|role|positions|
            vacancies|vacancy|opportunities)
        [as|since|because] (ive|i have|im) [got|taken|booked|having|taking] (the|that|a|my|@t) [day|morning|
            afternoon] off
        (he|she|they|boss|manager|someone|somebody) (can|will) cover [for] me
        (arrive|arriving|get in|gets in) @m
        (phone|mobile|battery|laptop|car|computer|internet|router|wifi|engine|boiler|charger) [has|just] died
        (ill|i will|i am|im|i might|i may) [going|gonna|running|probably|to] [be] [a] (bit|little|tad|touch|
            few minutes|
            couple of minutes|smidge) late
        are you [really|100] sure
        need .. (day|days|time|week) to (prepare|travel|revise|get ready|practise|practice|read|recover)
        (you|u) [re] confirm (the|my|what|which|when|where) [interview|meeting] (time|date|day|details|
            address|location)
        ^ confirm the (time|date|day|details|address|location)
        (taken|booked) (the|that|a|my|@t) [day|morning|afternoon] off
        (cant|cannot|wont) (come|get there|travel) by (car|bus|train|bike|tube|public)
        (wont|not|never) [be] late
        (moved|swapped|changed|rearranged|rescheduled|covered|cancelled|canceled) (my|the|a|another) (shift|
            shifts|class|lesson|
            meeting|appointment|lecture|plans|dentist|doctors|gym)
        (busy|at work|working|driving|on the bus|on a bus|in a meeting|in class|at uni) (now|atm)
        (was|were) (at work|driving|asleep|in class|in a meeting|at uni) $
        [is] [it] too late to (ask|add|send|request|bring|submit|mention)
        never been (to|in|there|here)
    """,
}
