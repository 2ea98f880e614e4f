export type Direction = 'up' | 'down' | null

const upVerb =
  '(?:rais(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|increas(?:e|es|ed|ing)|gr(?:ow|ows|ew|own|owing)|climb(?:s|ed|ing)?|gain(?:s|ed|ing)?|add(?:s|ed|ing)?|lift(?:s|ed|ing)?|go(?:es)? up|went up|jump(?:s|ed)?|grew|expand(?:s|ed)?)'
const downVerb =
  '(?:reduc(?:e|es|ed|ing)|cut(?:s|ting)?|lower(?:s|ed|ing)?|drop(?:s|ped|ping)?|f(?:all|alls|ell|allen|alling)|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|shr(?:ink|inks|ank|unk|inking)|los(?:e|es|t|ing)|sav(?:e|es|ed|ing)|shorten(?:s|ed|ing)?|trim(?:s|med)?|go(?:es)? down|went down|slip(?:s|ped)?|shav(?:e|es|ed|ing))'
const upNoun = '(?:increase|rise|growth|gain|uplift|improvement|jump|surplus)'
const downNoun =
  '(?:reduction|drop|decline|decrease|fall|cut|loss|deficit|shortfall|contraction|dip)'
const upAfter = '(?:higher|more|above|increase|rise|growth|gain|uplift|longer|up)'
const downAfter =
  '(?:lower|less|fewer|below|reduction|drop|decline|decrease|fall|cut|loss|shorter|down|deficit)'
const loose =
  '(?:about|around|roughly|approximately|some|nearly|almost|over|up to|at least|more than|another|a further)'

const before = (verb: string, noun: string, word: string) =>
  new RegExp(
    `(?<!\\p{L})(?:${verb}(?: \\p{L}+ly)?(?:[^.;:|,\\uFFFC]{0,60}?) by|${verb}|${noun}(?: [^.;:|,\\uFFFC]{0,40}?)? (?:of|by)|${word})(?: ${loose})? ?[~(]?$`,
    'iu',
  )

const upBefore = before(upVerb, upNoun, '(?:up|plus)(?: by)?')
const downBefore = before(downVerb, downNoun, '(?:down|minus)(?: by)?')
const upBehind = new RegExp(`^[ -](?:\\p{L}+ ){0,2}?${upAfter}(?!\\p{L})`, 'iu')
const downBehind = new RegExp(`^[ -](?:\\p{L}+ ){0,2}?${downAfter}(?!\\p{L})`, 'iu')

/** Which way a number is said to go: "fell by 40 %", "a rise of 3 points", "40 % lower". */
export function directionAt(lead: string, rest: string): Direction {
  const near = lead.slice(-110)
  if (downBefore.test(near)) return 'down'
  if (upBefore.test(near)) return 'up'
  if (downBehind.test(rest)) return 'down'
  return upBehind.test(rest) ? 'up' : null
}

const factDown =
  /(?<!\p{L})(?:reduction|decrease|decline|drop|fall|cut|reduced|decreased)(?!\p{L}|-)/iu
const factUp = /(?<!\p{L})(?:increase|rise|growth|uplift|gain|increased|change|delta)(?!\p{L})/iu

/** Which way a fact's positive number goes, by its label; null for a level, such as a handle time. */
export function directionOfLabel(label: string): Direction {
  if (factDown.test(label)) return 'down'
  return factUp.test(label) ? 'up' : null
}

/** Whether a claim points the way its fact does. A fact below zero may be told with a minus or with a word for less. */
export function pointsSameWay(
  claim: { negative: boolean; direction: Direction },
  fact: { negative: boolean; direction: Direction },
): boolean {
  if (fact.negative)
    return claim.direction === 'up' ? false : claim.negative || claim.direction === 'down'
  if (claim.negative) return fact.direction === 'down'
  return !claim.direction || !fact.direction || claim.direction === fact.direction
}
