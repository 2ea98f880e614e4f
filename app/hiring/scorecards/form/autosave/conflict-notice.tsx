import { Notice } from '#app/ui/feedback/notice.tsx'
import type { CardConflict } from '#app/hiring/scorecards/form/card-form.ts'

/** Both texts, so that nothing is lost; what is in the form stays there. */
export const ConflictNotice = ({ message, yours, theirs }: CardConflict) => (
  <Notice tone="warn" title="Saved in another window meanwhile">
    <p>{message} Your text is in the form below; saving it now replaces the other one.</p>
    <div className="columns">
      <Version title="In this window" text={yours} />
      <Version title="Saved in the other window" text={theirs} />
    </div>
  </Notice>
)

const Version = ({ title, text }: { title: string; text: string }) => (
  <details open>
    <summary>{title}</summary>
    <p className="both-texts">{text}</p>
  </details>
)
