import { moduleOf } from '#app/planning/scoping/modules/frame/module.ts'
import type { Outcome } from '#app/planning/scoping/modules/frame/outcome.ts'
import type { DataOf, Worksheet } from '#app/planning/scoping/modules/frame/worksheet.ts'
import { dataKinds, stackFor, tasks } from './stacks.ts'

const worksheet = {
  kind: 'modelling-stack',
  title: 'Modelling stack',
  lead: 'From the kind of data and the task to a baseline, a default, and when to go further.',
  answers: 'T6',
  feedsBack:
    'The baseline goes into the answer on people and rules (T6), and so into the ML Canvas.',
  sections: [
    {
      key: 'given',
      title: 'What is given',
      fields: [
        { key: 'data', label: 'Kind of data', type: 'choice', options: dataKinds, required: true },
        { key: 'task', label: 'Task', type: 'choice', options: tasks, required: true },
      ],
    },
    {
      key: 'chosen',
      title: 'What we choose',
      lead: 'Save the kind of data and the task with a baseline first: suggestions for the rest appear above.',
      fields: [
        {
          key: 'baseline',
          label: 'Baseline',
          hint: 'What everything else must beat: a rule, last week’s value, the commonest class. Never “none”.',
          type: 'line',
          required: true,
        },
        { key: 'usual', label: 'First model', type: 'line' },
        { key: 'further', label: 'When we go further, and to what', type: 'text' },
        { key: 'hosting', label: 'Where it runs', type: 'line' },
        { key: 'evaluation', label: 'How it is judged', type: 'text' },
      ],
    },
  ],
} as const satisfies Worksheet

const parts = [
  { key: 'baseline', label: 'Baseline' },
  { key: 'usual', label: 'First model' },
  { key: 'further', label: 'Further' },
  { key: 'hosting', label: 'Where it runs' },
  { key: 'evaluation', label: 'How it is judged' },
] as const

const nothing = /^(no(ne|thing)?|n\/?a|-+|–|tbd|\?+)\.?$/i

/** A baseline that is only a word for none is no baseline. */
const hasBaseline = (typed: string) => typed !== '' && !nothing.test(typed)

function judge({ given, chosen }: DataOf<typeof worksheet>): Outcome {
  if (given.data === '' || given.task === '') {
    return { tone: 'plain', headline: 'Say what kind of data and which task it is.' }
  }
  const { stack, known } = stackFor(given.data, given.task)
  const open = parts.filter(({ key }) => chosen[key] === '').map(({ label }) => label)
  const table = {
    caption: known ? 'What usually works for this data and task' : 'What works for most tasks',
    columns: ['', 'Usual', 'Chosen'],
    rows: parts.map(({ key, label }) => [label, stack[key], chosen[key] || 'Not chosen yet']),
  }
  if (!hasBaseline(chosen.baseline)) {
    return {
      tone: 'danger',
      headline: 'There is no baseline, so nothing can be shown to be better.',
      table,
    }
  }
  return {
    tone: open.length === 0 ? 'good' : 'plain',
    headline: `Everything must beat this baseline: ${ended(chosen.baseline)}`,
    table,
    todo: { title: 'Not chosen yet', items: open },
  }
}

const ended = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)

export const modellingStackModule = moduleOf(worksheet, { judge })
