/** What an output of a model is known by, and whether what is kept of it is still what the model gave. */
export type KeptOutput = { hash: string; stands: boolean }

export const outputWords = ({ hash, stands }: KeptOutput): string =>
  `output ${hash.slice(0, 12)}, ${stands ? 'kept as it came' : 'changed since it came'}`
