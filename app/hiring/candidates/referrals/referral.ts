import { emailField } from '#app/hiring/candidates/candidate.ts'
import { paragraphs, requiredLine } from '#app/http/typed-text.ts'
import { z } from 'zod'

/** So long somebody who was referred may think about it; after that nothing of them is kept. */
export const referralDays = 30
export const referralLimit = { name: 'referral', times: 20, seconds: 24 * 60 * 60 }

export const referralSchema = z.object({
  opening: z.uuid('Choose an opening.'),
  name: requiredLine(120, 'Give their name.'),
  email: emailField,
  note: paragraphs(2000).default(''),
})

export type ReferralState = {
  endsAt: Date
  declinedAt: Date | null
  /** How their application ended as far as they were told, once there is one. */
  candidacy: { ended: 'hired' | 'otherwise' | null } | null
}

/** What whoever referred somebody is told: that it goes on or is over, and never how somebody does. */
export function standingOf({ endsAt, declinedAt, candidacy }: ReferralState, now: Date): string {
  if (candidacy?.ended === 'hired') return 'Hired'
  if (candidacy) return candidacy.ended ? 'Closed' : 'In process'
  return declinedAt || endsAt <= now ? 'Nothing came of it' : 'Asked'
}
