import { choices } from '#app/planning/scoping/modules/frame/item.ts'
import { moduleOf } from '#app/planning/scoping/modules/frame/module.ts'
import type { Feed, Outcome } from '#app/planning/scoping/modules/frame/outcome.ts'
import type { DataOf, Field, Worksheet } from '#app/planning/scoping/modules/frame/worksheet.ts'
import { areas, automations, kept } from './readiness.ts'

const state = {
  key: 'state',
  label: 'State',
  type: 'choice',
  options: choices({ yes: 'In place', partly: 'Partly', no: 'Missing' }),
} as const satisfies Field

const worksheet = {
  kind: 'mlops-readiness',
  title: 'MLOps readiness',
  lead: 'What is in place to run models for years, which tool does it, and what is missing.',
  answers: 'T13',
  feedsBack: 'Missing parts become organisational risks.',
  sections: [
    {
      key: 'areas',
      title: 'In place',
      items: areas,
      fields: [
        state,
        { key: 'tool', label: 'Chosen tool', type: 'line', most: 120 },
        { key: 'gap', label: 'Gap', type: 'line' },
      ],
    },
    {
      key: 'automations',
      title: 'Six automations',
      lead: 'How much runs by itself tells how mature a team is.',
      items: automations,
      fields: [state],
    },
    {
      key: 'kept',
      title: 'Can a result be made again?',
      items: kept,
      fields: [state, { key: 'where', label: 'Where it is kept', type: 'line' }],
    },
  ],
} as const satisfies Worksheet

type Data = DataOf<typeof worksheet>
type State = Data['areas']['metadata']['state']

const points: Record<State, number> = { yes: 1, partly: 0.5, no: 0, '': 0 }

const groups = (data: Data) => [
  { title: 'In place', list: withLabels(areas, data.areas) },
  { title: 'Automations', list: withLabels(automations, data.automations) },
  { title: 'Kept for a repeat', list: withLabels(kept, data.kept) },
]

type Labelled = readonly { key: string; label: string }[]

const withLabels = (items: Labelled, answers: Readonly<Record<string, { state: State }>>) =>
  items.map(({ key, label }) => ({ label, state: answers[key]?.state ?? '' }))

function judge(data: Data): Outcome {
  const shares = groups(data).map(({ title, list }) => ({
    label: title,
    value: Math.round((100 * list.reduce((sum, one) => sum + points[one.state], 0)) / list.length),
  }))
  const missing = groups(data).flatMap(({ list }) => list.filter((one) => one.state === 'no'))
  const least = shares.reduce((low, one) => (one.value < low.value ? one : low))
  return {
    tone: least.value >= 80 ? 'good' : least.value >= 40 ? 'warn' : 'danger',
    headline: `${shares.map(({ label, value }) => `${label}: ${value} %`).join(' · ')}.`,
    bars: {
      caption: `Least is there under “${least.label}”.`,
      name: 'Share in place; partly counts half, no answer counts as missing',
      max: 100,
      rows: shares.map((share) => ({ ...share, marked: share === least })),
    },
    todo: { title: 'Missing', items: missing.map(({ label }) => label) },
  }
}

const risk = (key: string, title: string, response: string, missing: number, of: number): Feed => ({
  key,
  label: `Add the risk “${title}”`,
  done: `Risk noted: ${title.toLowerCase()}.`,
  risk: {
    category: 'organisational',
    title,
    likelihood: Math.min(0.9, Math.round((10 * missing) / of) / 10),
    severity: 0.4,
    response,
  },
})

function feeds(data: Data): Feed[] {
  const [places, , repeats] = groups(data).map(({ list }) => ({
    missing: list.filter((one) => one.state === 'no').map(({ label }) => label.toLowerCase()),
    of: list.length,
  }))
  return [
    ...(places && places.missing.length > 0
      ? [
          risk(
            'operation',
            'The model cannot be run safely',
            `Put in place: ${places.missing.join(', ')}`,
            places.missing.length,
            places.of,
          ),
        ]
      : []),
    ...(repeats && repeats.missing.length > 0
      ? [
          risk(
            'repeat',
            'Results cannot be made again',
            `Keep with every run: ${repeats.missing.join(', ')}`,
            repeats.missing.length,
            repeats.of,
          ),
        ]
      : []),
  ]
}

export const mlopsReadinessModule = moduleOf(worksheet, { judge, feeds })
