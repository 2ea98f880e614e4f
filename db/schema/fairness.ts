import { sql } from 'drizzle-orm'
import { check, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { candidacies } from './candidates.ts'
import { belongsTo, json, moment, tenant, tenantKey, tenantUnique } from './columns.ts'

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
    /** When the outcome first came into a report: once, whatever becomes of it later. */
    countedAt: moment('counted_at'),
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

/** People who gave the same answers. */
export type StoredAnswers = {
  gender: (typeof demographics.$inferSelect)['gender']
  ethnicity: (typeof demographics.$inferSelect)['ethnicity']
}

/** Counts as they are shown until enough people have come to be counted anew. */
export type StoredCounts = {
  exits: Record<string, (StoredAnswers & { people: number })[]>
  scored: (StoredAnswers & { total: number; selected: number })[]
}

/** The report on the applications of a calendar year, as it was last counted. */
export const reports = fairness.table(
  'reports',
  {
    ...tenant(),
    year: integer('year').notNull(),
    counts: json<StoredCounts>('counts').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [tenantKey(t), tenantUnique('reports_year', t, t.year)],
)
