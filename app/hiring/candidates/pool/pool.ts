import { paragraphs, requiredLine, requiredParagraphs } from '#app/http/typed-text.ts'
import { z } from 'zod'

/** How long somebody may stay without being asked again, in months. */
export const periods = ['6', '12', '24'] as const

export const joinSchema = z.object({
  months: z.enum(periods, 'Choose how long.'),
  interests: paragraphs(1000).default(''),
  consent: z.literal('on', 'Please agree first, so that we may keep your address for this.'),
})

/** Whom to write to, and about what, before the mail is written. */
export const choiceSchema = z.object({
  opening: z.uuid('Choose an opening.'),
  member: z.array(z.string()).min(1, 'Choose at least one person.'),
})

export const invitationSchema = z.object({
  opening: z.uuid('Choose an opening.'),
  subject: requiredLine(150, 'Write a subject.'),
  message: requiredParagraphs(5000, 'Write the message first.'),
})

/** Words of a mail to people of the pool; names are filled in for each. */
export const usualInvitation = (title: string) => ({
  subject: `${title}: a position that may suit you`,
  message: `we have opened a position that may suit you: ${title}. If you like, have a look, and apply or write to us.`,
})

/** When a time of so many months that starts now ends: the same day of the month, or the last one there is. */
export function monthsLater(from: Date, months: number): Date {
  const end = new Date(from)
  end.setUTCDate(1)
  end.setUTCMonth(end.getUTCMonth() + months)
  const days = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate()
  end.setUTCDate(Math.min(from.getUTCDate(), days))
  return end
}
