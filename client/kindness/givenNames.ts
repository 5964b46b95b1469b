/**
 * Common given names, by the language in which they are most at home. A name that is also a word
 * is in `alsoWords.ts`, and one that is also a place or a maker of cars in neither: a miss is
 * better than a question too many.
 */
const list = (names: string): readonly string[] => names.trim().split(/\s+/);

export const givenNames: readonly string[] = [
  // English
  ...list(`Aaron Abigail Adam Adrian Alan Albert Alex Alexander Alice Alison Allison Amanda Amy Andrea Andrew Andy
    Angela Anita Ann Anna Anne Anthony Ashley Audrey Barbara Barry Becky Belinda Benjamin Bernard Beth Bethany
    Betty Beverly Bobby Brad Bradley Brandon Brenda Brendan Brian Bruce Bryan Caitlin Caleb Callum Cameron Carl
    Caroline Catherine Cathy Charles Charlie Cheryl Chloe Chris Christina Christine Christopher Cindy Claire Colin
    Connor Craig Cynthia Damian Daniel Danielle Danny Darren Dave David Deborah Debbie Debra Denise Dennis Derek
    Diana Diane Donald Donna Doris Dorothy Doug Douglas Duncan Dylan Eddie Edgar Edward Edwin Eileen Elaine Eleanor
    Elizabeth Ella Ellen Emily Emma Eric Erica Erin Ethan Eugene Evan Evelyn Fiona Frances Francis Freddie
    Gareth Garry Gary Gavin Geoff Geoffrey George Gerald Gerard Gillian Glenda Gloria Gordon Graham Greg Gregory
    Hannah Harold Harriet Harry Helen Henry Howard Hugh Ian Imogen Irene Isaac Isabel Isabella Isla Jacob Jake James
    Jamie Jane Janet Janice Jared Jason Jeff Jeffrey Jennifer Jenny Jeremy Jerry Jesse Jessica Jessie Jill Jim Jimmy
    Joan Joanna Joanne Joe Joel John Johnny Jonathan Joseph Joshua Joyce Judith Judy Julian Julie Justin Karen Kate
    Katherine Kathleen Kathryn Kathy Katie Kay Keith Kelly Ken Kenneth Kevin Kieran Kimberly Kirsty Kristen Kyle
    Larry Laura Lauren Laurence Lawrence Leah Lee Leslie Lewis Liam Linda Lindsay Lisa Liz Lizzie Logan Lorraine
    Louis Louise Lucas Lucy Luke Lynn Malcolm Marcus Margaret Marian Marilyn Marion Martha Martin Matt Matthew
    Maureen Megan Melanie Melissa Michael Michelle Mick Mike Mildred Mitchell Mohammed Molly Monica Nancy Naomi
    Natalie Natasha Nathan Neil Nicholas Nicola Nicole Nigel Noah Norman Oliver Olivia Oscar Owen Pamela Patricia
    Patrick Paul Paula Pauline Peter Phil Philip Phillip Phoebe Phyllis Rachel Ralph Randy Rebecca Reginald Rhys
    Richard Ricky Robert Roger Ronald Ross Roy Russell Ruth Ryan Sally Sam Samantha Samuel Sandra Sarah Sean Shane
    Shannon Sharon Shaun Sheila Shirley Simon Sophia Sophie Spencer Stacey Stella Stephanie Stephen Steve
    Steven Stuart Susan Suzanne Sylvia Tamara Tara Ted Teresa Terry Thelma Theresa Thomas Tiffany Tim Timothy Tina Todd
    Tom Tommy Tony Tracey Tracy Trevor Tristan Vanessa Veronica Vincent Vivian Walter Wanda Warren Wayne Wendy William
    Yvonne Zach Zachary Zoe`),
  // German
  ...list(`Achim Alexandra Andreas Anja Anke Anneliese Annette Antje Armin Arne Axel Bärbel Beate Benedikt Bernd
    Bettina Birgit Björn Brigitte Carsten Christa Christoph Claudia Cornelia Daniela Detlef Dieter Dirk Dominik
    Dorothea Eberhard Edith Elfriede Elke Elisabeth Erich Erika Eva Fabian Felix Florian Franziska Friederike
    Friedrich Fritz Gabriele Georg Gerd Gerhard Gisela Gottfried Gudrun Günter Günther Hannelore Hans Harald Hartmut
    Heike Heiko Heiner Heinrich Heinz Helga Helmut Henning Herbert Hermann Hildegard Holger Horst Ilse Inge Ingo Ingrid
    Irmgard Jana Jens Joachim Jochen Jonas Jörg Josef Julia Jürgen Juergen Karin Karl Karsten Katharina Kathrin
    Katja Katrin Kerstin Klaus Konrad Kurt Lars Lena Leon Lothar Lukas Lutz Manfred Manuela Marco Maren Margarete Maria
    Marie Mario Marlene Marlies Matthias Maximilian Melanie Meike Michaela Mirjam Monika Moritz Nadine Niklas Nils
    Norbert Olaf Petra Rainer Ralf Regina Reinhard Renate Richard Roland Rolf Roswitha Rüdiger Sabine Sascha
    Sebastian Silke Silvia Simone Siegfried Sigrid Stefan Stefanie Steffen Susanne Sven Svenja Tanja Thilo Thorsten
     Tobias Torsten Udo Ulf Ulrich Ulrike Ursula Ute Uwe Volker Waltraud Werner Wilhelm Wolfgang Yannick`),
  // French
  ...list(`Adèle Adrien Agnès Alain Alexandre Amélie Anaïs André Antoine Arnaud Audrey Aurélie Aurélien Baptiste
    Béatrice Benoît Bernadette Bertrand Brigitte Camille Catherine Cécile Cédric Chantal Christelle Christophe Clément
    Clémence Corinne Cyril Delphine Didier Dominique Édouard Élise Élodie Émilie Emmanuel Émile Éric Estelle Étienne
    Fabien Fabrice Florent Françoise François Frédéric Gaëlle Gaston Geneviève Gérard Gilles Grégory Guillaume 
    Hélène Henri Hervé Hugo Inès Isabelle Jacqueline Jacques Jean Jeanne Jérémy Jérôme Joël Josiane Julien Juliette
    Justine Karine Laetitia Laurent Léa Léo Lionel Loïc Luc Ludovic Madeleine Magali Manon Marc Marcel Margaux 
    Martine Mathieu Mathilde Maxime Michel Michèle Mickaël Mireille Monique Nadège Nathalie Nicolas Noémie Odile
    Olivier Pascal Pascale Philippe Pierre Quentin Raphaël Raymond Régis Rémi Rémy Renaud René Romain Sabrina Sandrine
    Sébastien Serge Séverine Solange Stéphane Stéphanie Sylvain Sylvie Théo Thérèse Thibault Thierry Tristan Valérie
    Véronique Virginie Xavier Yann Yves Yvette`),
  // Spanish
  ...list(`Adriana Agustín Alberto Alejandra Alejandro Alfonso Alfredo Alicia Álvaro Amparo Ana Andrés Antonia Antonio
    Armando Arturo Beatriz Begoña Belén Bernardo Carlos Carmen Cecilia Cristina Diego Eduardo
    Elena Emilio Enrique Ernesto Esteban Esther Eugenia Fátima Federico Felipe Fernanda Fernando Francisca Francisco
    Gabriela Gerardo Gonzalo Guadalupe Guillermo Gustavo Héctor Hernán Ignacio Inmaculada Irene Isabel Ismael Iván Javier
    Jesús Joaquín Jorge José Juan Juana Julio Leticia Lorena Lorenzo Lucía Luis Luisa Manuel Marcela Marcos
    Margarita Mariana Mariano Maribel Marisol Marta Mateo Matías Mauricio Miguel Mónica Natalia Nicolás Noelia
    Nuria Óscar Pablo Paco Patricio Pedro Pepe Rafael Ramiro Ramón Raquel Raúl Ricardo Roberto Rocío Rodrigo
     Rubén Sergio Silvia Sofía Susana Teodoro Tomás Valentina Verónica Vicente Yolanda Ximena`),
  // Portuguese
  ...list(`Adriano Afonso Aline Amanda Anderson Ângela Bárbara Beatriz Bianca Breno Bruna Caio Camila Carla Catarina
    Cláudia Cláudio Cristiano Daniela Débora Diogo Diana Eduarda Elaine Fabiana Fábio Fabrício Felipe Filipa Flávia Flávio
    Gabriel Gilberto Giovana Gonçalo Guilherme Heitor Helena Henrique Hugo Inês Isabela Ivo Jéssica João Joana Joaquim
    José Juliana Júlia Larissa Leandro Leonardo Letícia Lívia Luana Lúcia Luciana Luciano Luís Luiz Luiza Mafalda Marcelo
    Márcia Márcio Mariana Marisa Maurício Mauro Miguel Mônica Natália Nuno Paulo Pedro Priscila Rafaela Raquel Renata
    Renato Ricardo Rodolfo Rodrigo Rogério Rui Sandra Sérgio Silvana Simão Sofia Tatiana Teresa Thaís Thiago Tiago Vagner
    Vanessa Vasco Vinícius Vítor Viviane Wagner `),
  // Arabic and Persian in Latin letters
  ...list(`Abdul Abdullah Abdulrahman Ahmad Ahmed Aisha Ali Amina Amir Ayman Bilal Fatima Farid Faisal Fouad Hamid Hamza
    Hasan Hassan Hussein Ibrahim Imran Ismail Jamal Kareem Karim Khadija Khaled Khalid Laila Layla Leila Mahmoud Malik
    Mariam Maryam Mohamed Mohammad Mohamad Muhammad Mustafa Nabil Nadia Nasser Omar Osama Rachid Rania Rashid Reza 
    Salma Samir Samira Tarek Tariq Walid Yasmin Yasmina Yousef Youssef Yusuf Zahra Zainab Zeinab`),
  // Japanese in Latin letters
  ...list(`Aiko Akira Asuka Ayaka Ayumi Daiki Daisuke Emiko Fumiko Hanako Haruka Haruto Hideki Hideo Hiroki Hiroko Hiroshi
    Hiroto Kazuki Kazuo Keiko Keita Kenichi Kenji Kenta Kumiko Makoto Mariko Masahiro Masako Masato Mayumi Megumi Michiko
    Misaki Miyuki Naoki Naoko Natsuki Noriko Reiko Ryota Sachiko Satoshi Shinji Shota Takahiro Takashi Takeshi Takuya
    Taro Tetsuya Tomoko Tomoya Toshiro Tsubasa Yasuko Yoko Yoshiko Yuichi Yuka Yuki Yukiko Yuko Yumi Yusuke Yuta`),
  // Names that teams in these languages also have
  ...list(`Agnieszka Aleksandra Anastasia Andrzej Anil Arjun Ayşe Aylin Björn Bogdan Chiara Deepak Dimitri Dmitri Dragan Elif
    Emre Fatma Francesca Giorgio Giovanni Giulia Giuseppe Goran Grzegorz Gunnar Hakan Hüseyin Igor Ingrid Ivan Johan
    Kasia Katarzyna Krzysztof Kumar Luca Magdalena Magnus Marek Mateusz Matteo Mehmet Mikael Milan Murat Nikhil Olga Ondrej
    Paolo Pavel Piotr Pooja Priya Radek Rahul Rajesh Ravi Rohit Sanjay Sergei Slavko Stefano Sunil Suresh Svetlana
    Tatjana Tomasz Vijay Vikram Vladimir Wojciech Zbigniew Zeynep Zoltan`),
  // Family names that are nothing else
  ...list(`Almeida Dubois Fernández Ferreira García González Gutiérrez Hernández Jiménez Jones Kobayashi Lefebvre López
    Martínez Meyer Moreau Müller Mueller Nakamura Nguyen Oliveira Patel Pereira Pérez Ramírez Rodríguez Sánchez Schmidt
    Schulz Schulze Singh Smith Takahashi Tanaka Watanabe Yamamoto`),
];

/** In their own scripts; Arabic without short vowels and with a plain alif. */
export const arabicNames: readonly string[] =
  list(`محمد احمد فاطمة خديجة عائشة يوسف ابراهيم اسماعيل مصطفى عبدالله عبدالرحمن
  خالد حسين ليلى مريم زينب ياسمين طارق فيصل سلمى رانيا دينا محمود عثمان بلال سمير سميرة نادية زكريا يحيى ياسر هشام وليد
  ايمن انس حمزة شيماء اسماء رقية سلمان رشا لمياء عماد`);

export const japaneseNames: readonly string[] =
  list(`佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 斎藤 斉藤
  井上 木村 清水 山崎 池田 橋本 阿部 後藤 近藤 坂本 遠藤 青木 藤井 西村 藤田 岡田 長谷川 村上 石井 太田 太郎 次郎 花子 健太
  翔太 大輔 直樹 健一 拓也 達也 恵子 陽子 裕子 由美 美咲 直美 真由美 智子 久美子`);
