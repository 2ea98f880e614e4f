import { timeZones } from '#app/accounts/profile/profile.ts'
import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { zonesAsked } from '#app/hiring/portal/meetings/own-days.ts'
import { ZoneForm } from '#app/hiring/portal/meetings/zone-form.tsx'
import { replyLimit } from '#app/hiring/portal/portal.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { applicationContext } from '#app/http/application.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { countRequest } from '#app/http/rate-limit.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/given-times.page.ts'
import { givenForm, mostRows } from './given-rows.ts'
import { giveTimes, showGiven } from './given-times.server.ts'

const said = words.givenTimes

const addressOf = ({ application, interview }: { application: string; interview: string }) => ({
  application,
  meeting: interview,
})

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const ctx = candidateOf(context)
  const interview = `/portal/${ctx.org.slug}/applications/${params.application}/interviews/${params.interview}`
  const { rows, ...given } = await showGiven(ctx, addressOf(params), zonesAsked(request))
  const empty = { day: '', from: '', to: '' }
  const length = Math.max(mostRows, rows.length)
  const shown = Array.from({ length }, (_, row) => rows[row] ?? empty)
  return { ...given, rows: shown, interview, here: `${interview}/own-times`, zones: timeZones }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = candidateOf(context)
  return carryOut(await readForm(request, givenForm), async (form) => {
    await countRequest(context.get(applicationContext), replyLimit, ctx.actor.id)
    const { given } = await giveTimes(ctx, addressOf(params), form)
    return redirectWithFlash(
      `/portal/${ctx.org.slug}/applications/${params.application}/interviews/${params.interview}`,
      given > 0 ? said.saved : said.takenBack,
    )
  })
}

export default function GivenTimes({ loaderData, actionData }: Route.ComponentProps) {
  const { name, interview, here, open, zone, zones, minutes, rows } = loaderData
  return (
    <div className="stack">
      <header>
        <p>
          <a href={interview}>{name}</a>
        </p>
        <h1>{said.title}</h1>
        <p className="page-lead">{said.lead(minutes)}</p>
      </header>
      {open ? (
        <>
          <Section title={said.rows} lead={words.meetings.timesIn(zone.replaceAll('_', ' '))} card>
            <PostForm
              id="own-times"
              action={`${here}?zone=${encodeURIComponent(zone)}`}
              {...actionData}
            >
              <input type="hidden" name="zone" value={zone} />
              {rows.map((row, index) => (
                <Row key={index} index={index} row={row} />
              ))}
              <div className="form-actions">
                <Button variant="primary">{said.save}</Button>
                <LinkButton to={interview} variant="quiet">
                  {said.back}
                </LinkButton>
              </div>
            </PostForm>
          </Section>
          <ZoneForm here={here} zone={zone} zones={zones} />
        </>
      ) : (
        <Notice>{said.closed}</Notice>
      )}
    </div>
  )
}

type RowProps = { index: number; row: Route.ComponentProps['loaderData']['rows'][number] }

const Row = ({ index, row }: RowProps) => (
  <fieldset className="fields">
    <legend className="sr-only">{said.row(index + 1)}</legend>
    <TextField
      name={`rows[${index}].day`}
      label={said.day}
      type="date"
      required={false}
      defaultValue={row.day}
    />
    <TextField
      name={`rows[${index}].from`}
      label={said.from}
      type="time"
      required={false}
      defaultValue={row.from}
    />
    <TextField
      name={`rows[${index}].to`}
      label={said.to}
      type="time"
      required={false}
      defaultValue={row.to}
    />
  </fieldset>
)
