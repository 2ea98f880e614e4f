import weights from './weights.json' with { type: 'json' }
import type { Lexicon } from './sentence-features.ts'

/** Everything that was fitted, as the extractor uses it; `fitting/fit.command.ts` writes the file. */
export type Fitted = Lexicon & { features: Readonly<Record<string, number>> }

/** How the tables stand in the file: entries apart by `;`, their numbers behind spaces. */
export type PackedWeights = {
  texts: number
  kept: number
  words: string
  wordWeights: number[]
  phrases: string
  features: Record<string, number>
}

const phraseUnit = 1e-4

const rowsOf = (packed: string): string[][] =>
  packed === '' ? [] : packed.split(';').map((row) => row.split(' '))

export const packWeights = ({ table, wordWeights, phrases, features }: Fitted): PackedWeights => ({
  texts: table.texts,
  kept: table.kept,
  words: [...table.counts].map(([use, counts]) => [use, ...counts].join(' ')).join(';'),
  wordWeights: wordWeights.map((weight) => Number(weight.toPrecision(6))),
  phrases: [...phrases]
    .map(([phrase, weight]) => [phrase, Math.round(weight / phraseUnit)] as const)
    .filter(([, weight]) => weight !== 0)
    .map(([phrase, weight]) => `${phrase} ${weight}`)
    .join(';'),
  features: Object.fromEntries(
    Object.entries(features).map(([name, weight]) => [name, Number(weight.toPrecision(6))]),
  ),
})

export const unpackWeights = (packed: PackedWeights): Fitted => ({
  table: {
    texts: packed.texts,
    kept: packed.kept,
    counts: new Map(
      rowsOf(packed.words).map(([use = '', texts, kept]) => [use, [Number(texts), Number(kept)]]),
    ),
  },
  wordWeights: packed.wordWeights,
  phrases: new Map(
    rowsOf(packed.phrases).map((row) => [
      row.slice(0, -1).join(' '),
      Number(row.at(-1)) * phraseUnit,
    ]),
  ),
  features: packed.features,
})

export const fitted: Fitted = unpackWeights(weights)
