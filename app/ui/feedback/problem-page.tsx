import { isRouteErrorResponse } from 'react-router'
import { type Problem, problemFrom } from './problem-words.ts'

/** A whole page for a request that could not be answered. */
export const ProblemPage = ({ error }: { error: unknown }) => (
  <main id="main" tabIndex={-1}>
    <ProblemText error={error} />
  </main>
)

export interface ProblemTextProps {
  error: unknown
  /** Where whoever reads it can go on. */
  start?: { href: string; label: string }
}

const startPage = { href: '/', label: 'To the start page' }

/** The same inside the frame of an organisation; drafts on the page it replaces are kept. */
export function ProblemText({ error, start = startPage }: ProblemTextProps) {
  const answer = isRouteErrorResponse(error) ? error : { status: 500, data: undefined }
  const { status, title, text, texts, ask } = problemFrom(answer.status, answer.data)
  return (
    <div className="problem" data-problem={status}>
      <p className="problem-status">{status}</p>
      <h1>{title}</h1>
      <p>{text}</p>
      {texts && <BothTexts {...texts} />}
      <p className="cluster">
        {ask && (
          <a className="button is-primary" href={ask.href}>
            {ask.label}
          </a>
        )}
        <a className="button" href={start.href}>
          {start.label}
        </a>
      </p>
    </div>
  )
}

const BothTexts = ({ yours, theirs }: NonNullable<Problem['texts']>) => (
  <>
    <Version title="What you wrote" text={yours} />
    <Version title="What is saved now" text={theirs} />
  </>
)

const Version = ({ title, text }: { title: string; text: string }) => (
  <label className="field">
    <span className="field-label">{title}</span>
    <textarea className="control" readOnly value={text} />
  </label>
)
