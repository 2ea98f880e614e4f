import { counted } from '#app/math/text/counted.ts'
import type { Chances, PlanView } from '#app/planning/roadmap/views/plan/plan-view.ts'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { PictureButton } from '#app/ui/charts/picture-button.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { Menu, MenuLink } from '#app/ui/layout/menu.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Tabs } from '#app/ui/layout/tabs.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { AgainForm, againId } from './again-form.tsx'
import type { Again } from './again-form.tsx'
import { ChanceNote } from './chance.tsx'
import { Gantt } from './gantt.tsx'
import { Horizons } from './horizons.tsx'
import { LoadGrid } from './load-grid.tsx'
import type { Shown } from './shown.ts'
import { Title, WorkGrid } from './work-grid.tsx'

export type PlanPageProps = {
  here: string
  home: string
  planner: boolean
  mayShare: boolean
  id: string
  number: number
  isNewest: boolean
  current: number
  /** For planners. */
  scenario: { id: string; name: string } | null
  reason: string
  committedAt: Date
  committedBy: string
  value: number | null
  shown: Shown
  view: PlanView
  /** Of each use case to be done by its quarter; for planners, of the newest plan. */
  chances: Chances | null
  /** Of an earlier plan, for whoever commits plans. */
  again: Again | null
}

/** A committed plan in one of its views, with the ways to take it along. */
export function PlanPage(props: PlanPageProps) {
  const { here, id, number, isNewest, shown, view, committedBy, committedAt, reason } = props
  return (
    <div className="stack">
      <PageHeader
        title={isNewest ? 'Roadmap' : `Plan ${number}`}
        crumbs={isNewest ? [] : [{ to: `${here}/plans`, label: 'All plans' }]}
        lead={
          <>
            Plan {number}, committed by {committedBy} on <DateTime at={committedAt} show="date" />
            {reason && `: ${reason}`}
          </>
        }
        actions={<Actions {...props} />}
      />
      <Earlier {...props} />
      <Views address={isNewest ? here : `${here}/plans/${id}`} shown={shown} />
      {props.chances && <ChanceNote here={here} work={view.work} chances={props.chances} />}
      <Shown {...props} />
      {shown !== 'horizons' && (
        <Section title="How full each role is">
          <LoadGrid view={view} />
        </Section>
      )}
      <Beside view={view} home={props.planner ? props.home : null} />
      {props.again && <AgainForm {...props.again} here={here} id={id} number={number} />}
    </div>
  )
}

const Views = ({ address, shown }: Pick<PlanPageProps, 'shown'> & { address: string }) => (
  <Tabs
    name="Views of the plan"
    tabs={[
      { to: address, label: 'Quarters', current: shown === 'quarters' },
      {
        to: `${address}?view=horizons`,
        label: 'Now, next, later',
        current: shown === 'horizons',
      },
      { to: `${address}?view=gantt`, label: 'Gantt', current: shown === 'gantt' },
    ]}
  />
)

/** Nobody takes a plan of before for the one that holds. */
const Earlier = ({ here, isNewest, again }: PlanPageProps) =>
  !isNewest && (
    <Notice>
      An earlier plan, as it was committed.{' '}
      <PageLink to={here}>See the one that holds now</PageLink>
      {again && (
        <>
          {' '}
          or <a href={`#${againId}`}>make this the plan again</a>
        </>
      )}
      .
    </Notice>
  )

function Shown({ shown, view, current, home, planner, chances }: PlanPageProps) {
  const common = { view, chances, home: planner ? home : null }
  if (shown === 'gantt') return <Gantt view={view} chances={chances} />
  return shown === 'horizons' ? (
    <Horizons {...common} current={current} />
  ) : (
    <WorkGrid {...common} />
  )
}

const Actions = ({ here, home, planner, mayShare, id, number, isNewest }: PlanPageProps) => (
  <>
    {planner && <LinkButton to={`${here}/scenarios`}>Scenarios</LinkButton>}
    {planner && isNewest && <LinkButton to={`${here}/simulation`}>Risk forecast</LinkButton>}
    <Menu label="Export and share" name="Export and share" align="end" faceClass="button">
      {planner && <MenuLink to={`${home}/tldrs/new?subject=roadmap:${id}`}>TLDR</MenuLink>}
      <a className="menu-item" href={`${here}/plans/${id}/roadmap.svg`}>
        Picture (SVG)
      </a>
      <PictureButton
        picture={`${here}/plans/${id}/roadmap.svg`}
        name={`roadmap-${number}.png`}
        inMenu
      />
      <a className="menu-item" href={`${here}/plans/${id}/document/pdf`}>
        Document (PDF)
      </a>
      <a className="menu-item" href={`${here}/plans/${id}/document/md`}>
        Text (Markdown)
      </a>
      <a className="menu-item" href={`${here}/plans/${id}/roadmap.csv`}>
        Table (CSV)
      </a>
      <a className="menu-item" href={`${here}/plans/${id}/print`}>
        To print
      </a>
      <MenuLink to={`${here}/plans`}>All plans</MenuLink>
      {mayShare && <MenuLink to={`${here}/links`}>Public links</MenuLink>}
    </Menu>
  </>
)

/** A longer list is folded on the screen. */
const mostOut = 12

type BesideProps = {
  view: PlanView
  /** Where titles lead; null for whoever reads no use cases. */
  home: string | null
  whole?: boolean
}

/** Who is hired for it, and what waits outside. */
export const Beside = ({ view: { hires, out }, home, whole }: BesideProps) => (
  <div className="columns">
    {hires.length > 0 && (
      <Section title="People it hires">
        <ul>
          {hires.map(({ role, quarter, people }) => (
            <li key={`${role}${quarter}`}>
              {people > 1 && `${people} × `}
              {role}, at work from {quarter}
            </li>
          ))}
        </ul>
      </Section>
    )}
    {out.length > 0 && (
      <Section title="Not in the plan">
        {whole || out.length <= mostOut ? (
          <Outside out={out} home={home} />
        ) : (
          <details>
            <summary>{counted(out.length, 'use case')}</summary>
            <Outside out={out} home={home} />
          </details>
        )}
      </Section>
    )}
  </div>
)

const Outside = ({ out, home }: { out: PlanView['out']; home: string | null }) => (
  <ul className="plan-out">
    {out.map((one) => (
      <li key={one.id}>
        <Title work={one} home={home} />
        {one.why && `: ${one.why}`}
      </li>
    ))}
  </ul>
)
