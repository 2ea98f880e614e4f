import { line, paragraphs } from '#app/http/typed-text.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { z } from 'zod'

/** How often letters may be printed and answers tried, for each candidate. */
export const letterLimit = { name: 'portal-letter', times: 20, seconds: 600 }

const name = line(200, words.offer.typeName).min(2, words.offer.typeWholeName)

export const acceptanceSchema = z.object({ offer: z.uuid(), name })

export const declineSchema = z.object({
  offer: z.uuid(),
  declineName: name,
  reason: paragraphs(2000).default(''),
})
