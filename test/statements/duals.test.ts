import { describe, expect, it } from 'vitest'
import { eventsIn, relationsIn, someHas } from './told.js'

describe('plurals of two', () => {
  it.each([
    ['Kenya and Somalia have recalled their ambassadors. The African Union urged both sides to show restraint.', 'Demand | target=Kenya | target=Somalia'],
    ['President Ana Ruiz met the envoy Luis Mora in Lima. The two leaders condemned the coup in Niger.', 'Criticize | agent=Ana Ruiz | agent=Luis Mora'],
    ['Police arrested Tom Baker, 34, and his brother Sam Baker in Leeds. Both men were charged with murder.', 'Charge | target=Tom Baker | target=Sam Baker'],
    ['Maria Lopez and Juan Perez left the court. They were later shot by gunmen in Lima.', 'Attack | victim=Maria Lopez | victim=Juan Perez'],
  ])('%s', (text, expected) => expect(someHas(eventsIn(text), expected)).toBe(true))

  it('of more than two named, a pair is those joined by "and"', () => {
    const events = eventsIn('Ann Hill said Tom Baker and Sam Baker had left. The two men were charged with murder.')
    expect(someHas(events, 'Charge | target=Tom Baker | target=Sam Baker')).toBe(true)
    expect(someHas(events, 'Charge | target=Ann Hill')).toBe(false)
  })

  it('stand for nobody where one or none was named', () => {
    expect(eventsIn('Ann Hill left the court. The two men were charged with murder.').join()).not.toContain('target=Ann Hill')
    expect(eventsIn('Kenya recalled its envoy. The African Union urged both sides to show restraint.').join()).not.toContain('target=Kenya')
  })
})

describe('between two sides', () => {
  it.each([
    ['A clash on Sunday between the Wolves, a local militia, and the Somali army killed ten.', 'Attack | agent=Wolves | agent=Somali National Army'],
    ['The deal on 2 December between the Government of Colombia, led by Juan Rios, and the Orchard Front, represented by Pablo Vega, covers land.',
      'Agree | participant=Government of Colombia | participant=Orchard Front'],
    ['Talks in Paris between Greece and Turkey on gas drilling were postponed.', 'Meet | participant=Greece | participant=Turkey'],
  ])('%s', (text, expected) => expect(someHas(eventsIn(text), expected)).toBe(true))

  it('who leads a side leads that side', () => {
    expect(relationsIn('The deal on 2 December between the Government of Colombia, led by Juan Rios, and the Orchard Front covers land.'))
      .toContain('Juan Rios leads Government of Colombia')
  })
})

describe('words of calling', () => {
  it.each([
    ['A man called Yusuf Ode was arrested.'],
    ['The minister visited Camp One, also called “the Nest”, on Friday.'],
    ['Officials called the attack barbaric.'],
  ])('%s tells of no call', text => expect(eventsIn(text).join()).not.toMatch(/Communicate|Demand/))

  it('whoever calls the attack barbaric did not attack', () => {
    expect(someHas(eventsIn('Officials called the attack barbaric.'), 'Attack | agent=Officials')).toBe(false)
  })

  it('a call on a day is no call on anybody', () => {
    expect(someHas(eventsIn('The minister called the mayor on Friday.'), 'Communicate | agent=minister | recipient=mayor')).toBe(true)
    expect(someHas(eventsIn('The minister called on the mayor to resign.'), 'Demand | target=mayor')).toBe(true)
  })
})
