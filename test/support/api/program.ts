import type { App } from '#app/application.ts'

const origin = 'http://localhost:3000'

export type Asked = {
  key?: string | undefined
  body?: unknown
  headers?: Record<string, string>
}

/** A program that sends JSON with a key, and nothing a browser would add. */
export const programOf =
  (app: App) =>
  (method: string, path: string, { key, body, headers = {} }: Asked = {}): Promise<Response> =>
    app.handle(
      new Request(new URL(path, origin), {
        method,
        headers: {
          ...(key !== undefined && { Authorization: `Bearer ${key}` }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
      '127.0.0.1',
    )
