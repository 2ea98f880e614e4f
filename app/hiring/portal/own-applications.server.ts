import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Outcome } from '#app/hiring/candidates/candidate.ts'
import { inForce, ofOpening, ofAnyPerson } from '#app/hiring/candidates/pipeline/joins.server.ts'
import { readSent, sentOfferOf } from '#app/hiring/offers/sent-offer.server.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { Gone, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId } from '#db/ids.ts'
import { candidacies, candidacyEndings, candidates } from '#db/schema/candidates.ts'
import { openings } from '#db/schema/openings.ts'
import type { InPortal, PortalContext } from './sessions.server.ts'
import { standingOf } from './status.ts'
import type { Standing, StageKind } from './status.ts'

const kindsInOrder = sql<StageKind[]>`(select json_agg(s.kind order by s.position)
  from hiring.stages s where s.org_id = candidacies.org_id and s.opening_id = candidacies.opening_id)`

const placeInOrder = sql<number>`(select count(*)::int from hiring.stages s, hiring.stages here
  where here.org_id = candidacies.org_id and here.id = candidacies.stage_id
    and s.org_id = here.org_id and s.opening_id = here.opening_id and s.position < here.position)`

const columns = {
  id: candidacies.id,
  openingId: openings.id,
  title: openings.title,
  coverNote: candidacies.coverNote,
  unconfirmed: candidacies.unconfirmed,
  appliedAt: candidacies.appliedAt,
  movedAt: candidacies.movedAt,
  stages: kindsInOrder,
  stage: placeInOrder,
  endingId: candidacyEndings.id,
  outcome: candidacyEndings.outcome,
  endedAt: candidacyEndings.at,
  offer: sentOfferOf,
  name: candidates.name,
  email: candidates.email,
  phone: candidates.phone,
  links: candidates.links,
}

const selectOwn = (tx: InPortal, id?: string) =>
  tx.db
    .select(columns)
    .from(candidacies)
    .innerJoin(openings, ofOpening)
    .innerJoin(candidates, ofAnyPerson)
    .leftJoin(candidacyEndings, inForce)
    .where(
      and(
        eq(candidacies.orgId, tx.org.id),
        eq(candidacies.candidateId, tx.actor.id),
        isNull(candidacies.deniedAt),
        id ? eq(candidacies.id, id) : undefined,
      ),
    )
    .orderBy(desc(candidacies.appliedAt), desc(candidacies.id))
    .limit(100)

type Row = Awaited<ReturnType<typeof selectOwn>>[number]

const standing = (row: Row, now: Date): Standing =>
  standingOf({ ...row, ending: endingOf(row), offer: readSent(row.offer) }, now)

type EndingColumns = { endingId: string | null; outcome: Outcome | null; endedAt: Date | null }

/** The ending in force, if there is one. */
export const endingOf = ({ endingId: id, outcome, endedAt: at }: EndingColumns) =>
  id && outcome && at ? { id, outcome, at } : null

/** A candidate's own application, resolved within what is theirs; of one that they denied it says so. */
export async function findOwn(tx: InPortal, id: string): Promise<Row> {
  const [row] = isId(id) ? await selectOwn(tx, id) : []
  if (row) return row
  if ((await listDenied(tx)).some((denied) => denied.id === id)) throw new Gone(words.denied.gone)
  throw new NotFound()
}

export type DeniedApplication = { id: string; title: string; at: string }

/** What came in a candidate's name and, as they say, is not theirs. */
export async function listDenied(tx: InPortal): Promise<DeniedApplication[]> {
  const rows = await tx.db
    .select({ id: candidacies.id, title: openings.title, deniedAt: candidacies.deniedAt })
    .from(candidacies)
    .innerJoin(openings, ofOpening)
    .where(
      and(
        eq(candidacies.orgId, tx.org.id),
        eq(candidacies.candidateId, tx.actor.id),
        isNotNull(candidacies.deniedAt),
      ),
    )
    .orderBy(desc(candidacies.deniedAt), desc(candidacies.id))
    .limit(100)
  return rows.flatMap(({ deniedAt, ...row }) =>
    deniedAt ? [{ ...row, at: deniedAt.toISOString() }] : [],
  )
}

export type OwnApplication = {
  id: string
  title: string
  appliedAt: string
  standing: Standing
}

/** Everything a candidate has applied for here, the newest first. */
export const listOwn = async (tx: InPortal): Promise<OwnApplication[]> =>
  (await selectOwn(tx)).map((row) => summaryOf(row, tx.now))

export const summaryOf = (row: Row, now: Date): OwnApplication => ({
  id: row.id,
  title: row.title,
  appliedAt: row.appliedAt.toISOString(),
  standing: standing(row, now),
})

/** The title of an application of one's own. */
export const showOwnTitle = (ctx: PortalContext, id: string): Promise<string> =>
  transaction(ctx, async (tx) => (await findOwn(tx, id)).title)
