import { z } from 'zod'
import type { Transaction } from '#db/connection.server.ts'
import { runStatements } from '#db/statements.server.ts'

type Tx = { db: Transaction }

const tableShape = z.object({
  /** `schema.table` */
  name: z.string(),
  columns: z.array(z.string()),
  key: z.array(z.string()),
  secured: z.boolean(),
})

export type Table = z.infer<typeof tableShape>

/** A database may be shared with other programs: ours is what our owner owns, without the migrator's notes. */
const own = `pg_get_userbyid(c.relowner) = 'gw_owner' and n.nspname <> 'groundwork'`

/** Every table of the application with the columns a row is made of, generated ones left out. */
export async function listTables(tx: Tx): Promise<Table[]> {
  const { rows } = await runStatements(
    tx,
    `select n.nspname || '.' || c.relname as name, c.relforcerowsecurity as secured,
       (select json_agg(a.attname order by a.attnum) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       coalesce((select json_agg(a.attname order by k.position)
         from pg_index i, unnest(i.indkey) with ordinality k(attnum, position), pg_attribute a
         where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum),
         '[]') as key
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and ${own} order by 1`,
  )
  return z.array(tableShape).parse(rows)
}

const linkShape = z.object({ table: z.string(), name: z.string(), definition: z.string() })

/** The foreign keys of the application, as statements give them. */
export async function listForeignKeys(tx: Tx) {
  const { rows } = await runStatements(
    tx,
    `select n.nspname || '.' || c.relname as table, k.conname as name,
       pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid
       join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and ${own} order by 1, 2`,
  )
  return z.array(linkShape).parse(rows)
}

const counterShape = z.object({ table: z.string(), column: z.string() })

export async function listCounters(tx: Tx) {
  const { rows } = await runStatements(
    tx,
    `select n.nspname || '.' || c.relname as table, a.attname as column
     from pg_attribute a join pg_class c on c.oid = a.attrelid
       join pg_namespace n on n.oid = c.relnamespace
     where a.attidentity <> '' and ${own} order by 1, 2`,
  )
  return z.array(counterShape).parse(rows)
}

export const quoted = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.')

export const quotedList = (names: string[]): string => names.map(quoted).join(', ')
