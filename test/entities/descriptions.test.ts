import { describe, expect, test } from 'vitest'
import { buildGraph, readNews } from '../../src/index.js'

const PUBLISHED = { published: '2021-03-08' }

/** The names of the entity that goes by one. */
const namesOf = (text: string, name: string): readonly string[] =>
  buildGraph(text, PUBLISHED).entities().find(e => e.label === name || e.names.includes(name))?.names ?? []

/** The words of all mentions of the entity that goes by a name. */
function mentionsOf(text: string, name: string): readonly string[] {
  const entity = readNews(text, PUBLISHED).entities.find(e => e.label === name || e.names.includes(name))
  return (entity?.mentions ?? []).map(m => text.slice(m.start, m.end))
}

const classOf = (text: string, name: string): string | undefined => buildGraph(text, PUBLISHED).entities().find(e => e.label === name)?.class

describe('those who act for a body', () => {
  test('come from it or are with it', () => {
    expect(mentionsOf('Rebels from the Sarvin Front ambushed a convoy on Monday.', 'Sarvin Front')).toContain('Rebels')
    expect(mentionsOf('Agents of the Narcotics Bureau searched the house on Monday.', 'Narcotics Bureau')).toContain('Agents')
  })

  test('but who is said to be a member is not the body, nor are soldiers from a brigade all of it', () => {
    expect(mentionsOf('Two men were shot dead in Sanaa. The two men were members of al-Qaeda.', 'Al-Qaeda')).toEqual(['al-Qaeda'])
    expect(mentionsOf('Soldiers from the 9th Mountain Brigade freed a hostage on Monday.', '9th Mountain Brigade')).not.toContain('Soldiers')
  })

  test('are called by what they are once the band has been named', () => {
    expect(mentionsOf('Boko Haram attacked a school on Monday. The militants took 40 girls.', 'Boko Haram')).toContain('militants')
    expect(mentionsOf('The Houthis fired a missile on Monday. The Iran-backed rebels hold Sanaa.', 'Houthis')).toContain('Iran-backed rebels')
  })

  test('but not where two bands or others who fight are told of', () => {
    expect(mentionsOf('Boko Haram fought al-Shabaab on Monday. The militants fled.', 'Boko Haram')).not.toContain('militants')
    expect(mentionsOf('Boko Haram praised the raid. Rebels shot a guard. The insurgents fled.', 'Boko Haram')).not.toContain('insurgents')
  })

  test('gunmen at the start of a sentence are taken up as the attackers', () => {
    expect(namesOf('Gunmen stormed a hotel in Leeds on Monday. The attackers killed seven guests.', 'Gunmen')).toContain('attackers')
  })
})

describe('a name behind a description and a comma', () => {
  test('is the body that the description means', () => {
    const text = 'An inquiry blamed a sensor made by a French company, Optelle.'
    expect(classOf(text, 'Optelle')).toBe('Company')
    expect(namesOf(text, 'Optelle')).toContain('French company')
    expect(namesOf(text, 'Optelle')).not.toContain('sensor')
    expect(namesOf('The hall was bought by an American hotel chain, Larchmont, in May.', 'Larchmont')).toContain('American hotel chain')
  })

  test('is the craft, also where that was told of before', () => {
    const text = 'The navy seized a tanker on Monday. The tanker, the Ocean Pearl, was carrying oil.'
    expect(classOf(text, 'Ocean Pearl')).toBe('Vehicle')
    expect(mentionsOf(text, 'Ocean Pearl').filter(m => m === 'tanker')).toHaveLength(2)
  })
})

describe('a description with an adjective that tells something new', () => {
  test('is the only body that it may mean', () => {
    expect(namesOf('Hezbollah fired rockets on Monday. The Lebanese militant group lost two men.', 'Hezbollah')).toContain('Lebanese militant group')
    expect(namesOf('Amnesty International accused the army of torture. The London-based rights group said that ten men had been beaten.', 'Amnesty International')).toContain('London-based rights group')
  })

  test('but not one that is told apart', () => {
    expect(namesOf('Hezbollah fired rockets on Monday. The rival group lost two men.', 'Hezbollah')).not.toContain('rival group')
  })
})

describe('what a body is called tells what it is', () => {
  test('where nothing else does', () => {
    const text = 'The minister praised a vaccine made by Norvax. The US firm will deliver 20 million doses.'
    expect(classOf(text, 'Norvax')).toBe('Company')
    expect(namesOf(text, 'Norvax')).toContain('US firm')
  })

  test('parties and regulators are taken up', () => {
    expect(namesOf('The Liberal Democrats lost 12 seats on Monday. The party will choose a leader in May.', 'Liberal Democrats')).toContain('party')
    expect(namesOf('Kronholm Bank was fined by the Financial Conduct Authority. The regulator said it had failed.', 'Financial Conduct Authority')).toContain('regulator')
  })
})

