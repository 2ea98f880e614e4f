import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { paperLook } from '#app/accounts/organisations/look/on-paper.server.ts'
import { findPlain } from '#app/writing/documents/links/plain-document.server.ts'
import { transaction } from '#db/connection.server.ts'
import type { Format } from './formats.ts'
import { asPdf, findPrinter } from './pdf/printing.server.ts'
import { asMarkdown, fileNameOf } from './whole-text.ts'
import type { WholeText } from './whole-text.ts'
import { asWord } from './word/to-word.server.ts'

export type Exported = { name: string; bytes: Uint8Array<ArrayBuffer> }

/** The document as a file; null where this machine cannot make one of that format. */
export async function exportDocument(
  ctx: Context,
  id: string,
  format: Format,
): Promise<Exported | null> {
  const { document, sections } = await findPlain(ctx, id)
  const look = await paperLook(ctx)
  const bytes = await writers[format](ctx, { title: document.title, sections, look })
  if (!bytes) return null
  await transaction(ctx, (tx) =>
    record(tx, {
      verb: 'document.exported',
      subject: { type: 'document', id: document.id },
      data: { format },
    }),
  )
  return { name: fileNameOf(document.title, format), bytes }
}

type Write = (ctx: Context, text: WholeText) => Promise<Uint8Array<ArrayBuffer> | null>

const writers: Record<Format, Write> = {
  md: async (_ctx, text) => new TextEncoder().encode(asMarkdown(text)),
  docx: (_ctx, text) => asWord(text),
  pdf: async ({ services, org }, text) => {
    const printer = await findPrinter(services.chromium)
    return printer ? asPdf(printer, text, org.id) : null
  },
}
