import { freeSlots } from './free-slots.ts'
import type { Diary, Wanted } from './free-slots.ts'
import { overlaps } from '#app/math/intervals.ts'
import type { Interval } from '#app/math/intervals.ts'

type Owned = Diary & { memberId?: string }
type Asked = Interval & { meetingId: string; memberId: string }

/**
 * The free times at which nobody else was asked to come. Where times wait for an answer, each of them is left alone,
 * and the interview counts already towards what its interviewer takes a day and a week, at the first of its times: so
 * that of many candidates who are asked one after the other, none finds all times gone.
 */
export function unaskedSlots(
  panel: readonly Owned[],
  wanted: Wanted,
  asked: readonly Asked[],
): number[] {
  const length = wanted.minutes * 60_000
  const buffer = Math.max(0, ...panel.map((one) => one.buffer)) * 60_000
  const kept = asked.map(({ from, to }) => ({ from: from - buffer, to: to + buffer }))
  return freeSlots(
    panel.map((diary) => expecting(diary, asked)),
    wanted,
  ).filter((at) => !kept.some((one) => overlaps(one, { from: at, to: at + length })))
}

/** The diary with one interview for each meeting that waits for an answer. */
function expecting(diary: Owned, asked: readonly Asked[]): Diary {
  const first = new Map<string, Asked>()
  for (const one of asked) {
    const known = first.get(one.meetingId)
    if (one.memberId === diary.memberId && (!known || one.from < known.from))
      first.set(one.meetingId, one)
  }
  return { ...diary, interviews: [...diary.interviews, ...first.values()] }
}
