import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { idOf } from '#app/http/ids.ts'
import { Invalid } from '#app/problems.ts'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { fromWallTime } from '#app/ui/time/wall-time.ts'
import type { Route } from './+types/times.page.ts'
import { BookedTime } from './booked-time.tsx'
import { offerSchema } from '#app/hiring/scheduling/meetings/meeting.ts'
import { GivenTimes } from './given-times.tsx'
import { OfferForm } from './offer-form.tsx'
import { OfferedTimes } from './offered-times.tsx'
import { offerTimes } from '#app/hiring/scheduling/meetings/offering.server.ts'
import type { TimesPageData } from './page-data.ts'
import { findTimes } from './times.server.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Times: ${loaderData?.candidacy.candidate ?? ''} · Groundwork` },
]

const keyOf = ({ candidacy, plan }: { candidacy: string; plan: string }) => ({
  candidacyId: idOf(candidacy),
  planId: idOf(plan),
})

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const home = `/${ctx.org.slug}`
  return {
    home,
    here: `${home}/candidacies/${params.candidacy}/times/${params.plan}`,
    timeZone: ctx.actor.timeZone,
    ...(await findTimes(ctx, keyOf(params))),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const here = `/${ctx.org.slug}/candidacies/${params.candidacy}/times/${params.plan}`
  return carryOut(await readForm(request, offerSchema), async (form) => {
    const { slots, more, videoLink = '', ...terms } = form
    const own = more === '' ? null : fromWallTime(more, ctx.actor.timeZone)
    if (more !== '' && !own) throw new Invalid('Give a date and a time.', { more: ['Give both.'] })
    const startsAt = [...slots.map((slot) => new Date(slot)), ...(own ? [own] : [])]
    await offerTimes(ctx, { ...keyOf(params), ...terms, videoLink, startsAt })
    return redirectWithFlash(
      here,
      startsAt.length > 0 ? 'Offered. The candidate hears of it by mail.' : 'Saved.',
    )
  })
}

export default function TimesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { home, candidacy, opening, plan, people, closed } = {
    ...loaderData,
    ...loaderData.candidacy,
  }
  return (
    <>
      <PageHeader
        title={`Times: ${plan.name}`}
        crumbs={[
          { to: `${home}/openings/${opening.id}`, label: opening.title },
          { to: `${home}/candidacies/${candidacy.id}`, label: candidacy.candidate },
          { to: `${home}/candidacies/${candidacy.id}/interviews`, label: 'Interviews' },
        ]}
        lead={`${plan.minutes} minutes with ${people.map(({ name }) => name).join(', ') || 'nobody yet'}. The candidate chooses one of the times you offer, in their own time zone.`}
      />
      <div className="stack">
        <OthersWithoutTime page={loaderData} />
        <WhoTakesIt page={loaderData} />
        {loaderData.given.length > 0 && <GivenTimes page={loaderData} />}
        {loaderData.booking && <BookedTime page={loaderData} />}
        {loaderData.offered.length > 0 && <OfferedTimes page={loaderData} />}
        {people.length > 0 && !closed && <OfferForm page={loaderData} refused={actionData} />}
      </div>
    </>
  )
}

function WhoTakesIt({ page: { home, candidacy, people } }: { page: TimesPageData }) {
  const unsaid = people.filter(({ said }) => !said).map(({ name }) => name)
  if (people.length === 0) {
    return (
      <Notice tone="warn">
        <p>Nobody takes this interview yet. Set it up with its interviewers first.</p>
        <LinkButton to={`${home}/candidacies/${candidacy.id}/interviews`}>Interviews</LinkButton>
      </Notice>
    )
  }
  return (
    unsaid.length > 0 && (
      <Notice>
        {unsaid.join(', ')} {unsaid.length === 1 ? 'has' : 'have'} not said when they can. Office
        hours are assumed: Monday to Friday, 9:00 to 17:00 in their time zone.
      </Notice>
    )
  )
}

/** One goes on to the next interview of the same candidate without the way back. */
const OthersWithoutTime = ({ page }: { page: TimesPageData }) =>
  page.untimed.length > 0 && (
    <p className="cluster text-sm">
      <span className="text-muted">Without a time too:</span>
      {page.untimed.map(({ planId, interview }) => (
        <PageLink key={planId} to={`${page.home}/candidacies/${page.candidacy.id}/times/${planId}`}>
          {interview}
        </PageLink>
      ))}
    </p>
  )
