import { portalContext } from '#app/hiring/portal/in-portal.middleware.ts'
import { linkMinutes } from '#app/hiring/portal/portal.ts'
import type { Route } from './+types/sent.page.ts'

export function loader({ context }: Route.LoaderArgs) {
  return { slug: context.get(portalContext).visitor.org.slug, minutes: linkMinutes }
}

/** Says the same whether the address is known or not. */
export default function Sent({ loaderData: { slug, minutes } }: Route.ComponentProps) {
  return (
    <div className="stack narrow prose">
      <h1>Look into your mailbox</h1>
      <p>
        If you have applied here with this address, a mail with a link is on its way. The link works
        once, for {minutes} minutes.
      </p>
      <p>
        Nothing there after a few minutes? Look into the spam folder, or{' '}
        <a href={`/portal/${slug}`}>ask for another link</a>; the newest one is the one that works.
      </p>
    </div>
  )
}
