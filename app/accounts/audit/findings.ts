/** Something that is wrong with the record of an organisation. */
export type Fault = {
  kind: FaultKind
  /** The place in the chain, where it has one. */
  position?: number
  eventId?: string
}

export type FaultKind = keyof typeof words

const words = {
  edited: 'An event was changed after it was written, or was not written by this application',
  deleted: 'An event is gone that stood in the chain',
  gap: 'Links of the chain are gone',
  moved: 'A link of the chain does not fit what was before it',
  truncated: 'The end of the chain is gone: a checkpoint outside the database reaches further',
  rewritten: 'The chain differs from a checkpoint outside the database',
  'damaged-checkpoint': 'A line of the checkpoint file was changed',
  'no-checkpoint': 'There is no checkpoint outside the database to compare with',
  unsealed: 'An event has waited for its seal for more than a minute',
}

export const unsealedAfterMs = 60_000

/** A fault as a sentence. */
export function describeFault({ kind, position, eventId }: Fault): string {
  const where = [
    position !== undefined && `place ${position}`,
    eventId !== undefined && `event ${eventId}`,
  ].filter((part) => part !== false)
  return `${words[kind]}${where.length > 0 ? ` (${where.join(', ')})` : ''}.`
}

export type Report = { events: number; sealed: number; faults: Fault[] }
