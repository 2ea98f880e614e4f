import { organisationContext } from '#app/accounts/context.ts'
import { findAssistant } from '#app/assistant/endpoints/endpoints.server.ts'
import { CopyText } from '#app/ui/copy-text.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { factSourcesContext } from '#app/writing/context.ts'
import { findTldr } from '#app/writing/tldrs/keeping/reading.server.ts'
import type { Route } from './+types/tldr.page.ts'
import { EvidenceList, SourceText } from './evidence.tsx'
import { RewriteCard } from './rewrite-card.tsx'
import { showTldr } from './shown-tldr.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? 'TLDR'} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const found = await findTldr(ctx, context.get(factSourcesContext), params.tldr)
  const list = `/${ctx.org.slug}/tldrs`
  const assistant = await findAssistant(ctx)
  return { list, here: `${list}/${params.tldr}`, ...showTldr(found, assistant, ctx.now) }
}

export default function TldrPage({ loaderData }: Route.ComponentProps) {
  const { list, title, body, kind, about, by, madeAt, madeBy } = loaderData
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={
          <>
            {about ? `${kind}: ${about}` : kind}. Made by {by} on{' '}
            <DateTime at={madeAt} show="date" />.
          </>
        }
        crumbs={[{ to: list, label: 'TLDRs' }]}
        actions={loaderData.mayMake && <Changes here={loaderData.here} />}
      />
      <div className="beside">
        <div className="stack">
          <Section title="In short" card>
            <p className="tldr-body">{body}</p>
            <p className="text-muted text-sm">{madeBy}</p>
            <div className="form-actions">
              <CopyText text={body} />
            </div>
          </Section>
          <Section title="What it rests on" lead={loaderData.read}>
            <EvidenceList evidence={loaderData.evidence} />
          </Section>
          <SourceText source={loaderData.source} evidence={loaderData.evidence} />
        </div>
        <RewriteCard shown={loaderData} />
      </div>
    </div>
  )
}

const Changes = ({ here }: { here: string }) => (
  <>
    <LinkButton to={`${here}/edit`}>Edit the text</LinkButton>
    <LinkButton to={`${here}/removal`} variant="quiet">
      Delete…
    </LinkButton>
  </>
)
