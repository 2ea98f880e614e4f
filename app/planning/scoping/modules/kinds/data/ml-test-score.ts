import { moduleOf } from '#app/planning/scoping/modules/frame/module.ts'
import type { Feed, Outcome } from '#app/planning/scoping/modules/frame/outcome.ts'
import type { DataOf, Field, Worksheet } from '#app/planning/scoping/modules/frame/worksheet.ts'
import { mlTestScore } from './test-score.ts'
import { dataChecks, dataTests, infrastructureTests, modelTests, monitoringTests } from './tests.ts'

const done = {
  key: 'done',
  label: 'Done',
  type: 'choice',
  options: [
    { value: 'no', label: 'Not done (0)' },
    { value: 'by-hand', label: 'By hand, results written down (½)' },
    { value: 'automated', label: 'Runs by itself (1)' },
  ],
} as const satisfies Field
const proof = { key: 'proof', label: 'Where to see it', type: 'line' } as const satisfies Field
const fields = [done, proof] as const

const worksheet = {
  kind: 'ml-test-score',
  title: 'ML Test Score',
  lead: '28 tests in four sections. The weakest section is the score: a chain breaks at one link.',
  answers: 'T13',
  feedsBack:
    'The score goes into the answer on wearing out (T13); a weak section can become a risk.',
  sections: [
    { key: 'data', title: 'Features and data', items: dataTests, fields },
    { key: 'model', title: 'Model', items: modelTests, fields },
    { key: 'infrastructure', title: 'Infrastructure', items: infrastructureTests, fields },
    { key: 'monitoring', title: 'Monitoring', items: monitoringTests, fields },
    {
      key: 'checks',
      title: 'Data checks',
      lead: 'Not part of the score. Look at these before building: most surprises are here.',
      items: dataChecks,
      fields: [
        {
          key: 'state',
          label: 'State',
          type: 'choice',
          options: [
            { value: 'fine', label: 'Looked at, fine' },
            { value: 'problem', label: 'Looked at, a problem' },
            { value: 'open', label: 'Not looked at' },
          ],
        },
        { key: 'finding', label: 'What was found', type: 'line' },
      ],
    },
  ],
} as const satisfies Worksheet

type Data = DataOf<typeof worksheet>

const scored = [
  { key: 'data', title: 'Features and data', items: dataTests },
  { key: 'model', title: 'Model', items: modelTests },
  { key: 'infrastructure', title: 'Infrastructure', items: infrastructureTests },
  { key: 'monitoring', title: 'Monitoring', items: monitoringTests },
] as const

const points = { automated: 1, 'by-hand': 0.5, no: 0, '': 0 }

const answersOf = (data: Data, key: (typeof scored)[number]['key']) =>
  Object.values(data[key]).map((answer) => answer.done)

function judge(data: Data): Outcome {
  const sums = scored.map(({ key }) =>
    answersOf(data, key).reduce((sum, answer) => sum + points[answer], 0),
  )
  const result = mlTestScore(sums)
  const weakest = result && scored[result.weakest]
  if (!result || !weakest) return { tone: 'plain', headline: 'Nothing is scored yet.' }
  const { score, band } = result
  const open = scored
    .flatMap(({ key }) => answersOf(data, key))
    .filter((each) => each === '').length
  return {
    tone: score > 3 ? 'good' : score > 1 ? 'warn' : 'danger',
    headline: `Score ${score} of 7, band ${band.name}: ${band.words}.`,
    notes: [...openNote(open), ...checkNotes(data)],
    bars: {
      caption: `${weakest.title} is the weakest section and so decides the score.`,
      name: 'Points per section, out of seven',
      max: 7,
      rows: scored.map(({ title }, index) => ({
        label: title,
        value: sums[index] ?? 0,
        marked: title === weakest.title,
      })),
    },
    todo: { title: `What would raise the score: ${weakest.title}`, items: undone(data, weakest) },
  }
}

const openNote = (open: number) =>
  open > 0 ? [`${open} of 28 tests have no answer yet and count as not done.`] : []

function checkNotes({ checks }: Data): string[] {
  const states = Object.values(checks).map(({ state }) => state)
  const count = (wanted: string) => states.filter((state) => state === wanted).length
  const looked = count('fine') + count('problem')
  return looked === 0
    ? []
    : [`Data checks: ${looked} of ${states.length} looked at, ${count('problem')} with a problem.`]
}

const undone = (data: Data, { key, items }: (typeof scored)[number]): string[] =>
  items
    .filter(
      (item) => (data[key] as Record<string, { done: string }>)[item.key]?.done !== 'automated',
    )
    .map(({ label }) => label)

const enough = 3

/** A section too weak for something people rely on is a risk of its own. */
const feeds = (data: Data): Feed[] =>
  scored.flatMap(({ key, title }) => {
    const sum = answersOf(data, key).reduce((total, answer) => total + points[answer], 0)
    if (sum > enough || answersOf(data, key).every((answer) => answer === '')) return []
    return [
      {
        key,
        label: `Add the risk “ML Test Score: ${title.toLowerCase()}”`,
        done: `Risk noted: ML Test Score, ${title.toLowerCase()}.`,
        risk: {
          category: 'domain',
          title: `ML Test Score: ${title.toLowerCase()}`,
          likelihood: Math.min(0.9, 1 - sum / 7),
          severity: 0.3,
          response: `${sum} of 7 points. Tests that would raise it are in the ML Test Score.`,
        },
      },
    ]
  })

export const mlTestScoreModule = moduleOf(worksheet, { judge, feeds })
