import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { aiAct } from '#app/planning/scoping/modules/kinds/risk/ai-act/rules.ts'
import { tierNames, tierTones } from '#app/planning/scoping/modules/kinds/risk/ai-act/words.ts'
import { Table, type Column } from '#app/ui/data/table.tsx'
import { Status, type Tone } from '#app/ui/feedback/badge.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { dayWords } from '#app/writing/facts/fact.ts'
import type { Route } from './+types/register.page.ts'
import { ownEntry } from './own-entry.ts'
import { findRegister } from './register.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'AI Act register · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const found = await findRegister(ctx)
  return {
    home: `/${ctx.org.slug}`,
    checkedOn: dayWords(aiAct.checkedOn),
    entries: found.map(({ id, number, title, found: one }) => ({
      to: `/${ctx.org.slug}/use-cases/${id}/modules/ai-risk-class`,
      title: `${number} · ${title}`,
      shown: one && shown(one),
    })),
    own: { title: ownEntry.title, summary: ownEntry.summary, ...shown(ownEntry) },
  }
}

type Classed = { tier: keyof typeof tierNames; indication: string }

const shown = ({ tier, indication }: Classed) => ({
  tone: tierTones[tier] as Tone,
  tier: tierNames[tier],
  indication,
})

type Loaded = Awaited<ReturnType<typeof loader>>
type Entry = Loaded['entries'][number]

/** What this organisation runs or plans, with the class the EU AI Act would give it. */
export default function Register({ loaderData }: Route.ComponentProps) {
  const { home, checkedOn, entries, own } = loaderData
  return (
    <>
      <PageHeader
        title="AI Act register"
        crumbs={[{ to: `${home}/use-cases`, label: 'Use cases' }]}
        lead="Where the EU AI Act would put each of your use cases."
      />
      <div className="stack">
        <Notice>
          These are indications for planning, not legal advice. The rules were checked on{' '}
          {checkedOn}.
        </Notice>
        {entries.length > 0 ? (
          <Table
            caption={classedWords(entries)}
            rows={entries}
            rowKey={({ to }) => to}
            columns={columns}
          />
        ) : (
          <p className="text-muted">No use case was handed in yet.</p>
        )}
        <Own own={own} />
      </div>
    </>
  )
}

function classedWords(entries: Entry[]): string {
  const classed = entries.filter((entry) => entry.shown !== null).length
  return `${classed} of ${entries.length} use cases ${classed === 1 ? 'is' : 'are'} classed`
}

/** What the product itself is: an organisation that hires with it runs it too. */
const Own = ({ own }: Pick<Loaded, 'own'>) => (
  <Section title={own.title} lead="This product belongs in your register as well." card>
    <p>
      {own.summary} <Status tone={own.tone}>{own.tier}</Status>
    </p>
    <p className="text-muted">{own.indication}</p>
  </Section>
)

const ClassOf = ({ shown: one }: Entry) =>
  one ? (
    <Status tone={one.tone}>{one.tier}</Status>
  ) : (
    <span className="text-muted">not classed yet</span>
  )

const IndicationOf = ({ to, title, shown: one }: Entry) =>
  one ? (
    one.indication
  ) : (
    <PageLink to={to} aria-label={`Class ${title}`}>
      Class it
    </PageLink>
  )

const columns: Column<Entry>[] = [
  {
    key: 'title',
    label: 'Use case',
    heads: true,
    cell: ({ to, title }) => <PageLink to={to}>{title}</PageLink>,
  },
  { key: 'tier', label: 'Class', cell: ClassOf },
  { key: 'indication', label: 'Indication', cell: IndicationOf },
]
