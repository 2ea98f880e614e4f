import { shortened } from '#app/math/text/shortened.ts'
import { titleLines, titleText } from '#app/planning/priorities/matrix/place/labels.ts'
import type { Axis } from '#app/planning/priorities/matrix/place/axis.ts'
import type { Bubble, Side } from '#app/planning/priorities/matrix/place/bubble.ts'
import type { Picture } from '#app/planning/priorities/matrix/place/picture.ts'
import type { Setup } from '#app/planning/priorities/matrix/place/query.ts'
import { thirds } from '#app/planning/priorities/matrix/plot/legend.tsx'
import { scaledText } from '#app/planning/priorities/methods/scale.ts'

export interface MatrixFileProps {
  picture: Picture
  quadrants: Setup['quadrants']
  name: string
}

/** Colours that need no page around them. */
const ink = { text: '#1e1c19', muted: '#5a554c', line: '#dedad2', accent: '#0d5a6b' }
const fills = ['#ffffff', '#bfdde2', '#0d5a6b']
const area = { left: 76, top: 64, width: 760, height: 460 }
const [right, bottom] = [area.left + area.width, area.top + area.height]
const width = right + 44
const keyColumns = 3
const keyLine = 18

/** The picture as a file that needs nothing around it: every number in it is named below. */
export const MatrixFile = ({ picture, quadrants, name }: MatrixFileProps) => {
  const named = picture.bubbles.filter(({ label }) => !label)
  const perColumn = Math.ceil(named.length / keyColumns)
  const height = bottom + 108 + perColumn * keyLine
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily="system-ui, 'Segoe UI', 'DejaVu Sans', 'Liberation Sans', sans-serif"
      fontSize="12"
      fill={ink.text}
      role="img"
      aria-label={name}
    >
      <title>{name}</title>
      <rect width={width} height={height} fill="#ffffff" />
      <text x={area.left} y="28" fontSize="16" fontWeight="600">
        {name}
      </text>
      <Scales picture={picture} quadrants={quadrants} />
      {picture.bubbles.map((bubble) => (
        <Mark key={bubble.number} bubble={bubble} smallest={picture.smallest} />
      ))}
      <Keys picture={picture} />
      {named
        .toSorted((a, b) => a.number - b.number)
        .map(({ number, title }, i) => (
          <text
            key={number}
            x={area.left + Math.floor(i / perColumn) * (area.width / keyColumns)}
            y={bottom + 104 + (i % perColumn) * keyLine}
          >
            {`${number} ${shortened(title, 36)}`}
          </text>
        ))}
    </svg>
  )
}

const across = (percent: number) => area.left + (percent / 100) * area.width
const up = (percent: number) => bottom - (percent / 100) * area.height
const splitOf = ({ low, high, split }: Axis) => (100 * (split - low)) / (high - low)

type ScalesProps = Omit<MatrixFileProps, 'name'>

const inner = { left: area.left + 10, right: right - 10, top: area.top + 20, low: bottom - 10 }
const corners = [
  { x: inner.left, y: inner.top, textAnchor: 'start' },
  { x: inner.right, y: inner.top, textAnchor: 'end' },
  { x: inner.right, y: inner.low, textAnchor: 'end' },
  { x: inner.left, y: inner.low, textAnchor: 'start' },
] as const

const Scales = ({ picture: { x, y, bubbles }, quadrants }: ScalesProps) => (
  <g fill={ink.muted}>
    <rect
      x={area.left}
      y={area.top}
      width={area.width}
      height={area.height}
      fill="none"
      stroke={ink.line}
    />
    <path
      d={`M${across(splitOf(x))} ${area.top}V${bottom}M${area.left} ${up(splitOf(y))}H${right}`}
      stroke={ink.line}
    />
    {corners.map((corner, i) => (
      <text key={`${corner.x} ${corner.y}`} {...corner} fontWeight="600">
        {quadrants[i]}
      </text>
    ))}
    <Ticks x={x} y={y} />
    <text x={right} y={bottom + 38} textAnchor="end">{`${x.name} (${x.unit}) →`}</text>
    <text x={area.left} y={area.top - 12}>{`↑ ${y.name} (${y.unit})`}</text>
    <Leads bubbles={bubbles} />
  </g>
)

