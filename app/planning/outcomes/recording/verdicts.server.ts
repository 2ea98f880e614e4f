import { asc, and, eq, inArray } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { seatAt } from '#app/planning/use-cases/seats.server.ts'
import { Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { verdicts } from '#db/schema/outcomes.ts'
import { keepForecast } from './forecasts.server.ts'
import type { GivenVerdict } from './verdict-form.ts'
import type { Verdict } from './verdict.ts'

export type FoundVerdict = Verdict & {
  useCaseId: string
  knownOn: string
  note: string
  by: string
  at: Date
}

/** Says whether a use case worked; the newest word counts, and the earlier ones stay. The forecast is kept with it. */
export const giveVerdict = (
  ctx: Context,
  { useCaseId, verdict, knownOn, note }: GivenVerdict & { useCaseId: string },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    await seatAt(tx, useCaseId, 'use-case.edit')
    if (knownOn > tx.now.toISOString().slice(0, 10)) throw tooEarly()
    await keepForecast(tx, useCaseId)
    const worked = verdict === 'worked'
    const failedAt = verdict === 'worked' || verdict === 'other' ? null : verdict
    await tx.db.insert(verdicts).values({
      orgId: tx.org.id,
      id: newId(),
      useCaseId,
      worked,
      failedAt,
      knownOn,
      note,
      givenBy: tx.actor.id,
      givenAt: tx.now,
    })
    await record(tx, {
      verb: 'outcome.judged',
      subject: { type: 'use-case', id: useCaseId },
      data: { worked },
    })
  })

function tooEarly() {
  const message = 'That day has not come yet. Say it once it is known.'
  return new Invalid(message, { knownOn: [message] })
}

/** Everything that was said about whether some use cases worked, oldest first. */
export const findVerdicts = (
  tx: InTransaction,
  useCaseIds: readonly string[],
): Promise<FoundVerdict[]> =>
  tx.db
    .select({
      useCaseId: verdicts.useCaseId,
      worked: verdicts.worked,
      failedAt: verdicts.failedAt,
      knownOn: verdicts.knownOn,
      note: verdicts.note,
      by: members.name,
      at: verdicts.givenAt,
    })
    .from(verdicts)
    .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, verdicts.givenBy)))
    .where(and(eq(verdicts.orgId, tx.org.id), inArray(verdicts.useCaseId, [...useCaseIds])))
    .orderBy(asc(verdicts.givenAt), asc(verdicts.id))
