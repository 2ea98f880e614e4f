import type { Confidence, GateAnswer } from '#app/planning/scoping/standing/answer.ts'
import type { MetricKind } from '#app/planning/scoping/metrics/pairs.ts'
import type { Stage } from '#app/planning/use-cases/use-case.ts'
import type { SampleUseCase } from './use-cases.ts'

type Points = [low: number, mode: number, high: number]
type More = { evidence?: string; amount?: Points }

export type SampleAnswer = {
  words: string
  confidence: Confidence
  verdict?: GateAnswer
  rating?: number
} & More

export type SampleMetric = {
  kind: MetricKind
  name: string
  unit: string
  baseline: number
  target: number
}

export type SampleStagePlan = {
  stage: Stage
  hypothesis: string
  exitCriterion: string
  direction: 'at-least' | 'at-most'
  threshold: number
  stopRule: string
}

export type SampleScope = {
  answers: Record<string, SampleAnswer>
  metrics: SampleMetric[]
  /** What its next stage has to show, and when it stops instead. */
  next?: SampleStagePlan
  /** A first look at how it would be built. */
  stack?: { data: string; task: string; baseline: string; usual: string; evaluation: string }
  /** A gate that the planner let the use case past. */
  passing?: { question: string; reason: string }
}

const gate = (words: string, confidence: Confidence, more: More = {}): SampleAnswer => ({
  words,
  confidence,
  verdict: 'passed',
  ...more,
})
const rated = (
  rating: number,
  words: string,
  confidence: Confidence,
  more: More = {},
): SampleAnswer => ({ words, confidence, rating, ...more })

const number = (
  kind: MetricKind,
  name: string,
  { unit, from, to }: { unit: string; from: number; to: number },
): SampleMetric => ({ kind, name, unit, baseline: from, target: to })

