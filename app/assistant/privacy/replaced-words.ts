import type { RedactedKind, RedactionTally } from './redact.ts'

const nouns: Record<RedactedKind, [one: string, more: string]> = {
  person: ['name', 'names'],
  email: ['e-mail address', 'e-mail addresses'],
  phone: ['phone number', 'phone numbers'],
  link: ['link', 'links'],
}
const kinds = ['person', 'email', 'phone', 'link'] as const

/** The words that stood for so many of a kind: they are numbered from 1. */
function placeholders(kind: RedactedKind, count: number): string {
  if (count === 1) return `[${kind} 1]`
  return `[${kind} 1] ${count === 2 ? 'and' : 'to'} [${kind} ${count}]`
}

/** What was replaced in what was sent to a model, for whoever reads what came of it; empty where nobody noted it. */
export function replacedWords(tally: RedactionTally | null): string {
  if (!tally) return ''
  if (!tally.on) return 'Personal data in what was sent went out as it stood.'
  const told = kinds.flatMap((kind) => {
    const count = tally.counts[kind] ?? 0
    const [one, more] = nouns[kind]
    return count === 0
      ? []
      : [`${count} ${count === 1 ? one : more} (${placeholders(kind, count)})`]
  })
  return told.length === 0
    ? 'No name of a candidate, e-mail address, phone number or link stood in what was sent.'
    : `Replaced before it was sent: ${new Intl.ListFormat('en').format(told)}.`
}
