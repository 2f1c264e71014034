"""French: yes and no, choices, other times, moving and cancelling, questions. Data only."""

from __future__ import annotations

from negotiation.reading.cues import Cue
from negotiation.reading.french_matters import MATTERS
from negotiation.reading.language import Language, phrases, words

CLASSES = {
    "it": """
        ca cela ce cette cet ces celui celle ceux il elle tout lheure lhoraire horaire creneau
        creneaux horaires date dates heure proposition rendez
    """,
    "good": """
        bien bon bonne parfait parfaite super ok okay ideal ideale possible genial excellent
        excellente convenable impeccable top nickel mieux faisable beau
    """,
    "bad": "mauvais impossible complique difficile genant",
    "ord": "premier premiere deuxieme second seconde troisieme quatrieme 1er 1ere 2e 2eme 2nd 3e 3eme",
    "num": "1 2 3 4 5 un deux trois quatre",
    "option": "option creneau proposition horaire choix date numero heure solution",
    "month": "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "meeting": "entretien rendez rdv entrevue reunion creneau horaire date heure rendezvous",
    "person": "humain personne recruteur recruteuse conseiller responsable quelquun rh collegue employe",
    "wh": "quand ou qui quoi comment pourquoi combien quel quelle quels quelles que quest lequel laquelle",
    "me": "me mest mira marrange marrangerait mirait",
}

