import { words } from '#app/hiring/careers/words/words.ts'
import type { employmentTypes } from '#app/hiring/openings/opening.ts'
import { lastMoment } from '#app/hiring/openings/last-day/last-day.ts'
import type { OpeningState } from '#app/hiring/openings/opening-state.ts'
import type { TeamLink } from '#app/hiring/openings/team-links/team-link.ts'
import type { JobPostingFacts } from '#app/roles/job-posting.ts'
import type { Pay } from '#app/roles/pay.ts'
import { formatPay } from '#app/roles/pay.ts'
import type { Place } from '#app/roles/places.ts'
import { placesLabel } from '#app/roles/places.ts'

type EmploymentType = (typeof employmentTypes)[number]

/** An opening as it is read for the public; only what is named below goes out. */
export type OpeningFacts = {
  id: string
  slug: string
  title: string
  employmentType: EmploymentType
  places: Place[]
  pay: Pay | null
  useCases: string[]
  teamLinks: TeamLink[]
  state: OpeningState
  lastDay: string | null
  /** It is published, and its last day is not over. */
  taking: boolean
  publishedAt: Date
  markdown: string
}

export type StepFacts = {
  key: string
  name: string
  kind: 'screen' | 'scored' | 'take-home'
  minutes: number
  format: string
  paid: boolean
  liveVariant: boolean
  candidateText: string
}

export type PublicStep = {
  key: string
  name: string
  minutes: number
  format: string
  remark: string
  text: string
  /** Whom a candidate meets there; told to candidates, not to the public. */
  who?: string
}

export type PublicListing = {
  slug: string
  title: string
  employment: string
  places: string
  pay: string | null
  publishedAt: string
  lastDay: string | null
}

export type PublicOpening = PublicListing & {
  open: boolean
  /** Its last day is over. */
  over: boolean
  closed: boolean
  useCases: string[]
  teamLinks: TeamLink[]
  markdown: string
  steps: PublicStep[]
  totalMinutes: number
}

const postingTypes: Record<EmploymentType, JobPostingFacts['employmentType']> = {
  'full-time': 'FULL_TIME',
  'part-time': 'PART_TIME',
  contract: 'CONTRACTOR',
  internship: 'INTERN',
}

/** The line of an opening in the list of all. */
export const publicListing = (
  facts: Omit<OpeningFacts, 'markdown' | 'state' | 'taking' | 'useCases' | 'teamLinks' | 'id'>,
): PublicListing => ({
  slug: facts.slug,
  title: facts.title,
  employment: words.opening.employment[facts.employmentType],
  places: placesLabel(facts.places),
  pay: facts.pay && formatPay(facts.pay),
  publishedAt: facts.publishedAt.toISOString(),
  lastDay: facts.lastDay,
})

/** The page of an opening. */
export const publicOpening = (facts: OpeningFacts, steps: StepFacts[]): PublicOpening => ({
  ...publicListing(facts),
  open: facts.taking,
  over: facts.state === 'published' && !facts.taking,
  closed: facts.state === 'closed',
  useCases: facts.useCases,
  teamLinks: facts.teamLinks.map(({ title, url }) => ({ title, url })),
  markdown: withoutTitle(facts.markdown, facts.title),
  steps: steps.map(publicStep),
  totalMinutes: steps.reduce((sum, step) => sum + step.minutes, 0),
})

/** The page has its title already, so a text that begins with the same one loses it. */
export function withoutTitle(markdown: string, title: string): string {
  const [, heading = '', rest = ''] = /^\s*#\s+([^\n]+)\n?([\s\S]*)$/.exec(markdown) ?? []
  return heading.trim() === title.trim() ? rest.trimStart() : markdown
}

/** One step of the interview plan in the words made for candidates. */
export const publicStep = (step: StepFacts): PublicStep => ({
  key: step.key,
  name: step.name,
  minutes: step.minutes,
  format: step.format,
  remark: remarkOn(step),
  text: step.candidateText,
})

function remarkOn({ kind, minutes, paid, liveVariant }: StepFacts): string {
  const said = words.plan
  if (kind === 'screen') return said.screen
  if (kind === 'scored') return ''
  return [said.cap(durationLabel(minutes)), paid && said.paid, liveVariant && said.liveVariant]
    .filter(Boolean)
    .join(' ')
}

export type PostingPlace = {
  origin: string
  organisation: { name: string; slug: string }
  description: string
}

/** What search engines are told about an opening that takes applications. */
export const postingFacts = (
  facts: OpeningFacts,
  { origin, organisation, description }: PostingPlace,
): JobPostingFacts => ({
  id: facts.id,
  title: facts.title,
  description,
  url: `${origin}/careers/${organisation.slug}/${facts.slug}`,
  organisation: {
    name: organisation.name,
    url: `${origin}/careers/${organisation.slug}`,
  },
  places: facts.places,
  employmentType: postingTypes[facts.employmentType],
  datePosted: facts.publishedAt,
  validThrough: facts.lastDay ? lastMoment(facts.lastDay) : null,
  pay: facts.pay,
  directApply: true,
})

/** “3 h 15 min”. */
export function durationLabel(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const said = words.plan
  return [hours > 0 && said.hours(hours), (rest > 0 || hours === 0) && said.minutes(rest)]
    .filter(Boolean)
    .join(' ')
}
