import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import { ALL, eventsIn, relationsIn, someHas } from './told.js'

const entitiesIn = (text: string): string[] => readNews(text, ALL).entities.map(e => `${e.class}: ${e.names.join(' = ')}`)

describe('who serves', () => {
  it.each(['Sgt. Adam V. Corwin was killed in Norwell on Monday.', 'The brigade welcomed Col. Dennis Y. Marlow at a ceremony.'])('has initials that are also numbers: %s', text => {
    expect(entitiesIn(text).some(e => /^Person: (?:Adam V\. Corwin|Dennis Y\. Marlow)/.test(e))).toBe(true)
  })

  it.each(['He acted under Article V. Marlow agreed.', 'The war ended Phase V. The army left.'])('not where a sentence ends: %s', text => {
    expect(entitiesIn(text).join()).not.toMatch(/V\. /)
  })

  it('is one of several, where names with ranks are listed', () => {
    const text = 'Cpl Kevin Morden, 26, L/Cpl Dale Harkin, 23, and Pte Kyle Adderley, 21, were on patrol in Helmand.'
    const operation = 'Operation | agent=Kevin Morden | agent=Dale Harkin | agent=Kyle Adderley'
    expect(someHas(eventsIn(text), operation)).toBe(true)
    expect(entitiesIn('Four have died since Corporal William Sorley, Fusilier Samuel Finch, and Private Robert Heatherly fell in May.').filter(e => e.startsWith('Person: '))).toHaveLength(3)
  })

  it('and not the unit that he is from', () => {
    const killed = eventsIn('The soldier, from 14 Signal Regiment (Electronic Warfare), was killed in Norwell on Tuesday.')
    expect(killed).toEqual([expect.stringContaining('victim=soldier')])
  })

  it('nor a noun with its verb', () => {
    expect(entitiesIn('The previous British fatality was Cpl Steven Dalby, who died in May.')).toContain('Person: Steven Dalby = Cpl Steven Dalby')
  })
})

describe('units and bases', () => {
  it.each([
    ['Marines of 42 Commando boarded the ship.', 'Military: 42 Commando'],
    ['Major Mike Linden, Officer Commanding C Company, 3 Rifles, said he was brave.', 'Military: C Company'],
    ['Insurgents attacked Combat Outpost Keller in Kunar province.', 'Facility: Combat Outpost Keller'],
    ['He was flown to Forward Operating Base Stone in Logar.', 'Facility: Forward Operating Base Stone'],
    ['He was assigned to the 3rd Battalion, Joint Base Harlow-McKay, Ohio.', 'Facility: Joint Base Harlow-McKay'],
    ['The Forward Command Post took part in the exercise.', 'Military: Forward Command Post'],
  ])('%s', (text, expected) => expect(entitiesIn(text)).toContain(expected))

  it('go by no arm in brackets, and command is none', () => {
    expect(entitiesIn('The soldier served in the 14th Signal Regiment (Electronic Warfare) in Norwell.').join()).not.toContain('Electronic')
    expect(entitiesIn('Col. David Keller relinquished command of the 3rd Armored Brigade to Col. Jane Norris.').join()).not.toMatch(/: command/)
  })

  it.each([
    ['A combined Peruvian and coalition security force detained two men in Norwell.', 'Arrest | agent=combined Peruvian and coalition security force'],
    ['Ann Lee was killed by Peruvian and coalition forces Monday after being seen.', 'Death | agent=Peruvian and coalition forces'],
    ['In Garm Orta District, Helmand province, a coalition security force discovered a drug cache yesterday.', 'Discover | agent=coalition security force'],
    ['Troops arrested an Islamic Front of Zarovia leader in Dalton on Friday.', 'Arrest | target=Islamic Front of Zarovia leader in Dalton'],
  ])('act as a whole: %s', (text, expected) => expect(someHas(eventsIn(text), expected)).toBe(true))
})

