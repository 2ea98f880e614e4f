import { z } from 'zod'

export const recommendationValues = ['strong-no', 'no', 'yes', 'strong-yes'] as const
export type Recommendation = (typeof recommendationValues)[number]

export const recommendationNames: Record<Recommendation, string> = {
  'strong-no': 'Strong no',
  no: 'No',
  yes: 'Yes',
  'strong-yes': 'Strong yes',
}

/** What was said or done, in so many characters at least; a word like “great” is no evidence. */
export const shortestEvidence = 20
export const longestEvidence = 5000
export const longestSummary = 5000

export const ratingValues = [1, 2, 3, 4, 5] as const

/** A rating of 1 to 5; null and `notAssessed` is a judgement too, null alone is still open. */
export type CardRating = {
  competency: string
  rating: number | null
  notAssessed: boolean
  evidence: string
}

/** What an interviewer writes: everything of a card that is sealed. */
export type CardContent = {
  recommendation: Recommendation | null
  summary: string
  ratings: CardRating[]
}

type CardField = `rating-${string}` | `evidence-${string}`

export const ratingField = (competency: string): CardField => `rating-${competency}`
export const evidenceField = (competency: string): CardField => `evidence-${competency}`

const ratingChoices = ['1', '2', '3', '4', '5', 'none'] as const

/** The form of a card with these competencies. Nothing is required: a draft may be saved at any point. */
export function cardSchema(competencies: readonly string[]) {
  const fields = competencies.map((key) => [
    [ratingField(key), z.enum(ratingChoices).optional()],
    [evidenceField(key), z.string().max(longestEvidence).default('')],
  ])
  return z.object({
    recommendation: z.enum(recommendationValues).optional(),
    summary: z.string().max(longestSummary).default(''),
    ...(Object.fromEntries(fields.flat()) as Record<CardField, z.ZodType<string | undefined>>),
  })
}

export type CardForm = { recommendation?: Recommendation; summary: string } & {
  [field in CardField]?: string
}

/** The content of a card as its form sent it. */
export const contentOf = (form: CardForm, competencies: readonly string[]): CardContent => ({
  recommendation: form.recommendation ?? null,
  summary: form.summary,
  ratings: competencies.map((competency) => {
    const chosen = form[ratingField(competency)]
    return {
      competency,
      rating: chosen === undefined || chosen === 'none' ? null : Number(chosen),
      notAssessed: chosen === 'none',
      evidence: form[evidenceField(competency)] ?? '',
    }
  }),
})

/** The content as the form's values, by field name. */
export const valuesOf = (content: CardContent): Record<string, string> => ({
  ...(content.recommendation && { recommendation: content.recommendation }),
  summary: content.summary,
  ...Object.fromEntries(
    content.ratings.flatMap(({ competency, rating, notAssessed, evidence }) => {
      const chosen = notAssessed ? 'none' : rating
      return [
        ...(chosen === null ? [] : [[ratingField(competency), String(chosen)]]),
        [evidenceField(competency), evidence],
      ]
    }),
  ),
})

/** What a card still lacks before it may be sealed, by field name; empty when it is complete. */
export function lacking(
  content: CardContent,
  names: ReadonlyMap<string, string> = new Map(),
): Record<string, string[]> {
  const missing = content.ratings.flatMap((rating) => lackingIn(rating, names))
  if (content.recommendation === null) missing.push(['recommendation', 'Say what you recommend.'])
  if (content.ratings.length === 0 && tooShort(content.summary))
    missing.push(['summary', `Say in at least ${shortestEvidence} characters what you heard.`])
  return Object.fromEntries(missing.map(([field, reason]) => [field, [reason]]))
}

function lackingIn(
  { competency, rating, notAssessed, evidence }: CardRating,
  names: ReadonlyMap<string, string>,
): [string, string][] {
  const name = names.get(competency) ?? competency
  if (notAssessed) return []
  if (rating === null) return [[ratingField(competency), `Rate ${name}, or choose “not assessed”.`]]
  if (tooShort(evidence)) {
    const reason = `Write down what was said or done for ${name}: at least ${shortestEvidence} characters.`
    return [[evidenceField(competency), reason]]
  }
  return []
}

const tooShort = (text: string) => [...text.trim()].length < shortestEvidence

/** The same card gives the same text, whatever the order it is stored in; the seal's hash is made of it. */
export const canonicalText = (
  card: { id: string; rubricId: string },
  { recommendation, summary, ratings }: CardContent,
): string =>
  JSON.stringify([
    'groundwork scorecard 1',
    card.id,
    card.rubricId,
    recommendation,
    summary.normalize('NFC'),
    ratings
      .map(({ competency, rating, notAssessed, evidence }) => [
        competency,
        notAssessed ? 'not assessed' : rating,
        evidence.normalize('NFC'),
      ])
      .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  ])

/** A card as people read it, to lay two drafts side by side. */
export const cardText = (
  { recommendation, summary, ratings }: CardContent,
  names: ReadonlyMap<string, string> = new Map(),
): string =>
  [
    ...ratings.map(({ competency, rating, notAssessed, evidence }) => {
      const judged = notAssessed ? 'not assessed' : (rating ?? 'open')
      return [`${names.get(competency) ?? competency}: ${judged}`, evidence]
        .filter((line) => line !== '')
        .join('\n')
    }),
    `Recommendation: ${recommendation ? recommendationNames[recommendation] : 'open'}`,
    ...(summary === '' ? [] : [summary]),
  ].join('\n\n')

export const sameContent = (a: CardContent, b: CardContent): boolean =>
  canonicalText({ id: '', rubricId: '' }, a) === canonicalText({ id: '', rubricId: '' }, b)
