declare const holds: unique symbol

/**
 * A value as one string of JSON. What a loader gives is written and read value by value; this is for rows upon rows of
 * plain data, which go through quicker as one.
 */
export type Packed<Value> = string & { readonly [holds]: Value }

export const packed = <Value>(value: Value): Packed<Value> => JSON.stringify(value) as Packed<Value>

export const unpacked = <Value>(text: Packed<Value>): Value => JSON.parse(text) as Value
