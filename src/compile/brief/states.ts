/**
 * States and territories as prose names them. Facts, put together by hand for
 * this project; no list was copied.
 *
 * A line: code (ISO 3166-1); names, the common one first; adjectives and
 * people; capital, and other words that stand for its government.
 */
export const stateLines: string = `
AD;Andorra;Andorran;Andorra la Vella
AE;United Arab Emirates,UAE;Emirati;Abu Dhabi
AF;Afghanistan;Afghan;Kabul
AG;Antigua and Barbuda,Antigua;Antiguan;
AL;Albania;Albanian;Tirana
AM;Armenia;Armenian;Yerevan
AO;Angola;Angolan;Luanda
AR;Argentina;Argentine,Argentinian;Buenos Aires
AT;Austria;Austrian;Vienna
AU;Australia;Australian;Canberra
AZ;Azerbaijan;Azerbaijani,Azeri;Baku
BA;Bosnia and Herzegovina,Bosnia;Bosnian;Sarajevo
BB;Barbados;Barbadian;Bridgetown
BD;Bangladesh;Bangladeshi;Dhaka
BE;Belgium;Belgian;
BF;Burkina Faso;Burkinabe;Ouagadougou
BG;Bulgaria;Bulgarian;Sofia
BH;Bahrain;Bahraini;Manama
BI;Burundi;Burundian;Gitega,Bujumbura
BJ;Benin;Beninese;Porto-Novo
BN;Brunei;Bruneian;Bandar Seri Begawan
BO;Bolivia;Bolivian;La Paz
BR;Brazil;Brazilian;Brasília,Brasilia
BS;Bahamas,The Bahamas;Bahamian;Nassau
BT;Bhutan;Bhutanese;Thimphu
BW;Botswana;Botswanan;Gaborone
BY;Belarus,Belorussia;Belarusian,Belorussian;Minsk
BZ;Belize;Belizean;Belmopan
CA;Canada;Canadian;Ottawa
CD;Democratic Republic of the Congo,DR Congo,Zaire;Congolese;Kinshasa
CF;Central African Republic;Central African;Bangui
CG;Congo,Republic of the Congo;;Brazzaville
CH;Switzerland;Swiss;Bern
CI;Ivory Coast,Côte d’Ivoire;Ivorian;Abidjan,Yamoussoukro
CL;Chile;Chilean;Santiago
CM;Cameroon;Cameroonian;Yaoundé
CN;China,People’s Republic of China,PRC;Chinese;Beijing
CO;Colombia;Colombian;Bogotá,Bogota
CR;Costa Rica;Costa Rican;San José
CU;Cuba;Cuban;Havana
CV;Cape Verde,Cabo Verde;Cape Verdean;Praia
CY;Cyprus;Cypriot;Nicosia
CZ;Czechia,Czech Republic,Czechoslovakia;Czech,Czechoslovak;Prague
DE;Germany,Federal Republic of Germany,West Germany,East Germany;German,West German,East German;Berlin,Bonn
DJ;Djibouti;Djiboutian;
DK;Denmark;Danish;Copenhagen
DM;Dominica;;Roseau
DO;Dominican Republic;Dominican;Santo Domingo
DZ;Algeria;Algerian;Algiers
EC;Ecuador;Ecuadorian;Quito
EE;Estonia;Estonian;Tallinn
EG;Egypt;Egyptian;Cairo
ER;Eritrea;Eritrean;Asmara
ES;Spain;Spanish;Madrid
ET;Ethiopia;Ethiopian;Addis Ababa
FI;Finland;Finnish;Helsinki
FJ;Fiji;Fijian;Suva
FM;Micronesia;Micronesian;Palikir
FO;Faroe Islands;Faroese;Tórshavn
FR;France;French;Paris
GA;Gabon;Gabonese;Libreville
GB;United Kingdom,UK,U.K.,Great Britain,Britain,England,Scotland,Wales,Northern Ireland;British,English,Scottish,Welsh;London,Whitehall,Downing Street
GD;Grenada;Grenadian;
GE;Georgia;Georgian;Tbilisi
GH;Ghana;Ghanaian;Accra
GL;Greenland;Greenlandic;Nuuk
GM;Gambia,The Gambia;Gambian;Banjul
GN;Guinea;Guinean;Conakry
GQ;Equatorial Guinea;Equatorial Guinean;Malabo
GR;Greece;Greek;Athens
GT;Guatemala;Guatemalan;Guatemala City
GW;Guinea-Bissau;;Bissau
GY;Guyana;Guyanese;Georgetown
HK;Hong Kong;;
HN;Honduras;Honduran;Tegucigalpa
HR;Croatia;Croatian;Zagreb
HT;Haiti;Haitian;Port-au-Prince
HU;Hungary;Hungarian;Budapest
ID;Indonesia;Indonesian;Jakarta
IE;Ireland,Republic of Ireland;Irish;Dublin
IL;Israel;Israeli;Jerusalem,Tel Aviv
IN;India;Indian;New Delhi,Delhi
IQ;Iraq;Iraqi;Baghdad
IR;Iran,Islamic Republic of Iran,Persia;Iranian,Persian;Tehran
IS;Iceland;Icelandic;Reykjavík,Reykjavik
IT;Italy;Italian;Rome
JM;Jamaica;Jamaican;Kingston
JO;Jordan;Jordanian;Amman
JP;Japan;Japanese;Tokyo
KE;Kenya;Kenyan;Nairobi
KG;Kyrgyzstan,Kyrgyz Republic,Kirghizia;Kyrgyz,Kyrgyzstani;Bishkek
KH;Cambodia;Cambodian;Phnom Penh
KI;Kiribati;;Tarawa
KM;Comoros;Comorian;Moroni
KN;Saint Kitts and Nevis,St. Kitts and Nevis;;Basseterre
KP;North Korea,DPRK;North Korean;Pyongyang
KR;South Korea,Republic of Korea;South Korean;Seoul
KW;Kuwait;Kuwaiti;Kuwait City
KZ;Kazakhstan;Kazakh,Kazakhstani;Astana,Almaty
LA;Laos;Laotian,Lao;Vientiane
LB;Lebanon;Lebanese;Beirut
LC;Saint Lucia,St. Lucia;;Castries
LI;Liechtenstein;;Vaduz
LK;Sri Lanka,Ceylon;Sri Lankan;Colombo
LR;Liberia;Liberian;Monrovia
LS;Lesotho;;Maseru
LT;Lithuania;Lithuanian;Vilnius
LU;Luxembourg;;
LV;Latvia;Latvian;Riga
LY;Libya;Libyan;Tripoli
MA;Morocco;Moroccan;Rabat
MC;Monaco;Monegasque;
MD;Moldova;Moldovan;Chișinău,Chisinau
ME;Montenegro;Montenegrin;Podgorica
MG;Madagascar;Malagasy;Antananarivo
MH;Marshall Islands;Marshallese;Majuro
MK;North Macedonia,Macedonia;Macedonian;Skopje
ML;Mali;Malian;Bamako
MM;Myanmar,Burma;Burmese;Naypyidaw,Rangoon,Yangon
MN;Mongolia;Mongolian;Ulaanbaatar
MR;Mauritania;Mauritanian;Nouakchott
MT;Malta;Maltese;Valletta
MU;Mauritius;Mauritian;Port Louis
MV;Maldives;Maldivian;Malé
MW;Malawi;Malawian;Lilongwe
MX;Mexico;Mexican;Mexico City
MY;Malaysia;Malaysian;Kuala Lumpur
MZ;Mozambique;Mozambican;Maputo
NA;Namibia;Namibian;Windhoek
NE;Niger;Nigerien;Niamey
NG;Nigeria;Nigerian;Abuja
NI;Nicaragua;Nicaraguan;Managua
NL;Netherlands,the Netherlands,Holland;Dutch;The Hague,Amsterdam
NO;Norway;Norwegian;Oslo
NP;Nepal;Nepali,Nepalese;Kathmandu
NR;Nauru;Nauruan;
NZ;New Zealand;New Zealander;Wellington
OM;Oman;Omani;Muscat
PA;Panama;Panamanian;Panama City
PE;Peru;Peruvian;Lima
PG;Papua New Guinea;Papua New Guinean;Port Moresby
PH;Philippines,the Philippines;Philippine,Filipino;Manila
PK;Pakistan;Pakistani;Islamabad
PL;Poland;Polish;Warsaw
PR;Puerto Rico;Puerto Rican;San Juan
PS;Palestine,Palestinian Territories;Palestinian;Ramallah
PT;Portugal;Portuguese;Lisbon
PW;Palau;Palauan;
PY;Paraguay;Paraguayan;Asunción
QA;Qatar;Qatari;Doha
RO;Romania;Romanian;Bucharest
RS;Serbia,Yugoslavia;Serbian,Yugoslav;Belgrade
RU;Russia,Russian Federation,Soviet Union,USSR;Russian,Soviet;Moscow,Kremlin,the Kremlin
RW;Rwanda;Rwandan;Kigali
SA;Saudi Arabia;Saudi,Saudi Arabian;Riyadh
SB;Solomon Islands;;Honiara
SC;Seychelles;Seychellois;
SD;Sudan;Sudanese;Khartoum
SE;Sweden;Swedish;Stockholm
SG;Singapore;Singaporean;
SI;Slovenia;Slovenian,Slovene;Ljubljana
SK;Slovakia;Slovak,Slovakian;Bratislava
SL;Sierra Leone;Sierra Leonean;Freetown
SM;San Marino;;
SN;Senegal;Senegalese;Dakar
SO;Somalia;Somali,Somalian;Mogadishu
SR;Suriname;Surinamese;Paramaribo
SS;South Sudan;South Sudanese;Juba
ST;São Tomé and Príncipe,Sao Tome and Principe;;
SV;El Salvador;Salvadoran;San Salvador
SY;Syria;Syrian;Damascus
SZ;Eswatini,Swaziland;Swazi;Mbabane
TD;Chad;Chadian;N’Djamena
TG;Togo;Togolese;Lomé
TH;Thailand;Thai;Bangkok
TJ;Tajikistan;Tajik,Tajikistani;Dushanbe
TL;East Timor,Timor-Leste;Timorese;Dili
TM;Turkmenistan;Turkmen;Ashgabat
TN;Tunisia;Tunisian;Tunis
TO;Tonga;Tongan;
TR;Turkey,Türkiye;Turkish;Ankara
TT;Trinidad and Tobago,Trinidad;Trinidadian;Port of Spain
TV;Tuvalu;Tuvaluan;Funafuti
TW;Taiwan;Taiwanese;Taipei
TZ;Tanzania;Tanzanian;Dodoma,Dar es Salaam
UA;Ukraine;Ukrainian;Kyiv,Kiev
UG;Uganda;Ugandan;Kampala
US;United States,United States of America,U.S.,US,USA,U.S.A.,America;American;Washington,Washington D.C.,White House,the White House
UY;Uruguay;Uruguayan;Montevideo
UZ;Uzbekistan;Uzbek,Uzbekistani;Tashkent
VA;Vatican City,Vatican,Holy See;;
VC;Saint Vincent and the Grenadines;;
VE;Venezuela;Venezuelan;Caracas
VN;Vietnam;Vietnamese;Hanoi
VU;Vanuatu;;Port Vila
WS;Samoa;Samoan;Apia
XK;Kosovo;Kosovar,Kosovan;Pristina
YE;Yemen;Yemeni;Sanaa
ZA;South Africa;South African;Pretoria
ZM;Zambia;Zambian;Lusaka
ZW;Zimbabwe,Rhodesia;Zimbabwean;Harare
`
