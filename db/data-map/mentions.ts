import { mentionReviews } from '#db/schema/mentions.ts'
import { fact, link, secret } from './choices.ts'
import { mapped } from './rules.ts'
import type { TableEntry } from './rules.ts'

export const mentionsMap: readonly TableEntry[] = [
  mapped(
    mentionReviews,
    { purpose: 'data-rights', retention: '30 days' },
    {
      orgId: link,
      id: link,
      candidateId: link,
      sealed: secret,
      places: fact,
      askedAt: fact,
      endsAt: fact,
      outcome: fact,
      decidedBy: link,
      decidedAt: fact,
    },
  ),
]
