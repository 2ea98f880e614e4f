import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  countCheck,
  countPlaywright,
  countReport,
  countVitest,
  type Count,
} from '#test/support/run/count.ts'
import { buildIfNeeded } from '#app/http/building/build.server.ts'
import { isFullRun } from '#test/support/full-run.ts'
import { run, type CommandOptions } from '#test/support/run/command.ts'

type EngineName = 'pglite' | 'postgres'
export type Phase = { title: string; run: () => Promise<Count> }

/** Far more than any phase takes: what hangs is ended, what is slow is not. */
const limits: CommandOptions = { live: true, minutes: isFullRun ? 120 : 30 }

const check = (title: string, command: string): Phase => ({
  title,
  run: async () => {
    const { ok, output } = await run(command)
    if (!ok) console.log(output.trim())
    return countCheck(ok)
  },
})

/** What pages import of the router is written first: types and dead code are found by it. */
export const routeTypes: Phase = check('types of the routes', 'react-router typegen')
/** Checkers work out anew what the others know: on two cores one is done sooner than the usual four. */
export const types: Phase = check('types', 'tsc --noEmit --checkers 1')

export const style: Phase[] = [
  check('lint', 'oxlint .'),
  check('format', 'oxfmt --check .'),
  check('dead code', 'knip --no-progress'),
]

export const rules: Phase = check(
  'house rules',
  'vitest run --project pglite test/house-rules.test.ts',
)

/** Seconds within which a phase that fails has hardly begun. */
const hardlyBegun = 120

/** A phase that ends before it has begun, without a report, is begun once more, and says so. */
async function reported(command: string, report: string, env: CommandOptions['env'] = {}) {
  const start = performance.now()
  const first = await run(command, { ...limits, env })
  const seconds = (performance.now() - start) / 1000
  if (existsSync(report) || seconds > hardlyBegun) return first
  console.log(`\n${command} left no report after ${seconds.toFixed(0)} s, and begins anew`)
  return run(command, { ...limits, env })
}

export const build: Phase = {
  title: 'build',
  run: async () => {
    try {
      await buildIfNeeded()
      return countCheck(true)
    } catch (error) {
      console.log(error)
      return countCheck(false)
    }
  },
}

export const tests = (engine: EngineName, reports: string): Phase => ({
  title:
    engine === 'pglite' ? 'tests on pglite' : 'tests on postgres: those that reach the database',
  run: async () => {
    const report = join(reports, `vitest-${engine}.json`)
    const command = `vitest run --reporter=default --reporter=json --outputFile.json=${report}`
    const { ok } = await reported(command, report, { TEST_ENGINE: engine })
    return countReport(report, countVitest, ok)
  },
})

/** Browsers are slow: each journey is made on one of the engines, the walks that write the most on PostgreSQL. */
export const journeys = (engine: EngineName, reports: string): Phase => ({
  title: `journeys on ${engine}${isFullRun ? '' : ': their part, all of them with FULL=1'}`,
  run: async () => {
    const report = join(reports, `playwright-${engine}.json`)
    const env = {
      TEST_ENGINE: engine,
      JOURNEYS: isFullRun ? 'all' : engine,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    }
    const { ok } = await reported('playwright test -c test/journeys', report, env)
    return countReport(report, countPlaywright, ok)
  },
})
