import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { ActingContext, InTransaction, SystemActor } from '#app/accounts/context.ts'
import { endPortalAccess } from '#app/hiring/candidates/person/portal-access.server.ts'
import { eraseFileKind, storageKeyOf } from '#app/files/stored-files.server.ts'
import { eraserTransaction, transaction } from '#db/connection.server.ts'
import { enqueue } from '#db/outbox.server.ts'
import { members } from '#db/schema/accounts.ts'
import { candidates } from '#db/schema/candidates.ts'
import { files } from '#db/schema/files.ts'
import { erasures } from '#db/schema/rights.ts'
import { erasedKind } from '#app/hiring/rights/kinds.ts'
import { farAway } from '#app/hiring/rights/requests/erasures.server.ts'
import { forgetAnswers } from './answers.server.ts'
import { among, fileIdsOf, findBelongings } from './belongings.server.ts'
import type { Belongings } from './belongings.server.ts'
import { lookedForEverywhere } from './doubtful.server.ts'
import { forgetImported } from './imported.server.ts'
import { countMentions, strikeMentions } from './mentions.server.ts'
import { eraseRows } from './rows.server.ts'
import { tracePattern } from './traces.ts'
import type { Traced } from './traces.ts'
import { clearWaiting } from './waiting.server.ts'
import type { Gone } from './waiting.server.ts'

type Ctx = ActingContext<SystemActor>
type Tx = InTransaction<Ctx>
type Person = Traced & { id: string; isKnown: boolean }

/**
 * Erases the candidate of an erasure. What tells who they are goes last, in the transaction that says it is done: cut
 * short anywhere before, it starts again from the beginning. `job` is the outbox row that does it.
 */
export async function eraseCandidate(
  ctx: Ctx,
  { erasure, job }: { erasure: string; job: string },
): Promise<void> {
  const begun = await begin(ctx, erasure)
  const person = begun && { ...begun, ...(await lookedForEverywhere(ctx, begun)) }
  const pattern = person && tracePattern(person)
  if (!person || !pattern) return
  const leftStanding = await strikeEverywhere(ctx, person, pattern)
  const gone = await goneOf(ctx, person, pattern)
  await clearWaiting(ctx, gone, job)
  await removeBytes(ctx, person)
  await eraserTransaction(ctx, (tx) => finish(tx, { erasure, person, gone, leftStanding }))
  await clearWaiting(ctx, gone, job)
}

/** Shuts the portal and gives the person; null where there is nothing left to do, or a hold forbids it. */
const begin = (ctx: Ctx, erasureId: string): Promise<Person | null> =>
  transaction(ctx, async (tx) => {
    if (await isHeld(tx, erasureId)) return null
    const [erasure] = await tx.db
      .update(erasures)
      .set({ startedAt: sql`coalesce(${erasures.startedAt}, ${tx.now.toISOString()})` })
      .where(
        and(
          eq(erasures.orgId, tx.org.id),
          eq(erasures.id, erasureId),
          isNull(erasures.doneAt),
          isNull(erasures.withdrawnAt),
        ),
      )
      .returning({ candidateId: erasures.candidateId })
    const [person] = erasure
      ? await tx.db
          .select()
          .from(candidates)
          .where(and(eq(candidates.orgId, tx.org.id), eq(candidates.id, erasure.candidateId)))
      : []
    if (!person) return null
    await endPortalAccess(tx, person.id)
    const isKnown = await isNamedByMember(tx, person.id)
    return { ...person, isKnown, nameIsTheirs: !(await isShared(tx, person)) }
  })

/** A hold that came after the erasure was asked for puts it off. */
async function isHeld(tx: Tx, erasureId: string): Promise<boolean> {
  const theirs = and(eq(erasures.orgId, tx.org.id), eq(erasures.id, erasureId))
  const whose = tx.db.select({ id: erasures.candidateId }).from(erasures).where(theirs)
  await tx.db
    .select({ id: candidates.id })
    .from(candidates)
    .where(and(eq(candidates.orgId, tx.org.id), inArray(candidates.id, whose)))
    .for('update')
  const held = await tx.db
    .update(erasures)
    .set({ keepUntil: farAway, keptBy: ['hold'], startedAt: null })
    .where(
      and(
        theirs,
        isNull(erasures.doneAt),
        sql`exists (select 1 from hiring.legal_holds h where h.org_id = hiring.erasures.org_id
          and h.candidate_id = hiring.erasures.candidate_id and h.released_at is null)`,
      ),
    )
    .returning({ id: erasures.id })
  return held.length > 0
}

