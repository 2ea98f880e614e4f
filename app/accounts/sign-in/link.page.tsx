import { siteOf } from '#app/accounts/in-organisation.middleware.ts'
import { Gone } from '#app/problems.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import type { Route } from './+types/link.page.ts'
import { redeem } from '#app/accounts/engine/engine.server.ts'
import { browserOf, entranceOf, letIn } from '#app/accounts/entrance.middleware.ts'
import { EntryFrame } from '#app/accounts/entry-frame.tsx'
import { findPending, linkIsMine } from '#app/accounts/engine/sign-ins.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Sign in · Groundwork' }]

const ended = () =>
  new Gone(
    'This link was used, is too old, or was asked for in another browser. ' +
      'Open it in the browser where you asked for it, type the code there, or ask for a new one.',
  )

/** Only looks: mail scanners open links too. */
export async function loader(args: Route.LoaderArgs) {
  const browser = browserOf(args)
  const mine = browser && (await linkIsMine(siteOf(args.context), browser, args.params.link))
  if (!mine) throw ended()
  return { link: args.params.link }
}

export async function action(args: Route.ActionArgs) {
  const entrance = entranceOf(args)
  const browser = browserOf(args)
  const pending = browser ? await findPending(entrance, browser) : null
  if (!browser || !pending) throw ended()
  const given = { email: pending.email, browser, codeOrLink: args.params.link }
  const done = await redeem(entrance, given)
  if (!done.ok) throw ended()
  return letIn(args, { token: done.token, to: pending.returnTo })
}

export default function Link({ loaderData }: Route.ComponentProps) {
  return (
    <EntryFrame title="Sign in to Groundwork" lead="One click, and you are in.">
      <PostForm action={`/sign-in/link/${loaderData.link}`}>
        <Button variant="primary">Sign in</Button>
      </PostForm>
    </EntryFrame>
  )
}
