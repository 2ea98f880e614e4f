import { percent } from '#app/math/text/figures.ts'
import { Figure } from '#app/ui/charts/figure.tsx'
import type { Bin, Calibration } from './calibration.ts'
import { calibrationWords } from './calibration.ts'

const marks = [0, 0.25, 0.5, 0.75, 1]
const at = (share: number) => `${share * 100}%`
const up = (share: number) => `${100 - share * 100}%`

/** What was said against what came true: on the diagonal the two agree; the bars are 95 % intervals. */
export const CalibrationChart = ({ calibration }: { calibration: Calibration }) => (
  <Figure
    caption={calibrationWords(calibration)}
    name="Calibration of the team’s own chances"
    legend="Each dot is a group of chances; its bar is the 95 % interval of the share that came true. On the dashed line, what was said is what happened."
    table={{
      columns: ['Said on average', 'Came true', '95 % interval, from', 'to', 'Outcomes'],
      rows: calibration.bins.map(({ forecast, share, low, high, count }) => [
        percent(forecast),
        percent(share),
        percent(low),
        percent(high),
        count,
      ]),
    }}
  >
    <div className="brier">
      <span className="brier-up" aria-hidden>
        Came true
      </span>
      <svg className="brier-plot" aria-hidden>
        {marks.map((mark) => (
          <Mark key={mark} mark={mark} />
        ))}
        <line className="brier-even" x1="0%" y1="100%" x2="100%" y2="0%" />
        {calibration.bins.map((bin) => (
          <BinMarks key={bin.forecast} bin={bin} />
        ))}
      </svg>
      <div className="brier-across" aria-hidden>
        <span>0 %</span>
        <span>Was said</span>
        <span>100 %</span>
      </div>
    </div>
  </Figure>
)

const Mark = ({ mark }: { mark: number }) => (
  <>
    <line className="chart-grid" x1={at(mark)} x2={at(mark)} y1="0%" y2="100%" />
    <line className="chart-grid" x1="0%" x2="100%" y1={up(mark)} y2={up(mark)} />
  </>
)

const BinMarks = ({ bin: { forecast, share, low, high, count } }: { bin: Bin }) => (
  <>
    <line
      className="mark-interval"
      x1={at(forecast)}
      x2={at(forecast)}
      y1={up(low)}
      y2={up(high)}
    />
    <circle className="mark-point" cx={at(forecast)} cy={up(share)} r="0.375rem" />
    <text x={at(forecast)} y={up(share)} dx="0.6rem" dy="0.3rem" className="brier-count">
      {count}
    </text>
  </>
)
