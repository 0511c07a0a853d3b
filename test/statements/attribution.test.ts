import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'

/** Whose word the events and relations of some types are, by label; `-` for the article's own. */
function sources(text: string): Record<string, string> {
  const reading = readNews(text, { published: '2024-07-17', minConfidence: 0 })
  const label = (key: string | undefined): string => reading.entities.find(e => e.key === key)?.label ?? '-'
  return Object.fromEntries([
    ...reading.relations.map(r => [r.predicate, label(r.attributedTo)]),
    ...reading.events.map(e => [e.class, label(e.attributedTo)]),
  ])
}

describe('whose word it is', () => {
  it.each([
    ['Rebels attacked the town of Marib on Monday, Ann Lee said.', 'Ann Lee'],
    ['Ann Lee said that rebels had attacked the town of Marib.', 'Ann Lee'],
    ['Rebels, Ann Lee said, have attacked the town.', 'Ann Lee'],
    ['“Rebels attacked the town,” said Mayor Ann Lee, who has led Marib since 2019.', 'Ann Lee'],
    ['“Rebels attacked the town,” explained retired Gen. Ann Lee, a former commander.', 'Ann Lee'],
    ['Mayor Ann Lee said: “Rebels attacked the town.”', 'Ann Lee'],
    ['Mayor Ann Lee spoke on Monday. “Rebels attacked the town,” she said.', 'Ann Lee'],
    ['“It was a bad day,” Mayor Ann Lee said. “Rebels attacked the town.”', 'Ann Lee'],
    ['Ann Lee: Rebels attacked the town of Marib', 'Ann Lee'],
    ['As Ann Lee said, rebels attacked the town.', 'Ann Lee'],
    ['According to Ann Lee, rebels attacked the town of Marib.', 'Ann Lee'],
    ['The rebels, according to the Tarvian Observer, attacked the town of Marib.', 'Tarvian Observer'],
    ['Rebels attacked the town of Marib, according to the Tarvian Observer.', 'Tarvian Observer'],
    ['The Tarvian Observer reported an attack on the town.', 'Tarvian Observer'],
    ['The Observer quoted Ann Lee as saying that rebels attacked the town.', 'Ann Lee'],
    ['Ann Lee denied attacking the town.', 'Ann Lee'],
  ])('%s', (text, source) => {
    expect(sources(text)['Attack']).toBe(source)
  })

  it('is the article’s where nobody says it', () => {
    expect(sources('Rebels attacked the town of Marib. Ann Lee resigned.')).toMatchObject({ Attack: '-', EndPosition: '-' })
    expect(sources('It was reported that rebels attacked the town.')['Attack']).toBe('-')
  })

  it('a sentence that announces or denies something is no source of the one before', () => {
    expect(sources('Rebels attacked the town of Marib. The mayor announced a rally.')['Attack']).toBe('-')
    expect(sources('Norway accused Peru of attacking a trawler. Peru denied the allegation.')['Accuse']).toBe('-')
  })

  it('somebody without a name speaks, and why without a name is told of nobody', () => {
    expect(sources('Two officers were arrested on Monday, a security source told the Tarvian Observer.')['Arrest']).toBe('security source')
    expect(sources('The source asked not to be named because she was not authorised to speak to the media.')).toEqual({})
    expect(sources('The envoy, who requested anonymity, said rebels attacked the town.')).toEqual({ Attack: 'envoy' })
  })

  it('a claim is the word of whose it is', () => {
    expect(sources('Ann Lee ignored warnings from the ministry that the bill may violate the ceasefire.')['Violate']).toBe('ministry')
    expect(sources('Ann Lee dismissed claims by Omar Hadi that rebels attacked the town.')['Attack']).toBe('Omar Hadi')
  })

  it('what follows a participle of saying is all that it says', () => {
    expect(sources('Omar Hadi, who arrived in Marib on Thursday, blamed rebels, saying that they had attacked the town.')).toMatchObject({ Travel: '-', Attack: 'Omar Hadi' })
  })

  it('who has seen a document does not speak in it', () => {
    expect(sources('Rebels attacked the town, according to a draft report seen by the Tarvian Observer.')['Attack']).toBe('-')
  })

  it('officials and authorities are nobody in particular', () => {
    expect(sources('Rebels attacked the town of Marib, officials said.')['Attack']).toBe('-')
    expect(sources('Rebels attacked the town of Marib, according to local authorities.')['Attack']).toBe('-')
    expect(sources('Rebels attacked the town of Marib, residents said.')['Attack']).toBe('residents')
  })

  it('who puts a figure at a number says it', () => {
    expect(sources('Omar Hadi put the number of arrests at 343.')['Arrest']).toBe('Omar Hadi')
    expect(sources('Omar Hadi put the arrests behind him.')['Arrest']).toBe('-')
  })

  it('who calls a thing so says so', () => {
    expect(sources('Ann Lee condemned what she called Russian sabotage of a pipeline.')['Attack']).toBe('Ann Lee')
  })

  it('a title names no source, the text does', () => {
    expect(sources('Rebels attack town of Marib\n\nRebels attacked the town of Marib on Monday, Ann Lee said.')['Attack']).toBe('Ann Lee')
  })

  it('what a title answers to is nobody’s word', () => {
    expect(sources('Minister condemns attack on Marib\n\nMinister Ann Lee said:\n\nI condemn the attack on the town of Marib by rebels.')['Attack']).toBe('-')
  })

  it('a release goes on in its own name under its notes', () => {
    const text = 'Ann Lee on Tarvia\n\nAnn Lee said:\n\nRebels attacked the town of Marib.\n\nNotes to editors\n\nOmar Hadi resigned on Monday.'
    expect(sources(text)).toMatchObject({ Attack: 'Ann Lee', EndPosition: '-' })
  })

  it('who a speaker is, the article tells', () => {
    expect(sources('“They took our camels,” said Ann Lee, 54, who returned to Marib on Monday.')['Travel']).toBe('-')
    expect(sources('“It hurt,” said Ann Lee, 11, whose grandmother died of the disease in February.')['Death']).toBe('-')
    expect(sources('“They came at us,” said Ann Lee, 34, a beekeeper who was arrested in May.')['Arrest']).toBe('-')
    expect(sources('“We were robbed,” said Ann Lee of the miners’ union, which accused the firm of fraud.')['Accuse']).toBe('-')
    expect(sources('“I think of her,” Ann Lee said in Oslo, where Omar Hadi was arrested.')['Arrest']).toBe('-')
    expect(sources('Ann Lee, a member of the Unity Party, resigned, Omar Hadi said.')).toMatchObject({ memberOf: '-', EndPosition: 'Omar Hadi' })
  })

  it.each([
    ['A bus plunged into a ravine near Belvo on Sunday, killing 14 passengers, the regional governor, Omar Hadi, said.', 'Disaster'],
    ['Two guards were killed in a roadside bombing near Belvo, the army spokesman, Col. Omar Hadi, said on Tuesday.', 'Attack'],
    ['Rebels seized the town of Belvo overnight, a spokesman for the army, Col. Omar Hadi, told reporters.', 'Capture'],
    ['A gunman attacked a checkpoint in Belvo province, killing six people, provincial police chief Omar Hadi told AFP.', 'Attack'],
    ['Militants abducted 20 students from a school in Belvo, local lawmaker Omar Hadi told The Associated Press by phone.', 'Arrest'],
    ['Troops clashed with rebels near Belvo on Saturday, killing five, Gen. Omar Hadi said at a hearing in which he also named two suspects.', 'Attack'],
    ['Thirty people were injured when a ferry capsized off Belvo, said Omar Hadi, the head of the emergency service.', 'Disaster'],
    ['Two people died when a bus overturned near Belvo, said police chief Omar Hadi.', 'Disaster'],
    ['Army spokesman Omar Hadi said in a televised statement that rebels fired missiles at a Norwegian frigate.', 'Attack'],
  ])('who closes a long sentence speaks: %s', (text, type) => {
    expect(sources(text)[type]).toBe('Omar Hadi')
    expect(readNews(text, { minConfidence: 0 }).events.flatMap(e => e.roles.filter(r => r.role === 'victim').map(r => r.filler))).not.toContain('person/omar-hadi')
  })

  it('what officials and others say together is the word of no single one', () => {
    expect(sources('Rebels attacked the town of Marib, medics and residents said.')['Attack']).toBe('-')
    expect(sources('Rebels attacked the town of Marib, hospital officials said.')['Attack']).toBe('-')
    expect(sources('Rebels attacked the town of Marib, two hospital officials said.')['Attack']).toBe('two hospital officials')
  })

  it('one who is described and then named speaks by name', () => {
    expect(sources('One resident, Omar Hadi, said that rebels attacked the town.')['Attack']).toBe('Omar Hadi')
  })

  it('a body speaks that is named behind the word for what it is', () => {
    expect(sources('In the north, border guards shot dead four migrants, according to the rights group Passage Watch.')['Attack']).toBe('Passage Watch')
    expect(sources('Each state must pay 200 euros per refugee into a common fund.')['TransferMoney']).toBe('-')
  })

  it('what is said in a second clause with "that" is said as well, and what is denied second is denied', () => {
    expect(sources('Ann Lee said that two officers were hurt by stones, and that rebels had destroyed the bridge.')['BuildOrDestroy']).toBe('Ann Lee')
    expect(sources('Peru denied that its soldiers had crossed the border and attacked a village.')['Attack']).toBe('Peru')
  })

  it('where somebody is expected to go does not expect it', () => {
    expect(sources('Omar Hadi is expected to visit Ann Lee next week for talks on trade.')).toMatchObject({ Travel: '-', Meet: '-' })
  })

  it('what happened after somebody said something is not said', () => {
    expect(sources('Omar Hadi dismissed a minister on Tuesday, a week after a newspaper reported that bribes had been paid to companies linked to a smuggler.')['EndPosition']).toBe('-')
    expect(sources('Rebels seized the town on Monday, hours after the army said it had killed their leader.')['Capture']).toBe('-')
    expect(sources('Aid workers reached the town. The airport was closed on Monday. Ann Lee warned of a cholera outbreak.')['CloseOrganization']).toBe('-')
    expect(sources('The ministry said it took note of the decision; Ann Lee had urged Omar Hadi to go.')['Demand']).toBe('-')
  })

  it('what speakers say that they would demand is their word; what they demand by saying so is not', () => {
    expect(sources('Ann Lee told reporters that she would appeal against the verdict.')['Demand']).toBe('Ann Lee')
    expect(sources('“I demand a new trial,” Ann Lee said.')['Demand']).toBe('-')
  })

  it('what is denied afterwards is not the word of who denies it', () => {
    expect(sources('Omar Hadi accused the ministry of attacking the town. The ministry denied this.')['Accuse']).toBe('-')
  })

  it('who does not comment says nothing', () => {
    expect(sources('Rebels attacked the town of Marib. Norway did not comment.')['Attack']).toBe('-')
  })

  it('verbs go with those of their own form', () => {
    expect(sources('The ministry said rebels had attacked the town and appealed for aid.')['Demand']).toBe('-')
    expect(sources('Omar Hadi spoke on Monday. He said troops seized two trucks and arrested 11 men.')['Arrest']).toBe('Omar Hadi')
    expect(sources('Ann Lee said troops seized two trucks and arrested 11 men.')['Arrest']).toBe('Ann Lee')
    expect(sources('The ministry has denied that rebels attacked the town and has promised an inquiry.')['Pledge']).toBe('-')
  })

  it('what somebody suffers is told by who speaks', () => {
    expect(sources('Ann Lee said that the ambassador had been summoned.')['Demand']).toBe('Ann Lee')
  })

  it('what an accusation alleges is the accuser’s word', () => {
    expect(sources('Ann Lee accused Omar Hadi of violating the ceasefire.')).toMatchObject({ Violate: 'Ann Lee', Accuse: '-' })
  })

  it('a document speaks for its author, also where it is spoken of again', () => {
    expect(sources('The Tarvian army issued a statement saying that it had killed 14 rebels.')['Death']).toBe('Tarvian army')
    expect(sources('Ann Lee resigned, according to a news release from the Tarvian army. The release said rebels attacked the town.')['Attack']).toBe('Tarvian army')
  })

  it('a document speaks for who issued it', () => {
    expect(sources('The statement, issued by the ministry, said rebels attacked the town.')['Attack']).toBe('ministry')
  })

  it('a statement given whole after a colon lasts until somebody else speaks', () => {
    const text = 'The mayor Ann Lee said:\n\nRebels attacked the town.\n\nIt is a dark day for Marib. We thank the people who arrested two of the men.\n\nGen. Omar Hadi said that the army had seized the bridge.'
    expect(sources(text)).toMatchObject({ Attack: 'Ann Lee', Arrest: 'Ann Lee', Capture: 'Omar Hadi' })
  })

  it('the innermost counts', () => {
    expect(sources('“The army said that rebels attacked the town,” Ann Lee said.')['Attack']).toMatch(/army/i)
  })

  it('what is done by speaking is nobody’s word', () => {
    expect(sources('“I condemn the attack on the town,” Ann Lee said.')['Criticize']).toBe('-')
    expect(sources('Ann Lee said Omar Hadi condemned the attack on the town.')['Criticize']).toBe('Ann Lee')
  })
})

