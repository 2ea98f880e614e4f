const escapes: Record<string, string> = {
  '<': String.raw`\u003c`,
  '>': String.raw`\u003e`,
  '&': String.raw`\u0026`,
  '\u2028': String.raw`\u2028`,
  '\u2029': String.raw`\u2029`,
}

/** JSON that may stand inside a script element: it cannot close it or open a comment. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (char) => escapes[char] ?? char)

const handOver = 'window.__reactRouterContext.streamController'

/** Hands what the loaders gave over to the page's script, as the router's own component does while it streams. */
export async function dataScripts(
  data: ReadableStream<Uint8Array>,
  nonce: string,
): Promise<string> {
  const told = await new Response(data).text()
  return `<script nonce="${nonce}">${handOver}.enqueue(${scriptJson(told)});${handOver}.close();</script>`
}
