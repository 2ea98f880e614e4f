import { emailField } from '#app/hiring/candidates/candidate.ts'
import { paragraphs, requiredParagraphs } from '#app/http/typed-text.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { z } from 'zod'

export const linkMinutes = 10
export const sessionDays = 7

/** How often a login link may be asked for, per address. */
export const linkLimit = { name: 'portal-link', times: 5, seconds: 600 }
/** Somebody who tries many addresses from one place is slowed down as well. */
export const linkPlaceLimit = { name: 'portal-link-place', times: 40, seconds: 600 }
/** How many messages a candidate can write to the team. */
export const replyLimit = { name: 'portal-reply', times: 20, seconds: 3600 }

export const askSchema = z.object({ email: emailField })
export const askForSchema = z.object({ for: z.string().max(64) })
export const replySchema = z.object({
  text: requiredParagraphs(10_000, words.messages.empty),
})
export const withdrawalSchema = z.object({ reason: paragraphs(1000).default('') })
