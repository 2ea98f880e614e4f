import { useRef, useState } from 'react'
import { useHydrated } from '#app/ui/data/hydrated.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { SelectField } from '#app/ui/forms/field.tsx'

/** A public fact as it is chosen, and as it then stands in the gap. */
export type OfferedFact = { label: string; value: string; written: string }

export type FactPickerProps = {
  slot: { key: string; label: string }
  facts: readonly OfferedFact[]
}

/** Puts a fact at the end of a gap: by a button with script, else when the form is sent. */
export function FactPicker({ slot: { key, label }, facts }: FactPickerProps) {
  const row = useRef<HTMLDivElement>(null)
  const [added, setAdded] = useState('')
  const isHydrated = useHydrated()
  const add = () => {
    const select = row.current?.querySelector('select')
    const written = select && putIn(select, key)
    if (written) setAdded(`${written} stands in “${label}” now.`)
  }
  return (
    <div ref={row} className="cluster">
      <SelectField
        name={`fact-${key}`}
        label={`Add a fact to “${label}”`}
        hideLabel
        required={false}
        placeholder="Add a fact…"
        options={facts.map(({ label: name, value, written }) => ({
          value: written,
          label: `${name}: ${value}`,
        }))}
      />
      {isHydrated && (
        <Button type="button" size="small" onClick={add}>
          Add <span className="sr-only">it to “{label}”</span>
        </Button>
      )}
      <span role="status" className="sr-only">
        {added}
      </span>
    </div>
  )
}

/** Tells what was put in; null where nothing is chosen. */
function putIn(select: HTMLSelectElement, key: string): string | null {
  const field = select.form?.elements.namedItem(key)
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return null
  const written = select.value
  if (!written) return null
  field.value = `${field.value} ${written}`.trim()
  field.dispatchEvent(new Event('input', { bubbles: true }))
  select.value = ''
  return written
}
