import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { requiredParagraphs } from '#app/http/typed-text.ts'
import { findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/parking.page.ts'
import { parkUseCase } from './parking.server.ts'

const schema = z.object({ reason: requiredParagraphs(500, 'Say why it is set aside.') })

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  await findUseCase(ctx, params.useCase, 'planning.edit')
  const back = `/${ctx.org.slug}/use-cases/${params.useCase}`
  return { back, here: `${back}/parking` }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, schema), async ({ reason }) => {
    await parkUseCase(ctx, { id: params.useCase, reason })
    const here = `/${ctx.org.slug}/use-cases/${params.useCase}`
    return redirectWithFlash(here, {
      message: 'Parked. Plans and rankings leave it out.',
      undo: { action: `${here}/return`, label: 'Undo', fields: {} },
    })
  })
}

export default function Parking({ loaderData, actionData }: Route.ComponentProps) {
  const { here, back } = loaderData
  return (
    <Section
      title="Park it"
      lead="Plans and rankings leave it out until somebody brings it back. Nothing is lost."
      card
    >
      <PostForm id="parking" action={here} {...actionData}>
        <TextArea
          name="reason"
          label="Why it is set aside"
          hint="And what would have to change for it to come back."
          required
          rows={3}
          maxLength={500}
        />
        <div className="form-actions">
          <Button variant="primary">Park</Button>
          <LinkButton to={back} variant="quiet">
            Cancel
          </LinkButton>
        </div>
      </PostForm>
    </Section>
  )
}
