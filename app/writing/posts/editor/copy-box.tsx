import { useId } from 'react'
import { CopyText } from '#app/ui/copy-text.tsx'

export type CopyBoxProps = { label: string; button: string; text: string; rows: number }

/** A text to copy; without script it can be marked in its box. */
export function CopyBox({ label, button, text, rows }: CopyBoxProps) {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <textarea id={id} className="control" readOnly rows={rows} value={text} />
      <CopyText text={text} label={button} size="small" />
    </div>
  )
}
