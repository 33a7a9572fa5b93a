/**
 * Given names of the generated people: Dutch, English, Turkish, Moroccan, Surinamese, Polish and
 * others, as they live side by side in a Dutch organisation. One word each, no two alike once
 * diacritics are dropped. The order here does not matter.
 */
export const firstNames: readonly string[] = `
Aaliyah Aart Abdel Abel Ada Adam Adriaan Agata Agnieszka Ahmed Aisha Alejandra Aleksander Alexandra
Ali Alice Alicja Alma Amélie Amina Amir Amy Ana Anass Anders Andrea Andrzej Anika Anita
Anke Anna Anne Annika Anouk Antoni Anton Arda Arie Arjan Arjun Asha Astrid Atilla Aukje Ava Aylin
Ayoub Ayşe Azra Barbara Bart Bartosz Bas Beatriz Bente Berat Berend Bianca Bilal Björn Bo Boris
Brahim Brigitte Britt Burak Can Carlijn Carlos Carmen Carolina Casper Cato Celine Cem Charlotte
Chiara Chris Christa Claire Claudia Coen Cornelis Daan Dagmar Damian Daniël Daria Dave David Debora
Defne Deniz Derya Dewi Dick Diederik Dirk Dominik Doortje Driss Dunya Edith Eduardo Edwin Eef Ela
Elena Elif Elin Elise Ella Ellen Emine Emir Emma Emre Eric Esmée Esra Esther Eva Evert Ewa Faisal
Farah Fatih Fatima Feline Femke Fenna Ferdi Filip Finn Fiona Fleur Floor Florian Fouad Frank Frans
Frederik Gabriela Gerard Gerda Gerrit Gül Güven Hajar Hakan Halil Hamza Hanneke Hans Harm Harriët
Hasan Hatice Heidi Helena Henk Hicham Hilal Hugo Ibrahim Ida Idris Ilse Imane Imke Inez Inge Ingmar
Irene Iris Isa Isabelle Ismaïl Ivan Iwona Jaap Jacek Jack Jade Jakub James Jan Jana Janneke Jasmijn
Jasper Jayden Jelle Jelmer Jens Jeroen Jerzy Jesse Jet Jip Joanna Job Joëlle Johan Jolanda Joost
Joris José Joyce Judith Julia Jurre Kaan Kamal Karel Karim Karin Kasia Katarzyna Kayleigh Kees Kelly
Kerem Khadija Kim Klaas Koen Kofi Krzysztof Lale Lara Lars Latifa Laura Leila Lena Leon Lianne Lieke
Lies Lina Linda Lisa Liv Lizzy Loes Lotte Louis Luca Lucía Ludwik Luuk Maarten Maciej Madelief
Magdalena Maikel Malak Mandy Manon Marcel Marek Margriet Maria Marieke Marijn Marit Mark Marlies
Martijn Maryam Mateusz Maud Max Mees Mehmet Mei Melissa Menno Merel Merve Michał Michelle Mila Mina
Mirjam Mohamed Mo Monika Mustafa Nadia Naomi Natalia Nick Niels Nienke Nina Noah Noor Nora Nour
Oğuz Olaf Olivia Omar Onno Oskar Owen Özlem Patrick Paul Paulina Pauline Petra Philip Piotr Quinten
Rachel Ramon Rania Rashid Ravi Rayan Rik Rob Roos Ruben Rutger Saar Sabine Said Sander Sanne Sara
Selin Sem Serdar Sharon Sietse Sjoerd Sofie Sophie Stefan Sven Tamara Teun Thijs Thomas Tijs Tim
Tomasz Tuğba Ümit Vera Vincent Wendy Wessel Willem Wout Xander Yara Yasin Youssef Zeynep Zofia Zoë
`
  .trim()
  .split(/\s+/);
