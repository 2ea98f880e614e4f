import { and, desc, eq, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import {
  inForce,
  ofOpening,
  ofPerson,
  ofStage,
} from '#app/hiring/candidates/pipeline/joins.server.ts'
import { listable, readable } from '#app/hiring/candidates/pipeline/seats.server.ts'
import type { Outcome } from '#app/hiring/candidates/candidate.ts'
import { reachable } from '#app/hiring/openings/opening-lists.server.ts'
import { inNameColumns } from '#app/hiring/candidates/pipeline/listed.server.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacies, candidacyEndings, candidates } from '#db/schema/candidates.ts'
import { openings, stages } from '#db/schema/openings.ts'
import { isNamed } from './name-match.server.ts'
import { titleHas } from '#app/accounts/search/begins.server.ts'
import { textQuery } from '#app/accounts/search/search-query.ts'

export type FoundCandidacy = {
  id: string
  name: string
  opening: string
  stage: string
  outcome: Outcome | null
  unconfirmed: boolean
  denied: boolean
  /** Found by name or address, not by a text alone. */
  named: boolean
  /** Where the words were found, and the words around them. */
  inNotes: string | null
  inResume: string | null
}
export type FoundOpening = { id: string; title: string }
export type Found = { candidacies: FoundCandidacy[]; openings: FoundOpening[] }

const nothing: Found = { candidacies: [], openings: [] }
const most = 25

/**
 * Candidates whose name, address, notes or résumé have words that begin so, and openings whose title does: within
 * what the member reaches, and notes only where they may read them.
 */
export const search = (
  ctx: Context | InTransaction,
  { text, limit = most }: { text: string; limit?: number },
): Promise<Found> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'search')
    const query = textQuery(text)
    if (!query || tx.actor.access === 'planner') return nothing
    return {
      candidacies: await findCandidacies(tx, { text, query, limit }),
      openings: await findOpenings(tx, text, limit),
    }
  })

const matchOf = (query: string): SQL => sql`to_tsquery('simple', ${query})`

/** The words around the first hit among texts of one kind, marks left out; null where there is none. */
const excerpt = (from: SQL, query: string): SQL<string | null> =>
  sql`(select ts_headline('simple', left(x.text, 100000), ${matchOf(query)},
    'StartSel="", StopSel="", MaxWords=24, MinWords=12, MaxFragments=1')
    from ${from} and x.words @@ ${matchOf(query)} order by x.id limit 1)`

/** What they say is not theirs says nothing about them. */
const resumesOf = sql`hiring.resumes x where x.org_id = candidacies.org_id and x.candidacy_id = candidacies.id
  and x.denied_at is null`

function notesFor(tx: InTransaction): SQL {
  const all = listable(tx) ?? sql`true`
  return sql`hiring.notes x where x.org_id = candidacies.org_id and x.candidacy_id = candidacies.id
    and (${all} or x.author_id = ${tx.actor.id})`
}

const hitIn = (from: SQL, query: string): SQL =>
  sql`exists (select 1 from ${from} and x.words @@ ${matchOf(query)})`

type Asked = { text: string; query: string; limit: number }

function findCandidacies(tx: InTransaction, { text, query, limit }: Asked) {
  const notes = notesFor(tx)
  const named = isNamed('candidates', text)
  return tx.db
    .select({
      id: candidacies.id,
      name: candidates.name,
      opening: openings.title,
      stage: stages.name,
      outcome: candidacyEndings.outcome,
      ...inNameColumns,
      named: sql<boolean>`(${named})`,
      inNotes: excerpt(notes, query),
      inResume: excerpt(resumesOf, query),
    })
    .from(candidacies)
    .innerJoin(candidates, ofPerson)
    .innerJoin(openings, ofOpening)
    .innerJoin(stages, ofStage)
    .leftJoin(candidacyEndings, inForce)
    .where(
      and(
        eq(candidacies.orgId, tx.org.id),
        readable(tx),
        or(named, hitIn(notes, query), hitIn(resumesOf, query)),
      ),
    )
    .orderBy(desc(sql`(${named})`), desc(candidacies.appliedAt), desc(candidacies.id))
    .limit(limit)
}

const findOpenings = (tx: InTransaction, text: string, limit: number) =>
  tx.db
    .select({ id: openings.id, title: openings.title })
    .from(openings)
    .where(
      and(eq(openings.orgId, tx.org.id), reachable(tx), titleHas(sql`${openings.title}`, text)),
    )
    .orderBy(desc(openings.createdAt), desc(openings.id))
    .limit(limit)
