import words from './words.json' with { type: 'json' }

const MONTHS: ReadonlySet<string> = new Set([...Object.keys(words.months), ...Object.keys(words.shortMonths)])
const WEEKDAYS: ReadonlySet<string> = new Set(Object.keys(words.weekdays))

/** "August", "Aug." */
export const isMonth = (form: string): boolean => MONTHS.has(form.toLowerCase().replace(/\.$/, ''))

/** "Monday" */
export const isWeekday = (form: string): boolean => WEEKDAYS.has(form.toLowerCase())

/** What "last" and "this" stand before to tell when: "last week". */
export const SPANS: ReadonlySet<string> = new Set(['week', 'month', 'year', 'night'])
