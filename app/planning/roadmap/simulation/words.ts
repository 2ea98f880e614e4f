import { figure } from '#app/math/text/figures.ts'

/** So many people to a tenth, never rounded to nobody: "0.4 of a person". */
export function missingWords(people: number): string {
  const tenths = Math.max(0.1, Math.round(people * 10) / 10)
  return tenths < 1 ? `${figure(tenths, 1)} of a person` : peopleWords(tenths)
}

/** How many people are missing at most in nine of ten futures. */
export const shortWords = (people: number): string => `up to ${missingWords(people)}`

const peopleWords = (people: number): string =>
  people === 1 ? '1 person' : `${figure(people, 1)} people`

export const overloadCaption =
  'Share of futures in which a role is asked for more people than are there, and how many are missing at most in nine of ten futures'

export const valueLegend = 'Bars: how many futures end there. The band holds eight of ten futures.'
