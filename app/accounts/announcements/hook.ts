import { z } from 'zod'

/** What organisations can be told of, by the verb of the event: the data that goes along is ids and fixed words. */
const told: Record<string, { about: string; data: readonly string[] }> = {
  'opening.opened': { about: 'An opening was opened', data: ['role', 'level'] },
  'opening.changed': { about: 'An opening was changed', data: [] },
  'opening.last-day-moved': { about: 'The last day to apply was moved', data: ['day'] },
  'opening.team-links-changed': { about: 'The links about the team were changed', data: [] },
  'opening.published': { about: 'An opening was published', data: [] },
  'opening.paused': { about: 'An opening was paused', data: [] },
  'opening.resumed': { about: 'An opening was resumed', data: [] },
  'opening.closed': { about: 'An opening was closed', data: ['outcome'] },
  'opening.reopened': { about: 'An opening was reopened', data: [] },
  'application.received': { about: 'Somebody applied', data: ['source'] },
  'candidacy.added': { about: 'Somebody was added to an opening', data: ['opening', 'source'] },
  'candidacy.moved': { about: 'A candidacy moved to another stage', data: ['from', 'to'] },
  'candidacy.rejected': { about: 'A candidacy was rejected', data: [] },
  'candidacy.withdrawn': { about: 'A candidacy was withdrawn', data: [] },
  'candidacy.hired': { about: 'Somebody was hired', data: [] },
  'message.received': { about: 'A candidate wrote', data: ['message'] },
  'interview.scheduled': { about: 'An interview was set up', data: [] },
  'use-case.submitted': { about: 'A use case was handed in', data: ['number'] },
  'use-case.changed': { about: 'A use case was changed', data: [] },
  'plan.committed': { about: 'A plan was committed', data: ['number'] },
  'document.made': { about: 'A document was made', data: ['kind'] },
  'document.suggested': { about: 'A draft was proposed', data: [] },
}

/** Of a message that only shows whether messages arrive. */
export const testType = 'webhook.test'

export const eventTypes = Object.keys(told) as [string, ...string[]]

export const aboutType = (type: string): string => told[type]?.about ?? type

export type Happened = {
  id: string
  at: Date
  verb: string
  subjectType: string
  subjectId: string
  data: Record<string, unknown>
}

export type Payload = {
  type: string
  timestamp: string
  data: { event: string; organisation: string; [key: string]: unknown }
}

/** What a webhook says of an event: whose, what, when, and nothing anybody wrote or judged. */
export function payloadOf(
  { id, at, verb, subjectType, subjectId, data }: Happened,
  organisation: string,
): Payload {
  const kept = (told[verb]?.data ?? []).flatMap((key) =>
    data[key] === undefined ? [] : [[key, data[key]]],
  )
  return {
    type: verb,
    timestamp: at.toISOString(),
    data: {
      event: id,
      organisation,
      subject: { type: subjectType, id: subjectId },
      ...Object.fromEntries(kept),
    },
  }
}

export const isTold = (verb: string): boolean => Object.hasOwn(told, verb)

const address = z
  .string()
  .trim()
  .max(2000, 'Use at most 2,000 characters.')
  .refine(isHttpAddress, 'Give an address that begins with https://.')

function isHttpAddress(typed: string): boolean {
  const url = URL.parse(typed)
  return url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password
}

export const newHookSchema = z.object({
  url: address,
  types: z.array(z.enum(eventTypes)).min(1, 'Choose what to be told of.'),
})

export type NewHook = z.infer<typeof newHookSchema>

/** How long the old secret still signs beside a new one. */
export const overlapHours = 24
/** So long a delivery stays in the log. */
export const keptDays = 30

export type DeliveryState = 'waiting' | 'delivered' | 'failed'

export const stateNames: Record<DeliveryState, string> = {
  waiting: 'Under way',
  delivered: 'Delivered',
  failed: 'Not taken',
}

export const stateTones = { waiting: 'plain', delivered: 'good', failed: 'danger' } as const
