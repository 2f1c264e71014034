"""German: yes and no, choices, other times, moving and cancelling, questions. Data only."""

from __future__ import annotations

from negotiation.reading.cues import Cue
from negotiation.reading.german_matters import MATTERS
from negotiation.reading.language import Language, phrases, words

CLASSES = {
    "it": """
        das es dies dieser diese dieses der die termin termine zeit zeiten vorschlag uhrzeit
        zeitpunkt datum tag alles den
    """,
    "good": """
        gut okay ok super prima perfekt klasse toll bestens ideal optimal passend moglich
        machbar recht fein wunderbar hervorragend ausgezeichnet genehm spitze top schon
        grossartig optimalerweise besten
    """,
    "bad": "schlecht ungunstig unmoglich unpassend schwierig blod doof ausgeschlossen",
    "ord": """
        erste ersten erster erstes zweite zweiten zweiter zweites dritte dritten dritter drittes
        vierte vierten vierter 1te 2te 3te zweiteres zweiterer zweiteren drittes
    """,
    "num": "1 2 3 4 5 eins zwei zwo drei vier",
    "option": "option termin vorschlag moglichkeit variante zeit uhrzeit slot auswahl nummer angebot",
    "thema": "bewerbung kandidatur",
    "job": "stelle position job bewerbung stellenangebot ausschreibung",
    "month": "januar februar marz april mai juni juli august september oktober november dezember",
    "termin": """
        termin gesprach interview vorstellungsgesprach bewerbungsgesprach verabredung treffen
        meeting zeit uhrzeit datum
    """,
    "person": """
        mensch menschen person mitarbeiter mitarbeiterin ansprechpartner ansprechpartnerin
        personaler kollegen recruiter recruiterin personalabteilung jemand jemandem jemanden
    """,
    "wh": """
        was wann wo wer wen wem wie warum wieso weshalb welche welcher welches welchen wohin
        woher wieviel worum womit
    """,
}

