// What the companion does not do, in the words in which English asks for it; each is refused with something that helps.

export const limits = {
  method: `
(how|best way|easiest way|quickest way|painless way|least painful way|ways) (do i|can i|to|would i|should i|could someone|would someone|does one|) (kill myself|end my life|die|commit suicide|overdose|hang myself|kill oneself|kill yourself|end it all|unalive)
(painless|quick|easy|painlessly|quickest|fastest|most painless|peaceful) (way|ways|method|methods) (to|of) (die|dying|kill|suicide|go)
(how many|how much|what dose|which dose|lethal dose|fatal dose|deadly dose|lethal amount) .. (pills|die|kill|overdose|lethal|fatal|paracetamol|tylenol|ibuprofen|aspirin|insulin|sleeping)
(what is|is) .. (lethal|fatal|deadly) (dose|amount)
(what|which) (pills|poison|drugs|knot|rope|bridge|drug|medicine|chemicals) .. (kill|die|hang|deadly|lethal|suicide)
(which|what) (method|methods|way) (is|are|works|work|would) .. (die|painless|suicide|lethal|quick|best)
(how|where) (to|do i|can i) (cut|hurt) (myself|deep|deeper|without)
how (deep|high) .. (cut|die|jump|fall|fatal)
(how|best way) (to|do i|can i) (hurt|kill|poison) (him|her|someone|people|my|them)
(where|how) (can|do|to) .. (get|buy|make) .. (gun|poison|cyanide|noose)
tie a noose
suicide (method|methods)
(how|way|ways) .. make sure (i|you|one) (die|dies|am dead|do not survive|succeed)
(how|why) (do|did|can|could) (people|others|someone|somebody|most people|they) .. (kill|hang|shoot|poison|drown) (themselves|themself|yourself|himself|herself)
(what|which|any|give me a|give me the|tell me a|name a|a|the) (painless|quick|easy|best|sure|peaceful) (method|methods|way out)
(what|which) (method|methods) (work|works|is|are)
how long does it take to (die|bleed out|drown|suffocate)
(where|what) is (it|) (the|) (safest|best|easiest) (place|way|) to (cut|hurt myself|hurt yourself)
(how|best way|ways) (to|do i|can i) (hide|cover) .. (cuts|cutting|scars|self harm)
(what|which) .. (use|take|need) to (hurt|cut|kill|burn) (myself|yourself)
how deep (you|i|one|do you|can you|can i) (can|) .. cut
(what|which) (hurts|hurt) (most|less|least|more)
(can|will|would|could) (i|you|one|someone) die (from|of|by|with) .. (pills|tablets|medicine|overdose|bleach|gas|poison|that)
(help|helps|helping|convince|convinces|encourage|teach|show|tell) me (to|how to|) (die|kill myself|end my life|end it|commit suicide|hurt myself)
`,
  // Questions that are nothing by themselves, and something after words of despair.
  veiled: `
(how|what) (common|likely|are the chances|many people) .. (survive|die|live through|fatal)
(what|where|which) (is|are) .. (highest|tallest|nearest|closest|deepest) .. (bridge|building|cliff|roof|river|tower|railway|station|tracks)
(which|what) (floor|height|bridge|building) .. (high|tall) enough
how (high|deep|fast|long) .. (enough|without air|without breathing|under water|find me|notice|notices)
how long .. (until|before|till) .. (notices|notice|find|finds|found|missed)
(does|do|did|would|will) (it|they|you) (hurt|feel) .. (drown|die|bleed|fall|jump|hang|fell|anything|pain)
(do|would) you feel (anything|pain|it) when
(when|what time) (do|does|is) .. (train|trains|tide)
how (many|much) .. (in a box|in a pack|in one box|left in|to sleep forever)
(which|what) (pills|tablets|medicines|medicine|meds|drugs) .. (not be mixed|can not be mixed|together|dangerous|strongest|strong)
how do they find (people|bodies|someone)
can (you|i|one|someone) (die|not wake up|pass away) (from|of|by)
what happens (after|when) (you|we|people|i) die
`,
  medicine: `
(should|can|could|may|do) i (stop|start|take|quit|come off|double|skip|increase|lower|halve|mix|combine|switch|change|up) .. (medication|meds|medicine|pills|tablets|antidepressant|antidepressants|dose|sertraline|prozac|zoloft|lexapro|fluoxetine|citalopram|escitalopram|lithium|xanax|diazepam|valium|quetiapine|olanzapine|ritalin|adderall|melatonin|ssri|ssris|lamotrigine|venlafaxine|mirtazapine|pill|alcohol)
(what|which|how much|how many) (medication|meds|medicine|dose|antidepressant|mg|milligrams|sertraline|xanax|melatonin|diazepam|pills|pill|tablets) .. (take|best|should|need|help|recommend|safe|for)
(recommend|prescribe|suggest) .. (medication|meds|medicine|antidepressant|pill|drug|something for sleep)
(stop|stopping|quit|quitting|come off|coming off|wean off) (taking|) (my|the|) (medication|meds|medicine|pills|tablets|antidepressant|antidepressants|sertraline|prozac|zoloft|lexapro|fluoxetine|citalopram|lithium|ssri)
(is it|it) (safe|ok|okay) to (mix|take|stop|combine|double) .. (medication|meds|pills|tablets|alcohol|sertraline|xanax|lithium|dose|together)
(side effects|side effect|dosage|dose) of (my|) (sertraline|prozac|zoloft|lexapro|fluoxetine|citalopram|escitalopram|lithium|xanax|medication|meds|antidepressant)
(sertraline|prozac|zoloft|lexapro|fluoxetine|citalopram|escitalopram|lithium|xanax|diazepam|venlafaxine|quetiapine) .. (dose|mg|stop|instead|better|double|increase)
(double|increase|lower|halve|up) my (dose|medication|meds)
`,
  diagnosis: `
(do|could|might|does it sound like|think) (you think|i|that i|) (i|have|) (have|am|be) (a|an|) (bipolar|depressed|depression|adhd|autistic|autism|bpd|borderline|ptsd|ocd|schizophrenic|schizophrenia|psychotic|narcissist|personality disorder|anxiety disorder|mental illness|disorder|eating disorder)
(diagnose|diagnosing) (me|myself|my)
(what|which) (is|) (my|) (diagnosis|disorder|mental illness|illness|condition|is wrong with me) (do i have|have i|)
(am i|are you saying i am|is it that i am) (bipolar|depressed|clinically depressed|autistic|borderline|psychotic|schizophrenic|a psychopath|a narcissist|mentally ill|insane|crazy|going crazy|going mad)
is (this|it|that) (depression|adhd|ptsd|ocd|bipolar|bpd|autism|a disorder|psychosis|an anxiety disorder|normal or)
what is wrong with me
`,
  food: `
(how|tips|ways|help me|best way|fastest way|advice|trick|tricks|plan) (to|do i|can i|on|for|) (lose|losing|drop) .. (weight|kg|kilos|pounds|lbs|fat)
(how|tips|ways|help me|best way|advice|trick|tricks) (to|do i|can i|on|for) (make myself|) (throw up|vomit|purge|purging|starve|starving|stop eating|skip meals|eat less|not eat|fast for|hide that i am not eating|burn calories)
(lose|drop) .. (kg|kilos|pounds|lbs|weight) (in|by|fast|quick|quickly|before)
(make|making) myself (throw up|sick|vomit)
(thinspo|thinspiration|pro ana|proana|laxatives)
(how few|how many|fewest|minimum) calories
(suppress|kill) my (appetite|hunger)
(fast|starve) (for|myself) .. (days|weeks|thin|skinny)
`,
  romance: `
(i|) (love|fancy|have a crush on|am in love with|think i love|am falling for) you (so much|more|baby|) $
(i am|) (in love with|falling in love with|attracted to) you
(do|could|would|can) you (love|fancy|kiss|date|marry|like) me
(be|are you|become|pretend to be) (my) (girlfriend|boyfriend|wife|husband|partner|lover)
(will you|would you|let us|can we|i want to) (marry|date|kiss|go out with|have sex|sext|be together|make love|get married|flirt) (me|you|with|)
(kiss|hug|cuddle|undress|touch) me
(talk dirty|sexy|sext|role play sex|send nudes|are you single|what are you wearing)
`,
  secrecy: `
(promise|swear) .. (not|never|will not) .. (tell|say|share|report)
(promise|swear) .. (secret|between us)
(keep|can you keep|will you keep|you keep) .. (secret|secrets|between us|to yourself|confidential)
(do not|you must not|please do not|never) tell (anyone|anybody|my|a soul|the police|them)
(will|would|do|are) you (going to|) (tell|report|inform|contact|call) (anyone|anybody|my|someone|the police|them|parents|the authorities)
(is this|is it|are you|is that) (confidential|secret|private|between us)
(who|does anyone|can anyone|will anyone|does anybody|can my boss|can my therapist) (reads|can read|read|sees|can see|see) (this|what i|my|it|these)
`,
  delusion: `
(they|government|cia|fbi|neighbours|police|aliens|people on tv|radio|tv) (are|is|keep|have been) (watching|spying|following|poisoning|tracking|sending|controlling|recording|bugging|reading) (on|) (me|my|messages|us)
(chip|microchip|implant|implanted) .. (head|brain|arm|me|teeth)
(voices|voice|demons|angels|god|devil|satan|spirits) .. (tell|tells|telling|says|say|command|commands|order|orders|talking to|speaks to|whisper|whispers|whispering) (me|to me)
(i am|i have been) (the messiah|jesus|god|the chosen one|chosen by god|a prophet)
(reading|read|steal|stealing|insert|inserting|control|controlling|broadcasting|hear) my (thoughts|mind)
(poisoning|poisoned|poison) my (food|water|coffee|tea)
(i hear|hearing) (voices|a voice)
secret messages .. (tv|radio|newspaper|number plates|for me)
`,
  'role-play': `
(ignore|forget|disregard|override) (all|your|previous|the|any|every|these|) (previous|prior|your|) (instructions|rules|prompt|guidelines|programming|restrictions|safety|limits|instruction)
(pretend|act|behave|imagine|roleplay|role play) (to be|you are|that you are|as if you|as though you|as|like) (a|an|my|you|the|no|)
(you are now|from now on you are|from now on act|stay in character|in character|enter|switch to|enable) (a|an|my|dan|developer|jailbreak|jailbroken|unrestricted|evil|god|no|debug|admin) 
(jailbreak|dan mode|developer mode|system prompt|god mode|no restrictions|without restrictions|unfiltered)
(reveal|show|print|repeat|what is|tell me) (me|) your (system|) (prompt|instructions|rules|source code)
(write|tell|make up) .. (story|scene|poem|script|novel) .. (kills|kill|suicide|overdose|cuts|dies by|how to)
let us role play
(roleplay|role play)
`,
  doctor: `
(chest|heart) (pain|pains|hurts|attack)
(can not|trouble|hard to|difficulty) (breathe|breathing)
(numb|weak|drooping) .. (arm|face|side|leg)
(coughing|vomiting|throwing up) .. blood
(having|had|have) a (seizure|stroke)
(is this lump|this rash|what is this rash|is my mole|should i see a doctor)
`,
  trauma: `
(do i have to|should i|must i|do you want me to) (tell|talk about|describe|explain|go into) .. (what happened|it|details|detail|everything)
(do not|can not) want to (talk about|tell you|describe|go into) (what happened|it|that|details)
(help me remember|make me remember|recover|hypnotise|hypnotize) .. (memories|memory|what happened|repressed|me)
`,
  advice: `
(tell me what to do|what should i do about|what would you do|decide for me|should i (leave|break up|divorce|quit|tell|forgive|stay))
`,
  cheer: `
(tell|promise) me (that|) (it|everything|all|things) (will|is going to|is) (all|) (be|) (fine|okay|ok|alright|good|better)
(will|is) (it|everything) (all|) (be|get|going to be) (okay|ok|fine|alright|better)
(say|tell me) something (positive|happy|nice|uplifting)
`,
  task: `
(what is|how is|tell me|check) (the|) (weather|temperature|news|score|time is it|date today)
(tell|know|say) (me|) (a|some|another|any) (joke|jokes|riddle|poem|story)
(write|translate|summarise|summarize|code|program|calculate|solve) (me|a|an|this|the|some|my) (code|program|script|email|recipe|sentence|equation|article|function|homework|text|essay|letter of)
(what is|who is|who was|where is|when was|how many|how tall|how old is|how far) (the|) (capital|president|prime minister|population|tallest|distance|meaning of the word|currency|king|queen|square root)
(recipe|recipes) for
(order|book|buy|play|turn on|turn off|set) (me|a|an|the|some) (pizza|taxi|flight|hotel|music|song|lights|alarm|timer|ticket|tickets)
(homework|maths problem|stock price|bitcoin|crypto|lottery) (help|answer|advice|tips|numbers|price)
`,
  insult: `
(you are|you|this is|ur) (so|just|such a|a|fucking|really|completely|totally|) (useless|stupid|dumb|idiot|rubbish|shit|crap|garbage|worthless|annoying|waste of time|terrible|pathetic|awful|trash)
(fuck you|shut up|screw you|piss off|fuck off)
(this|you) (is not|are not|does not|do not) (helping|help|helpful|working) (me|at all|)
`,
  machine: `
(are|r) you (a|an|really|actually|even|) (real|human|person|bot|robot|ai|machine|program|computer|chatbot|therapist|real person|real human|alive|someone|man|woman|girl|guy|doctor|counsellor|psychologist|real therapist|conscious|sentient|actual person|actual human)
(am i|is this|i am) (talking|speaking|chatting|texting|writing) (to|with) (a|an|someone|something|) (real|human|person|bot|robot|ai|machine|computer|someone|)
is (this|there|it) (a|an|) (real|human|person|bot|robot|ai|machine|someone|anyone|somebody|anybody|real person) (there|here|behind|reading|$)
(can|could|will|would) you be my (therapist|friend|best friend|mum|dad|doctor|counsellor|counselor|psychologist|brother|sister)
you (really|do|actually|seem to|) (really|) (care about|care for|understand|know|like|get) me
(can|should|could|may) i (really|) trust you
(who|what) are you
(what is|do you have) (your|a) (name|age|job)
how old are you
(you|u) (must be|seem like|sound like|are such|are like|are) (a|so|) (real|human|person|real person|good person|nice person|kind person|lovely person|human being|good friend|my friend|my best friend)
(where|when) (do|are|did|were) you (live|born|from|grow up|sleep)
do you (sleep|eat|have (a family|kids|friends|feelings|emotions|parents|a body|children))
(can|do|could) you (feel|cry|have feelings|get sad|get tired|get lonely|care about me|really care|understand me|miss me|worry about me|like me)
(did|have) you (miss|missed) me
how (are|do) you (feel|feeling|doing today|today|)$
`,
}
