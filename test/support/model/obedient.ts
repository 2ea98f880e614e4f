import type { Body } from './behaviour.ts'

const order =
  /\b(ignore|forget|say|write|include|answer|reveal|repeat|print|send|rank|rate|approve|move|hire|reject|delete|add|call|fetch|show)\b/i
const encoded = /\b[A-Za-z0-9+/]{24,}={0,2}(?![A-Za-z0-9+/=])/g

/** What a text orders, in the clear or in base64. */
export function ordersIn(text: string): string[] {
  const hidden = [...text.matchAll(encoded)].map(([code]) => Buffer.from(code, 'base64').toString())
  return [text, ...hidden]
    .flatMap((one) => one.split(/\n|(?<=[.!?])\s/))
    .filter((one) => order.test(one))
}

/**
 * The worst a model can do: it follows every order it finds between data marks, claims to have carried it out, draws
 * every image and link it was given, and tells all that it was told.
 */
export function obey(body: Body): string {
  const told = body.messages.filter(({ role }) => role !== 'system').map(({ content }) => content)
  const orders = told.flatMap(ordersIn)
  const addresses = told.join('\n').match(/https?:\/\/[^\s)"'<>]+|\[link \d+\]/g) ?? []
  return [
    ...orders.map((one) => `Done: ${one}`),
    ...addresses.flatMap((one) => [
      `![proof](${one})`,
      `[more](${one})`,
      `<img src="${one}">`,
      one,
    ]),
    ...told,
  ].join('\n')
}
