import { and, eq, inArray, or } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { Forbidden, Invalid, NotFound } from '#app/problems.ts'
import { tldrs } from '#db/schema/tldrs.ts'
import { findSource } from '#app/writing/facts/fact-source.ts'
import type { FactSource, FactsPack } from '#app/writing/facts/fact-source.ts'
import type { SourceKind } from '#app/writing/tldrs/tldr.ts'

type Tx = InTransaction<Context>

/** What a TLDR is made of. */
export type TldrSource = {
  type: SourceKind
  subjectId: string | null
  name: string
  text: string
  cut: boolean
}

const sentence = (text: string): string => (/[.!?]["')”]?$/.test(text.trim()) ? text : `${text}.`)

/**
 * A pack as a text to read: its own sentences, or its facts where it has none. Of a debrief only facts are told: what people
 * wrote about a person stays where it is.
 */
export function textOfPack({ facts, prose }: FactsPack, factsOnly: boolean): string {
  const parts = factsOnly ? [] : prose.map(({ label, text }) => `## ${label}\n\n${text}`)
  if (parts.length > 0) return parts.join('\n\n')
  const told = facts.map((fact) => sentence(fact.text))
  return told.length > 0 ? `## Facts\n\n${told.join('\n\n')}` : ''
}

/** Reads the subject by its own rule. `subject` is its type and id, "use-case:…". */
export async function readSubject(
  tx: Tx,
  sources: FactSource[],
  subject: string,
): Promise<TldrSource> {
  const [type = '', id = ''] = subject.split(':', 2)
  const source = findSource(sources, type)
  const pack = await source.find(tx, id)
  const text = textOfPack(pack, source.type === 'debrief')
  if (text === '')
    throw new Invalid('Nothing is written there yet.', {
      subject: ['Nothing is written there yet.'],
    })
  return { type: source.type, subjectId: id, name: pack.title, text, cut: false }
}

/** A TLDR tells what its subject tells: whoever may not open the one does not find the other. */
export async function isOpen(
  tx: Tx,
  sources: FactSource[],
  type: string,
  subjectId: string | null,
): Promise<boolean> {
  if (subjectId === null) return true
  try {
    await findSource(sources, type).find(tx, subjectId)
    return true
  } catch (error) {
    if (error instanceof Forbidden || error instanceof NotFound) return false
    throw error
  }
}

/** The TLDRs whose subject the member may open, as a condition. */
export async function reachable(tx: Tx, sources: FactSource[]): Promise<SQL | undefined> {
  const used = await tx.db
    .selectDistinct({ type: tldrs.sourceType })
    .from(tldrs)
    .where(eq(tldrs.orgId, tx.org.id))
  const open: (SQL | undefined)[] = [inArray(tldrs.sourceType, ['text', 'file'])]
  for (const source of sources) {
    if (!used.some(({ type }) => type === source.type)) continue
    const ids = (await listed(tx, source)).map(({ id }) => id)
    if (ids.length === 0) continue
    open.push(and(eq(tldrs.sourceType, source.type), inArray(tldrs.subjectId, ids)))
  }
  return or(...open)
}

/** What of one kind the member may choose; nothing where the whole kind is closed to them. */
export async function listed(tx: Tx, source: FactSource) {
  try {
    return await source.list(tx)
  } catch (error) {
    if (error instanceof Forbidden) return []
    throw error
  }
}
