import { and, eq, sql } from 'drizzle-orm'
import { recordReading } from '#app/accounts/audit/readings.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import type { InNameFacts } from '#app/hiring/candidates/candidate.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { owesNoCard } from '#app/hiring/candidates/pipeline/owed-card.server.ts'
import { agreementIn, historyOf, modelOf } from '#app/hiring/debriefs/reading/history.server.ts'
import { ratingsOf } from '#app/hiring/debriefs/reading/history.ts'
import type { HistoryCard } from '#app/hiring/debriefs/reading/history.ts'
import { isRestricted } from '#app/hiring/candidates/pipeline/restricted.server.ts'
import { endingOf } from '#app/hiring/openings/funnel/in-force.server.ts'
import { NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId } from '#db/ids.ts'
import { settings } from '#db/schema/accounts.ts'
import { openingMembers, openings } from '#db/schema/openings.ts'
import type { StoredCompetency } from '#db/schema/openings.ts'
import { compare } from './finalists.ts'

type Found = InNameFacts & {
  id: string
  name: string
  ended: 'rejected' | 'withdrawn' | 'hired' | null
  outcome: 'hire' | 'no-hire' | null
  mayRead: boolean
  competencies: StoredCompetency[]
}

/** Everybody of an opening with a revealed stage, and by which rubric they were rated. */
const revealed = (tx: InTransaction) => sql<Found[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('id', cy.id, 'name', ca.name, 'ended', e.outcome,
    'unconfirmed', cy.unconfirmed, 'denied', cy.denied_at is not null,
    'outcome', d.outcome, 'mayRead', ${owesNoCard(tx, sql`cy.id`)}, 'competencies', (
      select r.competencies from hiring.scorecards c
      join hiring.rubrics r on r.org_id = c.org_id and r.id = c.rubric_id
      where c.org_id = cy.org_id and c.candidacy_id = cy.id order by c.created_at, c.id limit 1))
    order by ca.name, cy.id), '[]')
  from hiring.candidacies cy
  join hiring.candidates ca on ca.org_id = cy.org_id and ca.id = cy.candidate_id
  left join hiring.decisions d on d.org_id = cy.org_id and d.candidacy_id = cy.id
  left join hiring.candidacy_endings e on ${endingOf('cy.org_id', 'cy.id')}
  where cy.org_id = hiring.openings.org_id and cy.opening_id = hiring.openings.id
    and (e.outcome is null or e.outcome = 'hired')
    and not ${isRestricted('cy.org_id', 'cy.candidate_id')}
    and exists (select 1 from hiring.reveals rv where rv.org_id = cy.org_id and rv.candidacy_id = cy.id))`

async function findOpeningWithFinalists(tx: InTransaction, openingId: string) {
  if (!isId(openingId)) throw new NotFound()
  const [row] = await tx.db
    .select({
      id: openings.id,
      title: openings.title,
      headcount: openings.headcount,
      part: openingMembers.part,
      statistics: settings.statistics,
      revealed: revealed(tx),
    })
    .from(openings)
    .leftJoin(settings, eq(settings.orgId, tx.org.id))
    .leftJoin(
      openingMembers,
      and(
        eq(openingMembers.orgId, tx.org.id),
        eq(openingMembers.openingId, openings.id),
        eq(openingMembers.memberId, tx.actor.id),
      ),
    )
    .where(and(eq(openings.orgId, tx.org.id), eq(openings.id, openingId)))
    .limit(1)
  if (!row) throw new NotFound()
  return { ...row, statistics: row.statistics ?? true }
}

type FoundOpening = Awaited<ReturnType<typeof findOpeningWithFinalists>>

/** Who is still to be decided about, and of them whom the member may compare. */
function finalistsIn({ revealed: all }: FoundOpening, cards: HistoryCard[]) {
  const rated = new Set(cards.map(({ candidacy }) => candidacy))
  const open = all.filter(({ ended, outcome }) => ended === null && outcome === null)
  const candidates = open
    .filter(({ id, mayRead }) => mayRead && rated.has(id))
    .map(({ id, name, competencies }) => ({ id, name, rubric: competencies }))
  return { cards, open, candidates }
}

/** The finalists of an opening side by side, for those who run it. */
export async function compareFinalists(ctx: Context, openingId: string) {
  const { opening, cards, open, candidates } = await transaction(ctx, async (tx) => {
    const found = await findOpeningWithFinalists(tx, openingId)
    authorise(tx.actor, 'candidate.list', { part: found.part })
    const shown = { opening: found, ...finalistsIn(found, await historyOf(tx, openingId)) }
    if (found.statistics && shown.candidates.length > 0) {
      const subject = { type: 'opening', id: openingId }
      await recordReading(tx, { verb: 'finalists.statistics-read', subject })
    }
    return shown
  })
  const hired = opening.revealed.filter(({ ended }) => ended === 'hired').map(({ name }) => name)
  const seats = Math.max(0, opening.headcount - hired.length)
  const { statistics } = opening
  const { agreement } = agreementIn(cards, openingId, ctx.now)
  return {
    opening: { id: opening.id, title: opening.title, headcount: opening.headcount },
    hired,
    seats,
    statistics,
    /** The ratings do not carry a ranking: interviewers do not read the anchors alike. */
    readApart: statistics && agreement.enough && agreement.reading === 'low',
    /** The member judges these before they read. */
    ownCardFirst: open.filter(({ mayRead }) => !mayRead).map(({ name }) => name),
    inName: new Map(
      open.map(({ id, unconfirmed, denied }) => [id, { unconfirmed, denied }] as const),
    ),
    ...compare({ candidates, history: ratingsOf(cards), model: modelOf(cards), seats, statistics }),
  }
}

export type Finalists = Awaited<ReturnType<typeof compareFinalists>>
