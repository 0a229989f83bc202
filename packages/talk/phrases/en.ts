// What people ask a companion for, in English. `want` phrases are requests and count anywhere; `about` phrases are topics and count only outside an exercise.

export { limits } from './en-limits.ts'

export const commands = {
  human: `
(talk|speak|chat) (to|with) (a|an|some|real|) (human|person|real person|someone real|real human|therapist|counsellor|counselor|professional|listener|real someone|somebody|staff|nurse|actual person|actual human|human being|living person)
(want|need|get me|connect me|give me|put me) .. (human|real person|person|therapist|counsellor|counselor|listener|somebody real|someone real)
(i want|i need|find|get|looking for|how do i find|see) a (therapist|psychologist|counsellor|counselor|psychiatrist)
is there (someone|somebody|anyone|anybody|a person|a human) (i can|i could|to|who i can) (talk|speak|chat) (to|with|)
^ (human|person|agent|operator|therapist) (please|) $
(human|person) (please|now)
`,
  lines: `
(help|crisis|suicide|emergency) (line|lines|number|numbers|hotline)
(helpline|hotline|helplines|crisis number)
(who|whom|what number) (can|do|should) i (call|ring|text|phone)
(need|want) help (now|right now|urgently)
^ (sos|emergency) $
`,
  'look-far': `
(look|see|show me|tell me) how far (i have come|i came|i have got|i have gotten|we have come)
(how far have i come|my progress|what has changed since|look back at what i wrote|what did i say back then)
^ (look back|look how far|progress) (please|) $
`,
  scale: `
(take|do|fill in|start|another|give me) (a|the|) (questionnaire|test|quiz|phq|gad|scale|phq 8|gad 7|who 5)
^ (questionnaire|questionnaires|phq 8|gad 7|who 5|phq) (please|) $
(score|measure|test) my (mood|anxiety|depression|wellbeing|well being)
`,
  menu: `
what (can|do) you (do|offer|know)
(what else|what can we do|what are my options|show me options|show options|what now|list of things|show me everything)
^ (menu|options|help|list|everything you can do|everything i can do) (please|) $
(how|what) does this work
(how can|can) you help (me|) $
`,
  stop: `
^ (stop|quit|exit|cancel|leave|leave this|enough|end|leave it|no more) (this|it|please|now|that|) $
(i want|can we|let us|i would like|let me) (to|) (stop|quit|leave this|end this|do something else|talk about something else|change the subject)
(do not|no longer) want to (do|continue|answer) (this|that|any more|the exercise|it|these questions)
(this is|it is|that is) (too much|too long|boring|enough) (for me|for now|now|)
that is enough
stop asking
`,
  pause: `
^ (pause|wait|hold on|one moment|just a moment|brb|later|be right back|one second|pause here) (please|) $
(need|want|take|can we|let us) (a|to|) (break|pause|stop for a bit|moment)
(be right back|have to go for a bit|back in a minute|come back to (this|it) later|finish (this|it) later)
`,
  resume: `
^ (resume|continue|go on|carry on|i am back|back|keep going|where were we) (please|now|then|) $
(where were we|pick up where|go back to where|go on where|continue where|can we (continue|go on|resume))
`,
  'not-meant': `
(not|is not|was not) what i (meant|mean|said|asked|am saying|was saying|wanted)
(you|u) (misunderstood|misunderstand|did not understand|do not understand|got (that|it|this|me) wrong|do not get it|are not listening|are missing the point|do not listen)
(i did not|never) (mean|say|said|meant) that
(that is|you are) (wrong|not it|not right|not true|mistaken)
^ (wrong|no not that|not that) $
`,
  goodbye: `
^ (ok|okay|well|alright|thanks|thank you|) (bye|goodbye|good bye|bye bye|see you|see ya|cya|good night|goodnight|night|gn|talk later|talk to you later|ttyl|farewell|take care|i have to go|got to go|gtg|i am going to bed|i am off|later) (for now|now|then|thanks|thank you|tomorrow|everyone|all|) $
(have to|got to|should|need to|going to) (go now|leave now|log off|sleep now|go to sleep now|head out)
`,
  thanks: `
^ (thanks|thank you|thx|ty|cheers|thank u) (so much|a lot|very much|for that|for listening|that helped|you|again|for everything|for your help|) $
(that|this|it|you) (helped|helps|really helped|was helpful|is helpful|made me feel better|has helped)
(i feel|feeling) (a bit|a little|much|) (better|calmer|lighter) (now|already|thanks|)
`,
  greet: `
^ (hi|hello|hey|heya|hiya|yo|good morning|good evening|good afternoon|hallo|howdy|greetings|morning|evening|sup) (there|you|again|everyone|bot|) $
^ (hi|hello|hey) .. (how are you|how is it going|what is up|you there|anyone there)
`,
  memory: `
(what|do|did) (do|) you (remember|know|know about me|keep|store|have saved|save|recall) (about me|of me|from last time|what i said|what i told you|$)
(do|can) you remember .. (me|told|said|talked|last time|my name)
(show|see|view) .. (memory|memories|remember)
`,
  forget: `
(forget|delete|erase|remove|clear) (everything|all|what i (said|told you)|my (data|name|memory|history|memories)|that|it|this) (about me|you know|i told you|i said|please|) 
`,
  remember: `
^ (please|) (remember|keep in mind|do not forget) (that|this|my|i|for next time)
`,
  why: `
why (do|did|are|would|were) you (ask|asking|say|saying|think|worried|worry|asked|said|show|showing)
(what|which) (words|part|did i say|have i said) .. (worried|made you|mean|wrote)
`,
  yes: `
^ (yes|yeah|yep|yup|sure|ok|okay|right|exactly|correct|true|please|of course|alright|absolutely|definitely|y|ye|yea|mhm|i do|i am|it is|it does|i would|i guess|i guess so|i think so|sounds good|let us do it|let us try|go ahead|fine) (please|it does|it is|i do|i am|i have|that is right|thanks|do it|of course|sure|) $
`,
  no: `
^ (no|nope|nah|not really|no thanks|no thank you|never|not at all|not now|not today|not yet|i do not|i am not|i would rather not|n|it is not|it does not|of course not|absolutely not|definitely not|i do not think so|not anymore|not any more|rather not) (thanks|thank you|i am not|i do not|really|i have not|it is not|not really|never|not at all|) $
`,
  skip: `
^ (skip|pass|next|dunno|i do not know|no idea|not sure|nothing|none|skip it|skip this|i can not think of anything|move on) (please|really|sorry|) $
`,
  'speak-es': `
(speak|talk|write|switch to|in|answer in|change to) (spanish|espanol|castellano) (please|)
(habla|hablas|puedes hablar|hablamos|en) (espanol|castellano)
`,
  'speak-fr': `
(speak|talk|write|switch to|in|answer in|change to) (french|francais) (please|)
(parle|parlez|parler|on parle|en) francais
`,
  'speak-ar': `
(speak|talk|write|switch to|in|answer in|change to) arabic (please|)
(تكلم|تحدث|احكي|اكتب|بالعربيه) (العربيه|عربي|بالعربي|بالعربيه|معي|)
`,
  'speak-en': `
(speak|talk|write|switch to|in|answer in|change to) english (please|)
(en|habla|hablas|puedes hablar) ingles
(en|parle|parlez|parler) anglais
(بالانجليزي|بالانجليزيه|الانجليزيه)
`,
  'tone-brief': `
(be|keep it|shorter|more) (brief|shorter|short|concise|less wordy|to the point) (please|)
(too|so) (long|wordy|many words|much text)
(shorter|short) answers
`,
  'tone-warm': `
(be|more) (warmer|warm|kinder|kind|gentler|gentle|friendlier|nicer|softer) (please|to me|)
(you are|so|too) (cold|harsh|robotic)
`,
  'tone-plain': `
(be|more) (plain|neutral|matter of fact|sober|normal) (please|)
`,
}

