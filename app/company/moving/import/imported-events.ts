import { z } from 'zod'
import { Invalid } from '#app/problems.ts'

const id = z.guid().transform((text) => text.toLowerCase())
const word = z.string().min(1).max(100)
const fact = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])

const shape = z.object({
  id,
  at: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  actor_kind: z.enum(['member', 'candidate', 'system']),
  actor_id: id.nullable(),
  verb: word,
  subject_type: word,
  subject_id: id,
  data: z.record(z.string(), fact),
})

export type ImportedEvent = z.infer<typeof shape>

/** Events of an export as they may come in; the record of those who are here already cannot be added to from outside. */
export function readEvents(text: string): ImportedEvent[] {
  const read = shape.array().safeParse(JSON.parse(text))
  if (!read.success) throw new Invalid('The record in the export is not one of Groundwork.')
  return read.data
}

/** Refuses events by people who did not come with them, and events after the export was made. */
export function refuseForged(
  events: readonly ImportedEvent[],
  { alreadyHere, latest }: { alreadyHere: ReadonlySet<string>; latest: Date },
): void {
  if (events.some(({ actor_id: by }) => by !== null && alreadyHere.has(by)))
    throw new Invalid('The record in the export speaks of people who are here already.')
  if (events.some(({ at }) => at > latest))
    throw new Invalid('The record in the export goes on after the export was made.')
}
