import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/data.page.ts'
import { DeletionPart } from './deletion/deletion-part.tsx'
import { askForDeletion, findDeletion, graceDays } from './deletion/deletions.server.ts'
import { ExportPart } from './export/export-part.tsx'
import { listExports } from './export/exports.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Your data · Groundwork' }]

const confirmed = z.object({ confirmation: z.string().max(200) })

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return {
    home: `/${ctx.org.slug}`,
    name: ctx.org.name,
    days: graceDays,
    exports: await listExports(ctx),
    deletion: await findDeletion(ctx),
    mayDelete: can(ctx.actor, 'organisation.delete').ok,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, confirmed), async (form) => {
    await askForDeletion(ctx, form)
    return redirectWithFlash(`/${ctx.org.slug}/settings/data`, {
      message: `Everything will be deleted in ${graceDays} days. Until then you can take it back.`,
      tone: 'warn',
    })
  })
}

/** What the organisation has is its own: it can take all of it along, and leave nothing behind. */
export default function OrganisationData({ loaderData, actionData }: Route.ComponentProps) {
  const { home, exports, ...rest } = loaderData
  const here = `${home}/settings/data`
  return (
    <>
      <PageHeader
        title="Your data"
        lead="Take everything along whenever you like, or leave for good."
      />
      <div className="stack">
        <ExportPart here={here} exports={exports} />
        <DeletionPart here={here} errors={actionData?.errors} {...rest} />
      </div>
    </>
  )
}
