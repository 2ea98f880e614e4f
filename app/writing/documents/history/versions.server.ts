import { and, desc, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { NotFound } from '#app/problems.ts'
import { readSections } from '#app/writing/documents/content.server.ts'
import { seatAt } from '#app/writing/documents/seats.server.ts'
import { holdSection, writeSection } from '#app/writing/documents/sections/saving.server.ts'
import type { SectionPlace } from '#app/writing/documents/sections/saving.server.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { sectionVersions } from '#db/schema/documents.ts'

const readVersions = (tx: InTransaction, sectionId: string) =>
  tx.db
    .select({
      number: sectionVersions.number,
      body: sectionVersions.body,
      judgement: sectionVersions.judgement,
      writtenBy: sectionVersions.writtenBy,
      note: sectionVersions.note,
      by: members.name,
      at: sectionVersions.savedAt,
    })
    .from(sectionVersions)
    .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, sectionVersions.savedBy)))
    .where(and(eq(sectionVersions.orgId, tx.org.id), eq(sectionVersions.sectionId, sectionId)))
    .orderBy(desc(sectionVersions.number))
    .limit(500)

/** A section as it stands and as it once stood, the newest first. */
export const findVersions = (ctx: Context, { documentId, sectionId }: SectionPlace) =>
  transaction(ctx, async (tx) => {
    const document = await seatAt(tx, documentId, 'document.read')
    const section = (await readSections(tx, document.id)).find(({ id }) => id === sectionId)
    if (!section) throw new NotFound()
    return { document, section, versions: await readVersions(tx, section.id) }
  })

/** Brings a version back. What stands there now is kept as a version too. */
export const restoreVersion = (
  ctx: Context,
  { number, ...place }: SectionPlace & { number: number },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { section } = await holdSection(tx, place)
    const [version] = await tx.db
      .select()
      .from(sectionVersions)
      .where(
        and(
          eq(sectionVersions.orgId, tx.org.id),
          eq(sectionVersions.sectionId, section.id),
          eq(sectionVersions.number, number),
        ),
      )
    if (!version) throw new NotFound()
    const { body, judgement, writtenBy } = version
    const note = `Restored from version ${number}`
    await writeSection(tx, section, { body, judgement, writtenBy, keep: true, note })
    await record(tx, {
      verb: 'document.section-restored',
      subject: { type: 'document', id: place.documentId },
      data: { section: section.id, number },
    })
  })
