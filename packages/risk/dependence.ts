import { foundIn, phrasesOf, wordsIn } from './phrases.ts'

// Rule 7: a program that soothes must not stand in the place of people.
const leaning = phrasesOf([{ means: true, lines: `
(you are|your) (the|my) only (one|friend|person|thing) .. (i|understands|talk|have|got|listens)
(only|just) (talk|speak|open up) to you
(cancelled|canceled|stopped seeing|quit|dropped|do not need|skipped|left) (my|the|a|going to|any) (therapist|therapy|counsellor|counselor|psychologist|doctor|psychiatrist|sessions|session|appointment|treatment)
(do not|no longer) need (people|anyone|friends|anybody|humans|a therapist|my therapist|therapy|my friends|other people) .. (you|any more|$)
(stopped|quit) (seeing|talking to|meeting|calling|going out with) (my friends|people|my family|everyone|anyone|them)
(better|prefer|rather|easier) .. (talk|talking|speaking) to you than
(talk|talked|talking|here|with you) .. (all day|every night|all night|for hours|every hour)
(can not|could not) (live|cope|manage|get through|sleep|survive|do it) without you
you are (better|more helpful) than (my|any|a) (therapist|counsellor|counselor|friends|friend|doctor|people|human)
(eres|sos) (el unico|la unica|mi unico amigo|lo unico) .. (tengo|entiende|hablo)
(ya no|no) necesito (a nadie|amigos|terapeuta|a mi terapeuta|psicologo|psicologa)
(deje|cancele|he dejado|he cancelado) .. (terapia|terapeuta|psicologo|psicologa|cita)
(tu es|vous etes) (le seul|la seule|mon seul ami) .. (parle|comprend|j ai)
(j ai|je) (arrete|annule|plus besoin) .. (therapie|therapeute|psy|psychologue|amis|personne|gens)
انت (الوحيد|صديقي الوحيد) .. (يفهمني|اتكلم|عندي|لي)
(لم اعد|ما عدت|لا) (احتاج|بحاجه) (الي|احد|لاحد|) (احد|طبيب|معالج|ناس|اصدقاء|الناس|معالجي)
` }])

/** Minutes with the companion in one day after which it turns towards people. */
const LONG_DAY = 120

/** Whether what was said, or how long the companion was used today, points to leaning on it instead of on people. */
export function isLeaning(text: string | readonly string[], minutesToday = 0): boolean {
  return minutesToday >= LONG_DAY || foundIn(leaning, typeof text === 'string' ? wordsIn(text) : text).length > 0
}
