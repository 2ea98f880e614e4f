import { counted } from '#app/math/text/counted.ts'
import { moneyUnit } from '#app/planning/money.ts'
import { Outlet } from 'react-router'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { percent } from '#app/math/text/figures.ts'
import { figureText } from '#app/planning/outcomes/recording/figures.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'
import { Table } from '#app/ui/data/table.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Route } from './+types/prior.page.ts'
import { findPrior } from './priors.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const prior = await findPrior(ctx, params.useCase)
  if (!prior) return { prior: null }
  const { learnt, now, taken, offer, currency, mayEdit } = prior
  const sources = learnt.sources.map(({ id, title, why, share, quarters }) => {
    return { id, title, why, share, quarters }
  })
  return {
    prior: {
      from: learnt.from,
      shares: learnt.shares,
      sources,
      now,
      taken,
      offer,
      currency,
      mayEdit,
    },
    here: `/${ctx.org.slug}/use-cases/${params.useCase}/prior`,
    outcomes: `/${ctx.org.slug}/outcomes`,
  }
}

/** A page on which a value is guessed, and below it what earlier use cases brought in. Nothing is filled in by itself. */
export default function Prior({ loaderData }: Route.ComponentProps) {
  return (
    <div className="stack">
      <Outlet />
      {loaderData.prior && <Learnt {...loaderData} prior={loaderData.prior} />}
    </div>
  )
}

type Loaded = Route.ComponentProps['loaderData']
type LearntProps = Pick<Loaded, 'here' | 'outcomes'> & { prior: NonNullable<Loaded['prior']> }

function Learnt({ prior, here = '', outcomes = '' }: LearntProps) {
  return (
    <Section title="What earlier use cases brought in" lead={leadOf(prior)} card>
      <div className="stack">
        <Sources sources={prior.sources} outcomes={outcomes} />
        {prior.taken && (
          <p>
            The value above was scaled by this on <DateTime at={prior.taken.at} show="date" /> by{' '}
            {prior.taken.by}. Before, it was {pointsText(prior.taken.before)}.
          </p>
        )}
        {prior.offer && prior.now && (
          <p>
            Your value is {pointsText(prior.now)}. Scaled by what came, it would be{' '}
            <b>{pointsText(prior.offer)}</b> {moneyUnit(prior.currency)} (low, likely, high).
          </p>
        )}
        {prior.offer && prior.mayEdit && (
          <PostForm action={here} layout="inline">
            <Button>Put the scaled value in</Button>
          </PostForm>
        )}
      </div>
    </Section>
  )
}

type Shown = NonNullable<Route.ComponentProps['loaderData']['prior']>

const pointsText = ({ low, mode, high }: ThreePoint) =>
  [low, mode, high].map(figureText).join(' – ')

function leadOf({ from, sources, shares }: Pick<Shown, 'from' | 'sources' | 'shares'>): string {
  const whose =
    from === 'similar'
      ? `${counted(sources.length, 'use case')} like this one`
      : sources.length === 1
        ? 'The one use case you know the value of'
        : `The ${sources.length} use cases you know the value of`
  if (sources.length < 3)
    return `${whose} brought in ${sources.map(({ share }) => percent(share)).join(' and ')} of what was expected: too few to scale a guess by.`
  return `${whose} brought in ${percent(shares.mode)} of what was expected, 8 in 10 between ${percent(shares.low)} and ${percent(shares.high)}.`
}

const Sources = ({ sources, outcomes }: Pick<Shown, 'sources'> & { outcomes: string }) => (
  <Table
    caption="Where it comes from"
    hideCaption
    columns={[
      {
        key: 'title',
        label: 'Use case',
        heads: true,
        cell: ({ id, title }) => sourceLink(`${outcomes}/${id}`, title),
      },
      { key: 'why', label: 'Like this one', cell: ({ why }) => why ?? 'Not much' },
      { key: 'quarters', label: 'Quarters', align: 'end', cell: ({ quarters }) => quarters },
      {
        key: 'share',
        label: 'Of what was expected',
        align: 'end',
        cell: ({ share }) => percent(share),
      },
    ]}
    rows={sources}
    rowKey={({ id }) => id}
  />
)

const sourceLink = (to: string, title: string) => <PageLink to={to}>{title}</PageLink>
