import type { Speech } from "../speech.ts";

export const vocabulary: Speech["vocabulary"] = {
  terms: {
    done: {
      term: "Pronto",
      means: {
        a: [
          "O contrato está assinado e o cliente recebeu o e-mail de boas-vindas.",
          "Posso dizer ao cliente que já pode usar, e mandar a fatura.",
          "O cliente consegue clicar no que estava na demonstração.",
        ],
        b: [
          "Está rodando no cliente, e ninguém ligou por causa disso há uma semana.",
          "Testado, documentado, com a passagem feita e fora da minha lista.",
          "Não sobrou nada que eu precise explicar a alguém.",
        ],
        neutral: ["Toda vez que ouço, pergunto: para quem?", "O cliente parou de perguntar a respeito."],
      },
      drafts: [
        {
          text: "Em produção no cliente, passagem feita e uma semana tranquila.",
          usage: "Antes disso dizemos “assinado”, “em produção” ou “na semana tranquila”.",
          example: "Os relatórios da Norden estão em produção desde segunda; ficam prontos no dia 14.",
        },
        {
          text: "Tudo o que está no contrato está ativado para o cliente.",
          against: {
            side: "b",
            reasons: [
              "Ativado é onde começa o nosso trabalho. Ninguém usou ainda.",
              "Aí estaria pronto quando os primeiros erros ainda estão chegando.",
            ],
          },
        },
      ],
    },
    urgent: {
      term: "Urgente",
      means: {
        a: [
          "O cliente está no telefone e quer uma resposta hoje.",
          "Um negócio ou uma renovação depende disso.",
          "Prometi que alguém vai olhar.",
        ],
        b: [
          "Algo caiu e há gente que não consegue trabalhar.",
          "A cada hora de espera perdem-se dados ou dinheiro.",
          "Não pode esperar até amanhã de manhã, e sei dizer por quê.",
        ],
        neutral: ["O pedido de quem grita mais alto no dia.", "Depende de quem diz, e esse é o problema."],
      },
      drafts: [
        {
          text: "O cliente ou quem cuida da conta diz que é.",
          against: {
            side: "b",
            reasons: [
              "Aí tudo continua urgente, e ficamos onde estamos agora.",
              "Preciso saber o que acontece se esperar, senão não consigo escolher o que é urgente.",
            ],
          },
        },
        {
          text: "O sistema do cliente caiu, e mais nada.",
          against: {
            side: "a",
            reasons: [
              "Uma renovação de meio milhão se perde sem que nada caia.",
              "Aí nenhuma pergunta sobre um negócio jamais seria urgente.",
            ],
          },
        },
      ],
    },
    "committed-date": {
      term: "Data prometida",
      means: {
        a: [
          "A data que dei ao cliente, porque ele precisava de uma.",
          "A data da proposta; todos sabem que ela pode mudar um pouco.",
          "Uma data que ganha o negócio. O resto preenchemos depois.",
        ],
        b: [
          "Uma data que verificamos no plano e que eu sustento.",
          "A data em que perco meu fim de semana se der errado.",
          "Uma data que não existe antes do sim de quem vai cumpri-la.",
        ],
        neutral: ["Uma data que custa algo quando não se cumpre.", "Eu conto duas por projeto: uma de cada lado."],
      },
      drafts: [
        {
          text: "Uma data verificada com quem deve cumpri-la e comunicada ao cliente, com um nome de cada lado por trás.",
          usage: "Sem a verificação dizemos “mês previsto”.",
          example: "“O mês previsto é março. Você terá uma data prometida até sexta.”",
        },
      ],
    },
    "go-live": {
      term: "Entrada em produção",
      means: {
        a: [
          "O dia do anúncio: a chefia do cliente está lá, e tem bolo.",
          "A partir daí posso citar o cliente como referência.",
          "Os primeiros usuários entram.",
        ],
        b: [
          "A virada para o sistema de produção, e o começo da semana mais longa do mês.",
          "Todos os usuários, todos os dados, e o sistema antigo desligado.",
          "O ponto a partir do qual erros custam dinheiro ao cliente.",
        ],
        neutral: ["Um dia que muda duas vezes.", "Quando as pessoas do cliente usam para o próprio trabalho."],
      },
      drafts: [
        {
          text: "O primeiro dia em que o cliente trabalha de verdade com o sistema, com gente dos dois lados de plantão.",
          usage: "O dia do anúncio é o “lançamento”; os dois não precisam coincidir.",
          example: "Lançamento na quinta, entrada em produção na segunda.",
        },
      ],
    },
    "hand-over": {
      term: "Passagem",
      means: {
        a: [
          "O e-mail com o contrato e os contatos.",
          "A partir daí outra pessoa atende o telefone.",
          "Uma ligação em que apresento quem lidera o projeto.",
        ],
        b: [
          "Sei por que compraram, o que foi prometido de boca e do que têm medo.",
          "Uma conversa em que posso perguntar, e não uma pasta.",
          "Posso continuar sem perguntar nada duas vezes ao cliente.",
        ],
        neutral: ["O momento em que as coisas se perdem.", "Algo que precisa de dois e quase sempre é feito por um."],
      },
      drafts: [
        {
          text: "Uma ligação entre os dois, com o resumo de uma página na mão; termina quando quem recebe diz “está comigo”.",
          usage: "Um e-mail encaminhado é um “aviso”.",
          example: "Passagem da Norden: terça, 30 minutos, resumo até segunda à noite.",
        },
      ],
    },
    "small-change": {
      term: "Mudança pequena",
      means: {
        a: [
          "Algo que consigo explicar em uma frase.",
          "Deixa o cliente feliz e custa quase nada.",
          "Um ajuste, um texto, um campo a mais.",
        ],
        b: [
          "Menos de duas horas com testes, e nada mais depende disso.",
          "Na semana antes da entrada em produção não existe nenhuma.",
          "Algo que consigo desfazer em cinco minutos.",
        ],
        neutral: ["O que é pequeno para quem pede.", "Uma mudança sem chamado."],
      },
      drafts: [
        {
          text: "Menos de duas horas com testes, nada mais depende disso, e quem faz o trabalho confirmou.",
          usage: "Todo o resto é uma “mudança”, mesmo que pareça pequeno.",
          example: "Um rótulo novo é uma mudança pequena. Um campo novo na exportação é uma mudança.",
        },
      ],
    },
  },
  others: {
    means: {
      a: [
        "O que o cliente ouve quando eu digo, e é isso que me cobram.",
        "Está resolvido assim que o cliente diz sim.",
        "Uma palavra que abre portas; o que há por trás vemos depois.",
      ],
      b: [
        "Algo que posso verificar, com uma data e um nome.",
        "Está resolvido quando ninguém precisa perguntar de novo.",
        "Uma palavra por trás da qual começa trabalho, quase sempre meu.",
      ],
      neutral: [
        "Ouvi dois significados dela em uma única reunião.",
        "Pergunte a três pessoas e terá quatro respostas.",
      ],
    },
    drafts: [
      {
        text: "O que os dois combinaram por escrito, com uma data e um nome de cada lado por trás.",
        usage: "Enquanto faltar um dos três, dizemos “planejado”.",
      },
    ],
    reasons: [
      "Eu teria de explicar isso a um cliente, e ainda não consigo.",
      "Não diz quem decide.",
      "Deixa de fora a parte que nos dói: a data.",
    ],
  },
};
