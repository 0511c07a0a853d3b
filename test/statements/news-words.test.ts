import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import { ALL, eventsIn, someHas } from './told.js'

const classes = (text: string): string[] => eventsIn(text).map(event => event.split(' | ')[0] ?? '')
const labels = (text: string): string[] => readNews(text, ALL).entities.map(e => e.label)

describe('what the tagger takes for something else', () => {
  it('a participle after "was" tells what was done', () => {
    expect(someHas(eventsIn('The fortress was retaken ten days later by Iraqi troops.'), 'Capture | agent=Iraqi troops | target=fortress')).toBe(true)
    expect(someHas(eventsIn('The harbour was shut for three hours on Monday.'), 'CloseOrganization | target=harbour')).toBe(true)
  })

  it('but not where it is graded', () => {
    expect(classes('The harbour was more sheltered than the bay.')).toEqual([])
  })

  it('a past tense that stands as an infinitive', () => {
    expect(someHas(eventsIn('Sweden froze the assets of the tycoon a month later.'), 'Sanction | agent=Sweden')).toBe(true)
  })

  it('a permit that is suspended', () => {
    expect(someHas(eventsIn('The Transport Ministry suspended the operating licence of Norwell Coaches.'), 'Sanction | agent=Transport Ministry | target=Norwell Coaches')).toBe(true)
  })

  it('objects without an article', () => {
    expect(someHas(eventsIn('The queen paid tribute to the nurses.'), 'Support | agent=queen | target=nurses')).toBe(true)
  })

  it('whoever is found guilty was tried', () => {
    const [verdict] = eventsIn('A court in Oslo on Monday found former harbour master Ole Brandvik guilty of taking bribes from a shipping firm.')
    expect(someHas([verdict ?? ''], 'Convict | target=Ole Brandvik')).toBe(true)
  })

  it('whoever calls protests treason has not called any', () => {
    expect(eventsIn('Ann Lee called the protests treasonous.').filter(e => e.includes('agent=Ann Lee')).map(e => e.split(' ')[0])).toEqual(['Criticize'])
  })

  it('what is also done is something else, and what happens to nobody does not', () => {
    expect(eventsIn('Ole Brandvik was convicted of fraud. He was also fined €90,000.').filter(e => e.startsWith('Convict'))).toHaveLength(2)
    expect(eventsIn('No sailors were injured in the strike.', true).filter(e => e.startsWith('Injury'))).toEqual([expect.stringContaining('negated')])
  })

  it('what is denied in passing has been said', () => {
    const [accusation] = readNews('Norway accuses Iran of arming the Houthis, a charge Tehran denies.', ALL).events
    expect(accusation).toMatchObject({ class: 'Accuse', factuality: 'asserted' })
    expect(accusation?.attributedTo).toBeUndefined()
  })

  it('what is told to be signed has been', () => {
    expect(eventsIn('Norway called for the Velm Agreement, signed in October 2020, to be kept.', true).find(e => e.startsWith('Agree'))).toContain('asserted')
  })

  it('and the verdict is told once', () => {
    expect(eventsIn('Ole Brandvik, 61, was found guilty of treason by a court in Oslo.').map(e => e.split(' ')[0])).toEqual(['Convict'])
  })

  it('a mission that condemns is a body', () => {
    expect(eventsIn('The United Nations mission in Mali condemned the arrests.')).toEqual([expect.stringContaining('Criticize'), expect.stringContaining('Arrest')])
  })
})

describe('storms with a name', () => {
  const text = 'Hurricane Delma made landfall near Gulfport on Tuesday. Tropical Storm Oro killed nine people in Mauritius last week.'

  it('are disasters', () => {
    expect(classes(text)).toEqual(['Disaster', 'Disaster'])
    expect(readNews(text, ALL).events.map(e => e.counts.map(c => c.value))).toEqual([[], [9]])
  })

  it('and nobody', () => {
    expect(labels(text)).not.toContain('Delma')
    expect(labels('Hurricane Delma hit Peru on Monday, the council said. Delma was the second hurricane to strike Peru this month.')).not.toContain('Delma')
  })

  it('are one storm at every strength', () => {
    expect(classes('Hurricane Delma hit Peru on Monday. By Tuesday it had weakened to a tropical storm.').filter(c => c === 'Disaster')).toHaveLength(1)
  })
})

describe('nouns of happenings', () => {
  it('take what their verb of happening brings', () => {
    expect(someHas(eventsIn('Fighting broke out between the army and the Orla Front on Monday.'), 'War | participant=Orla Front')).toBe(true)
  })

  it('are told of again by a relative clause', () => {
    expect(classes('A gas blast hurt nine people at a bakery in Velm on Monday. Three died in the blast, which tore through the kitchen.').filter(c => c === 'Disaster')).toHaveLength(1)
  })

  it('"fire" is a disaster where it is one of its kind', () => {
    expect(classes('Two nurses died in the fire.')).toContain('Disaster')
    expect(classes('Soldiers came under fire near Velm.')).not.toContain('Disaster')
  })
})

