"""French: what a message is about, points at, or says to the machine. Data only."""

from __future__ import annotations

from negotiation.reading.cues import Cue

MATTERS = {
    Cue.INSTRUCT: """
        (ignore|ignorez|oublie|oubliez|contourne|outrepasse) .. (instructions|instruction|consignes|regles|
            directives|prompt|ordres)
        (tu es|vous etes) (maintenant|desormais) .. [administrateur|assistant|admin|pirate]
        (nouvelles|nouvelle|suivantes) (instructions|instruction|consignes|directives)
        (reserve|reservez|confirme|confirmez|annule|annulez|supprime|supprimez|accepte|rejette) .. (tous|
            toutes|tout|autres|chaque) .. (entretiens|candidats|rendez|candidatures)
        (marque|mets|mettez|passe|definis) .. (statut|embauche|accepte|recrute|premiere place|classement)
        (donne|donnez|montre|montrez|affiche|revele|revelez) .. (mot de passe|mots de passe|prompt|
            autres candidats|secrets|donnees des|base de donnees|noms des)
        (fais|faites|agis|comporte) .. (comme si|semblant)
        (reponds|repondez|dis|dites) .. (toujours|uniquement|a tout) .. [oui]
    """,
    Cue.JOKE: """
        (je plaisante|blague|serieusement|je rigole|rires|plus serieusement)
    """,
    Cue.NO_TIME: """
        (plus|moins) (dune|de deux|de trois) (heure|heures)
        (les|ces|des) (deux|trois)
        plus (tard|tot) dans la journee
        (bonne|bon) (journee|soiree|week|fin|apres)
    """,
    Cue.SELF: """
        (je|jai|moi|me|mon|ma|mes|nous|jaimerais|mirait|convient)
    """,
    Cue.EXCEPT: """
        (sauf|excepte|hormis|a part|hors|a lexception) [@r|@x|@t|de|le]
    """,
    Cue.NOT: """
        (pas|plutot que|au lieu de|sauf) [le|la|de|du] (@r|@x)
        @r .. pas
        @r non
        (plutot que|au lieu de) [le|la|de|du] @t
        ni (@r|@x|@t)
    """,
    Cue.SHIFT: """
        (plus tot|plus tard|a la place|demi heure|demie heure|minutes|meme heure|le lendemain|la veille|
            mais a)
        (heure|heures|minutes|jour|jours|semaine|semaines) plus (tot|tard)
        (plus tot|plus tard|demi heure|une heure|minutes|a la place|mais plutot|mais a)
    """,
    Cue.DURATION: """
        (combien de temps|duree|dure|durera|quelle duree)
    """,
    Cue.WHO: """
        (qui|avec qui|interlocuteur|interlocuteurs|jury|recruteurs)
    """,
    Cue.WHERE: """
        (adresse|ladresse|lieu|lien|a quel endroit|parking|stationnement|etage|salle|acces|y aller|bureau)
        (ou) (est|se|cela|a|dois|sera|aura|sont)
        (cest|ca se passe|ca se passera) ou
        (dans|a|au) (les|vos|votre|le) (locaux|bureaux|siege|agence)
    """,
    Cue.FORMAT: """
        (visio|visioconference|video|teams|zoom|distance|distanciel|presentiel|telephone|par telephone|
            camera|lien|en ligne|teletravail)
    """,
    Cue.ZONE: """
        (fuseau|fuseau horaire|cest lheure de|cest lheure du|heure de quel|heure locale)
    """,
    Cue.PREPARE: """
        (preparer|preparation|apporter|amener|documents|tenue|habiller|diplomes|porter|dossier a)
    """,
    Cue.MAY: """
        (puis je|je peux|peut on|pourrais je|que je peux|possible de) (venir avec|venir accompagne|
            venir accompagnee|amener|apporter|enregistrer|utiliser|garer|me garer|prendre des notes)
    """,
    Cue.STATUS: """
        (a quelle heure|quand|quel jour|ou) .. (deja|encore|rappel)
        toujours (bon|ok|valable|daccord|prevu|prevue|maintenu|maintenue)
        (cetait|cest|etait|est ce|on a dit) .. (a quelle heure|quand|quel jour)
        (a quelle heure|quand|quel jour) (est|a lieu|commence|etait|aura lieu|sera|ai je|avons nous|
            se tient) .. [mon|notre|lentretien|le rdv]
        (rappelez|rappeler|rappelle|redonner|redonnez|redites|redire|confirmer) [moi|me] .. (lheure|
            lhoraire|la date|le jour|quand|a quelle heure)
        (statut|ou en est|avez vous recu|suite du|prochaines etapes|resultat|nouvelles|
            confirme) .. [candidature|entretien]
    """,
    Cue.BOT: """
        (qui|quoi) (etes vous|es tu|est ce)
        cest qui
        (vous etes|tu es) qui
        (etes vous|es tu|est ce|parle a|parle avec|vous etes|tu es) .. (robot|bot|humain|machine|ia|
            automate|personne reelle|ordinateur|vraie personne|automatique)
    """,
    Cue.WISHES: """
        (quai je dit|mes preferences|mes contraintes|mes disponibilites notees|mes souhaits)
    """,
    Cue.SALARY: """
        (salaire|remuneration|paie|paye|paie|avantages|prime|primes|pretentions|indemnite|
            frais de deplacement|rembourse|rembourses|remboursement)
    """,
    Cue.ACCOMMODATION: """
        (fauteuil|roulant|handicap|handicape|handicapee|accessible|accessibilite|pmr|malentendant|malvoyant|
            sourd|sourde|aveugle|langue des signes|amenagement|amenagements|dyslexie|dyslexique|autiste|
            enceinte|rqth)
    """,
    Cue.COMPLAINT: """
        (plainte|reclamation|inadmissible|inacceptable|scandaleux|honteux|discrimination|avocat|mecontent|
            mecontente|decu|decue|ridicule|porter plainte|foutage|manque de respect)
    """,
    Cue.DISTRESS: """
        (suicide|suicider|me tuer|en finir|plus vivre|mourir|desespere|desesperee|deces|decede|decedee|
            mort de|hopital|hospitalise|hospitalisee|crise de panique)
        (je|jen) [nen] [en] peux plus $
        (ne vois|vois) plus (dissue|comment continuer)
    """,
    Cue.ABUSE: """
        (connard|connasse|merde|putain|encule|salope|ta gueule|ferme la|idiot|imbecile|cretin|abruti|
            va te faire|debile|con)
    """,
    Cue.DATA_EXPORT: """
        (mes donnees|quelles donnees|donnees personnelles|rgpd|copie de mes) .. [exporter|recevoir|obtenir|
            copie|consulter|avez|acces|envoyer]
        (savez|sais|conservez|gardez) [vous|tu] .. (sur moi|de moi|a mon sujet)
    """,
    Cue.DATA_ERASURE: """
        (supprimer|supprimez|effacer|effacez|suppression|effacement|detruire) .. (donnees|compte|
            informations|profil|dossier)
        (droit a loubli)
    """,
    Cue.ORDINAL: """
        [le|la|au|pour le|pour la|ce] <ord> [<option>|des deux|des trois]
    """,
    Cue.NUMBERED: """
        (option|loption|creneau|numero|choix|proposition|no|n|date|#) [numero] <num>
        (option|choix|creneau) (a|b|c)
        ^ [je prends|va pour|ok|oui|le|la|pour le|plutot] (1|2|3|4|5) [convient|me convient|est bien|
            merci] $
        (je prends|je choisis|va pour|je veux|prenons|on prend) le (1|2|3|4|5) [merci|svp] $
        le (deux|trois) $
    """,
    Cue.EARLIEST: """
        (le|la) plus (tot|tot possible|proche|rapide) [des deux|des trois|possible]
        (des|le plus tot) que possible
        celui [le] plus tot
        au plus (vite|tot)
    """,
    Cue.LATEST: """
        (le|la) plus (tard|tardif|tardive) [des deux|des trois]
    """,
    Cue.PENULTIMATE: """
        [le|la|au] (avant|lavant) (dernier|derniere) [<option>]
    """,
    Cue.FIRST_TWO: """
        [les|des] (deux|2) (premiers|premieres) [creneaux|options|dates|propositions]
    """,
    Cue.LAST_TWO: """
        [les|des] (deux|2) (derniers|dernieres) [creneaux|options|dates|propositions]
    """,
    Cue.LAST: """
        (le|la|au|pour le|ce) (dernier|derniere) [<option>|des trois|des deux]
        (ce dernier|cette derniere)
        ^ (dernier|derniere) $
    """,
    Cue.MIDDLE: """
        (celui|le|la|celle) [du] milieu
    """,
    Cue.FORMER: """
        (celui|celle) (du|d) haut
    """,
    Cue.PART_ONE: """
        (celui|le creneau|celle|lhoraire) (du|de lapres|de la|dapres) (matin|midi|soir|matinee)
    """,
    Cue.OTHER_ONE: """
        (lautre) [creneau|option|horaire|date] $
    """,
    Cue.NOT_REFERENCE: """
        [le] <ord> (<month>|mois|jour|semaine|fois|tour|entretien|moitie|partie|trimestre)
        (la|le) (derniere|dernier) (fois|semaine|mois|annee|minute|jour|entretien|mail|message)
        (semaine|mois|lundi|mardi|mercredi|jeudi|vendredi|annee) (dernier|derniere)
        (en|au) (premier|dernier) (lieu|moment)
        (au|le|du) <ord> (@t|au)
        une seconde
    """,
}
