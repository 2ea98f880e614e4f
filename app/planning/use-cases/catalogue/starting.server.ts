import type { InTransaction } from '#app/accounts/context.ts'
import { setEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { addAlternative } from '#app/planning/use-cases/ways/alternatives.server.ts'
import { transaction } from '#db/connection.server.ts'
import { effortOf } from './typical-effort.ts'
import type { StartingPoint } from './starting-point.ts'

const source = 'Typical, from the catalogue'

/** Gives a new use case what its starting point knows beside words: a way without AI, and typical effort. */
export const applyStartingPoint = (
  tx: InTransaction,
  useCaseId: string,
  { alternative, effort }: StartingPoint,
): Promise<void> =>
  transaction(tx, async (open) => {
    await addAlternative(open, { useCaseId, ...alternative, value: null })
    const estimates = effortOf(effort).map((each) => ({
      quantity: 'effort',
      ...each,
      note: source,
    }))
    await setEstimates(open, { useCaseId, estimates })
  })
