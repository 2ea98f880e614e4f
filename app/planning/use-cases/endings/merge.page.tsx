import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { requiredParagraphs } from '#app/http/typed-text.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { SelectField, TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/merge.page.ts'
import { findMergeTargets, mergeUseCases } from './merging.server.ts'

const schema = z.object({
  into: z.uuid('Choose the use case it is the same as.'),
  reason: requiredParagraphs(500, 'Say why the two are one.'),
})

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const back = `/${ctx.org.slug}/use-cases/${params.useCase}`
  return { back, here: `${back}/merge`, others: await findMergeTargets(ctx, params.useCase) }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, schema), async ({ into, reason }) => {
    await mergeUseCases(ctx, { id: params.useCase, intoId: into, reason })
    const here = `/${ctx.org.slug}/use-cases/${params.useCase}`
    return redirectWithFlash(`/${ctx.org.slug}/use-cases/${into}`, {
      message: 'Merged into this one.',
      undo: { action: `${here}/separation`, label: 'Undo', fields: {} },
    })
  })
}

export default function Merge({ loaderData, actionData }: Route.ComponentProps) {
  const { here, back, others } = loaderData
  return (
    <Section
      title="Merge into another use case"
      lead="For two names of the same thing. This one rests and leads to the other; nothing of it is lost, and it can come back."
      card
    >
      <PostForm id="merge" action={here} {...actionData}>
        <SelectField
          name="into"
          label="It is the same as"
          options={others}
          placeholder="Choose …"
          required
        />
        <TextArea name="reason" label="Why the two are one" required rows={3} maxLength={500} />
        <div className="form-actions">
          <Button variant="primary">Merge</Button>
          <LinkButton to={back} variant="quiet">
            Cancel
          </LinkButton>
        </div>
      </PostForm>
    </Section>
  )
}