CUES = {
    Cue.YES: """
        (ca marche|ca roule|ca joue|nickel|top|carrement|vendu|banco|ok dac|ok ca marche|yes|yep|deal|
            adjuge|avec grand plaisir)
        (je) (confirme|valide|maintiens) [ma|mon] [presence|participation]
        (oui|ouais|ouep|daccord|absolument|certainement|volontiers|bien sur|tout a fait|exactement|exact|
            correct|entendu|affirmatif|evidemment|bien entendu|avec plaisir|cest ca|cest bien ca|marche)
        [je] confirme
        je valide
        dacc
        jaccepte
        jen suis
        (allons y|allez y|vas y)
        cest (exact|correct|juste|vrai|note|bon|dac)
    """,
    Cue.FINE: """
        (parfait|tres bien|super|bien|genial|entendu|nickel|impeccable|excellent|dac|compris|merveilleux|
            formidable|impec)
    """,
    Cue.SUITS: """
        (je viens|je viendrai|viendrai|jarrive|jy serai) .. (@t|@r)
        (<it>|@t|@r) .. (fait|ferait|fera) mon affaire
        (@t|@r) (ca|cela) (le fait|roule|joue|passe)
        (je serai|on sera) (la|au rdv|au rendez vous|present|presente|des votres)
        (<it>|@t|@r|cela|qui) .. (convient|va|arrange|irait|conviendrait|marche|fonctionne|conviennent|vont|
            colle)
        (<it>|@t|@r) .. (me|mirait|marrange|mira|mest) [va|convient] [<good>]
        (me|nous) (convient|va|conviennent|vont|conviendrait|irait) [bien|parfaitement|tres bien]
        (mira|mirait|marrange|marrangerait)
        (<it>|@t|@r|cest|ca|ce) .. (est|serait|semble|sera|sont) .. <good>
        cest .. <good>
        (va|convient|irait|conviendrait) (pour moi|tres bien|bien|parfaitement)
        je (suis|serai|serais) .. (disponible|libre|dispo|present|presente|la|partant|partante|
            ravi|ravie|content|contente|heureux|heureuse)
        je (peux|pourrais|pourrai) [etre|venir|participer|@t|me] .. [libre|liberer|present|disponible|
            rendre]
        (pas de|aucun|sans) (probleme|souci|soucis|objection)
        (ok|bon|bien|parfait|daccord) pour (moi|@t|@r|ca|cela|ce|le|la)
        (ca|cela) (marche|roule|joue|me va|ira|colle)
        (a|au) (@t|bientot|plaisir|lundi)
        cest (bon|parfait|note|ok) [pour] [moi]
    """,
    Cue.TAKE: """
        je (prends|choisis|prefere|prendrai|prendrais|retiens|selectionne|voudrais|veux|opte|
            prendre) .. [<it>|@t|@r|pour]
        (reservez|reserve|bloquez|notez|mettez|confirmez|inscrivez) [moi] [@t|@r|le|la|ce]
        (on|nous) (part|partons|dit|reste|valide|prend) [donc|alors] [sur|pour|a] [le] (@t|@r)
        (disons|prenons|partons|allons|va) [pour|sur] [@t|@r|le|la]
        (@t|@r) (note|cest note|entendu|valide|confirme)
        je (note|bloque|reserve) [le] (@t|@r)
        (@t|@r) je (marrange|morganise)
        (ce sera|ca sera|ce serait) [le|celui de|celui du] (@t|@r)
        (retenir|garder|prendre|choisir|bloquer) [le] (@t|@r)
        (celui|celle|le creneau|lhoraire|la proposition) (de|du) [le] (@t|@r)
        ^ (seulement|uniquement|que) [le] (@t|@r) $
        (jopte|jopterais|jopterai) .. (@t|@r)
        (plutot|va pour|ok pour|daccord pour|oui pour) (@t|@r|le|la)
    """,
    Cue.ANY: """
        les [deux|trois] autres [jours|creneaux|horaires] [oui|ok|me|vont|conviennent|possible|possibles]
        le reste
        (les deux|tous les trois|tous|toutes|tout|les trois|nimporte lequel|nimporte laquelle|nimporte quel|
            nimporte|lun ou lautre) [creneaux|horaires|dates|jours] .. [conviennent|convient|vont|va|bien|
            possible|possibles|bons|marche|marchent|iraient]
        (peu importe|ca mest egal|cela mest egal|comme vous (voulez|preferez|souhaitez)|a vous de choisir|
            au choix|comme ca vous arrange|je suis flexible|choisissez)
        (conviennent|vont) (tous|toutes)
    """,
    Cue.NO: """
        (passe mon tour|sans facon|laissez tomber|laisse tomber)
        (non|nan|pas vraiment|pas du tout|jamais|negatif|surtout pas|absolument pas)
        non merci
        ^ pas $
        ce nest pas (ca|correct|exact)
        (faux|incorrect)
    """,
    Cue.UNSUITED: """
        je (suis|serai) (de service|dastreinte|de permanence|de nuit)
        je ne (peux|pourrai) [malheureusement] plus $
        (peux|pourrai|pourrais|puis|suis|serai) plus [venir|etre|disponible|dispo|libre|la|@x] [finalement|
            du tout] $
        (j|ai|jai) [deja] (un|une) [autre] (rdv|rendez-vous|rendez vous|reunion|engagement|obligation|
            imprevu)
        (pire|moins bien|moins bon) que
        (aurait|auraient) .. (ete|convenu|marche)
        (a letranger|malade|souffrant|souffrante|hospitalise|hospitalisee|arret maladie|en arret|
            en deplacement|
            en formation|en voyage|de garde|chez le (dentiste|medecin)|en vacances|en conge)
        [je|j|ai|jai] .. (un|une|des|mon|ma|mes) .. (examen|examens|cours|partiel|partiels|dentiste|
            medecin|reunion|entretien ailleurs|enterrement|mariage|rdv medical|operation) [@t|@x|ce|la]
        je (bosse|travaille|pars|demenage) [@t|@x|la|ce|toute|jusqua]
        ne .. (sera|va|pourra) .. (pas etre possible|pas possible)
        (ne|n|me|nous|ca|cela|il|elle) .. (convient|va|arrange|marche|conviennent|vont|fonctionne|
            pas possible) (pas|guere|point)
        (ne|me) .. (va|convient|conviennent|vont|marche) .. pas
        (ne|n) (va|convient|conviennent|vont|marche|colle) plus
        (@t|@x|ca|cela) (va|convient|marche|colle) plus
        pas (possible|disponible|libre|dispo|bon|ideal|faisable|venir)
        je (suis|serai|serais) .. (en cours|au travail|au boulot|en reunion|au bureau)
        (jai|ai) (dentiste|medecin|kine|cours|examen|partiel|reunion)
        je [ne] .. (peux|pourrai|pourrais|puis|suis|serai) pas [disponible|libre|la|venir|etre|me|@t|@x]
        [je] (suis|serai) .. (indisponible|occupe|occupee|pris|prise|absent|absente|en vacances|
            en deplacement|en conge)
        (impossible|indisponible)
        (jai|jaurai) .. (deja|autre) .. (rendez|rdv|engagement|reunion|cours|prevu|chose|empechement|examen)
        [un] (empechement|imprevu|contretemps)
        trop (tot|tard|court)
        (<it>|@t|@r|@x) .. (est|serait) .. <bad>
    """,
    Cue.DEFER: """
        (je|nous) .. (reponds|repondrai|recontacte|recontacterai|reviens|reviendrai|dirai|dis|
            tiens au courant|
            confirmerai|saurai|donne ma reponse) .. (@t|@m)
        (@t|@m) je .. (reponds|repondrai|dirai|dis|confirme|confirmerai|saurai|reviens)
        (vous|te) (confirmerai|dis|dirai|redis) .. (@t|@m)
        (vous|te) confirme [ca|cela|tout] (@t|@m)
    """,
    Cue.HOUR: """
        ^ [non|oui|plutot|ou|alors] <hour> $
    """,
    Cue.REQUEST: """
        (pourrait on|peut on|pourrions nous|pouvons nous|puis je|je peux) .. (@t|@r)
    """,
    Cue.EARLIER: """
        plus tot
    """,
    Cue.IN_THE_DAY: """
        plus (tard|tot) dans la journee
    """,
    Cue.LATER_ON: """
        plus tard
    """,
    Cue.LATER: """
        ^ plus tard $
        (pas maintenant|pas pour le moment|pas tout de suite|une autre fois|peut etre plus tard|
            pas encore|pas pour linstant)
    """,
    Cue.THINKS: """
        besoin (de|dun peu de|de plus de|dun peu plus de) temps [pour] [y] [reflechir|decider]
        (dois|faut|vais) .. (en parler|demander|voir|verifier|reflechir|confirmer|checker) .. [avec|a|mon|
            ma|chef|patron|mari|femme]
        je (reflechis|regarde|verifie|vois) [et]
        (je|dois|vais) .. (reviens|recontacte|verifier|reflechir|verifie|consulter|confirmerai|demander|
            regarder) [vers|avec|mon|vous|si|a]
        (je|on) .. (tiens|tiendrai) au courant
        (laissez|laisse) moi .. (verifier|reflechir|voir|regarder)
    """,
    Cue.NONE_OF: """
        rien ne (va|convient|marche|colle|me|marrange|mira)
        [il] [ny] [a] rien .. (qui|convient|va|marche|marrange)
        (toute|tout) .. (semaine|creneaux) .. (pas|impossible|prise|pris)
        (aucun|aucune) [de|des|parmi] [ces|ceux|celles|vos|les] [creneaux|horaires|dates|propositions|
            options|trois|jours] .. [convient|va|marche|possible|arrange]
        (aucun|aucune)
        (ni lun ni lautre|ni lune ni lautre|rien de tout)
        (ces|les|ceux|vos) [deux|trois] (creneaux|horaires|dates|propositions|options) .. pas
        (les deux|tous|toutes|tout) .. pas
    """,
    Cue.OTHERS: """
        (rien|pas) dautre
        (vous|tu) (navez|nas|auriez|avez) .. (dautre|dautres|autre|autres|plus tot|plus tard|quelque chose)
        (autre chose|dautres choix) [possible|a proposer]
        (autre|autres) [creneau|creneaux|horaire|horaires|date|dates|jour|jours|moment|option|options|heure|
            heures|possibilite|possibilites|proposition|propositions|disponibilites|semaine|choix|chose|
            rendez]
        (dautres|dautre|une autre|un autre) (creneau|creneaux|horaire|horaires|date|dates|jour|moment|
            option|options|heure|possibilites|propositions|disponibilites|choix|choses|semaine)
        (dautres|dautre|alternative|alternatives)
        (quelque chose|un peu) .. (plus tot|plus tard|dautre)
        (plus tot|plus tard) (possible|dans)
        (quand|quels|quelles|quel) .. (disponible|disponibles|libre|libres|disponibilites|creneaux|proposez|
            dispo)
        (autrement|sinon) .. [quand|avez]
        (plus de|davantage de) (choix|creneaux|options)
        (en dehors|hors) (de|des|du) .. (travail|bureau|boulot|bureaux)
        (prochain|prochaine) (creneau|disponibilite|date)
    """,
    Cue.KEEP: """
        (on|je|nous) (garde|gardons|reste|restons|laisse|laissons|maintient|maintiens) .. (lheure|
            le creneau|lancien|initial|initiale|prevu|prevue|comme|tel|ancienne|ancien|lhoraire|sur)
        (restons|on reste|je reste) (sur|a) .. (initial|initiale|prevu|prevue|ancien|jeudi|@t|@m)
        (nannulez|annulez|ne|n) .. (annulez|annuler|changez|deplacez|supprimez|annule) .. pas
        (gardez|gardons|laissez|maintenez|conservez|garde) .. [le|la|comme|tel|ce]
        (laissez tomber|oubliez|tant pis)
    """,
    Cue.MOVE: """
        (reporter|deplacer|decaler|reprogrammer|repousser|avancer|replanifier|reportez|deplacez|decalez|
            decale|report|reporte|reculer)
        (changer|modifier|modifiez|changez|change) .. (date|heure|<meeting>|jour|creneau|lhoraire|lheure|
            lentretien)
        (autre|nouvelle|nouveau) (date|rendez|creneau|horaire) .. (entretien|place|fixer|prendre|convenir)
        (fixer|trouver|convenir|prendre) .. (autre|nouvelle|nouveau) (date|rendez|creneau|horaire|rdv)
    """,
    Cue.CHANGE: """
        (plutot|au lieu|a la place|a la place de)
        (changez|mettez|changer|mettre) .. (a|pour|en)
    """,
    Cue.CANCEL: """
        [je] (dois|prefere|souhaite|veux|voudrais|vais) annuler
        (annuler|annulez|annulation|annule|jannule|dannuler|lannulation|supprimer|
            supprimez|decommander) [le|la|mon|lentretien|ce|cet|
            notre] [<meeting>]
        [nai|navons] (plus besoin) .. (entretien|rendez|creneau|lentretien)
        [ne] .. viendrai pas
        ^ [non] je [ne] viens (pas|plus) $
        ^ [non] je [ne] viens (pas|plus) et
    """,
    Cue.AS_NOUN: """
        (ma|mon|sa|notre|une|un) (copine|copain|femme|mari|amie|ami|collegue|soeur|frere|mere|pere|compagne|
            compagnon) .. (retire|trouve|accepte|signe|abandonne)
    """,
    Cue.HYPOTHETICAL: """
        (dois je|devrais je|faut il) .. (retirer|annuler|reporter)
        si (je|jamais je) .. (trouve|accepte|signe) (autre chose|un autre|une autre|ailleurs|un cdi)
        (jusqua quand|jusqua quelle heure|comment) .. (annuler|reporter|decaler|deplacer)
    """,
    Cue.CANCELLED: """
        (cest|cetait|marque|note|indique|ecrit) .. (annule|annulee)
        (a|as|ai|avez|ont|avais|avait|aviez|jai|javais|ete|est|sont|etait|til) .. (annule|annulee|annules)
        (vient|viens|viennent|venez) [juste] de .. (annuler|mannuler|lannuler)
    """,
    Cue.NO_OTHER: """
        (inutile|pas la peine|pas besoin|pas necessaire|pas utile) (de|den) (reprogrammer|reporter|decaler|
            deplacer|replanifier|refixer)
        (pas|plus|jamais) [besoin] (dautre|dun autre|dune autre|de nouveau|de nouvelle|dun nouveau) (date|
            rendez vous|rendez-vous|rdv|creneau|entretien|horaire)
        pas (reprogrammer|reporter|replanifier)
        (inutile|pas la peine|pas besoin) (de|den) [me] (chercher|trouver|proposer|fixer) .. (autre chose|
            autre date|autre creneau|autre rdv|nouvelle date|dautre|dautres)
    """,
    Cue.UNINTERESTED: """
        (veux|souhaite|voudrais) plus (faire|le faire|passer|continuer) [ca|cela|cet entretien] $
        (jabandonne|jlaisse tomber|je laisse tomber)
        (jai|ai|recu) .. (autre|nouvelle|nouveau) (offre|poste|emploi|travail|proposition|job)
        jai deja un (emploi|travail|poste|cdi) $
    """,
    Cue.WITHDRAW: """
        (trouve|accepte|signe|pris) (autre chose|ailleurs|un autre poste|un cdi|un poste|un emploi)
        (jai|ai) .. (trouve|accepte|signe) .. (autre chose|ailleurs|emploi|poste|cdi|contrat)
        plus (a la recherche|en recherche|disponible pour le poste)
        (retire|retirer|retirez|retrait|annuler|annule|abandonne|abandonner) .. (candidature|dossier|
            processus|postulation)
        je [me] (retire|desiste|desister)
        (mettre fin|mets fin|interrompre|interromps|arreter|arrete|stopper|clore|cloturer) .. (candidature|
            processus|recrutement|dossier)
        (donnerai|donner|donne) .. pas suite
        ne .. (donnerai|donner|donne) pas suite
        me desister
        (plus|pas) .. (interesse|interessee|interet|candidat|candidate|poursuivre|continuer|
            disponible pour le poste) [par|pour|le|dans|du] [poste|processus|offre|opportunite]
        (accepte|trouve|signe) .. (autre|un) (poste|offre|emploi|travail|proposition|contrat)
        (decline|refuse|decliner|refuser) .. (invitation|offre|poste|entretien|linvitation|loffre|
            lentretien)
        [ne] .. souhaite (plus|pas) .. (poursuivre|continuer|donner suite|participer|candidater)
        (renonce|renoncer) .. [poste|candidature|processus]
    """,
    Cue.PUZZLED: """
        (que|quest ce que|qu est ce que) (voulez vous|vous voulez|ca veut|cela veut) .. dire
        (comprends|compris|comprend|saisis) (pas|rien)
        ^ (hein|pardon|comment|quoi) $
    """,
    Cue.HELD_UP: """
        (en|du|de) retard
        (coince|bloque|coincee|bloquee) .. (embouteillages|bouchons|train|metro|circulation|transports)
        (train|bus|metro|vol|rer|tram) .. (retard|annule|supprime|bloque)
        (trouve|vois) pas .. (batiment|entree|salle|porte|bureau|lien|adresse)
        (lien|zoom|teams|camera|micro|connexion|internet|son) .. (marche|fonctionne|souvre) pas
        personne .. (repond|ouvre|la|connecte)
        je suis .. (devant|dehors|en bas|a laccueil|a la reception)
    """,
    Cue.HUMAN: """
        (on|nous) [ne] (peut|pourrait|pouvons|pourrions) [pas] [plutot] (sappeler|
            se telephoner|nous appeler)
        (parler|discuter|echanger|entrer en contact|contacter|joindre|communiquer) .. (a|avec|un|
            une) .. (humain|personne|recruteur|quelquun|conseiller|responsable|rh|collegue|equipe|vrai|
            vraie)
        (parler|discuter|echanger|telephoner) .. (madame|monsieur|mme)
        (vraie|vrai|reelle|veritable) (personne|humain|interlocuteur)
        (quelquun|une personne|un humain|un recruteur|le recruteur) .. (mappeler|appeler|contacter|rappeler|
            joindre|repondre|me)
        (voir|regler|voir ca|regler ca|traiter) .. [directement] avec (le|la|un|une|votre) (recruteur|
            recruteuse|responsable|rh|personne|conseiller|collegue)
        (appelez|rappelez|contactez|appeler|rappeler|mappeler|me rappeler|me contacter|me telephoner) [moi|
            me]
        ^ (humain|conseiller|recruteur|personne) $
        (pas|marre) .. (robot|machine|bot|automate)
    """,
    Cue.BACK: """
        (revenir|garder|reprendre|remettre|conserver|retour) [a|au] [lancien|l|le|la|lhoraire|mon] .. (ancien|
            ancienne|initial|initiale|precedent|precedente|davant) [horaire|rendez vous|creneau|date|heure]
        (lancien|lancienne) (horaire|rendez vous|creneau|date|heure)
    """,
    Cue.CALLS: """
        (il y a|y a|ya|est ce quil y a) quelquun
        (vous etes|etes vous|tu es|es tu) [toujours|encore] la $
        (toujours|encore) la $
    """,
    Cue.GREET: """
        (bonjour|bonsoir|salut|coucou|hello|madame|monsieur|bjr|rebonjour)
        (comment allez vous|comment vas tu|ca va) $
    """,
    Cue.THANK: """
        (merci|remercie|mci) [a vous|beaucoup|bien|infiniment|pour|vous|davance] [votre|la|le|tout|
            linformation] [aide|reponse|message|invitation|proposition|retour]
        (cest gentil|tres aimable)
    """,
    Cue.DONE: """
        (cest tout|ce sera tout|rien dautre|ca sera tout|plus rien|pas dautres questions|
            pas dautre question)
    """,
    Cue.BYE: """
        (a|au) (@t|@m) $
        a (demain|bientot|jeudi|vendredi|lundi|mardi|mercredi) $
        (au revoir|bonne journee|bonne soiree|a bientot|a plus|bonne fin|bon week|adieu|bonne continuation|
            ciao|a tres vite)
    """,
    Cue.BOOK: """
        (reserver|reservez|planifier|fixer|programmer|organiser|prendre rendez|caler|bloquer|inscrire)
    """,
    Cue.ASK: """
        (cest|cetait) .. (qui|quand|ou|combien|quoi|comment) [deja|encore] $
        ^ [ok|mais|et] cest qui
        ^ [et|ok|bonjour|merci|daccord|parfait|oui|non|mais] <wh>
        (est ce|cest quoi)
        (savoir|dire|indiquer|preciser|expliquer|confirmer|renseigner|envoyer|communiquer) .. (si|quand|ou|
            qui|comment|combien|quel|quelle|la|le|les|lien|ladresse|me)
        (pouvez|pourriez|peux) (vous|tu) .. (dire|indiquer|preciser|envoyer|expliquer|confirmer)
        (question|questions)
        (dois|faut|devrai|devrais) .. (apporter|preparer|amener|prevoir|venir|mettre|porter)
        combien de (temps|minutes|heures)
        (quel|quelle|quels|quelles) (est|sont|sera)
    """,
    Cue.WHETHER: """
        ^ [et|ok|merci|mais|bonjour] (est|sera|avez|pouvez|pourriez|serait|etes|peut|y a|faut|dois|puis|
            pourrait|sont|as|peux|aurait|auriez|serez) (ce|vous|t|il|elle|je|on|nous|tu|@t|@r|y|pas|ils)
        est ce (que|quil|qu)
        (y a t il|y aurait il)
    """,
    Cue.AVAILABLE: """
        (et si|que diriez vous|que pensez vous|quen est il|pourquoi pas|qu en est il) .. (@t|@r)
        (serait|est|pourrait|pourrions|peut|pouvons|possible|disponible|disponibles|libre|dispo|avez|
            creneau|place|quelque chose) .. (@t|@r)
        (@t|@r) .. (possible|disponible|libre|dispo)
        ^ et (@t|@r) $
    """,
    Cue.CORRECTION: """
        (attendez|attends|pardon|erreur|en fait|non attendez|rectification|correction|plutot|finalement|
            au temps pour moi|autant pour moi|je voulais dire|oups|desole non|desolee non|je me suis trompe|
            je me suis trompee)
    """,
    Cue.PREFER: """
        (@t|@r) .. (marrange|serait|me) .. (mieux|plus|davantage|ideal)
        (prefere|preference|plutot|de preference|idealement|mieux|prefererais|preferable|lideal)
    """,
    Cue.BACKUP: """
        (sinon|a defaut|en dernier recours|au pire|si besoin|si necessaire|plan b|eventuellement)
    """,
    Cue.HEARSAY: """
        (ma|mavait|mont|nous a|nous ont) (dit|parle) .. (@t|@r)
        (@t|@r) (il|on|ca) va (neiger|pleuvoir|faire|y avoir|avoir|geler)
        (ma|mon|notre|une|un|la|le) (femme|mari|copine|copain|collegue|mere|pere|soeur|frere|chef|cheffe|
            patron|patronne|amie|ami) [ma|me|nous] (dit|disait|pense) .. (@t|@r)
    """,
    Cue.IF: """
        (uniquement|seulement|que|seul) (en visio|en presentiel|a distance|par telephone|si|en ligne)
        (a moins que|selon|ca depend|sous reserve)
        (si|sil|sauf si|a condition|tant que)
    """,
    Cue.COURTESY: """
        sil (vous|te) (plait|plais|convient)
        (si|sil) (cest|est|il est|elle est|reste) (encore|toujours) (libre|disponible|possible|dispo)
        si (possible|cest possible|cela est possible|ca se peut)
        si (vous voulez bien|ca ne vous derange pas|cela ne vous derange pas)
    """,
    Cue.UNSURE: """
        (on verra|bof|on va voir|faut voir|a voir)
        (peux|pourrais|vais) [toujours|quand meme] (essayer|tenter)
        (pourrait|devrait) (marcher|aller|convenir|le faire|coller)
        (crois|pense) pas
        [je] (croyais|pensais)
        (en theorie|theoriquement|a priori)
        (sans doute|a confirmer|jhesite|hesite|pas certain|pas certaine|je pense|je crois)
        (peut etre|pas sur|pas sure|je ne sais pas|jsp|je sais pas|eventuellement|probablement|a voir)
    """,
    Cue.CLEAR: """
        (oubliez|ignorez|effacez|annulez) .. (ce que jai dit|tout|mes preferences|mes contraintes|
            mes souhaits|precedent|precedentes)
        (oubliez|ignorez|oublie|annulez) .. ce que jai dit (sur|des|du|de|pour|a propos) .. $
        (repartons|recommencons) .. [zero]
    """,
    Cue.PLAIN: """
        il (me|nous|te|vous) (faut|faudrait|faudra)
        (ne vous inquietez|tinquiete|tinquietez|vous inquietez) pas
        (ou|quand|quoi|combien|comment|qui) exactement
        cest bien (dans|a|au|aux|en|chez|sur) .. [locaux|bureaux|siege|place]
        avant (de|que je) (dire|dise|confirmer|accepter|confirme) [oui]
        (cest|est) (correct|bien ca|juste|exact) (ou|non)
        (bon|bien|bonne chose|interessant|utile) (a|de) (savoir|noter)
        (tant mieux|bravo|super|bien|felicitations) pour (vous|toi|lui|elle|eux)
        [je|j] (accepte|jaccepte|comprends|respecte|entends) (de ne pas|que|que je|la decision|
            votre decision|le refus|votre choix)
        jaccepte (de ne pas|que|votre|la decision)
        (oui|ok|daccord|bien|jai) [j] [jai] [bien] (recu|lu|vu) .. (mail|email|message|courriel|invitation|
            lien|mot)
        (oui|ok) (jai|une|juste) .. (question|questions|remarque)
        (lien|camera|micro|page|site|bouton|formulaire|teams|zoom) .. (ne marche pas|ne fonctionne pas|
            marche pas|souvre pas)
        (cest|que) (bien|super|genial|gentil|sympa|chouette) (que|de|dapprendre|quand)
        rien que
        rien (a|de) (signaler|particulier|plus|special)
        (heure|heures|minutes) plus (tard|tot)
        (pas avant|pas apres|pas seulement|au plus tot|au plus tard|pas plus tard|pas plus tot)
        (bien|tres) (cordialement|a vous)
        (si|est ce que) .. (convient|va|possible|arrange) [vous|pour]
        (vous|te) (convient|va|conviendrait|irait|arrange)
    """,
    Cue.HEARD: """
        (encore un|un autre) (bot|robot|chatbot|automate)
        (jai|ai|avons) [bien] (recu|lu|vu|trouve) .. (mail|email|message|courriel|invitation|lien|mot|
            appel|sms)
        (jai|une|juste) .. (question|questions|remarque|probleme|souci)
        (je) (comprends|sais|vois|me souviens)
    """,
    **MATTERS,
}

