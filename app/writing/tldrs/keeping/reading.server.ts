import { and, desc, eq, ilike, lt, or } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { keptOutput } from '#app/assistant/answers/output-hash.server.ts'
import { findReplaced } from '#app/assistant/privacy/replaced.server.ts'
import { transaction } from '#db/connection.server.ts'
import { isId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { tldrRewrites, tldrs } from '#db/schema/tldrs.ts'
import type { FactSource } from '#app/writing/facts/fact-source.ts'
import { isSourceKind, sourceKinds } from '#app/writing/tldrs/tldr.ts'
import { isOpen, listed, reachable } from './sources.server.ts'
import { reach } from './tldrs.server.ts'

export type Wanted = { q?: string; kind?: string; after?: string | null }

const perPage = 25
const pattern = (text: string) => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`

/** TLDRs the member may read, newest first, a page at a time; the cursor is the id of the last one. */
export const listTldrs = (ctx: Context, sources: FactSource[], { q, kind, after }: Wanted) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'tldr.read')
    const said = q?.trim() ? pattern(q.trim().slice(0, 100)) : null
    const rows = await tx.db
      .select({
        id: tldrs.id,
        title: tldrs.title,
        body: tldrs.body,
        type: tldrs.sourceType,
        subjectId: tldrs.subjectId,
        sourceName: tldrs.sourceName,
        writtenBy: tldrs.writtenBy,
        by: members.name,
        at: tldrs.madeAt,
      })
      .from(tldrs)
      .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, tldrs.madeBy)))
      .where(
        and(
          eq(tldrs.orgId, tx.org.id),
          await reachable(tx, sources),
          said
            ? or(ilike(tldrs.title, said), ilike(tldrs.body, said), ilike(tldrs.sourceName, said))
            : undefined,
          kind && isSourceKind(kind) ? eq(tldrs.sourceType, kind) : undefined,
          after && isId(after) ? lt(tldrs.id, after) : undefined,
        ),
      )
      .orderBy(desc(tldrs.id))
      .limit(perPage + 1)
    const page = rows.slice(0, perPage)
    return {
      tldrs: await withoutSealed(tx, sources, page),
      next: rows.length > perPage ? (page.at(-1)?.id ?? null) : null,
      mayMake: can(tx.actor, 'tldr.make').ok,
    }
  })

/** A debrief that is on a member's list may still be sealed for them: each is asked by its own rule. */
async function withoutSealed<Row extends { type: string; subjectId: string | null }>(
  tx: InTransaction<Context>,
  sources: FactSource[],
  rows: Row[],
): Promise<Row[]> {
  const open: Row[] = []
  for (const row of rows) {
    const { type: sourceType, subjectId } = row
    const sealed = sourceType === 'debrief' && !(await isOpen(tx, sources, sourceType, subjectId))
    if (!sealed) open.push(row)
  }
  return open
}

/** What a new TLDR can be about, by kind. */
export const listSubjects = (ctx: Context, sources: FactSource[]) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'tldr.make')
    const choices: { value: string; label: string }[] = []
    for (const source of sources) {
      for (const { id, title } of await listed(tx, source)) {
        choices.push({
          value: `${source.type}:${id}`,
          label: `${sourceKinds[source.type]}: ${title}`,
        })
      }
    }
    return choices
  })

/** One TLDR with its evidence, its source, and the last thing a model made of it. */
export const findTldr = (ctx: Context, sources: FactSource[], id: string) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'tldr.read')
    const row = await reach(tx, sources, id)
    const people = await tx.db
      .select({ id: members.id, name: members.name })
      .from(members)
      .where(
        and(
          eq(members.orgId, tx.org.id),
          or(eq(members.id, row.madeBy), eq(members.id, row.changedBy)),
        ),
      )
    const rewrites = await rewritesOf(tx, id)
    const nameOf = (member: string) => people.find((each) => each.id === member)?.name ?? 'Somebody'
    return {
      ...row,
      by: nameOf(row.madeBy),
      changedByName: nameOf(row.changedBy),
      rewrite: rewrites[0] ?? null,
      taken: (row.writtenBy === 'model' && rewrites.find(({ text }) => text === row.body)) || null,
      mayMake: can(tx.actor, 'tldr.make').ok,
    }
  })

const mostRewrites = 50

/** What models made of a TLDR, newest first, each with what its words are known by. */
async function rewritesOf(tx: InTransaction, id: string) {
  const rows = await tx.db
    .select()
    .from(tldrRewrites)
    .where(and(eq(tldrRewrites.orgId, tx.org.id), eq(tldrRewrites.tldrId, id)))
    .orderBy(desc(tldrRewrites.askedAt), desc(tldrRewrites.id))
    .limit(mostRewrites)
  const replaced = await findReplaced(
    tx,
    rows.map(({ callId }) => callId),
  )
  return rows.map(({ outputHash, ...row }) => ({
    ...row,
    output: keptOutput({ text: row.text, cites: row.cites, questions: row.questions }, outputHash),
    replaced: replaced.get(row.callId) ?? '',
  }))
}
