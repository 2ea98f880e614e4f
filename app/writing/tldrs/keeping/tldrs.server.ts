import { and, eq, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { tldrRewrites, tldrs } from '#db/schema/tldrs.ts'
import type { FactSource } from '#app/writing/facts/fact-source.ts'
import { bodyOf, readForTldr } from '#app/writing/tldrs/reading/long-tldr.ts'
import { titleOf } from '#app/writing/tldrs/tldr.ts'
import { isOpen, readSubject } from './sources.server.ts'
import type { TldrSource } from './sources.server.ts'

type Tx = InTransaction<Context>

export type Making = {
  title: string
  sentences: number
  /** A text that is at hand, or the subject to read ("use-case:…"). */
  from: Omit<TldrSource, 'subjectId'> | string
}

/** Takes the sentences that carry the point and keeps them with the text they stand in. */
export const makeTldr = (ctx: Context, sources: FactSource[], making: Making) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'tldr.make')
    const { from } = making
    const source =
      typeof from === 'string' ? await readSubject(tx, sources, from) : { ...from, subjectId: null }
    const title = making.title || source.name || titleOf(source.text)
    const { evidence, ...read } = readForTldr({ title, text: source.text }, making)
    if (evidence.length === 0) {
      throw new Invalid('There is no whole sentence in it. Paste a text with sentences.')
    }
    const id = newId()
    await tx.db.insert(tldrs).values({
      orgId: tx.org.id,
      id,
      title,
      sourceType: source.type,
      subjectId: source.subjectId,
      sourceName: source.name,
      source: source.text,
      cut: source.cut,
      ...read,
      evidence,
      body: bodyOf(evidence),
      madeBy: tx.actor.id,
      madeAt: tx.now,
      changedBy: tx.actor.id,
      changedAt: tx.now,
    })
    await tell(tx, 'tldr.made', id)
    return { id }
  })

export const tell = (tx: Tx, verb: string, id: string) =>
  record(tx, { verb, subject: { type: 'tldr', id } })

/** The row of a TLDR whose subject the member may open. */
export async function reach(tx: Tx, sources: FactSource[], id: string) {
  if (!isId(id)) throw new NotFound()
  const [row] = await tx.db
    .select()
    .from(tldrs)
    .where(and(eq(tldrs.orgId, tx.org.id), eq(tldrs.id, id)))
  if (!row || !(await isOpen(tx, sources, row.sourceType, row.subjectId))) throw new NotFound()
  return row
}

export type ChangedWords = { id: string; version: number; title: string; body: string }

/** A person's own words; a stale version is refused with the newest. */
export const changeTldr = (ctx: Context, sources: FactSource[], input: ChangedWords) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'tldr.make')
    const row = await reach(tx, sources, input.id)
    const said = row.body !== input.body
    await write(tx, input, {
      title: input.title,
      body: input.body,
      ...(said && { writtenBy: 'person' as const, model: '' }),
    })
    await tell(tx, 'tldr.changed', input.id)
  })

type Words = Partial<Pick<typeof tldrs.$inferInsert, 'title' | 'body' | 'writtenBy' | 'model'>>

/** Writes words over the version that the person saw. */
export async function write(tx: Tx, at: { id: string; version: number }, words: Words) {
  const changed = await tx.db
    .update(tldrs)
    .set({
      ...words,
      changedBy: tx.actor.id,
      changedAt: tx.now,
      version: sql`${tldrs.version} + 1`,
    })
    .where(and(eq(tldrs.orgId, tx.org.id), eq(tldrs.id, at.id), eq(tldrs.version, at.version)))
    .returning({ id: tldrs.id })
  if (changed.length === 0) {
    throw new Conflict('Somebody else changed this TLDR since you opened it.')
  }
}

/** The extracted sentences again, whatever was written over them. */
export const restoreTldr = (
  ctx: Context,
  sources: FactSource[],
  at: { id: string; version: number },
) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'tldr.make')
    const { evidence } = await reach(tx, sources, at.id)
    await write(tx, at, { body: bodyOf(evidence), writtenBy: 'extract', model: '' })
    await tell(tx, 'tldr.changed', at.id)
  })

export const confirmationWord = 'delete'

/** Deletes the TLDR with its source and what models made of it. */
export const removeTldr = (
  ctx: Context,
  sources: FactSource[],
  { id, confirmation }: { id: string; confirmation: string },
) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'tldr.make')
    await reach(tx, sources, id)
    if (confirmation.trim().toLowerCase() !== confirmationWord) {
      const message = `Type ${confirmationWord} to go on.`
      throw new Invalid(message, { confirmation: [message] })
    }
    await tx.db
      .delete(tldrRewrites)
      .where(and(eq(tldrRewrites.orgId, tx.org.id), eq(tldrRewrites.tldrId, id)))
    await tx.db.delete(tldrs).where(and(eq(tldrs.orgId, tx.org.id), eq(tldrs.id, id)))
    await tell(tx, 'tldr.removed', id)
  })
