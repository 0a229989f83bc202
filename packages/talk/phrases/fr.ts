export const limits = {
  method: `
(comment|meilleur moyen de|facon la plus simple de|facon de|moyen de|moyens de) (puis je|je peux|on peut|) (me tuer|me suicider|mourir|se tuer|se suicider|mourir sans douleur|mourir vite|mettre fin a mes jours)
(moyen|methode|facon) (rapide|indolore|sans douleur|facile) (de|pour) (mourir|me tuer|se tuer)
(combien|quelle dose|quelle quantite) .. (cachets|comprimes|medicaments|mortelle|mortel|mourir|tuer|surdose)
dose (letale|mortelle)
(quels|quelle|quel) (medicaments|methode|poison|moyen) .. (mourir|tuer|suicide)
(quelle|quel|quelles|quels) (est|sont) (la|le|les) (facon|moyen|methode|maniere) (la plus|le plus|plus|) (facile|rapide|simple|douce|sure|) .. (mourir|me tuer|se tuer|me suicider)
(quelle|quel) (methode|facon|moyen) .. (rapide|facile|sans douleur) .. (mourir|tuer)
comment .. (mourir sans|me tuer|se tuer|me suicider|meurt on)
ou (trouver|acheter|puis je trouver|on trouve) .. (poison|arme|pistolet|corde|cachets)
(qu est ce qui|qui|qu) fait (moins|le moins|plus) mal
etape par etape .. (mourir|tuer|suicider)
`,
  medicine: `
(puis je|est ce que je peux|je peux|dois je|je dois|devrais je|je devrais) (arreter|prendre|stopper|augmenter|diminuer|baisser|melanger|doubler|changer) .. (traitement|medicaments|medicament|antidepresseur|antidepresseurs|dose|sertraline|fluoxetine|lithium|comprimes|xanax|cachets)
(arreter|stopper|melanger|doubler|augmenter|baisser|diminuer) (de prendre|) (le|mon|mes|ma|la|les) (traitement|medicaments|medicament|antidepresseur|antidepresseurs|dose|lithium|sertraline|cachets)
(quel|quelle|combien) (medicament|dose|de milligrammes|mg|traitement|de cachets) .. (prendre|conseilles|faut|meilleur)
(conseille moi|prescris moi|tu me conseilles|recommande moi) .. (medicament|cachet|traitement|quelque chose pour dormir)
`,
  diagnosis: `
(tu crois que|penses tu que|tu penses que|est ce que|se peut il que) (je|j) (suis|ai|sois|aie) (bipolaire|une depression|depressif|depressive|tdah|autiste|borderline|un trouble|schizophrene|un toc|des tocs|un stress post traumatique)
(suis je|je suis) (bipolaire|depressif|depressive|autiste|borderline|folle|fou) (ou|tu crois|$)
(diagnostique moi|quel est mon diagnostic|quel trouble j ai|quelle maladie j ai|qu est ce que j ai comme)
(c est|est ce) (une depression|un trouble|un toc|un burn out) 
`,
  food: `
(comment|astuces|conseils|aide moi a|facons) (pour|de|faire pour|) (maigrir|perdre du poids|perdre des kilos|me faire vomir|vomir|arreter de manger|moins manger|ne pas manger|bruler des calories)
(je veux|envie de) (maigrir|perdre du poids|me faire vomir|arreter de manger)
combien de calories
`,
  romance: `
(je t aime|je suis amoureux de toi|je suis amoureuse de toi|tu me plais|je tombe amoureux de toi)
(veux tu|tu veux|sois|deviens) (etre|) (ma copine|mon copain|ma petite amie|mon petit ami|mon mari|ma femme)
(tu m aimes|m aimes tu|embrasse moi|epouse moi)
`,
  secrecy: `
(promets|promets moi|jure|jure moi) .. (pas|rien|secret|personne)
(ne le dis|ne dis|n en parle|ne le repete|le dis) (a personne|pas|rien|a mes)
(garde|garder|tu gardes|gardes tu) .. (secret|pour toi)
(qui|quelqu un|on) (lit|peut lire|voit|peut voir) (ca|ce que|cela)
c est (confidentiel|prive|secret)
`,
  delusion: `
(ils|on|le gouvernement|les voisins|la police) (me|m) (surveillent|surveille|espionnent|espionne|suivent|suit|empoisonne|empoisonnent|controlent|controle|ecoutent)
(voix|une voix|dieu|le diable|demons) .. (me disent|me dit|m ordonne|m ordonnent|me parlent|me parle)
j entends des voix
(une puce) .. (tete|cerveau)
(lisent|controlent|volent) mes pensees
`,
  'role-play': `
(ignore|oublie) (toutes|tes|les|) (tes|les|) (instructions|regles|consignes)
(fais comme si|fais semblant|imagine que tu|joue le role|tu es maintenant|comporte toi comme)
(jeu de role|a partir de maintenant tu es)
`,
  doctor: `(mal a la poitrine|douleur a la poitrine|douleur dans la poitrine|n arrive pas a respirer|du mal a respirer|vomi du sang|crise cardiaque|infarctus)`,
  trauma: `
(est ce que je dois|dois je|faut il) (raconter|parler de|dire|expliquer) .. (passe|details|tout)
(ne veux pas|veux pas) (raconter|parler de) (ce qui|ca|details)
`,
  advice: `(dis moi quoi faire|que ferais tu|tu ferais quoi|decide pour moi|devrais je (le quitter|la quitter|divorcer|demissionner))`,
  cheer: `(dis|promets|dites|promettez) moi que (tout|ca) (va|ira|va aller|va s arranger) (bien|)
(tout|ca) va (aller|s arranger)`,
  task: `(quel temps fait il|raconte moi une blague|quelle est la capitale|traduis ceci|donne moi une recette|ecris un code)`,
  insult: `(tu es|t es|c est) (un|une|) (nul|nulle|idiot|idiote|inutile|con|conne|stupide|debile|merde)`,
  machine: `
(es tu|tu es|t es|etes vous|vous etes) (un|une|) (vraie personne|personne|humain|humaine|robot|bot|machine|programme|vrai|reel|reelle|ia|etre humain|psy|psychologue|intelligence artificielle)
(je parle|est ce que je parle|parle je) (a|avec) (un|une|quelqu un) (personne|humain|robot|machine|bot|vraie personne|programme|de reel|)
(qui|qu|tu) (es tu|etes vous|es qui|est ce que tu es)
(comment tu t appelles|quel age as tu|as tu des sentiments|tu as des sentiments|peux tu ressentir|tu me comprends vraiment)
`,
}

