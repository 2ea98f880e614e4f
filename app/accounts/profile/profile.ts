import { z } from 'zod'
import { personName } from '#app/accounts/organisations/organisation.ts'

export const timeZones: string[] = ['UTC', ...Intl.supportedValuesOf('timeZone')]

export const profileSchema = z.object({
  name: personName,
  timeZone: z
    .string()
    .refine((zone) => timeZones.includes(zone), { error: 'Choose a time zone from the list.' }),
  shortcuts: z.boolean().default(false),
})

const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
]

const nameIn = (agent: string, list: [RegExp, string][]) =>
  list.find(([pattern]) => pattern.test(agent))?.[1]

/** A browser's own description, as a person would say it. */
export function browserName(agent: string): string {
  const [browser, system] = [nameIn(agent, browsers), nameIn(agent, systems)]
  return [browser ?? 'A browser', system && `on ${system}`].filter(Boolean).join(' ')
}
