import { createHash } from 'node:crypto'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { holdUseCases } from '#app/planning/use-cases/seats.server.ts'
import type { Estimate } from '#app/planning/use-cases/quantities.ts'
import { Conflict } from '#app/problems.ts'
import { listOwnCards } from '#app/roles/cards/cards.server.ts'
import { roleLibrary } from '#app/roles/role-library.ts'
import { transaction } from '#db/connection.server.ts'
import { findEstimates, setEstimates } from './estimates.server.ts'
import type { FoundEstimate } from './estimates.server.ts'
import { printed, singles } from './sheet.ts'

/** Everything the page of estimates shows. */
export const findSheet = (ctx: Context, id: string) =>
  transaction(ctx, async (tx) => {
    const useCase = await findUseCase(tx, id)
    const estimates = (await findEstimates(tx, [id])).filter(isOnSheet)
    return {
      useCase,
      estimates,
      version: fingerprintOf(estimates),
      roles: await rolesFor(tx, estimates),
    }
  })

const isOnSheet = ({ quantity }: FoundEstimate) =>
  quantity === 'effort' || quantity === 'spend' || singles.some((single) => single === quantity)

/** Roles that can do the work: the library's, the organisation's own, and whatever is named already. */
async function rolesFor(tx: InTransaction, estimates: FoundEstimate[]) {
  const own = can(tx.actor, 'role-card.read').ok ? await listOwnCards(tx) : []
  const known = new Map([...roleLibrary, ...own].map(({ key, name }) => [key, name]))
  for (const { role } of estimates) if (role && !known.has(role)) known.set(role, role)
  return [...known].map(([value, label]) => ({ value, label }))
}

/** Changes with every estimate, so that nobody writes over what they have not seen. */
const fingerprintOf = (estimates: readonly FoundEstimate[]): string =>
  createHash('sha256')
    .update(JSON.stringify(estimates.map(({ note: _, ...estimate }) => estimate)))
    .digest('base64url')
    .slice(0, 22)

/**
 * Saves the whole sheet: what is not on it any more is taken back, and what is typed as it was shown stays exactly as
 * it is. Throws `Conflict` where somebody else changed an estimate meanwhile.
 */
export const saveSheet = (
  ctx: Context,
  { id, version, typed }: { id: string; version: string; typed: readonly Estimate[] },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    await findUseCase(tx, id, 'use-case.edit')
    await holdUseCases(tx, id)
    const known = (await findEstimates(tx, [id])).filter(isOnSheet)
    if (fingerprintOf(known) !== version)
      throw new Conflict('Somebody else changed the estimates since you opened them.')
    const gone = known.filter((each) => !typed.some((other) => isSamePlace(each, other)))
    const changed = typed.filter((each) => {
      const before = known.find((other) => isSamePlace(each, other))
      return !before || !looksSame(before, each)
    })
    await setEstimates(tx, {
      useCaseId: id,
      estimates: [
        ...changed.map(({ low, mode, high, ...place }) => ({
          ...place,
          points: { low, mode, high },
        })),
        ...gone.map(({ quantity, role, period }) => ({ quantity, role, period, points: null })),
      ],
    })
  })

const isSamePlace = (a: Estimate, b: Estimate) =>
  a.quantity === b.quantity && a.role === b.role && a.period === b.period

/** Chances are typed in percent, which moves the point by two and changes no digit. */
const looksSame = (a: Estimate, b: Estimate) =>
  (['low', 'mode', 'high'] as const).every((point) => printed(a[point]) === printed(b[point]))
