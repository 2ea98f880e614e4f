import { approverLabel, barredWords } from '#app/hiring/offers/approval/approver-words.ts'
import type { Approver } from '#app/hiring/offers/approval/approver-words.ts'
import { mostApprovers } from '#app/hiring/offers/offer.ts'
import { SelectField, TextArea, TextField } from '#app/ui/forms/field.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export type VersionValues = {
  base: number | null
  bonus: number | null
  currency: string
  period: string
  equity: string
  startsOn: string
  location: string
  conditions: string
  expiresOn: string
  exceptionReason: string
  approvers: string[]
}

const periods = [
  { value: 'year', label: 'a year' },
  { value: 'month', label: 'a month' },
  { value: 'hour', label: 'an hour' },
]

const amount = { type: 'number', inputMode: 'decimal', step: 'any' } as const

export const PayFields = ({ values }: { values: VersionValues }) => (
  <>
    <Section title="Pay" level={3} lead="In whole units: 90000, not 90k.">
      <div className="fields">
        <TextField name="base" label="Base" {...amount} required defaultValue={values.base ?? ''} />
        <TextField name="currency" label="Currency" maxLength={3} defaultValue={values.currency} />
        <SelectField name="period" label="Per" options={periods} defaultValue={values.period} />
        <TextField
          name="bonus"
          label="Bonus at target, a year"
          {...amount}
          required={false}
          defaultValue={values.bonus ?? ''}
        />
      </div>
    </Section>
    <TextField
      name="equity"
      label="Equity"
      hint="In words, such as “0.05 % in options over four years”."
      required={false}
      defaultValue={values.equity}
    />
  </>
)

export const ExceptionField = ({ reason }: { reason: string }) => (
  <TextArea
    name="exceptionReason"
    label="If it is outside the band or the budget: why"
    hint="Stays with the offer; approvers read it, the candidate does not."
    rows={2}
    required={false}
    defaultValue={reason}
  />
)

type WorkProps = { values: VersionValues; timeZone: string }

export const WorkFields = ({ values, timeZone }: WorkProps) => (
  <>
    <Section title="Work" level={3}>
      <div className="fields">
        <TextField
          name="startsOn"
          type="date"
          label="First day"
          required
          defaultValue={values.startsOn}
        />
        <TextField
          name="expiresOn"
          type="date"
          label="Answer by the end of"
          hint={`In the candidate’s zone, ${timeZone}.`}
          required
          defaultValue={values.expiresOn}
        />
      </div>
    </Section>
    <TextField name="location" label="Place of work" required defaultValue={values.location} />
    <TextArea
      name="conditions"
      label="Conditions"
      hint="Such as a trial period, leave, or what the offer depends on. Markdown."
      rows={5}
      required={false}
      defaultValue={values.conditions}
    />
  </>
)

const barredHint = (people: Approver[], chosen: string | undefined) => {
  const named = people.find(({ id }) => id === chosen)
  return named && barredWords(named)
}

type ApproverProps = { people: Approver[]; chosen: string[] }

export const ApproverFields = ({ people, chosen }: ApproverProps) => (
  <Section
    title="Approval"
    level={3}
    lead="Each is asked when the one before has approved. None is needed inside band and budget."
  >
    <div className="fields">
      {Array.from({ length: mostApprovers }, (_, row) => (
        <SelectField
          key={row}
          name={`approvers[${row}]`}
          label={`Approver ${row + 1}`}
          hint={barredHint(people, chosen[row])}
          options={people.map((one) => ({ value: one.id, label: approverLabel(one) }))}
          placeholder="Nobody"
          required={false}
          defaultValue={chosen[row] ?? ''}
        />
      ))}
    </div>
  </Section>
)
