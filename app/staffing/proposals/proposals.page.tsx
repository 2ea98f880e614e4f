import { inSentence, withArticle } from '#app/ui/in-sentence.ts'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { levels } from '#app/roles/competencies.ts'
import { differenceWords, moneyWords } from '#app/planning/money.ts'
import { roleName } from '#app/staffing/role-names.ts'
import { Table } from '#app/ui/data/table.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Day } from '#app/ui/time/day.tsx'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import type { Route } from './+types/proposals.page.ts'
import { enoughWords } from '#app/staffing/gaps/enough-words.ts'
import { comingWords, gapWords, isClearGain } from '#app/staffing/gaps/gaps.ts'
import type { Gap } from '#app/staffing/gaps/gaps.ts'
import { findProposals } from './proposal-lists.server.ts'
import { stateNames, stateTones, proposalSchema } from './proposal.ts'
import { proposeHire } from './proposals.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Hiring proposals · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { gaps, coming, enough, proposals, ...page } = await findProposals(ctx)
  return {
    ...page,
    home: `/${ctx.org.slug}`,
    gaps: gaps.map((gap) => ({
      ...gap,
      name: roleName(gap.role),
      coming: coming[gap.role] ?? 0,
      known: proposals.filter(({ role, state }) => role === gap.role && state !== 'declined'),
    })),
    enough: enough.map(roleName),
    proposals: proposals.map((one) => ({ ...one, name: roleName(one.role) })),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const form = await readForm(request, proposalSchema)
  return carryOut(form, async (input) => {
    const { id } = await proposeHire(ctx, input)
    return redirectWithFlash(`/${ctx.org.slug}/proposals/${id}`, 'Proposed. It is being priced.')
  })
}

export default function Proposals({ loaderData, actionData }: Route.ComponentProps) {
  const { home, currency, plan, gaps, enough, proposals } = loaderData
  return (
    <>
      <PageHeader
        title="Hiring proposals"
        lead="Where the committed plan lacks people, what one more person is worth, and what else would help. Money is over the whole plan."
      />
      <div className="stack">
        {actionData?.errors && (
          <Notice tone="danger">{Object.values(actionData.errors).flat().join(' ')}</Notice>
        )}
        {plan ? (
          <Gaps {...loaderData} gaps={gaps} enough={enough} />
        ) : (
          <EmptyState
            title="No plan is committed yet"
            action={<LinkButton to={`${home}/roadmap`}>Go to the roadmap</LinkButton>}
          >
            A proposal answers a gap in the plan. Commit a scenario first.
          </EmptyState>
        )}
        {proposals.length > 0 && <List home={home} currency={currency} proposals={proposals} />}
      </div>
    </>
  )
}

type Loaded = Route.ComponentProps['loaderData']

const Gaps = ({ gaps, enough, unpriced, mayMake, home, currency }: Loaded) => (
  <Section title="Gaps in the plan" lead={enoughWords(gaps.length, enough, unpriced)}>
    {gaps.length > 0 && (
      <ul className="columns">
        {gaps.map((gap) => (
          <li key={gap.role} className="card stack">
            <GapWords gap={gap} currency={currency} />
            {gap.known.map(({ id, state }) => (
              <p key={id}>
                <PageLink to={`${home}/proposals/${id}`}>Proposed</PageLink> ·{' '}
                <Status tone={stateTones[state]}>{stateNames[state]}</Status>
              </p>
            ))}
            {mayMake.ok ? (
              <ProposeForm gap={gap} to={`${home}/proposals`} another={gap.known.length > 0} />
            ) : (
              <p className="text-muted text-sm">{mayMake.reason}</p>
            )}
          </li>
        ))}
      </ul>
    )}
  </Section>
)

type NamedGap = Gap & { name: string; coming: number }

const GapWords = ({ gap, currency }: { gap: NamedGap; currency: string }) => (
  <div>
    <h3>{gap.name}</h3>
    <p>
      {gapWords(gap, (value) => moneyWords(value, currency))}{' '}
      {gap.people > 0 && `The plan hires ${gap.people === 1 ? 'one' : gap.people}.`}{' '}
      {comingWords(gap, gap.coming)}
    </p>
  </div>
)

const levelOptions = levels.map((level) => ({ value: level, label: level }))

type ProposeFormProps = { gap: NamedGap; to: string; another: boolean }

const ProposeForm = ({ gap, to, another }: ProposeFormProps) => (
  <PostForm action={to} layout="inline" aria-label={`Propose ${withArticle(gap.name)}`}>
    <input type="hidden" name="role" value={gap.role} />
    <SelectField name="level" label="Level" options={levelOptions} defaultValue="L3" />
    <TextField
      name="people"
      label="People"
      type="number"
      min={1}
      max={20}
      defaultValue={String(Math.max(1, gap.people - gap.coming))}
    />
    <Button type="submit" variant={another || !isClearGain(gap) ? 'plain' : 'primary'}>
      Propose {another ? `another ${inSentence(gap.name)}` : withArticle(gap.name)}
    </Button>
  </PostForm>
)

type Row = Loaded['proposals'][number]

const columnsFor = (home: string, currency: string) => [
  {
    key: 'role',
    label: 'Proposal',
    heads: true,
    cell: ({ id, name, level, people }: Row) => (
      <PageLink to={`${home}/proposals/${id}`}>
        {people > 1 && `${people} × `}
        {name} · {level}
      </PageLink>
    ),
  },
  {
    key: 'state',
    label: 'State',
    cell: ({ state }: Row) => <Status tone={stateTones[state]}>{stateNames[state]}</Status>,
  },
  {
    key: 'worth',
    label: 'Worth',
    align: 'end' as const,
    cell: ({ worth }: Row) => (worth === null ? '–' : differenceWords(worth, currency)),
  },
  {
    key: 'openBy',
    label: 'Open by',
    cell: ({ openBy }: Row) => <Day day={openBy} />,
  },
  { key: 'by', label: 'Proposed by', cell: ({ by }: Row) => by },
]

type ListProps = Pick<Loaded, 'home' | 'currency'> & { proposals: Row[] }

const List = ({ home, currency, proposals }: ListProps) => (
  <Section title="Proposals">
    <Table
      caption="Hiring proposals, newest first"
      hideCaption
      columns={columnsFor(home, currency)}
      rows={proposals}
      rowKey={({ id }) => id}
    />
  </Section>
)
