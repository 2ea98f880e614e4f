import { lazy, Suspense } from 'react'
import { organisationContext } from '#app/accounts/context.ts'
import { InNameMark } from '#app/hiring/candidates/in-name-mark.tsx'
import { writtenNames } from '#app/hiring/interviews/plans/plan-words.ts'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Route } from './+types/kit.page.ts'
import { Anchors } from './anchors.tsx'
import { Application } from './application.tsx'
import { findKit } from './kit.server.ts'
import { Questions } from './questions.tsx'
import { Recusal } from './recusal.tsx'
import { Timer } from './timer.tsx'

/** The Markdown library loads apart: the rest of the kit does not wait for it. */
const Markdown = lazy(async () => ({ default: (await import('#app/ui/markdown.tsx')).Markdown }))

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Interview kit: ${loaderData?.candidate ?? ''} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return { home: `/${ctx.org.slug}`, ...(await findKit(ctx, params.interview)) }
}

export default function KitPage({ loaderData }: Route.ComponentProps) {
  const { home, interview, candidate, own, competencies } = loaderData
  const here = `${home}/interviews/${interview.id}`
  return (
    <>
      <PageHeader
        title={`${interview.name}: ${candidate}`}
        crumbs={[{ to: `${home}/interviews`, label: 'Your interviews' }]}
        badge={loaderData.application && <InNameMark {...loaderData.application} />}
        lead={<Lead {...loaderData} />}
        actions={
          own && (
            <LinkButton to={`${here}/scorecard`} variant="primary">
              {writtenNames[interview.kind]}
            </LinkButton>
          )
        }
      />
      <div className="beside">
        <div className="stack">
          {loaderData.needs.length > 0 && (
            <Notice title="Agreed with the candidate">
              {loaderData.needs.map((need) => (
                <p key={need}>{need}</p>
              ))}
            </Notice>
          )}
          <Section title="Purpose" card>
            <p>{interview.purpose}</p>
            <Jumps {...loaderData} />
          </Section>
          <Instructions text={interview.instructions} />
          <Questions questions={interview.questions} competencies={competencies} />
          <Anchors competencies={competencies} />
        </div>
        <Aside {...loaderData} />
      </div>
    </>
  )
}

type Page = Route.ComponentProps['loaderData']

const Lead = ({ opening, interview }: Page) => (
  <>
    {opening.title} · {interview.stage} · {interview.minutes} minutes
    {interview.format && ` · ${interview.format}`}
    {interview.startsAt && (
      <>
        {' '}
        · <DateTime at={interview.startsAt} />
      </>
    )}
  </>
)

/** The long parts of the kit, one press away while the interview runs. */
const Jumps = ({ interview, competencies }: Page) => (
  <nav aria-label="Parts of the kit" className="cluster text-sm mt-2">
    {interview.instructions && <a href="#run">How to run it</a>}
    {interview.questions.length > 0 && <a href="#questions">Questions</a>}
    {competencies.length > 0 && <a href="#anchors">What you rate</a>}
  </nav>
)

const Instructions = ({ text }: { text: string }) =>
  text && (
    <Section title="How to run it" id="run" card>
      <Suspense fallback={<p className="as-typed">{text}</p>}>
        <Markdown text={text} />
      </Suspense>
    </Section>
  )

const Aside = ({ home, own, interview, application }: Page) => (
  <aside className="stack kit-aside" aria-label="Time and application">
    <Timer minutes={interview.minutes} last={interview.minutesForCandidate} id={interview.id} />
    {application && (
      <Application
        application={application}
        href={`${home}/candidacies/${interview.candidacyId}`}
      />
    )}
    <Section title="What the candidate was told" level={3} card>
      <Suspense fallback={<p className="as-typed">{interview.candidateText}</p>}>
        <Markdown text={interview.candidateText} headingOffset={2} />
      </Suspense>
    </Section>
    {own && <Recusal action={`${home}/interviews/${interview.id}/ending`} />}
  </aside>
)
