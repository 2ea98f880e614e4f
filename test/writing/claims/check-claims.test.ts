import { describe, expect, test } from 'vitest'
import { checkClaims } from '#app/writing/claims/check-claims.ts'
import { valueWords } from '#app/writing/facts/fact.ts'
import { deskFacts, factsOf } from './corpus/desk.ts'

const today = new Date('2026-11-21T09:00:00Z')
const check = (text: string) => checkClaims(text, deskFacts, today)
const verdicts = (text: string) =>
  check(text).map(({ text: told, verdict, fact }) => [told, fact ?? verdict])

const withUnit = deskFacts.filter(({ unit }) => unit !== '')

test.each(withUnit.map((fact) => [valueWords(fact), fact] as const))(
  '%s is what its fact is written as, and is found again',
  (words, fact) => {
    const claim = check(`${fact.label} is ${words}.`).find(({ text }) => words.includes(text))
    expect([claim?.verdict, claim?.fact]).toEqual([fact.formula ? 'derived' : 'source', fact.id])
  },
)

test('money below zero is found again as it is written', () => {
  const facts = factsOf([['F1', 'Margin', -40_000, 'GBP per year', '']])
  const [claim] = checkClaims(`Margin is ${valueWords(facts[0]!)}.`, facts, today)
  expect([claim?.verdict, claim?.fact]).toEqual(['source', 'F1'])
})

test('a claim that no fact bears out is told what the fact says, by its name once', () => {
  const facts = factsOf([['F1', 'Cost of work', -5, 'EUR', 'Cost of work: -5 EUR.']])
  const [claim] = checkClaims('Cost of work is €5.', facts, today)
  expect(claim?.reason).toBe('“Cost of work” is -€5: it goes the other way.')
})

test.each(['£900,000', '£0.9 m', '£900k', 'GBP 900,000', '900,000 GBP', '900 thousand pounds'])(
  'revenue that is written £900,000 may be told as %s',
  (words) => {
    const facts = factsOf([['F1', 'Retained revenue', 900_000, 'GBP per year', '']])
    const [claim] = checkClaims(`Retained revenue is ${words} a year.`, facts, today)
    expect([claim?.text, claim?.verdict]).toEqual([words, 'source'])
  },
)

describe('what the facts say', () => {
  test.each([
    [
      'Handle time falls from 11.5 to 7 minutes.',
      [
        ['11.5', 'F1'],
        ['7 minutes', 'F3'],
      ],
    ],
    ['The desk takes 14.2k contacts a month.', [['14.2k', 'F2']]],
    [
      'It costs $60,000, or $60k, or USD 60,000, or 60 000 $.',
      [
        ['$60,000', 'F5'],
        ['$60k', 'F5'],
        ['USD 60,000', 'F5'],
        ['60 000 $', 'F5'],
      ],
    ],
    [
      'Of all answers 92 % (.92) are accepted.',
      [
        ['92 %', 'F6'],
        ['.92', 'F6'],
      ],
    ],
    [
      'Launch by 31 March 2027, at the end of Q1 2027.',
      [
        ['31 March 2027', 'F7'],
        ['Q1 2027', 'F7'],
      ],
    ],
    [
      'Churn falls by 4.5 %; the change is −4.5%.',
      [
        ['4.5 %', 'F9'],
        ['−4.5%', 'F9'],
      ],
    ],
    ['Rework drops by 40 percent.', [['40 percent', 'F11']]],
    ['Thirty-five agents serve them.', [['Thirty-five', 'F10']]],
    [
      'It takes 690 seconds, about 12 minutes.',
      [
        ['690 seconds', 'F1'],
        ['12 minutes', 'F1'],
      ],
    ],
    ['The target belongs to Dana Reyes.', [['Dana Reyes', 'F8']]],
    ['# Roadmap 2027\n\nWe launch in spring 2027.', ['2027', '2027'].map((year) => [year, 'F7'])],
    ['In H1 2027 the 2027 plan ends.', ['2027', '2027'].map((year) => [year, 'F7'])],
  ])('%s', (text, expected) => {
    expect(verdicts(text)).toEqual(expected)
  })

  test('a declared formula is shown', () => {
    expect(check('This frees 1,065 hours per month.')).toEqual([
      {
        start: 11,
        end: 22,
        text: '1,065 hours',
        kind: 'duration',
        value: 1065,
        verdict: 'derived',
        fact: 'F4',
        formula: 'F2 * (F1 - F3) / 60',
      },
    ])
  })

  test('a customer is quoted word for word', () => {
    expect(verdicts('A customer said: “I wait too long for an answer.”')).toEqual([
      ['“I wait too long for an answer.”', 'F12'],
    ])
  })
})

