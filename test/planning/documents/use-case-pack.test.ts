import { expect, test } from 'vitest'
import { numbered } from '#app/planning/documents/facts/draft-fact.ts'
import { staffingLabel, staffingPlaceOf } from '#app/planning/documents/facts/labels.ts'
import { spoken } from '#app/planning/documents/facts/scope-facts.ts'
import { packOfUseCase } from '#app/planning/documents/facts/use-case-pack.ts'
import { exactly } from '#app/planning/three-point.ts'
import { checkClaims } from '#app/writing/claims/check-claims.ts'
import { knownTickets } from './known.ts'

const pack = packOfUseCase(knownTickets)
const fact = (label: string) => pack.facts.find((each) => each.label === label)

test('facts are numbered in their order, the same for the same use case', () => {
  expect(pack.facts.map(({ id }) => id)).toEqual(pack.facts.map((_, index) => `F${index + 1}`))
  expect(packOfUseCase(structuredClone(knownTickets))).toEqual(pack)
  expect(pack.facts.every((each) => !each.public)).toBe(true)
})

test.each([
  ['Owner', 'Tomas Lind', 'person'],
  ['Handle time: baseline', 11.5, 'min'],
  ['Handle time: date of the target', '2027-09-30', 'date'],
  ['Value in a year', 583_333, 'EUR per year'],
  ['Chance: The data will do', 90, '%'],
  ['Spend beside salaries, quarter 1 of the work', 60_000, 'EUR'],
  ['Another way (process): Templates for the ten commonest questions', 88_333.3, 'EUR per year'],
  ['Risk: Agents do not trust the drafts: likelihood', 30, '%'],
  ['Quarter in which work starts', 'Q3 2027', 'quarter'],
  ['Last day of the launch quarter', '2027-09-30', 'date'],
  ['ML engineer, Q3 2027: load of the plan', 1.5, 'people'],
  ['ML engineer, Q3 2027: requisitions to open', 1, 'people'],
  ['Open requisitions, ML engineer', 1, 'people'],
])('%s is %s %s', (label, value, unit) => {
  expect(fact(label)).toMatchObject({ value, unit })
})

test('derived facts carry formulas over ids that hold', () => {
  const idOf = (label: string) => fact(label)?.id
  expect(fact('Handle time: reduction')).toMatchObject({
    value: 39.1,
    formula: `(${idOf('Handle time: baseline')} - ${idOf('Handle time: target')}) / ${idOf('Handle time: baseline')} * 100`,
  })
  const text = `Handle time falls by 39.1%. The chance is 32.4%, so EUR 189,000 per year are expected.`
  expect(
    checkClaims(text, pack.facts, new Date('2026-11-21')).map(({ verdict }) => verdict),
  ).toEqual(['derived', 'derived', 'derived'])
})

test('what it costs to run is told beside the value, and taken off what is expected of it', () => {
  const run = { quantity: 'run', role: '', period: 0, low: 30, mode: 40, high: 110 }
  const running = { ...knownTickets, estimates: [...knownTickets.estimates, run] }
  const { facts } = packOfUseCase(running)
  const told = (label: string) => facts.find((each) => each.label === label)
  expect(told('Cost to run in a year')).toMatchObject({ value: 50_000, unit: 'EUR per year' })
  const text = 'It costs EUR 50,000 to run, and EUR 172,800 per year are expected.'
  expect(checkClaims(text, facts, new Date('2026-11-21')).map(({ verdict }) => verdict)).toEqual([
    'source',
    'derived',
  ])
})

test('what costs more to run than it is worth is expected to bring nothing', () => {
  const run = { quantity: 'run', role: '', period: 0, low: 3000, mode: 4000, high: 5000 }
  const { facts } = packOfUseCase({ ...knownTickets, estimates: [...knownTickets.estimates, run] })
  expect(facts.find(({ label }) => label === 'Expected value in a year')).toMatchObject({
    value: 0,
    text: 'Expected value in a year: nothing, as running it costs more than its value.',
  })
})

test('each fact says its own value: its text holds no claim without a fact', () => {
  for (const { text } of pack.facts)
    expect(
      checkClaims(text, pack.facts, new Date('2026-11-21')).filter(
        ({ verdict }) => verdict === 'unsupported',
      ),
    ).toEqual([])
})

test('a fact whose formula names a missing one is left out', () => {
  const draft = { label: 'a', value: 1, unit: '', text: '', source: '', confidence: '' }
  expect(
    numbered([
      { ...draft, key: 'a' },
      { ...draft, key: 'b', formula: '{a} * {gone}' },
      { ...draft, key: 'c', formula: '{a} * 2' },
    ]).map(({ id, formula }) => [id, formula]),
  ).toEqual([
    ['F1', undefined],
    ['F2', 'F1 * 2'],
  ])
})

test('labels of staffing are read back', () => {
  const place = { role: 'ML engineer, search', quarter: 'Q3 FY2027', part: 'capacity' as const }
  expect(staffingPlaceOf(staffingLabel(place.role, place.quarter, place.part))).toEqual(place)
  expect(staffingPlaceOf('Owner')).toBeNull()
})

test('prose holds the sentences of the use case itself', () => {
  expect(pack.prose.map(({ label }) => label)).toEqual([
    'Problem',
    'What it does',
    'Today',
    'C1',
    'C3',
    'Another way: Templates for the ten commonest questions',
  ])
})

test('what is guessed of a chance is told in whole percent, and one person as such', () => {
  expect(spoken({ low: 0.775623, mode: 0.861804, high: 0.947984 }, 100, '%')).toBe(
    '78 % at least, 86 % on average, 95 % at most',
  )
  expect(spoken(exactly(0.996), 100, '%')).toBe('99.6 %')
  expect(spoken(exactly(1), 1, 'people')).toBe('1 person')
})
