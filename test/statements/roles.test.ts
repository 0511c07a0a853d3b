import { describe, expect, it } from 'vitest'
import { eventsIn as told, tells } from './told.js'

describe('who takes part, wherever the sentence says so', () => {
  it.each([
    ['Ann Lee reiterated her support for the Government of Peru.', 'Support | agent=Ann Lee | target=Government of Peru'],
    ['Ann Lee was involved in the attack on the port of Callao.', 'Attack | agent=Ann Lee'],
    ['Gunmen opened fire with machine guns on a crowded market.', 'Attack | agent=Gunmen | instrument=machine guns | target=crowded market'],
    ['The operation, which was carried out by the Norwegian Army, lasted an hour.', 'Operation | agent=Norwegian Army'],
    ['Norway is working with Peru to defeat Hezbollah.', 'Operation | agent=Norway | agent=Peru | target=Hezbollah'],
    ['Ann Lee hired Tom Reed to investigate the fire.', 'Trial | agent=Tom Reed'],
    ['Ann Lee condemned Tom Reed’s policies.', 'Criticize | agent=Ann Lee | target=Tom Reed'],
    ['Ann Lee contacted Tom Reed over temporary housing for the Rohingya.', 'Communicate | topic=Rohingya'],
    ['Mali vowed to retaliate.', 'Threaten | agent=Mali'],
    ['The Harbour Party claimed victory in the election.', 'Elect | target=Harbour Party'],
    ['Tens of thousands of people filled the streets of Lima on Saturday.', 'Protest | agent=thousands of people | place=Lima'],
    ['Riot police used tear gas on students.', 'Attack | agent=Riot police | instrument=tear gas'],
    ['A vigil in Oslo drew several hundred students.', 'Protest | agent=several hundred students'],
    ['The two men appeared before a magistrate in Lima.', 'Trial | target=two men | agent=magistrate in Lima'],
    ['Ann Lee threw eggs at the ministry.', 'Attack | agent=Ann Lee | target=ministry'],
    ['Ann Lee took office in June 2022.', 'Appoint | target=Ann Lee'],
    ['U.S. Marine Corps Col. Ann Lee spoke to reporters.', 'Communicate | agent=Ann Lee | recipient=reporters'],
    ['Army Brig. Gen. Ann Lee, deputy commanding general of the task force, visited Lima.', 'Travel | agent=Ann Lee | destination=Lima'],
    ['The nations conducted strikes near Mosul.', 'Attack | agent=nations | place=Mosul'],
    ['A convoy was ambushed between Aguelhok and Tessalit on Thursday.', 'Attack | target=convoy | place=Aguelhok | place=Tessalit'],
    ['Gunmen ambush convoy in Mali\n\nThe convoy was on its way to Gao.', 'Attack | agent=Gunmen | target=convoy | place=Mali'],
    ['Peruvian police fire tear gas at miners\n\nThe miners had marched to Lima.', 'Attack | agent=Peruvian police | instrument=tear gas | target=miners'],
    ['Norwegian jets bomb Hezbollah sites in Lebanon\n\nNobody was hurt.', 'Attack | agent=Norway | instrument=Norwegian jets | place=Lebanon'],
    ['Kidnappers free 20 nurses in Kaduna\n\nAll are well.', 'Release | agent=Kidnappers | target=20 nurses | place=Kaduna'],
    ['Police used water cannon on miners outside parliament in Lima.', 'Attack | agent=Police | target=miners | place=Lima'],
    ['Defense Secretary Visits Troops in Kuwait\n\nHe spoke there.', 'Travel | agent=Defense Secretary | destination=Troops | destination=Kuwait'],
    ['Coalition Airstrikes Kill Hezbollah Leaders Near Tyre\n\nIt was at night.', 'Attack | victim=Hezbollah Leaders Near Tyre'],
    ['The king ordered the release of Ann Lee, who heads the Harbour Party and was jailed in 2018.', 'Arrest | target=Ann Lee'],
    ['Washington had offered a reward for information on Tom Reed.', 'Pledge | agent=Washington'],
    ['Ann Lee was moved to Oslo.', 'Travel | agent=Ann Lee | destination=Oslo'],
    ['The opposition Harbour party called for the release of the reporters.', 'Demand | topic=Release'],
    ['Sudan’s army retaliated by shelling the town.', 'Attack | agent=Sudan’s army | target=town'],
    ['The delivery of 14 trucks to Ghana by Norway was delayed.', 'TransferGoods | agent=Norway | recipient=Ghana'],
    ['Two people died in an attack by gunmen on a church in Jos.', 'Attack | agent=gunmen | target=church'],
    ['The navy killed nine men in a raid on a camp in southern Chad.', 'Attack | target=camp in southern Chad'],
    ['Nine people were hurt in a strike by Turkish jets on a school in Duhok.', 'Attack | agent=Turkey | target=school in Duhok'],
    ['Soldiers fired tear gas to disperse strikers in Accra.', 'Attack | instrument=tear gas | target=strikers in Accra'],
    ['Norway pledged 3 million euros to help Ghana rebuild a bridge.', 'Pledge | agent=Norway | recipient=Ghana'],
    ['Tom Reed promised Ann Lee to free the prisoners.', 'Release | agent=Tom Reed'],
    ['The coach quit after a 4-0 defeat to Norwich City.', 'Compete | agent=Norwich City'],
    ['Turkish jets bombed a warehouse held by Hezbollah near Duhok.', 'Attack | agent=Turkey | target=Hezbollah'],
    ['Soldiers clashed with strikers in Accra.', 'Attack | agent=Soldiers | target=strikers in Accra | place=Accra'],
    ['Dozens protested outside the Norwegian embassy in Accra.', 'Protest | place=Accra'],
    ['Ghana expressed deep concern at the decision of the Ugandan government to postpone the vote and to declare a state of emergency.', 'Legislate | agent=Ugandan government'],
    ['Members of the council welcomed the decision of President Ann Lee to free the reporters.', 'Release | agent=Ann Lee'],
    ['Iran hanged nine people convicted of murder on Monday.', 'Convict | target=nine people'],
    ['A man robbed two women in Oslo before being arrested by police.', 'Arrest | agent=police | target=man'],
    ['The court fined Norvik Corp 3 million euros.', 'Convict | agent=court | target=Norvik Corp'],
    ['The Sons of Saada fired a rocket at the Turkish city of Kilis in retaliation.', 'Attack | agent=Sons of Saada | target=Kilis'],
    ['The resignation of Tom Reed as head of Norvik Bank was expected.', 'EndPosition | target=Tom Reed | organization=Norvik Bank'],
    ['Ann Lee said after talks with Tom Reed in Lima that the port would close.', 'Meet | participant=Ann Lee | participant=Tom Reed'],
    ['Norway invited Ghana and Togo to a meeting in Oslo.', 'Meet | participant=Norway | participant=Ghana | participant=Togo | place=Oslo'],
    ['Norway recalled its envoy in protest at the raid.', 'Protest | agent=Norway'],
    ['Police arrested nine men in raids in Accra.', 'Attack | agent=Police | place=Accra'],
    ['Masked gunmen shot and killed a local reporter, Ann Lee, in Jos.', 'Attack | agent=Masked gunmen | victim=Ann Lee'],
    ['The group was founded in 2014 by Tom Reed and his brothers Ali and Omar.', 'Found | agent=Tom Reed | agent=Ali | agent=Omar'],
    ['The chapel was bought by an American hotel chain, Larchwood.', 'TransferGoods | recipient=Larchwood'],
    ['Prime Minister Tom Reed returned early from a summit in Accra.', 'Travel | agent=Tom Reed | origin=Accra'],
    ['The US-led campaign against Hezbollah goes on.', 'Operation | agent=United States | target=Hezbollah'],
  ])('%s', (text, parts) => {
    expect(told(text)).toSatisfy(() => tells(text, parts))
  })

  it('a journey ends at no vehicle that it is made in', () => {
    const text = 'Forty people arrived in Kent in a small boat.'
    expect(told(text)).toSatisfy(() => tells(text, 'Travel | agent=Forty people | destination=Kent'))
    expect(told(text).some(e => e.includes('destination=small boat'))).toBe(false)
  })

  it('whoever had posts elsewhere has not left the body that they head now', () => {
    const text = 'Ann Lee became permanent secretary of the Ministry of Trade in 1989. In 1993 she resigned. Ann Lee is now head of Norwell Bank.'
    expect(told(text).some(e => e.includes('organization=Norwell Bank'))).toBe(false)
  })

  it('names the members that an example names', () => {
    const text = 'Norway urged militias such as Hezbollah to disarm.'
    expect(told(text)).toSatisfy(() => tells(text, 'Demand | agent=Norway | target=Hezbollah'))
  })

  it('attacks the owner of what is attacked', () => {
    const text = 'Norway launched four airstrikes against Hezbollah positions.'
    expect(told(text)).toSatisfy(() => tells(text, 'Attack | agent=Norway | target=Hezbollah'))
  })

  it('takes "we" in a minister’s mouth for the country', () => {
    const text = '“We condemn the attack,” said Ann Lee, the prime minister of Norway.'
    expect(told(text)).toSatisfy(() => tells(text, 'Criticize | agent=Norway'))
  })

  it('meets where the journey goes', () => {
    const text = 'Ann Lee travelled to Oslo to meet Tom Reed.'
    expect(told(text)).toSatisfy(() => tells(text, 'Meet | place=Oslo'))
  })

  it('gives what follows the last of coordinated nouns to each', () => {
    const text = 'Hundreds died in shelling and airstrikes by Hezbollah.'
    expect(told(text).filter(e => e.startsWith('Attack'))).toSatisfy((all: string[]) => all.length > 0 && all.every(e => e.includes('agent=Hezbollah')))
  })
})

