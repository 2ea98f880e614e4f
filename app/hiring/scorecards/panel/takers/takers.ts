/** What speaks against somebody for an interview; who is only not available can be asked all the same. */
export type NotFree = 'unavailable' | 'busy' | 'reader' | 'taking'

/** How people stand to an interview. */
export type Standings = {
  /** A time ahead is set: of whom nothing is said here is free then. */
  timed: boolean
  by: Record<string, NotFree>
}

/** An interview that somebody can be named for. */
export type Nameable = { name: string; standings: Standings }

type Person = { memberId: string; name: string }
type Standing = NotFree | 'free'
type Option = { value: string; label: string; disabled: boolean }

export const unavailableHint =
  'Not free: outside their hours, or busy in their calendar. They can be asked all the same.'

/** Null where nothing speaks against them, and there is no time to be free at. */
const standingOf = (memberId: string, { timed, by }: Standings): Standing | null =>
  by[memberId] ?? (timed ? 'free' : null)

const isRefused = (standing: Standing) => standing !== 'free' && standing !== 'unavailable'

const mayHaveRead = 'may have read what others wrote'

export const wordsThen: Record<Standing, string> = {
  free: 'free then',
  unavailable: 'not free then',
  busy: 'in another interview then',
  reader: mayHaveRead,
  taking: 'takes it already',
}

/**
 * People to choose from for one of some interviews, and beside each name how they stand to them. Who would be refused for all of
 * them cannot be chosen; who can for fewer comes later.
 */
export function takersFor(people: readonly Person[], interviews: readonly Nameable[]): Option[] {
  const ranked = people.map(({ memberId, name }) => {
    const found = interviews.flatMap(({ name: interview, standings }) => {
      const standing = standingOf(memberId, standings)
      return standing ? [{ name: interview, standing }] : []
    })
    const refused = found.filter(({ standing }) => isRefused(standing)).length
    const doubts = found.filter(({ standing }) => standing === 'unavailable').length
    const label = [name, ...wordsFor(found, interviews)].join(', ')
    const disabled = refused > 0 && refused === interviews.length
    return { option: { value: memberId, label, disabled }, refused, doubts }
  })
  return ranked
    .toSorted((a, b) => a.refused - b.refused || a.doubts - b.doubts)
    .map(({ option }) => option)
}

type Found = { name: string; standing: Standing }

/** Where there are several interviews to choose from, each is named, because the choice of one changes no words. */
function wordsFor(found: readonly Found[], interviews: readonly Nameable[]): string[] {
  if (interviews.length === 1) return found.map(({ standing }) => wordsThen[standing])
  const timed = interviews.filter(({ standings }) => standings.timed).length
  if (timed > 1 && found.every(({ standing }) => standing === 'free'))
    return ['free at the times that are set']
  const words = found
    .filter(({ standing }) => timed === 1 || standing !== 'free')
    .map(({ name, standing }) => wordsAt(name)[standing])
  return [...new Set(words)]
}

const wordsAt = (name: string): Record<Standing, string> => ({
  free: `free for ${name}`,
  unavailable: `not free for ${name}`,
  busy: `in another interview at the time of ${name}`,
  reader: mayHaveRead,
  taking: `takes ${name} already`,
})

/** Somebody to choose from is not free, which the form then explains. */
export const hasDoubts = (people: readonly Person[], interviews: readonly Nameable[]): boolean =>
  people.some(({ memberId }) =>
    interviews.some(({ standings }) => standings.by[memberId] === 'unavailable'),
  )
