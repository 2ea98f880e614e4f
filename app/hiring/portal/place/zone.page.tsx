import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { SelectField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { chooseZone } from './own-zone.server.ts'
import { zoneSchema, zonesWith } from './zone.ts'
import type { Route } from './+types/zone.page.ts'

const said = words.place

export function loader({ context }: Route.LoaderArgs) {
  const { org, timeZone } = candidateOf(context)
  return { slug: org.slug, zone: timeZone, zones: zonesWith(timeZone) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = candidateOf(context)
  return carryOut(await readForm(request, zoneSchema), async ({ zone }) => {
    await chooseZone(ctx, zone)
    return redirectWithFlash(`/portal/${ctx.org.slug}`, said.saved)
  })
}

export default function Zone({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, zone, zones } = loaderData
  return (
    <div className="stack narrow">
      <header>
        <h1>{said.title}</h1>
        <p className="page-lead">{said.lead}</p>
      </header>
      <PostForm id="zone" action={`/portal/${slug}/time-zone`} {...actionData}>
        <SelectField
          name="zone"
          label={said.zone}
          defaultValue={zone}
          options={zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
          required
        />
        <div className="form-actions">
          <Button variant="primary">{said.save}</Button>
        </div>
      </PostForm>
    </div>
  )
}
