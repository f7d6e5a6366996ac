/** 256 short, plain English words, for passwords that are read out. */
export const SENTENCE_WORDS: readonly string[] = `
acorn actor almond amber anchor apple apron arch arrow aspen atlas autumn badge baker bamboo
banjo barley barn basil basket beach bean bear beaver bell bench berry birch bird blossom
boat book boot bottle bowl branch bread breeze brick bridge brook broom bucket butter button
cabin cable camel candle canoe canvas carrot castle cedar chalk cheese cherry chess circle
clay cliff clock cloud clover coast cobalt coffee comet copper coral cork cotton crane
cricket crown crystal curtain daisy dawn deer desk diary dolphin donkey door dove dragon
drum duck eagle earth easel echo ember engine evening fabric falcon farm feather fence fern
ferry fiddle field finch fire flag flute forest fox friend frost fruit garden garlic gate
ginger globe glove goat goose granite grape grass guitar hammer harbor harp heron hill honey
horse hotel island ivory jacket jade jar jasmine kettle kite kitten ladder lagoon lake lamp
lantern lemon library lily linen lion lizard lobster magnet mango maple marble market meadow
melon mill mint mirror moon morning moss museum nest night oak ocean olive orange orbit
orchid otter palace panda paper parrot pasture peach pearl pebble pencil pepper piano pigeon
pillow pine planet plum pocket pond poplar prairie pumpkin quartz quilt rabbit rain raven
ribbon rice river robin rocket rope rose saddle sailor salmon salt sand saturn shell silver
sister sky snow spoon spring square stone storm street sugar summer sunday swan table tea
thunder tiger timber tomato tower train tulip turtle valley velvet village violin walnut
water whale wheat willow window winter wool yarn zebra
`
  .trim()
  .split(/\s+/);
