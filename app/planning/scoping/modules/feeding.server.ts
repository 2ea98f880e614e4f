import { and, desc, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { noteInAnswer } from '#app/planning/scoping/answers/noting.server.ts'
import { setRiskPoints } from '#app/planning/scoping/listed/risks.server.ts'
import { setEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { keepOpen, seatAt } from '#app/planning/use-cases/seats.server.ts'
import { Conflict } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { risks, worksheetFeeds } from '#db/schema/scoping.ts'
import { feedsOf } from './frame/feeds-of.ts'
import type { Feed, RiskFeed } from './frame/outcome.ts'
import { currentWorksheet, moduleFor } from './worksheets.server.ts'
import type { WorksheetKey } from './worksheets.server.ts'

/** Hands one number or risk of a saved worksheet on to its use case, as it stands now. */
export const feedBack = (
  ctx: Context | InTransaction,
  input: WorksheetKey & { feed: string },
): Promise<{ words: string }> =>
  transaction(ctx, async (tx) => {
    const { useCaseId, kind } = input
    const seat = await seatAt(tx, useCaseId, 'use-case.edit')
    keepOpen(seat)
    const { data, version } = await currentWorksheet(tx, input)
    const offered = feedsOf(moduleFor(kind), { data, version }, seat.currency)
    const feed = offered.find(({ key }) => key === input.feed)
    if (!feed) throw new Conflict('This was changed meanwhile. Reload the page and look again.')
    await handOn(tx, useCaseId, feed)
    const fed = { feed: feed.key, words: feed.done, fedBy: tx.actor.id, fedAt: tx.now }
    await tx.db
      .insert(worksheetFeeds)
      .values({ orgId: tx.org.id, id: newId(), useCaseId, kind, ...fed })
    await record(tx, {
      verb: 'worksheet.fed-back',
      subject: { type: 'use-case', id: useCaseId },
      data: { kind, feed: feed.key },
    })
    return { words: feed.done }
  })

async function handOn(tx: InTransaction, useCaseId: string, feed: Feed): Promise<void> {
  if ('estimate' in feed) await setEstimates(tx, { useCaseId, estimates: [feed.estimate] })
  else if ('note' in feed) await noteInAnswer(tx, { useCaseId, ...feed.note })
  else await addRisk(tx, useCaseId, feed.risk)
}

/** A risk of that name is there once: handing it on again brings it up to date. */
async function addRisk(tx: InTransaction, useCaseId: string, risk: RiskFeed): Promise<void> {
  const known = await tx.db
    .update(risks)
    .set(risk)
    .where(
      and(eq(risks.orgId, tx.org.id), eq(risks.useCaseId, useCaseId), eq(risks.title, risk.title)),
    )
    .returning({ id: risks.id })
  for (const { id } of known) await setRiskPoints(tx, { id, useCaseId }, {})
  if (known.length > 0) return
  const added = { addedBy: tx.actor.id, addedAt: tx.now }
  await tx.db.insert(risks).values({ orgId: tx.org.id, id: newId(), useCaseId, ...risk, ...added })
}

/** What the worksheets of a use case have handed on, newest first. */
export const findFeeds = (tx: InTransaction, useCaseId: string) =>
  tx.db
    .select({
      kind: worksheetFeeds.kind,
      words: worksheetFeeds.words,
      fedAt: worksheetFeeds.fedAt,
      fedBy: members.name,
    })
    .from(worksheetFeeds)
    .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, worksheetFeeds.fedBy)))
    .where(and(eq(worksheetFeeds.orgId, tx.org.id), eq(worksheetFeeds.useCaseId, useCaseId)))
    .orderBy(desc(worksheetFeeds.fedAt), desc(worksheetFeeds.id))
    .limit(100)
