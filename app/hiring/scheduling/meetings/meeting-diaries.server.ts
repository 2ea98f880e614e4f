import { otherInterviews } from '#app/hiring/interviews/arranging/candidate-times.server.ts'
import { findDiaries } from '#app/hiring/scheduling/availability/diaries.server.ts'
import type {
  KnownDiary,
  MeetingKey,
  Scheduling,
} from '#app/hiring/scheduling/availability/diaries.server.ts'
import { alwaysOpen } from '#app/hiring/scheduling/slots/free-slots.ts'
import type { Diary } from '#app/hiring/scheduling/slots/free-slots.ts'
import type { Interval } from '#app/math/intervals.ts'

export type MeetingDiaries = {
  /** Of those who take the interview. */
  panel: KnownDiary[]
  /** Of the candidate, who cannot be in two interviews at once. */
  candidate: Diary
  /** Of everybody who has to be there; empty where nobody takes the interview. */
  everybody: Diary[]
}

/** Who has to be free for an interview of a candidate: its interviewers, and the candidate. */
export async function findMeetingDiaries(
  tx: Scheduling,
  memberIds: readonly string[],
  { within, key }: { within: Interval; key: MeetingKey },
): Promise<MeetingDiaries> {
  const panel = await findDiaries(tx, memberIds, { within, except: key })
  const candidate = { ...alwaysOpen, busy: await otherInterviews(tx, key, within) }
  return { panel, candidate, everybody: panel.length === 0 ? [] : [...panel, candidate] }
}