describe('who is caught', () => {
  it('is told of again by what was done to them', () => {
    const text = 'Peruvian forces captured a rebel leader on Monday. The captured leader planned attacks on the police.'
    expect(eventsIn(text).filter(e => e.startsWith('Arrest'))).toHaveLength(1)
    expect(someHas(eventsIn(text), 'Attack | agent=rebel leader')).toBe(true)
  })

  it('and not who was only looked for', () => {
    const events = eventsIn('The force detained one insurgent during an operation to arrest a Taliban leader in Norwell today.', true)
    expect(someHas(events, 'Arrest | asserted | agent=force | target=one insurgent | place=Norwell')).toBe(true)
    expect(someHas(events, 'Arrest | intended | agent=force | target=Taliban leader')).toBe(true)
  })

  it('does not own what is taken there', () => {
    expect(relationsIn('During the search, the force secured several compounds and seized two rifles.', ALL).join()).not.toContain('owns')
  })

  it('"not only" denies nothing', () => {
    expect(someHas(eventsIn('Not only did they attack the town, but they burned its market.', true), 'Attack | asserted')).toBe(true)
  })
})

describe('one attack', () => {
  it.each([
    'U.S. Africa Command conducted three airstrikes near Norwell against rebels on Monday. The U.S. airstrike killed 10 rebels.',
    'The U.S. military carried out a strike in Norwell on 4 May that killed a rebel.\n\nU.S. forces conducted a precision strike against rebels in Norwell on 4 May, a spokesman said.',
  ])('of a state and its forces: %s', text => expect(eventsIn(text).filter(e => e.startsWith('Attack'))).toHaveLength(1))

  it('not of two states', () => {
    expect(eventsIn('The U.S. struck a depot in Dalton on Monday. French aircraft struck a depot in Norwell on Monday.').filter(e => e.startsWith('Attack'))).toHaveLength(2)
  })
})

describe('ranks and offices', () => {
  it.each([
    ['Royal Navy Commander Chris Chard praised the crew.', 'Chris Chard worksFor Royal Navy', 'Chris Chard commands Royal Navy'],
    ['U.S. Air Force Chief Master Sgt. Mitchell Brandt held a meeting with soldiers.', 'Mitchell Brandt worksFor United States Air Force', 'Mitchell Brandt leads United States Air Force'],
    ['Pentagon Chief Spokesperson Dana Whitlow spoke.', 'Dana Whitlow worksFor United States Department of Defense', 'Dana Whitlow leads United States Department of Defense'],
    ['Task Force Helmand spokesman Lt. Col. Tom Reed said the soldier was brave.', 'Tom Reed worksFor Task Force Helmand', 'Tom Reed worksFor Helmand'],
  ])('%s', (text, right, wrong) => {
    expect(relationsIn(text, ALL)).toContain(right)
    expect(relationsIn(text, ALL)).not.toContain(wrong)
  })

  it('several who hold one are people', () => {
    expect(entitiesIn('Secretary Marlow spoke with Defense Ministers from Canada and Poland.').filter(e => e.includes('Defense Ministers'))).toEqual([expect.stringMatching(/^Group/)])
  })

  it('a sailor whose death is announced is whoever is then named', () => {
    const text = 'The Department announced today the death of a sailor who was supporting Operation Freedom\'s Shield.\n\nPetty Officer Adam Corwin, 28, of Dalton, Ohio, died on Monday in Norwell.'
    expect(someHas(eventsIn(text), 'Operation | participant=Adam Corwin')).toBe(true)
    expect(entitiesIn(text).join()).not.toContain('Shield')
  })
})

describe('warships', () => {
  it('are one by name and prefix, though a town is called so', () => {
    const text = 'HMAS Hobart left Sydney on Monday. Hobart will visit Japan.'
    expect(someHas(eventsIn(text), 'Travel | agent=HMAS Hobart | destination=Japan')).toBe(true)
    expect(entitiesIn('HMAS Hobart came home on Monday. It was built in Hobart.')).toContain('City: Hobart')
  })

  it('are several behind one prefix', () => {
    expect(someHas(eventsIn('HMA Ships Stalwart, Anzac and Adelaide returned to Sydney on Monday.'), 'Travel | agent=Stalwart | agent=Anzac | agent=Adelaide')).toBe(true)
  })

  it('and not what they are built as', () => {
    expect(eventsIn('The Armidale Class patrol boat HMAS Ararat left Sydney.')).toEqual(['Travel | agent=HMAS Ararat | origin=Sydney'])
    expect(entitiesIn('The Anzac Frigate HMAS Arunta joined the exercise.')).toContain('Vehicle: HMAS Arunta')
  })

  it('sail where their transit is said to be', () => {
    expect(someHas(eventsIn('USS Milford (DDG 69) conducted a routine Taiwan Strait transit on Monday.'), 'Travel | agent=USS Milford | destination=Taiwan Strait')).toBe(true)
  })
})

