import type { GanttLayout } from '#app/planning/roadmap/views/plan/gantt-layout.ts'

export type Palette = {
  ground: string
  ink: string
  muted: string
  line: string
  bar: string
  onBar: string
  soft: string
}

/** The colours of the page around it. */
export const pageColours: Palette = {
  ground: 'none',
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  line: 'var(--line)',
  bar: 'var(--accent)',
  onBar: 'var(--on-accent)',
  soft: 'var(--accent-soft)',
}

/** For a file that leaves the tool: colours that need no page. */
export const fileColours: Palette = {
  ground: '#ffffff',
  ink: '#1e1c19',
  muted: '#5a554c',
  line: '#dedad2',
  bar: '#0d5a6b',
  onBar: '#ffffff',
  soft: '#e0eef0',
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
    {layout.bars.map((bar) => (
      <g key={bar.id}>
        <title>{bar.title}</title>
        <Name lines={bar.label} middle={bar.y + bar.height / 2} fill={colours.ink} />
        <rect x={bar.x} y={bar.y} width={bar.width} height={bar.height} rx="3" fill={colours.bar} />
        <text x={bar.x + 8} y={bar.y + 15} fill={colours.onBar} fontSize="12">
          {bar.words}
        </text>
      </g>
    ))}
    {layout.arrows.map(({ key, path, tip }) => (
      <g key={key}>
        <path d={path} fill="none" stroke={colours.ink} strokeWidth="1.5" />
        <path d={`M${tip.x} ${tip.y}l-6 -4v8z`} fill={colours.ink} />
      </g>
    ))}
    <Loads layout={layout} colours={colours} />
  </svg>
)

type NameProps = { lines: readonly string[]; middle: number; fill: string }

const leading = 14

/** The lines of a name around the middle of its row. */
const Name = ({ lines, middle, fill }: NameProps) =>
  lines.map((line, index) => (
    <text key={index} x="4" y={middle + 4 + leading * (index - (lines.length - 1) / 2)} fill={fill}>
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

const Loads = ({ layout, colours }: PartProps) => (
  <g>
    <line x1="0" x2={layout.width} y1={layout.divide} y2={layout.divide} stroke={colours.line} />
    <text x="4" y={layout.divide + 18} fill={colours.muted} fontWeight="600">
      People needed, of those there
    </text>
    {layout.loads.map(({ key, name, y, cells }) => (
      <g key={key}>
        <Name lines={name} middle={y + 17} fill={colours.ink} />
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
