import { BriefMemory } from '#app/ui/brief-memory.ts'

declare const holds: unique symbol

/**
 * A value as one string of JSON. What a loader gives is written and read value by value; this is for rows upon rows of
 * plain data, which go through quicker as one.
 */
export type Packed<Value> = string & { readonly [holds]: Value }

export const packed = <Value>(value: Value): Packed<Value> => JSON.stringify(value) as Packed<Value>

/** On the server the same text comes again with every request, and holds the same value for all of them. */
export function unpacked<Value>(text: Packed<Value>): Value {
  if (!import.meta.env.SSR) return JSON.parse(text) as Value
  return known.of(text, () => JSON.parse(text) as unknown) as Value
}

const known = /* @__PURE__ */ new BriefMemory<unknown>(100)
