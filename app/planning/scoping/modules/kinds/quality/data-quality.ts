import { choices, item } from '#app/planning/scoping/modules/frame/item.ts'
import { moduleOf } from '#app/planning/scoping/modules/frame/module.ts'
import type { Feed, Outcome } from '#app/planning/scoping/modules/frame/outcome.ts'
import type { DataOf, Field, Worksheet } from '#app/planning/scoping/modules/frame/worksheet.ts'

const fields = [
  {
    key: 'state',
    label: 'State',
    type: 'choice',
    options: choices({ fine: 'Fine', problem: 'A problem', open: 'Not looked at' }),
  },
  { key: 'finding', label: 'What was found', type: 'line' },
] as const satisfies readonly Field[]

const worksheet = {
  kind: 'data-quality',
  title: 'Data quality',
  lead: 'Six dimensions, each with checks you can carry out this week.',
  answers: 'T5',
  feedsBack: 'A problem can become a risk of the use case.',
  beside: { path: 'sample', label: 'Profile a CSV sample' },
  sections: [
    {
      key: 'accuracy',
      title: 'Accuracy',
      lead: 'Is it true?',
      fields,
      items: [
        item(
          'traced',
          'Fifty records were traced to their source',
          'Paper, meter, the person who typed it.',
        ),
        item('outliers', 'Outliers were explained', 'Each is an error or a fact worth knowing.'),
        item('labels', 'Labels were checked by a second person', 'Agreement is written down.'),
      ],
    },
    {
      key: 'completeness',
      title: 'Completeness',
      lead: 'Is it all there?',
      fields,
      items: [
        item('missing', 'Missing values are counted by slice', 'And by month: a gap has a date.'),
        item(
          'period',
          'The period covers a season and the last change',
          'Of price, process or system.',
        ),
        item('cases', 'Cases that ended badly are in it', 'Not only those that went through.'),
      ],
    },
    {
      key: 'consistency',
      title: 'Consistency',
      lead: 'Does it say the same everywhere?',
      fields,
      items: [
        item('sources', 'Two sources give the same totals', 'Orders in the shop and in the books.'),
        item('definitions', 'One definition of each field', 'Two teams would fill it in alike.'),
        item('formats', 'One way of writing dates, units and codes', 'The sample shows others.'),
      ],
    },
    {
      key: 'timeliness',
      title: 'Timeliness',
      lead: 'Is it there when it is needed?',
      fields,
      items: [
        item(
          'delay',
          'The delay from event to row is known',
          'At the time of prediction, not of analysis.',
        ),
        item('known', 'Nothing in it is known only afterwards', 'No leakage from the future.'),
        item('stale', 'Old values are marked or dropped', 'An address of 2019 is not today’s.'),
      ],
    },
    {
      key: 'uniqueness',
      title: 'Uniqueness',
      lead: 'Is each thing there once?',
      fields,
      items: [
        item('rows', 'No row is there twice', 'The sample counts them.'),
        item(
          'keys',
          'One thing has one key',
          'Customers after a merger, products after a relaunch.',
        ),
        item('joins', 'Joins do not multiply rows', 'Counted before and after.'),
      ],
    },
    {
      key: 'validity',
      title: 'Validity',
      lead: 'Does it keep to its rules?',
      fields,
      items: [
        item('types', 'Each column has one type', 'The sample shows mixed ones.'),
        item('ranges', 'Values lie within what is possible', 'No negative ages, no future births.'),
        item('rules', 'Rules between fields hold', 'Delivered after ordered.'),
      ],
    },
  ],
} as const satisfies Worksheet

type Data = DataOf<typeof worksheet>

const standings = (data: Data) =>
  worksheet.sections.map(({ key, title, items }) => {
    const answers: Readonly<Record<string, { state: string; finding: string }>> = data[key]
    const problems = items.filter((one) => answers[one.key]?.state === 'problem')
    const looked = items.filter((one) =>
      ['fine', 'problem'].includes(answers[one.key]?.state ?? ''),
    )
    const findings = problems.map((one) => answers[one.key]?.finding || one.label)
    return { key, title, of: items.length, looked: looked.length, problems, findings }
  })

function judge(data: Data): Outcome {
  const all = standings(data)
  const looked = all.reduce((sum, one) => sum + one.looked, 0)
  const problems = all.reduce((sum, one) => sum + one.problems.length, 0)
  const of = all.reduce((sum, one) => sum + one.of, 0)
  return {
    tone: looked === 0 ? 'plain' : problems > 0 ? 'warn' : looked === of ? 'good' : 'plain',
    headline: `${looked} of ${of} checks were carried out; ${problems === 1 ? '1 problem' : `${problems} problems`} found.`,
    bars: {
      caption: 'Checks carried out on each dimension.',
      name: 'Checks carried out, by dimension',
      max: 3,
      rows: all.map(({ title, looked: value, problems: found }) => ({
        label: title,
        value,
        marked: found.length > 0,
        ...(found.length > 0 && {
          note: found.length === 1 ? '1 problem' : `${found.length} problems`,
        }),
      })),
    },
    todo: {
      title: 'Problems',
      items: all.flatMap(({ title, findings }) => findings.map((text) => `${title}: ${text}`)),
    },
  }
}

const feeds = (data: Data): Feed[] =>
  standings(data)
    .filter(({ problems }) => problems.length > 0)
    .map(({ key, title, of, problems, findings }) => ({
      key,
      label: `Add the risk “Data quality: ${title.toLowerCase()}”`,
      done: `Risk noted: data quality, ${title.toLowerCase()}.`,
      risk: {
        category: 'domain',
        title: `Data quality: ${title.toLowerCase()}`,
        likelihood: Math.min(0.9, problems.length / of),
        severity: 0.4,
        response: findings.join('; ').slice(0, 1000),
      },
    }))

export const dataQualityModule = moduleOf(worksheet, { judge, feeds })
