import { createContext } from 'react-router'

/** Runs as many trivial queries as the page under measurement runs real ones. */
export const queriesContext = createContext<() => Promise<number>>()
