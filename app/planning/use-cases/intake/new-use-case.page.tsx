import { organisationContext } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { IdeaFields } from './idea-fields.tsx'
import type { Route } from './+types/new-use-case.page.ts'
import { submissionSchema } from '#app/planning/use-cases/use-case.ts'
import { submitUseCase } from '#app/planning/use-cases/use-cases.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'New use case · Groundwork' }]

export function loader({ context }: Route.LoaderArgs) {
  const { actor, org } = context.get(organisationContext)
  authorise(actor, 'use-case.submit')
  return { home: `/${org.slug}`, constraints: constraintsOf(submissionSchema) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const form = await readForm(request, submissionSchema)
  return carryOut(form, async (idea) => {
    const { id, number } = await submitUseCase(ctx, idea)
    return redirectWithFlash(
      `/${ctx.org.slug}/use-cases/${id}`,
      `Thank you. Your idea is use case ${number}.`,
    )
  })
}

export default function NewUseCase({ loaderData, actionData }: Route.ComponentProps) {
  const { home, constraints } = loaderData
  return (
    <>
      <PageHeader
        title="Hand in an idea"
        crumbs={[{ to: `${home}/use-cases`, label: 'Use cases' }]}
        lead="What would go better if a computer could tell you something in time? Four short answers are enough."
      />
      <PostForm
        id="idea"
        action=""
        errors={actionData?.errors}
        values={actionData?.values}
        constraints={constraints}
        warnUnsaved
      >
        <IdeaFields />
        <div className="form-actions">
          <Button variant="primary">Hand in</Button>
          <LinkButton to={`${home}/use-cases`} variant="quiet">
            Cancel
          </LinkButton>
        </div>
      </PostForm>
    </>
  )
}
