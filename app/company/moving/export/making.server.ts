import { createHash } from 'node:crypto'
import { createReadStream, openAsBlob } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { and, eq } from 'drizzle-orm'
import type { ActingContext, InTransaction, SystemActor } from '#app/accounts/context.ts'
import { endExportKind } from '#app/company/moving/kinds.ts'
import { addFile, storageKeyOf } from '#app/files/stored-files.server.ts'
import type { KeptFile } from '#app/files/stored-files.server.ts'
import type { Database } from '#db/connection.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { exports } from '#db/schema/moving.ts'
import { dropAttempt, endAll } from './ending.server.ts'
import { countErasures } from './erasures.server.ts'
import { exportHours } from './lasting.ts'
import { writeExport } from './write.server.ts'

type Acting = ActingContext<SystemActor>
type Ctx = Acting & { db: Database }
type Tx = InTransaction<Acting>

const mostTries = 3

/**
 * Makes the export; the one before goes when the new one is there. Where somebody was erased meanwhile, it is made
 * again.
 */
export async function makeExport(ctx: Ctx, id: string): Promise<void> {
  for (let tries = 0; tries < mostTries; tries++) {
    const outcome = await makeOnce(ctx, id)
    if (outcome !== 'outdated') return
  }
  throw new Error('People were erased again and again while the export was made.')
}

type Outcome = 'kept' | 'done before' | 'outdated'

async function makeOnce(ctx: Ctx, id: string): Promise<Outcome> {
  const attempt = await begin(ctx, id)
  if (attempt === null) return 'done before'
  const directory = await mkdtemp(join(tmpdir(), 'groundwork-export-'))
  try {
    const path = join(directory, 'export')
    const { manifest, erasures } = await writeExport(ctx, path)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    const file = await store(ctx, path, attempt)
    const outcome = await transaction(ctx, (tx) =>
      keep(tx, { id, file, set: { rows, erasures, leftOut: manifest.leftOut } }),
    )
    if (outcome !== 'kept') await ctx.services.files.remove(file.storageKey)
    return outcome
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** Notes under which id the bytes will lie; what a try before has left there goes. Null where there is nothing to do. */
const begin = (ctx: Ctx, id: string): Promise<string | null> =>
  transaction(ctx, async (tx) => {
    const row = await lockOpen(tx, id)
    if (!row) return null
    const attempt = newId()
    await tx.db.update(exports).set({ attempt }).where(own(tx, id))
    if (row.attempt) await dropAttempt(tx, row.attempt)
    return attempt
  })

const own = (tx: Tx, id: string) => and(eq(exports.orgId, tx.org.id), eq(exports.id, id))

/** An export that is still to be made, locked. */
async function lockOpen(tx: Tx, id: string) {
  const [row] = await tx.db.select().from(exports).where(own(tx, id)).for('update')
  return row && !row.readyAt && !row.endedAt ? row : null
}

async function store(ctx: Ctx, path: string, id: string): Promise<KeptFile> {
  const mediaType = 'application/zip'
  const body = await openAsBlob(path, { type: mediaType })
  const name = `${ctx.org.slug}-export.zip`
  const storageKey = storageKeyOf(ctx, id)
  const sha256 = await hashOf(path)
  await ctx.services.files.set(storageKey, new File([body], name, { type: mediaType }))
  return { id, name, mediaType, bytes: body.size, sha256, storageKey }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

type Made = {
  id: string
  file: KeptFile
  set: Pick<typeof exports.$inferInsert, 'rows' | 'erasures' | 'leftOut'>
}

async function keep(tx: Tx, { id, file, set }: Made): Promise<Outcome> {
  const row = await lockOpen(tx, id)
  if (row?.attempt !== file.id) return 'done before'
  if ((await countErasures(tx)) !== set.erasures) return 'outdated'
  await endAll(tx)
  const { id: fileId } = await addFile(tx, file)
  await tx.db
    .update(exports)
    .set({ ...set, fileId, attempt: null, readyAt: tx.now })
    .where(own(tx, id))
  await enqueue(tx, {
    kind: endExportKind,
    key: `export:${id}:end`,
    payload: { export: id },
    delaySeconds: exportHours * 60 * 60,
  })
  return 'kept'
}
