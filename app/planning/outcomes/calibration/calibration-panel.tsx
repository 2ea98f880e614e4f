import { KeyValues } from '#app/ui/data/key-values.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Calibration } from './calibration.ts'
import { CalibrationChart } from './calibration-chart.tsx'

const score = (value: number | null) => (value === null ? 'Not known yet' : value.toFixed(3))

export type CalibrationPanelProps = { whole: Calibration; chances: Calibration }

/** How far the team can trust its own probabilities. */
export const CalibrationPanel = ({ whole, chances }: CalibrationPanelProps) => (
  <Section
    title="How good are your probabilities?"
    lead="Each use case has four chances, each given that the one before went well. Once you say how a use case ended, every chance that had its turn counts here."
    card
  >
    {chances.count === 0 ? (
      <p className="text-muted">
        Nothing to compare yet. Open a use case below and say whether it worked: also those that
        were stopped, or the picture is rosier than the truth.
      </p>
    ) : (
      <div className="brier-panel">
        <CalibrationChart calibration={chances} />
        <p>
          {whole.count === 1 ? 'One use case has' : `${whole.count} use cases have`} ended so far.
        </p>
        <details>
          <summary>Brier score</summary>
          <p className="text-muted">
            The mean squared distance between what was said and what happened: 0 is perfect, and
            whoever always says 50 % gets 0.25.
          </p>
          <KeyValues
            items={[
              { label: 'Each chance', value: <b>{score(chances.brier)}</b> },
              { label: 'Always saying the average', value: score(chances.alwaysShare) },
              { label: '“It works”', value: score(whole.brier) },
            ]}
          />
        </details>
      </div>
    )}
  </Section>
)
