import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { createRequestHandler, RouterContextProvider } from 'react-router'
import type { ServerBuild } from 'react-router'
import { Database } from '#db/connection.server.ts'
import { postgresEngine } from '#db/engines/postgres.server.ts'
import { migratePostgres } from '#db/migrate.server.ts'
import { company, team } from '#db/seed/company.ts'
import type { Counter } from '#test/bench/counting-engine.ts'
import type * as minimalEntry from '#test/bench/minimal/app/entry.server.tsx'
import { crowdedWorld } from '#test/bench/crowd.ts'
import { crowdedPortfolio } from '#test/bench/portfolio.ts'
import { countStatements, trivialQueries } from '#test/bench/counting-engine.ts'
import { compareCpu } from '#test/bench/measure.ts'
import { startPostgres } from '#test/support/engines/postgres.ts'
import { run } from '#test/support/run/command.ts'
import { loadBuild } from '#test/support/web/build.ts'
import { Visitor } from '#test/support/web/visitor.ts'

type MinimalBuild = ServerBuild & { entry: { module: typeof minimalEntry } }

const origin = 'http://localhost:3000'
const limits = { ratio: 2.5, queries: 6 }
const candidacies = 5_000
const useCases = 200

const heading = `CPU per request against a minimal page of the same framework with as many round trips
(limits: ratio ≤ ${limits.ratio}, queries ≤ ${limits.queries}; ${candidacies} candidacies, ${useCases} use cases)`

const postgres = await startPostgres()
const folder = await mkdtemp(join(tmpdir(), 'groundwork-bench-'))
try {
  await main()
} finally {
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
}

async function main() {
  await build('react-router build')
  await build('react-router build test/bench/minimal')
  await migratePostgres(postgres.url)
  const database = new Database(postgresEngine({ url: postgres.url, connections: 5 }))
  const app = await openApp()
  const hiring = await crowdedWorld(postgres.url, candidacies)
  const planning = await crowdedPortfolio(postgres.url, useCases)
  const peer = await openMinimal(database)
  const counter = countStatements()
  console.log(heading)
  const asked = process.argv.slice(2)
  const planner = team.find(({ access }) => access === 'planner')
  for (const [person, paths] of [[team[2], hiring] as const, [planner, planning] as const]) {
    const visitor = new Visitor(app.handle, origin)
    await visitor.post('/demo', { member: person?.id ?? '' })
    for (const [name, path] of Object.entries(paths))
      if (asked.length === 0 || asked.includes(name)) await measure(visitor, name, path)
  }
  await app.close()
  await database.close()

  async function measure(visitor: Visitor, name: string, path: string) {
    const open = async () => {
      const response = await visitor.get(path, { Accept: 'text/html' })
      const body = await response.bytes()
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
      return body
    }
    const { body, roundTrips, queries } = await countAgain(counter, open)
    const { subject, peer: own, ratio } = await compareCpu(open, () => peer(roundTrips))
    const bytes = gzipSync(body).length
    const fine = ratio <= limits.ratio && queries <= limits.queries ? 'ok' : 'OVER'
    console.log(
      `${name.padEnd(22)} ${subject.toFixed(2)} ms / ${own.toFixed(2)} ms = ${ratio.toFixed(2)}×  ${queries} queries  ${(bytes / 1024).toFixed(1)} kB gzip  ${fine}`,
    )
  }
}

/** The first pages of a visit also note when the session was seen last, and prepare what is asked: a later one is counted. */
async function countAgain(counter: Counter, open: () => Promise<Uint8Array>) {
  for (let time = 0; time < 3; time++) await open()
  Object.assign(counter, { roundTrips: 0, queries: 0 })
  return { body: await open(), ...counter }
}

async function build(command: string) {
  const { ok, output } = await run(command)
  if (!ok) throw new Error(output)
}

/** The application brings its own copy of the database door with it, so it opens the database itself. */
async function openApp() {
  const built = await loadBuild()
  const environment = built.entry.module.readEnvironment({
    DATA_DIR: folder,
    DEMO: '1',
    WORKER: '0',
    PUBLIC_ORIGIN: origin,
    SECRET: 'a secret for the benchmark, long enough to pass',
    DATABASE_URL: postgres.url,
  })
  return built.entry.module.openApp({ environment, build: built })
}

async function openMinimal(database: Database) {
  const built = (await import(
    join(process.cwd(), 'test/bench/minimal/build/server/index.js')
  )) as MinimalBuild
  const handle = createRequestHandler(built, 'production')
  return async (roundTrips: number) => {
    const context = new RouterContextProvider()
    context.set(built.entry.module.queriesContext, () =>
      trivialQueries(database, company.id, roundTrips),
    )
    const response = await handle(new Request(origin), context)
    return response.bytes()
  }
}
