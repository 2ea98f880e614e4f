import { organisationContext } from '#app/accounts/context.ts'
import { outputWords } from '#app/assistant/answers/kept-output.ts'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { DocumentHeader } from '#app/writing/documents/page/document-header.tsx'
import { headOf } from '#app/writing/documents/page/head.ts'
import type { Route } from './+types/provenance.page.ts'
import { isSameMaking, runsOf, usualMaking } from './origins.ts'
import type { Making, RestingOn, Run } from './origins.ts'
import { findProvenance } from './provenance.server.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Where ${loaderData?.head.title ?? ''} comes from · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { document, sections, facts, passages } = await findProvenance(ctx, params.document)
  const shown = sections
    .filter(({ body }) => body !== '')
    .map((section) => ({
      id: section.id,
      title: section.title,
      changedBy: section.changedByName,
      changedAt: section.changedAt,
      runs: runsOf(section, passages, facts),
    }))
  return {
    documents: `/${ctx.org.slug}/documents`,
    head: headOf(ctx.actor, document),
    usual: usualMaking(shown.flatMap(({ runs }) => runs)),
    sections: shown,
  }
}

export default function Provenance({ loaderData }: Route.ComponentProps) {
  const { documents, head, sections, usual } = loaderData
  const here = `${documents}/${head.id}`
  return (
    <div className="stack">
      <DocumentHeader documents={documents} head={head} />
      <div>
        <p>
          How each sentence came to be. One that a person wrote, or changed after it was drafted, is
          theirs.
        </p>
        {usual && (
          <p className="text-muted">
            Where nothing else is said: <MakingWords made={usual} />
          </p>
        )}
      </div>
      {sections.length === 0 && <p className="text-muted">Nothing is written yet.</p>}
      {sections.map((section) => (
        <Section key={section.id} id={section.id} title={section.title}>
          <div className="stack">
            {section.runs.map((run, index) => (
              <RunOfSentences
                key={`${index}-${run.sentences[0]?.text.slice(0, 20)}`}
                here={here}
                run={run}
                usual={usual}
                {...section}
              />
            ))}
          </div>
        </Section>
      ))}
    </div>
  )
}

type RunProps = {
  here: string
  run: Run
  usual: Making | null
  changedBy: string
  changedAt: Date
}

const RunOfSentences = ({ here, run, usual, changedBy, changedAt }: RunProps) => (
  <div className="origins">
    {!run.made ? (
      <p className="text-muted text-sm">
        Written by a person; the section was last saved by {changedBy} on{' '}
        <DateTime at={changedAt} />.
      </p>
    ) : (
      !isSameMaking(run.made, usual) && (
        <p className="text-muted text-sm">
          <MakingWords made={run.made} />
        </p>
      )
    )}
    <ol>
      {run.sentences.map(({ text, facts }, index) => (
        <li key={`${index}-${text.slice(0, 20)}`}>
          <p>{text}</p>
          {facts.length > 0 && <Facts here={here} facts={facts} />}
        </li>
      ))}
    </ol>
  </div>
)

const MakingWords = ({ made }: { made: Making }) => (
  <>
    {made.way}, asked for by {made.by} on <DateTime at={made.at} />
    {made.hash && (
      <>
        ; prompt <code>{made.hash.slice(0, 12)}</code>
      </>
    )}
    {made.output && <>, {outputWords(made.output)}</>}. {made.replaced}
  </>
)

const Facts = ({ here, facts }: { here: string; facts: readonly RestingOn[] }) => (
  <ul className="origin-facts" aria-label="Rests on">
    {facts.map(({ id, label, value }) => (
      <li key={id}>
        <PageLink to={`${here}/facts#${id}`}>{label}</PageLink>
        {value && `: ${value}`}
      </li>
    ))}
  </ul>
)
