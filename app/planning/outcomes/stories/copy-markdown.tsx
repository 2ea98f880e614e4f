import { useState } from 'react'
import { useHydrated } from '#app/ui/data/hydrated.tsx'
import { Button } from '#app/ui/forms/button.tsx'

export type CopyMarkdownProps = { text: string; file: string }

/** The story as Markdown, to be copied; without script it can be marked in the box, or taken as a file. */
export function CopyMarkdown({ text, file }: CopyMarkdownProps) {
  const [told, setTold] = useState('')
  const hydrated = useHydrated()
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setTold('Copied.'),
      () => setTold('This browser does not let us copy. Mark the text in the box instead.'),
    )
  return (
    <div className="stack">
      <div className="cluster">
        {hydrated && (
          <Button type="button" onClick={copy}>
            Copy as Markdown
          </Button>
        )}
        <a href={file}>Take the file</a>
        <span role="status">{told}</span>
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
}
