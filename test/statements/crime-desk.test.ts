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

describe('what is told with a day before its verb', () => {
  it.each([
    ['Judges on Monday freed opposition leader Omar Diallo.', 'Release', 'Judges', 'Omar Diallo', '2024-05-13'],
    ['In a separate case, a Valencia court last week sentenced businessman Rafael Soler to five years in jail for fraud.', 'Convict', 'Valencia court', 'Rafael Soler', '2024-05-06/2024-05-12'],
    ['A Lima judge on Friday sentenced gang leader Pedro Ruiz to nine years in prison.', 'Convict', 'Lima judge', 'Pedro Ruiz', '2024-05-10'],
  ])('%s', (text, cls, agent, target, time) => {
    const { entities } = readNews(text, ALL)
    const label = (key: string): string => entities.find(e => e.key === key)?.label ?? key
    expect(eventsOf(text, cls).map(e => [...e.roles.map(r => `${r.role} ${label(r.filler)}`), e.time?.value]))
      .toEqual([expect.arrayContaining([`agent ${agent}`, `target ${target}`, time])])
  })

  it('is no part of who did it', () => {
    const { entities } = readNews('A federal jury last month convicted a former manager of conspiracy.', ALL)
    expect(entities.map(e => e.label)).toContain('federal jury')
  })

  it('is not told where somebody is described', () => {
    expect(eventsOf('The minister met a man last week convicted of fraud.', 'Meet')).toHaveLength(1)
  })
})

describe('what ends with a span of time', () => {
  it('is sold to a firm, and not to a year', () => {
    const { entities, events } = readNews('The company sold its ferry business to Denmark’s DFDS last year.', ALL)
    const label = (key: string): string => entities.find(e => e.key === key)?.label ?? key
    expect(events.flatMap(e => e.roles.map(r => `${r.role} ${label(r.filler)}`))).toContain('recipient DFDS')
  })
})

describe('the deadliest since', () => {
  const text = 'A former worker opened fire at a warehouse in Columbus on Wednesday, killing five people. Officers exchanged fire with Dale Rucker. It was the deadliest shooting in Ohio since a gunman killed nine people in Dayton in 2019.'

  it('is what the article is about, and not of the year that it is measured by', () => {
    const attacks = eventsOf(text, 'Attack')
    expect(attacks.map(e => e.time?.value)).toEqual(['2024-05-15', '2024-05-15'])
    expect(attacks.map(e => e.evidence.some(({ start, end }) => text.slice(start, end).includes('deadliest')))).toEqual([true, false])
  })
})

describe('parties, offices and holdings', () => {
  it('a party that expels somebody sends nobody abroad', () => {
    expect(eventsOf('The party expelled Vicente Oltra in May.', 'Displace')).toEqual([])
    expect(eventsOf('The party expelled Vicente Oltra in May.', 'EndPosition')).toHaveLength(1)
  })

  it('an office in one word with "ex-" is somebody’s', () => {
    const { entities } = readNews('The ex-mayor, Vicente Oltra, was jailed.', ALL)
    expect(entities.find(e => e.label === 'Vicente Oltra')?.names).toContain('ex-mayor')
  })

  it('a firm may be the largest shareholder', () => {
    const { entities } = readNews('Norwell Bank has 46 branches. Its largest shareholder, the pension fund Harlow, has backed the offer.', ALL)
    expect(entities.find(e => e.names.includes('Harlow'))?.names).toContain('largest shareholder')
  })
})
