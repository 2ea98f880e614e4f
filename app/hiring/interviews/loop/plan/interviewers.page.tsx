import { organisationContext } from '#app/accounts/context.ts'
import { planOfOpening } from '#app/hiring/interviews/loop/plan-of-opening.middleware.ts'
import { interviewersSchema } from '#app/hiring/interviews/plans/plan.ts'
import { findPlanPeople } from '#app/hiring/interviews/plans/plan-pages.server.ts'
import { assignPlanInterviewers } from '#app/hiring/interviews/plans/plans.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/interviewers.page.ts'
import { InterviewersForm } from './interviewers-form.tsx'

export const middleware: Route.MiddlewareFunction[] = [planOfOpening]

const loopOf = (org: { slug: string }, opening: string) => `/${org.slug}/openings/${opening}/loop`

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return { loop: loopOf(ctx.org, params.opening), ...(await findPlanPeople(ctx, params.plan)) }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, interviewersSchema), async (form) => {
    const { members, peoplePerCandidate = null } = form
    await assignPlanInterviewers(ctx, {
      planId: params.plan,
      memberIds: members,
      peoplePerCandidate,
    })
    return redirectWithFlash(loopOf(ctx.org, params.opening), 'The interviewers are saved.')
  })
}

export default function Interviewers({ loaderData, actionData }: Route.ComponentProps) {
  const { loop, plan, people } = loaderData
  return (
    <Section title={`Interviewers of “${plan.name}”`} card>
      <InterviewersForm plan={plan} here={loop} people={people} refused={actionData} />
    </Section>
  )
}
