import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { showOwn } from '#app/hiring/portal/own-applications.server.ts'
import { replyLimit, replySchema } from '#app/hiring/portal/portal.ts'
import { writeToTeam } from '#app/hiring/portal/replies.server.ts'
import { StandingMark } from '#app/hiring/portal/standing-mark.tsx'
import { applicationContext } from '#app/http/application.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { countRequest } from '#app/http/rate-limit.ts'
import { InterviewPlan } from '#app/hiring/careers/interview-plan.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Route } from './+types/application.page.ts'
import { Conversation } from './conversation.tsx'
import { OwnData } from './own-data.tsx'
import { OwnDates } from './own-dates.tsx'
import { Withdrawal } from './withdrawal.tsx'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = candidateOf(context)
  return {
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
    return redirectWithFlash(`${here}#conversation`, 'Your message is with the team.')
  })
}

export default function OwnApplication({ loaderData, actionData }: Route.ComponentProps) {
  const { here, application, constraints } = loaderData
  const { title, appliedAt, standing, steps, dates, messages, given } = application
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0)
  return (
    <div className="stack">
      <header>
        <h1>{title}</h1>
        <p className="cluster">
          <StandingMark standing={standing} />
          <span className="text-muted">
            Applied <DateTime at={appliedAt} show="date" />
          </span>
        </p>
        <p className="page-lead">{standing.next}</p>
      </header>
      <OwnDates dates={dates} />
      <Conversation
        here={here}
        messages={messages}
        constraints={constraints}
        refused={actionData}
      />
      {standing.open && <InterviewPlan steps={steps} totalMinutes={minutes} />}
      <OwnData given={given} />
      {standing.open && <Withdrawal here={here} />}
    </div>
  )
}
