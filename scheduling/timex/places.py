"""Names by which people tell their time zone: cities and countries, and abbreviations.

An abbreviation stands for the place's current local time, summer time included, as people mean it ("EST" in
July is New York's clock); only UTC and GMT are fixed. Made from the names of the IANA time zone database
and a list by hand of other large cities.
"""

from __future__ import annotations

_CITIES = """
Africa/Abidjan: abidjan
Africa/Accra: accra, ghana
Africa/Addis_Ababa: addis ababa
Africa/Algiers: algiers
Africa/Asmara: asmara
Africa/Bamako: bamako
Africa/Bangui: bangui
Africa/Banjul: banjul
Africa/Bissau: bissau
Africa/Blantyre: blantyre
Africa/Brazzaville: brazzaville
Africa/Bujumbura: bujumbura
Africa/Cairo: cairo, egypt
Africa/Casablanca: casablanca, morocco
Africa/Ceuta: ceuta
Africa/Conakry: conakry
Africa/Dakar: dakar
Africa/Dar_es_Salaam: dar es salaam
Africa/Djibouti: djibouti
Africa/Douala: douala
Africa/El_Aaiun: el aaiun
Africa/Freetown: freetown
Africa/Gaborone: gaborone
Africa/Harare: harare
Africa/Johannesburg: cape town, durban, johannesburg, pretoria, south africa
Africa/Juba: juba
Africa/Kampala: kampala
Africa/Khartoum: khartoum
Africa/Kigali: kigali
Africa/Kinshasa: kinshasa
Africa/Lagos: abuja, lagos, nigeria
Africa/Libreville: libreville
Africa/Lome: lome
Africa/Luanda: luanda
Africa/Lubumbashi: lubumbashi
Africa/Lusaka: lusaka
Africa/Malabo: malabo
Africa/Maputo: maputo
Africa/Maseru: maseru
Africa/Mbabane: mbabane
Africa/Mogadishu: mogadishu
Africa/Monrovia: monrovia
Africa/Nairobi: kenya, nairobi
Africa/Ndjamena: ndjamena
Africa/Niamey: niamey
Africa/Nouakchott: nouakchott
Africa/Ouagadougou: ouagadougou
Africa/Sao_Tome: sao tome
Africa/Tripoli: tripoli
Africa/Tunis: tunis
Africa/Windhoek: windhoek
America/Adak: adak
America/Anchorage: anchorage
America/Anguilla: anguilla
America/Antigua: antigua
America/Araguaina: araguaina
America/Argentina/Buenos_Aires: argentina, buenos aires
America/Argentina/Catamarca: catamarca
America/Argentina/Cordoba: cordoba
America/Argentina/Jujuy: jujuy
America/Argentina/La_Rioja: la rioja
America/Argentina/Mendoza: mendoza
America/Argentina/Rio_Gallegos: rio gallegos
America/Argentina/Salta: salta
America/Argentina/San_Juan: san juan
America/Argentina/San_Luis: san luis
America/Argentina/Tucuman: tucuman
America/Argentina/Ushuaia: ushuaia
America/Aruba: aruba
America/Asuncion: asuncion
America/Atikokan: atikokan
America/Bahia: bahia
America/Bahia_Banderas: bahia banderas
America/Barbados: barbados
America/Belem: belem
America/Belize: belize
America/Boa_Vista: boa vista
America/Bogota: bogota, bogotá, colombia, medellin, medellín
America/Boise: boise
America/Cambridge_Bay: cambridge bay
America/Campo_Grande: campo grande
America/Cancun: cancun
America/Caracas: caracas
America/Cayenne: cayenne
America/Cayman: cayman
America/Chicago: austin, chicago, dallas, houston, kansas city, memphis, milwaukee, minneapolis, nashville
America/Chicago: new orleans, san antonio, st louis, texas
America/Chihuahua: chihuahua
America/Ciudad_Juarez: ciudad juarez
America/Costa_Rica: costa rica
America/Coyhaique: coyhaique
America/Creston: creston
America/Cuiaba: cuiaba
America/Curacao: curacao
America/Danmarkshavn: danmarkshavn
America/Dawson: dawson
America/Dawson_Creek: dawson creek
America/Denver: albuquerque, boulder, colorado, denver, salt lake city
America/Detroit: detroit
America/Dominica: dominica
America/Edmonton: alberta, calgary, edmonton
America/Eirunepe: eirunepe
America/El_Salvador: el salvador
America/Fort_Nelson: fort nelson
America/Fortaleza: fortaleza
America/Glace_Bay: glace bay
America/Goose_Bay: goose bay
America/Grand_Turk: grand turk
America/Grenada: grenada
America/Guatemala: guatemala
America/Guayaquil: guayaquil
America/Guyana: guyana
America/Halifax: halifax
America/Havana: havana
America/Hermosillo: hermosillo
America/Indiana/Indianapolis: indianapolis
America/Indiana/Knox: knox
America/Indiana/Marengo: marengo
America/Indiana/Petersburg: petersburg
America/Indiana/Tell_City: tell city
America/Indiana/Vevay: vevay
America/Indiana/Vincennes: vincennes
America/Indiana/Winamac: winamac
America/Inuvik: inuvik
America/Iqaluit: iqaluit
America/Jamaica: jamaica
America/Juneau: juneau
America/Kentucky/Louisville: louisville
America/Kentucky/Monticello: monticello
America/Kralendijk: kralendijk
America/La_Paz: la paz
America/Lima: lima, peru
America/Los_Angeles: california, la, las vegas, los angeles, palo alto, portland, sacramento, san diego
America/Los_Angeles: san francisco, san jose, seattle, sf, silicon valley
America/Lower_Princes: lower princes
America/Maceio: maceio
America/Managua: managua
America/Manaus: manaus
America/Martinique: martinique
America/Matamoros: matamoros
America/Mazatlan: mazatlan
America/Menominee: menominee
America/Merida: merida
America/Metlakatla: metlakatla
America/Mexico_City: cdmx, guadalajara, mexico, mexico city, mexico df
America/Miquelon: miquelon
America/Moncton: moncton
America/Monterrey: monterrey
America/Montevideo: montevideo
America/Montserrat: montserrat
America/Nassau: nassau
America/New_York: atlanta, baltimore, boston, brooklyn, charlotte, cleveland, columbus, florida, manhattan
America/New_York: miami, new york, nyc, orlando, philadelphia, pittsburgh, raleigh, tampa, washington
America/New_York: washington dc
America/Nome: nome
America/Noronha: noronha
America/North_Dakota/Beulah: beulah
America/North_Dakota/New_Salem: new salem
America/Nuuk: nuuk
America/Ojinaga: ojinaga
America/Panama: panama
America/Paramaribo: paramaribo
America/Phoenix: arizona, phoenix
America/Port_of_Spain: port of spain
America/Porto_Velho: porto velho
America/Puerto_Rico: puerto rico
America/Punta_Arenas: punta arenas
America/Rankin_Inlet: rankin inlet
America/Recife: recife
America/Regina: regina
America/Resolute: resolute
America/Rio_Branco: rio branco
America/Santarem: santarem
America/Santiago: chile, santiago
America/Santo_Domingo: santo domingo
America/Sao_Paulo: belo horizonte, brasilia, brasília, brazil, rio, rio de janeiro, sao paulo, são paulo
America/Scoresbysund: scoresbysund
America/Sitka: sitka
America/St_Barthelemy: st barthelemy
America/St_Johns: st johns
America/St_Kitts: st kitts
America/St_Lucia: st lucia
America/St_Thomas: st thomas
America/St_Vincent: st vincent
America/Swift_Current: swift current
America/Tegucigalpa: tegucigalpa
America/Thule: thule
America/Tijuana: tijuana
America/Toronto: montreal, ontario, ottawa, quebec, toronto
America/Tortola: tortola
America/Vancouver: vancouver, victoria bc
America/Whitehorse: whitehorse
America/Winnipeg: winnipeg
America/Yakutat: yakutat
Antarctica/DumontDUrville: dumontdurville
Antarctica/McMurdo: mcmurdo
Arctic/Longyearbyen: longyearbyen
Asia/Aden: aden
Asia/Almaty: almaty
Asia/Amman: amman
Asia/Anadyr: anadyr
Asia/Aqtau: aqtau
Asia/Aqtobe: aqtobe
Asia/Ashgabat: ashgabat
Asia/Atyrau: atyrau
Asia/Baghdad: baghdad
Asia/Bahrain: bahrain
Asia/Baku: baku
Asia/Bangkok: bangkok, thailand
Asia/Barnaul: barnaul
Asia/Beirut: beirut
Asia/Bishkek: bishkek
Asia/Brunei: brunei
Asia/Chita: chita
Asia/Colombo: colombo, sri lanka
Asia/Damascus: damascus
Asia/Dhaka: bangladesh, dhaka
Asia/Dili: dili
Asia/Dubai: abu dhabi, dubai, uae
Asia/Dushanbe: dushanbe
Asia/Famagusta: famagusta
Asia/Gaza: gaza
Asia/Hebron: hebron
Asia/Ho_Chi_Minh: hanoi, ho chi minh, ho chi minh city, saigon, vietnam
Asia/Hong_Kong: hk, hong kong, hongkong
Asia/Hovd: hovd
Asia/Irkutsk: irkutsk
Asia/Jakarta: bali, jakarta
Asia/Jayapura: jayapura
Asia/Jerusalem: israel, jerusalem, tel aviv
Asia/Kabul: kabul
Asia/Kamchatka: kamchatka
Asia/Karachi: islamabad, karachi, lahore, pakistan
Asia/Kathmandu: kathmandu, nepal
Asia/Khandyga: khandyga
Asia/Kolkata: ahmedabad, bangalore, bengaluru, bombay, calcutta, chennai, delhi, gurgaon, gurugram
Asia/Kolkata: hyderabad, india, kolkata, mumbai, new delhi, noida, pune
Asia/Krasnoyarsk: krasnoyarsk
Asia/Kuala_Lumpur: kl, kuala lumpur, malaysia
Asia/Kuching: kuching
Asia/Kuwait: kuwait
Asia/Macau: macau
Asia/Magadan: magadan
Asia/Makassar: makassar
Asia/Manila: cebu, manila, philippines
Asia/Muscat: muscat
Asia/Nicosia: nicosia
Asia/Novokuznetsk: novokuznetsk
Asia/Novosibirsk: novosibirsk
Asia/Omsk: omsk
Asia/Oral: oral
Asia/Phnom_Penh: phnom penh
Asia/Pontianak: pontianak
Asia/Pyongyang: pyongyang
Asia/Qatar: qatar
Asia/Qostanay: qostanay
Asia/Qyzylorda: qyzylorda
Asia/Riyadh: jeddah, riyadh, saudi arabia
Asia/Sakhalin: sakhalin
Asia/Samarkand: samarkand
Asia/Seoul: busan, korea, seoul, south korea
Asia/Shanghai: beijing, china, guangzhou, peking, shanghai, shenzhen
Asia/Singapore: singapore
Asia/Srednekolymsk: srednekolymsk
Asia/Taipei: taipei, taiwan
Asia/Tashkent: tashkent
Asia/Tbilisi: tbilisi
Asia/Tehran: tehran
Asia/Thimphu: thimphu
Asia/Tokyo: japan, kyoto, osaka, tokyo
Asia/Tomsk: tomsk
Asia/Ulaanbaatar: ulaanbaatar
Asia/Urumqi: urumqi
Asia/Vientiane: vientiane
Asia/Vladivostok: vladivostok
Asia/Yakutsk: yakutsk
Asia/Yangon: yangon
Asia/Yekaterinburg: yekaterinburg
Asia/Yerevan: yerevan
Atlantic/Azores: azores
Atlantic/Bermuda: bermuda
Atlantic/Canary: canary
Atlantic/Cape_Verde: cape verde
Atlantic/Faroe: faroe
Atlantic/Madeira: madeira
Atlantic/Reykjavik: reykjavik
Atlantic/South_Georgia: south georgia
Atlantic/St_Helena: st helena
Atlantic/Stanley: stanley
Australia/Adelaide: adelaide
Australia/Brisbane: brisbane, queensland
Australia/Broken_Hill: broken hill
Australia/Darwin: darwin
Australia/Eucla: eucla
Australia/Hobart: hobart
Australia/Lindeman: lindeman
Australia/Lord_Howe: lord howe
Australia/Melbourne: melbourne, victoria
Australia/Perth: perth
Australia/Sydney: canberra, sydney
Europe/Amsterdam: amsterdam, eindhoven, holland, netherlands, rotterdam, the hague, the netherlands, utrecht
Europe/Andorra: andorra
Europe/Astrakhan: astrakhan
Europe/Athens: athens, greece, thessaloniki
Europe/Belgrade: belgrade, serbia
Europe/Berlin: berlin, cologne, deutschland, dresden, dusseldorf, düsseldorf, frankfurt, germany, hamburg
Europe/Berlin: hannover, koeln, köln, leipzig, muenchen, munich, münchen, nuremberg, stuttgart
Europe/Bratislava: bratislava
Europe/Brussels: antwerp, belgium, brussels, brüssel, ghent
Europe/Bucharest: bucharest, cluj, cluj-napoca, iasi, romania, timisoara
Europe/Budapest: budapest, hungary
Europe/Busingen: busingen
Europe/Chisinau: chisinau
Europe/Copenhagen: copenhagen, denmark, kopenhagen
Europe/Dublin: cork, dublin, galway, ireland
Europe/Gibraltar: gibraltar
Europe/Guernsey: guernsey
Europe/Helsinki: finland, helsinki
Europe/Isle_of_Man: isle of man
Europe/Istanbul: ankara, istanbul, izmir
Europe/Kaliningrad: kaliningrad
Europe/Kirov: kirov
Europe/Kyiv: kiev, kyiv, lviv, ukraine
Europe/Lisbon: lisboa, lisbon, porto, portugal
Europe/Ljubljana: ljubljana
Europe/London: belfast, birmingham, bristol, britain, cambridge, cardiff, edinburgh, england, glasgow
Europe/London: leeds, liverpool, london, manchester, oxford, scotland, the uk, uk, united kingdom
Europe/Luxembourg: luxembourg
Europe/Madrid: barcelona, bilbao, españa, madrid, malaga, málaga, sevilla, seville, spain, valencia
Europe/Malta: malta
Europe/Mariehamn: mariehamn
Europe/Minsk: minsk
Europe/Monaco: monaco
Europe/Moscow: moscow, st petersburg
Europe/Oslo: norway, oslo
Europe/Paris: bordeaux, france, lille, lyon, marseille, nantes, nice, paris, strasbourg, toulouse
Europe/Podgorica: podgorica
Europe/Prague: brno, czech republic, prag, prague
Europe/Riga: riga
Europe/Rome: bologna, florence, italy, milan, milano, naples, roma, rome, turin
Europe/Samara: samara
Europe/San_Marino: san marino
Europe/Sarajevo: sarajevo
Europe/Saratov: saratov
Europe/Simferopol: simferopol
Europe/Skopje: skopje
Europe/Sofia: bulgaria, sofia
Europe/Stockholm: gothenburg, malmö, stockholm, sweden
Europe/Tallinn: tallinn
Europe/Tirane: tirane
Europe/Ulyanovsk: ulyanovsk
Europe/Vaduz: vaduz
Europe/Vatican: vatican
Europe/Vienna: austria, graz, linz, salzburg, vienna, wien
Europe/Vilnius: vilnius
Europe/Volgograd: volgograd
Europe/Warsaw: gdansk, krakow, kraków, poland, poznan, warsaw, warschau, wroclaw
Europe/Zagreb: croatia, zagreb
Europe/Zurich: basel, bern, geneva, genf, lausanne, switzerland, zuerich, zurich, zürich
Indian/Antananarivo: antananarivo
Indian/Chagos: chagos
Indian/Christmas: christmas
Indian/Cocos: cocos
Indian/Comoro: comoro
Indian/Kerguelen: kerguelen
Indian/Mahe: mahe
Indian/Maldives: maldives
Indian/Mauritius: mauritius
Pacific/Apia: apia
Pacific/Auckland: auckland, christchurch, new zealand, wellington
Pacific/Bougainville: bougainville
Pacific/Chatham: chatham
Pacific/Chuuk: chuuk
Pacific/Efate: efate
Pacific/Fakaofo: fakaofo
Pacific/Fiji: fiji
Pacific/Funafuti: funafuti
Pacific/Galapagos: galapagos
Pacific/Gambier: gambier
Pacific/Guadalcanal: guadalcanal
Pacific/Guam: guam
Pacific/Honolulu: hawaii, honolulu
Pacific/Kanton: kanton
Pacific/Kiritimati: kiritimati
Pacific/Kosrae: kosrae
Pacific/Kwajalein: kwajalein
Pacific/Majuro: majuro
Pacific/Marquesas: marquesas
Pacific/Midway: midway
Pacific/Nauru: nauru
Pacific/Niue: niue
Pacific/Norfolk: norfolk
Pacific/Noumea: noumea
Pacific/Pago_Pago: pago pago
Pacific/Palau: palau
Pacific/Pitcairn: pitcairn
Pacific/Pohnpei: pohnpei
Pacific/Port_Moresby: port moresby
Pacific/Rarotonga: rarotonga
Pacific/Saipan: saipan
Pacific/Tahiti: tahiti
Pacific/Tarawa: tarawa
Pacific/Tongatapu: tongatapu
Pacific/Wake: wake
Pacific/Wallis: wallis
"""


