import { Notice } from '#app/ui/feedback/notice.tsx'

export type BothTextsProps = {
  title: string
  lead: string
  yours: { name: string; text: string }
  theirs: { name: string; text: string }
}

/** Two texts that took different ways, so that nothing is lost; what is in the form stays there. */
export const BothTexts = ({ title, lead, yours, theirs }: BothTextsProps) => (
  <Notice tone="warn" title={title}>
    <p>{lead}</p>
    <div className="columns">
      <Version {...yours} />
      <Version {...theirs} />
    </div>
  </Notice>
)

const Version = ({ name, text }: { name: string; text: string }) => (
  <details open>
    <summary>{name}</summary>
    <p className="both-texts">{text}</p>
  </details>
)
