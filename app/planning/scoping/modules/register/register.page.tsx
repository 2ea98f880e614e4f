import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { aiAct } from '#app/planning/scoping/modules/kinds/risk/ai-act/rules.ts'
import { tierNames, tierTones } from '#app/planning/scoping/modules/kinds/risk/ai-act/words.ts'
import { Table, type Column } from '#app/ui/data/table.tsx'
import { Status, type Tone } from '#app/ui/feedback/badge.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { dayWords } from '#app/writing/facts/fact.ts'
import type { Route } from './+types/register.page.ts'
import { ownEntry } from './own-entry.ts'
import { findRegister } from './register.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'AI Act register · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const found = await findRegister(ctx)
  const entries = found.map(({ id, number, title, tier, open, indication }) => ({
    key: id,
    to: `/${ctx.org.slug}/use-cases/${id}/modules/ai-risk-class`,
    title: `${number} · ${title}`,
    summary: '',
    open,
    ...shown(tier, indication),
  }))
  const { title, summary, tier, indication } = ownEntry
  const own = { key: 'own', to: null, title, summary, open: 0, ...shown(tier, indication) }
  return {
    home: `/${ctx.org.slug}`,
    checkedOn: dayWords(aiAct.checkedOn),
    entries: [own, ...entries],
  }
}

const shown = (tier: keyof typeof tierNames, indication: string) => ({
  tone: tierTones[tier] as Tone,
  tier: tierNames[tier],
  indication,
})

type Entry = Awaited<ReturnType<typeof loader>>['entries'][number]

/** What this organisation runs or plans, with the class the EU AI Act would give it. */
export default function Register({ loaderData }: Route.ComponentProps) {
  const { home, checkedOn, entries } = loaderData
  return (
    <>
      <PageHeader
        title="AI Act register"
        crumbs={[{ to: `${home}/use-cases`, label: 'Use cases' }]}
        lead="Where the EU AI Act would put each use case whose AI-risk class was begun."
        actions={<LinkButton to={`${home}/use-cases`}>Class a use case</LinkButton>}
      />
      <div className="stack">
        <Notice>
          These are indications for planning, not legal advice. The rules were checked on{' '}
          {checkedOn}.
        </Notice>
        <Table
          caption="Use cases by number; this product comes first"
          rows={entries}
          rowKey={({ key }) => key}
          columns={columns}
        />
      </div>
    </>
  )
}

const ClassOf = ({ tone, tier }: Entry) => <Status tone={tone}>{tier}</Status>

const System = ({ to, title, summary }: Entry) => (
  <>
    {to ? <PageLink to={to}>{title}</PageLink> : title}
    {summary && <span className="field-hint block">{summary}</span>}
  </>
)

const columns: Column<Entry>[] = [
  { key: 'title', label: 'System', heads: true, cell: System },
  { key: 'tier', label: 'Class', cell: ClassOf },
  { key: 'indication', label: 'Indication', cell: ({ indication }) => indication },
]