describe('who "you" is', () => {
  const held = (text: string): (string | undefined)[] => {
    const { entities, events } = readNews(text, { published: '2024-07-17' })
    return events.filter(e => e.class === 'Arrest').flatMap(e => e.roles).filter(r => r.role === 'target').map(r => entities.find(e => e.key === r.filler)?.label)
  }

  it('in an interview of two it is the other', () => {
    expect(held('Oslo Times: You were arrested in Marib in 2013.\n\nLee: I lived in Oslo then.\n\nOslo Times interviewed Ann Lee in May.')).toEqual(['Ann Lee'])
  })

  it('of three who speak it is nobody', () => {
    expect(held('Oslo Times: You were arrested in Marib in 2013.\n\nAnn Lee: I lived in Oslo then.\n\nOmar Hadi: I did too.')).toEqual([])
  })
})

describe('what is described in passing', () => {
  it('is the article’s in a report of what somebody says', () => {
    expect(sources('Ann Lee said two members of the Green Party had attacked the mayor.')).toMatchObject({ memberOf: '-', Attack: 'Ann Lee' })
    expect(sources('Ann Lee said rebels attacked a village near Marib.')).toMatchObject({ near: '-', Attack: 'Ann Lee' })
    expect(sources('Ann Lee said troops commanded by Gen. Omar Hadi attacked the town.')).toMatchObject({ commands: '-', Attack: 'Ann Lee' })
  })

  it('is the speaker’s in the speaker’s own words, or where it is what is said', () => {
    expect(sources('“Two members of the Green Party attacked the mayor,” Ann Lee said.')['memberOf']).toBe('Ann Lee')
    expect(sources('Ann Lee said Omar Hadi was a member of the Green Party.')['memberOf']).toBe('Ann Lee')
    expect(sources('The ministry said aircraft had hit rebel-held buildings.')['controls'] ?? 'ministry').toBe('ministry')
  })

  it('is nobody’s where a report is from', () => {
    expect(sources('LOMBARA, Peru (AFP): Two Americans and 19 Peruvians held by rebels are still alive, the army said Friday.')).toMatchObject({ operatesIn: '-', Arrest: 'army' })
  })

  it('an election that is only brought up is known to everybody', () => {
    expect(sources('Ann Lee said rebels had attacked the town before the election.')).toMatchObject({ Vote: '-', Attack: 'Ann Lee' })
    expect(sources('Ann Lee said there was fierce fighting in Marib.')['War']).toBe('Ann Lee')
  })
})

