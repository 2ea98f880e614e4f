import { data } from 'react-router'
import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { findEntitlement } from '#app/accounts/billing/entitlements.server.ts'
import { PlanNotice } from '#app/accounts/billing/plan-notice.tsx'
import { authorise } from '#app/accounts/permissions.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { constraintsOf, readForm, refuseForm } from '#app/http/forms.ts'
import { findStartingPoint } from '#app/planning/use-cases/catalogue/library.ts'
import { countUseCases } from '#app/planning/use-cases/counted-use-cases.server.ts'
import { submissionSchema } from '#app/planning/use-cases/use-case.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/new-use-case.page.ts'
import { IdeaFields } from './idea-fields.tsx'
import { handIn } from './intake.server.ts'
import { SimilarList } from './similar-list.tsx'

export const meta: Route.MetaFunction = () => [{ title: 'New use case · Groundwork' }]

const schema = submissionSchema.extend({
  from: z.string().max(80).default(''),
  another: z.literal('yes').optional(),
})

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { actor, org } = ctx
  authorise(actor, 'use-case.submit')
  const point = findStartingPoint(new URL(request.url).searchParams.get('from') ?? '')
  return {
    home: `/${org.slug}/use-cases`,
    from: point?.key ?? '',
    idea: point && {
      title: point.name,
      problem: point.problem,
      input: point.input,
      output: point.output,
      businessFunction: point.businessFunction,
    },
    plan: await findEntitlement(ctx, 'use-cases', countUseCases),
    constraints: constraintsOf(submissionSchema),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const form = await readForm(request, schema)
  if (!form.ok) return refuseForm(form)
  const { another, ...idea } = form.value
  const { similar, added } = await handIn(ctx, { ...idea, another: another === 'yes' })
  if (!added) return data({ values: form.values, errors: null, similar, problem: idea.problem })
  return redirectWithFlash(
    `/${ctx.org.slug}/use-cases/${added.id}`,
    `Thank you. Your idea is use case ${added.number}.`,
  )
}

export default function NewUseCase({ loaderData, actionData }: Route.ComponentProps) {
  const { home, from, idea, plan, constraints } = loaderData
  const found = actionData && 'similar' in actionData ? actionData : null
  return (
    <>
      <PageHeader
        title="Hand in an idea"
        crumbs={[{ to: home, label: 'Use cases' }]}
        lead="What would go better if a computer could tell you something in time? Four short answers are enough."
        actions={<LinkButton to={`${home}/catalogue`}>Look at starting points</LinkButton>}
      />
      <div className="stack">
        {found && <SimilarList home={home} similar={found.similar} problem={found.problem} />}
        <PlanNotice verdict={plan} />
        <PostForm
          id="idea"
          action=""
          errors={actionData?.errors}
          values={actionData?.values}
          constraints={constraints}
          warnUnsaved
        >
          <input type="hidden" name="from" value={from} />
          {found && <input type="hidden" name="another" value="yes" />}
          <IdeaFields idea={idea} />
          <div className="form-actions">
            <Button variant="primary" disabled={!plan.ok}>
              {found ? 'It is another one: hand in' : 'Hand in'}
            </Button>
            <LinkButton to={home} variant="quiet">
              Cancel
            </LinkButton>
          </div>
        </PostForm>
      </div>
    </>
  )
}
