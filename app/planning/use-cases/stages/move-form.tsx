import { stages } from '#app/planning/use-cases/use-case.ts'
import type { Stage } from '#app/planning/use-cases/use-case.ts'
import { stageNames } from '#app/planning/use-cases/words.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { SelectField, TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export type MoveFormProps = { action: string; stage: Stage; version: number; reached: boolean }

/** Moves a use case on, back, or out; the next stage is chosen already. */
export function MoveForm({ action, stage, version, reached }: MoveFormProps) {
  const others = stages.filter((each) => each !== stage)
  const next = stages[stages.indexOf(stage) + 1] ?? 'idea'
  return (
    <Section title="Move it" card>
      <PostForm id="move" action={action} version={version}>
        <SelectField
          name="to"
          label="To"
          options={others.map((value) => ({ value, label: stageNames[value] }))}
          defaultValue={next}
        />
        <TextArea
          name="reason"
          label="Why"
          hint={
            reached
              ? `The number of “${stageNames[stage]}” is reached: one step on needs no reason.`
              : 'In a sentence. It stays in the history.'
          }
          required={reached ? false : undefined}
          rows={2}
          maxLength={500}
        />
        <div className="form-actions">
          <Button variant="primary">Move</Button>
        </div>
      </PostForm>
    </Section>
  )
}
