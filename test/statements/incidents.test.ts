import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import type { NewsEvent } from '../../src/model/index.js'

const PUBLISHED = '2024-07-17'

const read = (text: string): readonly NewsEvent[] => readNews(text, { published: PUBLISHED, minConfidence: 0 }).events

const typed = (text: string, type: string): NewsEvent[] => read(text).filter(e => e.class === type)

const told = (event: NewsEvent | undefined): string[] => (event?.counts ?? []).map(c => `${c.what} ${c.bound} ${c.value}`)

describe('accidents and attacks', () => {
  it('what explodes is an accident', () => {
    expect(read('Nine workers were hurt in an explosion at a paint factory in Ardal on Monday.').map(e => e.class)).toEqual(['Disaster'])
    expect(read('A gas cylinder exploded in a bakery in Ardal on Monday, hurting nine people.').map(e => e.class)).toEqual(['Disaster'])
  })

  it.each([
    ['Nine people drowned when a boat with 30 migrants on board sank off Malta.', 'boat', 'killed exact 9'],
    ['At least ten died after a truck carrying workers crashed into a ravine.', 'truck', 'killed min 10'],
    ['Two people were hurt after a bus with 40 pupils on board overturned near Bern.', 'bus', 'injured exact 2'],
    ['At least 35 people died on Monday after a ferry with 89 passengers and crew aboard capsized off Samoa, officials said.', 'ferry', 'killed min 35'],
  ])('it befell the craft and not those aboard: %s', (text, craft, count) => {
    const { entities, events } = readNews(text, { published: PUBLISHED })
    const [mishap, ...others] = events
    expect(others).toEqual([])
    expect(mishap?.class).toBe('Disaster')
    expect(told(mishap)).toEqual([count])
    expect(entities.find(e => e.key === mishap?.roles.find(r => r.role === 'thing')?.filler)?.label).toMatch(new RegExp(`^${craft}`))
  })

  it('also where something else did it', () => {
    const { entities, events } = readNews('Rescuers came after a bus with 40 pupils on board was hit by a train.', { minConfidence: 0 })
    const hit = events.find(e => e.class === 'Attack' || e.class === 'Disaster')
    expect(entities.find(e => e.key === hit?.roles.find(r => r.role === 'target' || r.role === 'thing')?.filler)?.label).toMatch(/^bus/)
  })

  it('unless the article tells of violence', () => {
    const events = read('Militants set off a bomb in Ardal on Monday. The blast hurt nine people. Nobody claimed the attack.')
    expect(events.map(e => e.class)).toContain('Attack')
    expect(events.map(e => e.class)).not.toContain('Disaster')
  })

  it('one event, whatever verbs tell its harm', () => {
    expect(read('The rebels killed 12 soldiers and wounded dozens more in an ambush near Ardal.').map(e => e.class)).toEqual(['Attack'])
    expect(read('Twelve people died and 40 were injured when a bus overturned near Ardal on Friday.').map(e => e.class)).toEqual(['Disaster'])
    expect(read('Forty miners are trapped after a shaft collapsed.').map(e => e.class)).toEqual(['Disaster'])
  })

  it('who is sentenced to death has not died, who shoots himself attacks nobody', () => {
    expect(typed('The court sentenced three men to death.', 'Death')).toEqual([])
    expect(read('A gunman opened fire at a market, killing three people before shooting himself.').map(e => e.class)).toEqual(['Attack'])
    expect(read('The mayor of Ardal killed himself on Monday.').map(e => e.class)).toEqual(['Death'])
    expect(read('The gunman shot himself and two guards on Monday.').map(e => e.class)).toEqual(['Attack'])
  })

  it('a second passive without "were" has what stands before it for its subject', () => {
    expect(read('Seven suspects were detained and 300 kg of cocaine seized.').map(e => e.class).sort()).toEqual(['Arrest', 'Capture'])
  })

  it('numbers do not travel', () => {
    expect(typed('Shares of the firm climbed to 63 on Monday, and unemployment fell to 4%.', 'Travel')).toEqual([])
    expect(typed('The climbers moved to the upper camp on Monday.', 'Travel')).toHaveLength(1)
  })

  it('a participle before a noun tells a state', () => {
    expect(typed('The minister visited displaced families in Ardal.', 'Displace')).toEqual([])
  })
})

