import type { DocumentText, Finding, SectionShape } from '#app/writing/documents/kind.ts'
import { gapsIn } from '#app/writing/documents/sections/gaps.ts'
import { bodyOf, must } from './text.ts'

/** Every part is there and says something. */
export const checkParts = (document: DocumentText, shapes: readonly SectionShape[]): Finding[] =>
  shapes
    .filter(({ key, required }) => required && bodyOf(document, key).trim() === '')
    .map(({ key, title, guidance }) =>
      must({
        section: document.sections.some((section) => section.key === key) ? key : null,
        rule: 'parts',
        message: `“${title}” is empty.`,
        fix: guidance,
      }),
    )

/** Nothing is left that the draft names as missing. */
export const checkMissing = ({ sections }: DocumentText): Finding[] =>
  sections.flatMap(({ key, body }) =>
    gapsIn(body).map(({ what }) =>
      must({
        section: key,
        rule: 'missing',
        message: `Missing: ${what}.`,
        fix: 'Find it out and write it here, or add it to the use case and refresh the facts.',
      }),
    ),
  )
