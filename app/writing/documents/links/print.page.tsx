import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { deskOf } from '#app/writing/context.ts'
import { kindWords } from '#app/writing/documents/document.ts'
import { gapWords } from '#app/writing/documents/sections/gaps.ts'
import type { Route } from './+types/print.page.ts'
import { findPrinted } from './plain-document.server.ts'
import { PlainDocument } from './plain-document.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? ''} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { document, sections, gaps } = await findPrinted(ctx, deskOf(context), params.document)
  const { id, title, kind, ownerName, changedAt } = document
  const here = `/${ctx.org.slug}/documents/${id}`
  return { here, title, kind, ownerName, changedAt, sections, gaps }
}

export default function Print({ loaderData }: Route.ComponentProps) {
  const { here, title, kind, ownerName, changedAt, sections, gaps } = loaderData
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
      <Gaps here={here} count={gaps} />
      <PlainDocument sections={sections} />
    </article>
  )
}

const Gaps = ({ here, count }: { here: string; count: number }) =>
  count > 0 && (
    <Notice tone="warn" title={`This text has ${gapWords(count)}`}>
      <p>
        What it names as missing is marked there;{' '}
        <PageLink to={`${here}/review#checks`}>all of them are listed in its review</PageLink>.
      </p>
    </Notice>
  )
