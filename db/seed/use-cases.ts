import type { AlternativeKind } from '#app/planning/use-cases/ways/alternative.ts'
import type { Stage, Submission } from '#app/planning/use-cases/use-case.ts'

export type SampleUseCase = Submission & {
  /** The letter of the reference instance. */
  letter: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G'
  daysAgo: number
  by: string
  owner: string
  sponsor: string
  tags: string[]
  /** Thousands in a year. */
  value: number
  /** The chance that all goes well; people's use is what remains of it after data, model and deployment. */
  p: number
  chances: { data: number; model: number; deploy: number }
  cost: number
  loss: number
  /** People by role and quarter of the work. */
  effort: { 'data-scientist': number[]; 'ml-engineer': number[]; 'data-engineer': number[] }
  /** Thousands by quarter of the work. */
  spend: number[]
  stages: { to: Stage; daysAgo: number; reason: string }[]
  stakeholders: { name: string; team: string; wants: string }[]
  alternative: {
    kind: AlternativeKind
    title: string
    description: string
    value: [low: number, mode: number, high: number] | null
  }
}

/** The seven use cases of the named world: the reference instance, told as work of a grocery logistics firm. */
export const useCases: SampleUseCase[] = [
  {
    letter: 'A',
    title: 'See which shops are about to leave us',
    problem:
      'About forty shops a year stop ordering. We notice when the orders stop, and by then they have signed elsewhere.',
    input: 'Orders, complaints and late deliveries of a shop in the last 13 weeks',
    output: 'Chance that the shop orders less than half in the next quarter',
    currentProcess: 'Account managers call the shops they happen to worry about, every other week.',
    businessFunction: 'sales',
    daysAgo: 74,
    by: 'leilani',
    owner: 'leilani',
    sponsor: 'Head of sales',
    tags: ['churn', 'shops'],
    value: 900,
    p: 0.7,
    chances: { data: 0.95, model: 0.9, deploy: 0.95 },
    cost: 203,
    loss: 25,
    effort: { 'data-scientist': [1, 1], 'ml-engineer': [0, 1], 'data-engineer': [1, 0] },
    spend: [20, 20],
    stages: [
      { to: 'scoped', daysAgo: 48, reason: 'Sales named the number and who calls the shops.' },
    ],
    stakeholders: [
      {
        name: 'Account managers',
        team: 'Sales',
        wants: 'Ten shops a week to call, with the reason, not a list of two hundred.',
      },
      {
        name: 'Head of sales',
        team: 'Sales',
        wants: 'To know what each kept shop is worth.',
      },
    ],
    alternative: {
      kind: 'rule',
      title: 'Call every shop that orders 30 % less than a year ago',
      description: 'A weekly report, two days of work. Misses shops that grow elsewhere first.',
      value: [150, 250, 380],
    },
  },
  {
    letter: 'B',
    title: 'Route support tickets of shops and farms to the right desk',
    problem:
      'A third of 900 tickets a week is forwarded at least once. A forwarded ticket takes nine hours longer.',
    input: 'Text of the ticket, sender, their open orders',
    output: 'The desk it belongs to, and how urgent it is',
    currentProcess: 'Two people read every ticket from six in the morning and forward it by hand.',
    businessFunction: 'service',
    daysAgo: 70,
    by: 'fatima',
    owner: 'fatima',
    sponsor: 'Head of support',
    tags: ['tickets', 'text'],
    value: 600,
    p: 0.8,
    chances: { data: 0.98, model: 0.95, deploy: 0.95 },
    cost: 125,
    loss: 15,
    effort: { 'data-scientist': [0.5], 'ml-engineer': [1], 'data-engineer': [0] },
    spend: [60],
    stages: [
      { to: 'scoped', daysAgo: 52, reason: 'Two years of tickets with the desk that closed them.' },
      {
        to: 'prototype',
        daysAgo: 30,
        reason: 'A week of tickets, sorted by hand and by a model, side by side.',
      },
    ],
    stakeholders: [
      {
        name: 'Support desks',
        team: 'Support',
        wants: 'No ticket that nobody feels responsible for.',
      },
    ],
    alternative: {
      kind: 'process',
      title: 'Ask for the topic in the contact form',
      description: 'Half of the tickets come by e-mail and would stay as they are.',
      value: [80, 140, 200],
    },
  },
  {
    letter: 'C',
    title: 'Forecast demand for 2,300 shops, a day and a week ahead',
    problem:
      'Buyers order by feeling and last week. Six in a hundred crates come back or spoil; four in a hundred orders are short.',
    input: 'Two years of orders, weather, holidays and promotions',
    output: 'Crates per shop and product, for tomorrow and for the coming week',
    currentProcess: 'Eleven buyers adjust last week’s numbers in a spreadsheet until ten at night.',
    businessFunction: 'supply-chain',
    daysAgo: 66,
    by: 'priya',
    owner: 'priya',
    sponsor: 'Director of operations',
    tags: ['demand', 'waste'],
    value: 800,
    p: 0.6,
    chances: { data: 0.95, model: 0.85, deploy: 0.9 },
    cost: 180,
    loss: 20,
    effort: { 'data-scientist': [1, 1], 'ml-engineer': [0, 0.5], 'data-engineer': [1, 0.5] },
    spend: [10, 10],
    stages: [
      { to: 'scoped', daysAgo: 40, reason: 'Baseline measured: error of 31 % a day ahead.' },
    ],
    stakeholders: [
      { name: 'Buyers', team: 'Operations', wants: 'To see why a number is unusual before ten.' },
      { name: 'Drivers’ council', team: 'Operations', wants: 'Fewer vans that go out half empty.' },
    ],
    alternative: {
      kind: 'rule',
      title: 'Same weekday of the last four weeks, corrected for holidays',
      description: 'Two weeks of work in the warehouse; most of the gain on quiet weeks.',
      value: [180, 260, 340],
    },
  },
  {
    letter: 'D',
    title: 'One place for the features all models share',
    problem:
      'Three notebooks compute “orders of the last 13 weeks”, and they do not agree. Every new model starts with a month of pipelines.',
    input: 'Orders, deliveries and complaints as they arrive',
    output: 'The same features for training and for use, with an owner each',
    currentProcess: 'Everybody copies the queries of the last project.',
    businessFunction: 'engineering',
    daysAgo: 60,
    by: 'wei',
    owner: 'wei',
    sponsor: 'Head of data',
    tags: ['platform'],
    value: 150,
    p: 0.9,
    chances: { data: 0.99, model: 0.98, deploy: 0.97 },
    cost: 101,
    loss: 10,
    effort: { 'data-scientist': [0], 'ml-engineer': [0.5], 'data-engineer': [1] },
    spend: [40],
    stages: [
      { to: 'scoped', daysAgo: 38, reason: 'Twelve features are used by two models or more.' },
    ],
    stakeholders: [
      {
        name: 'Data scientists',
        team: 'Data',
        wants: 'To begin with a model, not with a pipeline.',
      },
    ],
    alternative: {
      kind: 'process',
      title: 'One reviewed folder of queries',
      description: 'Keeps definitions together; does nothing for use in real time.',
      value: [20, 40, 70],
    },
  },
  {
    letter: 'E',
    title: 'Recommend what a shop should order next',
    problem:
      'Shops order the 80 products they know of 4,000. New farms wait months for their first order.',
    input: 'Order history of the shop and of shops like it, season, stock',
    output: 'Twelve products worth a try, each with its reason',
    currentProcess: 'A weekly leaflet, the same for all shops.',
    businessFunction: 'sales',
    daysAgo: 55,
    by: 'leilani',
    owner: 'leilani',
    sponsor: 'Managing director',
    tags: ['recommender', 'shops'],
    value: 2400,
    p: 0.5,
    chances: { data: 0.9, model: 0.8, deploy: 0.85 },
    cost: 269,
    loss: 40,
    effort: { 'data-scientist': [1, 1], 'ml-engineer': [1, 1], 'data-engineer': [0, 0.5] },
    spend: [50, 30],
    stages: [{ to: 'scoped', daysAgo: 35, reason: 'The first version showed that shops click.' }],
    stakeholders: [
      { name: 'New farms', team: 'Partners', wants: 'A first order within four weeks.' },
      { name: 'Shop owners', team: 'Customers', wants: 'Nothing that spoils on their shelf.' },
    ],
    alternative: {
      kind: 'report',
      title: 'What similar shops bought this week',
      description: 'Ten best sellers by size of shop and region, in the weekly leaflet.',
      value: [250, 400, 600],
    },
  },
  {
    letter: 'F',
    title: 'Find the right page in contracts and delivery papers',
    problem:
      'Looking up what was agreed with a farm takes 25 minutes, forty times a day, and one time in ten nobody finds it.',
    input: 'A question in plain words, and 60,000 scanned pages',
    output: 'The three passages that answer it, with their page',
    currentProcess: 'Folders by year and farm; people ask whoever has been here longest.',
    businessFunction: 'legal',
    daysAgo: 33,
    by: 'tomasz',
    owner: 'tomasz',
    sponsor: 'Head of purchasing',
    tags: ['documents', 'search'],
    value: 400,
    p: 0.85,
    chances: { data: 0.97, model: 0.97, deploy: 0.96 },
    cost: 92,
    loss: 10,
    effort: { 'data-scientist': [0.5], 'ml-engineer': [0.5], 'data-engineer': [0.5] },
    spend: [30],
    stages: [{ to: 'scoped', daysAgo: 20, reason: 'Pages are scanned and may be read.' }],
    stakeholders: [
      { name: 'Purchasing', team: 'Purchasing', wants: 'The page itself, not a summary of it.' },
    ],
    alternative: {
      kind: 'buy',
      title: 'Search of the document system we have',
      description: 'Finds exact words; scans need reading first.',
      value: [90, 140, 180],
    },
  },
  {
    letter: 'G',
    title: 'Set prices that clear fresh stock before it spoils',
    problem:
      'Prices are set on Monday. What is left on Thursday is given away or thrown out: 2 % of what we buy.',
    input: 'Stock, days until it spoils, demand of the next days, prices of others',
    output: 'A price for each product and depot, every morning',
    currentProcess: 'Two people mark down on Thursday afternoon.',
    businessFunction: 'finance',
    daysAgo: 21,
    by: 'sofia',
    owner: 'sofia',
    sponsor: 'Finance director',
    tags: ['pricing', 'waste'],
    value: 1100,
    p: 0.35,
    chances: { data: 0.9, model: 0.75, deploy: 0.75 },
    cost: 214,
    loss: 60,
    effort: {
      'data-scientist': [1, 1, 0.5],
      'ml-engineer': [0, 0, 1],
      'data-engineer': [0.5, 0, 0],
    },
    spend: [10, 10, 30],
    stages: [],
    stakeholders: [
      { name: 'Shop owners', team: 'Customers', wants: 'Prices that do not jump twice a day.' },
    ],
    alternative: {
      kind: 'rule',
      title: 'Ten per cent less each day from Wednesday',
      description: 'Needs a change of the price list and nothing else.',
      value: [120, 200, 280],
    },
  },
]

/** Which comes after which, and which two exclude each other. */
export const links = [
  { from: 'E', kind: 'after', to: 'D' },
  { from: 'G', kind: 'exclusive', to: 'C' },
] as const
