import { organisationContext } from '#app/accounts/context.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Tabs } from '#app/ui/layout/tabs.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Route } from './+types/fairness.page.ts'
import { openReport } from './report.server.ts'
import { inOneSentence } from './conclusion.ts'
import { NotEnough, StageTables } from './stage-tables.tsx'
import { recentYears, yearFrom } from './years.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Fairness · Groundwork' }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const year = yearFrom(new URL(request.url).searchParams, ctx.now)
  const { answered, people, tables, countedAt, uncounted } = await openReport(ctx, year)
  return {
    here: `/${ctx.org.slug}/fairness`,
    year,
    years: [...new Set([...recentYears(ctx.now), year])],
    answered,
    people,
    tables,
    uncounted,
    countedAt: countedAt?.toISOString() ?? null,
  }
}

const titles = { gender: 'Gender', ethnicity: 'Race and ethnicity' } as const

export default function Fairness({ loaderData }: Route.ComponentProps) {
  const { here, year, years, tables, uncounted } = loaderData
  const named = tables.map(({ dimension, stages }) => ({ title: titles[dimension], stages }))
  return (
    <>
      <PageHeader
        title="Fairness"
        lead="Who is selected at each stage, from what candidates chose to say of themselves. Nobody who decides can see an answer, and it changes nothing about an application."
        actions={
          <LinkButton to={`${here}/export?year=${year}`} reloadDocument>
            Export for New York City (Local Law 144)
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
        <Counted {...loaderData} />
        <p className="text-muted">
          Opening this page is recorded. This is not an independent audit.
        </p>
        {named.map((table) => (
          <StageTables key={table.title} {...table} uncounted={uncounted} />
        ))}
        <NotEnough tables={named} uncounted={uncounted} />
        <HowToRead />
        <HowProtected />
      </div>
    </>
  )
}

/** What all figures say together, in one sentence, and how far they reach. */
function Counted({
  year,
  people,
  answered,
  countedAt,
  tables,
}: Route.ComponentProps['loaderData']) {
  if (!countedAt) return <Notice>Nothing is counted yet for applications of {year}.</Notice>
  const { tone, sentence } = inOneSentence(
    tables.flatMap(({ dimension, stages }) =>
      stages.map(({ name, conclusion }) => ({
        where: `${name} (${titles[dimension]})`,
        conclusion,
      })),
    ),
  )
  return (
    <Notice tone={tone} title={sentence}>
      Counted on <DateTime at={countedAt} show="date" />.{' '}
      {answered === null
        ? `How many of the ${people} people have answered is not shown.`
        : `${answered} of the ${people} people have answered.`}
    </Notice>
  )
}

const HowProtected = () => (
  <details>
    <summary>How counts are protected</summary>
    <div className="prose text-sm">
      <p>
        Each outcome is counted anew once five more people who answered are among it, all at once,
        so that nobody can be told from a difference; up to then they are left out. Counts below 5,
        and those that would give them away, are not shown.
      </p>
    </div>
  </details>
)

const HowToRead = () => (
  <details>
    <summary>How to read the figures</summary>
    <div className="prose text-sm">
      <ul>
        <li>
          <strong>Rate</strong>: of those of whom the outcome is known, the share that went on.
        </li>
        <li>
          <strong>Compared with the highest</strong>: a group’s rate beside the highest rate, also
          called impact ratio. Below 80 %, four fifths, is a reason to look closer, and not a proof.
        </li>
        <li>
          <strong>Could be chance?</strong> In brackets how often chance alone would make a
          difference at least this large (Fisher’s exact test). Below 5 % that is rare.
        </li>
      </ul>
    </div>
  </details>
)
