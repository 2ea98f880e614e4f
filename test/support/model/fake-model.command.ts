import { startModelServer } from './model-server.ts'

const { KEY = 'a key', FIRST_MS = '150', TOKEN_MS = '30' } = process.env
const model = await startModelServer({
  key: KEY,
  imageModels: ['test-painter'],
  firstMs: Number(FIRST_MS),
  tokenMs: Number(TOKEN_MS),
  says: 'A plain draft of some words, for people to read. '.repeat(20),
})
console.log(`A model that is none answers at ${model.url} with the key “${KEY}”. Ctrl-C ends it.`)
