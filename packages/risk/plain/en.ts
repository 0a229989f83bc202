import { a, intends, scope } from './plainphrase.ts'

// Phrases of danger in English that need no model. Kept short and sure; packages/language reads what these cannot.
export const english = [
  a('active', 'high', `
(kill|killing|unalive|unaliving|hang|hanging|shoot|shooting|drown|drowning|end) myself
(end|ending|take|taking) my (own|) life
ending my life
(want|going|plan|planning|ready|need|decided|about|try|trying) to (just|) end (it all|it|everything|things) (now|tonight|today|)
ending it all
just end it
(commit|committing) suicide
(i am|feel|feeling|am|been) (so|very|really|a bit|kind of|) suicidal
suicidal (thoughts|again|ideation)
(thoughts|thinking|think|thought) (about|of) suicide
^ suicide $
(want|going|plan|planning) to (overdose|jump off|jump in front|hang|od|ctb)
jump (off|from) (a|the|this) (bridge|roof|building|balcony|cliff)
jump in front of (a|the) (train|bus|car|truck)
slit my (wrists|wrist|throat)
(blow|blowing) my brains out
(have|got|made) a plan to (die|do it|end)
(going|want|plan) to die (tonight|today|tomorrow|this week|soon|on)
i will be dead (by|before|tomorrow|soon|tonight)
do myself in
(will|going to) do it tonight
i (have|) decided to die
i have (a|the|my) date (picked|set|chosen)
`),
  a('active', 'imminent', `
i (have|) (just|already|) (took|taken|swallowed) .. (pills|tablets|overdose|whole bottle|bleach)
i (have|) (just|already|) (took|taken) too many
(am|standing|sitting) (on|at) the (bridge|ledge|edge|roof|railing|tracks)
(have|got) the (pills|rope|gun|knife|blade|tablets|noose) (here|ready|in front|in my|next|with)
(pills|rope|gun|knife|blade|tablets|noose) (is|are) (in front of me|in my hand|right here|ready|next to me|on the table)
i (have|) (just|already) (did|done) it .. (scared|dying|bleeding|sorry)
i am (about to|going to) (do it|kill myself|end it|end my life|jump) (right now|now|tonight|in a few minutes)
(kill|killing|end|ending|hang|hanging|shoot) (myself|my life|it all|it) (tonight|right now|now|today)
(going to|will) (kill myself|end my life|end it all|end it) .. (tonight|right now|today)
tonight (i|i will|i am going to) (kill myself|end it|end my life)
i am (bleeding|dying) and i (did|want)
tonight is the night
tonight (i|i will|i am going to|i intend to) (shoot|hang|drown|kill) myself
`),
  a('passive', 'moderate', `
(want|wanted|wish|hoping|ready|prefer|deserve|like) to (just|) (die|be dead|not exist|stop existing|disappear forever)
want to (be|) (dead|gone forever)
wish i (was|were|had) (dead|never born|never been born|not alive|not been born|died)
wish i (did not|do not|would not) (exist|wake up|have to exist|live)
wish i (could|would) (just|) (die|not wake up|never wake up|stop existing|disappear forever)
(hope|hoping|wish|pray|want|wanted|like) .. (not|never) (to|) wake up
(go to sleep|sleep|fall asleep) and (not|never) wake up
not wake up (tomorrow|again|ever|one day|in the morning)
do not (really|even|) want to (live|be alive|exist|be here|wake up|go on living|be on this earth|be around) (any more|)
do not want to (live|be alive|exist)
(rather|better|better off) (be|) dead
better off without me
better (place|) without me
(no|any|a|one) reason to (live|be alive|go on|stay alive|keep living)
(nothing|not much) (left|) to live for
(do not|can not) (see|find) .. (point|reason) .. (living|going on|being alive|being here|live)
(no|what is the) point (of|in|) (living|being alive|going on living|staying alive|being here)
life is not worth (living|it)
not worth living
tired of (living|being alive|existing|life)
(can not|do not want to) (go on|carry on) (living|any more|like this|)
(i am|just|only|nothing but) a burden (to|on) (everyone|everybody|my|all|people|them)
(would|will) (care|notice|miss me|be sad) if i (died|was gone|were gone|disappeared|was dead)
if i (died|was gone|were gone|was dead|were dead) .. (nobody|no one|better|easier|happier)
(everyone|everybody|they|world|family) (would|will) be (happier|better|easier) .. (without me|i was gone|i died)
i should not (be alive|be here|exist)
want (it|everything) to be over forever
do not care if i (die|live|wake up)
not be (here|alive|around) any more
not want to be here (any more|)
`),
  a('preparation', 'moderate', `
(gave|given|giving|give) away (all|most|) (of|) (my|everything)
(gave|given|giving) (my|all my) .. away
(wrote|written|writing|finished) .. (goodbye|suicide|farewell) (letters|letter|note|notes)
(goodbye|suicide|farewell) (letter|letters|note|notes) (is|are|to|for|in)
(wrote|written|finished|sealed) (the|my) (letters|note) (to|for|in)
(wrote|written|updated|finished|made|making|sorted) my will
(put|putting|got|getting|my) (all my|my|) affairs (are|) in order
affairs in order
(everyone|everybody|they|kids|family|he|she) (will|would) be (fine|okay|ok|better|alright) without me
this is (my|) (goodbye|farewell|last message)
(say|saying|said) (my|) (goodbye|goodbyes) to (everyone|everybody|my family|my kids|my children|my parents|all of them|you all)
(you|they|nobody|no one) will not (hear from|see) me (again|any more)
(take|look) (care|after) .. (when|once|after) i am gone
(when|once|after) i am (gone|no longer here|not here any more)
i will not be (around|here) (much longer|any more|for|next|when|to see|by)
(at peace|peace) with (it|my decision|what i am going|what is coming)
(i have|) made (my peace|my decision|up my mind) (and|about|) .. (calm|peaceful|ready|goodbye|end|die|dying|lighter)
(feel|feeling|am|been) (so|strangely|oddly|suddenly|finally|weirdly|very|) (calm|peaceful|light|at peace) (now|for the first time|since i decided|because i know)
(found|finding|find) (a|new|someone) .. (home|owner) for my (cat|dog|pet|pets)
will not (need|be needing) (it|them|this|that|any of it|anything|my things) (any more|where i am going|soon|after)
(wrote|written|left|leaving|listed) .. passwords .. (for|so)
(stockpiling|saving up|saved up|collecting|hoarding|stashed) .. (pills|tablets|medication|meds)
(everything|it) will (all|) be over (soon|tomorrow|tonight|by)
thank you for everything .. (goodbye|sorry|love you all)
(i am|just) (tying|tied) up (all|) (my|the|) loose ends
(my last|one last|last) (day|night|time|weekend|birthday|christmas) .. (here|with|seeing)
`),
  a('self-harm', 'moderate', `
(cut|cutting|hurt|hurting|harm|harming|burn|burning|injure|injuring|scratch|scratching|punish|hit|hitting) myself
(self harm|selfharm|self harmed|self harming|selfharming|self injury)
(urge|urges|need|want|wanting) to (cut|hurt|burn|harm|self harm|bleed)
(relapsed|started|back to) .. cutting
i (have|) (just|) cut (again|last night|today|my arm|my arms|my legs|my thigh)
(new|fresh) cuts on my
`),
  a('harm-to-others', 'moderate', `
(want|about|ready|like) to (kill|stab|shoot|strangle|murder|hurt|attack|beat up|poison) (him|her|them|someone|somebody|people|everyone|my|that|the)
i (will|could|might) (kill|stab|shoot|strangle|murder) (him|her|them|someone|everyone|my)
(thoughts|thinking) (of|about) (killing|stabbing|shooting|hurting|strangling) (him|her|them|someone|people|my|others)
(hurt|shake|smother|drop) (my|the) baby
(bring|bringing|take|taking) a (gun|knife) to (school|work)
make (him|her|them) pay with (blood|his life|her life|their lives)
`),
  a('harm-to-others', 'high', `
(going|plan|planning|decided) to (kill|stab|shoot|strangle|murder|hurt|attack|beat up|poison) (him|her|them|someone|somebody|people|everyone|my|that|the)
`),
  a('abuse', 'moderate', `
(he|she|husband|wife|partner|boyfriend|girlfriend|dad|father|mum|mother|stepdad|stepmum|brother|uncle|ex|boss|son|daughter) (just|always|still|sometimes|keeps|) (hits|hit|hitting|beats|beat|beating|hurts|chokes|choked|choking|slaps|slapped|punches|punched|kicks|kicked|strangled|strangles|rapes|raped|threatens|threatened|burned|burns|touches|touched|molested) me
(he|she|husband|wife|partner|boyfriend|girlfriend|dad|father|mum|mother|ex) .. (threatens|threatened|says|said|going) .. kill me
i (am|was|have been|get|got) (being|getting|) (abused|beaten|raped|hit|assaulted|molested|trafficked) (by|at|every|when|)
(not|do not feel) safe (at home|in my home|in my own home|with him|with her|here with)
(afraid|scared|terrified|frightened) of my (husband|wife|partner|boyfriend|girlfriend|dad|father|mum|mother|ex|stepdad|son|uncle)
(afraid|scared|terrified|frightened) .. (he|she) (will|is going to) (hit|hurt|kill|beat) (me|us)
(forces|forced|forcing|makes|made) me to (have sex|sleep with|do things)
(controls|takes|took|reads|checks) .. my (phone|money|passport|messages|wages)
(locks|locked|will not let|does not let|not allowed) .. (me in|me out|me leave|leave the house|see my family|see my friends)
`),
  a('other-person', 'moderate', `
(kill|killing|hurt|hurting|cut|cutting|harm|harming|hang|hanging|shoot|end) (himself|herself|themselves|themself)
(end|ending|take|taking) (his|her|their) (own|) life
(friend|brother|sister|mum|dad|mother|father|son|daughter|husband|wife|partner|boyfriend|girlfriend|cousin|roommate|flatmate|student|colleague|neighbour|ex|he|she|they|someone) .. (suicidal|wants to die|want to die|wants to kill|wants to end|talks about dying|talking about dying|talks about suicide|talking about suicide|does not want to live|not want to live|took an overdose|took pills|taken pills|wish he was dead|wish she was dead|self harms|self harming)
(friend|brother|sister|mum|dad|mother|father|son|daughter|husband|wife|partner|boyfriend|girlfriend|cousin|roommate|flatmate|student|colleague|neighbour|someone i know|someone online) .. (goodbye message|goodbye letter|goodbye note|suicide note|giving away|gave away)
(worried|scared|afraid) .. (friend|brother|sister|mum|dad|mother|father|son|daughter|husband|wife|partner|boyfriend|girlfriend|cousin|he|she) (will|might|is going to|is about to) (do something|hurt|kill|die|end)
`),
  a('intrusive-fear', 'low', `
(intrusive|unwanted) (thought|thoughts|images|image)
(scared|afraid|terrified|fear|worried) .. (i|i will|i might|i could|of losing control and) (lose control|snap|jump|hurt someone|hurt myself|do something)
(what if|thought of|image of|images of) i (jump|jumped|snap|snapped|lose control|stab|push|pushed|hurt someone|grab|grabbed)
i do not want to (die|kill myself|hurt myself|end my life|hurt anyone|hurt them) .. (but|thought|thoughts|images|scared)
`),
  a('past', 'low', `
(tried|attempted) to (kill myself|end my life|end it|take my life|die) .. (years|when i was|last year|ago|in school|as a teenager|back then|as a teen)
(years ago|last year|when i was .. |as a teenager|back then) i (tried|attempted|wanted) to (kill myself|end my life|die|end it)
(my|an|the) (suicide|) attempt .. (ago|years|last year|when i was|back)
used to (cut|self harm|hurt myself|be suicidal|want to die|think about suicide)
(was|been) suicidal (in|when|back|years|before|once|as)
(clean|free) from (self harm|cutting)
`),
  a('distress', 'low', `
(can not|can) (take|do|handle|stand|bear) (it|this|life) any more
(can not|barely|not) (cope|coping|function|breathe|stop crying|get out of bed)
(falling|fall) apart
breaking down
(no|lost|without|losing) (all|any|) hope
^ (so|completely|) hopeless
(feel|feeling|am|is) (so|completely|totally|) (hopeless|worthless|trapped|empty|broken|numb)
(give|giving|given) up (on everything|on life|)
(want|need) (it|this|the pain|everything) to (stop|end|be over)
make it stop
nothing (matters|helps|works|will change|will ever change|gets better) (any more|)
what is the point (of anything|any more|)
(everything|it all|it) (is|feels) (pointless|meaningless|hopeless|too much)
(so|completely|all) alone
(hate|loathe) (myself|my life|being me)
(exhausted|drained|sick|tired) of (everything|fighting|trying|pretending|all of this|it all)
(nobody|no one) (cares|would care|loves me|understands|would notice)
panic attack
`),
  // The same ideas, put together more freely.
  a('active', 'high', `
(plan|planning|planned|thinking about|thought about|imagine|imagining|picture|picturing|decided) .. (how|when|where) .. (end it|kill myself|die|do it)
suicide .. (mind|only way|only option|answer|way out|option)
(commit|attempt|attempting|attempted|consider|considering|contemplating|planning) (suicide|killing myself|ending it)
(thoughts|urges|urge|impulse|plans|plan) .. (kill myself|end my life|killing myself|ending my life|suicide)
(leave|leaving) this (world|earth|life) (behind|for good|soon|tonight|)
(check out|checking out) of (this|) life
(not|will not) (make it|live|survive|be alive) (to|until|past|through|long enough) .. (tomorrow|morning|week|month|christmas|birthday|friday|weekend|year)
`),
  a('active', 'imminent', `
(pills|tablets|rope|blade|razor|gun|knife) .. (in front of me|in my hand|right here|next to me|on my lap)
i (just|have just|already) (overdosed|cut my wrists|cut my wrist|drank bleach)
`),
  a('passive', 'moderate', `
(no|not a|not one|any|without a) reason .. (stay|live|be) (alive|here|living)
(done|finished|sick|fed up|over) with (living|life|being alive|existing)
(can not|could not|do not want to) (keep|go on|carry on|continue) .. living
(want|wish|going|like) to (disappear|vanish|cease) .. (not exist|forever|exist)
(not|never) (exist|be alive|have been born) (any more|at all|$)
(do not|can not) (see|imagine|picture) myself (being|) (here|alive|living|around|in|getting)
(die|dying|not waking up) (in|would be|sounds|seems) (my sleep|easier|a relief|peaceful|better|nice)
(death|dying|being dead) .. (relief|peaceful|easier|better than|only way|comfort|answer)
(world|everyone|family|kids|they) .. better off
i (do not|should not) deserve to (live|be alive|be here)
`),
  a('preparation', 'moderate', `
(wrote|written|writing|left|finished) .. (letters|letter|note|notes|cards|videos) .. (goodbye|farewell|when i am gone|after i am gone|to open)
(said|saying|say) (my|) (goodbyes|last goodbye|farewells)
(will not|do not) need (them|it|any of it|my things) any more
`),
  a('passive', 'moderate', `
(nobody|no one|who) (would|will) (cry|care|come|notice|miss me) if i (died|was gone|was dead|disappeared)
(wish|hope|pray) .. (car|bus|truck|train|plane) (would|could|will) (hit|crash|run) 
`),
  a('active', 'moderate', `
(bought|ordered|got|found|hid|saved|collected) (a|some|the|enough|my) (rope|noose|gun|razor|razors|razor blades|blades|pills|tablets)
(thought|thinking|think|know) .. how i would (do it|die|go|end it)
(driving|drive|crashing|crash|steer|swerve) (the car|my car|it|) into (a|the) (wall|tree|bridge|river|truck|traffic)
`),
  a('self-harm', 'moderate', `
(started|keep|been|back to) cutting (again|myself|$)
(scratch|scratching|cut|bite|pick|hit) .. until (they|it|i) (bleed|bleeds|bled)
`),
  // What the person says that they will do, or have decided on. "Was going to" is not among it.
  intends(`
(i will|i shall|i am going to|am going to|i intend to|i plan to|i have decided to|i decided to|i am determined to|i am about to|i am ready to|going through with|i am) .. (kill|killing|hang|hanging|shoot|shooting|drown|drowning|unalive|unaliving) myself
(i will|i shall|i am going to|am going to|i intend to|i plan to|i have decided to|i decided to|i am determined to|i am about to) .. (end|take) (it all|everything|my own life|my life)
(i am) (ending|taking) (it all|my own life|my life)
(i will|i shall|i am going to|am going to|i intend to|i plan to|i have decided to|i decided to|i have decided that i will) .. (commit suicide|die by suicide|overdose|unalive myself)
(i will|i am going to|am going to|i have decided to|i plan to|i decided to) (jump|walk|step|lie down|throw myself) (off|from|in front of|under|out of) (the|a|this|that|my|) (next|) (train|bridge|roof|building|bus|truck|cliff|balcony|window|tube|subway|lorry|traffic)
(i will|i am going to|am going to|i plan to|i intend to) (drive|crash|steer|swerve) (my|the) (car|truck|van|bike|motorbike) .. (into|off|through) (a|the|that) (wall|tree|bridge|river|truck|cliff|lorry)
want to (die|be dead) .. (going to|will) (do it|make it happen|go through with it|make sure|act on it)
(picked|chosen|chose|set|fixed|have) (the|a|my) (day|date|place|hour) .. (die|dying|death|dead|kill|suicide|end it|end my life)
(die|kill|end it|end my life|dead|death) .. (picked|chosen|chose|set|fixed) (the|a|my) (day|date|place|hour)
(intend|plan|going|expect|mean) to be dead (by|before|soon|when|after|on|in)
(next|this) time i (attempt|try|do it) .. (die|dead|succeed|sure)
(tried|attempted) to (kill myself|end my life|die|hang myself|take my life) .. (going to|will|gonna) (try|attempt|do it) again
i (will|am going to) (make sure|see to it) .. i (die|am dead|do not survive|do not wake up)
not be (here|alive) on (monday|tuesday|wednesday|thursday|friday|saturday|sunday) .. (end|kill|take)
(bought|got|have|collected|found) (what|everything|all) i need .. (kill myself|die|end my life|end it)
this is my (last|final) (message|letter|note|night|day) before i (kill myself|die|end it|end my life|go)
`),
  a('active', 'imminent', `
(did|done|doing|took|taken|drank|drunk|cut) .. (on purpose|) (to die|so i would die|because i want to die|because i wanted to die)
(odd|od|oded|overdosed|took an overdose) (on purpose|intentionally|deliberately|just now|tonight|an hour ago|today)
(took|taken|swallowed|drank|drunk) too (much|many) .. (on purpose|to die|sleepy|drowsy|dizzy|numb|scared)
(took|taken|swallowed) .. (all|half|most|everything) .. (going to take|will take|taking) the rest
(took|taken|take) half .. (take|taking) (yeah|like|um|) the rest
(took|swallowed) them .. (took|swallowed) all of them
(took|taken|swallowed) half of (them|it|the pills|my pills) .. (take|taking|took) the rest
(took|taken|swallowed) (all of them|them all|every one of them|every last one|the whole lot) $
i (have|) (just|already|) (took|taken|swallowed) (all|every one of) my (pills|tablets|meds|medication|insulin|medicine)
(took|taken|swallowed) (the|my|all the|some|so many) (pills|tablets) .. (ago|all of them|on purpose)
(just|have just|already) (drank|drunk|swallowed|took|taken) .. (poison|poisonous|bleach|antifreeze|chemicals|to die)
(cut|slit|slashed|opened) my (wrists|wrist|veins|throat) .. (bleeding|blood|stop|now|tonight|minutes ago|just now)
(bleeding|blood) .. (cut|slit|slashed) my (wrists|wrist|veins|throat)
i am bleeding .. (on purpose|to die|did it)
(garage|car) .. (engine|motor) .. (on|running)
(in|sitting in|lying in) (the|my) (bath|tub|bathroom|car|woods|bed|shed|room) with (a|the|my) (blade|razor|razors|knife|gun|rope|pills|tablets|noose)
i (have|) (just|already|) (tied|made|fixed) the (rope|noose) ($|and|it|i|now|around|round|already)
(rope|noose) (is|) (tied|hanging|up|around my neck|round my neck|ready)
(holding|pressing|got|have) (the|a|my) (knife|blade|razor|gun|scissors) .. (to|at|against|on|in) my (wrist|wrists|throat|neck|head|arm|hand|lap|mouth)
(gun|pistol|rifle) (is|) .. (loaded|in my (hand|mouth|lap)|to my head|on my lap)
(station|platform) .. (jump|step|throw myself) .. (train|in front|off|tracks)
(on|by) the (tracks|rails|railing) .. (train|coming|jump|now)
(on|from) (the|a) (edge|ledge|roof|bridge|balcony) .. (let go|jump|step off)
(walking|driving|going|on my way|heading) (to|up to) the (bridge|tracks|roof|cliff|river|station) .. (jump|die|end|now)
(by|at|in) the (river|sea|lake|water) .. (going in|walk in|walking in) .. (die|end|not come)
i am (sanding|standing|stood) on the (bridge|ledge|roof|edge|railing)
i am (doing it|dong it|killing myself|ending it|ending my life|jumping) (right now|now|tonight|today)
(in (an|one|half an) hour|in a few minutes|by tonight|by morning|soon) i (will be|am) dead .. (ready|prepared|everything)
(tried|attempted) to (hang|kill|drown|shoot) myself (just now|an hour ago|earlier|tonight|today|this evening|this morning)
as soon as .. (asleep|gone|leaves|leave|sleep) .. (everything|all) (is|i have|) .. ready
(locked|lock) the door .. (end it|kill myself|do it)
`),
  // Said sideways: no plan and no wish in so many words, and no doubt that somebody must ask.
  a('passive', 'moderate', `
(will not|not) (have to|) (be|) (dealing|deal|doing|putting up|bothering|around|trouble|here) .. much longer
nothing (left|) (anyone|anybody|you|they|doctors|people|that anyone) can do for me
(get|understand|see|know) why (she|he|they|people|someone|others) (did it|do it|did that|ended it|end it|killed)
(i would|id|i will) be found (by|in|after|dead)
(who|how long) .. (find|found) me (dead|gone|body)
(put|getting|have) my papers in order
`),
  a('distress', 'low', `
(nothing|never|not) .. (get|getting|gets|be|become) better .. (for me|$)
do not care about anything (any more|now|$)
(lost|losing) interest in everything
`),
  scope('not', `
(do not|did not|does not|never|not|am not|would not|would never|will not|will never|no longer|not going to|without|never wanted) (really|actually|even|ever|) (want|wanted|wanting|going|plan|planning|thinking|feel|feeling|think|) (to|of|about|) (ever|actually|)
(do not|am not|not|never|no) (a|any|)
not .. any more
`),
  scope('surely', `
(can not|not) stop
can not (keep|stay|help|wait|promise|live|go)
not (sure|joking|kidding|safe|only|just)
do not (know|care|tell|trust|try|stop|think i can|see|have)
(why|not) should
`),
  scope('fear', `
(scared|afraid|terrified|frightened|horrified|fear|fears|ocd|intrusive|unwanted|obsession|obsessive|disturbs me|disgusts me)
`),
  scope('past', `
(years|year|months|decade|decades) ago
(last year|used to|back then|back in|in the past|when i was (a|in|at|younger)|as a (teen|teenager|child|kid)|long ago|in my (twenties|teens|past))
(since recovered|am better now|am safe now|am okay now|do not feel that way)
`),
  scope('now', `
(now|today|tonight|again|still|this week|these days|lately|right now|keep|since yesterday)
`),
  scope('idiom', `
(lol|lmao|haha|hahaha|rofl|jk|just kidding|figure of speech|the boss|in the game|video game|minecraft|fortnite|respawn|level|npc|my character|her character|his character|the character|chapter|novel|lyrics|song|movie|film|episode|podcast|exam question|crossword|steps|shaving|cooking|chopping|paper cut|laughing|embarrassment|boredom|curiosity|to die for|in the kitchen)
(headline|essay|article|documentary|lecture|book) (on|about)
(phone|battery|laptop|plant|car|wifi|internet) (died|is dead|is dying)
`),
]
