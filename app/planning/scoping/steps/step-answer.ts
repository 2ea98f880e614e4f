import { findQuestion } from '#app/planning/scoping/checklist/checklist.ts'
import { quantities } from '#app/planning/use-cases/quantities.ts'
import type { Quantity } from '#app/planning/use-cases/quantities.ts'
import type { BothTexts } from './both-texts.ts'
import { placeOf } from './items/estimate-item.ts'
import { partsOf, seenField } from './items/item.ts'
import type { Fields, Items } from './items/item.ts'
import type { ItemConflict } from './items/merge.ts'

const fieldNames: Record<string, string> = { mode: 'likely', words: 'answer' }

const wordsOf = (fields: Fields): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([field, value]) => `${fieldNames[field] ?? field}: ${value}`)
    .join('\n') || 'Nothing: it was taken off.'

/** Conflicts in words, each under the title of its question, row or number. */
export const bothTexts = (conflicts: readonly ItemConflict[]): BothTexts[] =>
  conflicts.map(({ name, yours, theirs }) => ({
    title: titleOf(name, { ...theirs, ...yours }),
    yours: wordsOf(yours),
    theirs: wordsOf(theirs),
  }))

function titleOf(name: string, fields: Fields): string {
  const { kind, key } = partsOf(name) ?? { kind: 'answer', key: '' }
  if (kind === 'answer') return `${key} ${findQuestion(key)?.title ?? ''}`
  return kind === 'estimate' ? numberTitle(key) : (fields.title ?? fields.name ?? 'A listed row')
}

function numberTitle(key: string): string {
  const place = placeOf(key)
  if (!place || !Object.hasOwn(quantities, place.quantity)) return 'What finding out costs'
  const { name, ...rule } = quantities[place.quantity as Quantity]
  const whose = place.role === '' ? '' : ` of ${place.role}`
  return 'perQuarter' in rule ? `${name}${whose} in quarter ${place.period + 1}` : name
}

/**
 * What the sender typed, to stand in the form again beside everything else as it is stored now: saving it once more
 * replaces the other text knowingly.
 */
export function typedAgain(
  posted: Items,
  { touched }: { touched: readonly string[] },
): Record<string, string> {
  const values: Record<string, string> = {}
  for (const name of touched)
    for (const [field, value] of Object.entries(posted[name] ?? {}))
      if (field !== seenField) values[`${name}.${field}`] = value
  return values
}
