import { accessDescriptions, accessNames, accessValues } from '#app/accounts/actor.ts'
import type { Access } from '#app/accounts/actor.ts'
import { organisationContext } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { Badge } from '#app/ui/feedback/badge.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/access.page.ts'
import { deeds } from './deeds.ts'
import { explain, inWords } from './reach.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Access explained · Groundwork' }]

export function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  authorise(ctx.actor, 'member.list')
  return {
    home: `/${ctx.org.slug}`,
    own: ctx.actor.access,
    explained: accessValues.map((access) => {
      const { may, never } = explain(access)
      return {
        access,
        may: may.map(({ cases, actions }) => ({
          head: inWords(cases),
          deeds: actions.map((action) => deeds[action]),
        })),
        never: never.map((action) => deeds[action]),
      }
    }),
  }
}

export default function AccessExplained({ loaderData }: Route.ComponentProps) {
  const { home, own, explained } = loaderData
  return (
    <>
      <PageHeader
        title="Access explained"
        crumbs={[{ to: `${home}/members`, label: 'Members' }]}
        lead="What each access may do. This page is read from the table that decides every request, so it cannot be out of date."
      />
      <div className="stack max-w-3xl">
        {explained.map((one) => (
          <OneAccess key={one.access} {...one} mine={one.access === own} />
        ))}
      </div>
    </>
  )
}

type OneAccessProps = {
  access: Access
  may: { head: string; deeds: string[] }[]
  never: string[]
  mine: boolean
}

const OneAccess = ({ access, may, never, mine }: OneAccessProps) => (
  <Section
    id={access}
    title={accessNames[access]}
    lead={accessDescriptions[access]}
    actions={mine && <Badge tone="accent">Yours</Badge>}
    card
  >
    <details open={mine}>
      <summary>What exactly</summary>
      <div className="stack mt-4">
        {may.map(({ head, deeds: listed }) => (
          <Deeds key={head} head={head} listed={listed} />
        ))}
        {never.length > 0 && <Deeds head="Never" listed={never} />}
      </div>
    </details>
  </Section>
)

const Deeds = ({ head, listed }: { head: string; listed: string[] }) => (
  <div>
    <h3 className="text-sm font-semibold">{head}</h3>
    <ul className="list-disc gap-x-8 pl-5 sm:columns-2">
      {listed.map((deed) => (
        <li key={deed}>{deed}</li>
      ))}
    </ul>
  </div>
)
