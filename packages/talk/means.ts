import { foundIn, phrasesOf, wordsIn } from '#risk/phrases.ts'

// What a person may use, and how: never said back, not even as a quotation of their own words. Words of everyday life stand here only with what makes them a means.
// In all languages at once, since a message may mix them.
const means = phrasesOf([{ means: true, lines: `
(rope|ropes|noose|noosed|gun|guns|pistol|rifle|shotgun|bullet|bullets|razor|razors|blade|blades|knife|knives|plastic bag|helium|carbon monoxide|cyanide|poison|poisons|poisonous|poisoning|bleach|antifreeze|insulin|pesticide)
(pill|pills|tablet|tablets|painkiller|painkillers|paracetamol|acetaminophen|tylenol|ibuprofen|aspirin|xanax|valium|lithium|sertraline|quetiapine|venlafaxine|ritalin|melatonin|overdose|overdosed|overdosing|od|odd on|dose|doses|syringe|laxative|laxatives)
(bridge|bridges|rooftop|ledge|railing|cliff|balcony) 
(on|off|from) the (roof|tracks|rails|edge|building)
(engine|motor) .. (on|running)
in front of .. (train|bus|truck|car|lorry|traffic|tube)
(train|trains|tube) .. (jump|jumping|step|fast|coming)
(car|truck|bike) into (a|the)
(hang|hanging|hanged|hung|shoot|shooting|shot|drown|drowning|suffocate|suffocating|strangle|strangled|choke|choked|stab|stabbing|poison|burn|burning|burned|bleed|bleeding|starve|starving) .. (myself|yourself|him|her|them|me|my|someone)
(shoot|stab|strangle|poison) 
(going to|will|gonna|now to|about to|want to|ready to) (jump|drown|bleed|overdose|purge|starve)
(jump|jumping|jumped) (off|from|in front|out of)
(does|did|do) .. drown
(slit|slitting|cut|cutting|cuts|slash) .. (myself|yourself|wrist|wrists|vein|veins|throat|arm|arms|leg|legs|thigh|deep|deeper|without)
(hide|hiding) .. (cuts|scars)
(wrists|artery|veins)
(bleeding|bleed) .. (on purpose|stop|out|to die)
(with|using|of|by|use|uses|or|and|what makes|than) (a|the|) (belt|gas|car|train|bag|exhaust) (could|to|deadly|or|and|how|would|$)
(a|the|his|her|my) belt
(use|uses|using|get hold of|got hold of|find) (a|the|some|) (car|train|gas|bag|exhaust)
(hurts|hurt|quick|painful|fast) .. (with|from|by) (a|the|) (car|train|gas|bag)
(dies|die|died|dying|killed|kills|deadly) .. (car|train|gas)
(car|train|gas) .. (die|dies|kill|kills|deadly|lethal)
(belt|gas|car|train|bag) (or|and|to die|could kill)
(whole|entire) (bottle|packet|box)
(swallow|swallowed|swallowing|took|taken|drank) .. (all|whole|them|half|too much|too many|on purpose)
(purge|purging|throw up|make myself sick|vomit|vomiting)
(calories|calorie|kcal|kg|kilo|kilos|lbs|milligram|milligrams|mg|bmi)
(lethal|fatal|deadly|painless) (dose|method|way|amount)
(die|kill|died|dies|dying) .. (from|with|by) (it|them|gas|car|belt)
(suicide|painless|peaceful|quick|which|what|best) (method|methods)
(way|ways) to (die|kill|end)
(soga|cuerda|horca|pistola|balazo|cuchillo|cuchillos|navaja|navajas|cuchilla|cuchillas|veneno|venenos|lejia|cloro|cianuro|insulina)
(pastilla|pastillas|frasco|sobredosis|dosis|paracetamol|ibuprofeno|jeringa|litio|sertralina|melatonina|laxantes|calorias|miligramos|kilos)
(puente|azotea|cornisa|acantilado|balcon)
(al|el|del|en las|las|bajo el) (tren|vias|metro)
(ahorcarme|ahorcar|ahorco|colgarme|dispararme|ahogarme|tirarme|lanzarme|arrojarme|saltar|venas|munecas|cortarme|me corto|me corte|quemarme|apunalar|apunalo|envenenar|estrangular|estrellarme|vomitar)
(pegarme|pegar|darme) un tiro
me (tiro|lanzo|ahorco|voy a tirar|voy a ahorcar)
(sangrando|sangro)
(metodo|metodos|forma|formas|manera) .. (morir|matar|suicidio|mas rapido)
(corde|pistolet|fusil|couteau|couteaux|rasoir|poison|javel|cyanure|insuline)
(une|dans la|en la|tirer une|mettre une) balle
(une|la|ma|des) (lame|lames)
(cachet|cachets|comprime|comprimes|pilule|pilules|surdose|dose|doses|paracetamol|doliprane|seringue|lithium|sertraline|melatonine|laxatifs|calories|milligrammes)
(boite|plaquette|flacon) (entiere|entier|de)
(le|du|d un|sur un) pont
(sur le|du) (toit|rebord|balcon)
(sur les|les|aux) (rails|voies)
(sous|devant) (le|un|du) (train|metro|camion)
(le|du) (train|metro) .. arrive
(pendre|pends|pendu|pendue|pendaison|noyer|veines|poignet|poignets|poignarder|empoisonner|etrangler|vomir|scarifier|scarifie)
(me|m) (jeter|jette|coupe|couper|bruler|brule|sauter)
(sauter|saute) (du|de|d|par|dans|sous|maintenant)
je saigne
(avale|avaler)
(methode|methodes|facon|facons|moyen) .. (mourir|tuer|suicide)
(حبل|الحبل|حبلا|مشنقه|مسدس|المسدس|رصاصه|سكين|السكين|شفره|الشفره|سم|السم|سما|سموم|مبيض|انسولين)
(حبوب|الحبوب|حبوبي|حبه|حبات|اقراص|الاقراص|العلبه|جرعه|الجرعه|جرعات|باراسيتامول|الليثيوم|السيرترالين|الميلاتونين|سعره|سعرات|كيلو|ملغ)
(جسر|الجسر|كوبري|الكوبري|السطح|الحافه|السكه|سكه|القضبان)
(اشنق|ساشنق|هشنق|شرايين|شراييني|معصم|معصمي|ساقفز|هنط|اقفز|انزف|بنزف|بلعت|ابتلعت|اتقيا)
(ارمي|سارمي|القي|سالقي|اغرق|ساغرق|احرق|اجرح|اطعن) .. (نفسي|حالي|بنفسي)
(اطلق|ساطلق) النار
(شربت|اخذت|تناولت) (كل|العلبه|جميع)
(تحت|امام) القطار
(طريقه|طرق) .. (للموت|الموت|للانتحار|الانتحار|لاموت)
` }])

/** Whether words name a means or a way to die or to be hurt, or how much of something. */
export const namesMeans = (words: string): boolean => foundIn(means, wordsIn(words)).length > 0 || amount.test(words)
const amount = /\p{Nd}\s?(?:mg|mcg|ml|g|kg|lbs|kcal)(?!\p{L})/iu
