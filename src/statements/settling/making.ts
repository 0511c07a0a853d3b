/** Verbs that make somebody something: "appointed her ambassador". */
export const MAKING: ReadonlySet<string> = new Set(['appoint', 'name', 'elect', 're-elect', 'reelect', 'nominate', 'crown', 'proclaim', 'declare', 'make'])
