import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { findCompetency } from '#app/roles/competency-library.ts'
import { roleName } from '#app/staffing/role-names.ts'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Progress } from '#app/ui/feedback/progress.tsx'
import { Refresh } from '#app/ui/feedback/refresh.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/proposal.page.ts'
import { AnswerPanel } from './answer-panel.tsx'
import { StandingNotice } from '#app/staffing/standing/standing-notice.tsx'
import { findStanding } from '#app/staffing/standing/standing.server.ts'
import { findProposal } from './proposal-lists.server.ts'
import { stateNames, stateTones } from './proposal.ts'
import { DatePanel } from './panels/date-panel.tsx'
import { SkillList } from './panels/skill-list.tsx'
import { WayTable } from './panels/way-table.tsx'
import { WorthFigure } from './panels/worth-figure.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.name ?? 'Proposal'} · Hiring proposals · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const proposal = await findProposal(ctx, params.proposal)
  const standing = proposal.openingId ? await findStanding(ctx) : null
  return {
    ...proposal,
    standing,
    home: `/${ctx.org.slug}`,
    name: roleName(proposal.role),
    skills: proposal.skills
      .map(({ key, weight }) => ({ key, weight, name: findCompetency(key)?.name ?? key }))
      .toSorted((a, b) => b.weight - a.weight),
  }
}

export default function Proposal({ loaderData }: Route.ComponentProps) {
  const { home, id, name, role, level, people, state, pricing, fault, outdated } = loaderData
  const again = `${home}/proposals/${id}/pricing`
  return (
    <>
      <PageHeader
        title={`${people > 1 ? `${people} × ` : ''}${name} · ${level}`}
        crumbs={[{ to: `${home}/proposals`, label: 'Hiring proposals' }]}
        lead="Money is over the whole plan."
        badge={<Status tone={stateTones[state]}>{stateNames[state]}</Status>}
      />
      <div className="beside">
        <div className="stack">
          {state === 'pricing' && <Pricing />}
          {fault && <Fault {...loaderData} again={again} />}
          <StandingNotice {...loaderData} />
          {outdated && <Outdated {...loaderData} why={outdated} again={again} />}
          {pricing && (
            <WorthFigure
              pricing={pricing}
              name={name}
              currency={loaderData.currency}
              beside={pricing.beside?.[role] ?? 0}
            />
          )}
          {pricing && <Unlocked {...loaderData} unlocked={pricing.unlocked} />}
          {pricing && pricing.displaced.length > 0 && (
            <Displaced {...loaderData} displaced={pricing.displaced} />
          )}
          {pricing && <WayTable {...loaderData} ways={pricing.ways} />}
        </div>
        <div className="stack">
          <AnswerPanel {...loaderData} here={`${home}/proposals/${id}`} />
          <DatePanel {...loaderData} />
          <SkillList skills={loaderData.skills} />
        </div>
      </div>
    </>
  )
}

type Loaded = Route.ComponentProps['loaderData']

const Pricing = () => (
  <Section title="Being priced" card>
    <Progress label="The optimiser tries the plan with the hire, without it, and every other way." />
    <p className="text-muted">You can leave this page: it goes on.</p>
    <Refresh seconds={2} />
  </Section>
)

type AgainProps = { again: string; mayPrice: boolean }

const Fault = ({ fault, ...rest }: AgainProps & { fault: string }) => (
  <Notice tone="danger" title="Not priced">
    <p>{fault}</p>
    <PriceAgain {...rest} />
  </Notice>
)

const Outdated = ({ why, ...rest }: AgainProps & { why: string }) => (
  <Notice tone="warn" title="This price is out of date">
    <p>{why}</p>
    <PriceAgain {...rest} />
  </Notice>
)

const PriceAgain = ({ again, mayPrice }: AgainProps) =>
  mayPrice && (
    <PostForm action={again} layout="inline">
      <Button type="submit">Price it again</Button>
    </PostForm>
  )

const Displaced = ({ home, titles, displaced }: Loaded & { displaced: string[] }) => (
  <Section title="Use cases it pushes out" card>
    <UseCaseLinks home={home} titles={titles} ids={displaced} />
  </Section>
)

type Linked = Pick<Loaded, 'home' | 'titles'> & { ids: string[] }

const UseCaseLinks = ({ home, titles, ids }: Linked) => (
  <ul className="prose">
    {ids.map((id) => (
      <li key={id}>
        <PageLink to={`${home}/use-cases/${id}`}>
          {titles[id] ?? 'A use case that is gone'}
        </PageLink>
      </li>
    ))}
  </ul>
)

const Unlocked = ({ home, titles, unlocked }: Loaded & { unlocked: string[] }) => (
  <Section title="Use cases it lets in" card>
    {unlocked.length > 0 ? (
      <UseCaseLinks home={home} titles={titles} ids={unlocked} />
    ) : (
      <p className="text-muted">
        None by itself: the hire lets work start sooner or run beside other work.
      </p>
    )}
  </Section>
)
