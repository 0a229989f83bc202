import { a, intends, scope } from './plainphrase.ts'

export const french = [
  a('active', 'high', `
(veux|vais|voudrais|envie de|pense a|penser a|pensais a|decide de|pret a|prete a|essaye de|essayer de|idee de|j ai pense a|compte|songe a) (me tuer|me suicider|me foutre en l air|mettre fin a mes jours|en finir|me pendre|me jeter|me buter|sauter du pont|mourir ce soir)
(me tuer|me suicider|mettre fin a mes jours|mettre fin a ma vie|m oter la vie|me donner la mort)
(idees|pensees|envies) (suicidaires|de suicide|noires et|de mort)
(pense|penser|pensees) (au|de) suicide
je suis suicidaire
(en finir) (avec la vie|avec tout|une bonne fois|pour de bon|ce soir|maintenant)
`),
  a('active', 'imminent', `
(j ai|je viens de|viens d) (pris|prendre|avale|avaler) .. (medicaments|cachets|comprimes|pilules|boite)
je suis (sur|au bord de|au bord du|en haut) (le|la|du|de|l) .. (pont|toit|bord|falaise|balcon|rails|quai)
(je vais|vais) (me tuer|me suicider|en finir|le faire|sauter) .. (ce soir|maintenant|tout de suite|aujourd hui|cette nuit)
(ce soir|cette nuit|maintenant) (je me tue|j en finis|je vais me tuer|je le fais)
j ai (les cachets|la corde|le couteau|l arme|les medicaments) .. (main|devant moi|ici|pret|prets|prete)
`),
  a('passive', 'moderate', `
(veux|voudrais|envie de|prefererais|aimerais|souhaite|merite de|mieux) (mourir|etre mort|etre morte|disparaitre|ne plus exister|ne plus etre la|ne pas me reveiller|ne plus me reveiller|crever)
(j aimerais|je voudrais|envie de|veux|souhaite) (ne plus|ne pas|ne jamais) (me reveiller|exister|etre la|vivre|me lever)
(ne|n) (veux|ai) (plus|pas|plus envie de) (vivre|exister|etre la|etre en vie|continuer a vivre|me reveiller)
(veux|peux|envie de) plus (vivre|exister|envie de vivre)
(plus|pas) (envie de|de raison de|aucune raison de) (vivre|continuer a vivre)
(aucune|pas de|plus de|plus aucune) raison de (vivre|continuer|rester en vie|rester)
(la vie|vivre) (ne|n|) (vaut|en vaut|a) (pas|plus) (la peine|le coup|de sens)
(j aurais|aurais) (prefere|voulu|du) (ne jamais naitre|ne pas naitre|mourir|ne jamais etre ne)
(serais|serait) mieux (mort|morte|sans moi)
(seraient|serait|iront|ira|iraient) mieux sans moi
(je suis|qu) (un|une|) (poids|fardeau|boulet) pour (tout le monde|ma famille|mes|eux|les autres|tous)
(fatigue|fatiguee|marre|las|lasse) de (vivre|la vie|exister)
m endormir et ne (plus|jamais|pas) me reveiller
`),
  a('preparation', 'moderate', `
(j ai|je|en train de) (donne|donner|distribue) .. (toutes mes affaires|mes affaires|tout ce que)
(ecrit|ecris|redige|laisse|prepare) .. (lettre|lettres|mot) (d adieu|d adieux|a ma famille|pour ma famille|pour tout le monde)
lettre d adieu
(mes affaires|mes papiers|tout) (sont|est|) (en ordre|regle|regles) (maintenant|enfin|avant)
(mis|mettre) (mes affaires|tout) en ordre
(ils|elle|tout le monde|vous) (iront|ira|irez|seront|sera) (bien|mieux) sans moi
quand je ne serai plus la
(c est|ceci est) (mon|un) (adieu|dernier message)
(je vous dis|j ai dit|je te dis|dire) adieu
(occupe|occupez|prends soin|prenez soin) .. quand je (ne serai plus|serai parti|serai partie)
`),
  a('self-harm', 'moderate', `
(me coupe|me couper|me suis coupe|me suis coupee|me scarifie|me scarifier|me fais du mal|me faire du mal|me suis fait du mal|me brule|me bruler|me mutile|me mutiler|automutilation|scarification|m automutile|me blesser)
`),
  a('harm-to-others', 'moderate', `
(veux|vais|envie de) (le tuer|la tuer|les tuer|tuer mon|tuer ma|tuer quelqu un|le poignarder|la frapper|lui faire du mal|leur faire du mal)
`),
  a('abuse', 'moderate', `
(mon mari|ma femme|mon conjoint|mon copain|ma copine|mon pere|ma mere|mon ex|mon compagnon|mon beau pere|il|elle) me (frappe|bat|tape|menace|viole|etrangle|gifle|maltraite|sequestre|touche|force|fait du mal)
(il|elle|mon mari|mon copain|mon pere|mon ex|mon compagnon) m a (frappe|frappee|battu|battue|menace|menacee|violee|viole|etranglee|etrangle|gifle|giflee)
(peur de) (mon mari|mon conjoint|mon copain|mon pere|mon ex|mon compagnon|ma mere|rentrer chez moi)
pas en securite (chez moi|a la maison)
`),
  a('other-person', 'moderate', `
(mon|ma|un|une) (ami|amie|frere|soeur|fils|fille|mere|pere|maman|papa|mari|femme|copain|copine|cousin|cousine|collegue|pote) .. (veut mourir|veut se tuer|veut se suicider|se suicider|est suicidaire|ne veut plus vivre|veut en finir|se coupe|se scarifie|parle de mourir|parle de suicide|parle de se tuer)
`),
  a('intrusive-fear', 'low', `
(pensees|images) (intrusives|non voulues|obsedantes)
(j ai peur|peur) de (me tuer|me faire du mal|perdre le controle|sauter|me jeter|lui faire du mal|faire du mal)
(ne|n|) (veux|ai) pas (mourir|me tuer|envie de mourir) .. (mais|peur|pensees)
`),
  a('past', 'low', `
(j ai|ai) (tente|essaye) de (me suicider|me tuer|mettre fin a mes jours) .. (il y a|ans|quand|adolescent|adolescente|a l epoque)
il y a .. ans .. (tente|essaye|voulu) (de|) (me suicider|me tuer|mettre fin|mourir)
(ma|une) tentative de suicide .. (il y a|ans|quand)
`),
  a('distress', 'low', `
(je|j) (n en|en|ne|) (peux|tiens|supporte) plus
(plus|aucun|sans) espoir
(tout|plus rien) (me depasse|n a de sens|ne compte|ne sert a rien|est foutu)
(je me sens|je suis) (tellement|tres|completement|si|) (vide|desespere|desesperee|brise|brisee|coince|coincee|perdue|perdu|a bout)
je me deteste
(tellement|tres|completement|si|toute|tout) (seul|seule)
(crise|attaque) (de|d) (panique|angoisse)
`),
  // Les mêmes idées, combinées plus librement.
  a('active', 'high', `
(pense|penser|pensees|pensais|pensant|songe|idee|idees|envie|envies|plan|projet|pulsion|pulsions|pense|reve) .. (suicide|suicider|me tuer|mettre fin|en finir|me pendre|me foutre en l air)
suicide .. (tete|esprit|solution|issue|option|seule)
(sauter|me jeter|me lancer|me balancer) (par|du|de|d|sous|dans|depuis) (la|le|un|une|l|) (fenetre|pont|balcon|toit|train|metro|vide|immeuble|riviere|haut|falaise|quai)
(m ouvrir|me taillader|me trancher|me couper) les veines
(me tirer|me mettre) une balle
(quitter|partir de) ce monde
mettre (un terme|fin) a (tout|ma vie|mes jours|tout ca|mon existence)
(ne serai|serai|serais) plus (la|en vie) (demain|lundi|samedi|dimanche|bientot|la semaine prochaine|a noel)
(vais|veux|decide de|ai decide d) (en finir|partir pour de bon|passer a l acte)
`),
  a('active', 'imminent', `
(j ai pris|j ai avale|je viens de prendre|je viens d avaler) .. (boite|plaquette|plaquettes|cachets|medicaments|comprimes|javel)
je me suis (ouvert|taillade|tranche|coupe) les veines
(vais le faire|le fais|passe a l acte) (ce soir|maintenant|cette nuit|tout de suite)
`),
  a('passive', 'moderate', `
(plus|pas|aucun|aucune) .. (sens|raison|interet|motif) .. (vivre|vie|continuer|rester en vie)
(rien|personne) ne me (retient|rattache|garde) (en vie|ici|a la vie)
(vie|vivre|exister) .. (ne|n) .. (sens|peine|interet)
(prefere|preferais|aurais prefere|aurais voulu|voudrais) .. (ne pas etre ne|ne pas etre nee|jamais naitre|ne pas naitre|jamais etre ne)
(m endormir|dormir|me coucher) .. (jamais|plus|pas) (me reveiller|reveiller)
(serais|serait|etre) mieux (mort|morte)
(personne) .. (remarquerait|manquerais|s en rendrait compte|s apercevrait) .. (mourais|morte|mort|disparaissais|plus la)
(m en fiche|m est egal|m en fous) (de|si je) (mourir|vivre|meurs|vis|mourais)
(mourir|crever|partir) (dans mon sommeil|serait|me soulagerait|une bonne fois)
(aimerais|voudrais|souhaite|prie|espere) .. (mourir|ne plus etre la|ne plus exister|disparaitre)
(fatigue|fatiguee|lasse|las|epuise|epuisee|marre) de (vivre|la vie|exister|etre en vie|continuer a vivre)
(fardeau|boulet|poids) pour (eux|tous|tout le monde|ma famille|mes|les autres|mon|ma)
(ne|n|) (veux|ai|peux) plus (etre la|vivre|exister|etre ici|continuer a vivre)
(disparaitre|dormir|partir) pour toujours
(ma famille|mes enfants|tout le monde|ils|elle|il|les autres|mes proches) .. mieux sans moi
a quoi bon (vivre|continuer a vivre|rester en vie)
(merite|meriterais) (de mourir|pas de vivre)
`),
  a('self-harm', 'moderate', `
(coupe|coupee|couper|entaille|taillade|brule|brulee|gratte) (les|le|la|mes|mon|ma) (bras|avant bras|cuisses|cuisse|poignets|poignet|jambes|peau)
(me frapper|me cogner|me griffer|me bruler|me punir) (la tete|jusqu|contre|moi meme|avec)
(envie|besoin|pulsion) de (me couper|me faire du mal|me bruler|me blesser|me scarifier)
(recommence|repris|rechute) .. (me couper|couper|scarifier|automutiler)
`),
  a('preparation', 'moderate', `
(lettre|lettres|mot|message|messages) .. (adieu|adieux|quand je ne serai plus|apres ma mort)
tout (est|) (pret|regle|range|en ordre) .. (pars|partir|partie|parti|apres|adieu|mort)
(fait|redige|ecrit|signe) (mon|un) testament
(donne|distribue|offert) .. (affaires|livres|chien|chat|vetements|objets) .. (besoin|plus|serviront)
(n en|en) aurai plus besoin
(mes adieux|mon dernier|ma derniere) (message|nuit|jour|noel|anniversaire|a tous|a ma)
`),
  a('passive', 'moderate', `
personne ne (pleurerait|viendrait|remarquerait|regretterait) si je (mourais|disparaissais|n etais plus)
(voiture|camion|train|bus) .. (m ecraser|m ecrase|me renverse|me renverser|me percute)
(supporte|veux) plus (cette vie|de cette vie|la vie)
(ca m est|m est) egal de (mourir|vivre)
(ne|n|) (veux|voudrais) plus .. (exister|vivre)
`),
  a('active', 'moderate', `
(reflechi|pense|sais) .. comment je (le ferais|vais le faire|ferais|m y prendrais)
(foncer|rouler) (dans|contre) (le|un) (mur|arbre|camion)
`),
  a('self-harm', 'moderate', `
(me coupe|me griffe|me scarifie|me frappe|me mords) .. (sang|nouveau|encore|arreter)
`),
  // Ce que la personne dit qu'elle va faire, ou qu'elle a décidé.
  intends(`
(je vais|j ai decide de|je compte|decide a|decidee a|je suis decide a|je suis decidee a|je m apprete a|j ai prevu de|j ai l intention de) .. (me tuer|me suicider|mettre fin a mes jours|mettre fin a ma vie|me donner la mort|me pendre|en finir|me noyer|mourir|passer a l acte|me tirer une balle|m oter la vie)
je (me tue|me suicide|me pends) (ce soir|demain|vendredi|lundi|mardi|mercredi|jeudi|samedi|dimanche|$)
(vendredi|lundi|mardi|mercredi|jeudi|samedi|dimanche|demain|partie|parti) je (me tue|me suicide|me pends|mets fin)
je mets fin a (mes jours|ma vie)
je vais (sauter|me jeter|me lancer) (du|de la|d un|de|sous|par|dans|devant) .. (pont|train|metro|toit|balcon|fenetre|immeuble|falaise|camion|rails)
(mourir|me tuer|me suicider) .. (je vais le faire|vais le faire|je le ferai|j ai choisi le jour)
(vais le faire|le ferai) .. (mourir|mort|choisi le jour)
(choisi|fixe|decide) (la|le|ma) (date|jour) .. (mort|ma mot|mourir|tuer|suicide)
(decide|fini) .. j en finis
j en finis (ce soir|demain|pour de bon|$)
(essaye|tente) de (me tuer|me suicider|mourir|mettre fin) .. (recommencer|ressayer|reessayer|retenter)
(prochaine fois|cette fois) .. (ferai en sorte|veillerai|assurerai) .. (mourir|mort|meurs)
(demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) .. (ne serai plus|serai plus) (en vie|la|vivant|vivante)
(ne serai|serai) plus en vie
dernier message avant .. (tuer|mourir|mort|partir|finir)
quand (vous lirez|tu liras) .. (serai|me serai|aurai) .. (mort|morte|fin|plus)
(prepare|prepares|preparer|planifie) .. (mon suicide|pour mettre fin|pour mourir|pour me tuer)
`),
  a('active', 'imminent', `
(je suis|assis|assise|debout|monte|montee) (sur|au bord de|au bord du|en haut du) (le|la|les|l|un) (rails|rail|voie|voies|toit|pont|rebord|rambarde|balcon|corniche)
(train|metro) .. (arrive|approche) .. (rails|voie|sauter|finir)
(je suis en train de|suis en train de) (le faire|me tuer|mourir|me pendre) 
(je l ai fait|l ai fait|j ai pris|j ai avale|j ai bu) .. (pour mourir|pour me tuer|expres)
je saigne .. (mourir|fait|expres)
(viens d|viens de|ai) (avaler|avale|prendre|pris|boire|bu) .. (tous|toute|toutes|entiere|entier) .. (cachets|medicaments|comprimes|boite|flacon|plaquette|entiere)
(cachets|medicaments|comprimes|boite) .. (devant moi|dans la main|vais les prendre|entiere)
j ai (le|la|un|une|l) (pistolet|fusil|arme|couteau|lame|corde|rasoir) (dans|a|contre|autour|sur|en) (la|ma|le|mon|) (main|mains|tempe|gorge|cou|poignet|genoux)
la corde est (prete|la|attachee|en place)
(je me tue|me tue|j en finis|mets fin a mes jours|mets fin a ma vie) (ce soir|cette nuit|maintenant|tout de suite|aujourd hui)
(ce soir|cette nuit|maintenant|aujourd hui) .. (je me tue|je mets fin|me suicide|j en finis)
(je le fais|je saute) (maintenant|tout de suite)
(vais|va) (sauter|me suicider|me tuer|me pendre) (maintenant|tout de suite|la|ce soir|cette nuit)
`),
  scope('not', `
(ne|n|) (veux|vais|pense|ai|suis|voulais|pensais|envisage) (pas|jamais|nullement) (a|de|envie de|l intention de|)
(jamais|pas) (voulu|pense|) (a|)
`),
  scope('fear', `(peur|terrifie|terrifiee|effraie|effraient|toc|intrusives|obsession)`),
  scope('past', `
il y a (longtemps|des annees|quelques annees|plusieurs annees)
(l annee derniere|dans le passe|quand j etais|a l epoque|adolescent|adolescente|autrefois)
`),
  scope('now', `(maintenant|aujourd hui|encore|toujours|ce soir|en ce moment|de nouveau|ces jours)`),
  scope('idiom', `(mdr|ptdr|lol|haha|je rigole|je plaisante|de rire|de faim|de froid|de chaud|de honte|d ennui|de sommeil|de soif|jeu video|film|chanson|roman|personnage|mon telephone|la batterie)`),
]