it('an infinitive tells of whoever is the first or last of a kind', () => {
  expect(someHas(eventsIn('Ann Lee is the second nurse to win the Orla Prize.'), 'Compete | agent=Ann Lee')).toBe(true)
})

it('a preposition may hang on the object', () => {
  expect(classes('The floods have forced 12,000 people from their homes since Friday.')).toContain('Displace')
})

it('nobody dies twice', () => {
  expect(classes('The painter Jan Rol has died in Oslo at the age of 80. Rol died at the Lund clinic on Sunday.').filter(c => c === 'Death')).toHaveLength(1)
})

it('"They married": the two that were told of', () => {
  const told = eventsIn('Eva Rol studied in Velm, where she met the painter Jan Holt. They married in 1953.')
  expect(someHas(told, 'Marry | participant=Eva Rol | participant=Jan Holt')).toBe(true)
})

it('"who" stands for the name right before it', () => {
  const told = eventsIn('Rol was born in 1931, the daughter of a Danish baker, Ole Rol, who was murdered in 1945.')
  expect(someHas(told, 'Death | victim=Ole Rol')).toBe(true)
})

it('a clause of birth that opens the sentence is about its subject', () => {
  const told = eventsIn('Ann Rol is a singer. Born in Velm to a docker and a seamstress, Rol left school at 12 and moved to Oslo.')
  expect(someHas(told, 'Born | target=Ann Rol')).toBe(true)
})

it('what a verb takes is no part of its object', () => {
  expect(labels('The union accused the bakery of betrayal. Police took the driver from his home to a station.')).toEqual(expect.arrayContaining(['bakery', 'driver']))
})

describe('whose it is', () => {
  it.each([
    ['Moussa Rol is a rebel. The United States froze his assets a month later.', 'Sanction | agent=United States | target=Moussa Rol'],
    ["The Court of Appeal overturned Ann Lee's conviction on Monday.", 'Convict | target=Ann Lee'],
    ['Unions protested against a government decision to scrap fuel subsidies.', 'Legislate | agent=government'],
    ['It needs the approval of the European Commission, which fined both firms in 2016.', 'Convict | agent=European Commission'],
    ['It ends a row with the government of President Ann Lee, which accused the firm of fraud.', 'Accuse | agent=government of President Ann Lee'],
    ['About 500 nurses marched to the headquarters of the ministry.', 'Protest | agent=About 500 nurses | place=headquarters of the ministry'],
  ])('%s', (text, event) => expect(eventsIn(text)).toSatisfy(() => someHas(eventsIn(text), event)))
})

it('a colon behind what the text itself says opens no speech', () => {
  const text = 'A fault caused the fire, Colonel Ann Lee said, but arson has not been ruled out: in April a cleaner was sacked. Soldiers bombed the mill in 1947.'
  expect(readNews(text, ALL).events.find(e => e.class === 'Attack' && e.label.includes('bombed'))?.attributedTo).toBeUndefined()
})

it('titles leave the auxiliary out', () => {
  expect(someHas(eventsIn('Surgeon found guilty of killing patient\n\nThe trial took place in Velm.'), 'Convict | target=Surgeon')).toBe(true)
})

it('what a pronoun stands for is what it is', () => {
  expect(classes('Robbers broke into a bank in Oslo on Monday. They fled on motorcycles.')).toContain('Travel')
})

it('a landslide that opens the clause killed', () => {
  const [event, ...rest] = readNews('Nine people died when a landslide buried the village of Velm.', ALL).events.filter(e => e.class === 'Disaster' || e.class === 'Death')
  expect(rest).toEqual([])
  expect(event?.counts.map(c => [c.what, c.value])).toEqual([['killed', 9]])
})

it('others are hurt in what was told of', () => {
  const events = readNews('A fire killed five people at a hostel in Velm on Monday. One was the porter Jan Rol. He had gone back to wake guests. Nine others were treated for burns.', ALL).events
  expect(events.find(e => e.class === 'Disaster')?.counts.map(c => [c.what, c.value])).toEqual([['killed', 5], ['injured', 9]])
})

it('of what there is none, nothing was done', () => {
  expect(eventsIn('No charges have been brought against the firm.', true)).toContain('Charge | negated | target=firm')
})

it('a date is no place: what closed in a year closed for good', () => {
  expect(classes('The school, which closed in 1992, stood in Velm.')).toContain('CloseOrganization')
})

