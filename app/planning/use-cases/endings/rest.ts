import type { Actor } from '#app/accounts/actor.ts'
import { can, type Facts } from '#app/accounts/permissions.ts'
import type { Stage } from '#app/planning/use-cases/use-case.ts'
import { allowed, refused, type Verdict } from '#app/problems.ts'

/** How a use case stands beside its stage, as lists tell it. */
export type RestState = 'open' | 'parked' | 'merged'

type Rest = { parking: unknown; mergedInto: unknown }
type Stand = Rest & { stage: Stage }

/** Whether a use case stands for itself and nobody set it aside, and if not, what to do first. */
export function isAwake({ parking, mergedInto }: Rest): Verdict {
  if (mergedInto)
    return refused(
      'It was merged into another use case. Change that one, or take this one out again first, on its overview.',
    )
  return parking ? refused('It is parked. Bring it back first, on its overview.') : allowed
}

/** Whether its scope, its guesses and what its stages have to show may change: they end with it. */
export function isOpen(stand: Stand): Verdict {
  const awake = isAwake(stand)
  return awake.ok && stand.stage === 'retired'
    ? refused('It is retired. Move it back to another stage first, under Stages.')
    : awake
}

/** The same for somebody, who needs access too. */
export function mayRework(actor: Actor, useCase: Stand & { facts: Facts }): Verdict {
  const may = can(actor, 'use-case.edit', useCase.facts)
  return may.ok ? isOpen(useCase) : may
}
