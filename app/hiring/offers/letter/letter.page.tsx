import { organisationContext } from '#app/accounts/context.ts'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Markdown } from '#app/ui/markdown.tsx'
import type { Route } from './+types/letter.page.ts'
import { findLetter } from './newest-letter.server.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Offer letter: ${loaderData?.candidate ?? ''} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const here = `/${ctx.org.slug}/candidacies/${params.candidacy}/offer`
  return { here, ...(await findLetter(ctx, params.candidacy)) }
}

/** The letter alone, to be printed. */
export default function Letter({ loaderData }: Route.ComponentProps) {
  const { here, candidate, title, number, letter } = loaderData
  return (
    <article className="stack plan-print">
      <PageHeader
        title={`Offer: ${title}`}
        crumbs={[{ to: here, label: `Offer: ${candidate}` }]}
        lead={`Version ${number}. Print this page, or save it as PDF from the print dialogue.`}
      />
      <Markdown text={letter} headingOffset={1} />
    </article>
  )
}
