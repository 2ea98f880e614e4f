import type { CopiedPart } from '#app/hiring/rights/copies/own-copy.ts'
import type { Choice } from '#app/hiring/rights/access/access-copy.ts'

export type Passage = { heading: string; choice: Choice; text: string; reason: string }

const labels: Record<Choice, string> = {
  include: 'As it is held',
  redact: 'As it is held, without what is about others',
  'leave-out': 'Left out',
}

/** What a copy says of records that are not in it. */
export function notIncluded(unrevealed: number): string[] {
  const cards = unrevealed === 1 ? 'One scorecard is' : `${unrevealed} scorecards are`
  return [
    ...(unrevealed > 0
      ? [
          `${cards} there that nobody may read yet: interviewers judge before they read each other. You can ask again once they are open.`,
        ]
      : []),
    'What you may have said of yourself for statistics is seen by nobody who works here. It is in the copy that you can make yourself in the portal.',
    'Names and addresses of other people are taken out.',
  ]
}

/** The passages of a copy under their headings. */
export function partsOfCopy(passages: readonly Passage[], unrevealed: number): CopiedPart[] {
  const byHeading = Map.groupBy(passages, ({ heading }) => heading)
  const parts = [...byHeading].map(([title, some]) => ({
    title,
    rows: some.map(({ choice, text, reason }) => [
      { label: labels[choice], value: choice === 'leave-out' ? reason : text },
    ]),
  }))
  const missing = notIncluded(unrevealed).map((value) => [{ label: 'Please note', value }])
  return [...parts, { title: 'What is not in this copy', rows: missing }]
}
