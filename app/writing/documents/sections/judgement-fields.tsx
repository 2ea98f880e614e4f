import { TextArea } from '#app/ui/forms/field.tsx'
import { judgementName, longestJudgement } from '#app/writing/documents/document.ts'
import type { JudgementField } from '#app/writing/documents/kind.ts'

export type JudgementFieldsProps = {
  fields: readonly JudgementField[]
  values: Record<string, string>
}

/** What only a person can decide, asked before anything is drafted. */
export const JudgementFields = ({ fields, values }: JudgementFieldsProps) =>
  fields.length === 0 ? null : (
    <fieldset className="judgement">
      <legend>What only you can say</legend>
      <p className="field-hint">
        Facts cannot decide these. The draft starts from your words and never changes them.
      </p>
      {fields.map(({ key, label, hint }) => (
        <TextArea
          key={key}
          name={judgementName(key)}
          label={label}
          hint={hint}
          rows={2}
          maxLength={longestJudgement}
          defaultValue={values[key] ?? ''}
        />
      ))}
    </fieldset>
  )