FRENCH = Language(
    code="fr",
    greetings=phrases("bonjour|bonsoir|salut|coucou"),
    known_by=words(
        """
        loption lhoraire lheure lautre loffre
        je le la les un une des du et est pas pour moi me ce cette ces que qui ne oui non merci
        bonjour daccord peux pourrais aucun aucune avec sur dans vous nous mon ma mes votre vos
        lundi mardi mercredi jeudi vendredi samedi dimanche demain matin apres midi heure heures
        creneau creneaux rendez rdv entretien convient conviendrait possible serait plutot autre
        autres jai cest ca cela suis disponible entre jusqua semaine prochaine prochain premier
        deuxieme troisieme dernier annuler reporter candidature sil plait bien parfait tres trop tot
        tard aujourdhui soir quel quelle combien temps parler personne lentretien au aux deux trois
        lautre mais ou si tous toutes celui quand aller va vais
        """
    ),
    filler=words(
        "donc alors eh euh bah ben svp stp simplement juste egalement aussi malheureusement helas tres"
    ),
    negates_behind=2,
    negators=words("pas jamais aucun aucune ni guere sans nest nai"),
    turns=words("mais car cependant toutefois"),
    places={
        **dict.fromkeys(words("premier premiere 1er 1ere"), 1),
        **dict.fromkeys(words("deuxieme second seconde 2e 2eme 2nd"), 2),
        **dict.fromkeys(words("troisieme 3e 3eme"), 3),
        "quatrieme": 4,
    },
    parts={"matin": (0, 12), "midi": (12, 18), "soir": (17, 24), "matinee": (0, 12)},
    numbers={
        "1": 1,
        "2": 2,
        "3": 3,
        "4": 4,
        "5": 5,
        "un": 1,
        "deux": 2,
        "trois": 3,
        "quatre": 4,
        "a": 1,
        "b": 2,
        "c": 3,
    },
    classes=CLASSES,
    cues=CUES,
    real_words=words(
        """
        possible impossible pouvez pouvoir prendre rendre vendre apprendre autre autres entre notre
        votre notres entree matin marin demain main moins temps tempo avant avance retard heure
        leure heures jours jour lundi mardi mercredi jeudi vendredi samedi dimanche premier dernier
        semaine prochaine prochain parler partir porter poster poste postes reste rester change
        charge gueri guerie
        """
    ),
)
