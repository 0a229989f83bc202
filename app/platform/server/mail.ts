import { createTransport } from 'nodemailer'

/** A letter of the house. Subjects and senders are neutral: somebody else may read them over a shoulder. */
export type Letter = { to: string; subject: string; text: string }

/** Sends letters; where no SMTP_URL is set there is no post, and screens offer another way. */
export type Post = { ready: boolean; send(letter: Letter): Promise<void>; close(): void }

/** Opens the post at an SMTP address such as `smtps://name:word@mail.example.org`. */
export function openPost(smtpUrl: string | undefined, from: string): Post {
  if (!smtpUrl) return { ready: false, send: async () => { throw new Error('no post: SMTP_URL is not set') }, close: () => {} }
  const transport = createTransport(smtpUrl, { from, disableFileAccess: true, disableUrlAccess: true, connectionTimeout: 10_000, socketTimeout: 20_000 } as never)
  return {
    ready: true,
    async send({ to, subject, text }) {
      if (/[\r\n]/.test(to) || /[\r\n]/.test(subject)) throw new Error('a header of a letter holds a line break')
      if (!/^[^\s,;:<>"()[\]\\@]+@[^\s,;:<>"()[\]\\@]+$/.test(to)) throw new Error('a letter goes to one address')
      await transport.sendMail({ to, subject, text })
    },
    close: () => transport.close(),
  }
}
