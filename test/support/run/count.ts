import { existsSync, readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'

/** `broken` names what failed, so that the end of a long run says it again. */
export type Count = { passed: number; failed: number; broken?: string[] }

const vitestShape = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
})

const errorsShape = z.array(z.object({ message: z.string().optional() }))
const suiteShape = z.object({
  file: z.string(),
  specs: z.array(
    z.object({
      title: z.string(),
      tests: z.array(
        z.object({ status: z.string(), results: z.array(z.object({ errors: errorsShape })) }),
      ),
    }),
  ),
  get suites() {
    return z.array(suiteShape).optional()
  },
})
type Suite = z.infer<typeof suiteShape>

const playwrightShape = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: errorsShape,
  suites: z.array(suiteShape),
})

export const sum = (counts: Count[]): Count => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
  broken: counts.flatMap(({ broken = [] }) => broken),
})

export const totalLine = ({ passed, failed }: Count) => `${passed} passed, ${failed} failed`

export const countCheck = (ok: boolean): Count => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 })

/**
 * A file that fails without a failed test counts as one failure: it does not load, or what prepares its tests fails, and
 * they are skipped.
 */
export function countVitest(report: unknown, ok: boolean): Count {
  const { numPassedTests, numFailedTests, testResults } = vitestShape.parse(report)
  const isFailed = ({ status }: { status: string }) => status === 'failed'
  const withoutTest = testResults.filter(
    (file) => isFailed(file) && !file.assertionResults.some(isFailed),
  )
  const failed = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(isFailed)
      .map(({ fullName, failureMessages }) => told(`${name} › ${fullName}`, failureMessages?.[0])),
  )
  const broken = [
    ...withoutTest.map(({ name, message }) => told(name, message || 'what prepares its tests')),
    ...failed,
  ]
  return honest({ passed: numPassedTests, failed: numFailedTests + withoutTest.length, broken }, ok)
}

const told = (what: string, why = '') =>
  `${what}: ${stripVTControlCharacters(why).split('\n')[0]?.slice(0, 200)}`

export function countPlaywright(report: unknown, ok: boolean): Count {
  const { stats, errors, suites } = playwrightShape.parse(report)
  const failed = stats.unexpected + stats.flaky + errors.length
  const broken = [
    ...errors.map(({ message }) => told('journeys', message)),
    ...suites.flatMap(brokenIn),
  ]
  return honest({ passed: stats.expected, failed, broken }, ok)
}

const brokenIn = ({ file, suites = [], specs }: Suite): string[] => [
  ...specs
    .filter(({ tests }) =>
      tests.some(({ status }) => status === 'unexpected' || status === 'flaky'),
    )
    .map(({ title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors))
      return told(`${file} › ${title}`, errors[0]?.message)
    }),
  ...suites.flatMap(brokenIn),
]

/** A run that fails without a failed test, or that runs nothing, is a failure all the same. */
function honest(count: Count, ok: boolean): Count {
  const suspicious = count.failed === 0 && (!ok || count.passed === 0)
  return suspicious ? { ...count, failed: 1 } : count
}

export function countReport(
  path: string,
  count: (report: unknown, ok: boolean) => Count,
  ok: boolean,
): Count {
  if (!existsSync(path)) return countCheck(false)
  return count(JSON.parse(readFileSync(path, 'utf8')), ok)
}
