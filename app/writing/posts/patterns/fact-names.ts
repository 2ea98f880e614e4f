import type { Fact } from '#app/writing/facts/fact.ts'

type Named = Pick<Fact, 'id' | 'label'>

/** A fact as it is written in a gap: by its name, or by its number where others share the name or it holds a brace. */
export const writtenFact = ({ id, label }: Named, facts: readonly Named[]): string => {
  const alike = facts.filter((one) => one.label.toLowerCase() === label.toLowerCase()).length
  return alike > 1 || label.length > 150 || /[{}]|^F\d+$|\.text$/i.test(label)
    ? `{${id}}`
    : `{${label}}`
}

const numbered = /\{(F\d+)(\.text)?\}/g
const braced = /\{([^{}]{1,200}?)(\.text)?\}/g

/** What is kept of a gap, as people read and write it: `{Depots}` for `{F1}`. */
export const withNames = (text: string, facts: readonly Named[]): string =>
  text.replaceAll(numbered, (written, id: string, whole = '') => {
    const fact = facts.find((one) => one.id === id)
    return fact ? `${writtenFact(fact, facts).slice(0, -1)}${whole}}` : written
  })

/** As it is kept: names that one fact alone has become its number, whatever else stands in braces stays. */
export const withNumbers = (text: string, facts: readonly Named[]): string =>
  text.replaceAll(braced, (written, name: string, whole = '') => {
    const asked = name.trim().toLowerCase()
    const [fact, namesake] = facts.filter((one) => one.label.toLowerCase() === asked)
    return fact && !namesake ? `{${fact.id}${whole}}` : written
  })

const picked = /^fact-([a-z]{1,20})$/

/** The posted gaps, each with the fact that was chosen for it at its end. */
export function withPicked(posted: FormData): FormData {
  const gaps = new FormData()
  for (const [name, value] of posted) if (!picked.test(name)) gaps.append(name, value)
  for (const [name, written] of posted) {
    const [, slot] = picked.exec(name) ?? []
    const typed = slot === undefined ? null : posted.get(slot)
    if (slot !== undefined && typeof typed === 'string' && typeof written === 'string')
      gaps.set(slot, `${typed} ${written}`.trim())
  }
  return gaps
}
