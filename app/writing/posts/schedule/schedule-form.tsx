import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'

export type ScheduleFormProps = {
  here: string
  at: Date | null
  /** The same as the field writes it, in the writer's time zone. */
  typed: string
  timeZone: string
  mayEdit: boolean
}

/** When somebody wants to post it: kept as a reminder, because nothing is posted by itself. */
export const ScheduleForm = ({ here, at, typed, timeZone, mayEdit }: ScheduleFormProps) => (
  <Section title="When to post" lead="You are reminded; nothing goes out by itself." card>
    <div className="stack">
      {at && (
        <p>
          <DateTime at={at} /> · <a href={`${here}/reminder.ics`}>Take it into your calendar</a>
        </p>
      )}
      {mayEdit && (
        <PostForm action={`${here}/schedule`} layout="inline">
          <TextField
            name="at"
            label={`Day and time, ${timeZone}`}
            type="datetime-local"
            defaultValue={typed}
          />
          <Button>{at ? 'Change' : 'Plan'}</Button>
        </PostForm>
      )}
      {mayEdit && at && (
        <PostForm action={`${here}/schedule`} layout="inline">
          <input type="hidden" name="at" value="" />
          <Button variant="quiet">No time yet</Button>
        </PostForm>
      )}
    </div>
  </Section>
)
