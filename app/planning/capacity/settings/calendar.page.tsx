import { organisationContext } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, parseForm, staleForm } from '#app/http/forms.ts'
import { CapacityHeader } from '#app/planning/capacity/capacity-header.tsx'
import { Conflict } from '#app/problems.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/calendar.page.ts'
import { Holidays } from './holidays.tsx'
import { calendarForm } from './settings-form.ts'
import { findSettings, saveCalendar } from './settings.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Calendar · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { calendar, holidays } = await findSettings(ctx)
  return {
    here: `/${ctx.org.slug}/capacity`,
    mayEdit: can(ctx.actor, 'planning.edit').ok,
    values: {
      firstMonth: String(calendar.firstMonth),
      hoursPerDay: calendar.hoursPerDay,
      currency: calendar.currency,
    },
    version: calendar.version,
    holidays,
    constraints: constraintsOf(calendarForm),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  try {
    return await carryOut(parseForm(posted, calendarForm), async (form) => {
      await saveCalendar(ctx, { ...form, version: Number(posted.get('_version')) })
      return redirectWithFlash(`/${ctx.org.slug}/capacity/calendar`, 'The calendar is saved.')
    })
  } catch (error) {
    if (error instanceof Conflict) return staleForm(posted, error)
    throw error
  }
}

const months = Array.from({ length: 12 }, (_, index) => ({
  value: String(index + 1),
  label: new Date(Date.UTC(2026, index, 1)).toLocaleDateString('en', {
    month: 'long',
    timeZone: 'UTC',
  }),
}))

/** A refused save brings the newest version, so that the next one can count. */
export const shouldRevalidate = () => true

export default function Calendar({ loaderData, actionData }: Route.ComponentProps) {
  const { here, mayEdit, values, version, holidays, constraints } = loaderData
  return (
    <div className="stack">
      <CapacityHeader here={here} mayEdit={mayEdit} />
      {mayEdit && (
        <Section title="Fiscal calendar" card>
          <PostForm
            action={`${here}/calendar`}
            errors={actionData?.errors}
            values={actionData?.values ?? values}
            constraints={constraints}
            version={version}
          >
            <div className="columns">
              <SelectField name="firstMonth" label="The fiscal year begins in" options={months} />
              <TextField name="hoursPerDay" label="Hours in a full day" type="number" step="0.25" />
              <TextField name="currency" label="Currency" hint="Three letters, such as EUR." />
            </div>
            <div className="form-actions">
              <Button variant="primary">Save</Button>
            </div>
          </PostForm>
        </Section>
      )}
      <Holidays here={here} mayEdit={mayEdit} holidays={holidays} />
    </div>
  )
}
