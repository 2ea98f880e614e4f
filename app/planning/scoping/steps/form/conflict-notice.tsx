import { Notice } from '#app/ui/feedback/notice.tsx'
import type { BothTexts } from '#app/planning/scoping/steps/both-texts.ts'

/** Both texts of everything that somebody else changed meanwhile; what was typed stays in the form. */
export const ConflictNotice = ({ conflicts }: { conflicts: readonly BothTexts[] }) => (
  <Notice tone="warn" title="Somebody else saved this meanwhile">
    <p>Your text is in the form below. Saving it now replaces the other one.</p>
    {conflicts.map(({ title, yours, theirs }) => (
      <div key={title}>
        <h4>{title}</h4>
        <div className="columns">
          <Version name="What you typed" text={yours} />
          <Version name="What they saved" text={theirs} />
        </div>
      </div>
    ))}
  </Notice>
)

const Version = ({ name, text }: { name: string; text: string }) => (
  <div>
    <p className="field-label">{name}</p>
    <p className="both-texts">{text}</p>
  </div>
)
