import { counted } from '#app/math/text/counted.ts'
import { organisationContext } from '#app/accounts/context.ts'
import { percent } from '#app/math/text/figures.ts'
import { Bars } from '#app/ui/charts/bars.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/simulation.page.ts'
import { adviceOn } from './advice.ts'
import { foresee } from './foresight.ts'
import type { Foresight } from './foresight.ts'
import { OverloadGrid } from './overload-grid.tsx'
import { findForesight } from './simulation.server.ts'
import { ValueFigure } from './value-figure.tsx'

export const meta: Route.MetaFunction = () => [{ title: 'How the plan may turn out · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const found = await findForesight(ctx)
  const here = `/${ctx.org.slug}/roadmap`
  if (!found) return { here, number: null, currency: '', foresight: null, advice: [] }
  const foresight = foresee(found)
  const { number, currency } = found
  return { here, number, currency, foresight, advice: adviceOn(foresight) }
}

export default function Simulation({ loaderData }: Route.ComponentProps) {
  const { here, number, currency, foresight, advice } = loaderData
  return (
    <div className="stack">
      <PageHeader
        title="Risk forecast"
        crumbs={[{ to: here, label: 'Roadmap' }]}
        lead={
          foresight &&
          `Plan ${number} in ${foresight.draws.toLocaleString('en')} simulations, here called futures: durations, efforts, spend, values and chances are drawn from today’s estimates.`
        }
        actions={<LinkButton to={`${here}/scenarios`}>Scenarios</LinkButton>}
      />
      {foresight ? (
        <Shown foresight={foresight} advice={advice} currency={currency} />
      ) : (
        <EmptyState title="No plan is committed yet">
          Commit the plan of a scenario. Then you see here how likely it is to hold.
        </EmptyState>
      )}
    </div>
  )
}

type ShownProps = { foresight: Foresight; advice: string[]; currency: string }

const Shown = ({ foresight, advice, currency }: ShownProps) => (
  <>
    <Section title="What to do" card>
      <ul className="stack">
        {advice.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
    <Section title="What it is worth">
      <ValueFigure worth={foresight.worth} draws={foresight.draws} currency={currency} />
    </Section>
    <Section title="Roles that run short">
      <OverloadGrid {...foresight} />
    </Section>
    <Section title="Done by its quarter">
      <Done {...foresight} />
    </Section>
    <Reckoning />
  </>
)

/** More than these are folded: the least sure ones come first. */
const mostOpen = 15

const Done = ({ done }: Pick<Foresight, 'done'>) => (
  <>
    <DoneBars caption={doneSentence({ done })} rows={done.slice(0, mostOpen)} />
    {done.length > mostOpen && (
      <details>
        <summary>{done.length - mostOpen} more, which are surer</summary>
        <DoneBars caption="The surer ones." rows={done.slice(mostOpen)} />
      </details>
    )}
  </>
)

const DoneBars = ({ caption, rows }: { caption: string; rows: Foresight['done'] }) => (
  <Bars
    caption={caption}
    name="Share of futures in which each use case is done by its quarter"
    max={1}
    format={percent}
    words={{ row: 'Use case', value: 'Done by its quarter' }}
    rows={rows.map(({ id, title, until, inTime }) => ({
      id,
      label: title,
      value: inTime,
      marked: inTime < 0.7,
      note: `by ${until}`,
    }))}
  />
)

const Reckoning = () => (
  <Section title="How this is reckoned">
    <p className="prose text-muted">
      In every quarter a role serves the work that the plan starts first. It can stretch by a tenth;
      what is left over goes on in the next quarter, and what waits for it starts later. A use case
      whose duration was guessed takes as long as is drawn, with the same effort in all; the plan
      itself, as the optimiser made it, keeps to the likely duration. New people arrive as planned
      in most futures, a quarter later in some. Draws do not depend on each other: where one cause
      makes several efforts grow, the truth is spread wider. “Up to 0.4 of a person” says that in
      nine futures of ten no more than that is missing.
    </p>
  </Section>
)

function doneSentence({ done }: Pick<Foresight, 'done'>): string {
  const likely = done.filter(({ inTime }) => inTime >= 0.7).length
  return `${likely} of ${counted(done.length, 'use case')} ${likely === 1 ? 'is' : 'are'} done by the quarter the plan says in at least seven of ten futures.`
}
