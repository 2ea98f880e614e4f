import { describe, expect, test } from 'vitest'
import { subjectChecks } from '#app/company/writing/post-checks.ts'
import { openingPack } from '#app/hiring/openings/facts/opening-pack.ts'
import { examinePost } from '#app/writing/posts/checks/examine.ts'
import { composePost } from '#app/writing/posts/patterns/compose.ts'
import { findPattern } from '#app/writing/posts/patterns/library.ts'
import { offeredSlots } from '#app/writing/posts/patterns/offered-slots.ts'
import { denverOpening } from '#test/support/openings.ts'

const link = 'https://groundwork.test/careers/fennel/data-engineer-1'
const { headcount, employmentType, places, pay } = denverOpening
const known = {
  title: 'Senior Data Engineer',
  level: 'L3',
  headcount,
  employmentType,
  places,
  pay,
  lastDay: null,
  useCases: ['Forecast demand for 2,300 shops', 'Route tickets to the right desk'],
  description: 'We hire.',
}

const typed = {
  day: 'one of the two runs in production, and you know every depot.',
  hashtags: '#Hiring #DataEngineering #Logistics',
}

function written(change: (text: string) => string = (text) => text) {
  const pattern = findPattern('hiring-call')
  if (!pattern) throw new Error('The pattern is gone.')
  const { title, facts: all } = openingPack({ ...known, published: true, link })
  const facts = all.filter((fact) => fact.public)
  const slots = { ...offeredSlots(pattern, { title, link: '', facts }), ...typed }
  const { text, missing } = composePost(pattern, slots, facts)
  const post = { pattern: pattern.key, subjectType: 'opening', facts, disclosure: false }
  const body = change(text)
  const today = new Date('2026-03-02')
  const findings = examinePost({ ...post, body, drafted: null }, subjectChecks, today)
  return { text: body, missing, rules: findings.map(({ rule }) => rule) }
}

describe('a hiring call', () => {
  test('is filled from the published opening and passes every check', () => {
    const { text, missing, rules } = written()
    expect(missing).toEqual([])
    expect(text).toContain('We are hiring: Senior Data Engineer')
    expect(text).toContain('🔎 Forecast demand for 2,300 shops\n🔎 Route tickets')
    expect(text).toMatch(/^Pay: \$[\d,]+ to \$[\d,]+ per year\.$/m)
    expect(text).toContain(link)
    expect(rules).toEqual([])
  })

  test.each([
    ['another title', 'Senior Data Engineer', 'Data Wizard', 'opening-match'],
    ['another link', 'engineer-1', 'engineer-2', 'opening-match'],
    ['another figure', '2,300', '3,200', 'claim'],
    ['words that put people off', 'We are hiring', 'Rockstar wanted', 'hype-word'],
    [
      'a question that may not be asked',
      'Read it all',
      'Tell us your age. Read it all',
      'unlawful-question:age',
    ],
  ])('is held back or marked with %s', (_what, from, to, rule) => {
    expect(written((text) => text.replace(from, to)).rules).toContain(rule)
  })

  test('tells nothing of an opening that is not published', () => {
    const { facts } = openingPack({ ...known, published: false, link: null })
    expect(facts.filter((fact) => fact.public)).toEqual([])
  })
})
