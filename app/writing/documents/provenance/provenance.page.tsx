import { organisationContext } from '#app/accounts/context.ts'
import { outputWords } from '#app/assistant/answers/kept-output.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { DocumentHeader } from '#app/writing/documents/page/document-header.tsx'
import { headOf } from '#app/writing/documents/page/head.ts'
import type { Route } from './+types/provenance.page.ts'
import { originsOf } from './origins.ts'
import type { SentenceOrigin } from './origins.ts'
import { findProvenance } from './provenance.server.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Where ${loaderData?.head.title ?? ''} comes from · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { document, sections, facts, passages } = await findProvenance(ctx, params.document)
  return {
    documents: `/${ctx.org.slug}/documents`,
    head: headOf(ctx.actor, document),
    sections: sections
      .filter(({ body }) => body !== '')
      .map((section) => ({
        id: section.id,
        title: section.title,
        changedBy: section.changedByName,
        changedAt: section.changedAt,
        sentences: originsOf(section, passages, facts),
      })),
  }
}

export default function Provenance({ loaderData }: Route.ComponentProps) {
  const { documents, head, sections } = loaderData
  return (
    <div className="stack">
      <DocumentHeader documents={documents} head={head} />
      <p>
        How each sentence came to be. One that a person wrote, or changed after it was drafted, is
        theirs.
      </p>
      {sections.length === 0 && <p className="text-muted">Nothing is written yet.</p>}
      {sections.map((section) => (
        <Section key={section.id} id={section.id} title={section.title}>
          <ol className="origins">
            {section.sentences.map((sentence, index) => (
              <li key={`${index}-${sentence.text.slice(0, 20)}`}>
                <p>{sentence.text}</p>
                <Making made={sentence.made} {...section} />
              </li>
            ))}
          </ol>
        </Section>
      ))}
    </div>
  )
}

type MakingProps = { made: SentenceOrigin['made']; changedBy: string; changedAt: Date }

const Making = ({ made, changedBy, changedAt }: MakingProps) =>
  made ? (
    <div className="text-muted text-sm">
      {made.way}, asked for by {made.by} on <DateTime at={made.at} />
      {made.hash && (
        <>
          ; prompt <code>{made.hash.slice(0, 12)}</code>
        </>
      )}
      {made.output && <>, {outputWords(made.output)}</>}. {made.replaced}
      {made.facts.length > 0 && (
        <ul>
          {made.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
    </div>
  ) : (
    <p className="text-muted text-sm">
      Written by a person; the section was last saved by {changedBy} on <DateTime at={changedAt} />.
    </p>
  )
