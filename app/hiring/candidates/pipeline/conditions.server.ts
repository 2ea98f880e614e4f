import { and, eq, isNull, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { silentBefore } from '#app/hiring/candidates/candidate.ts'
import { isNamed } from '#app/hiring/candidates/search/name-match.server.ts'
import { textQuery } from '#app/accounts/search/search-query.ts'
import { candidacies, candidacyEndings } from '#db/schema/candidates.ts'
import { endedAs } from './filters.ts'
import type { Filters } from './filters.ts'

/** Candidacies that pass the filters, in a query that joins the endings in force. */
export const passing = (filters: Filters, now: Date): SQL | undefined =>
  and(
    statusCondition(filters),
    filters.stage ? eq(candidacies.stageId, filters.stage) : undefined,
    filters.source ? eq(candidacies.source, filters.source) : undefined,
    filters.tag ? tagged(filters.tag) : undefined,
    filters.silent ? leftAlone(now) : undefined,
    textCondition(filters.text),
  )

/** The condition of an opening's list that nobody has filtered. */
export const inProcess: SQL = isNull(candidacyEndings.id)

function statusCondition({ status }: Filters): SQL | undefined {
  if (status === 'all') return undefined
  const outcome = endedAs(status)
  return outcome ? eq(candidacyEndings.outcome, outcome) : inProcess
}

const tagged = (label: string) => sql`exists (select 1 from hiring.tags t
  where t.org_id = candidacies.org_id and t.candidacy_id = candidacies.id and t.label = ${label})`

/** In process, and longer than a week without a word from the team. */
export const leftAlone = (now: Date): SQL | undefined =>
  and(
    inProcess,
    sql`coalesce(${candidacies.answeredAt}, ${candidacies.appliedAt}) < ${silentBefore(now).toISOString()}::timestamptz`,
  )

function textCondition(text: string): SQL | undefined {
  if (text === '') return undefined
  const query = textQuery(text)
  if (!query) return sql`false`
  return sql`(exists (
    select 1 from hiring.candidates p where p.org_id = candidacies.org_id
      and p.id = candidacies.candidate_id and ${isNamed('p', text)}) or exists (
    select 1 from hiring.resumes r where r.org_id = candidacies.org_id
      and r.candidacy_id = candidacies.id and r.denied_at is null and r.words @@ to_tsquery('simple', ${query})))`
}
