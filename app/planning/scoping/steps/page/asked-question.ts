import type { Anchors, Amount, Question } from '#app/planning/scoping/checklist/question.ts'
import { isOpen } from '#app/planning/scoping/standing/open-questions.ts'
import type { Answer } from '#app/planning/scoping/standing/answer.ts'
import { adviceWords, worthOfAnswering } from '#app/planning/scoping/standing/voi.ts'
import type { Stake } from '#app/planning/scoping/standing/voi.ts'

/** A question as its page shows it. */
export type AskedQuestion = {
  key: string
  title: string
  ask: string
  help: string
  amount: Amount | null
  /** What it takes to pass; null for a question that is no gate. */
  passes: string | null
  anchors: Anchors | null
  isOpen: boolean
  /** What finding out is worth, while it is open; null where nobody can say yet. */
  advice: string | null
}

type Facts = {
  answers: readonly Answer[]
  stake: Stake | null
  /** What finding out costs, by question; in the stake's unit. */
  probeCosts: ReadonlyMap<string, number>
  money: (amount: number) => string
}

export function askedQuestion(question: Question, facts: Facts): AskedQuestion {
  const { key, title, ask, help, amount = null } = question
  const open = isOpen(question, facts.answers)
  const worth = facts.stake && worthOfAnswering(question.tells, facts.stake)
  return {
    key,
    title,
    ask,
    help,
    amount,
    passes: question.gate ? question.passes : null,
    anchors: question.gate ? null : question.anchors,
    isOpen: open,
    advice:
      open && worth ? adviceWords(worth, facts.probeCosts.get(key) ?? null, facts.money) : null,
  }
}
