import { redirect } from 'react-router'
import { words } from '#app/hiring/portal/words/words.ts'
import { Gone } from '#app/problems.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { portalContext, sessionCookie } from '#app/hiring/portal/in-portal.middleware.ts'
import { isLinkAlive, redeemLink } from '#app/hiring/portal/links.server.ts'
import type { Route } from './+types/link.page.ts'

const ended = () => new Gone(words.entrance.ended)

/** Only looks: mail scanners open links too. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { visitor } = context.get(portalContext)
  if (!(await isLinkAlive(visitor, params.link))) throw ended()
  return { slug: visitor.org.slug, name: visitor.org.name, link: params.link }
}

export async function action({ context, params }: Route.ActionArgs) {
  const { visitor } = context.get(portalContext)
  const token = await redeemLink(visitor, params.link)
  if (!token) throw ended()
  const headers = { 'Set-Cookie': sessionCookie(visitor, token) }
  return redirect(`/portal/${visitor.org.slug}?arrived`, { status: 303, headers })
}

export default function Link({ loaderData: { slug, name, link } }: Route.ComponentProps) {
  return (
    <div className="stack narrow">
      <h1>{words.entrance.title(name)}</h1>
      <PostForm action={`/portal/${slug}/links/${link}`}>
        <div className="form-actions">
          <Button variant="primary">{words.entrance.open}</Button>
        </div>
      </PostForm>
    </div>
  )
}
