import { sql } from 'drizzle-orm'
import { check, text, uuid } from 'drizzle-orm/pg-core'
import { members } from './accounts.ts'
import { candidates } from './candidates.ts'
import { belongsTo, json, moment, tenant, tenantIndex, tenantKey, tenantUnique } from './columns.ts'
import { hiring } from './openings.ts'

/** How many rows of a table mention somebody. */
export type Place = { place: string; rows: number }

/** Somebody was erased, and whether texts of others mean them is for a member to say; forgotten at `endsAt`. */
export const mentionReviews = hiring.table(
  'mention_reviews',
  {
    ...tenant(),
    candidateId: uuid('candidate_id').notNull(),
    /** What may mean them, encrypted; empty once it is decided or forgotten. */
    sealed: text('sealed').notNull().default(''),
    places: json<Place[]>('places').notNull(),
    askedAt: moment('asked_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    outcome: text('outcome', { enum: ['struck', 'left'] }),
    decidedBy: uuid('decided_by'),
    decidedAt: moment('decided_at'),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('mention_reviews_candidate', t, t.candidateId),
    tenantIndex('mention_reviews_ends', t, t.endsAt),
    belongsTo(t, t.candidateId, () => candidates),
    belongsTo(t, t.decidedBy, () => members),
    check('mention_reviews_outcome', sql`${t.outcome} in ('struck','left')`),
  ],
)
