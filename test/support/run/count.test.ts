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
})

describe('the total', () => {
  test('adds up and says so in one line', () => {
    const total = sum([countCheck(true), countCheck(false), { passed: 40, failed: 2 }])
    expect(totalLine(total)).toBe('41 passed, 3 failed')
  })

  test('counts vitest', () => {
    expect(countVitest(vitest(7, 0), true)).toEqual({ passed: 7, failed: 0 })
    expect(countVitest(vitest(7, 2), false)).toEqual({ passed: 7, failed: 2 })
  })

  test('counts a file that does not load', () => {
    const broken = { status: 'failed', assertionResults: [] }
    expect(countVitest(vitest(7, 0, [broken]), false)).toEqual({ passed: 7, failed: 1 })
  })

  test('counts playwright, and a lucky second try as a failure', () => {
    expect(countPlaywright(playwright(3), true)).toEqual({ passed: 3, failed: 0 })
    expect(countPlaywright(playwright(3, 1, 1), false)).toEqual({ passed: 3, failed: 2 })
    expect(countPlaywright(playwright(0, 0, 0, [{}]), false)).toEqual({ passed: 0, failed: 1 })
  })

  test('distrusts a run that ran nothing, failed silently or left no report', () => {
    expect(countVitest(vitest(0, 0), true)).toEqual({ passed: 0, failed: 1 })
    expect(countVitest(vitest(7, 0), false)).toEqual({ passed: 7, failed: 1 })
    expect(countPlaywright(playwright(3), false)).toEqual({ passed: 3, failed: 1 })
    expect(countReport('/nowhere/report.json', countVitest, true)).toEqual({ passed: 0, failed: 1 })
  })
})
