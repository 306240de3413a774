import { rows, sql } from '#database';
import { inBatches, type PersonalData } from '#privacy';

type ReviewOfExport = {
  readonly id: string; readonly productId: string; readonly rating: number; readonly title: string | null; readonly body: string;
  readonly authorName: string; readonly createdAt: Date;
};

const NOBODY = 'A customer';

/** What a user wrote about products. Erased, it stays for other buyers under nobody's name. */
export const reviewsOfUsers: PersonalData = {
  sections: {
    reviews: (context, userId) => inBatches<ReviewOfExport>(context, ({ reader }, after, limit) => rows(reader, sql`
      select r.id, r.product_id as "productId", r.rating, r.title, r.body, r.author_name as "authorName", r.created_at as "createdAt" from reviews.review r
      where r.user_id = ${userId} and (${after === null} or r.product_id > ${after?.productId ?? null}::uuid) order by r.product_id limit ${limit}`)),
  },
  async erase(unit, userId) {
    await rows(unit.sql, sql`update reviews.review set author_name = ${NOBODY}, updated_at = ${unit.now} where user_id = ${userId}`);
  },
};
