import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fact } from '#app/writing/facts/fact.ts'
import { checkText } from '#app/writing/posts/checks/check-post.ts'
import { checkOpeningMatch } from '#app/writing/posts/checks/opening-match.ts'
import { toldPrivately } from '#app/writing/posts/checks/private-facts.ts'

const check = (text: string) =>
  checkText({ text, pattern: undefined, drafted: false }).map(({ rule }) => rule)
const tags = '\n\n#Data #ML #Ops'

describe('the checks of a text', () => {
  test.each([
    ['', ['empty', 'hashtags']],
    [`Fine.${tags}`, []],
    [`${'word '.repeat(30)}\n`.repeat(20) + tags, ['length']],
    [`a${'é'.repeat(200)}${tags}`, ['long-lines']],
    [`Fine.\n#one #two`, ['hashtags']],
    [`Fine.\n#a #b #c #d #e #f`, ['hashtags']],
    [`**Fine**${tags}`, ['markdown']],
    [`𝗙𝗶𝗻𝗲${tags}`, ['styled-letters']],
    [`By [Missing: Whose list it is]${tags}`, ['missing']],
  ])('%#: %j', (text, rules) => {
    expect(check(text)).toEqual(rules)
  })

  test('counts emoji as two, so that 1,500 of them fit and one more does not', () => {
    const lines = Array.from({ length: 15 }, () => '😀'.repeat(93)).join('\n')
    const rest = 3000 - lines.length
    expect(check(lines + '\n'.repeat(rest))).not.toContain('length')
    expect(check(lines + '\n'.repeat(rest + 1))).toContain('length')
  })
})

const fact = (given: Partial<Fact>): Fact => ({
  id: 'F1',
  label: 'Handle time',
  value: 11.5,
  unit: 'min',
  text: '',
  source: 'C5',
  confidence: 'measured',
  public: false,
  ...given,
})

const tells = (text: string, closed: Partial<Fact>, open: Partial<Fact>[] = []) =>
  toldPrivately(text, { open: open.map(fact), closed: [fact(closed)] }).length > 0

describe('a fact that is not public', () => {
  test.each([
    ['It takes 11.5 minutes.', { value: 11.5 }],
    ['It takes 11.5min.', { value: 11.5 }],
    ['Es dauert 11,5 Minuten.', { value: 11.5 }],
    ['It takes 1\u200b1.5 minutes.', { value: 11.5 }],
    ['It takes 𝟭𝟭.𝟱 minutes.', { value: 11.5 }],
    ['It takes １１．５ minutes.', { value: 11.5 }],
    ['We save $480k a year.', { value: 480_000, unit: 'USD' }],
    ['We save 480,000 a year.', { value: 480_000, unit: 'USD' }],
    ['We save 480 000 a year.', { value: 480_000, unit: 'USD' }],
    ["We save 480'000 a year.", { value: 480_000, unit: 'USD' }],
    ['We save 0.48 million.', { value: 480_000, unit: 'USD' }],
    ['We save USD480.', { value: 480, unit: 'thousand USD' }],
    ['We save 480,000.', { value: 480, unit: 'thousand USD' }],
    ['A share of .92 is right.', { value: 92, unit: '%' }],
    ['92% are right.', { value: 0.92, unit: '' }],
    ['All 3 depots use it.', { value: 3, unit: 'depots' }],
    ['It goes live on 2027-03-31.', { value: '2027-03-31', unit: 'date' }],
    ['Our partner Brackwater Foods agreed.', { value: 'Brackwater Foods', unit: '' }],
    ['Our partner b.r.a.c.k.w.a.t.e.r foods', { value: 'Brackwater Foods', unit: '' }],
    ['It takes twenty-three minutes.', { value: 23 }],
    ['We save four hundred and eighty thousand a year.', { value: 480_000, unit: 'USD' }],
    ['All three depots use it.', { value: 3, unit: 'depots' }],
    ['It goes live on 31 March.', { value: '2027-03-31', unit: 'date' }],
    ['It goes live in March 2027.', { value: '2027-03-31', unit: 'date' }],
    ['Live from the 31st of March, 2027.', { value: '2027-03-31', unit: 'date' }],
    ['Live from 31.03.2027.', { value: '2027-03-31', unit: 'date' }],
    ['Codename BLUEHERON is next.', { value: 'Blueheron', unit: '' }],
  ])('is found in %j', (text, closed) => {
    expect(tells(text, closed)).toBe(true)
  })

  test.each([
    ['Three reasons, 3 lessons.', { value: 3, unit: 'depots' }],
    ['It takes 111.5 minutes.', { value: 11.5 }],
    ['Version 11.50.1 is out, 5 of 11.', { value: 11.25 }],
    ['We ship it in 2026.', { value: 480_000, unit: 'USD' }],
    ['The heron is blue.', { value: 'Blueheron', unit: '' }],
    ['No risk, no fun.', { value: 'Risk', unit: '' }],
    ['', { value: 11.5 }],
  ])('is not found in %j', (text, closed) => {
    expect(tells(text, closed)).toBe(false)
  })

  test('may be told where a public fact says the same', () => {
    const open = [{ id: 'F2', value: 11.5, unit: '%', public: true }]
    expect(tells('11.5 of them', { value: 11.5 }, open)).toBe(false)
    expect(tells('Aldermoor', { value: 'Aldermoor' }, [{ value: 'Aldermoor' }])).toBe(false)
  })

  test('is found wherever its figure stands, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 13, max: 1e7, noNaN: true, noDefaultInfinity: true }),
        fc.string({ maxLength: 30 }),
        fc.string({ maxLength: 30 }),
        (number, before, after) => {
          const value = Math.round(number * 100) / 100
          const grouped = value.toLocaleString('en', { maximumFractionDigits: 2 })
          for (const written of [String(value), grouped])
            expect(tells(`${before}: ${written} ; ${after}`, { value })).toBe(true)
        },
      ),
    )
  })
})

describe('a hiring post and its opening', () => {
  const facts = [
    fact({ label: 'Title', value: 'Senior ML Engineer' }),
    fact({ label: 'Location', value: 'Aldermoor or Remote (Norway)' }),
    fact({ label: 'Link', value: 'https://example.test/careers/ml-1' }),
  ]
  const good =
    'We hire a senior ML engineer, remote (Norway) or in Aldermoor: https://example.test/careers/ml-1'

  test('agree', () => expect(checkOpeningMatch(good, facts)).toEqual([]))

  test.each([
    ['title', good.replace('senior ', '')],
    ['location', good.replace('Aldermoor', 'Oslo')],
    ['link', good.replace('ml-1', 'ml-2')],
  ])('differ in the %s', (name, text) => {
    const found = checkOpeningMatch(text, facts)
    expect(found.map(({ severity }) => severity)).toEqual(['must'])
    expect(found[0]?.message).toContain(name)
  })

  test('cannot be compared where the opening does not say it', () => {
    expect(checkOpeningMatch(good, []).map(({ severity }) => severity)).toEqual(
      Array(3).fill('should'),
    )
  })
})
