import { PageLink } from '#app/ui/anchors/page-link.tsx'
import type { StepPage } from './step-page.server.ts'

interface StepNavProps {
  here: string
  /** The step being worked on; null on the summary. */
  current: string | null
  steps: StepPage['steps']
}

const openWords = (open: number) => (open === 0 ? 'all answered' : `${open} open`)

/** The five steps with what is still open in each; any of them can be opened at any time. */
export const StepNav = ({ here, current, steps }: StepNavProps) => (
  <nav aria-label="Steps of the scope">
    <ol className="scope-steps">
      {steps.map(({ key, title, open }, index) => (
        <li key={key}>
          <PageLink to={`${here}/${key}`} aria-current={key === current ? 'step' : undefined}>
            <span className="scope-step-title">
              {index + 1} {title}
            </span>
            <span className="text-xs" data-done={open === 0 || undefined}>
              {openWords(open)}
            </span>
          </PageLink>
        </li>
      ))}
      <li>
        <PageLink to={here} aria-current={current === null ? 'step' : undefined}>
          <span className="scope-step-title">Summary</span>
          <span className="text-xs">where it stands</span>
        </PageLink>
      </li>
    </ol>
  </nav>
)
