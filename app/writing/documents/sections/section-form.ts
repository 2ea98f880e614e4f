import { z } from 'zod'
import { paragraphs } from '#app/http/typed-text.ts'
import { longestBody, longestJudgement } from '#app/writing/documents/document.ts'

/** The editor of one section: its words, and what is decided in it as `judgement.<key>`. */
export const sectionForm = z.object({
  body: paragraphs(longestBody).default(''),
  judgement: z.record(z.string(), paragraphs(longestJudgement).default('')).default({}),
})

/** What a save in the background said; `edit` tells which state of the form it was about. */
export type SectionAnswer = {
  edit: number
  version?: number
  offline?: boolean
  refused?: string
  conflict?: TwoTexts
}

export type TwoTexts = { yours: string; theirs: string; version: number }

/** Both texts of a refused save, as the page shows them. */
export const twoTexts = (detail: Record<string, unknown>): TwoTexts => ({
  yours: String(detail.yours ?? ''),
  theirs: String(detail.theirs ?? ''),
  version: Number(detail.version),
})
