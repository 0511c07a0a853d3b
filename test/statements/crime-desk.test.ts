import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import { ALL, relationsIn } from './told.js'

const eventsOf = (text: string, cls: string) => readNews(text, ALL).events.filter(e => e.class === cls)

describe('crime, courts, accidents and business', () => {
  it('the title and the lead tell of one quake, whomever it killed', () => {
    const text = 'Strong quake hits eastern Turkey, killing 12\n\nA magnitude 6.2 earthquake struck eastern Turkey on Wednesday, killing at least 12 people.'
    expect(eventsOf(text, 'Disaster')).toHaveLength(1)
  })

  it('what a firm has is no price', () => {
    const text = 'Norwell Bank, which has $210 billion in assets, agreed to sell its Texas business to Dalton Capital for $1.9 billion.'
    expect(eventsOf(text, 'Agree').map(e => e.amount)).toEqual(['$1.9 billion'])
  })

  it('a province of that name is no part of its town', () => {
    expect(relationsIn('The quake hit the province of Malatya. Rescuers flew to Malatya.').join()).not.toContain('locatedIn Malatya')
  })

  it('the authorities of two states are in neither of the other', () => {
    expect(relationsIn('Norway thanked the authorities of Niger and Algeria for their help.').join()).not.toContain('Niger locatedIn Algeria')
  })

  it('whoever is held hostage is nobody else', () => {
    const { entities } = readNews('At least nine foreigners are still being held hostage in Mali.', ALL)
    expect(entities.flatMap(e => e.names)).not.toContain('hostage')
  })
})