CUES = {
    Cue.YES: """
        (lauft|passt wunderbar|fix|deal|top deal|jo passt|gebongt|gekauft|roger|yes|yep|yo|si)
        (sag|sage) [ich] zu $
        (termin|zeit) (bestatigt|gebongt|ist fix|steht|fixiert)
        ich (komme|werde kommen|bin da|bin dabei|werde da sein)
        (ja|jo|jep|jap|jup|jawohl|klar|sicher|natrlich|naturlich|selbstverstandlich|gewiss|genau|richtig|
            stimmt|korrekt|einverstanden|bestatigt|absolut|definitiv|unbedingt|logo|freilich)
        ^ (gern|gerne|sehr gerne|mit vergnugen)
        (gern|gerne) $
        auf jeden fall
        [ja] das (stimmt|ist richtig|ist korrekt)
        [ich] bestatige
        [hiermit] (bestatige|zugesagt)
        (ich|wir) (sage|sagen) .. zu
        zusage
        (machen|so machen) wir [das|es|so]
        (konnen|konnten) wir (so|das so) machen
    """,
    Cue.FINE: """
        (gut|prima|klasse|toll|perfekt|super|wunderbar|bestens|spitze|alles klar|in ordnung|verstanden|
            alles gut|geht klar|passt schon|abgemacht|fein|sehr gut|na gut|supi|mega|tiptop|tip top|
            sauber|geil|nice)
    """,
    Cue.SUITS: """
        (@t|@r) .. (mir recht|bei mir drin|hab ich luft)
        (@t|@r) (schaff|schaffe|pack|packe|kriege|krieg) ich [gut|locker|schon|hin]
        (@t|@r) (scho|schon) $
        (<it>|@t|@r|mir|uns) .. (geht klar|haut hin|ist fix|steht|lauft|kommt hin|liegt mir)
        (kriege|krieg|bekomme|bekomm) ich .. (hin|eingerichtet|unter)
        (ware|bin|sind) [ich|wir] .. (dabei|zur stelle|am start)
        (passt|passen|geht|gehen|klappt|klappen|funktioniert|hinhauen|haut hin|ginge|passte|klappte|
            gehts) [<it>|mir|uns|fur mich|bei mir|gut|super|perfekt|prima|bestens|@t|@r]
        (<it>|@t|@r|mir|bei mir|fur mich) .. (passt|passen|geht|gehen|klappt|klappen|funktioniert|ginge|
            hinhauen)
        (<it>|@t|@r) .. (ist|ware|sind|waren|klingt|hort sich|wird) .. <good>
        (<it>|@t|@r) (ist|ware|war|sind|waren) .. in ordnung
        (geht|gehts|ginge|gingen|gehen|gehn) sich .. aus
        (sagt|sagen|wurde) mir [sehr|gut|eher|am meisten|am besten|mehr] (zu|zusagen)
        (lasst|liesse|lassen) sich .. (einrichten|machen)
        (@t|@r) (bin|ware|komm|komme) ich (da|dabei|vorbei|anwesend|vor ort|zur stelle|bereit)
        (klingt|hort sich) .. <good>
        (ist|ware|sind) .. (mir|uns|fur mich) .. (recht|<good>)
        (ich|wir) (kann|konnte|konnen|konnten|habe|hatte|bin|ware) .. (zeit|frei|verfugbar|da|dabei|
            teilnehmen|kommen|einrichten)
        (ich|wir) (kann|konnte|konnen) [da|@t|@r|dann|gut|am] $
        (@t|@r|am|da|dann) (kann|konnte) ich [gut] [kommen|teilnehmen|einrichten|es einrichten]
        (kein|gar kein|uberhaupt kein) problem
        (ich|wir) (nehme|nehmen) .. (gerne|gern) .. (an|wahr)
        freue mich [auf|schon|sehr|drauf]
        (habe|hatte) [ich] .. zeit
        bis (dann|dahin|morgen|bald)
        [damit] bin ich einverstanden
        dabei
        in ordnung fur mich
    """,
    Cue.TAKE: """
        (<it>|@r|@t|termin|den termin|angebot) .. (annehmen|wahrnehmen|zusagen|bestatigen|nehmen|festhalten)
        (<it>|@r|@t|termin|den termin|das angebot) (nehme|nehm|nahme|wurde) ich .. (an|wahr|gerne|gern|
            nehmen)
        ich (nahme|nehm|nehme) .. (an|wahr)
        ich (sag|sage) mal [der|den|am] (@t|@r)
        (dann|also) (halt|eben|doch|wohl|lieber) [am|der|den] (@t|@r)
        (@t|@r) (hab|habe) ich [mir] [schon|bereits] (eingetragen|notiert|vorgemerkt|reserviert|freigehalten)
        ^ [ja] (eintragen|buchen|reservieren|festmachen|notieren|einbuchen) $
        (wurde|wurd) ich sagen [der|den|am] (@t|@r)
        ich (wurde|wurd) sagen [der|den|am] (@t|@r)
        (von mir aus|meinetwegen|na gut|na dann|gut dann) [gern|gerne|halt] [der|den|am] (@t|@r)
        (@t|@r) .. (notiert|eingetragen|vorgemerkt|gespeichert)
        (nimm|nehmen sie) [bitte] (@t|@r)
        von (den|beiden|allen|diesen|denen) [beiden|dreien|drei|terminen] [dann|bitte] [den|der|am] (@t|@r)
        [entweder] [am|der|den] (@t|@r) oder (gar nicht|garnicht|nichts|gar nichts|keinen)
        (bleibt|bliebe) [mir] [also|nur|noch|dann|halt|eigentlich|also nur|nur noch|eigentlich nur] [der|am|
            den] (@t|@r)
        (ich|wir) (nehme|nehmen|wahle|bevorzuge|mochte|wurde|hatte gern|will|entscheide) .. [<it>|@t|@r|
            nehmen|gern|gerne|mich|fur]
        (nehmen|sagen|buchen|machen|halten) wir [<it>|@t|@r|den|die|am|doch]
        (bitte|gerne|gern|dann) (@r|den @r|die @r|@t|am @t)
        (buchen|bestatigen|reservieren|eintragen|festhalten|notieren) sie [bitte|mich|mir|den|die|das]
        (dann|also) [@t|@r]
        (tragen|trag|schreiben) [sie] mich .. ein
        (nehm|nehme) [ich] [@r|@t|den|die|das]
        (ich entscheide mich|entscheide ich mich|hab ich mich entschieden) fur [den|die|das] (@t|@r)
    """,
    Cue.ANY: """
        (die|alle) (anderen|ubrigen) [beiden|zwei|termine|tage|zeiten] [ja|schon|passen|gehen|ok|gut|sind|
            waren]
        (der rest|die restlichen)
        (beide|alle|alle drei|beides|jeder|jede|alles|samtliche) [termine|zeiten|vorschlage|der termine|
            davon|optionen|drei|moglichkeiten] .. (passt|passen|gehen|geht|klappen|moglich|ok|okay|gut|
            recht|in ordnung|gleich|ware|waren|konnte)
        (passt|passen|gehen|gingen|klappen) .. (beide|alle|beides|alle drei|jeder)
        (egal|wurscht|wurst|schnuppe|gleich) [welcher|welche|wann|mir|ist]
        (ist|ware) mir (egal|gleich|wurscht|einerlei)
        [ganz] wie (sie|du|ihr|es) (mochten|wollen|ihnen|dir|lieber|magst|passt|besser)
        (suchen|such|wahlen|entscheiden) [sie|du] .. (aus|selbst|einen|sich)
        (bin|ich bin) (flexibel|ganz flexibel)
        (einer|eine|eins|irgendeiner|irgendeine) (davon|der termine|von denen)
        uberlasse ich ihnen
        ^ (beide|beides|alle) $
    """,
    Cue.NO: """
        lass (mal|gut sein)
        (lassen|lass) [sie|wir] .. (mal|lieber|gut sein) $
        eher (nein|nicht)
        (nein|ne|nee|noe|noo|nicht doch|nicht wirklich|lieber nicht|keinesfalls|niemals|auf keinen fall|
            keineswegs|eher nicht)
        (nein|ne) danke
        ^ nicht $
        das (stimmt|ist) nicht [richtig]
        falsch
    """,
    Cue.UNSUITED: """
        (da|dann|dort) (bin|ware|war) ich [leider] [schon|bereits] (unterwegs|weg|verreist|nicht da|im urlaub)
        haut .. nicht hin
        unabkommlich
        unabkoemmlich
        (wird|ist) .. (nix|nichts) $
        (lasst|liesse|lassen) sich .. nicht (einrichten|machen)
        (geht|gehts|ginge|gingen|gehen|gehn) [sich|si] .. nicht aus
        (habe|hab|hatte) [ich] [leider] [da] [schon|bereits] (was|etwas) [anderes] (vor|geplant|ausgemacht)
        [ich] [schon|bereits] (was|etwas) [anderes] vor $
        (schlechter|schlimmer) als
        (ware|hatte) .. (gewesen|gepasst|geklappt|gegangen)
        (krank|krankgeschrieben|krank geschrieben|erkaltet|im krankenhaus|in reha|in kur|auf dienstreise|
            auf geschaftsreise|beim arzt|beim zahnarzt|in der schule|in der uni|in der arbeit)
        (habe|hab|hatte) [ich] .. (zahnarzt|arzt|schicht|spatschicht|fruhschicht|nachtschicht|dienst|
            prufung|klausur|vorlesung|schule|berufsschule|uni|beerdigung|hochzeit|umzug|besuch)
        (bin|war|ware) [ich] .. (krank|weg|nicht da|abwesend|verreist|auf dienstreise)
        (muss|musste) [ich] [leider] passen
        (passt|passen|geht|gehen|klappt|klappen|funktioniert|ginge|gehts) .. (nicht|leider nicht|gar nicht|
            uberhaupt nicht|schlecht|nie)
        (kann|konnte|konnen|schaffe|schaffen) [ich|wir|es|das] .. nicht
        (ich|wir) (kann|konnte|konnen|schaffe|schaffen|bin|habe) .. (nicht|keine zeit|verhindert|verplant|
            unterwegs|im urlaub|beschaftigt|ausgebucht|krank)
        nicht .. (moglich|machbar|verfugbar|passend|gut|ok|okay|recht|zeit|frei)
        (<it>|@t|@r|@x) .. <bad>
        keine zeit
        (im urlaub|verreist|auf reisen|krank|auf arbeit)
        (verhindert|ausgebucht|verplant)
        zu (fruh|spat|kurzfristig|bald)
        (habe|hatte|bin) .. (anderen|andere|schon|bereits) .. (termin|verpflichtung|gesprach|verabredung|
            verplant|vor|was)
        (etwas|was|mir was|leider was) dazwischen [gekommen]
        (dazwischengekommen|reingekommen|dazwischen gerutscht|reingerutscht|dazwischen gekommen)
        (uberschneidet|kollidiert)
        unmoglich
    """,
    Cue.DEFER: """
        (ich|wir) (melde|meld|melden|antworte|gebe|geb|geben|bestatige|weiss|
            schaue|klare|frage) .. (@t|@m)
        (@t|@m) (melde|meld|sage|sag|antworte|entscheide|gebe|geb|bestatige|weiss|klare) ich
        (gebe|geb|sage|sag) [ich] .. (@t|@m) (bescheid|ruckmeldung|antwort)
        (bis|am) [@t] (weiss|entscheide) ich
        (ich|wir) (entscheide|entscheiden) [mich|uns|das|dann|erst|noch] [am|bis|bis zum|erst] (@t|@m)
        (melde|meld) mich .. (@t|@m)
        ich (sage|sag) (ihnen|dir|euch|bescheid) .. (@t|@m)
    """,
    Cue.HOUR: """
        ^ [nein|ja|lieber|eher|oder|dann|besser] <hour> $
        (lieber|eher|besser|wie ware|wie wars|geht auch|ginge auch) [es mit] <hour> $
    """,
    Cue.REQUEST: """
        (konnten|konnte|kann|konnen|durfte|darf|wollen) (wir|ich) .. (@t|@r)
        wie (ware|war|wars) .. (@t|@r)
    """,
    Cue.EARLIER: """
        (fruher|zeitiger)
        eher (moglich|gehen|kommen|anfangen|beginnen|machen|treffen|sprechen|$)
        (etwas|bisschen|noch|schon|viel|stunde|stunden|minuten|auch|tag|tage) eher
    """,
    Cue.IN_THE_DAY: """
        (spater|fruher|eher) am tag
    """,
    Cue.LATER_ON: """
        spater
    """,
    Cue.LATER: """
        (nicht jetzt|jetzt nicht|spater|ein andermal|ein anderes mal|noch nicht|momentan nicht|
            derzeit nicht|im moment nicht|vielleicht spater)
        (brauche|nicht) .. (bedenkzeit|notig)
    """,
    Cue.THINKS: """
        (brauche|brauch|hatte gern|mochte) .. (bedenkzeit|mehr zeit zum|zeit zum)
        (brauche|brauch) .. zeit $
        (brauche|brauch) [noch] [etwas|ein bisschen|ein wenig|mehr] (bedenkzeit|zeit zum)
        (meinen|meine|meiner|meinem|dem|den) (chef|chefin|frau|mann|partner|partnerin|arbeitgeber|kollegen|
            team|freund|freundin) .. (fragen|besprechen|absprechen|klaren|reden|sprechen)
        muss .. (chef|chefin|frau|mann|partner|partnerin|arbeitgeber|kollegen|team) .. (fragen|besprechen|
            absprechen|klaren|sprechen)
        (uberlege|uberleg) [es|ich] [mir] [noch|nochmal]
        (denke|denk) .. (nach|druber)
        (ich|muss|wir) .. (melde|melden|gebe|uberlege|uberlegen|schaue|nachsehen|prufen|nachschauen|
            abklaren|klaren|rucksprache) [mich|ich|bescheid|mir|noch|wieder|spater|nach|es]
        muss .. (mit|meine|meinen|meiner) .. (besprechen|absprechen|fragen|klaren|abklaren)
        muss .. (besprechen|absprechen|fragen|schauen|gucken|uberlegen|checken|prufen|abklaren|nachsehen)
        (gebe|geb|sage|sag|geben|sagen) .. bescheid
        (melde|meld|melden) (mich|uns) [noch|spater|morgen|wieder]
        (weiss|wissen) .. noch nicht
    """,
    Cue.NONE_OF: """
        (alle|beide) [drei|zwei|beiden] [termine|zeiten|tage|vorschlage] .. (belegt|voll|schlecht|
            unmoglich|ausgebucht|verplant|ungunstig|unpassend)
        (termine|zeiten|tage) .. (alle|beide) .. (belegt|voll|schlecht|ausgebucht|verplant)
        (bei mir|da) .. (alle|beide|alles) .. (belegt|voll|schlecht|ausgebucht|verplant)
        (alle|alles) .. (schlecht|ungunstig|unmoglich|belegt|voll)
        (keiner|keine|keines|keins|nichts|kein) [der|von|davon|dieser|von den|einziger] [termine|vorschlage|
            zeiten|denen|diesen|drei|beiden|termin|vorschlag] .. [passt|passen|geht|gehen|klappt|davon|
            moglich]
        (keiner|keine|keins|keines|nichts) (davon|passt|geht|klappt)
        (an|zu) (keinem|keiner|keinen) [der|dieser|von|davon|einzigen] [den|diesen] [zwei|drei|beiden|
            vier] [tage|tagen|termine|terminen|zeiten|zeit|uhrzeiten|vorschlage]
        (alle|beide|die|diese) [drei|beiden|termine|zeiten|vorschlage|tage] .. (nicht|gehen nicht|
            passen nicht|leider nicht|nicht moglich|schlecht)
        (alle|beide|die|diese|alles) [drei|beiden|termine|zeiten|vorschlage|tage] (gehn|gehen|
            geht) sich .. nicht
        weder noch
        an (den|diesen|allen) (tagen|terminen) .. (nicht|nie|unterwegs|weg|verhindert|verreist)
    """,
    Cue.OTHERS: """
        wann (ginge|geht|ware|passt|gehts|konnten) (es|was|wir) [denn|sonst|dann] (noch|sonst|stattdessen)
        (fruher|spater|eher|anders) (geht|ginge|ist|ware) .. (nicht|moglich|wohl nicht)
        (gibt es|gibts|hatten sie|hattet ihr) [da] (was|etwas|einen termin) (in|im|am|an|ab|nach|vor|fur)
        (gibt es|gibts|haben sie|habt ihr|hatten sie) .. (noch|auch) .. (was|andere|anderes|termine|etwas)
        (haben|hatten|habt) (sie|ihr) nichts .. (anderes|spater|fruher|spateres|fruheres|sonst)
        (was|welche|welcher) (gibt|gabe|hatten|haben) (es|sie|ihr) (noch|sonst)
        (andere|anderen|anderer|anderes|weitere|weiteren|weiterer|alternative|alternativen|neue|neuen|
            spatere|fruhere|spateren|fruheren|spaterer|fruherer) (termin|termine|terminen|zeit|zeiten|
            vorschlag|vorschlage|moglichkeit|moglichkeiten|option|optionen|tag|tage|uhrzeit|uhrzeiten|woche|
            datum|alternativen|slots|termins|tages|zeitpunkt)
        (an|zu|auf|in) (einem|einer|einen|eine) (anderen|anderer|andere|spateren|fruheren) (tag|zeit|woche|
            termin|uhrzeit|mal|zeitpunkt)
        (alternativen|alternative|ausweichtermin|ausweichtermine|ersatztermin|alternativtermin|
            alternativtermine)
        was (haben|hatten|hast|habt|gabe|gibt) (sie|du|ihr|es) [frei|noch|an terminen|so] @t [noch|frei|an]
        (was|wann|welche|welcher|noch|haben sie|gibt es|gibts|geht|hatten sie) .. (sonst noch|anderes|sonst|
            frei|verfugbar|noch was)
        [noch] (mehr|weitere) (termine|zeiten|vorschlage|auswahl|optionen|moglichkeiten)
        (etwas|was) (anderes|fruher|spater|fruheres|spateres)
        (geht|ginge|gehts) .. [auch] (fruher|spater|anders)
        (geht|ginge|gehts|ware) .. (ein andermal|ein anderes mal|wann anders|anderntags)
        (wann|welche (termine|zeiten|tage)) .. (haben|hatten|konnen|konnten|waren|ist|sind) .. (sie|noch|
            frei|moglich)
        nachste (freie|mogliche) [termin]
        (ausserhalb|ausser) .. (arbeitszeit|arbeitszeiten|burozeiten|geschaftszeiten)
    """,
    Cue.KEEP: """
        (doch|lieber|dann) beim alten
        (alten|alte|ursprunglichen|ursprungliche|bisherigen|vereinbarten) (termin|uhrzeit|
            zeit) .. (behalten|lassen|bleiben|stehen|nehmen)
        (bleibt|bleiben|lassen) .. (beim|bei dem|beim alten|alten|ursprunglichen|wie gehabt|wie es (ist|
            war)|wie geplant|so stehen)
        (alles|es) bleibt (so|dabei|wie)
        nicht (absagen|stornieren|loschen|verschieben|verlegen|zuruckziehen)
        (belassen|lassen|lass|bleiben|bleibt) .. (dabei|so|wie|es|bestehen|beim)
        (vergessen sie es|schon gut|egal lassen)
        behalten
    """,
    Cue.MOVE: """
        (verschieben|verlegen|verlegt|verschoben|umbuchen|umlegen|verschieb|verlegung|verschiebung|
            vorverlegen|vorziehen|umplanen)
        (termin|gesprach|interview|zeit|uhrzeit|datum|tag) .. (andern|tauschen|wechseln|umandern|schieben|
            anpassen)
        nach (hinten|vorne|vorn|oben) (schieben|verschieben|verlegen|rucken|legen|ziehen)
        (andern|tauschen|wechseln|schieben) .. (termin|gesprach|interview|zeit|uhrzeit|datum)
        (neuen|anderen|spateren|fruheren) termin .. (statt|ausmachen|vereinbaren|finden|machen|suchen|
            brauche|bitte)
        (brauche|benotige|hatte gern|mochte) .. (neuen|anderen) termin
    """,
    Cue.CHANGE: """
        (statt|stattdessen|lieber|anstatt|vielmehr|doch)
        (andern|machen) (sie|wir) .. (auf|zu)
    """,
    Cue.CANCEL: """
        (kann|muss) .. (absagen|canceln|stornieren)
        (^|hiermit|somit) [hiermit|somit] abgesagt
        (absagen|absage|stornieren|storniere|storno|canceln|streichen|abblasen) [<it>|termin|
            gesprach]
        (sage|sagen) .. ab
        (soll|sollte|muss|bitte) .. (abgesagt|storniert) [werden]
        (sag|sage|sagen) (das|den|es) .. ab
        [hiermit] (sag|sage|sagen) [ich|wir] .. (<termin>|@t|@r) ab
        (loschen|entfernen) .. (termin|gesprach|interview)
        (termin|gesprach|interview) .. (absagen|stornieren|loschen|streichen|nicht mehr|entfallen|ausfallen)
        (brauche|mochte) .. (termin|gesprach|interview) .. nicht mehr
        (<termin>|@t|@r|@x) (brauche|benotige|brauch) ich [leider] nicht mehr
        nicht mehr (kommen|teilnehmen|wahrnehmen)
        ^ [ich] (komme|komm|erscheine) [leider|also|doch|da] nicht [mehr] $
        ^ [ich] werde [leider|also|doch|daher] nicht [mehr] (kommen|erscheinen|teilnehmen|dabei sein) $
    """,
    Cue.AS_NOUN: """
        (meine|mein|unsere|unser|ein|eine) (freundin|freund|frau|mann|kollegin|kollege|schwester|bruder|
            mutter|vater|bekannte|bekannter|partner|partnerin) .. (zuruckgezogen|gefunden|
            angenommen|unterschrieben)
        [habe|hab|habe ich|hab ich] (noch|bisher) (keine|keinen|kein) .. (stelle|job|angebot|firma|
            vertrag) [angenommen|zugesagt|unterschrieben|entschieden]
    """,
    Cue.HYPOTHETICAL: """
        (soll|sollte) ich .. (zuruckziehen|absagen|stornieren)
        (bis wann|wie lange|wie (kann|konnte|muss) ich|wo kann ich|bei wem) .. (absagen|stornieren|
            verschieben|umbuchen)
    """,
    Cue.CANCELLED: """
        ungern .. (absagen|stornieren)
        (haben|hat|habt|hatten|hatte|wurde|wurden|worden|ist|war|habe|hab) .. (abgesagt|storniert|gecancelt|
            gestrichen)
        (abgesagt|storniert|gecancelt) (wurde|worden|hat|haben|hatte|habe|hab)
    """,
    Cue.NO_OTHER: """
        (kein|keinen|keine) (neuen|neuer|anderen|anderer|weiteren|weiterer) (termin|gesprach|interview|
            zeitpunkt) [vorschlagen|vereinbaren|ausmachen|mehr|suchen] [notig|erforderlich|noetig]
        (kein|keinen) (ersatztermin|ausweichtermin|alternativtermin|nachholtermin) [vorschlagen|
            vereinbaren] [notig|erforderlich|noetig]
        (neuen|anderen|weiteren) termin .. (brauche|benotige|mochte|will) .. nicht
        (neuer|anderer|weiterer) termin .. (nicht|unnotig) [notig|erforderlich|noetig]
        (ersatztermin|ausweichtermin|alternativtermin) .. (nicht|unnotig) [notig|erforderlich|noetig]
        (nicht|nichts) (umzubuchen|zu verschieben|neu zu planen|zu verlegen)
        (umbuchen|umbuchung|verschieben|verlegen) .. nicht (notig|erforderlich|noetig)
    """,
    Cue.UNINTERESTED: """
        (mochte|will|mag) [das|es|das alles] nicht mehr [machen] $
        ich (gebe|geb) [es|das] auf $
        keine lust mehr
        (habe|habe ich|hab) .. (andere|anderen|neue|neuen|anderes) (stelle|job|position|angebot)
        bin .. raus $
    """,
    Cue.WITHDRAW: """
        (nehme|nahm) .. (anderes|anderen|andere|ein anderes) (angebot|stelle|job|position) [an]
        (was|etwas|schon was|bereits was|bereits etwas) anderes .. (gefunden|zugesagt|angenommen|
            unterschrieben|bekommen)
        (woanders|anderswo|anderweitig) .. (zugesagt|angefangen|unterschrieben|gefunden|untergekommen|
            angenommen)
        nicht mehr auf [der|job|stellen] (suche|jobsuche|stellensuche)
        (hat|hatte) sich .. (erledigt|anderweitig ergeben)
        bin nicht mehr [an] .. interessiert
        (trete|zurucktreten|zuruckzutreten|nehme abstand|abstand nehmen|steige) .. (bewerbungsprozess|
            bewerbungsverfahren|auswahlverfahren|auswahlprozess|verfahren|prozess|bewerbung) .. [zuruck|aus]
        (bewerbungsprozess|bewerbungsverfahren|auswahlverfahren|auswahlprozess|verfahren|
            bewerbung) .. (zurucktreten|aussteigen|abstand|gegenstandslos|hinfallig)
        fur (eine andere|ein anderes|einen anderen) (firma|unternehmen|arbeitgeber|stelle|angebot|job|
            betrieb) .. entschieden
        (ziehe|zieh|ziehen|zurucknehmen|zuruckziehen|zuruckgezogen|zuruck) .. (<thema>|mich|
            zuruck) .. [zuruck]
        (bewerbung|kandidatur) .. (zuruck|zuruckziehen|zurucknehmen|streichen|loschen|beenden)
        (kein|nicht|nicht mehr|nicht langer|nicht weiter) .. (interesse|interessiert) [an|mehr]
        (habe|habe ich|hab) .. (andere|anderen|neue|neuen|anderes) (stelle|job|position|
            angebot) .. (angenommen|gefunden|zugesagt|entschieden|unterschrieben)
        (anderes angebot|andere stelle|anderen job) .. (angenommen|gefunden|bekommen|unterschrieben)
        (anderweitig|fur ein anderes) .. (entschieden|zugesagt|vergeben|orientiert|angebot|unternehmen)
        (nicht mehr|nicht langer|nicht weiter) .. (zur verfugung|verfugbar fur|berucksichtigen|bewerben|
            verfolgen|dabei sein)
        (streichen|nehmen) sie mich .. [liste|raus|heraus]
        (stelle|job|position) .. nicht (mehr|haben|annehmen|weiter)
        (lehne|lehnen) .. (einladung|angebot|stelle|interview) .. ab
        (steige|aussteigen) .. (aus|raus) $
    """,
    Cue.PUZZLED: """
        was (meinen|meinst|bedeutet|heißt|heisst) (sie|du|das|damit)
        verstehe .. nicht
        ^ (hä|ha|wie bitte|bitte was|was) $
        (bin|ich bin) .. verwirrt
    """,
    Cue.HELD_UP: """
        (verspate|verspatet|verspaten|verspatung)
        (komme|bin|werde|wird|bin ich|komme ich) .. (zu spat|spater da|minuten spater|min spater|unpunktlich)
        (stecke|stehe|hange|sitze) .. (stau|fest|zug|bahn)
        (zug|bus|bahn|flug|straßenbahn|strassenbahn|flieger) .. (verspatet|verspatung|fallt aus|ausgefallen|
            spat)
        (finde|finden|sehe|komme) .. (gebaude|eingang|raum|tur|buro|link|adresse) .. nicht [rein]
        (link|zoom|teams|kamera|mikrofon|ton|internet|verbindung) .. (funktioniert|geht|klappt|offnet) nicht
        (niemand|keiner) .. (da|hier|offnet|geht ran|antwortet)
        (bin|stehe) .. (vor der tur|draußen|draussen|unten|am empfang|vor dem eingang)
    """,
    Cue.HUMAN: """
        (mit|zu|von) (einem|einer|jemandem|jemand|ihrer|dem|der|echten|richtigen) .. (menschen|mensch|
            person|mitarbeiter|mitarbeiterin|ansprechpartner|personaler|recruiter|recruiterin|
            personalabteilung|jemandem|kollegen|team) .. (sprechen|reden|telefonieren|verbinden|verbunden|
            bitte)
        mit (frau|herrn|herr) .. (sprechen|reden|telefonieren)
        gibt es .. (ansprechpartner|mitarbeiter|menschen|jemanden)
        (mit|an) (jemandem|jemand|jemanden) .. (sprechen|reden|telefonieren|wenden)
        (rufen|ruf|rufe) [sie] mich .. an
        (konnen|konnten|wurden|kann|konnte|wurde|konnt) (sie|man|jemand|ihr) .. (mich|mir) .. (anrufen|
            zuruckrufen|kontaktieren|telefonisch)
        (kann|konnte|konnen|konnten|soll|darf|bitte|moge) .. (jemand|mitarbeiter|ansprechpartner|recruiter|
            kollege) .. (anrufen|melden|kontaktieren|kummern|helfen|sprechen|zuruckrufen)
        (echten|echter|richtigen|richtiger|lebenden) (mensch|menschen|person|ansprechpartner|mitarbeiter)
        (ansprechpartner|mitarbeiter|mensch) (bitte|sprechen|verlangt)
        ^ (mensch|mitarbeiter|ansprechpartner) $
        (nicht|keinem|keine) .. (bot|maschine|roboter|computer|automaten) .. [sprechen|reden|schreiben]
        personlich .. (sprechen|reden|telefonieren)
        (ruckruf|zuruckrufen)
    """,
    Cue.BACK: """
        (der|den|die|zum|zur) alte [termin|zeit|uhrzeit]
        (zuruck zum|wieder|zum|den|beim|doch|lieber) [der|den|die|zum|wieder|doch] (alten|ursprunglichen|
            vorherigen|bisherigen) (termin|zeit|uhrzeit) [behalten|nehmen|zuruck|bleiben]
        alles zuruck
    """,
    Cue.CALLS: """
        [ist] [da|hier] jemand [noch] (da|hier)
        (ist|war) [da|hier] [noch] jemand
        (sind|bist) (sie|du|ihr) [noch] (da|hier) $
        noch da $
    """,
    Cue.GREET: """
        (hallo|guten tag|guten morgen|guten abend|moin|servus|gruss gott|gruezi|tag|hallochen|huhu|
            morgen zusammen|schonen guten tag|salu|sali|hoi|gruessech|grezi|moin moin|gude|servas|griass eich)
        wie geht es (ihnen|dir|euch)
    """,
    Cue.THANK: """
        (danke|dankeschon|dank|vielen dank|danke schon|besten dank|herzlichen dank|danke sehr|
            tausend dank) [fur|ihnen|dir] [die|das|ihre|den|alles] [hilfe|info|nachricht|antwort|
            ruckmeldung|einladung|auskunft]
        (bedanke|freut) mich
        (nett|lieb|freundlich) von (ihnen|dir)
    """,
    Cue.DONE: """
        (das (ist|ware|wars|war) alles|das wars|mehr nicht|sonst nichts|nichts weiter|keine weiteren fragen|
            keine fragen|alles erledigt|erledigt|nichts mehr)
    """,
    Cue.BYE: """
        bis [zum|am|nachsten|kommenden] (@t|@m) [dann] $
        [bis] (dann|bald|spater|demnachst) $
        (tschuss|tschau|auf wiedersehen|ade|schonen tag|schones wochenende|schonen abend|wiederhoren|
            bis bald|bis spater|gute nacht|machs gut) [noch|ihnen|dir]
    """,
    Cue.BOOK: """
        (buchen|buche|vereinbaren|ausmachen|reservieren|eintragen|ansetzen|planen|einplanen|festmachen|
            festlegen)
    """,
    Cue.ASK: """
        (wie|wann|wo|wer) (genau|lange|viel|viele) .. (ist|dauert|sind|war)
        ^ [und|ok|okay|danke|hallo|aber|gut|super|ja|nein] <wh>
        (wissen|sagen|mitteilen|erklaren|verraten|senden|schicken|zusenden) [sie|du] .. (mir|ob|wann|wo|wer|
            wie|was|welche)
        (ob|wann|wie lange|wie viel|wieviele|wie viele) .. (ist|sind|dauert|wird|muss|soll|kann)
        (frage|fragen|ruckfrage)
        (muss|soll|sollte|darf|brauche|kann) ich .. (mitbringen|vorbereiten|anziehen|wissen|bringen|
            mitnehmen|parken|kommen)
        (konnten|konnen|wurden) sie mir .. (sagen|mitteilen|schicken|senden|verraten)
        (wer|wo|wie) (ist|sind|fuhrt|findet|lauft|lange|komme)
    """,
    Cue.SUGGEST: """
        wann (ginge|geht|ware|passt|gehts|konnten) (es|was|wir) [denn|sonst|dann] (noch|sonst|stattdessen)
        ^ [alles|das] was ich .. (gesagt|geschrieben|angegeben|sagte|schrieb|meinte) [habe|hab|hatte]
    """,
    Cue.WHETHER: """
        ^ [und|ok|okay|danke|aber|hallo|gut] ist (@t|@r|@m) .. (online|remote|vor ort|per|fix|sicher|
            bestatigt)
        ^ [und|ok|okay|danke|aber|hallo|gut] (ist|sind|kann|konnen|konnte|konnten|gibt|haben|hatten|wird|
            werden|muss|soll|sollte|findet|darf|ginge|geht|passt|wurde|wurden|brauche|bin|bist) (<it>|ich|
            sie|du|wir|man|ihr|mir|eine|ein|@t|@r|@x|dazu|auch)
    """,
    Cue.AVAILABLE: """
        (wie ware|wie sieht|wie siehts|was ist mit|was halten sie|wie stehts|wie ist) .. (@t|@r|aus|mit|von|
            am)
        (geht|ginge|passt|klappt|ist|ware|kann|konnte|konnten|konnen|hatten|haben|gibt|gabe) .. (@t|@r)
        (@t|@r) .. (moglich|frei|auch gehen|etwas frei|was frei|noch frei|verfugbar|gehen|passen|lieber)
    """,
    Cue.CORRECTION: """
        (moment|halt|stopp|quatsch|korrektur|sorry|warte|warten sie|verzeihung|nein doch|ich meine|
            ich meinte|vertippt|verschrieben|verlesen|doch lieber|eigentlich)
        (habe|hab) .. (vertan|geirrt|vertippt|verschrieben|verwechselt|uberlegt)
    """,
    Cue.PREFER: """
        (@t|@r) .. (am besten|am liebsten|besser|optimal|ideal)
        (am liebsten|lieber|bevorzuge|bevorzugt|vorzugsweise|besser|am besten|favorit|praferiere|praferenz|
            vorziehen)
    """,
    Cue.BACKUP: """
        (zweite|2) (wahl|prioritat|praferenz)
        (notfalls|zur not|ersatzweise|ansonsten|alternativ|sonst|falls nicht|wenn nicht|plan b)
    """,
    Cue.COURTESY: """
        (wenn|falls|sofern) .. (noch|wirklich) (frei|verfugbar|zu haben|moglich|offen) [ist|ware|sein sollte]
        (wenn|falls|sofern) .. (ihnen|dir|euch|fur sie) .. (passt|recht ist|in ordnung ist|ok ist|okay ist)
        (wenn|falls|sofern) (das|es) (geht|ok ist|okay ist|in ordnung ist|recht ist|keine umstande macht)
    """,
    Cue.HEARSAY: """
        (@t|@r|@m) (hatte|hab|habe) ich .. (zugesagt|bestatigt|gebucht|zusagen)
        ich (hatte) .. (@t|@r|@m) .. (zugesagt|bestatigt|gebucht)
        [meine|mein|unsere|unser|die|der|eine|ein] (frau|mann|freundin|freund|kollegin|kollege|mutter|mama|
            vater|chefin|chef) (sagt|sagte|meint|meinte) .. (@t|@r)
    """,
    Cue.IF: """
        nur (online|remote|per video|per teams|per zoom|vor ort|telefonisch)
        (nur wenn|aber nur|wenn uberhaupt)
        (wenn|falls|sofern|vorausgesetzt|solange|ob)
    """,
    Cue.UNSURE: """
        (schau|schauen|schaun) (mir|ma|wir|mer|mas) [mal|dann]
        (kann|konnte|werde|wurde) (es|ichs|ich) [es] [mal|ja] (versuchen|probieren)
        (konnte|durfte|sollte|musste) [eventuell] (klappen|passen|gehen|funktionieren|hinhauen)
        (glaube|denke|furchte) [ich] nicht
        [ich] (dachte|glaubte|meinte) (dass|sie|es|der|die|das|ich|wir)
        (dachte|glaubte|meinte) ich (dass|sie|es|der|die|das|hatte|ware)
        [ich] (dachte|glaubte|meinte) $
        (glaube|glaub|denke|denk|schatze|schatz|meine) ich $
        (konnte sein|wahrscheinlich|vermutlich|unter vorbehalt|erstmal|vorlaufig|schwanke|tendiere|
            unentschlossen)
        [@t|@r] eher $
        (steht|stehen) .. (in den sternen|nicht fest|auf der kippe)
        (theoretisch|rein theoretisch|in der theorie)
        (vielleicht|eventuell|evtl|moglicherweise|weiss nicht|weiss noch nicht|unsicher|keine ahnung|
            mal sehen|nicht sicher)
    """,
    Cue.CLEAR: """
        (vergessen|ignorieren|vergiss|loschen|streichen) .. (alles|was ich|wunsche|einschrankungen|vorgaben|
            angaben|bisherigen)
        ^ (vergessen|ignorieren|vergiss|vergesst|ignoriere|ignoriert) [sie|das|alles|einfach|mal|wieder] $
        (vergessen|ignorieren|vergiss|vergesst|ignoriere|ignoriert) .. was ich .. (gesagt|geschrieben|sagte|
            schrieb|meinte)
        (vergessen|ignorieren|vergiss|streichen) .. was ich (zu|zum|zur|uber|wegen) .. $
        (von vorn|von vorne|nochmal neu|neu anfangen)
    """,
    Cue.PLAIN: """
        (ist|ware) [ja|doch] schon (@t|@r|@m)
        (ist|sind|ware|wird|kommt) .. (@t|@r|@m) .. (dabei|anwesend|zugegen)
        (@t|@m) [da] [hatte|habe|hab] ich .. (zugesagt|bestatigt)
        (gut|schon|interessant|super|toll) zu (wissen|horen|lesen)
        (schon|gut|toll|super|freut mich) fur (sie|dich|euch|ihn|den|die)
        (akzeptiere|verstehe|respektiere) [ich] .. dass
        (bevor|ehe|eh) ich [ja] (ja sage|ja sag|zu sage)
        (bevor|ehe|eh|ob) ich .. (zusage|bestatige|annehme|zusagen|nehme|buche|einverstanden)
        (komme|bin|komm) (etwas|bisschen|ein bisschen|ein paar minuten|paar minuten|wenig|ein wenig) spater
        [ich] (akzeptiere|verstehe|respektiere) (dass|die entscheidung|ihre entscheidung|die absage|das)
        (schon|toll|super|gut|prima|klasse|nett) .. dass
        (ja|okay|ok|gut) [ich] [habe|hab] .. (mail|email|nachricht|einladung|link|post) .. (bekommen|
            erhalten|gelesen|gesehen|gekriegt)
        (ja|okay|ok) [ich] (hatte|habe|hab) .. (frage|fragen|ruckfrage|anmerkung)
        (link|kamera|mikro|seite|app|button|formular|teams|zoom) .. (geht nicht|funktioniert nicht|
            klappt nicht|lasst sich nicht)
        wie gut dass
        was fur ein
        (kein|keine) (ursache|ahnung|eile|sorge|zweifel|@t|@x|@m)
        (nicht nur|nicht vor|nicht nach|nicht bevor|fruhestens|spatestens)
        [mit] (freundlichen|besten|vielen|lieben|herzlichen|freundliche|viele|beste|liebe) (grussen|grusse|
            gruss)
        (passt|geht|ist|ware|klappt) (das|es|ihnen|dir) .. [ihnen|auch|moglich|so]
        sehr geehrte
    """,
    Cue.HEARD: """
        (noch ein|schon wieder ein|wieder ein) (bot|roboter|automat|chatbot)
        (habe|hab|haben) [ich|wir] .. (mail|email|nachricht|einladung|link|post|brief|anruf|
            sms) .. (bekommen|erhalten|gelesen|gesehen|gekriegt|gefunden)
        (ich) (habe|hab|hatte) .. (frage|fragen|ruckfrage|anmerkung|problem)
        (ich) (verstehe|weiss|sehe|erinnere|habe verstanden)
    """,
    **MATTERS,
}