describe('what they do not say', () => {
  test.each([
    ['another unit', 'Handle time is 11.5 hours.'],
    ['a unit that begins like a multiplier', 'Handle time is 11.5 million.'],
    ['ten times as much', 'The budget is $600k.'],
    ['another currency', 'The budget is €60,000.'],
    ['points for percent', 'Acceptance is 92 percentage points.'],
    ['another period', 'The desk receives 14,200 contacts per week.'],
    ['a period nobody named', 'The budget is $60,000 per year.'],
    ['something else that is counted', 'The desk has 14,200 agents.'],
    ['the other sign', 'Churn is 4.5 %.'],
    ['the other direction', 'Churn rises by 4.5 %.'],
    ['growth for a reduction', 'Rework grows by 40 %.'],
    ['a product of facts', 'In all, 163,300 minutes go by.'],
    ['a ratio of facts', 'Each agent takes 405.7 contacts per month.'],
    ['another day', 'Launch by 30 June 2027.'],
    ['an ISO day that contradicts its fact', 'The launch is on 2027-06-30.'],
    ['a name', 'The target belongs to Maria Lopez.'],
    ['a source', 'According to Gartner it helps.'],
    ['a quotation', '"This changes how we work," a customer said.'],
    ['a number in words', 'It takes two days.'],
    ['a share in words', 'It halves rework.'],
    ['a quarter as a share', 'Rework falls by a quarter.'],
    ['another year', 'We launch in spring 2028.'],
    ['what looks like a year and counts', 'The desk receives 2027 contacts.'],
  ])('%s: %s', (_, text) => {
    expect(check(text).map(({ verdict }) => verdict)).toEqual(['unsupported'])
  })
})

test('a quarter may be a period, and a mark says what it is out of', () => {
  const facts = factsOf([
    ['F1', 'Running cost', 15000, 'USD per quarter', ''],
    ['F2', 'CSAT', 4.3, 'points', ''],
  ])
  const found = checkClaims('It costs $15,000 a quarter. CSAT is 4.3 out of 5.', facts, today)
  expect(found.map(({ fact }) => fact)).toEqual(['F1', 'F2'])
})

describe('several facts say the same', () => {
  const facts = factsOf([
    ['F1', 'Precision', 40, '%', 'Precision: 40 %.'],
    ['F2', 'Recall', 40, '%', 'Recall: 40 %.'],
    ['F3', 'Input', 'Orders, delays', '', 'Input: Orders, delays, and later orders'],
    ['F4', 'Owner', 'Dana', 'person', 'Owner: Dana'],
    ['F5', 'Sponsor', 'Dana', 'person', 'Sponsor: Dana'],
  ])
  const cited = (text: string) =>
    checkClaims(text, facts, today).map(({ text: told, fact, verdict }) => [told, fact ?? verdict])

  test.each([
    ['Recall is 40 %, and precision is 40 %.', ['F2', 'F1']],
    ['It is 40 % [F2].', ['F2']],
    ['It is 40 %. (F2)', ['F2']],
    ['It is 40 %.', ['F1']],
    ['| Metric | Now |\n| --- | --- |\n| Recall | 40 % |\n| Precision | 40 % |', ['F2', 'F1']],
    ['A sponsor, Dana, pays.', ['F5']],
  ])('%s', (text, expected) => {
    expect(cited(text).map(([, fact]) => fact)).toEqual(expected)
  })

  test('a word with a capital that facts write small as well is no name, unless it names somebody', () => {
    expect(cited('It takes Orders from Dana, with orders of Carla.')).toEqual([
      ['Dana', 'F4'],
      ['Carla', 'unsupported'],
    ])
  })

  test('no closeness of words makes up for a number', () => {
    expect(cited('Precision is 41 % [F1].')).toEqual([['41 %', 'unsupported']])
  })
})

