import { and, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { listReviews } from '#app/hiring/rights/mentions/reviews.server.ts'
import { listOpenRequests } from '#app/hiring/rights/access/open-requests.server.ts'
import { eraseDue, listDue } from '#app/hiring/rights/retention/due.server.ts'
import { listPutAway } from '#app/hiring/rights/retention/put-away.server.ts'
import { judgeNotice } from '#app/hiring/rights/retention/notice.server.ts'
import { findChoice } from '#app/hiring/rights/retention/duties.server.ts'
import { retentionRules } from '#app/hiring/rights/retention/rules.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { retentionSettings } from '#db/schema/rights.ts'
import { readChoice } from './choice.ts'
import type { ChoiceFields } from './choice.ts'

/** The rules with what the organisation has made of them, and whose time is up. */
export const showRetention = (ctx: Context) => {
  authorise(ctx.actor, 'retention.read')
  return transaction(ctx, async (tx) => {
    const choice = await findChoice(tx)
    return {
      may: {
        change: can(tx.actor, 'retention.settings').ok,
        erase: can(tx.actor, 'candidate.erase').ok,
      },
      automatic: choice.automatic,
      version: choice.version,
      rules: retentionRules.map((rule) => ({
        ...rule,
        places: rule.places.length > 0,
        always: choice.always.includes(rule.key),
        own: choice.own[rule.key] ?? null,
      })),
      notice: await judgeNotice(tx, choice),
      due: await listDue(tx),
      reviews: await listReviews(tx),
      requests: await listOpenRequests(tx),
      putAway: await listPutAway(tx),
    }
  })
}

export type ShownRetention = Awaited<ReturnType<typeof showRetention>>

/** Says which rules hold everywhere, and which figures the organisation keeps to instead of a rule's. */
export const saveRetention = (
  ctx: Context,
  { version, ...fields }: ChoiceFields & { version: number },
): Promise<void> => {
  authorise(ctx.actor, 'retention.settings')
  const { choice, errors } = readChoice(fields)
  const [first] = Object.values(errors)
  if (first) throw new Invalid(first[0] ?? '', errors)
  return transaction(ctx, async (tx) => {
    const values = { ...choice, changedBy: tx.actor.id, changedAt: tx.now, version: version + 1 }
    const saved =
      version === 0
        ? await tx.db
            .insert(retentionSettings)
            .values({ orgId: tx.org.id, id: newId(), ...values })
            .onConflictDoNothing()
            .returning({ id: retentionSettings.id })
        : await tx.db
            .update(retentionSettings)
            .set(values)
            .where(
              and(eq(retentionSettings.orgId, tx.org.id), eq(retentionSettings.version, version)),
            )
            .returning({ id: retentionSettings.id })
    if (saved.length === 0)
      throw new Conflict('Somebody else changed the retention rules since you opened the page.')
    await record(tx, {
      verb: 'retention.changed',
      subject: { type: 'organisation', id: tx.org.id },
      data: { automatic: choice.automatic, always: [...choice.always] },
    })
  })
}

/** Begins to erase everybody whose time is up. */
export const carryOutRetention = (ctx: Context): Promise<number> => {
  authorise(ctx.actor, 'candidate.erase')
  return transaction(ctx, (tx) => eraseDue(tx))
}
