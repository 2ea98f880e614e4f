import type { Context } from '#app/accounts/context.ts'
import { organisationContext } from '#app/accounts/context.ts'
import { paperLook } from '#app/accounts/organisations/look/on-paper.server.ts'
import { fileResponse } from '#app/files/file-response.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { findPlan } from '#app/planning/roadmap/views/page/roadmap.server.ts'
import { ganttSentence } from '#app/planning/roadmap/views/plan/gantt-layout.ts'
import { viewFor, type PlanView } from '#app/planning/roadmap/views/plan/plan-view.ts'
import { NotFound } from '#app/problems.ts'
import { asPdf, findPrinter } from '#app/writing/exports/pdf/printing.server.ts'
import { asMarkdown } from '#app/writing/exports/whole-text.ts'
import type { Route } from './+types/document.feed.ts'
import { planPicture } from './plan-picture.tsx'
import { planText } from './plan-text.ts'

const mediaTypes: Record<string, string> = {
  md: 'text/markdown; charset=utf-8',
  pdf: 'application/pdf',
}

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const mediaType = mediaTypes[params.format]
  if (!mediaType) throw new NotFound()
  const plan = await findPlan(ctx, params.plan)
  const told = { title: `${ctx.org.name}: roadmap, plan ${plan.number}`, view: viewFor(plan) }
  const body = params.format === 'pdf' ? await printed(ctx, told) : written(told)
  if (!body) return withoutPrinter(`/${ctx.org.slug}/roadmap/plans/${plan.id}/print`)
  const name = `${ctx.org.slug}-roadmap-${plan.number}.${params.format}`
  return fileResponse({ name, mediaType, body })
}

type Told = { title: string; view: PlanView }

const written = ({ title, view }: Told) =>
  new Blob([asMarkdown({ title, sections: planText(view) })])

async function printed(ctx: Context, { title, view }: Told): Promise<Blob | null> {
  const printer = await findPrinter(ctx.services.chromium)
  if (!printer) return null
  const picture = { svg: planPicture(view, title), says: ganttSentence(view) }
  const look = await paperLook(ctx)
  const bytes = await asPdf(printer, { title, sections: planText(view), look, picture }, ctx.org.id)
  return bytes && new Blob([bytes])
}

const withoutPrinter = (page: string) =>
  redirectWithFlash(page, {
    message:
      'Groundwork cannot make the PDF now: there is no Chromium where it runs, or too much is being printed. Print this page and choose “Save as PDF”.',
    tone: 'warn',
  })
