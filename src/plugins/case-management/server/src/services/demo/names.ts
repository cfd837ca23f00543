/** Plants for first names, animals and minerals for family names: nobody could take them for clients'. */
export const PLANTS = {
  female: [
    'Banksia', 'Boronia', 'Correa', 'Myrtle', 'Waratah', 'Hakea', 'Acacia', 'Clematis', 'Tea-tree', 'Lomatia',
    'Richea', 'Prionotes', 'Heath', 'Fern', 'Sundew', 'Flax', 'Saffron', 'Orchid', 'Daisybush', 'Melaleuca',
    'Pandani', 'Lichen', 'Bauera', 'Epacris', 'Grevillea', 'Dianella', 'Snowberry', 'Buttongrass', 'Pimelea',
  ],
  male: [
    'Huon', 'Sassafras', 'Blackwood', 'Celery-top', 'Bracken', 'Wattle', 'Kelp', 'Sedge', 'Spinifex', 'Cypress',
    'Eucalypt', 'Bottlebrush', 'Leatherwood', 'Horizontal', 'Kunzea', 'Telopea', 'Fagus', 'Stringybark', 'Tussock',
    'Saltbush', 'Mulga', 'Sheoak', 'Ironbark', 'Dogwood', 'Cushion', 'Bulrush', 'Thistle', 'Samphire', 'Quandong',
  ],
} as const;

export const ANIMALS_AND_MINERALS = [
  'Quoll', 'Bettong', 'Potoroo', 'Pademelon', 'Bandicoot', 'Wombat', 'Platypus', 'Echidna', 'Currawong', 'Rosella',
  'Honeyeater', 'Wren', 'Lorikeet', 'Penguin', 'Shearwater', 'Cormorant', 'Froglet', 'Skink', 'Galaxias', 'Burrower',
  'Wedgetail', 'Boobook', 'Lapwing', 'Native-Hen', 'Glider', 'Pygmy-Possum', 'Antechinus', 'Seadragon', 'Handfish',
  'Dolerite', 'Crocoite', 'Feldspar', 'Basalt', 'Jasper', 'Zircon', 'Gneiss', 'Quartzite', 'Agate', 'Mudstone',
  'Garnet', 'Serpentine', 'Galena', 'Osmiridium', 'Cassiterite', 'Topaz', 'Tourmaline',
] as const;

export const TOWNS: Readonly<Record<string, readonly string[]>> = {
  south: ['Quartz Bay', 'Lower Feldspar', 'Myrtle Point', 'Snowgum'],
  north: ['Basalt Bridge', 'East Sassafras', 'Wombat Flat', 'Galena'],
  'north-west': ['Port Crocoite', 'Shearwater Head', 'Upper Leatherwood', 'Gneiss Hill'],
};

export const STREETS = ['Fern Street', 'Lichen Lane', 'Boobook Road', 'Currawong Crescent', 'Kelp Parade', 'Moss Court'] as const;
