import { sizeLabel } from '#app/files/size-label.ts'
import type { ShownResume } from '#app/hiring/candidates/person/details.server.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { InName } from './in-name.tsx'
import type { PageProps } from './page-props.ts'

export const Application = ({ here, candidacy }: PageProps) => (
  <Section title="Application" card>
    <div className="stack">
      <InName {...candidacy} />
      {candidacy.coverNote ? (
        <p className="said-text">{candidacy.coverNote}</p>
      ) : (
        <p className="text-muted">No cover note.</p>
      )}
      {candidacy.may.readResume && !candidacy.resumes.some(({ kind }) => kind === 'resume') && (
        <p className="text-muted">No résumé.</p>
      )}
      {candidacy.resumes.map((resume, index) => (
        <Resume key={resume.id} here={here} resume={resume} first={index === 0} />
      ))}
    </div>
  </Section>
)

const kinds = { resume: 'Résumé', 'work-sample': 'Work sample' }

type ResumeProps = { here: string; resume: ShownResume; first: boolean }

const Resume = ({ here, resume, first }: ResumeProps) => (
  <section aria-label={`${kinds[resume.kind]} ${resume.name}`} className="stack">
    <p className="cluster">
      <a href={`${here}/resumes/${resume.id}`} download>
        {resume.name}
      </a>
      <span className="text-muted text-sm">
        {resume.kind === 'work-sample' && 'Work sample, '}
        {sizeLabel(resume.bytes)}, <DateTime at={resume.at} show="date" />
      </span>
    </p>
    <InName {...resume} />
    {resume.status === 'waiting' && (
      <p className="text-muted">The text is being read; reload the page in a moment.</p>
    )}
    {resume.status === 'unreadable' && <p className="text-warn">{resume.problem}</p>}
    {resume.status === 'read' && (
      <details open={first}>
        <summary>Text of the {kinds[resume.kind].toLowerCase()}</summary>
        <div
          className="resume-text"
          role="region"
          aria-label={`Text of ${resume.name}`}
          tabIndex={0}
        >
          {resume.text}
        </div>
      </details>
    )}
  </section>
)
