import type { ActingContext } from '#app/accounts/context.ts'
import { paperLook } from '#app/accounts/organisations/look/on-paper.server.ts'
import { asPdf, findPrinter } from '#app/writing/exports/pdf/printing.server.ts'
import { fileNameOf } from '#app/writing/exports/whole-text.ts'

export const letterFormats = { md: 'text/markdown; charset=utf-8', pdf: 'application/pdf' } as const
export type LetterFormat = keyof typeof letterFormats

export const isLetterFormat = (format: string): format is LetterFormat =>
  Object.hasOwn(letterFormats, format)

export type LetterFile = { name: string; mediaType: string; body: Blob }

/** A letter as a file; null where this machine cannot make one of that format. */
export async function letterFile(
  ctx: ActingContext,
  { title, letter }: { title: string; letter: string },
  format: LetterFormat,
): Promise<LetterFile | null> {
  const named = `Offer ${title}`
  const bytes = await writers[format](ctx, named, letter)
  return (
    bytes && {
      name: fileNameOf(named, format),
      mediaType: letterFormats[format],
      body: new Blob([bytes]),
    }
  )
}

type Write = (
  ctx: ActingContext,
  title: string,
  letter: string,
) => Promise<Uint8Array<ArrayBuffer> | null>

const writers: Record<LetterFormat, Write> = {
  md: async (_ctx, _title, letter) => new TextEncoder().encode(letter),
  pdf: async (ctx, title, letter) => {
    const printer = await findPrinter(ctx.services.chromium)
    if (!printer) return null
    const look = await paperLook(ctx)
    return asPdf(printer, { title, sections: [{ title: '', body: letter }], look }, ctx.org.id)
  },
}