def _by_name(listing: str) -> dict[str, str]:
    lines = (line.split(": ") for line in listing.strip().splitlines())
    return {name: key for key, names in lines for name in names.split(", ")}


CITIES = _by_name(_CITIES)

ABBREVIATIONS = _by_name(
    """
America/New_York: est, edt, et
America/Chicago: cst, cdt, ct
America/Denver: mst, mdt, mt
America/Los_Angeles: pst, pdt, pt
America/Halifax: ast, adt
America/Anchorage: akst, akdt
Pacific/Honolulu: hst
America/Sao_Paulo: brt
America/Argentina/Buenos_Aires: art
Europe/London: bst
Europe/Berlin: cet, cest, mez, mesz
Europe/Athens: eet, eest
Europe/Lisbon: wet, west
Europe/Moscow: msk
Asia/Kolkata: ist
Asia/Karachi: pkt
Asia/Dubai: gst
Asia/Singapore: sgt
Asia/Hong_Kong: hkt
Asia/Tokyo: jst
Asia/Seoul: kst
Asia/Manila: pht
Asia/Jakarta: wib
Australia/Sydney: aest, aedt
Australia/Adelaide: acst, acdt
Australia/Perth: awst
Pacific/Auckland: nzst, nzdt
Africa/Johannesburg: sast
Africa/Nairobi: eat
Africa/Lagos: wat
+00:00: utc, gmt
"""
)
