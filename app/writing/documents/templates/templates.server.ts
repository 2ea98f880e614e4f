import { and, eq, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { Invalid, NotFound } from '#app/problems.ts'
import type { Desk } from '#app/writing/context.ts'
import type { KindKey } from '#app/writing/documents/document.ts'
import { findKind } from '#app/writing/documents/kind.ts'
import { findTemplates } from '#app/writing/documents/making/make-document.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { documentTemplates } from '#db/schema/documents.ts'

/** The sections of a kind as the organisation wants them in new documents. */
export const findTemplate = (ctx: Context, { kinds }: Desk, key: string) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'document.templates')
    const kind = findKind(kinds, key)
    const own = await findTemplates(tx, kind.key)
    return {
      kind: { key: kind.key, label: kind.label },
      sections: kind.sections.map((shape) => {
        const row = own.find((one) => one.key === shape.key)
        return {
          key: shape.key,
          required: shape.required,
          usual: { title: shape.title, guidance: shape.guidance },
          title: row?.title ?? shape.title,
          guidance: row?.guidance ?? shape.guidance,
          body: row?.body ?? '',
          leftOut: row?.leftOut ?? false,
          own: row !== undefined,
        }
      }),
    }
  })

export type TemplateChange = {
  kind: KindKey
  key: string
  title: string
  guidance: string
  body: string
  leftOut: boolean
}

/** Changes a section of the template; documents that are made already keep theirs. */
export const changeTemplate = (ctx: Context, desk: Desk, input: TemplateChange): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'document.templates')
    const { kind, key, ...wanted } = input
    const shape = findKind(desk.kinds, kind).sections.find((one) => one.key === key)
    if (!shape) throw new NotFound()
    if (shape.required && wanted.leftOut)
      throw new Invalid(`“${shape.title}” belongs to every document of this kind.`)
    const isUsual =
      wanted.title === shape.title &&
      wanted.guidance === shape.guidance &&
      wanted.body === '' &&
      !wanted.leftOut
    if (isUsual) await forget(tx, input)
    else await keep(tx, input)
    await record(tx, {
      verb: 'document-template.changed',
      subject: { type: 'organisation', id: tx.org.id },
      data: { kind, section: key },
    })
  })

const forget = (tx: InTransaction, { kind, key }: TemplateChange) =>
  tx.db
    .delete(documentTemplates)
    .where(
      and(
        eq(documentTemplates.orgId, tx.org.id),
        eq(documentTemplates.kind, kind),
        eq(documentTemplates.key, key),
      ),
    )

const keep = (tx: InTransaction<Context>, { kind, key, ...wanted }: TemplateChange) => {
  const row = { ...wanted, changedBy: tx.actor.id, changedAt: tx.now }
  return tx.db
    .insert(documentTemplates)
    .values({ orgId: tx.org.id, id: newId(), kind, key, ...row })
    .onConflictDoUpdate({
      target: [documentTemplates.orgId, documentTemplates.kind, documentTemplates.key],
      set: { ...row, version: sql`${documentTemplates.version} + 1` },
    })
}
