import { questionsOf } from './rules.ts'
import type { Question, StepKey } from './rules.ts'

export type Answer = 'yes' | 'no' | 'unclear' | ''
export type Answers = Readonly<Record<string, Answer>>

/** From the least to the most that the Act asks for. */
export const tiers = ['outside', 'minimal', 'transparency', 'high', 'prohibited'] as const
export type Tier = (typeof tiers)[number]

/** The way by which a system is high-risk; each has its own date. */
export type HighWay = 'high-product' | 'high-area'

export type Classified = {
  /** What the facts given so far lead to; the highest class wins. */
  tier: Tier
  /** The highest class that the open facts still allow. */
  possible: Tier
  highWay: HighWay | null
  /** What the class rests on. */
  articles: string[]
  /** Transparency beside a higher class. */
  alsoTransparency: string[]
  /** Questions without an answer that could change the class. */
  open: readonly Question[]
  /** Art. 6(3) was claimed: whether it holds, or fails because persons are profiled. */
  exception: 'holds' | 'profiling' | null
}

/** Reads the answers in the Act's order. What is not answered counts for nothing but stays open. */
export function classify(answers: Answers): Classified {
  const found = tierOf(answers)
  const worst = tierOf(worstCase(answers))
  return {
    ...found,
    possible: worst.tier,
    alsoTransparency: found.tier === 'high' ? articlesOf(yesIn(answers, 'transparency')) : [],
    open: openQuestions(answers, found.tier),
  }
}

type Found = Pick<Classified, 'tier' | 'highWay' | 'articles' | 'exception'>

function tierOf(answers: Answers): Found {
  const exception = exceptionOf(answers)
  const at = (
    tier: Tier,
    questions: readonly Question[],
    highWay: HighWay | null = null,
  ): Found => ({
    tier,
    highWay,
    exception,
    articles: articlesOf(questions),
  })
  const outside = reasonsOutside(answers)
  if (outside.length > 0) return at('outside', outside)
  const prohibited = yesIn(answers, 'prohibited')
  if (prohibited.length > 0) return at('prohibited', prohibited)
  const product = yesIn(answers, 'product')
  if (product.length === questionsOf('product').length) return at('high', product, 'high-product')
  const area = yesIn(answers, 'area')
  if (area.length > 0 && exception !== 'holds') return at('high', area, 'high-area')
  const transparency = yesIn(answers, 'transparency')
  if (transparency.length > 0) return at('transparency', transparency)
  return at('minimal', exception === 'holds' ? yesIn(answers, 'exception') : [])
}

const yesIn = (answers: Answers, step: StepKey) =>
  questionsOf(step).filter(({ key }) => answers[key] === 'yes')

const articlesOf = (questions: readonly Question[]) => questions.map(({ article }) => article)

const excluding = 'excluded'

const reasonsOutside = (answers: Answers) =>
  questionsOf('scope').filter(({ key }) => answers[key] === (key === excluding ? 'yes' : 'no'))

const profiling = 'profiling'

function exceptionOf(answers: Answers): Classified['exception'] {
  const claimed = yesIn(answers, 'exception').some(({ key }) => key !== profiling)
  if (!claimed || yesIn(answers, 'area').length === 0) return null
  if (answers[profiling] === 'yes') return 'profiling'
  return answers[profiling] === 'no' ? 'holds' : null
}

/** Every open fact as it would weigh heaviest. */
function worstCase(answers: Answers): Answers {
  const worst: Record<string, Answer> = { ...answers }
  for (const step of [
    'scope',
    'prohibited',
    'product',
    'area',
    'exception',
    'transparency',
  ] as const) {
    for (const { key } of questionsOf(step)) {
      if (!isOpen(answers, key)) continue
      worst[key] =
        key === excluding ? 'no' : step === 'exception' && key !== profiling ? 'no' : 'yes'
    }
  }
  return worst
}

const isOpen = (answers: Answers, key: string) => answers[key] !== 'yes' && answers[key] !== 'no'

/** Steps whose answers can still matter once the facts lead to a class. */
const deciding: Record<Tier, readonly StepKey[]> = {
  outside: [],
  prohibited: ['scope'],
  high: ['scope', 'prohibited', 'exception', 'transparency'],
  transparency: ['scope', 'prohibited', 'product', 'area'],
  minimal: ['scope', 'prohibited', 'product', 'area', 'transparency'],
}

function openQuestions(answers: Answers, tier: Tier): readonly Question[] {
  const inArea = yesIn(answers, 'area').length > 0
  return deciding[tier]
    .filter((step) => step !== 'exception' || inArea)
    .flatMap((step) => (step === 'product' && productIsOut(answers) ? [] : questionsOf(step)))
    .filter(({ key }) => isOpen(answers, key))
}

/** Both must be true, so one “no” settles it. */
const productIsOut = (answers: Answers) =>
  questionsOf('product').some(({ key }) => answers[key] === 'no')
