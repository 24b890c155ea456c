# Tout ce que JourneyLab dit, en français. Mêmes identifiants, même ordre que dans en.ftl.

## Frame: bar, foot, history, people

history-workshop_created = { $who } a ouvert l’atelier « { $title } »
    .what = ouverture de l’atelier
history-setting_title = { $who } a intitulé l’atelier « { $text } »
    .what = titre « { $text } »
history-setting_weights = { $who } a changé les poids du classement
    .what = poids du classement
history-setting_organisation = { $who } a nommé l’organisation « { $text } »
    .what = organisation « { $text } »
history-setting_format = { $who } a choisi le format de la séance
    .what = format de la séance
history-setting_level_names = { $who } a renommé les niveaux d’émotion
    .what = noms des niveaux d’émotion
history-setting = { $who } a changé un réglage ({ $name })
    .what = réglage ({ $name })
history-stage_added = { $who } a ajouté la macro-étape « { $text } »
    .what = ajout de la macro-étape « { $text } »
history-stage_removed = { $who } a supprimé la macro-étape « { $text } »
    .what = suppression de la macro-étape « { $text } »
history-stage_renamed = { $who } a renommé une macro-étape « { $text } »
    .what = macro-étape renommée « { $text } »
history-stage_moved = { $who } a déplacé la macro-étape « { $text } »
    .what = déplacement de la macro-étape « { $text } »
history-step_added = { $count ->
    [one] { $who } a ajouté l’étape « { $text } »
   *[other] { $who } a ajouté { NUMBER($count) } étapes
  }
    .what = { $count ->
        [one] ajout de l’étape « { $text } »
       *[other] ajout de { NUMBER($count) } étapes
      }
history-step_removed = { $count ->
    [one] { $who } a supprimé l’étape « { $text } »
   *[other] { $who } a supprimé { NUMBER($count) } étapes
  }
    .what = { $count ->
        [one] suppression de l’étape « { $text } »
       *[other] suppression de { NUMBER($count) } étapes
      }
history-step_moved = { $count ->
    [one] { $who } a déplacé l’étape « { $text } »
   *[other] { $who } a déplacé { NUMBER($count) } étapes
  }
    .what = { $count ->
        [one] déplacement de l’étape « { $text } »
       *[other] déplacement de { NUMBER($count) } étapes
      }
history-step_text = { $who } a reformulé une étape : « { $text } »
    .what = étape reformulée « { $text } »
history-step_channels = { $who } a choisi les canaux de « { $text } »
    .what = canaux de « { $text } »
history-step_importance = { $who } a noté l’importance de « { $text } »
    .what = importance de « { $text } »
history-step_initiative = { $who } a dit qui prend l’initiative de « { $text } »
    .what = initiative de « { $text } »
history-step_moment_of_truth = { $who } a décidé si « { $text } » est un moment de vérité
    .what = moment de vérité à « { $text } »
history-step_wording_kept = { $who } a gardé la formulation de « { $text } »
    .what = formulation de « { $text } » gardée
history-cell_set = { $who } a complété la fiche de « { $text } »
    .what = fiche de « { $text } »
history-touchpoint_set = { $who } a décrit un point de contact de « { $text } »
    .what = point de contact de « { $text } »
history-collected_set = { $who } a dit ce que recueille un point de contact de « { $text } »
    .what = données recueillies à un point de contact de « { $text } »
history-channel_added = { $who } a ajouté le canal « { $text } »
    .what = ajout du canal « { $text } »
history-channel_removed = { $who } a supprimé le canal « { $text } »
    .what = suppression du canal « { $text } »
history-channel_renamed = { $who } a renommé un canal « { $text } »
    .what = canal renommé « { $text } »
history-participant_added = { $count ->
    [one] { $who } a ajouté { $text } à la salle
   *[other] { $who } a ajouté { NUMBER($count) } personnes à la salle
  }
    .what = { $count ->
        [one] ajout de { $text } à la salle
       *[other] ajout de { NUMBER($count) } personnes à la salle
      }
history-participant_removed = { $who } a retiré { $text } de la liste des personnes
    .what = retrait de { $text } de la liste des personnes
history-participant_set = { $who } a complété la fiche de { $text }
    .what = fiche de { $text }
history-emotion_scored = { $count ->
    [one] { $who } : { $person } a noté « { $text } » { $value }
   *[other] { $who } a saisi { NUMBER($count) } notes
  }
    .what = { $count ->
        [one] note de { $person } pour « { $text } »
       *[other] { NUMBER($count) } notes
      }
history-score_withdrawn = { $who } : { $person } ne note plus « { $text } »
    .what = retrait de la note de { $person } pour « { $text } »
history-hot_spot_raised = { $count ->
    [one] { $who } a relevé le point chaud « { $text } »
   *[other] { $who } a relevé { NUMBER($count) } points chauds
  }
    .what = { $count ->
        [one] ajout du point chaud « { $text } »
       *[other] ajout de { NUMBER($count) } points chauds
      }
history-hot_spot_removed = { $who } a supprimé le point chaud « { $text } »
    .what = suppression du point chaud « { $text } »
history-hot_spot_text = { $who } a reformulé un point chaud : « { $text } »
    .what = point chaud reformulé « { $text } »
history-hot_spot_evidence = { $who } a relié des preuves à « { $text } »
    .what = preuves de « { $text } »
history-hot_spot_place = { $who } a placé « { $text } » selon l’impact et l’effort
    .what = place de « { $text } »
history-hot_spot_skipped = { $who } a passé « { $text } » dans la matrice
    .what = « { $text } » passé dans la matrice
history-round_opened = { $secret ->
    [yes] { $who } a ouvert un tour de vote secret
   *[no] { $who } a ouvert un tour de vote
  }
    .what = ouverture d’un tour de vote
history-ballot_cast = { $person } a voté
    .what = vote de { $person }
history-ballot_sealed = Un vote a été recueilli en secret
    .what = un vote secret
history-round_closed = { $who } a clos le tour de vote
    .what = clôture du tour
history-round_revealed = { $who } a révélé le résultat du tour
    .what = révélation du résultat du tour
history-findings_attached = { $who } a joint les résultats de { $file }
    .what = ajout des résultats de { $file }
history-findings_detached = { $who } a retiré les résultats de { $file }
    .what = retrait des résultats de { $file }
history-moment_named = { $who } a nommé un moment : « { $text } »
    .what = moment « { $text } »
history-undo = { $who } a annulé : { $what }
    .what = annulation de : { $what }
history-redo = { $who } a rétabli : { $what }
    .what = rétablissement de : { $what }
history-revert = { $who } a annulé, depuis l’historique : { $what }
    .what = annulation de : { $what }
history-other = { $who } a fait une modification que cette version ne sait pas nommer
    .what = une modification que cette version ne sait pas nommer
history-gone = un élément supprimé depuis
history-room = la salle
frame-phases = Phases de l’atelier
frame-phase-prepare = Préparer
frame-phase-steps = Étapes
frame-phase-emotions = Émotions
frame-phase-hot_spots = Points chauds
frame-done = terminé
frame-title = Titre de l’atelier
frame-title-empty = Atelier sans titre
frame-organisation = Organisation
frame-people = Personnes dans la salle
frame-people-count = { $count ->
    [one] { $count } personne dans la salle
   *[other] { NUMBER($count) } personnes dans la salle
  }
frame-undo = Annuler
frame-redo = Rétablir
frame-undo-what = Annuler : { $what }
frame-redo-what = Rétablir : { $what }
frame-undo-none = Rien de vous à annuler
frame-redo-none = Rien de vous à rétablir
frame-history = Historique
frame-language = Langue de cet écran
frame-present = Présenter
frame-diagnosis = Le diagnostic : ce que disent les données des clients
frame-present-leave = Quitter la présentation
frame-more = Plus
frame-close = Fermer
frame-opening = Ouverture…
frame-broken = Cette partie n’a pas pu s’afficher. Rechargez la page : tout ce qui a été saisi est enregistré.
frame-keys-all = tous les raccourcis
frame-keys-everywhere = Partout
frame-keys-here = Dans « { $phase } »
frame-key-phases = phases
frame-key-history = historique
frame-key-present = présenter
frame-key-close = fermer ce qui est ouvert
frame-saved = Enregistré
frame-saved-at = Enregistré à { $time }
frame-saving = Enregistrement…
frame-waiting = Non enregistré : pas encore de réponse. C’est gardé ici et renvoyé.
frame-saved-again = De nouveau enregistré.
frame-moment = le { $day } à { $time }
frame-now = Revenir à maintenant
people-intro = Écrivez un nom, puis Entrée. Une liste se colle telle quelle : nom ; service ; rôle ; table, une personne par ligne.
people-entry = Nouvelle personne
people-entry-hint = Nom ; service ; rôle ; table
people-none = Personne n’est encore inscrit.
people-name = Nom
people-department = Service
people-role = Rôle
people-table = Table
people-side = Côté
people-side-staff = Équipe
people-side-customer = Client
people-rank = Niveau
people-rank-none = Non précisé
people-rank-manager = Encadrement
people-rank-front_line = Terrain
people-field-of = { $field } de { $name }
people-remove = Retirer { $name } de la liste
people-removed = { $name } n’est plus sur la liste.
people-added = { $count ->
    [one] { $count } personne ajoutée.
   *[other] { NUMBER($count) } personnes ajoutées.
  }
people-format = Format de la séance
people-format-none = Non choisi
people-format-creative = Atelier créatif, 8 à 10 personnes
people-format-small_groups = Petits groupes, tables de 4 à 6
people-format-world_cafe = World café, 12 à 50 personnes
people-format-open_forum = Forum ouvert, 12 personnes ou plus
people-format-two_days = Deux jours : hypothèses, puis clients
team-title = Manque-t-il quelqu’un ?
team-whole = Terrain, sponsor, plusieurs services et clients sont là.
team-no_front_line = Personne du terrain : ceux qui voient les clients chaque jour savent ce que les autres devinent.
team-no_sponsor = Aucun sponsor de la direction : sans lui, ce qui se décide ici risque d’y rester.
team-one_department = Un seul service ({ $department }) : le parcours en traverse d’autres.
team-department_absent = Personne du service { $department }, dont ce parcours a besoin.
team-no_customer = Aucun client : ce que croit l’équipe attend leur parole le jour de la validation.
team-too_few = { $count ->
    [one] { $count } personne, c’est peu pour ce format : il en faut au moins { $low }.
   *[other] { $count } personnes, c’est peu pour ce format : il en faut au moins { $low }.
  }
team-too_many = { $count } personnes, c’est beaucoup pour ce format : { $high } au plus, ou formez plusieurs groupes.
team-table_size = La table { $table } compte { $count } personnes : un petit groupe travaille à { $low }–{ $high }.
history-none = Il ne s’est encore rien passé.
history-count = { $count ->
    [one] { $count } modification
   *[other] { NUMBER($count) } modifications
  }
history-more = Afficher les plus anciennes
history-revert-button = Annuler
history-revert-of = Annuler : { $says }
history-gone-mark = annulé
history-look = Voir
history-look-of = Voir l’atelier juste après : { $says }
history-slider = Moment affiché
history-earlier = Une modification plus tôt
history-later = Une modification plus tard
history-name = Nommer ce moment
history-name-hint = Par exemple « Avant le vote »
history-named = Moments nommés
history-keep = Nommer
history-now = Maintenant
frame-past = Vous regardez l’atelier tel qu’il était { $moment }. Rien ne peut y être modifié.
frame-key-name-alt = Alt


## Wall

frame-phase-storm = Storm
wall-tab = Tab
wall-wall = Le mur, de gauche à droite dans le temps
wall-gates = Modes du mur
wall-palette = Ce que l’on peut poser maintenant
wall-search = chercher
wall-write-private = Écrire à l’abri
wall-tables = Table
wall-main-table = Toute la salle
wall-everybody = Tout le monde
wall-show = Voir
wall-gate-stay = Rester ici
wall-gate-on = Continuer quand même
wall-to-map = Vers la carte
wall-private = (à l’abri des regards)
wall-pull = Tirer pour relier
wall-pivotal = Événement pivot
wall-fixed = verrouillée
wall-picked = sélectionnée
wall-twin-mark = dit deux fois ?
wall-ask-event = Que se passe-t-il ?
wall-ask-command = Qui déclenche ?
wall-cannot-move = Elle ne peut pas aller plus loin par là.
wall-kept-apart = Les deux restent.
wall-now-fixed = Verrouillée.
wall-now-free = Déverrouillée.
wall-says-title = Ce que dit le mur
wall-overview = Vue d’ensemble
wall-twins-title = Dit deux fois ?
wall-twins-ask = Même chose, dite deux fois ?
wall-merge = Fusionner
wall-keep-both = Garder les deux
wall-done = Terminé
wall-unlock = déverrouiller
wall-locked = Regard en arrière : rien ne peut être changé ici
wall-detail-kind = Type
wall-detail-pestel = PESTEL
wall-detail-row = Ligne
wall-detail-group = Groupe
wall-detail-cost = Coût
wall-detail-pivot = Événement pivot
wall-detail-lock = Verrouillée
wall-key-create = poser
wall-key-kind = autre type
wall-key-leave = quitter
wall-key-new = nouvelle
wall-key-paste = une ligne, une note
wall-key-go = aller de note en note
wall-key-edit = modifier
wall-key-move = déplacer
wall-key-link = lier
wall-key-link-here = lier ici
wall-key-group = grouper
wall-key-pick = sélectionner
wall-key-lock = verrouiller
wall-key-pivot = événement pivot
wall-key-details = détails
wall-key-remove = retirer
wall-key-zoom = zoomer
wall-key-fit = toute la hauteur, ou 100 %
wall-key-all = tout sélectionner
wall-named = { $kind } : { $text }
wall-leads-to = mène à { $texts }
wall-comes-from = vient de { $texts }
wall-in-group = dans le groupe { $group }
wall-edit-of = Texte de « { $text } »
wall-removed = « { $text } » n’est plus sur le mur.
wall-link-from = Lien depuis « { $text } » : allez à l’autre note, puis Entrée.
wall-lands-merge = Fusionner avec « { $text } »
wall-linked = « { $text } » et « { $other } » sont reliées.
wall-unlinked = « { $text } » et « { $other } » ne sont plus reliées.
wall-merged = « { $text } » est maintenant dans « { $other } ».
wall-twin-pair = « { $text } » et « { $other } »
wall-added-many = { $count } notes posées.
wall-removed-many = { $count } notes retirées du mur.
wall-picked-many = sélection : { $count }
wall-details-many = { $count } notes
wall-found = { $count } sur le mur
wall-reveal = Révéler ({ $count })
wall-more = et { $count } de plus
wall-added = { $kind } : { $text }
wall-moved = Déplacée : { $stage }, moment { $place }
wall-lands-beside = { $stage }, même moment
wall-lands-between = { $stage }, moment à part
wall-add-in = Ajouter dans { $stage }
wall-mode-now = Mode : { $mode }
wall-gate-title = Avant d’ouvrir « { $mode } »
wall-entry-of = { $kind } : écrivez, puis Entrée
wall-ask-of = { $question } { $text }
wall-kind-domain-event = Événement
wall-kind-command = Commande
wall-kind-read-model = Vue
wall-kind-external-system = Système
wall-kind-hot-spot = Point chaud
wall-kind-actor = Acteur
wall-kind-pestel = PESTEL
wall-kind-opportunity = Opportunité
wall-kind-idea = Idée
wall-kind-delight = Enchantement
wall-kind-irritant = Irritant
wall-kind-effort-point = Point d’effort
wall-kind-rupture = Rupture
wall-kind-obstacle = Frein
wall-example-domain-event = Commande payée
wall-example-command = Je paie
wall-example-read-model = Délais de livraison
wall-example-external-system = Transporteur
wall-example-hot-spot = Trop lent
wall-example-actor = Cliente
wall-example-pestel = Une nouvelle loi
wall-example-opportunity = Prêter entre voisins
wall-example-idea = Montrer le stock
wall-example-delight = Un mot de merci
wall-example-irritant = Aucune nouvelle
wall-example-effort-point = Demandé deux fois
wall-example-rupture = Pas de retour possible
wall-example-obstacle = Peur de se tromper
wall-letter-domain-event = E
wall-letter-command = C
wall-letter-read-model = V
wall-letter-external-system = S
wall-letter-hot-spot = P
wall-letter-actor = A
wall-letter-pestel = T
wall-letter-opportunity = O
wall-letter-idea = I
wall-letter-delight = D
wall-letter-irritant = R
wall-letter-effort-point = X
wall-letter-rupture = U
wall-letter-obstacle = B
wall-letter-pivotal = W
wall-pestel-political = Politique
wall-pestel-economic = Économique
wall-pestel-social = Social
wall-pestel-technological = Technologique
wall-pestel-environmental = Environnemental
wall-pestel-legal = Légal
wall-mode-prepare = Préparer
wall-mode-explore = Explorer
wall-mode-model = Modéliser
wall-mode-analyse = Analyser
wall-open-explore = Ouvrir Explorer
wall-open-model = Ouvrir Modéliser
wall-open-analyse = Ouvrir Analyser
wall-mark-no-command = rien ne le déclenche
wall-mark-no-event = rien ne s’ensuit
wall-mark-no-actor = personne ne la donne
wall-mark-unlinked = sans lien
wall-list-no-command = Événements sans commande
wall-list-no-event = Commandes sans événement
wall-list-no-actor = Commandes sans acteur
wall-list-unlinked = Reliées à rien
wall-list-silent = Moments où rien ne se passe
wall-silent = Moment { $column }
wall-cost-none = aucun
wall-cost-low = faible (€)
wall-cost-mid = moyen (€€)
wall-cost-high = élevé (€€€)
wall-lesson-prepare = Qui est là, et avec quoi ?
    .text = Posez les acteurs, les systèmes qui leur répondent et ce qui pèse de l’extérieur. A pour un acteur, S pour un système.
wall-lesson-explore = Que s’est-il passé ?
    .text = Un événement par note, au passé, dans l’ordre du temps : « Commande payée ». N, une ligne, Entrée. Vingt lignes collées font vingt notes.
wall-lesson-model = Qui le fait, avec quoi ?
    .text = À chaque événement sa commande, son acteur, sa vue et ses systèmes, reliés.
wall-lesson-analyse = Qu’est-ce qui fait mal, qu’est-ce qui serait possible ?
    .text = Des problèmes, des opportunités et des solutions, là où ils touchent le parcours.
wall-load-events = { $count ->
    [one] { NUMBER($count) } événement
   *[other] { NUMBER($count) } événements
  }
wall-count = { $count ->
    [one] { NUMBER($count) } note
   *[other] { NUMBER($count) } notes
  }
wall-loads-external-system = Systèmes
wall-loads-actor = Charge par acteur
wall-unit-external-system = événements
wall-unit-actor = commandes
wall-bears-external-system = { $count ->
    [one] { $name } : { NUMBER($count) } événement
   *[other] { $name } : { NUMBER($count) } événements
  }
wall-bears-actor = { $count ->
    [one] { $name } : { NUMBER($count) } commande
   *[other] { $name } : { NUMBER($count) } commandes
  }
wall-says-elsewhere = { $count ->
    [one] Rien ici pour l’instant. Une note se trouve sur le tableau d’une autre table.
   *[other] Rien ici pour l’instant. { NUMBER($count) } notes se trouvent sur les tableaux d’autres tables.
  }
wall-says-gone = { $count ->
    [one] Ce que cette table a posé se trouve sur un autre tableau : une note. Ce qui s’ajoute ici viendra après.
   *[other] Ce que cette table a posé se trouve sur un autre tableau : { NUMBER($count) } notes. Ce qui s’ajoute ici viendra après.
  }
wall-says-bottleneck = { $name } porte { NUMBER($count) } événements sur { NUMBER($total) } : en cas de panne, le parcours s’arrête.
wall-says-prepare = Le décor se pose.
wall-says-explore = { $count ->
    [one] { NUMBER($count) } événement pour l’instant.
   *[other] { NUMBER($count) } événements pour l’instant.
  }
wall-says-model = { $count ->
    [one] { NUMBER($count) } événement, et aucun système n’en porte un quart.
   *[other] { NUMBER($count) } événements, et aucun système n’en porte un quart.
  }
wall-says-analyse = { $count ->
    [one] { NUMBER($count) } événement, et aucun système n’en porte un quart.
   *[other] { NUMBER($count) } événements, et aucun système n’en porte un quart.
  }
wall-missing-no-actor = Aucun acteur n’est encore nommé.
wall-missing-few-events = { $count ->
    [0] Il n’y a pas encore d’événement.
    [one] Il n’y a qu’un événement : un parcours en a d’ordinaire dix ou plus.
   *[other] Il n’y a que { NUMBER($count) } événements : un parcours en a d’ordinaire dix ou plus.
  }
wall-missing-empty-stage = { $count ->
    [one] Dans { NUMBER($count) } macro-étape, rien ne se passe encore.
   *[other] Dans { NUMBER($count) } macro-étapes, rien ne se passe encore.
  }
wall-missing-hidden = { $count ->
    [one] { NUMBER($count) } note posée à l’abri n’est pas révélée.
   *[other] { NUMBER($count) } notes posées à l’abri ne sont pas révélées.
  }
wall-missing-twins = { $count ->
    [one] { NUMBER($count) } note semble redire ce que dit une autre.
   *[other] { NUMBER($count) } notes semblent redire ce que disent d’autres.
  }
wall-missing-no-pivot = Aucun événement n’est marqué comme pivot.
wall-missing-no-command = { $count ->
    [one] Rien ne déclenche { NUMBER($count) } événement.
   *[other] Rien ne déclenche { NUMBER($count) } événements.
  }
wall-missing-no-event = { $count ->
    [one] Rien ne suit { NUMBER($count) } commande.
   *[other] Rien ne suit { NUMBER($count) } commandes.
  }
wall-missing-no-actor-named = { $count ->
    [one] Personne ne donne { NUMBER($count) } commande.
   *[other] Personne ne donne { NUMBER($count) } commandes.
  }
wall-missing-unlinked = { $count ->
    [one] { NUMBER($count) } note n’est reliée à rien.
   *[other] { NUMBER($count) } notes ne sont reliées à rien.
  }
wall-missing-silent = { $count ->
    [one] À { NUMBER($count) } moment, rien ne se passe.
   *[other] À { NUMBER($count) } moments, rien ne se passe.
  }


## Wall: history

history-note_added = { $count ->
    [one] { $who } a posé la note « { $text } »
   *[other] { $who } a posé { NUMBER($count) } notes
  }
    .what = { $count ->
        [one] pose de la note « { $text } »
       *[other] pose de { NUMBER($count) } notes
      }
history-note_removed = { $count ->
    [one] { $who } a retiré la note « { $text } »
   *[other] { $who } a retiré { NUMBER($count) } notes
  }
    .what = { $count ->
        [one] retrait de la note « { $text } »
       *[other] retrait de { NUMBER($count) } notes
      }
history-note_moved = { $count ->
    [one] { $who } a déplacé la note « { $text } »
   *[other] { $who } a déplacé { NUMBER($count) } notes
  }
    .what = { $count ->
        [one] déplacement de la note « { $text } »
       *[other] déplacement de { NUMBER($count) } notes
      }
history-note_revealed = { $count ->
    [one] { $who } a retourné la note « { $text } »
   *[other] { $who } a révélé { NUMBER($count) } notes
  }
    .what = { $count ->
        [one] note « { $text } » retournée
       *[other] révélation de { NUMBER($count) } notes
      }
history-note_hidden = { $count ->
    [one] { $who } a posé une note à l’abri des regards
   *[other] { $who } a posé { NUMBER($count) } notes à l’abri des regards
  }
    .what = { $count ->
        [one] note posée à l’abri des regards
       *[other] { NUMBER($count) } notes posées à l’abri des regards
      }
history-note_text = { $who } a reformulé une note : « { $text } »
    .what = note reformulée « { $text } »
history-note_kind = { $count ->
    [one] { $who } a changé le type de « { $text } »
   *[other] { $who } a changé le type de { NUMBER($count) } notes
  }
    .what = { $count ->
        [one] type de « { $text } »
       *[other] type de { NUMBER($count) } notes
      }
history-note_group = { $count ->
    [one] { $who } a changé le groupe de « { $text } »
   *[other] { $who } a regroupé { NUMBER($count) } notes
  }
    .what = { $count ->
        [one] groupe de « { $text } »
       *[other] regroupement de { NUMBER($count) } notes
      }
history-note_cost = { $who } a indiqué le coût de « { $text } »
    .what = coût de « { $text } »
history-note_pivotal = { $who } a changé le caractère pivot de « { $text } »
    .what = événement pivot « { $text } »
history-note_locked = { $count ->
    [one] { $who } a verrouillé ou déverrouillé « { $text } »
   *[other] { $who } a verrouillé ou déverrouillé { NUMBER($count) } notes
  }
    .what = { $count ->
        [one] verrou de « { $text } »
       *[other] verrou de { NUMBER($count) } notes
      }
history-note_taken = { $count ->
    [one] { $who } a porté « { $text } » sur la carte
   *[other] { $who } a porté { NUMBER($count) } notes sur la carte
  }
    .what = { $count ->
        [one] « { $text } » sur la carte
       *[other] { NUMBER($count) } notes sur la carte
      }
history-note_linked = { $who } a relié « { $text } » à « { $other } »
    .what = lien de « { $text } » à « { $other } »
history-note_unlinked = { $who } a délié « { $text } » de « { $other } »
    .what = lien de « { $text } » à « { $other } » coupé
