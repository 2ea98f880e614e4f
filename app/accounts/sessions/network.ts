const words: Record<string, string> = {
  '': 'not used yet',
  unknown: 'from a network without a name',
  machine: 'on the machine itself',
  private: 'from a private network',
}

/** The network in words, as it stands behind the name of a browser. */
export const networkInWords = (network: string): string =>
  words[network] ?? `from the network ${network}${network.includes(':') ? ':…' : '.…'}`
