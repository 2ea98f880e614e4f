import { existsSync, readFileSync } from 'node:fs'
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

const playwrightShape = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
})

export const sum = (counts: Count[]): Count => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
  broken: counts.flatMap(({ broken = [] }) => broken),
})

export const totalLine = ({ passed, failed }: Count) => `${passed} passed, ${failed} failed`

export const countCheck = (ok: boolean): Count => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 })

/** A file that does not even load counts as one failure. */
export function countVitest(report: unknown, ok: boolean): Count {
  const { numPassedTests, numFailedTests, testResults } = vitestShape.parse(report)
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => told(`${name} › ${fullName}`, failureMessages?.[0])),
  )
  const broken = [...unloaded.map(({ name, message }) => told(name, message)), ...failed]
  return honest({ passed: numPassedTests, failed: numFailedTests + unloaded.length, broken }, ok)
}

const told = (what: string, why = '') => `${what}: ${why.split('\n')[0]?.slice(0, 200)}`

export function countPlaywright(report: unknown, ok: boolean): Count {
  const { stats, errors } = playwrightShape.parse(report)
  const failed = stats.unexpected + stats.flaky + errors.length
  return honest({ passed: stats.expected, failed }, ok)
}

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
