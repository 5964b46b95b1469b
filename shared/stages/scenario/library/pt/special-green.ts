import type { Scenario } from "../../scenario.ts";

export const specialGreen: Scenario = {
  id: "special-green",
  title: "Um verde que não está no catálogo",
  business: "Indústria",
  context:
    "Uma fábrica faz cadeiras de escritório em onze cores, em séries de no mínimo 400. Os pedidos são entregues em três semanas. Um escritório de arquitetura encomendou 260 cadeiras para uma nova prefeitura, e elas devem ter o verde do rio que passa logo abaixo.",
  sides: {
    a: "Vocês orientam arquitetos e revendedores e trazem os pedidos.",
    b: "Vocês planejam as linhas, compram material e respondem por qualidade e entregas.",
  },
  beats: [
    {
      situation:
        "Alguém de {a} confirmou: “260 peças, verde especial, três semanas.” O pedido entrou com o verde padrão e uma observação em um campo de texto, porque abaixo de 400 peças o sistema não aceita outra cor.",
      whatAKnows:
        "O escritório de arquitetura planeja mais quatro prefeituras. A última cor especial deu certo do mesmo jeito: uma observação e uma conversa com alguém do turno que já se aposentou.",
      whatBKnows:
        "Observações não saem impressas na ordem de produção. Um tom novo exige seis dias só para acertar a cor e meio turno para limpar a linha. Dois hospitais esperam cadeiras em cinza.",
      choices: [
        "Parar o pedido e ligar, com uma data honesta, para quem encomendou",
        "Levar a amostra à linha e perguntar o que seria possível",
        "Deixar correr: alguém vai ler a observação",
        "Descobrir o que seria preciso para fazer séries pequenas",
      ],
      feelsQuestion: "Ao ler “confirmado”: o que {other} sente?",
    },
    {
      situation:
        "Na segunda semana, alguém do planejamento achou a observação. A equipe de {b} fez a troca de cor em uma linha à noite, sem dizer nada à equipe de {a}, e adiou em seis dias as cadeiras cinza dos hospitais. Os hospitais souberam porque o motorista não veio.",
      whatAKnows:
        "Os hospitais também são clientes de vocês. Quem faz as compras perguntou ao telefone se vocês ainda sabiam o que a própria casa fazia. Vocês não sabiam.",
      whatBKnows:
        "Vocês queriam salvar o pedido da prefeitura para a equipe de {a}. Se tivessem perguntado, haveria uma reunião, e aí seria tarde demais para os dois pedidos.",
      choices: [
        "Ligar juntos para os hospitais e oferecer uma entrega parcial",
        "Agradecer primeiro ao turno da noite e depois falar sobre avisar",
        "Pedir uma regra: nenhum pedido é adiado sem os dois lados",
        "Insistir: sem aquela observação não haveria problema",
      ],
      feelsQuestion: "Quando o motorista não veio: o que {other} sente?",
    },
    {
      situation:
        "Sob as luminárias da prefeitura, o verde parecia amarelo. A equipe de {b} mediu: dentro da tolerância. A equipe de {a} disse ao escritório de arquitetura, na frente do prefeito, que a fábrica tinha economizado no pigmento.",
      whatAKnows:
        "Vocês tinham escolhido o verde por uma foto do rio no celular. A pergunta veio diante das câmeras, e vocês disseram a primeira coisa que passou pela cabeça.",
      whatBKnows:
        "Vocês tinham notado que o tom muda sob luz quente e o aprovaram mesmo assim, porque o valor no papel estava certo. Ninguém disse a vocês que luminárias seriam usadas.",
      choices: [
        "Retirar a frase sobre o pigmento, diante das mesmas pessoas",
        "Enviar a medição ao escritório de arquitetura",
        "Ir lá juntos com três amostras e olhar sob as luminárias",
        "Trocar todas as 260 e discutir depois quem paga",
      ],
      feelsQuestion: "Ao ouvir a frase sobre o pigmento: o que {other} sente?",
    },
    {
      situation:
        "Um mês depois, a equipe de {a} pediu outra cor especial, desta vez dentro das regras. A equipe de {b} respondeu com um formulário de onze páginas e quatro semanas para um orçamento. Na linha, todo mundo o chamava de “o formulário verde”.",
      whatAKnows:
        "A revenda precisa de um sim ou de um não, mais do que de uma data. Um não em um dia seria mais fácil de vender do que um orçamento em quatro semanas.",
      whatBKnows:
        "Bastariam duas páginas. As outras nove foram acrescentadas por um setor após o outro, para que ninguém voltasse a ficar exposto como no caso do verde.",
      choices: [
        "Reduzir o formulário ao que um primeiro sim ou não exige",
        "Preencher as onze páginas, com cuidado, e ver o que acontece",
        "Contorná-lo mais uma vez, com alguém que vocês conhecem",
        "Nomear uma pessoa de cada lado que decida em um dia",
      ],
      feelsQuestion: "Com onze páginas entre os dois: o que {other} sente?",
    },
  ],
};
