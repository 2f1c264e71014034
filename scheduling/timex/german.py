"""German, as data for the engine: what its phrases are for, and which numbers are no times."""

from __future__ import annotations

from scheduling.timex.german_rules import GERMAN_RULES
from scheduling.timex.german_words import GERMAN_WORDS
from scheduling.timex.grammar import Language, words
from scheduling.timex.shared_rules import SHARED_RULES
from scheduling.timex.vocabulary import plain, words_of

_CUES: dict[str, str] = {
    "NOT_BEHIND": "nope|keiner|keins|keines|nicht|nie|niemals|nix|garnicht|ned|nöd|nid|nich",
    "NOT": "kein|keine|keinen|keinem",
    "NO": "nein|nee|nö",
    "YES": "ja|jo|jawohl|yes|yep",
    "NEITHER": "weder",
    "EXCEPT": """
        außer|ausser|ausgenommen|bis auf|nur nicht|aber nicht|mit ausnahme von|abgesehen von|
        bloß nicht|bis auf den|bis auf die
    """,
    "INSTEAD": "statt|anstatt|anstelle von|statt am|anstatt am",
    "CANNOT": """
        absagen|stornieren|canceln|
        kann ich nicht|kann ich leider nicht|kann nicht|kann leider nicht|geht nicht|
        geht leider nicht|geht es nicht|geht es leider nicht|geht es bei mir nicht|
        geht bei mir nicht|geht's nicht|gehts nicht|habe ich keine zeit|hab ich keine zeit|
        keine zeit|null zeit|überhaupt keine zeit|gar keine zeit|bin ich nicht da|bin nicht da|
        keine termine frei|keinen termin frei|nichts frei|nix frei|kein termin frei|fällt flach|
        kann ich gar nicht|könnte ich nicht|schaffe ich nicht|schaffe ich es nicht|nicht verfügbar
    """,
    "WORK": """
        arbeite|arbeite ich|ich arbeite|muss arbeiten|muss ich arbeiten
    """,
    "AWAY": """
        auf schulung|auf einer schulung|auf seminar|auf einem seminar|auf tagung|auf kongress|auf konferenz|
        auf klassenfahrt|auf weiterbildung|in reha|auf reha|in kur|auf kur|in elternzeit|auf exkursion|
        dicht|komplett dicht|zugeballert|rappelvoll|randvoll|vollgepackt|zugepackt|
        verplant|bin verplant|bin ich verplant|schon verplant|bin ich schon verplant|bin ich weg|verhindert|
        bin ich verhindert|voll|ausgebucht|auf messe|auf der messe|auf einer messe|
        im urlaub|bin im urlaub|bin ich im urlaub|unterwegs|bin unterwegs|bin ich unterwegs|
        auf reisen|belegt|beschäftigt|auf arbeit|krank|bin krank|bin ich krank|krankgeschrieben|
        krank geschrieben|im krankenhaus|beim arzt|beim zahnarzt|
        arzttermin|zahnarzttermin|auf dienstreise|
        dienstreise|auf geschäftsreise|geschäftsreise|verreist|auf montage|auf lehrgang|auf fortbildung|
        spätschicht|frühschicht|nachtschicht|schicht|im dienst|prüfung|klausur|klausuren|prüfungen|
        hab ich schule|habe ich schule|hab ich uni|habe ich uni|in der schule|in der uni|auf der arbeit|
        hab ich berufsschule|habe ich berufsschule|hab ich training|habe ich training|hab ich dienst|
        vorlesung|vorlesungen|beerdigung|hochzeit|umzug|ziehe um|unabkömmlich|unabkoemmlich|betriebsurlaub|
        betriebsausflug|betriebsferien|eingespannt|unpässlich|abwesend|außer haus|nicht da|
        etwas dazwischengekommen|was dazwischengekommen|etwas dazwischen gekommen|was dazwischen gekommen|
        etwas dazwischen|was dazwischen|dazwischengekommen|dazwischen gekommen
    """,
    "MUST": "muss ich|muss arbeiten|muss weg|muss los|muss zum|muss zur|muss nach",
    "BAD": """
        passt nicht|passt mir nicht|passt leider nicht|passt mir leider nicht|passt es nicht|
        passt es mir nicht|klappt nicht|klappt leider nicht|klappt es nicht|klappt es leider nicht|
        ist schlecht|schlecht|unmöglich|ist nicht möglich|nicht möglich|ausgeschlossen|
        ist ausgeschlossen|nicht mehr frei|ist nicht mehr frei|nicht frei|ist nicht frei|ist vergeben|
        nicht mehr verfügbar|ist nicht mehr verfügbar|
        ungünstig|ist ungünstig|fällt aus|fällt weg|flach|zu früh|zu spät|
        wäre schlecht|ist leider nicht möglich|wird eng|ist eng|wird knapp|ist knapp|wird stressig
    """,
    "PREF": """
        am liebsten|bevorzugt|idealerweise|vorzugsweise|am besten|optimalerweise|bestenfalls|wenn möglich|
        wenn es geht|bevorzuge
    """,
    "CAN": """
        muss ich nicht|muss ich nichts|muss ich nirgends|
        nichts vor|nix vor|nichts geplant|nix geplant|noch nichts|noch nix|nichts an|nix an|nichts los|
        keine termine|keinen termin|noch keine termine|keine pläne|keine verpflichtungen|
        noch nichts vor|noch nix vor|luft|kalender leer|kalender ist leer|kalender frei|kalender ist frei|
        kann|kann ich|könnte|könnte ich|könnten wir|können wir|lieber|
        habe ich zeit|hätte ich zeit|hab ich zeit|bin ich frei|bin frei|nur|wie wäre|wie wäre es|
        wie wäre es mit|wie wärs|vorschlagen|schlage|gern|gerne|passt mir|würde gern|hätte|geht nur|
        geht es nur|geht es bei mir nur|nehme|ich nehme|zeit habe ich|verfügbar
    """,
    "BETTER": """
        besser|wäre besser|passt besser|ist besser|passt mir besser|passt am besten|
        passt mir am besten|wäre mir lieber|ist mir lieber|wär besser|wär mir lieber|
        wäre am besten|ist am besten|wäre einfacher|geht besser
    """,
    "GOOD": """
        passt|geht|gehts|geht's|gehn|klappt|ginge|wäre gut|ist gut|gut|okay|ok|wäre ok|wäre super|
        super|wäre perfekt|
        perfekt|würde passen|würde gehen|passt gut|passt mir gut|passt es|geht es|recht|in ordnung|
        frei|möglich|ist möglich|wäre möglich|geht auch|passt auch|ideal|wäre ideal|prima|kein problem|bestens
    """,
    "BUT": "aber|jedoch|sondern|allerdings|dafür|doch",
    "SO": """
        oder gar nicht|oder garnicht|oder nichts|oder gar nichts|oder nie|oder keinen|
        vorher|davor|bis dahin|also|deshalb|daher|weil|da|wenn|falls|bitte|danach|
        früher geht nicht|früher geht es nicht|früher gehts nicht|früher kann ich nicht|früher nicht|
        früher komm ich nicht|früher komme ich nicht|früher schaffe ich es nicht|früher schaff ich nicht|
        früher leider nicht|vorher geht nicht|vorher nicht|vorher kann ich nicht|später nicht|
        später geht nicht|später kann ich nicht|später gehts nicht
    """,
    "PASSING": """
        landet|flug|zug|ankunft|komme an|kommt an|geschrieben|geschickt|war|hatte|dachte an|dachte ich an|
        wurde|arbeite seit|gearbeitet|geboren|kündigungsfrist|anfangen|eintritt|starttermin|angerufen
    """,
    "TAKEBACK": """
        ach nein|quatsch|ich meine|ich meinte|korrektur|vielmehr|besser gesagt|äh|ähm|sorry|moment|
        nein doch
    """,
    "LIST": """
        auch noch|ebenfalls|ebenso|oder|und|o|u|od|entweder|auch|sowie|alternativ|bzw|beziehungsweise|
        ansonsten|oder auch|und auch|noch
    """,
    "FILLER": """
        am|an|um|im|in|ab|auf|von|der|die|das|den|dem|es|mir|bei|ich|wir|so|etwa|vielleicht|gern|
        bitte|dann|leider|gar|überhaupt|echt|wirklich|grundsätzlich|allgemein|nur|eher|jeweils|uns|
        sie|ihnen|da|zu|zum|mal|auch|noch|schon|erst|einen|ein|termin|sich
    """,
    "ASIDE": """
        keine sorge|keine angst|keine eile|keine frage|keine ahnung|keine panik|kein stress|
        muss ich schauen|muss ich noch|muss ich erst|muss ich mal|muss ich nachsehen|muss ich fragen|
        muss ich klären|muss ich gucken|muss ich prüfen|muss ich kurz|muss ich nur|muss ich sagen|muss es|
        muss das|muss nicht|muss noch|muss erst|muss nur|muss sein|muss ich dazu|muss aber|muss ich aber|
        guten morgen|guten tag|guten abend|gute nacht|schönes wochenende|schönen abend|schönen tag|
        schönen tag noch|frohe weihnachten|frohes neues|gutes neues jahr|eines tages|zur zeit|
        in zukunft
    """,
    "based": "ich bin in|ich wohne in|ich lebe in|sitze in|bin gerade in|bin in",
}  # fmt: skip


