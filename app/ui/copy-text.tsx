import { useState } from 'react'
import { Button } from './forms/button.tsx'
import { useHydrated } from './data/hydrated.tsx'

export interface CopyTextProps {
  text: string
  label?: string
  size?: 'small'
}

/** Puts a text on the clipboard and says so; without script it is not there, and the text can be marked. */
export function CopyText({ text, label = 'Copy', size }: CopyTextProps) {
  const [told, setTold] = useState('')
  const hydrated = useHydrated()
  if (!hydrated) return null
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setTold('Copied.'),
      () => setTold('This browser does not let us copy. Mark the text instead.'),
    )
  return (
    <span className="cluster">
      <Button type="button" size={size} onClick={copy}>
        {label}
      </Button>
      <span role="status">{told}</span>
    </span>
  )
}
