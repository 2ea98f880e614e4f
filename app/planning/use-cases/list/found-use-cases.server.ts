import { and, desc, eq, or, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { textHas, titleHas } from '#app/accounts/search/begins.server.ts'
import type { Asked, Found } from '#app/accounts/search/found.ts'
import { stageNames } from '#app/planning/use-cases/words.ts'
import { useCases } from '#db/schema/use-cases.ts'
import { reachable } from './list.server.ts'

const called = sql`${useCases.number} || ' ' || ${useCases.title}`
const said = sql`concat_ws(' ', ${useCases.title}, ${useCases.problem}, ${useCases.input}, ${useCases.output},
  ${useCases.currentProcess}, ${useCases.businessFunction}, ${useCases.tags})`

/** The use cases the member reaches in whose title, number or text are words that begin so; titles first. */
export async function findUseCases(tx: InTransaction, { text, limit }: Asked): Promise<Found[]> {
  const inName = titleHas(called, text)
  const rows = await tx.db
    .select({
      id: useCases.id,
      number: useCases.number,
      title: useCases.title,
      stage: useCases.stage,
      inName,
    })
    .from(useCases)
    .where(and(eq(useCases.orgId, tx.org.id), reachable(tx), or(inName, textHas(said, text))))
    .orderBy(desc(inName), desc(useCases.number))
    .limit(limit)
  return rows.map(({ id, number, title, stage, ...row }) => ({
    label: title,
    hint: `Use case ${number} · ${stageNames[stage]}`,
    path: `use-cases/${id}`,
    inName: row.inName,
  }))
}
