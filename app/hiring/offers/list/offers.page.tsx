import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { InNameMark } from '#app/hiring/candidates/in-name-mark.tsx'
import { InNameNote } from '#app/hiring/candidates/in-name-note.tsx'
import { offerStateNames, offerStateTones } from '#app/hiring/offers/offer-state.ts'
import type { OfferState } from '#app/hiring/offers/offer-state.ts'
import { Table } from '#app/ui/data/table.tsx'
import type { Column } from '#app/ui/data/table.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Tabs } from '#app/ui/layout/tabs.tsx'
import { Day } from '#app/ui/time/day.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import type { Route } from './+types/offers.page.ts'
import { listOffers } from './offer-list.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Offers · Groundwork' }]

const shown = ['open', 'done'] as const
const done: OfferState[] = ['accepted', 'declined', 'taken-back', 'closed']

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const asked = new URL(request.url).searchParams.get('show')
  const show = shown.find((one) => one === asked) ?? 'open'
  const { offers, unoffered, mayChangeLetter } = await listOffers(ctx)
  const isDone = ({ state }: (typeof offers)[number]) => done.includes(state)
  const counts = {
    done: offers.filter(isDone).length,
    open: offers.filter((o) => !isDone(o)).length,
  }
  return {
    home: `/${ctx.org.slug}`,
    show,
    mayChangeLetter,
    counts,
    unoffered: show === 'open' ? unoffered : [],
    offers: offers.filter((offer) => isDone(offer) === (show === 'done')),
  }
}

type Loaded = Route.ComponentProps['loaderData']
type Row = Loaded['offers'][number]

export default function Offers({ loaderData }: Route.ComponentProps) {
  const { home, show, counts, mayChangeLetter } = loaderData
  const here = `${home}/offers`
  return (
    <>
      <PageHeader
        title="Offers"
        lead="Made after a decision to hire, approved in order, answered by the candidate on their own page."
        actions={mayChangeLetter && <LinkButton to={`${here}/letter`}>Offer letter</LinkButton>}
      />
      <Tabs
        name="Offers by state"
        tabs={[
          { to: here, label: 'Open', count: counts.open, current: show === 'open' },
          {
            to: `${here}?show=done`,
            label: 'Settled',
            count: counts.done,
            current: show === 'done',
          },
        ]}
      />
      <div className="stack">
        <Unoffered {...loaderData} />
        {(loaderData.unoffered.length === 0 || loaderData.offers.length > 0) && (
          <OfferTable {...loaderData} />
        )}
      </div>
      <InNameNote among={[...loaderData.offers, ...loaderData.unoffered]} />
    </>
  )
}

/** A decision that nobody follows up is how good people are lost. */
const Unoffered = ({ home, unoffered }: Loaded) =>
  unoffered.length > 0 && (
    <Section title="Decided, and no offer made yet" card>
      <ul className="rows">
        {unoffered.map(({ candidacyId, candidate, opening, decidedAt, ...inName }) => (
          <li key={candidacyId} className="cluster">
            <PageLink to={`${home}/candidacies/${candidacyId}/offer/new`}>{candidate}</PageLink>
            <InNameMark {...inName} />
            <span className="text-muted">
              {opening} · decided <RelativeTime at={decidedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )

function OfferTable({ home, show, offers }: Loaded) {
  if (offers.length === 0)
    return (
      <EmptyState
        title={show === 'open' ? 'No offer is in the air' : 'No offer is settled yet'}
        action={<LinkButton to={`${home}/debriefs`}>To the debriefs</LinkButton>}
      >
        When a debrief ends with a decision to hire, the offer is made from the decision’s page.
      </EmptyState>
    )
  return (
    <Table
      caption={show === 'open' ? 'Offers in the air' : 'Settled offers'}
      hideCaption
      columns={columns(home, show)}
      rows={offers}
      rowKey={({ candidacyId }) => candidacyId}
    />
  )
}

const columns = (home: string, show: 'open' | 'done'): Column<Row>[] => [
  {
    key: 'candidate',
    label: 'Candidate',
    heads: true,
    cell: ({ candidate, candidacyId, unconfirmed, denied }) => (
      <>
        <PageLink to={`${home}/candidacies/${candidacyId}/offer`}>{candidate}</PageLink>{' '}
        <InNameMark unconfirmed={unconfirmed} denied={denied} />
      </>
    ),
  },
  { key: 'opening', label: 'Opening', cell: ({ opening }) => opening },
  {
    key: 'state',
    label: 'State',
    cell: ({ state }) => <Status tone={offerStateTones[state]}>{offerStateNames[state]}</Status>,
  },
  { key: 'version', label: 'Version', align: 'end', cell: ({ number }) => number },
  { key: 'pay', label: 'Base pay', align: 'end', cell: ({ pay }) => pay },
  { key: 'starts', label: 'First day', cell: ({ startsOn }) => <Day day={startsOn} /> },
  ...(show === 'open'
    ? [
        {
          key: 'expires',
          label: 'Runs out',
          cell: ({ expiresAt }: Row) => <RelativeTime at={expiresAt} />,
        },
      ]
    : []),
]
