import { sql } from 'drizzle-orm'
import { wholeReadTransaction } from '#db/connection.server.ts'
import type { Database } from '#db/connection.server.ts'

/** Every row of every table of the database as text, in all schemas: ours, generated columns and the job runner's. */
export const dumpWhole = (database: Database): Promise<string> =>
  wholeReadTransaction(database, async (tx) => {
    const { rows: tables } = await tx.db.execute<{ name: string }>(sql`
      select format('%I.%I', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
      order by 1`)
    const parts: string[] = []
    for (const { name } of tables) {
      const { rows } = await tx.db.execute<{ line: string }>(
        sql.raw(`select t::text as line from ${name} t`),
      )
      parts.push(name, ...rows.map(({ line }) => line))
    }
    return parts.join('\n')
  })
