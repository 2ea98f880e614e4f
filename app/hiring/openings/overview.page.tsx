import { organisationContext } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { formatPay } from '#app/roles/pay.ts'
import { placesLabel } from '#app/roles/places.ts'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Day } from '#app/ui/time/day.tsx'
import type { Route } from './+types/overview.page.ts'
import { ApprovalPanel } from './approval/approval-panel.tsx'
import { employmentNames } from './facts/opening-words.ts'
import { FunnelPart } from './funnel/funnel-part.tsx'
import { PublicationPanel } from './publication/publication-panel.tsx'
import { findOverview } from './publication/overview.server.ts'
import { LinkList } from './team-links/link-list.tsx'
import { words } from './team-links/words.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { slug, places, pay, ...overview } = await findOverview(ctx, params.opening)
  return {
    ...overview,
    maySeePlan: can(ctx.actor, 'proposal.read').ok,
    here: `/${ctx.org.slug}/openings/${params.opening}`,
    post:
      overview.readsDraft && can(ctx.actor, 'post.edit').ok
        ? `/${ctx.org.slug}/posts/new?subject=opening:${params.opening}&pattern=hiring-call`
        : null,
    publicPage: `/careers/${ctx.org.slug}/${slug}`,
    places: placesLabel(places),
    pay: pay && formatPay(pay),
  }
}

export default function Overview({ loaderData }: Route.ComponentProps) {
  const { funnel } = loaderData
  return (
    <div className="beside">
      <div className="stack">
        {funnel && (
          <FunnelPart funnel={funnel} headcount={loaderData.headcount} here={loaderData.here} />
        )}
        <Facts {...loaderData} />
        <UseCases {...loaderData} />
        <TeamLinks {...loaderData} />
      </div>
      <div className="stack">
        <PublicationPanel {...loaderData} />
        <ApprovalPanel {...loaderData} />
      </div>
    </div>
  )
}

type Loaded = Route.ComponentProps['loaderData']

function Facts({ here, may, places, pay, headcount, employmentType, lastDay, telling }: Loaded) {
  const edit = may.edit && (
    <LinkButton to={`${here}/facts`} size="small">
      Edit
    </LinkButton>
  )
  const entries = [
    { label: 'People wanted', value: headcount },
    { label: 'Employment', value: employmentNames[employmentType] },
    { label: 'Places', value: places },
    ...(may.seePay ? [{ label: 'Pay', value: pay ?? 'Not set' }] : []),
    ...(lastDay ? [{ label: 'Last day to apply', value: <Day day={lastDay} /> }] : []),
    ...(telling
      ? [
          {
            label: 'Outcome told',
            value: `within ${telling.days} days of the last interview (${telling.jurisdiction})`,
          },
        ]
      : []),
  ]
  return (
    <Section title="What this opening is" actions={edit} card>
      <KeyValues items={entries} />
    </Section>
  )
}

const TeamLinks = ({ here, may, teamLinks }: Loaded) => (
  <Section
    title={words.title}
    card
    actions={
      may.edit && (
        <LinkButton
          to={`${here}/team-links`}
          size="small"
          aria-label={`${words.edit}: ${words.title}`}
        >
          {words.edit}
        </LinkButton>
      )
    }
  >
    {teamLinks.length > 0 ? (
      <LinkList links={teamLinks} />
    ) : (
      <p className="text-muted">{words.none}</p>
    )}
  </Section>
)

const UseCases = ({ here, may, useCases, maySeePlan }: Loaded) => (
  <Section
    title="AI use cases"
    card
    actions={
      may.edit && (
        <LinkButton to={`${here}/facts`} size="small" aria-label="Edit: AI use cases">
          Edit
        </LinkButton>
      )
    }
  >
    {useCases.length > 0 ? (
      <>
        <ul className="prose">
          {useCases.map((useCase) => (
            <li key={useCase}>{useCase}</li>
          ))}
        </ul>
        {maySeePlan && (
          <p className="text-muted text-sm">
            What the person will work on. Which of them wait for the hire stands under Plan.
          </p>
        )}
      </>
    ) : (
      <p className="text-muted">None named yet. Candidates want to know what they would work on.</p>
    )}
  </Section>
)
