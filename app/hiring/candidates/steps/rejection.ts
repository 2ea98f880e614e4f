import { paragraphs, line } from '#app/http/typed-text.ts'
import { z } from 'zod'

/** What came in is from somebody else than it says, or from nobody. */
export const notReal = 'Not a real application'

/** Why somebody is not taken on, for the team alone: candidates never read it. */
export const rejectionReasons = [
  'Misses a must-have requirement',
  'Others fit this opening better',
  'Place, pay or dates do not fit',
  'Did not answer',
  'Opening filled or ended',
  notReal,
  'Other',
] as const

/** Until then the decision can be taken back and nobody has heard of it. */
export const mailDelaySeconds = 60

export const defaultRejection = `Thank you for applying for {{title}} and for the time you have given us.

We have decided not to go on with your application. We know this is not what you hoped to read.`

export const rejectionSchema = z.object({
  reason: z.enum(rejectionReasons, 'Choose a reason.'),
  detail: line(500).default(''),
  /** Left out when nobody is to be written to. */
  mail: z.literal('on').optional(),
  message: paragraphs(5000).default(''),
})

export type RejectionFields = z.output<typeof rejectionSchema>

export const reasonText = ({ reason, detail }: Pick<RejectionFields, 'reason' | 'detail'>) =>
  detail === '' ? reason : `${reason}: ${detail}`

/** What one candidate reads: the text of all with the title of their opening. */
export const wordsFor = (message: string, title: string): string =>
  message.replaceAll(/\{\{\s*title\s*\}\}/g, title)

const passage = z.object({ candidacy: z.tuple([z.uuid()]), among: z.uuid() })

/** The page of the candidate whom somebody came upon while going through a stage: they go on from there. */
export function readingOn(slug: string, params: URLSearchParams): string | null {
  const asked = { candidacy: params.getAll('candidacy'), among: params.get('among') }
  const { data } = passage.safeParse(asked)
  return data ? `/${slug}/candidacies/${data.candidacy[0]}?among=${data.among}` : null
}
