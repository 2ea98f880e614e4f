import { createReadStream } from 'node:fs'
import { wholeWriteTransaction } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { schemaVersion } from '#db/open.server.ts'
import { runStatements } from '#db/statements.server.ts'
import { DamagedBackup, readArchive, sha256 } from './archive.server.ts'
import { listCounters, listForeignKeys, listTables, quoted, quotedList } from './catalog.server.ts'
import type { Table } from './catalog.server.ts'
import { secretMark } from './dump.server.ts'
import type { BackupSource } from './dump.server.ts'
import { manifestName, manifestSchema } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { readTable, writeRows } from './rows.server.ts'

type Tx = { db: Transaction }

export type Restored = { manifest: Manifest; rows: number; sameSecret: boolean }

/**
 * Puts a backup back: all of it or nothing. The archive is read twice, first to check every part against the
 * manifest. A database with data is refused unless it is to be replaced.
 */
export async function restoreBackup(
  { database, files, secret }: BackupSource,
  path: string,
  { replace }: { replace: boolean },
): Promise<Restored> {
  const manifest = await checkArchive(path)
  await wholeWriteTransaction(database, async (tx) => {
    const tables = await listTables(tx)
    checkShape(manifest, tables)
    for (const { name } of tables)
      await runStatements(tx, `alter table ${quoted(name)} no force row level security`)
    await empty(tx, tables, replace)
    const links = await listForeignKeys(tx)
    for (const { table, name } of links)
      await runStatements(tx, `alter table ${quoted(table)} drop constraint ${quoted(name)}`)
    for await (const { name, bytes } of readArchive(createReadStream(path))) {
      const table = tables.find((each) => name.startsWith(`tables/${each.name}/`))
      if (table) await writeRows(tx, table, bytes)
      else if (name !== manifestName) await files.set(...asFile(manifest, name, bytes))
    }
    await compare(tx, tables, manifest)
    for (const { table, name, definition } of links)
      await runStatements(
        tx,
        `alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`,
      )
    await adjust(tx)
    for (const { name, secured } of tables)
      if (secured) await runStatements(tx, `alter table ${quoted(name)} force row level security`)
  })
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  return { manifest, rows, sameSecret: manifest.secretMark === secretMark(secret) }
}

async function checkArchive(path: string): Promise<Manifest> {
  const seen = new Map<string, string>()
  let manifest: Manifest | null = null
  for await (const { name, bytes } of readArchive(createReadStream(path))) {
    if (name === manifestName) manifest = manifestSchema.parse(JSON.parse(bytes.toString()))
    else seen.set(name, sha256(bytes))
  }
  if (!manifest) throw new DamagedBackup('it has no manifest')
  const stated = Object.entries(manifest.parts)
  const wrong = stated.find(([name, sum]) => seen.get(name) !== sum)
  if (wrong) throw new DamagedBackup(`${wrong[0]} is missing or was changed`)
  if (seen.size !== stated.length)
    throw new DamagedBackup('it has parts that its manifest does not name')
  return manifest
}

function checkShape(manifest: Manifest, tables: Table[]): void {
  const shape = (list: { name: string; columns: string[] }[]) =>
    JSON.stringify(list.map(({ name, columns }) => [name, columns]))
  if (manifest.schemaVersion !== schemaVersion() || shape(manifest.tables) !== shape(tables)) {
    throw new Error(
      `The backup has schema ${manifest.schemaVersion} and this installation ${schemaVersion()}. ` +
        'Restore it with the version of Groundwork that made it, then update.',
    )
  }
}

async function empty(tx: Tx, tables: Table[], replace: boolean): Promise<void> {
  const names = tables.map(({ name }) => name)
  if (replace) {
    await runStatements(tx, `truncate ${quotedList(names)}`)
    return
  }
  for (const name of names) {
    const { rows } = await runStatements(tx, `select from ${quoted(name)} limit 1`)
    if (rows.length > 0) {
      throw new Error(
        'This installation already has data. Add --replace to put the backup in its place.',
      )
    }
  }
}

function asFile(manifest: Manifest, name: string, bytes: Buffer): [string, File] {
  const key = name.replace(/^files\//, '')
  const type = manifest.files.find((file) => file.key === key)?.mediaType ?? ''
  return [key, new File([new Uint8Array(bytes)], key.split('/').at(-1) ?? key, { type })]
}

/** Reads every table again: the same rows, the same bytes. */
async function compare(tx: Tx, tables: Table[], manifest: Manifest): Promise<void> {
  for (const stated of manifest.tables) {
    const table = tables.find(({ name }) => name === stated.name)
    const found = table && (await readTable(tx, { table, scopes: null }))
    if (found?.rows !== stated.rows || found.sha256 !== stated.sha256) {
      throw new DamagedBackup(`${stated.name} differs after it was restored`)
    }
  }
}

/** What belongs to the old server: its job runner and its counters. */
async function adjust(tx: Tx): Promise<void> {
  await runStatements(
    tx,
    'update queue.outbox set sent_at = null where done_at is null and parked_at is null',
  )
  for (const { table, column } of await listCounters(tx)) {
    await runStatements(
      tx,
      `select setval(pg_get_serial_sequence('${table}', '${column}'),
         coalesce((select max(${quoted(column)}) from ${quoted(table)}), 0) + 1, false)`,
    )
  }
}
