import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'

/** The names under which an article's things go, by their labels. */
function things(text: string): Record<string, { readonly class: string, readonly names: readonly string[] }> {
  const { entities } = readNews(text, { minConfidence: 0 })
  return Object.fromEntries(entities.map(e => [e.label, { class: e.class, names: e.names }]))
}

describe('what is called by more than its name', () => {
  it.each([
    ['Hundreds landed on the Italian island of Sardinia on Monday.', 'Sardinia'],
    ['They set off from the southern port of Mersin in a boat.', 'Mersin'],
    ['They set off from the Turkish port of Mersin in a boat.', 'Mersin'],
  ])('%s', (text, name) => {
    expect(Object.keys(things(text)).filter(label => label.includes(name))).toEqual([name])
  })

  it('the harbour of a town is another thing', () => {
    expect(Object.keys(things('An explosion destroyed the port of Mersin.'))).toContain('port of Mersin')
  })

  it('a capital goes by what it is where the article names it', () => {
    expect(things('Ministers met in Nairobi on Monday. Thousands marched through the Kenyan capital.')['Nairobi']?.names).toContain('Kenyan capital')
    expect(things('The president left Oslo. Thousands marched through the Kenyan capital.')['Oslo']?.names).not.toContain('Kenyan capital')
  })

  it('somebody goes by an age', () => {
    const { entities, events } = readNews('Tomas Arden resigned on Monday. The 58-year-old took office in 2019.')
    expect(entities.map(e => e.label)).toEqual(['Tomas Arden'])
    expect(events.find(e => e.class === 'Appoint')?.roles).toMatchObject([{ role: 'target', filler: 'person/tomas-arden' }])
  })

  it('an office holder goes by the office, before the name and beside the body that the office is in', () => {
    const labels = (text: string): string[] => readNews(text).entities.map(e => e.label).filter(label => /mayor|head|Arden/i.test(label))
    expect(labels('Thousands rally after mayor is held\n\nPolice arrested Mayor Tomas Arden on Monday. People demanded the release of the city’s mayor.')).toEqual(['Tomas Arden'])
    expect(labels('Lawmakers voted to dismiss the head of the Health Agency, Tomas Arden, on Monday.')).toEqual(['Tomas Arden'])
  })

  it('a Congress is that of a country that is spoken of', () => {
    expect(Object.keys(things('Lawmakers in Peru met in Congress on Monday.'))).not.toContain('United States Congress')
  })

  it('a party is no government that stands beside it', () => {
    expect(things('The New Dawn party lost on Monday. Without the votes of New Dawn, the government fell.')['New Dawn']?.class).toBe('PoliticalParty')
  })
})

describe('names that the finder saw a part of', () => {
  it.each([
    ['Her Centre-Liberal Party lost in May.', 'Centre-Liberal Party', 'PoliticalParty'],
    ['The Independent Drivers’ Federation called a strike.', 'Independent Drivers’ Federation', 'Organization'],
    ['Ratings agency Halden & Moore lowered its forecast.', 'Halden & Moore', 'Company'],
    ['The far-right Homeland Movement lost seats.', 'Homeland Movement', 'PoliticalParty'],
    ['The governing Party of Labour lost seats.', 'Party of Labour', 'PoliticalParty'],
    ['Jonas Berg of the charity Safe Passage Now spoke.', 'Safe Passage Now', 'Organization'],
    ['Ann Riis, chief economist at Nordvikken, spoke on Monday.', 'Nordvikken', 'Organization'],
  ])('%s', (text, label, cls) => {
    expect(things(text)[label]?.class).toBe(cls)
  })
})
