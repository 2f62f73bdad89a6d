/** Bodies: the nouns that head their names, and those whose names have none. */

/** Nouns that head the name of a body. */
export const organisationHeadRe: RegExp =
  /(?<!\p{L})(?:Organi[sz]ation|Agency|Association|Union|Bureau|Commission|Committee|Subcommittee|Council|Department|Ministry|Institutes?|Bank|Fund|Courts?|Forces?|Army|Navy|Air Force|Guard|Corps|Party|Alliance|Administration|Cent(?:er|re)|Offices?|Services?|Corporation|Corp|Company|Co|Inc|Ltd|LLC|GmbH|Foundation|University|College|School|Academy|Group|Congress|Senate|Parliament|Assembly|Federation|Confederation|League|Forum|Partnership|Authority|Board|Police|Cabinet|Treasury|Secretariat|Directorate|Task Force|Team|Club|Society|Church|Museum|Library|Laborator(?:y|ies)|Labs|Hospital|Studios?|Press|News|Times|Post|Journal|Tribune|Gazette|Herald|Guardian|Network|Movement|Front|Brigades?|Fellows|Program(?:me)?|Initiative|Consortium|Collective|Conservancy|Packet|Records|Industries|Technologies|Systems|Airlines|Airways|Motors|Orchestra|Theat(?:er|re)|Trust|Archives?|Registry|Embassy|Legislature|Tribunal|Syndicate|Guild|Chamber|Registration|Commonwealth|Command|Headquarters|Railways?|Ratings|Universidad|Universidade|Université|Universität|Corporación|Instituto|Fundación|Stiftung|Banco|Banque|Ministère|Ministerio)(?!\p{L})/u

/** Bodies whose names have no such noun. */
export const organisations: ReadonlySet<string> = new Set(
  `
Congress|Senate|House|House of Representatives|House of Commons|House of Lords|Parliament|Duma|State Duma|Bundestag|Bundesrat|Knesset|Sejm|Riksdag|Storting|Majlis|Politburo|Cabinet|Treasury|Pentagon|Confederacy|Supreme Court|Wehrmacht|Gestapo|Red Army|Comintern|Bundeswehr|Mossad|Interpol|Europol|Gazprom|Rosneft|Taliban|Hamas|Hezbollah|Hizballah|al-Qaeda|Al-Qaeda|al Qaeda|Al Qaeda|Boko Haram|Al-Shabaab|al-Shabaab|Fatah|Daesh|Islamic State|Red Cross|Greenpeace|Oxfam|Amnesty International|Human Rights Watch|Mercosur|Benelux|Commonwealth|Warsaw Pact|Google|Facebook|Microsoft|Apple|Amazon|Amazon Web Services|Twitter|YouTube|Wikipedia|Netflix|Intel|Samsung|Sony|Toyota|Volkswagen|Siemens|Boeing|Airbus|Nokia|Yahoo|Mozilla|GitHub|GitLab|LinkedIn|Uber|Tesla|Pfizer|Shell|Exxon|Walmart|Starbucks|Disney|Nintendo|Reuters|Associated Press|Bloomberg|Al Jazeera|Pravda|Izvestia|Xinhua|Le Monde|Der Spiegel|Politico|Wikinews|Labour|Tories|Democrats|Republicans
`
    .trim()
    .split('|')
)

/** Short forms of bodies that every reader of the page knows, and that a text seldom spells out. */
const knownShort =
  /^(?:NATO|EU|UN|OSCE|ASEAN|OPEC|WTO|IMF|WHO|OECD|AU|OAS|NASA|CIA|FBI|NSA|EEU|CIS|SCO|CSTO|BRICS|UNESCO|UNICEF|UNHCR|IAEA|KGB|FSB|GRU|BBC|CNN|NPR|PBS|ABC|NBC|CBS|MIT|UCLA|IBM|AP|AFP|ISIS|ISIL|IRA|PLO|PKK|FARC|ETA|NGO|EPA|FDA|CDC|NIH|NSF|FCC|FEC|SEC|IRS|DHS|DOD|DOJ|GSA|NOAA|NIST|USAID|FIFA|UEFA|NBA|NFL|SPD|CDU|CSU|FDP|ANC|BJP|ECB|EBRD|ICC|ICJ|ICRC|GCC|ECOWAS|SADC|NORAD|EEC|ECSC|WEU|GAO)$/

/** Whether a short form is that of a body. */
export function isOrganisation(short: string, long: string | undefined): boolean {
  return knownShort.test(short) || (long !== undefined && organisationHeadRe.test(long))
}
