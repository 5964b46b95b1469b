import type { Scenario } from "../../scenario.ts";

export const ninthRound: Scenario = {
  id: "ninth-round",
  title: "A nona rodada",
  business: "Agência",
  context:
    "Uma agência de design de trinta pessoas ganhou de outras quatro a nova marca de um banco. A proposta dizia: um preço fechado, três caminhos, “alterações até você amar”. As últimas quatro palavras entraram na véspera da apresentação. O lançamento é em dez semanas.",
  sides: {
    a: "Vocês conquistam clientes e os mantêm: briefings, orçamentos e o telefone a qualquer hora.",
    b: "Vocês fazem o trabalho: conceito, design, texto, produção.",
  },
  beats: [
    {
      situation:
        "Depois da quinta rodada de alterações, o cliente pediu para ver de novo o segundo caminho, “só para ter certeza”. Alguém de {a} disse na chamada que não haveria problema. Quatro pessoas de {b} estavam ouvindo, com o microfone desligado.",
      whatAKnows:
        "A responsável pela marca no cliente tem uma nova chefia, que ainda não viu nada. Ela está perto de cancelar tudo e contou isso a vocês em confiança.",
      whatBKnows:
        "As horas da proposta acabaram na terceira rodada. Duas pessoas da equipe cancelaram as férias. Na chamada ninguém perguntou a vocês, embora todos estivessem lá.",
      choices: [
        "Dizer na hora o que mais uma rodada significa para a data",
        "Ficar depois da chamada e acertar tudo entre vocês",
        "Fazer a rodada e anotar as horas para a fatura",
        "Pedir que a nova chefia esteja presente da próxima vez",
      ],
      feelsQuestion: "Ao ouvir “sem problema”, com o microfone desligado: o que {other} sente?",
    },
    {
      situation:
        "Na sétima rodada, a equipe de {b} entregou exatamente o que pedia a lista do cliente, os trinta e um pontos, sem dizer uma palavra. O resultado era feio, e todo mundo em {b} sabia. A equipe de {a} o apresentou como recomendação da agência.",
      whatAKnows:
        "Vocês viram as páginas dez minutos antes da reunião. Não tinham palavras próprias para elas e então as elogiaram. A nova chefia perguntou: “É por isto que vocês são conhecidos?”",
      whatBKnows:
        "Três vezes vocês argumentaram contra pontos da lista, e a resposta foi sempre “o cliente quer”. Desta vez, argumentaram sem dizer nada.",
      choices: [
        "Retirar as páginas e mostrar o que vocês recomendariam de verdade",
        "Perguntar ao outro lado por que ninguém disse nada",
        "Entregar uma nota por escrito a cada rodada daqui em diante",
        "Deixar o cliente ver aonde levam trinta e um desejos",
      ],
      feelsQuestion: "Naquela reunião, ao ouvir a pergunta da chefia: o que {other} sente?",
    },
    {
      situation:
        "Sem avisar, a equipe de {a} contratou um freelancer para “dar um frescor” ao primeiro caminho em um fim de semana e o mostrou ao cliente na segunda-feira. Agradou. A equipe de {b} achou os arquivos no servidor, com as suas próprias camadas dentro.",
      whatAKnows:
        "Era isso ou perder a conta e, com ela, dois empregos em {b}. Vocês iam contar depois da reunião. Aí a boa notícia já estava em toda parte.",
      whatBKnows:
        "O freelancer é um ex-colega; ele ligou para saber se estava tudo bem para vocês. Vocês trabalhavam na mesma ideia desde quinta-feira, e ninguém tinha perguntado.",
      choices: [
        "Pôr as duas versões na mesma parede e escolher juntos",
        "Dizer abertamente à equipe como foi descobrir",
        "Deixar que o freelancer termine",
        "Combinar como a próxima emergência será anunciada",
      ],
      feelsQuestion: "Quando os arquivos foram achados: o que {other} sente?",
    },
    {
      situation:
        "A nona rodada foi aprovada. Para a fatura, a equipe de {b} tinha anotado 212 horas além da proposta, a maioria nas últimas duas semanas e em números redondos. A equipe de {a} cortou todas: “Nós dissemos até amar.”",
      whatAKnows:
        "O banco teria pago umas oitenta, se vocês tivessem pedido na quarta rodada. Na nona já não havia bom momento. Foi com aquelas quatro palavras que vocês ganharam a conta.",
      whatBKnows:
        "Cerca de sessenta das horas não foram anotadas na época e são uma estimativa. Vocês as arredondaram, porque de outro modo ninguém olha o que custa uma rodada.",
      choices: [
        "Repassar as horas juntos e enviar o que os dois lados podem defender",
        "Assumir a perda e mudar de vez as quatro palavras",
        "Cobrar tudo: o trabalho foi feito",
        "Perguntar como cada lado teria percebido já na quarta rodada",
      ],
      feelsQuestion: "Diante das horas cortadas: o que {other} sente?",
    },
  ],
};
