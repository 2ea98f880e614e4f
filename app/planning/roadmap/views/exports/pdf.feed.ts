import type { Context } from '#app/accounts/context.ts'
import { organisationContext } from '#app/accounts/context.ts'
import { paperLook } from '#app/accounts/organisations/look/on-paper.server.ts'
import { fileResponse } from '#app/files/file-response.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { findPlan } from '#app/planning/roadmap/views/page/roadmap.server.ts'
import { ganttSentence } from '#app/planning/roadmap/views/plan/gantt-layout.ts'
import { viewFor, type PlanView } from '#app/planning/roadmap/views/plan/plan-view.ts'
import { asPdf, findPrinter } from '#app/writing/exports/pdf/printing.server.ts'
import type { Route } from './+types/pdf.feed.ts'
import { planPicture } from './plan-picture.tsx'
import { planText } from './plan-text.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const plan = await findPlan(ctx, params.plan)
  const title = `${ctx.org.name}: roadmap, plan ${plan.number}`
  const bytes = await printed(ctx, title, viewFor(plan))
  if (!bytes)
    return redirectWithFlash(`/${ctx.org.slug}/roadmap/plans/${plan.id}/print`, {
      message:
        'Groundwork cannot make the PDF now: there is no Chromium where it runs, or too much is being printed. Print this page and choose “Save as PDF”.',
      tone: 'warn',
    })
  const name = `${ctx.org.slug}-roadmap-${plan.number}.pdf`
  return fileResponse({ name, mediaType: 'application/pdf', body: new Blob([bytes]) })
}

async function printed(ctx: Context, title: string, view: PlanView) {
  const printer = await findPrinter(ctx.services.chromium)
  if (!printer) return null
  const picture = { svg: planPicture(view, title), says: ganttSentence(view) }
  const look = await paperLook(ctx)
  return asPdf(printer, { title, sections: planText(view), look, picture }, ctx.org.id)
}
