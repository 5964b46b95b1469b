import type { Scenario } from "../../scenario.ts";

export const privateNumber: Scenario = {
  id: "private-number",
  title: "É só me ligar",
  business: "Suporte",
  context:
    "Um fornecedor de sistemas de caixa atende 3.000 lojas. O suporte funciona das oito às vinte; o plano superior inclui noites e domingos. Uma rede de quarenta padarias ficou com o plano mais barato e hesitou até o fim, até alguém de {a} dizer: “Ninguém vai deixar vocês sozinhos às quatro da manhã.”",
  sides: {
    a: "Vocês vendem e renovam contratos, e os clientes têm o seu número.",
    b: "Vocês atendem o que chega, na ordem em que chega, e resolvem o que não funciona.",
  },
  beats: [
    {
      situation:
        "Em um domingo, às 4h20, os caixas de onze padarias pararam. Elas ligaram para o número que a equipe de {a} tinha dado: era de alguém de {b} e foi passado adiante sem aviso. O conserto levou duas horas, em uma cozinha, com uma criança pequena acordada.",
      whatAKnows:
        "Vocês passaram o número porque essa pessoa um dia ofereceu: “me liguem se a coisa pegar fogo”. Foi com boa intenção: era a melhor ajuda que conheciam. A rede mandou um e-mail de agradecimento.",
      whatBKnows:
        "A oferta valia para a equipe de {a}, por uma noite. No chamado está “cliente liga pelo plano superior”, porque alguém marcou a caixa sem mudar o contrato.",
      choices: [
        "Ligar para a pessoa e perguntar como foi a noite",
        "Dizer à rede qual número vale à noite e quanto custa",
        "Trocar o número e não dizer nada",
        "Oferecer à rede três meses do plano superior, decididos em conjunto",
      ],
      feelsQuestion: "Naquela manhã de domingo: o que {other} sente?",
    },
    {
      situation:
        "Na segunda-feira, a equipe de {b} pôs os chamados da rede em “prioridade mínima, fora do contrato”. Um pedido de bobinas de papel esperou nove dias. A equipe de {a} soube pela rede e, dali em diante, marcou todos os chamados dela como “sistema fora do ar”.",
      whatAKnows:
        "Vocês acharam as marcações por acaso e viram que ninguém olha por que um chamado é urgente. Cada uma delas, mesmo falsa, trouxe resposta em menos de uma hora.",
      whatBKnows:
        "Na mesma semana, uma farmácia com uma pane de verdade esperou cinquenta minutos atrás de dois pedidos de papel. Vocês tinham definido a prioridade com raiva e se esqueceram dela.",
      choices: [
        "Desfazer as duas marcações e contar um ao outro por que foram feitas",
        "Deixar que uma terceira pessoa defina as prioridades deste cliente",
        "Mostrar ao outro lado o chamado da farmácia",
        "Escrever em uma linha o que significa “sistema fora do ar”",
      ],
      feelsQuestion: "Enquanto os chamados esperam: o que {other} sente?",
    },
    {
      situation:
        "Por ordem da direção, a equipe de {a} passou uma tarde na linha de suporte. A equipe de {b} encaminhou a ela a pessoa mais difícil da semana, sem explicar nada, e meia sala ficou ouvindo. Passaram-se doze minutos até o headset ficar sobre a mesa.",
      whatAKnows:
        "Vocês não tinham acesso à tela que todos os outros veem. A quem ligou, vocês tinham prometido algo dois anos atrás. Reconheceram a voz.",
      whatBKnows:
        "Era para ser brincadeira, e no quarto minuto já não era. A mesma pessoa fez duas pessoas da equipe chorarem este ano. Ninguém em {a} sabia disso.",
      choices: [
        "Pegar o headset e terminar a ligação juntos",
        "Ficar na sala depois e perguntar o que ouviram",
        "Planejar direito a próxima tarde, nos dois sentidos",
        "Encerrar a experiência: cada um no seu trabalho",
      ],
      feelsQuestion: "Depois de doze minutos: o que {other} sente?",
    },
    {
      situation:
        "Na renovação, a rede pediu o serviço noturno pelo preço antigo, “como tivemos até agora”. A equipe de {b} enviou direto à rede uma lista de todas as ligações fora do contrato, no valor de 18.600. A equipe de {a} pediu desculpas por isso e deu o desconto.",
      whatAKnows:
        "Com a lista na mão, vocês poderiam ter vendido o plano superior: ela prova a necessidade. Não sabiam que ela existia. O desconto foi por vergonha.",
      whatBKnows:
        "Vocês tinham guardado a lista para uma conversa que a equipe de {a} adiou três vezes. Quando a fatura saiu sem uma palavra sobre as noites, vocês a enviaram.",
      choices: [
        "Ir à rede juntos e recomeçar a conversa com a lista",
        "Aceitar o desconto desta vez e combinar a próxima",
        "Cobrar os 18.600: o trabalho foi feito",
        "Olhar a lista juntos a cada trimestre, antes de uma renovação",
      ],
      feelsQuestion: "Diante do desconto: o que {other} sente?",
    },
  ],
};
