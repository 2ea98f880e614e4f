const ones: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
}
const tens: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const scales: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }
const groups: Record<string, number> = { hundred: 100, dozen: 12 }

const names = (...tables: Record<string, number>[]) => tables.flatMap(Object.keys).join('|')
const simple = `(?:${names(ones, tens)})`
const anyWord = `(?:${names(ones, tens, scales, groups)})`
const inScales = (from: number) =>
  `(?!(?:${anyWord}[ -])+(?:${Object.keys(scales).slice(from).join('|')})(?!\\p{L}))`
const anotherHundred = `(?!${simple}(?:[ -]${simple})?[ -]hundred(?!\\p{L}))`
/**
 * Behind hundreds and scales alone does "and" go on: "two hundred and ten", but "between ten and twelve". What is as
 * large again is a second number, "two hundred and three hundred", and so is what follows "between" and is counted in
 * hundreds or a scale itself: "between two hundred and three thousand".
 */
const goesOn = [
  `(?<=hundred) and ${anotherHundred}`,
  ...Object.keys(scales).map((scale, index) => `(?<=${scale}) and ${inScales(index)}`),
]
const secondOfTwo = `(?<=(?<!\\p{L})between (?:an? )?(?:${anyWord}[ -])*${anyWord} and )(?:${anyWord}[ -])+(?:${names(scales)}|hundred)(?!\\p{L}| and ${anyWord})`

/** Number words in a row, such as "two hundred and fifty", "twenty-five", "a million", "two and a half". */
export const numberWords = new RegExp(
  `(?<![\\p{L}\\d-])(?:(?:an?|half[ -]a)[ -](?=(?:hundred|thousand|million|billion|dozen)(?![\\p{L}-]))|(?=${simple}(?!\\p{L})))${anyWord}(?:(?:[ -]|(?:${goesOn.join('|')})(?!a |${secondOfTwo}))${anyWord}(?!\\p{L}))*(?: and a (?:half|quarter))?(?: (?:million|billion|thousand|hundred)(?!\\p{L}))?(?!\\p{L})`,
  'giu',
)

/** The value of what `numberWords` finds, as people say numbers. */
export function valueOfWords(words: string): number {
  const halved = /^half[ -]a[ -]/i.test(words)
  let total = 0
  let group = halved ? 0.5 : /^an? /i.test(words) ? 1 : 0
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    const scale = scales[word]
    const times = groups[word]
    if (scale !== undefined) {
      total += (group || 1) * scale
      group = 0
    } else if (times !== undefined) group = (group || 1) * times
    else group += ones[word] ?? tens[word] ?? 0
    if (word === 'half' && !halved) group += 0.5
    if (word === 'quarter') group += 0.25
  }
  return total + group
}
