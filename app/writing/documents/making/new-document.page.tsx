import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { idOf } from '#app/http/ids.ts'
import { line } from '#app/http/typed-text.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { deskOf } from '#app/writing/context.ts'
import type { Route } from './+types/new-document.page.ts'
import { makeDocument } from './make-document.server.ts'
import { listSubjects } from './subjects.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'New document · Groundwork' }]

const schema = z.object({
  kind: z.enum(['prd', 'pr-faq'], 'Choose what to write.'),
  subject: z.string('Choose a use case.').min(1, 'Choose a use case.'),
  title: line(160).default(''),
})

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const desk = deskOf(context)
  const params = new URL(request.url).searchParams
  return {
    here: `/${ctx.org.slug}/documents`,
    home: `/${ctx.org.slug}`,
    kinds: desk.kinds.map(({ key, label, about }) => ({ value: key, label, hint: about })),
    subjects: await listSubjects(ctx, desk),
    chosen: { kind: params.get('kind') ?? 'prd', subject: params.get('subject') ?? '' },
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  authorise(ctx.actor, 'document.make')
  return carryOut(await readForm(request, schema), async ({ kind, subject, title }) => {
    const made = { kind, subjectId: idOf(subject), title }
    const { id } = await makeDocument(ctx, deskOf(context), made)
    return redirectWithFlash(
      `/${ctx.org.slug}/documents/${id}`,
      'The facts are frozen and what needs no decision of yours is drafted.',
    )
  })
}

export default function NewDocument({ loaderData, actionData }: Route.ComponentProps) {
  const { here, home, kinds, subjects } = loaderData
  return (
    <>
      <PageHeader
        title="New document"
        crumbs={[{ to: here, label: 'Documents' }]}
        lead="It starts from one use case. Numbers come from its facts; decisions come from you."
      />
      {kinds.length === 0 || subjects.length === 0 ? (
        <EmptyState
          title="There is nothing to write about yet"
          action={<LinkButton to={`${home}/use-cases/new`}>Hand in a use case</LinkButton>}
        >
          A document is written from the facts of a use case, and there is none so far.
        </EmptyState>
      ) : (
        <NewForm loaderData={loaderData} actionData={actionData} />
      )}
    </>
  )
}

type NewFormProps = Pick<Route.ComponentProps, 'loaderData' | 'actionData'>

const NewForm = ({ loaderData: { here, kinds, subjects, chosen }, actionData }: NewFormProps) => (
  <PostForm action={`${here}/new`} errors={actionData?.errors} values={actionData?.values}>
    <ChoiceGroup
      name="kind"
      legend="What will you write?"
      options={kinds}
      defaultValue={chosen.kind}
      required
    />
    <SelectField
      name="subject"
      label="About which use case?"
      options={subjects}
      placeholder="Choose one"
      defaultValue={chosen.subject}
      required
    />
    <TextField
      name="title"
      label="Title"
      required={false}
      maxLength={160}
      hint="Left empty, it is called after the use case."
    />
    <div className="form-actions">
      <Button variant="primary">Make the document</Button>
      <LinkButton to={here} variant="quiet">
        Cancel
      </LinkButton>
    </div>
  </PostForm>
)
