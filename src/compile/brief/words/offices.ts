/** Words for offices, by language; each string is the source of a regular expression. */

/** Words by which a language gives an office to a name. */
export interface OfficeWords {
  /** A noun for an office, in all its cases. */
  readonly head: string
  /** What stands before the noun and belongs to it. */
  readonly before: string
  /** Small words that an office is made of: “of the”. */
  readonly link: string
  /** Small words in a name: “van der”. */
  readonly particle: string
  /** What stands between an office and a name, and belongs to neither. */
  readonly courtesy: string
  /** What else an office goes on with: adjectives, and where cases tie nouns, all but verbs. */
  readonly more: string
  /** Capitalised words that are the office’s, where no preposition says so. */
  readonly own: string
  /** Whether its list of words has few names, so that a name has a word that is not in it. */
  readonly namesAreStrange: boolean
}

export const officeWords: Readonly<Record<'de' | 'fr' | 'es' | 'ru', OfficeWords>> = {
  de: {
    head: '(?:\\p{L}[\\p{L}-]{0,40}-|\\p{L}{3,24})?(?:[Pp]räsident(?:en|in)?|[Mm]inister(?:s|in)?|[Kk]anzler(?:s|in)?|[Vv]orsitzende[rn]?|[Ss]ekretärs?|[Ss]ekretärin|[Dd]irektor(?:s|en|in)?|[Cc]hef(?:s|in)?|[Ss]precher(?:s|in)?|[Bb]ürgermeister(?:s|in)?|[Bb]otschafter(?:s|in)?|[Gg]eneral|[Aa]dmiral|[Pp]rofessor(?:s|in)?|[Ll]eiter(?:s|in)?|[Bb]eauftragte[rn]?|[Kk]ommissar(?:s|in)?|[Aa]bgeordnete[rn]?|[Ss]enator(?:s|in)?|[Gg]ouverneur(?:s|in)?|[Rr]ichter(?:s|in)?|[Öö]konom(?:en|in)?|[Hh]istoriker(?:s|in)?|[Ff]orscher(?:s|in)?|[Pp]olitiker(?:s|in)?|[Ee]xpert(?:e|en|in)|[Aa]nwalt|[Aa]nwältin|[Kk]önig(?:s|in)?|[Pp]apst|[Bb]ischof|[Gg]ründer(?:s|in)?|[Ww]issenschaftler(?:s|in)?|[Ss]oziolog(?:e|en|in)|[Ll]andrat|[Ll]andrätin)',
    before:
      'frühere[nrm]?|ehemalige[nrm]?|damalige[nrm]?|amtierende[nrm]?|stellvertretende[nrm]?|designierte[nrm]?|neue[nrm]?|heutige[nrm]?|erste[nrm]?',
    link: 'des|der|die|das|dem|den|für|von|vom|im|in|beim|am|an|zum|zur|und',
    particle: 'von|van|vom|zu|zum|de|der|den|al',
    courtesy: 'Dr\\.|Prof\\.|Professor|Frau|Herr',
    more: '\\p{Ll}{3,}(?:er|en)',
    own: '(?!)',
    namesAreStrange: true
  },
  fr: {
    head: "(?:vice-|ex-|co-)?(?:présidente?|premi(?:er|ère) ministre|ministre|secrétaire(?: générale?| d[’']État)?|chanceli(?:er|ère)|directeur|directrice|chef(?:fe)?|porte-parole|maire|ambassadeur|ambassadrice|général|amiral|professeure?|responsable|commissaire|députée?|sénateur|sénatrice|gouverneure?|juge|procureure?|économiste|historienne?|chercheu(?:r|se)|sociologue|politologue|climatologue|juriste|avocate?|roi|reine|pape|évêque|fondateur|fondatrice|préfète?|rapporteure?|déléguée?|conseill(?:er|ère))",
    before: "anciens?|ancienne|premi(?:er|ère)|nouveau|nouvelle|l[’']ancienne?|actuelle?",
    link: 'de|du|des|d|de la|la|le|les|l|à|au|aux|en|et|pour|sur|près|auprès|chargée?',
    particle: 'de|du|des|d|la|le|van|von|el|al|ben',
    courtesy: 'M\\.|Mme|Mlle|Me|Dr|Pr',
    more: '\\p{Ll}{2,}(?:iques?|ales?|als?|aux|elles?|els?|aires?|ères?|ers?|ives?|ifs?|iennes?|iens?|oises?|aines?|ains?|icoles?|istes?|ubles?|ables?|eures?|eurs?)',
    own: '(?!)',
    namesAreStrange: false
  },
  es: {
    head: '(?:vice|ex|co-)?(?:presidente|presidenta|primer(?:a)? ministr[oa]|ministr[oa]|secretari[oa](?: general| de Estado)?|canciller|director(?:a)?|jef[ea]|portavoz|alcalde|alcaldesa|embajador(?:a)?|general|almirante|profesor(?:a)?|responsable|comisari[oa]|diputad[oa]|senador(?:a)?|gobernador(?:a)?|juez|jueza|fiscal|economista|historiador(?:a)?|investigador(?:a)?|sociólog[oa]|politólog[oa]|abogad[oa]|rey|reina|papa|obispo|fundador(?:a)?|coordinador(?:a)?|relator(?:a)?|consejer[oa]|líder|gerente)',
    before: 'actual|antiguo|antigua|entonces|nuevo|nueva|primer|primera|anterior',
    link: 'de|del|la|el|los|las|para|en|y|e|ante|a|al|adjunt[oa]',
    particle: 'de|del|la|las|los|y|van|von|al|el|da|dos',
    courtesy: 'Sr\\.|Sra\\.|Dr\\.|Dra\\.|don|doña',
    more: '\\p{Ll}{2,}(?:ic[oa]s?|al|ales|ari[oa]s?|iv[oa]s?|an[oa]s?|eñ[oa]s?|es[ae]s?|ble|bles|íses|ístic[oa]s?|[dt]or(?:a|es)?)',
    own: '(?!)',
    namesAreStrange: false
  },
  ru: {
    head: '(?:вице-|экс-|премьер-)?(?:президент|премьер|министр|глав|директор|председател|секретар|губернатор|мэр|посол|посл|генерал|адмирал|заместител|депутат|сенатор|представител|руководител|лидер|канцлер|корол|патриарх|профессор|академик|эксперт|экономист|историк|аналитик|политолог|социолог|основател|советник|судь|прокурор|уполномоченн)\\p{Ll}{0,3}',
    before:
      'бывш\\p{Ll}{2,3}|тогдашн\\p{Ll}{2,3}|нынешн\\p{Ll}{2,3}|перв\\p{Ll}{2,3}|генеральн\\p{Ll}{2,3}|исполнительн\\p{Ll}{2,3}',
    link: 'по|в|при|на|и|для|во|дел|сил|тыла',
    particle: 'де|ван|фон|аль|бен|оглы',
    courtesy: 'г-н|г-жа',
    more: '(?!что|как|котор|когда|если)\\p{Ll}{2,}(?<!л|ла|ли|ло|ет|ит|ют|ят|ут|ат|лся|лась|тся)',
    own: '\\p{L}+(?:ого|его|ых|их|[сцн]кой|[нв]ой)|(?:Институт|Совет|Федерац|Комитет|Министерств|Банк|Союз|Академи|Университет|Центр|Фонд|Дум|Служб|Агентств|Корпораци|Компани|Парти|Суд|Палат|Ассамбле|Собрани|Север|Юг|Восток|Запад|Росси|Украин|Кита|Казахстан|Герман|Франци|Япони|Инди|Турци|Иран|Европ|Ази|Москв)\\p{L}*',
    namesAreStrange: false
  }
}
