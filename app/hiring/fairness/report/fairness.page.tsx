import { organisationContext } from '#app/accounts/context.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Tabs } from '#app/ui/layout/tabs.tsx'
import type { Route } from './+types/fairness.page.ts'
import { findReport } from './report.server.ts'
import { StageTables } from './stage-tables.tsx'
import { recentYears, yearFrom } from './years.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Fairness · Groundwork' }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const year = yearFrom(new URL(request.url).searchParams, ctx.now)
  const { answered, people, tables } = await findReport(ctx, year)
  return {
    here: `/${ctx.org.slug}/fairness`,
    year,
    years: [...new Set([...recentYears(ctx.now), year])],
    answered,
    people,
    tables,
  }
}

const titles = { gender: 'Gender', ethnicity: 'Race and ethnicity' } as const

export default function Fairness({ loaderData }: Route.ComponentProps) {
  const { here, year, years, answered, people, tables } = loaderData
  return (
    <>
      <PageHeader
        title="Fairness"
        lead="Who is selected at each stage, from what candidates chose to say of themselves. Nobody who decides can see an answer, and it changes nothing about an application."
        actions={
          <LinkButton to={`${here}/export?year=${year}`} reloadDocument>
            Export (LL144 layout)
          </LinkButton>
        }
      />
      <Tabs
        name="Year of application"
        tabs={years.map((one) => ({
          to: `${here}?year=${one}`,
          label: String(one),
          current: one === year,
        }))}
      />
      <div className="stack">
        <Notice>
          {answered === null
            ? `Fewer than 5 of the ${people} people whose application of ${year} is settled have answered.`
            : `${answered} of the ${people} people whose application of ${year} is settled have answered.`}{' '}
          Counts below 5, and those that would give them away, are not shown. This is not an
          independent audit.
        </Notice>
        {tables.map(({ dimension, stages }) => (
          <StageTables key={dimension} title={titles[dimension]} stages={stages} />
        ))}
      </div>
    </>
  )
}
