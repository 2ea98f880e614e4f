import { describe, expect, test } from 'vitest'
import { yearsIn } from '#app/roles/job-ad/years.ts'
import { excerptsOf, findingsOf, fixed } from './check.ts'

describe('yearsIn', () => {
  test.each([
    ['5 years of experience', 5, 5],
    ['5+ years of professional experience', 5, 5],
    ['at least five years', 5, 5],
    ['3-5 years', 3, 5],
    ['3–5 yrs', 3, 5],
    ['three to five years', 3, 5],
    ['a minimum of 10 years', 10, 10],
    ["7 years' experience", 7, 7],
    ['8 or more years', 8, 8],
    ['15-year', 15, 15],
  ])('reads “%s”', (text, least, most) => {
    expect(yearsIn(text)).toMatchObject([{ least, most, start: 0 }])
  })

  test('finds several, and none in other numbers', () => {
    expect(yearsIn('2 years of SQL and 4 years of Python')).toHaveLength(2)
    expect(yearsIn('12 models, 2026, 5 days')).toEqual([])
  })
})

describe('years as a must-have', () => {
  const must = (item: string) => `## Requirements\n\n- ${item}`

  test.each([
    ['5+ years of experience with Python', '5+ years of experience', 'Experience with Python'],
    ['At least 5 years of Python', 'At least 5 years of', 'Experience with Python'],
    ['5+ years building models', '5+ years', 'Experience building models'],
    [
      '3-5 years of professional experience in data',
      '3-5 years of professional experience',
      'Professional experience in data',
    ],
    ["7 years' experience as an analyst", "7 years' experience", 'Experience as an analyst'],
    ['Experience with SQL (3 years)', '3 years', 'Experience with SQL (experience)'],
    ['10 yrs exp in SQL', '10 yrs exp', 'Experience in SQL'],
    ['Python (5+ years)', '5+ years', 'Python (experience)'],
    ['You have 5+ years of experience', '5+ years of experience', 'You have experience'],
  ])('“%s” is found and becomes what it asks for', (item, excerpt, after) => {
    expect(excerptsOf('years-required', must(item))).toEqual([excerpt])
    expect(fixed('years-required', must(item))).toBe(must(after))
  })

  test('names the validity and its source', () => {
    const [finding] = findingsOf('years-required', must('5+ years of experience'))
    expect(finding?.reason).toContain('.07')
    expect(finding?.source).toContain('Sackett')
    expect(finding?.severity).toBe('warn')
  })

  test('is found outside a list of requirements too when it is clear', () => {
    expect(excerptsOf('years-required', 'You bring at least five years of experience.')).toEqual([
      'at least five years of experience',
    ])
  })

  test.each([
    ['as nice to have', '## Nice to have\n\n- 5+ years of experience'],
    ['of the company', 'We have more than 20 years of experience in groceries.'],
    ['of data', must('You can handle 10 years of data')],
    ['ahead', must('You build what lasts in ten years')],
    ['past', must('You published in the last 5 years')],
    ['old', must('You keep a 10 years old codebase alive')],
    ['in a heading', '## 5+ years of experience'],
    ['of leave', '## Pay\n\n- 2 years of parental leave'],
  ])('says nothing of years %s', (_, markdown) => {
    expect(findingsOf('years-required', markdown)).toEqual([])
  })
})

describe('level against years', () => {
  const asks = (years: string) => `## Requirements\n\n- ${years} years of experience with SQL`

  test.each([
    ['L1', '5+'],
    ['L2', '8+'],
    ['L3', '15+'],
    ['L4', '1-2'],
    ['L5', '3'],
    ['M1', '1'],
    ['M2', '2'],
  ])('%s contradicts %s years', (level, years) => {
    const [finding] = findingsOf('level-years', asks(years), { level })
    expect(finding?.reason).toContain(level)
    expect(
      findingsOf('level-years', fixed('level-years', asks(years), { level }), { level }),
    ).toEqual([])
  })

  test.each([
    ['L1', '1'],
    ['L1', '0-2'],
    ['L2', '3'],
    ['L3', '5+'],
    ['L4', '8+'],
    ['L5', '10+'],
    ['M1', '5'],
    ['unknown', '30'],
  ])('%s goes with %s years', (level, years) => {
    expect(findingsOf('level-years', asks(years), { level })).toEqual([])
  })

  test('nice-to-have years may contradict the level as well', () => {
    expect(
      findingsOf('level-years', '## Nice to have\n\n- 9+ years of experience', { level: 'L1' }),
    ).toHaveLength(1)
  })
})