describe('who speaks', () => {
  it('is who is quoted as saying it', () => {
    expect(sources('“Rebels attacked the town,” the Observer quoted Ann Lee as saying.')['Attack']).toBe('Ann Lee')
    expect(sources('“Rebels attacked the town,” the Tarvian Observer quoted a senior police officer as saying.')['Attack']).toBe('senior police officer')
  })

  it('is a body behind the word for what it is', () => {
    expect(sources('The raid killed 12 people in the village of Tirov, rights watchdog Free Press said on Monday.')['Attack']).toBe('Free Press')
    expect(sources('The shelling killed three children in the village of Tirov, monitoring group Conflict Watch reported.')['Attack']).toBe('Conflict Watch')
  })

  it('is a body whose name ends with that of a land', () => {
    expect(sources('Amnesty International Nigeria said in a statement on Friday that rebels attacked the town.')['Attack']).toBe('Amnesty International Nigeria')
    expect(sources('Mercy International Ghana said in a statement on Friday that rebels attacked the town.')['Attack']).toBe('Mercy International Ghana')
  })

  it('is the medium that reports, in the plural too', () => {
    expect(sources('Local media reported that the army had attacked the town.')['Attack']).toBe('Local media')
  })

  it('is the ministry of the one state or of the other, and goes on speaking', () => {
    expect(sources('The Norwegian Defense Ministry said rebels opened fire. Peru’s Defense Ministry rejected this and said saboteurs had mined a road. One officer was arrested, it said.')['Arrest']).toBe('Defense Ministry')
    expect(sources('“We are not interested in war,” the deputy foreign minister, Almaz Imanov, told reporters. He said rebels attacked the town.')['Attack']).toBe('Almaz Imanov')
  })

  it('is not who speaks of something else in the next sentence', () => {
    expect(sources('The two hostages were released after 73 days. The Security Council added Omar Hadi to its sanctions list.')['Release']).toBe('-')
  })

  it('is nobody for what is not told, and for what a title says that the speaker did', () => {
    expect(sources('The ministry did not say when rebels attacked the town.')['Attack']).toBe('-')
    expect(sources('Novak Steel closes plant in Oslo\n\nMany will lose their jobs. Novak Steel said on Monday it had closed the plant in Oslo.')['CloseOrganization']).toBe('-')
  })

  it('is nobody for complaints that somebody received from nobody', () => {
    expect(sources('Observers said they had received 112 complaints.')['Criticize']).toBe('Observers')
  })

  it('officials accuse as vaguely as they say', () => {
    expect(sources('Rebels attacked the town, officials said, accusing them of breaking a ceasefire.')['Violate'] ?? '-').toBe('-')
  })
})

