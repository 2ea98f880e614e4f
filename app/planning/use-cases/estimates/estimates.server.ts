import { and, eq, inArray, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { problemOf } from '#app/planning/three-point.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'
import { mostQuarters, ruleOf } from '#app/planning/use-cases/quantities.ts'
import type { Estimate } from '#app/planning/use-cases/quantities.ts'
import { keepOpen, seatAt } from '#app/planning/use-cases/seats.server.ts'
import { Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { estimates } from '#db/schema/use-cases.ts'

/** Which number is guessed, and the guess; null takes it back. */
export type SetEstimate = {
  quantity: string
  role?: string
  period?: number
  points: ThreePoint | null
  note?: string
}

/**
 * Sets or takes back estimates of a use case, all or none; what is the same stays untouched. Throws `Invalid` that
 * names the quantity, and what is reversed, negative or out of bounds.
 */
export const setEstimates = (
  ctx: Context | InTransaction,
  input: { useCaseId: string; estimates: readonly SetEstimate[] },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const seat = await seatAt(tx, input.useCaseId, 'use-case.edit')
    keepOpen(seat)
    for (const each of input.estimates) check(each)
    const known = new Map(
      (await findEstimates(tx, [input.useCaseId])).map((row) => [keyOf(row), row]),
    )
    const changed = input.estimates.filter((each) => !isSame(each, known.get(keyOf(each))))
    if (changed.length === 0) return
    for (const each of changed) await write(tx, input.useCaseId, each)
    const names = [...new Set(changed.map(({ quantity }) => quantity))]
    await record(tx, {
      verb: 'use-case.estimated',
      subject: { type: 'use-case', id: input.useCaseId },
      data: { quantities: names },
    })
  })

function check({ quantity, role = '', period = 0, points }: SetEstimate): void {
  const rule = ruleOf(quantity)
  if (!rule) throw new Invalid(`There is nothing called “${quantity}” to estimate.`)
  const problem = points && problemOf(points, rule)
  if (problem) throw new Invalid(`${rule.name}: ${problem.message}`)
  if (rule.perRole && role === '')
    throw new Invalid(`${rule.name} needs a role: say who does the work.`)
  if (!Number.isInteger(period) || period < 0 || period >= mostQuarters)
    throw new Invalid(`The work of a use case may take ${mostQuarters} quarters at most.`)
}

const keyOf = ({
  quantity,
  role = '',
  period = 0,
}: Pick<SetEstimate, 'quantity' | 'role' | 'period'>) => `${quantity} ${role} ${period}`

const isSame = ({ points, note }: SetEstimate, known: FoundEstimate | undefined): boolean =>
  known && points
    ? known.low === points.low &&
      known.mode === points.mode &&
      known.high === points.high &&
      (note ?? known.note) === known.note
    : !known && !points

async function write(tx: InTransaction, useCaseId: string, each: SetEstimate): Promise<void> {
  const { quantity, role = '', period = 0, points, note } = each
  if (!points) {
    await tx.db
      .delete(estimates)
      .where(
        and(
          eq(estimates.orgId, tx.org.id),
          eq(estimates.useCaseId, useCaseId),
          eq(estimates.quantity, quantity),
          eq(estimates.role, role),
          eq(estimates.period, period),
        ),
      )
    return
  }
  const now = { ...points, setBy: tx.actor.id, setAt: tx.now }
  await tx.db
    .insert(estimates)
    .values({ orgId: tx.org.id, id: newId(), useCaseId, quantity, role, period, note, ...now })
    .onConflictDoUpdate({
      target: [
        estimates.orgId,
        estimates.useCaseId,
        estimates.quantity,
        estimates.role,
        estimates.period,
      ],
      set: {
        ...now,
        ...(note === undefined ? {} : { note }),
        version: sql`${estimates.version} + 1`,
      },
    })
}

type NewEstimate = Estimate & { useCaseId: string }

const atOnce = 500

/** Writes the first estimates of use cases that were added in the same transaction. */
export async function insertEstimates(
  tx: InTransaction,
  list: readonly NewEstimate[],
): Promise<void> {
  for (const { low, mode, high, ...place } of list) check({ ...place, points: { low, mode, high } })
  const stamp = { orgId: tx.org.id, setBy: tx.actor.id, setAt: tx.now }
  for (let start = 0; start < list.length; start += atOnce)
    await tx.db
      .insert(estimates)
      .values(list.slice(start, start + atOnce).map((each) => ({ ...stamp, id: newId(), ...each })))
}

export type FoundEstimate = Estimate & { useCaseId: string; note: string }

/** The estimates of some use cases, in one query. */
export const findEstimates = async (
  tx: Pick<InTransaction, 'db' | 'org'>,
  useCaseIds: readonly string[],
): Promise<FoundEstimate[]> =>
  useCaseIds.length === 0
    ? []
    : tx.db
        .select({
          useCaseId: estimates.useCaseId,
          quantity: estimates.quantity,
          role: estimates.role,
          period: estimates.period,
          low: estimates.low,
          mode: estimates.mode,
          high: estimates.high,
          note: estimates.note,
        })
        .from(estimates)
        .where(and(eq(estimates.orgId, tx.org.id), inArray(estimates.useCaseId, [...useCaseIds])))
        .orderBy(estimates.quantity, estimates.role, estimates.period)
