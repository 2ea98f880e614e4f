import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'
import { isOwnMail, ownMails } from './own-mails.ts'

const mailName = (mail: unknown) => {
  const name = String(mail)
  return isOwnMail(name) ? ownMails[name] : name
}

export const mailSentences: Sentences = {
  'organisation.mail-worded': ({ actor, data }) =>
    `${actor} ${data.own ? 'worded' : 'took back the wording of'} the mail “${mailName(data.mail)}”`,
}
