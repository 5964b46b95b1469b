import type { Scenario } from "../../scenario.ts";

export const movedBathroom: Scenario = {
  id: "moved-bathroom",
  title: "La salle de bains qui s’est déplacée",
  business: "Construction",
  context:
    "Un promoteur construit un immeuble de vingt-deux appartements. Les acquéreurs peuvent demander des changements tant que les cloisons de leur étage ne sont pas tracées ; ensuite, tout passe par un formulaire, avec prix et délai. La remise des clés est promise pour fin juin, avec une pénalité par semaine de retard.",
  sides: {
    a: "Vous accompagnez les acquéreurs, du premier plan à la remise des clés.",
    b: "Vous menez le chantier : corps de métier, délais, sécurité et coûts.",
  },
  beats: [
    {
      situation:
        "Lors d’une visite, un samedi, des acquéreurs du deuxième étage, debout entre les traits de craie, ont trouvé la salle de bains trop petite. Quelqu’un de l’équipe {a} a tracé un nouveau trait du talon : « Quarante centimètres, ce n’est rien. On va le faire. » Aucun formulaire n’a été rempli.",
      whatAKnows:
        "Ces acquéreurs vous en ont amené trois autres. Le formulaire prend deux semaines pour le moindre souhait. Les cloisons n’étaient pas montées, et sur le plan le changement paraissait simple.",
      whatBKnows:
        "La gaine d’eau et d’évacuation passe là où va ce trait, et traverse les quatre étages. Le plombier a commandé d’après l’ancien plan. Vous avez appris l’existence du trait par une plaisanterie du maçon.",
      choices: [
        "Appeler les acquéreurs lundi et dire qu’il faut d’abord vérifier",
        "Parcourir l’étage ensemble et chercher une autre voie vers le même souhait",
        "Construire selon le plan : pas de formulaire, pas de changement",
        "Construire comme promis, et trouver l’argent plus tard",
      ],
      feelsQuestion: "En entendant parler du trait, le lundi, que ressent {other} ?",
    },
    {
      situation:
        "La cloison a été montée là où le plan la prévoyait. Les acquéreurs l’ont vu par la fenêtre et ont appelé l’équipe {a}, qui a appelé le chantier. Réponse : « Sans papier, je n’entends rien. » L’équipe {a} a dit aux acquéreurs que le chantier s’était trompé.",
      whatAKnows:
        "Vous aviez écrit un mail à ce sujet le dimanche soir. Il est toujours dans vos brouillons. Vous l’avez retrouvé une heure après l’appel avec les acquéreurs.",
      whatBKnows:
        "Vous vous souveniez très bien de la plaisanterie sur le trait. Un seul coup de fil aurait suffi. Vous vouliez qu’on remarque, pour une fois, ce qui arrive sans formulaire.",
      choices: [
        "Dire ensemble aux acquéreurs ce que chaque équipe a manqué",
        "Mettre par écrit le déroulé des faits, avec les dates",
        "Demander au plombier ce qui est encore possible, et à quel prix",
        "Laisser aux acquéreurs la version qu’ils connaissent",
      ],
      feelsQuestion: "Quand l’erreur lui est attribuée, que ressent {other} ?",
    },
    {
      situation:
        "Il a été convenu de déplacer quand même la cloison, pour 7 400. L’équipe {b} a envoyé le formulaire directement aux acquéreurs, avec la note : « comme souhaité par votre interlocuteur, qui ne l’a pas commandé ». L’équipe {a} n’était pas en copie.",
      whatAKnows:
        "Vous aviez promis aux acquéreurs qu’ils ne paieraient pas ; l’entreprise avait couvert des erreurs moins excusables. Vous avez découvert le formulaire par la lettre de leur avocate.",
      whatBKnows:
        "L’an dernier, 31 000 de faveurs de ce genre ont fini dans le budget du chantier, et la prime de toute l’équipe avec. Vous avez demandé deux fois qui paie une promesse.",
      choices: [
        "Partager le coût entre les deux budgets, et le dire aux acquéreurs",
        "Fixer d’abord qui peut promettre quoi, et jusqu’à quel montant",
        "Laisser les avocats se parler entre eux",
        "Présenter des excuses à l’autre équipe pour l’avoir contournée",
      ],
      feelsQuestion: "À la lecture de cette note, que ressent {other} ?",
    },
    {
      situation:
        "En mai, la gaine déplacée a fait perdre cinq jours au chantier. Trois semaines durant, l’équipe {a} a continué à dire « fin juin » à tous les acquéreurs, puisque personne n’avait dit autre chose. L’équipe {b} avait mis la nouvelle date sur le planning, au mur du bureau de chantier.",
      whatAKnows:
        "Deux familles ont donné congé de leur logement. Vous passez chaque semaine devant le bureau de chantier, et le planning est accroché derrière la porte. Vous n’avez jamais demandé, pour ne pas l’entendre.",
      whatBKnows:
        "Vous pensiez que l’équipe {a} lisait le planning, comme tous ceux qui travaillent là. Ne pas avoir à le dire à voix haute vous arrangeait.",
      choices: [
        "Appeler ce soir tous les acquéreurs, les deux équipes à une même table",
        "Annoncer la nouvelle date par lettre, au nom de l’entreprise",
        "Trouver cinq jours : des samedis, un renfort, n’importe quoi",
        "Désormais, chaque vendredi, dix minutes devant le même planning",
      ],
      feelsQuestion: "Avec trois semaines de retard, que ressent {other} ?",
    },
  ],
};
