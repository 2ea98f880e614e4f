import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { percent } from '#app/math/text/figures.ts'
import { IntervalPlot } from '#app/ui/charts/interval-plot.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { leastDecisions, overrideSentence } from './overrides.ts'
import type { OverrideRate } from './overrides.ts'

type Opening = OverrideRate & { id: string; title: string }

export type OverridesProps = { home: string; overrides: { all: OverrideRate; openings: Opening[] } }

/** How often people decide otherwise than the rule they declared: over all openings they run, and for each. */
export const Overrides = ({ home, overrides: { all, openings } }: OverridesProps) => (
  <Section
    title="Decisions beside the rule"
    lead="For who runs openings. Deciding otherwise is right when there is a reason; often may mean that the rubric is not what people decide by."
    card
  >
    <div className="stack">
      {all.ruled + all.undecided === 0 ? (
        <p className="text-muted">Nobody has decided about a candidate in your openings yet.</p>
      ) : (
        <Rates all={all} openings={openings} />
      )}
      {all.undecided > 0 && (
        <p className="text-sm text-muted">
          In {all.undecided} more {all.undecided === 1 ? 'decision' : 'decisions'} the rule was
          undecided, so nothing could differ.
        </p>
      )}
      <Few home={home} openings={openings.filter(({ rate }) => rate === null)} />
    </div>
  </Section>
)

const Rates = ({ all, openings }: { all: OverrideRate; openings: Opening[] }) =>
  all.rate === null ? (
    <p>
      <strong>Not enough data for a rate.</strong> It takes {leastDecisions} decisions beside a rule
      that said something; there {all.ruled === 1 ? 'is' : 'are'} {all.ruled}.
    </p>
  ) : (
    <IntervalPlot
      name="Share of decisions that differ from the rule"
      caption={overrideSentence(all)}
      rows={[
        { id: 'all', label: 'All openings', ...all.rate, note: `of ${all.ruled}` },
        ...openings.flatMap(({ id, title, ruled, rate }) =>
          rate ? [{ id, label: title, ...rate, note: `of ${ruled}` }] : [],
        ),
      ]}
      domain={[0, 1]}
      ticks={[0, 0.25, 0.5, 0.75, 1]}
      format={percent}
      words={{ point: 'Decided otherwise', interval: '95 % interval', raw: '' }}
    />
  )

const Few = ({ home, openings }: { home: string; openings: Opening[] }) =>
  openings.length > 0 && (
    <details>
      <summary>
        Not enough data for a rate in {openings.length}{' '}
        {openings.length === 1 ? 'opening' : 'openings'}
      </summary>
      <ul className="text-sm mt-2">
        {openings.map((opening) => (
          <li key={opening.id}>
            <PageLink to={`${home}/openings/${opening.id}`}>{opening.title}</PageLink>:{' '}
            {opening.ruled === 0 ? 'the rule was always undecided.' : overrideSentence(opening)}
          </li>
        ))}
      </ul>
    </details>
  )
