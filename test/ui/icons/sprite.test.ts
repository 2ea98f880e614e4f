import { createElement } from 'react'
import type { ComponentType } from 'react'
import * as drawings from 'lucide-react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { iconNames } from '#app/ui/icons/names.ts'

/** `list-ordered` is called `ListOrdered` there. */
const componentName = (name: string) =>
  name.replaceAll(/(?:^|-)(\w)/g, (_, first: string) => first.toUpperCase())

function symbolOf(name: string): string {
  const drawing = (drawings as unknown as Record<string, ComponentType>)[componentName(name)]!
  const markup = renderToStaticMarkup(createElement(drawing))
  const parts = markup.replace(/^<svg[^>]*>|<\/svg>$/g, '').replaceAll(/><\/\w+>/g, '/>')
  return `<symbol id="${name}" viewBox="0 0 24 24">${parts}</symbol>`
}

test('the icons are drawn as Lucide draws them', async () => {
  const symbols = iconNames.map(symbolOf)
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`
  await expect(sprite).toMatchFileSnapshot('../../../app/ui/icons/icons.svg')
})
