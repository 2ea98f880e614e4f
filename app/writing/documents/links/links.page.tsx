import { data } from 'react-router'
import { z } from 'zod'
import { organisationContext, shownOnceContext } from '#app/accounts/context.ts'
import { applicationContext } from '#app/http/application.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/links.page.ts'
import { LinkTable } from './link-table.tsx'
import { findLinksPage, makeDocumentLink } from './links.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Public links · Groundwork' }]

const linkForm = z.object({ days: z.number().int().min(1).max(365) })

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { document, links } = await findLinksPage(ctx, params.document)
  return {
    here: `/${ctx.org.slug}/documents/${document.id}`,
    title: document.title,
    archived: document.archivedAt !== null,
    links,
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { services } = context.get(applicationContext)
  let link: string | null = null
  const refused = await carryOut(await readForm(request, linkForm), async ({ days }) => {
    const { token } = await makeDocumentLink(ctx, { documentId: params.document, days })
    context.set(shownOnceContext, 'Done already; the link was shown once.')
    link = `${services.origin}/d/${ctx.org.slug}/${token}`
    return new Response(null)
  })
  return link ? data({ link, errors: null, values: null }) : refused
}

const lengths = [
  { value: '7', label: 'One week' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
]

export default function Links({ loaderData, actionData }: Route.ComponentProps) {
  const { here, title, archived, links } = loaderData
  const made = actionData && 'link' in actionData ? actionData.link : null
  return (
    <div className="stack">
      <PageHeader
        title="Public links"
        crumbs={[{ to: here, label: title }]}
        lead="Whoever has a link can read the text as it stands, without comments and facts, until the link ends."
      />
      {made && (
        <Notice tone="good" title="Copy the link now: it is shown this once">
          <TextField name="link" label="The link" hideLabel readOnly value={made} />
        </Notice>
      )}
      {archived ? (
        <p>An archived document is shown to nobody outside. Restore it first.</p>
      ) : (
        <Section title="Make a link" card>
          <PostForm
            action={`${here}/links`}
            errors={actionData?.errors}
            values={actionData?.values}
          >
            <SelectField name="days" label="It ends after" options={lengths} defaultValue="30" />
            <div className="form-actions">
              <Button variant="primary">Make the link</Button>
            </div>
          </PostForm>
        </Section>
      )}
      <LinkTable links={links} here={here} />
    </div>
  )
}
