import { isMailAddress } from '#app/mail/address.ts'
import { line } from '#app/http/typed-text.ts'
import { webAddress } from '#app/http/web-address.ts'
import { answerTimes } from '#app/roles/kit/answer-times.ts'
import { z } from 'zod'

export const sources = ['careers', 'referral', 'sourced', 'import', 'agency', 'other'] as const
export type Source = (typeof sources)[number]

/** The team wrote to these first, or knows them from elsewhere: they may never have applied. */
export const broughtIn: readonly Source[] = ['sourced', 'import']

export const sourceNames: Record<Source, string> = {
  careers: 'Careers page',
  referral: 'Referral',
  sourced: 'Sourced',
  import: 'Import',
  agency: 'Agency',
  other: 'Other',
}

/** Came in the name of somebody known who has not said that it is theirs, or has said that it is not. */
export type InNameFacts = { unconfirmed: boolean; denied: boolean }

export const outcomes = ['rejected', 'withdrawn', 'hired'] as const
export type Outcome = (typeof outcomes)[number]

export const outcomeNames: Record<Outcome, string> = {
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
  hired: 'Hired',
}

const day = 24 * 60 * 60 * 1000

/** After so many days without hearing from the team, a candidate counts as left alone. */
export const silentAfterDays = answerTimes.daysAfterApplying

export const silentBefore = (now: Date): Date => new Date(now.getTime() - silentAfterDays * day)

/** Whole days since the candidate last heard from the team, or since they applied. */
export const daysWaiting = (
  { appliedAt, answeredAt }: { appliedAt: Date; answeredAt: Date | null },
  now: Date,
): number => Math.floor((now.getTime() - (answeredAt ?? appliedAt).getTime()) / day)

const noAddress = 'Please give an e-mail address.'

export const emailField = z
  .string(noAddress)
  .trim()
  .min(1, noAddress)
  .max(254, 'This address is too long.')
  .refine(isMailAddress, 'Please give one e-mail address, such as name@example.org.')

export const mostLinks = 5

/** Web addresses out of a typed text, one per line or space; what is no web address is named in `wrong`. */
export function readLinks(typed: string): { links: string[]; wrong: string[] } {
  const parts = typed.split(/[\s,;]+/).filter(Boolean)
  const read = parts.map((part) => ({ part, link: webAddress(part) }))
  return {
    links: [...new Set(read.flatMap(({ link }) => (link ? [link] : [])))],
    wrong: read.flatMap(({ part, link }) => (link ? [] : [part])),
  }
}

export const linksField = line(1600).superRefine((typed, ctx) => {
  const { links, wrong } = readLinks(typed)
  const [first] = wrong
  if (first) {
    ctx.addIssue({ code: 'custom', message: `“${first.slice(0, 60)}” is not a web address.` })
  } else if (links.length > mostLinks) {
    ctx.addIssue({ code: 'custom', message: `Please give at most ${mostLinks} links.` })
  }
})

/** How a candidate is known, as far as a form or a file tells. */
export type PersonFacts = {
  name: string
  email: string
  phone: string
  location: string
  links: string[]
}

/**
 * What somebody gave this time that differs from what is known: it is kept with the application, because an
 * application proves nothing and so changes no person who is known already.
 */
export function differences(known: PersonFacts, given: PersonFacts): string {
  const differs = (mine: string, theirs: string) => theirs !== '' && theirs !== mine
  const links = given.links.filter((link) => !known.links.includes(link))
  return [
    differs(known.name, given.name) && `Name given: ${given.name}`,
    differs(known.email, given.email) && `E-mail given: ${given.email}`,
    differs(known.phone, given.phone) && `Phone given: ${given.phone}`,
    differs(known.location, given.location) && `Place given: ${given.location}`,
    links.length > 0 && `Links given: ${links.join(' ')}`,
  ]
    .filter((entry) => entry !== false)
    .join('\n')
}
