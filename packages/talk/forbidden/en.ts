import type { Lists } from '../forbidden.ts'

/** What no answer in English may hold. */
export const always: Lists = {
  feeling: `
i (feel|love|miss|worry|hope|wish|wonder|care about)
i am (so|very|really|) (happy|glad|sad|sorry|worried|proud|touched)
`,
  human: `
i am (human|a human|a person|a therapist|a counsellor|a counselor|a doctor|a nurse|a friend|real|your friend|your therapist|your doctor)
`,
  diagnosis: `
you (have|suffer from|are|may have|might have|probably have) (depression|depressed|depressive|bipolar|an anxiety disorder|anxiety disorder|ptsd|ocd|adhd|psychosis|psychotic|schizophrenia|schizophrenic|a personality disorder)
`,
  medicine: `
(take|stop taking|double|increase|lower|reduce|skip|try|start) (your|the|some|more|less|a) (medicine|medicines|medication|medications|meds|pill|pills|dose|doses|tablet|tablets)
`,
  method: `
(rope|noose|gun|pistol|razor|blade|knife|bridge|railway|overdose|paracetamol|cyanide|poison|hanging|wrist|wrists|bleach|milligram|milligrams|mg)
`,
  food: `
(calories|calorie|kcal|kilo|kilos|kg|pounds|lbs|bmi)
`,
  romance: `
(darling|sweetheart|honey|my love|my dear)
`,
  secrecy: `
i (promise|swear)
your secret is safe
i (will|will not|will never) tell (nobody|anyone|anybody|a soul)
`,
  cheer: `
everything (will|is going to) be (fine|okay|ok|all right|alright)
(cheer up|look on the bright side|stay positive|good vibes|at least you|others have it worse)
you (just|) need to (smile|think positive)
`,
  pressure: `
(come back tomorrow|see you tomorrow|do not miss)
`,
  praise: `
(streak|well done|good job|great job|amazing|awesome|proud of you)
`,
  blame: `
(committed suicide|successful suicide|failed attempt|attention seeking|manipulative|selfish|cowardly|crazy|insane)
`,
  should: `
you (really|truly|simply|just|) (should|ought to|must)
`,
}

