import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { findEndable, withdrawCandidacy } from '#app/hiring/candidates/steps/endings.server.ts'
import { line } from '#app/http/typed-text.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { parseForm, refuseForm } from '#app/http/forms.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/withdrawal.page.ts'

const schema = z.object({ reason: line(500).default('') })

export const meta: Route.MetaFunction = () => [{ title: 'Withdrawn · Groundwork' }]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { name, version } = await findEndable(ctx, params.candidacy)
  const back = `/${ctx.org.slug}/candidacies/${params.candidacy}`
  return { name, version, back, here: `${back}/withdrawal` }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const form = parseForm(posted, schema)
  if (!form.ok) return refuseForm(form)
  const version = Number(posted.get('_version'))
  await withdrawCandidacy(ctx, { candidacyId: params.candidacy, version, ...form.value })
  const here = `/${ctx.org.slug}/candidacies/${params.candidacy}`
  return redirectWithFlash(here, {
    message: 'Noted: they have withdrawn.',
    undo: { action: `${here}/reopening`, label: 'Undo', fields: {} },
  })
}

export default function Withdrawal({ loaderData, actionData }: Route.ComponentProps) {
  const { name, version, back, here } = loaderData
  return (
    <>
      <PageHeader
        title={`Record a withdrawal: ${name}`}
        crumbs={[{ to: back, label: name }]}
        lead="For when they told you by phone or mail. Nothing is sent to them."
      />
      <PostForm id="withdrawal" action={here} version={version} {...actionData}>
        <TextField
          name="reason"
          label="Why"
          hint="For the team alone."
          required={false}
          maxLength={500}
        />
        <div className="form-actions">
          <Button variant="danger">Record the withdrawal</Button>
          <LinkButton to={back} variant="quiet">
            Cancel
          </LinkButton>
        </div>
      </PostForm>
    </>
  )
}
