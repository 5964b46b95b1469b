import type { Scenario } from "../../scenario.ts";

export const firstMonday: Scenario = {
  id: "first-monday",
  title: "Quarenta e oito horas",
  business: "Saúde",
  context:
    "Um grupo de clínicas de imagem abriu a quinta unidade. Aos médicos que encaminham pacientes foi prometido: exame em até 48 horas e laudo no dia seguinte. A nova unidade tem dois aparelhos, um deles ainda em testes, e uma equipe de nove pessoas.",
  sides: {
    a: "Vocês representam as clínicas junto a médicos e convênios e trazem os pacientes.",
    b: "Vocês fazem as clínicas funcionar: agenda, aparelhos, pessoas e a segurança dos pacientes.",
  },
  beats: [
    {
      situation:
        "A carta com as 48 horas foi para 140 consultórios antes que alguém perguntasse à nova unidade. Na primeira segunda-feira o telefone tocou 260 vezes. Alguém de {b} o deixou fora do gancho por uma hora, para que os pacientes que estavam na sala pudessem ser atendidos.",
      whatAKnows:
        "Na abertura da quarta unidade, disseram que a carta de vocês chegou tarde e que os aparelhos ficaram parados. Desta vez vocês se anteciparam. Os consultórios contam que ninguém atende.",
      whatBKnows:
        "Vocês tinham informado à equipe de {a} a data de início de um aparelho. A carta fala da “nossa nova unidade”, sem citar nenhum dos dois. Na sala de espera havia três pacientes com dor aguda.",
      choices: [
        "Escrever hoje aos consultórios: o que vale e a partir de quando",
        "Mandar duas pessoas de {a} para atender os telefones junto com a equipe",
        "Encher os dias até o limite, até a onda passar",
        "Pedir que nenhuma carta saia até o segundo aparelho funcionar",
      ],
      feelsQuestion: "Com o telefone fora do gancho: o que {other} sente?",
    },
    {
      situation:
        "Para cumprir as 48 horas, alguém de {a} passou a ligar para a recepção com nomes de pacientes “de consultórios importantes”. Eles eram encaixados. Duas semanas depois, a recepção tinha uma lista própria: nomes a quem se dizia que a agenda estava cheia.",
      whatAKnows:
        "Vocês recorreram a isso onze vezes; em sete delas, o médico estava preocupado de verdade. Não sabiam que, a cada vez, outros esperavam mais, e nunca ouviram falar da lista.",
      whatBKnows:
        "Na recepção, ninguém se atrevia a recusar. Um dos que foram adiados é motorista de ônibus e não pode trabalhar sem o laudo. A lista foi feita para que alguém percebesse.",
      choices: [
        "Acabar com os dois, os telefonemas e a lista, e dizer por quê",
        "Deixar que um médico, e mais ninguém, decida o que é urgente",
        "Reservar alguns horários para esses casos",
        "Informar a direção sobre a lista",
      ],
      feelsQuestion: "Com duas listas em uma só recepção: o que {other} sente?",
    },
    {
      situation:
        "Um laudo foi parar no consultório errado. Na análise do caso, a equipe de {b} registrou como causa: “pressão de {a}”. A equipe de {a} leu isso na ata e escreveu embaixo: “causa: trabalho feito sem cuidado”. As duas frases foram para o setor de qualidade.",
      whatAKnows:
        "Naquela semana vocês tinham perguntado se a equipe conseguiria fazer mais doze exames por dia. A resposta foi “a gente dá um jeito”. Vocês entenderam como um sim.",
      whatBKnows:
        "“A gente dá um jeito” foi dito por alguém no quinto turno seguido até tarde da noite. Os dois consultórios têm quase o mesmo nome, e a etapa de conferência foi pulada naquela semana para ganhar tempo.",
      choices: [
        "Riscar as duas frases e escrever juntos como tudo aconteceu",
        "Retomar a etapa de conferência, aconteça o que acontecer com as 48 horas",
        "Combinar uma palavra que signifique “não” sem ter de dizer não",
        "Deixar o setor de qualidade decidir qual das frases fica",
      ],
      feelsQuestion: "Ao ler a frase do outro: o que {other} sente?",
    },
    {
      situation:
        "O segundo aparelho ficou pronto na nona semana. A equipe de {b} o manteve fechado por mais uma semana, para treinar as pessoas, e disse à equipe de {a} que o motivo era “técnico”. A equipe de {a} descobriu e, durante a noite, abriu a agenda dele para marcações.",
      whatAKnows:
        "A promessa aos convênios tem data, e vocês já a tinham dado duas vezes. Quando ouviram “técnico” pela terceira vez, deixaram de acreditar em qualquer parte daquilo.",
      whatBKnows:
        "Na abertura anterior, uma semana de treinamento foi negada; por isso desta vez vocês não pediram. No primeiro dia com a agenda aberta, duas pessoas estavam diante de um aparelho que nunca tinham usado.",
      choices: [
        "Fechar a agenda de novo até o fim do treinamento",
        "Deixar a agenda aberta só para os exames simples",
        "Cada lado diz em voz alta o que não teve coragem de pedir",
        "Deixar que uma terceira pessoa decida quando um aparelho abre",
      ],
      feelsQuestion: "Quando a agenda foi aberta durante a noite: o que {other} sente?",
    },
  ],
};
