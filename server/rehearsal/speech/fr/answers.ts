import type { Speech } from "../speech.ts";

export const answers: Speech["answers"] = {
  to: {
    "won-then-lost": {
      a: [
        "J’ai touché ma prime, donc l’entreprise dit que nous avons gagné. Je ne le raconterais pas comme un succès.",
        "Nous avons gagné en mars. Nous avons perdu quand personne ne les a appelés en avril, moi non plus.",
      ],
      b: [
        "Nous l’avons perdue le jour où nous avons su que ça n’irait pas et où nous n’avons rien dit.",
        "Nous avons gagné la facture et l’avons remboursée trois fois en heures.",
      ],
    },
    "price-of-yes": {
      a: [
        "Mon oui rapide coûte un week-end à quelqu’un, et je n’ai jamais vu la facture.",
        "Un oui rapide coûte moins qu’un peut-être lent. Mais ce n’est pas moi qui le paie.",
      ],
      b: [
        "Nous payons avec le client d’après. Il attend, et personne ne le voit.",
        "Ça nous coûte la confiance dans le prochain oui.",
      ],
    },
    "kept-by-others": {
      a: [
        "« Ça ne posera aucun problème. » Je le dis, et quelqu’un hérite du problème.",
        "La date de mise en service. Toujours la date.",
      ],
      b: [
        "« Votre contact restera le même. » Nous en avons changé trois cette année.",
        "Que le support est compris. Il l’est, jusqu’à ce que quelqu’un appelle.",
      ],
    },
    "known-too-late": {
      a: [
        "Qu’ils avaient déjà quitté deux autres prestataires avant nous. La comptabilité le savait.",
        "Que leur informatique était contre. Les techniciens l’avaient entendu dès le premier appel.",
      ],
      b: [
        "Que le projet devait être la vitrine de leur direction. C’était dans un mail que nous n’avons jamais reçu.",
        "Qu’ils avaient acheté pour une seule fonction, la dernière de notre plan.",
      ],
    },
    "wrong-customer": {
      a: [
        "À ceux qui veulent une remise avant d’avoir dit ce qu’il leur faut.",
        "À ceux que je sens mal dès le deuxième appel, et avec qui je continue à cause du trimestre.",
      ],
      b: [
        "Aux clients qui n’ont personne chez eux pour le projet.",
        "À ceux qui sont si particuliers que nous développons un deuxième produit pour eux.",
      ],
    },
    "held-back": {
      a: [
        "Que j’ai déjà donné une date.",
        "Combien de fois des clients me disent leur déception. Je ne veux pas que ça vienne de moi.",
      ],
      b: [
        "La marge qu’il y a dans mes estimations.",
        "Que ce serait possible pour vendredi si la bonne personne le demandait.",
      ],
    },
    "trusted-date": {
      a: [
        "Il faudrait qu’on me dise quand elle bouge, une fois, sans que je demande.",
        "Un nom en dessous. Je ne crois pas aux dates sorties d’une file d’attente.",
      ],
      b: [
        "Qu’on me demande avant de la donner, et non après.",
        "Qu’une date puisse bouger quand le périmètre bouge. Alors je vous en donnerais d’honnêtes.",
      ],
    },
    "whom-it-protects": {
      a: [
        "L’approbation de chaque offre protège le client. Le formulaire derrière nous protège les uns des autres.",
        "Le gel des changements avant la mise en service est pour le client. Le ticket pour chaque question, non.",
      ],
      b: [
        "Deux paires d’yeux sur chaque livraison le protègent. Le PV de recette dit seulement à qui la faute.",
        "« Ce n’est pas au contrat » nous protège, et parfois nous n’avons que ça.",
      ],
    },
    "needed-or-habit": {
      a: [
        "Vérifier un contrat prend du temps, et c’est normal. Obtenir une réunion prend deux semaines par habitude.",
        "Je mets du temps à écrire les choses parce que personne ne les lit.",
      ],
      b: [
        "Les tests prennent le temps qu’il faut. Décider qui les fait en prend plus.",
        "Nous gardons les demandes jusqu’à lundi parce que nous l’avons toujours fait.",
      ],
    },
    "monthly-quarrel": {
      a: [
        "Qui le dit au client. Il s’agit de savoir qui devra lui faire face.",
        "Les estimations. Il s’agit de savoir si vous me croyez quand je dis que l’affaire est réelle.",
      ],
      b: [
        "Ce qui est dans le périmètre. Il s’agit de savoir qui peut dire oui à la place de qui.",
        "Les priorités de fin de mois. Il s’agit de votre mois qui finit, et du nôtre qui continue.",
      ],
    },
    "customer-listening": {
      a: ["« Vous vous connaissez ? »", "« Qui d’entre vous puis-je appeler demain ? »"],
      b: ["« Et mon problème, dans tout ça ? »", "« Pourquoi personne ne m’a dit que c’était difficile ? »"],
    },
    "may-stop": {
      a: [
        "Quand il faudrait mentir sur quelque chose qu’ils découvriront dès la première semaine.",
        "Quand ceux qui doivent le faire ont dit non, et pourquoi. Mais j’aimerais l’entendre de leur bouche.",
      ],
      b: [
        "Quand ce qui est vendu ne peut pas être fait à temps et que tout le monde ici le sait.",
        "Jamais une personne seule. Mais une de chaque équipe, ensemble, à tout moment.",
      ],
    },
    "one-number": {
      a: [
        "Les clients encore là après un an, et qui rachèteraient.",
        "Ce qu’un client rapporte en deux ans, moins ce qu’il nous coûte.",
      ],
      b: [
        "Les jours entre la signature et la première semaine calme.",
        "Combien de nos promesses nous avons tenues, comptées par le client.",
      ],
    },
    "never-told": {
      a: [
        "Vous restez calmes au téléphone quand tout brûle. Depuis, j’emploie vos phrases.",
        "Quand vous dites que ça marche, ça marche. C’est ce qui me fait vendre tous les jours.",
      ],
      b: [
        "Vous trouvez ce que les clients veulent vraiment ; à nous, ils ne le disent pas.",
        "Vous prenez des coups pour nous, là-bas, et vous ne les faites pas suivre.",
      ],
    },
    "first-two-weeks": {
      a: [
        "Un appel à trois le deuxième jour : qui nous sommes, ce qui se passe maintenant, ce qui peut mal tourner.",
        "Je reste jusqu’à ce que quelqu’un, là-bas, connaisse vos noms par cœur.",
      ],
      b: [
        "S’asseoir une matinée à côté de la personne qui s’en servira, tous les deux.",
        "Dire à voix haute quelles trois choses manqueront au début, avant qu’ils ne s’en aperçoivent.",
      ],
    },
  },
  toOthers: {
    a: [
      "Je dis oui trop tôt, parce qu’un non m’obligerait à revenir. Je ne l’avais jamais dit à voix haute.",
      "Je ne sais pas. Je remarque que je regarde d’abord mon chiffre et ensuite le client.",
    ],
    b: [
      "Nous disons « impossible » quand nous pensons « pas comme ça ». C’est plus rapide, et ça ferme la porte.",
      "Je ne sais pas. Je crois qu’il faudrait demander au client, et je ne sais pas si je veux l’entendre.",
    ],
  },
};
