import { emailField, linksField } from '#app/hiring/candidates/candidate.ts'
import { line, paragraphs, requiredLine } from '#app/http/typed-text.ts'
import { z } from 'zod'

/** The fields of the application form; the résumé comes beside them as a file. */
export const applicationSchema = z.object({
  name: requiredLine(120, 'Please tell us your name.'),
  email: emailField,
  phone: line(40).default(''),
  links: linksField.default(''),
  note: paragraphs(5000).default(''),
  consent: z.literal(
    'on',
    'Please read the privacy notice and agree to it, so that we may keep what you send.',
  ),
  /** Which notice stood at the form. */
  notice: z.string().max(64).default(''),
})

export type ApplicationFields = z.output<typeof applicationSchema>

/** Joins what a candidate wrote with what the form tells beside it. */
export const joinTexts = (...texts: string[]): string => texts.filter(Boolean).join('\n\n')
