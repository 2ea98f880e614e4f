import type { GivenVerdict } from '#app/planning/outcomes/recording/verdict-form.ts'
import type { Stage, Submission } from '#app/planning/use-cases/use-case.ts'

export type PastMetric = {
  kind: 'business' | 'model' | 'guardrail'
  name: string
  unit: string
  baseline: number | null
  target: number
  /** Days ago by which the target was due. */
  due: number
  /** What it was in the quarter of the launch, the next one, and so on. */
  observed: number[]
}

export type PastUseCase = Submission & {
  daysAgo: number
  owner: string
  tags: string[]
  sponsor: string
  /** Thousands in a year. */
  value: [low: number, mode: number, high: number]
  chances: { data: number; model: number; deploy: number; adopt: number }
  stages: { to: Stage; daysAgo: number; reason: string }[]
  metrics: PastMetric[]
  /** Thousands in the quarter of the launch, the next one, and so on. */
  realised: number[]
  /** How the numbers were found. */
  measured: string
  verdict: Pick<GivenVerdict, 'verdict' | 'note'> & { daysAgo: number }
}

/** What the named world did before its plan: two that run, and one that was stopped. */
export const pastUseCases: PastUseCase[] = [
  {
    title: 'Read delivery notes instead of typing them',
    problem:
      '1,400 delivery notes a day are typed by nine people. One in eighty has a wrong amount.',
    input: 'A photo or scan of a delivery note',
    output: 'Supplier, products, amounts, and how sure it is of each',
    currentProcess: 'Typed at the depots from four in the morning.',
    businessFunction: 'finance',
    daysAgo: 520,
    owner: 'tomasz',
    sponsor: 'Finance director',
    tags: ['documents', 'invoices'],
    value: [200, 320, 440],
    chances: { data: 0.95, model: 0.9, deploy: 0.9, adopt: 0.9 },
    stages: [
      { to: 'scoped', daysAgo: 500, reason: 'A year of notes is scanned, with what was typed.' },
      { to: 'prototype', daysAgo: 470, reason: 'A service reads 88 of 100 fields right.' },
      { to: 'pilot', daysAgo: 420, reason: 'Two depots try it beside typing.' },
      { to: 'launch', daysAgo: 360, reason: '96 of 100 fields right, and people check the rest.' },
      { to: 'scale', daysAgo: 200, reason: 'All eleven depots.' },
    ],
    metrics: [
      {
        kind: 'business',
        name: 'Minutes to enter a delivery note',
        unit: 'min',
        baseline: 6.5,
        target: 1.5,
        due: 150,
        observed: [4.4, 2.6, 1.9, 1.7],
      },
      {
        kind: 'model',
        name: 'Fields read right',
        unit: '%',
        baseline: 88,
        target: 97,
        due: 180,
        observed: [95.8, 96.3, 96.9, 97.2],
      },
      {
        kind: 'guardrail',
        name: 'Wrong amounts booked, per 1,000 notes',
        unit: '',
        baseline: 12.5,
        target: 10,
        due: 250,
        observed: [12.1, 8.4, 7.9, 8.2],
      },
    ],
    realised: [31, 64, 78, 86],
    measured: 'Hours of typing from the shift plan, times the wage, less the fee of the service.',
    verdict: {
      verdict: 'worked',
      daysAgo: 95,
      note: 'All depots use it every morning; four of nine typists do other work now.',
    },
  },
  {
    title: 'Tell shops when their delivery arrives',
    problem: 'Shops call 400 times a week to ask where the van is, and somebody waits at the door.',
    input: 'Position of the van, its stops, traffic',
    output: 'Arrival at each shop, within 15 minutes',
    currentProcess: 'Dispatch calls the driver and calls back.',
    businessFunction: 'service',
    daysAgo: 330,
    owner: 'fatima',
    sponsor: 'Head of support',
    tags: ['deliveries', 'shops'],
    value: [110, 180, 260],
    chances: { data: 0.9, model: 0.95, deploy: 0.9, adopt: 0.85 },
    stages: [
      { to: 'scoped', daysAgo: 310, reason: 'Vans send their position every minute.' },
      { to: 'prototype', daysAgo: 285, reason: 'Nine in ten arrivals within 15 minutes.' },
      { to: 'pilot', daysAgo: 260, reason: '200 shops get a message.' },
      { to: 'launch', daysAgo: 225, reason: 'Calls of the 200 shops fell by half.' },
    ],
    metrics: [
      {
        kind: 'business',
        name: 'Calls that ask where the van is',
        unit: 'a week',
        baseline: 410,
        target: 160,
        due: 30,
        observed: [345, 262],
      },
    ],
    realised: [19, 33],
    measured: 'Calls counted by topic, times nine minutes.',
    verdict: {
      verdict: 'worked',
      daysAgo: 40,
      note: 'Calls fell by a third so far. Shops without a mobile number still call.',
    },
  },
  {
    title: 'Find invoices of suppliers that do not add up',
    problem: 'One invoice in sixty bills more than was delivered. Somebody looks at one in ten.',
    input: 'Invoices, delivery notes, agreed prices',
    output: 'Invoices to look at, with the line that does not fit',
    currentProcess: 'Samples, and the memory of two people.',
    businessFunction: 'finance',
    daysAgo: 450,
    owner: 'sofia',
    sponsor: 'Finance director',
    tags: ['documents', 'invoices'],
    value: [150, 240, 360],
    chances: { data: 0.9, model: 0.85, deploy: 0.95, adopt: 0.85 },
    stages: [
      { to: 'scoped', daysAgo: 430, reason: 'Three years of invoices with what was disputed.' },
      { to: 'prototype', daysAgo: 400, reason: 'Finds six in ten of the known ones.' },
      { to: 'pilot', daysAgo: 370, reason: 'Two people work from its list.' },
      { to: 'launch', daysAgo: 320, reason: 'Eight in ten found, every tenth hint is false.' },
    ],
    metrics: [
      {
        kind: 'business',
        name: 'Overbilled amounts found',
        unit: '%',
        baseline: 12,
        target: 60,
        due: 120,
        observed: [22, 38, 51],
      },
    ],
    realised: [14, 29, 41],
    measured: 'Credit notes that suppliers wrote after a hint.',
    verdict: {
      verdict: 'worked',
      daysAgo: 70,
      note: 'Used every day. Suppliers bill more carefully now, so there is less to find.',
    },
  },
  {
    title: 'Foresee how many drivers call in sick',
    problem:
      'On the worst days one tour in twelve starts late because nobody is there to drive it.',
    input: 'Shift plans, weather, past absences of a depot',
    output: 'Drivers missing per depot, three days ahead',
    currentProcess: 'Two spare drivers per depot, every day.',
    businessFunction: 'hr',
    daysAgo: 400,
    owner: 'wei',
    sponsor: 'Director of operations',
    tags: ['shifts'],
    value: [60, 140, 220],
    chances: { data: 0.8, model: 0.7, deploy: 0.8, adopt: 0.7 },
    stages: [
      { to: 'scoped', daysAgo: 380, reason: 'Absences per depot, without names.' },
      { to: 'prototype', daysAgo: 350, reason: 'Half the error of the yearly mean.' },
      { to: 'retired', daysAgo: 290, reason: 'The works council does not want absences forecast.' },
    ],
    metrics: [],
    realised: [],
    measured: '',
    verdict: {
      verdict: 'p-deploy',
      daysAgo: 290,
      note: 'The forecast was good. We asked the works council after building it, not before.',
    },
  },
]

