import { sql } from 'drizzle-orm'
import { mustBeEmpty } from '#app/company/moving/moved-tables.server.ts'
import { Invalid } from '#app/problems.ts'
import type { Transaction } from '#db/connection.server.ts'

type Tx = { db: Transaction; org: { id: string } }

export const identifierOf = (name: string) => {
  const [schema = '', table = ''] = name.split('.')
  return sql`${sql.identifier(schema)}.${sql.identifier(table)}`
}

/** Refuses an organisation that has data of its own already; of two imports at once the second waits, and sees the first. */
export async function refuseFilled(tx: Tx): Promise<void> {
  const turn = `import:${tx.org.id}`
  await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${turn}, 0))`)
  for (const name of mustBeEmpty) {
    const { rows } = await tx.db.execute(
      sql`select 1 from ${identifierOf(name)} where org_id = ${tx.org.id} limit 1`,
    )
    if (rows.length > 0)
      throw new Invalid(
        'Only an organisation without any data of its own can take an import. Make a new one.',
      )
  }
}
