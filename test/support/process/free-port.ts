import { once } from 'node:events'
import { createServer } from 'node:net'

/** Systems give ports from 32,768 on to connections: one of them may be gone before the program starts, or starts again. */
const [first, count] = [20_000, 12_000]

export async function freePort(tries = 20): Promise<number> {
  const port = first + Math.floor(Math.random() * count)
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (error) {
    if (tries === 1) throw error
    return freePort(tries - 1)
  }
  server.close()
  await once(server, 'close')
  return port
}
