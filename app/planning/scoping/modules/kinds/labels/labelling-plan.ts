import { counted } from '#app/math/text/counted.ts'
import { moneySign, moneyUnit, sumWords } from '#app/planning/money.ts'
import { moduleOf } from '#app/planning/scoping/modules/frame/module.ts'
import { fullPoints } from '#app/planning/scoping/modules/frame/outcome.ts'
import type {
  Feed,
  FullPoints,
  Outcome,
  Range,
} from '#app/planning/scoping/modules/frame/outcome.ts'
import {
  amount,
  likelyRange,
  scalePoints,
  spread,
} from '#app/planning/scoping/modules/frame/points.ts'
import type { DataOf } from '#app/planning/scoping/modules/frame/worksheet.ts'
import { spreadOf } from '#app/planning/spread-words.ts'
import { meanOf } from '#app/planning/three-point.ts'
import { labellingWork, majorityOf } from './labelling.ts'
import { labellingSheet } from './labelling-sheet.ts'
import { readPilot } from './pilot.ts'
import type { Pilot } from './pilot.ts'

type Data = DataOf<typeof labellingSheet>
type Work = { hours: FullPoints; cost: FullPoints | null }

/** Hours and cost at the low, the likely and the high guess; null until volume, people and pace are given. */
function workOf({ work }: Data): Work | null {
  const [items, seconds, hourly] = [work.items, work.seconds, work.hourly].map(fullPoints)
  const { annotators } = work
  if (!items || !seconds || annotators === null) return null
  const again = (work.again ?? 0) / 100
  const saved = work.firstPass === 'model' ? (work.saved ?? 0) / 100 : 0
  const at = (point: keyof FullPoints) =>
    labellingWork({
      items: items[point],
      seconds: seconds[point],
      hourly: hourly?.[point] ?? 0,
      annotators,
      again,
      saved,
    })
  const [low, mode, high] = [at('low'), at('mode'), at('high')]
  return {
    hours: { low: low.hours, mode: mode.hours, high: high.hours },
    cost: hourly ? { low: low.cost, mode: mode.cost, high: high.cost } : null,
  }
}

function judge(data: Data, currency: string): Outcome {
  const work = workOf(data)
  const pilot = readPilot(data.quality.pilot)
  const verdict = agreementOf(pilot, data.quality.target)
  const { annotators } = data.work
  const vote =
    annotators === null ? [] : [`${majorityOf(annotators)} of ${annotators} alike decide a label.`]
  return {
    tone: verdict?.tone ?? 'plain',
    headline: [costLine(work, currency), verdict?.words].filter(Boolean).join(' '),
    ...(work && { ranges: rangesOf(work, currency) }),
    notes: [...vote, ...paceLine(work, data), ...pilotLines(pilot)],
    todo: { title: 'Still to write down', items: missing(data) },
  }
}

const costLine = (work: Work | null, currency: string): string => {
  if (!work) return 'Give the number of things, the people per thing and the seconds per label.'
  if (!work.cost)
    return `About ${counted(amount(meanOf(work.hours)), 'hour')}; give a price for the cost.`
  return `About ${sumWords(meanOf(work.cost), currency)}, for ${counted(amount(meanOf(work.hours)), 'hour')}.`
}

function rangesOf({ hours, cost }: Work, currency: string): Outcome['ranges'] {
  const row = (label: string, points: FullPoints): Range => ({ label, ...likelyRange(points) })
  return {
    caption: cost
      ? `What the labels cost, in ${moneySign(currency)}.`
      : 'How long the labels take.',
    name: spreadOf(cost ? 'Cost' : 'Hours'),
    rows: [cost ? row('Cost', cost) : row('Hours', hours)],
  }
}

function agreementOf(pilot: Pilot | null, target: number | null) {
  if (!pilot) return null
  if (pilot.alpha === null)
    return { tone: 'plain' as const, words: 'The trial shows only one label.' }
  const alpha = pilot.alpha.toFixed(2)
  const wanted = target ?? 0.8
  return pilot.alpha >= wanted
    ? {
        tone: 'good' as const,
        words: `The trial reaches α ${alpha}, at least the ${wanted} wanted.`,
      }
    : {
        tone: 'warn' as const,
        words: `The trial reaches α ${alpha}, less than the ${wanted} wanted: improve the guideline first.`,
      }
}

function pilotLines(pilot: Pilot | null): string[] {
  if (!pilot) return []
  const { items, annotators, ac1, decided, undecided } = pilot
  const shown = undecided.slice(0, 10).join(', ')
  return [
    `Trial: ${counted(items, 'thing')}, ${counted(annotators, 'person', 'people')}; ${decided} have a majority.${ac1 === null ? '' : ` Gwet’s AC1 is ${ac1.toFixed(2)}.`}`,
    ...(undecided.length > 0
      ? [`No majority in line ${shown}${undecided.length > 10 ? ' and others' : ''}.`]
      : []),
  ]
}

function paceLine(work: Work | null, { pace }: Data): string[] {
  const perWeek = (pace.people ?? 0) * (pace.hours ?? 0)
  if (!work || perWeek === 0) return []
  return [`At this pace it takes ${spread(scalePoints(work.hours, 1 / perWeek))} weeks.`]
}

const missing = ({ quality }: Data): string[] => [
  ...(quality.guideline === '' ? ['A guideline with one example per label'] : []),
  ...(quality.edges === '' ? ['Edge cases with their ruling'] : []),
  ...(quality.pilot === '' ? ['A trial of some thirty things by everybody who labels'] : []),
  ...(quality.triggers === '' ? ['When labels are made again'] : []),
]

const thousand = 1000

function feeds(data: Data, currency: string): Feed[] {
  const cost = workOf(data)?.cost
  const quarter = data.plan.quarter
  if (!cost || quarter === null) return []
  const points = scalePoints(cost, 1 / thousand)
  const shown = `${spread(points)} (${moneyUnit(currency)})`
  return [
    {
      key: 'spend',
      label: `Use ${shown} as the spend of quarter ${quarter}`,
      estimate: {
        what: `Spend of quarter ${quarter}`,
        quantity: 'spend',
        period: quarter - 1,
        points,
        note: 'From the labelling plan',
      },
    },
  ]
}

export const labellingModule = moduleOf(labellingSheet, { judge, feeds })
