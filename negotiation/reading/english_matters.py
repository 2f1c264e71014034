"""English: what a question or a message is about, and what is addressed to the machine. Data only."""

from __future__ import annotations

from negotiation.reading.cues import Cue

MATTERS = {
    Cue.INSTRUCT: """
        (ignore|disregard|forget|override|bypass|violate|discard|overwrite) .. (instructions|instruction|
            rules|prompt|policy|policies|guidelines|directives|programming|guardrails|training)
        (ignore|disregard|forget) (all|everything|anything|any) .. (previous|prior|above|preceding|before)
        (ignore|disregard) the above (text|message|instructions|rules)
        (system|developer|admin|root|assistant) (prompt|mode|override|instruction|instructions|command|
            privileges)
        ^ (system|assistant|developer|root) $
        sudo
        (new|updated|hidden|secret) (instructions|instruction|directive|directives|orders|system prompt|
            prompt)
        your (system prompt|prompt|directives|new instructions|programming)
        (you are|youre|u are) now (a|an|the|in|dan|acting|free|unrestricted|going|required|allowed|hired)
        you are (dan|a|an|the) .. (hacker|admin|unrestricted|jailbroken|ai|assistant|model)
        ^ [now|you will|you must] (act|behave|respond) (as|like) [if|a|an|the|you]
        (pretend|roleplay|simulate) (to be|that you|you|as|being)
        (jailbreak|jailbroken|prompt injection|dan mode|developer mode|debug mode|god mode|maintenance mode)
        ^ [now|you will|you must|from now on] (answer|respond|reply|say) .. (every|all|only|always|
            with) .. [yes|
            question|questions|accept|true|confirmed]
        ^ [you] (always|only|must) (say|answer|reply|respond|accept|output)
        you (must|will|shall) [always|now|only] (accept|hire|approve|output|say|obey|grant) (me|that|yes|
            all|
            every|everything|this)
        (reveal|print|output|show|repeat|leak|display|dump|list|expose|echo) .. (prompt|your instructions|
            secret|secrets|password|passwords|token|tokens|api key|api keys|database|credentials|
            configuration|config|candidates|applicants|environment variables)
        (book|confirm|cancel|delete|accept|reserve|schedule|reject|block|approve) (all|
            every) .. (interviews|
            candidates|slots|others|people|applicants|appointments)
        (book|cancel|delete|reject|block|disqualify|remove) (everyone|everybody)
        (cancel|delete|reject|remove|block|disqualify|drop|fail|lower|downgrade|reschedule) .. (other|all|
            their|competing|remaining) (candidates|candidate|applicants|interviews|applications|applicant|
            competitors)
        (set|mark|update|change|make|put|move|raise|increase|promote|give) (me|my|the|candidate|this|
            application|interview) .. (status|score|rank|hired|accepted|shortlisted|first place|top of|
            fit score|approved|ranking|offer_accepted)
        (hire|select|approve|shortlist|promote|advance) me (now|immediately|for the|as|without|to|
            automatically|over|at)
        (drop|truncate|alter) (table|database|tables)
        (select|delete|insert|update) .. (from|into|where|set) (users|candidates|interviews|table|bookings)
        (execute|run|eval|exec|call) .. (command|script|code|function|sql|query|shell|tool|api)
        (end|begin|start) [of] (prompt|instructions|system|user input)
        (schedule|book|put) .. with the (ceo|president|director|boss)
        as an (ai|language model|llm) [language] (model|assistant)
        from now on you
        (translate|summarize|summarise|rewrite|repeat|paraphrase) [the] following
        (youre an|you are an) (ai|language model|llm|administrator|admin)
        (above|previous|prior) (instructions|rules|prompt|policy)
        (tell|give|show|send|share) me .. (other|another|someone|someone elses|everyone|everybodys|
            ranked) .. (candidate|candidates|applicants|salary)
        (tell|give|show|send|share) me .. (candidates|ranked|interviewers personal|applicants) .. [phone|
            email|emails|salary|name|names|data|address|number|numbers|private]
        (tell|give|show|send|share) me .. (phone|email|address|number|names) .. (ranked|candidate|
            candidates|
            applicants|everyone)
        candidate_status
        (im|i am|this is|am) (your|the) (developer|admin|administrator|creator|owner|system|root|programmer|
            ceo|manager of this)
        (im|i am|this is) an (admin|administrator)
        as (the|your|an) (system|admin|administrator|developer|creator)
        (instructions|instruction|message|order|orders|note|command|override) (from|by) (the|
            your) (developer|
            developers|admin|administrator|system|creator)
    """,
    Cue.NO_TIME: """
        (that|this) one
        one (only|alone|for sure|definitely|exactly) $
        (yes|yeah|yep|ok|okay|fine|sure|works|good|great|do|deal) [but|though|although] (id|i would|wouldve|
            would|wed) have (preferred|liked|loved|rather had) [the|a|an|on|in|it] [in|on|the] (<part>|
            <weekday>|earlier|later)
        if [the] <weekday> [one|slot] [is|are|was|isnt|doesnt|does not|is not|cant|wont] [already|no longer|
            not|be] (gone|taken|full|booked|good|no good|possible|available|free|work|suit|out|off|impossible|
            unavailable)
        for everything
        (the|this|my|a|your) <ord> (round|stage|interview|attempt|application|reminder|step|phase|visit|
            mail|
            email|message|call)
        (all|everything|it|enough) for (today|now|tonight)
        have [a|an] [very|really|truly|most] (nice|good|great|lovely|wonderful|fantastic|pleasant|amazing|
            awesome|super|superb|blessed|fun|safe|restful|relaxing|terrific|splendid|fine|beautiful|
            fabulous|
            productive|happy) [rest of] [the|your] (day|weekend|week|evening|night|morning|afternoon|one)
        enjoy [the|your] [rest of] [the|your] (day|weekend|week|evening|night|afternoon)
        everything (is|looks|sounds|seems|was) (good|fine|great|ok|okay|clear|perfect)
        (thats|that is|is that) everything
        (hope|hoping) .. (day|week|weekend|morning|evening)
        [is] half an hour (enough|long|in total)
        (an hour|hour|minutes|mins) (enough|long|in total)
    """,
    Cue.JOKE: """
        [just] (kidding|joking|messing|teasing)
        (jk|haha jk|only joking|just kidding|seriously now|on a serious note|anyway|anyways|
            in all seriousness|but seriously|seriously)
    """,
    Cue.SELF: """
        (i|im|ive|id|ill|we|were|my|mine)
        (works|suits|fits|fine|great|good|best|better) [for|with]
    """,
    Cue.PROMPT_DONE: """
        (booked|scheduled|confirmed|reserved|added|deleted|cancelled|canceled|changed|moved|updated|removed|
            placed|accepted|declined|successful|successfully|success|done)
        (ive|i have|i) (put|made|set|booked|added|changed|scheduled|deleted|cancelled|arranged|created|
            fixed)
        (have|has) been (made|set|booked|added|scheduled)
        (all|you|youre) .. set
        (your|the) (reservation|appointment|booking|visit|table|event) (is|was|has|went|have) .. (made|set|
            fixed|booked|through|success|done|confirmed|scheduled|complete|reserved|added)
        (made|finished|completed) .. (reservation|appointment|booking|visit)
        (find it|see it|its|it) (in|on) your calendar
        found .. [event|events|list|number]
        here (is|are|s) (the|your|what)
        heres
    """,
    Cue.PROMPT_CANCEL: """
        (cancel|decline|delete|remove|withdraw|call off|drop) .. (correct|right|ok|sure|really|this|it|that|
            interview|appointment|booking)
        want .. to (cancel|decline|delete|remove|withdraw)
        (cancel|decline|delete|withdraw)
    """,
    Cue.DURATION: """
        (how long|duration|how much time|how many (minutes|hours)|length of|long will|long does|take long|
            last long|how lengthy)
        (minutes|hour|hours|min) or (minutes|hour|hours|min)
        (is it|will it|does it) .. (hour|minutes)
        what time .. (end|finish|over|be done)
    """,
    Cue.WHO: """
        (be|speaking|meeting|talking|chatting) with (whom|who|anna|someone|the manager|the team|hr)
        (who|whom|whos|interviewer|interviewers|panel|panelists|attendees|participants) [is|will|are|am|
            would|do|be]
        (anyone|anybody|someone|somebody|others) else [be] (in|there|at|on|joining|attending|present)
        name of .. (interviewer|person|recruiter|manager)
    """,
    Cue.WHERE: """
        (where|wheres|address|location|directions|venue|link|which (building|office|floor|room|
            entrance|city)|how do i get there|public transport|get there|find you|floor|postcode)
    """,
    Cue.FORMAT: """
        [written|practical|typing|maths|english|aptitude|skills] (test|task|exercise|assessment|trial shift)
        (remote|remotely|online|virtual|virtually|zoom|teams|skype|google meet|hangouts|webex|video|
            videocall|in person|face to face|onsite|on site|by phone|over the phone|phone call|
            phone interview|camera|webcam|microphone|technical test|coding test|whiteboard|format|
            conducted|group interview|one on one)
    """,
    Cue.OTHER_WAY: """
        (dont|do not|rather not|not) [want to] (do|have|hold) (it|this|the interview|an interview) (by|over|
            on|via|in) [a|the] (phone|video|person|zoom|teams|skype|german|english|french|spanish|portuguese)
        (change|switch|turn|move|convert) (the|my|our|this|it|that) [<meeting>] (to|into|from) [a|an] (video|
            phone|zoom|teams|skype|remote|online|virtual|in person|face to face|onsite)
        (can|could|may|might|would) (we|i|you|it|this|that|the interview|they) .. (by|over|on|via|through|
            in|
            as|a|remotely|virtually|online) [a|the] (phone|video|person|zoom|teams|skype|phone call|
            video call|remote) [call] [instead] [of|rather than]
        (can|could|may|might|would) (we|i|you|it|this|that|the interview|they) .. (remotely|virtually|
            online|
            onsite|on site|face to face) [instead]
        (can|could|may|might|would) (we|i|you) .. (phone call|video call|zoom call|phone interview|
            video interview)
        (possible|prefer|rather|like|love) [to] [be|do|have|hold|make|interview|meet|join|talk] [it|this|
            that|
            the] [interview] [by|over|on|via|in|a|through] [a|the] (phone|video|person|zoom|teams|skype|
            remotely|virtually|online|face to face|onsite|on site)
        (remote|remotely|online|virtual|virtually|phone|video|zoom|in person|face to face) (instead|
            rather than|would be better|is better)
    """,
    Cue.ZONE: """
        (is|are) (@t|@m|@r) or (central|pacific|mountain|eastern|london|berlin|uk|us|local|my|your)
        (does|do|is|are) (@t|@m|@r) .. (mean|means|meaning|equal) (@t|@m|@r|<any>)
        (is|are) (@t|@m|@r|those|these|they|it|that) (in|on) .. (time|timezone|zone)
        (is|are) (@t|@m|@r|those|these|they|(the|those|these) (times|slots)) .. (uk|german|us|local|
            berlin|london|eastern|pacific|central|european|indian|my|your|our) (time|times|timezone|zone)
        (@t|@m|@r) .. (mean|means) .. (time|timezone|zone)
        (time zone|timezone|tz|which zone|what zone|local time|your time|my time|gmt|utc)
        (is|was) (that|this|it|@t|@m|@r) .. time
        (@t|@m|@r) or (central|pacific|mountain|eastern|london|berlin|uk|us|local|my|your|yours|mine) [time] $
        (are|is) (those|these|they|that|it|this|times) [in] (central|pacific|mountain|eastern|utc|gmt|cet|est|
            pst|local) [or] [central|pacific|mountain|eastern|utc|gmt|cet|est|pst|local]
        (my|your|our|their) time or (my|your|our|their|mine|yours)
        is (that|this|it|@t|@m|@r) .. (<any>|est|pst|cet|gmt|utc|ist|aest|aedt|edt|cest|bst|mine|yours) or
        (is|was) (that|this|it|@t|@m|@r) [in] or (est|pst|cet|gmt|utc|ist|aest|aedt|edt|cest|bst|mine|yours)
        (est|pst|cet|gmt|utc|ist|aest|aedt|edt|cest|bst|cst|mst|pdt) or (est|pst|cet|gmt|utc|ist|aest|aedt|
            edt|cest|bst|cst|mst|pdt)
    """,
    Cue.PREPARE: """
        (what|whats|anything|something|else|to|should i) .. (bring|bringing)
        (bring|bringing) [along] ($|anything|something|a|an|my|any|our|id|ids|copies|copy|documents|docs|
            certificates|cv|resume|laptop|passport|with|some|me|it|the|for|in|proof|own)
        (prepare|preparation|prep|wear|dress|dress code|documents|document|carry|id card|
            identification|laptop|notebook|portfolio|certificates|passport|resume copy|copies|
            read beforehand|attire|outfit|need to know|materials|homework|presentation|study)
    """,
    Cue.MAY: """
        (can|could|may|might) i .. (bring|wear|carry|study|use|take) [a|an|my|the|own] .. (laptop|notebook|
            portfolio|documents|copies|certificates|presentation|materials|notes|phone|computer)
        (can|could|may|might) i .. (bring|wear|carry|use|record|take notes)
        (is it|would it be) (ok|okay|fine|allowed|possible|all right|alright) .. (bring|wear|use|
            record) .. [laptop|notebook|portfolio|documents|copies|certificates|presentation|materials]
        (am i|are we) allowed to
        (is|are) there (a|an|any|some) [free|bike] (lift|elevator|ramp|parking|shower|toilet|canteen|cafe|
            shop|bus|bus stop|station|prayer room|creche|step|steps|stairs)
        (parking|car park|park my|bike rack)
        (where|can i|could i|may i|where to|should i) .. (park|leave|put|store) (my|the|a) (bike|bicycle|car|
            luggage|bags|bag|suitcase|scooter|motorbike|van)
        (do|can|could|may|should) (i|we|you) park
    """,
    Cue.CONTACT: """
        (who|whom|which number|what number) (do|should|shall|can|could|would|must) i [need to] (call|ring|
            phone|contact|tell|text|email|message|notify|inform|reach|let know)
        (a|any|your|the) (number|phone number|contact number) [i can|where i can|to|for me to] (call|ring|
            reach|text|contact)
    """,
    Cue.STATUS: """
        (is|are|does|do) (@t|@m|@r|it|we|this|that) still (ok|okay|on|good|fine|happening|going ahead|
            valid|stand|alright) [with|for] [you|$]
        (is|are|does|do) (@t|@m|@r|it|we|this|that) still (work|works) $
        (are we|is it|is this|is that|is everything|is (the|my|our) (interview|meeting|call|appointment)|
            is (@t|@m|@r)) on [for|@t|@m|then|$]
        (is|so is) (it|this|that) [at] (@t|@m) (for me|my time|here|where i am|my end) $
        (all|everything) [is] (set|confirmed|on) [for] [@t|@m]
        (what|which) (time|day|date) (was|is) (it|my|the|that|our) [interview|meeting|call] [again|at|for]
        (when|where) (was|is) (it|my|the|that|our) [interview|meeting|call] (again|please|exactly)
        (what|which) (time|day|date) (now|again|then|exactly|$)
        (remind|confirm) me .. (time|when|date|day)
        (is|are) (this|it|that|these|those|they|the) [times|slots|options|invitation|interview|time|
            slot] [all] still (available|open|on|free|valid|possible)
        (status|what time is (my|the)|when is (my|the)|when (was|is) it again|what time was it|
            when was it|is (my|the) .. (confirmed|booked|going ahead|scheduled)|
            did (you|u) (get|receive|see)|have you (received|read|booked)|have you got (my|the|this|it)|
            which stage|what happens|
            next steps|next step|hear back|when will i|am i (booked|confirmed|scheduled|shortlisted)|
            is it (booked|confirmed)|my rank|ranked|decision|outcome|result|results|update)
    """,
    Cue.BOT: """
        (are|r|am) (you|u|i) .. (bot|robot|human|machine|ai|chatbot|person|computer|real|program|automated|
            gpt|chatgpt|assistant|software|somebody|someone)
        is (this|it) .. (bot|robot|human|machine|ai|chatbot|computer|automated|program|real person)
        (talking|speaking|chatting|writing) (to|with) (a|an) .. (bot|robot|human|machine|ai|person|computer|
            program|real)
        (you|u) (a|an) .. (bot|robot|human|machine|ai|chatbot|person|computer)
        what are you
        who are you
        who (wrote|writes|sent|is writing|is sending|am i writing) [me] (this|these|to|that|the message)
        (a|the) (bot|robot|chatbot)
    """,
    Cue.WISHES: """
        what (did|have) i (say|said|tell|told|write|wrote|ask|asked|wished|wish)
        (what|which) .. (you|u) (noted|stored|remember|saved|have noted|know about my|have on file|
            understood)
        (show|see|list|tell|what are|whats|review|remind) .. my (preferences|wishes|constraints|
            restrictions|limits|availability|conditions)
        (have|did) you (note|noted|remember|save) (my|what|that i)
    """,
    Cue.SALARY: """
        (salary|pay|wage|wages|compensation|remuneration|stipend|bonus|benefits|package|ctc|lpa|paid|
            hourly rate|pay rate|payscale|equity|perks|raise|day rate|how much do you pay|
            how much does it pay|how much money|money|relocation|reimburse|reimbursed|reimbursement|
            travel expenses|travel costs|visa sponsorship|sponsor my visa)
        sponsor [a|an|my|the|work|any] (visa|visas)
        (how much|what) (will|would|do|can|could|should) i (earn|make|get paid|be paid|be earning|be making)
    """,
    Cue.ACCOMMODATION: """
        (wheelchair|accessible|accessibility|disability|disabilities|disabled|accommodation|accommodations|
            reasonable adjustment|reasonable adjustments|adjustments|hearing aid|deaf|blind|sign language|
            interpreter|screen reader|dyslexia|dyslexic|autism|autistic|adhd|step free|captions|captioning|
            lip read|hard of hearing|visually impaired|hearing impaired|impairment|special needs|extra time|
            pregnant|pregnancy|breastfeeding|epilepsy|stutter|stammer|chronic illness|chronic pain|
            service dog|guide dog|neurodivergent|mobility|crutches|prayer|ramadan)
    """,
    Cue.COMPLAINT: """
        (complaint|complain|complaints|unacceptable|ridiculous|disgusting|discrimination|discriminated|
            discriminatory|unfair|unprofessional|rude|lawyer|sue|legal action|terrible experience|
            waste of (my|time)|disappointed|disappointing|outrageous|harassment|harassed|sexist|racist|
            report you|appalling|fed up|frustrated|frustrating|annoying|annoyed|joke of a|horrible|worst|
            pathetic|a joke|(what|such|is|its|thats|total|complete|absolute|right) [a] mess|
            third time|how dare|shame on)
        (this|it|that) is [getting] (a joke|ridiculous|absurd|unacceptable|insane|nonsense|bs)
        (nobody|no one|noone) (called|answered|replied|showed|came|turned|responded)
        (twice|again|already) .. (told|asked|said|wrote)
        (threaten|threatens|threatened|threatening) (me|us|my)
        (waited|waiting) .. (nobody|no one|hours|weeks|hour)
    """,
    Cue.DISTRESS: """
        (suicide|suicidal|kill myself|end my life|want to die|hurt myself|self harm|harm myself|cant go on|
            cannot go on|end it all|no reason to live|dont want to live|take my [own] life|better off dead|
            hopeless|desperate|panic attack|breakdown|overwhelmed|depressed|in crisis|nervous breakdown|
            crying|having a hard time|passed away|funeral|bereavement|hospitalized|hospitalised|
            in hospital|in the hospital|in intensive care|in a coma|in an accident|being abused|
            domestic violence|rock bottom)
        (dont|do not) know how [i|to|else|much longer] [can|could|should|am] [to] (go on|carry on|
            keep going|cope)
        (cant|cannot) (take|bear|cope with|stand) (it|this|things|anything) (anymore|any more|any longer)
        (wish|rather) i (was|were|am) [not] (dead|alive|born)
        nothing matters (anymore|any more|now|to me)
        [just|recently] lost my (mother|father|mum|mom|dad|husband|wife|partner|son|daughter|child|baby|
            brother|sister|grandmother|grandfather|grandma|grandpa|best friend)
        (dont|do not|cant|cannot|no longer) see (a|any|no) way (out|forward)
        (no way out|end of my (rope|tether))
        (life|my life) [has|is] (no meaning|meaningless|not worth|pointless|over|worthless)
        (give|giving) up on (life|living|everything)
        (<someone>|nan|gran|granny|grandma|grandpa|grandad|grandmother|grandfather|uncle|aunt|auntie|cousin|
            he|she|dog|cat) [has|
            just|sadly|recently|suddenly|have|had] died
        died (last|yesterday|this|suddenly|of)
    """,
    Cue.ABUSE: """
        (fuck|fucking|fucked|fuk|shit|shitty|asshole|arsehole|bastard|bitch|idiot|idiots|moron|morons|
            stupid|dumb|dumbass|stfu|shut up|screw you|go to hell|piss off|cunt|dick|wanker|retard|retarded|
            loser|losers|imbecile|crap|bullshit|suck my|kill you|hate you|scum|trash company|useless|
            hell with you)
        (fuck|screw) (you|off|this|that|u)
        🖕
        🤬
    """,
    Cue.DATA_EXPORT: """
        (export|copy|download|send|access|provide|give|request|see|extract|get|receive) .. (my|all|personal|
            the) .. (data|personal information|information you (have|hold|store)|records|file you have)
        (data|what information|which data|what data|what personal data) .. (you|u) (have|hold|store|stored|
            keep|collect|saved)
        (do|did|have) you [already|still|actually] (know|store|keep|hold|remember|saved|stored) about me
        (subject access|access request|dsar|sar request|data portability|article 15|gdpr request|
            data access)
    """,
    Cue.DATA_ERASURE: """
        (delete|erase|remove|wipe|destroy|purge|forget|anonymise|anonymize|clear) .. (my|all|
            personal) .. (data|information|details|records|record|profile|account|info|history|file|
            messages|cv|resume|chat)
        (delete|erase|remove|forget) (everything|all|anything) (about|you have|that you|on|you know|
            related to) .. [me|on me|about me]
        (delete|erase) me $
        (right to be forgotten|right to erasure|article 17|forget me|data deletion|erasure request|
            gdpr deletion)
        (delete|erase) me from
    """,
}
