import type { StepKey } from '#app/planning/scoping/checklist/question.ts'
import type { Answer } from '#app/planning/scoping/standing/answer.ts'
import { openQuestions } from '#app/planning/scoping/standing/open-questions.ts'
import { adviceFor, adviceWords, worthOfAnswering } from '#app/planning/scoping/standing/voi.ts'
import type { Advice, Stake } from '#app/planning/scoping/standing/voi.ts'

export type OpenQuestion = {
  key: string
  title: string
  step: StepKey
  gate: boolean
  advice: Advice
  words: string
  /** What the answer is worth, and what it costs where somebody said so; in thousands. */
  worth: number | null
  cost: number | null
}

type Facts = {
  stake: Stake | null
  probeCosts: ReadonlyMap<string, number>
  money: (amount: number) => string
}

/** The questions nobody has answered, those first whose answer is worth most after what it costs to find out. */
export function openByWorth(
  answers: readonly Answer[],
  { stake, probeCosts, money }: Facts,
): OpenQuestion[] {
  const open = openQuestions(answers).map(({ key, title, step, gate, tells }) => {
    const worth = stake && worthOfAnswering(tells, stake)
    const cost = probeCosts.get(key) ?? null
    return {
      key,
      title,
      step,
      gate,
      advice: adviceFor(worth, cost),
      words: adviceWords(worth, cost, money),
      worth: worth?.answer ?? null,
      cost,
    }
  })
  const left = ({ worth, cost }: OpenQuestion) => (worth ?? 0) - (cost ?? 0)
  return open.toSorted((a, b) => left(b) - left(a) || Number(b.gate) - Number(a.gate))
}
