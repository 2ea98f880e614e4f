import { Badge } from '#app/ui/feedback/badge.tsx'
import { useField } from '#app/ui/forms/form-context.tsx'
import type { OfferedPattern } from './offered-patterns.ts'

export type PatternChoiceProps = { patterns: readonly OfferedPattern[]; error?: string }

/** Twelve patterns to choose one from, each with an example to look at before. */
export function PatternChoice({ patterns, error }: PatternChoiceProps) {
  const field = useField('pattern')
  const kept = typeof field.value === 'string' ? field.value : null
  return (
    <fieldset className="field" aria-describedby={error ? field.errorId : undefined}>
      <legend className="field-label">Pattern</legend>
      {error && (
        <p className="field-error" id={field.errorId}>
          {error}
        </p>
      )}
      <ul className="post-patterns">
        {patterns.map((pattern, index) => (
          <li key={pattern.key} className="card">
            <label className="choice">
              <input
                type="radio"
                name="pattern"
                id={index === 0 ? field.id : `${field.id}-${pattern.key}`}
                value={pattern.key}
                required
                defaultChecked={kept === null ? pattern.chosen : kept === pattern.key}
              />
              <span>
                <strong>{pattern.name}</strong> {pattern.fits && <Badge tone="accent">Fits</Badge>}
                <span className="field-hint block">{pattern.when}</span>
              </span>
            </label>
            <details className="post-details">
              <summary>
                Example<span className="sr-only"> of {pattern.name}</span>
              </summary>
              <p className="post-text">{pattern.example}</p>
            </details>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
