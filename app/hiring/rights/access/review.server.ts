import { createHash } from 'node:crypto'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { owesNoCard } from '#app/hiring/candidates/pipeline/owed-card.server.ts'
import { candidacyFor } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { titleOf } from '#app/hiring/rights/copies/own-copy.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { candidacies, candidates } from '#db/schema/candidates.ts'
import { accessCopies, accessPassages } from '#db/schema/rights.ts'
import type { Choice, DecidedItem, Decision, HeldItem } from './access-copy.ts'
import { findHeld } from './held/held.server.ts'
import { partsOf } from './parts.ts'
import type { Part } from './parts.ts'
import { findRequest, openOf, shownRequest } from './requests.server.ts'
import type { StoredRequest } from './requests.server.ts'

export type Review = {
  person: { id: string; name: string; email: string }
  request: StoredRequest
  unrevealed: number
  parts: Part<DecidedItem>[]
}

type Seat = Awaited<ReturnType<typeof candidacyFor>>

/** What is held about the person of a candidacy, with what was decided about it so far. The request must be open. */
export async function findReview(tx: InTransaction, seat: Seat): Promise<Review> {
  await refuseInterviewers(tx, seat.candidate.id)
  const person = await findPerson(tx, seat.candidate.id)
  const [request] = await tx.db.select().from(accessCopies).where(openOf(tx, person.id))
  if (!request) throw new Conflict('There is no open request. Open one first.')
  const { items, unrevealed } = await findHeld(tx, person)
  const decided = await findDecisions(tx, request.id)
  const parts = partsOf(items.map((item) => ({ ...item, decision: decisionOn(item, decided) })))
  return { person, request, unrevealed, parts }
}

/** Whoever still owes a scorecard about a person reads no other before. */
async function refuseInterviewers(tx: InTransaction, candidateId: string): Promise<void> {
  const owing = await tx.db
    .select({ id: candidacies.id })
    .from(candidacies)
    .where(
      and(
        eq(candidacies.orgId, tx.org.id),
        eq(candidacies.candidateId, candidateId),
        sql`not ${owesNoCard(tx, sql`hiring.candidacies.id`)}`,
      ),
    )
    .limit(1)
  if (owing.length > 0)
    throw new Forbidden(
      'You still owe a scorecard about this person. Hand it in first, or let a colleague look through the request.',
    )
}

async function findPerson(tx: InTransaction, id: string) {
  const { name, email, mailbox } = candidates
  const [row] = await tx.db
    .select({ id: candidates.id, name, email, mailbox })
    .from(candidates)
    .where(and(eq(candidates.orgId, tx.org.id), eq(candidates.id, id)))
  if (!row) throw new NotFound()
  return row
}

type Stored = Decision & { shown: string }

async function findDecisions(tx: InTransaction, copyId: string): Promise<Map<string, Stored>> {
  const { source, shown, choice, text, reason } = accessPassages
  const rows = await tx.db
    .select({ source, shown, choice, text, reason })
    .from(accessPassages)
    .where(and(eq(accessPassages.orgId, tx.org.id), eq(accessPassages.copyId, copyId)))
    .orderBy(asc(accessPassages.position))
  return new Map(rows.map((row) => [row.source, row]))
}

/** What was decided about a record holds as long as the record says the same. */
function decisionOn(item: HeldItem, decided: ReadonlyMap<string, Stored>): Decision {
  const stored = decided.get(item.source)
  if (stored?.shown !== item.shown) return item.proposed
  const { choice, text, reason } = stored
  return { choice, text, reason }
}

/** What a part says as a whole; it is looked through as long as this stays the same. */
export const digestOf = ({ items }: Part): string =>
  createHash('sha256')
    .update(items.map(({ source, shown }) => `${source} ${shown}`).join('\n'))
    .digest('base64url')

/** What a person gave or was told needs no second look. */
export const isLookedThrough = (part: Part, { looked }: Pick<StoredRequest, 'looked'>): boolean =>
  part.isOwn || looked[part.key] === digestOf(part)

const tally = (part: Part<DecidedItem>) => {
  const count = (wanted: Choice) =>
    part.items.filter(({ decision }) => decision.choice === wanted).length
  return { all: part.items.length, redacted: count('redact'), leftOut: count('leave-out') }
}

