import { useId, useState } from 'react'
import { useHydrated } from '#app/ui/data/hydrated.tsx'
import { Button } from '#app/ui/forms/button.tsx'

export type CopyTextProps = { label: string; button: string; text: string; rows: number }

/** A text to copy; without script it can be marked in its box. */
export function CopyText({ label, button, text, rows }: CopyTextProps) {
  const [told, setTold] = useState('')
  const hydrated = useHydrated()
  const id = useId()
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setTold('Copied.'),
      () => setTold('This browser does not let us copy. Mark the text in the box instead.'),
    )
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <textarea id={id} className="control" readOnly rows={rows} value={text} />
      {hydrated && (
        <div className="cluster">
          <Button type="button" size="small" onClick={copy}>
            {button}
          </Button>
          <span role="status">{told}</span>
        </div>
      )}
    </div>
  )
}
