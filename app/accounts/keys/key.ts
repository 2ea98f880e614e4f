import { z } from 'zod'

export const scopes = [
  'hiring.read',
  'hiring.write',
  'planning.read',
  'planning.write',
  'writing.read',
  'writing.write',
  'scim',
] as const

/** What a key is for. It never opens more than its member may do. */
export type Scope = (typeof scopes)[number]

export const scopeNames: Record<Scope, string> = {
  'hiring.read': 'Read hiring',
  'hiring.write': 'Change hiring',
  'planning.read': 'Read planning',
  'planning.write': 'Change planning',
  'writing.read': 'Read texts',
  'writing.write': 'Write texts',
  scim: 'Manage members (SCIM)',
}

export const scopeHints: Record<Scope, string> = {
  'hiring.read': 'Openings, candidates, interviews, scorecards and decisions you can see.',
  'hiring.write': 'Move candidates, write notes and messages, change openings.',
  'planning.read': 'Use cases, priorities, capacity and plans you can see.',
  'planning.write': 'Hand in and change use cases.',
  'writing.read': 'Documents you can see.',
  'writing.write': 'Make documents and propose drafts.',
  scim: 'For your identity provider: adds, changes and removes members.',
}

const lengths = ['30', '90', '365', 'never'] as const

export const lengthNames: Record<(typeof lengths)[number], string> = {
  '30': '30 days',
  '90': '90 days',
  '365': 'A year',
  never: 'Until you revoke it',
}

export const newKeySchema = z.object({
  name: z.string().trim().min(1, 'Say what the key is for.').max(80, 'Use at most 80 characters.'),
  scopes: z.array(z.enum(scopes)).min(1, 'Choose what the key may do.'),
  lasts: z.enum(lengths),
})

export type NewKey = z.infer<typeof newKeySchema>

const day = 24 * 60 * 60 * 1000

export const endOf = (now: Date, lasts: NewKey['lasts']): Date | null =>
  lasts === 'never' ? null : new Date(now.getTime() + Number(lasts) * day)

/** The key in an `Authorization` header, as RFC 6750 has it. */
export const bearerIn = (header: string | null): string | null =>
  /^Bearer +([^\s]+) *$/i.exec(header ?? '')?.[1] ?? null
