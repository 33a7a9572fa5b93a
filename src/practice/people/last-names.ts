/**
 * Family names of the generated people. May hold spaces, never a hyphen: that joins two of them in
 * the largest tenants. No two alike once diacritics are dropped. The order here does not matter.
 */
export const lastNames: readonly string[] = `
Aalbers, Abbas, Abdi, Achterberg, Adams, Adriaans, Ahmadi, Akkerman, Aksoy, Alberts, Alblas, Alkan,
Allen, Altena, Amrani, Anderson, Appelman, Arends, Arslan, Aslan, Ateş, Autar, Avcı, Aziz, Baas,
Bakker, Baldé, Bartels, Barzani, Beckers, Beek, Beekman, Bekker, Belhaj, Ben Ali, Ben Salah,
Bennani, Berends, Berg, Bergsma, Biharie, Blaauw, Blankers, Bloem, Blok, Blom, Bodaan, Boer, Bolt,
Bonnet, Boon, Boot, Borst, Bosch, Bosman, Bouman, Bouzid, Braam, Brand, Brands, Brinkman, Broek,
Brouwer, Brown, Bruin, Bulut, Burgers, Buurman, Calis, Can, Carter, Çelik, Çetin, Chaouch, Clark,
Claassen, Coenen, Collins, Cook, Coşkun, Cornelissen, Daal, Dąbrowski, Damen, Davies, De Boer,
De Bruin, De Graaf, De Groot, De Haan, De Jong, De Koning, De Leeuw, De Ruiter, De Vos, De Vries,
De Wit, Dekker, Demir, Den Hartog, Dijkman, Dijkstra, Doğan, Doornbos, Dost, Drost, Duman, Edwards,
Ekinci, El Amrani, El Bakkali, El Idrissi, El Mansouri, Elzinga, Engels, Erdem, Essers, Evans,
Evers, Faber, Fernandes, Fischer, Floris, Fokkema, Ganzeboom, García, Geerts, Gerritsen, Gielen,
Goossens, Görgülü, Graafland, Green, Groen, Güneş, Haaksma, Haddad, Hall, Hamdaoui, Harris, Hassan,
Heijmans, Hendriks, Hermans, Heuvel, Hoekstra, Hofman, Hofstra, Huisman, Hussain, Idrissi, Ilić,
Jacobs, Jager, Janssen, Jankowski, Jansma, Jaspers, Johnson, Jones, Kaczmarek, Kamiński, Kamp,
Kaplan, Karaca, Karimi, Kartosen, Keizer, Kerkhof, Khan, Kılıç, King, Klaassen, Klein, Klerks,
Kloosterman, Kocak, Kok, Kooistra, Koopman, Kowalski, Kozłowski, Kramer, Kroon, Krul, Kurt,
Lachman, Lambers, Lammers, Lee, Lewis, Lindeman, Linders, Loman, Maas, Makhloufi, Martens, Martin,
Mazur, Meijer, Mertens, Meulenbelt, Miller, Mohan, Molenaar, Moore, Mulder, Müller, Nagel, Nanda,
Nassiri, Nguyen, Nieuwenhuis, Noordhoek, Nowak, Öztürk, Oosterveld, Ouali, Özdemir, Pander, Parker,
Pawłowski, Peeters, Peters, Pham, Pietersen, Polat, Postma, Prins, Quik, Rahman, Ramdin, Reijnders,
Reinders, Rietman, Roberts, Robinson, Rojas, Roos, Rutten, Sahin, Saïdi, Salhi, Sanders, Santos,
Schaap, Scholten, Schouten, Schreuder, Scott, Sewnath, Sital, Slager, Smeets, Smits, Snijders, Soares,
Soekhoe, Spaan, Stam, Steen, Stevens, Stolk, Strik, Szymański, Tahiri, Taylor, Ten Have, Terlouw,
Thijssen, Thomas, Tichelaar, Timmer, Tol, Turner, Uçar, Uijterwaal, Ünal, Valk, Van Beek, Van Dam,
Van den Berg, Van den Heuvel, Van der Laan, Van der Meer, Van der Veen, Van der Velde, Van Dijk,
Van Doorn, Van Leeuwen, Van Loon, Van Vliet, Veenstra, Verbeek, Verhoeven, Vermeulen, Visser, Vink,
Vonk, Vos, Vroom, Walker, Watson, White, Willems, Wilson, Wiśniewski, Wójcik, Wolters, Wong, Wood,
Wouters, Wright, Yavuz, Yıldız, Yılmaz, Young, Zaal, Zaidi, Zand, Zeeman, Zieliński, Zijlstra, Zwart
`
  .trim()
  .split(/,\s*/);

/** The second halves of double family names (`Bakker-Mol`), in the largest tenants only. */
export const secondLastNames: readonly string[] =
  'Aerts, Bos, Cruz, Dorsman, Kaya, Mol, Pinas, Smit, Wolf'.split(', ');
