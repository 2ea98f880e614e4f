import { valueWords } from '#app/writing/facts/fact.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import type { Pattern, Slot } from './pattern.ts'

/** What a pattern still wants, in words a person can act on. */
export type Missing = { slot: string; label: string; wants: string }

export type Composed = { text: string; missing: Missing[] }

const reference = /(?<!\{)\{([^{}]{1,200}?)(\.text)?\}(?!\})/g
const gap = /\{\{(\w+)\}\}/g

/** Stands in a text where something is missing. */
export const missingMark = (label: string): string => `[Missing: ${label}]`
export const missingMarks = (text: string): string[] =>
  [...text.matchAll(/\[Missing: ([^\]]+)\]/g)].map(([, label = '']) => label)

/**
 * Fills a pattern with what was typed. `{F3}` in a slot becomes the value of that fact, `{F3.text}` its sentence; only
 * public facts are told, and whatever else stands in braces is missing. What is missing stays in the text under its name and is listed: nothing is made up.
 */
export function composePost(
  pattern: Pattern,
  slots: Readonly<Record<string, string>>,
  facts: readonly Fact[],
): Composed {
  const filled = new Map(
    pattern.slots.map((slot) => [slot.key, fill(slot, slots[slot.key] ?? '', facts)]),
  )
  const lines = pattern.text
    .filter((line) => !onlyEmpty(line, filled))
    .map((line) => line.replaceAll(gap, (_, key: string) => filled.get(key)?.text ?? ''))
  return {
    text: lines
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim(),
    missing: [...filled.values()].flatMap(({ missing }) => missing),
  }
}

type Filled = { text: string; missing: Missing[] }

/** A line is left out when all it has to say are slots that may stay empty, and do. */
function onlyEmpty(line: string, filled: Map<string, Filled>): boolean {
  const keys = [...line.matchAll(gap)].map(([, key = '']) => key)
  return keys.length > 0 && keys.every((key) => filled.get(key)?.text === '')
}

function fill(slot: Slot, typed: string, facts: readonly Fact[]): Filled {
  const { key, label, optional, bullets, lines } = slot
  const missing: Missing[] = []
  const told = typed.trim().replaceAll(reference, (written, name: string, whole?: string) => {
    const fact = facts.find((one) => one.id === name && one.public)
    if (!fact) missing.push({ slot: key, label, wants: wantsFact(name.trim(), facts) })
    return fact ? (whole ? fact.text : valueWords(fact)) : missingMark(`${label}: ${written}`)
  })
  if (told === '')
    return optional
      ? { text: '', missing: [] }
      : {
          text: missingMark(label),
          missing: [{ slot: key, label, wants: 'Nothing is typed yet.' }],
        }
  if (!bullets) return { text: told, missing }
  return withBullets(slot, told.split('\n'), { lines, missing, bullets })
}

/** Why nothing can be told for what stands in braces. */
function wantsFact(name: string, facts: readonly Fact[]): string {
  const alike = facts.filter(({ label }) => label.toLowerCase() === name.toLowerCase())
  if (alike.length > 1) return `Several facts are called “${name}”: choose one from the list.`
  const called = facts.find(({ id }) => id === name)?.label ?? name
  return `“${called}” is no public fact of this post.`
}

function withBullets(
  { key, label }: Slot,
  typed: string[],
  { lines, missing, bullets }: { lines: number; missing: Missing[]; bullets: string[] },
): Filled {
  const points = typed.map((line) => line.trim()).filter(Boolean)
  const lacking = Math.max(0, lines - points.length)
  const wants = `${lacking} more ${lacking === 1 ? 'point' : 'points'}, one in a line.`
  const told = points.map((point, index) => `${bullets[index] ?? bullets.at(-1) ?? ''} ${point}`)
  if (lacking === 0) return { text: told.join('\n'), missing }
  const mark = missingMark(`${lacking} more of ${label}`)
  return { text: [...told, mark].join('\n'), missing: [...missing, { slot: key, label, wants }] }
}
