/** How people stand to an interview at the time that is set for it. */
export type AtTime = {
  /** They take it already. */
  taking: readonly string[]
  /** They are in another interview then. */
  busy: readonly string[]
  /** They are not free then by their hours or a calendar; they can be asked all the same. */
  unavailable: readonly string[]
}

/** An interview that somebody can be named for; `atTime` is null where it has no time ahead. */
export type Timed = { name: string; atTime: AtTime | null }

type Person = { memberId: string; name: string }
type Standing = 'free' | 'unavailable' | 'busy' | 'taking'
type Option = { value: string; label: string; disabled: boolean }

export const unavailableHint =
  'Not free: outside their hours, or busy in their calendar. They can be asked all the same.'

const standingOf = (memberId: string, atTime: AtTime): Standing => {
  if (atTime.taking.includes(memberId)) return 'taking'
  if (atTime.busy.includes(memberId)) return 'busy'
  return atTime.unavailable.includes(memberId) ? 'unavailable' : 'free'
}

const isRefused = (standing: Standing) => standing === 'taking' || standing === 'busy'

const wordsThen: Record<Standing, string> = {
  free: 'free then',
  unavailable: 'not free then',
  busy: 'in another interview then',
  taking: 'takes it already',
}

/**
 * People to choose from for one of some interviews, and beside each name how they stand to those that have a time. Who would be
 * refused for all of them cannot be chosen; who can for fewer comes later.
 */
export function takersFor(people: readonly Person[], interviews: readonly Timed[]): Option[] {
  const timed = interviews.flatMap(({ name, atTime }) => (atTime ? [{ name, atTime }] : []))
  const ranked = people.map(({ memberId, name }) => {
    const found = timed.map(({ name: interview, atTime }) => ({
      name: interview,
      standing: standingOf(memberId, atTime),
    }))
    const refused = found.filter(({ standing }) => isRefused(standing)).length
    const doubts = found.filter(({ standing }) => standing === 'unavailable').length
    const label = [name, ...wordsFor(found, interviews.length)].join(', ')
    const disabled = refused > 0 && refused === interviews.length
    return { option: { value: memberId, label, disabled }, refused, doubts }
  })
  return ranked
    .toSorted((a, b) => a.refused - b.refused || a.doubts - b.doubts)
    .map(({ option }) => option)
}

type Found = { name: string; standing: Standing }

/** Where there are several interviews to choose from, each is named, because the choice of one changes no words. */
function wordsFor(found: readonly Found[], interviews: number): string[] {
  if (interviews === 1) return found.map(({ standing }) => wordsThen[standing])
  if (found.length > 1 && found.every(({ standing }) => standing === 'free'))
    return ['free at the times that are set']
  return found
    .filter(({ standing }) => found.length === 1 || standing !== 'free')
    .map(({ name, standing }) => wordsAt(name)[standing])
}

const wordsAt = (name: string): Record<Standing, string> => ({
  free: `free for ${name}`,
  unavailable: `not free for ${name}`,
  busy: `in another interview at the time of ${name}`,
  taking: `takes ${name} already`,
})

/** Somebody to choose from is not free, which the form then explains. */
export const hasDoubts = (people: readonly Person[], interviews: readonly Timed[]): boolean =>
  people.some(({ memberId }) =>
    interviews.some(({ atTime }) => atTime && standingOf(memberId, atTime) === 'unavailable'),
  )