describe('short forms', () => {
  it.each([
    ['The Multinational Battle Group-East, or MNBG-E, is based in Kosovo.', /Multinational Battle Group-East = MNBG-E/],
    ['Forces destroyed two uncrewed surface vessels (USVs) in the Red Sea.', /^Vehicle: USVs = two uncrewed/],
    ['NATO said the battlegroup is based in Latvia.', /^Military: battlegroup/],
    ['The U.S. 3rd Marine division trained in Manila.', /^Military: U\.S\. 3rd Marine division/],
  ])('%s', (text, expected) => expect(entitiesIn(text).some(e => expected.test(e))).toBe(true))

  it.each([
    ['TAMPA, Fla. – Forces destroyed a missile system in Yemen. It was a threat to vessels in the region.', /Fla\.? = region/],
    ['NATO met in Norwell. The group in Lithuania is led by Germany.', /NATO = group/],
    ['Norwell launched a large-scale military exercise in May.', /: military$/],
    ['They reiterated the importance of the U.S.-Japan Alliance.', /Japan Alliance/],
  ])('do not reach too far: %s', (text, wrong) => expect(entitiesIn(text).some(e => wrong.test(e))).toBe(false))
})

describe('what is no deed', () => {
  it.each([
    'The squadron is the largest forward-deployed squadron of the fleet.',
    'The marines held a joint amphibious capability demonstration.',
    'This strike removes a senior leader.',
  ])('%s', text => expect(eventsIn(text).filter(e => !e.startsWith('Attack'))).toEqual([]))

  it('who announces a strike has not flown it', () => {
    expect(eventsIn('The minister announced the airstrikes on rebel targets in Yemen on Saturday.').join()).not.toContain('agent=minister')
  })

  it('who ends a war fights none', () => {
    expect(eventsIn('Established to end the Kosovo War, the force was authorized in 1999.').filter(e => e.startsWith('War')).join()).not.toContain('force')
  })

  it('waves of strikes are who launches them', () => {
    expect(someHas(eventsIn('The attacks led Peru and Chile to launch waves of strikes on rebel areas in Yemen.'), 'Attack | agent=Peru | agent=Chile | target=rebel areas in Yemen')).toBe(true)
  })

  it('kilogrammes are no seizures, and what began in a year dates nothing else', () => {
    const { events } = readNews('Troops seized 170 kilogrammes of drugs on Friday.', ALL)
    expect(events.flatMap(e => e.counts)).toEqual([])
    const killed = readNews('They are the first to die since operations began in October 2001. Tom Reed was killed on April 30.', ALL).events.findLast(e => e.time !== undefined)
    expect(killed?.time?.value).toBe('2024-04-30')
  })
})

