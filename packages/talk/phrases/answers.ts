import type { Answer } from '#risk/answer.ts'

/** Answers to the plain questions as people write them, in all languages at once; a bare yes or no is heard by the commands of each language. */
export const answers: Partial<Record<Answer | 'line-yes' | 'line-no' | 'line-later' | 'other-now' | 'other-unsure' | 'other-not-now' | 'other-words', string>> = {
  'other-words': `
what (can|should|do|could|would) i (say|tell|write|text)
how (do|can|should) i (ask|say|bring it up|talk)
que (le|) (digo|puedo decir|puedo decirle)
que (puis je|dois je|je peux|faut il) (lui|) dire
(ماذا|شو|ايش) (اقول|احكي|اقول له|اقول لها)
`,
  'other-now': `
^ (yes|yeah|yep|now)
(right now|happening now|immediate|he is about to|she is about to|they are about to|on the (bridge|roof)|took|has taken|not answering)
(si|ahora mismo|ya mismo)
(oui|en ce moment|maintenant|tout de suite)
(نعم|الان|حالا)
`,
  'other-not-now': `
(^ no|not right now|not now|not at the moment|not today|not immediately|safe for now|is safe|she is fine now|he is fine now|asleep|at home with)
(^ no|ahora no|no ahora)
(^ non|pas maintenant|pas en ce moment)
(^ لا|ليس الان|مش الان)
`,
  'other-unsure': `
(not sure|do not know|no idea|maybe|unsure|how can i tell|how do i know|what (should|do|can) i do|how (do|can) i help)
(no se|no lo se|que hago|que puedo hacer)
(je ne sais pas|je sais pas|que faire|que dois je faire)
(لا اعرف|لا ادري|ماذا افعل|شو اعمل)
`,
  sometimes: `
^ (sometimes|at times|now and then|on and off|off and on|a bit|a little|kind of|sort of|maybe|i think so|it comes and goes|not always|on bad days|from time to time|i do not know|not sure|perhaps|possibly)
(i|) (do|am|) sometimes $
^ (a veces|de vez en cuando|un poco|quizas|tal vez|puede ser|no lo se|no se|algunas veces|puede)
^ (parfois|des fois|de temps en temps|un peu|peut etre|je ne sais pas|je sais pas|quelquefois|ca depend)
^ (احيانا|بعض الاحيان|قليلا|شويه|ربما|ممكن|لا اعرف|لا ادري|من وقت لاخر)
`,
  fear: `
(it is|that is|just|only|more of|more|this is) (a|an|my|) (fear|ocd|intrusive thought|intrusive thoughts|intrusive|unwanted thought|obsession)
(fear|scared of it) not a wish
(i am|) (scared|afraid|terrified) of (it|doing it|the thought|the thoughts|that thought|losing control)
i do not want (to|it|that) .. (scares|scared|afraid|fear)
(es|solo es|mas bien) (un|) (miedo|toc|pensamiento intrusivo|pensamientos intrusivos)
miedo no un deseo
(c est|juste|plutot) (une|) (peur|pensee intrusive|pensees intrusives|un toc|obsession)
peur pas (une|) envie
(هو|هذا|مجرد|انه) (خوف|وسواس|افكار دخيله)
خوف (وليس|مو|مش|لا) رغبه
`,
  'someone-else': `
(i mean|i am talking about|it is about|this is about|asking for|not me|not about me|it is|i meant) .. (someone else|somebody else|my friend|a friend|my brother|my sister|my mum|my dad|my son|my daughter|my partner|my husband|my wife|my girlfriend|my boyfriend|my cousin|my roommate|another person|him|her)
not me
(me refiero|hablo de|es sobre|no yo|es por|no soy yo) .. (otra persona|mi amigo|mi amiga|mi hermano|mi hermana|mi hijo|mi hija|mi madre|mi padre|mi pareja|alguien mas|un amigo|una amiga)
no soy yo
(je parle|je pense|il s agit|c est pour|c est) .. (quelqu un d autre|mon ami|mon amie|mon frere|ma soeur|mon fils|ma fille|ma mere|mon pere|un ami|une amie|une autre personne)
(pas moi|ce n est pas moi)
(اقصد|اتكلم عن|الامر يخص|يتعلق ب) .. (شخص اخر|شخصا اخر|صديقي|صديقتي|اخي|اختي|امي|ابي|ابني|ابنتي)
(لست انا|مش انا|مو انا)
`,
  'rather-not': `
(rather not|do not want to|prefer not to|can not|will not|not ready to|do not feel like) (say|answer|talk about it|talk about that|tell you|answer that|saying|talking about it)
(none of your business|not your business|why do you care)
(prefiero no|no quiero) (decir|decirlo|responder|contestar|hablar de eso|hablar de ello)
(je prefere ne pas|je ne veux pas|je veux pas|prefere pas) (le dire|dire|repondre|en parler)
(افضل الا|لا اريد ان|لا اريد|ما ابي) (اقول|اجيب|اتكلم عن|الاجابه|الكلام)
`,
  'not-safe': `
(not|do not feel|am not|un) safe
unsafe
(not sure|do not know) (if|that) i am safe
(can not|do not) (keep|trust) myself (safe|)
(no estoy|no me siento) (a salvo|segura|seguro)
(pas|ne suis pas|ne me sens pas) en securite
(لست|مش|مو|غير) (بامان|في امان|امن|امنه)
`,
  'with-someone': `
(someone|somebody|mum|dad|mother|father|friend|partner|husband|wife|sister|brother|boyfriend|girlfriend|roommate|flatmate|family|parents|kids|nurse) (is|are) (here|with me|home|at home|next to me|in the house|downstairs|coming|on the way|around)
(am|i am|) (with|sitting with|at) (my|a) (mum|dad|mother|father|friend|partner|husband|wife|sister|brother|boyfriend|girlfriend|family|parents|roommate|friends)
not alone
(no estoy solo|no estoy sola|estoy con|alguien esta conmigo|hay alguien)
(je ne suis pas seul|je ne suis pas seule|pas seul|pas seule|je suis avec|quelqu un est la|quelqu un est avec)
(لست وحدي|مش لوحدي|معي احد|معي شخص|مع اهلي|عندي احد|احد معي)
معي (اختي|اخي|امي|ابي|زوجي|زوجتي|صديقي|صديقتي|اهلي|ناس|ابني|ابنتي|صاحبي|صاحبتي)
(mi|un|una) (hermana|hermano|madre|padre|amiga|amigo|pareja|marido|mujer|hijo|hija|mama|papa) (esta|viene) (aqui|conmigo|en casa|en camino)
(ma|mon|un|une) (soeur|frere|mere|pere|amie|ami|mari|femme|copain|copine|fils|fille|maman|papa) (est|arrive) (la|avec moi|ici|a la maison|bientot)
`,
  'alone-safe': `
(am|i am|but|and|feel|yes|yeah) (alone|) (and|but|) (i am|) (safe|okay|ok|fine) (now|for now|right now|at the moment|tonight|here|$)
^ (alone|) (and|but|) (i am|) safe (now|for now|right now|at the moment|tonight|here|$)
alone (but|and) (safe|okay)
(i will|will|can) (keep myself safe|stay safe|be safe)
^ (no|yes|) (but|) (i am|i|) (not going to|will not) (do|try|hurt) (anything|it|myself)
(but|and) i (am not going to|will not) (do|try) (anything|it)
(sola|solo) pero (a salvo|segura|seguro|bien)
(estoy|me siento) (a salvo|segura|seguro)
(seule|seul) mais en securite
(je suis|je me sens) en securite
(وحدي|لوحدي) (لكن|لكني|بس) (بامان|في امان)
(انا|) (بامان|في امان|بخير الان)
`,
  closer: `
(closer|stronger|worse|getting worse|much worse|very close|near|nearer|more intense|louder|right now)
(mas cerca|mas fuerte|peor|empeora)
(plus proche|plus fort|pire|plus pres)
(اقرب|اقوي|اسوا|ازداد)
`,
  further: `
(further|farther|further away|further off|better|calmer|less strong|less|passed|gone|fading|easing|not so close|weaker)
(mas lejos|mejor|mas tranquila|mas tranquilo|menos fuerte|ya paso)
(plus loin|mieux|plus calme|moins fort|passe)
(ابعد|احسن|افضل|اهدا|اقل|خف)
`,
  same: `
^ (the same|same|about the same|unchanged|no change|still there|as before)
^ (igual|lo mismo|sigue igual)
^ (pareil|la meme chose|comme avant|toujours pareil)
^ (نفس الشيء|مثل قبل|كما هو|نفسه)
`,
  'way-of-speaking': `
(way of speaking|figure of speech|just an expression|did not mean it|not literally|only joking|just joking|was joking|was a joke|just kidding|exaggerating|being dramatic|hyperbole|i was not serious|it is a game|in the game|song lyric|lyrics)
(forma de hablar|una manera de hablar|es una expresion|era broma|estaba bromeando|exageraba|no lo decia en serio)
(facon de parler|maniere de parler|c est une expression|c etait une blague|je plaisantais|j exagerais)
(طريقه كلام|مجرد تعبير|كنت امزح|مزحه|ابالغ|تعبير فقط)
`,
  'long-ago': `
(long ago|years ago|in the past|a long time ago|back then|it was before|that was then)
^ (no|) (not now|not any more) $
^ (no|yes|yeah|well|) (i|) used to (but|$)
hace (mucho|anos|mucho tiempo) $
hace (mucho tiempo|anos)
^ (no|) (ya no|ahora no) $
en el pasado
(il y a longtemps|il y a des annees|plus maintenant|dans le passe)
(منذ زمن|قبل سنوات|في الماضي|ليس الان|منذ سنوات)
`,
  'line-yes': `
(someone|they|somebody|she|he|a person|a woman|a man) (answered|picked up|is talking|talked|replied|helped)
(talking to|spoke to|spoke with|talked to|i am on the phone|on the phone with) .. (them|someone|line|now|her|him)
(contesto|contestaron|respondieron|alguien contesto)
(quelqu un a repondu|ils ont repondu|on m a repondu|elle a repondu|il a repondu)
(رد احد|ردوا|اجاب احد|ردت|جاوبوا)
`,
  'line-no': `
(nobody|no one|no body|they did not|noone|she did not|he did not|it did not) (answered|answer|picked up|pick up|replied|reply|responded)
(busy|engaged|on hold|voicemail|disconnected|hung up|no answer|closed|queue|waiting for ages)
(nadie contesto|nadie contesta|nadie respondio|no contestan|comunica|ocupado)
(personne n a repondu|personne ne repond|personne repond|occupe|pas de reponse)
(لم يرد|لا احد يرد|ما رد|محد رد|مشغول|لا رد)
`,
  'line-later': `
(not yet|have not called|did not call|have not tried|can not call|too scared to call|do not want to call|i will call|call later|maybe later|later maybe|hate phones|hate phone calls)
(todavia no|aun no|no he llamado|no puedo llamar|me da miedo llamar)
(pas encore|je n ai pas appele|je ne peux pas appeler|peur d appeler)
(ليس بعد|لم اتصل|لا استطيع الاتصال|مش قادر اتصل|اخاف ان اتصل)
`,
}
