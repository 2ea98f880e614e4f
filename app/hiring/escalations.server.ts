import { counted } from '#app/math/text/counted.ts'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { ActingContext, InTransaction, SystemActor } from '#app/accounts/context.ts'
import { leftAlone } from '#app/hiring/candidates/pipeline/conditions.server.ts'
import { listUntold } from '#app/hiring/candidates/telling/untold.server.ts'
import { inForce, ofOpening } from '#app/hiring/candidates/pipeline/joins.server.ts'
import { byId } from '#app/hiring/interviews/joins.server.ts'
import { listOverdueCards } from '#app/hiring/scorecards/overdue/overdue.server.ts'
import { wallClock, weekday } from '#app/hiring/scheduling/slots/zones.ts'
import { isOpen } from '#app/hiring/openings/funnel/in-force.server.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { mailWords } from '#app/mail/templates.server.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { candidacies, candidacyEndings } from '#db/schema/candidates.ts'
import { openingMembers, openings } from '#db/schema/openings.ts'

type Escalating = ActingContext<SystemActor>

/** From this hour on the owner's clock, on working days. */
const fromHour = 8

/**
 * Tells whoever manages an opening of candidates who have heard nothing for more than a week, of scorecards that are
 * overdue, and of people whom a law wants told soon: one mail to each for all their openings, once a day at most, and none
 * where nothing is to be told.
 */
export const escalate = (ctx: Escalating): Promise<void> =>
  transaction(ctx, async (tx) => {
    const silent = await silentByOpening(tx)
    const overdue = await listOverdueCards(tx)
    const untold = (await listUntold(tx, undefined)).filter(({ standing }) => standing !== 'later')
    const troubled = new Set([
      ...silent.keys(),
      ...[...overdue, ...untold].map(({ openingId }) => openingId),
    ])
    if (troubled.size === 0) return
    const owned = Map.groupBy(
      (await ownersOf(tx)).filter(({ openingId }) => troubled.has(openingId)),
      ({ id }) => id,
    )
    for (const openingsOfOne of owned.values()) {
      const lines = openingsOfOne.map(({ openingId, title }) =>
        lineOf(title, {
          silent: silent.get(openingId) ?? 0,
          overdue: overdue.filter((one) => one.openingId === openingId).length,
          untold: untold.filter((one) => one.openingId === openingId).length,
        }),
      )
      const [owner] = openingsOfOne
      if (owner) await tell(tx, owner, lines)
    }
  })

type Trouble = { silent: number; overdue: number; untold: number }

function lineOf(title: string, { silent, overdue, untold }: Trouble): string {
  const parts = [
    silent > 0 &&
      `${counted(silent, 'candidate has', 'candidates have')} heard nothing for more than 7 days`,
    overdue > 0 && `${counted(overdue, 'scorecard is', 'scorecards are')} overdue`,
    untold > 0 &&
      `${counted(untold, 'interviewed person has', 'interviewed people have')} to be told the outcome by law`,
  ]
  return `- ${title}: ${parts.filter(Boolean).join('; ')}`
}

type Owner = Awaited<ReturnType<typeof ownersOf>>[number]

async function tell(
  tx: InTransaction<Escalating>,
  { id, name, email, timeZone }: Owner,
  lines: string[],
): Promise<void> {
  const wall = wallClock(tx.now.getTime(), timeZone)
  const clock = new Date(wall)
  if (clock.getUTCHours() < fromHour || weekday(wall) > 5) return
  await queueMail(tx, {
    key: `escalation:${id}:${clock.toISOString().slice(0, 10)}`,
    to: email,
    ...mailWords('escalation', {
      name,
      openings: lines.join('\n'),
      link: `${tx.services.origin}/${tx.org.slug}`,
    }),
  })
}

async function silentByOpening(tx: InTransaction<Escalating>): Promise<Map<string, number>> {
  const rows = await tx.db
    .select({ openingId: openings.id, count: sql<number>`count(*)::int` })
    .from(candidacies)
    .innerJoin(openings, ofOpening)
    .leftJoin(candidacyEndings, inForce)
    .where(
      and(
        eq(candidacies.orgId, tx.org.id),
        leftAlone(tx.now),
        isOpen('openings.org_id', 'openings.id'),
      ),
    )
    .groupBy(openings.id)
  return new Map(rows.map(({ openingId, count }) => [openingId, count]))
}

const ownersOf = (tx: InTransaction<Escalating>) =>
  tx.db
    .select({
      id: members.id,
      name: members.name,
      email: members.email,
      timeZone: members.timeZone,
      openingId: openings.id,
      title: openings.title,
    })
    .from(openingMembers)
    .innerJoin(members, byId(tx, members, openingMembers.memberId))
    .innerJoin(openings, byId(tx, openings, openingMembers.openingId))
    .where(
      and(
        eq(openingMembers.orgId, tx.org.id),
        eq(openingMembers.part, 'manager'),
        isNull(members.removedAt),
      ),
    )
    .orderBy(openings.title, openings.id)
