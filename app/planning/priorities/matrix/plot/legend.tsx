import type { Axis } from '#app/planning/priorities/matrix/place/axis.ts'
import type { Scales } from '#app/planning/priorities/matrix/place/picture.ts'
import { scaledText } from '#app/planning/priorities/methods/scale.ts'

export interface LegendProps extends Pick<Scales, 'size' | 'colour'> {
  /** Whether some have none. */
  missing: { size: boolean; colour: boolean }
}

/** What size and colour stand for; colours come with a shape of their own. */
export const Legend = ({ size, colour, missing }: LegendProps) => (
  <>
    {size && (
      <p>
        <span>
          Size: <b>{size.name}</b>, up to {scaledText(size, size.high)}
        </span>
        {missing.size && (
          <span className="matrix-key">
            <span className="bubble-mark is-sizeless" aria-hidden /> missing
          </span>
        )}
      </p>
    )}
    {colour && (
      <p>
        <span>
          Colour and shape: <b>{colour.name}</b>
        </span>
        {thirds(colour).map((words, band) => (
          <span key={words} className="matrix-key">
            <span className={`bubble-mark is-band-${band}`} aria-hidden /> {words}
          </span>
        ))}
        {missing.colour && (
          <span className="matrix-key">
            <span className="bubble-mark is-band-missing" aria-hidden /> missing
          </span>
        )}
      </p>
    )}
  </>
)

/** The three parts of a scale in words, lowest first. */
export function thirds(axis: Pick<Axis, 'low' | 'high' | 'percent'>): string[] {
  const { low, high } = axis
  const [first, second] = [1, 2].map((part) => scaledText(axis, low + (part * (high - low)) / 3))
  return [`below ${first}`, `${first} to ${second}`, `from ${second}`]
}
