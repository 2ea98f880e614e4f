import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { addCandidate } from './by-hand.server.ts'
import { emailField, readLinks, sourceNames, sources } from '#app/hiring/candidates/candidate.ts'
import { listStages } from '#app/hiring/candidates/pipeline/stages.server.ts'
import { line, paragraphs } from '#app/http/typed-text.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { constraintsOf, readForm, refuseForm } from '#app/http/forms.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/new-candidate.page.ts'

const schema = z.object({
  name: line(120).min(2, 'Give a name.'),
  email: emailField,
  phone: line(60).default(''),
  location: line(120).default(''),
  links: z.string().max(2000).default(''),
  source: z.enum(sources),
  sourceDetail: line(200).default(''),
  stage: z.uuid(),
  note: paragraphs(5000).default(''),
})

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { stages } = await listStages(ctx, params.opening)
  return {
    back: `/${ctx.org.slug}/openings/${params.opening}/candidates`,
    stages: stages.map(({ id, name }) => ({ value: id, label: name })),
    sources: sources.map((value) => ({ value, label: sourceNames[value] })),
    constraints: constraintsOf(schema),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const form = await readForm(request, schema)
  if (!form.ok) return refuseForm(form)
  const { links, stage, ...facts } = form.value
  const { candidacyId } = await addCandidate(ctx, {
    ...facts,
    openingId: params.opening,
    stageId: stage,
    links: readLinks(links).links,
  })
  return redirectWithFlash(`/${ctx.org.slug}/candidacies/${candidacyId}`, `${facts.name} is added.`)
}

export default function NewCandidate({ loaderData, actionData }: Route.ComponentProps) {
  const { back, constraints } = loaderData
  return (
    <Section title="Add a candidate">
      <PostForm
        action=""
        errors={actionData?.errors}
        values={actionData?.values}
        constraints={constraints}
        warnUnsaved
      >
        <PersonFields />
        <EntryFields {...loaderData} />
        <div className="form-actions">
          <Button type="submit" variant="primary">
            Add
          </Button>
          <LinkButton to={back} variant="quiet">
            Cancel
          </LinkButton>
        </div>
      </PostForm>
    </Section>
  )
}

const PersonFields = () => (
  <>
    <TextField name="name" label="Name" required autoComplete="off" />
    <TextField
      name="email"
      label="E-mail"
      type="email"
      required
      autoComplete="off"
      hint="Somebody who is known already is found again by it."
    />
    <div className="fields">
      <TextField name="phone" label="Phone" type="tel" required={false} autoComplete="off" />
      <TextField name="location" label="Where they live" required={false} autoComplete="off" />
    </div>
    <TextField
      name="links"
      label="Links"
      hint="Web addresses, separated by spaces"
      required={false}
    />
  </>
)

type Options = { value: string; label: string }[]

const EntryFields = ({ sources: from, stages }: { sources: Options; stages: Options }) => (
  <>
    <div className="fields">
      <SelectField name="source" label="Source" options={from} defaultValue="sourced" />
      <TextField name="sourceDetail" label="Where exactly" required={false} />
      <SelectField name="stage" label="Stage" options={stages} />
    </div>
    <TextArea name="note" label="What they wrote" required={false} rows={4} />
  </>
)
