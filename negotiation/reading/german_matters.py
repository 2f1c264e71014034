"""German: what a message is about, points at, or says to the machine. Data only."""

from __future__ import annotations

from negotiation.reading.cues import Cue

MATTERS = {
    Cue.INSTRUCT: """
        (ignoriere|ignorieren|vergiss|missachte|umgehe|uberschreibe) .. (anweisungen|anweisung|regeln|
            instruktionen|befehle|vorgaben|prompt|richtlinien)
        (du bist|sie sind) (jetzt|ab jetzt|ab sofort|nun) .. [administrator|admin|assistent|hacker|modell]
        (neue|folgende|geheime) (anweisung|anweisungen|instruktion|instruktionen|befehle)
        (buche|bestatige|storniere|losche|lehne|sage) (alle|alles|jeden|allen) .. (termine|bewerber|
            kandidaten|anderen|ab)
        (stell|setze|markiere) .. (ein|status|eingestellt|angenommen|platz 1|ersten platz)
        (gib|zeige|zeig|nenne|verrate) .. (passwort|passworter|prompt|systemprompt|andere bewerber|
            anderen bewerber|kandidaten|geheimnisse|zugangsdaten|daten anderer|namen)
        (tu|tue|verhalte) .. (so als|als ob|als warst)
        (antworte|sag|sage) (immer|auf alles|nur) .. [ja]
    """,
    Cue.JOKE: """
        (scherz|spass|witz|kleiner scherz|im ernst|spass beiseite)
    """,
    Cue.NO_TIME: """
        (schonen|schones|schone|guten|gute) (tag|abend|wochenende|woche|feierabend|morgen|nacht|restwoche)
        (die|diese|alle) (zwei|drei)
    """,
    Cue.SELF: """
        (ich|mir|mich|mein|meine|wir|uns|passt|bei mir)
    """,
    Cue.EXCEPT: """
        (ausser|bis auf|abgesehen|ausgenommen|nur nicht) [@r|@x|@t|von]
    """,
    Cue.NOT: """
        (nicht|statt|anstatt|keinesfalls|ausser) [den|die|das|am|der] (@r|@x)
        @r .. (nicht|leider nicht|schlecht|zu (fruh|spat|knapp|kurzfristig|lang))
        (statt|anstatt) [den|die|das|am|der] @t
        (lieber|eher|besser) (@t|@r) als [den|die|das|am|der] (@t|@r)
        weder (@r|@x|@t)
    """,
    Cue.SHIFT: """
        (fruher|spater|stattdessen|halbe stunde|stunde|stunden|minuten|gleiche zeit|gleichen zeit|
            selbe zeit|
            selben zeit|tag danach|tag davor|aber um|aber erst um)
        (stunde|stunden|minuten|tag|tage|woche|wochen) (fruher|spater|eher)
        (fruher|spater|stattdessen|halbe stunde|stunde|minuten|aber erst|aber lieber|aber um)
    """,
    Cue.DURATION: """
        (wie lange|dauer|dauert|wieviel zeit|wie viel zeit|wie lang)
    """,
    Cue.WHO: """
        (wer|mit wem|gesprachspartner|interviewer|teilnehmer|ansprechpartner)
    """,
    Cue.WHERE: """
        (in der|in ihrer|im) (filiale|zentrale|buro|werk|niederlassung|hauptsitz|geschaftsstelle|zweigstelle)
        (wo|adresse|anfahrt|link|ort|parken|parkplatz|wohin|standort|stockwerk|raum|gebaude|eingang)
    """,
    Cue.FORMAT: """
        (remote|online|virtuell|video|videocall|teams|zoom|telefonisch|per telefon|vor ort|prasenz|kamera|
            format)
    """,
    Cue.ZONE: """
        (zeitzone|ortszeit|welche zeit gilt|deutsche zeit|berliner zeit|mitteleuropaische zeit)
    """,
    Cue.PREPARE: """
        (vorbereiten|vorbereitung|mitbringen|anziehen|dresscode|kleidung|unterlagen|zeugnisse|dokumente|
            mitnehmen|laptop)
    """,
    Cue.MAY: """
        (darf|durfte|kann|konnte) ich .. (mitbringen|mitnehmen|aufnehmen|aufzeichnen|parken|benutzen|tragen)
    """,
    Cue.STATUS: """
        (wann|um wie viel uhr|um wieviel uhr|wie viel uhr|wo) (war|ist|ware|findet) .. (nochmal|noch mal|
            nochmals|noch gleich|gleich noch)
        (wann|um wie viel uhr|um wieviel uhr|an welchem tag) war (das|der|es|mein|unser|denn|die)
        (wann|um wie viel uhr|um wieviel uhr) (ist|findet|beginnt|startet|habe ich) (mein|unser|
            das gesprach|der termin|das interview|meinen)
        (wann|um wie viel uhr) (treffen|sprechen|sehen|telefonieren) wir
        (erinnern|erinnere) .. (uhrzeit|termin|wann|zeit)
        bleibt es .. (bei|dabei)
        (status|stand|wann ist mein|ist mein .. bestatigt|wie gehts weiter|wie geht es weiter|
            nachsten schritte|ruckmeldung)
    """,
    Cue.BOT: """
        (wer|was) (bist du|sind sie|seid ihr) [uberhaupt|eigentlich]
        mit wem (schreibe|spreche|rede) ich
        (bist du|sind sie|bin ich|ist das|spreche ich|schreibe ich) .. (bot|roboter|mensch|menschen|
            maschine|ki|computer|echt|automat|automatisch)
    """,
    Cue.WISHES: """
        (was habe ich|meine) .. (gesagt|geschrieben|angegeben|wunsche|vorgaben|einschrankungen)
    """,
    Cue.SALARY: """
        (gehalt|verdienst|lohn|bezahlung|vergutung|gehaltsvorstellung|bezahlt|boni|bonus|zulagen|
            reisekosten|fahrtkosten|fahrkosten)
        was (zahlen|zahlt|verdient|verdiene|bekomme|krieg|kriege) (ihr|sie|man|ich|du)
    """,
    Cue.ACCOMMODATION: """
        (rollstuhl|barrierefrei|barrierefreiheit|behinderung|schwerbehindert|schwerbehinderung|gebarden|
            gebardensprache|gehorlos|schwerhorig|blind|sehbehindert|nachteilsausgleich|legasthenie|autismus|
            schwanger|horgerat)
    """,
    Cue.COMPLAINT: """
        (beschwerde|beschweren|unverschamt|unverschamtheit|unmoglich von|frechheit|diskriminierung|
            diskriminiert|anwalt|zumutung|skandal|unprofessionell|enttauscht|lacherlich|saftladen)
    """,
    Cue.DISTRESS: """
        (umbringen|selbstmord|suizid|nicht mehr leben|verzweifelt|keinen ausweg|sterben|todesfall|gestorben|
            verstorben|krankenhaus|panikattacke)
        (weiss|wusste) [einfach|gerade] nicht [mehr] (weiter|wie es weitergehen soll|
            wie ich weitermachen soll)
        [ich] kann [einfach|das|so] nicht mehr $
        (halte|ertrage) [das|es] [alles] nicht mehr [aus]
    """,
    Cue.ABUSE: """
        (arschloch|scheiss|scheisse|idiot|idioten|wichser|fick|fickt|halt die|halts maul|hurensohn|
            vollidiot|depp|trottel|verpiss|dumm|blode)
    """,
    Cue.DATA_EXPORT: """
        (welche daten|meine daten|auskunft|datenauskunft|kopie meiner daten|dsgvo) .. [gespeichert|haben|
            bekommen|zusenden|artikel 15|einsehen|herunterladen|erhalten]
        was (wissen|wisst|weisst|speichern|speichert) (sie|ihr|du) .. (uber mich|von mir|zu mir)
    """,
    Cue.DATA_ERASURE: """
        (loschen|loscht|losche|entfernen|vernichten|loschung) .. (daten|unterlagen|konto|profil|angaben)
        (daten|unterlagen|konto|profil) .. (loschen|entfernen|vernichten|geloscht|loschung)
    """,
    Cue.ORDINAL: """
        [der|die|das|den|dem|am|im|zum|beim|mit dem|ihr|ihren] <ord> [<option>|vorgeschlagene|
            genannte] [termin]
    """,
    Cue.NUMBERED: """
        (der|den|die|das|dem) (1|2|3|4|5) $
        (option|termin|nummer|nr|vorschlag|variante|moglichkeit|slot|zeit|#) [nummer|nr] <num>
        (option|termin|variante|vorschlag) (a|b|c)
        [ich] nehm (die|den) <num>
        ^ [ich nehme|nehme|dann|bitte|ok|ja|gerne|nehmen wir|die] (1|2|3|4|5) [bitte|passt|ist gut|geht|
            danke] $
        (1|2|3) (passt|geht|ist gut|ware gut)
    """,
    Cue.EARLIEST: """
        (der|die|den|das) (frueheste|fruheste|fruhesten|fruhere|fruheren) [termin|zeit|von beiden|
            der beiden|davon]
        (fruhesten|fruheste|fruheren|fruhere) (termin|zeit|von|der|davon)
        (so fruh|so bald) wie moglich
        (welcher|was|der) .. (fruher|zuerst|eher) ist
        je (fruher|eher) desto besser
        lieber (fruher|eher) als spater
        schnellstmoglich
    """,
    Cue.LATEST: """
        (der|die|den|das) (spateste|spatesten|spatere|spateren) [termin|zeit|von beiden|der beiden|davon]
        (spatesten|spateren|spatere) (von|der|davon)
        je spater desto besser
        lieber spater als (fruher|eher)
    """,
    Cue.PENULTIMATE: """
        [der|die|den|das|dem] (vorletzte|vorletzten|vorletzter|vorletztes) [<option>]
    """,
    Cue.FIRST_TWO: """
        [die|den|der] (ersten|ersteren) (beiden|zwei|2) [<option>|termine|vorschlage|zeiten]
        [die|den|der] (beiden|zwei|2) ersten [<option>|termine|vorschlage|zeiten]
    """,
    Cue.LAST_TWO: """
        [die|den|der] (letzten|letzteren|hinteren) (beiden|zwei|2) [<option>|termine|vorschlage|zeiten]
        [die|den|der] (beiden|zwei|2) letzten [<option>|termine|vorschlage|zeiten]
    """,
    Cue.LAST: """
        (der|die|den|das|dem) (letzte|letzten|letzter|letztere|letzteren|letzterer) [termin|vorschlag|
            option|zeit|davon|der drei|von denen]
        (letzterer|letzteren|letztere|letzterem|letzteres)
        (letzte|letzten) (option|termin|vorschlag|moglichkeit)
        ^ letzter $
    """,
    Cue.MIDDLE: """
        (der|die|den|das|dem) (mittlere|mittleren|mittlerer) [termin|option|vorschlag|zeit]
    """,
    Cue.FORMER: """
        (ersterer|ersteren|erstere|ersterem|ersteres)
        (der|die|den) (obere|oberen|oberste|obersten)
    """,
    Cue.PART_ONE: """
        (der|die|den|das) [termin] [am] (vormittag|vormittags|nachmittag|nachmittags|abend|abends)
        (vormittagstermin|nachmittagstermin)
    """,
    Cue.OTHER_ONE: """
        (der|die|den) (andere|anderen|ubrige) [termin|option|vorschlag] $
    """,
    Cue.NOT_REFERENCE: """
        [der|am|zum|den|dem] <ord> <month>
        (am|den|der|dem) <ord> [@t|<month>]  (um|ab|von|bis|vormittags|nachmittags)
        [der|am|zum|den|dem|die|im] (erste|ersten|zweite|zweiten|dritte|dritten|letzte|letzten) (woche|
            halfte|monat|jahr|tag|mal|montag|dienstag|
            mittwoch|donnerstag|freitag|wochen|tagen|zeit|gesprach|runde|arbeitstag)
        (zum|beim|das) (erste|ersten|letzte|letzten|zweite|zweiten) mal
        (in|der|die) (letzten|letzte) (zeit|woche|minute|wochen|tagen)
        am (letzten|ersten) (tag|montag|freitag)
        (fur|zu) (erste|ersten)
        erst mal
    """,
}
