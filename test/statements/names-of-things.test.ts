import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import { ALL, eventsIn, relationsIn, someHas } from './told.js'

/** The class and the names of the thing that bears a name. */
function thing(text: string, name: string): string {
  const found = readNews(text).entities.find(e => e.names.includes(name))
  return [found?.class, ...[...found?.names ?? []].sort()].join(' | ')
}

describe('second names', () => {
  it('ships go by the numbers on their sides', () => {
    expect(thing('HMS Kent (F 78) sailed with USS Carter (DDG 99).', 'HMS Kent')).toBe('Vehicle | F 78 | HMS Kent')
    expect(thing('HMS Kent (F 78) sailed with USS Carter (DDG 99).', 'USS Carter')).toBe('Vehicle | DDG 99 | USS Carter')
  })

  it('units keep what they fight', () => {
    expect(thing('He was arrested by the Kenyan 21st Anti Terrorism Battalion in May.', 'Kenyan 21st Anti Terrorism Battalion')).toContain('Military')
  })

  it('a militia may be called what teams are called', () => {
    expect(thing('A militia known as the Wolves attacked the town.', 'Wolves')).toContain('ArmedGroup')
  })

  it('an agency of a body is not the body', () => {
    expect(someHas(eventsIn('The UN agency has today published a report on hunger.'), 'ReleaseProduct | agent=UN agency')).toBe(true)
  })
})

describe('tolls', () => {
  it('tell by themselves that people died', () => {
    const { events } = readNews('The army said 40 soldiers were killed in days of fighting.')
    expect(events.flatMap(e => e.counts.map(c => `${c.what} ${c.value}`))).toContain('killed 40')
  })

  it('persons killed by name are as many as they are', () => {
    const { events } = readNews('Maria Lopez and Juan Perez were killed. They were shot by gunmen in Lima.')
    expect(events.flatMap(e => e.counts.map(c => `${c.what} ${c.value}`))).toEqual(['killed 2'])
  })
})

describe('lists of what was destroyed', () => {
  it('the name before the first is before all', () => {
    const told = relationsIn('Troops pushed the Taliban back, destroying Taliban trucks, bunkers and drones.', ALL)
    expect(told).toEqual(expect.arrayContaining(['Taliban owns bunkers', 'Taliban owns drones']))
  })

  it('but not where the others have an article or a number of their own', () => {
    const told = relationsIn('Troops destroyed Taliban trucks, a bunker and two drones.', ALL)
    expect(told.join()).not.toMatch(/Taliban owns (?:bunker|two drones)/)
  })
})