it.each([
  ['Masked men held up a bank in Antwerp.', 'Attack | agent=Masked men | target=bank in Antwerp'],
  ['On Monday the gang made off with a painting.', 'Capture | target=painting'],
  ['A 34-year-old woman is being held on suspicion of murder.', 'Arrest | target=34-year-old woman'],
  ['The man was found dead in his flat on Monday.', 'Death | victim=man'],
  ['Firefighters battled the flames for six hours.', 'Operation | agent=Firefighters'],
  ['The judge handed the surgeon a life sentence.', 'Convict | agent=judge | target=surgeon'],
  ['The surgeon was sent to prison for nine years.', 'Convict | target=surgeon'],
  ['The director picked up the top prize at the festival.', 'Compete | agent=director'],
  ['The council gave the green light to the stadium.', 'Legislate | agent=council'],
  ['The nurse took up the post in June.', 'Appoint | target=nurse'],
  ['Activists glued themselves to the runway.', 'Protest | agent=Activists | target=runway'],
  ['Volunteers gave food to the survivors.', 'TransferGoods | agent=Volunteers'],
  ['The court issued a warrant for the general.', 'Charge | agent=court | target=general'],
  ['The family were thrown out of the hotel.', 'Displace | victim=family'],
  ['The gunman fled the scene.', 'Travel | agent=gunman'],
  ['A tram came off the rails near Velm.', 'Disaster | thing=tram'],
  ['The bus toppled onto its side.', 'Disaster | thing=bus'],
  ['Agents executed search warrants on Monday.', 'Operation | agent=Agents'],
  ['Detectives questioned the driver.', 'Trial | agent=Detectives | target=driver'],
  ['Police officers raided the farm.', 'Operation | agent=Police officers | target=farm'],
  ['The monks had abused the boys.', 'Attack | agent=monks | victim=boys'],
  ['The bishop begged forgiveness.', 'Communicate | agent=bishop'],
  ['The senator called for a boycott of the newspaper.', 'Protest'],
  ['The surgeon told a news conference in Velm that she was sorry.', 'Communicate | agent=surgeon | place=Velm'],
  ['The general ordered an inquiry into the murder of two nurses.', 'Death | victim=two nurses'],
  ['The motion was voted down on Thursday.', 'Legislate'],
  ['The government reinstated a permit for the firm.', 'Legislate | agent=government | target=firm'],
  ['The nurse fell to her death in Velm.', 'Death | victim=nurse'],
  ['The poet went into exile in Paris.', 'Displace | victim=poet | destination=Paris'],
  ['The army put up field hospitals in Velm.', 'BuildOrDestroy | agent=army | target=field hospitals | place=Velm'],
  ['Agents carted away computers.', 'Capture | agent=Agents | target=computers'],
  ['Drivers ended their blockade of the bridge.', 'Protest'],
  ['Lightning struck a church in Bavaria.', 'Disaster'],
  ['Officers moved in at dawn.', 'Operation | agent=Officers'],
  ['The bishop apologised for the delay.', 'Communicate | agent=bishop'],
  ['The council asked residents around the town to donate blankets.', 'Demand | agent=council | target=residents'],
  ['Students occupied the campus for five days.', 'Capture | agent=Students'],
  ['The watchdog opened a case against the bank.', 'Trial | agent=watchdog'],
  ['The mill was declared a national monument in 1989.', 'Legislate | target=mill'],
  ['Crews put out the fire.', 'Operation | agent=Crews'],
  ['The nurses offered shelter.', 'Pledge | agent=nurses'],
  ['About 200 nurses rallied in Velm, chanting slogans.', 'Protest | agent=About 200 nurses | place=Velm'],
  ['Crews from the coastguard picked up 83 survivors.', 'Operation | target=83 survivors'],
])('%s', (text, event) => expect(someHas(eventsIn(text), event)).toBe(true))

it.each([
  ['The storm knocked out power to 3,000 homes.', 'Compete'],
  ['Experts warned of a shortage.', 'Threaten'],
  ['The robbers escaped on motorcycles.', 'Release'],
  ['The plan meets the demands of the fire service.', 'Meet'],
  ['The airline blamed rising prices.', 'Accuse'],
  ['Police have not named the man.', 'Appoint'],
  ['Worshippers chanted prayers.', 'Protest'],
  ['The minister will study the verdict.', 'Discover'],
  ['A band calls itself the Lynx.', 'Communicate'],
  ['The painter is buried in Prague.', 'Disaster'],
  ['The telescope captured an image of a comet.', 'Capture'],
  ['The hospital discharged the patient.', 'EndPosition'],
  ['The singer performed banned verses.', 'Legislate'],
  ['Flags will fly at half mast.', 'Travel'],
  ['The passenger escaped with bruises.', 'Release'],
  ['Three carriages toppled down the slope.', 'EndPosition'],
])('%s is no %s', (text, type) => expect(classes(text)).not.toContain(type))