const Ticks = ({ x, y }: Pick<Picture, 'x' | 'y'>) => (
  <>
    {x.ticks.map(({ at, text }) => (
      <text key={at} x={across(at)} y={bottom + 18} textAnchor="middle">
        {text}
      </text>
    ))}
    {y.ticks.map(({ at, text }) => (
      <text key={at} x={area.left - 8} y={up(at) + 4} textAnchor="end">
        {text}
      </text>
    ))}
  </>
)

/** From places to the bubbles that are drawn beside them. */
const Leads = ({ bubbles }: Pick<Picture, 'bubbles'>) => {
  const lines = bubbles.map(({ left, bottom: low, beside }) =>
    beside
      ? `M${across(left)} ${up(low)}m-2 0h4h-2L${across(beside.left)} ${up(beside.bottom)}`
      : '',
  )
  return <path d={lines.join('')} stroke={ink.muted} fill="none" />
}

const Mark = ({ bubble, smallest }: { bubble: Bubble; smallest: number }) => {
  const size = bubble.across ?? smallest
  const drawn = bubble.beside ?? bubble
  const [cx, cy] = [across(drawn.left), up(drawn.bottom)]
  return (
    <g>
      <title>{bubble.title}</title>
      <Shape cx={cx} cy={cy} size={size} band={bubble.band} dashed={bubble.across === null} />
      <text
        x={cx}
        y={cy + 4}
        textAnchor="middle"
        fontSize={size < 24 ? 9 : 11}
        fill={bubble.band === 2 ? '#ffffff' : ink.text}
      >
        {bubble.number}
      </text>
      {bubble.label && (
        <Title bubble={bubble} side={bubble.label} at={{ cx, cy, half: size / 2 }} />
      )}
    </g>
  )
}

type TitleProps = {
  bubble: Bubble
  side: Side
  at: { cx: number; cy: number; half: number }
}

const anchors = { right: 'start', left: 'end', above: 'middle', below: 'middle' } as const

const Title = ({ bubble, side, at: { cx, cy, half } }: TitleProps) => {
  const lines = titleLines(bubble.title)
  const away = half + 5
  const tall = (titleText.line * lines.length) / 2
  const x = side === 'right' ? cx + away : side === 'left' ? cx - away : cx
  const y = side === 'below' ? cy + away + tall : side === 'above' ? cy - away - tall : cy
  return (
    <text textAnchor={anchors[side]}>
      {lines.map((line, at) => (
        <tspan key={line} x={x} y={y + 4 + titleText.line * (at - (lines.length - 1) / 2)}>
          {shortened(line, titleText.perLine)}
        </tspan>
      ))}
    </text>
  )
}

type ShapeProps = { cx: number; cy: number; size: number; band: Bubble['band']; dashed?: boolean }

/** Circle, square and diamond for the low, middle and high third; a dashed circle where it is missing. */
const Shape = ({ cx, cy, size, band, dashed }: ShapeProps) => {
  const half = size / 2
  const paint = {
    fill: fills[band ?? 0] ?? '#ffffff',
    fillOpacity: 0.92,
    stroke: band === null ? ink.muted : ink.accent,
    strokeWidth: 1.5,
    ...(dashed || band === null ? { strokeDasharray: '3 2' } : {}),
  }
  if (band === 1)
    return <rect x={cx - half} y={cy - half} width={size} height={size} rx="3" {...paint} />
  if (band === 2)
    return (
      <path
        d={`M${cx} ${cy - half - 2}l${half + 2} ${half + 2}l${-half - 2} ${half + 2}l${-half - 2} ${-half - 2}z`}
        {...paint}
      />
    )
  return <circle cx={cx} cy={cy} r={half} {...paint} />
}

const Keys = ({ picture: { size, colour } }: { picture: Picture }) => (
  <g>
    {size && (
      <text x={area.left} y={bottom + 62}>
        {`Size: ${size.name}, up to ${scaledText(size, size.high)}`}
      </text>
    )}
    {colour && (
      <text x={area.left} y={bottom + 82}>
        {colour.name}:
      </text>
    )}
    {colour &&
      [...thirds(colour), 'missing'].map((words, i) => (
        <g key={words}>
          <Shape
            cx={area.left + 190 + i * 130}
            cy={bottom + 78}
            size={12}
            band={([0, 1, 2, null] as const)[i] ?? null}
          />
          <text x={area.left + 202 + i * 130} y={bottom + 82}>
            {words}
          </text>
        </g>
      ))}
  </g>
)