history-note_merged = { $count ->
    [one] { $who } a fusionné « { $text } » dans « { $other } »
   *[other] { $who } a fusionné { NUMBER($count) } notes dans d’autres qui disent la même chose
  }
    .what = { $count ->
        [one] fusion de « { $text } » dans « { $other } »
       *[other] fusion de { NUMBER($count) } notes dans d’autres qui disent la même chose
      }
history-note_brought = { $count ->
    [one] { $who } a apporté la note « { $text } » au tableau commun
   *[other] { $who } a réuni { NUMBER($count) } notes des tables sur un seul tableau
  }
    .what = { $count ->
        [one] note « { $text } » apportée au tableau commun
       *[other] réunion de { NUMBER($count) } notes des tables sur un seul tableau
      }
history-note_unmerged = { $who } a de nouveau séparé « { $text } » et « { $other } »
    .what = séparation de « { $text } » et « { $other } »
history-notes_kept_apart = { $who } a précisé que « { $text } » et « { $other } » sont deux choses
    .what = « { $text } » et « { $other } » gardées distinctes
history-mode_set = { $mode ->
    [prepare] { $who } a mis le mur en mode préparer
    [explore] { $who } a mis le mur en mode explorer
    [model] { $who } a mis le mur en mode modéliser
   *[analyse] { $who } a mis le mur en mode analyser
  }
    .what = { $mode ->
        [prepare] mur en mode préparer
        [explore] mur en mode explorer
        [model] mur en mode modéliser
       *[analyse] mur en mode analyser
      }
history-note-in-private = (à l’abri des regards)


## Boards: keys, saving

board-key-Enter = Entrée
board-key-Escape = Échap
board-key-Delete = Suppr
board-key-Backspace = ⌫
board-key-Shift = Maj
board-key-Ctrl = Ctrl
board-key-Space = Espace
board-key-Home = Début
board-key-End = Fin
board-undo = Annuler
board-redo = Rétablir
board-key-undo = annuler
board-key-redo = rétablir
board-key-all = tous les raccourcis
board-keys-title = Les raccourcis qui marchent ici
board-close = Fermer
board-pair = { $name } : { $text }
board-saved = Enregistré
board-saving = Enregistrement…
board-waiting = Pas encore enregistré : c’est gardé ici et sera renvoyé
board-failed = Cela n’a pas marché, et vous n’y êtes pour rien. Réessayez ; si cela persiste, rechargez la page.


## Preparation: what happened

history-objective_added = { $who } a ajouté l’objectif « { $text } »
    .what = ajout de l’objectif « { $text } »
history-objective_removed = { $who } a retiré l’objectif « { $text } »
    .what = retrait de l’objectif « { $text } »
history-objective_set = { $who } a complété l’objectif « { $text } »
    .what = l’objectif « { $text } », complété
history-kpi_added = { $who } a ajouté l’indicateur « { $text } »
    .what = ajout de l’indicateur « { $text } »
history-kpi_removed = { $who } a retiré l’indicateur « { $text } »
    .what = retrait de l’indicateur « { $text } »
history-kpi_set = { $who } a complété l’indicateur « { $text } »
    .what = l’indicateur « { $text } », complété
history-knowledge_added = { $who } a ajouté la source « { $text } »
    .what = ajout de la source « { $text } »
history-knowledge_removed = { $who } a retiré la source « { $text } »
    .what = retrait de la source « { $text } »
history-knowledge_set = { $who } a complété la source « { $text } »
    .what = la source « { $text } », complétée
history-persona_added = { $who } a ajouté le persona « { $text } »
    .what = ajout du persona « { $text } »
history-persona_removed = { $who } a retiré le persona « { $text } »
    .what = retrait du persona « { $text } »
history-persona_set = { $who } a complété le persona « { $text } »
    .what = le persona « { $text } », complété
history-contact_reason_added = { $who } a ajouté le motif de contact « { $text } »
    .what = ajout du motif de contact « { $text } »
history-contact_reason_removed = { $who } a retiré le motif de contact « { $text } »
    .what = retrait du motif de contact « { $text } »
history-contact_reason_set = { $who } a complété le motif de contact « { $text } »
    .what = le motif de contact « { $text } », complété
history-department_added = { $who } a ajouté le service « { $text } »
    .what = ajout du service « { $text } »
history-department_removed = { $who } a retiré le service « { $text } »
    .what = retrait du service « { $text } »
history-department_set = { $who } a complété le service « { $text } »
    .what = le service « { $text } », complété
history-inquiry_added = { $who } a prévu d’apprendre : « { $text } »
    .what = le projet d’apprendre « { $text } »
history-inquiry_removed = { $who } a retiré du plan : « { $text } »
    .what = le retrait du plan de « { $text } »
history-inquiry_set = { $who } a complété ce qui reste à apprendre : « { $text } »
    .what = ce qui reste à apprendre, « { $text } », complété
history-trait_added = { $who } a noté sur un persona : « { $text } »
    .what = « { $text } », sur un persona
history-trait_removed = { $who } a retiré « { $text } » d’un persona
    .what = retrait de « { $text } » d’un persona
history-trait_set = { $who } a modifié la description d’un persona : « { $text } »
    .what = « { $text } », sur un persona
history-scope_set = { $who } a modifié le périmètre
    .what = modification du périmètre

## Preparation: the board

prepare-title = Préparer l’atelier
prepare-hint = De quoi il s’agit, ce qui doit changer, pour qui et avec qui
prepare-scope-title = Périmètre
prepare-kind = Parcours
prepare-kind-none = Quel parcours ?
prepare-kind-purchase = Achat
prepare-kind-onboarding = Prise en main
prepare-kind-support = Assistance
prepare-kind-complaint = Réclamation
prepare-kind-claim = Prestation d’assurance
prepare-kind-buyer = Parcours d’achat complet
prepare-kind-whole = Parcours client entier
prepare-kind-own = Un autre…
prepare-kind-own-name = Nom du parcours
prepare-depth = Échelle
prepare-depth-none = Macro ou micro ?
prepare-depth-macro = Macro
prepare-depth-micro = Micro
prepare-relation = Relation
prepare-relation-none = Directe ?
prepare-relation-direct = Directe
prepare-relation-intermediated = Par un tiers
prepare-maturity = L’équipe a
prepare-maturity-none = Quelle pratique ?
prepare-maturity-beginner = jamais cartographié
prepare-maturity-practised = quelques cartes à son actif
prepare-maturity-expert = l’habitude des cartes
prepare-reason = Part de
prepare-reason-none = Quel motif de contact ?
prepare-starts = De
prepare-starts-hint = « J’ai envie de repartir »
prepare-ends = Jusqu’à
prepare-ends-hint = « J’en parle autour de moi »
prepare-outside = Hors sujet
prepare-outside-add = ce que l’atelier ne traite pas
prepare-targets = Pour qui
prepare-targets-add = un type de clients
prepare-channels = Canaux
prepare-channel-add = un canal
prepare-roles = Rôles
prepare-role-prescriber = Prescripteur
prepare-role-decision_maker = Décideur
prepare-role-user = Utilisateur
prepare-role-payer = Payeur
prepare-role-beneficiary = Bénéficiaire
prepare-role-partner_customer = Client d’un partenaire
prepare-objectives-title = Objectifs
prepare-sort-business = Entreprise
prepare-sort-experience = Expérience client
prepare-objective-add = Que voulons-nous changer ?
prepare-objective = Objectif
prepare-kpi-add = Indicateur
prepare-kpi-add-of = Ajouter un indicateur à « { $text } »
prepare-kpi-name = Nom de l’indicateur
prepare-kpi-baseline = Valeur actuelle de « { $text } »
prepare-kpi-target = Cible de « { $text } »
prepare-kpi-unit = Unité de « { $text } »
prepare-kpi-unit-hint = unité
prepare-kpi-better = « { $text } » : quel sens est le bon ?
prepare-kpi-up = plus haut, c’est mieux
prepare-kpi-down = plus bas, c’est mieux
prepare-kpi-odd = La cible va dans le mauvais sens : vérifiez-la, ou tournez la flèche.
prepare-known-title = Ce que nous savons déjà
prepare-known-add = une étude, des motifs d’appel…
prepare-known-sort = Type de source : « { $text } »
prepare-known-period = Période de « { $text } »
prepare-known-period-hint = quelle période ?
prepare-known-study = Étude
prepare-known-barometer = Baromètre
prepare-known-crm = CRM
prepare-known-contact_reasons = Motifs d’appel
prepare-known-reviews = Avis
prepare-known-analytics = Mesure d’audience
prepare-known-other = Autre
prepare-personas-title = Personas
prepare-persona-none = Personne encore. Un persona est un type de client qui a un visage : ajoutez celui auquel vous pensez le plus.
prepare-persona-beginner = Pour une première carte, pas besoin de persona : commencez par les étapes.
prepare-persona-add = Persona
prepare-persona-new = Nouveau persona
prepare-persona-name = Prénom et âge
prepare-persona-segment = Segment
prepare-persona-segment-hint = qui est-ce ?
prepare-persona-share = Part des clients, en pourcentage
prepare-persona-share-hint = part
prepare-persona-of-customers = % des clients
prepare-persona-shares = Les personas font ensemble { $sum } des clients.
prepare-persona-quote = Ce que ce persona dirait en une phrase
prepare-persona-quote-hint = « En une phrase… »
prepare-persona-channels = Canaux préférés
prepare-persona-picture = Choisir un visage
prepare-persona-initials = Initiales seules
prepare-persona-face = Visage { $number }
prepare-persona-own = Ou une image à vous (elle est réduite et gardée à côté de l’atelier)
prepare-persona-not-read = Ce fichier n’est pas une image lisible. Choisissez un JPEG, PNG, GIF ou WEBP.
prepare-persona-remove = Retirer le persona « { $text } »
prepare-tab-empathy = Carte d’empathie
prepare-tab-profile = Profil
prepare-aspect-trait = Traits
prepare-aspect-scale = Entre deux pôles
prepare-aspect-need = Besoins
prepare-aspect-expectation = Attentes
prepare-aspect-obstacle = Freins
prepare-aspect-motivation = Motivations
prepare-aspect-contradiction = Contradictions
prepare-aspect-recognise = À quoi on le reconnaît
prepare-aspect-posture = Posture à adopter
prepare-aspect-wording = Mots à employer
prepare-aspect-thinks = Pense
prepare-aspect-feels = Ressent
prepare-aspect-sees = Voit
prepare-aspect-hears = Entend
prepare-aspect-says = Dit
prepare-aspect-does = Fait
prepare-scale-add = pressée – patiente
prepare-scale-level = De « { $text } » à « { $other } »
prepare-line-add = ajouter une ligne
prepare-line-of = { $name }, ligne { $number }
prepare-line-remove = Retirer « { $text } »
prepare-evidence-of = Sur quoi repose « { $text } »
prepare-evidence-assumed = Supposé
prepare-evidence-staff = Dit par les équipes
prepare-evidence-customers = Dit par les clients
prepare-evidence-measured = Mesuré
prepare-evidence-validated = Validé par les clients
prepare-team-title = Équipe
prepare-team-edit = Modifier les personnes
prepare-team-none = La liste est encore vide.
prepare-departments = Services attendus
prepare-department-add = un service
prepare-department-there = dans la salle
prepare-department-missing = personne encore
prepare-department-digital = Digital
prepare-department-marketing = Marketing
prepare-department-sales = Ventes
prepare-department-service = Service clients
prepare-department-logistics = Logistique
prepare-department-product = Produit
prepare-department-claims = Gestion des prestations
prepare-department-legal = Juridique
prepare-department-it = Informatique
prepare-department-finance = Finance
prepare-department-quality = Qualité
prepare-department-network = Réseau de partenaires
prepare-reasons-title = Motifs de contact
prepare-reasons-hint = Classés par volume, irritation et valeur du segment : chacun peut ouvrir sur un parcours micro.
prepare-reason-add = « Où est mon colis ? »
prepare-reason-text = Motif
prepare-reason-volume = Contacts
prepare-reason-pain = Irritation, 1 à 5
prepare-reason-value = Valeur du segment, 1 à 5
prepare-reason-weight = Poids
prepare-reason-journey = Parcours micro
prepare-reason-of = { $name } de « { $text } »
prepare-reason-incomplete = Tout n’est pas connu : une note inconnue compte pour 3.
prepare-reason-unranked = Indiquez son volume pour le classer.
prepare-reason-start = Prendre ce motif comme point de départ
prepare-reason-open = Ouvrir son parcours
prepare-reason-branch = Commencer son parcours
prepare-part-of = Revenir à « { $name } »
prepare-template = Choisir un modèle
prepare-template-title = Partir d’un parcours
prepare-template-depth = Profondeur
prepare-template-short = Une dizaine d’étapes
prepare-template-standard = Toutes les étapes
prepare-template-full = Avec les sous-étapes
prepare-template-fits = convient à vos objectifs
prepare-template-adds = { $count ->
    [one] Ajoute une étape, en un geste que l’on peut annuler.
   *[other] Ajoute { NUMBER($count) } étapes, en un geste que l’on peut annuler.
  }
prepare-template-there = Déjà dans le parcours, laissées telles quelles : { NUMBER($count) }.
prepare-template-stages = Macro-étapes : { $list }
prepare-template-channels = Nouveaux canaux : { $list }
prepare-template-use = Ajouter ces étapes
prepare-template-nothing = Tout est déjà dans le parcours.
prepare-template-cancel = Annuler
prepare-template-added = « { $text } » ajouté.
prepare-truth = moment de vérité
prepare-company = à l’initiative de l’entreprise
prepare-propose = Vos objectifs parlent de : { $kind }.
prepare-propose-departments = Services à inviter : { $list }.
prepare-propose-short = Pour une première carte : une dizaine d’étapes, ni sous-étapes ni personas.
prepare-propose-standard = Toutes les étapes d’un modèle, sans sous-étapes pour l’instant.
prepare-propose-full = Étapes et sous-étapes, une carte par persona.
prepare-propose-take = Adopter
prepare-removed = Retiré : { $text }
prepare-added = Ajouté : { $text }
prepare-added-many = { $count } lignes ajoutées.
prepare-remove = Retirer « { $text } »
prepare-number-bad = « { $text } » n’est pas un nombre. Tapez des chiffres, par exemple 22 ou 3,8.
prepare-locked = C’est le passé : rien ne peut être modifié.
prepare-key-next = champ suivant
prepare-key-add = ajouter une ligne
prepare-key-lines = une autre ligne
prepare-key-remove = retirer la ligne
prepare-key-template = choisir un modèle
prepare-key-persona = nouveau persona

## Step board

steps-title = Étapes
steps-hint = Que vit le client ? Une étape par ligne, à la première personne.
steps-count = { $count ->
    [one] { NUMBER($count) } étape
   *[other] { NUMBER($count) } étapes
}
steps-count-of = { $count ->
    [one] { NUMBER($count) } étape :
   *[other] { NUMBER($count) } étapes :
}
steps-assumed-count = { $count ->
    [one] { NUMBER($count) } hypothèse
   *[other] { NUMBER($count) } hypothèses
}
steps-partly-count = { $count ->
    [one] { NUMBER($count) } en partie connue
   *[other] { NUMBER($count) } en partie connues
}
steps-measured-count = { $count ->
    [one] { NUMBER($count) } mesurée
   *[other] { NUMBER($count) } mesurées
}
steps-assumed = Hypothèse
steps-partly = En partie connue
steps-measured = Mesurée
steps-evidence-share = Ce sur quoi reposent les étapes
steps-entry = Je…
steps-entry-of = Nouvelle étape, { $stage }
steps-entry-after = Nouvelle étape après la { $number }
steps-added-one = 1 étape ajoutée.
steps-added-many = { $count } étapes ajoutées.
steps-paste-headings = étape, étapes, macro-étape, macro-étapes, canal, canaux, n°, no, #
steps-lands = { $stage }, en { $place }
steps-moved = Déplacée : { $stage }, en { $place }.
steps-cannot-move = Elle ne peut pas aller plus loin de ce côté.
steps-place-one = { $place }re
steps-place-two = { $place }e
steps-place-few = { $place }e
steps-place-other = { $place }e
steps-from = Place de départ
steps-from-return = pour y revenir
steps-removed = « { $text } » est supprimée.
steps-stage-removed = « { $text } » est supprimée, avec ses étapes.
steps-company = Dit du côté de l’entreprise. Côté client :
steps-company-bare = Dit du côté de l’entreprise. Comment le client le dirait-il ?
steps-impersonal = Personne ne parle ici. Côté client :
steps-impersonal-bare = Personne ne parle ici. Comment le client le dirait-il ?
steps-internal = Échange interne : le client ne le voit pas. Que vit-il ici ?
steps-quoted = « { $text } »
steps-proposal = Une autre formulation est proposée
steps-flagged = à reformuler
steps-adopt = Adopter
steps-reword = Reformuler
steps-keep = Garder
steps-keep-key = g
steps-adopted = Reformulée : { $text }
steps-kept = Formulation gardée.
steps-edit = Modifier
steps-edit-of = Formulation de l’étape { $number }
steps-channels = Canaux
steps-channels-of = Étape { $number } : canaux et importance
steps-channels-on = Par où elle passe
steps-channel-other = Autre canal
steps-channel-add = Ajouter
steps-importance = Importance
steps-importance-of = Ce qu’elle pèse pour le client
steps-importance-none = Non dite
steps-importance-said = importance { $level } sur 5
steps-importance-low = 1 : un détail ; 5 : décide s’il reviendra.
steps-up = Monter
steps-down = Descendre
steps-remove = Supprimer
steps-done = Terminé
steps-stage-add = Macro-étape
steps-stage-name = Nom de la nouvelle macro-étape
steps-stage-rename = Renommer { $stage }
steps-stage-left = Déplacer { $stage } vers la gauche
steps-stage-right = Déplacer { $stage } vers la droite
steps-stage-remove = Supprimer { $stage }
steps-empty-title = Que fait le client en premier ?
steps-empty-text = Saisissez une étape, puis Entrée, puis la suivante. Ou collez une liste : chaque ligne devient une étape. Un tableau convient aussi, avec macro-étape, étape et canaux côte à côte.
steps-empty-before = Par exemple « Je demande conseil autour de moi ».
steps-empty-purchase = Par exemple « Je paie ma commande ».
steps-empty-after = Par exemple « J’attends mon colis ».
steps-empty-other = Pas encore d’étape ici.
steps-locked = En lecture seule : c’était ainsi à ce moment-là.
steps-key-choose = choisir
steps-key-edit = modifier
steps-key-new = nouvelle étape
steps-key-move = déplacer
steps-key-channels = canaux
steps-key-importance = importance
steps-key-remove = supprimer
steps-key-nest = en faire une sous-étape
steps-key-unnest = la sortir de son étape
steps-key-ends = première, dernière
steps-key-flag = adopter, reformuler, garder


## Wording of steps

wording-company = Formulé du point de vue de l’entreprise. Du point de vue du client : « { $proposal } »
wording-company-bare = Formulé du point de vue de l’entreprise. Essayez avec la voix du client, en commençant par « Je ».
wording-impersonal = Personne ne parle ici. Avec la voix du client : « { $proposal } »
wording-impersonal-bare = Personne ne parle ici. Essayez avec la voix du client, en commençant par « Je ».
wording-internal = Le client ne voit pas cet échange : il peut être mis de côté pour les coulisses.
wording-take = Prendre la proposition
wording-keep = Garder tel quel


## Emotion pad

emotions-title = Émotions
emotions-question = À chaque étape, que ressent le client ?
emotions-the-room = La salle
emotions-room = La salle
emotions-survey = L’enquête
emotions-customers = Les clients
emotions-interval = ± IC 95 %
emotions-customers-here = en séance
emotions-level-1 = Excédé
emotions-level-2 = Agacé
emotions-level-3 = Neutre
emotions-level-4 = Content
emotions-level-5 = Enchanté
emotions-none-room = pas encore noté
emotions-none-survey = sans donnée
emotions-half = la moitié de la salle
emotions-one = 1 personne
emotions-peak = Pic
emotions-trough = Creux
emotions-end = Fin
emotions-n-room = n salle
emotions-n-survey = n enquête
emotions-n-customers = n clients
emotions-chart = Courbes des émotions sur { $count } étapes ; le tableau donne les mêmes nombres.
emotions-seen = Courbes affichées
emotions-blind = Noter à l’aveugle
emotions-blind-on = Le ressenti des autres est caché pendant que { $who } note.
emotions-blind-off = Le ressenti des autres est de nouveau visible.
emotions-as-table = Tableau
emotions-as-chart = Courbe
emotions-names = Noms des niveaux
emotions-names-title = Noms des cinq niveaux
emotions-names-of = Nom de { $sign }
emotions-names-save = Enregistrer les noms
emotions-names-reset = Noms d’origine
emotions-cancel = Annuler
emotions-people = Qui note
emotions-done = { $done } étapes sur { $count }
emotions-add = Ajouter un nom
emotions-add-do = Ajouter
emotions-there-already = { $who } est déjà dans la salle et note maintenant.
emotions-add-another = Ajouter un autre { $who }
emotions-joined = { $who } est dans la salle et note maintenant.
emotions-scores-step = { $who } note l’étape { $number } sur { $count }
emotions-agrees-step = La salle s’accorde sur l’étape { $number } sur { $count }
emotions-quoted = « { $text } »
emotions-step-said = Étape { $number } sur { $count } : { $text }. { $who } : { $score }.
emotions-person-said = { $who } note : { $done } étapes faites sur { $count }. Étape { $number } : { $score }.
emotions-score-of = Note de { $who }, étape { $number } : { $text }
emotions-score-keys = Gauche et droite : étape. Haut et bas, ou 1 à 5 : note. Entrée : étape suivante. Tab : personne suivante. Échap : quitter la courbe.
emotions-unscored = pas encore de note
emotions-score-said = { $sign }, { $level }
emotions-score-worded = { $sign }, { $level }, « { $word } »
emotions-levels = Émotion
emotions-next-step = Étape suivante
emotions-next-person = Au tour de { $who }
emotions-all-scored = Tout est noté
emotions-finished = { $who } a vu toutes les étapes : { $done } notées sur { $count }.
emotions-word = Un mot
emotions-word-of = Un mot pour ce que ressent { $who }
emotions-word-first = Donnez d’abord une note, puis un mot pour elle.
emotions-word-keep = Garder
emotions-passed = Étape { $number } passée sans note.
emotions-pass = Passer
emotions-withdraw = Retirer
emotions-withdrawn = La note de { $who } pour l’étape { $number } est retirée.
emotions-nothing-there = Il n’y a pas de note à retirer ici.
emotions-channels = Canaux
emotions-channels-of = Canaux de l’étape { $number }
emotions-channels-none = Cette étape n’a pas encore de canal : donnez-lui-en sur le tableau des étapes.
emotions-channel-score = { $channel } : { $sign }, { $level }
emotions-fine-title = On pense que ça va, eux non
emotions-fine-about = De la salle à l’enquête, plus grands écarts
emotions-worry-title = On s’inquiète, eux non
emotions-us = nous
emotions-them = eux
emotions-gap-said = Rang { $rank }, étape { $number }, { $text } : nous { $ours }, eux { $theirs }, écart { $gap }
emotions-within = dans l’intervalle
emotions-gaps-none = Pas d’écart à montrer : la salle et l’enquête n’ont encore aucune étape en commun.
emotions-gaps-agree = La salle et l’enquête ressentent la même chose partout où les deux s’expriment.
emotions-gaps-more = { $count } de plus
emotions-gaps-less = Moins
emotions-hidden = Caché pendant que { $who } note
emotions-agreement-title = La salle est-elle d’accord ?
emotions-agreement-weak = peu d’accord
emotions-agreement-medium = assez d’accord
emotions-agreement-good = bien d’accord
emotions-agreement-unknown = On ne sait pas encore : il faut deux personnes sur les mêmes étapes, et des notes qui diffèrent quelque part.
emotions-meter-weak = faible
emotions-meter-medium = moyen
emotions-meter-good = bon
emotions-alpha-said = Alpha de Krippendorff { $alpha }, { $level }
emotions-divides = Étapes qui divisent :
emotions-divides-none = Aucune étape ne divise la salle.
emotions-moments-title = Moments de vérité
emotions-moments-about = Proposés là où l’émotion s’écarte le plus de celle du parcours
emotions-moments-none = Proposés ici dès qu’il y a des notes ou une enquête.
emotions-moment-confirm = Oui
emotions-moment-dismiss = Non
emotions-moment-reopen = Redemander
emotions-moment-confirm-of = L’étape { $number } est un moment de vérité
emotions-moment-dismiss-of = L’étape { $number } n’est pas un moment de vérité
emotions-moment-reopen-of = Redemander pour l’étape { $number }
emotions-moment-confirmed = confirmé
emotions-moment-dismissed = écarté
emotions-moment-proposed = proposé
emotions-measured-of = Ce que disent les données de l’étape { $number }
emotions-measured-none = Pas de données à cette étape
emotions-marks-title = Ce qui restera en mémoire
emotions-table-step = Étape
emotions-table-stage = Macro-étape
emotions-table-median = Salle, médiane
emotions-table-spread = Moitié centrale
emotions-table-n = n
emotions-table-mean = Enquête, moyenne
emotions-table-interval = Intervalle à 95 %
emotions-table-customers = Clients, médiane
emotions-table-file = Fichier
emotions-table-gap = Écart
emotions-table-notes = Repères
emotions-table-about = Médianes et moitiés centrales de la salle, moyennes et intervalles à 95 % de l’enquête, tous de −2 à +2
emotions-range = { $low } à { $high }
emotions-divides-here = divise la salle
emotions-agreed-here = accord de la salle
emotions-empty-title = Pas encore d’étape
emotions-empty = Les émotions se notent étape par étape : ajoutez les premières sur le tableau des étapes.
emotions-locked = C’est un moment passé : on peut le lire, pas le modifier.
emotions-key-step = étape
emotions-key-score = note
emotions-key-next = suivante
emotions-key-person = personne suivante
emotions-key-word = un mot
emotions-key-pass = passer
emotions-key-withdraw = retirer
emotions-key-channels = canaux
emotions-key-seen = voir la salle, l’enquête
emotions-key-table = tableau
emotions-key-blind = noter à l’aveugle
emotions-key-digits = note de −2 à +2
emotions-key-ends = première, dernière étape
emotions-key-leave = quitter la courbe


