import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { Badge, Status } from '#app/ui/feedback/badge.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import type { Route } from './+types/overview.page.ts'
import { FedList } from './form/feed-panel.tsx'
import { findModules } from './overview.server.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Modules of ${loaderData?.title ?? 'a use case'} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { title, list } = await findModules(ctx, params.useCase)
  return { here: `/${ctx.org.slug}/use-cases/${params.useCase}/modules`, title, list }
}

export default function Modules({ loaderData }: Route.ComponentProps) {
  const { here, list } = loaderData
  const begun = list.filter(({ outcome }) => outcome).length
  return (
    <Section
      title="Scoping modules"
      lead="Each is optional. Take those that answer a question you have; the rest stays empty."
      actions={
        <Badge>
          {begun} of {list.length} begun
        </Badge>
      }
    >
      <ul className="columns">
        {list.map((module) => (
          <li key={module.kind} className="card stack">
            <Card here={here} {...module} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

type CardProps = { here: string } & Awaited<ReturnType<typeof loader>>['list'][number]

const Card = ({
  fed,
  here,
  kind,
  title,
  lead,
  feedsBack,
  outcome,
  savedAt,
  savedBy,
}: CardProps) => (
  <>
    <div>
      <div className="cluster">
        <h3>
          <PageLink to={`${here}/${kind}`}>{title}</PageLink>
        </h3>
        {outcome ? <Status tone={outcome.tone}>Begun</Status> : <Status>Not begun</Status>}
      </div>
      <p className="text-sm text-muted">{lead}</p>
    </div>
    {outcome && <p className="text-sm">{outcome.headline}</p>}
    {savedAt && (
      <p className="text-xs text-muted">
        Saved by {savedBy} <RelativeTime at={savedAt} />
      </p>
    )}
    {fed.length === 0 && <p className="text-sm text-muted">{feedsBack}</p>}
    <FedList fed={fed} />
  </>
)