/** How far a formal request of the person of a candidacy is. */
export const showAccessCopy = (ctx: Context, candidacyId: string) =>
  transaction(ctx, async (tx) => {
    const seat = await candidacyFor(tx, candidacyId, 'access-copy.prepare')
    const request = await findRequest(tx, seat.candidate.id)
    const shown = request && shownRequest(request, tx.now)
    const review = shown?.state === 'open' ? await findReview(tx, seat) : null
    return {
      name: seat.candidate.name,
      isErased: seat.candidate.email === '',
      mayRelease: can(tx.actor, 'access-copy.release').ok,
      request: shown && {
        ...shown,
        askedBy: request.askedBy,
        message: request.message,
        isLate: shown.state === 'open' && shown.dueOn < tx.now.toISOString(),
      },
      unrevealed: review?.unrevealed ?? request?.unrevealed ?? 0,
      parts: review?.parts.map((part) => ({
        key: part.key,
        title: part.title,
        isOwn: part.isOwn,
        isLookedThrough: isLookedThrough(part, review.request),
        ...tally(part),
      })),
    }
  })

export type ShownAccessCopy = Awaited<ReturnType<typeof showAccessCopy>>

/** One part with everything in it, to be decided about. */
export const showPart = (ctx: Context, at: { candidacyId: string; part: string }) =>
  transaction(ctx, async (tx) => {
    const seat = await candidacyFor(tx, at.candidacyId, 'access-copy.prepare')
    const { request, parts } = await findReview(tx, seat)
    const index = parts.findIndex(({ key }) => key === at.part)
    const part = parts[index]
    if (!part) throw new NotFound()
    const next = [...parts.slice(index + 1), ...parts.slice(0, index)].find(
      (one) => !isLookedThrough(one, request),
    )
    return {
      name: seat.candidate.name,
      title: part.title,
      digest: digestOf(part),
      next: next?.key ?? null,
      isOwn: part.isOwn,
      items: part.items.map(shownItem),
    }
  })

function shownItem(item: DecidedItem) {
  const { source, text, taken, decision } = item
  const { choice, reason } = decision
  const edited = choice === 'redact' ? decision.text : text
  return { source, heading: headingOf(item), text, taken, choice, edited, reason }
}

export type ShownPart = Awaited<ReturnType<typeof showPart>>

export type DecidedPart = {
  candidacyId: string
  part: string
  digest: string
  items: (Decision & { source: string })[]
}

/** Keeps what was decided about the records of a part, and that they were looked through. */
export const savePart = (ctx: Context, { candidacyId, ...said }: DecidedPart): Promise<void> =>
  transaction(ctx, async (tx) => {
    const seat = await candidacyFor(tx, candidacyId, 'access-copy.prepare')
    const { request, parts } = await findReview(tx, seat)
    const part = parts.find(({ key }) => key === said.part)
    if (!part) throw new NotFound()
    if (digestOf(part) !== said.digest)
      throw new Conflict('Some of this was changed or added since you opened the page.')
    const decided = part.items.map((item) => ({ item, decision: decisionSaid(item, said.items) }))
    await store(tx, request.id, decided)
    const looked = { ...request.looked, [part.key]: said.digest }
    const [saved] = await tx.db
      .update(accessCopies)
      .set({ looked, version: request.version + 1 })
      .where(and(openOf(tx, request.candidateId), eq(accessCopies.version, request.version)))
      .returning({ id: accessCopies.id })
    if (!saved) throw new Conflict('Somebody else saved another part at the same moment.')
  })

function decisionSaid(item: HeldItem, said: DecidedPart['items']): Decision {
  const at = said.findIndex(({ source }) => source === item.source)
  const one = said[at]
  if (!one) throw new Conflict('Some of this was changed or added since you opened the page.')
  const { choice, text, reason } = one
  if (choice === 'leave-out' && reason === '')
    throw new Invalid('Say why it is left out.', {
      [`items[${at}].reason`]: ['Say why it is left out: the person reads this.'],
    })
  if (choice === 'redact' && text === '')
    throw new Invalid('Nothing is left of it.', {
      [`items[${at}].text`]: ['Nothing is left of this text. Leave it out, and say why.'],
    })
  return {
    choice,
    text: choice === 'redact' ? text : '',
    reason: choice === 'leave-out' ? reason : '',
  }
}

type DecidedNow = { item: HeldItem; decision: Decision }[]

async function store(tx: InTransaction, copyId: string, decided: DecidedNow): Promise<void> {
  const sources = decided.map(({ item }) => item.source)
  await tx.db
    .delete(accessPassages)
    .where(
      and(
        eq(accessPassages.orgId, tx.org.id),
        eq(accessPassages.copyId, copyId),
        inArray(accessPassages.source, sources),
      ),
    )
  await tx.db.insert(accessPassages).values(
    decided.map(({ item, decision }, position) => ({
      orgId: tx.org.id,
      id: newId(),
      copyId,
      position,
      source: item.source,
      heading: headingOf(item),
      shown: item.shown,
      ...decision,
    })),
  )
}

export const headingOf = ({ table, of }: HeldItem): string =>
  of ? `${titleOf(table)} (${of})` : titleOf(table)
