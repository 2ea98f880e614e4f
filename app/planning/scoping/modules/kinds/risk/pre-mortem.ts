import { inSentence } from '#app/ui/in-sentence.ts'
import { choices } from '#app/planning/scoping/modules/frame/item.ts'
import { moduleOf } from '#app/planning/scoping/modules/frame/module.ts'
import type { Feed, Outcome } from '#app/planning/scoping/modules/frame/outcome.ts'
import type { DataOf, Field, Worksheet } from '#app/planning/scoping/modules/frame/worksheet.ts'
import { intuition, people, process, systems } from './probes.ts'

const fields = [
  {
    key: 'answer',
    label: 'True today?',
    type: 'choice',
    options: choices({ yes: 'Yes', no: 'No' }),
  },
  { key: 'note', label: 'What we know', type: 'line' },
] as const satisfies readonly Field[]

const prongs = [
  {
    key: 'intuition',
    label: 'Intuition',
    hint: 'Is it the right thing to do at all?',
    items: intuition,
  },
  {
    key: 'process',
    label: 'Process',
    hint: 'Is our way of working able to finish it?',
    items: process,
  },
  { key: 'systems', label: 'Systems', hint: 'Can it be built and kept alive?', items: systems },
  {
    key: 'people',
    label: 'People',
    hint: 'Are the people there, and do they stay?',
    items: people,
  },
] as const

const worksheet = {
  kind: 'pre-mortem',
  title: 'Pre-mortem',
  lead: 'It is a year from now and it failed. Five questions on each of the four usual reasons.',
  answers: 'C9',
  feedsBack: 'A prong with a “no” can become a risk of the use case.',
  sections: [
    { key: 'intuition', title: 'Intuition', lead: prongs[0].hint, items: intuition, fields },
    { key: 'process', title: 'Process', lead: prongs[1].hint, items: process, fields },
    { key: 'systems', title: 'Systems', lead: prongs[2].hint, items: systems, fields },
    { key: 'people', title: 'People', lead: prongs[3].hint, items: people, fields },
    {
      key: 'owners',
      title: 'Owners',
      lead: 'One person per prong, who turns every “no” into a “yes”.',
      items: prongs.map(({ key, label }) => ({ key, label })),
      fields: [
        { key: 'owner', label: 'Owner', type: 'line', most: 120 },
        { key: 'by', label: 'By', type: 'date' },
      ],
    },
  ],
} as const satisfies Worksheet

type Data = DataOf<typeof worksheet>

const standings = (data: Data) =>
  prongs.map(({ key, label, items }) => {
    const answers = Object.entries(data[key])
    const said = (wanted: string) =>
      items.filter((one) => answers.some(([of, { answer }]) => of === one.key && answer === wanted))
    return { key, label, no: said('no'), open: said(''), owner: data.owners[key].owner }
  })

function judge(data: Data): Outcome {
  const all = standings(data)
  const count = (part: 'no' | 'open') => all.reduce((sum, prong) => sum + prong[part].length, 0)
  const worst = all.reduce((most, prong) => (prong.no.length > most.no.length ? prong : most))
  const [no, open] = [count('no'), count('open')]
  return {
    tone: open > 0 ? 'plain' : no === 0 ? 'good' : no > 5 ? 'danger' : 'warn',
    headline: headlineOf(no, open, worst.label),
    bars: {
      caption: no === 0 ? 'No “no” so far.' : `Most likely to end it: ${worst.label}.`,
      name: 'Questions answered with no, of five',
      max: 5,
      rows: all.map((prong) => ({
        label: prong.label,
        value: prong.no.length,
        marked: no > 0 && prong === worst,
      })),
    },
    todo: {
      title: 'To do',
      items: all.flatMap(({ label, no: faults, owner }) => [
        ...(owner === '' ? [`${label}: name an owner`] : []),
        ...faults.map((one) => `${label}: not yet true that ${inSentence(one.label)}`),
      ]),
    },
  }
}

const headlineOf = (no: number, open: number, worst: string) =>
  open === 20
    ? 'Nothing is answered yet.'
    : `${no === 0 ? 'No question' : no === 1 ? 'One question' : `${no} questions`} answered with no` +
      `${no > 0 ? `, most under ${worst}` : ''}${open > 0 ? `; ${open} still open` : ''}.`

const feeds = (data: Data): Feed[] =>
  standings(data)
    .filter(({ no }) => no.length > 0)
    .map(({ key, label, no, owner }) => ({
      key,
      label: `Add a risk: ${label}, ${no.length} of 5 not true`,
      done: `Risk noted: ${label}.`,
      risk: {
        category: 'organisational',
        title: `Pre-mortem, ${label}: ${no.map((one) => one.label).join('; ')}`.slice(0, 200),
        likelihood: (no.length * 15) / 100,
        severity: 0.5,
        response: owner === '' ? '' : `${owner} turns these into a yes.`,
      },
    }))

export const preMortemModule = moduleOf(worksheet, { judge, feeds })
