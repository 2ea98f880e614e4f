import type { RefusedForm } from '#app/http/forms.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { hourFields, weekdays } from './availability.ts'

export type WeekFormProps = {
  page: {
    home: string
    timeZone: string
    clocks: Record<string, string>
    buffer: number
    perDay: number
    perWeek: number
    version: number
  }
  refused?: RefusedForm | undefined
}

/** The hours of a usual week and how much fits into it. */
export const WeekForm = ({ page, refused }: WeekFormProps) => (
  <Section
    title="Usual week"
    lead={`Times are yours, ${page.timeZone.replaceAll('_', ' ')}. Leave a day empty if you take no interviews on it.`}
    card
  >
    <PostForm
      id="week"
      action={`${page.home}/availability`}
      version={page.version}
      warnUnsaved
      {...refused}
    >
      <div className="week-hours">
        {weekdays.map((day, index) => (
          <Day key={day} name={day} weekday={index + 1} clocks={page.clocks} />
        ))}
      </div>
      <Limits page={page} />
      <div className="form-actions">
        <Button type="submit" variant="primary">
          Save
        </Button>
      </div>
    </PostForm>
  </Section>
)

const Limits = ({ page }: Pick<WeekFormProps, 'page'>) => (
  <div className="columns">
    <TextField
      name="buffer"
      label="Minutes free before and after an interview"
      type="number"
      min={0}
      max={120}
      step={5}
      required
      defaultValue={page.buffer}
    />
    <TextField
      name="perDay"
      label="Interviews a day, at most"
      type="number"
      min={0}
      max={12}
      required
      defaultValue={page.perDay}
    />
    <TextField
      name="perWeek"
      label="Interviews a week, at most"
      type="number"
      min={0}
      max={40}
      required
      defaultValue={page.perWeek}
    />
  </div>
)

type DayProps = { name: string; weekday: number; clocks: Record<string, string> }

const Day = ({ name, weekday, clocks }: DayProps) => (
  <fieldset className="week-day">
    <legend>{name}</legend>
    {hourFields(weekday).map(({ from, to }, half) => (
      <span key={from} className="week-stretch">
        <TimeField
          name={from}
          label={`${name}, ${half === 0 ? 'from' : 'again from'}`}
          clocks={clocks}
        />
        <span aria-hidden="true">–</span>
        <TimeField name={to} label={`${name}, ${half === 0 ? 'to' : 'again to'}`} clocks={clocks} />
      </span>
    ))}
  </fieldset>
)

type TimeFieldProps = { name: string; label: string; clocks: Record<string, string> }

const TimeField = ({ name, label, clocks }: TimeFieldProps) => (
  <TextField
    name={`clocks.${name}`}
    label={label}
    hideLabel
    type="time"
    step={900}
    required={false}
    defaultValue={clocks[name] ?? ''}
  />
)
