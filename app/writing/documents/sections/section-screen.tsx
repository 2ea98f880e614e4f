import { useFetcher } from 'react-router'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Autosave } from '#app/ui/forms/autosave/autosave.tsx'
import { BothTexts } from '#app/ui/forms/autosave/both-texts.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { MarkdownEditor } from '#app/ui/forms/markdown/editor.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { longestBody, writerWords } from '#app/writing/documents/document.ts'
import type { SectionStatus, Writer } from '#app/writing/documents/document.ts'
import type { JudgementField } from '#app/writing/documents/kind.ts'
import { Drafting } from '#app/writing/documents/drafting/drafting-form.tsx'
import { sectionTone, sectionWords } from './gaps.ts'
import { JudgementFields } from './judgement-fields.tsx'
import type { SectionAnswer, TwoTexts } from './section-form.ts'

export type SectionScreenProps = {
  documents: string
  documentId: string
  title: string
  section: {
    id: string
    key: string
    title: string
    guidance: string
    body: string
    status: SectionStatus
    gaps: number
    writtenBy: Writer
    version: number
  }
  judged: Record<string, string>
  judgement: JudgementField[]
  missing: string[]
  model: string
  neighbours: ({ id: string; title: string } | null)[]
  facts: { id: string; line: string }[]
  answer?:
    | { conflict: TwoTexts; message: string }
    | { errors: Record<string, string[]>; values: Record<string, unknown> }
}

export function SectionScreen(props: SectionScreenProps) {
  const { documents, documentId, title, section } = props
  const document = `${documents}/${documentId}`
  return (
    <>
      <PageHeader
        title={section.title}
        crumbs={[
          { to: documents, label: 'Documents' },
          { to: document, label: title },
        ]}
        lead={section.guidance}
        badge={<Status tone={sectionTone(section)}>{sectionWords(section)}</Status>}
        actions={
          <LinkButton to={`${document}/sections/${section.id}/versions`}>Versions</LinkButton>
        }
      />
      <div className="beside">
        <Editor {...props} />
        <aside className="stack" aria-label="Beside the text">
          <Drafting {...props} document={document} />
          <FactList facts={props.facts} to={`${document}/facts`} />
        </aside>
      </div>
      <Neighbours document={document} neighbours={props.neighbours} />
    </>
  )
}

function Editor({ documents, documentId, section, judged, judgement, answer }: SectionScreenProps) {
  const saving = useFetcher<SectionAnswer>()
  const here = `${documents}/${documentId}/sections/${section.id}`
  const conflict = answer && 'conflict' in answer ? answer.conflict : null
  const refused = answer && 'errors' in answer ? answer : null
  const version = Math.max(section.version, saving.data?.version ?? 0, conflict?.version ?? 0)
  const kept = conflict ? { body: conflict.yours } : refused?.values
  return (
    <PostForm action={here} version={version} errors={refused?.errors} values={kept}>
      {conflict && <Meanwhile {...conflict} />}
      <JudgementFields fields={judgement} values={judged} />
      <MarkdownEditor
        name="body"
        label="Text"
        hint={writerWords[section.writtenBy]}
        rows={18}
        maxLength={longestBody}
        defaultValue={section.body}
      />
      <Autosave
        name={`section:${section.id}`}
        stamp={String(version)}
        action={`${here}/saving`}
        saving={saving}
        thing="this section"
        read={readAnswer}
      />
      <div className="form-actions">
        <Button variant="primary" name="_then" value="read">
          Save and read
        </Button>
        <Button name="_then" value="stay">
          Save
        </Button>
      </div>
    </PostForm>
  )
}

const readAnswer = ({ refused, conflict }: SectionAnswer) => ({
  words: conflict ? '' : refused ? `Not saved: ${refused}` : 'All changes are saved.',
  conflict: conflict && <Meanwhile {...conflict} />,
  safe: !refused,
})

const Meanwhile = ({ yours, theirs }: TwoTexts) => (
  <BothTexts
    title="Somebody else saved this meanwhile"
    lead="Your text is still in the form. Saving it now replaces theirs, which stays among the versions."
    yours={{ name: 'What you typed', text: yours }}
    theirs={{ name: 'What they saved', text: theirs }}
  />
)

const FactList = ({ facts, to }: { facts: SectionScreenProps['facts']; to: string }) => (
  <details className="card" open={facts.length <= 8}>
    <summary className="card-title">Facts you can rest on ({facts.length})</summary>
    <ul className="fact-lines">
      {facts.map(({ id, line }) => (
        <li key={id}>{line}</li>
      ))}
    </ul>
    <p>
      <PageLink to={to}>All facts of the document</PageLink>
    </p>
  </details>
)

type NeighboursProps = { document: string; neighbours: SectionScreenProps['neighbours'] }

const Neighbours = ({ document, neighbours: [previous, next] }: NeighboursProps) => (
  <nav className="document-neighbours" aria-label="Sections beside this one">
    {previous && (
      <PageLink to={`${document}/sections/${previous.id}`}>Before: {previous.title}</PageLink>
    )}
    {next && <PageLink to={`${document}/sections/${next.id}`}>Next: {next.title}</PageLink>}
  </nav>
)
