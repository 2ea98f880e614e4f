const special = /[&<>\u2028\u2029]/g

const inScript = (value: string): string =>
  JSON.stringify(value).replace(
    special,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const handOver = 'window.__reactRouterContext.streamController'

/** Hands what the loaders gave over to the page's script, as the router's own component does while it streams. */
export async function dataScripts(
  data: ReadableStream<Uint8Array>,
  nonce: string,
): Promise<string> {
  const decoder = new TextDecoder()
  const reader = data.getReader()
  let told = ''
  for (let part = await reader.read(); !part.done; part = await reader.read())
    told += decoder.decode(part.value, { stream: true })
  return `<script nonce="${nonce}">${handOver}.enqueue(${inScript(told)});${handOver}.close();</script>`
}
