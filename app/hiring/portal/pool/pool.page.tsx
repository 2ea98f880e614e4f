import { joinSchema, periods } from '#app/hiring/candidates/pool/pool.ts'
import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { Checkbox } from '#app/ui/forms/choice.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { joinOwn, showOwnPool } from './own-pool.server.ts'
import type { Route } from './+types/pool.page.ts'

const said = words.pool

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = candidateOf(context)
  const { name, slug } = ctx.org
  return { name, here: `/portal/${slug}/pool`, membership: await showOwnPool(ctx) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = candidateOf(context)
  return carryOut(await readForm(request, joinSchema), async ({ months, interests }) => {
    await joinOwn(ctx, { months: Number(months), interests })
    return redirectWithFlash(`/portal/${ctx.org.slug}/pool`, said.joined)
  })
}

export default function Pool({ loaderData, actionData }: Route.ComponentProps) {
  const { name, here, membership } = loaderData
  return (
    <div className="stack narrow">
      <header>
        <h1>{said.title(name)}</h1>
        <p className="page-lead">{said.lead}</p>
      </header>
      {membership && (
        <div className="card stack">
          <p>
            {said.inUntil} <DateTime at={membership.endsAt} show="date" />.
          </p>
          <p className="text-muted">{membership.consent}</p>
          <PostForm id="leaving" action={`${here}/leaving`}>
            <div className="form-actions">
              <Button variant="danger">{said.leave}</Button>
            </div>
          </PostForm>
        </div>
      )}
      <Joining here={here} membership={membership} refused={actionData} />
    </div>
  )
}

type JoiningProps = Pick<Route.ComponentProps['loaderData'], 'here' | 'membership'> & {
  refused: Route.ComponentProps['actionData']
}

const Joining = ({ here, membership, refused }: JoiningProps) => (
  <PostForm id="joining" action={here} {...refused}>
    <ChoiceGroup
      name="months"
      legend={said.period}
      options={periods.map((value) => ({ value, label: said.months(Number(value)) }))}
      defaultValue="12"
      required
    />
    <TextArea
      name="interests"
      label={said.interests}
      rows={3}
      maxLength={1000}
      defaultValue={membership?.interests}
      required={false}
    />
    <Checkbox name="consent" label={said.agree} required defaultChecked={false} />
    <div className="form-actions">
      <Button variant="primary">{membership ? said.stay : said.join}</Button>
    </div>
  </PostForm>
)
