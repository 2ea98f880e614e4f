import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Day } from '#app/ui/time/day.tsx'
import { clockOf } from './availability.ts'

export type ShownException = {
  id: string
  firstDay: string
  lastDay: string
  from: number | null
  to: number | null
}

export type ExceptionsProps = { here: string; timeZone: string; exceptions: ShownException[] }

/** Holidays, and days with other hours. */
export const Exceptions = ({ here, exceptions, timeZone }: ExceptionsProps) => (
  <Section
    title="Exceptions"
    lead="Days on which you are away, or on which other hours hold than in your usual week."
    card
  >
    <div className="stack">
      {exceptions.length > 0 && (
        <ul className="rows">
          {exceptions.map((one) => (
            <li key={one.id}>
              <Exception here={here} {...one} />
            </li>
          ))}
        </ul>
      )}
      <Addition here={here} timeZone={timeZone} />
    </div>
  </Section>
)

const Exception = ({ here, ...one }: ShownException & { here: string }) => (
  <div className="cluster">
    <span>
      <Day day={one.firstDay} />
      {one.lastDay !== one.firstDay && (
        <>
          {' '}
          to <Day day={one.lastDay} />
        </>
      )}
      : {hoursOf(one)}
    </span>
    <PostForm action={`${here}/exceptions/${one.id}/removal`} layout="inline">
      <Button type="submit" variant="quiet" size="small">
        Remove
        <span className="sr-only">
          {' '}
          the exception from <Day day={one.firstDay} />
        </span>
      </Button>
    </PostForm>
  </div>
)

const Addition = ({ here, timeZone }: Omit<ExceptionsProps, 'exceptions'>) => (
  <PostForm id="exception" action={`${here}/exceptions`} stay clears layout="stack">
    <div className="fields">
      <TextField name="firstDay" label="First day" type="date" required />
      <TextField
        name="lastDay"
        label="Last day"
        hint="Empty for one day."
        type="date"
        required={false}
      />
      <TextField
        name="from"
        label={`From (${timeZone.replaceAll('_', ' ')})`}
        hint="Empty if you are away."
        type="time"
        step={900}
        required={false}
      />
      <TextField name="to" label="To" type="time" step={900} required={false} />
    </div>
    <div className="form-actions">
      <Button type="submit">Add an exception</Button>
    </div>
  </PostForm>
)

const hoursOf = ({ from, to }: ShownException) =>
  from === null || to === null ? 'away' : `${clockOf(from)} to ${clockOf(to)}`