## Hot-spot board

hotspots-title = Points chauds
hotspots-question = Où le client souffre-t-il le plus, et en est-on sûr ?
hotspots-steps-title = Moments clés
hotspots-steps-question = Quelles étapes comptent le plus, et en est-on sûr ?
hotspots-rank-of = Ce que l’on classe
hotspots-rank-hot-spots = Points chauds
hotspots-rank-steps = Étapes
hotspots-add = Nouveau point chaud
hotspots-add-hint = Une douleur, un problème, une occasion manquée… (#4 relie l’étape 4)
hotspots-from-steps = Depuis les étapes…
hotspots-steps-of = Étapes { $list }
hotspots-raise = Ajouter
hotspots-raised = Point chaud ajouté : { $text }
hotspots-removed = Retiré : { $text }
hotspots-empty = Aucun point chaud encore. Appuyez sur N et dites où cela fait mal : une ligne, puis Entrée.
hotspots-empty-steps = Il n’y a encore aucune étape à classer.
hotspots-list = Classement
hotspots-column-item = Point chaud et ses preuves
hotspots-column-step = Étape et ce que l’on en sait
hotspots-column-score = Score et sa marge
hotspots-column-top = Dans le top { $top }
hotspots-limit = limite du top { $top }
hotspots-sure = sûr
hotspots-disputed = disputé
hotspots-weak = faible
hotspots-no = non
hotspots-share = Dans le top { $top } pour { $share } des tirages : { $word }.
hotspots-between = Score entre { $low } et { $high } dans 95 % des tirages.
hotspots-ahead = Devant le numéro { $below } dans { $share } des tirages
hotspots-draws = Certitude : { $draws } tirages des poids et des notes dans leur incertitude. Les parts d’un top { $top } font { $sum } en tout.
hotspots-neighbours = Qui devance qui
hotspots-hide-neighbours = Masquer qui devance qui
hotspots-hidden = masqué
hotspots-kept = moment clé
hotspots-keep = Garder comme moment clé
hotspots-unkeep = Ne plus garder
hotspots-moments = Moments clés gardés
hotspots-no-moments = Aucun encore. Choisissez une étape et appuyez sur K : les moments gardés cadrent l’idéation.
hotspots-formula = Score = somme des poids × notes
hotspots-criterion = Critère
hotspots-weight = Poids
hotspots-weight-of = Poids de : { $name }
hotspots-for = Pour le n° { $n }
hotspots-score = Score
hotspots-missing = absent
hotspots-missing-hint = Un critère absent laisse son poids aux autres, pour cet élément.
hotspots-matrix = Impact et effort
hotspots-impact = Impact
hotspots-effort = Effort
hotspots-size = taille : clients touchés
hotspots-counts = { $placed ->
    [one] { $placed } placé
   *[other] { $placed } placés
  }, { $skipped ->
    [one] { $skipped } passé
   *[other] { $skipped } passés
  }, { $waiting } à placer
hotspots-quick_win = Gagner vite
hotspots-big_project = Grand chantier
hotspots-fill_in = À l’occasion
hotspots-leave = Laisser
hotspots-skipped = Passés
hotspots-unplaced = À placer
hotspots-placed-at = { $text } : impact { $impact }, effort { $effort }, { $where }
hotspots-moved-back = { $text } : de retour à sa place
hotspots-evidence = Preuves
hotspots-evidence-of = N° { $n } : ses preuves
hotspots-no-evidence = On ne sait encore rien de cette étape.
hotspots-no-step = Il ne vient d’aucune étape encore : reliez-en une, et ses chiffres comptent.
hotspots-stickies = Notes sur le mur
hotspots-to-sticky = Voir « { $text } » sur le mur
hotspots-link = Relier étapes et enquêtes
hotspots-reword = Formulation
hotspots-remove = Retirer
hotspots-steps = { $n ->
    [one] Étape { $list }
   *[other] Étapes { $list }
  }
hotspots-survey = enquête { $n }
hotspots-irritants = { $n ->
    [one] { $n } irritant
   *[other] { $n } irritants
  }
hotspots-raised-here = { $n ->
    [one] { $n } point chaud
   *[other] { $n } points chauds
  }
hotspots-asked = { $scale ->
    [none] moyenne { $mean }
   *[other] moyenne { $mean } sur { $scale }
  } (de { $low } à { $high }, 95 %), n = { $n }
hotspots-asked-alone = { $scale ->
    [none] moyenne { $mean }
   *[other] moyenne { $mean } sur { $scale }
  }, n = { $n } : trop peu pour un intervalle
hotspots-room = { $n ->
    [one] La salle : { $median }, une note
   *[other] La salle : médiane { $median }, { $n } notes
  }
hotspots-table-ranking = Le classement en tableau
hotspots-table-matrix = Impact et effort en tableau
hotspots-table-rank = Rang
hotspots-table-range = Marge
hotspots-place-word = Place
hotspots-key-choose = choisir
hotspots-key-evidence = preuves
hotspots-key-new = nouveau
hotspots-key-weights = poids
hotspots-key-matrix = matrice
hotspots-key-move = déplacer la bulle
hotspots-key-skip = passer
hotspots-key-keep = garder comme moment clé
hotspots-key-vote = faire voter
hotspots-key-close = clore et révéler
hotspots-key-round = ouvrir un tour
hotspots-key-neighbours = qui devance qui
hotspots-key-remove = retirer
criterion-importance = Importance pour le client
criterion-irritants = Irritants
criterion-customers_hit = Clients touchés
criterion-gap = Écart à l’attente
criterion-votes = Votes de la salle
criterion-importance-raw = { $n } sur 5
criterion-irritants-raw = { $count ->
    [one] { $n } irritant
   *[other] { $n } irritants
  }
criterion-customers_hit-raw = { $count ->
    [one] { $n } réponse sous le milieu de l’échelle
   *[other] { $n } réponses sous le milieu de l’échelle
  }
criterion-gap-raw = { $count ->
    [one] { $n } niveau d’écart
   *[other] { $n } niveaux d’écart
  }
criterion-votes-raw = { $count ->
    [one] { $n } point
   *[other] { $n } points
  }


## Map: what happened, and refusals

history-step_engagement = { $who } a dit combien « { $text } » retient le client
    .what = engagement à « { $text } »
history-lane_added = { $who } a ajouté la voie « { $text } »
    .what = voie « { $text } » ajoutée
history-lane_removed = { $who } a supprimé la voie « { $text } »
    .what = voie « { $text } » supprimée
history-lane_named = { $who } a renommé une voie « { $text } »
    .what = voie renommée « { $text } »
history-lane_shown = { $who } a affiché la voie « { $text } »
    .what = voie « { $text } » affichée
history-lane_hidden = { $who } a masqué la voie « { $text } »
    .what = voie « { $text } » masquée
history-lane_moved = { $who } a déplacé la voie « { $text } »
    .what = voie « { $text } » déplacée
history-revision = { $who } a revu « { $text } » ({ $version })
    .what = révision de « { $text } » ({ $version })
history-revision_place = { $who } a changé la liste des étapes ({ $version }) : « { $text } »
    .what = « { $text } » parmi les étapes ({ $version })
history-revision_removed = { $who } a dit si « { $text } » reste ({ $version })
    .what = maintien de « { $text } » ({ $version })
history-variant_added = { $who } a ajouté la variante « { $text } »
    .what = variante « { $text } » ajoutée
history-variant_removed = { $who } a supprimé la variante « { $text } »
    .what = variante « { $text } » supprimée
history-variant_set = { $who } a décrit la variante « { $text } »
    .what = description de la variante « { $text } »
history-challenge_pinned = { $who } a épinglé une remarque sur « { $text } »
    .what = remarque sur « { $text } »
history-challenge_removed = { $who } a décroché une remarque sur « { $text } »
    .what = remarque sur « { $text } » décrochée
history-challenge_resolved = { $who } a intégré à la carte une remarque sur « { $text } »
    .what = remarque sur « { $text } » intégrée
history-challenge_doubt = { $who } a gardé comme doute une remarque sur « { $text } »
    .what = remarque sur « { $text } » gardée comme doute
history-challenge_open = { $who } a rouvert une remarque sur « { $text } »
    .what = remarque sur « { $text } » rouverte
history-challenge_set = { $who } a complété une remarque sur « { $text } »
    .what = remarque sur « { $text } » complétée
history-cell_validated = { $who } : { $person } a donné son avis sur « { $text } »
    .what = avis de { $person } sur « { $text } »
history-validation_withdrawn = { $who } : { $person } a retiré son avis sur « { $text } »
    .what = retrait de l’avis de { $person } sur « { $text } »
history-process_set = { $who } a dit ce qui se passe derrière « { $text } »
    .what = arrière-scène de « { $text } »
history-preference_set = { $who } a dit comment servir « { $text } », en digital ou en humain
    .what = digital ou humain à « { $text } »
refused-unknown_lane = Cette voie n’est plus sur la carte. Quelqu’un l’a peut-être supprimée : voyez l’historique.
refused-version_unknown = Aucune carte ne s’appelle « { $name } ». Il y a : { $list }.
refused-story_form = Un récit se donne en html ou en pdf, pas en { $form }. Demandez --to html ou --to pdf.
refused-unknown_version = Cette version de la carte n’existe plus. Quelqu’un l’a peut-être supprimée : voyez l’historique.
refused-unknown_challenge = Cette remarque n’est plus sur la carte. Quelqu’un l’a peut-être décrochée : voyez l’historique.
refused-lane_is_standard = Une voie standard ne se supprime pas. Masquez-la : ce qu’elle contient reste.
refused-cell_empty = Cette case est vide : écrivez d’abord ce qui s’y trouve, puis dites sur quoi cela repose.
refused-level_off_scale = Ce niveau va de { $low } à { $high }.
refused-not_a_customer = Seuls les clients valident la carte, et { $name } figure parmi les collaborateurs. Changez son côté dans la liste des personnes, ou choisissez un client.
map-version-current = Aujourd’hui
map-version-target = Cible
map-version-validated = Validée
map-lane-goal = Objectif
map-lane-doing = Ce que je fais
map-lane-why = Pourquoi
map-lane-to_see = Ce que j’ai besoin de voir
map-lane-touchpoints = Points de contact
map-lane-volumes = Volumes
map-lane-emotion = Courbe d’émotion
map-lane-satisfaction = Satisfaction
map-lane-engagement = Engagement
map-lane-delights = Enchantements
map-lane-irritants = Irritants
map-lane-effort_points = Points d’effort
map-lane-ruptures = Ruptures
map-lane-obstacles = Freins
map-lane-verbatims = Verbatims
map-lane-expectations = Attentes
map-lane-best_practices = Bonnes pratiques
map-lane-employee = Vécu collaborateur
map-lane-back_stage = Arrière-scène
map-lane-systems = Systèmes
map-lane-promise = Promesse
map-lane-opportunities = Opportunités


## Map: the board

frame-phase-map = Carte
map-title = Carte du parcours
map-sheet = Carte du parcours : les étapes en colonnes, les voies en lignes
map-view-map = Carte
map-view-blueprint = Blueprint
map-view-human = Digital ou humain
map-view-story = Récit
map-compare = Comparer
map-versions = Version de la carte
map-views = Lecture de la carte
map-variants = Variantes
map-part = Partie affichée
map-all-stages = Tout le parcours
map-challenge = Challenger
map-validate = Valider
map-check = À vérifier
map-narrower = Colonnes plus étroites
map-wider = Colonnes plus larges
map-turn = Étapes en lignes
map-lane = Voie
map-step = Étape
map-evidence = Sur quoi repose la carte
map-assumed = hypothèse
map-partly = en partie
map-measured = mesuré
map-hidden-lanes = Voies masquées
map-show-lane = Afficher
map-hide = Masquer
map-add-lane = Voie
map-lane-name = Nom de la voie
map-line = Ligne de visibilité
map-line-front = avant-scène : ce que le client voit
map-line-back = arrière-scène : ce que fait l’entreprise
map-truth = moment de vérité
map-locked = Ceci est un moment passé : rien ne peut être modifié.
map-empty-title = Pas encore d’étapes
map-empty-text = Écrivez les étapes du parcours dans la phase Étapes : elles deviennent ici des colonnes.
map-room = la salle (médiane, moitié centrale ombrée)
map-data = les données (moyenne, intervalle à 95 %)
map-said = les clients présents (médiane, moitié centrale ombrée)
map-room-as = les scores donnés pour { $persona } (médiane, moitié centrale ombrée)
map-expected = ce que vise cette version, interrompu là où elle ne vise rien
map-unexpected = non dit
map-engagement-scale = de 1 à 5
map-details = Détails de la case
map-close-details = Fermer les détails
map-known = Ce qu’en disent données et exemples
map-rests = Sur quoi cela repose
map-rests-assumed = Hypothèse
map-rests-staff = Dit par des collaborateurs
map-rests-customers = Dit par des clients
map-rests-measured = Mesuré
map-rests-validated = Validé par des clients
map-told-by = Dit par les services
map-departments-hint = Magasin ; Service client
map-sources = Sources
map-sources-none = Pas encore de source
map-source-finding = Données : { $file }
map-source-verbatim = Verbatim : « { $text } »
map-source-note = Post-it : « { $text } »
map-source-gone = Une source qui n’est plus dans l’atelier
map-notes = Remarques
map-notes-none = Personne n’a encore challengé cette case.
map-notes-open = { $count ->
    [0] aucune remarque ouverte
    [one] 1 remarque ouverte
   *[other] { NUMBER($count) } remarques ouvertes
  }
map-note-text = Ce que vous en diriez
map-note-author = Qui le dit
map-note-department = Service
map-stance-agree = D’accord
map-stance-dispute = Pas d’accord
map-stance-add = Compléter
map-state-open = ouverte
map-state-resolved = intégrée à la carte
map-state-doubt = gardée comme doute
map-pin = Épingler la remarque
map-resolve = Résolue
map-resolve-into = Mettre dans la case
map-doubt = Garder comme doute
map-reopen = Rouvrir
map-take-down = Décrocher
map-tally = Ce que disent les clients
map-verdict-of = Avis de { $who }
map-verdict-confirm = Confirme
map-verdict-correct = Corrige
map-verdict-add = Complète
map-verdict-none = Pas encore d’avis
map-verdict-text = Avec ses mots
map-no-customers = Aucun client ne figure parmi les personnes présentes : ajoutez-en un, du côté « Client ».
map-touchpoints-of = Points de contact de cette étape
map-collects = données recueillies ici : e-mail, pointure…
map-collects-of = Données recueillies : { $channel }
map-use-used = utilisé
map-use-avoided = évité
map-use-missing = manquant
map-use-hidden = caché
map-use-redundant = redondant
map-use-none = absent
map-as-today = Comme aujourd’hui
map-not-there = Absent
map-version-note = Cette version suit la carte d’aujourd’hui partout où elle ne dit rien d’autre.
map-add-step = Étape après celle-ci
map-step-text = Ce que vit le client, dit par lui
map-remove-step = Se passer de cette étape
map-back-to-today = Comme aujourd’hui
map-wagered = { $value } attendu
map-wager-of = Émotion visée
map-wager-none = aucune
map-add-variant = Variante
map-variant-name = Qui le vit ainsi : un persona, les nouveaux clients, en ligne…
map-today = Aujourd’hui
map-differences = Différences seules
map-all-steps = Toutes les étapes
map-next = Suivante
map-previous = Précédente
map-story-end = Fin du récit
map-story-today = Aujourd’hui
map-owner = Responsable
map-review = À revoir le
map-review-due = revue en retard
map-no-owner = Personne n’est responsable de cette carte. Une carte sans responsable meurt.
map-no-review = La carte n’a pas de date de revue.
map-review-passed = La revue était prévue le { $day }.
map-department = Service
map-department-add = Ajouter un service
map-nobody = Encore personne
map-systems = Systèmes
map-systems-hint = Caisse ; Gestion des commandes
map-persona = Persona
map-everyone = Tout le monde
map-none = aucun
map-play = Lire
map-stop = Arrêter
map-remove-lane = Supprimer la voie
map-clear = Vider
map-empty-cell = vide
map-told-elsewhere = Repris des verbatims de cette étape ; tapez pour écrire le vôtre.
map-standing-changed = modifiée
map-standing-added = ajoutée
map-standing-removed = supprimée
map-standing-same = inchangée
map-key-move = de case en case
map-key-type = commencer à écrire
map-key-edit = modifier
map-key-clear = vider
map-key-hide = masquer la voie
map-key-order = ordonner les voies
map-key-rename = renommer
map-key-details = détails
map-key-trace = à ses notes
map-to-stickies = Vers ses notes sur le mur ({ $count })
map-key-next = différence suivante
map-key-ends = première, dernière
map-key-stage = macro-étapes
map-key-story = étape suivante, précédente
map-key-level = régler le niveau
map-key-leave = laisser tel quel
map-compared-none = Cette version ne diffère pas encore de la carte d’aujourd’hui.
map-check-none = Rien à vérifier : chaque case est remplie, sourcée et sans désaccord.
map-rename = Renommer
map-cell-said = { $lane }, étape { $number } { $step } : { $text }
map-cell-rests = repose sur : { $level }
map-cell-notes = remarques ouvertes : { $count }
map-column-said = Étape { $number } : { $step }, { $standing }
map-lane-said = Voie { $lane }, cases remplies : { $count }
map-lane-hidden = La voie « { $lane } » est masquée.
map-lane-shown = La voie « { $lane } » est affichée.
map-lane-moved = La voie « { $lane } » est maintenant la numéro { $place }.
map-hide-lane = Masquer la voie « { $lane } »
map-show-of = Afficher la voie « { $lane } »
map-move-up = Monter « { $lane } »
map-move-down = Descendre « { $lane } »
map-saved-cell = { $lane }, étape { $number } : c’est écrit.
map-level-said = niveau { $level } sur 5
map-columns-shown = Étapes { $first } à { $last } sur { $count }
map-gap = écart { $gap }
map-no-data = pas de données
map-unmeasured = sans mesure
map-uncounted = non compté
map-n = n = { $n }
map-satisfaction-of = sur { $top }, à 95 %
map-satisfaction-as = de −2 à +2, à 95 %
map-steps-count = { $count ->
    [one] 1 étape
   *[other] { NUMBER($count) } étapes
  }
map-count-changed = { $count ->
    [one] { $count } modifiée
   *[other] { $count } modifiées
  }
map-count-added = { $count ->
    [one] { $count } ajoutée
   *[other] { $count } ajoutées
  }
map-count-removed = { $count ->
    [one] { $count } supprimée
   *[other] { $count } supprimées
  }
map-count-same = { $count ->
    [one] { $count } inchangée
   *[other] { $count } inchangées
  }
map-disappears = disparaît
map-fact-mean = Émotion moyenne
map-fact-min = Creux le plus bas
map-human-preferred = Canal préféré
map-human-used = Canal utilisé
map-human-targeted = Canal visé
map-human-readiness = Aisance
map-human-help = Aide souhaitée
map-human-need = Fonction nécessaire
map-human-transfers = Passages
map-human-gaps = Canal utilisé → visé
map-gap-to-target = { $used } → { $targeted }
map-gap-to-target-of = { $used } → { $targeted } ({ $who })
map-bridge = { $leaves } → { $enters }, reliés par { $bridge }
map-bridge-missing = { $leaves } → { $enters } : pas de passerelle
map-check-care = Responsable et revue
map-check-notes = { $count ->
    [one] 1 remarque en suspens
   *[other] { NUMBER($count) } remarques en suspens
  }
map-check-conflicts = { $count ->
    [one] 1 case en désaccord
   *[other] { NUMBER($count) } cases en désaccord
  }
map-check-stale = { $count ->
    [one] 1 case périmée
   *[other] { NUMBER($count) } cases périmées
  }
map-check-single = { $count ->
    [one] 1 affirmation d’un seul service
   *[other] { NUMBER($count) } affirmations d’un seul service
  }
map-check-process = { $count ->
    [one] 1 question à l’arrière-scène
   *[other] { NUMBER($count) } questions à l’arrière-scène
  }
map-check-bridges = { $count ->
    [one] 1 passerelle manquante
   *[other] { NUMBER($count) } passerelles manquantes
  }
map-check-empty = { $count ->
    [one] 1 voie a des cases vides
   *[other] { NUMBER($count) } voies ont des cases vides
  }
map-conflict = { $lane } : contestée { $disputed } fois, corrigée { $corrected }, confirmée { $confirmed }
map-stale = « { $text } » : { $gone ->
    [one] une source a disparu
   *[other] { $gone } sources ont disparu
  }
map-stale-said = « { $text } » : dit pour la dernière fois le { $day }
map-stale-unchanged = { $lane } : comme le { $day }, { $count ->
    [one] étape { $steps }
   *[other] étapes { $steps }
  }
map-remove-medium = Retirer de cette remarque
map-kept-by = { $owner } s’occupe de cette carte.
map-single = « { $text } » : { $department } est seul à le dire
map-process-ownerless = « { $detail } » n’a pas de service
map-process-overlapping = { $who } font la même chose : « { $detail } »
map-process-same_system = { $who } travaillent dans un même système : { $detail }
map-process-contradictory = Ce que fait { $who } derrière cette étape est contesté : « { $detail } »
map-empty = { $lane } : { $count ->
    [one] étape { $steps }
   *[other] étapes { $steps }
  }
map-into-validated = Mettre dans la carte validée
map-familiarity = Familiarité
map-familiarity-any = tout le monde
map-familiarity-first-time = nouveaux clients
map-familiarity-loyal = clients fidèles
map-channel-type = Canaux
map-channel-type-any = tous
map-channel-type-online = en ligne
map-channel-type-offline = hors ligne
map-channel-type-cross = cross-canal
map-remove-variant = Supprimer la variante


## Rounds and ballot

rounds-name = Tour { $number }
rounds-turnout = { $n ->
    [one] { $n } votant
   *[other] { $n } votants
  }
rounds-open-secret = vote secret ouvert
rounds-open-open = vote public ouvert
rounds-each = { $n ->
    [one] { $n } point par personne
   *[other] { $n } points par personne
  }
rounds-cap = { $n ->
    [one] { $n } point au plus sur un même choix
   *[other] { $n } points au plus sur un même choix
  }
rounds-voted = { $n ->
    [one] { $n } sur { $of } a voté
   *[other] { $n } sur { $of } ont voté
  }
rounds-hidden = Totaux masqués jusqu’à la clôture
rounds-none = Aucun vote en cours
rounds-new = Ouvrir un tour
rounds-budget = Points par personne
rounds-cap-field = au plus sur un choix
rounds-secret = secret
rounds-open-vote = public
rounds-on-hot-spots = sur les points chauds
rounds-on-steps = sur les étapes
rounds-start = Ouvrir
rounds-cancel = Annuler
rounds-vote = Faire voter quelqu’un
rounds-close-reveal = Clore et révéler
rounds-reveal = Révéler
rounds-closed-hidden = Clos, totaux encore masqués
rounds-opened = Le tour est ouvert.
rounds-closed-now = Le tour est clos.
rounds-voter = Vote par points
rounds-pick-voter = Qui vote ?
rounds-add-dot = Un point de plus : { $text }
rounds-take-dot = Un point de moins : { $text }
ballot-left = { $left ->
    [0] Les { $budget } points sont placés
    [one] Encore { $left } point à placer sur { $budget }
   *[other] Encore { $left } points à placer sur { $budget }
  }
ballot-placed = { $n ->
    [one] { $n } point sur { $cap }
   *[other] { $n } points sur { $cap }
  }
ballot-where = Étape { $number }, « { $text } »
ballot-turn = Bulletin de { $name }
ballot-next = C’est au tour de
ballot-place = Place à { $name }
ballot-everyone = Tout le monde a voté
ballot-people = Qui vote en premier ?
ballot-list = Personnes qui peuvent voter ici
ballot-done-voted = a voté
ballot-nothing-shown = Aucun choix à l’écran
ballot-ready-who = Je suis { $name }, commencer
ballot-again = Je suis { $name }, revoter depuis le début
ballot-rule-order = Vote secret. L’écran se vide avant la personne suivante, et l’ordre de la liste change.
ballot-hide = Masquer mes points
ballot-show = Montrer mes points
ballot-hidden-dots = points masqués
ballot-validate = Valider et vider l’écran
ballot-abstain = S’abstenir
ballot-withdraw = Retirer mon vote précédent
ballot-add-dot = Un point de plus : { $text }
ballot-take-dot = Un point de moins : { $text }
ballot-maximum = maximum
ballot-none-placed = Placez au moins un point, ou appuyez sur Échap pour vous abstenir.
ballot-not-saved = Le vote de { $name } est en route…
ballot-thanks = Merci { $name }, c’est enregistré.
ballot-withdrawn = Le vote précédent de { $name } est retiré.
ballot-refused = Le vote de { $name } n’a pas été pris. { $reason }
ballot-leave = Quitter le bulletin
ballot-person-name = Quelqu’un d’autre : nom
ballot-add-person = Ajouter
ballot-key-choose = choisir
ballot-key-dots = ajouter, retirer
ballot-key-letter = ajouter directement
ballot-key-hide = masquer mes points
ballot-key-leave = s’abstenir et sortir


## Dashboard

dashboard-untitled = Un parcours sans nom
dashboard-stage = Macro-étape
dashboard-all-stages = Toutes
dashboard-channel = Canal
dashboard-all-channels = Tous
dashboard-map = Carte
dashboard-compared = { $version } à côté d’aujourd’hui
dashboard-language = Langue
dashboard-own-name = Français
dashboard-findings = Ce que l’on constate
dashboard-nothing-yet = Rien n’est encore noté, mesuré ni classé ici.
dashboard-worst = « { $step } » est le pire moment
dashboard-worst-rest = du parcours : { $worst }, quand « { $best } » vaut { $value }.
dashboard-worst-close = « { $step } » est peut-être aussi bas.
dashboard-gap = « { $step } » va moins bien qu’on ne le croit :
dashboard-gap-rest = { $room } dans la salle, { $data } chez les clients.
dashboard-first =
    { $place ->
        [1] « { $item } » est le premier point chaud :
       *[other] « { $item } » est le point chaud numéro { $rank } :
    }
dashboard-first-rest = dans le top { $top } dans { $share } des tirages.
dashboard-first-close = Il ne se départage pas de « { $item } », qu’il devance dans { $share } d’entre eux.
dashboard-evidence-data =
    { $count ->
        [one] mesuré, une seule réponse : pas d’intervalle
       *[other] mesuré, { $n } réponses, intervalle à 95 % de { $interval }
    }
dashboard-evidence-said =
    { $count ->
        [one] dit par un client présent
       *[other] dit par les clients présents : { $n } notes, la moitié centrale de { $interval }
    }
dashboard-evidence-room =
    { $count ->
        [one] avis de la salle, une seule note, sans mesure
       *[other] avis de la salle, { $n } notes, la moitié centrale de { $interval } ; sans mesure
    }
dashboard-evidence-also-room =
    { $count ->
        [one] la salle : une seule note
       *[other] la salle : { $n } notes
    }
dashboard-evidence-both = { $data } ; { $room }
dashboard-evidence-draws =
    { $count ->
        [0] { $draws } tirages des poids et des notes
       *[other] { $draws } tirages des poids et des notes ; sans donnée : { $missing }
    }
dashboard-curve = Ce que vivent les clients, et ce que la salle imaginait
dashboard-curve-nothing = Personne n’a noté ces étapes et aucune enquête ne les mesure.
dashboard-no-steps = Aucune étape ne répond à ce choix.
dashboard-curve-alternative =
    { $count ->
        [one] Courbe d’émotion d’une étape : « { $low } » vaut { $worst }. Les nombres sont dans le tableau qui suit.
       *[other] Courbe d’émotion sur { $steps } étapes, de { $worst } à « { $low } » jusqu’à { $best } à « { $high } ». Les nombres sont dans le tableau qui suit.
    }
dashboard-bar-room = barre grise : la moitié centrale de la salle
dashboard-bar-data = barre bleue : intervalle à 95 %
dashboard-whole-room = la salle a noté les étapes entières, pas ce canal
dashboard-whole-data = l’enquête porte sur les étapes entières, pas sur ce canal
dashboard-numbers = Les nombres
dashboard-touchpoints = Points de contact
dashboard-touchpoints-note = couleur et chiffre : de −2 à +2, mesuré, ou ● avis de la salle ; barre : réponses
dashboard-touchpoints-nothing = Aucune étape ne dit encore par quels canaux elle passe.
dashboard-touchpoints-alternative =
    { $count ->
        [one] Un point de contact, { $scored } avec une note. Les nombres sont dans le tableau qui suit.
       *[other] { $count } points de contact entre étapes et canaux, { $scored } avec une note. Les nombres sont dans le tableau qui suit.
    }
dashboard-ranking = Points chauds
dashboard-ranking-note = score et sa marge, part des tirages dans le top { $top }
dashboard-ranking-nothing = Aucun point chaud n’a été relevé sur ces étapes.
dashboard-unranked = sans donnée
dashboard-score-told = Score { $score } sur 100, de { $low } à { $high } dans 95 % des tirages
dashboard-undecided = { $first } et { $second } ne se départagent pas : le premier des deux passe devant dans { $share } des tirages.
dashboard-formula = Score = { $weights }. Un critère sans donnée laisse son poids aux autres.
dashboard-ranking-more =
    { $count ->
        [one] Un autre est dans le tableau.
       *[other] { $count } autres sont dans le tableau.
    }
dashboard-pressing = Par la même formule, les étapes qui pressent le plus : { $steps }.
dashboard-pressing-step = étape { $number } (score { $score }, dans le top dans { $share } des tirages)
dashboard-criterion-importance = importance pour le client
dashboard-criterion-irritants = irritants
dashboard-criterion-customers_hit = clients touchés
dashboard-criterion-gap = écart à l’attente
dashboard-criterion-votes = votes de la salle
dashboard-matrix = Impact et effort
dashboard-matrix-nothing = Aucun point chaud de ce choix n’est encore placé.
dashboard-matrix-alternative =
    { $placed ->
        [one] Un point chaud placé selon son impact et son effort, dont { $wins } à gagner vite. Les nombres sont dans le tableau qui suit.
       *[other] { $placed } points chauds placés selon leur impact et leur effort, dont { $wins } à gagner vite. Les nombres sont dans le tableau qui suit.
    }
dashboard-placed =
    { $count ->
        [one] un placé
       *[other] { $count } placés
    }
dashboard-skipped =
    { $count ->
        [one] un passé
       *[other] { $count } passés
    }
dashboard-unplaced =
    { $count ->
        [one] un pas encore placé
       *[other] { $count } pas encore placés
    }
dashboard-quadrant-quick-win = gagner vite
dashboard-quadrant-big-project = grand chantier
dashboard-quadrant-fill-in = à l’occasion
dashboard-quadrant-leave = laisser
dashboard-quadrant-skipped = passé
dashboard-quadrant-unplaced = pas placé
dashboard-agreement = La salle est-elle d’accord ?
dashboard-agreement-note =
    { $count ->
        [one] alpha de Krippendorff, une personne
       *[other] alpha de Krippendorff, { $count } personnes
    }
dashboard-alpha = α = { $alpha }
dashboard-agreement-weak = peu d’accord
dashboard-agreement-medium = assez d’accord
dashboard-agreement-good = bien d’accord
dashboard-agreement-unknown = On ne sait pas : il faut deux personnes sur les mêmes étapes, et des notes qui diffèrent quelque part.
dashboard-divided =
    { $count ->
        [0] Aucune étape ne divise la salle.
        [one] L’étape qui la divise : { $steps }.
       *[other] Les étapes qui la divisent : { $steps }.
    }
dashboard-source =
    { $count ->
        [one] Mesuré sur une ligne de { $file } ({ $refused } refusée, { $unassigned } sans étape).
       *[other] Mesuré sur { $rows } lignes de { $file } ({ $refused } refusées, { $unassigned } sans étape).
    }
dashboard-no-source = Aucune donnée de clients n’est attachée : rien ici n’est mesuré.
dashboard-room =
    { $count ->
        [0] Personne dans la salle n’a noté.
        [one] Salle : une personne, { $scores } notes.
       *[other] Salle : { $people } personnes, { $scores } notes.
    }
dashboard-same-customers = Là où plusieurs questions sur une étape sont réunies, les mêmes clients ont pu y répondre : l’intervalle est alors un peu trop étroit.
dashboard-read-only = Lecture seule ; suit l’atelier à mesure qu’il change.
dashboard-head-step = Étape
dashboard-head-room = Salle, médiane
dashboard-head-room-interval = moitié centrale
dashboard-head-room-n = n
dashboard-head-data = Enquête, moyenne
dashboard-head-data-interval = intervalle à 95 %
dashboard-head-data-n = n
dashboard-head-said = Clients présents, médiane
dashboard-head-said-interval = moitié centrale
dashboard-head-said-n = n
dashboard-head-channel = Canal
dashboard-head-use = Usage
dashboard-head-collects = Données recueillies
dashboard-head-voice = Qui note
dashboard-head-value = Note
dashboard-head-interval = Intervalle
dashboard-head-n = n
dashboard-head-item = Point chaud
dashboard-head-rank = Rang
dashboard-head-score = Score
dashboard-head-share = Dans le top { $top }
dashboard-head-beats = Devant le suivant
dashboard-head-missing = Sans donnée
dashboard-head-impact = Impact
dashboard-head-effort = Effort
dashboard-head-quadrant = Coin
dashboard-use-used = utilisé
dashboard-use-avoided = évité
dashboard-use-missing = manque
dashboard-use-hidden = caché
dashboard-use-redundant = en double
dashboard-no-file = Il n’y a pas d’atelier à lire ici. Lancez « journeylab share FICHIER », ou nommez le fichier dans JOURNEYLAB_FILE.
dashboard-part-failed = Cette partie n’a pas pu être dessinée ; les autres sont justes. Rechargez la page.


## Charts

chart-blank = Ce graphique est dessiné par un script que cette page ne contient pas. Exécutez toutes les cellules du notebook ; si le notebook vient de quelqu’un d’autre, déclarez-le d’abord fiable.
chart-level-minus-two = Excédé
chart-level-minus-one = Agacé
chart-level-zero = Neutre
chart-level-plus-one = Content
chart-level-plus-two = Enchanté
chart-peak = ▲ pic
chart-trough = ▼ creux
chart-end = ■ fin
chart-gap = écart { $gap }
chart-room = la salle
chart-data = l’enquête
chart-said = clients présents
chart-n-room = n salle
chart-n-data = n enquête
chart-n-said = n clients
chart-no-room = sans note
chart-no-data = sans mesure
chart-no-said = sans note
chart-interval = { $low } à { $high }
chart-no-interval = trop peu de réponses pour un intervalle
chart-told-room =
    { $count ->
        [one] La salle : { $value } (une seule note)
       *[other] La salle : médiane { $value }, la moitié centrale de { $interval } ({ $n } notes)
    }
chart-told-data =
    { $count ->
        [one] L’enquête : { $value } (une seule réponse : pas d’intervalle)
       *[other] L’enquête : moyenne { $value }, intervalle à 95 % de { $interval } ({ $n } réponses)
    }
chart-told-said =
    { $count ->
        [one] Un client venu valider : { $value }
       *[other] Clients venus valider : médiane { $value }, la moitié centrale de { $interval } ({ $n } notes)
    }
chart-told-nothing = Personne n’a noté cette étape et rien ne la mesure.
chart-use-used = sans note
chart-use-avoided = évité
chart-use-missing = manque
chart-use-hidden = caché
chart-use-redundant = en double
chart-score = score
chart-share = part des tirages dans le top { $top }
chart-limit = limite du top { $top }
chart-doubt-sure = sûr
chart-doubt-disputed = disputé
chart-doubt-weak = faible
chart-doubt-out = non
chart-told-rank = { $rank }. { $item }
    Score { $score } sur 100, de { $low } à { $high } dans 95 % des tirages.
    Dans les { $top } premiers dans { $share } des tirages.
chart-told-rank-unknown = { $rank }. { $item }
    Aucun critère qui compte n’a de donnée.
chart-impact = Impact →
chart-effort = Effort →
chart-quadrant-quick-win = Gagner vite
chart-quadrant-big-project = Grand chantier
chart-quadrant-fill-in = À l’occasion
chart-quadrant-leave = Laisser
chart-told-place = { $item }
    Impact { $impact }, effort { $effort } sur 100 : { $quadrant }


## Charts of the diagnosis

chart-arcs-share = { $count ->
    [one] le seul passage
   *[other] { $shown } passages sur { $of }, soit { $share } du volume
}
chart-arcs-onward = avance →
chart-arcs-back = ← retour
chart-arcs-none = Aucun client ne passe d’une de ces étapes à une autre.
chart-arcs-alternative = Passages d’une étape à l’autre, en arcs : { $shown }. Le plus fréquent va de « { $source } » à « { $target } » ({ $n }). La table les contient tous.
chart-told-arc =
    { $source }
    → { $target }
    { $count ->
        [one] une fois
       *[other] { $n } fois
    }, clients : { $customers } ; { $share } de tous les départs de la première
chart-told-customers = { $count ->
    [one] 1 client
   *[other] { $n } clients
}
chart-key-0 = ≤ −1,5
chart-key-1 = ≤ −0,5
chart-key-2 = neutre
chart-key-3 = ≥ 0,5
chart-key-4 = ≥ 1,5
chart-key-unknown = sans note
chart-key-bar = { $count ->
    [one] barre pleine : 1 client
   *[other] barre pleine : { $n } clients
}
chart-key-bar-contacts = { $count ->
    [one] barre pleine : { $n } contact
   *[other] barre pleine : { $n } contacts
}
chart-inventory-alternative = { $count ->
    [one] Un point de contact
   *[other] { NUMBER($count) } points de contact
}, par étape et par canal : { $scored } avec une note, { $marked } avec une remarque. La table les contient tous.
chart-funnel-passed = passent
chart-funnel-lost = perdus
chart-told-funnel-first =
    { $step }
    { $count ->
        [one] 1 client commence ici
       *[other] { $n } clients commencent ici
    }
chart-told-funnel =
    { $step }
    { $count ->
        [one] 1 client
       *[other] { $n } clients
    }, { $share } de l’étape d’avant ; perdus : { $lost }
chart-funnel-alternative = Entonnoir des clients. La plus forte perte est avant « { $step } » : { $share } passent, { $lost } sont perdus.
chart-funnel-alternative-even = { $count ->
    [one] Entonnoir d’une seule étape.
   *[other] Entonnoir de { NUMBER($count) } étapes ; personne ne se perd en chemin.
}
chart-drivers-axis = part de la satisfaction globale
chart-drivers-none = Aucun point de contact n’a pu être rapproché de la satisfaction globale.
chart-drivers-alternative = { $count ->
    [one] Un levier de la satisfaction globale
   *[other] { NUMBER($count) } leviers de la satisfaction globale
} : « { $touchpoint } » vient en tête avec { $share }. Ensemble, ils expliquent { $total } de sa variance (R²).
chart-told-driver =
    { $touchpoint }
    { $share } de la variance de la satisfaction globale
    Pearson { $pearson }, Spearman { $spearman } ({ $count ->
        [one] 1 réponse
       *[other] { $n } réponses
    })
chart-class-basic = basique
chart-class-key = clé
chart-class-secondary = secondaire
chart-class-plus = plus
chart-plane-adds = ajoute, quand ça va bien →
chart-plane-costs = retire, quand ça va mal →
chart-told-class =
    { $touchpoint } : { $class }
    ajoute { $adds } à la satisfaction, { $costs } à l’insatisfaction
chart-plane-alternative = { $count ->
    [one] Un point de contact
   *[other] { NUMBER($count) } points de contact
} selon ce qu’ils ajoutent et retirent : basiques { NUMBER($basic) }, clés { NUMBER($key) }, plus { NUMBER($plus) }, secondaires { NUMBER($secondary) }.
chart-kind-delight = enchantement
chart-kind-irritant = irritant
chart-kind-effort_point = point d’effort
chart-kind-rupture = rupture
chart-kind-none = non jugé
chart-groups-name = groupe proposé
chart-groups-weight = poids, sur nombre
chart-groups-age = âge médian
chart-groups-quote = « { $text } »
chart-groups-days = il y a { $days } j
chart-groups-said = { $count ->
    [one] 1 voix
   *[other] { $n } voix
}
chart-groups-none = Aucun verbatim n’a été regroupé.
chart-groups-alternative = { $count ->
    [one] Un groupe de verbatims
   *[other] { NUMBER($count) } groupes de verbatims
}, du plus lourd au plus léger : « { $name } », poids { $weight } pour { $n } voix.
chart-told-group =
    { $name } ({ $kind })
    poids { $weight } ; { $said }, âge médian : { $age }
chart-told-shift = { $channel }, { $period } : { $share } ({ $count ->
    [one] 1 événement
   *[other] { $n } événements
})
chart-separating-finished = plus chez ceux qui aboutissent
chart-separating-others = plus chez les autres
chart-told-separating = { $name } : { $finished } des { $of_finished } qui aboutissent, { $others } des { $of_others } autres ; écart en points { $interval }
chart-separating-none = Rien ne distingue sans conteste ceux qui aboutissent des autres.
chart-separating-alternative = { $count ->
    [one] { NUMBER($count) } point distingue
   *[other] { NUMBER($count) } points distinguent
} ceux qui aboutissent des autres ; le plus net est « { $name } », { $points } points.
chart-metric-nps = NPS
chart-metric-csat = Satisfaits, en %
chart-metric-ces = Effort (CES), moyenne
chart-metric-ratio = Part, en %
chart-told-series = { $name }, { $period } : { $value } (intervalle à 95 % { $interval }, n = { $n })
chart-told-series-alone = { $name }, { $period } : { $value } (n = { $n } ; pas d’intervalle : les réponses une à une ne sont pas connues)
chart-told-series-none = { $name }, { $period } : personne n’a répondu (n = { $n })
chart-series-none = Aucune période d’aucun indicateur n’a de réponses.
chart-series-alternative = { $count ->
    [one] { NUMBER($count) } série
   *[other] { NUMBER($count) } séries
} ; « { $name } » va de { $first } à { $last }.
chart-thousands = { $n } k
chart-told-counted = { $count ->
    [one] { $n } contact compté
   *[other] { $n } contacts comptés
}
chart-counted-none = Rien de ce qui a été compté n’appartient à une étape.
chart-counted-alternative = { $count ->
    [one] Contacts d’un point de contact
   *[other] Contacts de { NUMBER($count) } points de contact
} ; le plus à « { $step } », { $channel } : { $n }.
chart-notes-kindless = sans nature encore
chart-notes-alternative = { $count ->
    [one] { $n } note
   *[other] { $n } notes
} par nature
chart-shift-none = Aucun canal n’a servi dans aucune période.
chart-shift-alternative = { $count ->
    [one] Part de chaque canal sur une seule période
   *[other] Part de chaque canal sur { NUMBER($count) } périodes
}. « { $channel } » bouge le plus, de { $first } à { $last }.


## What a diagnosis has sent

sent-title = Ce que disent les données des clients
sent-step = L’étape
sent-volume = { $channel } : { $count ->
    [one] { $n } contact
   *[other] { $n } contacts
} ({ $file })
sent-score = { $channel }, « { $question } » : { $value }{ $scaled ->
    [no] {""}
   *[yes] {" "}sur { $from } à { $to }
}{ $sure ->
    [no] {""}
   *[yes] , intervalle à 95 % de { $low } à { $high }
}, n = { $n } ({ $file })
sent-series = { $channel } : { $metric } { $value } en { $period }{ $sure ->
    [no] {""}
   *[yes] , intervalle à 95 % de { $low } à { $high }
}, n = { $n } ({ $file })
sent-gap = { $channel } : inconnu, { $lacks } ({ $file })
sent-promise = { $source } → { $target } en moins de { $limit } : { $share } tenues, intervalle à 95 % { $interval }, n = { $n } ({ $file })
sent-since = { $name } : { $before } avant le { $day } (n = { $n }), { $after } depuis (n = { $more }) ; écart { $difference } points, intervalle à 95 % { $interval } ({ $file })
sent-shift = { $channel } : { $first_share } des contacts en { $first } (intervalle à 95 % { $first_interval }, n = { $first_n }), { $last_share } en { $last } (intervalle à 95 % { $last_interval }, n = { $last_n }) ({ $file })
sent-people = Les clients ont rencontré { $mean } personnes en moyenne, intervalle à 95 % { $interval }, n = { $n } ({ $file })
sent-note = envoyé depuis le diagnostic, chaque résultat avec son fichier
sent-summary = { $file } · { $count ->
    [one] { $n } ligne
   *[other] { $n } lignes
}
report-head-plan = Qui s’en charge


## The analyst's desk

desk-title = Diagnostic
desk-untitled = Atelier sans titre
desk-places = Étapes du diagnostic
desk-place-import = Importer
desk-place-explore = Explorer
desk-place-practices = Bonnes pratiques
desk-place-send = Envoyer à l’atelier
desk-language = Langue
desk-room = Vers l’atelier
desk-undo = Annuler
desk-stop = Arrêter
desk-failed = Cela n’a pas marché, sans que vous y soyez pour rien. Réessayez ; si cela persiste, rechargez la page.
desk-choosing = Choisir des fichiers
desk-choose = Choisir des fichiers…
desk-choose-hint = ou déposez-les n’importe où ici : journaux d’événements, enquêtes, rapports de volumes, séries d’un indicateur, verbatims, tableaux (Trello, CSV), étapes (feuille, Mermaid). Rien n’est pris avant que vous ayez vu ce qui le serait.
desk-nearby = À côté de l’atelier
desk-path = Ou le chemin d’un fichier de cette machine
desk-bring = Ouvrir
desk-bring-file = Ouvrir { $file }
desk-add = Ajouter un fichier
desk-clear = Renoncer
desk-take = Prendre
desk-hash = L’empreinte SHA-256 du fichier : chaque chiffre y renvoie
desk-preview = Ce que donne la lecture
desk-keep = Garder
desk-drop = Retirer { $file } du bureau
desk-drop-rows = Écarter
desk-twice = Lignes qui en répètent une autre
desk-filters = Filtres
desk-table = Table
desk-table-of = { $view }, en table
desk-to-workshop = Atelier
desk-choose-of = Envoyer « { $view } » à l’atelier
desk-send = Envoyer
desk-send-title = Ce que recevra l’atelier
desk-send-intro = Des étapes et de petites tables de chiffres, chacune avec son fichier, son empreinte SHA-256, ses lignes lues et refusées.
desk-send-kept = Les lignes des clients restent dans vos fichiers : aucune n’entre dans l’atelier.
desk-send-more = Une seule annulation retire tout.
desk-send-says = { $steps ->
    [0] { $views ->
        [0] Rien n’est encore choisi.
        [one] 1 vue sera ajoutée.
       *[other] { $n_views } vues seront ajoutées.
      }
    [one] { $views ->
        [0] 1 étape sera ajoutée.
        [one] 1 étape et 1 vue seront ajoutées.
       *[other] 1 étape et { $n_views } vues seront ajoutées.
      }
   *[other] { $views ->
        [0] { $n_steps } étapes seront ajoutées.
        [one] { $n_steps } étapes et 1 vue seront ajoutées.
       *[other] { $n_steps } étapes et { $n_views } vues seront ajoutées.
      }
}
desk-send-views = { $count ->
    [0] Envoyer à l’atelier
    [one] Envoyer à l’atelier · 1 vue
   *[other] Envoyer à l’atelier · { $n } vues
}
desk-done-send = Envoyé dans l’atelier.
desk-done-set-touchpoint = Écrit sur le point de contact.
desk-done-plan-inquiry = Inscrit au plan.
desk-done-remove-inquiry = Retiré du plan.
desk-done-remove-practice = La fiche est retirée.
desk-back = Retour
desk-draft = { $count ->
    [0] Carte provisoire : toutes les étapes y sont déjà
    [one] Carte provisoire : 1 nouvelle étape
   *[other] Carte provisoire : { $n } nouvelles étapes
}{ $count ->
    [0] {""}
   *[other] { $of ->
        [0] {""}
       *[other] , { $known } déjà là
      }
}
desk-draft-step = { $share } des clients ({ $n })
desk-draft-asked = { $count ->
    [one] 1 réponse
   *[other] { $n } réponses
}
desk-draft-known = déjà là
desk-finding = { $count ->
    [one] 1 ligne tirée
   *[other] { $n } lignes tirées
} de { $file } (lignes lues : { $read }, refusées : { $refused })
desk-column-column = Colonne
desk-column-sample = Exemples
desk-column-taken = Prise pour
desk-column-recognised = Ce qui a été reconnu
desk-sheets = Tableau (sur { $count })
desk-sheet-of = Le tableau de { $file } qui est lu
desk-columns-of = Colonnes de { $file }
desk-role-customer = Client
desk-role-at = Date et heure
desk-role-start = Début
desk-role-step = Étape
desk-role-channel = Canal
desk-role-score = Note
desk-role-person = Interlocuteur
desk-role-lifecycle = État de l’événement
desk-role-question = Question notée
desk-role-overall = Satisfaction globale
desk-role-comment = Commentaire
desk-role-segment = Segment
desk-role-weight = Pondération
desk-role-text = Mots du client
desk-role-count = Nombre
desk-role-stage = Macro-étape
desk-role-channels = Canaux
desk-role-lane = Ligne de la carte
desk-role-note = Note
desk-role-period = Période
desk-role-source = Source
desk-role-none = Ne pas prendre
desk-role-of = { $column } est prise pour
desk-step-of = Étape de { $column }
desk-zone-of = Fuseau horaire de { $column }
desk-no-step = Sans étape pour l’instant
desk-note-customer = { $count ->
    [one] 1 client distinct
   *[other] { $n } clients distincts
}
desk-note-respondent = Qui a répondu
desk-note-step = { $count ->
    [one] 1 étape distincte
   *[other] { $n } étapes distinctes
}
desk-note-channel = { $count ->
    [0] Chaque événement a le sien
    [one] 1 événement sans canal
   *[other] { $n } événements sans canal
}
desk-note-at = Heures avec leur fuseau
desk-note-zone = Sans fuseau, lue en { $zone }. Lequel ?
desk-note-start = Quand l’étape a commencé
desk-note-score = Notes par étape
desk-note-lifecycle = États d’un même événement
desk-note-question = { $known ->
    [none] Aucune échelle trouvée
    [guessed] Échelle { $scale }, lue dans les réponses
   *[said] Échelle { $scale }
} ; { $count ->
    [one] 1 réponse
   *[other] { $n } réponses
}
desk-note-groups = Des groupes : un segment possible
desk-note-comment = { $count ->
    [one] 1 texte
   *[other] { $n } textes
}
desk-note-overall = Ses leviers sont calculés
desk-note-segment = Des notes pour chacun de ses groupes
desk-note-weight = Les réponses sont pondérées
desk-note-voice-text = Masqués, puis regroupés par ce qu’ils disent
desk-note-voice-at = L’âge de chaque voix
desk-note-voice-score = La satisfaction de chaque voix
desk-note-voice-step = L’étape dont elle parle
desk-note-voice-channel = Le canal dont elle parle
desk-note-voice-source = Où elle a été dite
desk-note-voice-customer = Qui l’a dite
desk-note-rows = { $role ->
    [step] À quoi elle se rapporte
    [channel] Par quel canal
    [at] Quelle période
    [count] Combien
    [text] Ce que dit la note
    [kind] Quelle nature de note
    [tags] Peuvent dire la nature
    [colour] Peut dire la nature
    [frame] Les notes d’un cadre restent ensemble
    [archived] Celles qui sont archivées sont refusées
    [met] Si on l’a rencontré
    [total] Un total : laissé de côté
   *[other] Compté
}
desk-note-steps-step = Une étape chacune
desk-note-steps-stage = Dans quelle macro-étape
desk-note-steps-channels = Ses canaux
desk-note-steps-lane = Une case de la carte
desk-note-steps-score = 1 à 5 devient −2 à +2
desk-note-steps-none = Laissé de côté
desk-part-section = section
desk-part-task = tâche
desk-part-score = note
desk-part-people = personnes
desk-part-line = ligne
desk-steps-note = { $known ->
    [0] {""}
    [one] { NUMBER($known) } étape est déjà là et reste telle quelle.{" "}
   *[other] { NUMBER($known) } étapes sont déjà là et restent telles quelles.{" "}
}{ $repeated ->
    [0] {""}
    [one] { NUMBER($repeated) } étape est écrite deux fois.{" "}
   *[other] { NUMBER($repeated) } étapes sont écrites deux fois.{" "}
}{ $scored ->
    [0] {""}
    [one] { NUMBER($scored) } note devient celle de la salle.
   *[other] { NUMBER($scored) } notes deviennent celles de la salle.
}
desk-note-personal = Donnée personnelle : laissée de côté
desk-note-unused = Ne sert à aucune vue
desk-kind-events = Journal d’événements
desk-kind-survey = Enquête
desk-kind-verbatims = Verbatims
desk-kind-volumes = Volumes (rapport)
desk-kind-counts = Volumes (comptés à la main)
desk-kind-series = Série d’un indicateur
desk-kind-board = Tableau de notes
desk-kind-steps = Étapes
desk-kind-walk = Visite mystère
desk-plain-lines = Une étape par ligne
desk-masked = Dans les { $n } textes, les noms annoncés par un titre ou un rôle (M. Martin, ma conseillère Ana Roy), les adresses et les numéros sont masqués avant que rien ne soit pris.
desk-kind-of = Ce pour quoi { $file } est pris
desk-survey-kind = { $kind ->
    [surveymonkey] SurveyMonkey
    [qualtrics] Qualtrics
    [typeform] Typeform
    [google_forms] Google Forms
   *[other] Tableau
}
desk-size-gb = { $n } Go
desk-size-mb = { $n } Mo
desk-size-kb = { $n } Ko
desk-size-b = { $n } octets
desk-sum-read = Lues
desk-sum-valid = Valides
desk-sum-unassigned = Sans étape
desk-sum-left_out = Autres états
desk-sum-dropped = Doublons
desk-sum-refused = Refusées
desk-duplicates = { $count ->
    [0] Aucune ligne n’en répète une autre.
    [one] 1 ligne en répète une autre
   *[other] { $n } lignes en répètent une autre
}
desk-refused = { $count ->
    [0] Aucune ligne refusée
    [one] 1 ligne refusée
   *[other] { $n } lignes refusées
}
desk-line = ligne { $line }
desk-steps-unassigned = { $count ->
    [0] Chaque étape du journal est sur une étape du parcours
    [one] { NUMBER($count) } des { NUMBER($of) } étapes du journal n’est sur aucune étape du parcours ({ $n } événements)
   *[other] { NUMBER($count) } des { NUMBER($of) } étapes du journal ne sont sur aucune étape du parcours ({ $n } événements)
}
desk-names-unassigned = { $count ->
    [0] Chaque nom du fichier a son étape
    [one] { NUMBER($count) } des { NUMBER($of) } noms n’a pas d’étape
   *[other] { NUMBER($count) } des { NUMBER($of) } noms n’ont pas d’étape
}
desk-kinds-unassigned = { $count ->
    [0] Chaque étiquette, couleur ou liste dit une nature de note
    [one] { NUMBER($count) } étiquette, couleur ou liste ne dit aucune nature de note
   *[other] { NUMBER($count) } étiquettes, couleurs ou listes ne disent aucune nature de note
}
desk-names-page = { $count ->
    [0] Aucun nom de ce genre
   *[other] Noms { $from } à { $to } sur { $of }
}
desk-find-name = Chercher un nom
desk-names-before = Précédents
desk-names-after = Suivants
desk-step-own = Une étape à part, dans le brouillon de carte
desk-step-aside = Sans étape : comptée, sur aucune étape
desk-no-kind = Pas encore de nature
desk-all-others = Tous les autres
desk-likely = { $step } ?
desk-likely-of = « { $name } » appartient à { $step }
desk-likely-all = Accepter les { NUMBER($count) } étapes probables
desk-sum-kindless = Sans nature
desk-questions-unassigned = { $count ->
    [one] 1 question sans étape
   *[other] { NUMBER($count) } questions sans étape
}
desk-survey-left-out = { $count ->
    [0] Aucune réponse hors de son échelle.
    [one] 1 réponse hors échelle ou « sans objet » : comptée, puis mise de côté.
   *[other] { $n } réponses hors échelle ou « sans objet » : comptées, puis mises de côté, question par question.
}
desk-tied = { $count ->
    [0] {""}
    [one] 1 paire d’événements au même instant : l’ordre du fichier décide.
   *[other] { $n } paires d’événements au même instant : l’ordre du fichier décide.
}
desk-valid = Réponses qui comptent
desk-missing = Codes mis de côté
desk-hint = ex. { $text }
desk-lifecycle = Des états d’un événement, compter
desk-lifecycle-all = Toutes les lignes
desk-dates = Dates telles que 03/04/2026
desk-dates-found = Selon ce que prouve le fichier
desk-dates-choose = Choisir…
desk-dates-either = Les dates de la colonne « { $column } » peuvent se lire de deux façons, comme { $example }. Dites ci-dessous ce qui vient d’abord.
desk-dates-day-first = Jour d’abord
desk-dates-month-first = Mois d’abord
desk-nothing-yet = Rien n’est encore sur le bureau.
desk-ready = Prêts à être pris : { $what }.
desk-will-take = { $kind ->
    [events] { $count ->
        [one] 1 événement
       *[other] { $n } événements
      }
    [survey] { $count ->
        [one] 1 réponse
       *[other] { $n } réponses
      }
    [verbatims] { $count ->
        [one] 1 texte
       *[other] { $n } textes
      }
    [series] { $count ->
        [one] 1 période d’un indicateur
       *[other] { $n } périodes d’un indicateur
      }
    [board] { $count ->
        [one] 1 note
       *[other] { $n } notes
      }
    [walk] { $count ->
        [one] 1 point de contact cherché
       *[other] { $n } points de contact cherchés
      }
    [steps] { $count ->
        [one] 1 étape
       *[other] { $n } étapes
      }
   *[other] { $count ->
        [one] 1 ligne de comptage
       *[other] { $n } lignes de comptage
      }
}
desk-stays = { $count ->
    [0] Aucune ligne refusée. Rien n’est encore écrit dans l’atelier.
    [one] 1 ligne refusée reste dans le rapport. Rien n’est encore écrit dans l’atelier.
   *[other] { $n } lignes refusées restent dans le rapport. Rien n’est encore écrit dans l’atelier.
}
desk-working = { $code ->
    [read] Lecture de { $file }…
    [events] Lecture des événements…
    [preview] Comptage des lignes et des clients…
    [order] Mise en ordre des événements…
    [reach] Comptage des clients…
    [effort] Comptage des efforts…
    [funnel] Suivi de l’entonnoir…
    [draft] Ébauche de la carte…
    [merging] Comptage des étapes de l’ébauche…
    [scores] Calcul des notes…
    [end] Les derniers nombres…
    [pictures] Dessin…
    [surveys] Calcul des notes…
    [touchpoints] Comptage des points de contact…
    [transitions] Comptage des passages…
    [paths] Comparaison des parcours…
    [verbatims] Regroupement des verbatims…
   *[other] Calcul en cours…
}
desk-mapped = { $count ->
    [one] 1 ligne de { $file } est appliquée.
   *[other] { NUMBER($count) } lignes de { $file } sont appliquées.
}
desk-stopped = Arrêté. Rien n’a été pris.
desk-zone-example = ex. Europe/Paris
desk-flow-of = Passages de
desk-flow-all = Toutes les étapes
desk-reading-stopped = Lecture arrêtée : rien de ce fichier n’est sur le bureau.
desk-read-again = Le lire
desk-base-customers = { $count ->
    [one] 1 client
   *[other] { $n } clients
}
desk-base-events = { $count ->
    [one] 1 événement
   *[other] { $n } événements
}
desk-base-answers = { $count ->
    [one] 1 réponse
   *[other] { $n } réponses
}
desk-view-groups = Verbatims
desk-view-volumes = Contacts comptés
desk-view-series = Indicateurs dans le temps
desk-view-walk = Rencontré en visite mystère
desk-view-board = Tableau de notes
desk-view-journey = Parcours tel qu’écrit
desk-separating-note = qui est passé par là, parmi ceux qui atteignent « { $step } » (avant) et parmi les autres ; seulement ce qui ne fait pas de doute
desk-volumes-note = { $count ->
    [0] tels que les rapports les comptent
    [one] tels que les rapports les comptent, sur une période
   *[other] tels que les rapports les comptent, sur { NUMBER($count) } périodes
}{ $apart ->
    [0] {""}
   *[other]  ; { $n } sans étape, dans le tableau
}
desk-series-note = avec intervalles à 95 % ; une moyenne dont on ne connaît pas les réponses n’en a pas
desk-board-note = ce qui serait posé sur le mur
desk-journey-note = les étapes du fichier, avec ses propres notes
desk-walk-note = ce qui a été cherché et rencontré ; une fois envoyé, cela compte pour ce qui est caché
desk-met-yes = rencontré
desk-met-no = pas rencontré
desk-head-met = Rencontré
desk-head-day = Jour
desk-head-remark = Remarque
desk-without-step = { $name } (sans étape)
desk-head-count = Contacts
desk-head-answered = Répondus
desk-head-answered-share = Part répondue
desk-head-reason = Motif
desk-head-counted = Compté par
desk-head-metric = Indicateur
desk-head-place = Où
desk-head-value = Valeur
desk-head-note = Note
desk-head-frame = Liste ou cadre
desk-head-tags = Étiquettes
desk-head-stage = Macro-étape
desk-head-channels = Canaux
desk-view-shift = Canaux au fil du temps
desk-funnel-note = en clients, en pâle : perdus
desk-drivers-note = { $count ->
    [one] 1 cas complet
   *[other] { $n } cas complets
}, R² { $r }
desk-correct = Corriger dans l’atelier
desk-correct-title = Les groupes de l’atelier, à fusionner, scinder et renommer à la main, dans un nouvel onglet : votre diagnostic reste ouvert ici
desk-groups-note = { $count ->
    [one] 1 texte
   *[other] { $n } textes
}, poids réduit de moitié tous les 365 jours
desk-shift-note = part des événements de chaque période
desk-confirm = { $count ->
    [0] Chaque proposition des règles est tranchée ({ NUMBER($of) })
    [one] { NUMBER($count) } proposition des règles sur { NUMBER($of) } attend votre avis
   *[other] { NUMBER($count) } propositions des règles sur { NUMBER($of) } attendent votre avis
}
desk-confirm-why = { $code ->
    [missing] { $use } : { $share } l’utilisent à « { $other } », personne ici
    [redundant] { $use } : { $share } des clients de l’étape sont contactés deux fois ou plus
    [avoided] { $use } : utilisé par { $share } ici, bien plus à « { $other } »
   *[other] { $use } : déclaré, et trouvé nulle part
}
desk-confirm-yes = Confirmer
desk-confirm-no = Rejeter
desk-confirm-yes-of = { $place } est { $use }
desk-confirm-no-of = { $place } n’est pas { $use }
desk-confirm-waits = Pas encore dans l’atelier : envoyez d’abord le brouillon de carte
desk-gap = { $lacks } : par { $how }
desk-planned = { $n } sur { $of } au plan
desk-plan = Planifier
desk-plan-made = Planifié
desk-plan-of = { $place }, { $lacks } : par { $how }
desk-plan-owner = Qui
desk-plan-owner-of = Qui s’en charge : { $place }
desk-plan-due = Pour quand
desk-plan-due-of = Pour quand : { $place }
desk-inquiry-survey_question = Demander dans l’enquête la satisfaction : { $place }
desk-inquiry-interview = Faire raconter aux clients ce qu’ils ont vécu : { $place }
desk-inquiry-mystery_walk = Faire le chemin comme un client et noter ce qui se passe : { $place }
desk-inquiry-observation = Aller voir, et compter : { $place }
desk-inquiry-manual_count = Compter à la main pendant deux semaines : { $place }
desk-table-cut = Les { $shown } premières lignes sur { $of } ; « journeylab diagnose --tables » les écrit toutes.
desk-head-group = Groupe
desk-head-kind = Nature
desk-head-weight = Poids
desk-head-age = Âge médian en jours
desk-head-quote = Une voix
desk-head-period = Période
desk-head-share-of-period = Part de la période
desk-filter-segment = Segment
desk-filter-channel = Canal
desk-filter-period = Période
desk-filter-all-segment = Tous les segments
desk-filter-all-channel = Tous les canaux
desk-filter-all-period = Toute la durée
desk-funnel-steps = Étapes…
desk-promise = Promesse…
desk-promise-from = De
desk-promise-to = à
desk-promise-within = en moins de
desk-promise-unit = Unité du délai
desk-promise-add = La juger
desk-promise-since = Comparer depuis le
desk-unit-minutes = minutes
desk-unit-hours = heures
desk-unit-days = jours
desk-unit-weeks = semaines
desk-promise-place = { $source } → { $target }, en moins de { $limit }
desk-promise-kept = { $share } tenues ({ $interval } ; n = { $n }).
desk-promise-moved = Depuis ce jour, { $difference } points ({ $interval }).
desk-promise-drop = Retirer
desk-promise-drop-of = Ne plus juger : { $place }
refused-desk_empty = Aucun fichier n’a encore pu être lu. Choisissez-en un et voyez ce qu’il en dit.
refused-desk_no_file = Aucun fichier { $file } sur cette machine. Vérifiez son nom et son dossier.
refused-desk_no_source = Ce fichier n’est plus sur le bureau. Rapportez-le.
refused-desk_nothing_new = Rien de nouveau dans ce qui est choisi : l’atelier l’a déjà.
refused-desk_nothing_chosen = Rien n’est choisi. Choisissez au moins une vue, ou la carte provisoire.
refused-upload_too_big = { $file } dépasse { NUMBER($megabytes) } Mo. Placez-le à côté de l’atelier et ouvrez-le par son chemin.
refused-upload_broken = { $file } n’est pas arrivé entier. Choisissez-le de nouveau.
refused-desk_mapping_alone = { $file } est une correspondance : apportez d’abord le fichier dont elle parle.
refused-desk_column_needed = Un journal d’événements a besoin du client, de l’heure et de l’étape. Choisissez d’abord une autre colonne à la place de « { $column } ».


## Best practices

practice-title = Bonnes et mauvaises pratiques
practice-intro = Ce que d’autres font à chaque étape du parcours, à suivre ou à éviter. Tout l’atelier voit ces fiches ; le tableau de bord les montre aussi.
practice-actor = Qui le fait
practice-actor-hint = une entreprise, un secteur, un autre service
practice-text = Ce qu’il fait
practice-text-hint = p. ex. rappeler dans l’heure, dossier ouvert
practice-step = Étape
practice-kind = Cela concerne
practice-verdict = Avis
practice-source = Source
practice-source-hint = une visite, un article, une étude, et quand
practice-add = Ajouter la fiche
practice-save = Enregistrer
practice-edit = Modifier
practice-cancel = Annuler
practice-remove = Retirer
practice-new = Nouvelle fiche
practice-none = Pas encore de fiche. Ajoutez la première : quelle pratique vous a surpris ?
practice-whole = Sur tout le parcours
practice-on-map = { $sign } { $actor } : { $text }
practice-count = { $count ->
    [0] Pas encore de fiche
    [one] { NUMBER($count) } fiche
   *[other] { NUMBER($count) } fiches
}
practice-edit-of = Modifier la fiche de { $actor }
practice-remove-of = Retirer la fiche de { $actor }
practice-kind-tone_and_rhythm = Ton et rythme
practice-kind-content = Contenu
practice-kind-function = Fonction
practice-kind-commitment = Engagement
practice-verdict-best = À suivre
practice-verdict-worst = À éviter
practice-dashboard = Vu ailleurs

## Evidence: what readers say

evidence-unreadable-file_missing = Le fichier { $file } est introuvable. Vérifiez son nom et son dossier.
evidence-unreadable-file_closed = Impossible d’ouvrir { $file } : { $trouble ->
    [EACCES] vous n’avez pas le droit de le lire
    [EISDIR] c’est un dossier
   *[other] { $reason }
  }. Vérifiez qu’il s’agit d’un fichier et que vous avez le droit de le lire.
evidence-unreadable-file_empty = { $file } ne contient rien. Refaites l’export ou choisissez un autre fichier.
evidence-unreadable-file_too_big = { $file } dépasse { NUMBER($megabytes) } Mo, le maximum pour une enquête. Exportez moins de colonnes ou divisez le fichier.
evidence-unreadable-file_binary = { $looks ->
    [html] { $file } est une page web et non un tableau : sans doute la page de connexion de l’outil d’enquête. Téléchargez de nouveau l’export, en CSV ou en XLSX.
    [pdf] { $file } est un PDF et non un tableau. Exportez les réponses en CSV ou en XLSX.
    [image] { $file } est une image et non un tableau. Exportez les réponses en CSV ou en XLSX.
    [zip] { $file } est une archive ZIP. Décompressez-la, puis choisissez le fichier CSV ou XLSX qu’elle contient.
    [gzip] { $file } est compressé. Décompressez-le, puis choisissez le fichier qu’il contient.
    [json] { $file } est du JSON et non un tableau. Un tableau Trello se lit comme mur (board) ; venant d’ailleurs, exportez en CSV ou en XLSX.
    [xml] { $file } est du XML et non un tableau. Un journal d’événements XES se lit comme événements (events) ; venant d’ailleurs, exportez en CSV ou en XLSX.
    [mermaid] { $file } est un parcours Mermaid et non un tableau. Lisez-le comme étapes (steps).
    [cml] { $file } est un modèle Context Mapper (CML), écrit pour des programmeurs. Écrivez ses commandes et ses événements un par ligne, et lisez-les comme étapes (steps) ou comme mur (board).
   *[other] { $file } n’est pas un tableau de texte. Exportez-le en CSV (UTF-8) ou en XLSX.
  }
evidence-unreadable-text_damaged = { $file } s’annonce en { $encoding } mais est abîmé à l’octet { NUMBER($byte) }. Exportez-le de nouveau en CSV (UTF-8).
evidence-unreadable-header_damaged = Dans { $file }, les noms de colonnes de la ligne { NUMBER($line) } contiennent des octets qui ne sont pas du texte. Exportez-le de nouveau en CSV (UTF-8).
evidence-unreadable-quote_open = Dans { $file }, un guillemet s’ouvre à la ligne { NUMBER($line) } et ne se ferme jamais : la suite du fichier est illisible. Fermez-le ou supprimez-le, ou refaites l’export.
evidence-unreadable-workbook_locked = { $file } est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe dans Excel, puis choisissez cette copie.
evidence-unreadable-workbook_old = { $file } est à l’ancien format XLS. Enregistrez-le en XLSX ou en CSV, puis réessayez.
evidence-unreadable-workbook_damaged = { $file } commence comme un classeur Excel mais est abîmé ou incomplet. Téléchargez-le ou enregistrez-le de nouveau.
evidence-unreadable-workbook_too_big = { $file } occuperait plus de { NUMBER($megabytes) } Mo une fois décompressé. Enregistrez en CSV la seule feuille utile.
evidence-unreadable-sheet_unknown = { $file } n’a pas de feuille ou de tableau « { $sheet } ». Il contient : { $sheets }.
evidence-unreadable-rows_none = { $file } a des en-têtes mais aucune ligne après la ligne { NUMBER($line) }. Vérifiez que l’export était complet.
evidence-unreadable-rows_none_valid = Aucune ligne de { $file } ne peut être retenue ({ NUMBER($rows) } refusées). Vérifiez la colonne indiquée comme poids.
evidence-unreadable-rows_ragged = La plupart des lignes de { $file } ne correspondent pas aux en-têtes : { NUMBER($rows) } lignes, la première à la ligne { NUMBER($line) } avec { NUMBER($cells) } cellules pour { NUMBER($columns) } colonnes. Vérifiez le séparateur ou refaites l’export.
evidence-unreadable-column_unknown = { $file } n’a pas de colonne « { $column } ». Noms proches : { $nearest }.
evidence-unreadable-column_ambiguous = Dans { $file }, « { $column } » peut désigner plusieurs colonnes : { $names }. Donnez le nom complet de l’une d’elles.
evidence-unreadable-questions_none = Dans { $file }, aucune colonne ne ressemble à une note. Indiquez les questions ou fournissez une table de correspondance. Ses premières colonnes : { $names }.
evidence-unreadable-all_unassigned = Aucune question de { $file } ne correspond à une étape de ce parcours. Rattachez les questions aux étapes : { $names }.
evidence-unreadable-valid_malformed = « { $valid } » n’est pas une plage de réponses (colonne { $column }). Écrivez ses deux bornes, par exemple 1-5.
evidence-unreadable-missing_malformed = « { $missing } » n’est pas une liste de codes (colonne { $column }). Écrivez des nombres, par exemple 0,6.
evidence-unreadable-mapping_without_column = La table de correspondance { $file } n’a pas de colonne « column ». Elle a : { $names }. Les colonnes attendues sont column, step, channel, valid, missing.
evidence-unreadable-mapping_line = La ligne { NUMBER($line) } de la table de correspondance { $file } est incomplète : écrivez d’abord le nom d’une colonne, puis autant de cellules que d’en-têtes.
evidence-unreadable-mapping_twice = La table de correspondance cite deux fois la colonne « { $column } » pour une même étape et un même canal. Gardez une seule des lignes.
evidence-unreadable-steps_column_none = { $file } n’a pas de colonne d’étapes. Nommez l’une de ses colonnes « étape ». Elle a : { $names }.
evidence-unreadable-overall_unclear = Les réponses globales de la colonne « { $column } » ne sont ni des nombres, ni les mots d’une même échelle : { $values }. Indiquez une colonne de notes, ou une colonne à deux mots dont l’un dit non.
evidence-unreadable-scales_differ = La question « { $column } » n’a pas la même échelle d’un fichier à l’autre. Indiquez les réponses valides (par exemple 1-5), ou faites un diagnostic par fichier.

evidence-refusal-row_blank = La ligne est vide.
evidence-refusal-row_short = La ligne a { NUMBER($cells) } cellules pour { NUMBER($columns) } colonnes.
evidence-refusal-row_long = La ligne a { NUMBER($cells) } cellules pour { NUMBER($columns) } colonnes.
evidence-refusal-row_repeated = La ligne répète une ligne précédente.
evidence-refusal-weight_missing = Le poids manque.
evidence-refusal-weight_not_a_number = Le poids n’est pas un nombre.
evidence-refusal-weight_not_positive = Le poids n’est pas supérieur à zéro.
evidence-refusal-not_a_number = La réponse n’est pas un nombre.
evidence-refusal-step_empty = La ligne n’a pas d’étape.
evidence-refusal-step_too_long = L’étape dépasse 10 000 caractères.
evidence-refusal-step_unprintable = L’étape contient des caractères qui ne s’affichent pas.

evidence-role-question = question notée
evidence-role-comment = commentaire
evidence-role-personal = donnée personnelle, écartée
evidence-role-weight = poids
evidence-role-date = date
evidence-role-segment = segment
evidence-role-id = répondant
evidence-role-meta = à propos de la réponse
evidence-role-overall = réponse d’ensemble
evidence-role-step = étape
evidence-role-stage = phase
evidence-role-channels = canaux
evidence-role-lane = ligne de la carte
evidence-role-empty = vide
evidence-role-other = non utilisée

evidence-kind = { $kind ->
    [surveymonkey] export SurveyMonkey
    [qualtrics] export Qualtrics
    [typeform] export Typeform
    [google_forms] export Google Forms
    [ga4] export Google Analytics
   *[plain] tableau
  }
evidence-rows = { $rows ->
    [one] { NUMBER($rows) } ligne lue
   *[other] { NUMBER($rows) } lignes lues
  }, { NUMBER($valid) } retenues, { NUMBER($refused) } refusées
evidence-duplicates = { $duplicates ->
    [0] Aucune ligne n’en répète une autre
    [one] { NUMBER($duplicates) } ligne répète une ligne précédente
   *[other] { NUMBER($duplicates) } lignes répètent une ligne précédente
  }
evidence-unassigned = { $questions ->
    [0] Chaque question correspond à une étape
    [one] { NUMBER($questions) } question ne correspond à aucune étape
   *[other] { NUMBER($questions) } questions ne correspondent à aucune étape
  }
evidence-refused-line = Ligne { NUMBER($line) } : { $reason }
evidence-scale-guessed = Échelle déduite des réponses : de { $low } à { $high }. Corrigez-la si l’enquête en utilisait une autre.
evidence-answers = { NUMBER($valid) } réponses comptées, { NUMBER($excluded) } écartées (sans objet ou hors échelle), { NUMBER($blank) } vides
evidence-same-customers = Les mêmes clients ont répondu à plusieurs de ces questions : l’intervalle est un peu trop étroit.


## Evidence: logs, diagrams, volumes, verbatims and boards

evidence-unreadable-xes_malformed = { $file } n’est pas du XML complet : la ligne { NUMBER($line) } est illisible ({ $reason }). Exportez de nouveau le journal.
evidence-unreadable-xes_no_log = { $file } est du XML, mais pas un journal d’événements : il commence par <{ $element }> et non par <log>. Exportez le journal en XES ou en CSV.
evidence-unreadable-xes_entities = { $file } déclare des entités XML (ligne { NUMBER($line) }), inutiles dans un journal et potentiellement nuisibles. Exportez de nouveau le journal, sans DOCTYPE.
evidence-unreadable-xes_too_deep = { $file } est plus profond, ou plus long en un seul endroit, que tout journal d’événements (ligne { NUMBER($line) }). Exportez de nouveau le journal.
evidence-unreadable-xes_no_events = { $file } ne contient aucun événement ({ $traces ->
    [0] aucune trace
    [one] { NUMBER($traces) } trace, vide
   *[other] { NUMBER($traces) } traces, toutes vides
  }). Exportez le journal avec ses événements.
evidence-unreadable-xes_no_events_odd = { $file } ne contient aucun événement. Ligne { NUMBER($line) }, { $reason }. Exportez de nouveau le journal, avec ses événements.
evidence-unreadable-gzip_damaged = { $file } est compressé, mais abîmé ou incomplet. Téléchargez-le ou copiez-le de nouveau.
evidence-unreadable-gzip_too_big = { $file } dépasserait { NUMBER($gigabytes) } Go une fois décompressé. Exportez une période plus courte.
evidence-unreadable-rows_all_refused = Aucune des { NUMBER($rows) } lignes de { $file } ne peut être retenue. Ligne { NUMBER($line) } : { $reason } Nommez les bonnes colonnes, ou corrigez le fichier.
evidence-unreadable-dates_either = Dans { $file }, les dates de la colonne « { $column } » peuvent se lire de deux façons, par exemple { $example }. Précisez ce qui vient en premier : --dates day-first (le jour) ou --dates month-first (le mois).
evidence-unreadable-zone_unknown = Il n’y a pas de fuseau horaire « { $zone } ». Proches de ce nom : { $nearest }.
evidence-unreadable-mermaid_other = { $file } n’est pas un parcours Mermaid : il commence par « { $first } ». Un parcours commence par le mot journey, seul sur sa ligne.
evidence-unreadable-mermaid_malformed = La ligne { NUMBER($line) } de { $file } n’est pas comprise, pas même par Mermaid : « { $said } ». Une étape s’écrit « Je paie : 3 : Client », sans ; ni # dans son nom.
evidence-unreadable-mermaid_empty = { $file } est un parcours sans étape. Écrivez-en au moins une, par exemple « Je paie : 3 : Client ».
evidence-unreadable-role_none = { $file } n’a pas de colonne qui soit clairement { $role ->
    [step] l’étape : nommez-la avec --step
    [text] le texte des clients ou des notes : nommez-la avec --text
    [channel] le canal : nommez-la avec --channel
   *[other] « { $role } » : nommez-la
  }. Ses premières colonnes : { $names }.
evidence-unreadable-counts_none = { $file } n’a pas de colonne qui compte clairement quelque chose. Nommez-la avec --count ; ou, si chaque étape a sa colonne, associez les colonnes aux étapes avec --mapping. Ses premières colonnes : { $names }.
evidence-unreadable-paths_in_cells = Dans { $file }, la colonne « { $column } » contient des parcours entiers, par exemple « { $example } », qui ne se comptent pas par étape. Exportez une ligne par contact, et lisez-la comme événements (events).
evidence-unreadable-series_none = { $file } n’est pas une série de mesures : il faut une date et les effectifs d’un NPS (détracteurs, promoteurs, répondants), d’un CSAT (positifs, répondants), d’un CES (répondants, valeur) ou d’un ratio (numérateur, dénominateur). Ses premières colonnes : { $names }.
evidence-unreadable-json_malformed = { $file } n’est pas du JSON complet : la ligne { NUMBER($line) } est illisible. Exportez de nouveau le tableau.
evidence-unreadable-json_no_cards = { $file } est du JSON, mais pas un tableau Trello : il ne contient pas de liste de cartes. Dans Trello, choisissez Imprimer, exporter et partager, puis Exporter en JSON.
evidence-unreadable-board_empty = { $file } est un tableau sans carte.
evidence-unreadable-board_too_big = { $file } a plus de { NUMBER($most) } cartes. Exportez une liste à la fois.
evidence-unreadable-kind_unknown = La correspondance parle de « { $kind } », qui n’est pas un type de note. Les types : { $names }.
evidence-unreadable-kinds_unassigned = Aucune note de { $file } ne dit de quel type elle est. Précisez ce que signifient ses étiquettes, couleurs et listes avec --mapping (colonnes column et step, par exemple « vert, command » ; * vaut pour tout le reste) : { $names }.
evidence-unreadable-events_unassigned = Aucun événement de { $file } ne correspond à une étape de ce parcours. Précisez à quelles étapes ses noms correspondent avec --mapping (--dry-run --save-mapping MAP.csv en écrit une à compléter), ou faites-en une carte provisoire : journeylab diagnose { $file } --into FICHIER. Ses premières étapes : { $names }.
evidence-unreadable-steps_unassigned = Rien dans { $file } ne correspond à une étape de ce parcours. Précisez à quelles étapes ses noms correspondent avec --mapping ; --dry-run --save-mapping MAP.csv en écrit une à compléter : { $names }.

evidence-refusal-event_without_trace = L’événement est hors de toute trace : impossible de savoir à quel client il appartient.
evidence-refusal-customer_missing = La ligne ne dit pas à quel client elle appartient.
evidence-refusal-at_missing = La ligne n’a pas de date.
evidence-refusal-step_missing = La ligne ne dit pas de quelle étape il s’agit.
evidence-refusal-at_not_a_date = La date est illisible.
evidence-refusal-score_not_1_to_5 = La note n’est pas un nombre entier de 1 à 5 ; l’étape est retenue sans note.

evidence-oddity-element_unknown = { $what } n’est pas un élément de XES
evidence-oddity-element_misplaced = { $what } n’est pas à sa place pour XES
evidence-oddity-element_late = { $what } vient après ce qu’il devrait précéder
evidence-oddity-attribute_missing = il manque quelque chose dans { $what }
evidence-oddity-attribute_unknown = il y a plus que ce que XES connaît dans { $what }
evidence-oddity-scope_unknown = une portée est inconnue dans { $what }
evidence-oddity-value_mistyped = la valeur n’est pas du type annoncé dans { $what }
evidence-oddity-key_twice = « { $what } » est donné deux fois ; le premier compte
evidence-refusal-row_total = La ligne est le total des autres : elle n’est pas comptée deux fois.
evidence-refusal-row_remark = La ligne est une remarque de l’outil qui a écrit le fichier.
evidence-refusal-count_missing = La ligne ne compte rien.
evidence-refusal-count_not_whole = L’effectif n’est pas un nombre entier, ou il est trop grand pour en être un.
evidence-refusal-count_negative = L’effectif est négatif.
evidence-refusal-counts_contradict = Les parties dépassent le total.
evidence-refusal-value_not_a_number = La valeur n’est pas un nombre.
evidence-refusal-period_not_read = La période est illisible.
evidence-refusal-text_missing = Il n’y a rien d’écrit.
evidence-refusal-text_too_long = Le texte dépasse 10 000 caractères.
evidence-refusal-score_not_a_number = La note n’est pas un nombre ; le texte est retenu sans elle.
evidence-refusal-score_off_scale = La note est hors échelle ; le texte est retenu sans elle.
evidence-refusal-card_archived = La carte est archivée.
evidence-refusal-card_template = La carte est un modèle.

evidence-remark-wide_by_period = Chaque période a sa colonne : { $columns }…
evidence-remark-wide_by_channel = Chaque canal a sa colonne : { $columns }…
evidence-remark-wide_by_step = Chaque étape a sa colonne : { $columns }…
evidence-remark-period_of_report = Tout le rapport porte sur { $period }.
evidence-remark-ga4 = Export Google Analytics : ses remarques et sa ligne de totaux sont écartées.
evidence-remark-tables = Le fichier contient { NUMBER($count) } tableaux, dont un est lu : { $names }. Nommez-en un autre avec --sheet.
evidence-remark-dates_counted_back = { $count ->
    [one] { NUMBER($count) } date est comptée
   *[other] { NUMBER($count) } dates sont comptées
  } à rebours (« il y a 3 jours ») depuis le jour de collecte, ou depuis aujourd’hui.
evidence-remark-dates_none = Aucune colonne de date : l’ancienneté de ces paroles restera inconnue.
evidence-remark-scale_guessed = Échelle déduite des notes : de { $low } à { $high }. Corrigez-la avec --valid.
evidence-remark-zone_assumed = Les heures sans fuseau sont lues en UTC. Corrigez avec --time-zone, par exemple Europe/Paris.
evidence-remark-lifecycle = Toutes les lignes comptent, quel que soit leur état : { $states }. Pour ne compter que celles qui sont achevées : --lifecycle complete.
evidence-remark-rows_left_out = { $count ->
    [one] { NUMBER($count) } ligne est écartée, comme demandé
   *[other] { NUMBER($count) } lignes sont écartées, comme demandé
  } (autre état, ou répétition).
evidence-remark-channel_unknown = { $count ->
    [one] { NUMBER($count) } événement n’a
   *[other] { NUMBER($count) } événements n’ont
  } pas de canal. Si une colonne le contient, nommez-la avec --channel.
evidence-remark-ties = { $count ->
    [one] { NUMBER($count) } paire d’événements d’un même client a
   *[other] { NUMBER($count) } paires d’événements d’un même client ont
  } la même heure : l’ordre du fichier décide.
evidence-remark-metric_nps = Une série de NPS : promoteurs et détracteurs parmi les répondants.
evidence-remark-whole_journey = Aucune colonne ne nomme d’étape : la série est celle de tout le parcours.
evidence-remark-metric_csat = Une série de CSAT : les satisfaits parmi les répondants.
evidence-remark-metric_ces = Une série de CES : une moyenne par période. Sans les réponses une à une, elle n’a pas d’intervalle.
evidence-remark-metric_ratio = Une série de ratio : numérateur sur dénominateur.
evidence-remark-kinds_none = Rien ne dit le type des notes : toutes sont retenues comme événements métier.
evidence-remark-steps_none = Aucune colonne ne dit de quelle étape il est question : nommez-la avec --step, ou placez ces paroles dans l’atelier.

evidence-role-score = note
evidence-role-person = interlocuteur
evidence-role-at = date
evidence-role-text = texte
evidence-role-source = source
evidence-role-title = titre, placé avant le texte
evidence-role-collected = jour de collecte
evidence-role-period = période
evidence-role-count = effectif
evidence-role-customers = clients
evidence-role-answered = contacts aboutis
evidence-role-reason = motif de contact
evidence-role-total = total, écarté
evidence-role-kind = type de note
evidence-role-tags = étiquettes
evidence-role-colour = couleur
evidence-role-frame = liste ou cadre
evidence-role-archived = archivée ou non
evidence-role-channel = canal
evidence-role-customer = client
evidence-role-start = début
evidence-role-lifecycle = cycle de vie
evidence-role-respondents = répondants
evidence-role-promoters = promoteurs
evidence-role-detractors = détracteurs
evidence-role-positives = satisfaits
evidence-role-negatives = insatisfaits
evidence-role-numerator = numérateur
evidence-role-denominator = dénominateur
evidence-role-value = valeur

attach-columns = Colonnes :
attach-places = Où vont les lignes :
attach-refused = Refusées :
attach-refused-lines = Lignes { $lines } ({ NUMBER($count) } en tout) : { $reason }
attach-refused-cells = Lignes { $lines } ({ NUMBER($count) } en tout), { $column } : { $reason }
evidence-refused-cell = Ligne { NUMBER($line) }, { $column } : { $reason }
evidence-equation-step = { $rows ->
    [one] { NUMBER($rows) } ligne lue
   *[other] { NUMBER($rows) } lignes lues
  } = { NUMBER($assigned) } sur une étape + { NUMBER($unassigned) } sans étape + { NUMBER($refused) } { $refused ->
    [one] refusée
   *[other] refusées
  }
evidence-equation-kind = { $rows ->
    [one] { NUMBER($rows) } note lue
   *[other] { NUMBER($rows) } notes lues
  } = { NUMBER($assigned) } d’un type connu + { NUMBER($unassigned) } sans type + { NUMBER($refused) } { $refused ->
    [one] refusée
   *[other] refusées
  }
attach-rows-on-step = « { $step } » : { $rows ->
    [one] { NUMBER($rows) } ligne
   *[other] { NUMBER($rows) } lignes
  }
attach-taken-for = « { $name } » est pris pour « { $step } »
attach-rows-of-kind = { $kind } : { $rows ->
    [one] { NUMBER($rows) } note
   *[other] { NUMBER($rows) } notes
  }
attach-unmatched-step = { $count ->
    [one] { NUMBER($count) } nom ne correspond à aucune étape
   *[other] { NUMBER($count) } noms ne correspondent à aucune étape
  } : { $names }. Associez-les : --dry-run --save-mapping MAP.csv, complétez-le, puis --mapping MAP.csv.
attach-unmatched-kind = { $count ->
    [one] { NUMBER($count) } étiquette, couleur ou liste ne désigne aucun type de note
   *[other] { NUMBER($count) } étiquettes, couleurs ou listes ne désignent aucun type de note
  } : { $names }. Associez-les : --dry-run --save-mapping MAP.csv, complétez la colonne step (par exemple command, hot_spot ; * pour le reste), puis --mapping MAP.csv.
attach-columns-unused = { $count ->
    [one] { NUMBER($count) } autre colonne n’est pas utilisée
   *[other] { NUMBER($count) } autres colonnes ne sont pas utilisées
  } : { $names }
attach-mapping-saved = La correspondance est dans { $file } : corrigez-la, puis rendez-la avec --mapping { $file }.
refused-save_mapping_needs_dry_run = --save-mapping s’emploie avec --dry-run : il montre ce qui serait retenu, et écrit la correspondance à corriger.

cli-argument-count = la colonne qui compte
cli-argument-dates = ce qui vient en premier dans 03/04/2025 : le jour (day-first) ou le mois (month-first)
cli-argument-unmasked = garder les données personnelles écrites par les clients

evidence-note-kind-domain_event = événement métier
evidence-note-kind-command = commande
evidence-note-kind-read_model = modèle de lecture
evidence-note-kind-external_system = système externe
evidence-note-kind-hot_spot = point chaud
evidence-note-kind-actor = acteur
evidence-note-kind-pestel = PESTEL
evidence-note-kind-opportunity = opportunité
evidence-note-kind-idea = idée
evidence-note-kind-delight = enchantement
evidence-note-kind-irritant = irritant
evidence-note-kind-effort_point = point d’effort
evidence-note-kind-rupture = rupture
evidence-note-kind-obstacle = frein


## Event logs

evidence-unreadable-events_column_none = { $role ->
    [customer] { $file } n’a pas de colonne qui dise de quel client il s’agit. Désignez-la comme client.
    [at] { $file } n’a pas de colonne qui dise quand un événement a eu lieu. Désignez-la comme moment.
   *[other] { $file } n’a pas de colonne qui dise ce qui s’est passé. Désignez-la comme étape.
  } Ses colonnes : { $names }.
evidence-unreadable-events_sheet_none = La feuille « { $sheet } » de { $file } n’est pas un journal d’événements : aucune colonne n’y dit de quel client il s’agit, quand et ce qui s’est passé. Nommez une autre feuille ({ $sheets }), ou désignez ses colonnes.
evidence-unreadable-events_engine_unknown = Il n’y a pas de moteur « { $engine } ». Utilisez duckdb, spark://local, clickhouse://local ou l’adresse d’un serveur Spark Connect ou ClickHouse.
evidence-unreadable-promise_unclear = « { $said } » n’est pas une promesse : écrivez deux étapes du journal et un délai, par exemple "devis demandé > devis envoyé: 48 h" (min, h, jours, semaines).
evidence-unreadable-events_engine_address = L’adresse du moteur « { $engine } » ne se lit pas. Écrivez-la comme { $form }.
evidence-unreadable-events_engine_silent = Aucun ClickHouse n’a répondu à { $engine }. Vérifiez qu’il fonctionne, l’adresse, l’utilisateur et le mot de passe ; ou utilisez duckdb.
evidence-unreadable-events_engine_lost = Le ClickHouse de { $engine } a cessé de répondre en cours de route ; rien n’a été écrit. Vérifiez qu’il fonctionne, puis réessayez ; ou utilisez duckdb.
evidence-unreadable-events_spark_silent = Aucun serveur Spark Connect n’a répondu à { $engine }. Vérifiez qu’il fonctionne là-bas (start-connect-server.sh), et l’adresse ; ou utilisez duckdb.
evidence-unreadable-events_spark_lost = Le Spark à { $engine } a cessé de répondre en cours de route, et rien n’a été écrit. Vérifiez qu’il fonctionne, puis réessayez ; ou utilisez duckdb.
evidence-unreadable-events_damaged = { $named ->
    [no] Un journal d’événements
   *[other] { $file }
  } est abîmé : il s’ouvre, mais ne se lit pas jusqu’au bout. Exportez-le ou téléchargez-le de nouveau.
evidence-unreadable-events_no_room = La place manque pour compter : ni la mémoire ni { $folder } n’y suffisent. Libérez-y de l’espace, ou indiquez un plus grand disque par TMPDIR, puis recommencez ; rien n’a été écrit.
evidence-unreadable-events_engine_missing = { $engine } demande un composant de plus. Installez-le par pip install "journeylab[{ $extra }]", puis réessayez.
evidence-unreadable-events_engine_no_java = { $engine } n’a pas pu démarrer. Spark demande Java 17 ou plus récent : installez-le, ou utilisez duckdb.
evidence-unreadable-events_lifecycle_none = { $file } n’a pas de colonne de cycle de vie : aucun état « { $state } » à garder. N’en demandez pas.
evidence-unreadable-events_state_unknown = Aucune ligne de { $file } n’est dans l’état « { $state } ». États présents : { $names }.
evidence-unreadable-events_state_refused = Chaque ligne de { $file } dans l’état « { $state } » est refusée. Lisez-le sans --lifecycle pour voir pourquoi, ou corrigez le fichier.
evidence-unreadable-events_none_valid = Aucune des { NUMBER($rows) } lignes de { $file } ne peut être prise. Ligne { NUMBER($line) } : { $reason ->
    [customer_missing] le client manque.
    [at_missing] le moment manque.
    [at_ambiguous] la date se lit de deux façons.
    [at_not_a_date] le moment est illisible.
    [step_missing] l’étape manque.
   *[other] elle ne suit pas les en-têtes.
  } Vérifiez quelle colonne est prise pour quoi.
evidence-unreadable-events_none = { $file } ne contient aucun événement. Vérifiez que l’export est complet.
evidence-unreadable-events_parquet_damaged = { $file } commence comme un fichier Parquet mais est abîmé ou incomplet. Exportez-le ou téléchargez-le à nouveau.

evidence-refusal-at_ambiguous = La date se lit jour en tête ou mois en tête.
evidence-refusal-row_quoted_badly = Un guillemet est mal placé, ou n’est jamais refermé.
evidence-refusal-row_damaged = La ligne contient des octets qui ne sont pas du texte.
evidence-refusal-row_too_long = La ligne dépasse 16 Mo.


## Mystery walks

evidence-role-met = rencontré ou non
evidence-refusal-channel_missing = La ligne ne nomme aucun canal : impossible de savoir de quel point de contact il s’agit.
evidence-refusal-met_missing = La ligne ne dit pas si le point de contact a été rencontré.
evidence-refusal-met_not_read = La cellule ne dit ni oui ni non.
evidence-remark-all_met = Aucune colonne ne dit oui ou non : chaque ligne est prise pour un point de contact rencontré.
report-head-walk = Rencontré en parcours mystère
report-walked = { $met } sur { $of }
report-head-stands-for = Étape du parcours
report-stands-for = { $step } ({ $how ->
    [mapping] associée à la main
    [id] par son identifiant
    [draft] par l’ébauche
    [spelling] mêmes mots, écrits autrement
   *[text] mêmes mots
  })
report-rests-on = { $share } de { $of } ({ $low } à { $high })


## Diagnosis: report and command

report-title = Diagnostic
report-title-of = Diagnostic : { $files }
report-rows =
    { $count ->
        [one] Une ligne lue, { $refused } refusée.
       *[other] { $rows } lignes lues, { $refused } refusées.
    }
report-log = { $customers } clients, { $events } événements, { $steps } étapes, { $channels } ; durée médiane du premier au dernier événement : { $time }{ $sure ->
    [yes] {" "}(intervalle à 95 % : { $interval })
   *[no] {""}
  }.
report-channels =
    { $count ->
        [0] aucun canal connu
        [one] un canal
       *[other] { NUMBER($count) } canaux
    }
report-days = { $value } j
report-hours = { $value } h
report-minutes = { $value } min
report-seconds = { $value } s
report-n = n = { $n }
report-of-customers = { $n } clients sur { $all }
report-finding-volume = { $share } des clients passent par « { $step } », plus que par toute autre étape.
report-finding-ending = { $share } des clients s’arrêtent à « { $step } ».
report-finding-effort = { $share } des clients reviennent à une étape qu’ils avaient quittée.
report-finding-trough = « { $step } » est l’étape la plus mal vécue : { $value } de −2 à +2 (intervalle à 95 % : { $interval }).
report-finding-driver = « { $touchpoint } » pèse le plus dans la satisfaction globale : { $share } de ce que les points de contact expliquent.
report-finding-time = La moitié des clients mettent plus de { $time } du premier au dernier événement{ $sure ->
    [yes] {" "}(intervalle à 95 % : { $interval })
   *[no] {""}
  }.
report-as-table =
    { $count ->
        [one] En tableau (une ligne)
       *[other] En tableau ({ NUMBER($count) } lignes)
    }
report-more-rows =
    { $count ->
        [one] Une autre ligne se trouve dans les fichiers de tables (--tables).
       *[other] { NUMBER($count) } autres lignes se trouvent dans les fichiers de tables (--tables).
    }
report-steps-left-out =
    { $count ->
        [one] Une étape de peu de clients figure dans les tableaux et non sur l’image.
       *[other] { NUMBER($count) } étapes de peu de clients figurent dans les tableaux et non sur l’image.
    }
report-channel-unknown = canal inconnu
report-flow = D’une étape à l’autre
report-flow-note = les passages des clients : en avant au-dessus, en arrière au-dessous
report-touchpoints = Points de contact
report-touchpoints-note = étapes × canaux : les clients en barre, la satisfaction de −2 à +2 ; ce que proposent les règles reste à confirmer à la main
report-rules = Manquant : utilisé par { $missing } ou plus à une étape voisine, par personne ici. Redondant : à l’initiative de l’entreprise, deux fois ou plus en { $hours } h pour { $redundant } ou plus. Évité : utilisé par moins de { $rare } ici, par { $usual } ou plus ailleurs. Caché : déclaré, trouvé ni dans les données ni par un parcours mystère. En part des clients de l’étape ; à moins de { $fewest } clients, rien n’est proposé.
report-funnel = Entonnoir
report-funnel-note = les clients qui atteignent chaque étape après la précédente ; d’autres étapes peuvent s’intercaler
report-reach = Passage
report-reach-note = les clients passés au moins une fois par l’étape, ceux qui y commencent, ceux qui y finissent
report-effort = Effort et ruptures
report-effort-note = en part de tous les clients
report-paths = Chemins les plus fréquents
report-paths-note = toutes les étapes d’un client, dans l’ordre
report-separating = Ce qui sépare ceux qui vont au bout
report-separating-note = ceux qui sont passés par là, parmi les clients arrivés à la dernière étape de l’entonnoir (avant elle) et parmi les autres ; seulement les écarts que l’intervalle à 95 % met hors de doute
report-people = Interlocuteurs rencontrés
report-people-note = combien de personnes différentes de l’entreprise chaque client a eues face à lui, pour autant que les lignes les nomment
report-people-mean = { $mean } en moyenne (intervalle à 95 % { $interval } ; n = { $n } clients)
report-promises = Promesses tenues
report-promises-note = d’une première étape à la prochaine arrivée à l’autre, dans le délai ; une promesse sans réponse est rompue une fois le délai passé, en cours jusque-là
report-before-after = Avant et après
report-before-after-note = part des promesses tenues en points de pourcentage (Newcombe), moyennes sur leur propre échelle (Welch) ; un écart dont l’intervalle contient 0 peut tenir au hasard
report-period-all = toute
report-period-before = avant
report-period-after = après
report-head-limit = Délai
report-head-period = Période
report-head-kept = Tenues
report-head-open = En cours
report-head-answered = Répondues
report-head-since = Depuis
report-head-n-before = n avant
report-head-before = Avant
report-head-n-after = n après
report-head-after = Après
report-head-promised = Promesse ou étape
report-head-people = Interlocuteurs
report-moments = Moments de vérité proposés
report-moments-note = écart de l’émotion à la moyenne du parcours × part des clients ; le premier quart, à confirmer par la salle
report-share-of = { $share } ({ $n } sur { $all })
report-curve = Courbe d’émotion mesurée
report-curve-note = la satisfaction ramenée de −2 à +2 par les bornes de son échelle ; une étape sans donnée reste un vide
report-scores = Notes
report-scores-note = sur leur propre échelle, avec intervalles à 95 % ; les valeurs hors échelle sont écartées et comptées
report-recommendation = Recommandation
report-recommendation-note = Net Promoter Score, de −100 à +100 ; jamais un classement à lui seul
report-drivers = Ce qui fait la satisfaction globale
report-drivers-note = part du R² de chaque point de contact (LMG), corrélations à côté
report-plane = Les quatre classes
report-plane-note = Tétraclasse : ce que pèse un point de contact quand il plaît, et quand il déplaît
report-gaps = Ce qu’on ne sait pas
report-gaps-note = et la façon la plus simple de l’apprendre
report-r-squared = Ensemble, les points de contact expliquent R² = { $r } de la satisfaction globale, de { $low } à { $high } (n = { $n } personnes qui les ont tous notés).
report-too-few-cases = Trop peu de personnes ont noté tous les points de contact : aucune importance ne peut être donnée. Nommez moins de questions.
report-sources = Sources
report-source = { $file } : { $rows } lignes lues, { $refused } refusées. SHA-256 { $sha }
report-order = Heures en { $zone }. Ordre pour un client : { $order } ; { $ties } paires au même instant.
report-order-at-row = l’heure, puis la place dans le fichier
report-order-at-step-channel = l’heure, puis l’étape et le canal
report-made-by = Établi avec JourneyLab { $version }. Ce que veut dire chaque nombre : docs/metrics.md.
report-head-step = Étape
report-head-what = Étape, canal ou effort
report-head-finished = De ceux qui vont au bout
report-head-others = Des autres
report-head-difference = Écart en points
report-head-weight = Poids
report-head-source = De
report-head-target = À
report-head-channel = Canal
report-head-touchpoint = Point de contact
report-head-segment = Segment
report-head-path = Chemin
report-head-rank = Rang
report-head-measure = Ce que font les clients
report-head-events = Événements
report-head-customers = Clients
report-head-contacts = Contacts comptés
report-head-share = Part des clients
report-head-starting = Commencent ici
report-head-ending = Finissent ici
report-head-n = n
report-head-n-effective = n effectif
report-head-excluded = Écartées
report-head-median-time = Temps médian
report-head-median-interval = Intervalle à 95 % de la médiane
report-head-mean-time = Temps moyen
report-head-mean-interval = Intervalle à 95 % de la moyenne
report-head-leaving = Des départs
report-head-conversion = Conversion
report-head-mean = Moyenne
report-head-interval = Intervalle à 95 %
report-head-sd = Écart type
report-head-scale = Échelle
report-head-by-customer = Intervalle par client
report-head-emotion = De −2 à +2
report-head-questions = Questions
report-head-promoters = Promoteurs
report-head-detractors = Détracteurs
report-head-nps = NPS
report-head-importance = Part du R²
report-head-pearson = Pearson
report-head-spearman = Spearman
report-head-pearson-interval = Son intervalle
report-head-spearman-interval = Son intervalle
report-head-class = Classe
report-head-class-share = Confirmée dans les tirages
report-head-positive-interval = Intervalle à 95 %
report-head-negative-interval = Intervalle à 95 %
report-head-pleases = Poids quand il plaît
report-head-hurts = Poids quand il déplaît
report-head-satisfied-if-positive = Satisfaits si positif
report-head-satisfied-if-negative = Satisfaits si négatif
report-head-positive = Positives
report-head-negative = Négatives
report-head-middle = Au milieu
report-head-share-of-step = Des clients de l’étape
report-head-starts = Qui commence
report-head-followed = Réponses de séries
report-head-taken-for = Proposition
report-head-rests-on = Pour une part de
report-head-lacks = Ce qui manque
report-head-how = Comment l’apprendre
report-measure-switches_channel = changent de canal d’une étape à la suivante
report-measure-repeats_step = répètent aussitôt une étape
report-measure-comes_back = reviennent à une étape quittée
report-class-basic = basique
report-class-plus = plus
report-class-key = clé
report-class-secondary = secondaire
report-starts-customer = le client
report-starts-company = l’entreprise
report-use-missing = manquant
report-use-redundant = redondant
report-use-avoided = évité
report-use-hidden = caché
report-lacks-volume = volume
report-lacks-satisfaction = satisfaction
report-lacks-verbatim = paroles de clients
report-how-survey_question = une question d’enquête
report-how-interview = un entretien
report-how-mystery_walk = un parcours mystère
report-how-observation = une observation
report-how-manual_count = un comptage manuel
diagnose-tables-written =
    { $count ->
        [one] Un fichier est dans { $folder }.
       *[other] { NUMBER($count) } fichiers sont dans { $folder }.
    }
diagnose-report-written = Le rapport est { $file }.
diagnose-sent =
    { $count ->
        [0] Les nombres sont dans { $file } ; aucune étape de sa carte n’est nouvelle.
        [one] Les nombres et une étape d’un projet de carte sont dans { $file }.
       *[other] Les nombres et { NUMBER($count) } étapes d’un projet de carte sont dans { $file }.
    }
diagnose-unplaced =
    { $count ->
        [one] Une question notée n’est sur aucune étape : { $names }. Dites dans une correspondance (--mapping) de quelle étape elle parle.
       *[other] { NUMBER($count) } questions notées ne sont sur aucune étape : { $names }. Dites dans une correspondance (--mapping) de quelles étapes elles parlent.
    }
diagnose-nothing-asked = Rien n’est écrit : nommez un dossier avec --tables, un fichier avec --report, ou un atelier avec --into.
diagnose-working-reading = lecture
diagnose-working-surveys = enquêtes
diagnose-working-touchpoints = points de contact
diagnose-working-transitions = passages
diagnose-working-reach = étapes
diagnose-working-funnel = entonnoir
diagnose-working-effort = effort
diagnose-working-paths = chemins
diagnose-working-scores = notes
diagnose-working-order = mise en ordre des événements
diagnose-working-end = les derniers nombres
diagnose-working-draft = projet de carte
diagnose-working-merging = étapes du projet
diagnose-working-report = rapport
refused-diagnose_nothing = Rien à diagnostiquer : nommez un fichier d’événements, ou une enquête avec --survey.
refused-option_of_no_survey = { $option } parle d’une enquête, et aucune n’est donnée : ajoutez-la avec --survey, ou retirez { $option }.
refused-order_unknown_step = Le journal n’a pas d’étape « { $step } », nommée par --order. Ses étapes commencent ainsi : { $names }.
refused-promise_unknown_step = Le journal n’a pas d’étape « { $step } », nommée par --promise. Ses étapes commencent ainsi : { $names }.
refused-option_of_no_log = { $option } parle d’un journal d’événements, et aucun n’est donné : nommez-en un à côté de l’enquête, ou retirez { $option }.
refused-desk_promise_steps = Une promesse va d’une étape du journal à une autre : choisissez-en deux différentes.
refused-desk_promise_limit = Dites en combien de temps, un nombre de 0 à { NUMBER($most) }.
refused-since_unclear = « { $said } » n’est pas un jour : écrivez --since 2026-03-01, ou 2026-03-01T08:30.

## Command line

cli-journeylab = Des ateliers de parcours client dans Jupyter : animez la salle, partagez le résultat.
cli-commands = commandes
cli-help = afficher cette aide et s’arrêter
cli-version = afficher la version et s’arrêter
cli-language = langue des réponses
cli-wrong-usage = { $detail }. Voir { $command } --help.
cli-no-number = « { $said } » n’est pas un nombre entier d’au moins 1
cli-demo = Ouvrir l’atelier d’exemple dans un navigateur
    .example = Exemple : journeylab demo
cli-new = Commencer un nouvel atelier
    .example = Exemple : journeylab new chaussures.journey --title "Acheter ses chaussures"
cli-serve = Animer un atelier en direct : la page de l’animateur
    .example = Exemple : journeylab serve chaussures.journey
cli-share = Montrer un atelier en lecture seule : le tableau de bord
    .example = Exemple : journeylab share chaussures.journey --port 8080
cli-lab = Ouvrir JupyterLab avec les notebooks
    .example = Exemple : journeylab lab chaussures.journey
cli-attach = Lire des données dans un atelier : étapes, enquête, volumes, verbatims, mur d’un autre outil
    .example = Exemple : journeylab attach chaussures.journey enquete.csv --as survey --mapping lien.csv --valid 1-5
cli-media = Lister les sons, films et images d’un atelier, en ajouter un, en retirer un
    .example = Exemple : journeylab media chaussures.journey appel.mp3 --verbatim "attendu trois semaines"
cli-diagnose = Lire journaux d’événements et enquêtes, et dire ce qu’ils disent
    .example = exemple : journeylab diagnose evenements.csv --survey enquete.csv --valid 1-5 --tables sortie --report rapport.html
cli-export = Écrire un atelier dans un format ouvert
    .example = Exemple : journeylab export chaussures.journey --to json chaussures.json
cli-import = Commencer un atelier à partir d’un format ouvert
    .example = Exemple : journeylab import chaussures.journey --from json chaussures.json
cli-history = Raconter ce qui s’est passé, ou l’état à un moment passé
    .example = Exemple : journeylab history chaussures.journey --at 2026-11-22T10:30
cli-check = Relire un atelier en entier et dire s’il est intact
    .example = Exemple : journeylab check chaussures.journey
cli-copy = Faire une copie sûre, même pendant l’atelier
    .example = Exemple : journeylab copy chaussures.journey copie.journey
cli-argument-file = l’atelier : un chemin en .journey, ou postgresql://…/base?workshop=NOM
cli-argument-port = port à utiliser ; un port libre si rien n’est précisé
cli-argument-lan = ouvrir aussi aux autres machines de ce réseau
cli-argument-no-browser = ne pas ouvrir de navigateur
cli-argument-title = le titre de l’atelier
cli-argument-template = le parcours de départ ; --templates en donne la liste
cli-argument-templates = donner la liste des modèles et s’arrêter
cli-templates-title = Modèles, pour « journeylab new FILE --template NAME » :
cli-templates-steps = { NUMBER($count) } étapes
cli-argument-actor = au nom de qui l’on agit sur cette page
cli-argument-data = le fichier à lire : CSV, TSV, XLSX, lignes de texte, Mermaid ou JSON de Trello
cli-argument-as = ce que contient le fichier : étapes (steps), événements (events), enquête ou série de mesures (survey), volumes, comptages à la main (counts), verbatims, mur (board) ou feuille d’un parcours mystère (walk)
cli-argument-dry-run = montrer ce qui serait pris, sans rien prendre
cli-argument-json = répondre en JSON
cli-argument-sheet = la feuille d’un classeur, ou le tableau d’un fichier qui en contient plusieurs, par son nom ou son numéro
cli-argument-mapping = un fichier avec les colonnes column, step, channel, valid, missing
cli-argument-save-mapping = écrire la correspondance reconnue, à corriger à la main
cli-argument-questions = les colonnes qui sont des questions notées
cli-argument-step = la colonne qui contient l’étape
cli-argument-channel = la colonne qui contient le canal
cli-argument-segment = la colonne qui contient le segment des clients
cli-argument-weight = la colonne qui contient le poids de chaque réponse
cli-argument-valid = les réponses qui comptent, par exemple 1-5
cli-argument-missing = les codes « sans réponse » ou « non concerné », par exemple 0,6
cli-argument-duplicates = que faire des lignes exactement identiques
cli-argument-to = le format à écrire
cli-argument-paper = le papier de l’affiche, en paysage
cli-argument-without-names = ne pas nommer les personnes sur l’affiche
cli-argument-map = quelle carte : current (aujourd’hui), target (la cible), validated (validée), ou le nom d’une variante
cli-argument-story = le parcours raconté étape par étape, en html ou pdf ; la cible s’il y en a une
cli-argument-out = le fichier à écrire
cli-argument-from = le format à lire
cli-argument-source = le fichier à lire
cli-argument-at = le numéro d’un changement, une heure (2026-11-22T10:30) ou le nom d’un moment
cli-argument-diagnosed = journaux d’événements, l’un après l’autre : CSV, Parquet, XES, XLSX
cli-argument-survey = une enquête ; peut être donnée plusieurs fois
cli-argument-customer = la colonne du client
cli-argument-event-at = la colonne de l’heure
cli-argument-start = la colonne du début de l’étape
cli-argument-score = la colonne de la note du client
cli-argument-person = la colonne qui nomme l’interlocuteur du client dans l’entreprise ; compté, jamais montré
cli-argument-text = la colonne des mots des clients
cli-argument-time-zone = le fuseau des heures qui n’en disent aucun, par exemple Europe/Paris
cli-argument-lifecycle = ne compter que les lignes achevées (complete)
cli-argument-order = les étapes de l’entonnoir, dans l’ordre
cli-argument-promise = une promesse à juger sur le journal, autant de fois qu’il en faut : "devis demandé > devis envoyé: 48 h"
cli-argument-since = le jour où quelque chose a changé : promesses et notes avant ce jour et à partir de lui
cli-argument-top = combien de chemins donner
cli-argument-overall = la colonne de la satisfaction globale
cli-argument-engine = où le calcul se fait : duckdb, spark://local, spark://host:15002 (Spark Connect), clickhouse://local ou clickhouse://utilisateur:mot-de-passe@hôte:8123/base
cli-argument-tables = écrire chaque table dans ce dossier, en CSV
cli-argument-report = écrire un rapport, un seul fichier HTML
cli-argument-into = envoyer les nombres et un projet de carte dans cet atelier
cli-argument-medium = le son, le film ou l’image à ajouter : MP3, M4A, OGG, WAV, WEBM, FLAC, MP4, JPEG, PNG, GIF, WEBP
cli-argument-verbatim = le verbatim qui le porte : son identifiant, ou des mots qu’il est seul à contenir
cli-argument-persona = le persona dont c’est l’image : un identifiant ou un nom
cli-argument-remove = le nom d’un média que le verbatim ne doit plus porter
cli-created = { $file } est prêt. Pour l’animer : journeylab serve { $file }
cli-copied = Copié dans { $out }.
cli-exported = Écrit dans { $out }.
cli-imported = { $file } contient { $changes ->
        [one] { NUMBER($changes) } changement
       *[other] { NUMBER($changes) } changements
    } de « { $title } ».
cli-whole = { $file } est intact : { $changes ->
        [one] { NUMBER($changes) } changement relu et vérifié
       *[other] { NUMBER($changes) } changements relus et vérifiés
    }.
cli-sample-at = Voici l’exemple, une enseigne inventée. Votre copie : { $file }
attach-column = { $column } : { $role }
attach-column-left-out = { $column } : non pris ({ $role })
attach-question = { $question } → « { $step } », { $channel }
attach-question-unassigned = { $question } → aucune étape ; donnez-lui-en une dans une correspondance
attach-questions-none = Aucune colonne ne ressemble à une note : indiquez les questions ou fournissez une table de correspondance
attach-more-refused = … et { NUMBER($count) } de plus
attach-nothing-taken = Simple aperçu : rien n’a été écrit dans { $file }.
attach-taken = Pris dans { $file }, en une commande : une seule annulation suffit pour revenir.
cli-media-added = { $name } est ajouté à « { $text } ».
cli-media-removed = « { $text } » ne porte plus { $name }. Le fichier reste à côté de l’atelier ; annuler le fait revenir.
cli-media-line = { $name } ({ $size } Mo) : « { $text } » ({ $id })
cli-media-line-missing = { $name } ({ $size } Mo, son fichier manque) : « { $text } » ({ $id })
cli-media-none = Rien dans { $file } ne porte de son, de film ou d’image. Pour en ajouter : journeylab media { $file } MÉDIA --verbatim MOTS
cli-history-line = { $seq }  { $at }  { $what }
cli-stopped = Arrêté. Rien n’est resté écrit à moitié.
cli-file-trouble = { $file } est inutilisable : { $trouble ->
    [EACCES] vous n’avez pas le droit d’y écrire
    [EEXIST] un fichier de ce nom existe déjà
    [EISDIR] c’est un dossier
    [ENOENT] son dossier n’existe pas
    [ENOTDIR] une partie de son chemin n’est pas un dossier
    [ENOSPC] le disque est plein
    [EFBIG] il dépasse la taille permise à un fichier
    [EROFS] le disque est en lecture seule
   *[other] { $reason }
  }. Vérifiez le chemin, les droits et la place sur le disque.

## Server and connection

page-opening = Ouverture de l’atelier…
page-without_script = Cette page a besoin de JavaScript. Autorisez-le pour cette adresse, puis rechargez la page.
page-broken = Un incident est survenu pendant l’affichage de la page.
page-broken_next = Tout ce qui a été saisi est enregistré. Rechargez la page ; si cela se reproduit, le terminal dit pourquoi.
page-closed = Cette page s’ouvre avec son propre lien.
page-closed_next = Copiez le lien entier, tel que le terminal l’affiche.
page-nothing_here = Il n’y a rien à cette adresse.
page-lost = L’ordinateur qui anime l’atelier ne répond plus.
page-lost_next = Ce qui a été enregistré est en sécurité et vos brouillons restent ici. La page revient d’elle-même.
page-return = L’atelier est de retour.
page-return_next = La page se redessine…
page-refused = Ce lien n’est plus valable.
page-refused_next = Ouvrez le nouveau lien, tel que le terminal l’affiche.
server-serving = { $title } est ouvert : { $url }
server-for-others = Pour les autres personnes de ce réseau : { $url }
server-private = Ce lien ouvre l’atelier à qui le possède. Ne le diffusez pas : donnez aux lecteurs celui de « journeylab share ».
server-stop = Ctrl+C pour arrêter. Tout est enregistré au fur et à mesure.
server-opening-lab = JupyterLab ouvre les notebooks de { $folder }.


## Tables side by side

tables-title = Les tables, côte à côte
tables-says = { $tables ->
    [0] Toutes les notes sont sur le tableau commun.
   *[other] { $count ->
        [one] { NUMBER($count) } note
       *[other] { NUMBER($count) } notes
      } à { $tables ->
        [one] { $tables } table
       *[other] { $tables } tables
      }. { $groups ->
        [0] Rien de ce que deux d’entre elles ont posé ne se ressemble.
        [one] Une chose a été dite à plusieurs tables.
       *[other] { $groups } choses ont été dites à plusieurs tables.
      }
  }
tables-back = Le mur
tables-alike = Dit à plusieurs tables
tables-alike-none = Aucune table ne dit la même chose qu’une autre. Si c’est le cas avec d’autres mots, sélectionnez les notes (Espace, ou Ctrl et clic) et fusionnez-les, ou déposez l’une sur l’autre.
tables-alike-help = Le libellé choisi reste ; on garde qui l’a dit. Celles qui ont échappé à la recherche : sélectionnez-les avec Espace, ou déposez une note sur l’autre.
tables-merge = Fusionner
tables-apart = Pas la même chose
tables-private = (en privé)
tables-stays = Les deux restent.
tables-fixed = verrouillée
tables-locked = Retour en arrière : rien ne peut être modifié ici
tables-none = Aucune table n’a encore posé de note. Sur le mur, ouvrez une table, écrivez-y ; puis regardez-les toutes ici.
tables-hidden = { $count ->
    [one] { NUMBER($count) } encore privée, reste là
   *[other] { NUMBER($count) } encore privées, restent là
  }
tables-merge-all = { $count ->
    [one] Fusionner
   *[other] Tout fusionner ({ $count })
  }
tables-make-one = { $count ->
    [one] Réunir en un tableau ({ NUMBER($count) } note)
   *[other] Réunir en un tableau ({ NUMBER($count) } notes)
  }
tables-merge-kinds = Elles sont de natures différentes : seules des notes de même nature se fusionnent.
tables-named = { $kind } : { $text }
tables-brought = apporté par { $who }
tables-group = groupe { $number } : dit à { $count } tables
tables-keep-of = Garder ce libellé : { $text }
tables-apart-of = « { $text } » dit autre chose
tables-merged = « { $text } » vaut maintenant pour { $count } notes.
tables-merged-all = { $count ->
    [one] Une chose dite à plusieurs tables ne figure plus qu’une fois.
   *[other] { $count } choses dites à plusieurs tables ne figurent plus qu’une fois chacune.
  }
tables-picked = Sélection : { $count }
tables-merge-picked = Fusionner les { $count }
tables-more = Autres groupes après ceux-ci : { $count }
tables-key-go = dans la table
tables-key-across = table voisine
tables-key-merge = fusionner
tables-key-apart = pas la même chose
tables-key-pick = sélectionner
tables-key-all = tout fusionner
tables-key-back = au mur
wall-brought-by = { $who } ({ $table })
wall-another-table = Une autre table
wall-table = Table
wall-all-tables = Les tables, côte à côte
wall-writes = Qui écrit
wall-writes-nobody = Écrit par…
wall-back-to-map = retour à la carte
wall-back-to-hot-spots = retour aux points chauds
wall-trace = D’où vient « { $lane } » à l’étape { $number } : { $step }
wall-trace-spot = Ce sur quoi repose un point chaud : { $spot }


## Wall: refusals

refused-unknown_table = Il n’y a plus de note à la table « { $table } ». Regardez de nouveau les tables, puis réunissez celles qui sont là.
refused-unknown_note = Cette note n’est plus sur le mur. Quelqu’un l’a peut-être retirée : voyez l’historique.
refused-note_locked = Cette note est verrouillée. Déverrouillez-la d’abord (K).
refused-note_ids_count = Cette page et l’atelier ne se comprennent plus ({ $count } au lieu de { $wanted }). Rechargez la page ; rien d’enregistré n’est perdu.
refused-note_links_itself = Une note ne peut pas être reliée à elle-même.
refused-kind_not_in_mode = { $mode ->
    [prepare] En mode « Préparer », on ne pose que des acteurs, des systèmes et des notes PESTEL. Changez d’abord de mode.
    [explore] En mode « Explorer », on ne pose que des événements. Changez d’abord de mode.
    [model] En mode « Modéliser », on pose les six éléments et des notes PESTEL. Changez d’abord de mode.
   *[analyse] En mode « Analyser », on pose des problèmes, des opportunités et des solutions. Changez d’abord de mode.
  }
refused-link_not_allowed = Ces deux notes ne se relient pas. Un acteur mène à une commande, une commande à un événement, un événement à une vue ; un système va avec des commandes et des événements ; un point chaud va avec tout.
refused-wall_nothing_new = Rien sur ce mur n’est nouveau pour la carte{ $left ->
    [0] .
    [one] , mais une note n’appartient encore à aucune étape : posez-la près d’un événement ou d’une commande.
   *[other] , mais { NUMBER($left) } notes n’appartiennent encore à aucune étape : posez-les près d’un événement ou d’une commande.
  }
refused-merge_of_kinds = Seules des notes de même type peuvent n’en faire qu’une. Donnez-leur d’abord le même type.
refused-merge_of_hidden = Une note posée à l’abri des regards ne se fusionne pas avant d’être révélée.
refused-pivot_is_no_event = Seul un événement peut être pivot.


## Export


## Verbatims: the board

verbatims-title = Ce que disent les clients
verbatims-diagnosis = Vers le diagnostic
verbatims-summary = { $number ->
    [one] 1 verbatim
   *[other] { NUMBER($number) } verbatims
  }{ $groups ->
    [0] , pas encore groupés
    [one] , 1 groupe
   *[other] , { NUMBER($groups) } groupes
  }
verbatims-groups = Groupes de verbatims, le plus lourd en premier
verbatims-apart = À part
verbatims-search = Chercher dans les verbatims
verbatims-found = { $number ->
    [0] Rien de tel dans ce groupe
    [one] 1 trouvé dans ce groupe
   *[other] { NUMBER($number) } trouvés dans ce groupe
  }
verbatims-matching = { $number ->
    [one] { NUMBER($number) } trouvé
   *[other] { NUMBER($number) } trouvés
  }
verbatims-half-life = Le poids diminue de moitié en
verbatims-days = { $days ->
    [90] 3 mois
    [180] 6 mois
    [365] 1 an
    [730] 2 ans
   *[other] { NUMBER($days) } jours
  }
verbatims-propose = Proposer des groupes
verbatims-empty = Pas encore de verbatim. Lisez un fichier de paroles de clients dans le diagnostic, ou ajoutez-en depuis Python : jl.apps.add_verbatims(session, textes).
verbatims-none = Aucun verbatim dans ce groupe.
verbatims-none-found = Rien ici ne contient ce que vous cherchez. La liste de gauche dit où cela se trouve.
verbatims-said = { $number ->
    [0] personne ne l’a dit
    [one] dit { NUMBER($number) } fois
   *[other] dit { NUMBER($number) } fois
  }
verbatims-age = { $days ->
    [0] aujourd’hui en médiane
    [one] il y a { NUMBER($days) } jour en médiane
   *[other] il y a { NUMBER($days) } jours en médiane
  }
verbatims-undated = { NUMBER($number) } sans date
verbatims-no-date = sans date
verbatims-weight = Poids : combien l’ont dit, et depuis quand
verbatims-legend = Foncé : le poids. Pâle : combien l’ont dit.
verbatims-rising = en hausse : { $last } au dernier trimestre, { $before } avant
verbatims-glad = plutôt contents
verbatims-sad = plutôt mécontents
verbatims-calm = ni contents ni mécontents
verbatims-kind = Nature
verbatims-kind-proposed = Nature (proposée)
verbatims-kind-open = non dit
verbatims-kind-none = Selon ce que dit la majorité
verbatims-kind-delight = enchantement
verbatims-kind-irritant = irritant
verbatims-kind-effort-point = point d’effort
verbatims-kind-rupture = rupture
verbatims-kind-obstacle = frein
verbatims-kind-expectation = attente
verbatims-kind-of-group = Nature de ce groupe
verbatims-step-none = Aucune étape
verbatims-step-of-group = L’étape dont il parle
verbatims-voices-of = Ce que disent les clients : { $group }
verbatims-mark = Choisir
verbatims-marked = { $number } choisis
verbatims-marked-title = Que faire de ceux qui sont choisis
verbatims-rename = Renommer le groupe
verbatims-renamed = Renommé : « { $group } »
verbatims-merge = Réunir…
verbatims-merge-into = Réunir à quel groupe ?
verbatims-merged = « { $group } » réuni à « { $into } »
verbatims-move = Déplacer…
verbatims-move-to = Déplacer dans quel groupe ?
verbatims-moved = Déplacé dans « { $group } » : { $number }
verbatims-remove = Défaire le groupe : ses verbatims restent, à part
verbatims-removed = Groupe « { $group } » défait ; ses verbatims sont à part
verbatims-split = Nouveau groupe…
verbatims-split-name = Nom du nouveau groupe ({ $number } choisis)
verbatims-split-done = Nouveau groupe : « { $group } »
verbatims-clear = N’en choisir aucun
verbatims-more = En afficher plus (encore { $number })
verbatims-filter = Tapez une partie de son nom
verbatims-done = Valider
verbatims-no-other = Il n’y a pas encore d’autre groupe.
verbatims-carried = { $number } verbatims
verbatims-lands = Vers « { $group } »
verbatims-merges = Réunir à « { $group } »
verbatims-locked = Retour sur le passé
verbatims-media-missing = le fichier n’est pas à côté de l’atelier
verbatims-add-medium = Ajouter un son, un film ou une image
verbatims-remove-medium = Retirer de ce verbatim
verbatims-medium-removed = Retiré : { $name }
verbatims-adding = Ajout : { $percent } %
verbatims-audio-named = Son : { $name }, { $size } Mo
verbatims-video-named = Film : { $name }, { $size } Mo
verbatims-image-named = Image : { $name }, { $size } Mo
verbatims-key-groups = groupes
verbatims-key-enter = vers ses verbatims
verbatims-key-rename = renommer
verbatims-key-merge = réunir
verbatims-key-remove = défaire le groupe
verbatims-key-cards = verbatims
verbatims-key-back = retour aux groupes
verbatims-key-mark = choisir
verbatims-key-move = déplacer
verbatims-key-split = nouveau groupe
mask-email = e-mail
mask-iban = compte
mask-card = carte
mask-phone = téléphone
mask-address = adresse
mask-name = nom
mask-order = numéro
refused-nothing_alike = Rien ici ne dit la même chose que deux autres : aucun groupe n’est proposé. Formez-en un à la main, avec les verbatims que vous choisissez.
refused-media_need_a_file = Un atelier dans une base de données n’a pas de dossier pour les sons, les films et les images. Gardez-le dans un fichier pour en ajouter.
refused-medium_unsafe = { $file } n’est aucun des sons, films et images que l’on peut ajouter : MP3, M4A, OGG, WAV, WEBM, FLAC, MP4, JPEG, PNG, GIF, WEBP. Ce qui compte est son contenu, pas son nom.
refused-medium_too_large = { $file } pèse { NUMBER($megabytes) } Mo ; le maximum est de { NUMBER($most) } Mo. Raccourcissez-le ou réduisez-le.
refused-medium_incomplete = Le fichier { $file } n’a pas été ajouté : il n’est pas arrivé en entier. Choisissez-le de nouveau.
refused-medium_no_picture = { $file } n’est pas une image : un persona n’a qu’une image.
refused-media_needs_carrier = Dites ce qui le porte : --verbatim avec ses mots ou son identifiant, ou --persona avec un nom ; et nommez un fichier à ajouter, ou --remove.
refused-media_one_at_a_time = Une chose à la fois : ajouter un fichier à un verbatim ou à un persona, ou en retirer un avec --remove.
refused-carrier_unclear = { $count ->
    [0] Aucun { $what ->
        [persona] persona ne s’appelle
       *[other] verbatim ne contient
      } « { $said } ». Donnez son identifiant, ou d’autres mots.
   *[other] { NUMBER($count) } { $what ->
        [persona] personas portent
       *[other] verbatims contiennent
      } « { $said } ». Donnez son identifiant, ou davantage de mots.
}
refused-medium_not_carried = { $count ->
    [0] Rien n’est porté là : { $name } ne peut pas en être retiré.
   *[other] { $name } n’est pas porté là. Ce qui l’est : { $names }.
}
refused-medium_missing = Le fichier n’est pas à côté de l’atelier. Remettez le dossier des médias auprès de lui.
refused-medium_needs_server = Depuis un notebook, on peut lire { $most } Mo au plus. Pour celui-ci, ouvrez l’atelier avec « journeylab serve ».


## Verbatims: history and refusals

history-verbatims_added = { $number ->
    [one] { $who } a ajouté un verbatim
   *[other] { $who } a ajouté { NUMBER($number) } verbatims
  }
    .what = { $number ->
        [one] ajout d’un verbatim
       *[other] ajout de { NUMBER($number) } verbatims
      }
history-verbatims_removed = { $number ->
    [one] { $who } a supprimé un verbatim
   *[other] { $who } a supprimé { NUMBER($number) } verbatims
  }
    .what = { $number ->
        [one] suppression d’un verbatim
       *[other] suppression de { NUMBER($number) } verbatims
      }
history-verbatim_set = { $who } a corrigé un verbatim : « { $text } »
    .what = correction de « { $text } »
history-verbatims_moved = { $number ->
    [one] { $who } a déplacé un verbatim dans « { $text } »
   *[other] { $who } a déplacé { NUMBER($number) } verbatims dans « { $text } »
  }
    .what = { $number ->
        [one] déplacement d’un verbatim dans « { $text } »
       *[other] déplacement de { NUMBER($number) } verbatims dans « { $text } »
      }
history-verbatims_apart = { $number ->
    [one] { $who } a mis un verbatim à part
   *[other] { $who } a mis { NUMBER($number) } verbatims à part
  }
    .what = { $number ->
        [one] mise à part d’un verbatim
       *[other] mise à part de { NUMBER($number) } verbatims
      }
history-verbatim_group_added = { $count ->
    [one] { $who } a formé le groupe « { $text } »
   *[other] { $who } a formé { NUMBER($count) } groupes de verbatims
  }
    .what = { $count ->
        [one] formation du groupe « { $text } »
       *[other] formation de { NUMBER($count) } groupes de verbatims
      }
history-verbatim_group_removed = { $who } a défait le groupe « { $text } »
    .what = dissolution du groupe « { $text } »
history-verbatim_group_merged = { $who } a réuni « { $text } » à « { $into } »
    .what = réunion de « { $text } » à « { $into } »
history-verbatim_group_name = { $who } a renommé un groupe de verbatims « { $text } »
    .what = groupe de verbatims renommé « { $text } »
history-verbatim_group_step = { $who } a situé le groupe « { $text } » dans le parcours
    .what = place du groupe « { $text } »
history-verbatim_group_kind = { $who } a dit ce qu’est le groupe « { $text } »
    .what = nature du groupe « { $text } »
history-practice_added = { $who } a ajouté une pratique : « { $text } »
    .what = ajout de la pratique « { $text } »
history-practice_removed = { $who } a supprimé une pratique : « { $text } »
    .what = suppression de la pratique « { $text } »
history-practice_set = { $who } a complété une pratique : « { $text } »
    .what = pratique « { $text } »
refused-unknown_verbatim = Ce verbatim n’existe plus. Quelqu’un l’a peut-être supprimé : voyez l’historique.
refused-unknown_group = Ce groupe n’existe plus. Quelqu’un l’a peut-être réuni à un autre ou défait : voyez l’historique.
refused-unknown_practice = Cette pratique n’existe plus. Quelqu’un l’a peut-être supprimée : voyez l’historique.
refused-date_malformed = « { $value } » n’est pas une date. Écrivez-la ainsi : 2026-11-28.
refused-medium_malformed = { $file } n’est pas le nom d’un son, d’un film ou d’une image de cet atelier. Ajoutez le fichier de nouveau.


## Consolidation

cli-consolidate = Réunir plusieurs ateliers en un seul parcours
    .example = Exemple : journeylab consolidate tout.journey table-1.journey table-2.journey --dry-run
cli-argument-consolidate-as = un seul parcours dont les désaccords sont dits, ou une variante par atelier
cli-argument-sources = les ateliers à réunir
cli-consolidated = { $file } – étapes ajoutées : { NUMBER($added) }, communes : { NUMBER($shared) } ; { $conflicts ->
    [0] aucun désaccord.
    [one] un désaccord (ce qui était là reste) :
   *[other] { NUMBER($conflicts) } désaccords (ce qui était là reste) :
  }
cli-would-consolidate = Rien n’a été modifié. Étapes que { $file } recevrait : { NUMBER($added) }, communes : { NUMBER($shared) } ; { $conflicts ->
    [0] aucun désaccord.
    [one] un désaccord :
   *[other] { NUMBER($conflicts) } désaccords :
  }
consolidate-conflict = « { $text } », { $field } : { $values }
consolidate-value = { $name } dit « { $value } »
consolidate-field-stage = macro-étape
consolidate-field-initiative = à l’initiative de
consolidate-field-importance = importance
consolidate-field-emotion = émotion

## Export: text formats

export-customer = Client
export-company = Entreprise
export-emotion = Ce que ressent la salle
export-channels = Canaux
export-format-mermaid = Mermaid
export-format-drawio = draw.io
export-format-cjml = CJML
export-left-behind = Le format { $format } n’a pas de place pour ceci, qui n’est donc pas dans le fichier : { $list }. Le JSON ouvert contient tout.
export-lost-sub_steps = { $count ->
    [one] une sous-étape
   *[other] { NUMBER($count) } sous-étapes
  }
export-lost-channels = { $count ->
    [one] un point de contact
   *[other] { NUMBER($count) } points de contact
  }
export-lost-cells = { $count ->
    [one] une case de la carte
   *[other] { NUMBER($count) } cases de la carte
  }
export-lost-moments_of_truth = { $count ->
    [one] un moment de vérité
   *[other] { NUMBER($count) } moments de vérité
  }
export-lost-scores = { $count ->
    [one] une note
   *[other] { NUMBER($count) } notes
  }
export-lost-hot_spots = { $count ->
    [one] un point chaud
   *[other] { NUMBER($count) } points chauds
  }
export-lost-personas = { $count ->
    [one] un persona
   *[other] { NUMBER($count) } personas
  }
export-lost-objectives = { $count ->
    [one] un objectif
   *[other] { NUMBER($count) } objectifs
  }
export-lost-verbatims = { $count ->
    [one] un verbatim
   *[other] { NUMBER($count) } verbatims
  }
export-lost-findings = { $count ->
    [one] un tableau de résultats
   *[other] { NUMBER($count) } tableaux de résultats
  }
export-lost-unscored = { $count ->
    [one] l’absence de note à une étape (placée à 3)
   *[other] l’absence de note à { NUMBER($count) } étapes (placées à 3)
  }

## Posters

poster-owner = responsable { $name }
poster-review = à revoir le { $date }
poster-assumed = { $share } supposé
poster-partly = { $share } connu en partie
poster-measured = { $share } mesuré
poster-sight = ↑ avant-scène : ce que voit le client · ligne de visibilité · arrière-scène : ce que fait l’entreprise ↓
poster-key = Courbe : { $lines }. ★ moment de vérité.
poster-line-room = aux couleurs de l’émotion, { $text }
poster-line-data = en pointillés à losanges, { $text }
poster-line-wager = en vert à anneaux, { $text }
poster-part = { $stage } ({ $part }/{ $parts })
poster-table = La même carte en tableau
poster-step = Étape
poster-left-behind = Sur l’affiche : la carte avec ses lignes visibles, chaque texte autant que sa case en tient. Le JSON ouvert contient tout.

## Refusals: what the rules answer

refused-text_empty = Rien n’est encore écrit : saisissez d’abord un texte.
refused-text_too_long = Ce texte compte { NUMBER($length) } caractères ; le maximum est { NUMBER($longest) }. Raccourcissez-le ou coupez-le en deux.
refused-text_has_control_characters = Ce texte contient des caractères qui ne s’affichent pas. Ressaisissez-le ou collez-le sans mise en forme.
refused-id_taken = Cet ajout a déjà été fait, ici ou sur un autre écran.
refused-id_malformed = Ce nom ne convient pas : il ne doit être ni vide, ni plus long que 200 caractères, ni contenir de « / ».
refused-message_malformed = Cette page et l’atelier ne se comprennent plus. Rechargez la page ; rien d’enregistré n’est perdu.
refused-message_unknown = Cette page demande une action que cette version ne connaît pas ({ $name }). Rechargez la page.
refused-too_many_at_once = Cela fait { NUMBER($count) } lignes d’un coup ; le maximum est { NUMBER($most) }. Collez en plusieurs fois.
refused-workshop_missing = Ce fichier ne contient pas encore d’atelier. Créez-en un avec « journeylab new ».
refused-workshop_exists = Ce fichier contient déjà un atelier, « { $title } ». Choisissez un autre fichier.
refused-unknown_step = Cette étape n’est plus dans le parcours. Quelqu’un l’a peut-être supprimée : voyez l’historique.
refused-unknown_stage = Cette macro-étape n’est plus dans le parcours. Quelqu’un l’a peut-être supprimée : voyez l’historique.
refused-unknown_channel = Ce canal n’est plus dans la liste. Quelqu’un l’a peut-être supprimé : voyez l’historique.
refused-unknown_participant = Cette personne n’est plus parmi les participants. Quelqu’un l’a peut-être retirée : voyez l’historique.
refused-unknown_hot_spot = Ce point chaud n’existe plus. Quelqu’un l’a peut-être supprimé : voyez l’historique.
refused-unknown_item = L’un de ces éléments n’est pas soumis au vote dans ce tour.
refused-unknown_round = Ce tour de vote n’existe pas dans cet atelier.
refused-unknown_finding = Ces résultats ne sont plus dans l’atelier.
refused-unknown_setting = Cette version ne connaît aucun réglage nommé « { $id } ».
refused-unknown_criterion = Cette version ne classe par aucun critère nommé « { $id } ».
refused-setting_malformed = Cette valeur ne convient pas à ce réglage. Rien n’a été modifié.
refused-choice_unknown = « { $value } » ne fait pas partie des choix possibles. Rien n’a été modifié.
refused-last_stage = Un parcours a besoin d’au moins une macro-étape : c’est la dernière.
refused-step_inside_itself = Une étape ne peut pas se trouver à l’intérieur d’elle-même. Elle reste à sa place.
refused-parent_in_other_stage = Une sous-étape reste dans la macro-étape de son étape. Déplacez l’étape : ses sous-étapes suivront.
refused-importance_off_scale = L’importance va de { $low } à { $high }.
refused-score_off_scale = Les notes vont de { $low } à { $high }.
refused-place_off_scale = L’impact et l’effort vont de { $low } à { $high }.
refused-place_half_given = Une place dans la matrice demande les deux : l’impact et l’effort.
refused-weight_off_scale = Un poids va de { $low } à { $high }.
refused-weights_all_zero = Au moins un critère doit peser quelque chose, sinon il n’y a rien pour classer.
refused-level_names_count = L’échelle d’émotion a { $wanted } niveaux : donnez { $wanted } noms, pas { $count }.
refused-finding_ragged = Ces résultats ont des lignes de longueurs différentes. Rien n’a été repris.
refused-round_without_items = Choisissez au moins un élément à soumettre au vote, puis ouvrez le tour.
refused-round_still_open = Un tour de vote est encore ouvert. Clôturez-le d’abord.
refused-round_closed = Ce tour est clos : ses votes ne changent plus. Ouvrez-en un nouveau pour revoter.
refused-cap_off_budget = Un même élément peut recevoir de 1 point à la totalité des { $budget } ; { $cap } ne convient pas.
refused-cap_passed = { $cap ->
    [one] Un point au plus sur un même élément.
   *[other] { $cap } points au plus sur un même élément.
  }
refused-budget_spent = { $budget ->
    [one] Le seul point est placé. Retirez-le pour le placer ailleurs.
   *[other] Les { $budget } points sont placés. Retirez-en un pour le placer ailleurs.
  }
refused-not_undoable = Cela ne peut pas être annulé : les votes et les résultats des tours restent tels quels.
refused-changed_since = Cela ne peut plus être annulé seul : { $actor } a modifié la même chose depuis. L’historique dit quoi.
refused-holds_others = D’autres y ont mis quelque chose depuis : déplacez-le d’abord, puis annulez.
refused-not_yours = Les notes et les votes appartiennent à ceux qui les ont donnés : eux seuls peuvent les reprendre.
refused-taken_back_already = { $actor } l’a déjà annulé. L’historique le montre.
refused-nothing_to_undo = Vous n’avez plus rien à annuler.
refused-nothing_to_redo = Vous n’avez rien à rétablir.
refused-command_unknown = Ceci ne figure plus dans l’historique de cet atelier.
refused-moment_name_is_number = Un moment a besoin d’un nom avec des lettres : les nombres seuls désignent déjà les modifications.
refused-moment_name_taken = Un moment s’appelle déjà « { $name } ». Choisissez un autre nom.
refused-moment_unknown = Il n’y a pas de moment « { $moment } » dans cet atelier.
refused-behind_curtain = Pas pendant un vote : l’écran montrerait ce qui vient d’être voté. Quittez d’abord le bulletin.
refused-unforeseen = Un incident imprévu est survenu et rien n’a été modifié. Ce qui était enregistré est en sécurité. Réessayez ; si cela se reproduit, le terminal dit pourquoi.
refused-unnamed = Cela a été refusé ({ $code }). Rien n’a été modifié.
actor-facilitator = l’animateur
refused-port_taken = Le port { $port } est pris par un autre programme. Choisissez-en un autre avec --port, ou retirez --port : un port libre sera trouvé.
refused-token_too_short = Un jeton de moins de { $shortest } caractères se devine. Choisissez-en un plus long, ou retirez-le : un bon jeton sera créé.
refused-looking_back = Vous regardez l’atelier tel qu’il était { $moment } : rien ne peut y être modifié. Revenez d’abord à maintenant.


## Refusals: the preparation

refused-workshop_not_beside = Il n’y a pas d’atelier « { $name } » dans ce dossier. Il a peut-être été déplacé ou renommé : remettez-le à côté de celui-ci.
refused-portfolio_needs_files = Seuls des ateliers en fichiers qui se terminent par « { $suffix } » s’ouvrent les uns depuis les autres.
refused-picture_unsafe = Ce n’est pas une image que l’on peut garder. Choisissez un JPEG, PNG, GIF ou WEBP.
refused-picture_too_large = Cette image est trop lourde pour un tableau : { NUMBER($most) } Ko au plus. Réduisez-la.
refused-unknown_template = Aucun modèle ne s’appelle « { $id } ». Il y a : { $known }.
refused-unknown_objective = Cet objectif n’est plus dans la liste. Quelqu’un l’a peut-être retiré : voyez l’historique.
refused-unknown_kpi = Cet indicateur n’est plus dans la liste. Quelqu’un l’a peut-être retiré : voyez l’historique.
refused-unknown_knowledge = Cette source n’est plus dans la liste. Quelqu’un l’a peut-être retirée : voyez l’historique.
refused-unknown_persona = Ce persona n’est plus dans l’atelier. Quelqu’un l’a peut-être retiré : voyez l’historique.
refused-unknown_trait = Cette ligne ne figure plus sur le persona. Quelqu’un l’a peut-être retirée : voyez l’historique.
refused-unknown_contact_reason = Ce motif de contact n’est plus dans la liste. Quelqu’un l’a peut-être retiré : voyez l’historique.
refused-unknown_inquiry = Cette enquête n’est plus au plan. Quelqu’un l’a peut-être retirée : voyez l’historique.
refused-unknown_department = Cette direction n’est plus dans la liste. Quelqu’un l’a peut-être retirée : voyez l’historique.
refused-unknown_field = Cette version n’y connaît rien qui s’appelle « { $id } ». Rien n’a été modifié.
refused-number_off_scale = Ce nombre va de { $low } à { $high }.
refused-volume_negative = Un volume compte des contacts : indiquez 0 ou plus.
refused-link_malformed = « { $name } » ne peut pas être lié : donnez le nom d’un fichier d’atelier du même dossier, qui se termine par « { $suffix } ».

## Memory: what the stores answer

refused-memory_disk_full = Le disque est plein : ceci n’a pas été enregistré. Libérez de la place, puis recommencez ; tout ce qui précède est en sécurité.
refused-memory_busy = Un autre programme occupe le fichier { $file } : ceci n’a pas été enregistré. Réessayez dans un instant.
refused-memory_read_only = Le fichier { $file } peut être lu mais pas modifié. Faites-en une copie ailleurs avec « journeylab copy », ou changez ses droits.
refused-memory_unreadable = Le fichier { $file } ne s’ouvre pas. Vérifiez ses droits, ou que le disque est toujours là.
refused-memory_unwritable = Rien ne peut être écrit dans { $file }. Choisissez un autre dossier, ou changez ses droits.
refused-memory_damaged = Le fichier est abîmé. Il n’a pas été touché : « journeylab check » dit où, et une copie plus ancienne aidera.
refused-memory_truncated = Le fichier { $file } est tronqué, comme après un téléchargement interrompu. Il n’a pas été touché : récupérez-le à nouveau.
refused-memory_foreign = { $file } n’est pas un atelier. Il n’a pas été touché. Les ateliers se terminent par « .journey ».
refused-memory_empty = Le fichier { $file } est vide. Créez un atelier avec « journeylab new ».
refused-memory_newer = Le fichier { $file } vient d’une version plus récente de JourneyLab. Il n’a pas été touché : mettez JourneyLab à jour pour l’ouvrir.
refused-memory_change_unknown = Le fichier { $file } contient une modification que cette version ne sait pas lire. Il n’a pas été touché : mettez JourneyLab à jour pour l’ouvrir.
refused-memory_missing = Le fichier { $file } n’existe pas. Vérifiez son nom, ou créez un atelier avec « journeylab new ».
refused-memory_exists = { $file } existe déjà et n’a pas été touché. Choisissez un autre nom.
refused-memory_directory = { $file } est un dossier. Indiquez un fichier qui se termine par « .journey ».
refused-memory_not_a_file = { $file } est une base de données et non un fichier : ceci ne marche qu’avec un fichier.
refused-memory_address_malformed = { $file } n’est pas l’adresse d’un atelier. Elle ressemble à « postgresql://hôte/base?workshop=nom », ou c’est un nom de fichier.
refused-memory_password_refused = La base de données a refusé le mot de passe pour { $file }. Réglez PGPASSWORD, puis réessayez.
refused-memory_database_missing = Cette base de données n’existe pas : { $file }. Vérifiez son nom, ou faites-la créer.
refused-memory_unreachable = La base de données { $file } ne répond pas. Vérifiez le réseau et qu’elle tourne ; rien d’enregistré n’est perdu.
refused-memory_failed = La mémoire de cet atelier ({ $file }) répond par une erreur : { $detail }. Ce qui était enregistré avant est en sécurité.
refused-memory_json_malformed = { $file } n’est pas le JSON ouvert d’un atelier. Rien n’en a été repris.
refused-memory_driver_missing = Une base de données demande un complément : pip install "journeylab[postgresql]". L’adresse était { $file }.
memory-risk-cloud_folder = { $file } se trouve dans un dossier copié dans le nuage pendant que vous travaillez, et une telle copie peut être inutilisable. Gardez-le ailleurs pendant l’atelier, et déposez-y une copie ensuite.
memory-risk-network_drive = { $file } se trouve sur un lecteur réseau. Qu’un seul ordinateur y écrive ; pour plusieurs, utilisez PostgreSQL.


## Sample

start-stage-before = Avant l’achat
start-stage-purchase = Achat
start-stage-after = Après l’achat
start-channel-web = Site
start-channel-app = Appli
start-channel-store = Magasin
start-channel-phone = Téléphone
start-channel-email = E-mail
start-channel-post = Courrier
start-channel-chat = Chat
start-title = Un nouveau parcours
