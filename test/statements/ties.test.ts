import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import { ALL, relationsIn, tells } from './told.js'

describe('where places are', () => {
  it.each([
    ['A bomb went off in Orta State, in north-eastern Nigeria, on Monday.', 'Orta State locatedIn Nigeria'],
    ['Ostrel Airfield, north of Kabul, was closed.', 'Ostrel Airfield near Kabul'],
    ['Jets bombed the Beirut suburb of Tal Orta on Monday.', 'Tal Orta locatedIn Beirut'],
  ])('%s', (text, expected) => expect(relationsIn(text)).toContain(expected))

  it.each([
    ['The quake struck near the border with Peru, in northern Chile.', 'Peru locatedIn Chile'],
    ['Ostrel Airfield, north of Kabul, was closed.', 'Ostrel Airfield locatedIn Kabul'],
    ['She appeared at Leeds Crown Court on Monday.', 'Leeds Crown Court operatesIn Leeds'],
  ])('%s, not %s', (text, wrong) => expect(relationsIn(text)).not.toContain(wrong))
})

describe('offices', () => {
  const roleOf = (text: string, subject: string): string | undefined => readNews(text, ALL).relations.find(r => r.subject === subject && r.role !== undefined)?.role

  it.each([
    ['Zambian Finance Minister Ann Lee spoke.', 'person/ann-lee', 'Finance Minister'],
    ['Deputy Prime Minister Ann Lee of Ukraine spoke.', 'person/ann-lee', 'Deputy Prime Minister'],
    ['U.S. Secretary of State Ann Lee spoke.', 'person/ann-lee', 'Secretary of State'],
  ])('the whole title of %s', (text, subject, role) => expect(roleOf(text, subject)).toBe(role))

  it.each([
    ['He was minister of transport under President Tom Reed of Gabon.', 'Tom Reed leads Gabon'],
    ['Acme Inc. co-founder and CEO Ann Lee spoke.', 'Ann Lee leads Acme Inc.'],
    ['Tom Reed, a senior al-Qaeda operative, was killed.', 'Tom Reed memberOf Al-Qaeda'],
    ['Superintendent Ann Lee of Thames Valley Police said a man was held.', 'Ann Lee worksFor Thames Valley Police'],
    ['Two senators from the Socialist Party, Hernan Mora and Luisa Roca, voted against the bill.', 'Luisa Roca memberOf Socialist Party'],
    ['Two Dutch nationals, Tom Reed and Ann Lee, were held in Mali.', 'Ann Lee citizenOf Netherlands'],
    ['Ann Lee, who rides for the Belgian team Harbour-Orta, won the stage.', 'Ann Lee memberOf Harbour-Orta'],
    ['Egyptian President Tom Reed and King Salim of Jordan met in Cairo.', 'Tom Reed leads Egypt'],
    ['The leaders of Poland, Hungary and the Czech Republic — Jan Nowak, Viktor Orb and Petr Fial — met in Prague.', 'Viktor Orb leads Hungary'],
    ['Bamako-based journalist Tom Reed said so.', 'Tom Reed livesIn Bamako'],
    ['Houston Police Chief Tom Reed said so.', 'Tom Reed leads Houston Police'],
    ['Ann Lee, a surgeon at Orta National Hospital in Nairobi, said so.', 'Ann Lee worksFor Orta National Hospital'],
    ['The WHO said cases rose. WHO Director-General Tom Reed warned of more.', 'Tom Reed leads World Health Organization'],
    ['Jane Doyle died on Monday. Her partner, Tom Reed, was charged.', 'Tom Reed relativeOf Jane Doyle'],
    ['Hezbollah, which is allied with the Syrian government and backed by Iran, is based in Lebanon.', 'Iran alliedWith Hezbollah'],
    ['Tom Reed holds a 40 percent stake in the newspaper Morning Star.', 'Tom Reed owns Morning Star'],
  ])('%s', (text, expected) => expect(relationsIn(text)).toContain(expected))

  it.each([
    ['UN Secretary-General spokesperson Ann Lee said talks had failed.', 'Ann Lee leads United Nations'],
    ['U.S. Vice President Tom Reed and Ann Lee spoke.', 'Ann Lee worksFor United States'],
    ['Tom Reed left Acme Inc. in 2020.', 'Tom Reed memberOf Acme Inc.'],
    ['Norway is a member of NATO but not of the European Union.', 'Norway memberOf European Union'],
    ['The unit was led by General Tom Reed of the Iraqi army.', 'Tom Reed citizenOf Iraq'],
    ['Egyptian President Tom Reed and King Salim of Jordan met in Cairo.', 'Tom Reed leads Jordan'],
    ['The leaders of Poland, Hungary and the Czech Republic — Jan Nowak, Viktor Orb and Petr Fial — met in Prague.', 'Viktor Orb leads Poland'],
    ['Houston Police Sergeant Tom Reed said so.', 'Tom Reed livesIn Houston'],
    ['Norwegian navy lieutenant Tom Reed spoke.', 'Tom Reed citizenOf Norway'],
    ['Shares of Finland’s Lappari fell.', 'Lappari citizenOf Finland'],
    ['Egyptian Foreign Ministry officials and Deputy Foreign Minister Tom Reed spoke.', 'Tom Reed leads Egyptian Foreign Ministry'],
  ])('%s: not %s', (text, wrong) => expect(relationsIn(text)).not.toContain(wrong))

  it.each([
    ['Ann Lee was a member of the Green Party and served as its general secretary from 1970 to 1982.', 'person/ann-lee'],
    ['Ann Lee stepped down as head of the World Bank in 2019.', 'person/ann-lee'],
    ['Tom Reed replaced Ann Lee as chancellor of Austria.', 'person/ann-lee'],
  ])('that are over: %s', (text, subject) =>
    expect(readNews(text, ALL).relations.find(r => r.subject === subject && r.predicate === 'leads')?.temporal).toBe('former'))
})

