import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { csvOf } from '#app/files/csv.ts'
import type { Services } from '#app/http/application.ts'
import { movedTables } from '#app/company/moving/moved-tables.server.ts'
import type { MovedTable } from '#app/company/moving/moved-tables.server.ts'
import { moverSnapshot } from '#db/connection.server.ts'
import type { Database, Transaction } from '#db/connection.server.ts'
import { schemaVersion } from '#db/open.server.ts'
import { writeZip } from '#app/files/archives.server.ts'
import type { ZipWriter } from '#app/files/archives.server.ts'
import { csvName, exportNotes, fileName, jsonName, manifestName } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { countErasures } from './erasures.server.ts'
import { lasting, listLeftOut, revealedOnly } from './unrevealed.server.ts'

type Ctx = {
  db: Database
  org: { id: string; name: string; slug: string }
  now: Date
  services: Pick<Services, 'files'>
}
type Tx = { db: Transaction; org: { id: string } }
type Row = Record<string, unknown>

const rowsAtOnce = 1000

/**
 * Writes everything an organisation has into a zip: one view of all tables as JSON and CSV, the files, a manifest. Gives
 * how many people had been erased when the tables were read.
 */
export async function writeExport(
  ctx: Ctx,
  path: string,
): Promise<{ manifest: Manifest; erasures: number }> {
  const zip = writeZip(path)
  const read = await moverSnapshot(ctx, async (tx) => {
    const tables: Manifest['tables'] = []
    for (const table of movedTables) tables.push(await writeTable(tx, table, zip))
    return {
      tables,
      leftOut: await listLeftOut(tx),
      stored: await listStored(tx),
      erasures: await countErasures(tx),
    }
  })
  const { id, name, slug } = ctx.org
  const manifest: Manifest = {
    format: 1,
    schemaVersion: schemaVersion(),
    organisation: { id, name, slug },
    madeAt: ctx.now.toISOString(),
    tables: read.tables,
    ...(await writeFiles(ctx, zip, read.stored)),
    leftOut: read.leftOut,
    notes: exportNotes,
  }
  const entry = zip.begin(manifestName)
  await entry.write(JSON.stringify(manifest, null, 2))
  await entry.end()
  await zip.end()
  return { manifest, erasures: read.erasures }
}

async function writeTable(tx: Tx, table: MovedTable, zip: ZipWriter) {
  const columns = table.columns.map(({ name }) => name)
  const rows = await writeJson(tx, table, zip)
  const csv = zip.begin(csvName(table.name))
  let first = true
  for await (const some of readRows(tx, table)) {
    const text = csvOf(some.map(cellsOf), columns, { everyDigit: true })
    await csv.write(first ? text : text.slice(text.indexOf('\n') + 1))
    first = false
  }
  if (first) await csv.write(csvOf([], columns))
  await csv.end()
  return { name: table.name, columns, rows }
}

async function writeJson(tx: Tx, table: MovedTable, zip: ZipWriter): Promise<number> {
  const entry = zip.begin(jsonName(table.name))
  let rows = 0
  await entry.write('[')
  for await (const some of readRows(tx, table)) {
    const text = some.map((row) => JSON.stringify(row)).join(',\n')
    await entry.write(rows === 0 ? `\n${text}` : `,\n${text}`)
    rows += some.length
  }
  await entry.write('\n]\n')
  await entry.end()
  return rows
}

/** Rows as PostgreSQL writes them in JSON, in the order of their ids, a few at a time. */
async function* readRows(tx: Tx, { name, columns }: MovedTable): AsyncGenerator<Row[]> {
  const [schema = '', table = ''] = name.split('.')
  const list = sql.join(
    columns.map((column) => sql.identifier(column.name)),
    sql`, `,
  )
  const also = revealedOnly[name] ?? sql`true`
  let last = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await tx.db.execute<{ row: Row; id: string }>(sql`
      select to_jsonb(r) as row, r.id from (
        select ${list} from ${sql.identifier(schema)}.${sql.identifier(table)}
        where org_id = ${tx.org.id} and id > ${last} and ${also} order by id limit ${rowsAtOnce}) r
      order by r.id`)
    if (rows.length > 0) yield rows.map(({ row }) => row)
    last = rows.at(-1)?.id ?? last
    if (rows.length < rowsAtOnce) return
  }
}

const cellsOf = (row: Row) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'string' || typeof value === 'number' || value === null
        ? value
        : JSON.stringify(value),
    ]),
  )

type Stored = { id: string; key: string; sha256: string }

async function listStored(tx: Tx): Promise<Stored[]> {
  const { rows } = await tx.db.execute<Stored>(
    sql`select id, storage_key as key, sha256 from files.files where org_id = ${tx.org.id} and ${lasting} order by id`,
  )
  return rows
}

/** A file that was erased between the view of the tables and this, or whose bytes are damaged, is named as missing. */
async function writeFiles({ services }: Ctx, zip: ZipWriter, stored: Stored[]) {
  const files: Manifest['files'] = []
  const missingFiles: string[] = []
  for (const { id, key, sha256 } of stored) {
    const file = await services.files.get(key)
    const bytes = file && new Uint8Array(await file.arrayBuffer())
    if (bytes && createHash('sha256').update(bytes).digest('hex') === sha256) {
      await zip.addFile(fileName(id), bytes)
      files.push({ id, sha256 })
    } else missingFiles.push(id)
  }
  return { files, missingFiles }
}
