import { mostQuestions } from '#app/hiring/interviews/plans/plan-words.ts'
import type { PlanInput } from '#app/hiring/interviews/plans/plan.ts'
import { SelectField, TextArea, TextField } from '#app/ui/forms/field.tsx'

const emptyRows = 2

export type QuestionRowsProps = {
  plan: PlanInput
  competencies: readonly { key: string; name: string }[]
}

/** The questions, and empty rows for more: a row without a question is left out. */
export const QuestionRows = ({ plan, competencies }: QuestionRowsProps) => {
  const count = Math.min(mostQuestions, plan.questions.length + emptyRows)
  const options = competencies.map(({ key, name }) => ({ value: key, label: name }))
  return Array.from({ length: count }, (_, row) => {
    const question = plan.questions[row]
    const field = (name: string) => `questions[${row}].${name}`
    return (
      <details key={row} className="question-row" open={question === undefined ? undefined : false}>
        <summary>{question ? question.text : `Question ${row + 1}: write one`}</summary>
        <div className="form">
          <TextArea name={field('text')} label={`Question ${row + 1}`} rows={3} required={false} />
          <TextArea
            name={field('probes')}
            label="Probes, one to a line"
            rows={3}
            required={false}
          />
          <TextField name={field('listenFor')} label="Listen for" required={false} />
          <SelectField
            name={field('competency')}
            label="Shows"
            options={options}
            placeholder="Nothing in particular"
            required={false}
          />
        </div>
      </details>
    )
  })
}
