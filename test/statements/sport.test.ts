import { describe, expect, it } from 'vitest'
import { eventsIn } from './told.js'
import { readNews } from '../../src/index.js'

const REPORT = `Marwick win the cup

Marwick City defeated Tolden Rovers 2-1 in the final of the National Cup on Saturday.

Striker Luis Ortega scored the opening goal for Marwick after a pass from Jan Novak. Rovers defender Paul Grant was sent off in the match for a foul on Ortega.

"It was a great day for the club," Marwick manager Erik Lund told reporters.

Marwick City: Dahl; Moss, Foss, Brunner, Stone; Novak, Strand, Banks; Ortega, Costa, Pike
Tolden Rovers: Kern; Grant, Cole, May; Hall, Roux, Berg; Reed, Diaz, Meier, Ward`

const { entities, relations } = readNews(REPORT, { published: '2024-05-15', minConfidence: 0 })
const label = (key: string): string => entities.find(e => e.key === key)?.label ?? key
const told = relations.map(r => `${label(r.subject)} ${r.predicate} ${label(r.object)}`)

describe('an article that tells of sport', () => {
  it('has teams where towns and people would be', () => {
    expect(entities.filter(e => e.class === 'SportsTeam').map(e => e.label)).toEqual(['Marwick City', 'Tolden Rovers'])
    expect(entities.find(e => e.names.includes('Rovers'))?.label).toBe('Tolden Rovers')
  })

  it('has players without what they play', () => {
    expect(entities.map(e => e.label)).toContain('Luis Ortega')
    expect(told).toContain('Erik Lund leads Marwick City')
  })

  it('has line-ups', () => {
    for (const player of ['Moss', 'Stone', 'Jan Novak', 'Luis Ortega']) expect(told).toContain(`${player} memberOf Marwick City`)
    for (const player of ['Kern', 'Paul Grant', 'May', 'Ward']) expect(told).toContain(`${player} memberOf Tolden Rovers`)
  })

  it('is told apart: elsewhere towns are towns', () => {
    const other = readNews('The mayor of Marwick City resigned on Monday. He had been accused of fraud.', { minConfidence: 0 }).entities
    expect(other.find(e => e.names.includes('Marwick City'))?.class).toBe('City')
  })
})

it('"beat" between two names is a verb', () => {
  expect(eventsIn('Real Elmar beat Sevara 3–1 on Sunday to move up to fourth in La Liga.').join()).toContain('Compete | agent=Real Elmar | target=Sevara')
})
