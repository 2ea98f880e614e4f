import type { KeyboardEvent } from 'react'
import {
  evidenceField,
  longestEvidence,
  ratingField,
  ratingValues,
  shortestEvidence,
} from '#app/hiring/scorecards/scorecard.ts'
import { Badge } from '#app/ui/feedback/badge.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import { useField } from '#app/ui/forms/form-context.tsx'

export type CompetencyFieldProps = {
  competency: { key: string; name: string; definition: string; must: boolean; anchors: string[] }
  /** Whether digits rate and `n` says "not assessed" while the focus is inside. */
  shortcuts: boolean
}

/** One competency: its anchors to choose from, and what was said or done. */
export function CompetencyField({ competency, shortcuts }: CompetencyFieldProps) {
  const { key, name, definition, must } = competency
  const field = useField(ratingField(key))
  return (
    <section className="card form" aria-label={name}>
      <fieldset
        className="field rating"
        aria-describedby={[field.hintId, field.error && field.errorId].filter(Boolean).join(' ')}
      >
        <legend className="cluster">
          <span className="rating-name">{name}</span>
          {must && <Badge tone="accent">must</Badge>}
        </legend>
        <p className="field-hint" id={field.hintId}>
          {definition}
        </p>
        {field.error && (
          <p className="field-error" id={field.errorId}>
            {field.error}
          </p>
        )}
        <Anchors
          competency={competency}
          field={field}
          onKeyDown={shortcuts ? rateByKey : undefined}
        />
      </fieldset>
      <TextArea
        name={evidenceField(key)}
        label="Evidence"
        hint={`What was said or done, in at least ${shortestEvidence} characters. Not needed when not assessed.`}
        rows={3}
        maxLength={longestEvidence}
      />
    </section>
  )
}

type AnchorsProps = {
  competency: CompetencyFieldProps['competency']
  field: ReturnType<typeof useField>
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
}

const Anchors = ({ competency, field, onKeyDown }: AnchorsProps) => (
  <div className="anchors">
    {ratingValues.map((value) => (
      <label key={value} className="anchor">
        <input
          type="radio"
          name={ratingField(competency.key)}
          id={value === 1 ? field.id : undefined}
          value={value}
          defaultChecked={field.value === String(value)}
          onKeyDown={onKeyDown}
        />
        <span className="anchor-value">{value}</span>
        <span>{competency.anchors[value - 1]}</span>
      </label>
    ))}
    <label className="anchor">
      <input
        type="radio"
        name={ratingField(competency.key)}
        value="none"
        defaultChecked={field.value === 'none'}
        onKeyDown={onKeyDown}
      />
      <span className="anchor-value">n</span>
      <span className="text-muted">Not assessed</span>
    </label>
  </div>
)

function rateByKey(event: KeyboardEvent<HTMLInputElement>) {
  const { key, ctrlKey, metaKey, altKey, currentTarget } = event
  if (ctrlKey || metaKey || altKey || !/^[1-5n]$/.test(key)) return
  const wanted = key === 'n' ? 'none' : key
  const radio = currentTarget
    .closest('fieldset')
    ?.querySelector<HTMLInputElement>(`input[value="${wanted}"]`)
  event.preventDefault()
  radio?.focus()
  radio?.click()
}
