import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { constraintsOf, parseForm, refuseForm, staleForm } from '#app/http/forms.ts'
import { stageNames } from '#app/planning/use-cases/words.ts'
import { Conflict } from '#app/problems.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/stage-plan.page.ts'
import { stagePlanSchema } from './stage-plan.ts'
import { StagePlanFields } from './stage-plan-fields.tsx'
import { findStagePlan, saveStagePlan } from './stage-plans.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { stage, plan, people } = await findStagePlan(ctx, params.useCase, params.stage)
  const back = `/${ctx.org.slug}/use-cases/${params.useCase}/stages`
  return {
    back,
    here: `${back}/${stage}`,
    name: stageNames[stage],
    plan,
    people,
    constraints: constraintsOf(stagePlanSchema),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const form = parseForm(posted, stagePlanSchema)
  if (!form.ok) return refuseForm(form)
  const version = Number(posted.get('_version'))
  const { useCase: useCaseId, stage } = params
  try {
    await saveStagePlan(ctx, { useCaseId, stage, version, plan: form.value })
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return staleForm(posted, error)
  }
  return redirectWithFlash(`/${ctx.org.slug}/use-cases/${useCaseId}/stages`, 'Saved.')
}

/** A refused save brings the newest version, so that the next one can count. */
export const shouldRevalidate = () => true

export default function StagePlan({ loaderData, actionData }: Route.ComponentProps) {
  const { here, back, name, plan, people, constraints } = loaderData
  return (
    <Section title={`What “${name}” has to show`} card>
      <PostForm
        id="stage"
        action={here}
        version={plan?.version ?? 0}
        constraints={constraints}
        {...actionData}
        warnUnsaved
      >
        <StagePlanFields plan={plan} people={people} />
        <div className="form-actions">
          <Button variant="primary">Save</Button>
          <LinkButton to={back} variant="quiet">
            Cancel
          </LinkButton>
        </div>
      </PostForm>
    </Section>
  )
}