describe('ministries of one name', () => {
  const names = (text: string): string[][] => readNews(text, { minConfidence: 0 }).entities.filter(e => e.class === 'Government').map(e => [...e.names].sort())

  it('are of as many states as are named for them', () => {
    expect(names('South Korea’s Defense Ministry said a missile hit a ship. Japan’s Defense Ministry denied that.')).toEqual([
      ['Defense Ministry', 'South Korea’s Defense Ministry'], ['Defense Ministry', 'Japan’s Defense Ministry'],
    ])
    expect(names('Peru’s Foreign Ministry condemned the raid. The Russian Foreign Ministry denied it. The Peruvian Foreign Ministry summoned the ambassador.')).toHaveLength(2)
  })

  it('are one where no other is named', () => {
    expect(names('Peru’s Foreign Ministry condemned the raid. The Foreign Ministry summoned the ambassador.')).toHaveLength(1)
  })
})

describe('what is said and what is done by saying it', () => {
  it('a body is told by its statement where the article has named it', () => {
    expect(sources('Novak Steel has a plant in Oslo. A company statement said guards attacked two workers.')['Attack']).toBe('Novak Steel')
    expect(sources('Peru’s junta met in Lima. A junta statement said rebels attacked the town.')['Attack']).toBe('Peru’s junta')
  })

  it('what "that" brings in is said, whatever the tree makes of it', () => {
    expect(sources('Omar Hadi, a Norwell inspector, alleged the firm badly handled faulty parts, that those parts were installed on ships, and that guards attacked him when he complained.')['Attack']).toBe('Omar Hadi')
  })

  it('an act of speech that goes on from what was done to others is the speaker’s', () => {
    expect(sources('The United Nations said 40 people were killed in the raid and condemned the attack.')).toMatchObject({ Criticize: '-', Attack: 'United Nations' })
    expect(sources('The governor said rebels attacked a bus and added that soldiers arrested two men.')).toMatchObject({ Attack: 'governor', Arrest: 'governor' })
    expect(sources('The ministry said two men were arrested and charged with the murder of a guard.')).toMatchObject({ Arrest: 'ministry', Charge: 'ministry' })
  })
})
