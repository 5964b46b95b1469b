import type { Speech } from "../speech.ts";

export const answers: Speech["answers"] = {
  to: {
    "won-then-lost": {
      a: [
        "Recebi por isso, então a empresa diz que ganhamos. Eu não contaria como um sucesso.",
        "Ganhamos em março. Perdemos quando ninguém ligou para eles em abril, nem eu.",
      ],
      b: [
        "Perdemos no dia em que sabíamos que não servia e não dissemos nada.",
        "Ganhamos a fatura, e a devolvemos três vezes em horas.",
      ],
    },
    "price-of-yes": {
      a: [
        "Meu sim rápido custa o fim de semana de alguém, e nunca vi a conta.",
        "Um sim rápido custa menos que um talvez lento. Mas quem paga não sou eu.",
      ],
      b: [
        "Quem paga é o cliente que vem depois do próximo. Ele espera, e ninguém vê.",
        "Custa a confiança no próximo sim.",
      ],
    },
    "kept-by-others": {
      a: [
        "“Isso não vai ser problema.” Eu digo, e vira problema de alguém.",
        "A data de entrada em produção. Sempre a data.",
      ],
      b: [
        "“O seu contato continua o mesmo.” Trocamos três este ano.",
        "Que o suporte está incluído. Está, até alguém ligar.",
      ],
    },
    "known-too-late": {
      a: [
        "Que eles já tinham cancelado o contrato com outros dois antes de nós. A contabilidade sabia.",
        "Que a TI deles era contra. Os técnicos ouviram isso na primeira ligação.",
      ],
      b: [
        "Que o projeto seria a vitrine da diretoria. Estava em um e-mail que nunca recebemos.",
        "Que eles compraram por causa de uma única função, a última do nosso plano.",
      ],
    },
    "wrong-customer": {
      a: [
        "Para os que querem desconto antes de dizer do que precisam.",
        "Para os que já na segunda ligação me deixam desconfortável, e sigo por causa do trimestre.",
      ],
      b: [
        "Para clientes que não põem ninguém deles no projeto.",
        "Para os que são tão especiais que construímos um segundo produto para eles.",
      ],
    },
    "held-back": {
      a: [
        "Que já dei uma data.",
        "Quantas vezes ouço de clientes que estão decepcionados. Não quero ser sempre quem traz isso.",
      ],
      b: ["Quanta folga há nas minhas estimativas.", "Que daria para sexta se a pessoa certa pedisse."],
    },
    "trusted-date": {
      a: [
        "Ficar sabendo que ela mudou, uma vez que fosse, sem eu perguntar.",
        "Um nome embaixo. Em datas que saem de uma fila eu não acredito.",
      ],
      b: [
        "Que me perguntem antes de dar a data, e não depois.",
        "Que uma data possa mudar quando o escopo muda. Aí eu daria datas honestas.",
      ],
    },
    "whom-it-protects": {
      a: [
        "A aprovação de cada proposta protege o cliente. O formulário por trás dela nos protege uns dos outros.",
        "O congelamento antes da entrada em produção é para o cliente. O chamado para cada pergunta, não.",
      ],
      b: [
        "Quatro olhos em cada versão protegem o cliente. A folha de aceite só diz de quem foi a culpa.",
        "“Não está no contrato” nos protege, e às vezes é tudo o que temos.",
      ],
    },
    "needed-or-habit": {
      a: [
        "Revisar um contrato leva tempo, e precisa levar. Conseguir uma reunião leva duas semanas por hábito.",
        "Demoro a escrever as coisas porque ninguém lê.",
      ],
      b: [
        "Os testes levam o tempo que levam. Decidir quem testa leva mais.",
        "Juntamos pedidos até segunda porque sempre fizemos assim.",
      ],
    },
    "monthly-quarrel": {
      a: [
        "Quem conta ao cliente. A questão é quem tem de dar a cara a tapa.",
        "Estimativas. A questão é se vocês acreditam em mim quando digo que o negócio é real.",
      ],
      b: [
        "O que está no escopo. A questão é quem pode dizer sim por quem.",
        "Prioridades no fim do mês. A questão é que o mês de vocês acaba, e o nosso não.",
      ],
    },
    "customer-listening": {
      a: ["“Vocês se conhecem?”", "“Para qual de vocês posso ligar amanhã?”"],
      b: ["“E o meu problema?”", "“Por que ninguém me disse que era difícil?”"],
    },
    "may-stop": {
      a: [
        "Quando for preciso mentir sobre algo que eles vão descobrir na primeira semana.",
        "Quando quem tem de fazer diz não e explica o motivo. Mas eu queria ouvir isso da própria pessoa.",
      ],
      b: [
        "Quando o que foi vendido não dá para construir no prazo, e todos na sala sabem.",
        "Ninguém sozinho. Mas uma pessoa de cada lado, juntas, a qualquer hora.",
      ],
    },
    "one-number": {
      a: [
        "Clientes que ainda estão aqui depois de um ano e comprariam de novo.",
        "O que um cliente traz em dois anos, menos o que nos custa.",
      ],
      b: [
        "Dias da assinatura até a primeira semana tranquila.",
        "Quantas das nossas promessas cumprimos, na conta do cliente.",
      ],
    },
    "never-told": {
      a: [
        "Vocês mantêm a calma no telefone quando tudo pega fogo. Desde então uso as frases de vocês.",
        "Quando vocês dizem que funciona, funciona. Vendo com isso todos os dias.",
      ],
      b: [
        "Vocês descobrem o que os clientes querem de verdade; para nós eles não dizem.",
        "Vocês apanham por nós lá fora, e não descontam em nós.",
      ],
    },
    "first-two-weeks": {
      a: [
        "Uma ligação a três no segundo dia: quem somos, o que acontece agora, o que pode dar errado.",
        "Eu fico até que alguém de lá saiba os nomes de vocês de cor.",
      ],
      b: [
        "Passar uma manhã ao lado de quem vai trabalhar com aquilo, nós dois.",
        "Dizer em voz alta quais três coisas não estarão lá no começo, antes que eles descubram.",
      ],
    },
  },
  toOthers: {
    a: [
      "Digo sim cedo demais, porque um não me obrigaria a voltar. Nunca tinha dito isso em voz alta.",
      "Não sei. Percebo que olho primeiro para o meu número e depois para o cliente.",
    ],
    b: [
      "Dizemos “não dá” quando queremos dizer “assim não”. É mais rápido, e fecha a porta.",
      "Não sei. Acho que teríamos de perguntar ao cliente, e não sei se quero ouvir.",
    ],
  },
};
