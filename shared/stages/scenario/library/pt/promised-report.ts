import type { Scenario } from "../../scenario.ts";

export const promisedReport: Scenario = {
  id: "promised-report",
  title: "O relatório que não existia",
  business: "Software",
  context:
    "Uma empresa de software vende ferramentas de planejamento a indústrias de médio porte. O crescimento é bom, e não deixa folga. O maior cliente em potencial até hoje tem nove subsidiárias em quatro moedas; sua assinatura valeria um terço do trimestre. Tudo o que segue aconteceu em doze semanas.",
  sides: {
    a: "Vocês procuram clientes, fecham negócio e são o rosto que eles conhecem.",
    b: "Vocês implantam o produto para os clientes, cuidam para que funcione e constroem o que falta.",
  },
  beats: [
    {
      situation:
        "No fim de uma longa chamada, a diretora financeira do possível cliente perguntou: “E o relatório do grupo, as nove empresas em uma só moeda, isso já vem?” Alguém de {a} disse: “Sim, está coberto”, pensando em verificar depois. O contrato deve ser assinado na sexta-feira.",
      whatAKnows:
        "Ontem um concorrente mostrou algo parecido. O trimestre acaba em doze dias. Na última vez que vocês perguntaram à equipe de {b} se algo dava para fazer, a resposta levou nove dias e foi “depende”.",
      whatBKnows:
        "Os relatórios cobrem uma empresa em uma moeda. O relatório do grupo é uma linha na lista de ideias, sem data e sem projeto. Desde o primeiro semestre, ninguém de {a} perguntou por ele.",
      choices: [
        "Ligar hoje para o possível cliente e dizer o que existe e o que não existe",
        "Perguntar ao outro lado hoje à noite, antes de o contrato sair",
        "Deixar como está e dar um jeito depois da assinatura",
        "Pôr no contrato com palavras que deixem margem",
      ],
      feelsQuestion: "Quando {other} fica sabendo deste sim: o que sente?",
    },
    {
      situation:
        "Duas semanas depois, na reunião de início do projeto, o plano do cliente trazia “relatório do grupo” para o primeiro dia. Ninguém de {a} estava lá. Alguém de {b} leu em voz alta e disse, na frente de todos: “Não temos nada assim. Não sei quem disse isso a vocês.”",
      whatAKnows:
        "Vocês não foram convidados para a reunião. Souberam pela diretora financeira, que encaminhou a ata com nada além de três pontos de interrogação.",
      whatBKnows:
        "Vocês leram o contrato no trem, naquela manhã. A página 34 diz “relatórios do grupo incluídos”. Três engenheiros cuidam de todos os novos clientes, e dois deles estão ocupados até o meio do ano.",
      choices: [
        "Combinar uma só resposta com o outro lado antes de escrever ao cliente",
        "Dizer ao cliente, por conta própria, o que o seu lado pode sustentar",
        "Pedir à direção que decida quem tem de consertar isto",
        "Oferecer ao cliente um primeiro relatório, menor, com data",
      ],
      feelsQuestion: "Depois daquela frase na frente do cliente: o que {other} sente?",
    },
    {
      situation:
        "Para salvar a entrada em produção, dois engenheiros saíram do roadmap por cinco semanas. No canal da empresa, alguém de {b} escreveu: “Roadmap parado de novo. Agradeçam à equipe de {a}.” Quarenta e uma pessoas puseram um joinha embaixo.",
      whatAKnows:
        "O cliente elogiou vocês pela reação rápida. Vocês repassaram isso à chefia de {b}; parece que parou por ali. Outros dois possíveis clientes pediram o mesmo relatório.",
      whatBKnows:
        "O que parou foi o conserto da falha que acorda vocês de noite. Um dos dois engenheiros perguntou se há lugar em outra equipe.",
      choices: [
        "Responder no canal e esclarecer a história",
        "Reunir os dois lados por meia hora e dizer o que custa a cada um",
        "Deixar passar; na semana que vem estará esquecido",
        "Pedir uma regra sobre quem pode parar o roadmap, e quando",
      ],
      feelsQuestion: "Enquanto os joinhas se acumulam: o que {other} sente?",
    },
    {
      situation:
        "O relatório foi entregue no dia. Ele somava errado quando o ano de uma subsidiária não termina em dezembro. A equipe de {b} sabia, e tinha anotado no chamado como “fora do contrato”. A diretora financeira levou o total errado ao conselho.",
      whatAKnows:
        "Toda segunda-feira vocês perguntavam “tudo certo?” e recebiam um joinha. Vocês não leem chamados e não sabiam que era ali que estava a resposta.",
      whatBKnows:
        "Vocês entregaram o que diz a página 34, ao pé da letra e no dia certo. Anotaram a lacuna onde todos podem ler. Àquela altura, ninguém na equipe queria mais uma discussão.",
      choices: [
        "Ligar juntos para a diretora financeira, com um só relato do que aconteceu",
        "Mostrar por escrito que o seu lado fez o combinado",
        "Corrigir primeiro, no fim de semana, e conversar depois",
        "Perguntar ao outro lado o que teria precisado ouvir, e quando",
      ],
      feelsQuestion: "Quando volta a pergunta do conselho: o que {other} sente?",
    },
    {
      situation:
        "A direção chamou as duas equipes para uma sala. A equipe de {a} veio com os e-mails de doze semanas impressos; a de {b}, com uma lista das nove promessas do ano passado que ninguém tinha verificado. A primeira pergunta foi: “Então, de quem é a culpa?”",
      whatAKnows:
        "Em sete desses nove casos, o cliente ficou e hoje paga. Vocês nunca tinham visto os nove em uma só página e não sabiam o que tinham custado.",
      whatBKnows:
        "Em seis dos nove, uma resposta em um dia teria bastado. Vocês nunca disseram à equipe de {a} que o que demorava tanto era a espera por detalhes, e não a pergunta.",
      choices: [
        "Guardar os e-mails e desenhar juntos as doze semanas, sem nomes",
        "Responder à pergunta: isso tem de ser dito uma vez",
        "Propor uma resposta em um dia para “podemos prometer isto?”",
        "Falar pouco e esperar a decisão",
      ],
      feelsQuestion: "Do outro lado da mesa: o que {other} sente?",
    },
  ],
};
