"""English words that say what a time is for: wished, ruled out, told in passing, or taken back.

Classes: `NOT` turns what follows; `EXCEPT` rules out what follows; `CAN` and `CANNOT` look ahead first ("I
can't do Monday"), `GOOD` and `BAD` look back first ("Monday is out"); `BUT` and `SO` end a clause;
`PASSING` marks a clause whose times are no wishes; `INSTEAD` takes back what was said before.
"""

from __future__ import annotations

_HAVING = (
    "i got",
    "i have",
    "having",
    "have",
    "i've",
    "i've got",
    "ive got",
    "got",
    "have got",
    "has",
    "has got",
    "'s got",
)
_NOUNS = (
    *("wedding", "funeral", "driving test", "dentist appointment", "doctor's appointment", "surgery"),
    *("court date", "doctors appointment", "house viewing", "work trip", "business trip", "school run"),
    *("driving lesson", "dental appointment", "gp appointment", "hospital appointment", "match", "rehearsal"),
    *("gym class", "doctor's", "parents' evening", "parents evening", "viewing", "haircut", "day trip"),
    *("doctor appointment", "check-up", "checkup", "scan", "school play", "recital", "court hearing"),
)
_DUTIES = (
    *("uni", "university", "school", "college", "class", "classes", "work", "lectures", "training", "exams"),
    *("an exam", "a class", "a meeting", "meetings", "a call", "a lecture", "practice", "therapy", "a shift"),
    *(
        "another interview",
        "an interview",
        "a prior engagement",
        "a previous engagement",
        "a prior commitment",
    ),
    *(
        "prior commitments",
        "prior engagements",
        "a previous commitment",
        "a standing appointment",
        "plans",
        "other plans",
        "stuff on",
        "something on",
    ),
    *(
        "the kids",
        "my kids",
        "kids",
        "the gym",
        "gym",
        "football",
        "football practice",
        "rehearsal",
        "church",
    ),
    *("mosque", "jummah", "prayers", "temple", "mass", "nursery pick up", "the school run", "school pickup"),
    *("bingo", "darts", "pilates", "yoga", "karate", "judo", "ballet", "netball", "golf", "spin class"),
    *("a standing meeting", "a regular meeting", "a weekly meeting", "a team meeting", "regular meetings"),
    *(
        "hospital",
        "the hospital",
        "an operation",
        "chemo",
        "dialysis",
        "a scan",
        "blood tests",
        "a blood test",
    ),
    *("choir", "choir practice", "band practice", "dance class", "swimming", "rugby", "cricket", "tennis"),
    *(
        "the dentist",
        "dentist",
        "the doctors",
        "the doctor",
        "the doctor's",
        "physio",
        "a physio appointment",
    ),
    *("an appointment", "an assessment", "an induction", "a course", "a workshop", "a webinar", "a seminar"),
    *("childcare", "no childcare", "visitors", "guests", "family over", "family visiting", "a trip"),
)
_WHOSE = (
    *("sister's", "brother's", "friend's", "cousin's", "mate's", "son's", "daughter's", "kid's", "wife's"),
    *("husband's", "partner's", "mum's", "mom's", "dad's", "mother's", "father's", "nan's", "grandma's"),
)
_CELEBRATED = (
    *("wedding", "funeral", "graduation", "christening", "birthday party", "surgery", "operation"),
    *("school play", "recital", "graduation ceremony", "baptism", "engagement party", "hen do", "stag do"),
)
_FETCHING = (
    *("pick", "pick up", "picking up", "collect", "collecting", "fetch", "fetching", "drop", "dropping"),
    *("drop off", "dropping off"),
)
_FETCHED = (
    *("the kids", "my kids", "the children", "my children", "my daughter", "my son", "the little one"),
    *(
        "the girls",
        "the boys",
        "my boys",
        "my girls",
        "him",
        "her",
        "them",
        "my wife",
        "my husband",
        "my mum",
        "my mom",
        "my child",
    ),
)
_ERRANDS = "|".join(f"{doing} {whom}" for doing in _FETCHING for whom in _FETCHED)
_NO_ARTICLE = tuple(duty for duty in _DUTIES if not duty.startswith(("a ", "an ", "the ", "another ")))
_YOUNG = (
    *("kids", "the kids", "my kids", "children", "the children", "my children", "the boys", "the girls"),
    *("my son", "my daughter", "my boy", "my girl", "my little one", "the little one", "the baby", "twins"),
)
_LOOKED_AFTER = "|".join(  # and their parents free
    f"{who} {being}{where}"
    for who in _YOUNG
    for being in ("", "are ", "is ", "'s ", "will be ", "go ", "goes ", "are going ")
    for where in (
        "in school",
        "at school",
        "at nursery",
        "in nursery",
        "to school",
        "to nursery",
        "in daycare",
    )
)
_TAKEN_UP = "|".join(f"{being} {duty}" for being in ("is", "are", "'s") for duty in _NO_ARTICLE)
_CELEBRATIONS = "|".join(
    f"{owner} {what}"
    for owner in ("my", "a friend's", *(f"my {whose}" for whose in _WHOSE))
    for what in _CELEBRATED
)
_COMMITMENTS = "|".join(
    (
        *(
            f"{having} {article} {noun}"
            for having in _HAVING
            for article in ("a", "the", "my")
            for noun in _NOUNS
        ),
        *(f"{having} {duty}" for having in _HAVING for duty in _DUTIES),
    )
)


