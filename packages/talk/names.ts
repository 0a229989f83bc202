import { wordsIn } from '#risk/phrases.ts'

// Given names that are not everyday words as well, so that they can be known in small letters and at the beginning of a sentence. A list of names is never whole: this one only catches the commonest.
const common = wordsIn(`
  james john robert michael david william richard joseph thomas charles christopher daniel matthew anthony andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen
  larry justin scott brandon benjamin samuel gregory alexander patrick raymond dennis jerry tyler aaron adam nathan henry zachary peter kyle noah ethan liam oliver lucas logan mason elijah aiden connor dylan callum rhys owen
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela
  shirley anna brenda pamela emma nicole helen samantha katherine christine rachel janet catherine maria heather diane julie joyce victoria kelly christina joan evelyn lauren judith olivia megan hannah alice sophia isabella chloe zoe
  tom jim bob mike dave steve chris matt nick dan ben sam alex kate katie jenny sue liz becky meg tim tony ana
  maria carmen josefa isabel dolores pilar teresa ana francisca laura antonia mercedes marta cristina elena lucia paula raquel manuela rosario sonia sofia valentina camila jimena daniela gabriela alejandra fernanda
  jose antonio manuel francisco juan javier carlos jesus alejandro miguel rafael pedro sergio fernando jorge luis alberto alvaro diego adrian raul enrique ramon vicente ivan ruben oscar andres pablo mateo santiago sebastian
  jean pierre michel philippe alain jacques bernard christian daniel patrick nicolas christophe thierry frederic olivier julien sebastien laurent stephane pascal antoine guillaume mathieu hugo theo louis jules
  nathalie isabelle sylvie catherine francoise martine christine monique valerie sandrine stephanie veronique sophie celine chantal patricia anne aurelie julie camille lea manon chloe ines jade amelie elodie
  mohammed muhammad ahmed ali omar hassan hussein ibrahim youssef yusuf khalid mustafa fatima aisha khadija maryam zainab layla noor yasmin salma amina leila samira karim rachid nadia
  priya rahul anjali ravi deepak sunita wei ling mei hiroshi yuki kenji minh linh olga ivan natasha dmitri svetlana
  محمد احمد علي حسن حسين عمر عثمان خالد يوسف ابراهيم مصطفى عبدالله عبدالرحمن محمود طارق زياد سامر رامي وائل هشام سعيد فيصل سلطان ماجد بلال حمزة اسماعيل
  فاطمة عائشة خديجة مريم زينب ليلى نورة ياسمين سلمى امينة سميرة نادية هدى منى رنا دينا ريم لينا سارة هبة رانيا شيماء نجلاء سوسن غادة ندى
`).filter((word) => word !== '.')

const names = new Set(common)

/** Whether a word, as `wordsIn` gives it, is a common given name. */
export const isName = (word: string): boolean => names.has(word)

/** A word with a capital in the middle of a sentence: in English, Spanish and French mostly a name. `word` is as it was written, `before` what stands before it. */
export const isCapitalInside = (word: string, before: string): boolean =>
  /^\p{Lu}\p{Ll}/u.test(word) && /[\p{L}\p{N},;’'–—-]["“«(]?\s*$/u.test(before) && !/^I['’]/.test(word)
