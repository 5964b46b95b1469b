import type { Scenario } from "../../scenario.ts";

export const movedBathroom: Scenario = {
  id: "moved-bathroom",
  title: "O banheiro que mudou de lugar",
  business: "Construção",
  context:
    "Uma construtora ergue um prédio com vinte e dois apartamentos. Os compradores podem pedir mudanças até que as paredes do andar sejam marcadas; depois, cada mudança passa por um formulário com preço e prazo. A entrega está prometida para o fim de junho, com multa por semana de atraso.",
  sides: {
    a: "Vocês acompanham os compradores, do primeiro desenho até as chaves.",
    b: "Vocês tocam a obra: equipes, prazos, segurança e custos.",
  },
  beats: [
    {
      situation:
        "Na visita de sábado, uma pessoa que comprou no segundo andar parou entre as linhas de giz e achou o banheiro pequeno. Alguém de {a} riscou uma nova linha com o salto do sapato: “Quarenta centímetros não são nada. Vamos fazer.” Nenhum formulário foi preenchido.",
      whatAKnows:
        "Esses compradores já indicaram outros três. O formulário leva duas semanas até para o menor pedido. As paredes ainda não estavam de pé e, no desenho, parecia uma mudança fácil.",
      whatBKnows:
        "O shaft de água e esgoto fica onde passa essa linha e atravessa os quatro andares. O encanador fez o pedido pelo desenho antigo. Vocês souberam da linha por uma piada do pedreiro.",
      choices: [
        "Ligar para os compradores na segunda e dizer que é preciso verificar antes",
        "Percorrer o andar juntos e achar outro jeito de atender ao pedido",
        "Construir pelo desenho: sem formulário, sem mudança",
        "Construir como prometido e achar o dinheiro depois",
      ],
      feelsQuestion: "Ao saber da linha na segunda-feira: o que {other} sente?",
    },
    {
      situation:
        "A parede foi erguida onde o desenho mandava. Os compradores viram pela janela e ligaram para a equipe de {a}, que ligou para a obra. A resposta foi: “Sem papel, não ouço nada.” A equipe de {a} disse aos compradores que a obra tinha errado.",
      whatAKnows:
        "Vocês tinham escrito um e-mail sobre isso no domingo à noite. Ele continua nos rascunhos. Só o acharam uma hora depois da ligação com os compradores.",
      whatBKnows:
        "Vocês se lembravam muito bem da piada sobre a linha. Teria bastado um telefonema. Queriam que, por uma vez, se notasse o que acontece sem formulário.",
      choices: [
        "Contar aos compradores, juntos, o que cada lado deixou passar",
        "Pôr por escrito a ordem dos fatos, com datas",
        "Perguntar ao encanador o que ainda é possível, e a que preço",
        "Deixar os compradores com a versão que eles têm",
      ],
      feelsQuestion: "Ao levar a culpa pelo erro: o que {other} sente?",
    },
    {
      situation:
        "No fim, combinou-se mudar a parede, por 7.400. A equipe de {b} mandou o formulário direto aos compradores, com a nota: “conforme desejo do seu contato, que não fez o pedido”. A equipe de {a} não estava em cópia.",
      whatAKnows:
        "Vocês tinham prometido aos compradores que eles não pagariam; a empresa já cobriu erros menos simpáticos. Souberam do formulário quando o advogado dos compradores escreveu.",
      whatBKnows:
        "No ano passado, 31.000 em favores desse tipo foram parar no orçamento da obra, e com eles se foi o bônus de toda a turma. Vocês já perguntaram duas vezes quem paga uma promessa.",
      choices: [
        "Dividir o custo entre os dois orçamentos e dizer isso aos compradores",
        "Definir antes quem pode prometer o quê, e até que valor",
        "Deixar os advogados conversarem entre si",
        "Pedir desculpas ao outro lado por ter passado por cima dele",
      ],
      feelsQuestion: "Ao ler essa nota: o que {other} sente?",
    },
    {
      situation:
        "Em maio, a obra perdeu cinco dias com o shaft deslocado. A equipe de {a} seguiu dizendo “fim de junho” a todos os compradores por três semanas, porque ninguém tinha dito outra coisa. A equipe de {b} tinha posto a nova data no cronograma, na parede do escritório da obra.",
      whatAKnows:
        "Duas famílias já avisaram que vão deixar o imóvel alugado. Vocês passam pelo escritório da obra toda semana, e o cronograma fica atrás da porta. Nunca perguntaram, para não ouvir.",
      whatBKnows:
        "Vocês supunham que a equipe de {a} lesse o cronograma, como todo mundo que trabalha ali. Foi um alívio não ter de dizer em voz alta.",
      choices: [
        "Ligar hoje à noite para cada comprador, os dois lados na mesma mesa",
        "Mandar a nova data por carta, em nome da empresa",
        "Achar cinco dias: sábados, uma segunda turma, o que for",
        "Daqui em diante: toda sexta, dez minutos diante do mesmo cronograma",
      ],
      feelsQuestion: "Três semanas tarde demais: o que {other} sente?",
    },
  ],
};
