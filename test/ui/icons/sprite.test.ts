import { createElement } from 'react'
import type { ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { iconNames } from '#app/ui/icons/names.ts'

async function symbolOf(name: string): Promise<string> {
  const drawing = (await import(`lucide-react/icons/${name}`)) as { default: ComponentType }
  const markup = renderToStaticMarkup(createElement(drawing.default))
  const parts = markup.replace(/^<svg[^>]*>|<\/svg>$/g, '').replaceAll(/><\/\w+>/g, '/>')
  return `<symbol id="${name}" viewBox="0 0 24 24">${parts}</symbol>`
}

test('the icons are drawn as Lucide draws them', async () => {
  const symbols = await Promise.all(iconNames.map(symbolOf))
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`
  await expect(sprite).toMatchFileSnapshot('../../../app/ui/icons/icons.svg')
})
