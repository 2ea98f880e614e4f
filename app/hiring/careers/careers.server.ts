import { and, asc, desc, eq, isNull, sql, notBetween } from 'drizzle-orm'
import type { SiteContext } from '#app/accounts/context.ts'
import { organisationOfSlug } from '#app/accounts/organisations/known-organisation.server.ts'
import type { PublicContext } from '#app/hiring/candidates/applications/applications.server.ts'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { isOver } from '#app/hiring/openings/last-day/last-day.ts'
import { readPay } from '#app/hiring/openings/opening.ts'
import { readable } from '#app/hiring/openings/team-links/team-link.ts'
import { stateOf } from '#app/hiring/openings/opening-state.ts'
import { NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { fixedQuery } from '#db/fixed-query.server.ts'
import type { Bound } from '#db/fixed-query.server.ts'
import { firstSampleId, isSampleId, lastSampleId } from '#db/ids.ts'
import { settings } from '#db/schema/accounts.ts'
import { descriptions, interviewPlans, openingPublications, openings } from '#db/schema/openings.ts'
import { noticeFor } from './apply/privacy-notice.ts'
import { publicListing } from './public-opening.ts'
import type { OpeningFacts, PublicListing, StepFacts } from './public-opening.ts'

/** Lets anybody into the public pages of an organisation. */
export async function enterCareers(site: SiteContext, slug: string): Promise<PublicContext> {
  const org = await organisationOfSlug(site, slug)
  return { ...site, org, actor: { kind: 'system', id: null, name: 'Careers page' } }
}

const newest = (table: string, condition: string) =>
  sql<Date | null>`(select max(t.at) from hiring.${sql.raw(table)} t where t.org_id = openings.org_id
    and t.opening_id = openings.id and ${sql.raw(condition)})`.mapWith(openings.createdAt)

const columns = {
  id: openings.id,
  slug: openings.slug,
  title: openings.title,
  employmentType: openings.employmentType,
  places: openings.places,
  payMin: openings.payMin,
  payMax: openings.payMax,
  currency: openings.currency,
  payPeriod: openings.payPeriod,
  useCases: openings.useCases,
  teamLinks: openings.teamLinks,
  lastDay: openings.lastDay,
  markdown: descriptions.markdown,
  publishedAt: openingPublications.at,
  pausedAt: newest('opening_pauses', 't.resumed_at is null'),
  closedAt: newest('opening_closures', 't.reopened_at is null'),
}

/** Published openings, each with the text of its newest publication; invented ones in the invented company alone. */
const publishedIn = (db: Transaction, orgId: Bound, withInvented: Bound<boolean>, slug?: Bound) =>
  db
    .select(columns)
    .from(openings)
    .innerJoin(
      openingPublications,
      and(
        eq(openingPublications.orgId, openings.orgId),
        eq(openingPublications.openingId, openings.id),
        sql`not exists (select 1 from hiring.opening_publications later
          where later.org_id = opening_publications.org_id
            and later.opening_id = opening_publications.opening_id
            and (later.at, later.id) > (opening_publications.at, opening_publications.id))`,
      ),
    )
    .innerJoin(
      descriptions,
      and(
        eq(descriptions.orgId, openingPublications.orgId),
        eq(descriptions.id, openingPublications.descriptionId),
      ),
    )
    .where(
      and(
        eq(openings.orgId, orgId),
        sql`(${withInvented}::boolean or ${notBetween(openings.id, firstSampleId, lastSampleId)})`,
        slug ? eq(openings.slug, slug) : undefined,
      ),
    )
    .orderBy(desc(openingPublications.at), desc(openings.id))
    .limit(slug ? 1 : 500)

const publishedQuery = fixedQuery(['orgId', 'withInvented', 'slug'], (db, asked) =>
  publishedIn(db, asked.orgId, asked.withInvented, asked.slug),
)

const listPublished = ({ db, org }: Acting) => publishedIn(db, org.id, isSampleId(org.id))

type Row = Awaited<ReturnType<typeof listPublished>>[number]

function factsOf({ pausedAt, closedAt, ...row }: Row, now: Date): OpeningFacts {
  const state = stateOf({ publishedAt: row.publishedAt, pausedAt, closedAt })
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    employmentType: row.employmentType,
    places: row.places,
    pay: readPay(row),
    useCases: row.useCases,
    teamLinks: readable(row.teamLinks),
    state,
    lastDay: row.lastDay,
    taking: state === 'published' && !isOver(row.lastDay, now),
    publishedAt: row.publishedAt,
    markdown: row.markdown,
  }
}

const findAbout = async (tx: Acting) => {
  const [row] = await tx.db
    .select({ about: settings.about, privacyNotice: settings.privacyNotice })
    .from(settings)
    .where(eq(settings.orgId, tx.org.id))
  return row ?? { about: '', privacyNotice: '' }
}

export type Careers = { about: string; openings: PublicListing[] }

/** What an organisation hires for at the moment. */
export const listPublicOpenings = (ctx: PublicContext): Promise<Careers> =>
  transaction(ctx, async (tx) => {
    const { about } = await findAbout(tx)
    return { about, openings: (await findTaking(tx)).map(publicListing) }
  })

/** The openings that take applications, with their texts, for feeds. */
export const listOpenFacts = (ctx: PublicContext): Promise<OpeningFacts[]> =>
  transaction(ctx, findTaking)

const findTaking = async (tx: Acting): Promise<OpeningFacts[]> =>
  (await listPublished(tx)).map((row) => factsOf(row, tx.now)).filter(({ taking }) => taking)

/** A published opening, whatever became of it since; drafts do not exist for the public. */
export async function findFacts(tx: Acting, slug: string): Promise<OpeningFacts> {
  const { id: orgId } = tx.org
  const [row] = await publishedQuery(tx, { orgId, withInvented: isSampleId(orgId), slug })
  if (!row) throw new NotFound()
  return factsOf(row, tx.now)
}

const stepsQuery = fixedQuery(['orgId', 'openingId'], (db, { orgId, openingId }) =>
  db
    .select({
      key: interviewPlans.key,
      name: interviewPlans.name,
      kind: interviewPlans.kind,
      minutes: interviewPlans.minutes,
      format: interviewPlans.format,
      paid: interviewPlans.paid,
      liveVariant: interviewPlans.liveVariant,
      candidateText: interviewPlans.candidateText,
    })
    .from(interviewPlans)
    .where(
      and(
        eq(interviewPlans.orgId, orgId),
        eq(interviewPlans.openingId, openingId),
        isNull(interviewPlans.retiredAt),
      ),
    )
    .orderBy(asc(interviewPlans.position)),
)

/** The interview plan of an opening, in order. */
export const findSteps = (tx: Acting, openingId: string): Promise<StepFacts[]> =>
  stepsQuery(tx, { orgId: tx.org.id, openingId })

export const findPublicOpening = (ctx: PublicContext, slug: string) =>
  transaction(ctx, async (tx) => {
    const facts = await findFacts(tx, slug)
    return { facts, steps: await findSteps(tx, facts.id) }
  })

/** What the application form stands on: the opening and the privacy notice beside it. */
export const findApplicationForm = (ctx: PublicContext, slug: string) =>
  transaction(ctx, async (tx) => {
    const facts = await findFacts(tx, slug)
    const { privacyNotice } = await findAbout(tx)
    return { facts, notice: noticeFor(tx.org.name, privacyNotice) }
  })