export const commands = {
  human: `
(parler|parle|discuter|echanger) (a|avec) (un|une|quelqu un|) (personne|humain|psy|psychologue|therapeute|vraie personne|quelqu un|professionnel|de reel|)  (s il te plait|)
(je veux|je voudrais|j ai besoin d|besoin d|besoin de) (une personne|un humain|un psy|une vraie personne|un therapeute|voir un psy|quelqu un)
`,
  lines: `
(ligne|lignes|numero|numeros) (d|de|) (ecoute|aide|urgence|crise)
(qui|ou) (puis je|je peux|) appeler
besoin d aide (maintenant|tout de suite|urgent|urgente)
`,
  'look-far': `
(voir|regarder|montrez moi|montre moi) le chemin parcouru
(mon progres|mes progres|qu est ce qui a change depuis)
`,
  scale: `
(faire|remplir|un|le|commencer) (un|le|) (questionnaire|test)
^ (questionnaire|questionnaires|test) $
`,
  menu: `
(que peux tu faire|qu est ce que tu peux faire|que sais tu faire|tu peux faire quoi|comment ca marche|comment peux tu m aider|tu peux m aider comment)
^ (menu|options|aide|liste) $
`,
  stop: `
^ (stop|arrete|arreter|quitter|ca suffit|termine|annuler|laisse|laisser|on arrete) (ca|s il te plait|la|) $
(veux|envie de) (plus|pas) (continuer|faire ca|repondre)
(parlons|parler) d autre chose
`,
  pause: `^ (pause|attends|un instant|une minute|je reviens|plus tard) (s il te plait|) $`,
  resume: `
^ (reprendre|continuer|continuons|on continue|reprenons|je suis revenu|je suis revenue|on reprend|continue) $
(ou en etions nous|on en etait ou)
`,
  'not-meant': `
(ce n est pas|c est pas|c etait pas|ce n etait pas) ce que (je voulais|j ai|je veux|je) (dire|dit|disais|)
(tu ne me comprends pas|tu me comprends pas|tu as mal compris|tu n as pas compris|t as pas compris|tu ne m ecoutes pas|tu comprends mal)
^ (c est pas ca|ce n est pas ca|non pas ca|tu te trompes) $
`,
  goodbye: `^ (merci|bon|ok|) (au revoir|a bientot|bonne nuit|salut je m en vais|a demain|a plus|je m en vais|je vais dormir|ciao|bonne soiree|adieu) (merci|) $`,
  thanks: `^ (merci|merci beaucoup|un grand merci|je te remercie) (pour tout|pour ton aide|de m ecouter|de m avoir ecoute|) $
(ca m aide|ca m a aide|je me sens mieux|ca va mieux)`,
  greet: `^ (bonjour|salut|bonsoir|coucou|hello|hey) (ca va|a toi|comment vas tu|comment ca va|) $`,
  memory: `(de quoi te souviens tu|que sais tu de moi|tu te souviens|te souviens tu|qu as tu garde)`,
  forget: `(oublie|efface|supprime) (tout|ce que|mes donnees|ca|mon nom)`,
  remember: `^ (souviens toi|rappelle toi|retiens|n oublie pas) (que|de|mon)`,
  why: `(pourquoi) (tu demandes|me demandes tu|tu me demandes|cette question|dis tu|tu dis)`,
  yes: `^ (oui|ouais|d accord|ok|bien sur|exact|exactement|c est ca|tout a fait|je veux bien|volontiers|je crois|je crois que oui) (oui|s il te plait|merci|c est ca|bien sur|) $`,
  no: `^ (non|pas du tout|non merci|jamais|pas maintenant|pas vraiment|je ne crois pas|pas encore|plutot pas) (non|merci|pas du tout|jamais|pas vraiment|) $`,
  skip: `^ (passer|passe|suivant|je ne sais pas|je sais pas|rien|aucune idee|aucun) $`,
  'speak-en': `(parle|parler|en|on parle) anglais
(speak|talk|in|switch to) english`,
  'speak-es': `(parle|parler|en|on parle) espagnol
(habla|en) (espanol|castellano)`,
  'speak-fr': `(parle|parler|en|on parle) francais`,
  'speak-ar': `(parle|parler|en|on parle) arabe
(تكلم|بالعربيه|بالعربي|احكي)`,
  'tone-brief': `(plus court|plus bref|sois bref|moins de texte|reponses courtes)`,
  'tone-warm': `(plus gentil|plus doux|plus chaleureux|sois gentil)`,
}

