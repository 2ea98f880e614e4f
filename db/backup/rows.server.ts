import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Transaction } from '#db/connection.server.ts'
import { runStatements } from '#db/statements.server.ts'
import { quoted, quotedList } from './catalog.server.ts'
import type { Table } from './catalog.server.ts'

type Tx = { db: Transaction }

const rowsAtOnce = 1000
const partBytes = 4 * 1024 * 1024

/** All organisations one by one, or null where the user sees them all at once. */
export type Scopes = string[] | null

/** Row security holds for the owner too: only a user who stands above it reads all organisations at once. */
export async function findScopes(tx: Tx): Promise<Scopes> {
  const bypass =
    'select rolsuper or rolbypassrls as above from pg_roles where rolname = current_user'
  const { rows } = await runStatements(tx, bypass)
  if (z.array(z.object({ above: z.boolean() })).parse(rows)[0]?.above) return null
  await runStatements(tx, 'set local role gw_owner')
  const all = await runStatements(tx, 'select id from accounts.organisations order by id')
  return z
    .array(z.object({ id: z.uuid() }))
    .parse(all.rows)
    .map(({ id }) => id)
}

/** The rows of a table as lines of JSON in the order of its key, a few at a time. */
async function* readRows(tx: Tx, table: Table, scopes: Scopes): AsyncGenerator<string[]> {
  const columns = quotedList(table.columns)
  const order = table.key.length > 0 ? quotedList(table.key) : columns
  const query = `select row_to_json(r)::text as line from (select ${columns} from ${quoted(table.name)} order by ${order}) r`
  for (const scope of table.secured && scopes ? scopes : [null]) {
    if (scope) await runStatements(tx, `set local app.org_id = '${scope}'`)
    await runStatements(tx, `declare backup no scroll cursor for ${query}`)
    for (;;) {
      const { rows } = await runStatements(tx, `fetch ${rowsAtOnce} from backup`)
      if (rows.length === 0) break
      yield rows.map((row) => (row as { line: string }).line)
    }
    await runStatements(tx, 'close backup')
  }
}

export type TableSum = { rows: number; sha256: string }

/** Reads a whole table, hands it over in parts of a few megabytes, and sums it up. */
export async function readTable(
  tx: Tx,
  { table, scopes }: { table: Table; scopes: Scopes },
  keep: (part: Buffer) => Promise<void> = async () => {},
): Promise<TableSum> {
  const hash = createHash('sha256')
  let rows = 0
  let lines: string[] = []
  let length = 0
  const flush = async () => {
    if (lines.length === 0) return
    const part = Buffer.from(`${lines.join('\n')}\n`)
    hash.update(part)
    await keep(part)
    lines = []
    length = 0
  }
  for await (const some of readRows(tx, table, scopes)) {
    rows += some.length
    lines.push(...some)
    length += some.reduce((sum, line) => sum + line.length, 0)
    if (length > partBytes) await flush()
  }
  await flush()
  return { rows, sha256: hash.digest('hex') }
}

/** Writes lines of JSON as rows; PostgreSQL itself reads the values, so none changes on the way. */
export async function writeRows(tx: Tx, table: Table, part: Buffer): Promise<void> {
  const lines = part.toString('utf8').trimEnd().split('\n')
  const columns = quotedList(table.columns)
  for (let at = 0; at < lines.length; at += rowsAtOnce) {
    await runStatements(
      tx,
      `insert into ${quoted(table.name)} (${columns}) overriding system value
       select ${columns} from json_populate_recordset(null::${quoted(table.name)}, $1::json)`,
      [`[${lines.slice(at, at + rowsAtOnce).join(',')}]`],
    )
  }
}