/** Requests for an exercise: they count also in the middle of another. */
export const wants = {
  'check-in': `(check in|check-in|mood check|log my mood|track my mood|mood check in)`,
  'thought-record': `(thought record|thought diary|thought log|look at (a|my|this) thought|examine (a|my|this) thought|cbt exercise|do cbt|cognitive therapy)`,
  'spot-the-trap': `(thinking trap|thinking traps|cognitive distortion|cognitive distortions|thinking error|thinking errors|find (the|a) trap|spot (the|a) trap|spot the distortion)`,
  reframe: `(reframe|re-frame|reframing|fairer thought|think differently about|another way to (see|look|think)|challenge (this|my|a) thought|rewrite (this|my|a) thought)`,
  activation: `
(behavioural activation|behavioral activation|one small thing|something small to do|plan an activity|activity plan|get me moving|help me (get out of bed|start|do something|get going))
`,
  'problem-solving': `(solve (a|my|this|the) problem|problem solving|problem-solving|help me (solve|find a solution|figure out))`,
  'worry-time': `(worry time|put (a|my|this|the) (worry|worries) (aside|away)|schedule my worries|postpone (my|this) worry|worry later)`,
  grounding: `
(grounding|ground me|ground myself|54321|5 4 3 2 1|five senses|steady myself|bring me back)
(having|having a|in a|middle of a|feel a) (panic attack|panic|flashback|flashbacks)
(i am|i feel|feel|feeling) (panicking|unreal|dissociated|dissociating|not real|spaced out|out of my body)
(nothing|everything|world) feels (real|unreal)
(calm me down|help me calm down|need to calm down|can not calm down)
`,
  breathing: `(breathing exercise|breathing|breathe with me|breath exercise|slow breath|slow my breath|help me breathe|deep breaths|box breathing|do some breathing)`,
  'urge-surfing': `
(urge surfing|surf the urge|ride out (the|this|an) urge)
(craving|cravings|urge|urges) (to|for|right now|is|are|so|a) (drink|smoke|gamble|use|binge|weed|alcohol|drugs|strong|bad|cigarette|cigarettes|bad right now|strong right now)
(want|need|dying) .. (a drink|to drink|a cigarette|to smoke|to gamble|to use|a fix|to binge|to get high)
`,
  'lapse-plan': `
(lapse plan|relapse plan|plan after a lapse|relapse prevention)
(i|) (relapsed|slipped up|had a lapse|slipped|fell off the wagon|drank again|smoked again|used again|gambled again|broke my sobriety)
`,
  sleep: `
(can not|could not|did not|unable to|trouble|hard to|difficulty|never|barely|hardly) (sleep|sleeping|fall asleep|falling asleep|get to sleep|slept|stay asleep|get back to sleep)
(still awake|lying awake|wide awake|awake again|awake at|insomnia|sleepless|no sleep|not sleeping|woke up (again|at)|keep waking|nightmare|nightmares|sleep problem|sleep problems|3 am|3am|4am|4 am|2am|2 am|up all night)
`,
  grief: `
(my|our) (mum|dad|mother|father|brother|sister|son|daughter|husband|wife|partner|friend|best friend|grandma|grandmother|grandpa|grandfather|gran|nan|dog|cat|baby|child|aunt|uncle|cousin|boyfriend|girlfriend|pet) (just|has|recently|) (died|passed|passed away|was killed|is dead|took her own life|took his own life|killed himself|killed herself)
(lost|losing|buried|miss|missing) (my|our) (late|) (mum|dad|mother|father|brother|sister|son|daughter|husband|wife|partner|best friend|grandma|grandmother|grandpa|grandfather|gran|nan|dog|cat|baby|child)
(grief|grieving|bereaved|bereavement|funeral|miscarriage|stillborn|mourning|anniversary of .. death)
(died by suicide|lost .. to suicide)
`,
  anger: `
(i am|feel|feeling|so|really|am) (so|really|very|) (angry|furious|livid|raging|pissed|pissed off|mad at|enraged|fuming)
(anger|rage) (issues|management|problem|problems)
(lost my temper|losing my temper|want to scream|want to punch a wall|makes me so mad|made me so mad)
`,
  'self-criticism': `
(inner critic|hard on myself|self critical|self criticism|self compassion|beat myself up|beating myself up|blame myself|blaming myself|hate the way i|disgusted with myself|ashamed of myself|disappointed in myself)
(i am|feel|feeling) (so|such a|a|just|just a|) (stupid|failure|loser|useless|pathetic|ugly|idiot|disappointment|not good enough|waste)
`,
  exposure: `
(exposure|fear ladder|face (my|a|this) fear|facing my fear|facing my fears|face my fears|overcome my fear|phobia|afraid of (dogs|spiders|heights|flying|crowds|lifts|elevators|phone calls|driving|public speaking|needles)|avoid (going|people|shops|the bus|calls)|avoiding)
`,
  values: `(my values|what matters to me|what matters in life|find meaning|meaning in my life|purpose in life|what is important to me|life direction)`,
  gratitude: `(gratitude|grateful|thankful for|good things|something that was all right|three good things|count my blessings)`,
  'before-session': `
(before|prepare for|preparing for|ready for|nervous about|what to say in|going to) (my|a|the|first|my first|therapy|) (session|therapy|appointment|therapist|therapy session|counselling|first session)
(session|therapy|therapist|appointment) (tomorrow|today|later|this afternoon|next week|in an hour)
(see|seeing) my (therapist|counsellor|counselor|psychologist|psychiatrist) (tomorrow|today|later|soon|this|on|next)
`,
  'after-session': `
(after|just had|just came from|had|back from|finished|came out of) (my|a|the|today's|) (session|therapy|appointment|therapy session|counselling|counselling session) (today|just now|was|)
(my session|my therapy session) (was|went|today)
`,
  savouring: `(savour|savouring|savor|savoring|good moment|enjoy the moment|stay with something good|pleasant moment)`,
  loneliness: `
(i am|feel|feeling|so|am) (so|really|very|completely|totally|all|) (lonely|alone|isolated|left out|friendless)
(loneliness|have no friends|no friends|nobody to talk to|no one to talk to|no one to turn to|nobody cares)
`,
  stress: `
(exam|exams|test|finals|deadline|deadlines|coursework|thesis|dissertation|essay|presentation|homework|revision|assignment|assignments) .. (stress|stressed|stressing|scared|worried|nervous|panic|fail|failing|tomorrow|due|overwhelmed|pressure|behind|next week|cannot|too much)
(stress|stressed|stressing|nervous|worried|anxious|overwhelmed|panicking|burned out|burnt out|burnout|pressure|freaking out) .. (exam|exams|work|job|school|uni|university|college|boss|deadline|deadlines|thesis|finals|workload|test|homework|presentation|interview)
(burned out|burnt out|burnout|overworked|too much work|work is killing me|job interview|got fired|lost my job|laid off|workload)
`,
  'other-person': `(worried about (a friend|my friend|my brother|my sister|my son|my daughter|my mum|my dad|someone|my partner|my husband|my wife)|help (a friend|someone else|my friend|somebody else)|how (do i|can i|to) (help|support) (a friend|my|someone|her|him|them))`,
}
/** Topics: these wait until an exercise is over, since people write about them inside one. */
export const topicsOnly = new Set(['sleep', 'grief', 'anger', 'self-criticism', 'loneliness', 'stress', 'urge-surfing', 'exposure', 'gratitude', 'before-session', 'after-session', 'savouring', 'values', 'lapse-plan', 'other-person'])

