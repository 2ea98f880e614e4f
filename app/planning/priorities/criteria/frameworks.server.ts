import { and, desc, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import type { Criterion } from '#app/planning/priorities/methods/criteria.ts'
import type { PairJudgement } from '#app/planning/priorities/methods/pairs.ts'
import { oneWriter } from '#app/planning/use-cases/seats.server.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { frameworks } from '#db/schema/priorities.ts'
import { criteriaChanges, readCriteria, type TypedCriteria } from './framework.ts'
import { judgementsFrom, judgePairs, type TypedPairs } from './pairs-form.ts'

const listVersions = (tx: InTransaction) =>
  tx.db
    .select({
      id: frameworks.id,
      number: frameworks.number,
      method: frameworks.method,
      criteria: frameworks.criteria,
      judgements: frameworks.judgements,
      reason: frameworks.reason,
      author: members.name,
      createdAt: frameworks.createdAt,
    })
    .from(frameworks)
    .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, frameworks.authorId)))
    .where(eq(frameworks.orgId, tx.org.id))
    .orderBy(desc(frameworks.number))

/** The criteria that count, and every version before, each with what it changed. */
export const findFrameworks = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.read')
    const versions = await listVersions(tx)
    const [current = null] = versions
    return {
      mayEdit: can(tx.actor, 'planning.edit'),
      current,
      versions: versions.map(({ number, reason, author, createdAt, method, criteria }, i) => ({
        number,
        reason,
        author,
        createdAt,
        method,
        changes: criteriaChanges(versions[i + 1]?.criteria ?? [], criteria),
      })),
    }
  })

type NewVersion = {
  version: number
  method: 'swing' | 'ahp'
  criteria: Criterion[]
  judgements: PairJudgement[]
  reason: string
}

/** Saves the criteria with weights from swing points. Throws `Conflict` when another version came meanwhile. */
export const saveCriteria = (
  ctx: Context,
  { version, typed }: { version: number; typed: TypedCriteria },
): Promise<{ number: number }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const { criteria, errors } = readCriteria(typed)
    if (Object.keys(errors).length > 0) throw new Invalid('Please check the criteria.', errors)
    const current = await lockCurrent(tx, version)
    const kept = new Set(criteria.map(({ key }) => key))
    const judgements = (current?.judgements ?? []).filter(([a, b]) => kept.has(a) && kept.has(b))
    return addVersion(tx, { version, method: 'swing', criteria, judgements, reason: typed.reason })
  })

/** Saves weights that follow from comparing the criteria in pairs. */
export const savePairs = (
  ctx: Context,
  { version, typed, reason }: { version: number; typed: TypedPairs; reason: string },
): Promise<{ number: number }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const current = await lockCurrent(tx, version)
    if (!current) throw new Invalid('Set your criteria first: there is nothing to compare yet.')
    const judgements = judgementsFrom(typed)
    const verdict = judgePairs(current.criteria, judgements)
    if (!verdict) throw new Invalid('Compare every pair once.')
    const criteria = current.criteria.map((one, k) => ({ ...one, weight: verdict.weights[k] ?? 0 }))
    return addVersion(tx, { version, method: 'ahp', criteria, judgements, reason })
  })

async function lockCurrent(tx: InTransaction, version: number) {
  await oneWriter(tx, 'frameworks')
  const [current = null] = await listVersions(tx)
  if ((current?.number ?? 0) !== version)
    throw new Conflict('Somebody else saved the criteria meanwhile.')
  return current
}

async function addVersion(tx: InTransaction, { version, ...said }: NewVersion) {
  const number = version + 1
  const id = newId()
  await tx.db.insert(frameworks).values({
    orgId: tx.org.id,
    id,
    number,
    ...said,
    judgements: said.judgements.map(([a, b, times]): [string, string, number] => [a, b, times]),
    authorId: tx.actor.id,
    createdAt: tx.now,
  })
  await record(tx, {
    verb: 'framework.saved',
    subject: { type: 'framework', id },
    data: { number, method: said.method, criteria: said.criteria.length },
  })
  return { number }
}
