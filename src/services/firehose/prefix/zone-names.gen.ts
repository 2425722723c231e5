// Names of time zones as Java 17 prints them in English, from test/golden/java-dates/ZoneNames.java. Do not edit.
//
// Each line: short names of standard time, of summer time, and of either; the same long; the zones, each by all its names. Summer time's are empty
// where there is none.
export const ZONE_NAMES = `ACST|ACDT|ACT|Australian Central Standard Time|Australian Central Daylight Time|Central Australia Time|Australia/Adelaide Australia/Broken_Hill Australia/South Australia/Yancowinna
ACST||ACT|Australian Central Standard Time||Central Australia Time|Australia/Darwin Australia/North
ACT||ACT|Acre Standard Time||Acre Time|America/Eirunepe America/Porto_Acre America/Rio_Branco Brazil/Acre
ACWST||ACWT|Australian Central Western Standard Time||Australian Central Western Time|Australia/Eucla
AEST|AEDT|AET|Australian Eastern Standard Time|Australian Eastern Daylight Time|Eastern Australia Time|Antarctica/Macquarie Australia/ACT Australia/Canberra Australia/Currie Australia/Hobart Australia/Melbourne Australia/NSW Australia/Sydney Australia/Tasmania Australia/Victoria
AEST||AET|Australian Eastern Standard Time||Eastern Australia Time|Australia/Brisbane Australia/Lindeman Australia/Queensland
AFT||AFT|Afghanistan Time||Afghanistan Time|Asia/Kabul
AKST|AKDT|AKT|Alaska Standard Time|Alaska Daylight Time|Alaska Time|America/Anchorage America/Juneau America/Metlakatla America/Nome America/Sitka America/Yakutat US/Alaska
ALMT||ALMT|East Kazakhstan Time||Alma-Ata Time|Asia/Almaty
AMT||AMT|Amazon Standard Time||Amazon Time|America/Boa_Vista America/Campo_Grande America/Cuiaba America/Manaus America/Porto_Velho Brazil/West
AMT||AMT|Armenia Standard Time||Armenia Time|Asia/Yerevan
ANAT||ANAT|Anadyr Standard Time||Anadyr Time|Asia/Anadyr
AQTT||AQTT|West Kazakhstan Time||Aqtau Time|Asia/Aqtau
AQTT||AQTT|West Kazakhstan Time||Aqtobe Time|Asia/Aqtobe
ART||ART|Argentina Standard Time||Argentina Time|America/Argentina/Buenos_Aires America/Argentina/Catamarca America/Argentina/ComodRivadavia America/Argentina/Cordoba America/Argentina/Jujuy America/Argentina/La_Rioja America/Argentina/Mendoza America/Argentina/Rio_Gallegos America/Argentina/Salta America/Argentina/San_Juan America/Argentina/San_Luis America/Argentina/Tucuman America/Argentina/Ushuaia America/Buenos_Aires America/Catamarca America/Cordoba America/Jujuy America/Mendoza America/Rosario
AST|ADT|AT|Atlantic Standard Time|Atlantic Daylight Time|Atlantic Time|America/Glace_Bay America/Goose_Bay America/Halifax America/Moncton America/Thule Atlantic/Bermuda Canada/Atlantic
AST||AT|Arabian Standard Time||Arabian Time|Asia/Aden Asia/Baghdad Asia/Bahrain Asia/Kuwait Asia/Qatar Asia/Riyadh
AST||AT|Atlantic Standard Time||Atlantic Time|America/Anguilla America/Antigua America/Aruba America/Barbados America/Curacao America/Dominica America/Grenada America/Guadeloupe America/Kralendijk America/Lower_Princes America/Marigot America/Martinique America/Montserrat America/Port_of_Spain America/Puerto_Rico America/Santo_Domingo America/St_Barthelemy America/St_Kitts America/St_Lucia America/St_Thomas America/St_Vincent America/Tortola America/Virgin
AWST||AWT|Australian Western Standard Time||Western Australia Time|Australia/Perth Australia/West
AWST||AWT|Casey Time||Australian Western Time|Antarctica/Casey
AZOT|AZOST|AZOT|Azores Standard Time|Azores Summer Time|Azores Time|Atlantic/Azores
AZT||AZT|Azerbaijan Standard Time||Azerbaijan Time|Asia/Baku
BDT||BDT|Bangladesh Standard Time||Bangladesh Time|Asia/Dacca Asia/Dhaka
BNT||BNT|Brunei Darussalam Time||Brunei Time|Asia/Brunei
BOT||BOT|Bolivia Time||Bolivia Time|America/La_Paz
BRT||BRT|Brasilia Standard Time||Brasilia Time|America/Araguaina America/Bahia America/Belem America/Fortaleza America/Maceio America/Recife America/Santarem America/Sao_Paulo Brazil/East
BST||BT|Bougainville Standard Time||Bougainville Time|Pacific/Bougainville
BTT||BTT|Bhutan Time||Bhutan Time|Asia/Thimbu Asia/Thimphu
CAT||CAT|Central Africa Time||Central Africa Time|Africa/Blantyre Africa/Bujumbura Africa/Gaborone Africa/Harare Africa/Juba Africa/Khartoum Africa/Kigali Africa/Lubumbashi Africa/Lusaka Africa/Maputo
CCT||CCT|Cocos Islands Time||Cocos Islands Time|Indian/Cocos
CET|CEST|CET|Central European Standard Time|Central European Summer Time|Central European Time|Africa/Ceuta Arctic/Longyearbyen Atlantic/Jan_Mayen Europe/Amsterdam Europe/Andorra Europe/Belgrade Europe/Berlin Europe/Bratislava Europe/Brussels Europe/Budapest Europe/Busingen Europe/Copenhagen Europe/Gibraltar Europe/Ljubljana Europe/Luxembourg Europe/Madrid Europe/Malta Europe/Monaco Europe/Oslo Europe/Paris Europe/Podgorica Europe/Prague Europe/Rome Europe/San_Marino Europe/Sarajevo Europe/Skopje Europe/Stockholm Europe/Tirane Europe/Vaduz Europe/Vatican Europe/Vienna Europe/Warsaw Europe/Zagreb Europe/Zurich Poland
CET|CEST|CET|Central European Time|Central European Summer Time|Central European Time|CET
CET||CET|Central European Standard Time||Central European Time|Africa/Algiers Africa/Tunis
CHAST|CHADT|CHAT|Chatham Standard Time|Chatham Daylight Time|Chatham Time|Pacific/Chatham
CHOT||CHOT|Ulaanbaatar Standard Time||Ulaanbaatar Time|Asia/Choibalsan
CHUT||CHUT|Chuuk Time||Chuuk Time|Pacific/Chuuk Pacific/Truk Pacific/Yap
CKT||CKT|Cook Islands Standard Time||Cook Islands Time|Pacific/Rarotonga
CLT|CLST|CLT|Chile Standard Time|Chile Summer Time|Chile Time|America/Santiago Chile/Continental
CLT||CLT|Chile Time||Chile Time|Antarctica/Palmer
COT||COT|Colombia Standard Time||Colombia Time|America/Bogota
CST|CDT|CT|Central Standard Time|Central Daylight Time|Central Time|America/Chicago America/Indiana/Knox America/Indiana/Tell_City America/Knox_IN America/Matamoros America/Menominee America/North_Dakota/Beulah America/North_Dakota/Center America/North_Dakota/New_Salem America/Ojinaga America/Rainy_River America/Rankin_Inlet America/Resolute America/Winnipeg Canada/Central US/Central
CST|CDT|CT|Cuba Standard Time|Cuba Daylight Time|Cuba Time|America/Havana Cuba
CST||CT|Central Standard Time||Central Time|America/Bahia_Banderas America/Belize America/Chihuahua America/Costa_Rica America/El_Salvador America/Guatemala America/Managua America/Merida America/Mexico_City America/Monterrey America/Regina America/Swift_Current America/Tegucigalpa Canada/Saskatchewan Mexico/General
CST||CT|China Standard Time||China Time|Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Macao Asia/Macau Asia/Shanghai PRC
CST||CT|Taipei Standard Time||Taipei Time|Asia/Taipei
CVT||CVT|Cape Verde Standard Time||Cape Verde Time|Atlantic/Cape_Verde
CXT||CIT|Christmas Island Time||Christmas Island Time|Indian/Christmas
ChST||ChT|Chamorro Standard Time||Chamorro Time|Pacific/Guam Pacific/Saipan
DAVT||DAVT|Davis Time||Davis Time|Antarctica/Davis
DDUT||DDUT|Dumont-d’Urville Time||Dumont-d'Urville Time|Antarctica/DumontDUrville
EAST|EASST|EAST|Easter Island Standard Time|Easter Island Summer Time|Easter Island Time|Chile/EasterIsland Pacific/Easter
EAT||EAT|East Africa Time||Eastern Africa Time|Africa/Addis_Ababa Africa/Asmara Africa/Asmera Africa/Dar_es_Salaam Africa/Djibouti Africa/Kampala Africa/Mogadishu Africa/Nairobi Indian/Antananarivo Indian/Comoro Indian/Mayotte
ECT||ECT|Ecuador Time||Ecuador Time|America/Guayaquil
EET|EEST|EET|Eastern European Standard Time|Eastern European Summer Time|Eastern European Time|Africa/Cairo Asia/Beirut Asia/Gaza Asia/Hebron Asia/Nicosia Egypt Europe/Athens Europe/Bucharest Europe/Chisinau Europe/Helsinki Europe/Kiev Europe/Kyiv Europe/Mariehamn Europe/Nicosia Europe/Riga Europe/Sofia Europe/Tallinn Europe/Tiraspol Europe/Uzhgorod Europe/Vilnius Europe/Zaporozhye
EET|EEST|EET|Eastern European Time|Eastern European Summer Time|Eastern European Time|Asia/Famagusta EET
EET||EET|Eastern European Standard Time||Eastern European Time|Africa/Tripoli Asia/Amman Asia/Damascus Europe/Kaliningrad Libya
EGT|EGST|EGT|East Greenland Standard Time|East Greenland Summer Time|East Greenland Time|America/Scoresbysund
EST|EDT|ET|Eastern Standard Time|Eastern Daylight Time|Eastern Time|America/Detroit America/Fort_Wayne America/Grand_Turk America/Indiana/Indianapolis America/Indiana/Marengo America/Indiana/Petersburg America/Indiana/Vevay America/Indiana/Vincennes America/Indiana/Winamac America/Indianapolis America/Iqaluit America/Kentucky/Louisville America/Kentucky/Monticello America/Louisville America/Montreal America/Nassau America/New_York America/Nipigon America/Pangnirtung America/Thunder_Bay America/Toronto Canada/Eastern US/Eastern US/Michigan
EST||ET|Eastern Standard Time||Eastern Time|America/Atikokan America/Cancun America/Cayman America/Coral_Harbour America/Jamaica America/Panama Jamaica
FJT||FJT|Fiji Standard Time||Fiji Time|Pacific/Fiji
FKT||FKT|Falkland Islands Standard Time||Falkland Islands Time|Atlantic/Stanley
FNT||FNT|Fernando de Noronha Standard Time||Fernando de Noronha Time|America/Noronha Brazil/DeNoronha
GALT||GALT|Galapagos Time||Galapagos Time|Pacific/Galapagos
GAMT||GAMT|Gambier Time||Gambier Time|Pacific/Gambier
GET||GET|Georgia Standard Time||Georgia Time|Asia/Tbilisi
GFT||GFT|French Guiana Time||French Guiana Time|America/Cayenne
GILT||GILT|Gilbert Islands Time||Gilbert Is. Time|Pacific/Tarawa
GMT+04:00||GMT+04:00|Astrakhan Standard Time||Astrakhan Time|Europe/Astrakhan
GMT+04:00||GMT+04:00|Saratov Standard Time||Saratov Time|Europe/Saratov
GMT+04:00||GMT+04:00|Ulyanovsk Standard Time||Ulyanovsk Time|Europe/Ulyanovsk
GMT+05:00||GMT+05:00|West Kazakhstan Time||Atyrau Time|Asia/Atyrau
GMT+07:00||GMT+07:00|Barnaul Standard Time||Barnaul Time|Asia/Barnaul
GMT+07:00||GMT+07:00|Tomsk Standard Time||Tomsk Time|Asia/Tomsk
GMT+13:00||GMT+13:00|Kanton Standard Time||Kanton Time|Pacific/Kanton
GMT-03:00||GMT-03:00|Punta Arenas Standard Time||Punta Arenas Time|America/Punta_Arenas
GMT|BST|BT|Greenwich Mean Time|British Summer Time|British Time|Europe/Belfast Europe/Guernsey Europe/Isle_of_Man Europe/Jersey Europe/London GB
GMT|CEST|ATT|Greenwich Mean Time|Central European Summer Time|Troll Time|Antarctica/Troll
GMT|IST|IT|Greenwich Mean Time|Irish Standard Time|Irish Time|Eire Europe/Dublin
GMT||GMT|Greenwich Mean Time||Ghana Mean Time|Africa/Accra
GMT||GMT|Greenwich Mean Time||Greenwich Mean Time|Africa/Abidjan Africa/Bamako Africa/Banjul Africa/Bissau Africa/Conakry Africa/Dakar Africa/Freetown Africa/Lome Africa/Monrovia Africa/Nouakchott Africa/Ouagadougou Africa/Sao_Tome Africa/Timbuktu America/Danmarkshavn Atlantic/Reykjavik Atlantic/St_Helena Etc/GMT Etc/Greenwich GMT Greenwich Iceland
GST||GT|Gulf Standard Time||Gulf Time|Asia/Dubai Asia/Muscat
GST||GT|South Georgia Time||South Georgia Time|Atlantic/South_Georgia
GYT||GYT|Guyana Time||Guyana Time|America/Guyana
HAST|HADT|HAT|Hawaii-Aleutian Standard Time|Hawaii-Aleutian Daylight Time|Hawaii-Aleutian Time|America/Adak America/Atka US/Aleutian
HAST||HAT|Hawaii-Aleutian Standard Time||Hawaii-Aleutian Time|Pacific/Johnston
HKT||HKT|Hong Kong Standard Time||Hong Kong Time|Asia/Hong_Kong Hongkong
HOVT||HOVT|Hovd Standard Time||Hovd Time|Asia/Hovd
HST||HST|Hawaii-Aleutian Standard Time||Hawaii-Aleutian Time|Pacific/Honolulu US/Hawaii
ICT||ICT|Indochina Time||Indochina Time|Asia/Bangkok Asia/Ho_Chi_Minh Asia/Phnom_Penh Asia/Saigon Asia/Vientiane
IOT||IOT|Indian Ocean Time||Indian Ocean Territory Time|Indian/Chagos
IRKT||IRKT|Irkutsk Standard Time||Irkutsk Time|Asia/Irkutsk
IRST||IRT|Iran Standard Time||Iran Time|Asia/Tehran Iran
IST|IDT|IT|Israel Standard Time|Israel Daylight Time|Israel Time|Asia/Jerusalem Asia/Tel_Aviv Israel
IST||IT|India Standard Time||India Time|Asia/Calcutta Asia/Colombo Asia/Kolkata
JST||JT|Japan Standard Time||Japan Time|Asia/Tokyo Japan
KGT||KGT|Kyrgyzstan Time||Kirgizstan Time|Asia/Bishkek
KOST||KOST|Kosrae Time||Kosrae Time|Pacific/Kosrae
KRAT||KRAT|Krasnoyarsk Standard Time||Krasnoyarsk Time|Asia/Krasnoyarsk Asia/Novokuznetsk
KST||KT|Korean Standard Time||Korean Time|Asia/Pyongyang Asia/Seoul ROK
LHST|LHDT|LHT|Lord Howe Standard Time|Lord Howe Daylight Time|Lord Howe Time|Australia/LHI Australia/Lord_Howe
LINT||LINT|Line Islands Time||Line Is. Time|Pacific/Kiritimati
MAGT||MAGT|Magadan Standard Time||Magadan Time|Asia/Magadan
MART||MART|Marquesas Time||Marquesas Time|Pacific/Marquesas
MAWT||MAWT|Mawson Time||Mawson Time|Antarctica/Mawson
MET|MEST|MET|Middle Europe Time|Middle Europe Summer Time|Middle Europe Time|MET
MHT||MHT|Marshall Islands Time||Marshall Islands Time|Kwajalein Pacific/Kwajalein Pacific/Majuro
MMT||MMT|Myanmar Time||Myanmar Time|Asia/Rangoon Asia/Yangon
MSK||MT|Moscow Standard Time||Moscow Time|Europe/Kirov Europe/Minsk Europe/Moscow Europe/Simferopol
MSK||MT|Volgograd Standard Time||Volgograd Time|Europe/Volgograd
MST|MDT|MT|Mountain Standard Time|Mountain Daylight Time|Mountain Time|America/Boise America/Cambridge_Bay America/Ciudad_Juarez America/Denver America/Edmonton America/Inuvik America/Shiprock America/Yellowknife Canada/Mountain Navajo US/Mountain
MST||MT|Mexican Pacific Standard Time||Mexican Pacific Time|America/Hermosillo America/Mazatlan Mexico/BajaSur
MST||MT|Mountain Standard Time||Mountain Time|America/Creston America/Dawson America/Dawson_Creek America/Fort_Nelson America/Phoenix America/Whitehorse Canada/Yukon US/Arizona
MUT||MUT|Mauritius Standard Time||Mauritius Time|Indian/Mauritius
MVT||MVT|Maldives Time||Maldives Time|Indian/Maldives
MYT||MYT|Malaysia Time||Malaysia Time|Asia/Kuala_Lumpur Asia/Kuching
NCT||NCT|New Caledonia Standard Time||New Caledonia Time|Pacific/Noumea
NFT|NFST|NFT|Norfolk Island Standard Time|Norfolk Island Daylight Time|Norfolk Island Time|Pacific/Norfolk
NOVT||NOVT|Novosibirsk Standard Time||Novosibirsk Time|Asia/Novosibirsk
NPT||NPT|Nepal Time||Nepal Time|Asia/Kathmandu Asia/Katmandu
NRT||NRT|Nauru Time||Nauru Time|Pacific/Nauru
NST|NDT|NT|Newfoundland Standard Time|Newfoundland Daylight Time|Newfoundland Time|America/St_Johns Canada/Newfoundland
NUT||NUT|Niue Time||Niue Time|Pacific/Niue
NZST|NZDT|NZT|New Zealand Standard Time|New Zealand Daylight Time|New Zealand Time|Antarctica/McMurdo Antarctica/South_Pole NZ Pacific/Auckland
OMST||OMST|Omsk Standard Time||Omsk Time|Asia/Omsk
ORAT||ORAT|West Kazakhstan Time||Oral Time|Asia/Oral
PETT||PETT|Petropavlovsk-Kamchatski Standard Time||Petropavlovsk-Kamchatski Time|Asia/Kamchatka
PET||PET|Peru Standard Time||Peru Time|America/Lima
PGT||PGT|Papua New Guinea Time||Papua New Guinea Time|Pacific/Port_Moresby
PHOT||PHOT|Phoenix Islands Time||Phoenix Is. Time|Pacific/Enderbury
PKT||PKT|Pakistan Standard Time||Pakistan Time|Asia/Karachi
PMST|PMDT|PMT|St. Pierre & Miquelon Standard Time|St. Pierre & Miquelon Daylight Time|St. Pierre & Miquelon Time|America/Miquelon
PONT||PONT|Ponape Time||Ponape Time|Pacific/Pohnpei Pacific/Ponape
PST|PDT|PT|Northwest Mexico Standard Time|Northwest Mexico Daylight Time|Northwest Mexico Time|America/Santa_Isabel
PST|PDT|PT|Pacific Standard Time|Pacific Daylight Time|Pacific Time|America/Ensenada America/Los_Angeles America/Tijuana America/Vancouver Canada/Pacific Mexico/BajaNorte US/Pacific
PST||PT|Philippine Standard Time||Philippine Time|Asia/Manila
PST||PT|Pitcairn Time||Pitcairn Time|Pacific/Pitcairn
PWT||PWT|Palau Time||Palau Time|Pacific/Palau
PYT||PYT|Paraguay Standard Time||Paraguay Time|America/Asuncion
QOST||QOST|East Kazakhstan Time||Kostanay Time|Asia/Qostanay
QYZT||QYZT|West Kazakhstan Time||Qyzylorda Time|Asia/Qyzylorda
RET||RET|Réunion Time||Reunion Time|Indian/Reunion
ROTT||ROTT|Rothera Time||Rothera Time|Antarctica/Rothera
SAKT||SAKT|Sakhalin Standard Time||Sakhalin Time|Asia/Sakhalin
SAMT||SAMT|Samara Standard Time||Samara Time|Europe/Samara
SAST||SAT|South Africa Standard Time||South Africa Time|Africa/Johannesburg Africa/Maseru Africa/Mbabane
SBT||SBT|Solomon Islands Time||Solomon Is. Time|Pacific/Guadalcanal
SCT||SCT|Seychelles Time||Seychelles Time|Indian/Mahe
SGT||SGT|Singapore Standard Time||Singapore Time|Asia/Singapore Singapore
SRET||SRET|Srednekolymsk Time||Srednekolymsk Time|Asia/Srednekolymsk
SRT||SRT|Suriname Time||Suriname Time|America/Paramaribo
SST||ST|Samoa Standard Time||Samoa Time|Pacific/Midway Pacific/Pago_Pago Pacific/Samoa US/Samoa
SYOT||SYOT|Syowa Time||Syowa Time|Antarctica/Syowa
TAHT||TAHT|Tahiti Time||Tahiti Time|Pacific/Tahiti
TFT||TFT|French Southern & Antarctic Time||French Southern & Antarctic Lands Time|Indian/Kerguelen
TJT||TJT|Tajikistan Time||Tajikistan Time|Asia/Dushanbe
TKT||TKT|Tokelau Time||Tokelau Time|Pacific/Fakaofo
TLT||TLT|East Timor Time||Timor-Leste Time|Asia/Dili
TMT||TMT|Turkmenistan Standard Time||Turkmenistan Time|Asia/Ashgabat Asia/Ashkhabad
TOT||TOT|Tonga Standard Time||Tonga Time|Pacific/Tongatapu
TRT||TRT|Turkey Time||Turkey Time|Asia/Istanbul Europe/Istanbul Turkey
TVT||TVT|Tuvalu Time||Tuvalu Time|Pacific/Funafuti
ULAT||ULAT|Ulaanbaatar Standard Time||Ulaanbaatar Time|Asia/Ulaanbaatar Asia/Ulan_Bator
UTC||UTC|Coordinated Universal Time||Coordinated Universal Time|Etc/UCT Etc/UTC Etc/Universal Etc/Zulu UCT UTC Universal Zulu
UYT||UYT|Uruguay Standard Time||Uruguay Time|America/Montevideo
UZT||UZT|Uzbekistan Standard Time||Uzbekistan Time|Asia/Samarkand Asia/Tashkent
VET||VET|Venezuela Time||Venezuela Time|America/Caracas
VLAT||VLAT|Vladivostok Standard Time||Vladivostok Time|Asia/Vladivostok
VOST||VOST|Vostok Time||Vostok Time|Antarctica/Vostok
VUT||VUT|Vanuatu Standard Time||Vanuatu Time|Pacific/Efate
WAKT||WAKT|Wake Island Time||Wake Time|Pacific/Wake
WAT||WAT|West Africa Standard Time||West Africa Time|Africa/Bangui Africa/Brazzaville Africa/Douala Africa/Kinshasa Africa/Lagos Africa/Libreville Africa/Luanda Africa/Malabo Africa/Ndjamena Africa/Niamey
WET|WEST|WET|Western European Standard Time|Western European Summer Time|Western European Time|Atlantic/Canary Atlantic/Faeroe Atlantic/Faroe Atlantic/Madeira Europe/Lisbon Portugal
WET|WEST|WET|Western European Time|Western European Summer Time|Western European Time|Africa/Casablanca Africa/El_Aaiun WET
WFT||WFT|Wallis & Futuna Time||Wallis & Futuna Time|Pacific/Wallis
WGT|WGST|WGT|West Greenland Standard Time|West Greenland Summer Time|West Greenland Time|America/Godthab America/Nuuk
WIB||WIB|Western Indonesia Time||West Indonesia Time|Asia/Jakarta Asia/Pontianak
WITA||WITA|Central Indonesia Time||Central Indonesia Time|Asia/Makassar Asia/Ujung_Pandang
WIT||WIT|Eastern Indonesia Time||East Indonesia Time|Asia/Jayapura
WSST||WST|Apia Standard Time||Apia Time|Pacific/Apia
XJT||XJT|Xinjiang Standard Time||Xinjiang Time|Asia/Kashgar Asia/Urumqi
YAKT||YAKT|Yakutsk Standard Time||Yakutsk Time|Asia/Chita Asia/Khandyga Asia/Yakutsk
YEKT||YEKT|Yekaterinburg Standard Time||Yekaterinburg Time|Asia/Yekaterinburg
|WAT|CAT||Western African Time|Central African Time|Africa/Windhoek`