export const feelings = {
  sad: `(sad|crying|cried|cry|tears|unhappy|miserable|depressed|depressing|down|low|blue|heartbroken|hopeless|hurts|devastated|gloomy|empty|numb|miss|grief|disappointed|upset)`,
  afraid: `(afraid|scared|anxious|anxiety|worried|worry|worries|worrying|nervous|panic|panicking|frightened|terrified|fear|dread|uneasy|on edge|overthinking|stressed|stress)`,
  angry: `(angry|anger|furious|mad|annoyed|irritated|unfair|hate him|hate her|hate them|resent|rage|pissed|frustrated|frustrating|betrayed)`,
  ashamed: `(ashamed|shame|embarrassed|embarrassing|humiliated|guilty|guilt|my fault|disgusting|worthless|failure|loser|stupid|useless|not good enough|hate myself)`,
  lonely: `(lonely|alone|isolated|no friends|left out|nobody|no one|ignored|unwanted|invisible)`,
  tired: `(tired|exhausted|worn out|drained|overwhelmed|too much|burned out|burnt out|burnout|weary|no energy|can not cope|can not do this|sick of)`,
  good: `(happy|glad|great|proud|grateful|thankful|relieved|excited|good day|better|hopeful|went well|joy|passed|promoted|wonderful|nice day|content|calm|peaceful)`,
}

