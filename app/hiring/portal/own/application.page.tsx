import { AboutYouLink } from '#app/hiring/portal/about-you/about-you-link.tsx'
import { InterviewPlan } from '#app/hiring/careers/interview-plan.tsx'
import { Accommodation } from '#app/hiring/portal/asking/accommodation.tsx'
import { Claims } from '#app/hiring/portal/claims/claims.tsx'
import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { replyLimit, replySchema } from '#app/hiring/portal/portal.ts'
import { writeToTeam } from '#app/hiring/portal/replies.server.ts'
import { StandingMark } from '#app/hiring/portal/standing-mark.tsx'
import { words } from '#app/hiring/portal/words/words.ts'
import { applicationContext } from '#app/http/application.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { countRequest } from '#app/http/rate-limit.ts'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Route } from './+types/application.page.ts'
import { Conversation } from './conversation.tsx'
import { NextStep } from './next-step.tsx'
import { OwnData } from './own-data.tsx'
import { OwnOfferLink } from './own-offer.tsx'
import { OwnMeetings } from '#app/hiring/portal/meetings/own-meetings.tsx'
import { OwnDates } from './own-dates.tsx'
import { showOwn } from './own-page.server.ts'
import { Role } from './role.tsx'
import { Withdrawal } from './withdrawal.tsx'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = candidateOf(context)
  return {
    organisation: ctx.org.slug,
    here: `/portal/${ctx.org.slug}/applications/${params.application}`,
    application: await showOwn(ctx, params.application),
    constraints: constraintsOf(replySchema),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = candidateOf(context)
  return carryOut(await readForm(request, replySchema), async ({ text }) => {
    await countRequest(context.get(applicationContext), replyLimit, ctx.actor.id)
    await writeToTeam(ctx, { id: params.application, text })
    const here = `/portal/${ctx.org.slug}/applications/${params.application}`
    return redirectWithFlash(`${here}#conversation`, words.messages.sent)
  })
}

export default function OwnApplication({ loaderData, actionData }: Route.ComponentProps) {
  const { organisation, here, application, constraints } = loaderData
  const { standing, steps, dates, meetings, messages, next, contact, asked } = application
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0)
  return (
    <div className="stack">
      <Head {...application} />
      <Claims organisation={organisation} claims={application.claims} />
      {application.hasOffer && <OwnOfferLink here={here} standing={standing} />}
      {next && <NextStep here={here} step={next} contact={contact} />}
      {!standing.open && <PoolLink organisation={organisation} />}
      <OwnDates dates={dates} />
      {standing.open && (
        <OwnMeetings here={here} meetings={meetings.filter(({ id }) => id !== next?.choose)} />
      )}
      <Conversation
        here={here}
        messages={messages}
        constraints={constraints}
        refused={actionData}
      />
      {application.survey && <SurveyAsk here={here} />}
      <Role role={application.role} organisation={organisation} />
      {standing.open && <InterviewPlan steps={steps} totalMinutes={minutes} />}
      {standing.open && <Accommodation here={here} asked={asked} />}
      <OwnData here={here} open={standing.open} {...application} />
      <AboutYouLink here={here} />
      {standing.open && <Withdrawal here={here} />}
    </div>
  )
}

const SurveyAsk = ({ here }: { here: string }) => (
  <div className="card">
    <p>
      <a href={`${here}/survey`}>{words.survey.ask}</a>
    </p>
    <p className="text-muted">{words.survey.askWhy}</p>
  </div>
)

const PoolLink = ({ organisation }: { organisation: string }) => (
  <p>
    <a href={`/portal/${organisation}/pool`}>{words.pool.link}</a>
  </p>
)

type Shown = Route.ComponentProps['loaderData']['application']

const Head = ({ title, standing, appliedAt, next }: Shown) => (
  <header>
    <h1>{title}</h1>
    <p className="cluster">
      <StandingMark standing={standing} />
      {standing.label === words.standing.decision && (
        <span className="text-muted">
          {words.standing.since} <DateTime at={standing.since} show="date" />
        </span>
      )}
      <span className="text-muted">
        {words.list.applied} <DateTime at={appliedAt} show="date" />
      </span>
    </p>
    {!next && <p className="page-lead">{standing.next}</p>}
  </header>
)
