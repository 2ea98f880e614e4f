import { openTimes } from '#app/hiring/scheduling/slots/hours.ts'
import { overlaps, subtract } from '#app/math/intervals.ts'
import type { Interval } from '#app/math/intervals.ts'
import { usual } from './availability.ts'
import { busyOf, daysOff, exceptionsOf, peopleOf } from './diaries.server.ts'
import type { Scheduling } from './diaries.server.ts'

const day = 24 * 60 * 60_000

/**
 * Who of some people is not free at each of these times by their hours, their days off or a calendar of theirs; interviews do not
 * count here. As many queries as it takes for one person.
 */
export async function whoIsUnavailable(
  tx: Scheduling,
  memberIds: readonly string[],
  times: readonly Interval[],
): Promise<Set<string>[]> {
  if (memberIds.length === 0 || times.length === 0) return times.map(() => new Set())
  const first = Math.min(...times.map(({ from }) => from))
  const people = await peopleOf(tx, memberIds)
  // A day begins earlier in some zones.
  const off = Map.groupBy(await exceptionsOf(tx, memberIds, new Date(first - day)), memberOf)
  const busy = Map.groupBy(await busyOf(tx, memberIds, times), memberOf)
  const weeks = people.map(({ memberId, timeZone, said }) => {
    const exceptions = (off.get(memberId) ?? []).map(daysOff)
    return { memberId, timeZone, hours: said?.hours ?? usual.hours, exceptions }
  })
  return times.map((time) => {
    const closed = weeks.filter((one) => subtract([time], openTimes(time, one)).length > 0)
    const elsewhere = [...busy].flatMap(([memberId, spans]) =>
      spans.some((one) => overlaps(one, time)) ? [memberId] : [],
    )
    return new Set([...closed.map(memberOf), ...elsewhere])
  })
}

const memberOf = ({ memberId }: { memberId: string }) => memberId