/** A few sure shapes of thinking traps, for where no model is. */
export const trapShapes = {
  'all-or-nothing': `
(if i|unless i|if it) .. (not perfect|fail|is not perfect|perfect) .. (nothing|failure|worthless|pointless|useless)
(complete|total|completely|totally|utter|absolute) (failure|disaster|waste|ruined|useless)
either .. or (nothing|not at all)
`,
  overgeneralising: `
(always|never|every time|every single time) .. (go|goes|happens|happen|fail|mess|ruin|wrong|lose|works|works out|get|gets|hurt|leave|leaves)
(nothing|everything) (ever|always) (goes|works|happens|turns)
(everyone|everybody|nobody|no one) (always|ever) 
`,
  'mind-reading': `
(they|everyone|everybody|people|he|she|boss|teacher|friends|colleagues|they all) (all|must|probably|just|secretly|obviously|clearly|definitely|) (think|thinks|hate|hates|judge|judges|judging|laugh|laughing|believe|believes|thought) (i|that i|me|at me|i am|less of me)
(everyone|they all|people) (can see|can tell|knows|know) (i am|that i am|how) 
`,
  'fortune-telling': `
(i will|i am going to|it will|it is going to|this will|they will|i know it will|i know i will) (never|definitely|certainly|surely|just|only|always|) (fail|be alone|go wrong|get worse|end badly|be a disaster|mess up|mess it up|embarrass|reject me|be rejected|get better|find anyone|find a job|be happy|be loved|amount to|ruin it|be awful|say no|get fired|be fired)
`,
  catastrophising: `
(my life|everything|it all) (is|will be|would be) (over|ruined|destroyed|finished)
(and then|so then|then) i (will|would) (lose|be) .. (job|everything|homeless|house|alone)
(would|will) be the end of (the world|everything|me)
what if .. (die|lose everything|lose my job|goes wrong|never)
(worst thing|disaster|catastrophe)
`,
  'emotional-reasoning': `
(i feel|because i feel|feel) .. (so it must|so i must|so i am|therefore|means i|which means|so there must|must be true|it must be)
(i feel like|feels like) (a|i am a|i am) (burden|failure|fraud|idiot|loser)
`,
  'should-statements': `
(i|he|she|they|people|we) (should|must|ought to|have to|should have|should not have|should be) (be|have|know|not|always|never|by now|better|stronger|coped|cope|done|do|help|love|work|try|manage|handle|feel|get|call|be able)
`,
  labelling: `
i am (just|such|nothing but|only|) (a|an) (complete|total|utter|useless|) (failure|loser|idiot|fraud|burden|mess|monster|disappointment|coward|moron|freak|waste|joke|bad (mother|father|person|friend|parent))
(he is|she is|they are) (a|an|just a|all|such a) (idiot|monster|liar|idiots|liars|jerk|jerks|psychopath)
i am (so|just|) (stupid|useless|pathetic|worthless|lazy|unlovable)
`,
  personalising: `
(all|it is all|it is|entirely|is) (my fault|because of me|down to me|on me)
(because|since) of me
(must be|must have been) (me|something i (did|said)|because of me|my fault)
if (i had|only i had|i) .. (would not have|it would not have)
`,
  'blaming-others': `
(all|it is all|it is|entirely) (his|her|their|your|my boss's|my mother's|my parents) fault
(ruined|ruins|destroyed|wrecked) my (life|childhood|day|career)
(he|she|they|my parents|my mother|my father|my boss) (made|make|makes) me (like this|this way|feel|who)
`,
  'unfair-comparison': `
(everyone|everybody|others|other people|people my age|all my friends|my sister|my brother|they all) (else|) (is|are|has|have|can|does|do|seems|manages|manage|gets|copes|cope) (so|so much|much|already|just|it|) (better|ahead|happier|married|successful|fine|managing|further|their life|their lives|easily|smarter|together|house)
(not as) .. as (everyone|others|my|other people|her|him|them)
compared to (everyone|others|my|other|them|her|him)
everyone else
`,
  'discounting-the-positive': `
(does not count|do not count|did not count|just luck|only luck|just lucky|got lucky|was luck|anyone could|anybody could|only being nice|just being nice|only being polite|just being polite|only said that|just saying that|no big deal|was easy|pity)
`,
  'mental-filter': `
(all i|i only|i can only|i keep) (can|) (see|think about|remember|hear|thinking about) .. (mistake|mistakes|bad|one comment|criticism|wrong|remark|negative)
(one|that one) (bad|mistake|comment|remark|criticism|negative) .. (ruined|all i|spoiled|everything)
`,
}