GERMAN = Language(
    tag="de",
    day_first=True,
    words=words_of((*GERMAN_WORDS, *plain(_CUES))),
    rules=(*SHARED_RULES, *GERMAN_RULES),
    never_before={"so": words("ist wie viel ein gut")},
    shy={
        name: words("am den dem der bis von vom ab nächsten jeden oder und - / kommenden")
        for name in ("so", "do", "mi", "di", "fr", "sa", "mo", "mai", "jan")
    },
    shy_behind={
        name: words(
            """
            oder und - – bis / . , um ab ist passt geht halb viertel dreiviertel vormittag nachmittag hab
            habe kann bin wär wäre ginge ginget gingen gehts klappt früh mittag abend vormittags nachmittags
            abends könnte hätte würde nicht auch o u od & nope yes yep nein ja
            scho schon
            """
        )
        for name in ("do", "mi", "di", "fr", "sa", "mo")
    },
    dotted_ordinals=True,
    counted=words(
        """
        personen leute mal prozent euro kollegen fragen kinder zimmer erwachsene gäste
        plätze km kilometer seiten projekte firmen mitarbeiter stellen liter gramm g ml kg teelöffel
        esslöffel prise eier stück auflage stock etage klasse liga platz runde stufe stelle versuch schritt
        punkt kapitel absatz teil band reihe semester teilnehmer grad meter prozentpunkte
        """
    ),
    numbered=words(
        """
        raum zimmer nr nummer gleis seite seiten version plz tel telefon hausnummer etage linie bus kapitel
        artikel absatz abs § aufgabe aufgaben frage fragen abschnitt satz teil platz halle tor
        """
    ),
    misspelt=words(
        """
        montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar april august
        september oktober november dezember übermorgen nachmittag vormittag wochenende zwischen
        """
    ),
)
