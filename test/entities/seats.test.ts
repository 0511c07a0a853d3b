import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'

const entities = (text: string): string[] => readNews(text, { minConfidence: 0 }).entities.map(e => `${e.class} ${e.names.join(' / ')}`)

describe('capitals that stand for their states', () => {
  it.each([
    ['Ghana has expelled a diplomat. Ties soured in August, when Accra suspended military cooperation with Mali.', 'Country Ghana / Accra'],
    ['The Danish parliament passed a bill. The UN urged Copenhagen on Tuesday to drop the bill.', 'Country Denmark / Copenhagen'],
    ['Rebels in the east of Peru signed a truce with Lima.', 'Country Peru / Lima'],
  ])('%s', (text, state) => {
    expect(entities(text)).toContain(state)
  })

  it.each([
    ['Thousands marched in Accra, the capital of Ghana.', 'City Accra'],
    ['The delegates arrived in Copenhagen. Copenhagen said nothing.', 'City Copenhagen'],
  ])('stay cities otherwise: %s', (text, city) => {
    expect(entities(text).some(e => e.startsWith(city))).toBe(true)
  })
})

describe('first words of sentences and titles', () => {
  it.each(['Rebel troops seized the town of Marib.', 'Notary who looted savings jailed', 'Drones struck a depot near Gulu.'])('%s', text => {
    expect(readNews(text, { minConfidence: 0 }).entities.filter(e => e.class === 'Person' && e.named === true)).toEqual([])
  })
})
