import { sql } from 'drizzle-orm'
import { check, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { candidacies } from './candidates.ts'
import { belongsTo, moment, tenant, tenantKey, tenantUnique } from './columns.ts'

/** Apart from everything else: the application's own role cannot read it; `gw_fairness` alone can. */
export const fairness = pgSchema('fairness')

/** What a candidate chose to say of themselves, for statistics alone. Null where they left it open. */
export const demographics = fairness.table(
  'demographics',
  {
    ...tenant(),
    candidacyId: uuid('candidacy_id').notNull(),
    gender: text('gender', { enum: ['woman', 'man', 'other'] }),
    ethnicity: text('ethnicity', {
      enum: ['hispanic', 'white', 'black', 'pacific', 'asian', 'native', 'several'],
    }),
    at: moment('at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('demographics_candidacy', t, t.candidacyId),
    belongsTo(t, t.candidacyId, () => candidacies),
    check('demographics_gender', sql`${t.gender} in ('woman','man','other')`),
    check(
      'demographics_ethnicity',
      sql`${t.ethnicity} in ('hispanic','white','black','pacific','asian','native','several')`,
    ),
  ],
)
