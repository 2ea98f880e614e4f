import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { TextArea, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { findDetails } from '#app/writing/documents/list/details.server.ts'
import type { Route } from './+types/decisions.page.ts'
import { decideOnDocument } from './decisions.server.ts'
import { outcomeWords } from './outcomes.ts'
import { decisionForm } from '#app/writing/documents/review/review-form.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Note a decision · Groundwork' }]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { document } = await findDetails(ctx, params.document)
  return {
    here: `/${ctx.org.slug}/documents/${document.id}`,
    title: document.title,
    constraints: constraintsOf(decisionForm),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, decisionForm), async (decided) => {
    await decideOnDocument(ctx, { documentId: params.document, ...decided })
    return redirectWithFlash(
      `/${ctx.org.slug}/documents/${params.document}/review#decisions`,
      'The decision is noted, with the words it was made on.',
    )
  })
}

const outcomes = Object.entries(outcomeWords).map(([value, label]) => ({ value, label }))

export default function DecisionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { here, title, constraints } = loaderData
  return (
    <>
      <PageHeader
        title="Note a decision"
        crumbs={[{ to: here, label: title }]}
        lead="It stays in the log for good, with the text it was made on."
      />
      <PostForm
        action={`${here}/decisions`}
        errors={actionData?.errors}
        values={actionData?.values}
        constraints={constraints}
      >
        <ChoiceGroup name="outcome" legend="What was decided?" options={outcomes} required />
        <TextField name="decision" label="In one sentence" />
        <TextArea name="reason" label="Why" rows={5} />
        <div className="form-actions">
          <Button variant="primary">Add the decision</Button>
          <LinkButton to={`${here}/review`} variant="quiet">
            Cancel
          </LinkButton>
        </div>
      </PostForm>
    </>
  )
}
