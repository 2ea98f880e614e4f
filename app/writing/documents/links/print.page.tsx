import { organisationContext } from '#app/accounts/context.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { kindWords } from '#app/writing/documents/document.ts'
import { gapsIn } from '#app/writing/documents/sections/gaps.ts'
import type { Route } from './+types/print.page.ts'
import { findPlain } from './plain-document.server.ts'
import { PlainDocument } from './plain-document.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? ''} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { document, sections } = await findPlain(ctx, params.document)
  const { id, title, kind, ownerName, changedAt } = document
  return { here: `/${ctx.org.slug}/documents/${id}`, title, kind, ownerName, changedAt, sections }
}

export default function Print({ loaderData }: Route.ComponentProps) {
  const { here, title, kind, ownerName, changedAt, sections } = loaderData
  return (
    <article className="stack plan-print">
      <PageHeader
        title={title}
        crumbs={[{ to: here, label: 'The document' }]}
        lead={
          <>
            {kindWords[kind]}, owned by {ownerName}, last written on{' '}
            <DateTime at={changedAt} show="date" />. Print this page, or save it as PDF from the
            print dialogue.
          </>
        }
      />
      <Gaps count={sections.flatMap(({ body }) => gapsIn(body)).length} />
      <PlainDocument sections={sections} />
    </article>
  )
}

const Gaps = ({ count }: { count: number }) =>
  count > 0 && (
    <Notice tone="warn" title={count === 1 ? 'This text has a gap' : `This text has ${count} gaps`}>
      <p>What is missing is marked where it is missing.</p>
    </Notice>
  )
