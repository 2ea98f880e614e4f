import { createSocket } from 'node:dgram'

export type NameServer = {
  /** `address:port`, as a resolver wants it. */
  address: string
  /** TXT records by name; `broken` makes the server say that it cannot answer. */
  records: Map<string, string[] | 'broken'>
  close: () => Promise<void>
}

const headerBytes = 12
const text = 16
const failures = { server: 2, name: 3 }

/** A name server on the loopback interface that knows TXT records alone. */
export async function openNameServer(): Promise<NameServer> {
  const records: NameServer['records'] = new Map()
  const socket = createSocket('udp4')
  socket.on('message', (asked, from) => {
    socket.send(answerTo(asked, records), from.port, from.address)
  })
  await new Promise<void>((resolve) => {
    socket.bind(0, '127.0.0.1', resolve)
  })
  return {
    address: `127.0.0.1:${socket.address().port}`,
    records,
    close: () =>
      new Promise((resolve) => {
        socket.close(resolve)
      }),
  }
}

function answerTo(asked: Buffer, records: NameServer['records']): Buffer {
  const { name, end } = questionIn(asked)
  const found = asked.readUInt16BE(end - 4) === text ? records.get(name) : undefined
  const code = found === 'broken' ? failures.server : found ? 0 : failures.name
  const answers = Array.isArray(found) ? found : []
  const header = Buffer.from(asked.subarray(0, headerBytes))
  header.writeUInt16BE(0x8180 | code, 2)
  header.writeUInt16BE(answers.length, 6)
  header.writeUInt32BE(0, 8)
  return Buffer.concat([header, asked.subarray(headerBytes, end), ...answers.map(recordOf)])
}

function questionIn(message: Buffer): { name: string; end: number } {
  const labels: string[] = []
  let at = headerBytes
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  return { name: labels.join('.').toLowerCase(), end: at + 5 }
}

/** A record about the name of the question, its text in pieces of 255 bytes at most. */
function recordOf(value: string): Buffer {
  const bytes = Buffer.from(value)
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; at += 255) {
    const piece = bytes.subarray(at, at + 255)
    pieces.push(Buffer.from([piece.length]), piece)
  }
  const data = Buffer.concat(pieces)
  const head = Buffer.from([0xc0, headerBytes, 0, text, 0, 1, 0, 0, 0, 0, 0, 0])
  head.writeUInt16BE(data.length, 10)
  return Buffer.concat([head, data])
}