describe('tolls', () => {
  it('a title that only tells the deaths speaks of what the article tells first', () => {
    const [flood, ...rest] = read('Dozens killed in northern valley\n\nFloods swept through the Orla valley on Monday, killing at least 41 people.')
    expect(rest).toEqual([])
    expect(flood?.class).toBe('Disaster')
    expect(told(flood)).toEqual(['killed min 41'])
  })

  it('what a toll holds already is no second number', () => {
    const [storm] = typed('A storm hit the town of Velm on Monday. The death toll rose to 63 after five of the injured died in hospital.', 'Disaster')
    expect(told(storm)).toEqual(['killed exact 63'])
  })

  it('a number of victims is told as a toll', () => {
    const [storm] = typed('A storm hit the town of Velm on Monday. The number of people killed rose to at least 63 on Wednesday.', 'Disaster')
    expect(told(storm)).toContain('killed min 63')
  })

  it('one that is brought up anew is another', () => {
    const fires = typed('A fire in a hotel in Velm killed 12 people on Monday. The fire began in the kitchen. A fire in a nightclub in 2009 killed 30 people.', 'Disaster')
    expect(fires.map(told)).toEqual([['killed exact 12'], ['killed exact 30']])
    expect(fires[1]?.time?.value).toBe('2009')
  })

  it.each([
    ['A magnitude 7.0 earthquake killed 30 people in Velm.', ['killed exact 30']],
    ['A category 4 hurricane killed 30 people in Velm.', ['killed exact 30']],
    ['At least 32 people, among them nine children, have been killed in a stampede in Velm.', ['killed min 32']],
    ['A bus overturned near Velm. None of the 28 people on board was hurt.', ['injured exact 0']],
    ['A six-wheeled lorry killed two people in Velm.', ['killed exact 2']],
  ])('%s', (text, counts) => expect(read(text).flatMap(told)).toEqual(counts))
})

describe('sentences, searches, launches', () => {
  it.each([
    ['A former banker was jailed for six years over the fraud.', 'Convict'],
    ['Two men were found guilty last week of arson.', 'Convict'],
    ['Rescuers pulled 14 survivors from the river overnight.', 'Operation'],
    ['The satellite was launched from the Kourou space centre.', 'ReleaseProduct'],
    ['The union called a two-day strike for Friday.', 'Protest'],
    ['The ministry flew 60 soldiers to the island.', 'Deploy'],
    ['The mayor announced two million euros for the families of the dead.', 'TransferMoney'],
    ['Norway offered help after the flood.', 'Pledge'],
    ['Japan donated 40,000 doses to the ministry.', 'TransferGoods'],
    ['A small plane flew into a hillside near Velm.', 'Disaster'],
    ['The river has burst its banks near Velm.', 'Disaster'],
    ['Two cars were swept off a bridge near Velm.', 'Disaster'],
    ['Detectives searched for the missing girl on Sunday.', 'Operation'],
    ['Inspectors sealed the factory on Monday.', 'CloseOrganization'],
  ])('%s', (text, type) => expect(read(text).map(e => e.class)).toContain(type))

  it('an engine is fired at nobody, and a rover is named to no office', () => {
    expect(typed('The probe fired its main engine at 9:02 a.m. on Monday.', 'Attack')).toEqual([])
    expect(typed('The craft carries a rover named Balder.', 'Appoint')).toEqual([])
  })
})

describe('times counted from others', () => {
  const time = (text: string, type: string): string | undefined => typed(text, type)[0]?.time?.value

  it.each([
    ['The owner shot him on 2 February 2018, two months after he had resigned.', 'EndPosition', '2017-12'],
    ['The craft reached Mars on Monday, two weeks after it was launched from the Kourou space centre.', 'ReleaseProduct', '2024-07-01'],
    ['An outbreak of cholera has killed 87 people since early June.', 'Disaster', '2024-06-01/2024-07-17'],
    ['The union called a strike for Friday.', 'Protest', '2024-07-19'],
    ['Nobody had died there since 1996, when a jet crashed near Velm.', 'Disaster', '1996'],
    ['In January last year, a bridge collapsed in Velm.', 'Disaster', '2023-01'],
    ['Gunmen attacked a bank in Velm on Monday. They bought their rifles three weeks before the attack.', 'TransferGoods', '2024-06-24'],
    ['The judge set a hearing for Monday.', 'Trial', '2024-07-22'],
  ])('%s', (text, type, expected) => expect(time(text, type)).toBe(expected))
})

it('what a clause with "after" tells is not the outcome of what the sentence tells', () => {
  const [death] = typed('A man was pulled from the water on Tuesday, a day after three firefighters drowned.', 'Death')
  expect(told(death)).toEqual(['killed exact 3'])
})

describe('who leads and who travels where the article tells of one country', () => {
  const relations = (text: string): string[] => {
    const { relations: found, entities } = readNews(text, { published: PUBLISHED })
    const label = new Map(entities.map(e => [e.key, e.label]))
    return found.map(r => `${label.get(r.subject) ?? ''} ${r.predicate} ${label.get(r.object) ?? ''}`)
  }

  it('presidents lead it, ministers in small letters serve it', () => {
    const found = relations('A storm hit southern Peru on Monday. President Nora Salcedo flew to the coast. "Peru will rebuild," transport minister Ivo Ruiz said.')
    expect(found).toContain('Nora Salcedo leads Peru')
    expect(found).toContain('Ivo Ruiz worksFor Peru')
  })

  it('what a list names is not in one another', () => {
    expect(relations('The ship called at Peru, Chile and Bolivia.')).toEqual([])
  })

  it('who says something during a visit makes it', () => {
    const [visit] = typed('"We will rebuild," Nora Salcedo said during a visit to Lima on Sunday.', 'Travel')
    expect(visit?.roles.map(r => r.role).sort()).toEqual(['agent', 'destination'])
  })
})
