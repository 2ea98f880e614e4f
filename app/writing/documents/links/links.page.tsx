import { data } from 'react-router'
import { z } from 'zod'
import { organisationContext, shownOnceContext } from '#app/accounts/context.ts'
import { applicationContext } from '#app/http/application.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { LinkLength, MadeLink, OpenLinks } from '#app/ui/links/open-links.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/links.page.ts'
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
      {made && <MadeLink link={made} />}
      {archived ? (
        <p>An archived document is shown to nobody outside. Restore it first.</p>
      ) : (
        <Section title="Make a link" card>
          <PostForm
            action={`${here}/links`}
            errors={actionData?.errors}
            values={actionData?.values}
          >
            <LinkLength />
            <div className="form-actions">
              <Button variant="primary">Make the link</Button>
            </div>
          </PostForm>
        </Section>
      )}
      <OpenLinks
        links={links}
        here={here}
        columns={[{ key: 'by', label: 'Made by', heads: true, cell: ({ createdBy }) => createdBy }]}
        made="On"
        nameOf={({ createdBy }) => `the link of ${createdBy}`}
      />
    </div>
  )
}