describe('which unit, and which man', () => {
  it('a brigade is the combat team named before it, not the one named after', () => {
    const text = 'A ceremony was held for the 3rd Armored Brigade Combat Team.\n\nCol. Justin Reese will leave after commanding the brigade for two years.\n\nThe brigade will replace the 1st Brigade Combat Team in Germany.'
    expect(relationsIn(text, ALL)).toContain('Justin Reese commands 3rd Armored Brigade Combat Team')
  })

  it('and no battalion', () => {
    const text = 'The brigade and its subordinate battalion, 87th Division Sustainment Support Battalion, also cased their colors.'
    expect(entitiesIn(text).join()).not.toMatch(/Battalion = brigade/)
  })

  it('a unit is at home where its name is followed by the place, an arm in brackets or not', () => {
    const text = 'Davis served in the 3rd Brigade Combat Team, 10th Mountain Division (Light Infantry), Fort Harlow, Ohio.'
    expect(relationsIn(text, ALL)).toContain('10th Mountain Division basedIn Fort Harlow')
  })

  it('a soldier killed in a blast caused none', () => {
    const events = eventsIn('A British soldier killed in an explosion while on foot patrol in southern Afghanistan has been named as Rifleman Mark Tarrant.')
    expect(events.filter(e => e.includes('agent=British soldier'))).toEqual([])
  })

  it('an arrest told of next is not the one that opens the story', () => {
    const text = 'Peruvian forces confirmed the arrest of rebel leader Ramon Vega in Norwell.\n\nThe army confirmed the arrest of a rebel leader in Dalton.'
    expect(eventsIn(text).filter(e => e.startsWith('Arrest'))).toHaveLength(2)
  })

  it('a minister of another state heads no department here', () => {
    const text = 'The Pentagon gave a readout.\n\nSecretary of Defense Jim Marlow spoke with Republic of Korea Minister of National Defense Song Young-chul.'
    expect(relationsIn(text, ALL)).not.toContain('Song Young-chul leads United States Department of Defense')
  })

  it('an alliance of two is theirs', () => {
    expect(relationsIn('Both ministers praised the importance of the Peru-Chile alliance.', ALL)).toContain('Peru alliedWith Chile')
  })
})

describe('aircraft, crews and offices', () => {
  it('aircraft called like storms are none', () => {
    expect(eventsIn('Four RAF Typhoons were sent to Estonia on Monday.').filter(e => e.startsWith('Disaster'))).toEqual([])
    expect(entitiesIn('RAF Typhoons were scrambled to intercept Russian aircraft on Monday.')).toContain('Vehicle: Typhoons')
    expect(eventsIn('Typhoon Delma hit Luzon on Monday, killing four people.').some(e => e.startsWith('Disaster'))).toBe(true)
  })

  it('who is declared dead has died', () => {
    expect(someHas(eventsIn('The navy has declared five missing sailors dead.'), 'Death | victim=five missing sailors')).toBe(true)
  })

  it('a body behind an office behind a name is whose office it is', () => {
    expect(relationsIn('"We won," said Brig. Gen. Otto Lindner, deputy commanding general, U.S. Africa Command.', ALL)).toContain('Otto Lindner worksFor United States Africa Command')
    expect(relationsIn('"We won," said Rear Adm. Vincent Atwood, commander of the US Coast Guard\'s 14th District.', ALL).join()).not.toContain('livesIn')
  })

  it('services in a list are several', () => {
    expect(entitiesIn('Crews from the Army, Coast Guard, Navy, and local agencies searched the island.').join()).not.toMatch(/Coast Guard = Navy/)
  })

  it('people in a list with their offices are several', () => {
    const text = 'Brigadier Leo Payne, Chief of Seychelles Defence Forces, H.E. Mr. Sanjay Pandar, High Commissioner of India to Seychelles, and Lieutenant Colonel Gupta, Military Attache, were present during the closing ceremony.'
    expect(entitiesIn(text).some(e => e.includes('Payne') && e.includes('Pandar'))).toBe(false)
  })

  it('the ministry that says it is not the regiment named last', () => {
    expect(entitiesIn('He visited a frigate affiliated with the Hill Infantry Regiment, the ministry said.').join()).not.toMatch(/Regiment = ministry/)
  })

  it('a capital is that of the country, not of a soldier', () => {
    expect(relationsIn('Talks with Afghanistan\'s leaders ended after an American soldier was killed in the capital Kabul.', ALL)).toContain('Kabul locatedIn Afghanistan')
  })

  it('the end of a name is nobody\'s part', () => {
    expect(relationsIn('It was approved, according to statements by the U.S. Department of Defense and NATO.', ALL).join()).not.toMatch(/partOf North Atlantic/)
  })

  it('a supreme commander is an office', () => {
    expect(entitiesIn('The United States has appointed Gen. Alex Grinwald as the new NATO Supreme Allied Commander Europe.').join()).not.toContain('Supreme')
  })
})