/** What a text in English that nobody here wrote may not hold either: whole subjects, since a list cannot tell a hint from a mention. */
export const generated: Lists = {
  feeling: `
(here|there) for you
(as|like|i am|being) (your|a) (friend|buddy|companion|mate)
(your|a) friend who cares
(hug|hugs|hugging|sending you|sending love|with love|lots of love)
(means|meant) (a lot|so much|the world) to me
(breaks|broke|touches|touched|warms) my heart
(thinking of|worried about|sorry for|rooting for|praying for) you
^ (so|very|really|deeply|) (sorry|glad|happy|honoured|honored|touched|moved|proud|pleased|delighted)
sorry (to hear|that|you)
(care|cares) about you
`,
  human: `
(we|us) (all|humans|people|both)
(humans|all of us|fellow human|like me|like us|human to human)
(happened|happens) to me
^ (me too|same here|been there)
(not|no) (a|just a|some|) (program|machine|robot|bot|computer)
real person
(trust|believe) me
as (a|your) (therapist|counsellor|counselor|doctor|nurse|psychologist|professional|parent|mother|father|sister|brother|human|person|woman|man)
`,
  diagnosis: `
(depression|depressed|depressive|bipolar|ptsd|ocd|adhd|psychosis|psychotic|schizophrenia|schizophrenic|borderline|autism|autistic|anorexia|anorexic|bulimia|narcissist|narcissistic|narcissism|disorder|disorders|diagnosis|diagnosed|diagnose|symptom|symptoms|syndrome|clinical|clinically|dissociation|dissociating|dissociative|codependent|neurotic|pathological)
(mentally ill|mental illness|panic attack|attachment style|trauma response|burn out|burnout)
(signs|sign|case|kind|form) of (anxiety|mania|trauma|panic|paranoia)
(clinical|major|severe|chronic|generalised|generalized|social) anxiety
your (illness|condition|disease|disorder)
(people|someone|somebody) with (your|this|that|such a)
`,
  medicine: `
(medicine|medicines|medication|medications|meds|pill|pills|tablet|tablets|dose|doses|dosage|prescription|prescribed|antidepressant|antidepressants|ssri|ssris|sertraline|prozac|fluoxetine|xanax|valium|diazepam|lithium|zoloft|melatonin|supplement|supplements|vitamin|vitamins|magnesium|herbal|valerian|ashwagandha|cbd|cannabis|weed|psilocybin|ketamine|alcohol|wine|whisky|whiskey|sedative|sedatives|nicotine|sleeping aid)
(a|one|few|small|little|stiff|quick) (drink|beer|drinks|beers)
glass of
(aspirin|ibuprofen|camomile|chamomile|paracetamol|painkiller|painkillers|tea|doctor|doctors|psychiatrist|pharmacist|remedy|remedies)
`,
  method: `
(roof|rooftop|ledge|tracks|train|trains|platform|cliff|height|heights|tall building|jump|jumping|leap|drown|drowning|cord|hang|firearm|rifle|shoot|bullet|knives|blades|razors|scissors|cut|cutting|cuts|scratch|burn|burning|bleed|bleeding|vein|veins|artery|carbon monoxide|helium|exhaust|engine running|suffocate|suffocating|choke|antifreeze|pesticide|lethal|fatal|painless|painlessly|method|methods|means to)
(suicide|suicidal|kill|kills|killed|killing|die|dies|died|dying|dead|death|end it|end it all|ending it|end your life|ending your life|end things|self harm|unalive)
(hurt|hurting|harm|harming) (yourself|your self|someone|somebody|others|him|her|them)
(without|no) (pain|suffering)
(peaceful|quick|quiet|easy|gentle|quickest|easiest) (way|end|ending|exit) (out|)
(last|goodbye|farewell) (letter|letters|note|notes|message|messages)
(say|saying|write|writing) (goodbye|goodbyes|farewell)
(deep|cold|dark) water
(where|when) nobody (will|would|can|could) (find|stop|see|disturb) you
(fall|sleep|asleep|falling|sleeping) (and|) (forever|for ever|never wake|not wake)
(better|better off|happier|easier|kinder|lighter|relieved) .. (without|if) you
without you
if you (were|are) (gone|not (here|there|around))
(gone|stop|over|disappear|disappearing|vanish) (for good|for ever|forever)
(make|makes|making) it (all|) stop
(a|the|one|another|no) way out
(swallow|swallowing|swallowed)
(nothing|it) (would|will|could) (not|never|) (hurt|matter) (any more|again)
(is|are|was) enough they say
(peace|rest|quiet) on the other side
(let|letting) go $
(sleep|sleeping) for (a|ever|good)
`,
  food: `
(diet|diets|dieting|fasting|skinny|slim|slimmer|thinner|purge|purging|vomit|vomiting|throwing up|laxative|laxatives|binge|carbs|portion|portions|fat|overweight|underweight|goal weight)
(lose|losing|gain|gaining|your|body|ideal|healthy) weight
(skip|skipping|miss|missing) (a|your|) (meal|meals|breakfast|lunch|dinner)
(eat|eating) (less|more|nothing|only)
(look|looking|be|being|feel|feeling) (thin|heavy|big)
(small|smaller|light|lighter|fewer) (meal|meals)
(mirror|scale|scales)
`,
  romance: `
(sweetie|babe|beloved|gorgeous|handsome|soulmate|kiss|kisses|cuddle|cuddles|flirt|crush on)
(love|loved|adore|adored|want|wanted|desire|miss|missed|kiss|hold|holding|hug|need) you
(in love with|attracted to|fallen for|yours) (you|me|forever|always)
(belong|meant|made) (together|for each other|to me|to be)
you are (so|very|really|) (beautiful|lovely|sweet|precious|attractive)
^ (dear|baby|hey baby|my)
(you and i|something special|we have (something|this))
your (smile|eyes|face|skin|hair|lips)
alone with you
you (look|looked|are|sound) (so|) (lovely|beautiful|pretty|sexy|cute|sweet)
`,
  secrecy: `
(secret|secrets|confidential|confidentially|promise|promises|promised|swear)
(between us|between you and me|just us|just the two of us|in confidence)
(nobody|no one|none) (else|) (will|would|has to|needs to|can) (ever|) (know|find out|see|read|hear)
safe with me
(not|never) (tell|share|repeat|report)
tell (nobody|no one)
(keep|keeping) (it|this|that) (from|hidden|quiet|private|to yourself)
(do not|no) need to tell
(stays|stay|remains|remain) (here|in this|between)
what (happens|is said) here
`,
  cheer: `
(everything|all|it|things|this|that|you) (will|is going to|are going to|is bound to) .. (fine|okay|ok|alright|all right|good|great|better|well|easier|pass|happy|stronger|through it)
(chin up|bright side|silver lining|good vibes|positive thoughts|positive thinking|think positive|positive side|keep smiling|smile more|look at the positives)
(stay|be|keep) (positive|strong|happy|hopeful)
at least (you|it|she|he|they|that|there)
(others|people|some|many|somebody|plenty) have it worse
(could|might) be worse
worse things
(count your blessings|get over it|let it go|calm down|cheer up|snap out|happens for a reason|meant to be|blessing in disguise|time heals|you got this|you have got this|no worries|every cloud|sun will)
(nothing|no need|no reason) to (worry|be afraid|fear|be sad|be upset)
do not (worry|be sad|cry|be afraid|be scared|be silly|overthink|panic)
not (that|so|too) bad
tomorrow is (a|another)
(just|must|time to|can|and|to simply) move on
just (smile|relax|breathe|think|be|try|stop|let|move|get|ignore|forget)
happiness is a
`,
  pressure: `
^ (do|please|and|then|so|) (come|write|talk|return|check|visit|message) (back|in|to me|again|me)
(come|coming) back (to me|here)
(see|talk to|speak to|write to|hear from) you (tomorrow|soon|later|again|tonight|every)
(talk|write|come|turn|speak) (only|) (to me|with me) (every|each|again|instead|more|tomorrow|whenever|first|before|any|anytime|always|only|not)
(only|just) (talk to|need|trust|tell|listen to) me
you (only|just|will always|can always|always|) (need|have|count on|rely on|lean on|trust|got) me
(count|rely|lean|depend) on me
(nobody|no one|none) (but|except|other than|like) me
better than (a|any|your|other|most) (therapist|therapists|friend|friends|people|doctor|family|human|humans|partner)
instead of (seeing|telling|talking|calling|your|going)
(stay|keep talking|go on talking|keep writing|remain) (with|to) me
(wait|waiting|be waiting|missed) (for|) you
(without|leave|leaving) me
(cancel|skip|quit|stop|drop) (your|the|seeing|going to|talking to) (appointment|session|therapist|therapy|doctor|your|them)
no need (for|of) (them|other people|others|anyone|anybody|people|a therapist|therapy|doctors)
(do not|not|no) (really|) need (them|other people|others|a therapist|anyone|anybody|therapy|your|a doctor|people)
(whenever|any time|anytime|every time) you (need|want|feel)
(every|each) (day|evening|night|morning) (with|here|together)
do not (go|leave|stop|forget) (yet|now|me|writing|talking|to|away)
before you (go|leave)
only one (who|that) (understands|knows|listens|hears|sees|helps)
(waits|waiting|here|there) for you
(this|a) voice
`,
  praise: `
(nice|good|great|excellent|fantastic) (work|job|thinking|choice|decision|question|girl|boy)
(fantastic|excellent|brilliant|impressive|incredible|bravo|congratulations|congrats|kudos|superb|outstanding|inspiring|inspiration|superstar|champion)
(good|great|bravo) (for|on) you
(keep it up|keep up the|keep going|way to go|so proud|proud of you|be proud|hero|warrior|obedient)
(you are|you were|how|so|very|really|incredibly) (brave|strong|special|unique|smart|perfect|clever|good at|amazing|wonderful|incredible|a good)
(doing|did|done) (so|very|really|great|just|exactly|everything) (well|right|great|as)
(did|do|done|doing) (what|as) (you were|i) (told|said|asked|suggested)
you did (as|what) (told|i|they|instructed|was required)
`,
  blame: `
(lazy|dramatic|overreacting|over reacting|oversensitive|ridiculous|pathetic|irrational|nonsense|childish|hysterical|spoiled|stupid|silly|weak)
too sensitive
your (own|) (fault|choice|doing)
you (chose|caused|let|made|provoked|allowed|deserve|deserved|brought) (this|that|it|him|her|them)
you (should|could) have
(toughen up|grow up|man up|snap out|pull yourself)
stop (complaining|whining|being|feeling|crying|thinking)
(anyone|anybody|everybody|everyone|others|any (man|woman|adult|person)) .. would (have|not|never)
(not|never) (made|meant|built|cut out) for
(is|are|was|were) the reason
why you (are|feel|act|behave) (like|this|that|so)
because of you
(spine|backbone|guts)
(he|she|they) (had|has|have) (a|good|every|his|her|their) (good|) (reason|reasons|right)
(that|it) (was|is) (wrong|mean|unkind|unfair) of you
you (always|never) (overthink|exaggerate|complain|listen|try|learn|finish|give up)
(would|could|might) (not|never) have .. you
(would|could) have .. if you (had|did|just|only)
`,
  should: `
you (had better|better|have got to|are supposed to|are obliged)
`,
  advice: `
^ (please|maybe|perhaps|first|then|now|so|and|) (stop|go to|go and|go out|go for|go see|go talk|go back|call|leave|quit|forgive|forget|ignore|avoid|confront|block|report|eat|drink|exercise|meditate|pray|try|make|remember|write it|write down|write a|write to|write them|write your|see a|talk to|tell him|tell her|tell them|tell your|ask him|ask her|ask them|ask your|break up|do not|never|always|find|start|take a|take some|take your|take deep|take one|take it|get|give|set|practise|practice|consider|breathe|inhale|close your|imagine|list|schedule|plan)
you (could|can|might|may) (try|want to|consider|always|start|also|ask|tell|write|call|simply|just)
(how|what) about (a|an|some|the|trying|going|taking|doing|calling|you)
(why not|why do not you)
have you (tried|considered|thought of|thought about|talked to|spoken)
(i|would) (suggest|recommend|advise)
it (helps|would help|might help|may help|can help|could help) to
(advice|tip|tips|solution|steps you|step you|technique|techniques|strategy|strategies|exercise|exercises|recommend|recommended)
^ if (it|you|this|that|they|he|she|all|nothing|things|only|ever)
^ (honestly|frankly|clearly|obviously|actually|realistically|personally)
^ (please|maybe|perhaps|and|so|then|) (keep|think|focus|wrap|look|listen|be|put|ask|tell|enjoy|accept|remind|hold|allow|treat|save|spend|move|walk|turn|learn|choose|believe|know|rest|wait|swallow|drop|cut|let|leave|buy|sell|wear|work|use|check|quit|fight|step|count|say|show|send|share|open|bring|stand|sit|lie|run|play|read|embrace|celebrate|cherish|honour|honor|pick)
so (quit|leave|go|stop|do|tell|call)
(better|best) (to|off|if you)
(deserves|deserve|worth) you
best (ignored|avoided|left|forgotten)
`,
  delusion: `
(is|are|was|were|be|been|keep|keeps|might be|could be) (really|actually|probably|definitely|indeed|secretly|clearly|not|) (watching|following|spying|tracking|monitoring|recording|poisoning|controlling|hacking|bugging|stalking|plotting|conspiring|persecuting)
(nobody|no one|they|someone|somebody|people|neighbours|neighbors|everyone) (is|are) (watching|following|after|out to get|against|spying|listening in)
(out to get|plotting against|conspiring against) you
(voice|voices) (in your head|are|is|tell|tells|told|say|says|want|wants|know|knows|that only you)
not (really|actually|) (real|happening|true|possible)
(is|are|really|very|absolutely|quite) real
(imagining|imagination|hallucination|hallucinating|hallucinations|paranoid|paranoia|delusion|delusional|delusions|conspiracy|implant|microchip|chosen one|possessed|cursed|curse|demon|demons|spirits|aliens|prophet|prophecy|telepathy)
(all|only|just|is|are) in your (head|mind|imagination)
(made up|making it up|made it up)
(special|secret|hidden|divine) (mission|power|powers|purpose|message|messages|meaning|signals)
(message|messages|sign|signs|signal|signals) (is|are|) (meant|sent) (for|to|by)
(message|messages|sign|signs) (for you|from (god|above|the other side))
you (were|are|have been) chosen
god (is|has|told|tells|wants|chose|speaks)
(government|secret service|cia|fbi|police|neighbours|neighbors) (is|are|has|have) (really|) (after|watching|been|listening|behind)
read (your|people s) (mind|thoughts)
(no|not any|there is no) (evidence|proof|reason to (fear|believe|think))
(you are|that is|this is) (wrong|mistaken|not right|right about|correct|not correct|impossible|illogical|false)
(you are|you were) right (that|to|not)
they (really|truly|do|actually) (do|) (want|mean|know|hate|plan)
(yes|indeed|exactly) they
(do|does|did) (indeed|really|) seem to (have|be|want)
(planted|installed|hidden|hid) (something|a|an|things)
they (put|placed) (something|a|an)
what if (they|he|she|someone|it) (are|is|really|was|were)
`,
  trauma: `
^ (please|now|can you|could you|) (describe|explain|recount|relive|picture)
(tell|walk|take|talk) me (exactly|everything|through|in detail|step by step|all of it|all about|more about (the|that) (night|day|attack|abuse|assault))
(in|more|every|all the|what|exact|full|any) (detail|details)
what (exactly|precisely|did (he|she|they|it) (do|touch|say|look|smell|sound))
(where|how) (exactly|precisely|often|) did (he|she|they) (touch|hit|hurt|do|abuse)
(rape|raped|abuse|abused|abuser|abusive|assault|assaulted|molest|molested|beaten|incest|violated|perpetrator|attacker)
(go|going|think|take yourself) back to (that|the) (night|day|moment|room|time|place|scene)
worst (thing|moment|part) (that|he|she|they) .. (did|ever|happened)
(from the (very|) beginning|the whole story|every moment|each moment|repressed|flashback|flashbacks)
(your childhood|when you were (a child|little|young|small)|as a child|early memories|earliest memory)
(trauma|traumatic|traumatised|traumatized)
`,
  'law-money': `
(lawyer|lawyers|attorney|solicitor|sue|suing|court|courts|lawsuit|legal|illegal|legally|illegally|unlawful|custody|restraining order|police|visa|asylum|tribunal|compensation|evict|evicted|testify|evidence)
(press charges|file (a|for)|your rights|a right to|the law|by law|break the law|against the law)
(invest|investing|investment|investments|loan|loans|mortgage|bankruptcy|bankrupt|crypto|bitcoin|stocks|savings|pension|insurance|tax|taxes|refinance|credit|borrow|borrowing|bank|budget|budgeting|lend|dollars|euros|debt plan|repay|interest rate|gamble|betting)
(gold|saving|savings)
`,
  instructions: `
(system|developer|assistant|user|hidden|initial|original) (prompt|message|instruction|instructions|role|note|override)
(ignore|disregard|override|bypass) (all|any|the|these|your|previous|prior|above|those)
forget (all|everything|what) (of|previous|prior|above|before|you were|your)
(ai|a i|llm|chatbot|language model|artificial intelligence|virtual assistant|chat bot|assistant)
(chatgpt|gpt|openai|claude|gemini|llama|mistral|anthropic|copilot)
(my|these|the|your|following) (instructions|guidelines|programming|guardrails|restrictions|content policy|policy|policies)
(jailbreak|jailbroken|developer mode|unrestricted|unfiltered|role play|roleplay|pretend|persona|in character|debug|json|html|xml|javascript|markdown|base64|token|tokens|api|variable|function call|admin|root access)
(password|passphrase|recovery code|pin|log in|login|sign in|download|install|click|tap|subscribe|upgrade|premium|discount|sponsored|website|web site|newsletter|link below|this link|app store)
(here is|heres|below is|this is) (a|the|my|your) (response|reply|answer|message|draft|suggestion|summary|text)
^ (sure|certainly|of course|absolutely|understood|noted|okay|ok|response|reply|answer|output|translation|note|assistant|listener)
(reply|respond|answer|written|write|translated|translate) (as|in)
the (person|user|client|patient|speaker|sender) (is|has|says|said|wrote|feels|seems|wants|needs|asked)
(this|the|a|your) (model|program|machine|system|app|chat) (is|has|will|can|must|may|wants|cares|given|forbids|allows)
(rule|rules|limits) (forbid|forbids|given|of this)
(repeat|say) after
limits are off
`,
  contact: `
(dot|point) (com|org|net|io|app)
(www|http|https|gmail|hotmail|outlook|whatsapp|telegram|instagram|facebook|snapchat|discord|signal me|tiktok|youtube)
(hotline|hotlines|helpline|helplines|crisis line|lifeline|samaritans|emergency number|emergency services|ambulance|phone number|telephone number)
(call|dial|text|ring|phone|email|e mail|message) (me|us|this|the|a|now|nine|one|zero|at|them)
(nine|one|two|three|four|five|six|seven|eight|zero|double) (nine|one|two|three|four|five|six|seven|eight|zero|oh|double) (nine|one|two|three|four|five|six|seven|eight|zero|oh)
(meet|find|reach|contact) me
(meet|see each other) (in person|for coffee|tonight|tomorrow)
`,
  prying: `
(what is|tell me|give me|share|send|may i know) (your|me your|their|her|his) (name|full name|real name|address|age|number|surname|email|location|photo|picture|password|details|code)
where (do|are|exactly do) you (live|living|work|located|right now|staying|study)
how old are you
(which|what) (school|city|town|country|street|company|university|hospital|clinic) .. you
what is (his|her|their) name
(send|share|upload) (a|your|me) (photo|picture|selfie|location|address)
are you (alone|home alone|by yourself)
`,
  invented: `
i (remember|recall|know that|noticed before)
(last|previous|earlier) (time|talk|conversation|session|chat) (you|we|when)
(yesterday|last week|last month|last night|the other day|earlier this week|last time) you
you (told|said to|mentioned to|wrote to) me (before|last|yesterday|earlier|once|that time|that your)
(as|like) (you|we) (said|mentioned|discussed|talked about|told me|agreed) (before|last|yesterday|earlier|once|already)
we (talked|spoke|discussed|agreed|met|have talked|have known)
(always|often|usually) (tell|told|say|said) me
(my|our) (records|notes|memory|history|files)
(he|she|they) (clearly|obviously|surely|certainly|definitely|really) (hates|hate|wants|want|loves|love|lies|lie|is|are|knows|know|meant|mean)
(it is|thats|that is) (clear|obvious|certain|plain) that
`,
}

/** What a program may say of itself, and of itself and the person together. */
export const ownWords = `
i (read|hear|follow|notice|see)
i am (listening|following|reading|a program|not a person)
i (may|might|can|could) (be wrong|have misread|have misunderstood|misread)
(tell|telling) me
i (may|can) (listen|keep listening|go on listening)
`
