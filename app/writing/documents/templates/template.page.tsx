import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { paragraphs, requiredLine } from '#app/http/typed-text.ts'
import { Badge } from '#app/ui/feedback/badge.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { deskOf } from '#app/writing/context.ts'
import { findKind } from '#app/writing/documents/kind.ts'
import type { Route } from './+types/template.page.ts'
import { TemplateForm } from './template-form.tsx'
import { changeTemplate, findTemplate } from './templates.server.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.kind.label ?? ''} template · Groundwork` },
]

const schema = z.object({
  key: z.string().max(80),
  title: requiredLine(120, 'Give the section a title.'),
  guidance: paragraphs(1000).default(''),
  body: paragraphs(10_000).default(''),
  leftOut: z.boolean().default(false),
})

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const template = await findTemplate(ctx, deskOf(context), params.kind)
  return { settings: `/${ctx.org.slug}/settings/documents`, ...template }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const desk = deskOf(context)
  return carryOut(await readForm(request, schema), async (wanted) => {
    const kind = findKind(desk.kinds, params.kind).key
    await changeTemplate(ctx, desk, { kind, ...wanted })
    return redirectWithFlash(
      `/${ctx.org.slug}/settings/documents/${kind}#${wanted.key}`,
      'Saved. New documents start like this.',
    )
  })
}

export default function Template({ loaderData, actionData }: Route.ComponentProps) {
  const { settings, kind, sections } = loaderData
  const refused = actionData?.values.key
  return (
    <>
      <PageHeader
        title={`${kind.label} template`}
        crumbs={[{ to: settings, label: 'Document templates' }]}
        lead="What new documents start with. Those that are made already keep their sections."
      />
      <ol className="templates stack">
        {sections.map((section) => (
          <li key={section.key} id={section.key}>
            <details className="card" open={refused === section.key}>
              <summary>
                {section.title} {section.own && <Badge tone="accent">Your own</Badge>}{' '}
                {section.leftOut && <Badge>Left out</Badge>}
              </summary>
              {section.own && (
                <Notice>
                  Usually “{section.usual.title}”: {section.usual.guidance}
                </Notice>
              )}
              <TemplateForm
                action={`${settings}/${kind.key}`}
                section={section}
                refused={refused === section.key ? actionData : undefined}
              />
            </details>
          </li>
        ))}
      </ol>
    </>
  )
}
