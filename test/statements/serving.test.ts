import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import { ALL, eventsIn, relationsIn, someHas } from './told.js'

describe('offices told by the kind of body alone', () => {
  it.each([
    ['Acme Corp said on Monday it would close its plant in Leeds. Company spokesman Tom Reed said 300 people would lose their jobs.', 'Tom Reed worksFor Acme Corp'],
    ['The Green Party lost the election in Norway. Tom Reed, the party chairman, resigned.', 'Tom Reed leads Green Party'],
    ['The University of Elmar closed its campus. University president Ann Lee apologised.', 'Ann Lee leads University of Elmar'],
    ['Ann Lee, a member of the Northern Command, left.', 'Ann Lee memberOf Northern Command'],
    ['Ann Lee, a Northern Command pilot, left.', 'Ann Lee worksFor Northern Command'],
  ])('%s', (text, expected) => expect(relationsIn(text)).toContain(expected))

  it('give no body by themselves', () => {
    const { entities } = readNews('A university spokesman declined to comment on the strike.', ALL)
    expect(entities.map(e => e.label)).not.toContain('university')
  })
})

it('the police are one, whatever their number', () => {
  const { entities } = readNews('Police arrested Tom Reed in Leeds. Police said he was armed. The police also seized a gun.', ALL)
  expect(entities.filter(e => /police/i.test(e.label))).toHaveLength(1)
})

describe('verbs that were taken for nouns', () => {
  it.each([
    ['The G7 meets in Lisbon next week.', 'Meet | participant=Group of Seven'],
    ['“The UK calls on the Lakes Front and the Orchard Army to allow aid in.”', 'Demand | agent=United Kingdom'],
  ])('%s', (text, expected) => expect(someHas(eventsIn(text), expected)).toBe(true))
})

describe('what is claimed and what is won', () => {
  it('an attack that is claimed is an attack', () => {
    expect(someHas(eventsIn('Yesterday’s attack on a convoy near Elmar was claimed by the Lakes Front.'), 'ClaimResponsibility | agent=Lakes Front | topic=Attack')).toBe(true)
  })

  it('who is awarded a medal and becomes governor is no medal', () => {
    const appointed = eventsIn('Langdon was awarded the Victoria Cross and later became Governor of Malta.').filter(e => e.startsWith('Appoint'))
    expect(appointed).toEqual([expect.stringContaining('target=Langdon')])
    expect(appointed.join()).not.toContain('Cross')
  })

  it('what strikes consist of tells of the strikes', () => {
    const events = eventsIn('Coalition forces conducted 22 strikes consisting of 31 engagements against the Taliban in Kunar on Monday.')
    expect(someHas(events, 'Attack | agent=Coalition forces | target=Taliban')).toBe(true)
  })
})

describe('dates of a story', () => {
  const times = (text: string): (string | undefined)[] => readNews(text, ALL).events.map(e => e.time?.value)

  it('go on in its year', () => {
    expect(times('The hill was captured in March 1942. It was recaptured on 19 April by the army.')).toEqual(['1942-03', '1942-04-19'])
    expect(times('The town was captured in November 1941. In January it was recaptured.')).toEqual(['1941-11', '1942-01'])
  })

  it('but what is to come, and what lies not far back, is news', () => {
    expect(times('The hill was captured in March 1942. The minister will visit Malta on 5 June.')[1]).toBe('2024-06-05')
    expect(times('Ann Lee was arrested in March 2022. On 3 May, police arrested Tom Reed.')[1]).toBe('2024-05-03')
  })
})

it('what is cancelled does not take place', () => {
  const { events } = readNews('The club cancelled a match with Leeds. The army held an exercise with Chad.', ALL)
  expect(events.map(e => `${e.class} ${e.factuality}`)).toEqual(['Compete negated', 'Operation asserted'])
})

it.each([
  ['Camp Hope came under attack on Monday.', 'Attack | target=Camp Hope'],
  ['HMS Kent came under fire off Yemen.', 'Attack | target=HMS Kent'],
  ['The USS Carney shot down 14 drones on Saturday.', 'Attack | agent=USS Carney | target=14 drones'],
  ['Britain’s HMS Diamond also destroyed a drone.', 'BuildOrDestroy | agent=HMS Diamond | target=drone'],
])('%s', (text, expected) => expect(someHas(eventsIn(text), expected)).toBe(true))

it('a secretary-general is one by the whole word, and a lower house a body of state', () => {
  const { relations, entities } = readNews('Ann Martin, secretary-general of the CGT union, spoke. France’s lower house approved the bill.', ALL)
  expect(relations.find(r => r.predicate === 'leads')?.role).toBe('secretary-general')
  expect(entities.find(e => e.label.includes('lower house'))?.class).toBe('Government')
})

it('a post is handed on with its title only', () => {
  expect(relationsIn('Succes Masra, who heads the Orchard party, was named prime minister. He replaces Saleh Kebbi.').join()).not.toContain('Kebbi leads')
})

it('the dead since a raid are not the dead of the raid', () => {
  const { events } = readNews('More than 38,000 people have been killed since the war began on 7 October, when Hamas gunmen stormed southern Israel, killing about 1,200 people.', ALL)
  expect(events.filter(e => e.class === 'Attack').flatMap(e => e.counts.map(c => c.value))).toEqual([1200])
})

it('called her a star is no call, and a prison sentence names no prison', () => {
  const text = 'Tom Reed called her "a giant of Norwegian culture". Ann Lee was sentenced to nine years in prison in Rio de Janeiro in 2019.'
  const { entities } = readNews(text, ALL)
  expect(entities.map(e => `${e.class} ${e.label}`)).toEqual(expect.not.arrayContaining([expect.stringContaining('giant'), expect.stringContaining('prison')]))
  expect(entities.find(e => e.label === 'Rio de Janeiro')?.class).toBe('City')
  expect(eventsIn(text).join()).not.toContain('Communicate')
})

it('a title with an infinitive tells what is to come', () => {
  const { events } = readNews('Chemicals giant Norwell to buy Danish rival\n\nNorwell AG has agreed to acquire Kemilund A/S.', ALL)
  expect(events.filter(e => e.class === 'TransferGoods').map(e => e.factuality)).toEqual(['intended'])
})

it('what is bought, and what ends in A/S, is a firm', () => {
  const { entities } = readNews('Norwell AG bought Rheinlack in 2015 and Kemilund A/S in 2019.', ALL)
  expect(entities.filter(e => e.class === 'Person')).toEqual([])
})

it.each([
  ['Survivors were taken to Elmar Teaching and Referral Hospital on Monday.', 'Elmar Teaching and Referral Hospital'],
  ['The National Transport and Safety Authority fined the firm.', 'National Transport and Safety Authority'],
])('bodies go by both of their fields: %s', (text, name) => expect(readNews(text, ALL).entities.flatMap(e => e.names)).toContain(name))

it('but two bodies are two', () => {
  expect(readNews('The Ministry of Energy and the Water Board signed a deal with Deutsche Bank.', ALL).entities.map(e => e.label)).toEqual(expect.arrayContaining(['Ministry of Energy', 'Water Board']))
})

it('museums go by the whole of their names', () => {
  expect(readNews('The crown was stolen from the National Gallery of Denmark.', ALL).entities.flatMap(e => e.names)).toContain('National Gallery of Denmark')
})