it('has been one since then is one', () => {
  const text = 'Ann Lee, 54, has been the chief executive of Acme Inc. since 2019.'
  expect(readNews(text, ALL).relations.find(r => r.predicate === 'leads')?.temporal).toBe('current')
})

it('verbs that have a subject and a place are no nouns', () => {
  expect(relationsIn('The group’s spokesman, Tom Reed, lives in Gaziantep, Turkey, where its political office is headquartered.')).toContain('Tom Reed livesIn Gaziantep')
})

it('two offices under one owner are one person’s, two with an article each are not', () => {
  const persons = (text: string): string[] => readNews(text, ALL).entities.filter(e => e.class === 'Person').map(e => e.label)
  expect(persons('Acme Group’s chairman and largest shareholder, Tom Reed, resigned.')).toEqual(['Tom Reed'])
  expect(persons('Acme Group’s chairman and the mayor, Tom Reed, resigned.')).toHaveLength(2)
})

describe('who is made something', () => {
  it.each([
    ['Jon Berg was appointed governor of the Reserve Bank of India.', 'Appoint | target=Jon Berg | organization=Reserve Bank of India'],
    ['The king named Jon Berg head of the Central Bank of Norway.', 'Appoint | target=Jon Berg | organization=Central Bank of Norway'],
  ])('where the post is: %s', (text, expected) => expect(tells(text, expected)).toBe(true))

  it.each([
    ['The king named Lars Holm chairman of the World Bank.', 'Lars Holm leads World Bank'],
    ['President Ruto appointed Jane Odhiambo Governor of the Central Bank of Kenya.', 'Jane Odhiambo leads Central Bank of Kenya'],
    ['Queen Beatrix named Jan Smit director of the Mauritshuis.', 'Jan Smit leads Mauritshuis'],
  ])('%s', (text, expected) => {
    expect(relationsIn(text, ALL)).toContain(expected)
    const { entities, events } = readNews(text, ALL)
    expect(entities.filter(e => e.class === 'Person')).toHaveLength(2)
    expect(events.flatMap(e => e.roles).filter(r => r.role === 'target').map(r => entities.find(e => e.key === r.filler)?.label)).toEqual([expected.split(/ (?:leads|worksFor) /)[0]])
  })
})

describe('who gets or pays a sum told behind', () => {
  it.each([
    ['The regulator fined the bank $3 million.', 'Convict | target=bank'],
    ['The World Bank lent the Kenyan government $50 million in May.', 'TransferMoney | agent=World Bank | recipient=Government of Kenya'],
    ['Acme paid the driver 5,000 euros.', 'TransferMoney | recipient=driver'],
  ])('%s', (text, expected) => expect(tells(text, expected)).toBe(true))
})

describe('what is no more, and what is only near', () => {
  it('a former executive at a firm works there no more', () => {
    const text = 'Lars Berg, a former executive at Vestas, has been director since 2018.'
    expect(readNews(text, ALL).relations.find(r => r.predicate === 'worksFor')?.temporal).toBe('former')
  })

  it('a distance in some direction from a town is not in it', () => {
    const found = relationsIn('Skarvik is a town in Norway. It is located on the island of Senja in the Lofoten archipelago, about 60 kilometres southwest of Tromso.', ALL)
    expect(found).toContain('Skarvik near Tromso')
    expect(found).not.toContain('Skarvik locatedIn Tromso')
  })
})