describe('people by what happened to them', () => {
  test('are those to whom it did', () => {
    expect(namesOf('Gunmen abducted three engineers in Libya. The hostages were freed on Sunday.', 'three engineers')).toContain('hostages')
    expect(namesOf('Officers arrested six people in Leeds. The suspects are in hospital.', 'six people')).toContain('suspects')
    expect(namesOf('Eleven migrants drowned off Lesbos. The victims were from Syria.', 'Eleven migrants')).toContain('victims')
  })

  test('or who did it', () => {
    expect(namesOf('A man stabbed three nurses in Lyon on Monday. The attacker was shot dead.', 'man')).toContain('attacker')
    expect(namesOf('Police are looking for a man who stabbed three nurses. The attacker was tall.', 'man')).toContain('attacker')
  })

  test('but nobody of another number, nor one of several', () => {
    expect(namesOf('Gunmen shot three nurses. The victim was a Dane.', 'three nurses')).not.toContain('victim')
    expect(namesOf('Gunmen killed Ada Stone and Karl Brandt. The victim was a Dane.', 'Ada Stone')).not.toContain('victim')
  })

  test('have the name that they are given', () => {
    const text = 'A man stabbed three nurses in Lyon on Monday. The attacker was named by police as Karl Brandt.'
    expect(namesOf(text, 'Karl Brandt')).toEqual(expect.arrayContaining(['man', 'attacker']))
    expect(namesOf('Police identified the gunman as Karl Brandt, 23.', 'Karl Brandt')).toContain('gunman')
  })
})

describe('several people again', () => {
  test('by their number or what they are', () => {
    expect(namesOf('Two brothers were shot dead in Sanaa. The two men were carpenters.', 'Two brothers')).toContain('two men')
    expect(namesOf('Three Italian engineers were freed on Monday. The men are in good health.', 'Three Italian engineers')).toContain('men')
  })

  test('but not of another number or sex, nor where two are counted', () => {
    expect(namesOf('Two brothers were shot dead in Sanaa. The three men were carpenters.', 'Two brothers')).not.toContain('three men')
    expect(namesOf('Two brothers were shot dead in Sanaa. The women were carpenters.', 'Two brothers')).not.toContain('women')
    expect(namesOf('Two brothers shot three bakers in Sanaa. The men were seen by a guard.', 'Two brothers')).not.toContain('men')
  })
})

describe('a body under arms', () => {
  test('is told by who belongs to it, what it is said to be and whom it fights', () => {
    expect(classOf('Rebels from the Sarvin Front ambushed a convoy on Monday.', 'Sarvin Front')).toBe('ArmedGroup')
    expect(classOf('The Red Wolves militia shelled a town on Monday.', 'Red Wolves')).toBe('ArmedGroup')
    expect(classOf('The Sarvin Democratic Army, a rebel group in the north, killed five policemen.', 'Sarvin Democratic Army')).toBe('ArmedGroup')
    expect(classOf('The United Tigers Front, which has fought the army since 2003, freed ten nurses.', 'United Tigers Front')).toBe('ArmedGroup')
  })

  test('a front that stands for election is a party', () => {
    expect(classOf('The Sarvin Front won 40 seats on Sunday.', 'Sarvin Front')).toBe('PoliticalParty')
  })
})

test('a group that buys another firm is the company', () => {
  const text = 'The Norden Freight Group will buy the Danish airline Sealane. The company said the deal would close in May.'
  expect(namesOf(text, 'Norden Freight Group')).toContain('company')
  expect(classOf(text, 'Norden Freight Group')).toBe('Company')
})

describe('what a pronoun owns tells what it is', () => {
  test('a leader is that of a band, also where it was spoken of as many', () => {
    expect(mentionsOf('Boko Haram fighters burned a village. Its leader fled.', 'Boko Haram')).toContain('Its')
  })

  test('families are those of people and no ministry\'s', () => {
    expect(mentionsOf('Two soldiers were killed. The Ministry of Defence said their families had been told.', 'Two soldiers')).toContain('their')
  })

  test('what is retaken is the town', () => {
    expect(mentionsOf('The Taliban seized Kunduz on Sunday. It was retaken by the army on Friday.', 'Kunduz')).toContain('It')
  })
})

test('a leader is the president of whom the same country was told', () => {
  expect(namesOf('French President Claude Morel visited Algiers on Thursday. The French leader met three ministers.', 'Claude Morel')).toContain('French leader')
  expect(namesOf('French President Claude Morel visited Algiers on Thursday. The Algerian leader met three ministers.', 'Claude Morel')).not.toContain('Algerian leader')
})

test('what is seized and a lookup has as a town is one', () => {
  const text = 'The Taliban seized Kunduz on Sunday. The militants now control the city.'
  expect(classOf(text, 'Kunduz')).toBe('City')
  expect(namesOf(text, 'Kunduz')).toContain('city')
})
