import type { Language } from '#prelude/languages.ts'
import { wordsIn } from '#risk/phrases.ts'
import { sentencesIn, spelledOut } from './written.ts'

/** The small words of each language, without accents; those of neighbours stand together, since they need only be told from ours. */
const small: Record<Language | 'others', ReadonlySet<string>> = {
  en: setOf(`the a an i you your yours yourself he she it its they them their this that these those there here what when where which who how why is are was were be been being am do does did doing have has had having
    not no and or but if so as at by for from in into of off on onto out over to too up with without about after again against all also any around because before both can could down during each even ever every
    few first get gets getting go going good hard how just keep kept less like made make makes many may maybe might more most much my need needs never next nobody now one only other own part perhaps
    really right same say says see sense should since some somebody someone something sometimes sound sounds still such take takes than then thing things think though through time today together tell
    under until very want wants way we well while will would write wrote words yes yet feel feels feeling felt hear read lot it's long thank thanks nothing everything anything anyone else between come comes back ones went who whose`),
  es: setOf(`el la los las un una unos unas lo al del de que en y e o u a ante con sin por para sobre entre hasta desde hacia no si ni pero mas menos muy mucho mucha muchos muchas poco poca tan tanto tanta tantos todo toda todos todas
    algo alguien nada nadie cada otro otra otros otras mismo misma este esta esto estos estas ese esa eso esos esas aquel aquello yo tu te ti tus tuyo se su sus le les me mi nos ya aun ahora antes despues cuando donde como cual cuales quien
    porque aunque mientras siempre nunca hay es son era eran ser estar esta estan estas estaba fue ha has he han haber hace hacer parece suena tiene tienes tener puede puedes va vas ir cosa cosas dia dias vez veces parte tiempo momento bien mal asi tambien solo sola
    dices dijiste escribes escribiste cuentas contaste gracias leo sigo`),
  fr: setOf(`le la les l un une des du de d au aux et ou mais donc or ni car ne n pas plus moins tres trop peu beaucoup tant si tout toute tous toutes rien personne quelque quelqu chose chaque autre autres meme ce c cet cette ces ca cela celui celle
    je j tu t te toi il elle on nous vous ils elles se s me m moi lui leur y en que qu qui quoi dont ou quand comment combien pourquoi quel quelle dans sur sous avec sans pour par entre vers chez avant apres depuis pendant encore deja toujours jamais maintenant
    est sont etait etaient etre etes es ete a as ai ont avez avait avoir fait faire va vont semble parait peut pouvez peux dit dites dis votre vos ton ta tes son sa ses bien mal aussi seul seule fois part temps jour jours moment comme parce alors merci lis suis leurs mots semblent lesquels lesquelles laquelle lequel revient reviennent reste encore ecrivez ecrit racontez`),
  ar: setOf(`في من على الى إلى عن مع بين بعد قبل عند حين كل هذا هذه ذلك تلك كهذا كهذه كذلك هكذا وحدك فيه فيها عندهم عنده هناك هنا ما ماذا متى كيف اين من لماذا هل لا لم لن ليس ليست ان أن إن انه أنه انها لان لكن بل او أو ثم قد كان كانت يكون تكون يبدو تبدو الذي التي الذين بك لك عليك اليك معك منك فيك عنك
    انت أنت هو هي هم شيء شيئا اكثر اقل جدا كثيرا قليلا ايضا الان اليوم غير بلا دون حتى منذ فقط كما مثل نفسك كثير وقت يوم شكرا تكتب كتبت تقول قلت له لها به بها عليه عليها ولا وما اي اي بعض الامر احد`),
  others: setOf(`ich du nicht und das ist der die ein eine es mir dir dich mich wie wenn aber auch sehr sein sind war hier zu auf fur mit von
    voce nao uma com muito isso isto ele ela seu sua meu minha mas foi estou esta tudo aqui voces sao tem ainda
    io tu non che di il lo gli della sono sei hai questo questa molto anche cosi come per con un uno perche tutto
    ik jij je niet en het een van dat is wat hoe maar ook heel zijn hebt
    jeg deg ikke og det er som meg jag dig inte att ar som
    nie jest sie ze co jak ale bardzo to ben sen degil bir cok bu ve`),
}

/** Whether a word is one of a language's small words. */
export const isSmall = (word: string, language: Language): boolean => small[language].has(word)

/** All the small words of a language. */
export const smallWords = (language: Language): readonly string[] => [...small[language]]

function setOf(text: string): ReadonlySet<string> {
  return new Set(wordsIn(text).filter((word) => word !== '.'))
}

const LEAST = 0.24

/** Whether every sentence of a text is in this language, by its small words: one sentence in another language would pass every list of ours. */
export function isSpokenIn(text: string, language: Language): boolean {
  // Its letters are nobody else's among ours, and the alphabet lacks those that its neighbours add.
  if (language === 'ar') return wordsIn(text).some((word) => small.ar.has(word))
  const rivals = Object.keys(small).filter((name) => name !== language) as (keyof typeof small)[]
  return sentencesIn(text).every((sentence) => {
    const words = wordsIn(spelledOut(sentence)).filter((word) => word !== '.')
    if (words.length === 0) return false
    const own = words.filter((word) => small[language].has(word)).length
    const foreign = Math.max(...rivals.map((name) => words.filter((word) => small[name].has(word) && !small[language].has(word)).length))
    return own / words.length >= LEAST && foreign < own
  })
}
