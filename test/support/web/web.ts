import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import type { Context } from '#app/accounts/context.ts'
import { sessionCookieName } from '#app/accounts/sessions/cookies.ts'
import { openSession } from '#app/accounts/sessions/sessions.server.ts'
import type { App } from '#app/application.ts'
import { accountsTransaction, Database } from '#db/connection.server.ts'
import type { Engine, UnsafeLayers } from '#db/connection.server.ts'
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { testNow } from '#test/support/people.ts'
import { hashOf, type Stage } from '#test/support/engines/stage.ts'
import { loadBuild } from '#test/support/web/build.ts'
import { Visitor } from '#test/support/web/visitor.ts'

const origin = 'http://localhost:3000'
/** Name servers are asked where a test brings one, and never outside. */
const nobody = '127.0.0.1:9'
const cache = join(tmpdir(), 'groundwork-test')

export type Web = {
  app: App
  data: TestDatabase
  visitor: () => Visitor
  /** A browser in which this person has signed in. */
  as: (person: Pick<Context, 'actor'>) => Promise<Visitor>
  close: () => Promise<void>
}

export type WebOptions = {
  /** Starts with the sample company and everything in it. */
  sample?: boolean
  env?: Record<string, string>
  clock?: () => Date
}

/** The whole application as a function in this process, on the engine under test. */
export async function openWeb({ sample = false, env, clock }: WebOptions = {}): Promise<Web> {
  const stage = sample ? sampleStage() : undefined
  const data = await openTestDatabase(stage)
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-web-'))
  if (stage) await cp(join(cache, stage.name), folder, { recursive: true, force: true })
  const settings = { DATA_DIR: folder, DEMO: sample ? '1' : '0', ...env }
  const app = await openAppOn(data, settings, clock)
  return {
    app,
    data,
    visitor: () => new Visitor(app.handle, origin),
    as: (person) => signIn(app, person),
    close: async () => {
      await app.close()
      await data.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

type OpenedEngine = { engine: Engine; pglite?: PGlite | null; layers?: UnsafeLayers | undefined }

/** The application as it is built, on an engine that is open already. */
export async function openAppOn(
  { engine, pglite = null, layers }: OpenedEngine,
  env: Record<string, string>,
  clock = () => testNow,
): Promise<App> {
  const build = await loadBuild()
  const { openApp, readEnvironment, Database: BuiltDatabase } = build.entry.module
  const environment = readEnvironment({
    PUBLIC_ORIGIN: origin,
    SECRET: 'a secret for tests, long enough to pass every check',
    DNS_SERVERS: nobody,
    ...env,
  })
  const database = new BuiltDatabase(engine, layers)
  const opened = { database, pglite, lock: null, close: async () => {} }
  const app = await openApp({ environment, build, opened, clock })
  return { ...app, application: { ...app.application, database: new Database(engine, layers) } }
}

/** The sample company, made by the application itself; made anew when the code that makes it changes. */
function sampleStage(): Stage {
  const name = `sample_${hashOf('app', 'db', 'templates')}`
  const prepare = async (engine: Engine) => {
    await openAppOn({ engine }, { DATA_DIR: join(cache, name), DEMO: '1' })
  }
  return { name, prepare }
}

async function signIn(app: App, { actor }: Pick<Context, 'actor'>): Promise<Visitor> {
  if (actor.kind !== 'member') throw new Error('Only members sign in.')
  const { database, clock } = app.application
  const token = await accountsTransaction({ db: database, now: clock() }, (tx) =>
    openSession(tx, { userId: actor.userId, agent: 'test' }),
  )
  const visitor = new Visitor(app.handle, origin)
  visitor.cookies.set(sessionCookieName(origin), token)
  return visitor
}