export const wants = {
  'check-in': `(noter mon humeur|faire le point|comment je me sens aujourd hui|suivi d humeur)`,
  'thought-record': `(noter une pensee|journal des pensees|regarder une pensee|examiner une pensee|analyser une pensee|une pensee a examiner)`,
  grounding: `
(crise d angoisse|attaque de panique|crise de panique|crise d anxiete|ancrage|cinq sens|me calmer|m ancrer)
(rien ne semble reel|tout semble irreel|je me sens irreel|je me sens irreelle)
`,
  breathing: `(respirer|respiration|exercice de respiration|respirer lentement|respire avec moi)`,
  sleep: `(n arrive pas a dormir|arrive pas a dormir|ne dors pas|dors plus|ne dors plus|insomnie|pas dormi|impossible de dormir|cauchemar|cauchemars|je me reveille|toujours eveille|toujours eveillee|peux pas dormir)`,
  activation: `(une petite chose a faire|envie de rien|n ai plus envie de rien|pas envie de me lever|n arrive pas a me lever|plan d activites|activation)`,
  'worry-time': `(mettre un souci de cote|temps pour les soucis|m inquiete tout le temps|n arrete pas de m inquieter|souci|soucis|inquietude|inquietudes)`,
}

export const feelings = {
  sad: `(triste|tristesse|pleure|pleurer|deprime|deprimee|mal|vide|desespere|desesperee|malheureux|malheureuse|decu|decue|souffre)`,
  afraid: `(peur|anxieux|anxieuse|angoisse|angoissee|inquiet|inquiete|stress|stresse|stressee|panique|nerveux|nerveuse|effraye|effrayee|anxiete)`,
  angry: `(colere|enerve|enervee|furieux|furieuse|fache|fachee|rage|injuste|deteste|marre|agace|agacee)`,
  ashamed: `(honte|coupable|culpabilite|ma faute|nul|nulle|rate|ratee|inutile|humilie|humiliee|echec)`,
  lonely: `(seul|seule|solitude|isole|isolee|personne ne|pas d amis)`,
  tired: `(fatigue|fatiguee|epuise|epuisee|a bout|plus la force|n en peux plus|creve|crevee|debordee|deborde)`,
  good: `(content|contente|heureux|heureuse|fier|fiere|soulage|soulagee|mieux|bonne journee|reconnaissant|reconnaissante|calme|joie)`,
}
