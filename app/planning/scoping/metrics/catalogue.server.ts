import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { metrics, metricSignOffs, useCaseMetrics } from '#db/schema/scoping.ts'
import { useCases } from '#db/schema/use-cases.ts'
import { starterMetrics } from './starter-metrics.ts'

const shown = {
  id: metrics.id,
  name: metrics.name,
  formula: metrics.formula,
  unit: metrics.unit,
  grain: metrics.grain,
  sponsor: metrics.sponsor,
  ownerId: metrics.ownerId,
  owner: members.name,
  version: metrics.version,
  /** The newest version that somebody signed off; null where none is. */
  signedVersion: sql<number | null>`(
    select max(s.metric_version) from planning.metric_sign_offs s
    where s.org_id = planning.metrics.org_id and s.metric_id = planning.metrics.id
  )`,
  uses: sql<number>`(
    select count(distinct u.use_case_id)::int from planning.use_case_metrics u
    where u.org_id = planning.metrics.org_id and u.metric_id = planning.metrics.id
  )`,
}

const selectMetrics = (tx: InTransaction) =>
  tx.db
    .select(shown)
    .from(metrics)
    .leftJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, metrics.ownerId)))

/** The organisation's metrics by name, and those offered to it that it has not defined. */
export const findCatalogue = (ctx: Context, wanted: string) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.read')
    const list = await selectMetrics(tx)
      .where(eq(metrics.orgId, tx.org.id))
      .orderBy(asc(metrics.name))
      .limit(200)
    const offered = starterMetrics.filter(({ name }) => !list.some((each) => each.name === name))
    return {
      metrics: list,
      offered,
      begun: offered.find(({ key }) => key === wanted) ?? null,
      members: await findMembers(tx),
      mayEdit: can(tx.actor, 'planning.edit').ok,
    }
  })

const findMembers = (tx: InTransaction) =>
  tx.db
    .select({ value: members.id, label: members.name })
    .from(members)
    .where(and(eq(members.orgId, tx.org.id), isNull(members.removedAt)))
    .orderBy(asc(members.name))

/** One metric with who signed which version off, and the use cases that are judged by it. */
export const findMetric = (ctx: Context, id: string) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.read')
    if (!isId(id)) throw new NotFound()
    const [metric] = await selectMetrics(tx).where(
      and(eq(metrics.orgId, tx.org.id), eq(metrics.id, id)),
    )
    if (!metric) throw new NotFound()
    return {
      metric,
      signOffs: await findSignOffs(tx, id),
      useCases: await findUses(tx, id),
      members: await findMembers(tx),
      mayEdit: can(tx.actor, 'planning.edit').ok,
    }
  })

const findSignOffs = (tx: InTransaction, metricId: string) =>
  tx.db
    .select({
      id: metricSignOffs.id,
      version: metricSignOffs.metricVersion,
      definition: metricSignOffs.definition,
      by: members.name,
      at: metricSignOffs.signedAt,
    })
    .from(metricSignOffs)
    .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, metricSignOffs.signedBy)))
    .where(and(eq(metricSignOffs.orgId, tx.org.id), eq(metricSignOffs.metricId, metricId)))
    .orderBy(desc(metricSignOffs.signedAt))
    .limit(100)

const findUses = (tx: InTransaction, metricId: string) =>
  tx.db
    .selectDistinct({ id: useCases.id, number: useCases.number, title: useCases.title })
    .from(useCaseMetrics)
    .innerJoin(
      useCases,
      and(eq(useCases.orgId, tx.org.id), eq(useCases.id, useCaseMetrics.useCaseId)),
    )
    .where(and(eq(useCaseMetrics.orgId, tx.org.id), eq(useCaseMetrics.metricId, metricId)))
    .orderBy(asc(useCases.number))

export type Catalogue = Awaited<ReturnType<typeof findCatalogue>>
export type MetricPage = Awaited<ReturnType<typeof findMetric>>
