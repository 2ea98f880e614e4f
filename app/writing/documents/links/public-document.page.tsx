import { siteOf } from '#app/accounts/in-organisation.middleware.ts'
import { PublicShell } from '#app/ui/layout/public-shell.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { kindWords } from '#app/writing/documents/document.ts'
import type { Route } from './+types/public-document.page.ts'
import { openDocumentLink } from './links.server.ts'
import { PlainDocument } from './plain-document.tsx'

export const handle = { script: false }

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? ''} · ${loaderData?.organisation ?? ''}` },
  { name: 'robots', content: 'noindex' },
]

export const headers = () => ({ 'Referrer-Policy': 'no-referrer' })

export async function loader({ context, params }: Route.LoaderArgs) {
  const found = await openDocumentLink(siteOf(context), { slug: params.org, token: params.token })
  return { ...found, here: `/d/${params.org}/${params.token}` }
}

export default function PublicDocument({ loaderData }: Route.ComponentProps) {
  const { organisation, look, here, title, kind, changedAt, expiresAt, sections } = loaderData
  return (
    <PublicShell
      organisation={{ name: organisation, href: here }}
      look={look}
      footer={
        <span>
          This link ends on <DateTime at={expiresAt} show="date" />.
        </span>
      }
    >
      <article className="stack">
        <header>
          <h1>{title}</h1>
          <p className="page-lead">
            {kindWords[kind]}, last written on <DateTime at={changedAt} show="date" />
          </p>
        </header>
        {sections.length === 0 ? (
          <p>Nothing is written yet.</p>
        ) : (
          <PlainDocument sections={sections} />
        )}
      </article>
    </PublicShell>
  )
}
