import { portalContext } from '#app/hiring/portal/in-portal.middleware.ts'
import { linkMinutes } from '#app/hiring/portal/portal.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import type { Route } from './+types/sent.page.ts'

const said = words.entrance

export function loader({ context }: Route.LoaderArgs) {
  return { slug: context.get(portalContext).visitor.org.slug, minutes: linkMinutes }
}

/** Says the same whether the address is known or not. */
export default function Sent({ loaderData: { slug, minutes } }: Route.ComponentProps) {
  return (
    <div className="stack narrow prose">
      <h1>{said.lookIn}</h1>
      <p>{said.onItsWay(minutes)}</p>
      <p>
        {said.nothing} <a href={`/portal/${slug}`}>{said.askAgain}</a>
        {said.newest}
      </p>
    </div>
  )
}
