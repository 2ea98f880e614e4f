import { data } from 'react-router'
import { PlanNotice } from '#app/accounts/billing/plan-notice.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { Invalid, TooLarge } from '#app/problems.ts'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/import.page.ts'
import { FileForm } from './file-form.tsx'
import { findRoom, importOpenings, previewOpenings } from './opening-imports.server.ts'
import { postedLines } from './posted-lines.ts'
import type { PostedLines } from './posted-lines.ts'
import { Preview } from './preview.tsx'
import { shown } from './shown.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Import openings · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  authorise(ctx.actor, 'opening.create')
  return { list: `/${ctx.org.slug}/openings`, plan: await findRoom(ctx, 1) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  authorise(ctx.actor, 'opening.create')
  let posted: PostedLines | null = null
  try {
    posted = await postedLines(request)
    if (!posted.chosen) return await checked(ctx, posted)
    const { added } = await importOpenings(ctx, { text: posted.text, chosen: posted.chosen })
    const drafts = added === 1 ? 'One draft is' : `${added} drafts are`
    return redirectWithFlash(`/${ctx.org.slug}/openings`, `${drafts} here. Nothing is published.`)
  } catch (error) {
    if (error instanceof TooLarge) return refuse({ file: [error.message] }, '', 413)
    if (!(error instanceof Invalid)) throw error
    const fields = Object.keys(error.fields).length > 0 ? error.fields : { '': [error.message] }
    if (posted?.chosen) return checked(ctx, posted, fields)
    return refuse(fields, posted?.text ?? '', 400)
  }
}

const refuse = (errors: Record<string, string[]>, rows: string, status: number) =>
  data({ errors, values: { rows }, preview: null }, status)

async function checked(
  ctx: Context,
  { text, western }: PostedLines,
  errors: Record<string, string[]> | null = null,
) {
  const { ready, problems, ignored } = await previewOpenings(ctx, text)
  const room = await findRoom(ctx, ready.length)
  const preview = { ready: ready.map(shown), problems, ignored, western, room, text }
  const isFine = errors === null && problems.length === 0
  return data({ errors, values: { rows: text }, preview }, isFine ? 200 : 400)
}

export default function ImportOpenings({ loaderData, actionData }: Route.ComponentProps) {
  const { list, plan } = loaderData
  const preview = actionData?.preview
  return (
    <div className="stack">
      <PageHeader
        title="Import openings"
        crumbs={[{ to: list, label: 'Openings' }]}
        lead="Take openings over from a spreadsheet or another system. You see first what would happen, row by row; what you choose becomes a draft, and nothing is published."
      />
      <PlanNotice verdict={plan.ok && preview ? preview.room : plan} />
      {preview && <Preview list={list} {...preview} />}
      <FileForm
        list={list}
        checked={Boolean(preview)}
        errors={actionData?.errors}
        values={actionData?.values}
      />
    </div>
  )
}
