import { organisationContext } from '#app/accounts/context.ts'
import { findAssistant } from '#app/assistant/endpoints/endpoints.server.ts'
import { CopyText } from '#app/ui/data/copy-text.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { factSourcesContext } from '#app/writing/context.ts'
import { findTldr } from '#app/writing/tldrs/keeping/reading.server.ts'
import { unsupportedIn } from '#app/writing/tldrs/keeping/rewriting.server.ts'
import { madeByWords, shareRead, sourceKinds } from '#app/writing/tldrs/tldr.ts'
import type { Route } from './+types/tldr.page.ts'
import { EvidenceList, SourceText } from './evidence.tsx'
import { RewriteCard } from './rewrite-card.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? 'TLDR'} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const found = await findTldr(ctx, context.get(factSourcesContext), params.tldr)
  const { available, reason, model } = await findAssistant(ctx)
  const { title, body, source, evidence, version, by, madeAt, mayMake, rewrite } = found
  return {
    list: `/${ctx.org.slug}/tldrs`,
    here: `/${ctx.org.slug}/tldrs/${params.tldr}`,
    ...{ title, body, source, evidence, version, by, madeAt, mayMake },
    kind: sourceKinds[found.sourceType],
    about: found.sourceName === title ? '' : found.sourceName,
    written: found.writtenBy,
    madeBy: madeByWords(found.writtenBy, { person: found.changedByName, model: found.model }),
    read: shareRead(found),
    assistant: { available, reason, model },
    rewrite: rewrite && {
      id: rewrite.id,
      text: rewrite.text,
      cites: rewrite.cites,
      questions: rewrite.questions,
      model: rewrite.model,
      prompt: `${rewrite.prompt} · ${rewrite.promptHash.slice(0, 12)}`,
      askedAt: rewrite.askedAt,
      unsupported: unsupportedIn(rewrite.text, { evidence, title, now: ctx.now }),
    },
  }
}

export type ShownTldr = Route.ComponentProps['loaderData']

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
            <CopyText text={body} />
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
    <LinkButton to={`${here}/edit`}>Change the words</LinkButton>
    <LinkButton to={`${here}/removal`} variant="quiet">
      Delete…
    </LinkButton>
  </>
)
