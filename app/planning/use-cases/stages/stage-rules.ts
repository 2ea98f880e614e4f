import { allowed, refused } from '#app/problems.ts'
import type { Verdict } from '#app/problems.ts'
import { stages } from '#app/planning/use-cases/use-case.ts'
import type { Stage } from '#app/planning/use-cases/use-case.ts'
import { stageNames } from '#app/planning/use-cases/words.ts'

/** Why a use case must not go on, as something later than its stages found; a failed gate, for example. */
export type StageBlock = { key: string; reason: string }

export type StageMove = {
  from: Stage
  to: Stage
  reason: string
  /** Whether it stands for itself, is not parked, and waits for nothing that waits for it. */
  awake: Verdict
  /** Its stage has a number to reach, and has reached it. */
  criterionMet: boolean
  blocks: readonly StageBlock[]
}

const order = (stage: Stage) => stages.indexOf(stage)

/** On towards use; retiring is an end, not a way on. */
export const isForward = (from: Stage, to: Stage): boolean =>
  to !== 'retired' && order(to) > order(from)

/** Only one step on, with its number reached, speaks for itself. */
export const needsReason = ({
  from,
  to,
  criterionMet,
}: Pick<StageMove, 'from' | 'to' | 'criterionMet'>) =>
  !(isForward(from, to) && order(to) === order(from) + 1 && criterionMet)

/** Whether a use case may move to another stage, and if not, what to do first. */
export function mayMove(move: StageMove): Verdict {
  const { from, to, reason, awake, blocks } = move
  if (!awake.ok) return awake
  if (from === to) return refused(`It is at “${stageNames[to]}” already.`)
  if (isForward(from, to) && blocks.length > 0)
    return refused(blocks.map((block) => block.reason).join(' '))
  if (needsReason(move) && reason.trim() === '') return refused('Say why, in a sentence.')
  return allowed
}