GERMAN = Language(
    code="de",
    greetings=phrases("guten morgen|guten tag|guten abend|hallo|moin|servus"),
    known_by=words(
        """
        ich der die das und nicht mir mich am um uhr passt ist es bitte danke ja nein wir sie ein
        eine einen keine kein kann konnte ware auch mit den dem zu von wann wie was termin termine
        gerne leider geht gut konnen haben habe hatte bei fur nachste woche montag dienstag mittwoch
        donnerstag freitag samstag sonntag morgen ubermorgen heute vormittag nachmittag beide oder
        aber hallo guten tag nummer erste zweite dritte letzte absagen verschieben bewerbung mochte
        mi fr nope wurde alle moglich frei zeit spater fruher lieber besser klar einverstanden bestatige halb
        ab bis diese dieser keiner keinem mein meine ihr ihre sprechen mensch gehalt dauert daten
        wer wo ob noch schon tschuss vielen dank werde mehr im auf
        """
    ),
    filler=words("bitte auch ganz sehr einfach eben leider und jedoch wohl etwa"),
    short_forms={
        "basst": "passt",
        "ned": "nicht",
        "net": "nicht",
        "nich": "nicht",
        "koa": "keine",
        "koane": "keine",
        "hob": "habe",
        "mog": "mag",
        "isch": "ist",
        "guet": "gut",
        "guat": "gut",
        "nod": "nicht",
        "nid": "nicht",
        "chan": "kann",
        "wochn": "woche",
        "ma": "mir",
        "i": "ich",
        "past": "passt",
        "ur": "uhr",
    },
    negates_behind=3,
    negators=words("nicht kein keine keinen keiner keinem nie niemals"),
    turns=words("aber sondern weil jedoch allerdings obwohl"),
    places={
        **dict.fromkeys(words("erste ersten erster erstes 1te"), 1),
        **dict.fromkeys(words("zweite zweiten zweiter zweites 2te zweiteres zweiterer zweiteren"), 2),
        **dict.fromkeys(words("dritte dritten dritter drittes 3te"), 3),
        **dict.fromkeys(words("vierte vierten vierter"), 4),
    },
    parts={
        "vormittag": (0, 12),
        "vormittags": (0, 12),
        "morgens": (0, 12),
        "nachmittag": (12, 18),
        "nachmittags": (12, 18),
        "abend": (17, 24),
        "abends": (17, 24),
    },
    numbers={
        "1": 1,
        "2": 2,
        "3": 3,
        "4": 4,
        "5": 5,
        "eins": 1,
        "zwei": 2,
        "zwo": 2,
        "drei": 3,
        "vier": 4,
        "a": 1,
        "b": 2,
        "c": 3,
    },
    classes=CLASSES,
    cues=CUES,
    real_words=words(
        """
        keiner kleiner meiner seiner feiner weiter wetter leider leiter wieder weder werden worden
        wurden wurde wunde gehen sehen stehen geben leben haben heben hatten batten konnen kennen
        konnten wollen sollen rollen machen lachen suchen buchen bucher richtig wichtig sicher
        bisher fruher fruhen spater letzter letzten setzen sitzen erster ersten ernsten morgen
        morgens sorgen montag montags freitag samstag sonntag dienst dienstag andere anders anderen
        handeln termine termins stelle stellen stille passe passen lassen fassen woche wochen kochen
        nachste nachsten sterne sternen stern
        """
    ),
)
