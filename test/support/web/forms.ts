import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import type { Fields } from '#test/support/web/visitor.ts'

export type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

export type Control = {
  name: string
  /** The type of an input, or `textarea` or `select`. */
  type: string
  value: string
  checked: boolean
  options: string[]
}

export type Form = {
  action: string
  method: string
  multipart: boolean
  controls: Control[]
}

const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : [])
const isElement = (node: Node): node is Element => 'tagName' in node

/** Every element of a page as a browser understands it, in order. */
export const elementsOf = (html: string): Element[] => below(parse(html))

const below = (node: Node): Element[] =>
  childrenOf(node).flatMap((child) => (isElement(child) ? [child, ...below(child)] : below(child)))

export const attributeOf = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((attribute) => attribute.name === name)?.value

export const textOf = (node: Node): string =>
  node.nodeName === '#text' && 'value' in node ? node.value : childrenOf(node).map(textOf).join('')

/** The forms of a page with what stands in them. */
export function formsOf(html: string): Form[] {
  return elementsOf(html)
    .filter(({ tagName }) => tagName === 'form')
    .map((form) => ({
      action: attributeOf(form, 'action') ?? '',
      method: (attributeOf(form, 'method') ?? 'get').toLowerCase(),
      multipart: attributeOf(form, 'enctype') === 'multipart/form-data',
      controls: below(form).flatMap((element) => controlOf(element) ?? []),
    }))
}

function controlOf(element: Element): Control | undefined {
  const { tagName } = element
  const name = attributeOf(element, 'name')
  const known = ['input', 'textarea', 'select', 'button'].includes(tagName)
  if (!known || !name || attributeOf(element, 'disabled') !== undefined) return undefined
  const options = tagName === 'select' ? optionsOf(element) : []
  const chosen = options.find(({ selected }) => selected) ?? options[0]
  const value = attributeOf(element, 'value')
  return {
    name,
    type: tagName === 'input' ? (attributeOf(element, 'type') ?? 'text') : tagName,
    value: tagName === 'textarea' ? textOf(element) : (chosen?.value ?? value ?? ''),
    checked: attributeOf(element, 'checked') !== undefined,
    options: options.map((option) => option.value),
  }
}

const optionsOf = (select: Element) =>
  below(select)
    .filter(({ tagName }) => tagName === 'option')
    .map((option) => ({
      value: attributeOf(option, 'value') ?? textOf(option),
      selected: attributeOf(option, 'selected') !== undefined,
    }))

/** What a browser would send of the form as it stands, without pressing a named button. */
export function valuesOf({ controls }: Form): Fields {
  const values: Record<string, string | string[]> = {}
  for (const { name, type, value, checked } of controls) {
    if (['button', 'submit', 'file'].includes(type)) continue
    if (['checkbox', 'radio'].includes(type) && !checked) continue
    const before = values[name]
    values[name] = before === undefined ? value : [before, value].flat()
  }
  return values
}
