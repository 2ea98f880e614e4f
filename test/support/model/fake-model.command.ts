import { startModelServer } from './model-server.ts'

const model = await startModelServer({ firstMs: 150, tokenMs: 30, key: process.env.KEY ?? 'a key' })
console.log(`A model that is none answers at ${model.url} with the key “a key”. Ctrl-C ends it.`)
