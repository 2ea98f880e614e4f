import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  classify,
  tiers,
  type Answer,
  type Answers,
} from '#app/planning/scoping/modules/kinds/risk/ai-act/classify.ts'
import {
  aiAct,
  questionsOf,
  stepKeys,
} from '#app/planning/scoping/modules/kinds/risk/ai-act/rules.ts'
import { aiRiskModule } from '#app/planning/scoping/modules/kinds/risk/ai-act/ai-risk-class.ts'
import { indicationOf } from '#app/planning/scoping/modules/kinds/risk/ai-act/words.ts'
import { ownEntry } from '#app/planning/scoping/modules/register/own-entry.ts'
import type { SheetData } from '#app/planning/scoping/modules/frame/worksheet.ts'

const all = aiAct.steps.flatMap(({ questions }) => questions.map(({ key }) => key))
const allNo: Answers = Object.fromEntries(all.map((key) => [key, 'no']))
const inScope: Answers = { ...allNo, ai: 'yes', eu: 'yes' }

const answer = fc.constantFrom<Answer>('yes', 'no', 'unclear', '')
const anyAnswers = fc.record(Object.fromEntries(all.map((key) => [key, answer])))
const anyInScope = anyAnswers.map((given): Answers => ({
  ...given,
  ai: 'yes',
  eu: 'yes',
  excluded: 'no',
}))
const rank = (tier: (typeof tiers)[number]) => tiers.indexOf(tier)

describe('the order of the AI Act', () => {
  test('is scope, prohibited, product, area, exception, transparency', () => {
    expect(aiAct.steps.map(({ key }) => key)).toEqual([...stepKeys])
    expect(new Set(all).size).toBe(all.length)
  })

  test.each([
    ['a rule-based tool', { ...allNo, eu: 'yes' as const }, 'outside', 'Art. 3(1)'],
    ['nothing special', inScope, 'minimal', undefined],
    ['a chat assistant', { ...inScope, talks: 'yes' as const }, 'transparency', 'Art. 50(1)'],
    ['hiring', { ...inScope, recruitment: 'yes' as const }, 'high', 'Annex III 4(a)'],
    ['half a product', { ...inScope, safety: 'yes' as const }, 'minimal', undefined],
    [
      'a medical device',
      { ...inScope, safety: 'yes' as const, assessed: 'yes' as const },
      'high',
      'Art. 6(1)(a)',
    ],
    [
      'hiring by social score',
      { ...inScope, recruitment: 'yes' as const, 'social-scoring': 'yes' as const },
      'prohibited',
      'Art. 5(1)(c)',
    ],
  ] as [string, Answers, string, string | undefined][])('%s', (_, answers, tier, article) => {
    const found = classify(answers)
    expect(found.tier).toBe(tier)
    expect(found.articles[0]).toBe(article)
    expect(found.open).toEqual([])
  })

  test('lets the exception hold only where profiling is denied', () => {
    const filing: Answers = { ...inScope, recruitment: 'yes', procedural: 'yes' }
    expect(classify(filing)).toMatchObject({ tier: 'minimal', exception: 'holds' })
    expect(classify({ ...filing, profiling: 'yes' })).toMatchObject({
      tier: 'high',
      exception: 'profiling',
    })
    const open = classify({ ...filing, profiling: '' })
    expect(open).toMatchObject({ tier: 'high', exception: null })
    expect(open.open.map(({ key }) => key)).toEqual(['profiling'])
  })

  test('says what is open before it says that nothing is', () => {
    const found = classify({ ai: 'yes', eu: 'yes', excluded: 'no' })
    expect(found).toMatchObject({ tier: 'minimal', possible: 'prohibited' })
    expect(indicationOf(found)).toMatch(/^No indication yet: \d+ facts are open/)
  })

  test('a prohibited practice in scope ends it, whatever else is said', () => {
    fc.assert(
      fc.property(anyInScope, fc.constantFrom(...questionsOf('prohibited')), (answers, { key }) => {
        expect(classify({ ...answers, [key]: 'yes' }).tier).toBe('prohibited')
      }),
    )
  })

  test('one more yes beyond scope and exception never lowers the class', () => {
    const others = all.filter(
      (key) =>
        ![...questionsOf('scope'), ...questionsOf('exception')].some((one) => one.key === key),
    )
    fc.assert(
      fc.property(anyInScope, fc.constantFrom(...others), (answers, key) => {
        const before = classify(answers)
        const after = classify({ ...answers, [key]: 'yes' })
        expect(rank(after.tier)).toBeGreaterThanOrEqual(rank(before.tier))
        expect(rank(before.possible)).toBeGreaterThanOrEqual(rank(before.tier))
      }),
    )
  })

  test('profiling in an area of Annex III is never excepted', () => {
    fc.assert(
      fc.property(anyInScope, fc.constantFrom(...questionsOf('area')), (answers, { key }) => {
        const found = classify({ ...answers, [key]: 'yes', profiling: 'yes' })
        expect(rank(found.tier)).toBeGreaterThanOrEqual(rank('high'))
      }),
    )
  })

  test('answering an open fact never leaves the range that was said to be possible', () => {
    fc.assert(
      fc.property(
        anyInScope,
        fc.constantFrom(...all),
        fc.constantFrom<Answer>('yes', 'no'),
        (answers, key, given) => {
          fc.pre(answers[key] !== 'yes' && answers[key] !== 'no')
          const { possible } = classify(answers)
          expect(rank(classify({ ...answers, [key]: given }).tier)).toBeLessThanOrEqual(
            rank(possible),
          )
        },
      ),
    )
  })

  test('never calls anything compliant', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const data = Object.fromEntries(
          aiAct.steps.map(({ key, questions }) => [
            key,
            Object.fromEntries(
              questions.map((one) => [one.key, { answer: answers[one.key] ?? '' }]),
            ),
          ]),
        ) as SheetData
        expect(JSON.stringify(aiRiskModule.judge(data))).not.toMatch(
          /complian|lawful|legal\b(?! advice)/i,
        )
      }),
    )
  })
})

test('the product’s own hiring half is high-risk by Annex III 4(a), with no open fact', () => {
  expect(ownEntry).toMatchObject({ tier: 'high', articles: ['Annex III 4(a)'] })
  expect(ownEntry.indication).toContain('No fact is open')
})
