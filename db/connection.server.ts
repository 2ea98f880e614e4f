import { sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'

/** A drizzle handle inside an open transaction; the only way to reach tables. */
export type Transaction = NodePgDatabase

/** The database roles a transaction can act as; see the grants in `db/migrations` for what each may touch. */
export type DatabaseRole =
  | 'gw_app'
  | 'gw_accounts'
  | 'gw_jobs'
  | 'gw_assistant'
  | 'gw_eraser'
  | 'gw_fairness'
  | 'gw_mover'

export type Engine = {
  name: 'pglite' | 'postgres'
  /** Runs `opening` and `work` in one transaction on one connection. */
  run<T>(opening: string, work: (db: Transaction) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Switches off one layer of tenancy, so that tests can show that the other holds alone. */
export type UnsafeLayers = { rowSecurity?: boolean; policyOrg?: string }

type Internals = { engine: Engine; layers: UnsafeLayers; listeners: Set<() => void> }

const engines = new WeakMap<Database, Internals>()
const withEffects = new WeakSet<Transaction>()

/** The database as the application holds it: it can do nothing but open transactions. */
export class Database {
  readonly engine: Engine['name']

  constructor(engine: Engine, unsafeLayers: UnsafeLayers = {}) {
    this.engine = engine.name
    engines.set(this, { engine, layers: unsafeLayers, listeners: new Set() })
  }

  /** Calls `listener` after each commit that left work in the outbox, until the returned function is called. */
  onEffects(listener: () => void): () => void {
    const { listeners } = internals(this)
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }

  close(): Promise<void> {
    return internals(this).engine.close()
  }
}

function internals(database: Database): Internals {
  const found = engines.get(database)
  if (!found) throw new Error('This database handle was not opened here.')
  return found
}

export type Scoped = { db: Database | Transaction; org: { id: string } }
export type Unscoped = { db: Database | Transaction }
type Open<C> = Omit<C, 'db'> & { db: Transaction }
type Work<C, T> = (tx: Open<C>) => Promise<T>

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

function opening(role: DatabaseRole, orgId: string | null, layers: UnsafeLayers): string {
  const statements = layers.rowSecurity === false ? [] : [`set local role ${role}`]
  const scope = layers.policyOrg ?? orgId
  if (scope !== null) {
    if (!uuidShape.test(scope)) throw new Error('An organisation id must be a UUID.')
    statements.push(`set local app.org_id = '${scope}'`)
  }
  return statements.join('; ')
}

function open<C extends Unscoped, T>(
  ctx: C,
  role: DatabaseRole,
  orgId: string | null,
  work: Work<C, T>,
): Promise<T> {
  if (!(ctx.db instanceof Database)) return work(ctx as Open<C>)
  return begin(internals(ctx.db), ctx, { role, orgId, work })
}

async function begin<C extends Unscoped, T>(
  { engine, layers, listeners }: Internals,
  ctx: C,
  { role, orgId, work }: { role: DatabaseRole; orgId: string | null; work: Work<C, T> },
): Promise<T> {
  let effects = false
  const result = await engine.run(opening(role, orgId, layers), async (db) => {
    const done = await work({ ...ctx, db })
    effects = withEffects.has(db)
    return done
  })
  if (effects) for (const listener of listeners) listener()
  return result
}

/** Notes that the open transaction wrote to the outbox, so that its commit wakes the job runner. */
export const noteEffect = (tx: { db: Transaction }): void => void withEffects.add(tx.db)

/**
 * The one door to tenant tables: runs `work` in a transaction that can see and write the rows of `ctx.org` alone.
 * Inside an open transaction it joins that one. Nothing slow (mail, http, models) belongs inside.
 */
export const transaction = <C extends Scoped, T>(ctx: C, work: Work<C, T>): Promise<T> =>
  open(ctx, 'gw_app', ctx.org.id, work)

/** For `accounts` alone: people, sessions and memberships, within the organisation where one is given. */
export const accountsTransaction = <C extends Unscoped & { org?: { id: string } }, T>(
  ctx: C,
  work: Work<C, T>,
): Promise<T> => open(ctx, 'gw_accounts', ctx.org?.id ?? null, work)

/** For removing sample data and erasing people: can change and delete rows that are append-only for the application. */
export const eraserTransaction = <C extends Scoped, T>(
  ctx: C,
  work: (tx: Open<C>) => Promise<T>,
): Promise<T> => open(ctx, 'gw_eraser', ctx.org.id, work)

/** For foreseeing what the eraser would take: it reads all that the eraser reads, and can change nothing. */
export const eraserReading = <C extends Scoped, T>(ctx: C, work: Work<C, T>): Promise<T> => {
  if (!(ctx.db instanceof Database)) throw new Error('Reading alone begins a transaction.')
  const { engine, layers } = internals(ctx.db)
  const mode = 'set transaction read only'
  return engine.run(`${mode}; ${opening('gw_eraser', ctx.org.id, layers)}`, (db) =>
    work({ ...ctx, db }),
  )
}

/** For a whole organisation that moves in, or leaves for good: everything of it, and of no other. */
export const moverTransaction = <C extends Scoped, T>(
  ctx: C,
  work: (tx: Open<C>) => Promise<T>,
): Promise<T> => open(ctx, 'gw_mover', ctx.org.id, work)

/** For exporting a whole organisation: one view of all its tables, however long the reading takes. */
export const moverSnapshot = <C extends { db: Database; org: { id: string } }, T>(
  ctx: C,
  work: (tx: Open<C>) => Promise<T>,
): Promise<T> => {
  const { engine, layers } = internals(ctx.db)
  const mode = 'set transaction isolation level repeatable read, read only'
  return engine.run(`${mode}; ${opening('gw_mover', ctx.org.id, layers)}`, (db) =>
    work({ ...ctx, db }),
  )
}

/** For `assistant` alone: it can read what prompts speak of, and write nothing but its own ledger and drafts. */
export const assistantTransaction = <C extends Scoped, T>(ctx: C, work: Work<C, T>): Promise<T> =>
  open(ctx, 'gw_assistant', ctx.org.id, work)

/** For `hiring/fairness` alone: what candidates say of themselves, which no other role of the application can read. */
export const fairnessTransaction = <C extends Scoped, T>(ctx: C, work: Work<C, T>): Promise<T> =>
  open(ctx, 'gw_fairness', ctx.org.id, work)

/** For `queue` alone: outbox rows and mail of all organisations; the events of one, where one is given. */
export const jobsTransaction = <C extends Unscoped & { org?: { id: string } }, T>(
  ctx: C,
  work: Work<C, T>,
): Promise<T> => open(ctx, 'gw_jobs', ctx.org?.id ?? null, work)

const wholeDatabase = [
  'set local statement_timeout = 0',
  'set local idle_in_transaction_session_timeout = 0',
  "set local timezone = 'UTC'",
]

/** For backups alone: one view of the whole database, as the user that is logged in, without a time limit. */
export const wholeReadTransaction = <T>(db: Database, work: Work<Unscoped, T>): Promise<T> =>
  internals(db).engine.run(
    ['set transaction isolation level repeatable read, read only', ...wholeDatabase].join('; '),
    (tx) => work({ db: tx }),
  )

/** For restoring alone: writes the whole database as the owner of its tables, without a time limit. */
export const wholeWriteTransaction = <T>(db: Database, work: Work<Unscoped, T>): Promise<T> =>
  internals(db).engine.run([...wholeDatabase, 'set local role gw_owner'].join('; '), (tx) =>
    work({ db: tx }),
  )

/** Narrows an accounts transaction to one organisation once it is known which. */
export async function enterOrganisation(tx: { db: Transaction }, orgId: string): Promise<void> {
  if (!uuidShape.test(orgId)) throw new Error('An organisation id must be a UUID.')
  await tx.db.execute(sql.raw(`set local app.org_id = '${orgId}'`))
}
