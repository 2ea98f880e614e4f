import { demographics, reports } from '#db/schema/fairness.ts'
import { apart, fact, link } from './choices.ts'
import { mapped } from './rules.ts'
import type { TableEntry } from './rules.ts'

export const fairnessMap: readonly TableEntry[] = [
  mapped(
    demographics,
    { purpose: 'fairness', retention: 'candidate', export: 'candidate-only', rows: 'go' },
    {
      orgId: link,
      id: link,
      candidacyId: link,
      gender: apart,
      ethnicity: apart,
      at: fact,
      countedAt: fact,
    },
  ),
  mapped(
    reports,
    { purpose: 'fairness', retention: 'organisation', export: 'never' },
    { orgId: link, id: link, year: fact, counts: fact, at: fact },
  ),
]
