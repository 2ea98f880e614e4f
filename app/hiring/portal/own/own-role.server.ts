import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { publicListing } from '#app/hiring/careers/public-opening.ts'
import { mayInterview } from '#app/hiring/interviews/interviewers.server.ts'
import { byId, seatOfTaker } from '#app/hiring/interviews/joins.server.ts'
import { readPay } from '#app/hiring/openings/opening.ts'
import { readable } from '#app/hiring/openings/team-links/team-link.ts'
import type { TeamLink } from '#app/hiring/openings/team-links/team-link.ts'
import type { InPortal } from '#app/hiring/portal/sessions.server.ts'
import { members } from '#db/schema/accounts.ts'
import { interviewPlans, openingMembers, openings, planInterviewers } from '#db/schema/openings.ts'

export type Part = 'manager' | 'recruiter' | 'interviewer'
export type Named = { name: string; part: Part }

export type RoleFacts = {
  places: string
  employment: string
  pay: string | null
  useCases: string[]
  links: TeamLink[]
  /** Its address on the careers page, while it is there. */
  slug: string | null
}

const isPublished = sql<boolean>`exists (select 1 from hiring.opening_publications p
  where p.org_id = openings.org_id and p.opening_id = openings.id)`

/** What the position is, as far as a candidate is told. */
export async function findRole(tx: InPortal, openingId: string): Promise<RoleFacts> {
  const [row] = await tx.db
    .select({
      slug: openings.slug,
      title: openings.title,
      employmentType: openings.employmentType,
      places: openings.places,
      payMin: openings.payMin,
      payMax: openings.payMax,
      currency: openings.currency,
      payPeriod: openings.payPeriod,
      useCases: openings.useCases,
      links: openings.teamLinks,
      lastDay: openings.lastDay,
      publishedAt: openings.createdAt,
      isPublished,
    })
    .from(openings)
    .where(and(eq(openings.orgId, tx.org.id), eq(openings.id, openingId)))
  if (!row) throw new Error('An application without its opening.')
  const { places, employment, pay } = publicListing({ ...row, pay: readPay(row) })
  const slug = row.isPublished ? row.slug : null
  return { places, employment, pay, useCases: row.useCases, links: readable(row.links), slug }
}

/** Who takes care of the candidates of an opening: its first recruiter, else its first manager. */
export async function findContact(tx: InPortal, openingId: string): Promise<Named | null> {
  const [row] = await tx.db
    .select({ name: members.name, part: openingMembers.part })
    .from(openingMembers)
    .innerJoin(
      members,
      and(eq(members.orgId, openingMembers.orgId), eq(members.id, openingMembers.memberId)),
    )
    .where(
      and(
        eq(openingMembers.orgId, tx.org.id),
        eq(openingMembers.openingId, openingId),
        inArray(openingMembers.part, ['manager', 'recruiter']),
        isNull(members.removedAt),
      ),
    )
    .orderBy(desc(openingMembers.part), asc(openingMembers.addedAt), asc(openingMembers.id))
    .limit(1)
  return row ?? null
}

/** Who usually takes an interview, and how many of them meet a candidate; null for everybody. */
export type Met = { people: Named[]; each: number | null }

/** Who usually takes each planned interview, by the key of the plan: those who may still interview for this opening. */
export async function listMet(tx: InPortal, openingId: string): Promise<Map<string, Met>> {
  const rows = await tx.db
    .select({
      key: interviewPlans.key,
      each: interviewPlans.peoplePerCandidate,
      name: members.name,
      part: openingMembers.part,
    })
    .from(planInterviewers)
    .innerJoin(interviewPlans, byId(tx, interviewPlans, planInterviewers.planId))
    .innerJoin(members, byId(tx, members, planInterviewers.memberId))
    .innerJoin(openingMembers, seatOfTaker)
    .where(
      and(
        eq(planInterviewers.orgId, tx.org.id),
        eq(interviewPlans.openingId, openingId),
        mayInterview,
      ),
    )
    .orderBy(asc(members.name), asc(members.id))
  const met = new Map<string, Met>()
  for (const { key, each, name, part } of rows) {
    const people = met.get(key)?.people ?? []
    met.set(key, { each, people: [...people, { name, part }] })
  }
  return met
}
