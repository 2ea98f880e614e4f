import { silentAfterDays } from '#app/hiring/candidates/candidate.ts'
import { answerTimes } from '#app/roles/kit/answer-times.ts'
import type { OwnDate } from '#app/hiring/portal/own-dates.server.ts'
import type { Standing } from '#app/hiring/portal/status.ts'
import { words } from '#app/hiring/portal/words/words.ts'

const day = 24 * 60 * 60 * 1000

export type NextStep = {
  text: string
  /** A moment that was agreed, or one until which the candidate hears something; null where it is up to them. */
  at: string | null
  agreed: boolean
  late: boolean
  /** The interview whose time the candidate is to choose. */
  choose: string | null
}

type Facts = {
  standing: Standing
  dates: readonly OwnDate[]
  /** Interviews of which the candidate chooses the time. */
  meetings: readonly { id: string; name: string; at: string | null }[]
}

/** What happens next and when; null where nothing does any more, or an offer says it. */
export function nextStepOf({ standing, dates, meetings }: Facts, now: Date): NextStep | null {
  if (!standing.open || standing.key === 'offer') return null
  const date = dates.find(({ at, minutes }) => Date.parse(at) + minutes * 60_000 > now.getTime())
  const plain = { agreed: false, late: false, choose: null }
  if (date) return { ...plain, text: words.next.interview(date.name), at: date.at, agreed: true }
  const open = standing.key === 'interviewing' && meetings.find(({ at }) => at === null)
  if (open) return { ...plain, text: words.next.choose(open.name), at: null, choose: open.id }
  const lastMet = dates.at(-1)?.at
  const since = new Date(lastMet && lastMet > standing.since ? lastMet : standing.since)
  const metThem =
    standing.key === 'decision' || (lastMet !== undefined && since.toISOString() === lastMet)
  const by = metThem
    ? afterWorkingDays(since, answerTimes.workingDaysAfterInterview)
    : new Date(since.getTime() + silentAfterDays * day)
  return { ...plain, text: standing.next, at: by.toISOString(), late: by < now }
}

/** The moment so many days from Monday to Friday later. */
export function afterWorkingDays(from: Date, count: number): Date {
  let at = from.getTime()
  for (let left = count; left > 0;) {
    at += day
    if (![0, 6].includes(new Date(at).getUTCDay())) left -= 1
  }
  return new Date(at)
}
