export type ErasureDates = {
  keepUntil: Date | null
  startedAt: Date | null
  doneAt: Date | null
  withdrawnAt: Date | null
}

/** `kept`: a duty to keep the record has to end first; until then nobody works with it. */
export type ErasureState = 'waiting' | 'kept' | 'running' | 'done' | 'withdrawn'

export function stateOf({ keepUntil, startedAt, doneAt, withdrawnAt }: ErasureDates): ErasureState {
  if (doneAt) return 'done'
  if (withdrawnAt) return 'withdrawn'
  if (startedAt) return 'running'
  return keepUntil ? 'kept' : 'waiting'
}

/** What is typed to confirm that a person is to be erased. */
export const erasureWord = 'erase'
