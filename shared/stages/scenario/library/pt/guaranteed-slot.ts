import type { Scenario } from "../../scenario.ts";

export const guaranteedSlot: Scenario = {
  id: "guaranteed-slot",
  title: "Quarenta paletes antes das sete",
  business: "Logística",
  context:
    "Uma transportadora regional abastece supermercados a partir de um hub com dezoito docas. Novembro é o pico. Neste segundo semestre, uma rede de varejo passou a ela toda a sua linha de frescos, por causa de uma frase da proposta: quarenta paletes por dia, nas lojas antes das sete.",
  sides: {
    a: "Vocês conquistam embarcadores, negociam tarifas e nível de serviço e são quem eles procuram primeiro.",
    b: "Vocês planejam docas, rotas e motoristas e estão no hub às quatro da manhã.",
  },
  beats: [
    {
      situation:
        "A proposta saiu em uma quinta-feira à noite, com a frase “entrega antes das 7h, garantida”. A equipe de {b} recebeu uma cópia no dia seguinte, já com a assinatura da rede embaixo. O plano de docas de novembro estava fechado havia três semanas.",
      whatAKnows:
        "A rede negociava com duas transportadoras ao mesmo tempo e queria resposta até as seis. Vocês olharam o plano de docas no sistema: mostrava horários livres. Não sabiam que ele não inclui o pico.",
      whatBKnows:
        "Os horários livres no sistema são reservados para devoluções. Com mais quarenta paletes, quatro rotas saem depois das cinco e meia, e dois motoristas estouram a jornada já na quarta-feira.",
      choices: [
        "Repassar o plano juntos hoje à noite e ver o que dá para mexer",
        "Pedir à rede um horário mais tarde para duas lojas, antes do início",
        "Começar como assinado e ver o que acontece de verdade",
        "Dizer ao outro lado que isto é problema dele",
      ],
      feelsQuestion: "Naquela manhã de sexta-feira: o que {other} sente?",
    },
    {
      situation:
        "Na primeira semana, nove de sessenta entregas atrasaram. A cada vez, a rede escreveu à equipe de {a} em minutos. Na quarta-feira, alguém de {a} foi ao hub às quatro, passou direto pela liderança do turno até a doca e mandou um motorista sair com meia carga.",
      whatAKnows:
        "O contrato prevê multa a partir da décima entrega atrasada. Vocês tinham ligado três vezes para o hub naquela noite, e ninguém atendeu.",
      whatBKnows:
        "Ninguém atende porque todo mundo está na doca. O caminhão meio vazio fez falta na segunda viagem, e onze paletes de outro cliente ficaram onde estavam.",
      choices: [
        "Agradecer a vinda e combinar um número que sempre seja atendido",
        "Dizer com clareza que ninguém dá ordens na casa do outro lado",
        "Levar o caso imediatamente às duas chefias",
        "Olhar juntos os nove atrasos e achar o que têm em comum",
      ],
      feelsQuestion: "De pé naquela doca: o que {other} sente?",
    },
    {
      situation:
        "A partir da segunda semana, as estatísticas ficaram perfeitas. A equipe de {b} tinha passado a registrar os paletes como entregues quando o caminhão saía do hub. A equipe de {a} mostrou os números à rede e propôs uma tarifa maior por tanta pontualidade.",
      whatAKnows:
        "Vocês viram a curva saltar da noite para o dia e não perguntaram nada. A compradora da rede riu e disse que as lojas dela contavam outra coisa.",
      whatBKnows:
        "Registrar “na saída” sempre foi permitido para embarcadores pequenos. Para este, ninguém mandou. A liderança do turno queria uma semana sem e-mails às cinco da manhã.",
      choices: [
        "Corrigir os números já e dizer à rede por quê",
        "Acabar com o registro antecipado a partir de amanhã e deixar o passado como está",
        "Antes de tudo, perguntar ao outro lado o que levou a isso",
        "Pedir à matriz uma auditoria dos registros",
      ],
      feelsQuestion: "Quando a compradora riu: o que {other} sente?",
    },
    {
      situation:
        "Um motorista dormiu ao volante às 5h40; ninguém se feriu. Era o sexto turno seguido dele, remanejado para manter a garantia. Na reunião, a equipe de {b} pôs a escala dele na mesa: “É isto que custa a frase de vocês.” A equipe de {a} se levantou e saiu.",
      whatAKnows:
        "Vocês conhecem esse motorista há vinte anos; foi ele que ensinou vocês a amarrar uma carga. Saíram porque não conseguiam falar. Isso foi tomado como frieza.",
      whatBKnows:
        "Foram vocês que assinaram aquele sexto turno. Bastaria passar uma rota a um parceiro, por 300 a noite, para cumprir a garantia. Nunca pediram, porque no ano passado era “caro demais”.",
      choices: [
        "Ir atrás da outra equipe e conversar a sós primeiro",
        "Escrever à rede juntos: a segurança vem antes das sete horas",
        "Passar a rota a um parceiro já nesta noite e acertar o custo depois",
        "Seguir a agenda: alguém tem de responder por isso",
      ],
      feelsQuestion: "Depois que a porta se fechou: o que {other} sente?",
    },
  ],
};