/** The meeting that looked at what runs, and what it decided, by the place in the list above. */
export const pastReview = {
  title: 'Review of what runs',
  daysAgo: 34,
  people: ['leilani', 'amara', 'fatima', 'tomasz'],
  guests: 'Head of support',
  notes:
    'Delivery notes: where we wanted to be, a quarter later than planned. Two depots lost a month to bad scanners.\n' +
    'Arrivals: the forecast is good, the messages are not. Half of the calls come from shops without a mobile number.',
  decisions: [
    {
      of: 0,
      verdict: 'continue',
      reason: 'It does what it was for. Look again when the contract ends.',
    },
    {
      of: 1,
      verdict: 'change',
      reason: 'Print the arrival on the evening’s order slip for shops without a mobile number.',
    },
  ],
} as const

/** The success it told to those who write, about the first of the list. */
export const pastStory = {
  by: 'tomasz',
  daysAgo: 30,
  title: 'Delivery notes in 1.7 minutes',
  words:
    'A delivery note takes 1.7 minutes in place of 6.5: nobody types what the vans have brought any more. People take a ' +
    'photo, look at the two or three fields the model is not sure about, and go on.\n\n' +
    'It took a quarter longer than we thought: **the scanners of two depots were worse than the model**. We changed ' +
    'the scanners.',
}

/** Where its metrics were read off. */
export const pastSource = 'The team’s own dashboard, last week of the quarter.'
