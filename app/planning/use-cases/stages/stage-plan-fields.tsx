import { SelectField, TextArea, TextField } from '#app/ui/forms/field.tsx'

export type StagePlanValues = {
  hypothesis: string
  exitCriterion: string
  direction: 'at-least' | 'at-most'
  threshold: number | null
  reached: number | null
  evidence: string
  stopRule: string
  ownerId: string | null
}

type Fields = { plan: StagePlanValues | null; people: { value: string; label: string }[] }

/** The agreement about one stage: what is believed, the number, what was seen, when to stop. */
export const StagePlanFields = ({ plan, people }: Fields) => (
  <>
    <TextArea
      name="hypothesis"
      label="What do you believe?"
      hint="If we …, then … within …, because …"
      required={false}
      rows={2}
      defaultValue={plan?.hypothesis}
    />
    <NumberFields plan={plan} />
    <TextArea
      name="evidence"
      label="What was seen?"
      hint="Where it can be looked up."
      required={false}
      rows={3}
      defaultValue={plan?.evidence}
    />
    <TextField
      name="stopRule"
      label="When do you stop instead?"
      hint="Agreed beforehand: by when, or below which number."
      required={false}
      defaultValue={plan?.stopRule}
    />
    <SelectField
      name="owner"
      label="Who sees to it"
      options={people}
      placeholder="Nobody yet"
      required={false}
      defaultValue={plan?.ownerId ?? ''}
    />
  </>
)

const directions = [
  { value: 'at-least', label: 'at least' },
  { value: 'at-most', label: 'at most' },
]
const number = { type: 'number', step: 'any', inputMode: 'decimal', required: false } as const

const NumberFields = ({ plan }: Pick<Fields, 'plan'>) => (
  <>
    <TextField
      name="exitCriterion"
      label="Which number lets it go on?"
      hint="Share of tickets routed right, in percent; error of a day’s forecast; calls a week."
      required={false}
      defaultValue={plan?.exitCriterion}
    />
    <div className="fields">
      <SelectField
        name="direction"
        label="It has to be"
        options={directions}
        defaultValue={plan?.direction}
      />
      <TextField name="threshold" label="Number" {...number} defaultValue={plan?.threshold ?? ''} />
      <TextField
        name="reached"
        label="Seen so far"
        {...number}
        defaultValue={plan?.reached ?? ''}
      />
    </div>
  </>
)
