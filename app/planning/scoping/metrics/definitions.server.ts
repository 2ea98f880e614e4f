import { and, eq, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { metrics, metricSignOffs } from '#db/schema/scoping.ts'
import type { Definition } from './definition.ts'
import { definitionText } from './definition.ts'

/** Defines a business metric, once for the organisation. Throws `Invalid` where its name is taken. */
export const defineMetric = (ctx: Context, definition: Definition): Promise<{ id: string }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const id = newId()
    const added = await tx.db
      .insert(metrics)
      .values({ orgId: tx.org.id, id, ...definition, createdBy: tx.actor.id, createdAt: tx.now })
      .onConflictDoNothing({ target: [metrics.orgId, metrics.name] })
      .returning({ id: metrics.id })
    if (added.length === 0) throw taken(definition.name)
    await record(tx, { verb: 'metric.defined', subject: { type: 'metric', id } })
    return { id }
  })

const taken = (name: string) =>
  new Invalid(`“${name}” is in the catalogue already.`, {
    name: [`“${name}” is in the catalogue already: change that one.`],
  })

export async function metricAt(tx: InTransaction, id: string) {
  if (!isId(id)) throw new NotFound()
  const [metric] = await tx.db
    .select()
    .from(metrics)
    .where(and(eq(metrics.orgId, tx.org.id), eq(metrics.id, id)))
    .for('update')
  if (!metric) throw new NotFound()
  return metric
}

export type ChangedMetric = { id: string; version: number; definition: Definition }

/**
 * Makes a new version of a metric, which nobody has signed off yet. Throws `Conflict` with both texts where somebody
 * else was faster.
 */
export const changeMetric = (ctx: Context, input: ChangedMetric): Promise<{ version: number }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const { id, version, definition } = input
    const metric = await metricAt(tx, id)
    if (metric.version !== version)
      throw new Conflict('Somebody else changed this metric since you opened it.', {
        yours: definitionText(definition),
        theirs: definitionText(metric),
      })
    if (await isTaken(tx, id, definition.name)) throw taken(definition.name)
    const next = version + 1
    await tx.db
      .update(metrics)
      .set({ ...definition, version: next })
      .where(and(eq(metrics.orgId, tx.org.id), eq(metrics.id, id)))
    await record(tx, {
      verb: 'metric.changed',
      subject: { type: 'metric', id },
      data: { version: next },
    })
    return { version: next }
  })

async function isTaken(tx: InTransaction, id: string, name: string): Promise<boolean> {
  const others = await tx.db
    .select({ id: metrics.id })
    .from(metrics)
    .where(and(eq(metrics.orgId, tx.org.id), eq(metrics.name, name), sql`${metrics.id} <> ${id}`))
  return others.length > 0
}

/** Signs one version of a metric off, as it stands. A version that is the newest no more is refused. */
export const signOffMetric = (
  ctx: Context,
  { id, version }: { id: string; version: number },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const metric = await metricAt(tx, id)
    if (metric.version !== version)
      throw new Conflict('The metric was changed since you opened it. Read it again first.')
    const { name, formula, grain, unit } = metric
    await tx.db.insert(metricSignOffs).values({
      orgId: tx.org.id,
      id: newId(),
      metricId: id,
      metricVersion: version,
      definition: { name, formula, grain, unit },
      signedBy: tx.actor.id,
      signedAt: tx.now,
    })
    await record(tx, {
      verb: 'metric.signed-off',
      subject: { type: 'metric', id },
      data: { version },
    })
  })
