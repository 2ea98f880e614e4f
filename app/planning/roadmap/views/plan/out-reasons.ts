import { outWords } from '#app/planning/roadmap/scenarios/model/admission-words.ts'
import type { PlanNames } from '#app/planning/roadmap/scenarios/model/admission-words.ts'
import type { Rejected } from '#app/planning/roadmap/solving/plan.ts'
import type { PlanView } from './plan-view.ts'

type Named = Omit<PlanNames, 'quarters'> & { plan: { rejected?: Rejected[] } }

/** The view with the reason beside each use case that is not in the plan, as the optimiser gave it. */
export const withReasons = (view: PlanView, { plan, ...names }: Named): PlanView => ({
  ...view,
  out: view.out.map((one) => {
    const found = plan.rejected?.find(({ useCase }) => useCase === one.id)
    return found ? { ...one, why: outWords(found, { ...names, quarters: view.quarters }) } : one
  }),
})