describe('who does not take part', () => {
  it('sells nothing that is approved: who approves a purchase buys nothing, nor is it where the thing is', () => {
    const text = 'The purchase of Norvik by Tolden Bank was approved by regulators.'
    expect(told(text).filter(e => e.startsWith('TransferGoods') && e.includes('regulators'))).toEqual([])
    expect(told(text).filter(e => e.startsWith('Legislate') && e.includes('place='))).toEqual([])
  })

  it('asks nothing of the ministry that somebody is summoned to', () => {
    const text = 'The envoy was summoned to the foreign ministry in Oslo.'
    expect(told(text).filter(e => e.startsWith('Demand'))).toSatisfy((all: string[]) => all.length === 1 && !all[0]?.includes('ministry'))
  })

  it('condemns nothing where the condemned attack was', () => {
    const text = 'Ann Lee condemned the attack on a hotel in Lima.'
    expect(told(text).filter(e => e.startsWith('Criticize') && e.includes('place='))).toEqual([])
  })

  it('leaves no building where an office is left', () => {
    expect(told('Ann Lee is leaving office in June.').filter(e => e.includes('target=office'))).toEqual([])
  })
})

describe('which event a word tells', () => {
  it.each([
    ['Norway defeated Peru 2–1 in the semi-final of the cup.', 'Compete', 'Operation'],
    ['An earthquake struck the town on Monday.', 'Disaster', 'Protest'],
    ['Norway will provide $50 million to the hospital.', 'TransferMoney', 'TransferGoods'],
    ['The newspaper Aftenposten attacked Ann Lee.', 'Criticize', 'Attack'],
    ['The rebels took over the town of Marib.', 'Capture', 'TransferGoods'],
  ])('%s', (text, yes, no) => {
    const types = told(text).map(e => e.split(' | ')[0])
    expect(types).toContain(yes)
    expect(types).not.toContain(no)
  })

  it('takes no word of a title or body for an event', () => {
    expect(told('Judge Ann Lee of the U.S. Bankruptcy Court spoke.').filter(e => e.startsWith('CloseOrganization'))).toEqual([])
  })
})

describe('mentions that are one event', () => {
  it('joins what the title announces and what the article tells', () => {
    const text = 'Poet arrested at the border\n\nAnn Lee was arrested at the border on Monday, police said.'
    expect(told(text).filter(e => e.startsWith('Arrest'))).toHaveLength(1)
  })

  it('keeps the praise of two speakers apart', () => {
    const text = 'Norway welcomed the ceasefire. Peru welcomed the ceasefire.'
    expect(told(text).filter(e => e.startsWith('Support'))).toHaveLength(2)
  })
})
