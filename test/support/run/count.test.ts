import { describe, expect, test } from 'vitest'
import {
  countCheck,
  countPlaywright,
  countReport,
  countVitest,
  sum,
  totalLine,
} from '#test/support/run/count.ts'

const vitest = (passed: number, failed: number, files: object[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: files,
})

const playwright = (expected: number, unexpected = 0, flaky = 0, errors: unknown[] = []) => ({
  stats: { expected, unexpected, flaky },
  errors,
  suites: [
    {
      file: 'walk.journey.ts',
      specs: [],
      suites: [{ file: 'walk.journey.ts', specs: [spec('arrives', unexpected)] }],
    },
  ],
})

const spec = (title: string, unexpected: number) => ({
  title,
  tests: [
    {
      status: unexpected ? 'unexpected' : 'expected',
      results: [
        { errors: unexpected ? [{ message: '\u001B[31mNot there\u001B[39m\n  at x' }] : [] },
      ],
    },
  ],
})

describe('the total', () => {
  test('adds up and says so in one line', () => {
    const total = sum([countCheck(true), countCheck(false), { passed: 40, failed: 2 }])
    expect(totalLine(total)).toBe('41 passed, 3 failed')
  })

  test('remembers what failed and why', () => {
    const assertionResults = [
      { status: 'passed', fullName: 'adds' },
      { status: 'failed', fullName: 'carries', failureMessages: ['Error: 1 is not 2\n  at x'] },
    ]
    const file = { name: 'sum.test.ts', status: 'failed', message: '', assertionResults }
    const { broken } = sum([countCheck(true), countVitest(vitest(1, 1, [file]), false)])
    expect(broken).toEqual(['sum.test.ts › carries: Error: 1 is not 2'])
  })

  test('counts vitest', () => {
    expect(countVitest(vitest(7, 0), true)).toMatchObject({ passed: 7, failed: 0 })
    expect(countVitest(vitest(7, 2), false)).toMatchObject({ passed: 7, failed: 2 })
  })

  test('counts a file that does not load', () => {
    const unloaded = { name: 'a.test.ts', status: 'failed', message: 'No', assertionResults: [] }
    const broken = ['a.test.ts: No']
    expect(countVitest(vitest(7, 0, [unloaded]), false)).toEqual({ passed: 7, failed: 1, broken })
  })

  test('counts a file whose preparation fails, and says why', () => {
    const skipped = [{ status: 'skipped', fullName: 'asks' }]
    const file = { name: 'a.test.ts', status: 'failed', message: 'No', assertionResults: skipped }
    const broken = ['a.test.ts: No']
    expect(countVitest(vitest(7, 0, [file]), false)).toEqual({ passed: 7, failed: 1, broken })
  })

  test('counts playwright, and a lucky second try as a failure', () => {
    expect(countPlaywright(playwright(3), true)).toEqual({ passed: 3, failed: 0, broken: [] })
    expect(countPlaywright(playwright(3, 1, 1), false)).toEqual({
      passed: 3,
      failed: 2,
      broken: ['walk.journey.ts › arrives: Not there'],
    })
    expect(countPlaywright(playwright(0, 0, 0, [{ message: 'No' }]), false)).toEqual({
      passed: 0,
      failed: 1,
      broken: ['journeys: No'],
    })
  })

  test('distrusts a run that ran nothing, failed silently or left no report', () => {
    expect(countVitest(vitest(0, 0), true)).toMatchObject({ passed: 0, failed: 1 })
    expect(countVitest(vitest(7, 0), false)).toMatchObject({ passed: 7, failed: 1 })
    expect(countPlaywright(playwright(3), false)).toMatchObject({ passed: 3, failed: 1 })
    expect(countReport('/nowhere/report.json', countVitest, true)).toEqual({ passed: 0, failed: 1 })
  })
})
