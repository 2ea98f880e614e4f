import { data } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut } from '#app/http/forms.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/import.page.ts'
import { Clashes, type ClashesProps } from './clashes.tsx'
import { ImportForm } from './import-form.tsx'
import { ImportPreview, type ImportPreviewProps } from './import-preview.tsx'
import { carryOutImport, previewImport } from './import.server.ts'
import { postedFile } from './posted-file.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Import use cases · Groundwork' }]

export function loader({ context }: Route.LoaderArgs) {
  const { actor, org } = context.get(organisationContext)
  authorise(actor, 'planning.edit')
  return { list: `/${org.slug}/use-cases` }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  authorise(ctx.actor, 'planning.edit')
  const posted = await postedFile(request)
  if (!posted.ok)
    return data(
      { errors: { [posted.field]: [posted.reason] }, values: { rows: '' } },
      posted.status,
    )
  const { text, step, western, seen } = posted
  const values = { rows: text }
  if (step === 'check') {
    const preview = await previewImport(ctx, text)
    const status = preview.problems.length > 0 ? 400 : 200
    return data({ errors: null, values, preview, western, clashes: [] }, status)
  }
  return carryOut({ ok: true, value: text, values }, async () => {
    const outcome = await carryOutImport(ctx, { text, seen })
    if (!outcome.done) return data({ errors: null, values, western, ...outcome }, 409)
    const { added, changed } = outcome.counts
    return redirectWithFlash(`/${ctx.org.slug}/use-cases`, `${added} added, ${changed} changed.`)
  })
}

export default function ImportUseCases({ loaderData, actionData }: Route.ComponentProps) {
  const { list } = loaderData
  const checked = actionData && 'preview' in actionData ? actionData : null
  const fits = checked !== null && checked.preview.problems.length === 0
  const { added = 0, changed = 0 } = checked?.preview.counts ?? {}
  return (
    <div className="stack">
      <PageHeader
        title="Import use cases"
        crumbs={[{ to: list, label: 'Use cases' }]}
        lead="Take a backlog over from a spreadsheet, or bring an export back. Nothing is written before you have seen what it would do."
      />
      {checked && <Checked {...checked} />}
      <ImportForm
        list={list}
        errors={actionData?.errors}
        values={actionData?.values}
        checked={checked !== null}
        ready={fits ? added + changed : 0}
        seen={checked?.preview.seen ?? ''}
      />
    </div>
  )
}

type CheckedProps = ClashesProps & { preview: ImportPreviewProps; western: boolean }

const Checked = ({ clashes, preview, western }: CheckedProps) => (
  <>
    {clashes.length > 0 && <Clashes clashes={clashes} />}
    <ImportPreview {...preview} />
    {western && <WesternNotice />}
  </>
)

const WesternNotice = () => (
  <Notice tone="warn" title="The file is not in UTF-8">
    It was read as Western European. Look whether accents and umlauts are right; if not, save the
    sheet as “CSV UTF-8”.
  </Notice>
)
