import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { CalendarList } from '#app/hiring/scheduling/calendars/calendar-list.tsx'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { Invalid } from '#app/problems.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { availabilitySchema, readHours, writtenHours } from './availability.ts'
import { findAvailability, sayAvailability } from './availability.server.ts'
import { Exceptions } from './exceptions.tsx'
import { WeekForm } from './week-form.tsx'
import type { Route } from './+types/availability.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Your availability · Groundwork' }]

const schema = availabilitySchema.extend({ _version: z.number().int() })

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { hours, ...found } = await findAvailability(ctx)
  return {
    home: `/${ctx.org.slug}`,
    timeZone: ctx.actor.timeZone,
    clocks: writtenHours(hours),
    ...found,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const form = await readForm(request, schema)
  return carryOut(form, async ({ _version: version, clocks = {}, ...said }) => {
    const { hours, errors } = readHours(clocks)
    if (Object.keys(errors).length > 0) throw new Invalid('Check the times.', errors)
    await sayAvailability(ctx, { ...said, hours, version })
    return redirectWithFlash(`/${ctx.org.slug}/availability`, 'Your availability is saved.')
  })
}

export default function Availability({ loaderData, actionData }: Route.ComponentProps) {
  const { home, timeZone, said, exceptions, subscriptions } = loaderData
  return (
    <>
      <PageHeader
        title="Your availability"
        lead="When you can take interviews. Times offered to candidates come from here, less what your calendars say."
      />
      <div className="stack">
        {!said && (
          <Notice>
            You have not set your hours. Until you do, office hours are assumed: Monday to Friday,
            9:00 to 17:00.
          </Notice>
        )}
        <WeekForm page={loaderData} refused={actionData} />
        <Exceptions here={`${home}/availability`} exceptions={exceptions} timeZone={timeZone} />
        <CalendarList here={`${home}/availability`} subscriptions={subscriptions} />
      </div>
    </>
  )
}
