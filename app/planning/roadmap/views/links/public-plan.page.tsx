import { siteOf } from '#app/accounts/in-organisation.middleware.ts'
import { moneyWords } from '#app/planning/money.ts'
import { Gantt } from '#app/planning/roadmap/views/page/gantt.tsx'
import { LoadGrid } from '#app/planning/roadmap/views/page/load-grid.tsx'
import { WorkGrid } from '#app/planning/roadmap/views/page/work-grid.tsx'
import { planView } from '#app/planning/roadmap/views/plan/plan-view.ts'
import { PublicShell } from '#app/ui/layout/public-shell.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Route } from './+types/public-plan.page.ts'
import { openLink } from './links.server.ts'

export const handle = { script: false }

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Roadmap · ${loaderData?.organisation ?? ''}` },
  { name: 'robots', content: 'noindex' },
]

export const headers = () => ({ 'Referrer-Policy': 'no-referrer' })

/** What of a piece of work is nobody's business outside. */
const nobody = { theme: '', after: [] }

type Work = ReturnType<typeof planView>['work'][number]

const shown = ({ title, first, last }: Work, at: number) => ({
  ...nobody,
  id: `${at}`,
  title,
  first,
  last,
})

export async function loader({ context, params }: Route.LoaderArgs) {
  const found = await openLink(siteOf(context), { slug: params.org, token: params.token })
  const { organisation, look, withNumbers, expiresAt, plan } = found
  const { quarters, work, loads, hires } = planView(plan)
  return {
    organisation,
    look,
    expiresAt,
    committedAt: plan.committedAt,
    here: `/plans/${params.org}/${params.token}`,
    view: {
      quarters,
      work: work.map(shown),
      out: [],
      loads: withNumbers ? loads : [],
      hires: withNumbers ? hires : [],
    },
    value: withNumbers ? { amount: plan.plan.value, currency: plan.currency } : null,
  }
}

export default function PublicPlan({ loaderData }: Route.ComponentProps) {
  const { organisation, look, here, view, value, committedAt, expiresAt } = loaderData
  return (
    <PublicShell
      organisation={{ name: organisation, href: here }}
      look={look}
      footer={
        <span>
          This link ends on <DateTime at={expiresAt} show="date" />.
        </span>
      }
    >
      <div className="stack">
        <header>
          <h1>Roadmap</h1>
          <p className="page-lead">
            As planned on <DateTime at={committedAt} show="date" />
            {value && `; expected to be worth ${moneyWords(value.amount, value.currency)}`}.
          </p>
        </header>
        <WorkGrid view={view} home={null} />
        <Section title="Over time">
          <Gantt view={view} />
        </Section>
        {view.loads.length > 0 && (
          <Section title="How full each role is">
            <LoadGrid view={view} />
          </Section>
        )}
      </div>
    </PublicShell>
  )
}
