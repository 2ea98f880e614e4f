import { moneySign, moneyUnit, sumWords } from '#app/planning/money.ts'
import { moduleOf } from '#app/planning/scoping/modules/frame/module.ts'
import {
  addPoints,
  atEach,
  likelyRange,
  scalePoints,
  spread,
} from '#app/planning/scoping/modules/frame/points.ts'
import { fullPoints } from '#app/planning/scoping/modules/frame/outcome.ts'
import type { Feed, FullPoints, Outcome } from '#app/planning/scoping/modules/frame/outcome.ts'
import type { DataOf } from '#app/planning/scoping/modules/frame/worksheet.ts'
import { spreadOf } from '#app/planning/spread-words.ts'
import { meanOf } from '#app/planning/three-point.ts'
import { quantities } from '#app/planning/use-cases/quantities.ts'
import { modelCallCost, nodeCost, serverlessCost, storageCost } from './run-cost.ts'
import { runCostSheet } from './run-cost-sheet.ts'

type Data = DataOf<typeof runCostSheet>
type Part = { label: string; points: FullPoints }

/** The cost per month of each part that is filled in. */
export function runCostParts(data: Data): Part[] {
  const parts = [functionsOf(data), ...machinesOf(data), callsOf(data)]
  return parts.filter((part) => part !== null)
}

function functionsOf({ serverless, prices }: Data): Part | null {
  const requests = fullPoints(serverless.requests)
  const { seconds, gigabytes } = serverless
  const [gbSecond, million] = [prices.gbSecond.price, prices.million.price]
  if (!requests || seconds === null || gigabytes === null) return null
  if (gbSecond === null || million === null) return null
  const cost = (each: number) =>
    serverlessCost({
      requests: each,
      seconds,
      gigabytes,
      pricePerGbSecond: gbSecond,
      pricePerMillion: million,
      freeGbSeconds: prices.freeGbSeconds.price ?? 0,
      freeRequests: prices.freeRequests.price ?? 0,
    })
  return { label: 'Functions', points: atEach(requests, cost) }
}

function machinesOf({ warehouse, prices }: Data): (Part | null)[] {
  const { nodes } = warehouse
  const hourly = prices.hour.price
  const machines =
    nodes === null || hourly === null ? null : nodeCost({ count: nodes, hourly, months: 1 })
  const stored = (terabytes: number) =>
    storageCost({ terabytes, days: 30, pricePerGbMonth: prices.gbMonth.price ?? 0 }).cost
  return [
    machines === null
      ? null
      : { label: 'Machines', points: { low: machines, mode: machines, high: machines } },
    sold('Serverless units', warehouse.units, prices.unit.price, (units, price) => units * price),
    sold('Storage', warehouse.terabytes, prices.gbMonth.price, stored),
    sold(
      'Scans',
      warehouse.scanned,
      prices.scannedTb.price,
      (terabytes, price) => terabytes * price,
    ),
  ]
}

function sold(
  label: string,
  used: Data['warehouse']['units'],
  price: number | null,
  cost: (used: number, price: number) => number,
): Part | null {
  const points = fullPoints(used)
  return points && price !== null
    ? { label, points: atEach(points, (each) => cost(each, price)) }
    : null
}

function callsOf({ model, prices }: Data): Part | null {
  const calls = fullPoints(model.calls)
  const { tokensIn, tokensOut } = model
  const [priceIn, priceOut] = [prices.tokensIn.price, prices.tokensOut.price]
  if (!calls || tokensIn === null || tokensOut === null) return null
  if (priceIn === null || priceOut === null) return null
  const cost = (each: number) =>
    modelCallCost({ calls: each, tokensIn, tokensOut, priceIn, priceOut })
  return { label: 'Model calls', points: atEach(calls, cost) }
}

const monthly = (data: Data): FullPoints | null =>
  addPoints(runCostParts(data).map(({ points }) => points))

function judge(data: Data, currency: string): Outcome {
  const sum = (value: number) => sumWords(value, currency)
  const parts = runCostParts(data)
  const total = monthly(data)
  if (!total) {
    return {
      tone: 'plain',
      headline: 'No cost yet: fill one part in, with its prices.',
      todo: {
        title: 'A part counts once',
        items: ['all of its amounts are given', 'and its prices are in the table.'],
      },
    }
  }
  const largest = parts.toSorted((a, b) => meanOf(b.points) - meanOf(a.points))[0]
  const mean = meanOf(total)
  return {
    tone: 'plain',
    headline: `About ${sum(mean)} a month: from ${sum(total.low)} to ${sum(total.high)}, or ${sum(mean * 12)} a year.`,
    ranges: {
      caption: `The largest part: ${largest?.label.toLowerCase() ?? 'one'}.`,
      name: spreadOf(`Cost per month by part, in ${moneySign(currency)}`),
      rows: [...parts, { label: 'Together', points: total }].map(({ label, points }) => ({
        label,
        ...likelyRange(points),
      })),
    },
    notes: ['“Together” adds all low guesses and all high guesses, so it is wider than is likely.'],
  }
}

const months = 12
const thousand = 1000

function feeds(data: Data, currency: string): Feed[] {
  const total = monthly(data)
  if (!total) return []
  const points = scalePoints(total, months / thousand)
  const shown = `${spread(points)} (${moneyUnit(currency)})`
  const what = quantities.run.name
  const note = 'From the run-cost estimate: twelve months'
  const once = { quantity: 'cost', name: quantities.cost.name }
  return [
    {
      key: 'run',
      label: `Use ${shown} as its cost to run in a year`,
      estimate: { what, quantity: 'run', period: 0, points, note, once },
    },
  ]
}

export const runCostModule = moduleOf(runCostSheet, { judge, feeds })