/** What the sample's people answered when they scoped the seven use cases; the seventh is not done. */
export const scopes: Record<SampleUseCase['letter'], SampleScope> = {
  A: {
    answers: {
      C1: gate(
        'Every Monday each of 14 account managers decides which ten shops to call.',
        'measured',
        {
          evidence: 'Call sheets of the last quarter',
        },
      ),
      C2: gate('Leilani Kahale: revenue kept with existing shops is her target.', 'measured'),
      C3: gate('Calls by feeling; about forty shops are lost a year.', 'some-data', {
        evidence: 'Sales report, last year',
        amount: [700, 950, 1300],
      }),
      C4: gate(
        'A report of shops that order 30 % less catches a third of them, six weeks late.',
        'some-data',
        { evidence: 'Back-test on last year’s orders' },
      ),
      C5: gate('Revenue kept with shops that were about to leave.', 'measured'),
      C6: rated(
        3,
        '62 shops at risk a year, 41 thousand each, a third of them kept.',
        'some-data',
        {
          evidence: 'Orders of two years',
          amount: [540, 900, 1260],
        },
      ),
      C7: gate(
        'A call for nothing costs 40; a shop that is lost costs 41 thousand; no answer is today.',
        'some-data',
      ),
      C8: rated(2, 'Two vendors seen; both need a contract of three years.', 'some-data'),
      C9: rated(3, 'Four account managers wrote the call sheet with us.', 'some-data'),
      C10: rated(3, 'Head of sales, spoke last week; line 4310.', 'some-data'),
      C11: rated(3, 'A back-test on last year.', 'opinion', { amount: [2, 3, 5] }),
      C12: rated(2, 'Another forty shops.', 'opinion', { amount: [300, 600, 900] }),
      T1: gate(
        'Monday at six, from orders, complaints and delays until Sunday: chance that a shop orders less than half in the next quarter.',
        'measured',
      ),
      T2: gate('Two years, 2,300 shops, 81 lost; known thirteen weeks later.', 'measured', {
        evidence: 'warehouse.orders, counted by Wei',
      }),
      T3: gate('Read with our own accounts.', 'measured'),
      T4: gate('Contract data of firms; data protection agreed in writing.', 'measured', {
        evidence: 'Note of the data protection officer',
      }),
      T5: rated(3, 'Small shops in the north are thin.', 'some-data'),
      T6: rated(3, 'Account managers name 22 of 100 that leave.', 'some-data'),
      T7: gate('Four of the ten called must be about to leave; two of ten pays.', 'some-data'),
      T8: rated(4, 'Once a week, an hour is enough.', 'measured'),
      T9: rated(3, 'The call sheet; sales operations owns it.', 'some-data'),
      T10: gate(
        'Fewer than ten names, or the report of today; a person calls either way.',
        'opinion',
      ),
      T11: gate(
        'About firms, not persons: minimal risk. The reason is shown with each name.',
        'some-data',
      ),
      T12: gate(
        'Data scientist both quarters, data engineer first, ML engineer second.',
        'some-data',
      ),
      T13: rated(2, 'Every quarter; nobody watches it yet.', 'opinion'),
      T14: rated(3, 'Its features serve the recommendations.', 'some-data'),
    },
    metrics: [
      number('model', 'Precision among the ten called', { unit: '%', from: 22, to: 40 }),
      number('guardrail', 'Quality gap between small and large shops', {
        unit: 'points',
        from: 15,
        to: 8,
      }),
      number('business', 'Retained revenue', { unit: 'thousand a year', from: 0, to: 900 }),
    ],
    next: {
      stage: 'prototype',
      hypothesis: 'Orders and complaints of 13 weeks tell who leaves, better than feeling does.',
      exitCriterion: 'Shops that leave among the ten named, in %',
      direction: 'at-least',
      threshold: 40,
      stopRule: 'Under 30 % after four weeks of work: keep the report and stop.',
    },
    stack: {
      data: 'table',
      task: 'classify',
      baseline: 'Orders down 30 % against a year ago',
      usual: 'Boosted trees on 13 weeks of orders',
      evaluation: 'Precision among ten a week, by size of shop',
    },
  },
  B: {
    answers: {
      C1: gate('Two people decide for 900 tickets a week which desk takes each.', 'measured'),
      C2: gate('Fatima Haddad: time to the first answer is her target.', 'measured'),
      C3: gate('Reading and forwarding by hand, and nine hours for each wrong desk.', 'measured', {
        evidence: 'Export of two years of tickets',
        amount: [420, 520, 640],
      }),
      C4: gate('A topic in the form helps half; the other half comes by mail.', 'some-data'),
      C5: gate('Hours to the first answer.', 'measured'),
      C6: rated(4, '15,600 forwarded tickets a year at 38 each.', 'measured', {
        amount: [360, 600, 840],
      }),
      C7: gate(
        'The wrong desk costs nine hours, no answer costs four minutes of a reader.',
        'measured',
      ),
      C8: rated(
        3,
        'The ticket tool’s own routing was tried on 300 tickets: 71 % right.',
        'measured',
      ),
      C9: rated(3, 'Both readers want to keep the hard cases only.', 'some-data'),
      C10: rated(4, 'Head of support, last Tuesday; line 2210.', 'measured'),
      C11: rated(4, 'The week of tickets is sorted.', 'measured', { amount: [1, 1, 2] }),
      T1: gate(
        'On arrival, from text, sender and open orders: the desk and how urgent.',
        'measured',
      ),
      T2: gate('94,000 tickets with the desk that closed them.', 'measured', {
        evidence: 'support.tickets, counted by Wei',
      }),
      T3: gate('Read with our own accounts.', 'measured'),
      T4: gate('Texts name people: kept two years, agreed with data protection.', 'measured'),
      T6: rated(4, 'Readers agree on 93 of 100.', 'measured'),
      T7: gate('85 % right over all, and no desk under 70 %.', 'some-data'),
      T8: rated(3, 'Within a minute, 180 a day.', 'some-data'),
      T9: rated(3, 'The ticket tool; its owner named a date.', 'some-data'),
      T10: gate('Under 0.7 a person reads it, as today.', 'some-data'),
      T11: gate('It sorts mail: minimal risk.', 'some-data'),
      T12: gate('Half a data scientist and an ML engineer for one quarter.', 'some-data'),
      T13: rated(3, 'Monthly, watched by support.', 'opinion'),
    },
    metrics: [
      number('model', 'Macro-F1', { unit: '%', from: 71, to: 85 }),
      number('guardrail', 'Recall of the worst desk', { unit: '%', from: 48, to: 70 }),
      number('business', 'Hours to the first answer', { unit: 'hours', from: 11, to: 5 }),
    ],
    next: {
      stage: 'prototype',
      hypothesis: 'The text and the open orders are enough to find the desk.',
      exitCriterion: 'Macro-F1 on a week of tickets, in %',
      direction: 'at-least',
      threshold: 85,
      stopRule: 'One desk under 50 % for two weeks: back to reading by hand.',
    },
    stack: {
      data: 'text',
      task: 'classify',
      baseline: 'The rules of the ticket tool: 71 % right',
      usual: 'A small language model, fine-tuned on 94,000 tickets',
      evaluation: 'Macro-F1 and the worst desk',
    },
  },
  C: {
    answers: {
      C1: gate(
        'Every evening eleven buyers decide how many crates of each product to order.',
        'measured',
      ),
      C2: gate('Priya Raman: waste and short orders are her target.', 'measured'),
      C3: gate('Spreadsheets until ten at night; six in a hundred crates spoil.', 'measured', {
        evidence: 'Waste book, last year',
        amount: [900, 1200, 1500],
      }),
      C4: gate('The same weekday corrected for holidays brings a third of it.', 'some-data', {
        evidence: 'Back-test over 26 weeks',
      }),
      C5: gate('Crates that spoil, and orders that are short.', 'measured'),
      C6: rated(3, 'A point of error is worth 110 thousand a year.', 'some-data', {
        amount: [480, 800, 1120],
      }),
      C7: gate('A crate too much costs 9, one too few 14, no number is last week’s.', 'measured'),
      C9: rated(1, 'Their lead believes they will; three of eleven said no.', 'some-data'),
      C10: rated(3, 'Director of operations, two weeks ago.', 'some-data'),
      C11: rated(4, 'The back-test runs.', 'measured', { amount: [1, 2, 3] }),
      T1: gate(
        'At six in the evening, from what is known then: crates for tomorrow and the week.',
        'measured',
      ),
      T2: gate('Two years, 2,300 shops, 640 products; sold is not the same as wanted.', 'measured'),
      T3: gate('Read with our own accounts; weather is bought.', 'measured'),
      T4: gate('No data about persons.', 'measured'),
      T5: rated(2, 'New products have no history.', 'some-data'),
      T6: rated(4, 'Error of the buyers: 31 % a day ahead.', 'measured'),
      T7: gate('Under 26 % a day ahead, under 35 % in the worst region.', 'some-data'),
      T9: rated(2, 'The ordering system; its owner knows of it.', 'some-data'),
      T10: gate('Last week’s number, marked; the buyer decides.', 'some-data'),
      T11: gate('It counts crates: minimal risk.', 'measured'),
      T12: gate(
        'A data scientist, a data engineer, and half an ML engineer in the second quarter.',
        'some-data',
      ),
      T13: rated(2, 'Every week in the season.', 'opinion'),
    },
    metrics: [
      number('model', 'WAPE a day ahead', { unit: '%', from: 31, to: 24 }),
      number('guardrail', 'Error in the worst region', { unit: '%', from: 44, to: 35 }),
      number('business', 'Crates that spoil', { unit: '%', from: 6, to: 4 }),
    ],
    next: {
      stage: 'prototype',
      hypothesis: 'Weather and promotions explain what the same weekday does not.',
      exitCriterion: 'Error a day ahead over 26 weeks, in %',
      direction: 'at-most',
      threshold: 26,
      stopRule: 'Not under 28 % after the second version: take the rule.',
    },
    stack: {
      data: 'series',
      task: 'forecast',
      baseline: 'Same weekday of the last four weeks: 31 %',
      usual: 'Boosted trees with weather, holidays and promotions',
      evaluation: 'WAPE and bias by region and horizon',
    },
  },
  D: {
    answers: {
      C1: gate('Whoever begins a model decides which features to compute again.', 'some-data'),
      C2: gate('Wei Chen: weeks until a model begins is in the team’s targets.', 'some-data'),
      C3: gate('A month of pipelines for each new model, three a year.', 'some-data', {
        amount: [90, 120, 160],
      }),
      C4: gate('A folder of reviewed queries helps training, not live use.', 'some-data'),
      C5: gate('Weeks from idea to the first trained model.', 'some-data'),
      C7: gate('A wrong feature is a wrong model; none means to compute it by hand.', 'opinion'),
      C8: rated(3, 'Two products tried for a week each.', 'measured'),
      T1: gate('As orders arrive: the features of a shop as of that moment.', 'measured'),
      T2: gate('Three years of orders; features can be computed back.', 'measured'),
      T3: gate('Read with our own accounts.', 'measured'),
      T4: gate('Nothing beyond what its models may use.', 'some-data'),
      T7: gate('The same value for training and for use in 99.9 of 100 checks.', 'some-data'),
      T10: gate('The last value, marked with its age.', 'some-data'),
      T11: gate('It decides nothing itself: outside the Act until a model uses it.', 'some-data'),
      T12: gate('A data engineer and half an ML engineer for one quarter.', 'some-data'),
      T14: rated(4, 'The recommendations wait for it.', 'measured'),
    },
    metrics: [
      number('system', 'Checks in which training and use agree', { unit: '%', from: 91, to: 99.9 }),
      number('business', 'Weeks to the first model', { unit: 'weeks', from: 6, to: 2 }),
    ],
  },
  E: {
    answers: {
      C1: gate('Each shop decides every week which products to try.', 'some-data'),
      C2: gate('Leilani Kahale: products per shop is her target.', 'measured'),
      C3: gate('One leaflet for all; 80 of 4,000 products are ordered.', 'some-data', {
        amount: [800, 1500, 2600],
      }),
      C4: gate('Best sellers of similar shops bring a sixth of it.', 'opinion'),
      C5: gate('Revenue with products a shop did not order before.', 'some-data'),
      C6: rated(1, 'Guessed from a trial with twelve shops.', 'opinion', {
        amount: [1440, 2400, 3360],
      }),
      C7: gate(
        'A bad hint costs a glance; a product that spoils on the shelf costs trust.',
        'opinion',
      ),
      C9: rated(2, 'Twelve shops tried it and are open to more.', 'some-data'),
      C10: rated(4, 'Managing director, last week; line 4400.', 'measured'),
      T1: gate(
        'When a shop opens the order page: twelve products, each with a reason.',
        'measured',
      ),
      T2: {
        words: 'Orders are there; which products were shown to whom is not kept.',
        confidence: 'measured',
        verdict: 'failed',
      },
      T3: gate('Read with our own accounts.', 'measured'),
      T4: gate('Contract data of firms, as for shops that leave.', 'some-data'),
      T5: rated(2, 'New farms have no orders at all.', 'some-data'),
      T7: gate('One order in forty hints; under one in a hundred it is switched off.', 'opinion'),
      T8: rated(2, '200 milliseconds, agreed with the shop team.', 'some-data'),
      T10: gate('The leaflet’s products instead.', 'some-data'),
      T11: gate('Shops are told that a program recommends: transparency.', 'some-data'),
      T12: gate('A data scientist and an ML engineer for two quarters.', 'some-data'),
      T14: rated(1, 'Perhaps the prices.', 'opinion'),
    },
    metrics: [
      number('model', 'NDCG@12', { unit: '', from: 0.18, to: 0.3 }),
      number('guardrail', 'Share of new farms among the hints', { unit: '%', from: 2, to: 10 }),
      number('business', 'Revenue with new products', {
        unit: 'thousand a year',
        from: 0,
        to: 2400,
      }),
    ],
    next: {
      stage: 'prototype',
      hypothesis: 'Shops try what similar shops buy, if a reason stands beside it.',
      exitCriterion: 'Hints that become an order, in %',
      direction: 'at-least',
      threshold: 2.5,
      stopRule: 'Under 1 % over two weeks with 40 shops.',
    },
    passing: {
      question: 'T2',
      reason:
        'What is shown is kept from the first day of the pilot; three months of it are enough to start.',
    },
  },
  F: {
    answers: {
      C1: gate('Forty times a day somebody in purchasing looks up what was agreed.', 'measured'),
      C2: gate('Tomasz Nowak: time to settle a claim is his target.', 'some-data'),
      C3: gate('25 minutes each, and one in ten is not found.', 'measured', {
        evidence: 'Two weeks of notes by five people',
        amount: [300, 420, 540],
      }),
      C4: gate('The search we have finds exact words once the scans are read.', 'measured'),
      C5: gate('Minutes to find what was agreed.', 'measured'),
      C7: gate(
        'A wrong page costs ten minutes, none costs 25; a made-up one is never shown.',
        'some-data',
      ),
      C8: rated(3, 'Two services tried on 200 pages.', 'measured'),
      C9: rated(3, 'Five people helped to write fifty questions.', 'some-data'),
      T1: gate('On asking: three passages with their page.', 'measured'),
      T2: gate('Fifty questions with the page that answers them.', 'some-data'),
      T3: gate('All 60,000 pages are read and kept.', 'measured'),
      T4: gate('Contracts stay in our own cloud; agreed with the lawyers.', 'measured'),
      T6: rated(3, 'People find 90 of 100.', 'some-data'),
      T7: gate('The right page among three in 80 of 100.', 'some-data'),
      T10: gate('“Not found”, with the nearest folder.', 'some-data'),
      T11: gate('A search: minimal risk.', 'some-data'),
      T12: gate('Half of three people for one quarter.', 'some-data'),
    },
    metrics: [
      number('model', 'Right page among three', { unit: '%', from: 55, to: 80 }),
      number('guardrail', 'Passages that are not on the page', { unit: '%', from: 1, to: 0 }),
      number('business', 'Minutes to find it', { unit: 'minutes', from: 25, to: 5 }),
    ],
  },
  G: {
    answers: {
      C1: gate('Every Thursday two people decide what to mark down, and by how much.', 'measured'),
      C2: gate('Sofia Petrova: margin on fresh goods is her target.', 'some-data'),
      C3: gate('2 % of what we buy is given away or thrown out.', 'some-data', {
        amount: [900, 1300, 1800],
      }),
      C4: gate('Ten per cent less each day brings a sixth of it.', 'opinion'),
      C9: rated(2, 'The two who mark down are open to it.', 'opinion'),
      C12: rated(2, 'Another year of waste.', 'opinion', { amount: [600, 900, 1300] }),
      T1: gate('Every morning, from stock and what is known of demand: a price.', 'opinion'),
      T3: gate('Stock and prices are in the warehouse.', 'measured'),
      T5: rated(1, 'Prices changed on Mondays only: little to learn from.', 'some-data'),
    },
    metrics: [],
  },
}
