import { mkdtemp, rm } from 'node:fs/promises'
import { getCompileCacheDir } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from '#test/support/browser/browser.ts'
import { sum, totalLine, type Count } from '#test/support/run/count.ts'
import {
  build,
  journeys,
  routeTypes,
  rules,
  style,
  tests,
  types,
  type Phase,
} from '#test/support/run/phases.ts'

const counts: Count[] = []

async function runPhase({ title, run }: Phase): Promise<void> {
  const start = performance.now()
  console.log(`\n── ${title}`)
  const count = await run()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${count.failed === 0 ? '✓' : '✗'} ${title}: ${totalLine(count)} (${seconds} s)`)
  const isUntold = count.failed > 0 && !count.broken?.length
  counts.push(isUntold ? { ...count, broken: [`${title}: see above`] } : count)
}

async function inTurn(phases: Phase[]): Promise<void> {
  for (const phase of phases) await runPhase(phase)
}

async function runEverything(): Promise<void> {
  const reports = await mkdtemp(join(tmpdir(), 'groundwork-reports-'))
  process.env.CHROMIUM_PATH = await findBrowser()
  // The many processes that are started compile what they share once.
  const compiled = getCompileCacheDir()
  if (compiled) process.env.NODE_COMPILE_CACHE ??= compiled
  try {
    await runPhase(routeTypes)
    const built = runPhase(build)
    const walks = journeys('postgres', reports)
    // Nothing is sealed past the oldest transaction of a whole server: walks wait for the tests where both are given one.
    const isShared = process.env.TEST_DATABASE_URL !== undefined
    // Browsers wait for pages and tests for processes: each fills the time the other waits. Tests end last: they fill every core.
    const browsing = [journeys('pglite', reports), ...(isShared ? [] : [walks])]
    await Promise.all([
      built.then(() => inTurn([...style, tests('pglite', reports)])),
      Promise.all([built, runPhase(types)]).then(() =>
        inTurn([...browsing, tests('postgres', reports)]),
      ),
    ])
    if (isShared) await runPhase(walks)
  } finally {
    await rm(reports, { recursive: true, force: true })
  }
}

try {
  await (process.argv.includes('check')
    ? inTurn([routeTypes, types, ...style, rules])
    : runEverything())
} catch (error) {
  console.error(error)
  counts.push({ passed: 0, failed: 1 })
}

const total = sum(counts)
for (const name of total.broken ?? []) console.log(`✗ ${name}`)
console.log(`\n${totalLine(total)}`)
process.exitCode = total.failed === 0 ? 0 : 1