CUES: dict[str, str] = {
    "IS_NOT": "is not|are not|isn't|aren't",
    "NOT": "no to|say no to|saying no to|nope to|"
    "not|does not|do not|ain't|don't|doesn't|nor|nor does|nor do|nor is|nor are|nor will|"
    "nor would|nor can i do|nor can i make|never|wasn't|not on|isn't on|not really|no longer",
    "NEITHER": "neither|none of",
    "NO": "no|nope|nah|no way",
    "YES": "yes|yep|yeah|sure|yup",
    "EXCEPT": "except|excepting|except for|"
    "excluding|apart from|aside from|other than|but not|minus|"
    "without|"
    "leave out|leaving out|skip|skipping|avoid|avoiding|with the exception of|besides|barring|save for|"
    "just not|anything but|unless it's|unless it is|as long as it isn't|as long as it's not|"
    "so long as it isn't|so long as it's not|provided it isn't|provided it's not|as long as it is not|"
    "rather not|rule out|ruling out|omit|omitting|excl|exclude|exception of|"
    "not counting|"
    "please nothing|nothing for me|no meetings for me|no interviews for me|"
    "outside of|outside|but never|anywhere but|sparing|please not|ideally not|preferably not|"
    "definitely not|"
    "certainly not|absolutely not|if not for|bar",
    "INSTEAD": "instead of|rather than|in place of",
    "CANNOT": "no can|no can do|i no can|not can|don't get home|won't be home|won't be back|not back|"
    "not home|am not back|am not home|"
    "won't get home|hate|really hate|detest|dislike|loathe|"
    "can't|cannot|can not|couldn't|could not|won't|wouldn't|can't do|can't make|cannot do|"
    "cannot make|couldn't do|couldn't make|can't manage|cannot manage|won't be able|not able|unable|"
    "not available|not free|not around|unavailable|isn't available|aren't available|not be available|"
    "nothing free|nothing available|nothing works|nothing suits|nothing open|nothing left|"
    "don't have anything free|don't have anything available|don't have anything open|"
    "don't have anything left|haven't got anything free|haven't got anything available|"
    "have nothing free|have nothing available|i've nothing free|i've nothing available|got nothing free|"
    "got nothing available|"
    "not possible for me|can't make it|cannot make it|can't make it on|can't do it|won't make|won't manage|"
    "can't attend|cannot attend|don't have time|have no time|no time|no availability|"
    "not going to be available|not going to work|don't work|haven't got time|engaged|not in the office|"
    "double booked|swamped|slammed|jammed|am not free|am not available|i'm not free|i'm not available|"
    "i'm unavailable|i am unavailable|couldn't manage|can't possibly|can't be there|cannot be there|"
    "won't be there|won't be around|not be around|won't be free|won't be available|will not be available|"
    "struggle with|struggle on|struggle to do|struggle to make|struggle to manage|not a|"
    "have no availability|have no gaps|no gaps|no slots|can't really do|can't quite make|not do|not make|"
    "can't on|won't work for me|am not around|be unavailable|be busy|"
    "would have loved|would've loved|"
    "would have liked|would've liked",
    "WORK": "can't get off work|can't get off|can't get away|can't get out of work|can't leave work|"
    "can't leave|"
    "don't get off|don't get off work|don't finish|don't finish work|don't get out|"
    "won't finish|won't be off work|"
    "school run is|the school run is|school pickup is|school pick up is|nursery run is|my commute is|"
    "prayers are|prayer is|practice is|training is|i work|i usually work|i normally work|i'm working|"
    "i am working|i'll be working|"
    "i will be working|"
    "i have work|i've work|i've got work|i got work|my shift is|my shift runs|my shifts are|"
    "i have to work|i teach|i study|im working",
    "AWAY": "i look after|look after|looking after|babysitting|i babysit|childminding|in work|"
    "been called in to work|been called into work|been called in|"
    "attending a conference|attending a wedding|attending a funeral|attending a workshop|"
    "attending a course|attending a seminar|attending a training|attending a class|attending another|"
    "attending my|giving a talk|giving a presentation|hosting|am busy|i'm busy|busy|booked|fully booked|"
    "i'm off|i am off|away|abroad|overseas|out of the country|out the country|not in the country|"
    "need to work|needed to work|got to work|gotta work|must work|asked to work|supposed to work|"
    "scheduled to work|"
    "down to work|due to work|rostered|rota'd|called in to work|called into work|"
    "i'm away|i'm out|i am out|"
    "be out|be away|be off|out of town|out of the office|out of office|on holiday|on vacation|on leave|"
    "travelling|traveling|tied up|occupied|week off|take off|taking off|have an exam|have exams|"
    "have a class|have class|have classes|have a meeting|have meetings|have another appointment|"
    "have an appointment|have a doctor's appointment|have work|have to work|have a dentist appointment|"
    "have plans|have other plans|have a shift|have training|have lectures|have a lecture|am teaching|"
    "i'm teaching|have another interview|have an interview|have university|have school|have uni|"
    "having an exam|having exam|having exams|have exam|"
    "have college|having class|having a class|have another call|have a call|"
    "have something else|have another commitment|have other commitments|sick|off sick|unwell|poorly|"
    "on annual leave|on sick leave|on parental leave|on maternity leave|moving house|moving home|"
    "moving flat|"
    "on a course|at a conference|at a wedding|at a funeral|in hospital|in court|on jury duty|on nights|"
    "on shift|something's come up|something has come up|something came up|come up|came up|cropped up|"
    "stuck in|stuck at|at work|at school|at college|at uni|in school|"
    "teaching|in lectures|in meetings|in a meeting|in training|on call|at mosque|at the mosque|at temple|"
    "at synagogue|at church|at prayers|at practice|at training|in theatre|in surgery|on the road|on set|"
    "at my parents|at my parents'|at my mum's|at my mom's|at my dad's|at my gran's|at my nan's|"
    "visiting family|"
    "visiting my parents|visiting my family|staying with family|on a split shift|split shift|"
    "on a late shift|on an early shift|on a night shift|on a day shift|"
    "on a double shift|"
    "half term|half-term|school holidays|school hols|reading week|exam week|exams week|finals week|"
    "fasting|"
    "at placement|on placement|on site all day|" + _ERRANDS + "|"
    "a funeral|a wedding|has surgery|have surgery|having surgery|has an operation|having an operation|"
    "is getting an operation|is getting surgery|funeral is|wedding is|"
    "at the dentist|at the doctor's|at the doctors|" + _CELEBRATIONS + "|" + _COMMITMENTS,
    "MUST": "i have to|i must|i gotta|i've got to|i will have to|i'll have to|i have got to|i got to",
    "LEAVE": "as long as i'm out|so long as i'm out|provided i'm out|if i'm out|as long as i'm gone|"
    "as long as i can leave|as long as i'm done|as long as i'm away|as long as i can be out|if i can be out|"
    "if i can leave|have to leave|need to leave|must leave|gotta leave|got to leave|having to leave|"
    "must be off|"
    "have to go|need to go|must go|gotta go|have to be gone|need to be gone|have to head off|have to run|"
    "need to head off|need to be off|have to be off|got to be off|gotta be off|off by|"
    "have to be out|need to be out|must be out|"
    "have to be out of the house|need to be out of the house|i'm leaving|i leave|"
    "need to dash|have to dash|must dash|gotta dash|need to shoot off|have to shoot off|need to be away|"
    "need to get going|have to get going|have a hard stop|hard stop|a hard stop|gotta run|need to run",
    "FINISH": "i finish|i finish work|i finish school|i finish uni|i usually finish|i usually finish work|"
    "i get off|i get off work|i get off of work|i get out of work|i get out of class|i get out of school|"
    "i clock off|i clock out|i knock off|i'm done with work|i am done with work|my shift ends|"
    "my shift finishes",
    "DUTY": "my shift|my work day|my workday|my working day|my school day",
    "TAKEN_UNTIL": "working|gym|uni|school|college|class|classes|lectures|training|football|nursery|"
    "meetings|physio|"
    "exam|exams|dentist|dentist's|doctors|doctor's|gp|hospital|funeral|wedding|court|therapy|driving test|"
    "driving lesson|school run|jury duty|"
    "practice|choir|rehearsal",
    "START": "i start work|i start my shift|my shift starts|my shift begins|i start uni|i start school|"
    "i start at work|"
    "my work starts",
    "WORKED": "shift|shifts",
    "SO_GOOD": "so that works|so that would work|so that suits|so that suits me|so that's fine|"
    "so that is fine|so that's good|so that's perfect|so that would be fine|so that would be perfect|"
    "so that's ideal|so that's ok|so thats fine|so thats good|so thats perfect|so thats ok|so thats ideal|"
    "so it works|so it suits|so it's fine|so it's perfect|so that one works|so that day works|"
    "so it works for me|so that works for me|so that one's good|so that's no problem|so i can do that|"
    "so i can do it|"
    "so i can make it|so i can make that|so i'm free|so i'm free then|so i'm available|so im free",
    "EVENING": "dinner|supper|drinks|party|concert|movie|movies|date night|nightclub|bar hopping",
    "BAD": _TAKEN_UP + "|none|n/a|would have been great|would have been good|would have been perfect|"
    "would have been ideal|"
    "would have been fine|would've been great|would've been good|would've been perfect|would've been ideal|"
    "doesn't work|not at all|does not work|don't work|do not work|won't work|will not work|"
    "isn't possible|is not possible|aren't possible|not possible|is out|are out|'s out|is off|are off|"
    "is impossible|impossible|not good|no good|is no good|are no good|no good for me|is no good for me|"
    "not good for me|isn't good|aren't good|is bad|are bad|bad|is taken|are taken|"
    "taken|is full|are full|full|is booked|are booked|is blocked|are blocked|blocked|blocked out|excluded|"
    "doesn't suit|don't suit|does not suit|isn't great|not great|isn't ideal|not ideal|is packed|packed|"
    "clashes|conflicts|is a no|is a no-go|no-go|no go|are a no-go|off the table|is off the table|"
    "off limits|"
    "off-limits|out of the question|ruled out|doesn't fit|don't fit|does not fit|isn't an option|"
    "not an option|is not an option|aren't an option|is too early|is too late|too early|too late|is gone|"
    "isn't feasible|not feasible|isn't doable|not doable|not work|not suit|not fit|excepted|omitted|"
    "doesn't work for me|don't work for me|not convenient|isn't convenient|inconvenient|unsuitable|"
    "not suitable|isn't suitable|is tricky|tricky|is difficult|difficult|is tough|tough|is hard|hopeless|"
    "is a problem|are a problem|is unavailable|are unavailable|is busy|are busy|is not available|"
    "are not available|is hectic|hectic|is crammed|crammed|is chock-a-block|is rammed|is spoken for|"
    "spoken for|isn't workable|will not do|won't suit|won't fit|not happening|doesn't really work|"
    "don't really work|barred|is closed|are closed|not okay|not ok|isn't ok|isn't okay|is awkward|not free|"
    "isn't free|aren't free|is crazy|is mad|is manic|is nuts|is mental|is rammed|is chocka|is full on|"
    "is mayhem|"
    "short notice|a bit short notice|a bit soon|a bit tight|a bit early|a bit late|mental|manic|mayhem|"
    "a nightmare|nightmare|a write-off|a write off|chaos|chaotic|chocka|rammed|a mess|"
    "is a nightmare|is insane|is slammed|is when i|is when my|is right when|"
    "is exactly when|is just when|is right during|is right in the middle|is bang in the middle|"
    "is jam packed|is a bit much|is madness|"
    "hard for me|hard on me|rough|crazy|brutal|murder|dicey|complicated|challenging|bonkers|horrible|"
    "dreadful|messy|stressful|"
    "a struggle|a pain|a headache|a challenge|a stretch|a bit of a stretch|a bit of a push|"
    "a hassle|a zoo|hell|a killer|pushing it|suck|sucks|wall to wall|wall-to-wall|back to back|back-to-back|"
    "a big ask|my worst",
    "NOTHING": "have nothing on|i've nothing on|i've got nothing on|got nothing on|nothing on|"
    "there's nothing on|there is nothing on",
    "CAN": "am choosing|i'm choosing|choosing|am picking|i'm picking|could you do|could u do|"
    "can get away|could get away|able to get away|" + _LOOKED_AFTER + "|"
    "my shift doesn't start|shift doesn't start|work doesn't start|class doesn't start|"
    "my class doesn't start|school doesn't start|uni doesn't start|my lecture doesn't start|"
    "don't start work|don't start|don't start my shift|don't need to be in|don't have to be in|"
    "don't have to leave|don't need to leave|"
    "can come in|can come|could come in|could come|can meet|could meet|can talk|"
    "could talk|can chat|could chat|can do it|could do it|"
    "off work|i'm off work|i am off work|am off work|not working|have the day off|it's my day off|"
    "is my day off|my day off|is my free day|my free day|is my only free day|is the only day i don't have|"
    "is my quiet day|a day off work|not on shift|not on duty|off duty|off shift|"
    "nothing planned|nothing scheduled|nothing booked|nothing arranged|nothing else on|no plans|"
    "no commitments|no other plans|no meetings|don't have anything|don't have anything on|"
    "haven't got anything|haven't got anything on|haven't anything on|don't have any plans|"
    "not doing anything|not up to anything|not busy|am not busy|i'm not busy|not got anything on|"
    "nothing in my diary|nothing in the diary|nothing in my calendar|nothing on my calendar|"
    "diary is clear|diary's clear|calendar is clear|calendar's clear|calendar is empty|diary is empty|"
    "calendar's empty|diary's empty|calendar is open|i'm clear|i am clear|"
    "don't suppose you|don't suppose there's|don't suppose there is|don't suppose i could|"
    "don't suppose we could|can|could|can do|can make|could do|could make|free|available|i'm free|"
    "i am free|i'm available|"
    "i am available|happy to|happy with|i'd like|i would like|let's do|let's say|"
    "let's take|how about|what about|why not|propose|suggest|would love|open|i'm open|flexible|can manage|"
    "was thinking|was hoping|were thinking|was wondering|able|be able|can attend|make it|i'm around|"
    "around for|have time|got time|book me|put me down|schedule me|pencil me in|i'll take|i'd take|give me|"
    "i'd rather|rather|would rather|aim for|shoot for|go for|go with|say|i'd go for|have availability|"
    "i've got|yes to|could work|put it|put that|set it|free for|is the only|only|just|instead|"
    "change it to|change that to|change to|change my time to|change the time to|change my slot to|move to|"
    "change my interview to|change the interview to|move my interview to|move the interview to|push it to|"
    "shift it to|shift to|swap to|switch it to|bump it to|"
    "switch to|move it to|reschedule to|reschedule it to|try|do you have|have you got|"
    "is there anything|i want|i need|i'd need|i wish|looking for|available from|can also do|can only do|"
    "only free|only available|can be available|would be available|will be available|will be free|"
    "would be free|should be free|should be available|i'm good|i am good|good for me",
    "GOOD": "is my only option|is my only choice|is the only option|is my best option|is my best bet|"
    "was right|was correct|was the right one|is right|is correct|perf|is perf|works|work|"
    "works for me|work for me|would work|is fine|are fine|fine|is good|"
    "are good|good|"
    "is ok|are ok|ok|okay|is okay|are okay|great|is great|are great|perfect|is perfect|suits|suit|suits me|"
    "is free|are free|is open|are open|is clear|are clear|clear|is possible|are possible|possible|"
    "is available|are available|would be fine|would be good|would be great|would be perfect|would be ok|"
    "would suit|best|ideal|is ideal|are ideal|fits|fit|sounds good|sounds great|is an option|"
    "are an option|does work|do work|is doable|doable|is alright|alright|all right|cool|is cool|convenient|"
    "is convenient|isn't impossible|not impossible|aren't impossible|isn't a problem|is no problem|"
    "isn't out|not a problem|no problem|no problems|no issue|not bad|isn't bad|will do|will work|'ll work|"
    "should work|should be fine|should be ok|should be good|could be good|are both fine|both work|"
    "both possible|are both possible|welcome|"
    "works well|work well|works great|works fine|work fine|feasible|is feasible|wide open|is wide open|"
    "are wide open|all open|are all open|no objections|is a go|shud be fine|isn't taken|would also work|"
    "also works|also work|works too|would work too|is also fine|is also good|is also ok|don't mind|"
    "no bother|not fussed|not bothered|not fussy|not picky|not bothered which|doesn't matter|don't care|"
    "does not matter|do not mind|do not care|makes no difference|"
    "suits me most|good to go|free all day|are both ok|not an issue|isn't an issue|"
    "would be okay|would be ideal|would fit|would be possible|"
    "would be lovely|"
    "is all mine|all mine|is all yours|all yours|is all free|"
    "lovely|is lovely|grand|brilliant|smashing|ace|fab|golden|spot on|bang on|amazing|is workable|"
    "workable|handy|is handy",
    "BETTER": "wld be better|wud be better|wld work better|better|is better|are better|works better|"
    "work better|works best|work best|is best|are best|"
    "suits me best|suits me better|suits better|fits better|would be best|would be better|"
    "would work better|would work best|would suit me better|would suit me best|would suit better|"
    "is my favourite|is my favorite|is my first choice|is my preference|is preferable|"
    "would be preferable|is preferred|easier for me|is easier|would be easier|is easiest",
    "PREF": "preference goes to|vote goes to|choice goes to|pick goes to|"
    "ideally|preferably|pref|pref.|prefer|i'd prefer|would prefer|preferred|prefered|preferable|"
    "preference|my preference is|preference for|preference would be|for preference|at best|best around|"
    "ideal would be|if i can choose|if i could choose|if possible|if at all possible|if poss",
    "IS": "is|are|does|do|'s|will|would",
    "SAME": "so is|so are|so does|so do|same for|same with|same goes for|likewise",
    "OUT": "out|off",
    "HAVE": "given me|gave me|giving me|let me have|letting me have|allowed me|"
    "have|i have|i've got|have got|i got|got|i've|taking|i took|i'm taking|i can take|can take|"
    "could take",
    "BUT": "but|however|though|although|whereas|while|yet|only if|otherwise|except that|else|"
    "on the other hand",
    "SO": "the others|the other ones|the other two|the other times|the other days|"
    "unless you'd rather|unless you'd prefer|if you'd rather|if you'd prefer|unless you would rather|"
    "unless youd rather|if youd rather|if youd prefer|unless youd prefer|if you prefer|unless you prefer|"
    "bc|bc of|because of|due to|owing to|on account of|if not|if not then|as i'm|as im|as i've|as ive|"
    "as i'll|as we|as we're|as my|so|cos|coz|cuz|'cos|"
    "bcos|seeing as|"
    "then|therefore|hence|because|since i|as i|thus|and then|after that|if|when|where|which|who|"
    "unless|please|in case|until then|till then|before that|before then|up to then|otherwise",
    "PASSING": "those are|these are|those would be|these would be|"
    "i leave work|my lecture finishes|my lecture ends|lecture ends|lecture finishes|class finishes|"
    "my class finishes|my break|my lunch break is|my lunch is|lunch is at|shift finishes|shift ends|"
    "class ends|work ends|school ends|school finishes|my class|"
    "am available to start|available to join|available to begin|"
    "lands|landing|land|arrives|arrive|arriving|gets in|get in|departs|departure|takes off|"
    "flight|train|bus|plane|my train's|my flight's|my bus's|my class is|my class's|my lecture's|my shift's|"
    "my lecture is|my exam is|my exam's|emailed|wrote|called me|rang|phoned|texted|messaged|i got|"
    "you sent|sent me|was|"
    "were|had|spoke|met|i applied|applied|since|worked|born|graduated|graduate|joined|start on|"
    "start on the|"
    "i can start|i could start|start work|notice period|my notice|start date|deadline|due|expires|"
    "my birthday|my contract|contract runs|visa|semester|internship|is my|starting date|moved|"
    "company offered|company has offered|company have offered|company offered me|offered me|"
    "has offered me|have offered me|they offered|they've offered|"
    "the offer expires|ends on|posted|advertised|received|came in|left|got your|saw|your mail of|"
    "your email of|your message of|your email from|your mail from|i'm back|i am back|back from|i return|"
    "i'll be back|will be back|back on|yesterday's|last time|interviewed|we said|you said|you offered|"
    "as discussed|was scheduled|scheduled for|were scheduled|interview scheduled|originally|planned for|"
    "you told|told me|submitted|finished|signed|quit|resigned|started|relocate|relocating|could begin|"
    "can begin|begin working|start working|earliest start|joining date|can join from|available to start|"
    "can't say|cannot say|couldn't say|can't tell|cannot tell|can't promise|cannot promise|can't decide|"
    "cannot decide|can't commit|won't know|don't know|do not know|can't be sure|comes out|come out|"
    "to start work|days a week|hours a week|times a week|per week|a week",
    "TAKEBACK": "scratch that|scrap that|strike that|no wait|wait no|wait|er|erm|i mean|i meant|sorry|"
    "correction|my mistake|my bad|oops|rather|make that|actually|hang on|hold on|no sorry|sorry no|oh wait|"
    "no actually|actually no|i mean to say|or rather|should be|it should be|that should be|typo|whoops|"
    "let me correct|on second thought|on second thoughts|ah no|oh no|uh|i typed|never mind|nevermind",
    "LIST": "or|and|&|plus|also|as well as|as well|or else|or maybe|or even|or possibly|and also|and maybe|"
    "alternatively|failing that|and possibly|or perhaps|both|or alternatively|nor|as a backup|backup|"
    "second choice|first choice|maybe|perhaps|or also|and even",
    "FILLER": "either|at|on|in|for|from|the|of|a|an|this|that|any|sometime|some time|to|it's|say|like|"
    "maybe|perhaps|please|be|about|only|just|my|our|your|by|well|there|i|it|on a|window|"
    "than you said|than you offered|than you suggested|than you proposed|than offered|than proposed|"
    "than suggested|than planned|"
    "slot|not before|and not before|not b4|not earlier|not sooner|not this one|not that one|"
    "not the other one|"
    "starting|start|say around|say at|my time|anywhere|somewhere|all",
    "ASIDE": "i have to check|i have to ask|i have to see|i have to say|i have to admit|i have to confirm|"
    "i have to look|i have to decide|i have to choose|i have to pick one|i must say|i must admit|"
    "i must check|i gotta check|i gotta ask|i gotta say|i'll have to check|i'll have to ask|"
    "i'll have to see|"
    "the last thing|one last thing|last thing i|a last thing|last thing is|"
    "as of this morning|since this morning|as of today|as of now|as of yesterday|"
    "has it been taken|has that been taken|or is it taken|or has it gone|is it taken|or taken|"
    "has it gone|or is that taken|been taken already|been snapped up|"
    "no to the rest|no to the others|no to the other two|no to all the rest|not the rest|"
    "not the others|"
    "not the other two|not the other ones|the first thing|the very first thing|very first thing|"
    "first thing you|first thing to|"
    "first thing i|first thing we|first thing he|first thing they|first things first|first thing first|"
    "good morning|good morinng|good mornign|good mornig|good moring|good mornin|good monring|"
    "good morming|good afternon|good afternooon|good aftrenoon|good eveing|good evenign|good evning|"
    "good afternoon|good evening|good night|goodnight|happy new year|merry christmas|"
    "happy easter|happy monday|happy friday|happy holidays|happy thanksgiving|have a good evening|"
    "have a good weekend|have a great weekend|for lunch|24/7|4 me|4 u|4 us|have a nice weekend|"
    "have a good day|have a great day|have a nice day|good day|have a nice evening|have a great evening|"
    "enjoy your weekend|enjoy your evening|enjoy the weekend|hope you had a good weekend|"
    "hope you had a great weekend|as busy|as away|as unavailable|me out of office|as out of office|"
    "set out of office|me as out of office|how busy|of the day|end of the line|the other day|one day|"
    "some day|these days|nowadays|all the time|this time|next time|every time|at the moment|at this time|"
    "at that time|by the way|first of all|in no time|the first time|any more|day off|days off|a day off|"
    "full time|full-time|part time|part-time|real time|at the time|on time|in time|time off|second time|"
    "thank god it's friday|thank goodness it's friday|tgif|eleventh hour|the eleventh hour|black sabbath|"
    "girl friday|man friday|saturday night live|"
    "was travelling|was traveling|was away|was busy|was sick|was ill|was on holiday|was working|"
    "was at work|"
    "been busy|been away|been travelling|been traveling|been sick|been ill|late reply|late response|"
    "monday morning quarterback|one at a time|9 to 5 job|nine to five job|day job|at first",
    "based": "i'm in|i am in|i'm back in|i am back in|i am now in|"
    "i moved to|i've moved to|i'm based in|based in|based|i'm sitting in|sitting in|i live in|living in|"
    "i'm from|located in|i'm currently in|currently in|i'm at home in|calling from|i'm over in|i'm now in|"
    "i am currently in|working from|i'm located in|as seen from|counted in|in terms of|residing in|"
    "i'm calling from|i'm joining from|joining from|dialing in from|dialling in from|if you count in|"
    "i'm staying in|staying in|i'm on|we're in|my zone is|my time zone is|my timezone is|timezone|"
    "time zone|"
    "timezone:",
    "as_seen": "as seen from|counted in|in terms of|by the clock in|local time in|time in",
    "zone": "timezone|time zone|zone|local time|standard time|summer time|daylight time|clock|clocks",
    "including": "including|inclusive of|incl",
}
