/** Stems end in an asterisk; words without one count only as they stand. */
const masculine =
  'active adventurous aggress* ambitio* analy* assert* athlet* autonom* boast* challeng* compet* confident courag* decide decisive decision* determin* dominant domina* force* greedy headstrong hierarch* hostil* impulsive independen* individual* intellect* lead* logic masculine objective opinion outspoken persist principle* reckless stubborn superior self-confiden* self-sufficien* self-relian*'

const feminine =
  'affectionate child* cheer* commit* communal compassion* connect* considerate cooperat* depend* emotiona* empath* feminine flatterable gentle honest interpersonal interdependen* interpersona* kind kinship loyal* modesty nag nurtur* pleasant* polite quiet* respon* sensitiv* submissive support* sympath* tender* together* trust* understand* warm* whin* yield*'

const matcher = (stems: string): RegExp =>
  new RegExp(`^(?:${stems.replaceAll('*', '[a-z]*').replaceAll(' ', '|')})$`, 'i')

export type Side = 'masculine' | 'feminine'

const sides: Record<Side, RegExp> = { masculine: matcher(masculine), feminine: matcher(feminine) }

/** The side a word is coded for, from the word lists of Gaucher, Friesen & Kay (2011). */
export const sideOf = (word: string): Side | null => {
  if (sides.masculine.test(word)) return 'masculine'
  return sides.feminine.test(word) ? 'feminine' : null
}
