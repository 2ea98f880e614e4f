import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { ConfirmBox } from '#app/ui/forms/confirm-box.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { factSourcesContext } from '#app/writing/context.ts'
import { findTldr } from '#app/writing/tldrs/keeping/reading.server.ts'
import { confirmationWord, removeTldr } from '#app/writing/tldrs/keeping/tldrs.server.ts'
import type { Route } from './+types/removal.page.ts'

const confirmed = z.object({ confirmation: z.string().max(40) })

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  authorise(ctx.actor, 'tldr.make')
  const { title } = await findTldr(ctx, context.get(factSourcesContext), params.tldr)
  return { here: `/${ctx.org.slug}/tldrs/${params.tldr}`, title, word: confirmationWord }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, confirmed), async (form) => {
    await removeTldr(ctx, context.get(factSourcesContext), { id: params.tldr, ...form })
    return redirectWithFlash(`/${ctx.org.slug}/tldrs`, 'The TLDR is deleted.')
  })
}

export default function Removal({ loaderData, actionData }: Route.ComponentProps) {
  const { here, title, word } = loaderData
  return (
    <>
      <PageHeader
        title="Delete this TLDR"
        lead="Its words, its evidence and the text that was read are deleted. What it is about stays."
        crumbs={[{ to: here, label: title }]}
      />
      <ConfirmBox
        action={`${here}/removal`}
        label="Delete the TLDR"
        word={word}
        errors={actionData?.errors}
      >
        <p>This cannot be undone.</p>
      </ConfirmBox>
    </>
  )
}
