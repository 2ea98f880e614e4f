import type { AlternativeKind } from '#app/planning/use-cases/ways/alternative.ts'

/** Whether some way without AI was looked at; leaving things as they are is none. */
export const hasWayWithoutAi = (list: readonly { kind: AlternativeKind }[]): boolean =>
  list.some(({ kind }) => kind !== 'ai' && kind !== 'nothing')
