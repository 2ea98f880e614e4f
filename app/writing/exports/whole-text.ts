import type { PaperLook } from '#app/accounts/organisations/look/look.ts'

/** A document as it leaves the product; bodies are Markdown. */
export type WholeText = {
  title: string
  sections: { title: string; body: string }[]
  /** A drawing below the title where it is printed, and what it shows, for those who cannot see it. */
  picture?: { svg: string; says: string }
  /** The organisation's own look, where it has chosen one. */
  look?: PaperLook | null
}

/** One Markdown file: the title, then each section under its heading. */
export const asMarkdown = ({ title, sections }: WholeText): string =>
  [`# ${title}`, ...sections.flatMap(({ title: heading, body }) => [`## ${heading}`, body.trim()])]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')

/** A file name people know it by. */
export const fileNameOf = (title: string, extension: string): string =>
  `${
    title
      .normalize('NFC')
      .replaceAll(/[^\p{L}\p{N} ._-]/gu, '')
      .trim()
      .slice(0, 80) || 'document'
  }.${extension}`