/**
 * Whether a member typed or confirmed what they are called: by adding them, or by saving the facts about them. Whoever
 * applied, referred or not, could have called themselves anything.
 */
async function isNamedByMember(tx: Tx, candidateId: string): Promise<boolean> {
  const { rows } = await tx.db.execute(sql`
    select 1 from audit.events e
    join hiring.candidacies c on c.org_id = e.org_id and c.id = e.subject_id
    where e.org_id = ${tx.org.id} and c.candidate_id = ${candidateId} and e.actor_kind = 'member'
      and (e.verb = 'candidate.changed' or e.verb in ('candidacy.added', 'candidacy.imported')
        and not exists (select 1 from hiring.candidacies b where b.org_id = c.org_id
          and b.candidate_id = c.candidate_id and (b.applied_at, b.id) < (c.applied_at, c.id)))
    limit 1`)
  return rows.length > 0
}

async function isShared(tx: Tx, { id, name }: { id: string; name: string }): Promise<boolean> {
  const same = (column: typeof candidates.name | typeof members.name) =>
    sql`lower(${column}) = lower(${name})`
  const namesakes = await tx.db
    .select({ id: candidates.id })
    .from(candidates)
    .where(and(eq(candidates.orgId, tx.org.id), ne(candidates.id, id), same(candidates.name)))
    .limit(1)
  const colleagues = await tx.db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.orgId, tx.org.id), same(members.name)))
    .limit(1)
  return namesakes.length + colleagues.length > 0
}

/** Gives the number of places where a name stands that others have too. */
const strikeEverywhere = (ctx: Ctx, person: Person, pattern: string): Promise<number> =>
  eraserTransaction(ctx, async (tx) => {
    await strikeMentions(tx, pattern)
    if (person.nameIsTheirs) return 0
    const { name } = person
    const nameless = { email: '', mailbox: '', phone: '', links: [] }
    const byName = tracePattern({ ...nameless, name, nameIsTheirs: true })
    return byName ? countMentions(tx, byName) : 0
  })

async function goneOf(ctx: Ctx, person: Person, pattern: string): Promise<Gone> {
  const belongings = await eraserTransaction(ctx, (tx) => findBelongings(tx, person))
  const addresses = [person.email.toLowerCase(), person.mailbox]
  return { addresses, ids: [...belongings.values()].flat(), pattern }
}

/** Copies lie under their own id from the moment they are written, whether or not a row says so yet. */
const copyTables = ['hiring.candidate_downloads', 'hiring.access_copies']

const storageKeys = async (tx: Tx, belongings: Belongings): Promise<string[]> => {
  const rows = await tx.db
    .select({ key: files.storageKey })
    .from(files)
    .where(and(eq(files.orgId, tx.org.id), among(files.id, fileIdsOf(belongings))))
  const copies = copyTables.flatMap((table) => belongings.get(table) ?? [])
  return [...rows.map(({ key }) => key), ...copies.map((id) => storageKeyOf(tx, id))]
}

async function removeBytes(ctx: Ctx, person: Person): Promise<void> {
  const keys = await eraserTransaction(ctx, async (tx) =>
    storageKeys(tx, await findBelongings(tx, person)),
  )
  for (const key of keys) await ctx.services.files.remove(key)
}

type Last = { erasure: string; person: Person; gone: Gone; leftStanding: number }

async function finish(tx: Tx, { erasure, person, gone, leftStanding }: Last): Promise<void> {
  const { id: candidateId, mailbox } = person
  const belongings = await findBelongings(tx, person)
  for (const storageKey of await storageKeys(tx, belongings))
    await enqueue(tx, { kind: eraseFileKind, key: `${storageKey}:erase`, payload: { storageKey } })
  await forgetAnswers(tx, gone)
  await forgetImported(tx, { mailbox, pattern: gone.pattern })
  const rows = await eraseRows(tx, belongings)
  await tx.db
    .update(erasures)
    .set({ doneAt: tx.now, rows, leftStanding })
    .where(and(eq(erasures.orgId, tx.org.id), eq(erasures.id, erasure)))
  await enqueue(tx, { kind: erasedKind, key: `erasure:${erasure}:done`, payload: {} })
  await record(tx, {
    verb: 'candidate.erased',
    subject: { type: 'candidate', id: candidateId },
    data: { rows, leftStanding },
  })
}
