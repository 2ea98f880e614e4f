import type { Context, InTransaction } from '#app/accounts/context.ts'
import { record } from '#app/accounts/audit/record.server.ts'
import { readSections } from '#app/writing/documents/content.server.ts'
import { holdSection, writeSection } from '#app/writing/documents/sections/saving.server.ts'
import { openSeatAt } from '#app/writing/documents/seats.server.ts'
import { Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { intoSections } from './into-sections.ts'

/** The document and its sections, for whoever may write into it. */
export const findTargets = (ctx: Context, id: string) =>
  transaction(ctx, async (tx) => {
    const { title } = await openSeatAt(tx, id, 'document.edit')
    return { title, sections: await targetsOf(tx, id) }
  })

const targetsOf = async (tx: InTransaction<Context>, id: string) =>
  (await readSections(tx, id)).map((section) => ({
    id: section.id,
    key: section.key,
    title: section.title,
    written: section.body.trim() !== '',
  }))

export type Import = {
  documentId: string
  text: string
  /** Key of the section that each part goes to; empty to leave it out. */
  choices: readonly string[]
}

/** Puts each part of the text into the section that was chosen; what stood there stays in its versions. */
export const importText = (ctx: Context, { documentId, text, choices }: Import) =>
  transaction(ctx, async (tx) => {
    const { title } = await openSeatAt(tx, documentId, 'document.edit')
    const sections = await targetsOf(tx, documentId)
    const parts = intoSections(text, sections, title)
    let count = 0
    for (const { id, key } of sections) {
      const chosen = parts.filter((_, at) => choices[at] === key)
      if (chosen.length === 0) continue
      const body = chosen.map((part) => part.body).join('\n\n')
      const { section } = await holdSection(tx, { documentId, sectionId: id })
      const written = { body, judgement: section.judgement, writtenBy: 'person' as const }
      await writeSection(tx, section, { ...written, keep: true, note: 'Imported from a file' })
      count += 1
    }
    if (count === 0) throw new Invalid('Choose a section for at least one part.')
    const subject = { type: 'document', id: documentId }
    await record(tx, { verb: 'document.imported', subject, data: { sections: count } })
    return { count }
  })
