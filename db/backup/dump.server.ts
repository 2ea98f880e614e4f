import { createHmac } from 'node:crypto'
import type { Writable } from 'node:stream'
import { wholeReadTransaction } from '#db/connection.server.ts'
import type { Database, Transaction } from '#db/connection.server.ts'
import { schemaVersion } from '#db/open.server.ts'
import { runStatements } from '#db/statements.server.ts'
import { sha256, writeArchive } from './archive.server.ts'
import type { ArchiveWriter } from './archive.server.ts'
import { listTables } from './catalog.server.ts'
import { fileName, manifestName, partName } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { findScopes, readTable } from './rows.server.ts'
import type { Scopes } from './rows.server.ts'

/** Where the bytes of stored files lie. */
export type FileBytes = {
  get: (key: string) => File | null | Promise<File | null>
  set: (key: string, file: File) => void | Promise<void>
}

export type BackupSource = { database: Database; files: FileBytes; secret: string }

type StoredFile = { key: string; mediaType: string }

/** A mark by which two installations see whether they share a secret. */
export const secretMark = (secret: string): string =>
  createHmac('sha256', secret).update('groundwork backup').digest('hex').slice(0, 32)

/** Writes everything an installation holds: one view of all tables, then the stored files, then the manifest. */
export async function writeBackup(
  { database, files, secret }: BackupSource,
  destination: Writable,
  now: Date,
): Promise<Manifest> {
  const parts: Record<string, string> = {}
  const archive = noting(writeArchive(destination), parts)
  const { tables, stored } = await wholeReadTransaction(database, async (tx) => {
    const scopes = await findScopes(tx)
    return { tables: await writeTables(tx, archive, scopes), stored: await listStored(tx, scopes) }
  })
  const manifest: Manifest = {
    format: 1,
    schemaVersion: schemaVersion(),
    engine: database.engine,
    createdAt: now.toISOString(),
    secretMark: secretMark(secret),
    tables,
    ...(await writeFiles(archive, files, stored)),
    parts,
  }
  await archive.add({ name: manifestName, bytes: Buffer.from(JSON.stringify(manifest, null, 2)) })
  await archive.end()
  return manifest
}

const noting = (archive: ArchiveWriter, parts: Record<string, string>): ArchiveWriter => ({
  add: async (entry) => {
    if (entry.name !== manifestName) Object.assign(parts, { [entry.name]: sha256(entry.bytes) })
    await archive.add(entry)
  },
  end: archive.end,
})

async function writeTables(tx: { db: Transaction }, archive: ArchiveWriter, scopes: Scopes) {
  const written: Manifest['tables'] = []
  for (const table of await listTables(tx)) {
    let part = 0
    const sum = await readTable(tx, { table, scopes }, async (bytes) => {
      part += 1
      await archive.add({ name: partName(table.name, part), bytes })
    })
    written.push({ name: table.name, columns: table.columns, ...sum })
  }
  return written
}

async function listStored(tx: { db: Transaction }, scopes: Scopes): Promise<StoredFile[]> {
  const all: StoredFile[] = []
  for (const scope of scopes ?? [null]) {
    if (scope) await runStatements(tx, `set local app.org_id = '${scope}'`)
    const { rows } = await runStatements(
      tx,
      'select storage_key as key, media_type as "mediaType" from files.files order by 1',
    )
    all.push(...(rows as StoredFile[]))
  }
  return all
}

/** A file may be erased between the view of the tables and this: then it is named as missing. */
async function writeFiles(archive: ArchiveWriter, storage: FileBytes, stored: StoredFile[]) {
  const files: Manifest['files'] = []
  const missingFiles: string[] = []
  for (const { key, mediaType } of stored) {
    const file = await storage.get(key)
    if (file) {
      const bytes = Buffer.from(await file.arrayBuffer())
      await archive.add({ name: fileName(key), bytes })
      files.push({ key, mediaType, sha256: sha256(bytes) })
    } else missingFiles.push(key)
  }
  return { files, missingFiles }
}
