const numbers = 'one two three four five six seven eight nine ten eleven twelve fifteen twenty'
const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20]
const numberWords = new Map(numbers.split(' ').map((word, index) => [word, values[index] ?? 0]))

const number = String.raw`(\d{1,2}|${numbers.replaceAll(' ', '|')})`
const opening = String.raw`(?:(?:at least|at minimum|a minimum of|minimum of|minimum|min\.?|over|more than|no less than) )?`
const phrase = new RegExp(
  String.raw`\b${opening}${number}(?:\s?(?:\+|plus\b|or more\b))?(?:\s?(?:-|–|—|to)\s?${number}\+?)?[\s-]?(?:\+ ?)?(?:years?|yrs?\b\.?)['’]?(?: of)?(?: (?!(?:in|with|of|as)\b)[a-z-]+){0,4}? (?:experience|exp|background)\b|\b${opening}${number}(?:\s?(?:\+|plus\b|or more\b))?(?:\s?(?:-|–|—|to)\s?${number}\+?)?[\s-]?(?:\+ ?)?(?:years?|yrs?\b\.?)['’]?(?: of\b)?`,
  'gi',
)

export type YearsPhrase = {
  start: number
  end: number
  text: string
  least: number
  most: number
  /** The words say that it is experience, or a lower bound such as “5+”. */
  clear: boolean
}

const valueOf = (written: string | undefined): number | null =>
  written ? (numberWords.get(written.toLowerCase()) ?? Number(written)) : null

/** Phrases such as “at least 5 years of experience” or “3–5 yrs” in a text. */
export const yearsIn = (text: string): YearsPhrase[] =>
  [...text.matchAll(phrase)].map((match) => {
    const least = valueOf(match[1] ?? match[3]) ?? 0
    const most = valueOf(match[2] ?? match[4]) ?? least
    return {
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      least: Math.min(least, most),
      most: Math.max(least, most),
      clear: /exp|background|\+|plus|more|least|minimum|over/i.test(match[0]),
    }
  })
