import { CopyText } from '#app/ui/copy-text.tsx'

export type CopyMarkdownProps = { text: string; file: string }

/** The story as Markdown, to be copied; without script it can be marked in the box, or taken as a file. */
export const CopyMarkdown = ({ text, file }: CopyMarkdownProps) => (
  <div className="stack">
    <div className="cluster">
      <CopyText text={text} label="Copy as Markdown" />
      <a href={file}>Download the file</a>
    </div>
    <textarea
      className="story-markdown"
      aria-label="The story as Markdown"
      readOnly
      rows={12}
      value={text}
    />
  </div>
)
