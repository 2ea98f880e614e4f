import type { Problem } from './problem-words.ts'

/** A whole page for a request that could not be answered; drafts on the page it replaces are kept. */
export const ProblemPage = ({ problem }: { problem: Problem }) => (
  <main id="main" className="problem" tabIndex={-1} data-problem={problem.status}>
    <p className="problem-status">{problem.status}</p>
    <h1>{problem.title}</h1>
    <p>{problem.text}</p>
    {problem.texts && (
      <>
        <Kept title="What you wrote" text={problem.texts.yours} />
        <Kept title="What is saved now" text={problem.texts.theirs} />
      </>
    )}
    <p className="cluster">
      {problem.ask && (
        <a className="button is-primary" href={problem.ask.href}>
          {problem.ask.label}
        </a>
      )}
      <a className="button" href="/">
        To the start page
      </a>
    </p>
  </main>
)

const Kept = ({ title, text }: { title: string; text: string }) => (
  <label className="field">
    <span className="field-label">{title}</span>
    <textarea className="control" readOnly value={text} />
  </label>
)
