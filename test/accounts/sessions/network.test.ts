import { expect, test } from 'vitest'
import { networkInWords } from '#app/accounts/sessions/network.ts'
import { networkOf } from '#app/http/edge/network.ts'

test.each([
  ['127.0.0.1', 'on the machine itself'],
  ['::1', 'on the machine itself'],
  ['192.168.7.9', 'from a private network'],
  ['::ffff:10.1.2.3', 'from a private network'],
  ['fd12::1', 'from a private network'],
  ['84.17.4.21', 'from the network 84.17.4.…'],
  ['::ffff:84.17.4.21', 'from the network 84.17.4.…'],
  ['2A02:8109:9a40::1', 'from the network 2a02:8109:9a40:…'],
  ['2a02::1', 'from the network 2a02:0:0:…'],
  ['2a02:1:2:3:4:5:6:7', 'from the network 2a02:1:2:…'],
  ['nonsense', 'from a network without a name'],
])('%s is %s', (address, words) => expect(networkInWords(networkOf(address))).toBe(words))
