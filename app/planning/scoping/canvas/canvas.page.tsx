import { organisationContext } from '#app/accounts/context.ts'
import { Badge } from '#app/ui/feedback/badge.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/canvas.page.ts'
import { BoxCard } from './box-card.tsx'
import { findCanvases } from './canvas.server.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Canvas · ${loaderData?.title ?? 'Use case'} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const here = `/${ctx.org.slug}/use-cases/${params.useCase}/scope`
  return { here, ...(await findCanvases(ctx, params.useCase)) }
}

/** The scope on one page, twice: nothing is typed here, everything comes from the five steps. */
export default function Canvases({ loaderData }: Route.ComponentProps) {
  const { here, canvases } = loaderData
  return (
    <div className="stack">
      <div className="cluster">
        <LinkButton to={here}>Back to the scope</LinkButton>
        <p className="text-sm text-muted">
          Both are filled from the scope. A box nobody can fill yet says so.
        </p>
      </div>
      {canvases.map(({ key, title, lead, boxes, ready }) => (
        <Section
          key={key}
          id={key}
          title={title}
          lead={lead}
          actions={<Badge>{`${ready} of ${boxes.length} ready`}</Badge>}
        >
          <ul className="canvas" data-canvas={key}>
            {boxes.map((box) => (
              <BoxCard key={box.key} here={here} box={box} />
            ))}
          </ul>
        </Section>
      ))}
    </div>
  )
}
