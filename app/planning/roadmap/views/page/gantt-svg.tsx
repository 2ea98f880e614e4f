import type { GanttLayout, Label } from '#app/planning/roadmap/views/plan/gantt-layout.ts'

export type Palette = {
  ground: string
  ink: string
  muted: string
  line: string
  bar: string
  onBar: string
  warn: string
  warnSoft: string
}

/** The colours of the page around it. */
export const pageColours: Palette = {
  ground: 'var(--ground)',
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  line: 'var(--line)',
  bar: 'var(--accent)',
  onBar: 'var(--on-accent)',
  warn: 'var(--warn)',
  warnSoft: 'var(--warn-soft)',
}

/** For a file that leaves the tool: colours that need no page. */
export const fileColours: Palette = {
  ground: '#ffffff',
  ink: '#1e1c19',
  muted: '#5a554c',
  line: '#dedad2',
  bar: '#0d5a6b',
  onBar: '#ffffff',
  warn: '#744b00',
  warnSoft: '#fbefd6',
}

export type GanttSvgProps = { layout: GanttLayout; colours: Palette; name: string }

/** Work as bars over quarters, arrows from what has to be finished first, and the load of each role below. */
export const GanttSvg = ({ layout, colours, name }: GanttSvgProps) => (
  <svg
    xmlns="http://www.w3.org/2000/svg"
    width={layout.width}
    height={layout.height}
    viewBox={`0 0 ${layout.width} ${layout.height}`}
    fontFamily="system-ui, 'Segoe UI', 'DejaVu Sans', 'Liberation Sans', sans-serif"
    fontSize="13"
    role="img"
    aria-label={name}
  >
    <title>{name}</title>
    <rect width={layout.width} height={layout.height} fill={colours.ground} />
    <Columns layout={layout} colours={colours} />
    {layout.arrows.map(({ key, path, tip }) => (
      <g key={key}>
        <path d={path} fill="none" stroke={colours.ink} strokeWidth="1.5" />
        <path d={`M${tip.x} ${tip.y}l-6 -4v8z`} fill={colours.ink} />
      </g>
    ))}
    {layout.bars.map((bar) => (
      <Bar key={bar.id} bar={bar} colours={colours} />
    ))}
    <Loads layout={layout} colours={colours} />
  </svg>
)

type BarProps = { bar: GanttLayout['bars'][number]; colours: Palette }

/** Work that is at risk is drawn hollow, with a broken edge: it can be told without colours. */
const Bar = ({ bar, colours }: BarProps) => (
  <g>
    <title>{bar.title}</title>
    <Name label={bar.label} colours={colours} />
    <rect
      x={bar.x}
      y={bar.y}
      width={bar.width}
      height={bar.height}
      rx="3"
      {...(bar.isAtRisk
        ? { fill: colours.warnSoft, stroke: colours.warn, strokeWidth: 2, strokeDasharray: '6 4' }
        : { fill: colours.bar })}
    />
    {bar.words && (
      <text x={bar.x + 8} y={bar.y + 15} fill={colours.onBar} fontSize="12">
        {bar.words}
      </text>
    )}
    {bar.chance && (
      <text
        x={bar.chance.x}
        y={bar.chance.y}
        textAnchor={bar.chance.align}
        fontSize="12"
        {...(bar.isAtRisk ? { fill: colours.warn, fontWeight: 600 } : { fill: colours.muted })}
        {...haloIn(colours)}
      >
        {bar.chance.words}
      </text>
    )}
  </g>
)

/** The ground around letters, so that no line runs through them. */
const haloIn = ({ ground }: Palette) => ({
  stroke: ground,
  strokeWidth: 4,
  paintOrder: 'stroke',
})

const leading = 14

const Name = ({ label, colours }: { label: Label; colours: Palette }) =>
  label.lines.map((line, index) => (
    <text key={index} x="4" y={label.y + leading * index} fill={colours.ink} {...haloIn(colours)}>
      {line}
    </text>
  ))

type PartProps = Omit<GanttSvgProps, 'name'>

const Columns = ({ layout, colours }: PartProps) =>
  layout.columns.map(({ x, label }) => (
    <g key={label}>
      <text x={x + 6} y="20" fill={colours.muted} fontWeight="600">
        {label}
      </text>
      <line x1={x} x2={x} y1="0" y2={layout.height} stroke={colours.line} />
    </g>
  ))

const Loads = ({ layout, colours }: PartProps) =>
  layout.loads.length > 0 && (
    <g>
      <line x1="0" x2={layout.width} y1={layout.divide} y2={layout.divide} stroke={colours.line} />
      <text x="4" y={layout.divide + 18} fill={colours.muted} fontWeight="600">
        People needed, of those there
      </text>
      {layout.loads.map(({ key, label, cells }) => (
        <g key={key}>
          <Name label={label} colours={colours} />
          {cells.map((cell) => (
            <g key={cell.x}>
              <rect
                x={cell.x}
                y={cell.y}
                width={cell.width}
                height={cell.height}
                rx="3"
                fill="none"
                stroke={colours.bar}
              />
              <rect
                x={cell.x}
                y={cell.y}
                width={cell.width * cell.share}
                height="4"
                fill={colours.bar}
              />
              <text x={cell.x + 6} y={cell.y + 17} fill={colours.ink} fontSize="12">
                {cell.text}
              </text>
            </g>
          ))}
        </g>
      ))}
    </g>
  )
