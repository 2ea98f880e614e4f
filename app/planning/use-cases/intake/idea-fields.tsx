import { functionNames } from '#app/planning/use-cases/words.ts'
import { SelectField, TextArea, TextField } from '#app/ui/forms/field.tsx'

const functionOptions = Object.entries(functionNames).map(([value, label]) => ({ value, label }))

export type Idea = {
  title: string
  problem: string
  input: string
  output: string
  currentProcess: string
  businessFunction: string
}

/** What is said about an idea, in the words of whoever has it; what a backlog left open may stay so. */
export const IdeaFields = ({ idea }: { idea?: Partial<Idea> }) => (
  <>
    <TextField name="title" defaultValue={idea?.title} label="What would you call it?" required />
    <TextArea
      name="problem"
      defaultValue={idea?.problem}
      label="What goes wrong or takes too long today?"
      hint="Who it happens to, how often, and what it costs, as far as you know."
      required={idea?.problem !== ''}
      rows={4}
    />
    <TextField
      name="input"
      defaultValue={idea?.input}
      label="What would it start from?"
      hint="What is known at that moment: orders of the last two years, a photo, an e-mail."
      required={idea?.input !== ''}
    />
    <TextField
      name="output"
      defaultValue={idea?.output}
      label="What would it tell or make?"
      hint="One thing: tomorrow’s demand of each shop, the desk a ticket belongs to."
      required={idea?.output !== ''}
    />
    <TextArea
      name="currentProcess"
      defaultValue={idea?.currentProcess}
      label="How is it done today?"
      required={false}
      rows={3}
    />
    <FunctionField value={idea?.businessFunction} />
  </>
)

const FunctionField = ({ value }: { value: string | undefined }) => (
  <SelectField
    name="businessFunction"
    defaultValue={value}
    label="Which part of the organisation is it about?"
    options={functionOptions}
    placeholder="Not sure"
    required={false}
  />
)
