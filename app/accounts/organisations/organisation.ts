import { z } from 'zod'

/** First parts of our own addresses: an organisation of that name could not be reached. */
export const reservedSlugs = [
  'account',
  'admin',
  'api',
  'assets',
  'auth',
  'careers',
  'd',
  'demo',
  'files',
  'healthz',
  'hooks',
  'invitations',
  'look',
  'mcp',
  'metrics',
  'organisations',
  'plans',
  'outbox',
  'portal',
  'problem',
  'scim',
  'sign-in',
  'sign-out',
  'status',
  'theme',
  'webhooks',
]

const longestSlug = 40

/** Letters that no decomposition turns into plain ones. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
}

/** The address of an organisation from its name: plain letters, digits and dashes. */
export function slugFrom(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßæœøłđı]/g, (letter) => plainLetters[letter] ?? letter)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longestSlug)
    .replaceAll(/^-+|-+$/g, '')
  if (plain.length < 2) return 'organisation'
  return reservedSlugs.includes(plain) ? `${plain}-team` : plain
}

/** The first of `slug`, `slug-2`, `slug-3` … that nobody has. */
export function freeSlug(slug: string, taken: readonly string[]): string {
  const candidates = [slug, ...taken.map((_, index) => `${slug}-${index + 2}`)]
  return candidates.find((candidate) => !taken.includes(candidate)) ?? `${slug}-${taken.length + 2}`
}

export const personName = z
  .string()
  .trim()
  .min(1, 'Please give your name.')
  .max(120, 'Use at most 120 characters.')

export const organisationName = z
  .string()
  .trim()
  .min(2, 'Use at least 2 characters.')
  .max(80, 'Use at most 80 characters.')

export const newOrganisationSchema = z.object({ name: organisationName, yourName: personName })

export type NewOrganisation = z.infer<typeof newOrganisationSchema>

const longText = z.string().trim().max(5000, 'Use at most 5,000 characters.').default('')

export const settingsSchema = z.object({
  name: organisationName,
  employerSize: z
    .number('Give a whole number.')
    .int('Give a whole number.')
    .min(1)
    .max(5_000_000)
    .optional(),
  accommodationContact: z.string().trim().max(200, 'Use at most 200 characters.').default(''),
  about: longText,
  privacyNotice: longText,
  statistics: z.boolean().default(false),
})

export type Settings = z.infer<typeof settingsSchema>
