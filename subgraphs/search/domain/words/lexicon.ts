/**
 * What search knows of the words of this trade. Entries are written as people write them; an entry of several words is recognised
 * as one. A change here changes the version of the index, which is then rebuilt by itself.
 */
export const lexicon = {
  /** One word in several spellings, the first stands for all: in the index and in queries they are the same. */
  spellings: [
    't-shirt, tshirt, tee shirt, teeshirt, tee-shirt',
    'saree, sari, saaree, sarree, saadi, साड़ी',
    'lehenga, lehnga, lahenga, lehanga, lahanga, lehngha, langa, लहंगा',
    'kurta, kurtha, kurtaa, कुर्ता', 'kurti, kurthi, kurtee, कुर्ती',
    'dupatta, dupata, duppatta, duppata, dupatha, दुपट्टा', 'chunni, chuni, chunari, chunri',
    'salwar, shalwar, salvar, shalvar, selwar, सलवार', 'kameez, kamiz, kamees, kameej, qameez, कमीज़',
    'churidar, churidaar, chudidar, choodidar, chooridar', 'pyjama, pajama, payjama, paijama, pyjaama, पजामा',
    'sherwani, shervani, sherwaani, शेरवानी', 'palazzo, palazo, plazzo, plazo, pallazo', 'angrakha, angarakha', 'bandhgala, bandgala, bandh gala',
    'sharara, sharaara', 'gharara, gharaara', 'ghagra, ghaghra, ghaagra', 'choli, cholee, चोली', 'dhoti, dhothi, dhotee, धोती', 'lungi, lungee',
    'jutti, juti, jooti, jutis', 'kolhapuri, kolapuri', 'kaftan, caftan', 'mojari, mojri',
    'bandhani, bandhni, bandhini, bandhej', 'banarasi, benarasi, banarsi, benarsi, banarasee', 'kanjivaram, kanjeevaram, kanchipuram, kancheepuram, kanjiwaram',
    'chikankari, chikan, chickankari, chikenkari, chikan kari, chikankaari', 'phulkari, fulkari', 'ajrakh, ajrak', 'ikat, ikkat', 'zardozi, zardosi, jardozi',
    'zari, jari', 'khadi, khaadi, khaddar, खादी', 'pashmina, pasmina', 'kalamkari, qalamkari', 'gota patti, gotapatti',
    'block print, blockprint', 'tie dye, tiedye', 'handloom, hand loom', 'handmade, hand made', 'off white, offwhite',
    'sweatshirt, sweat shirt', 'trackpants, track pants', 'sweatpants, sweat pants', 'tracksuit, track suit', 'jumpsuit, jump suit', 'nightsuit, night suit', 'nightdress, night dress',
    'nighty, nightie', 'pullover, pull over', 'co-ord, coord, co-ordinate', 'turtleneck, turtle neck', 'v-neck, vneck', 'loungewear, lounge wear', 'innerwear, inner wear',
    'activewear, active wear', 'sportswear, sports wear', 'footwear, foot wear', 'flip flop, flipflop', 'raincoat, rain coat', 'waistcoat, waist coat', 'colour, color', 'grey, gray',
    'jewellery, jewelry', 'woollen, woolen, wool', 'embroidered, embroidery', 'checked, check, checkered, checks, chequered',
    'xxs, xx small', 'xs, x small, extra small', 's, small', 'm, medium', 'l, large', 'xl, x large, extra large', 'xxl, 2xl, xx large, double xl', 'xxxl, 3xl, xxx large, triple xl', 'xxxxl, 4xl', '5xl, xxxxxl',
    'men, male, gent, gentleman, gentlemen, पुरुष', 'women, female, lady, महिला', 'kid, child, बच्चे',
  ],
  /** Different words for much the same thing: whoever asks for one also finds the others, after what was asked for. */
  synonyms: [
    't-shirt, tee', 'kurta, kurti', 'trouser, pant, slacks', 'sneaker, shoe, trainer', 'jumper, sweater, pullover', 'dupatta, chunni, odhani', 'lehenga, ghagra, chaniya',
    'trackpants, sweatpants, jogger', 'blouse, choli', 'scarf, stole', 'scarf, muffler', 'shawl, wrap', 'jacket, coat', 'waistcoat, nehru jacket, bandi, vest', 'vest, baniyan, banian',
    'underwear, innerwear, brief', 'gown, maxi dress', 'dress, frock', 'hoodie, sweatshirt', 'handbag, purse, bag', 'cap, hat', 'nightsuit, pyjama set', 'nightdress, nighty', 'sportswear, activewear, gymwear',
    'full sleeve, long sleeve', 'half sleeve, short sleeve', 'round neck, crew neck', 'plaid, checked', 'mundu, veshti, dhoti', 'jutti, mojari', 'raincoat, windcheater',
    'wedding, bridal, shaadi, shadi, marriage', 'festive, festival, diwali, eid, navratri, onam, pongal, rakhi', 'ethnic, traditional', 'boy, kid', 'girl, kid', 'toddler, kid', 'specs, sunglasses',
    'cotton, suti, sooti, सूती', 'silk, resham, reshmi, रेशम', 'shirt, शर्ट', 'pant, पैंट',
    'red, lal, laal, लाल', 'blue, neela, nila, नीला', 'black, kala, kaala, काला', 'white, safed, सफेद', 'green, hara, हरा', 'yellow, peela, pila, पीला', 'pink, gulabi, गुलाबी',
  ],
  /** What is a kind of what: whoever asks for the wider word finds the narrower last. */
  narrower: [
    'navy, indigo, cobalt, azure > blue', 'maroon, burgundy, wine, crimson, scarlet, cherry > red', 'ivory, cream, off white, ecru, pearl > white', 'charcoal, slate, ash > grey',
    'mustard, ochre, lemon > yellow', 'olive, emerald, mint, sage, teal > green', 'blush, rose, fuchsia, magenta, peach, coral > pink', 'lavender, lilac, violet, plum, mauve > purple',
    'tan, camel, chocolate, coffee, khaki > brown', 'rust, tangerine, saffron > orange', 'jet > black',
    'chino, jean, palazzo, jogger, trackpants, cargo, culotte > pant', 'chino > trouser', 'jean > denim', 'polo > t-shirt', 'cardigan > sweater', 'shorts > short', 'anarkali, angrakha > kurta',
    'loafer, boot, sandal, heel, jutti, mojari, kolhapuri, slipper, flip flop > shoe', 'shoe, sneaker, sandal, loafer, boot, heel, jutti, mojari, kolhapuri, slipper, flip flop > footwear',
    'saree, lehenga, kurta, kurti, salwar, sherwani, anarkali, dhoti, bandhgala, dupatta > ethnic', 'jegging > legging', 'bermuda > shorts', 'tote, clutch, backpack > bag', 'pashmina > shawl', 'unisex > men', 'unisex > women',
    'chambray > denim', 'khadi > cotton',
  ],
  /** Words that say nothing about what is looked for. */
  stopWords: [
    'a, an, the, and, or, of, for, in, on, at, to, by, with, from, is, are, my, me, i, we, you, your, some, any, this, that, these, it, something, anything, stuff',
    'want, need, show, find, get, give, buy, shop, shopping, search, looking, please, online, best, good, nice, latest, cheap, price, wear, clothes, clothing, apparel, outfit, garment, product, item',
    'ke, ki, ka, ko, liye, wala, wali, wale, aur, mein, chahiye',
  ],
} as const;
