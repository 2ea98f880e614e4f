import { stateNames } from '#app/hiring/scorecards/sealing.ts'
import type { CardState } from '#app/hiring/scorecards/sealing.ts'

type StageWords = {
  read: string
  /** After “0 of 4”. */
  progress: string
  missing: { one: string; more: string }
  states: Record<CardState, string>
}

const rated: StageWords = {
  read: 'Read the scorecards',
  progress: 'scorecards sealed. They are revealed when all are.',
  missing: { one: 'scorecard stays', more: 'scorecards stay' },
  states: stateNames,
}

/** Whoever takes a first call rates nobody: they write down what they heard. */
const call: StageWords = {
  read: 'Read the notes',
  progress: 'calls noted. The notes are shown when all are in.',
  missing: { one: 'note stays', more: 'notes stay' },
  states: {
    draft: 'No notes yet',
    sealed: 'Notes are in',
    revealed: 'Notes shown',
    missing: 'Without notes',
    late: 'Notes came late',
    ended: stateNames.ended,
  },
}

export const wordsFor = ({ kind }: { kind: string }): StageWords =>
  kind === 'screen' ? call : rated

/** A stage speaks of scorecards as soon as one interview in it is rated. */
export const stageWordsFor = (interviews: readonly { kind: string }[]): StageWords =>
  interviews.length > 0 && interviews.every(({ kind }) => kind === 'screen') ? call : rated

/** `free`: at how many of them everybody can still come. */
export type OfferedTimes = { count: number; free: number; at: Date }

/** Where a time is awaited: “6 times offered on 22 Nov 2026, Yuki Tanaka has not chosen”. */
export const awaitedWords = (
  { count, free, at }: OfferedTimes,
  candidate: string,
  timeZone: string,
) => {
  const day = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })
  const times = count === 1 ? '1 time' : `${count} times`
  const offered = `${times} offered on ${day.format(at)}`
  return free === 0
    ? `${offered}, none of them free any more: offer others`
    : `${offered}, ${candidate} has not chosen`
}
