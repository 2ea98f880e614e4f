import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { moneyWords } from '#app/planning/money.ts'
import { Bars } from '#app/ui/charts/bars.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Day } from '#app/ui/time/day.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Route } from './+types/vacancy.page.ts'
import { Opened, openedLabel } from '#app/staffing/proposals/panels/date-panel.tsx'
import { findVacancy } from './vacancy.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return { home: `/${ctx.org.slug}`, ...(await findVacancy(ctx, params.opening)) }
}

export default function Vacancy({ loaderData }: Route.ComponentProps) {
  const { home, proposal, arrivals, changes, mayMove } = loaderData
  if (!proposal)
    return (
      <EmptyState
        title="No plan waits for this opening"
        action={<LinkButton to={`${home}/proposals`}>See the plan’s gaps</LinkButton>}
      >
        Openings made from a hiring proposal show here which use cases wait for them, and what each
        quarter without the person costs.
      </EmptyState>
    )
  return (
    <div className="stack">
      <div className="columns">
        <Waiting home={home} proposal={proposal} />
        <Costs costs={proposal.costs} currency={proposal.currency} />
      </div>
      {arrivals.length > 0 && (
        <Section title="Who starts when" card>
          {arrivals.map((arrival) => (
            <Start key={arrival.id} {...arrival} home={home} mayMove={mayMove.ok} />
          ))}
        </Section>
      )}
      {changes.length > 0 && <Changes changes={changes} />}
    </div>
  )
}

type Loaded = Route.ComponentProps['loaderData']
type Proposal = NonNullable<Loaded['proposal']>

const Waiting = ({ home, proposal }: { home: string; proposal: Proposal }) => (
  <Section title={proposal.unfilled ? 'Waited for this person' : 'Waits for this person'} card>
    {proposal.waiting.length > 0 ? (
      <ul className="prose">
        {proposal.waiting.map(({ id, title }) => (
          <li key={id}>
            <PageLink to={`${home}/use-cases/${id}`}>{title}</PageLink>
          </li>
        ))}
      </ul>
    ) : (
      <p className="text-muted">No use case by itself: the person lets work start sooner.</p>
    )}
    {proposal.beside && <p>{proposal.beside}</p>}
    <p>
      {proposal.unfilled && 'The opening closed unfilled. '}
      Needed from <Day day={proposal.needBy} />, so to be open by <Day day={proposal.openBy} />.{' '}
      {proposal.opened && (
        <>
          {openedLabel(proposal.opened)} <Opened opened={proposal.opened} />.{' '}
        </>
      )}
      <PageLink to={`${home}/proposals/${proposal.id}`}>The proposal</PageLink>
    </p>
  </Section>
)

function Costs({ costs, currency }: Pick<Proposal, 'costs' | 'currency'>) {
  const money = (value: number) => moneyWords(value, currency)
  const total = costs.reduce((sum, { cost }) => sum + cost, 0)
  const dearest = costs.toSorted((a, b) => b.cost - a.cost)[0]
  return (
    <Section title="Cost of the vacancy" card>
      {dearest ? (
        <Bars
          name="What each quarter without the person costs the plan"
          caption={`Never filling it costs the plan ${money(total)}; ${dearest.quarter} alone costs ${money(dearest.cost)}.`}
          rows={costs.map(({ quarter, cost }) => ({
            label: quarter,
            value: Math.max(0, cost),
            marked: quarter === dearest.quarter,
          }))}
          format={money}
          words={{ row: 'Quarter without the person', value: 'Cost' }}
        />
      ) : (
        <p className="text-muted">Not priced yet.</p>
      )}
    </Section>
  )
}

type StartProps = Loaded['arrivals'][number] & { home: string; mayMove: boolean }

const Start = ({ id, name, startsOn, version, home, mayMove }: StartProps) => (
  <div className="stack">
    <p>
      <strong>{name}</strong> starts on <Day day={startsOn} />.
    </p>
    {mayMove && (
      <PostForm
        action={`${home}/arrivals/${id}/start`}
        version={version}
        layout="inline"
        aria-label={`Move the start of ${name}`}
      >
        <TextField name="startsOn" label="First day" type="date" required defaultValue={startsOn} />
        <TextField name="reason" label="Why it moves" required maxLength={200} />
        <Button type="submit">Move the start</Button>
      </PostForm>
    )}
  </div>
)

const Changes = ({ changes }: { changes: Loaded['changes'] }) => (
  <Section title="What it did to the plan">
    <ul className="rows">
      {changes.map(({ id, sentence, at }) => (
        <li key={id}>
          {sentence}{' '}
          <span className="text-muted text-sm">
            <DateTime at={at} show="date" />
          </span>
        </li>
      ))}
    </ul>
  </Section>
)
