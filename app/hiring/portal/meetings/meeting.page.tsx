import { data } from 'react-router'
import { timeZones } from '#app/accounts/profile/profile.ts'
import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, parseForm, staleForm } from '#app/http/forms.ts'
import { Conflict } from '#app/problems.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Markdown } from '#app/ui/markdown.tsx'
import { words } from '#app/hiring/portal/words/words.ts'
import type { Route } from './+types/meeting.page.ts'
import { Booked } from './booked.tsx'
import { Choice } from './choice.tsx'
import { choiceSchema, zoneCookie, zonesAsked } from './own-days.ts'
import { chooseTime, showMeeting } from './own-meetings.server.ts'
import { GivenSummary } from './given/given-summary.tsx'
import { ZoneForm } from './zone-form.tsx'

const said = words.meetings

const addressOf = ({ application, interview }: { application: string; interview: string }) => ({
  application,
  meeting: interview,
})

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const ctx = candidateOf(context)
  const zones = zonesAsked(request)
  const application = `/portal/${ctx.org.slug}/applications/${params.application}`
  const page = {
    application,
    here: `${application}/interviews/${params.interview}`,
    zones: timeZones,
    interview: await showMeeting(ctx, addressOf(params), zones),
  }
  return data(
    page,
    zones.asked ? { headers: { 'Set-Cookie': zoneCookie(zones.asked) } } : undefined,
  )
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = candidateOf(context)
  const form = await request.formData()
  try {
    return await carryOut(parseForm(form, choiceSchema), async (choice) => {
      await chooseTime(ctx, addressOf(params), choice)
      return redirectWithFlash(
        `/portal/${ctx.org.slug}/applications/${params.application}/interviews/${params.interview}`,
        said.booked,
      )
    })
  } catch (error) {
    if (error instanceof Conflict) return staleForm(form, error)
    throw error
  }
}

/** A refused save brings the newest version, so that the next one can count. */
export const shouldRevalidate = () => true

/** One interview of a candidate: choose its time, move it, cancel it. */
export default function OwnInterview({ loaderData, actionData }: Route.ComponentProps) {
  const { application, here, zones, interview } = loaderData
  return (
    <div className="stack">
      <header>
        <p>
          <a href={application}>{interview.title}</a>
        </p>
        <h1>{interview.name}</h1>
        <p className="page-lead">
          {[
            words.minutes(interview.minutes),
            ...(interview.people.length > 0 ? [said.with(interview.people.join(', '))] : []),
          ].join(', ')}
        </p>
      </header>
      {interview.state === 'closed' && <Notice>{said.closed}</Notice>}
      {interview.booked && <Booked here={here} interview={interview} />}
      {interview.reason && <Notice>{interview.reason}</Notice>}
      {(interview.state === 'choose' || interview.mayMove) && (
        <>
          <Choice here={here} interview={interview} refused={actionData} />
          <GivenSummary here={here} given={interview.given} />
          <ZoneForm here={here} zone={interview.zone} zones={zones} />
        </>
      )}
      {interview.prepare && (
        <Section title={said.expect} card>
          <Markdown text={interview.prepare} headingOffset={2} />
        </Section>
      )}
    </div>
  )
}
