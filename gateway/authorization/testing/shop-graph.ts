/** Three small subgraphs with everything that makes authorization hard: interfaces, unions, lists of lists, non-null chains, cycles. */
const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';

export const SUBGRAPHS: Readonly<Record<string, string>> = {
  catalog: `${LINK}
    interface Node { id: ID! }
    interface Media implements Node { id: ID! title: String! cost: Int }
    interface Sellable { title: String! cost: Int! related(first: Int! = 2): [Product!]! }
    type Product implements Node & Sellable @key(fields: "id") {
      id: ID! title: String! price: Int! cost: Int! tags: [String!] cover: Media media: [Media!]!
      related(first: Int! = 2): [Product!]! perhaps: [Product] origin: Node highlight: SearchHit
    }
    type Image implements Node & Media @key(fields: "id") { id: ID! title: String! cost: Int url: String! product: Product }
    type Video implements Node & Media @key(fields: "id") { id: ID! title: String! cost: Int seconds: Int! product: Product stills: [[Image!]!] }
    union SearchHit = Product | Image | Video
    type Renamed { product: Product audit: Audit }
    type Audit { by: String! note: String }
    type Query {
      product(id: ID!): Product
      featured: Product!
      products(first: Int = 2): [Product!]!
      node(id: ID!): Node
      search(text: String): [SearchHit!]
      wall: [[Media!]]
      sale: [Sellable]
      margins: Int
    }
    type Mutation { productRename(id: ID!, title: String!): Renamed productDelete(id: ID!): Boolean }`,
  people: `${LINK}
    interface Node { id: ID! }
    type User implements Node @key(fields: "id") {
      id: ID! name: String! email: String secret: String! friends: [User!]! bestFriend: User favourite: Product
    }
    type Product @key(fields: "id", resolvable: false) { id: ID! }
    type Query { viewer: User people: [User] someone: User! }`,
  orders: `${LINK}
    interface Node { id: ID! }
    type Order implements Node @key(fields: "id") { id: ID! total: Int! customer: User! lines: [Line!]! note: String }
    type Line { product: Product quantity: Int! margin: Int! order: Order! }
    type Product @key(fields: "id") { id: ID! orders: [Order!] soldTimes: Int! }
    type User @key(fields: "id") { id: ID! orders: [Order!]! lastOrder: Order }
    type Query { order(id: ID!): Order orders: [Order!] }`,
};

type Row = Record<string, unknown>;

function product(number: number): Row {
  return {
    __typename: 'Product', id: `p${number}`, title: `Product ${number}`, price: number * 100, cost: number * 60, soldTimes: number,
    tags: number === 2 ? null : ['linen', `t${number}`],
    cover: () => (number === 3 ? null : find(number === 1 ? 'i1' : 'v1')),
    media: () => [find('i1'), find('v1')],
    related: ({ first }: { first: number }) => [find('p2'), find('p3')].slice(0, first),
    perhaps: () => [find('p1'), null],
    origin: () => (number === 1 ? find('i2') : find('p1')),
    highlight: () => find(number === 1 ? 'v1' : number === 2 ? 'p3' : 'i2'),
    orders: () => (number === 3 ? null : [find('o1')]),
  };
}

function user(number: number): Row {
  return {
    __typename: 'User', id: `u${number}`, name: `User ${number}`, email: number === 2 ? null : `u${number}@shop.example`, secret: `s${number}`,
    friends: () => (number === 1 ? [find('u2'), find('u3')] : []),
    bestFriend: () => (number === 3 ? null : find(`u${number + 1}`)),
    favourite: () => (number === 2 ? null : find('p1')),
    orders: () => (number === 1 ? [find('o1'), find('o2')] : []),
    lastOrder: () => (number === 1 ? find('o2') : null),
  };
}

function media(id: string, typename: 'Image' | 'Video'): Row {
  return {
    __typename: typename, id, title: `Medium ${id}`, cost: id === 'i2' ? null : 7, url: `/media/${id}`, seconds: 30,
    product: () => (id === 'i2' ? null : find(id === 'v1' ? 'p3' : 'p2')),
    stills: () => [[find('i1'), find('i2')], []],
  };
}

function order(number: number): Row {
  const line = (quantity: number) => ({ product: () => find(`p${quantity}`), quantity, margin: quantity * 3, order: () => find(`o${number}`) });
  return {
    __typename: 'Order', id: `o${number}`, total: number * 1000, note: number === 1 ? null : 'gift',
    customer: () => find('u1'), lines: () => [line(1), line(2)],
  };
}

const ROWS = [
  product(1), product(2), product(3), user(1), user(2), user(3),
  media('i1', 'Image'), media('i2', 'Image'), media('v1', 'Video'), order(1), order(2),
];

/** The row with the id, whose fields graphql-js reads without resolvers. */
export function find(id: unknown): Row | null {
  return ROWS.find((row) => row['id'] === id) ?? null;
}

/** How often each effect happened: the proof that a refused mutation ran nothing. */
export const effects = { renamed: 0, deleted: 0 };

/** What the root fields answer, in the subgraphs as in the monolith. */
export const ROOT: Readonly<Record<string, unknown>> = {
  product: ({ id }: Row) => (String(id).startsWith('p') ? find(id) : null),
  featured: () => find('p1'),
  products: ({ first }: Row) => [find('p1'), find('p2'), find('p3')].slice(0, typeof first === 'number' ? first : 2),
  node: ({ id }: Row) => (['p', 'i', 'v'].includes(String(id).charAt(0)) ? find(id) : null),
  search: () => [find('p1'), find('v1'), find('i1'), find('p3')],
  wall: () => [[find('i1'), find('v1')], null, []],
  sale: () => [find('p2'), null],
  margins: () => 40,
  viewer: () => find('u1'),
  people: () => [find('u1'), null, find('u2')],
  someone: () => find('u3'),
  order: ({ id }: Row) => (String(id).startsWith('o') ? find(id) : null),
  orders: () => [find('o1'), find('o2')],
  productRename: ({ id }: Row) => {
    effects.renamed += 1;
    return { product: find(id), audit: { by: 'somebody', note: null } };
  },
  productDelete: () => {
    effects.deleted += 1;
    return true;
  },
};
