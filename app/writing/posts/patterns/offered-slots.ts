import type { Fact } from '#app/writing/facts/fact.ts'
import type { Pattern, Slot } from './pattern.ts'

export type SlotSubject = { title: string; link: string; facts: readonly Fact[] }

/** What a subject fills by itself: references to its public facts, its title, the address of a pasted text. */
export const offeredSlots = (pattern: Pattern, subject: SlotSubject): Record<string, string> =>
  Object.fromEntries(
    pattern.slots.flatMap((slot) => {
      const text = offered(slot, subject)
      return text ? [[slot.key, text]] : []
    }),
  )

function offered(slot: Slot, { title, link, facts }: SlotSubject): string {
  const open = facts.filter((fact) => fact.public)
  const matching = (slot.fact ?? []).flatMap((word) =>
    open.filter(({ label }) => hasWord(label, word)),
  )
  const told = slot.gather ? [...new Set(matching)] : matching.slice(0, 1)
  if (told.length > 0)
    return told.map(({ id }) => (slot.whole ? `{${id}.text}` : `{${id}}`)).join('\n')
  return slot.take === 'title' ? title : slot.take === 'link' ? link : ''
}

function hasWord(label: string, word: string): boolean {
  const words = ` ${label.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `
  return words.includes(` ${word} `) || words.includes(` ${word}s `)
}
