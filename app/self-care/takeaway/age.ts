/** The first bytes of every file that is locked with age. */
const BEGINS = 'age-encryption.org/v1\n'

/** Whether a file is locked with age. */
export const isAgeFile = async (file: Blob): Promise<boolean> => (await file.slice(0, BEGINS.length).text()) === BEGINS

/** Whether a text has the form of a public key of age; whether it is one is known when it locks. */
export const looksLikeRecipient = (text: string): boolean => /^age1[a-z0-9]{20,}$/.test(text.trim())

/** The fewest signs of a passphrase for a file: it may lie for years where others can try. */
export const LEAST_PASSPHRASE = 12
