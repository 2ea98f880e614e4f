import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eraseBytes, eraseFileKind, keepBytes } from '#app/files/stored-files.server.ts'
import { openStorage } from '#app/files/storage.server.ts'
import { publishOpening } from '#app/hiring/openings/publication/publications.server.ts'
import { eraseKind } from '#app/hiring/rights/kinds.ts'
import { rightsJobs } from '#app/hiring/rights/rights.job.ts'
import { mailKind } from '#app/mail/mail.server.ts'
import { startBoss } from '#app/queue/boss.server.ts'
import type { JobLog } from '#app/queue/job.ts'
import { startJobs } from '#app/queue/jobs.server.ts'
import { releaseLeftBehind } from '#app/queue/maintenance.server.ts'
import { Database } from '#db/connection.server.ts'
import type { Engine } from '#db/connection.server.ts'
import { openPglite, pgliteEngine } from '#db/engines/pglite.server.ts'
import { postgresEngine } from '#db/engines/postgres.server.ts'
import { migrateEmbedded, migratePostgres } from '#db/migrate.server.ts'
import { addPerson, ask } from '#test/hiring/rights/desk.ts'
import { dumpWhole } from '#test/hiring/rights/dump.ts'
import { Canaries, plantEverywhere } from '#test/hiring/rights/planted.ts'
import { addMember, addOrganisation, testNow } from '#test/support/people.ts'
import { addOpening } from '#test/support/openings.ts'

/*
 * Ends by itself what an earlier run was killed in and tells what is left of that person; then, where KILL_AT says so,
 * begins to erase another one and kills itself at that step: before or after one of the transactions, none committed.
 */
const { DATA_DIR = '', DATABASE_URL, KILL_AT = '0' } = process.env
const note = join(DATA_DIR, 'planted.json')
const storage = openStorage(join(DATA_DIR, 'files'))

let isErasing = false
let step = 0

function count(armed: boolean): void {
  if (!isErasing || !armed) return
  step += 1
  if (step === Number(KILL_AT)) process.kill(process.pid, 'SIGKILL')
}

/** Counts the beginnings of transactions, and their ends before they are committed. */
const counting = (engine: Engine, armed: boolean): Engine => ({
  ...engine,
  run: (opening, work) => {
    count(armed)
    return engine.run(opening, async (db) => {
      const done = await work(db)
      count(armed)
      return done
    })
  },
})

async function openEngine(): Promise<Engine> {
  if (DATABASE_URL) {
    await migratePostgres(DATABASE_URL)
    return postgresEngine({ url: DATABASE_URL, connections: 3 })
  }
  const client = await openPglite(join(DATA_DIR, 'database'))
  await migrateEmbedded(client)
  return pgliteEngine(client)
}

const log: JobLog = { info: () => {}, error: (facts, message) => console.error(facts, message) }

/** On PostgreSQL the job of a silent process is taken up after twenty seconds; this one is known to be dead. */
async function takeBack(database: Database): Promise<void> {
  const boss = await startBoss(database, log)
  await releaseLeftBehind(boss)
  await boss.stop({ graceful: false })
}

async function run(engine: Engine, { hours, armed }: { hours: number; armed: boolean }) {
  const database = new Database(counting(engine, armed))
  const services = { ...(await member(database)).services, files: storage }
  const handlers = rightsJobs({ database, services })
  const erase = handlers[eraseKind]
  if (!erase) throw new Error('Nobody erases.')
  await takeBack(database)
  const jobs = await startJobs({
    database,
    log,
    handlers: {
      ...handlers,
      [eraseFileKind]: eraseBytes(storage),
      [mailKind]: async () => {},
      [eraseKind]: async (job) => {
        isErasing = true
        await erase(job)
        isErasing = false
      },
    },
    clock: () => new Date(testNow.getTime() + hours * 3_600_000),
    poll: false,
  })
  await jobs.runDueJobs({ evenBackedOff: true })
  await jobs.stop()
}

const member = async (database: Database) =>
  addMember(database, await addOrganisation(database), 'owner')

async function plant(engine: Engine): Promise<void> {
  const database = new Database(engine)
  const ctx = await member(database)
  const owner = { ...ctx, services: { ...ctx.services, files: storage } }
  const { id: openingId } = await addOpening(owner, { places: [{ country: 'DE', city: 'Bonn' }] })
  await publishOpening(owner, openingId)
  const canaries = new Canaries()
  const desk = { owner, openingId }
  const person = await addPerson(desk, canaries)
  const bytes = new TextEncoder().encode(canaries.in('a file'))
  const kept = await keepBytes(owner, { name: 'cv.txt', mediaType: 'text/plain', bytes })
  await plantEverywhere(owner, canaries, {
    candidate: person.id,
    overrides: {
      'files.files': { storageKey: kept.storageKey },
      'hiring.candidate_imports': {
        rows: [
          { name: canaries.name, email: canaries.email, note: canaries.in('an imported row') },
        ],
      },
      'hiring.referrals': { mailbox: canaries.email, candidacyId: null },
    },
  })
  await ask(desk, person.id)
  writeFileSync(note, JSON.stringify([...canaries.planted]))
}

async function left(engine: Engine): Promise<string[]> {
  const planted = JSON.parse(readFileSync(note, 'utf8')) as [string, string][]
  const stored = readdirSync(join(DATA_DIR, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  const all = [await dumpWhole(new Database(engine)), ...stored].join('\n').toLowerCase()
  return planted.filter(([word]) => all.includes(word)).map(([, where]) => where)
}

const engine = await openEngine()
if (existsSync(note)) {
  const before = (await left(engine)).length
  await run(engine, { hours: 48, armed: false })
  console.log(JSON.stringify({ before, left: await left(engine) }))
  rmSync(note)
}
if (KILL_AT !== '0') {
  await plant(engine)
  await run(engine, { hours: 1, armed: true })
  console.log(JSON.stringify({ steps: step }))
}
await engine.close()
