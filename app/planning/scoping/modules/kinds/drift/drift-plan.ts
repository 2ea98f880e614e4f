import { moduleOf } from '#app/planning/scoping/modules/frame/module.ts'
import type { Feed, Outcome } from '#app/planning/scoping/modules/frame/outcome.ts'
import type { DataOf } from '#app/planning/scoping/modules/frame/worksheet.ts'
import { compareColumns } from './columns.ts'
import type { Measured } from './columns.ts'
import { driftSheet } from './drift-sheet.ts'

type Data = DataOf<typeof driftSheet>

/** By custom: below the first little has moved, above the second much. */
const [littlePsi, muchPsi] = [0.1, 0.25]

function judge(data: Data): Outcome {
  const holes = holesOf(data)
  const measured = compareColumns(data.try.before, data.try.after)
  const plan =
    data.drifts.length === 0
      ? 'No drift is named yet.'
      : holes.length === 0
        ? `${data.drifts.length === 1 ? 'The one drift' : `All ${data.drifts.length} drifts`} named can be noticed.`
        : 'Some drift would not be noticed, or nobody would act.'
  return {
    tone: data.drifts.length === 0 ? 'plain' : holes.length === 0 ? 'good' : 'warn',
    headline: [plan, measured && verdictOf(measured)].filter(Boolean).join(' '),
    ...(measured && { table: tableOf(measured) }),
    notes: measured ? missingNote(measured) : [],
    todo: { title: 'Missing in the plan', items: holes },
  }
}

function holesOf({ quality, drifts, cadence }: Data): string[] {
  const rows = drifts.flatMap(({ cause, test, threshold, owner }, index) => {
    const name = cause === '' ? `Drift ${index + 1}` : cause
    return [
      ...(test === '' ? [`${name}: a test`] : []),
      ...(threshold === null ? [`${name}: a threshold`] : []),
      ...(owner === '' ? [`${name}: an owner`] : []),
    ]
  })
  return [
    ...(quality.checked.length === 0 ? ['Data checks that run first'] : []),
    ...rows,
    ...(cadence.every === null ? ['How often somebody looks'] : []),
    ...(cadence.action === '' ? ['What happens when a threshold is passed'] : []),
  ]
}

function verdictOf({ psi }: Measured): string {
  if (psi === null) return ''
  const words = psi < littlePsi ? 'hardly moved' : psi < muchPsi ? 'moved somewhat' : 'moved a lot'
  return `The two columns have ${words} (PSI ${psi.toFixed(3)}).`
}

const tableOf = ({ before, after, numeric, psi, kl, ks }: Measured): Outcome['table'] => ({
  caption: `${before.toLocaleString('en')} values then, ${after.toLocaleString('en')} now, read as ${numeric ? 'numbers' : 'classes'}`,
  columns: ['Measure', 'Value', 'How to read it'],
  rows: [
    ['Population stability index', shown(psi), 'Below 0.1 little, above 0.25 much'],
    ['KL divergence, nats', shown(kl), '0 where both are alike'],
    [
      'Kolmogorov–Smirnov distance',
      ks ? ks.distance.toFixed(3) : 'Only for numbers',
      ks
        ? `Chance of this much by accident: ${ks.probability < 0.001 ? 'below 0.1 %' : `${(100 * ks.probability).toFixed(1)} %`}`
        : '',
    ],
  ],
})

const shown = (value: number | null) => (value === null ? 'No answer' : value.toFixed(3))

const missingNote = ({ missing, before, after }: Measured): string[] => {
  const share = (count: number, of: number) => `${Math.round((100 * count) / (count + of))} %`
  return missing.before + missing.after === 0
    ? []
    : [
        `Empty cells: ${share(missing.before, before)} then, ${share(missing.after, after)} now. If that differs, look for a broken load first.`,
      ]
}

function feeds(data: Data): Feed[] {
  const holes = holesOf(data)
  if (data.drifts.length === 0 || holes.length === 0) return []
  const causes = data.drifts.map(({ cause }) => cause).filter(Boolean)
  return [
    {
      key: 'unnoticed',
      label: 'Add the risk “Drift goes unnoticed”',
      done: 'Risk noted: drift goes unnoticed.',
      risk: {
        category: 'domain',
        title: 'Drift goes unnoticed',
        likelihood: Math.min(0.9, holes.length / 10),
        severity: 0.5,
        response: `Plan it: ${[...causes, ...holes].join('; ')}`.slice(0, 1000),
      },
    },
  ]
}

export const driftModule = moduleOf(driftSheet, { judge, feeds })
