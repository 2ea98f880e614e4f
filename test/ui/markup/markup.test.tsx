import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { markup } from '#app/ui/markup/markup.ts'
import { pageLink } from '#app/ui/markup/links.ts'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Written } from '#app/ui/markup/written.tsx'

describe('HTML made as text', () => {
  test('a value is no attribute: escaping would not keep it from being one', () => {
    const typed = ' onclick=alert(1)'
    expect(() => markup`<a href="/here"${typed}>there</a>`).toThrow(TypeError)
    expect(markup`<a href="/here"${markup` title="${typed}"`}>${typed}</a>`.text).toBe(
      '<a href="/here" title=" onclick=alert(1)"> onclick=alert(1)</a>',
    )
    expect(markup`<p>a > b "${typed}</p>`.text).toBe('<p>a > b " onclick=alert(1)</p>')
  })

  test('shows what people typed as text, in and outside of attributes, as React does', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, text) => {
        expect(markup`<b title="${name}">${text}</b>`.text).toBe(
          renderToStaticMarkup(<b title={name}>{text}</b>),
        )
      }),
    )
    expect(markup`<i>${`<b onclick="a('&')">`}</i>`.text).toBe(
      '<i>&lt;b onclick=&quot;a(&#x27;&amp;&#x27;)&quot;&gt;</i>',
    )
  })

  test('keeps what it made itself, alone and in a row, and leaves out what is missing', () => {
    const rows = ['<a>', 'b'].map((text) => markup`<li>${text}</li>`)
    expect(markup`<ul>${rows}${markup`<li></li>`}</ul>`.text).toBe(
      '<ul><li>&lt;a&gt;</li><li>b</li><li></li></ul>',
    )
    expect(markup`${null}${undefined}${false}${0}${''}`.text).toBe('0')
  })

  test('takes nothing for HTML that only looks like its own', () => {
    const forged = JSON.parse('[{"text":"<b>"}]')
    expect(() => markup`${forged}`).toThrow('Only what markup made')
  })

  test('comes into a page as it is', () => {
    const rows = markup`<li>${'<'}</li>`
    expect(renderToStaticMarkup(<Written tag="ul" className="rows" markup={rows} />)).toBe(
      '<ul class="rows"><li>&lt;</li></ul>',
    )
  })

  test('a link is the one that React would write', () => {
    expect(pageLink('/a?b=1&c="2"', 'A & B').text).toBe(
      renderToStaticMarkup(<PageLink to={'/a?b=1&c="2"'}>A &amp; B</PageLink>),
    )
  })
})
