import { describe, expect, test } from 'vitest'
import { packOfUseCase } from '#app/planning/documents/facts/use-case-pack.ts'
import { documentKinds } from '#app/planning/documents/kinds.ts'
import { prFaq } from '#app/planning/documents/pr-faq/pr-faq.ts'
import { factInSentence } from '#app/planning/documents/render/material.ts'
import { prd } from '#app/planning/documents/prd/prd.ts'
import { checkClaims } from '#app/writing/claims/check-claims.ts'
import type { DocumentKind } from '#app/writing/documents/kind.ts'
import { knownTickets } from './known.ts'

const today = new Date('2026-11-21T09:00:00Z')
const pack = packOfUseCase(knownTickets)

const typed = (kind: DocumentKind) =>
  Object.fromEntries(
    kind.sections.flatMap(({ judgement }) =>
      judgement.map(({ key }) => [key, `words about ${key}`]),
    ),
  )

const textOf = (kind: DocumentKind, bodies: Record<string, string>) => ({
  kind: kind.key,
  title: pack.title,
  sections: kind.sections.map(({ key, title }) => ({ key, title, body: bodies[key] ?? '' })),
})

describe.each(documentKinds)('$label', (kind) => {
  test('every section is rendered, and nothing else', () => {
    expect(Object.keys(kind.render(pack, {}))).toEqual(kind.sections.map(({ key }) => key))
  })

  test('fields of judgement are told apart within a document', () => {
    const keys = kind.sections.flatMap(({ judgement }) => judgement.map(({ key }) => key))
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('nothing is invented: every claim of the rendered text rests on a fact', () => {
    for (const judgement of [{}, typed(kind)])
      for (const body of Object.values(kind.render(pack, judgement)))
        expect(
          checkClaims(`# ${pack.title}\n\n${body}`, pack.facts, today).filter(
            ({ verdict }) => verdict === 'unsupported',
          ),
        ).toEqual([])
  })

  test('of an empty use case everything is named as missing', () => {
    const bodies = kind.render({ title: 'Nothing yet', facts: [], prose: [] }, {})
    const free = new Set(['questions'])
    expect(
      Object.keys(bodies).filter((key) => !free.has(key) && !bodies[key]?.includes('Missing')),
    ).toEqual([])
  })

  test('what is typed is there', () => {
    const bodies = Object.values(kind.render(pack, typed(kind)))
      .join('\n')
      .toLowerCase()
    for (const words of Object.values(typed(kind))) expect(bodies).toContain(words)
  })

  test('a finding stands at a section that the document has', () => {
    const document = textOf(kind, kind.render(pack, {}))
    const findings = kind.check(document, pack.facts, today)
    expect(findings.length).toBeGreaterThan(0)
    for (const { section } of findings)
      expect([null, ...document.sections.map(({ key }) => key)]).toContain(section)
  })
})

describe('PRD', () => {
  const bodies = prd.render(pack, typed(prd))

  test('its staffing is the capacity model’s', () => {
    expect(bodies.staffing).toContain('| ML engineer | Q3 2027 | 1 | 1.5 | 2 | 1 |')
    expect(bodies.staffing).toContain('| ML engineer | 1 |')
  })

  test('metrics stand in one table', () => {
    expect(bodies.metrics).toContain(
      '| Handle time | business | 11.5 min | 7 min | 30 Sep 2027 | Tomas Lind |',
    )
  })

  test('the job statement is one sentence of six parts', () => {
    expect(bodies['job-statement']).toBe(
      'The AI words about does using the text of a ticket and the shop it comes from to produce a drafted answer with its sources for words about user in words about workflow subject to words about limits.',
    )
  })

  test.each<[string, Record<string, string>, string]>([
    [
      'a job statement without limits',
      {
        'job-statement':
          'The AI drafts answers using tickets to produce answers for agents in support.',
      },
      'job-statement',
    ],
    ['a metric that is not there', { metrics: '| AUC | model | | 1 | | |' }, 'metrics'],
    ['another launch quarter', { launch: 'We launch in spring.' }, 'launch-quarter'],
    ['a claim without a fact', { problem: 'It costs EUR 123,456.' }, 'claims'],
    ['an empty part', { cost: '' }, 'parts'],
    ['a vague word', { problem: 'It happens very often.' }, 'weasel-words'],
  ])('finds %s', (_, change, rule) => {
    const before = prd.check(textOf(prd, bodies), pack.facts, today)
    const after = prd.check(textOf(prd, { ...bodies, ...change }), pack.facts, today)
    const count = (list: typeof after) => list.filter((each) => each.rule === rule).length
    expect(count(after)).toBeGreaterThan(count(before))
  })
})

describe('PR-FAQ', () => {
  const retained = packOfUseCase({
    ...knownTickets,
    useCase: {
      ...knownTickets.useCase,
      input: 'Orders, complaints and delays',
      output: 'Chance that a shop leaves',
    },
    metrics: knownTickets.metrics.map((metric) => ({ ...metric, baseline: 0 })),
  })
  const render = (judgement: Record<string, string>, of = pack) => prFaq.render(of, judgement)

  test.each([
    ['know which shops leave', 'Agents can now know which shops leave.'],
    ['find the answer in 7 minutes', 'Agents can now find the answer in 7 minutes.'],
    ['an answer in 7 minutes', 'Agents get an answer in 7 minutes.'],
    ['7 minutes back per ticket', 'Agents get 7 minutes back per ticket.'],
  ])('%s', (benefit, heading) => {
    expect(render({ customer: 'agents', benefit }).heading).toBe(heading)
  })

  test('facts read as parts of their sentences', () => {
    const { solution = '', 'external-faq': faq = '' } = render({}, retained)
    expect(solution).toContain(
      'It takes orders, complaints and delays and gives the chance that a shop leaves.',
    )
    expect(faq).toContain('It uses orders, complaints and delays.')
  })

  test('nothing is told of a baseline of 0', () => {
    const { problem = '', solution = '' } = render({}, retained)
    expect(problem).not.toMatch(/\b0\b/)
    expect(solution).toContain('Handle time reaches 7 min.')
    expect(render({}).problem).toContain('Today, handle time is 11.5 min.')
  })

  test.each([
    ['Orders, complaints', 'orders, complaints'],
    ['Chance that it leaves.', 'chance that it leaves'],
    ['API calls', 'API calls'],
    ['Northwind Data exports', 'Northwind Data exports'],
    ['iPad pictures', 'iPad pictures'],
  ])('%s becomes %s', (words, expected) => {
    expect(factInSentence(words)).toBe(expected)
  })
})
