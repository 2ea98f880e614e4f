import { expect, test } from 'vitest'
import { dataScripts } from '#app/http/edge/data-scripts.ts'

const streamed = (...parts: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      const bytes = new TextEncoder().encode(parts.join(''))
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
      controller.close()
    },
  })

function told(script: string): string[] {
  const heard: string[] = []
  const streamController = { enqueue: (text: string) => heard.push(text), close: () => {} }
  const [, code = ''] = /^<script nonce="once">(.*)<\/script>$/s.exec(script) ?? []
  new Function('window', code)({ __reactRouterContext: { streamController } })
  return heard
}

test('a page is told what the loaders gave, letter by letter', async () => {
  const text = '["</script><!--", "&amp;", "\u2028\u2029", "żółć 🌻"]\n'
  const script = await dataScripts(streamed(text), 'once')
  expect(told(script)).toEqual([text])
  expect(script.slice(8, -9)).not.toMatch(/[<&\u2028\u2029]/)
})