test('what is marked as assumed is hypothetical, and what a fact says is still that', () => {
  expect(verdicts('We assume 20 minutes against 11.5 minutes today.')).toEqual([
    ['20 minutes', 'hypothetical'],
    ['11.5 minutes', 'F1'],
  ])
})

test.each([
  'Version 2.1 and v3, the 3rd and second try, certified under ISO 42001.',
  'Planned for Q3 2026, reviewed 2026-10-01, see step 3 and Article 6(1).',
  'GPT-4 and Python 3.12 run 24/7 from 9:30 on P80 of C5.',
  'The scale from 1 to 5 is that of the survey.',
  '1. First\n2. Second\n\n`rate = 0.5` and https://example.org/2024/12',
])('no claim: %s', (text) => {
  expect(check(text)).toEqual([])
})

describe('number words', () => {
  test.each([
    ['Our ten use cases are live.', ['ten']],
    ['All ten use cases are live, and these six pay.', ['ten', 'six']],
    ['Five of our ten shops use it.', ['Five', 'ten']],
    ['Its three shops closed.', ['three']],
    ['The next ten hires join in May.', ['ten']],
    ['Half of our tickets are wrong, almost a third is late.', ['Half', 'a third']],
    ['Half of the twelve shops use it.', ['Half', 'twelve']],
    ['Between ten and twelve shops use it.', ['ten', 'twelve']],
    ['Half-a-million letters came.', ['Half-a-million']],
    ['The error fell from nine to five percent.', ['nine', 'five percent']],
    ['The error fell from 9 to 5 percent.', ['9', '5 percent']],
    ['We cut open jobs from 9 to 5.', ['9', '5']],
    ['Our model is a thousand times cheaper.', ['a thousand times']],
    ['It answers a thousand times a day.', ['a thousand times']],
    ['We save one or two million euros.', ['one', 'two million euros']],
    ['It is one or two percent better.', ['one', 'two percent']],
    ['It takes one or two hundred letters.', ['two hundred']],
  ])('are figures that nothing supports in “%s”', (text, figures) => {
    const found = check(text).filter(({ kind }) => kind !== 'name')
    expect(found.map((claim) => [claim.text, claim.verdict])).toEqual(
      figures.map((figure) => [figure, 'unsupported']),
    )
  })

  test.each([
    'One of our agents said so, and one of them left.',
    'First we ask; the second time we know.',
    'These three agree, and so do the other two.',
    'Two reasons speak for it, in three steps.',
    'Ask once or twice, one or two people will answer.',
    'We work nine to five; lunch is at half past twelve.',
    'A nine-to-five job, and an office open from 9 to 5.',
    'A thousand thanks.',
    'No two shops are alike.',
    'We are in two minds and zero in on the cause.',
    'Two of a kind, one by one, one way or another.',
  ])('are none in “%s”', (text) => {
    expect(check(text)).toEqual([])
  })

  test('rest on the facts that say them', () => {
    const facts = factsOf([
      ['F1', 'Use cases', 10, 'use cases', 'There are ten use cases.'],
      ['F2', 'Wrong tickets', 50, '%', 'Half of the tickets are wrong.'],
    ])
    const text =
      'Our ten use cases are known: half of the tickets are wrong. All nine use cases pay.'
    const found = checkClaims(text, facts, today)
    expect(found.map((claim) => [claim.text, claim.fact])).toEqual([
      ['ten', 'F1'],
      ['half', 'F2'],
      ['nine', null],
    ])
  })
})
