import { countryOf } from '#app/roles/countries.ts'
import { regionsOf } from '#app/roles/places.ts'
import { quantitiesIn } from '#app/writing/claims/reading/numbers/quantities.ts'

/** Where something stands in a text. */
type Span = { start: number; end: number }
type Country = Span & { code: string }

/** “HR” and “IT” are rarely countries, and Georgia may be the state. */
const states = new Set(regionsOf('US').map(({ name }) => name))
const isName = (words: string) =>
  (words.length > 2 || words === 'UK' || words === 'US') && !states.has(words)

/** No country’s name has more words, nor stands farther from what belongs to it: a notice of any length is read in no time. */
const mostWords = 7
const reach = 80

/** Every country’s name, the longest where one begins with another. */
function namesIn(text: string): Country[] {
  const found: Country[] = []
  for (const { index: start } of text.matchAll(/(?<![\p{L}\d.’'-])\p{Lu}/gu)) {
    if (start < (found.at(-1)?.end ?? 0)) continue
    const [all = ''] = /^\p{Lu}[\p{L}.’' ]*/u.exec(text.slice(start, start + reach)) ?? []
    const words = all.split(' ').slice(0, mostWords)
    const names = words.map((_, less) => words.slice(0, words.length - less).join(' '))
    const name = names.find((one) => isName(one) && countryOf(one))
    const code = name && countryOf(name)
    if (code) found.push({ code, start, end: start + name.length })
  }
  return found
}

const preposition =
  /(?:(?<!(?:everywhere|countries) (?:but|except) )(?<!\p{L})(?:in|for|from) |\()(?:the )?$/iu
const besideAnother = /^\s*(?:,|\/|(?:,\s)?(?:and|or))?\s+(?:the )?$/iu
const link = /(?<!\p{L})(?:and|or|but|while|whereas|except|unless|then)(?!\p{L})|[(;–—]|\s-\s/iu
const fresh = /(?:^\s*|(?<!\p{L})(?:and|or|but) |[(–—] ?| - )(?:the )?$/iu
const straightTo = /^\s*[(–—-]?\s*(?:for )?$/iu
const broken = /(?<!\p{L})(?:and|or|but)(?!\p{L})|[();–—]|\s-\s/iu

/** The countries that a clause names after “in” or in brackets, beside such a one, or right before a time: “France 2 years”. */
function countriesIn(clause: string, times: readonly Span[]): Country[] {
  const found: Country[] = []
  for (const name of namesIn(clause)) {
    const last = found.at(-1)
    const before = clause.slice(Math.max(0, name.start - reach), name.start)
    const isListed = last !== undefined && besideAnother.test(clause.slice(last.end, name.start))
    const time = times.find(({ start }) => start >= name.end)
    const leads = time !== undefined && straightTo.test(clause.slice(name.end, time.start))
    if (preposition.test(before) || isListed || (leads && fresh.test(before))) found.push(name)
  }
  return found
}

type Gap = { clause: string; from: number; until: number }

/** How many of the countries between two times belong to the former: “6 months in Spain and in France for 12”. */
function countOfFormer(names: readonly Country[], { clause, from, until }: Gap): number {
  const behind = clause.slice(names.at(-1)?.end ?? until, until)
  if (broken.test(behind) && !straightTo.test(behind)) return names.length
  const first = names.findIndex(({ start }, at) => {
    const before = clause.slice(names[at - 1]?.end ?? from, start)
    const begins = at === 0 || at === names.length - 1 || preposition.test(before)
    return begins && link.test(before)
  })
  return first < 0 ? names.length : first
}

/** The countries of each time: those named before it, “in Britain for 12 months”, else those behind it. */
export function countriesBeside(clause: string, times: readonly Span[]): string[][] {
  const names = countriesIn(clause, times)
  return times.map(({ start, end }, index) => {
    const before = names.filter((name) => name.start < start).length
    const until = times[index + 1]?.start
    const behind = names.filter((name) => name.start < (until ?? clause.length))
    const count =
      before > 0 || until === undefined
        ? before || behind.length
        : countOfFormer(behind, { clause, from: end, until })
    return names.splice(0, count).map(({ code }) => code)
  })
}

const beginsPlace = /^\s*(?:(?:and|or|but|while|whereas) )?(?:in|for|from|if|to)(?!\p{L})/iu
const ofOthers = /(?<!\p{L})(?:elsewhere|else|others?)(?!\p{L})/iu

/** Whether a mark divides nothing: “France: 2 years”, “in France, Spain and Italy”, “In France, we keep it for …”. */
function isWithinPlace(sentence: string, at: number): boolean {
  const near = sentence.slice(Math.max(0, at - reach), at)
  if (!namesIn(near).some(({ end }) => end === near.length)) return false
  if (sentence[at] === ':') return true
  const clause =
    sentence
      .slice(0, at)
      .split(/[,;:(]/)
      .at(-1) ?? ''
  const [next = ''] = sentence.slice(at + 1).split(/[,;:]/)
  const [name] = namesIn(sentence.slice(at + 1, at + 1 + reach))
  const isAlone = beginsPlace.test(clause) && quantitiesIn(clause).length === 0
  if (!name || name.start > next.length) return isAlone && !ofOthers.test(next)
  const toName = sentence.slice(at, at + 1 + name.start)
  const behind = sentence.slice(at + 1 + name.end)
  return besideAnother.test(toName) && (isAlone || /^,? (?:and|or) (?:the )?\p{Lu}/u.test(behind))
}

/** A sentence without the commas and colons that stand between a place and its time. */
export function withPlacesJoined(sentence: string): string {
  let text = sentence
  for (const { index } of sentence.matchAll(/[,:]/g))
    if (isWithinPlace(text, index)) text = `${text.slice(0, index)} ${text.slice(index + 1)}`
  return text
}
