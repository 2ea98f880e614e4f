import { z } from 'zod'
import { words } from '#app/hiring/portal/words/words.ts'

/** What a candidate's zone is before they choose one. */
export const unsetZone = 'UTC'

/** Whether this runtime can write times in the zone. */
export function isZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

export const zoneSchema = z.object({
  zone: z.string().max(64).refine(isZone, words.place.unknown),
})

/** Every zone by its name, the one that is set first where the runtime lists it under another name. */
export const zonesWith = (current: string): string[] => [
  ...new Set([unsetZone, ...Intl.supportedValuesOf('timeZone'), current]),
]
