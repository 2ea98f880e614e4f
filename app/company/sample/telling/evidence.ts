import { evidence } from '#db/seed/evidence.ts'

type Rated = { competency: string; rating: number }

/** What somebody wrote down beside a rating; `variant` picks one of several, the same every time. */
export function evidenceFor({ competency, rating }: Rated, variant: number): string {
  const choices = evidence[competency]?.[rating] ?? []
  const text = choices[variant % choices.length]
  if (!text) throw new Error(`The sample says nothing about a ${rating} in ${competency}.`)
  return text
}
