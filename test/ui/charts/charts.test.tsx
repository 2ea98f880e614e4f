import { attributesOf, render } from '#test/ui/support/render.tsx'
import { describe, expect, it } from 'vitest'
import { Bars } from '#app/ui/charts/bars.tsx'
import { DisagreementMap } from '#app/ui/charts/disagreement-map.tsx'
import { Funnel } from '#app/ui/charts/funnel.tsx'
import { IntervalPlot } from '#app/ui/charts/interval-plot.tsx'
import { Sparkline } from '#app/ui/charts/sparkline.tsx'

/** The text of the data table, row by row. */
const tableIn = (markup: string) =>
  [...(/<table[\s\S]*<\/table>/.exec(markup)?.[0] ?? '').matchAll(/<tr>(.*?)<\/tr>/g)].map((row) =>
    [...(row[1] ?? '').matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map((cell) => cell[1]),
  )

describe('IntervalPlot', () => {
  const markup = render(
    <IntervalPlot
      name="score by candidate"
      caption="Sunita leads."
      format={(value) => value.toFixed(1)}
      rows={[
        { label: 'Sunita <b>', point: 3.9, low: 3.3, high: 4.5, raw: 3.5 },
        { label: 'Ines', point: 3, low: 1, high: 5, raw: null },
      ]}
    />,
  )

  it('shows in the table what it draws', () => {
    expect(tableIn(markup)).toEqual([
      ['', 'Score', '95 % interval, from', 'to', 'Raw mean'],
      ['Sunita &lt;b&gt;', '3.9', '3.3', '4.5', '3.5'],
      ['Ines', '3.0', '1.0', '5.0', '–'],
    ])
  })

  it('places point, interval and raw value on the scale', () => {
    const points = attributesOf(markup, 'circle').map((circle) => circle.cx)
    expect(points).toEqual(['15', '72.5%', '50%'])
    const intervals = attributesOf(markup, 'line').filter((line) => line.class === 'mark-interval')
    expect(intervals.slice(1).map((line) => [line.x1, line.x2])).toEqual([
      ['57.5%', '87.5%'],
      ['0%', '100%'],
    ])
    const raw = attributesOf(markup, 'svg').filter((svg) => svg.class === 'mark-raw')
    expect(raw.map((svg) => svg.x)).toEqual([undefined, '62.5%'])
  })

  it('has its sentence first and names the drawing', () => {
    expect(markup).toMatch(/^<figure class="chart"><figcaption>Sunita leads\.<\/figcaption>/)
    expect(markup).toContain('role="img" aria-label="Chart: score by candidate.')
  })
})

describe('DisagreementMap', () => {
  const markup = render(
    <DisagreementMap
      name="ratings"
      caption="Talk about experiments first."
      raters={['Ada Nwosu', 'Bo Lind', 'Alan Novak']}
      rows={[
        { label: 'SQL', ratings: [4, 4, null] },
        { label: 'Ownership', ratings: [null, null, null] },
        { label: 'Experiments', ratings: [2, 5, 4] },
      ]}
    />,
  )

  it('puts the widest range first, in the drawing and in the table', () => {
    expect(tableIn(markup)).toEqual([
      ['Competency', 'Range', 'Ada Nwosu', 'Bo Lind', 'Alan Novak'],
      ['Experiments', '3', '2', '5', '4'],
      ['SQL', '0', '4', '4', 'not assessed'],
      ['Ownership', 'not assessed', 'not assessed', 'not assessed', 'not assessed'],
    ])
    expect([...markup.matchAll(/plot-label">([^<]+)/g)].map((label) => label[1])).toEqual([
      'Experiments',
      'SQL',
      'Ownership',
    ])
  })

  it('says in words which rows to discuss', () => {
    expect(markup.match(/\d points: discuss|agree|not assessed<\/span>/g)).toEqual([
      '3 points: discuss',
      'agree',
      'not assessed</span>',
    ])
  })

  it('draws one lettered mark per rating given', () => {
    const marks = [...markup.matchAll(/<text y="0.21875rem"[^>]*>([^<]+)/g)].map((text) => text[1])
    expect(marks).toEqual(['Ad', 'BL', 'Al', 'Ad', 'BL'])
  })

  it('draws every mark on its rating, equal ones too', () => {
    const places = attributesOf(markup, 'svg').filter((one) => one.class === 'mark-rater')
    expect(places.map(({ x }) => x)).toEqual(['30%', '90%', '70%', '70%', '70%'])
    expect(attributesOf(markup, 'circle').every(({ cx }) => cx === undefined)).toBe(true)
  })
})

describe('Bars', () => {
  it('draws shares of the whole and repeats them in the table', () => {
    const rows = [
      { label: 'Sunita', value: 0.7288 },
      { label: 'Ines', value: 0.2241 },
    ]
    const percent = (value: number) => `${Math.round(value * 100)} %`
    const markup = render(<Bars name="n" caption="c" rows={rows} max={1} format={percent} />)
    const bars = attributesOf(markup, 'rect').filter((bar) => bar.class === 'mark-bar')
    expect(bars.map((bar) => bar.width)).toEqual(['72.88%', '22.41%'])
    expect(tableIn(markup).slice(1)).toEqual([
      ['Sunita', '73 %'],
      ['Ines', '22 %'],
    ])
  })
})

describe('Funnel', () => {
  it('gives each stage its share of the stage before, and none after an empty one', () => {
    const stages = [
      { label: 'Applied', count: 40 },
      { label: 'Screened', count: 10 },
      { label: 'Offer', count: 0 },
      { label: 'Hired', count: 0 },
    ]
    expect(tableIn(render(<Funnel name="n" caption="c" stages={stages} />)).slice(1)).toEqual([
      ['Applied', '40', '–'],
      ['Screened', '10', '25 %'],
      ['Offer', '0', '0 %'],
      ['Hired', '0', '–'],
    ])
  })
})

describe('Sparkline', () => {
  it('says its numbers and leaves gaps open', () => {
    const markup = render(<Sparkline name="Mail" values={[1, 3, null, 2, 5]} />)
    expect(markup).toContain('aria-label="Mail: from 1 to 5, between 1 and 5"')
    expect(attributesOf(markup, 'path')[0]?.d).toBe('M0 100L25 50M75 75L100 0')
  })

  it.each([[[]], [[null, null]]])('says when there is nothing: %j', (values) => {
    expect(render(<Sparkline name="Mail" values={values} />)).toContain('no data')
  })

  it('draws a flat line in the middle', () => {
    const markup = render(<Sparkline name="Mail" values={[2, 2]} />)
    expect(attributesOf(markup, 'path')[0]?.d).toBe('M0 50L100 50')
  })
})
