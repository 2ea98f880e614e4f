import { redirect } from 'react-router'
import { words } from '#app/hiring/portal/words/words.ts'
import { constraintsOf } from '#app/http/forms.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { askForWayIn } from './asking.middleware.ts'
import { portalContext } from '#app/hiring/portal/in-portal.middleware.ts'
import { OwnList } from '#app/hiring/portal/own-list.tsx'
import { askSchema } from '#app/hiring/portal/portal.ts'
import type { Route } from './+types/entrance.page.ts'
import { showEntrance } from './own-entrance.server.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { visitor, candidate } = context.get(portalContext)
  const { searchParams } = new URL(request.url)
  const own = candidate && (await showEntrance(candidate))
  const [only, ...others] = own?.list ?? []
  const isAll = others.length === 0 && own?.denied.length === 0
  if (only && isAll && searchParams.has('arrived'))
    throw redirect(`/portal/${visitor.org.slug}/applications/${only.id}`, 303)
  return {
    organisation: { name: visitor.org.name, slug: visitor.org.slug },
    own,
    invited: searchParams.get('for')?.slice(0, 64) ?? null,
    constraints: constraintsOf(askSchema),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const refused = await askForWayIn({ request, context })
  return refused ?? redirect(`/portal/${params.org}/sent`, 303)
}

const said = words.entrance

/** A candidate's applications, or the way in to them. */
export default function Entrance({ loaderData, actionData }: Route.ComponentProps) {
  const { organisation, own, invited, constraints } = loaderData
  if (own) return <OwnList organisation={organisation} {...own} />
  return (
    <div className="stack narrow">
      <header>
        <h1>{said.title(organisation.name)}</h1>
        <p className="page-lead">{said.lead}</p>
      </header>
      <PostForm
        id="entrance"
        action={`/portal/${organisation.slug}?index`}
        constraints={constraints}
        {...actionData}
      >
        {invited ? (
          <input type="hidden" name="for" value={invited} />
        ) : (
          <TextField name="email" label={said.email} type="email" autoComplete="email" required />
        )}
        <div className="form-actions">
          <Button variant="primary">{said.send}</Button>
          {invited && <a href={`/portal/${organisation.slug}`}>{said.another}</a>}
        </div>
      </PostForm>
    </div>
  )
}
