import type { ChangeEvent } from 'react'
import { SelectField } from '#app/ui/forms/field.tsx'

/** A public fact as it is chosen, and as it then stands in the gap. */
export type OfferedFact = { label: string; value: string; written: string }

export type FactPickerProps = {
  slot: { key: string; label: string }
  facts: readonly OfferedFact[]
}

/** Puts a fact at the end of a gap: at once with script, else when the form is sent. */
export const FactPicker = ({ slot: { key, label }, facts }: FactPickerProps) => (
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
    onChange={(event) => putIn(event, key)}
  />
)

function putIn({ currentTarget: select }: ChangeEvent<HTMLSelectElement>, key: string): void {
  const field = select.form?.elements.namedItem(key)
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
  field.value = `${field.value} ${select.value}`.trim()
  field.dispatchEvent(new Event('input', { bubbles: true }))
  select.value = ''
}
